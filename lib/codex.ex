defmodule Codex do
  @moduledoc """
  Run the OpenAI Codex agent from Elixir.

      {:ok, result} = Codex.run("Say hello")
      result.final_response

  For a conversation, make a thread:

      {:ok, thread} = Codex.start_thread([], sandbox: :workspace_write, working_directory: "/path/to/project")

      thread
      |> Codex.Thread.run_streamed!("Fix the failing test")
      |> Codex.Stream.text()
      |> Enum.each(&IO.write/1)

  | function | does |
  |---|---|
  | `run/2` | one turn in a thread of its own |
  | `start_thread/2` | begins a conversation |
  | `resume_thread/3` | goes on with an earlier one |

  From there: `Codex.Thread` runs turns, `Codex.Turn` is a turn that runs by itself,
  `Codex.Turn.Result` is what comes of one, `Codex.Stream` picks things out of the events
  (`Codex.Events`, `Codex.Items`), `Codex.Error` tells what can go wrong.

  ## Options

  They have three levels, each with a page of its own: `Codex.Options` for the engine (which
  executable, key, configuration, environment), `Codex.Thread.Options` for the conversation (model,
  sandbox, directory), `Codex.Turn.Options` for one turn (output schema, time limits).

  ## The first argument

  With options as the first argument, each turn is an engine process of its own (`codex exec`),
  which is gone when the turn is over. The other transport, one long-lived engine for many threads
  (`codex app-server`), is not part of this version: a pid or a name as the first
  argument is answered with a `Codex.UnsupportedError`.
  """

  alias Codex.{Options, Thread, UnsupportedError}

  @typedoc "Options of the engine, see `Codex.Options`."
  @type options :: keyword() | map() | Options.t()

  @typedoc "Options of a thread, see `Codex.Thread.Options`."
  @type thread_options :: keyword() | map() | Thread.Options.t()

  @doc """
  Runs one turn in a new thread, and closes the thread.

  `opts` are options of all three levels together.

      {:ok, result} = Codex.run("Summarise this project", working_directory: "/path/to/project", timeout: 60_000)

  To go on, give the result's `thread_id` to `resume_thread/3`.
  """
  @spec run(Codex.Input.input(), keyword() | map()) :: Codex.Turn.outcome()
  def run(prompt, opts \\ []) do
    with {:ok, {options, thread_options, turn_options}} <- Options.split(opts),
         {:ok, thread} <- start_thread(options, thread_options) do
      try do
        Thread.run(thread, prompt, turn_options)
      after
        Thread.close(thread)
      end
    end
  end

  @doc """
  Like `run/2`, but returns the result alone and raises the error.

      Codex.run!("Summarise this project", sandbox: :read_only).final_response

      iex> Codex.run!("Summarise this project", sandbx: :read_only)
      ** (Codex.OptionError) option :sandbx: unknown option, did you mean the thread option :sandbox? What is accepted: see Codex.Options, Codex.Thread.Options and Codex.Turn.Options.
  """
  @spec run!(Codex.Input.input(), keyword() | map()) :: Codex.Turn.Result.t()
  def run!(prompt, opts \\ []) do
    case run(prompt, opts) do
      {:ok, result} -> result
      {:error, error} -> raise error
    end
  end

  @doc """
  Begins a conversation. Nothing is started before its first turn.

      {:ok, thread} = Codex.start_thread([codex_path: "/opt/codex"], sandbox: :read_only)

  The thread ends with the calling process, or with the thread option `owner`.

      iex> {:error, error} = Codex.start_thread([model: "gpt-5.5"], [])
      iex> error.reason
      "this is a thread option: it belongs to Codex.Thread.Options"

      iex> {:error, error} = Codex.start_thread(MyApp.Codex)
      iex> {error.feature, error.transport}
      {:start_thread, :app_server}
  """
  @spec start_thread(options() | GenServer.server(), thread_options()) ::
          {:ok, Thread.t()} | {:error, Exception.t()}
  def start_thread(client_or_options, thread_options \\ []) do
    open(:start_thread, client_or_options, nil, thread_options)
  end

  @doc """
  Goes on with an earlier conversation.

  The id is that of `Codex.Thread.id/1` or of a result. Whether there is such a thread shows with
  the first turn (`Codex.TransportError` with the cause `:unknown_thread`). What is no UUID is
  refused: the engine would take it for a name and silently begin a new conversation.

      iex> {:error, error} = Codex.resume_thread([], "the one of yesterday")
      iex> {error.level, error.key}
      {:thread, :thread_id}
  """
  @spec resume_thread(options() | GenServer.server(), String.t(), thread_options()) ::
          {:ok, Thread.t()} | {:error, Exception.t()}
  def resume_thread(client_or_options, thread_id, thread_options \\ []) do
    with :ok <- Thread.Id.check(thread_id),
         do: open(:resume_thread, client_or_options, thread_id, thread_options)
  end

  defp open(feature, client_or_options, thread_id, thread_options) do
    with :ok <- options_only(feature, client_or_options),
         {:ok, options} <- Options.new(client_or_options),
         {:ok, thread_options} <- Thread.Options.new(thread_options) do
      Thread.open(%{
        owner: thread_options.owner || self(),
        transport: Codex.Transport.Exec,
        options: fn -> {options, thread_options} end,
        thread_id: thread_id
      })
    end
  end

  defp options_only(feature, client)
       when is_pid(client) or is_tuple(client) or
              (is_atom(client) and client not in [nil, true, false]),
       do: {:error, %UnsupportedError{feature: feature, transport: :app_server}}

  defp options_only(_feature, _options), do: :ok
end
