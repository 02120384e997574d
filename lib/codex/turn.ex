defmodule Codex.Turn do
  @moduledoc """
  A turn that runs by itself: `Codex.Thread.start_turn/3` makes one.

  `Codex.Thread.run/3` and `Codex.Thread.run_streamed/3` need no handle: there the calling
  process runs the turn. This is for a turn that goes on while its owner does other things,
  that several processes look at, or that somebody else may stop.

      {:ok, turn} = Codex.Thread.start_turn(thread, "Fix the failing test")
      {:ok, result} = Codex.Turn.await(turn)

  | function | does |
  |---|---|
  | `await/2` | waits for the outcome |
  | `stream/1` | the events, as an enumerable |
  | `subscribe/1`, `next/1` | the events, as messages to a process, as many as it asks for |
  | `steer/2` | says something to the agent meanwhile |
  | `interrupt/2` | stops the turn, from any process |
  | `id/1`, `thread_id/1` | name it |

  ## Events as messages

  `subscribe/1` gives a reference, and each `next/1` with it brings one message:

    * `{:codex, ref, {:events, events}}`, a list of at least one event, or
    * `{:codex, ref, {:done, {:ok, result} | {:error, exception}}}`, which is the last one. It
      follows the last events unasked.

  So a slow process has one batch in its mailbox, whatever the turn prints:

      def handle_continue({:follow, turn}, state) do
        {:ok, ref} = Codex.Turn.subscribe(turn)
        Codex.Turn.next(ref)
        {:noreply, state}
      end

      def handle_info({:codex, ref, {:events, events}}, state) do
        Codex.Turn.next(ref)
        {:noreply, Enum.reduce(events, state, &render/2)}
      end

      def handle_info({:codex, _ref, {:done, outcome}}, state) do
        {:noreply, finished(state, outcome)}
      end

  Every subscriber has its own place, and a late one gets all events from the beginning.

  ## How long it lasts

  A turn ends with its owner: the process that started it, or the one given as `owner:`. If it
  is still running then, it is stopped. With `owner: :client` that is the client: the turn goes on when the process that
  started it, and its thread's handle, are gone, and `Codex.turn/2` finds it by its id. That is for what may be reloaded, a LiveView for instance:

      def mount(%{"turn" => id}, _session, socket) do
        {:ok, turn} = Codex.turn(MyApp.Codex, id)
        {:ok, ref} = Codex.Turn.subscribe(turn)
        Codex.Turn.next(ref)
        {:ok, assign(socket, turn: turn, ref: ref, text: "")}
      end

  While it runs, a turn keeps what it has said for those who come late, up to the turn option `log_bytes`; what is
  above that is told by a `Codex.Events.Gap`. When it has finished, that lasts until the next turn of its thread starts, or a minute; after
  that there is its outcome, as one of the sixteen latest of its thread. Of a thread that was closed it is kept for a minute.

  A handle and its references may be sent to other nodes of a cluster, and used there.
  """

  alias Codex.{TimeoutError, TransportError}
  alias Codex.Turn.{Joining, Reading}

  @enforce_keys [:server, :on_error]
  defstruct [:server, :on_error, :id, :thread_id]

  @opaque t :: %__MODULE__{
            server: pid(),
            on_error: :raise | :emit,
            id: String.t() | nil,
            thread_id: String.t() | nil
          }

  @typedoc "A subscription. It is good for `next/1`, and in the messages."
  @type ref :: reference()

  @typedoc "What a turn comes to."
  @type outcome :: {:ok, Codex.Turn.Result.t()} | {:error, Exception.t()}

  # What `receive` takes, in milliseconds.
  @waits 0..0xFFFF_FFFF

  @doc """
  Waits for the turn to end, and returns what came of it.

  `timeout` is in milliseconds, 49 days at most, or `:infinity`. When it is over, `{:error, %Codex.TimeoutError{kind: :await}}` comes
  back and the turn goes on. It can be awaited by any process, and more than once.

      case Codex.Turn.await(turn, 60_000) do
        {:ok, result} -> result.final_response
        {:error, %Codex.TimeoutError{kind: :await}} -> Codex.Turn.interrupt(turn)
        {:error, error} -> raise error
      end
  """
  @spec await(t(), timeout()) :: outcome()
  def await(%__MODULE__{server: server}, timeout \\ :infinity)
      when timeout == :infinity or timeout in @waits do
    GenServer.call(server, :await, timeout)
  catch
    :exit, {:timeout, _call} -> {:error, %TimeoutError{kind: :await, limit_ms: timeout}}
    :exit, _gone -> {:error, Reading.closed()}
  end

  @doc """
  The engine's id of the turn: what `Codex.turn/2` takes. `nil` on the exec transport, which has none.

      {:ok, turn} = Codex.Thread.start_turn(thread, "Fix the failing test")
      {:ok, same_turn} = Codex.turn(MyApp.Codex, Codex.Turn.id(turn))
  """
  @spec id(t()) :: String.t() | nil
  def id(%__MODULE__{id: id}), do: id

  @doc """
  The id of the turn's thread: what `Codex.resume_thread/3` takes.

  On the exec transport it is `nil` until the engine has told it, and when the turn is not kept any more.

      {:ok, thread} = Codex.resume_thread(MyApp.Codex, Codex.Turn.thread_id(turn))
  """
  @spec thread_id(t()) :: String.t() | nil
  def thread_id(%__MODULE__{thread_id: nil, server: server}) do
    GenServer.call(server, :thread_id, :infinity)
  catch
    :exit, _gone -> nil
  end

  def thread_id(%__MODULE__{thread_id: id}), do: id

  @doc """
  Says something to the agent while the turn runs.

  The input (`Codex.Input`) becomes part of the turn. By default the engine drops what the model is saying just then and asks it anew; a
  command that runs is waited for. What is not possible is a `Codex.RPCError` whose `kind` tells why: `:no_active_turn` (the turn is over),
  `:other_turn`, or `:not_steerable` (a review). On the exec transport it is a `Codex.UnsupportedError`.

      :ok = Codex.Turn.steer(turn, "Only the tests in test/engine, please")
  """
  @spec steer(t(), Codex.Input.input()) :: :ok | {:error, Exception.t()}
  def steer(%__MODULE__{server: server}, input) do
    with {:ok, input} <- Codex.Input.new(input),
         :ok <- Codex.Input.check_steer(input),
         do: Joining.steer(server, input)
  end

  @doc """
  Stops the turn. Any process may ask.

  The engine is asked to give up at once. The outcome is then `{:error, %Codex.TurnError{kind: :interrupted}}` with
  what there was until then, unless the turn was complete already. The thread can be used again. Asking twice,
  or after the end, does nothing.

      :ok = Codex.Turn.interrupt(turn)
      {:error, %Codex.TurnError{kind: :interrupted, result: partial}} = Codex.Turn.await(turn)

  On the exec transport commands end with the turn. The app-server lets a command that is running go on, for later turns to look at. With
  `terminals: :clean` it is ended too, as are all others of the thread, and this returns when they have ended.

      :ok = Codex.Turn.interrupt(turn, terminals: :clean)
  """
  @spec interrupt(t(), terminals: :keep | :clean) :: :ok
  def interrupt(%__MODULE__{server: server} = turn, opts \\ []) do
    terminals = Keyword.get(opts, :terminals, :keep)

    if opts -- [terminals: terminals] != [] or terminals not in [:keep, :clean],
      do: raise(ArgumentError, "expected terminals: :keep or :clean, got: #{inspect(opts)}")

    try do
      GenServer.call(server, {:interrupt, terminals}, :infinity)
    catch
      :exit, _gone -> :ok
    end

    _ = terminals == :clean and await(turn)
    :ok
  end

  @doc """
  Subscribes the calling process to the turn's events; see "Events as messages" above.

  Nothing comes before the first `next/1`, except the end of a turn that has no events to give.
  The subscription ends with its last message, or with the process. A turn that is not kept any
  more is answered with a `Codex.TransportError` whose reason is `:closed`.

      {:ok, ref} = Codex.Turn.subscribe(turn)
      :ok = Codex.Turn.next(ref)
      receive do: ({:codex, ^ref, {:events, events}} -> events)
  """
  @spec subscribe(t()) :: {:ok, ref()} | {:error, TransportError.t()}
  def subscribe(%__MODULE__{} = turn), do: subscribe(turn, :rest)

  @doc """
  Asks for one more message of a subscription.

  It needs the reference only, and it may be called from any process: the message goes to the one
  that subscribed. It never fails: after the end there is nothing to ask for.

      iex> Codex.Turn.next(make_ref())
      :ok
  """
  @spec next(ref()) :: :ok
  def next(ref) when is_reference(ref) do
    :erlang.send(ref, {:next, ref})
    :ok
  end

  @doc """
  The turn's events, from the first one on, as an enumerable.

  Each enumeration reads the turn anew and in its own time; halting one stops the reading and
  not the turn. If the turn fails, the exception is raised after the last event, or is the last
  element if the turn was started with `on_error: :emit`. So is, for a turn whose events are not
  kept any more, a `Codex.TransportError` whose reason is `:closed`.

      turn |> Codex.Turn.stream() |> Codex.Stream.text() |> Enum.each(&IO.write/1)
  """
  @spec stream(t()) :: Enumerable.t()
  def stream(%__MODULE__{} = turn) do
    Stream.resource(fn -> start_reading(turn) end, &read(&1, turn), &stop_reading/1)
  end

  defp start_reading(turn) do
    case subscribe(turn, :whole) do
      {:ok, ref} -> {:reading, Reading.start(turn.server, ref)}
      {:error, error} -> {:failed, error}
    end
  end

  # `:whole` is for who wants every event or none, `:rest` for who takes what is left.
  defp subscribe(%{server: server}, wanted) do
    GenServer.call(server, {:subscribe, self(), wanted}, :infinity)
  catch
    :exit, _gone -> {:error, Reading.closed()}
  end

  defp read({:reading, reading} = state, turn) do
    case Reading.next(reading) do
      {:events, events} -> {events, state}
      {:done, {:ok, _result}} -> {:halt, :over}
      {:done, {:error, error}} -> read({:failed, error}, turn)
    end
  end

  defp read({:failed, error}, %{on_error: :emit}), do: {[error], :over}
  defp read({:failed, error}, %{on_error: :raise}), do: raise(error)
  defp read(:over, _turn), do: {:halt, :over}

  defp stop_reading({:reading, reading}), do: Reading.stop(reading)
  defp stop_reading(_nothing), do: :ok

  @doc false
  # The turn of a process. `target` is the transport's, where it has one.
  @spec new(pid(), :raise | :emit, Codex.Transport.target() | nil) :: t()
  def new(server, on_error, nil), do: %__MODULE__{server: server, on_error: on_error}

  def new(server, on_error, target) do
    %__MODULE__{
      server: server,
      on_error: on_error,
      id: target.turn_id,
      thread_id: target.thread_id
    }
  end

  @doc false
  @spec server(t()) :: pid()
  def server(%__MODULE__{server: server}), do: server

  @doc false
  @spec on_error(t(), :raise | :emit) :: t()
  def on_error(%__MODULE__{} = turn, on_error), do: %{turn | on_error: on_error}

  defimpl Inspect do
    import Inspect.Algebra

    def inspect(turn, opts), do: concat(["#Codex.Turn<", to_doc(turn.server, opts), ">"])
  end
end
