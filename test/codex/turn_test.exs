defmodule Codex.TurnTest do
  use ExUnit.Case, async: true

  doctest Codex.Turn

  import Codex.Support.Eventually
  import Codex.TurnEvents
  import ExUnit.CaptureLog

  alias Codex.{OptionError, StubTransport, Thread, TimeoutError, TransportError, Turn}
  alias Codex.{TurnError, UnsupportedError}
  alias Codex.Turn.Result

  @gone {:ended, {:error, %TransportError{reason: :exit}}}
  @hello [{:events, [error("a"), error("b")]}, {:events, [turn_completed()]}, {:ended, :ok}]

  defp start!(turns, options \\ [], turn_options \\ []) do
    feed = StubTransport.start!(turns, options)
    thread = StubTransport.thread!(feed)
    {:ok, turn} = Thread.start_turn(thread, "x", turn_options)
    %{feed: feed, thread: thread, turn: turn}
  end

  # A process that does as it is told, and tells who told it.
  defp puppet do
    spawn_link(fn -> dance() end)
  end

  defp dance do
    receive do
      {from, fun} -> send(from, {:danced, fun.()})
    end

    dance()
  end

  defp in_process(pid, fun) do
    send(pid, {self(), fun})
    assert_receive {:danced, result}
    result
  end

  test "runs by itself, and can be awaited by anybody, often" do
    %{turn: turn, feed: feed} = start!([@hello])
    assert {:ok, %Result{status: :completed}} = Turn.await(turn)
    assert {:ok, %Result{}} = Turn.await(turn, 5_000)
    assert {:ok, %Result{}} = Task.await(Task.async(fn -> Turn.await(turn) end))
    assert_received {:stub, ^feed, :close}
    assert inspect(turn) =~ ~r/\A#Codex.Turn<#PID<[\d.]+>>\z/
  end

  test "await/2 stops waiting after its time, and the turn goes on" do
    %{turn: turn, feed: feed} = start!([[]])
    assert {:error, %TimeoutError{kind: :await, limit_ms: 10}} = Turn.await(turn, 10)
    StubTransport.push(feed, @hello)
    assert {:ok, %Result{}} = Turn.await(turn)
  end

  test "await/2 refuses a time that no process can wait, and nothing comes later" do
    %{turn: turn, feed: feed} = start!([[]])

    for timeout <- [-1, 1.5, :soon, 0x1_0000_0000] do
      assert_raise FunctionClauseError, ~r"Codex.Turn.await/2", fn ->
        Turn.await(turn, timeout)
      end
    end

    StubTransport.push(feed, @hello)
    assert {:ok, %Result{}} = Turn.await(turn, 0xFFFF_FFFF)
    refute_received {_alias, {:ok, %Result{}}}
  end

  test "an engine that cannot be started is the answer of start_turn/3" do
    feed = StubTransport.start!([], open_error: %TransportError{reason: :spawn})
    thread = StubTransport.thread!(feed)
    assert {:error, %TransportError{reason: :spawn}} = Thread.start_turn(thread, "x")
    assert {:error, %TransportError{reason: :spawn}} = Thread.start_turn(thread, "x")
  end

  test "options" do
    thread = StubTransport.thread!(StubTransport.start!())
    assert {:error, %OptionError{key: :owner}} = Thread.start_turn(thread, "x", owner: :me)
    assert {:error, %OptionError{key: :owner}} = Thread.start_turn(thread, "x", %{owner: nil})

    assert {:error, %UnsupportedError{transport: :exec}} =
             Thread.start_turn(thread, "x", owner: :client)

    assert {:error, %OptionError{}} = Thread.start_turn(thread, "x", [:nonsense])
    assert {:error, %OptionError{}} = Thread.start_turn(thread, :x, Codex.Turn.Options.new!())
  end

  describe "subscribe/1 and next/1" do
    test "one message for each next/1, and the end unasked" do
      %{turn: turn} = start!([@hello])
      assert {:ok, _result} = Turn.await(turn)
      assert {:ok, ref} = Turn.subscribe(turn)
      refute_receive {:codex, ^ref, _message}, 20
      assert Turn.next(ref) == :ok
      a = error("a")
      b = error("b")
      # What was there already is one batch.
      assert_receive {:codex, ^ref, {:events, [^a, ^b, %Codex.Events.TurnCompleted{}]}}
      assert_receive {:codex, ^ref, {:done, {:ok, %Result{status: :completed}}}}
      assert Turn.next(ref) == :ok
      refute_receive {:codex, ^ref, _message}, 20
    end

    test "events come while the turn runs" do
      %{turn: turn, feed: feed} = start!([[]])
      {:ok, ref} = Turn.subscribe(turn)
      Turn.next(ref)
      StubTransport.push(feed, {:events, [error("now")]})
      assert_receive {:codex, ^ref, {:events, [_event]}}

      StubTransport.push(feed, [
        {:events, [turn_failed("no")]},
        {:ended, {:error, %TurnError{kind: :failed}}}
      ])

      Turn.next(ref)
      assert_receive {:codex, ^ref, {:events, [_event]}}

      assert_receive {:codex, ^ref,
                      {:done, {:error, %TurnError{result: %Result{status: :failed}}}}}
    end

    test "every subscriber has its own place, and next/1 works from any process" do
      %{turn: turn, feed: feed} = start!([Enum.take(@hello, 1)])
      {:ok, mine} = Turn.subscribe(turn)
      Turn.next(mine)
      assert_receive {:codex, ^mine, {:events, [_, _]}}

      other = puppet()
      assert {:ok, theirs} = in_process(other, fn -> Turn.subscribe(turn) end)
      Turn.next(theirs)
      # It went to the one that subscribed.
      assert in_process(other, fn -> receive do: ({:codex, ^theirs, message} -> message) end) ==
               {:events, [error("a"), error("b")]}

      refute_received {:codex, ^theirs, _message}
      StubTransport.push(feed, tl(@hello))
      assert {:ok, _result} = Turn.await(turn)
    end

    test "a subscriber that ends is forgotten" do
      %{turn: turn, feed: feed} = start!([[]])
      {pid, monitor} = spawn_monitor(fn -> {:ok, _ref} = Turn.subscribe(turn) end)
      assert_receive {:DOWN, ^monitor, :process, ^pid, :normal}
      {:ok, _mine} = Turn.subscribe(turn)
      assert map_size(:sys.get_state(turn.server).readers) == 1
      StubTransport.push(feed, @hello)
      assert {:ok, _result} = Turn.await(turn)
    end

    test "messages that nobody asked for do not disturb a turn" do
      %{turn: turn, feed: feed} = start!([[]])
      monitor = Process.monitor(turn.server)
      send(turn.server, :hello)
      send(turn.server, {:DOWN, make_ref(), :process, self(), :normal})
      send(turn.server, {:EXIT, self(), :normal})
      # While it runs there is nothing to be forgotten.
      send(turn.server, :expired)
      StubTransport.push(feed, @hello)
      assert {:ok, _result} = Turn.await(turn)
      refute_received {:DOWN, ^monitor, :process, _pid, _reason}
    end

    test "a reference of no use is no error" do
      assert Turn.next(make_ref()) == :ok
    end
  end

  describe "stream/1" do
    test "all events, each time it is enumerated" do
      %{turn: turn} = start!([@hello])
      expected = [error("a"), error("b"), turn_completed()]
      assert Enum.to_list(Turn.stream(turn)) == expected
      assert Enum.to_list(Turn.stream(turn)) == expected
      assert {:messages, messages} = Process.info(self(), :messages)
      refute Enum.any?(messages, &match?({:codex, _ref, _message}, &1))
    end

    test "halting it stops the reading, and not the turn" do
      %{turn: turn, feed: feed} = start!([Enum.take(@hello, 1)])
      assert [_one] = turn |> Turn.stream() |> Enum.take(1)
      assert :sys.get_state(turn.server).readers == %{}
      StubTransport.push(feed, tl(@hello))
      assert {:ok, _result} = Turn.await(turn)
      refute_received {:codex, _ref, _message}
    end

    test "a failure is raised, or is the last element" do
      failing = [{:events, [error("a")]}, {:ended, {:error, %TurnError{kind: :failed}}}]
      %{turn: turn} = start!([failing])
      assert_raise TurnError, fn -> Enum.to_list(Turn.stream(turn)) end
      %{turn: turn} = start!([failing], [], on_error: :emit)
      assert [_event, %TurnError{kind: :failed}] = Enum.to_list(Turn.stream(turn))
    end
  end

  test "on exec it has no id, tells its thread's when it knows it, and takes no steer" do
    %{turn: turn, feed: feed} = start!([[]])
    assert {Turn.id(turn), Turn.thread_id(turn)} == {nil, nil}

    assert {:error, %UnsupportedError{feature: :steer, transport: :exec}} =
             Turn.steer(turn, "left")

    StubTransport.push(feed, [{:events, [thread_started("t")]} | @hello])
    assert {:ok, _result} = Turn.await(turn)
    assert Turn.thread_id(turn) == "t"
    assert {:error, %Codex.RPCError{kind: :no_active_turn}} = Turn.steer(turn, "left")
    Process.exit(Turn.server(turn), :kill)
    eventually(fn -> Turn.thread_id(turn) == nil end)
    assert {:error, %TransportError{reason: :closed}} = Turn.steer(turn, "left")
  end

  describe "interrupt/1" do
    test "from another process; the result has what there was" do
      started = {:events, [thread_started("t"), started(command("c"))]}
      %{turn: turn, feed: feed, thread: thread} = start!([[started], @hello], on_interrupt: @gone)
      {:ok, ref} = Turn.subscribe(turn)
      Turn.next(ref)
      assert_receive {:codex, ^ref, {:events, [_, _]}}
      assert Task.await(Task.async(fn -> Turn.interrupt(turn) end)) == :ok

      assert {:error, %TurnError{kind: :interrupted, result: result}} = Turn.await(turn)
      assert %Result{status: :interrupted, thread_id: "t", items: [%{id: "c"}]} = result
      assert_receive {:codex, ^ref, {:done, {:error, %TurnError{kind: :interrupted}}}}
      assert_received {:stub, ^feed, :interrupt}
      assert Turn.interrupt(turn) == :ok
      assert {:ok, %Result{}} = Thread.run(thread, "go on")
    end

    test "what was complete before stays complete" do
      %{turn: turn} = start!([[]], on_interrupt: @hello)
      Turn.interrupt(turn)
      Turn.interrupt(turn)
      assert {:ok, %Result{status: :completed}} = Turn.await(turn)
      assert Turn.interrupt(turn) == :ok
    end
  end

  describe "the end" do
    test "with its owner: the engine is stopped, and everybody hears of it" do
      owner = spawn(fn -> receive do: (:stop -> :ok) end)
      %{turn: turn, feed: feed} = start!([[]], [], owner: owner)
      {:ok, ref} = Turn.subscribe(turn)
      waiting = Task.async(fn -> Turn.await(turn) end)
      wait_for_waiting(turn)
      send(owner, :stop)
      assert_receive {:codex, ^ref, {:done, {:error, %TransportError{reason: :closed}}}}
      assert_receive {:stub, ^feed, :close}
      assert {:error, %TransportError{reason: :closed}} = Task.await(waiting)

      monitor = Process.monitor(turn.server)
      assert_receive {:DOWN, ^monitor, :process, _pid, _reason}
      assert {:error, %TransportError{reason: :closed}} = Turn.await(turn)
      assert {:error, %TransportError{reason: :closed}} = Turn.subscribe(turn)
      assert Turn.interrupt(turn) == :ok
      assert_raise TransportError, fn -> Enum.to_list(Turn.stream(turn)) end
    end

    test "of an owner that is gone already" do
      {owner, monitor} = spawn_monitor(fn -> :ok end)
      assert_receive {:DOWN, ^monitor, :process, ^owner, :normal}
      thread = StubTransport.thread!(StubTransport.start!([@hello, @hello]))

      # Whether the turn begins depends on who is faster; that the thread is free afterwards does not.
      with {:error, error} <- Thread.start_turn(thread, "x", owner: owner),
           do: assert(%TransportError{reason: :closed} = error)

      assert {:ok, _result} = Thread.run(thread, "x", on_busy: :wait)
    end

    test "of the thread, or of the owner, before the turn has begun" do
      feed = StubTransport.start!([@hello])
      thread = StubTransport.thread!(feed)
      {:ok, input} = Codex.Input.new("x")
      options = Turn.Options.new!()

      # Its owner has ended: the thread is free again.
      {:ok, request} = Thread.Server.checkout(thread.server, input, options)
      gone = start_supervised!({Turn.Server, {self(), self()}})
      stop_supervised!(Turn.Server)
      assert {:error, %TransportError{reason: :closed}} = Turn.Server.open(gone, request)
      assert {:ok, _result} = Thread.run(thread, "x")

      {:ok, request} = Thread.Server.checkout(thread.server, input, options)
      Thread.close(thread)
      server = start_supervised!({Turn.Server, {self(), self()}})
      assert {:error, %TransportError{reason: :closed}} = Turn.Server.open(server, request)
    end

    test "shows nothing of what was said" do
      %{turn: turn} = start!([[]], on_stop: @gone)
      server = Turn.server(turn)
      refute server |> :sys.get_status() |> inspect(limit: :infinity) =~ "Codex.Input"
      assert Turn.interrupt(turn) == :ok
    end

    test "of the caller, before the turn has begun, though others own it" do
      caller = spawn(fn -> receive do: (:stop -> :ok) end)
      server = start_supervised!({Turn.Server, {self(), caller}}, restart: :temporary)
      monitor = Process.monitor(server)
      send(caller, :stop)
      assert_receive {:DOWN, ^monitor, :process, _pid, :normal}
    end

    test "of the thread" do
      %{turn: turn, thread: thread, feed: feed} = start!([[]], on_stop: @gone)
      assert Thread.close(thread) == :ok

      assert {:error, %TransportError{reason: :closed, message: "the thread was closed"}} =
               Turn.await(turn)

      assert_received {:stub, ^feed, :stop}
    end

    test "by a crash: the subscribers still get their last message" do
      %{turn: turn, feed: feed, thread: thread} = start!([[], @hello])
      {:ok, ref} = Turn.subscribe(turn)
      monitor = Process.monitor(turn.server)

      log =
        capture_log(fn ->
          StubTransport.push(feed, {:raise, "a fault of ours"})
          assert_receive {:codex, ^ref, {:done, {:error, %TransportError{reason: :closed}}}}
          assert_receive {:stub, ^feed, :close}
          assert_receive {:DOWN, ^monitor, :process, _pid, _reason}
        end)

      assert log =~ "a fault of ours"
      assert {:error, %TransportError{reason: :closed}} = Turn.await(turn)
      assert {:ok, _result} = Thread.run(thread, "x", on_busy: :wait)
    end

    test "by force: readers of the stream are told" do
      %{turn: turn} = start!([[]])
      task = Task.async(fn -> catch_error(Enum.to_list(Turn.stream(turn))) end)
      wait_for_reader(turn)
      Process.exit(turn.server, :kill)
      assert %TransportError{reason: :closed} = Task.await(task)
      refute_received {:codex, _ref, _message}
    end

    test "by force: subscribers get their last message, those who have it already no other" do
      %{turn: turn, feed: feed} = start!([[]])
      {:ok, mine} = Turn.subscribe(turn)
      other = puppet()
      {:ok, _theirs} = in_process(other, fn -> Turn.subscribe(turn) end)
      Process.unlink(other)
      Process.exit(other, :kill)
      StubTransport.push(feed, {:events, [error("a")]})
      Turn.next(mine)
      assert_receive {:codex, ^mine, {:events, [_event]}}
      Process.exit(turn.server, :kill)
      assert_receive {:codex, ^mine, {:done, {:error, %TransportError{reason: :closed}}}}

      %{turn: turn} = start!([@hello])
      {:ok, ref} = Turn.subscribe(turn)
      Turn.next(ref)
      assert_receive {:codex, ^ref, {:events, _events}}
      assert_receive {:codex, ^ref, {:done, {:ok, _result}}}
      monitor = Process.monitor(turn.server)
      Process.exit(turn.server, :kill)
      assert_receive {:DOWN, ^monitor, :process, _pid, :killed}
      refute is_map_key(:sys.get_state(Codex.Turn.Obituary), turn.server)
      refute_received {:codex, ^ref, _message}
    end
  end

  describe "a finished turn" do
    test "keeps its events until the next one starts, and then its outcome" do
      %{turn: first, thread: thread} = start!([@hello, @hello])
      assert {:ok, result} = Turn.await(first)
      {:ok, slow} = Turn.subscribe(first)
      assert length(Enum.to_list(Turn.stream(first))) == 3
      {:ok, second} = Thread.start_turn(thread, "y")
      assert {:ok, _result} = Turn.await(second)

      # Who was reading reads on.
      Turn.next(slow)
      assert_receive {:codex, ^slow, {:events, [_, _, _]}}
      assert_receive {:codex, ^slow, {:done, {:ok, ^result}}}

      # A part of the events would look like all of them.
      assert_raise TransportError, ~r/events of the turn are not kept/, fn ->
        Enum.to_list(Turn.stream(first))
      end

      assert Turn.await(first) == {:ok, result}
      assert length(Enum.to_list(Turn.stream(second))) == 3
    end

    test "is forgotten a while after its thread was closed, though its owner lives on" do
      %{turn: turn, thread: thread} = start!([@hello])
      {:ok, result} = Turn.await(turn)
      assert :sys.get_state(turn.server).expiry == nil
      Thread.close(thread)
      assert Turn.await(turn) == {:ok, result}

      # The thread's end may arrive after the call.
      eventually(fn -> :sys.get_state(turn.server).expiry end)
      assert Process.read_timer(:sys.get_state(turn.server).expiry) in 1..60_000
      assert length(Enum.to_list(Turn.stream(turn))) == 3

      monitor = Process.monitor(turn.server)
      send(turn.server, :expired)
      assert_receive {:DOWN, ^monitor, :process, _pid, :normal}
    end

    test "is forgotten after sixteen more" do
      %{turn: first, thread: thread, feed: feed} = start!(List.duplicate(@hello, 17))
      {:ok, _result} = Turn.await(first)
      monitor = Process.monitor(first.server)

      later =
        for _ <- 1..16 do
          {:ok, turn} = Thread.start_turn(thread, "x")
          {:ok, _result} = Turn.await(turn)
          turn
        end

      assert_receive {:DOWN, ^monitor, :process, _pid, :normal}
      assert {:error, %TransportError{reason: :closed}} = Turn.await(first)
      assert {:ok, _result} = Turn.await(hd(later))
      assert StubTransport.info(feed).left == 1
    end
  end

  defp wait_for_waiting(turn) do
    if :sys.get_state(turn.server).awaiting == [], do: wait_for_waiting(turn)
  end

  defp wait_for_reader(turn) do
    if :sys.get_state(turn.server).readers == %{}, do: wait_for_reader(turn)
  end
end
