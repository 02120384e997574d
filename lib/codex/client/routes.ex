defmodule Codex.Client.Routes do
  @moduledoc false
  # Where notifications go. Pure: it says what is to be sent to whom.
  #
  # A *sink* is a process of ours that takes events without being asked and acknowledges every
  # message (`Codex.Turn.Server`, `Codex.Client.Feed`): it keeps a log of bounded size for whoever is
  # slow, so it never is slow itself. A thread's sink gets what has the thread's id; a feed gets what passes
  # its filter. What no sink wants is not kept.
  #
  # With too many messages not acknowledged the client stops reading: that bounds what is on its way.

  alias Codex.Events

  defstruct sinks: %{}, monitors: %{}, threads: %{}, feeds: [], unacknowledged: 0

  @type route :: reference()
  @type filter :: [thread: String.t(), events: [module()]]
  @type sink :: %{
          pid: pid(),
          monitor: reference(),
          what: {:thread, String.t()} | {:feed, filter()},
          unacknowledged: non_neg_integer()
        }
  @type t :: %__MODULE__{
          sinks: %{optional(route()) => sink()},
          monitors: %{optional(reference()) => route()},
          threads: %{optional(String.t()) => [route()]},
          feeds: [route()],
          unacknowledged: non_neg_integer()
        }

  @max_unacknowledged 16

  @spec attach(t(), route(), pid(), reference(), {:thread, String.t()} | {:feed, filter()}) :: t()
  def attach(%__MODULE__{} = routes, route, pid, monitor, what) do
    sink = %{pid: pid, monitor: monitor, what: what, unacknowledged: 0}
    sinks = Map.put(routes.sinks, route, sink)
    monitors = Map.put(routes.monitors, monitor, route)
    index(%{routes | sinks: sinks, monitors: monitors}, route, what)
  end

  defp index(routes, route, {:thread, id}),
    do: %{routes | threads: Map.update(routes.threads, id, [route], &[route | &1])}

  defp index(routes, route, {:feed, _filter}), do: %{routes | feeds: [route | routes.feeds]}

  @spec detach(t(), route()) :: {sink() | nil, t()}
  def detach(%__MODULE__{} = routes, route) do
    case Map.pop(routes.sinks, route) do
      {nil, _sinks} ->
        {nil, routes}

      {sink, sinks} ->
        unacknowledged = routes.unacknowledged - sink.unacknowledged
        monitors = Map.delete(routes.monitors, sink.monitor)

        routes = %{routes | sinks: sinks, monitors: monitors, unacknowledged: unacknowledged}
        {sink, unindex(routes, route, sink.what)}
    end
  end

  defp unindex(routes, route, {:thread, id}) do
    case List.delete(routes.threads[id], route) do
      [] -> %{routes | threads: Map.delete(routes.threads, id)}
      others -> %{routes | threads: Map.put(routes.threads, id, others)}
    end
  end

  defp unindex(routes, route, {:feed, _filter}),
    do: %{routes | feeds: List.delete(routes.feeds, route)}

  @spec find(t(), monitor :: reference()) :: route() | nil
  def find(%__MODULE__{monitors: monitors}, monitor), do: monitors[monitor]

  @spec acknowledged(t(), route()) :: t()
  def acknowledged(%__MODULE__{} = routes, route) do
    case routes.sinks do
      %{^route => %{unacknowledged: n} = sink} when n > 0 ->
        sinks = %{routes.sinks | route => %{sink | unacknowledged: n - 1}}
        %{routes | sinks: sinks, unacknowledged: routes.unacknowledged - 1}

      _gone ->
        routes
    end
  end

  # Is enough under way?
  @spec full?(t()) :: boolean()
  def full?(%__MODULE__{unacknowledged: n}), do: n >= @max_unacknowledged

  # What is to be sent to whom, counted as sent.
  @spec deliver(t(), [struct()]) :: {[{pid(), route(), [struct(), ...]}], t()}
  def deliver(%__MODULE__{sinks: sinks} = routes, _events) when sinks == %{}, do: {[], routes}

  def deliver(%__MODULE__{} = routes, events) do
    to_threads =
      for {id, [_ | _] = events} <- by_thread(events, routes.threads),
          route <- routes.threads[id],
          do: {route, events}

    to_feeds =
      for route <- routes.feeds,
          {:feed, filter} = routes.sinks[route].what,
          [_ | _] = events <- [Enum.filter(events, &wanted?(&1, filter))],
          do: {route, events}

    Enum.map_reduce(to_threads ++ to_feeds, routes, fn {route, events}, routes ->
      sink = routes.sinks[route]
      sinks = %{routes.sinks | route => %{sink | unacknowledged: sink.unacknowledged + 1}}

      {{sink.pid, route, events},
       %{routes | sinks: sinks, unacknowledged: routes.unacknowledged + 1}}
    end)
  end

  @spec counts(t()) :: %{threads: non_neg_integer(), feeds: non_neg_integer()}
  def counts(%__MODULE__{} = routes),
    do: %{threads: map_size(routes.threads), feeds: length(routes.feeds)}

  # The events of threads that somebody wants, in their order. Most come in runs of one thread.
  defp by_thread(_events, threads) when threads == %{}, do: []
  defp by_thread(events, threads), do: run(events, nil, [], %{}, threads)

  defp run([event | rest], id, run, done, threads) do
    case thread_id(event) do
      ^id ->
        run(rest, id, [event | run], done, threads)

      other when is_map_key(threads, other) ->
        done = put(done, id, run)
        run(rest, other, [event | Map.get(done, other, [])], done, threads)

      _nobodys ->
        run(rest, id, run, done, threads)
    end
  end

  defp run([], id, run, done, _threads) do
    for {id, events} <- put(done, id, run), do: {id, :lists.reverse(events)}
  end

  defp put(done, nil, _run), do: done
  defp put(done, id, run), do: Map.put(done, id, run)

  defp wanted?(event, filter) do
    Enum.all?(filter, fn
      {:thread, id} -> thread_id(event) == id
      {:events, modules} -> event.__struct__ in modules
    end)
  end

  @spec thread_id(struct()) :: String.t() | nil
  def thread_id(%{thread_id: id}) when is_binary(id), do: id
  def thread_id(%{thread: %{id: id}}), do: id
  def thread_id(%Events.Unknown{payload: %{"params" => %{"threadId" => id}}}), do: id
  def thread_id(_event), do: nil
end
