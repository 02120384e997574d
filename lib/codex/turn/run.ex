defmodule Codex.Turn.Run do
  @moduledoc false
  # One turn, pulled by the process that owns it: what the transport brings, folded
  # into the result, under the time limits, until everything of it is gone.
  #
  # `next/1` waits, and is for a caller's own process; `step/1` does not, and is for a
  # GenServer, which does its own waiting. Both give whole batches, and no batch is
  # asked for before the one before it was taken.
  #
  # A turn ends in two steps. First there is a verdict: the engine's last word, a time
  # limit, an interrupt, the end of the thread. Then the engine has to go: it gets some
  # time to leave by itself, then it is stopped. The outcome is given out only when it
  # has gone, so no process outlives its turn, and the next turn finds the thread free.

  alias Codex.{TimeoutError, TransportError, TurnError}
  alias Codex.Turn.{Lease, Options, Progress, Request, Result, Watchdog}

  # What is said in a turn is nobody's business in a crash report.
  @derive {Inspect, only: [:ref, :keeper, :started, :verdict, :deadline, :stopped?]}
  @enforce_keys [:request, :state, :ref, :keeper, :baseline, :progress, :watchdog, :started]
  defstruct @enforce_keys ++ [:verdict, :deadline, :away_since, stopped?: false]

  @type outcome :: {:ok, Result.t()} | {:error, Exception.t()}
  @type verdict :: nil | :terminal | :interrupted | {:error, Exception.t()}
  @type t :: %__MODULE__{
          request: Request.t(),
          state: Codex.Transport.state(),
          ref: reference(),
          # the monitor of the thread's process
          keeper: reference(),
          baseline: Codex.Transport.baseline(),
          progress: Progress.t(),
          watchdog: Watchdog.t(),
          started: integer(),
          verdict: verdict(),
          # when patience with the engine ends, once there is a verdict
          deadline: integer() | nil,
          # since when the owner has been busy with what it got
          away_since: integer() | nil,
          stopped?: boolean()
        }

  # After its last word, or an interrupt, the engine is gone in a tenth of a second.
  @leave_ms 3_000
  # The transport's own ladder is shorter. This only keeps us from waiting for ever.
  @stop_ms 5_000

  # Starts the turn in the calling process. On an error the lease is given back. With
  # `keep_items?: false` the result is without the items.
  @spec open(Request.t(), keep_items?: boolean()) :: {:ok, t()} | {:error, Exception.t()}
  def open(%Request{transport: transport, turn_options: options} = request, opts \\ []) do
    started = now()

    case transport.open(request) do
      {:ok, state, baseline} ->
        {:ok,
         %__MODULE__{
           request: request,
           state: state,
           ref: transport.ref(state),
           keeper: Process.monitor(request.lease.keeper),
           baseline: baseline,
           progress:
             Progress.new(
               request.thread_id,
               [goal?: match?({:goal, _goal}, request.input)] ++ opts
             ),
           watchdog:
             Watchdog.new(
               Options.get(options, :timeout),
               Options.get(options, :idle_timeout),
               started
             ),
           started: started
         }}

      {:error, error} ->
        Lease.return(request.lease, nil)
        {:error, error}
    end
  end

  # The whole turn, in the calling process.
  @spec run(Request.t()) :: outcome()
  def run(%Request{} = request) do
    with {:ok, run} <- open(request), do: drain(run)
  end

  # Waits for the next batch, or the end. After `:done` there is nothing left to close.
  @spec next(t()) :: {:events, [struct(), ...], t()} | {:done, outcome()}
  def next(%__MODULE__{ref: ref, keeper: keeper} = run) do
    case step(run) do
      {:wait, timeout, run} ->
        receive do
          {_tag, ^ref, _what} -> next(run)
          {:DOWN, ^keeper, :process, _pid, _reason} -> next(thread_closed(run))
        after
          timeout -> next(run)
        end

      other ->
        other
    end
  end

  # Tells the transport of a message that came; a step follows.
  @spec notice(t(), term()) :: t()
  def notice(%__MODULE__{request: %{transport: transport}} = run, message),
    do: %{run | state: transport.notice(run.state, message)}

  @spec target(t()) :: Codex.Transport.target() | nil
  def target(%__MODULE__{request: %{transport: transport}} = run), do: transport.target(run.state)

  # From now on the items are kept for the result.
  @spec keep_items(t()) :: t()
  def keep_items(%__MODULE__{} = run),
    do: %{run | progress: %{run.progress | keep_items?: true}}

  # The same without waiting: the caller steps again when a message with the turn's
  # `ref` has come, or the time is up.
  @spec step(t()) ::
          {:events, [struct(), ...], t()} | {:wait, timeout(), t()} | {:done, outcome()}
  def step(%__MODULE__{request: %{transport: transport}} = run) do
    now = now()
    run = back(run, now)

    case transport.poll(run.state) do
      {:events, events, state} -> take(%{run | state: state}, events, now)
      {:wait, state} -> wait(%{run | state: state}, now)
      {:ended, ending, state} -> {:done, finish(%{run | state: state}, ending, now)}
    end
  end

  # Asks the engine to give up. What it still says is delivered.
  @spec interrupt(t(), :keep | :clean) :: t()
  def interrupt(%__MODULE__{verdict: nil} = run, terminals) do
    state = run.request.transport.interrupt(run.state, terminals)
    %{run | state: state, verdict: :interrupted, deadline: now() + @leave_ms}
  end

  def interrupt(%__MODULE__{} = run, _terminals), do: run

  # The thread's process is gone, and with it the right to run a turn.
  @spec thread_closed(t()) :: t()
  def thread_closed(%__MODULE__{verdict: :terminal} = run), do: run

  def thread_closed(%__MODULE__{} = run) do
    stop(run, %TransportError{reason: :closed, message: "the thread was closed"}, now())
  end

  # Ends a turn that nobody wants any more, and returns when nothing of it is left.
  @spec close(t()) :: :ok
  def close(%__MODULE__{} = run), do: leave(run, nil)

  defp drain(run) do
    case next(run) do
      {:events, _events, run} -> drain(run)
      {:done, outcome} -> outcome
    end
  end

  # While the owner was away nobody looked: that is not the engine's silence.
  defp back(%{away_since: nil} = run, _now), do: run

  defp back(run, now) do
    %{run | away_since: nil, watchdog: Watchdog.skip(run.watchdog, now - run.away_since)}
  end

  # The turn is lost already: what the engine still says while it goes is dropped.
  defp take(%{verdict: {:error, _error}} = run, _events, _now), do: step(run)

  defp take(run, events, now) do
    before = run.progress
    progress = Progress.apply_events(before, events)

    if progress.thread_id != before.thread_id,
      do: Lease.named(run.request.lease, progress.thread_id)

    run = %{run | progress: progress, watchdog: Watchdog.observe(run.watchdog, events, now)}
    {:events, events, %{judge(run, now) | away_since: now}}
  end

  defp judge(%{verdict: verdict} = run, now) when verdict in [nil, :interrupted] do
    if Progress.terminal?(run.progress) do
      %{run | verdict: :terminal, deadline: now + @leave_ms}
    else
      check_limits(run, now)
    end
  end

  defp judge(run, _now), do: run

  defp check_limits(%{verdict: nil} = run, now) do
    case Watchdog.expired(run.watchdog, now) do
      nil -> run
      {kind, limit} -> stop(run, %TimeoutError{kind: kind, limit_ms: limit}, now)
    end
  end

  defp check_limits(run, _now), do: run

  defp wait(run, now) do
    case check_limits(run, now) do
      %{verdict: nil} = run -> {:wait, Watchdog.remaining(run.watchdog, now), run}
      %{deadline: deadline} = run when now < deadline -> {:wait, deadline - now, run}
      %{stopped?: false} = run -> run |> stop_now(now) |> wait(now)
      # It would not go: `close/1` of the transport is the last that can be done.
      run -> {:done, finish(run, :ok, now)}
    end
  end

  defp stop(run, error, now), do: stop_now(%{run | verdict: {:error, error}}, now)

  defp stop_now(run, now) do
    state = run.request.transport.stop(run.state)
    %{run | state: state, stopped?: true, deadline: now + @stop_ms}
  end

  defp finish(run, ending, now) do
    result = Progress.result(run.progress, run.baseline, now - run.started)
    outcome = outcome(run, ending, result)
    leave(run, if(result.status == :completed, do: result.thread_usage))
    outcome
  end

  defp outcome(%{verdict: {:error, error}}, _ending, result), do: failed(error, result)

  defp outcome(%{verdict: :interrupted}, _ending, result) do
    {:error, %TurnError{kind: :interrupted, result: %{result | status: :interrupted}}}
  end

  defp outcome(run, :ok, %{status: :completed} = result) do
    structured(run.request.turn_options.output_schema, result)
  end

  # Nothing ends as a quiet success: without its last word a turn is not complete.
  defp outcome(_run, :ok, result) do
    failed(
      %TransportError{reason: :exit, message: "it ended before the turn was complete"},
      result
    )
  end

  defp outcome(_run, {:error, error}, result), do: failed(error, result)

  defp failed(error, result) when is_map_key(error, :result),
    do: {:error, %{error | result: result}}

  defp failed(error, _result), do: {:error, error}

  defp structured(nil, result), do: {:ok, result}

  defp structured(_schema, result) do
    case Codex.JSON.decode(result.final_response || "") do
      {:ok, value} ->
        {:ok, %{result | structured_output: value}}

      {:error, error} ->
        {:error,
         %TurnError{kind: :structured_output, message: Exception.message(error), result: result}}
    end
  end

  defp leave(run, usage) do
    run.request.transport.close(run.state)
    Process.demonitor(run.keeper, [:flush])
    Lease.return(run.request.lease, usage)
  end

  defp now, do: System.monotonic_time(:millisecond)
end
