defmodule Codex.Engine.ClientEndingsTest do
  # What becomes of a client's turns when something goes wrong around them.
  use Codex.EngineCase

  alias Codex.{Events, Items, Thread, TransportError, Turn, TurnError}
  alias Codex.Turn.Result

  defp client!(script, options \\ []) do
    rig = rig!(script)
    client = start_supervised!({Codex, rig.client ++ options})
    {:ok, thread} = Codex.start_thread(client, rig.thread)
    Map.merge(rig, %{client: client, started: thread})
  end

  defp engine(client) do
    {:ok, %{connection: %{os_pid: os_pid}}} = Codex.info(client)
    os_pid
  end

  @tag :linux
  @tag :capture_log
  test "of the engine: running turns fail at once, with what there was; the thread goes on" do
    rig =
      client!([
        [%{text: "Remember me."}],
        [%{text: "All of this"}, %{gate: "kill"}, %{text: "never"}],
        [%{text: "I remember."}]
      ])

    assert {:ok, first} = Thread.run(rig.started, "hello")
    {:ok, turn} = Thread.start_turn(rig.started, "go on")
    {:ok, ref} = Turn.subscribe(turn)
    ScriptedModel.await_gate(rig.model, "kill")
    await_item(ref)
    {"", 0} = System.cmd("kill", ["-9", to_string(engine(rig.client))])

    assert {:error, %TransportError{reason: :exit, exit: {:signal, :kill, 9}} = error} =
             Turn.await(turn)

    assert %Result{final_response: "All of this", items: [_user, _message]} = error.result

    # Another engine, which has to be told of the thread.
    assert {:ok, result} = Thread.run(rig.started, "and now?")
    assert result.final_response == "I remember."
    assert result.usage.input_tokens == 100
    assert result.thread_id == first.thread_id
    requests = ScriptedModel.requests(rig.model)
    assert inspect(List.last(requests)["body"]["input"], limit: :infinity) =~ "Remember me."
  end

  defp await_item(ref) do
    Turn.next(ref)
    assert_receive {:codex, ^ref, {:events, events}}, 20_000

    unless Enum.any?(events, &match?(%Events.ItemCompleted{item: %Items.AgentMessage{}}, &1)),
      do: await_item(ref)
  end

  test "of the client" do
    rig = client!([[%{text: "One"}, %{gate: "stop"}]])
    {:ok, turn} = Thread.start_turn(rig.started, "hello", owner: :client)
    ScriptedModel.await_gate(rig.model, "stop")
    waiting = Task.async(fn -> Turn.await(turn) end)
    stop_supervised!(Codex)
    # The client was its owner, too.
    assert {:error, %TransportError{reason: :closed}} = Task.await(waiting)
    assert {:error, %TransportError{reason: :closed}} = Thread.run(rig.started, "anybody there?")
  end

  test "of the client's process, by force" do
    rig = rig!([[%{text: "One"}, %{gate: "stop"}]])
    {:ok, client} = Codex.start_link(rig.client)
    Process.unlink(client)
    {:ok, thread} = Codex.start_thread(client, rig.thread)
    {:ok, turn} = Thread.start_turn(thread, "hello")
    ScriptedModel.await_gate(rig.model, "stop")
    Process.exit(client, :kill)
    assert {:error, %TransportError{reason: :closed, result: %Result{}}} = Turn.await(turn)
    gone!(rig)
  end

  test "of a stream of the model: what is begun anew is not told twice" do
    script = [
      # Cut off in the middle of a message, then behind it.
      [%{event: %{type: "response.output_item.added", item: message("msg")}}, half_of(), "cut"],
      [%{text: %{deltas: ["Half of ", "it"], id: "msg"}}, "cut"],
      [%{text: %{deltas: ["Half", " of it, and the rest."], id: "msg"}}]
    ]

    rig = client!(script, config: %{model_providers: %{scripted: %{stream_max_retries: 2}}})
    assert {:ok, turn} = Thread.start_turn(rig.started, "hello")
    assert {:ok, %Result{final_response: "Half of it, and the rest."} = result} = Turn.await(turn)
    assert [%Items.UserMessage{}, %Items.AgentMessage{id: "msg"}] = result.items
    events = Enum.to_list(Turn.stream(turn))
    assert [_, _] = for(%Events.Error{will_retry: true} = error <- events, do: error)
    assert [_, _, _] = for(%Events.ItemStarted{item: %{id: "msg"}} = event <- events, do: event)
    assert events |> Codex.Stream.text() |> Enum.join() == "Half of it, and the rest."
  end

  defp message(id), do: %{type: "message", role: "assistant", id: id, content: []}

  defp half_of,
    do: %{event: %{type: "response.output_text.delta", item_id: "msg", delta: "Half of "}}

  test "of a turn that nobody waits for any more" do
    rig = client!([[%{text: %{deltas: ["One", %{gate: "nobody"}]}}], [%{text: "Two."}]])

    {caller, monitor} = spawn_monitor(fn -> Thread.run(rig.started, "hello") end)
    ScriptedModel.await_gate(rig.model, "nobody")
    Process.exit(caller, :kill)
    assert_receive {:DOWN, ^monitor, :process, ^caller, :killed}
    # The engine was told: the second turn is not taken for more input of the first.
    assert {:ok, %Result{final_response: "Two."} = result} =
             Thread.run(rig.started, "again", on_busy: :wait)

    assert [_one_message] = for(%Items.UserMessage{} = item <- result.items, do: item)
  end

  test "of the turn's process, by force: the engine is told, and the readers are" do
    rig = client!([[%{text: %{deltas: ["One", %{gate: "by force"}]}}], [%{text: "Two."}]])
    {:ok, turn} = Thread.start_turn(rig.started, "hello")
    {:ok, ref} = Turn.subscribe(turn)
    ScriptedModel.await_gate(rig.model, "by force")
    Process.exit(Turn.server(turn), :kill)
    assert_receive {:codex, ^ref, {:done, {:error, %TransportError{reason: :closed}}}}

    assert {:ok, %Result{final_response: "Two."} = result} =
             Thread.run(rig.started, "again", on_busy: :wait)

    # It was a turn of its own, and not more input of the first.
    assert [%{content: [%{text: "again"}]}] =
             for(%Items.UserMessage{} = item <- result.items, do: item)
  end

  test "of a cancelled change to a file, which never completes" do
    rig =
      rig!([[%{apply_patch: "*** Begin Patch\n*** Add File: new.txt\n+content\n*** End Patch\n"}]])

    cancel = fn _request -> :cancel end
    client = start_supervised!({Codex, [handler: cancel] ++ rig.client})

    {:ok, thread} =
      Codex.start_thread(client,
        working_directory: rig.directory,
        sandbox: :read_only,
        approval_policy: :on_request
      )

    assert {:error, %TurnError{kind: :interrupted, result: result}} = Thread.run(thread, "write")
    assert %Items.FileChange{status: :in_progress} = List.last(result.items)
  end
end
