defmodule Codex.ThreadTest do
  use ExUnit.Case, async: true

  doctest Codex.Thread

  import Codex.TurnEvents

  alias Codex.{BusyError, OptionError, StubTransport, Thread, TimeoutError, TransportError}
  alias Codex.{TurnError, UnsupportedError}
  alias Codex.Turn.Result

  @id "0199a213-81c0-7800-8aa1-bbab2a035a53"

  defp hello(usage \\ usage(100, 5)) do
    [
      {:events, [thread_started(@id), turn_started()]},
      {:events, [completed(message("item_0", "Hello.")), turn_completed(usage)]},
      {:ended, :ok}
    ]
  end

  # Runs in a process of its own and hands its value over when asked to.
  defp elsewhere(fun), do: Task.async(fun)

  describe "run/3" do
    test "gives the result" do
      thread = StubTransport.thread!(StubTransport.start!([hello()]))
      assert Thread.id(thread) == nil
      assert Thread.usage(thread) == nil

      assert {:ok, %Result{status: :completed, final_response: "Hello.", thread_id: @id} = result} =
               Thread.run(thread, "Say hello")

      assert result.usage == usage(100, 5)
      assert Thread.id(thread) == @id
      assert Thread.usage(thread) == usage(100, 5)
      assert Thread.run!(StubTransport.thread!(StubTransport.start!([hello()])), "Say hello")
    end

    test "the turn's own tokens are the difference to the turn before" do
      feed = StubTransport.start!([hello(usage(100, 5)), hello(usage(250, 9))])
      thread = StubTransport.thread!(feed)
      assert Thread.run!(thread, "one").usage == usage(100, 5)
      result = Thread.run!(thread, "two")
      assert result.usage == usage(150, 4)
      assert result.thread_usage == usage(250, 9)
      assert StubTransport.info(feed).request.thread_id == @id
    end

    test "after a turn that did not tell its tokens the next one's are not known" do
      failed = [{:events, [thread_started(@id)]}, {:ended, {:error, %TurnError{kind: :failed}}}]

      thread =
        StubTransport.thread!(StubTransport.start!([hello(), failed, hello(usage(900, 9))]))

      Thread.run!(thread, "one")
      assert {:error, %TurnError{}} = Thread.run(thread, "two")
      assert Thread.usage(thread) == usage(100, 5)
      assert Thread.run!(thread, "three").usage == nil
    end

    test "what the transport knows of the thread's tokens counts first" do
      feed = StubTransport.start!([hello(usage(300, 9))], baseline: {:ok, usage(200, 5)})
      thread = StubTransport.thread!(feed, thread_id: @id)
      assert Thread.run!(thread, "go on").usage == usage(100, 4)
    end

    test "an error has what there was until then, and the handle stays good" do
      failed = [
        {:events, [thread_started(@id), completed(message("item_0", "Half"))]},
        {:events, [turn_failed("no")]},
        {:ended, {:error, %TurnError{kind: :failed, message: "no"}}}
      ]

      feed = StubTransport.start!([failed, hello(), failed])
      thread = StubTransport.thread!(feed)

      assert {:error, %TurnError{kind: :failed, result: result}} = Thread.run(thread, "one")
      assert %Result{status: :failed, final_response: "Half", thread_id: @id} = result
      assert {:ok, %Result{}} = Thread.run(thread, "two")
      assert StubTransport.info(feed).request.thread_id == @id
    end

    test "what ends without a last word is an error" do
      feed = StubTransport.start!([[{:events, [turn_started()]}, {:ended, :ok}]])

      assert {:error, %TransportError{reason: :exit}} =
               feed |> StubTransport.thread!() |> Thread.run("x")
    end

    test "what cannot be started leaves the thread free" do
      feed = StubTransport.start!([], open_error: %TransportError{reason: :spawn, errno: :enoent})
      thread = StubTransport.thread!(feed)
      assert {:error, %TransportError{reason: :spawn}} = Thread.run(thread, "x")
      assert {:error, %TransportError{reason: :spawn}} = Thread.run(thread, "x")
    end

    test "the answer is parsed when a schema was given" do
      answer = fn text ->
        [{:events, [completed(message("m", text)), turn_completed()]}, {:ended, :ok}]
      end

      feed =
        StubTransport.start!([
          answer.(~s({"n": 1})),
          answer.("sorry"),
          [{:events, [turn_completed()]}, {:ended, :ok}]
        ])

      thread = StubTransport.thread!(feed)
      options = [output_schema: %{"type" => "object"}]

      assert {:ok, %Result{structured_output: %{"n" => 1}, final_response: ~s({"n": 1})}} =
               Thread.run(thread, "x", options)

      assert {:error, %TurnError{kind: :structured_output, result: result}} =
               Thread.run(thread, "x", options)

      assert %Result{status: :completed, final_response: "sorry", structured_output: nil} = result
      assert {:error, %TurnError{kind: :structured_output}} = Thread.run(thread, "x", options)
    end

    test "leaves no message behind" do
      feed = StubTransport.start!()
      thread = StubTransport.thread!(feed)
      test = self()

      task =
        elsewhere(fn ->
          send(test, :go)
          {Thread.run(thread, "x"), Process.info(self(), :messages)}
        end)

      assert_receive {:stub, ^feed, {:open, _pid}}
      Enum.each(hello(), &StubTransport.push(feed, &1))
      assert {{:ok, _result}, {:messages, []}} = Task.await(task)
    end

    test "refuses what it does not understand, before anything is started" do
      thread = StubTransport.thread!(StubTransport.start!())

      assert {:error, %OptionError{level: :turn, key: :timout}} =
               Thread.run(thread, "x", timout: 1)

      assert {:error, %OptionError{level: :input}} = Thread.run(thread, :x)
      refute_received {:stub, _feed, _what}
    end
  end

  describe "time limits" do
    test "the total one stops the engine and keeps what there was" do
      feed =
        StubTransport.start!([[{:events, [thread_started(@id)]}]],
          on_stop: {:ended, {:error, %TurnError{}}}
        )

      thread = StubTransport.thread!(feed)

      assert {:error, %TimeoutError{kind: :total, limit_ms: 30, result: result}} =
               Thread.run(thread, "x", timeout: 30)

      assert %Result{thread_id: @id, status: :in_progress} = result
      assert_received {:stub, ^feed, :stop}
      assert_received {:stub, ^feed, :close}
    end

    test "an engine that never stops talking is stopped too" do
      chatter = for n <- 1..50_000, do: {:events, [error("#{n}")]}
      feed = StubTransport.start!([chatter], on_stop: {:ended, {:error, %TurnError{}}})

      assert {:error, %TimeoutError{kind: :total}} =
               feed |> StubTransport.thread!() |> Thread.run("x", timeout: 5)
    end

    test "idle: attempts to reconnect do not count" do
      feed =
        StubTransport.start!([[{:events, [error("Reconnecting... 1/5")]}]],
          on_stop: {:ended, {:error, %TurnError{}}}
        )

      assert {:error, %TimeoutError{kind: :idle, limit_ms: 30}} =
               feed |> StubTransport.thread!() |> Thread.run("x", idle_timeout: 30)
    end

    test "idle: a command may be silent for longer" do
      feed = StubTransport.start!([[{:events, [started(command("c"))]}]])
      thread = StubTransport.thread!(feed)
      task = elsewhere(fn -> Thread.run(thread, "x", idle_timeout: 20) end)
      assert_receive {:stub, ^feed, {:open, _pid}}
      refute_receive {:stub, ^feed, :stop}, 80

      StubTransport.push(feed, [
        {:events, [completed(command("c")), turn_completed()]},
        {:ended, :ok}
      ])

      assert {:ok, %Result{}} = Task.await(task)
    end

    test "an engine that does not leave after its last word is shown out" do
      # It is given three seconds, which this test has to wait out.
      feed = StubTransport.start!([[{:events, [turn_completed()]}]], on_stop: {:ended, :ok})
      thread = StubTransport.thread!(feed)
      assert {:ok, %Result{status: :completed}} = Thread.run(thread, "x")
      assert_received {:stub, ^feed, :stop}
    end
  end

  describe "one turn at a time" do
    setup do
      feed = StubTransport.start!([[], hello(), hello()])
      thread = StubTransport.thread!(feed)
      first = elsewhere(fn -> Thread.run(thread, "first") end)
      assert_receive {:stub, ^feed, {:open, _pid}}
      %{feed: feed, thread: thread, first: first}
    end

    test "on_busy: :error", %{feed: feed, thread: thread, first: first} do
      assert {:error, %BusyError{thread_id: nil}} = Thread.run(thread, "second")
      StubTransport.push(feed, hello())
      assert {:ok, _result} = Task.await(first)
      assert {:ok, _result} = Thread.run(thread, "second")
    end

    test "on_busy: :wait, in turn", %{feed: feed, thread: thread, first: first} do
      second = elsewhere(fn -> Thread.run(thread, "second", on_busy: :wait) end)
      wait_for_waiting(thread, 1)
      third = elsewhere(fn -> Thread.run(thread, "third", on_busy: :wait) end)
      wait_for_waiting(thread, 2)
      StubTransport.push(feed, hello())
      assert {:ok, _result} = Task.await(first)
      assert {:ok, _result} = Task.await(second)
      assert {:ok, _result} = Task.await(third)
      assert StubTransport.info(feed).request.input.parts == [{:text, "third", []}]
    end

    test "who waited and died, or gave up, is not waited for", %{
      feed: feed,
      thread: thread,
      first: first
    } do
      {dead, monitor} = spawn_monitor(fn -> Thread.run(thread, "second", on_busy: :wait) end)
      wait_for_waiting(thread, 1)
      Process.exit(dead, :kill)
      assert_receive {:DOWN, ^monitor, :process, ^dead, :killed}

      assert {:error, %TimeoutError{kind: :total, limit_ms: 20}} =
               Thread.run(thread, "third", on_busy: :wait, timeout: 20)

      StubTransport.push(feed, hello())
      assert {:ok, _result} = Task.await(first)
      assert {:ok, _result} = Thread.run(thread, "fourth")
      assert StubTransport.info(feed).request.input.parts == [{:text, "fourth", []}]
    end

    test "on_busy: :wait does not wait for the process that waits", %{feed: feed, first: first} do
      thread =
        StubTransport.thread!(StubTransport.start!([[{:events, [turn_started()]}], hello()]))

      stream = Thread.run_streamed!(thread, "first")
      suspend = fn event, _acc -> {:suspend, event} end
      {:suspended, _event, go_on} = Enumerable.reduce(stream, {:cont, nil}, suspend)
      assert {:error, %BusyError{}} = Thread.run(thread, "second", on_busy: :wait)
      assert {:halted, nil} = go_on.({:halt, nil})
      assert {:ok, _result} = Thread.run(thread, "second", on_busy: :wait)

      StubTransport.push(feed, hello())
      assert {:ok, _result} = Task.await(first)
    end

    test "on_busy: :join is for the other transport", %{thread: thread} do
      assert {:error, %UnsupportedError{feature: :join, transport: :exec}} =
               Thread.run(thread, "second", on_busy: :join)
    end

    test "a turn whose process is killed gives the thread back", %{thread: thread, first: first} do
      Process.unlink(first.pid)
      Process.exit(first.pid, :kill)
      assert_receive {:DOWN, _monitor, :process, _pid, :killed}
      # Also without on_busy: :wait. Its engine is being ended, which does not take long.
      assert {:ok, _result} = Thread.run(thread, "second")
    end
  end

  describe "the end of the handle" do
    test "with close/1, also while a turn runs" do
      feed =
        StubTransport.start!([[]], on_stop: {:ended, {:error, %TransportError{reason: :exit}}})

      thread = StubTransport.thread!(feed)
      task = elsewhere(fn -> Thread.run(thread, "x") end)
      assert_receive {:stub, ^feed, {:open, _pid}}
      assert Thread.close(thread) == :ok
      assert {:error, %TransportError{reason: :closed}} = Task.await(task)
      assert_received {:stub, ^feed, :stop}

      assert Thread.close(thread) == :ok
      assert {:error, %TransportError{reason: :closed}} = Thread.run(thread, "x")
      assert {:error, %TransportError{reason: :closed}} = Thread.start_turn(thread, "x")
      assert {:ok, stream} = Thread.run_streamed(thread, "x", on_error: :emit)
      assert [%TransportError{reason: :closed}] = Enum.to_list(stream)
      assert {Thread.id(thread), Thread.usage(thread)} == {nil, nil}
    end

    test "with its owner" do
      owner = spawn(fn -> receive do: (:stop -> :ok) end)
      thread = StubTransport.thread!(StubTransport.start!([hello()]), owner: owner)
      monitor = Process.monitor(thread.server)
      assert {:ok, _result} = Thread.run(thread, "x")
      send(owner, :stop)
      assert_receive {:DOWN, ^monitor, :process, _pid, :normal}
      assert {:error, %TransportError{reason: :closed}} = Thread.run(thread, "x")
    end
  end

  test "what comes too late is not taken for something else" do
    feed = StubTransport.start!([hello()])
    thread = StubTransport.thread!(feed)
    {:ok, input} = Codex.Input.new("x")
    options = Codex.Turn.Options.new!()
    {:ok, %{lease: old}} = Thread.Server.checkout(thread.server, input, options)
    assert Codex.Turn.Lease.return(old, nil) == :ok

    # The thread is lent to somebody else by now.
    {:ok, request} = Thread.Server.checkout(thread.server, input, options)
    assert Codex.Turn.Lease.return(old, usage(1, 1)) == :ok
    assert Codex.Turn.Lease.pass(old, self(), false) == {:error, :closed}
    assert Codex.Turn.Lease.named(old, "someone else's") == :ok
    assert Thread.id(thread) == nil
    assert {:error, %BusyError{}} = Thread.run(thread, "x")
    assert {:ok, %Result{}} = Codex.Turn.Run.run(request)
    assert Thread.usage(thread) == usage(100, 5)

    assert Codex.Turn.Lease.pass(%{old | keeper: spawn(fn -> :ok end)}, self(), false) ==
             {:error, :closed}
  end

  test "who dies before it has passed its turn on leaves the thread in order" do
    thread = StubTransport.thread!(StubTransport.start!([hello()]))
    {:ok, input} = Codex.Input.new("x")
    checkout = fn -> Thread.Server.checkout(thread.server, input, Codex.Turn.Options.new!()) end

    {:ok, %{lease: lease}} = checkout |> Task.async() |> Task.await()
    wait_for_death(thread)
    assert Codex.Turn.Lease.pass(lease, self(), false) == {:error, :closed}
    assert {:ok, %Result{}} = Thread.run(thread, "x", on_busy: :wait)
  end

  test "a handle prints no options" do
    thread = StubTransport.thread!(StubTransport.start!())
    assert inspect(thread) =~ ~r/\A#Codex.Thread<#PID<[\d.]+>>\z/
  end

  # Until the thread knows that the process with its turn is dead.
  defp wait_for_death(thread) do
    case :sys.get_state(thread.server).lease do
      %{monitor: monitor} when monitor != nil -> wait_for_death(thread)
      _nobody -> :ok
    end
  end

  # Until so many callers stand in the queue: the process's state is the only place where that shows.
  defp wait_for_waiting(thread, count) do
    if :queue.len(:sys.get_state(thread.server).waiting) < count,
      do: wait_for_waiting(thread, count)
  end
end
