defmodule Codex.Transport.AppServer do
  @moduledoc false
  # A turn on a client's connection. It is run by a process of its own (`Codex.Turn.Server`), so the client is never held
  # up by whoever reads the turn.
  #
  # The thread's events are attached before the turn is started: those that come before the answer wait for the
  # turn's id. The thread is loaded before that, if the engine that loaded it last is not the one that is there now.
  #
  # Starting a turn while the thread has one in progress (of another client of the same engine) adds the input to that one,
  # and gives its id: then the turn is followed from there on, and never interrupted for having lost its reader.

  @behaviour Codex.Transport

  alias Codex.{Events, Input, RPCError, TimeoutError}
  alias Codex.Transport.AppServer.{Link, Loading, Scope, ThreadParams, TurnParams}
  alias Codex.Turn.{Lease, Options, Request}

  @enforce_keys [:link, :scope]
  defstruct @enforce_keys ++ [terminals: :keep, given_up?: false]

  @type t :: %__MODULE__{
          link: Link.t(),
          scope: Scope.t(),
          # `:clean`: when the turn has ended, the commands that it left running are to be ended; `:cleaned`: they have been told
          terminals: :keep | :clean | :cleaned,
          given_up?: boolean()
        }

  # An interrupted turn is over in a hundredth of a second.
  @close_ms 2_000
  # How long the engine may take to begin with what it was told.
  @begin_ms 30_000

  @impl true
  def hosted?, do: true

  @impl true
  def check(_input, options), do: Options.check_transport(options, :app_server)

  @impl true
  def open(%Request{} = request) do
    with {:ok, state, generation} <- start(request, request.loaded) do
      if generation != request.loaded, do: Lease.loaded(request.lease, generation)
      keep_changes(request)
      {:ok, state, if(request.usage, do: {:ok, request.usage}, else: :unknown)}
    end
  end

  defp keep_changes(%Request{input: %Input{}} = request) do
    {_client, thread_options} = request.options.()
    changes = ThreadParams.lasting(request.turn_options, thread_options)
    if changes != %Codex.Thread.Options{}, do: Lease.configure(request.lease, changes)
  end

  # What is no prompt changes nothing.
  defp keep_changes(_request), do: :ok

  # The engine may have dropped the thread, after half an hour without use for instance: then it is loaded again, once.
  defp start(request, loaded) do
    case start_loaded(request, loaded) do
      {:error, %RPCError{kind: kind}}
      when kind in [:unknown_thread, :thread_not_loaded] and loaded != nil ->
        start_loaded(request, nil)

      result ->
        result
    end
  end

  defp start_loaded(request, loaded) do
    {client, thread_options} = request.options.()
    thread_id = request.thread_id

    with {:ok, generation} <- Loading.ensure(client, thread_id, loaded, thread_options),
         {:ok, link} <- Link.open(client, thread_id) do
      case begin(link, request, thread_options) do
        {{:ok, scope}, link} ->
          {:ok, %__MODULE__{link: link, scope: scope}, generation}

        {error, link} ->
          Link.close(link)
          error
      end
    end
  end

  defp begin(link, %Request{input: %Input{} = input} = request, thread_options) do
    params = TurnParams.turn(request.thread_id, input, request.turn_options, thread_options)
    link |> Link.ask("turn/start", params) |> begun()
  end

  defp begin(link, %Request{input: {:review, target}} = request, _thread_options) do
    params = %{"threadId" => request.thread_id, "target" => target, "delivery" => "inline"}
    link |> Link.ask("review/start", params) |> begun()
  end

  # An earlier goal goes first; what is told of its end is not meant for us.
  defp begin(link, %Request{input: {:goal, goal}} = request, _thread_options) do
    thread = %{"threadId" => request.thread_id}

    with {{:ok, _cleared}, link} <- Link.ask(link, "thread/goal/clear", thread),
         {{:ok, _set}, link} <-
           Link.ask(Link.forget(link), "thread/goal/set", Map.merge(thread, goal)),
         {{:ok, id}, link} <- await_turn(link) do
      {{:ok, %{Scope.goal() | turn_id: id}}, link}
    else
      {{:error, %TimeoutError{}}, link} = error ->
        :ok = Link.post(link.attached, request.thread_id, [{"thread/goal/clear", thread}])
        unanswered(error)

      error ->
        error
    end
  end

  defp begin(link, %Request{input: {:compact, _nothing}} = request, _thread_options) do
    thread = %{"threadId" => request.thread_id}

    with {{:ok, _empty}, link} <- Link.ask(link, "thread/compact/start", thread),
         {{:ok, id}, link} <- await_turn(link),
         do: {{:ok, Scope.turn(id)}, link},
         else: (error -> unanswered(error))
  end

  defp begun({{:ok, %{turn: %{id: id}}}, link}), do: {{:ok, Scope.turn(id)}, link}
  defp begun(error), do: unanswered(error)

  # The engine may have begun all the same, and nobody would ever read that turn.
  defp unanswered({{:error, %TimeoutError{}} = error, link}) do
    case started(link) do
      [id | _later] ->
        turn = %{"threadId" => link.thread_id, "turnId" => id}
        Link.post(link.attached, link.thread_id, [{"turn/interrupt", turn}])

      [] ->
        :ok
    end

    {error, link}
  end

  defp unanswered(error), do: error

  # What begins by itself after the answer shows in the events.
  defp await_turn(link), do: await_turn(link, System.monotonic_time(:millisecond) + @begin_ms)

  defp await_turn(link, until) do
    case {started(link), link.down} do
      {[id | _later], _down} ->
        {{:ok, id}, link}

      {[], nil} ->
        case Link.next(link, until) do
          {:timeout, link} ->
            {{:error, %TimeoutError{kind: :request, limit_ms: @begin_ms}}, link}

          {:ok, link} ->
            await_turn(link, until)
        end

      {[], error} ->
        {{:error, error}, link}
    end
  end

  # What the events that nobody took yet tell of.
  defp started(link) do
    for events <- :queue.to_list(link.batches),
        %Events.TurnStarted{turn: %{id: id}} <- events,
        do: id
  end

  @impl true
  def ref(state), do: state.link.attached.route

  @impl true
  def notice(state, message), do: %{state | link: Link.notice(state.link, message)}

  @impl true
  def poll(%__MODULE__{} = state) do
    case Link.take(state.link) do
      {nil, _link} ->
        nothing(state)

      {events, link} ->
        {events, scope} = Scope.take(state.scope, events)
        state = again(%{state | link: link, scope: scope}, state.scope)
        state = clean(state)
        if events == [], do: poll(state), else: {:events, events, state}
    end
  end

  defp nothing(%{scope: scope} = state) do
    cond do
      ended?(state) -> {:ended, scope.ending, state}
      state.link.down -> {:ended, scope.ending || {:error, state.link.down}, state}
      true -> {:wait, state}
    end
  end

  defp ended?(%{scope: scope} = state),
    do: Scope.over?(scope) and not (state.terminals == :cleaned and Scope.commands?(scope))

  # The engine gives a turn's id before it begins the turn, and until then it has nothing to interrupt.
  defp again(%{given_up?: true, scope: %{running: id} = scope} = state, %{running: before})
       when id not in [nil, before],
       do: if(Scope.over?(scope), do: state, else: give_up(state))

  defp again(state, _before), do: state

  # Not before the end of the turn: what runs in the foreground until then is not in the background.
  defp clean(%{terminals: :clean, scope: scope} = state) do
    if Scope.over?(scope) do
      thread = %{"threadId" => state.link.thread_id}
      link = state.link |> Link.untell() |> Link.tell("thread/backgroundTerminals/clean", thread)
      %{state | link: link, terminals: :cleaned}
    else
      state
    end
  end

  defp clean(state), do: state

  @impl true
  def target(%__MODULE__{link: link, scope: scope}) do
    %{
      attached: link.attached,
      thread_id: link.thread_id,
      turn_id: scope.turn_id,
      running: scope.running || scope.turn_id,
      goal?: scope.goal != nil
    }
  end

  # Else the next turn of the thread would be taken for more input of this one.
  @impl true
  def abandon(target), do: Link.post(target.attached, target.thread_id, stopping(target))

  defp give_up(state) do
    link =
      for {method, params} <- stopping(target(state)),
          reduce: state.link,
          do: (link -> Link.tell(link, method, params))

    %{state | link: link}
  end

  # What a turn is ended with. A goal would begin another one.
  defp stopping(target) do
    thread = %{"threadId" => target.thread_id}
    paused = {"thread/goal/set", Map.put(thread, "status", "paused")}
    interrupted = {"turn/interrupt", Map.put(thread, "turnId", target.running)}
    if target.goal?, do: [paused, interrupted], else: [interrupted]
  end

  @impl true
  def interrupt(%__MODULE__{} = state, terminals) do
    state = give_up(state)
    terminals = if state.terminals == :keep, do: terminals, else: state.terminals
    clean(%{state | scope: Scope.cancel(state.scope), terminals: terminals, given_up?: true})
  end

  # There is nothing more forceful that would not hit the other turns, too.
  @impl true
  def stop(state), do: interrupt(state, :keep)

  @impl true
  def close(%__MODULE__{} = state) do
    if not (Scope.over?(state.scope) or state.scope.foreign?) do
      until = System.monotonic_time(:millisecond) + @close_ms
      :ok = state |> interrupt(:keep) |> await_end(until)
    end

    Link.close(state.link)
  end

  defp await_end(state, until) do
    case poll(state) do
      {:events, _dropped, state} ->
        await_end(state, until)

      {:ended, _ending, _state} ->
        :ok

      {:wait, state} ->
        case Link.next(state.link, until) do
          {:ok, link} -> await_end(%{state | link: link}, until)
          {:timeout, _link} -> :ok
        end
    end
  end
end
