defmodule Codex.Engine.TurnsTest do
  # What a turn gives when all goes well.
  use Codex.EngineCase

  alias Codex.{Events, Items, Thread, Turn}
  alias Codex.Turn.Result

  @usage %{
    input_tokens: 100,
    cached_input_tokens: 10,
    output_tokens: 5,
    reasoning_output_tokens: 2
  }

  test "run/3: the result, and nothing left of the engine" do
    {rig, thread} = rig_and_thread!([[%{reasoning: "**Plan**"}, %{text: "Hello."}]])
    assert {:ok, %Result{} = result} = Thread.run(thread, "Say hello")
    gone!(rig)

    assert %Result{
             status: :completed,
             final_response: "Hello.",
             structured_output: nil,
             turn_id: nil
           } = result

    assert [%Items.Reasoning{text: "**Plan**"}, %Items.AgentMessage{text: "Hello."}] =
             result.items

    assert result.thread_id == Thread.id(thread)
    assert Map.take(result.usage, Map.keys(@usage)) == @usage
    assert result.thread_usage == result.usage
    assert result.duration_ms > 0

    assert [%{"body" => %{"input" => input}}] = ScriptedModel.requests(rig.model)
    assert %{"role" => "user", "content" => [%{"text" => "Say hello"}]} = List.last(input)
  end

  test "Codex.run/2: one turn, options of all levels together" do
    rig = rig!([[%{text: "Hello."}]])
    options = rig.client ++ rig.thread ++ [timeout: 60_000]
    assert {:ok, %Result{final_response: "Hello."}} = Codex.run("Say hello", options)
    gone!(rig)

    assert %Result{} =
             Codex.run!("Say hello", rig!([[%{text: "Hi."}]]) |> then(&(&1.client ++ &1.thread)))
  end

  test "run_streamed/3: the events as they happen, in their order" do
    {rig, thread} =
      rig_and_thread!([
        [%{exec_command: "echo from the shell"}],
        [%{apply_patch: "*** Begin Patch\n*** Add File: new.txt\n+content\n*** End Patch\n"}],
        [%{text: "Done."}]
      ])

    assert {:ok, stream} = Thread.run_streamed(thread, "Work")
    assert ScriptedModel.requests(rig.model) == []
    events = Enum.to_list(stream)

    assert [
             %Events.ThreadStarted{thread_id: id, wire: :exec},
             %Events.TurnStarted{},
             %Events.ItemStarted{
               item: %Items.CommandExecution{id: "item_0", status: :in_progress}
             },
             %Events.ItemCompleted{
               item: %Items.CommandExecution{
                 id: "item_0",
                 status: :completed,
                 exit_code: 0,
                 aggregated_output: "from the shell\n"
               }
             },
             %Events.ItemStarted{item: %Items.FileChange{}},
             %Events.ItemCompleted{item: %Items.FileChange{status: :completed}},
             %Events.ItemCompleted{item: %Items.AgentMessage{text: "Done."}},
             %Events.TurnCompleted{}
           ] = events

    assert id == Thread.id(thread)
    assert File.read!(Path.join(rig.directory, "new.txt")) == "content\n"
    assert Enum.to_list(Codex.Stream.text(events)) == ["Done."]
    assert [%Items.CommandExecution{}] = Enum.to_list(Codex.Stream.commands(events))
    gone!(rig)
  end

  test "an event is there when it happens, not when the turn is over" do
    {rig, thread} = rig_and_thread!([[%{text: "First."}, %{gate: "end"}, %{text: "Second."}]])

    [first | _] =
      texts =
      thread
      |> Thread.run_streamed!("Talk")
      |> Codex.Stream.text()
      |> Enum.map(fn text ->
        # The model stands at the gate until the first text has come through.
        if text == "First.", do: ScriptedModel.open_gate(rig.model, "end")
        text
      end)

    assert first == "First."
    assert texts == ["First.", "Second."]
  end

  test "a second turn remembers the first, and counts its own tokens only" do
    {rig, thread} =
      rig_and_thread!([
        [%{text: "Nice to meet you."}],
        %{steps: [%{text: "Ada."}], usage: %{input_tokens: 250, output_tokens: 9}}
      ])

    first = Thread.run!(thread, "My name is Ada")
    second = Thread.run!(thread, "What is my name?")
    assert second.thread_id == first.thread_id
    assert second.usage.input_tokens == 250
    assert second.usage.output_tokens == 9
    assert second.thread_usage.input_tokens == 350
    assert Thread.usage(thread) == second.thread_usage

    [_first, %{"body" => %{"input" => input}}] = ScriptedModel.requests(rig.model)
    said = for %{"content" => content} <- input, %{"text" => text} <- content, do: text
    assert ["My name is Ada", "Nice to meet you.", "What is my name?"] -- said == []
  end

  test "the handle stays good after a turn that failed" do
    {_rig, thread} = rig_and_thread!([%{status: 400, body: "no"}, [%{text: "Better."}]])
    assert {:error, %Codex.TurnError{result: %Result{thread_id: id}}} = Thread.run(thread, "one")
    assert is_binary(id)

    assert %Result{final_response: "Better.", thread_id: ^id} =
             result = Thread.run!(thread, "two")

    assert result.usage.input_tokens == 100
  end

  test "resume_thread/3: another handle goes on, and knows what was used before" do
    {rig, thread} = rig_and_thread!([[%{text: "One."}], [%{text: "Two."}], [%{text: "Three."}]])
    %Result{thread_id: id} = Thread.run!(thread, "one")
    Thread.close(thread)

    {:ok, again} = Codex.resume_thread(rig.client, id, rig.thread)
    assert Thread.id(again) == id
    result = Thread.run!(again, "two")
    assert result.thread_id == id
    assert result.usage.input_tokens == 100
    assert result.thread_usage.input_tokens == 200
    assert Thread.run!(again, "three").usage.input_tokens == 100
  end

  test "two handles of one conversation, in turns: each counts its own turn" do
    {rig, thread} = rig_and_thread!([[%{text: "One."}], [%{text: "Two."}], [%{text: "Three."}]])
    %Result{thread_id: id} = Thread.run!(thread, "one")
    {:ok, other} = Codex.resume_thread(rig.client, id, rig.thread)
    assert Thread.run!(other, "two").usage.input_tokens == 100
    assert Thread.run!(thread, "three").usage.input_tokens == 100
  end

  describe "output_schema" do
    @schema %{
      "type" => "object",
      "properties" => %{"n" => %{"type" => "integer"}},
      "required" => ["n"],
      "additionalProperties" => false
    }

    test "goes to the model, and the answer is parsed" do
      {rig, thread} = rig_and_thread!([[%{text: ~s({"n": 7})}], [%{text: "seven"}]])

      assert %Result{structured_output: %{"n" => 7}} =
               Thread.run!(thread, "How many?", output_schema: @schema)

      assert [%{"body" => %{"text" => %{"format" => %{"schema" => @schema}}}}] =
               ScriptedModel.requests(rig.model)

      assert {:error, %Codex.TurnError{kind: :structured_output, result: result}} =
               Thread.run(thread, "How many?", output_schema: @schema)

      assert %Result{final_response: "seven", status: :completed} = result
    end

    @tag :linux
    test "its file is gone afterwards, also when the process that ran the turn was killed" do
      script = [[%{text: "{}"}], [%{text: "half"}, %{gate: "never"}]]
      rig = rig!(script)
      thread = thread!(rig)
      assert %Result{} = Thread.run!(thread, "one", output_schema: @schema)
      assert schema_files(rig) == []

      {pid, monitor} = spawn_monitor(fn -> Thread.run(thread, "two", output_schema: @schema) end)
      ScriptedModel.await_gate(rig.model, "never")
      assert [file] = schema_files(rig)
      assert %{mode: mode} = File.stat!(file)
      assert Bitwise.band(mode, 0o777) == 0o600
      Process.exit(pid, :kill)
      assert_receive {:DOWN, ^monitor, :process, ^pid, :killed}
      gone!(rig)
      refute File.exists?(file)
      refute File.exists?(Path.dirname(file))
    end

    # As the engine's own arguments name it.
    defp schema_files(rig) do
      for pid <- processes(rig),
          {:ok, arguments} <- [File.read("/proc/#{pid}/cmdline")],
          ["--output-schema", file] <- arguments |> String.split(<<0>>) |> Enum.chunk_every(2, 1),
          uniq: true,
          do: file
    end
  end

  describe "input" do
    test "images do not swallow the prompt" do
      {rig, thread} = rig_and_thread!([[%{text: "A dot."}]])
      # A PNG of one pixel.
      png =
        Base.decode64!(
          "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        )

      one = Path.join(rig.directory, "one.png")
      two = Path.join(rig.directory, "two, with a comma.png")
      for path <- [one, two], do: File.write!(path, png)

      input = [{:text, "What is this?"}, {:local_image, one}, {:local_image, two}]
      assert %Result{final_response: "A dot."} = Thread.run!(thread, input)

      [%{"body" => %{"input" => input}}] = ScriptedModel.requests(rig.model)
      content = List.last(input)["content"]
      assert Enum.count(content, &(&1["type"] == "input_image")) == 2
      assert Enum.any?(content, &(&1["text"] == "What is this?"))
    end

    test "a long prompt goes through stdin as it is" do
      {rig, thread} = rig_and_thread!([[%{text: "Long."}]])
      prompt = String.duplicate("0123456789äöü-\n", 60_000)
      assert %Result{} = Thread.run!(thread, prompt)
      [%{"body" => %{"input" => input}}] = ScriptedModel.requests(rig.model)
      assert %{"content" => [%{"text" => ^prompt}]} = List.last(input)
    end
  end

  test "a turn that runs by itself: await, subscribe, stream" do
    {rig, thread} = rig_and_thread!([[%{text: "First."}, %{gate: "end"}, %{text: "Second."}]])
    assert {:ok, turn} = Thread.start_turn(thread, "Talk")
    ScriptedModel.await_gate(rig.model, "end")
    assert {:ok, ref} = Turn.subscribe(turn)
    assert "First." in texts_until(ref, "First.")
    assert {:error, %Codex.BusyError{}} = Thread.run(thread, "at the same time")
    ScriptedModel.open_gate(rig.model, "end")
    assert {:ok, %Result{final_response: "Second."} = result} = Turn.await(turn)
    assert "Second." in texts_until(ref, "Second.")
    assert drain(ref) == {:ok, result}
    assert turn |> Turn.stream() |> Codex.Stream.text() |> Enum.to_list() == ["First.", "Second."]
    gone!(rig)
  end

  defp texts_until(ref, text, seen \\ []) do
    if text in seen do
      seen
    else
      Turn.next(ref)
      assert_receive {:codex, ^ref, {:events, events}}, 20_000
      texts_until(ref, text, seen ++ Enum.to_list(Codex.Stream.text(events)))
    end
  end

  defp drain(ref) do
    Turn.next(ref)

    receive do
      {:codex, ^ref, {:events, _events}} -> drain(ref)
      {:codex, ^ref, {:done, outcome}} -> outcome
    after
      20_000 -> flunk("the turn did not end")
    end
  end
end
