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

  alias Codex.TransportError
  alias Codex.Turn.{Lease, Log, Options, Request, Run}

  # How long a finished turn outlives its thread.
  @kept_ms 60_000

  @spec start_link(pid()) :: GenServer.on_start()
  def start_link(owner), do: GenServer.start_link(__MODULE__, owner)

  # Hands the turn over and starts it. A call of its own, not part of `init/1`: a
  # supervisor must not wait for an engine, nor keep its options.
  @spec open(pid(), Request.t()) :: :ok | {:error, Exception.t()}
  def open(server, %Request{} = request) do
    GenServer.call(server, {:open, request}, :infinity)
  catch
    :exit, _gone ->
      Lease.return(request.lease, nil)
      {:error, closed("the owner of the turn has ended")}
  end

  @impl true
  def init(owner) do
    # So that `terminate/2` runs also when the supervisor ends it.
    Process.flag(:trap_exit, true)

    {:ok,
     %{
       owner: Process.monitor(owner),
       # the monitor of the thread's process, and the timer that its end starts
       thread: nil,
       expiry: nil,
       run: nil,
       log: %Log{},
       # callers of `await/2`
       awaiting: [],
       # reader => {its process, the monitor on it}
       readers: %{}
     }}
  end

  @impl true
  def handle_call({:open, request}, _from, state) do
    with :ok <- Lease.pass(request.lease, self()), {:ok, run} <- Run.open(request) do
      log = %{state.log | limit: Options.get(request.turn_options, :log_bytes)}
      reply(:ok, %{state | run: run, log: log, thread: Process.monitor(request.lease.keeper)})
    else
      {:error, :closed} ->
        {:stop, :normal, {:error, closed("the thread was closed")}, state}

      {:error, error} ->
        {:stop, :normal, {:error, error}, state}
    end
  end

  def handle_call(:await, from, %{log: %{outcome: nil}} = state) do
    noreply(%{state | awaiting: [from | state.awaiting]})
  end

  def handle_call(:await, _from, state), do: reply(state.log.outcome, state)

  def handle_call(:interrupt, _from, %{run: nil} = state), do: reply(:ok, state)

  def handle_call(:interrupt, _from, state) do
    reply(:ok, %{state | run: Run.interrupt(state.run)})
  end

  # The reference is an alias of this process: whoever has it can ask for the next
  # batch, from anywhere, and to ask a dead process is no error.
  def handle_call({:subscribe, pid, wanted}, from, state) do
    if wanted == :whole and not Log.readable?(state.log),
      do: reply({:error, closed("the events of the turn are not kept any more")}, state),
      else: subscribe(pid, from, state)
  end

  def handle_call({:unsubscribe, reader}, _from, state), do: reply(:ok, forget(reader, state))

  @impl true
  def handle_info(:timeout, state), do: step(state)

  def handle_info({:next, reader}, state), do: noreply(tell(Log.demand(state.log, reader), state))
  def handle_info(:superseded, state), do: noreply(%{state | log: Log.supersede(state.log)})
  def handle_info(:expired, %{run: nil} = state), do: {:stop, :normal, state}

  def handle_info({:DOWN, owner, :process, _pid, _reason}, %{owner: owner} = state) do
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

  def handle_info({:DOWN, monitor, :process, _pid, _reason}, state) do
    case Enum.find(state.readers, &match?({_reader, {_pid, ^monitor}}, &1)) do
      {reader, _process} -> noreply(forget(reader, state))
      nil -> noreply(state)
    end
  end

  def handle_info({_tag, ref, _what}, %{run: %{ref: ref}} = state), do: step(state)
  def handle_info(_stale, state), do: noreply(state)

  # Readers are told first: ending the engine may take a moment, or fail.
  @impl true
  def terminate(_reason, state) do
    outcome = state.log.outcome || {:error, closed("the process of the turn has ended")}
    Enum.each(state.awaiting, &GenServer.reply(&1, outcome))

    Enum.each(state.readers, fn {reader, {pid, _monitor}} ->
      say(pid, reader, {:done, outcome})
    end)

    if state.run, do: Run.close(state.run)
  end

  defp subscribe(pid, from, state) do
    reader = :erlang.alias([:explicit_unalias])
    readers = Map.put(state.readers, reader, {pid, Process.monitor(pid)})
    # Before the first message, which may follow at once.
    GenServer.reply(from, {:ok, reader})
    noreply(tell(Log.subscribe(state.log, reader), %{state | readers: readers}))
  end

  defp step(%{run: nil} = state), do: noreply(state)

  defp step(state) do
    case Run.step(state.run) do
      {:events, events, run} -> noreply(tell(Log.append(state.log, events), %{state | run: run}))
      {:wait, timeout, run} -> {:noreply, %{state | run: run}, timeout}
      {:done, outcome} -> done(outcome, state)
    end
  end

  defp done(outcome, state) do
    Enum.each(state.awaiting, &GenServer.reply(&1, outcome))
    noreply(tell(Log.finish(state.log, outcome), %{state | run: nil, awaiting: []}))
  end

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
      :erlang.unalias(reader)
    end

    %{state | readers: readers, log: Log.unsubscribe(state.log, reader)}
  end

  # While the turn runs, every message is followed by a look at the engine, once the
  # mailbox is empty: `Run` knows how long there is to wait, and no timer of ours has to.
  defp noreply(%{run: nil} = state), do: {:noreply, state, :hibernate}
  defp noreply(state), do: {:noreply, state, 0}

  defp reply(answer, %{run: nil} = state), do: {:reply, answer, state}
  defp reply(answer, state), do: {:reply, answer, state, 0}

  defp closed(why), do: %TransportError{reason: :closed, message: why}
end
