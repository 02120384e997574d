defmodule Codex.Engine.ClientTurnsTest do
  # Turns on a client: the same functions as on exec, and what only a client can do. One engine for all tests: each has threads
  # of its own, and answers that only its own prompts get.
  use Codex.EngineCase

  alias Codex.{BusyError, Events, Items, RPCError, Thread, TimeoutError, TransportError, Turn}
  alias Codex.{TurnError, UnsupportedError}
  alias Codex.Turn.Result

  @waiting "touch running-$0; while [ ! -e go ]; do sleep 0.02; done; echo went"

  defp script do
    [
      answer("a plain question", [%{reasoning: "**Plan**"}, %{text: "Hello."}]),
      answer("in pieces", [%{text: %{deltas: ["Hel", "lo", "."]}}]),
      answer("phases", [
        %{text: %{text: "Working on it.", phase: "commentary"}},
        %{text: %{text: "The answer.", phase: "final_answer"}},
        %{text: %{text: "One more thing.", phase: "commentary"}}
      ]),
      answer("as JSON", [%{text: ~s({"n": 1})}]),
      # Each gate is passed once: what stands at it is one turn.
      gated("halt"),
      gated("interrupt"),
      Map.put(gated("at once"), :times, "always"),
      gated("owner"),
      gated("busy"),
      gated("join"),
      gated("joined stream"),
      gated("kept"),
      gated("late"),
      gated("total"),
      gated("other node"),
      gated("side by side A"),
      gated("side by side B"),
      answer("steer me", [%{text: %{deltas: ["One", %{gate: "steer me"}, " two"]}}]),
      %{
        when: %{contains: "steer me", last_contains: "to the left"},
        steps: [%{text: "Left it is."}]
      },
      answer("leave it running", [%{exec_command: %{cmd: @waiting, yield_time_ms: 30_000}}]),
      %{
        status: 400,
        when: %{contains: "refuse this"},
        body: %{error: %{message: "No such thing."}}
      },
      %{status: 401, when: %{contains: "who are you"}, body: %{error: %{message: "Bad key."}}},
      answer("limit reached", [%{failed: %{code: "rate_limit_exceeded", message: "Slow down."}}]),
      Map.put(
        answer("overflow", [
          %{text: "Some"},
          %{failed: %{code: "context_length_exceeded", message: "Too long."}}
        ]),
        :times,
        "always"
      ),
      Map.put(
        answer("many deltas", [%{large_text: %{bytes: 100_000, delta_bytes: 10}}]),
        :times,
        2
      ),
      %{times: "always", when: %{contains: "again and again"}, steps: [%{text: "Yes."}]},
      %{times: "always", when: %{contains: "anything"}, steps: [%{text: "Fine."}]}
    ]
  end

  defp answer(prompt, steps), do: %{when: %{contains: prompt}, steps: steps}

  # Only the newest words count: what was interrupted before the model was asked leaves its answer for nobody.
  defp gated(prompt) do
    steps = [%{text: %{deltas: ["Before", %{gate: prompt}, " and after"]}}]
    %{when: %{last_contains: prompt <> "."}, steps: steps}
  end

  setup_all do
    rig = rig!(script())
    client = start_supervised!({Codex, rig.client})
    {:ok, rig: rig, client: client}
  end

  setup %{rig: rig, client: client} do
    {:ok, thread} = Codex.start_thread(client, rig.thread)
    {:ok, thread: thread}
  end

  defp await_gate(rig, name), do: ScriptedModel.await_gate(rig.model, name)
  defp open_gate(rig, name), do: ScriptedModel.open_gate(rig.model, name)

  # Until this event has come; the events before it are given up.
  defp until(ref, event?) do
    Turn.next(ref)

    receive do
      {:codex, ^ref, {:events, events}} -> Enum.find(events, event?) || until(ref, event?)
    after
      20_000 -> flunk("it did not come")
    end
  end

  defp all(ref, got \\ []) do
    Turn.next(ref)

    receive do
      {:codex, ^ref, {:events, events}} -> all(ref, got ++ events)
      {:codex, ^ref, {:done, outcome}} -> {got, outcome}
    after
      20_000 -> flunk("there was no end")
    end
  end

  describe "the result" do
    test "with its items, usage, times and ids", %{thread: thread} do
      assert {:ok, %Result{} = result} = Thread.run(thread, "a plain question")
      assert %Result{status: :completed, final_response: "Hello."} = result

      assert [
               %Items.UserMessage{},
               %Items.Reasoning{summary: ["**Plan**"]},
               %Items.AgentMessage{}
             ] = result.items

      assert result.thread_id == Thread.id(thread)
      assert %{input_tokens: 100, cached_input_tokens: 10, output_tokens: 5} = result.usage
      assert result.thread_usage == result.usage and result.last_usage == result.usage
      assert result.context_window > 100_000
      assert_in_delta result.context_share, 105 / result.context_window, 1.0e-9
      assert is_binary(result.turn_id)
      assert result.completed_at >= result.started_at
      assert abs(result.started_at - System.os_time(:second)) < 100
      assert result.duration_ms > 0
      assert Thread.usage(thread) == result.thread_usage
    end

    test "usage is of this turn, also on a thread that was resumed", context do
      first = Thread.run!(context.thread, "again and again")
      second = Thread.run!(context.thread, "again and again")
      assert second.usage == first.usage
      assert second.thread_usage.input_tokens == 200

      {:ok, resumed} = Codex.resume_thread(context.client, first.thread_id, context.rig.thread)
      third = Thread.run!(resumed, "again and again")
      assert third.usage == first.usage
      assert third.thread_usage.input_tokens == 300
    end

    test "the final response is what the model says it is", %{thread: thread} do
      assert %Result{final_response: "The answer."} = Thread.run!(thread, "phases")
    end

    test "structured output", %{thread: thread} do
      schema = %{
        type: "object",
        properties: %{n: %{type: "integer"}},
        required: ["n"],
        additionalProperties: false
      }

      assert %Result{structured_output: %{"n" => 1}} =
               Thread.run!(thread, "as JSON", output_schema: schema)
    end

    test "options of a turn reach the engine", %{thread: thread, rig: rig} do
      options = [reasoning_effort: :low, client_user_message_id: "mine", sandbox: :read_only]
      result = Thread.run!(thread, "again and again", options)
      assert %Items.UserMessage{client_id: "mine"} = hd(result.items)
      requests = ScriptedModel.requests(rig.model)

      assert %{"body" => %{"reasoning" => %{"effort" => "low"}}} =
               Enum.find(requests, &(&1["thread_id"] == result.thread_id))
    end
  end

  describe "a failure" do
    test "tells the engine's own error data, and what there was", %{thread: thread} do
      assert {:error, %TurnError{kind: :failed, reason: :bad_request} = error} =
               Thread.run(thread, "refuse this")

      assert error.message =~ "No such thing."
      assert error.info == :other
      assert %Result{status: :failed, items: [%Items.UserMessage{} | _]} = error.result
      # The thread is good for more.
      assert {:ok, _result} = Thread.run(thread, "again and again")
    end

    test "of the credentials", %{thread: thread} do
      assert {:error,
              %Codex.AuthError{reason: :unauthorized, http_status: 401, result: %Result{}}} =
               Thread.run(thread, "who are you")
    end

    test "of a limit, of a context that is full", %{thread: thread} do
      assert {:error, %TurnError{reason: :rate_limited, info: :rate_limit_exceeded}} =
               Thread.run(thread, "limit reached")

      assert {:error, %TurnError{reason: :context_window} = error} =
               Thread.run(thread, "overflow")

      assert error.result.thread_id == Thread.id(thread)
    end

    test "is raised by a stream after the last event, or is its last element", context do
      {:ok, other} = Codex.start_thread(context.client, context.rig.thread)

      assert [%TurnError{kind: :failed}] =
               other
               |> Thread.run_streamed!("overflow", on_error: :emit)
               |> Enum.reject(&is_map_key(&1, :wire))
    end

    test "an item of a thread that is not there", %{client: client, rig: rig} do
      assert {:error, %RPCError{kind: :unknown_thread}} =
               Codex.resume_thread(client, "0199a213-81c0-7800-8aa1-bbab2a035a53", rig.thread)
    end
  end

  describe "a stream" do
    test "gives deltas as they come; the text says nothing twice", %{thread: thread} do
      events = thread |> Thread.run_streamed!("in pieces") |> Enum.to_list()
      assert %Events.TurnCompleted{} = List.last(events)
      assert Enum.any?(events, &is_struct(&1, Events.TurnStarted))
      assert Enum.to_list(Codex.Stream.text(events)) |> Enum.join() == "Hello."
      # Those that nobody was waiting for may have been joined.
      assert for(%Events.AgentMessageDelta{delta: delta} <- events, into: "", do: delta) ==
               "Hello."
    end

    test "that is halted stops its turn, and the thread is free at once", context do
      assert ["Before"] =
               context.thread
               |> Thread.run_streamed!("halt.")
               |> Codex.Stream.text()
               |> Enum.take(1)

      assert {:ok, %Result{}} = Thread.run(context.thread, "again and again")
      assert Process.info(self(), :message_queue_len) == {:message_queue_len, 0}
    end

    test "two of them in one process do not disturb each other", context do
      {:ok, other} = Codex.start_thread(context.client, context.rig.thread)
      a = context.thread |> Thread.run_streamed!("side by side A.") |> Codex.Stream.text()
      b = other |> Thread.run_streamed!("side by side B.") |> Codex.Stream.text()

      texts =
        Enum.zip_with(a, b, fn a, b ->
          # Both stand at their gates before either goes on.
          open_gate(context.rig, "side by side A")
          open_gate(context.rig, "side by side B")
          {a, b}
        end)

      assert texts == [{"Before", "Before"}, {" and after", " and after"}]
    end

    test "ends with the process that reads it", %{thread: thread, rig: rig} do
      {reader, monitor} =
        spawn_monitor(fn -> thread |> Thread.run_streamed!("owner.") |> Stream.run() end)

      await_gate(rig, "owner")
      Process.exit(reader, :kill)
      assert_receive {:DOWN, ^monitor, :process, ^reader, :killed}
      assert {:ok, %Result{}} = Thread.run(thread, "again and again", on_busy: :wait)
    end
  end

  describe "a turn that runs by itself" do
    test "is found by its id, read from the beginning and awaited by others", context do
      {:ok, turn} = Thread.start_turn(context.thread, "late.")
      {:ok, ref} = Turn.subscribe(turn)
      assert until(ref, &match?(%Events.AgentMessageDelta{delta: "Before"}, &1))

      assert {:ok, found} = Codex.turn(context.client, Turn.id(turn))
      assert Turn.thread_id(found) == Thread.id(context.thread)
      late = Task.async(fn -> found |> Turn.stream() |> Enum.to_list() end)
      open_gate(context.rig, "late")
      assert {:ok, %Result{turn_id: id}} = Turn.await(found)
      assert id == Turn.id(turn)
      events = Task.await(late)
      assert Enum.any?(events, &is_struct(&1, Events.TurnStarted))
      assert events |> Codex.Stream.text() |> Enum.join() == "Before and after"
      # Also when it is over.
      assert {:ok, over} = Codex.turn(context.client, id)
      assert Enum.to_list(Turn.stream(over)) |> List.last() == List.last(events)
    end

    test "outlives its starter and its thread's handle with owner: :client", context do
      %{rig: rig, client: client} = context

      id =
        Task.await(
          Task.async(fn ->
            {:ok, thread} = Codex.start_thread(client, rig.thread)
            {:ok, turn} = Thread.start_turn(thread, "kept.", owner: :client)
            Turn.id(turn)
          end)
        )

      assert {:ok, turn} = Codex.turn(client, id)
      open_gate(rig, "kept")
      assert {:ok, %Result{final_response: "Before and after"} = result} = Turn.await(turn)
      assert turn |> Turn.stream() |> Codex.Stream.text() |> Enum.join() == "Before and after"
      # Its thread goes on elsewhere.
      {:ok, thread} = Codex.resume_thread(client, result.thread_id, rig.thread)
      assert {:ok, _result} = Thread.run(thread, "again and again")
    end

    test "puts one message at a time into a mailbox, whatever comes", %{thread: thread} do
      {:ok, turn} = Thread.start_turn(thread, "many deltas")
      {:ok, ref} = Turn.subscribe(turn)
      assert {:ok, %Result{final_response: text}} = Turn.await(turn)
      assert Process.info(self(), :message_queue_len) == {:message_queue_len, 0}
      Turn.next(ref)
      assert_receive {:codex, ^ref, {:events, first}}
      assert Process.info(self(), :message_queue_len) |> elem(1) <= 1
      {rest, {:ok, _result}} = all_after(ref)
      assert byte_size(text) == 100_000
      assert (first ++ rest) |> Codex.Stream.text() |> Enum.join() == text
    end

    test "tells who comes too late what is missing", %{thread: thread} do
      {:ok, turn} = Thread.start_turn(thread, "many deltas", log_bytes: 20_000)
      assert {:ok, %Result{final_response: text}} = Turn.await(turn)
      assert [%Events.Gap{} = gap | rest] = Enum.to_list(Turn.stream(turn))
      assert gap.turn_id == Turn.id(turn) and gap.bytes > 50_000
      kept = for %Events.AgentMessageDelta{delta: delta} <- rest, into: "", do: delta
      assert String.ends_with?(text, kept)
      # What is never dropped tells it whole.
      assert [gap | rest] |> Codex.Stream.text() |> Enum.join() == text
    end

    # The end may have come with the first batch.
    defp all_after(ref) do
      receive do
        {:codex, ^ref, {:done, outcome}} -> {[], outcome}
      after
        0 -> all(ref)
      end
    end
  end

  describe "a busy thread" do
    test "refuses, lets wait, and lets join", %{thread: thread, rig: rig} do
      {:ok, turn} = Thread.start_turn(thread, "busy.")
      await_gate(rig, "busy")
      assert {:error, %BusyError{}} = Thread.run(thread, "again and again")
      waiting = Task.async(fn -> Thread.run(thread, "again and again", on_busy: :wait) end)
      open_gate(rig, "busy")
      assert {:ok, %Result{final_response: "Yes."}} = Task.await(waiting, 20_000)
      assert {:ok, %Result{final_response: "Before and after"}} = Turn.await(turn)
    end

    test "joining shares the turn, from its beginning", %{thread: thread, rig: rig} do
      {:ok, turn} = Thread.start_turn(thread, "join.")
      await_gate(rig, "join")
      # What the model is saying is dropped for it, and asked anew.
      assert {:ok, joined} = Thread.start_turn(thread, "anything, please", on_busy: :join)
      assert Turn.id(joined) == Turn.id(turn)
      assert {:ok, %Result{final_response: "Fine."} = result} = Turn.await(joined)
      assert Turn.await(turn) == {:ok, result}

      assert [%{content: [%{text: "join."}]}, %{content: [%{text: "anything, please"}]}] =
               for(%Items.UserMessage{} = item <- result.items, do: item)

      events = Enum.to_list(Turn.stream(joined))
      assert Enum.any?(events, &is_struct(&1, Events.TurnStarted))
      # Without a turn in progress it is a turn as any other.
      assert {:ok, %Result{}} = Thread.run(thread, "again and again", on_busy: :join)
    end

    test "a stream can be joined, too, and says what is missing", %{thread: thread, rig: rig} do
      reading =
        Task.async(fn -> thread |> Thread.run_streamed!("joined stream.") |> Enum.to_list() end)

      await_gate(rig, "joined stream")
      assert {:ok, stream} = Thread.run_streamed(thread, "anything, please", on_busy: :join)
      events = Enum.to_list(stream)
      assert events |> Codex.Stream.text() |> Enum.join() =~ "Fine."
      assert %Events.TurnCompleted{} = List.last(events)
      assert List.last(Task.await(reading)) == List.last(events)
    end
  end

  describe "steer/2" do
    test "says something meanwhile", %{thread: thread, rig: rig} do
      {:ok, turn} = Thread.start_turn(thread, "steer me")
      await_gate(rig, "steer me")
      assert :ok = Turn.steer(turn, "to the left")
      assert {:ok, %Result{final_response: "Left it is."} = result} = Turn.await(turn)

      assert [_first, %{content: [%{text: "to the left"}]}] =
               for(%Items.UserMessage{} = item <- result.items, do: item)

      # What was said before and dropped is told as it was.
      assert turn |> Turn.stream() |> Codex.Stream.text() |> Enum.to_list() == [
               "One",
               "Left it is."
             ]

      assert {:error, %RPCError{kind: :no_active_turn}} = Turn.steer(turn, "too late")
      assert {:error, %Codex.OptionError{}} = Turn.steer(turn, "")
    end

    test "needs a client", %{rig: rig} do
      {:ok, thread} = Codex.start_thread(rig.client, rig.thread)

      for {what, run} <- [goal: &Thread.run_goal/3, review: &Thread.run_review/3] do
        target = if what == :goal, do: "Finish", else: :uncommitted_changes
        assert {:error, %UnsupportedError{feature: ^what}} = run.(thread, target, [])
      end

      assert {:error, %UnsupportedError{feature: :model}} =
               Thread.run(thread, "x", model: "gpt-5.5")
    end
  end

  describe "interrupt/2" do
    test "ends the turn with what there was", %{thread: thread, rig: rig} do
      {:ok, turn} = Thread.start_turn(thread, "interrupt.")
      await_gate(rig, "interrupt")
      assert Turn.interrupt(turn) == :ok
      assert {:error, %TurnError{kind: :interrupted, result: result}} = Turn.await(turn)
      assert %Result{status: :interrupted, items: [%Items.UserMessage{} | _]} = result
      assert result.turn_id == Turn.id(turn)
      assert Turn.interrupt(turn) == :ok
      assert {:ok, %Result{}} = Thread.run(thread, "again and again")
    end

    test "is not lost if it comes before the engine has begun", %{thread: thread} do
      {:ok, turn} = Thread.start_turn(thread, "at once.")
      assert Turn.interrupt(turn) == :ok
      # Long before anybody would ask a second time.
      assert {:error, %TurnError{kind: :interrupted}} = Turn.await(turn, 2_500)
    end

    @tag :linux
    test "with terminals: :clean ends the command, too", %{thread: thread, rig: rig} do
      {:ok, turn} = Thread.start_turn(thread, "leave it running")
      {:ok, ref} = Turn.subscribe(turn)
      assert until(ref, &match?(%Events.ItemStarted{item: %Items.CommandExecution{}}, &1))
      running = length(processes(rig))
      assert Turn.interrupt(turn, terminals: :clean) == :ok
      assert {:error, %TurnError{kind: :interrupted, result: result}} = Turn.await(turn, 1)
      assert %Items.CommandExecution{status: :failed} = List.last(result.items)
      eventually(fn -> length(processes(rig)) < running end)
      assert_raise ArgumentError, fn -> Turn.interrupt(turn, terminals: :kill) end
    end
  end

  test "a limit on the time of a turn stops it", %{thread: thread} do
    assert {:error, %TimeoutError{kind: :total, limit_ms: 400, result: %Result{}}} =
             Thread.run(thread, "total.", timeout: 400)

    assert {:ok, %Result{}} = Thread.run(thread, "again and again")
  end

  test "closing the thread ends its turn", %{thread: thread, client: client, rig: rig} do
    {:ok, turn} = Thread.start_turn(thread, "other node.")
    await_gate(rig, "other node")
    assert Thread.close(thread) == :ok
    assert {:error, %TransportError{reason: :closed, result: %Result{}}} = Turn.await(turn)
    eventually(fn -> match?({:ok, %{routes: %{threads: 0}}}, Codex.info(client)) end)
  end
end
