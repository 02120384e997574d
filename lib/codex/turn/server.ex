defmodule Codex.Turn.Server do
  @moduledoc false
  # The process behind a `Codex.Turn`: it runs the turn without being asked, keeps what
  # the turn said for everybody who wants to read it, and stays after the end to tell
  # the outcome, until its owner ends, the thread has gone on for long enough, or the thread
  # has been closed for a while: an owner may live for ever and use a thread for each turn.
  #
  # Whatever ends it early (its owner, a crash, the application's stop) ends the turn's
  # engine, and every reader still gets a last message.

  use GenServer, restart: :temporary

  alias Codex.{Client, ProcessLabel, RPCError, TransportError, Turn, UnsupportedError}
  alias Codex.Turn.{Lease, Log, Obituary, Options, Reading, Request, Run}

  # How long a finished turn outlives its thread, and how long its events are there for those who come late.
  @kept_ms 60_000

  @typedoc """
  * `stream` - the one process that reads the turn; what it has read is not kept
  * `outlives` - the turn goes on when its thread's owner ends
  """
  @type options :: [stream: pid(), outlives: boolean()]

  # The owner (a pid, or the name of a process), and who is going to hand a turn over.
  @spec start_link({GenServer.server(), opener :: pid()}) :: GenServer.on_start()
  def start_link({_owner, _opener} = processes), do: GenServer.start_link(__MODULE__, processes)

  # Hands the turn over and starts it. A call of its own, not part of `init/1`: a
  # supervisor must not wait for an engine, nor keep its options.
  @spec open(pid(), Request.t(), options()) ::
          {:ok, Turn.t(), Log.reader() | nil} | {:error, Exception.t()}
  def open(server, %Request{} = request, options \\ []) do
    GenServer.call(server, {:open, request, options}, :infinity)
  catch
    :exit, _gone ->
      Lease.return(request.lease, nil)
      {:error, closed("the owner of the turn has ended")}
  end

  # What a steer needs, or why there can be none.
  @spec target(pid()) :: {:ok, Codex.Transport.target()} | {:error, Exception.t()}
  def target(server), do: call(server, :target)

  # The turn, for somebody who joins it: its events are his too from now on.
  @spec share(pid()) :: {:ok, Turn.t()} | {:error, Exception.t()}
  def share(server), do: call(server, :share)

  # Its caller needs the turn no more: it ends, unless it has ended up with others.
  @spec release(pid()) :: :ok
  def release(server), do: GenServer.cast(server, :release)

  # Ends the turn, and returns when nothing of it is left.
  @spec close(pid()) :: :ok
  def close(server) do
    GenServer.stop(server)
  catch
    :exit, _gone -> :ok
  end

  # The engine's own words, if it were asked.
  @spec over() :: RPCError.t()
  def over do
    %RPCError{
      kind: :no_active_turn,
      code: -32_600,
      message: "no active turn to steer",
      method: "turn/steer"
    }
  end

  defp call(server, message) do
    GenServer.call(server, message, :infinity)
  catch
    :exit, _gone -> {:error, Reading.closed()}
  end

  @impl true
  def init({owner, opener}) do
    # So that `terminate/2` runs also when the supervisor ends it.
    Process.flag(:trap_exit, true)
    ProcessLabel.set(Turn)

    {:ok,
     %{
       owner: Process.monitor(owner),
       # until the turn is handed over: without it there is none to wait for
       opener: Process.monitor(opener),
       # the monitor of the thread's process, and the timer that its end starts
       thread: nil,
       expiry: nil,
       run: nil,
       turn: nil,
       shared?: false,
       log: %Log{},
       # process => its call of `await/2`; one that has given up may call again
       awaiting: %{},
       # reader => {its process, the monitor on it}
       readers: %{}
     }}
  end

  @impl true
  def handle_call({:open, request, options}, from, state) do
    Process.demonitor(state.opener, [:flush])

    with :ok <- Lease.pass(request.lease, self(), options[:outlives] == true),
         {:ok, run} <- Run.open(request, keep_items?: options[:stream] == nil) do
      state = %{
        state
        | run: run,
          turn: named(run, request),
          log: log(run, request, options[:stream] != nil),
          thread: Process.monitor(request.lease.keeper)
      }

      case options[:stream] do
        nil -> reply({:ok, state.turn, nil}, state)
        pid -> subscribe(pid, from, &{:ok, state.turn, &1}, state)
      end
    else
      {:error, :closed} ->
        {:stop, :normal, {:error, closed("the thread was closed")}, state}

      {:error, error} ->
        {:stop, :normal, {:error, error}, state}
    end
  end

  def handle_call(:share, _from, state) do
    run = state.run && Run.keep_items(state.run)
    reply({:ok, state.turn}, %{state | run: run, log: Log.publish(state.log), shared?: true})
  end

  def handle_call(:target, _from, %{run: nil} = state), do: reply({:error, over()}, state)

  def handle_call(:target, _from, state) do
    case Run.target(state.run) do
      nil -> reply({:error, %UnsupportedError{feature: :steer, transport: :exec}}, state)
      target -> reply({:ok, target}, state)
    end
  end

  def handle_call(:thread_id, _from, state) do
    id = if state.run, do: state.run.progress.thread_id, else: thread_id(state.log.outcome)
    reply(id, state)
  end

  def handle_call(:await, {pid, _tag} = from, %{log: %{outcome: nil}} = state),
    do: noreply(put_in(state.awaiting[pid], from))

  def handle_call(:await, _from, state), do: reply(state.log.outcome, state)

  def handle_call({:interrupt, _terminals}, _from, %{run: nil} = state), do: reply(:ok, state)

  def handle_call({:interrupt, terminals}, _from, state) do
    reply(:ok, %{state | run: Run.interrupt(state.run, terminals)})
  end

  # The reference is an alias of this process: whoever has it can ask for the next
  # batch, from anywhere, and to ask a dead process is no error.
  def handle_call({:subscribe, pid, wanted}, from, state) do
    if wanted == :whole and not Log.readable?(state.log),
      do: reply({:error, closed("the events of the turn are not kept any more")}, state),
      else: subscribe(pid, from, &subscribed(&1, pid, wanted), state)
  end

  def handle_call({:unsubscribe, reader}, _from, state), do: reply(:ok, forget(reader, state))

  @impl true
  def handle_cast(:release, %{shared?: false} = state), do: {:stop, :normal, state}
  def handle_cast(:release, state), do: noreply(state)

  @impl true
  def handle_info(:timeout, state), do: step(state)

  def handle_info({:next, reader}, state), do: noreply(tell(Log.demand(state.log, reader), state))
  def handle_info(:superseded, state), do: noreply(%{state | log: Log.supersede(state.log)})
  def handle_info(:expired, %{run: nil} = state), do: {:stop, :normal, state}

  def handle_info({:DOWN, owner, :process, _pid, _reason}, %{owner: owner} = state) do
    {:stop, :normal, state}
  end

  def handle_info({:DOWN, opener, :process, _pid, _reason}, %{opener: opener} = state) do
    {:stop, :normal, state}
  end

  def handle_info({:DOWN, thread, :process, _pid, _reason}, %{thread: thread} = state) do
    noreply(%{state | expiry: Process.send_after(self(), :expired, @kept_ms)})
  end

  def handle_info(
        {:DOWN, keeper, :process, _pid, _reason},
        %{run: %{keeper: keeper} = run} = state
      ) do
    step(%{state | run: Run.thread_closed(run)})
  end

  def handle_info({:DOWN, monitor, :process, pid, reason}, state) do
    case Enum.find(state.readers, &match?({_reader, {_pid, ^monitor}}, &1)) do
      {reader, _process} -> noreply(forget(reader, state))
      nil -> notice({:DOWN, monitor, :process, pid, reason}, state)
    end
  end

  def handle_info({_tag, ref, _what} = message, state) when is_reference(ref),
    do: notice(message, state)

  def handle_info(_stale, state), do: noreply(state)

  # Readers are told first: ending the engine may take a moment, or fail.
  @impl true
  def terminate(_reason, state) do
    outcome = state.log.outcome || {:error, closed("the process of the turn has ended")}
    answer(state.awaiting, outcome)

    Enum.each(state.readers, fn {reader, {pid, _monitor}} ->
      say(pid, reader, {:done, outcome})
      Obituary.forget(reader)
    end)

    if state.run, do: Run.close(state.run)
  end

  # What is said in a turn is nobody's business in a crash report.
  @impl {:format_status, 1} in GenServer.behaviour_info(:callbacks)
  def format_status(status) do
    Map.merge(status, %{
      state: Map.drop(status.state, [:run, :log]),
      message: :hidden,
      log: []
    })
  end

  defp subscribe(pid, from, answer, state) do
    reader = :erlang.alias([:explicit_unalias])
    readers = Map.put(state.readers, reader, {pid, Process.monitor(pid)})
    # Before the first message, which may follow at once.
    GenServer.reply(from, answer.(reader))
    noreply(tell(Log.subscribe(state.log, reader), %{state | readers: readers}))
  end

  # Who reads a stream watches this process itself.
  defp subscribed(reader, pid, wanted) do
    if wanted == :rest, do: Obituary.remember(reader, pid)
    {:ok, reader}
  end

  defp notice(_message, %{run: nil} = state), do: noreply(state)
  defp notice(message, state), do: step(%{state | run: Run.notice(state.run, message)})

  defp step(%{run: nil} = state), do: noreply(state)

  defp step(state) do
    case Run.step(state.run) do
      {:events, events, run} -> noreply(kept(events, %{state | run: run}))
      {:wait, timeout, run} -> {:noreply, %{state | run: run}, timeout}
      {:done, outcome} -> done(outcome, state)
    end
  end

  # The client counts how much was joined.
  defp kept(events, state) do
    state = tell(Log.append(state.log, events), state)

    case Log.take_joined(state.log) do
      {0, _log} -> state
      {joined, log} -> %{state | log: log, run: Run.notice(state.run, {:joined, joined})}
    end
  end

  defp done(outcome, state) do
    Process.send_after(self(), :superseded, @kept_ms)
    answer(state.awaiting, outcome)
    noreply(tell(Log.finish(state.log, outcome), %{state | run: nil, awaiting: %{}}))
  end

  defp answer(awaiting, outcome),
    do: Enum.each(awaiting, fn {_pid, from} -> GenServer.reply(from, outcome) end)

  defp tell({due, log}, state) do
    Enum.reduce(due, %{state | log: log}, fn {reader, message}, state ->
      say(elem(state.readers[reader], 0), reader, message)
      if match?({:done, _outcome}, message), do: forget(reader, state), else: state
    end)
  end

  defp say(pid, reader, message), do: send(pid, {:codex, reader, message})

  defp forget(reader, state) do
    {process, readers} = Map.pop(state.readers, reader)

    with {_pid, monitor} <- process do
      Process.demonitor(monitor, [:flush])
      Obituary.forget(reader)
      :erlang.unalias(reader)
    end

    %{state | readers: readers, log: Log.unsubscribe(state.log, reader)}
  end

  # While the turn runs, every message is followed by a look at the engine, once the
  # mailbox is empty: `Run` knows how long there is to wait, and no timer of ours has to.
  # To hibernate is to go through all that is kept: not between two batches of somebody who still reads.
  defp noreply(%{run: nil, readers: none} = state) when none == %{},
    do: {:noreply, state, :hibernate}

  defp noreply(%{run: nil} = state), do: {:noreply, state}
  defp noreply(state), do: {:noreply, state, 0}

  defp reply(answer, %{run: nil} = state), do: {:reply, answer, state}
  defp reply(answer, state), do: {:reply, answer, state, 0}

  # The handle that everybody gets, and under which a client finds it.
  defp named(run, request) do
    target = Run.target(run)
    turn = Turn.new(self(), Options.get(request.turn_options, :on_error), target)

    if target do
      ProcessLabel.set({Turn, target.turn_id})
      :ok = Client.name_turn(target.attached, target.turn_id, turn)
      :ok = Lease.running(request.lease, target)
    end

    turn
  end

  defp log(run, request, private?) do
    limit = Options.get(request.turn_options, :log_bytes)
    turn_id = with %{turn_id: id} <- Run.target(run), do: id
    %Log{limit: limit, private?: private?, thread_id: request.thread_id, turn_id: turn_id}
  end

  defp thread_id({:ok, result}), do: result.thread_id
  defp thread_id({:error, %{result: %{thread_id: id}}}), do: id
  defp thread_id(_error), do: nil

  defp closed(why), do: %TransportError{reason: :closed, message: why}
end
