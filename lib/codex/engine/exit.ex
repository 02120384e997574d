defmodule Codex.Engine.Exit do
  # How a process of the engine ended. Given once all that it printed has been taken.
  @moduledoc false

  alias Codex.TransportError

  defstruct status: :unknown,
            signal: nil,
            stderr: "",
            stderr_total: 0,
            truncated_line: nil,
            swept: 0,
            left: 0,
            noise_lines: 0,
            panicked: nil

  @typedoc """
  * `status` - its own exit status, the signal that ended it (by name where it has one here), or `:unknown` when the guard
    was killed and nobody was left to learn it
  * `signal` - the number of that signal
  * `stderr`, `stderr_total` - the newest bytes of its standard error, and how many there were in all
  * `truncated_line` - the beginning of a last line without its end
  * `swept`, `left` - descendants that outlived it: how many were killed, and how many could not be
  * `noise_lines` - lines of its standard output that were no JSON objects
  * `panicked` - a panic in a thread of ours, which ended this process and nothing else
  """
  @type t :: %__MODULE__{
          status: {:status, non_neg_integer()} | {:signal, atom() | pos_integer()} | :unknown,
          signal: pos_integer() | nil,
          stderr: binary(),
          stderr_total: non_neg_integer(),
          truncated_line: binary() | nil,
          swept: non_neg_integer(),
          left: non_neg_integer(),
          noise_lines: non_neg_integer(),
          panicked: String.t() | nil
        }

  @doc "The exit as an error, for those who had not expected it."
  @spec to_error(t()) :: TransportError.t()
  def to_error(%__MODULE__{} = exit) do
    %TransportError{
      reason: :exit,
      exit: ending(exit),
      stderr: exit.stderr,
      excerpt: exit.truncated_line,
      message: exit.panicked && "a thread that served it panicked: " <> exit.panicked
    }
  end

  defp ending(%{status: {:status, _} = status}), do: status

  defp ending(%{status: {:signal, name}, signal: number}) when is_atom(name),
    do: {:signal, name, number}

  defp ending(%{status: {:signal, number}}), do: {:signal, nil, number}
  defp ending(%{status: :unknown}), do: nil
end
