defmodule Codex.NativeLog do
  @moduledoc """
  What the native part does, in your `Logger`: processes that start and end, signals, lines that
  do not decode, panics.

  It is off by default, and costs nothing then. Configuration turns it on for the whole
  life of the application:

      config :codex_sdk, native_log: :debug

  and `enable/1` and `disable/0` at run time, for example in a remote shell on a running system.

  ## Levels

  | level | tells | comes to `Logger` as |
  |---|---|---|
  | `:error` | defects of this library: panics | `:error` |
  | `:warning` | processes that cannot be started, guards that died, descendants that could not be ended | `:warning` |
  | `:info` | each process of the engine: its start, and how it ended | `:info` |
  | `:debug` | first output, signals, requests to stop, dead owners, lines that were skipped or do not decode | `:debug` |
  | `:trace` | each time that reading pauses because nobody takes the output, and goes on | `:debug` |

  A level includes those above it. `false`, the default, is off. `Logger`'s own level and
  filters apply after this.

  ## Metadata

  | key | value |
  |---|---|
  | `domain` | `[:elixir, :codex_sdk, :native]`, to filter by |
  | `native_level` | the level in this module's words |
  | `target`, `file`, `line` | the Rust module, and where in the source |
  | `time` | when it happened, in microseconds |
  | `os_pid`, `guard_pid` | the operating system's ids of the engine and of its guard |
  | `owner`, `engine` | the Elixir process that owns the engine, and the reference of its messages |
  | others | what the event is about: `executable`, `status`, `signal`, `swept`, `offset`, `bytes`, … |

  Prompts, answers, arguments and the environment are never part of an event.

  ## A slow Logger

  Events wait in a native queue of 1,024, and come to the one process that logs them in batches of
  64 at most, each only when the one before has been logged. So a `Logger` that is slow, or hangs,
  holds up no turn and fills no mailbox. What finds no place in the queue is lost, and a
  warning with the metadata `dropped` says how many events that were.
  """

  alias Codex.{Native, OptionError}
  alias Codex.NativeLog.Server

  @levels [:error, :warning, :info, :debug, :trace]

  @typedoc "How much is logged."
  @type level :: :error | :warning | :info | :debug | :trace

  @doc """
  Turns the log on, or changes its level.

      :ok = Codex.NativeLog.enable(:debug)

  `:codex_sdk` must have been started. The level is that of the whole VM, and holds until
  `disable/0` or the end of the application; it is not written to the configuration.

      iex> {:error, error} = Codex.NativeLog.enable(:loud)
      iex> {error.key, error.value}
      {:native_log, :loud}
      iex> Exception.message(error)
      "application option :native_log: expected :error, :warning, :info, :debug or :trace, got: :loud. What is accepted: see Codex.NativeLog."
  """
  @spec enable(level()) :: :ok | {:error, OptionError.t()}
  def enable(level) do
    with :ok <- check(level), do: start(level)
  end

  @doc """
  Turns the log off. When this returns nothing more of it is logged, and what had not been logged
  yet is dropped. Turning it off twice is fine.

      iex> Codex.NativeLog.disable()
      :ok
  """
  @spec disable() :: :ok
  def disable do
    # Unknown to the supervisor means that it is off.
    _ = Supervisor.terminate_child(Codex.Supervisor, Server)
    :ok
  end

  @doc """
  The level of the log, `false` while it is off.

      Codex.NativeLog.level()
      #=> :debug
  """
  @spec level() :: level() | false
  def level, do: if(Process.whereis(Server), do: Native.log_level(), else: false)

  # What the application starts with.
  @doc false
  @spec children!() :: [Supervisor.child_spec() | {module(), term()}]
  def children! do
    case Application.get_env(:codex_sdk, :native_log, false) do
      off when off in [false, nil] ->
        []

      level ->
        with {:error, error} <- check(level), do: raise(error)
        [{Server, level}]
    end
  end

  defp check(level) when level in @levels, do: :ok

  defp check(other) do
    {:error,
     %OptionError{
       level: :application,
       key: :native_log,
       value: other,
       reason:
         "expected :error, :warning, :info, :debug or :trace, got: #{inspect(other, limit: 5)}"
     }}
  end

  # One that runs is replaced, so that there is one way to get at a level. If two callers do this at the same time, the
  # later one wins.
  defp start(level) do
    :ok = disable()

    case Supervisor.start_child(Codex.Supervisor, {Server, level}) do
      {:ok, _pid} -> :ok
      {:error, {:already_started, _pid}} -> start(level)
    end
  end
end
