defmodule Codex.Turn.WatchdogTest do
  use ExUnit.Case, async: true

  import Codex.TurnEvents

  alias Codex.Items
  alias Codex.Turn.Watchdog

  test "without limits it never expires" do
    dog = Watchdog.new(:infinity, :infinity, 0)
    assert Watchdog.expired(dog, 1_000_000_000) == nil
    assert Watchdog.remaining(dog, 5) == :infinity
  end

  test "the total limit runs from the start, whatever happens" do
    dog = Watchdog.new(100, :infinity, -50)
    assert Watchdog.remaining(dog, -50) == 100
    dog = Watchdog.observe(dog, [started(command("c"))], 40)
    assert Watchdog.remaining(dog, 40) == 10
    assert Watchdog.expired(dog, 49) == nil
    assert Watchdog.expired(dog, 50) == {:total, 100}
    assert Watchdog.remaining(dog, 60) == 0
  end

  test "the idle limit runs from the last progress" do
    dog = Watchdog.new(:infinity, 100, 0)
    assert Watchdog.expired(dog, 100) == {:idle, 100}
    dog = Watchdog.observe(dog, [turn_started()], 90)
    assert Watchdog.expired(dog, 189) == nil
    assert Watchdog.remaining(dog, 189) == 1
    assert Watchdog.expired(dog, 190) == {:idle, 100}
  end

  test "the nearer of two limits counts, and the total one is named first" do
    dog = Watchdog.new(150, 100, 0)
    assert Watchdog.remaining(dog, 0) == 100
    dog = Watchdog.observe(dog, [turn_started()], 60)
    assert Watchdog.remaining(dog, 60) == 90
    assert Watchdog.expired(dog, 160) == {:total, 150}
  end

  test "idle rests while a command runs, and begins anew with its end" do
    dog = Watchdog.new(:infinity, 100, 0) |> Watchdog.observe([started(command("c"))], 10)
    assert Watchdog.remaining(dog, 10_000) == :infinity
    assert Watchdog.expired(dog, 10_000) == nil
    dog = Watchdog.observe(dog, [completed(command("c"))], 10_000)
    assert Watchdog.remaining(dog, 10_000) == 100
    assert Watchdog.expired(dog, 10_100) == {:idle, 100}
  end

  test "of two open commands both have to end" do
    dog = Watchdog.new(:infinity, 100, 0)
    dog = Watchdog.observe(dog, [started(command("a")), started(command("b"))], 0)
    dog = Watchdog.observe(dog, [completed(command("a"))], 50)
    assert Watchdog.expired(dog, 500) == nil
    dog = Watchdog.observe(dog, [completed(command("b"))], 500)
    assert Watchdog.expired(dog, 600) == {:idle, 100}
  end

  test "an open to-do list or a message in the making is no excuse" do
    for kind <- [Items.TodoList, Items.Reasoning, Items.AgentMessage] do
      dog = Watchdog.new(:infinity, 100, 0)
      dog = Watchdog.observe(dog, [started(struct(kind, id: "x"))], 10)
      assert Watchdog.expired(dog, 110) == {:idle, 100}
    end
  end

  test "attempts to reconnect are no progress" do
    dog = Watchdog.new(:infinity, 100, 0)
    dog = Watchdog.observe(dog, [error("Reconnecting... 1/5")], 60)
    dog = Watchdog.observe(dog, [error("Reconnecting... 2/5")], 95)
    assert Watchdog.expired(dog, 100) == {:idle, 100}
  end

  test "time in which nobody looked does not count" do
    dog = Watchdog.new(1_000, 100, 0) |> Watchdog.skip(400)
    assert Watchdog.expired(dog, 450) == nil
    assert Watchdog.remaining(dog, 450) == 50
    assert Watchdog.expired(dog, 1_000) == {:total, 1_000}
  end

  test "it rests while somebody is asked" do
    alias Codex.Events.ThreadStatusChanged
    alias Codex.Protocol.ThreadStatus

    status = &%ThreadStatusChanged{thread_id: "t", status: %ThreadStatus.Active{active_flags: &1}}

    dog =
      Watchdog.new(:infinity, 100, 0) |> Watchdog.observe([status.([:waiting_on_approval])], 10)

    assert Watchdog.remaining(dog, 10_000) == :infinity
    dog = Watchdog.observe(dog, [status.([])], 10_000)
    assert Watchdog.expired(dog, 10_099) == nil
    assert Watchdog.expired(dog, 10_100) == {:idle, 100}
  end

  test "what concerns the thread and not the turn is no progress" do
    dog = Watchdog.new(:infinity, 100, 0)
    dog = Watchdog.observe(dog, [struct(Codex.Events.ThreadReadStateChanged)], 90)
    assert Watchdog.expired(dog, 100) == {:idle, 100}
  end
end
