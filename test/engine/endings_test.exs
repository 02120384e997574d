defmodule Codex.Engine.EndingsTest do
  # Whatever ends a turn early, a second later nothing is left of its engine, nor of the commands that it ran, each of which is in a
  # session of its own.
  use Codex.EngineCase

  alias Codex.{Events, Items, Thread, TimeoutError, TransportError, Turn, TurnError}
  alias Codex.Support.{OtherVM, Processes}
  alias Codex.Turn.Result

  defp command_script, do: [[%{exec_command: waiting_command()}], [%{text: "Done."}]]

  # A turn whose command is running, in a process that can be killed.
  defp running!(run) do
    {rig, thread} = rig_and_thread!(command_script())
    {pid, monitor} = spawn_monitor(fn -> exit({:shutdown, run.(thread)}) end)
    await_command(rig)
    # The guard, the engine, the command: what is to be gone is seen.
    assert length(processes(rig)) >= 3 or :os.type() != {:unix, :linux}
    %{rig: rig, thread: thread, pid: pid, monitor: monitor}
  end

  test "the process that runs it is killed; the thread goes on at once" do
    %{rig: rig, thread: thread, pid: pid, monitor: monitor} = running!(&Thread.run(&1, "Work"))
    ScriptedModel.replace_script(rig.model, [[%{text: "Again."}]])
    Process.exit(pid, :kill)
    assert_receive {:DOWN, ^monitor, :process, ^pid, :killed}
    # One engine writes to a thread at a time: the next one starts when the other has gone.
    assert {:ok, %Result{final_response: "Again."}} = Thread.run(thread, "Go on")
    gone!(rig)
  end

  test "the consumer of its stream is killed" do
    %{rig: rig, pid: pid} = running!(&(&1 |> Thread.run_streamed!("Work") |> Enum.to_list()))
    Process.exit(pid, :kill)
    gone!(rig)
  end

  test "the stream is halted; the thread goes on" do
    {rig, thread} = rig_and_thread!(command_script() ++ [[%{text: "Again."}]])
    stream = Thread.run_streamed!(thread, "Work")
    assert Enum.find(stream, &match?(%Events.ItemStarted{item: %Items.CommandExecution{}}, &1))
    gone!(rig)
    ScriptedModel.replace_script(rig.model, [[%{text: "Again."}]])
    assert {:ok, %Result{final_response: "Again."}} = Thread.run(thread, "Go on")
  end

  test "the stream's consumer raises" do
    {rig, thread} = rig_and_thread!(command_script())
    stream = Thread.run_streamed!(thread, "Work")
    assert_raise RuntimeError, fn -> Enum.each(stream, fn _event -> raise "no more" end) end
    gone!(rig)
  end

  test "a suspended enumeration is forgotten, and its process ends" do
    {rig, thread} = rig_and_thread!(command_script())

    {pid, monitor} =
      spawn_monitor(fn ->
        stream = Thread.run_streamed!(thread, "Work")

        {:suspended, _event, _continue} =
          Enumerable.reduce(stream, {:cont, nil}, &{:suspend, [&1, &2]})
      end)

    assert_receive {:DOWN, ^monitor, :process, ^pid, :normal}, 20_000
    gone!(rig)
  end

  test "the owner of a turn that runs by itself ends" do
    {rig, thread} = rig_and_thread!(command_script())
    owner = spawn(fn -> receive do: (:stop -> :ok) end)
    {:ok, turn} = Thread.start_turn(thread, "Work", owner: owner)
    {:ok, ref} = Turn.subscribe(turn)
    await_command(rig)
    send(owner, :stop)
    assert_receive {:codex, ^ref, {:done, {:error, %TransportError{reason: :closed}}}}, 5_000
    gone!(rig)
  end

  test "the process of such a turn is killed" do
    {rig, thread} = rig_and_thread!(command_script())
    {:ok, turn} = Thread.start_turn(thread, "Work")
    await_command(rig)
    Process.exit(turn.server, :kill)
    gone!(rig)
    assert {:error, %TransportError{reason: :closed}} = Turn.await(turn)
  end

  test "the thread is closed" do
    %{rig: rig, thread: thread, pid: pid, monitor: monitor} = running!(&Thread.run(&1, "Work"))
    assert Thread.close(thread) == :ok
    gone!(rig)

    assert_receive {:DOWN, ^monitor, :process, ^pid,
                    {:shutdown, {:error, %TransportError{reason: :closed}}}}
  end

  test "the thread's owner ends, whoever runs the turn" do
    rig = rig!(command_script())
    test = self()

    owner =
      spawn(fn ->
        send(test, {:thread, thread!(rig)})
        receive do: (:stop -> :ok)
      end)

    assert_receive {:thread, thread}
    {:ok, turn} = Thread.start_turn(thread, "Work")
    await_command(rig)
    send(owner, :stop)
    assert {:error, %TransportError{reason: :closed}} = Turn.await(turn, 5_000)
    gone!(rig)
  end

  @tag :linux
  test "the VM is killed, with SIGKILL" do
    rig = rig!(command_script())

    port =
      OtherVM.start("""
      {:ok, _} = Application.ensure_all_started(:codex_sdk)
      {:ok, thread} = Codex.start_thread(#{term(rig.client)}, #{term(rig.thread)})
      Codex.Thread.run(thread, "Work")
      """)

    vm = String.to_integer(OtherVM.line(port))
    await_command(rig)
    assert length(processes(rig)) >= 3
    Processes.kill(vm)
    gone!(rig)
    assert {:exit, 137} = OtherVM.line(port)
  end

  defp term(term), do: inspect(term, limit: :infinity, printable_limit: :infinity)

  test "it is interrupted from another process while a command runs" do
    {rig, thread} = rig_and_thread!(command_script())
    {:ok, turn} = Thread.start_turn(thread, "Work")
    await_command(rig)
    # The engine tells of a command a moment after it has begun.
    assert turn |> Turn.stream() |> Enum.find(&is_struct(&1, Events.ItemStarted))
    assert Task.await(Task.async(fn -> Turn.interrupt(turn) end)) == :ok
    assert {:error, %TurnError{kind: :interrupted, result: result}} = Turn.await(turn, 10_000)
    gone!(rig)

    assert %Result{status: :interrupted, items: [%Items.CommandExecution{status: :in_progress}]} =
             result

    assert result.thread_id == Thread.id(thread)

    # The conversation goes on where it was.
    ScriptedModel.replace_script(rig.model, [[%{text: "Where were we?"}]])
    assert {:ok, %Result{thread_id: id}} = Thread.run(thread, "Go on")
    assert id == result.thread_id
  end

  test "it is interrupted before the engine has said anything" do
    {rig, thread} = rig_and_thread!([[%{gate: "never"}]])
    {:ok, turn} = Thread.start_turn(thread, "Work")
    assert Turn.interrupt(turn) == :ok
    assert {:error, %TurnError{kind: :interrupted, result: %Result{}}} = Turn.await(turn, 10_000)
    gone!(rig)
  end

  describe "time limits" do
    test "the total one" do
      {rig, thread} = rig_and_thread!([[%{exec_command: waiting_command()}]])

      assert {:error, %TimeoutError{kind: :total, limit_ms: 2_000, result: %Result{} = result}} =
               Thread.run(thread, "Work", timeout: 2_000)

      assert result.thread_id == Thread.id(thread)
      gone!(rig)
    end

    test "the idle one: the model says nothing" do
      {rig, thread} = rig_and_thread!([[%{gate: "never"}]])

      assert {:error,
              %TimeoutError{kind: :idle, limit_ms: 1_500, result: %Result{status: :in_progress}}} =
               Thread.run(thread, "Work", idle_timeout: 1_500)

      gone!(rig)
    end

    test "the idle one lets a command be silent for longer" do
      {rig, thread} = rig_and_thread!(command_script())
      task = Task.async(fn -> Thread.run(thread, "Work", idle_timeout: 1_500) end)
      await_command(rig)
      refute Task.yield(task, 2_500)
      go!(rig)

      assert {:ok, %Result{items: [%Items.CommandExecution{aggregated_output: "went\n"}, _text]}} =
               Task.await(task, 20_000)
    end

    test "a refused connection does not hang" do
      rig = rig!([])

      # As the engine is by default: it tries again, for ever.
      config = %{
        features: %{unbounded_connection_retries: true},
        model_providers: %{scripted: %{base_url: refused()}}
      }

      {:ok, thread} = Codex.start_thread(rig.client ++ [config: config], rig.thread)

      assert {:error, %TimeoutError{kind: :idle, result: %Result{}}} =
               Thread.run(thread, "Work", idle_timeout: 2_000)

      gone!(rig)
    end

    defp refused do
      {:ok, socket} = :gen_tcp.listen(0, ip: {127, 0, 0, 1})
      {:ok, port} = :inet.port(socket)
      :gen_tcp.close(socket)
      "http://127.0.0.1:#{port}/v1"
    end
  end

  describe "on_busy" do
    test ":error, :wait and :join" do
      {rig, thread} = rig_and_thread!([[%{text: "One."}, %{gate: "end"}], [%{text: "Two."}]])
      {:ok, turn} = Thread.start_turn(thread, "one")
      ScriptedModel.await_gate(rig.model, "end")
      assert {:error, %Codex.BusyError{}} = Thread.start_turn(thread, "two")

      assert {:error, %Codex.UnsupportedError{feature: :join}} =
               Thread.run(thread, "two", on_busy: :join)

      waiting = Task.async(fn -> Thread.run(thread, "two", on_busy: :wait) end)
      refute Task.yield(waiting, 50)
      ScriptedModel.open_gate(rig.model, "end")
      assert {:ok, %Result{final_response: "One."}} = Turn.await(turn)
      assert {:ok, %Result{final_response: "Two."}} = Task.await(waiting, 20_000)
    end
  end
end
