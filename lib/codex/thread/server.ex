defmodule Codex.Thread.Server do
  @moduledoc false
  # What changes about a thread: its id, its usage, and whose turn it is.
  #
  # It runs no turn itself. It lends the right to run one (`Codex.Turn.Lease`) to one
  # process at a time, takes it back when that process ends, and ends with its owner;
  # the holder watches it in turn, and stops.

  use GenServer, restart: :temporary

  alias Codex.{BusyError, ProcessLabel, TimeoutError, TransportError, UnsupportedError}
  alias Codex.Thread.Configuration
  alias Codex.Turn.{Lease, Options, Request}

  # How many finished turns of a thread still tell their result.
  @kept_turns 16

  # When the process that ran a turn dies, its engine is gone within a second. Until then
  # it may write to the thread, and another one would be refused.
  @ending_ms 1_000

  @typedoc "What a thread is made of. The options are behind a function: no crash report can print a key."
  @type setup :: %{
          required(:owner) => pid(),
          required(:transport) => module(),
          # the engine's options or the client, and the thread's
          required(:options) => (() -> {term(), term()}),
          required(:thread_id) => String.t() | nil,
          # app-server: the generation of the connection that has loaded it, and what the engine answered then
          optional(:loaded) => non_neg_integer(),
          optional(:opened) => struct()
        }

  @spec start_link(setup()) :: GenServer.on_start()
  def start_link(setup), do: GenServer.start_link(__MODULE__, setup)

  # The right to run a turn, as a request that lacks nothing. `timeout` bounds the
  # waiting of `on_busy: :wait`.
  #
  # With `on_busy: :join` it can be instead the process of the turn in progress.
  @spec checkout(GenServer.server(), Request.input(), Codex.Turn.Options.t()) ::
          {:ok, Request.t()} | {:join, pid()} | {:error, Exception.t()}
  def checkout(server, input, turn_options) do
    ref = make_ref()
    on_busy = Options.get(turn_options, :on_busy)
    timeout = Options.get(turn_options, :timeout)

    try do
      GenServer.call(server, {:checkout, ref, on_busy}, timeout)
    catch
      :exit, {:timeout, _call} ->
        GenServer.cast(server, {:give_up, ref})
        {:error, %TimeoutError{kind: :total, limit_ms: timeout}}

      :exit, _gone ->
        {:error, closed()}
    else
      {:ok, grant} -> {:ok, struct!(Request, [input: input, turn_options: turn_options] ++ grant)}
      other -> other
    end
  end

  @spec info(GenServer.server()) :: %{
          thread_id: String.t() | nil,
          usage: Codex.Protocol.Usage.t() | nil,
          opened: struct() | nil
        }
  def info(server) do
    GenServer.call(server, :info, :infinity)
  catch
    :exit, _gone -> %{thread_id: nil, usage: nil, opened: nil}
  end

  # What is needed to ask the engine about the thread.
  @spec address(GenServer.server()) ::
          {:ok,
           %{
             thread_id: String.t() | nil,
             transport: module(),
             options: (() -> {term(), term()}),
             loaded: non_neg_integer() | nil,
             busy?: boolean()
           }}
          | {:error, TransportError.t()}
  def address(server) do
    {:ok, GenServer.call(server, :address, :infinity)}
  catch
    :exit, _gone -> {:error, closed()}
  end

  # The connection of this generation has loaded the thread; nil: none has.
  @spec loaded(GenServer.server(), non_neg_integer() | nil) :: :ok
  def loaded(server, generation), do: GenServer.cast(server, {:loaded, generation})

  # Other options of the thread, from its next turn on.
  @spec configure(GenServer.server(), Codex.Thread.Options.t()) ::
          :ok | {:error, TransportError.t()}
  def configure(server, changes) do
    GenServer.call(server, {:configure, changes}, :infinity)
  catch
    :exit, _gone -> {:error, closed()}
  end

  @spec close(GenServer.server()) :: :ok
  def close(server) do
    GenServer.stop(server)
  catch
    :exit, _gone -> :ok
  end

  @spec closed() :: TransportError.t()
  def closed do
    %TransportError{
      reason: :closed,
      message: "the thread was closed, or the process that owned it has ended"
    }
  end

  @impl true
  def init(setup) do
    ProcessLabel.set({Codex.Thread, setup.thread_id})

    {:ok,
     %{
       owner: Process.monitor(setup.owner),
       # the owner has ended: what is left is the turn in progress
       orphan?: false,
       transport: setup.transport,
       hosted?: setup.transport.hosted?(),
       options: setup.options,
       thread_id: setup.thread_id,
       loaded: setup[:loaded],
       opened: setup[:opened],
       # cumulative, as the engine told it last, and whether that is still the count
       usage: nil,
       usage_current?: false,
       # nil, or the turn in progress: %{ref, checkout, holder, monitor, passed?, outlives?, target}; without a monitor
       # its process is dead, and its engine is being ended
       lease: nil,
       # who waits for it, in their order: {from, checkout, monitor, on_busy}
       waiting: :queue.new(),
       # turns with a process of their own, newest first
       turns: []
     }}
  end

  @impl true
  def handle_call({:checkout, _checkout, _on_busy}, _from, %{orphan?: true} = state) do
    {:reply, {:error, closed()}, state}
  end

  def handle_call({:checkout, _checkout, :join}, _from, %{hosted?: false} = state) do
    {:reply, {:error, %UnsupportedError{feature: :join, transport: :exec}}, state}
  end

  def handle_call(
        {:checkout, _checkout, :join},
        _from,
        %{lease: %{passed?: true} = lease} = state
      )
      when lease.monitor != nil do
    {:reply, {:join, lease.holder}, state}
  end

  def handle_call({:checkout, checkout, _on_busy}, {holder, _tag} = from, %{lease: nil} = state) do
    {:noreply, lend({from, checkout, Process.monitor(holder), :error}, state)}
  end

  def handle_call({:checkout, _checkout, :error}, _from, %{lease: %{monitor: monitor}} = state)
      when monitor != nil do
    {:reply, {:error, %BusyError{thread_id: state.thread_id}}, state}
  end

  # Its own turn stands still for as long as it waits: a stream that it has suspended.
  def handle_call({:checkout, _checkout, :wait}, {pid, _tag}, %{lease: %{holder: pid}} = state) do
    {:reply, {:error, %BusyError{thread_id: state.thread_id}}, state}
  end

  def handle_call({:checkout, checkout, on_busy}, {holder, _tag} = from, state) do
    waiting = :queue.in({from, checkout, Process.monitor(holder), on_busy}, state.waiting)
    {:noreply, %{state | waiting: waiting}}
  end

  def handle_call({:return, ref, usage}, _from, %{lease: %{ref: ref}} = state) do
    case free(state, usage) do
      %{orphan?: true} = state -> {:stop, :normal, :ok, state}
      state -> {:reply, :ok, state}
    end
  end

  def handle_call({:return, _stale, _usage}, _from, state), do: {:reply, :ok, state}

  # Who has died in between passes nothing on.
  def handle_call({:pass, ref, holder, outlives?}, _from, %{lease: %{ref: ref} = lease} = state)
      when lease.monitor != nil do
    Process.demonitor(lease.monitor, [:flush])
    # Such a process outlives its turn, to tell what came of it; the oldest have to go.
    {kept, expired} = Enum.split([holder | state.turns], @kept_turns)
    Enum.each(expired, &send(&1, :expired))

    lease =
      Map.merge(lease, %{
        holder: holder,
        monitor: Process.monitor(holder),
        passed?: true,
        outlives?: outlives?
      })

    {:reply, :ok, join(%{state | lease: lease, turns: kept})}
  end

  def handle_call({:pass, _stale, _holder, _outlives?}, _from, state),
    do: {:reply, {:error, :closed}, state}

  def handle_call(:info, _from, state) do
    {:reply, Map.take(state, [:thread_id, :usage, :opened]), state}
  end

  def handle_call(:address, _from, state) do
    address = Map.take(state, [:thread_id, :transport, :options, :loaded])
    {:reply, Map.put(address, :busy?, state.lease != nil), state}
  end

  def handle_call({:configure, changes}, _from, state) do
    {:reply, :ok, configured(state, changes)}
  end

  @impl true
  def handle_cast({:loaded, generation}, state), do: {:noreply, %{state | loaded: generation}}

  def handle_cast({:configure, changes}, state), do: {:noreply, configured(state, changes)}

  def handle_cast({:give_up, checkout}, %{lease: %{checkout: checkout}} = state) do
    {:noreply, free(state, nil)}
  end

  def handle_cast({:give_up, checkout}, state) do
    {:noreply,
     stop_waiting(state, fn {_from, other, _monitor, _on_busy} -> other == checkout end)}
  end

  @impl true
  def handle_info({:lease, ref, {:named, id}}, %{lease: %{ref: ref}} = state) do
    ProcessLabel.set({Codex.Thread, id})
    {:noreply, %{state | thread_id: id}}
  end

  def handle_info({:lease, ref, {:running, target}}, %{lease: %{ref: ref} = lease} = state) do
    {:noreply, %{state | lease: %{lease | target: target}}}
  end

  # A turn that the client owns needs it still; nobody else does.
  def handle_info({:DOWN, owner, :process, _pid, _reason}, %{owner: owner} = state) do
    if match?(%{lease: %{outlives?: true}}, state) do
      Enum.each(:queue.to_list(state.waiting), &GenServer.reply(elem(&1, 0), {:error, closed()}))
      {:noreply, %{stop_waiting(state, fn _all -> true end) | orphan?: true}}
    else
      {:stop, :normal, state}
    end
  end

  def handle_info(
        {:DOWN, monitor, :process, _pid, _reason},
        %{lease: %{monitor: monitor} = lease} = state
      ) do
    # It was killed: else it would have given the lease back.
    _ = lease.target && state.transport.abandon(lease.target)
    Process.send_after(self(), {:ended, lease.ref}, @ending_ms)
    {:noreply, %{state | lease: %{lease | monitor: nil}}}
  end

  def handle_info({:ended, ref}, %{lease: %{ref: ref}} = state) do
    case free(state, nil) do
      %{orphan?: true} = state -> {:stop, :normal, state}
      state -> {:noreply, state}
    end
  end

  def handle_info({:DOWN, monitor, :process, _pid, _reason}, state) do
    {:noreply,
     stop_waiting(state, fn {_from, _checkout, other, _on_busy} -> other == monitor end)}
  end

  def handle_info(_stale, state), do: {:noreply, state}

  # Those who wait for the turn in progress to be one that can be joined.
  defp join(state) do
    joining = for {from, _, _, :join} <- :queue.to_list(state.waiting), do: from
    Enum.each(joining, &GenServer.reply(&1, {:join, state.lease.holder}))
    stop_waiting(state, &(elem(&1, 3) == :join))
  end

  defp configured(state, changes) do
    {through, thread_options} = state.options.()
    thread_options = Configuration.change(thread_options, changes)
    %{state | options: fn -> {through, thread_options} end}
  end

  defp lend({from, checkout, monitor, _on_busy}, state) do
    Enum.each(state.turns, &send(&1, :superseded))
    lease = %Lease{keeper: self(), ref: make_ref()}

    GenServer.reply(
      from,
      {:ok,
       [
         lease: lease,
         transport: state.transport,
         options: state.options,
         loaded: state.loaded,
         thread_id: state.thread_id,
         usage: if(state.usage_current?, do: state.usage)
       ]}
    )

    # What the turn will add is not known before it has told it.
    %{
      state
      | lease: %{
          ref: lease.ref,
          checkout: checkout,
          holder: elem(from, 0),
          monitor: monitor,
          passed?: false,
          outlives?: false,
          target: nil
        },
        usage_current?: false
    }
  end

  defp free(state, usage) do
    _ = state.lease.monitor && Process.demonitor(state.lease.monitor, [:flush])
    state = %{state | lease: nil, usage: usage || state.usage, usage_current?: usage != nil}

    case :queue.out(state.waiting) do
      {{:value, next}, waiting} -> lend(next, %{state | waiting: waiting})
      {:empty, _waiting} -> state
    end
  end

  defp stop_waiting(state, gone?) do
    {gone, waiting} = state.waiting |> :queue.to_list() |> Enum.split_with(gone?)

    Enum.each(gone, fn {_from, _checkout, monitor, _on_busy} ->
      Process.demonitor(monitor, [:flush])
    end)

    %{state | waiting: :queue.from_list(waiting)}
  end
end
