defmodule Codex.Error do
  @moduledoc """
  The families of errors, and what they have in common.

  Every function that can fail returns `{:ok, value}` or `{:error, exception}`; its
  twin with `!` raises the same exception. The exception's module tells what failed,
  its fields are there to match on, and its message ends in what to do.

  | module | what failed |
  |---|---|
  | `Codex.OptionError` | an option or an input, before anything was started |
  | `Codex.TransportError` | the engine's process, or the lines between it and us |
  | `Codex.TurnError` | the turn: failed, interrupted, or an answer that does not parse |
  | `Codex.AuthError` | the credentials: missing or refused |
  | `Codex.TimeoutError` | a time limit was reached |
  | `Codex.BusyError` | the thread has a turn in progress |
  | `Codex.UnsupportedError` | this transport cannot do that |
  | `Codex.RPCError` | the engine answered a request with an error |
  | `Codex.ApprovalError` | an approval could not be obtained |
  | `Codex.InstallError` | the engine is not installed, or could not be |

      case Codex.Thread.run(thread, "Fix the failing test") do
        {:ok, result} -> result.final_response
        {:error, %Codex.AuthError{}} -> ask_for_a_key()
        {:error, error} -> if Codex.Error.retryable?(error), do: later(), else: raise(error)
      end

  API keys never appear in an error: not in its message, and not in its fields.
  """

  alias Codex.{
    ApprovalError,
    AuthError,
    BusyError,
    InstallError,
    OptionError,
    RPCError,
    TimeoutError,
    TransportError,
    TurnError,
    UnsupportedError
  }

  @type t ::
          OptionError.t()
          | TransportError.t()
          | TurnError.t()
          | AuthError.t()
          | TimeoutError.t()
          | BusyError.t()
          | UnsupportedError.t()
          | RPCError.t()
          | ApprovalError.t()
          | InstallError.t()

  # What the operating system says when it is short of something for the moment.
  @passing_errnos [:eagain, :enomem, :emfile, :enfile, :etxtbsy, :eintr]

  @passing_turn_reasons [
    :rate_limited,
    :overloaded,
    :server_error,
    :stream_disconnected,
    :connection
  ]

  @doc """
  Can the very same call succeed if it is made again later?

  Not retryable is what needs a change first (an option, a login, a plan), and what
  somebody wanted (an interrupt, a denial, a limit on the whole turn's time). Anything
  that is not one of our errors is not retryable.

  A turn that failed midway may have run commands and changed files already: look at
  its partial `result` before you send the same prompt again.

      iex> Codex.Error.retryable?(%Codex.TurnError{kind: :failed, reason: :rate_limited, http_status: 429})
      true

      iex> Codex.Error.retryable?(%Codex.OptionError{level: :turn, key: :timeout, reason: "must be positive"})
      false
  """
  @spec retryable?(t() | term()) :: boolean()
  def retryable?(%TurnError{kind: :failed, reason: nil, http_status: status})
      when is_integer(status),
      do: status in [408, 429] or status in 500..599

  def retryable?(%TurnError{kind: :failed, reason: reason}), do: reason in @passing_turn_reasons
  # The model may well answer in the right shape the next time.
  def retryable?(%TurnError{kind: :structured_output}), do: true

  def retryable?(%TransportError{reason: :closed}), do: true
  def retryable?(%TransportError{reason: :spawn, errno: errno}), do: errno in @passing_errnos
  # Somebody else ended the engine: the kernel when memory is short, an operator.
  def retryable?(%TransportError{reason: :exit, exit: {:signal, _name, _number}}), do: true

  def retryable?(%TimeoutError{kind: kind}), do: kind != :total
  def retryable?(%BusyError{}), do: true
  def retryable?(%RPCError{kind: kind}), do: kind == :overloaded

  def retryable?(%InstallError{reason: reason}),
    do: reason in [:offline, :timeout, :network, :truncated]

  def retryable?(_other), do: false
end
