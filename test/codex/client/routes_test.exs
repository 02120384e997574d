defmodule Codex.Client.RoutesTest do
  use ExUnit.Case, async: true

  alias Codex.Client.Routes
  alias Codex.Events

  defp attach(routes, what) do
    route = make_ref()
    {route, Routes.attach(routes, route, self(), make_ref(), what)}
  end

  defp delta(thread, text),
    do: %Events.AgentMessageDelta{thread_id: thread, turn_id: "t", item_id: "i", delta: text}

  defp started(thread), do: %Events.TurnStarted{thread_id: thread}
  defp limits, do: %Events.AccountRateLimitsUpdated{rate_limits: nil}

  defp delivered(routes, events) do
    {messages, routes} = Routes.deliver(routes, events)
    {Map.new(messages, fn {_pid, route, events} -> {route, events} end), routes}
  end

  test "a thread's events go to its sinks, in their order, and to nobody else" do
    {a, routes} = attach(%Routes{}, {:thread, "A"})
    {b1, routes} = attach(routes, {:thread, "B"})
    {b2, routes} = attach(routes, {:thread, "B"})

    events = [
      delta("A", "1"),
      delta("X", "nobody"),
      delta("B", "2"),
      limits(),
      delta("A", "3"),
      delta("A", "4"),
      delta("B", "5")
    ]

    {got, _routes} = delivered(routes, events)
    assert Enum.map(got[a], & &1.delta) == ~w(1 3 4)
    assert Enum.map(got[b1], & &1.delta) == ~w(2 5)
    assert got[b1] == got[b2]
  end

  test "a feed gets what passes its filter" do
    {all, routes} = attach(%Routes{}, {:feed, []})
    {of_a, routes} = attach(routes, {:feed, thread: "A"})
    {turns, routes} = attach(routes, {:feed, events: [Events.TurnStarted]})
    {turns_of_a, routes} = attach(routes, {:feed, thread: "A", events: [Events.TurnStarted]})
    {none, routes} = attach(routes, {:feed, events: []})

    events = [started("A"), delta("A", "1"), started("B"), limits()]
    {got, _routes} = delivered(routes, events)
    assert got[all] == events
    assert got[of_a] == [started("A"), delta("A", "1")]
    assert got[turns] == [started("A"), started("B")]
    assert got[turns_of_a] == [started("A")]
    refute is_map_key(got, none)
  end

  test "events that nobody wants are sent to nobody" do
    assert {[], %Routes{}} = Routes.deliver(%Routes{}, [limits(), delta("A", "1")])
    {_route, routes} = attach(%Routes{}, {:thread, "A"})
    assert {[], ^routes} = Routes.deliver(routes, [limits(), delta("B", "1")])
  end

  test "the thread of an event that this version does not know is known" do
    event = Events.parse!(~s({"method":"thread/new/thing","params":{"threadId":"A"}}))
    assert %Events.Unknown{} = event
    assert Routes.thread_id(event) == "A"
    started = Events.parse!(~s({"method":"thread/archived","params":{"threadId":"B"}}))
    assert Routes.thread_id(started) == "B"
  end

  test "what is not acknowledged is counted, until its sink goes" do
    {a, routes} = attach(%Routes{}, {:thread, "A"})
    {b, routes} = attach(routes, {:thread, "B"})

    routes =
      Enum.reduce(1..8, routes, fn _n, routes ->
        refute Routes.full?(routes)
        {_messages, routes} = Routes.deliver(routes, [delta("A", "a"), delta("B", "b")])
        routes
      end)

    assert Routes.full?(routes)
    refute routes |> Routes.acknowledged(a) |> Routes.full?()
    assert routes |> Routes.acknowledged(make_ref()) |> Routes.full?()
    {%{unacknowledged: 8}, routes} = Routes.detach(routes, b)
    assert routes.unacknowledged == 8
    {_sink, routes} = Routes.detach(routes, a)
    assert {nil, ^routes} = Routes.detach(routes, a)
    assert routes == %Routes{}
    # More acknowledgements than messages change nothing.
    {c, routes} = attach(routes, {:thread, "C"})
    assert Routes.acknowledged(routes, c) == routes
  end
end
