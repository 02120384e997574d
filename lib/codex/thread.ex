defmodule Codex.Thread do
  @moduledoc """
  A conversation with the agent.

  `Codex.start_thread/2` begins one, `Codex.resume_thread/3` goes on with an earlier one. Every
  turn on the same handle continues it, also after a turn that failed:

      {:ok, thread} = Codex.start_thread([], working_directory: "/path/to/project")
      {:ok, result} = Codex.Thread.run(thread, "What does this project do?")
      {:ok, result} = Codex.Thread.run(thread, "And who maintains it?")

  Three ways to run a turn, all with the same input and the same options (`Codex.Turn.Options`):

  | function | the turn runs in | you get |
  |---|---|---|
  | `run/3` | the calling process | the result, at the end |
  | `run_streamed/3` | the process that enumerates | the events, as they come |
  | `start_turn/3` | a process of its own | a `Codex.Turn`: await, read and interrupt it from anywhere |

  An input is a text, or a list such as `[{:text, "What is this?"}, {:local_image, "/path/to.png"}]`; see `Codex.Input`.

  ## How long it lasts

  The handle is good as long as its owner lives: the process that made it, or the one given as
  the thread option `owner`. After that, or after `close/1`, every turn returns a
  `Codex.TransportError` with the reason `:closed`. The conversation itself stays on disk under
  its `id/1`.

  A thread runs one turn at a time. The turn option `on_busy` says what a second one gets. The
  handle may be used by many processes.
  """

  alias Codex.{OptionError, UnsupportedError}
  alias Codex.Thread.Server
  alias Codex.Turn
  alias Codex.Turn.ColdStream

  @enforce_keys [:server, :transport]
  defstruct [:server, :transport]

  @opaque t :: %__MODULE__{server: pid(), transport: module()}

  @typedoc "Options of a turn, see `Codex.Turn.Options`."
  @type turn_options :: keyword() | map() | Codex.Turn.Options.t()

  @doc """
  Runs one turn in the calling process, and returns what came of it.

      {:ok, %Codex.Turn.Result{final_response: text}} = Codex.Thread.run(thread, "Say hello")

  Errors are described in `Codex.Error`. Where a turn had begun, the error's `result` has what
  there was until then. When the function returns, the engine and everything it started is gone.
  """
  @spec run(t(), Codex.Input.input(), turn_options()) :: Turn.outcome()
  def run(%__MODULE__{} = thread, input, opts \\ []) do
    with {:ok, input, options} <- check(thread, input, opts),
         {:ok, request} <- Server.checkout(thread.server, input, options),
         do: Turn.Run.run(request)
  end

  @doc """
  Like `run/3`, but returns the result alone and raises the error.

      Codex.Thread.run!(thread, "Say hello").final_response
  """
  @spec run!(t(), Codex.Input.input(), turn_options()) :: Turn.Result.t()
  def run!(%__MODULE__{} = thread, input, opts \\ []), do: thread |> run(input, opts) |> unwrap!()

  @doc """
  Gives the events (`Codex.Events`) of one turn as an enumerable, as they happen.

      {:ok, events} = Codex.Thread.run_streamed(thread, "Fix the failing test")
      for %Codex.Events.ItemCompleted{item: item} <- events, do: IO.inspect(item)

  Input and options are checked at once; nothing else happens until the first element is asked
  for. Then the enumerating process runs the turn. `Codex.Stream` has helpers for what
  is wanted most.

    * When the enumeration ends early, for whatever reason, the turn is stopped, and when it has
      ended the engine is gone.
    * A failure is raised after the last event. With `on_error: :emit` it is the last element, an exception.
    * It can be enumerated once: a second time would run the turn again, so it raises `ArgumentError`.
    * A slow consumer slows the engine down, and costs bounded memory. Nothing that was an element is kept: the `result`
      in a failure is without items.

  An enumeration that is suspended (`Stream.zip/2`, `Enumerable.reduce/3`) and then forgotten ends with the
  process, or when its garbage is collected; until the process ends, the thread stays busy.
  """
  @spec run_streamed(t(), Codex.Input.input(), turn_options()) ::
          {:ok, Enumerable.t()} | {:error, Exception.t()}
  def run_streamed(%__MODULE__{} = thread, input, opts \\ []) do
    with {:ok, input, options} <- check(thread, input, opts) do
      {:ok,
       ColdStream.new(
         fn -> Server.checkout(thread.server, input, options) end,
         Turn.Options.get(options, :on_error)
       )}
    end
  end

  @doc """
  Like `run_streamed/3`, but returns the enumerable alone and raises the error.

      thread
      |> Codex.Thread.run_streamed!("Say hello")
      |> Codex.Stream.text()
      |> Enum.each(&IO.write/1)
  """
  @spec run_streamed!(t(), Codex.Input.input(), turn_options()) :: Enumerable.t()
  def run_streamed!(%__MODULE__{} = thread, input, opts \\ []),
    do: thread |> run_streamed(input, opts) |> unwrap!()

  @doc """
  Starts a turn that runs by itself, and returns its handle when the engine has started.

  Besides the turn options it takes `owner:`, the process with which the turn ends; without it
  that is the caller. See `Codex.Turn`.

      {:ok, turn} = Codex.Thread.start_turn(thread, "Fix the failing test", timeout: 600_000)
      {:ok, result} = Codex.Turn.await(turn)

  What keeps a turn from starting (an engine that is not there, a thread that is busy) is the
  error here; what comes later is the turn's outcome.
  """
  @spec start_turn(t(), Codex.Input.input(), turn_options()) ::
          {:ok, Turn.t()} | {:error, Exception.t()}
  def start_turn(%__MODULE__{} = thread, input, opts \\ []) do
    {owner, opts} = pop_owner(opts)

    with {:ok, owner} <- check_owner(owner),
         {:ok, input, options} <- check(thread, input, opts),
         {:ok, request} <- Server.checkout(thread.server, input, options),
         {:ok, server} <- DynamicSupervisor.start_child(Turn.Supervisor, {Turn.Server, owner}),
         :ok <- Turn.Server.open(server, request),
         do: {:ok, %Turn{server: server, on_error: Turn.Options.get(options, :on_error)}}
  end

  @doc """
  The thread's id: what `Codex.resume_thread/3` takes.

  It is `nil` until the first turn has begun, and after the handle was closed: take it before, or
  from a result.

      iex> {:ok, thread} = Codex.start_thread([])
      iex> Codex.Thread.id(thread)
      nil

      iex> {:ok, thread} = Codex.resume_thread([], "0199a213-81c0-7800-8aa1-bbab2a035a53")
      iex> Codex.Thread.id(thread)
      "0199a213-81c0-7800-8aa1-bbab2a035a53"
  """
  @spec id(t()) :: String.t() | nil
  def id(%__MODULE__{} = thread), do: Server.info(thread.server).thread_id

  @doc """
  The tokens of the whole thread, as the engine counted them at the end of the last completed turn.

  `nil` as long as no turn was completed on this handle.

      %Codex.Protocol.Usage{input_tokens: 350, output_tokens: 14} = Codex.Thread.usage(thread)
  """
  @spec usage(t()) :: Codex.Protocol.Usage.t() | nil
  def usage(%__MODULE__{} = thread), do: Server.info(thread.server).usage

  @doc """
  Ends the handle. A turn in progress is stopped; the conversation stays on disk. Closing twice is fine.

      iex> {:ok, thread} = Codex.start_thread([])
      iex> Codex.Thread.close(thread)
      :ok
      iex> {:error, error} = Codex.Thread.run(thread, "Say hello")
      iex> error.reason
      :closed
  """
  @spec close(t()) :: :ok
  def close(%__MODULE__{} = thread), do: Server.close(thread.server)

  @doc false
  # For `Codex` and for tests, which bring a transport of their own.
  @spec open(Server.setup()) :: {:ok, t()}
  def open(setup) do
    {:ok, server} = DynamicSupervisor.start_child(Codex.Thread.Supervisor, {Server, setup})
    {:ok, %__MODULE__{server: server, transport: setup.transport}}
  end

  defp check(thread, input, opts) do
    with {:ok, options} <- Codex.Turn.Options.new(opts),
         {:ok, input} <- Codex.Input.new(input),
         :ok <- thread.transport.check(input, options),
         do: {:ok, input, options}
  end

  defp pop_owner(opts) when is_list(opts) do
    if Keyword.keyword?(opts), do: Keyword.pop(opts, :owner, self()), else: {self(), opts}
  end

  defp pop_owner(opts) when is_map(opts) and not is_struct(opts),
    do: Map.pop(opts, :owner, self())

  defp pop_owner(opts), do: {self(), opts}

  defp check_owner(owner) when is_pid(owner), do: {:ok, owner}

  defp check_owner(:client),
    do: {:error, %UnsupportedError{feature: {:owner, :client}, transport: :exec}}

  defp check_owner(other) do
    {:error,
     %OptionError{
       level: :turn,
       key: :owner,
       value: other,
       reason: "expected a pid, got: #{inspect(other)}"
     }}
  end

  defp unwrap!({:ok, value}), do: value
  defp unwrap!({:error, error}), do: raise(error)

  defimpl Inspect do
    import Inspect.Algebra

    def inspect(thread, opts), do: concat(["#Codex.Thread<", to_doc(thread.server, opts), ">"])
  end
end
