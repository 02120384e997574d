defmodule Codex.OptionError do
  @moduledoc """
  An option or an input was refused, before anything was started.

  * `level` — `:client` (see `Codex.Options`), `:connection` (`Codex.Client.Options`), `:thread`
    (`Codex.Thread.Options`), `:turn` (`Codex.Turn.Options`), `:login` (`Codex.Account.Login.Options`),
    `:input` (`Codex.Input`), `:request` (the parameters of `Codex.request/4`) or `:application` (what `config :codex_sdk` sets:
    `Codex.NativeLog`); `nil` where options of several levels are accepted
  * `key` — the option's name, or a path into a nested value, or `nil`
  * `value` — what was given; secrets are masked
  * `reason` — what is wrong with it

      iex> error = %Codex.OptionError{level: :turn, key: :timeout, value: 0, reason: "expected a positive integer, got: 0"}
      iex> Exception.message(error)
      "turn option :timeout: expected a positive integer, got: 0. What is accepted: see Codex.Turn.Options."
  """

  alias Codex.Errors.Text

  defexception [:level, :key, :value, :reason]

  @type level ::
          :client | :connection | :thread | :turn | :login | :input | :request | :application
  @type t :: %__MODULE__{
          level: level() | nil,
          key: atom() | String.t() | [term()] | nil,
          value: term(),
          reason: String.t()
        }

  @homes %{
    client: "Codex.Options",
    connection: "Codex.Client.Options",
    thread: "Codex.Thread.Options",
    turn: "Codex.Turn.Options",
    login: "Codex.Account.Login.Options",
    input: "Codex.Input",
    request: "Codex.Protocol.Methods",
    application: "Codex.NativeLog",
    nil: "Codex.Options, Codex.Thread.Options and Codex.Turn.Options"
  }

  @impl true
  def message(%__MODULE__{} = error) do
    Text.sentence("#{subject(error)}: #{error.reason}") <>
      " What is accepted: see #{@homes[error.level]}."
  end

  defp subject(%{level: :input, key: nil}), do: "input"
  defp subject(%{level: :input, key: key}), do: "input at #{path(key)}"
  defp subject(%{level: :request, key: nil}), do: "the request's parameters"
  defp subject(%{level: :request, key: key}), do: "the request's parameter #{path(key)}"
  defp subject(%{level: nil, key: nil}), do: "options"
  defp subject(%{level: nil, key: key}), do: "option #{path(key)}"
  defp subject(%{level: level, key: nil}), do: "#{level} options"
  defp subject(%{level: level, key: key}), do: "#{level} option #{path(key)}"

  defp path(key) when is_list(key), do: Enum.map_join(key, ".", &segment/1)
  defp path(key), do: inspect(key)

  defp segment(index) when is_integer(index), do: "[#{index}]"
  defp segment(key), do: inspect(key)
end
