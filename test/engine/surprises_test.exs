defmodule Codex.Engine.SurprisesTest do
  # What the real app-server does that nobody would expect of it, and what a caller of this library sees of it: nothing surprising. What
  # it does only by chance a stand-in does in `Codex.Client.SurprisesTest`.
  use Codex.EngineCase

  import Codex.Recorder.Script, only: [added: 1, delta: 2]

  alias Codex.{Events, Items, OptionError, Thread, Turn, TurnError}

  @moduletag :capture_log

  @retries ["model_providers.scripted.stream_max_retries=2"]
  @waiting "echo early; while [ ! -e go ]; do sleep 0.02; done; echo late; while [ ! -e end ]; do sleep 0.02; done"

  setup_all do
    rig = rig!([])
    options = [config_overrides: @retries, handler: fn _request -> :cancel end]
    {:ok, rig: rig, client: start_supervised!({Codex, options ++ rig.client})}
  end

  # A thread for which the model says this.
  defp says!(context, script, options \\ []) do
    ScriptedModel.replace_script(context.rig.model, script)
    directory = ScriptedModel.directory!(context.rig.model, "work")

    options = Keyword.merge([working_directory: directory, sandbox: :danger_full_access], options)

    {:ok, thread} = Codex.start_thread(context.client, options)
    {thread, directory}
  end

  defp kinds(result), do: Enum.map(result.items, &Items.type/1)

  # Events until one is the last, whatever messages they come in.
  defp events!(ref, last?) do
    :ok = Codex.next(ref)
    assert_receive {:codex, ^ref, {:events, events}}, 20_000
    if Enum.any?(events, last?), do: events, else: events ++ events!(ref, last?)
  end

  test "an item begins again after a cut stream: it has the text of the second try, once",
       context do
    {thread, _directory} =
      says!(context, [
        [added("msg"), delta("msg", "Hel"), "cut"],
        [%{text: %{text: "Hello again.", id: "msg", deltas: 3}}]
      ])

    {:ok, turn} = Thread.start_turn(thread, "Do it.")
    events = Enum.to_list(Turn.stream(turn))
    assert {:ok, result} = Turn.await(turn)

    assert [_first, _second] =
             for(
               %Events.ItemStarted{item: %Items.AgentMessage{id: "msg"}} = event <- events,
               do: event
             )

    assert [%Events.Error{will_retry: true}] = Enum.filter(events, &is_struct(&1, Events.Error))

    assert [%Items.AgentMessage{text: "Hello again."}] =
             Enum.filter(result.items, &is_struct(&1, Items.AgentMessage))

    assert result.final_response == "Hello again."
  end

  test "an item that is begun and never completed is not in the way of the answer", context do
    {thread, _directory} =
      says!(context, [
        [added("lost"), delta("lost", "Half"), "cut"],
        [%{text: %{text: "Whole.", id: "other"}}]
      ])

    assert {:ok, %{final_response: "Whole.", status: :completed}} = Thread.run(thread, "Do it.")
  end

  test "another agent's turns come over the same connection: ours ends with its own", context do
    spawn_agent = %{
      function_call: %{
        namespace: "multi_agent_v1",
        name: "spawn_agent",
        arguments: %{message: "Help."}
      }
    }

    {thread, _directory} =
      says!(
        context,
        [
          %{when: %{contains: "Do it."}, steps: [spawn_agent]},
          %{
            when: %{contains: "Do it."},
            steps: [%{gate: "helped"}, %{text: %{text: "Ours.", id: "ours"}}]
          },
          # What the other one has done is told to the model in a request of its own.
          %{when: %{contains: "Do it."}, times: "always", steps: [%{text: "Ours."}]},
          %{steps: [%{text: %{text: "Theirs.", id: "theirs"}}]}
        ],
        model: "unknown"
      )

    {:ok, all} = Codex.subscribe(context.client, events: [Events.TurnCompleted])
    {:ok, turn} = Thread.start_turn(thread, "Do it.")
    id = Thread.id(thread)

    # The other's turn has ended, ours has not.
    assert [%Events.TurnCompleted{thread_id: other}] = events!(all, fn _any -> true end)
    assert other != id
    assert {:error, %Codex.TimeoutError{kind: :await}} = Turn.await(turn, 0)
    :ok = ScriptedModel.open_gate(context.rig.model, "helped")

    assert {:ok, result} = Turn.await(turn)
    assert result.final_response == "Ours."
    assert Enum.uniq(kinds(result)) == [:user_message, :collab_agent_tool_call, :agent_message]
    refute Enum.any?(result.items, &match?(%{text: "Theirs."}, &1))
    Codex.unsubscribe(all)
  end

  test "a goal starts turns by itself: they are one", context do
    {thread, _directory} = says!(context, goal())

    {:ok, all} =
      Codex.subscribe(context.client, events: [Events.TurnCompleted], thread: Thread.id(thread))

    assert {:ok, result} = Thread.run_goal(thread, "Win.")
    assert %{status: :completed, final_response: "Won.", goal: %{status: :complete}} = result
    assert [_first, _second] = events!(all, &match?(%{turn: %{items: [%{text: "Won."}]}}, &1))
    Codex.unsubscribe(all)
  end

  test "a goal that was only set starts turns, too: they are nobody's, and the thread goes on",
       context do
    {thread, _directory} = says!(context, goal() ++ [[%{text: "Afterwards."}]])

    {:ok, all} =
      Codex.subscribe(context.client,
        events: [Events.ThreadGoalUpdated, Events.TurnCompleted],
        thread: Thread.id(thread)
      )

    assert {:ok, _goal} = Thread.set_goal(thread, objective: "Win.")
    complete? = &match?(%Events.ThreadGoalUpdated{goal: %{status: :complete}}, &1)
    _events = events!(all, complete?)

    [%Events.TurnCompleted{} | _] =
      Enum.filter(
        events!(all, &is_struct(&1, Events.TurnCompleted)),
        &is_struct(&1, Events.TurnCompleted)
      )

    assert {:ok, %{final_response: "Afterwards."}} = Thread.run(thread, "And now?")
    Codex.unsubscribe(all)
  end

  defp goal do
    [
      [%{text: "Not yet."}],
      [%{function_call: %{name: "update_goal", arguments: %{status: "complete"}}}],
      [%{text: "Won."}]
    ]
  end

  test "a command's output comes in pieces that are not all: the item has it whole", context do
    {thread, directory} = says!(context, [[%{exec_command: @waiting}], [%{text: "Done."}]])
    {:ok, turn} = Thread.start_turn(thread, "Do it.")
    {:ok, ref} = Turn.subscribe(turn)
    begun = turn_events!(ref, &match?(%Events.ItemStarted{item: %Items.CommandExecution{}}, &1))
    File.write!(Path.join(directory, "go"), "")
    told = turn_events!(ref, &is_struct(&1, Events.CommandExecutionOutputDelta))
    File.write!(Path.join(directory, "end"), "")
    assert {:ok, result} = Turn.await(turn)

    deltas =
      for %Events.CommandExecutionOutputDelta{delta: delta} <- begun ++ told, into: "", do: delta

    assert deltas == "late\n"

    assert [%{aggregated_output: "early\nlate\n"}] =
             Enum.filter(result.items, &is_struct(&1, Items.CommandExecution))
  end

  defp turn_events!(ref, last?) do
    :ok = Turn.next(ref)
    assert_receive {:codex, ^ref, {:events, events}}, 20_000
    if Enum.any?(events, last?), do: events, else: events ++ turn_events!(ref, last?)
  end

  test "the end of a turn comes without its items: the result has them all", context do
    {thread, _directory} =
      says!(context, [
        [%{reasoning: "**Hm**"}, %{exec_command: "echo hi"}],
        [%{text: "One."}, %{text: "Two."}]
      ])

    {:ok, turn} = Thread.start_turn(thread, "Do it.")
    events = Enum.to_list(Turn.stream(turn))

    assert %Events.TurnCompleted{turn: %{items: [%Items.AgentMessage{text: "Two."}]}} =
             List.last(events)

    assert {:ok, result} = Turn.await(turn)

    assert kinds(result) == [
             :user_message,
             :reasoning,
             :command_execution,
             :agent_message,
             :agent_message
           ]

    assert result.final_response == "Two."
  end

  test "a file change that is cancelled is never completed: the turn ends, and the item is as it was",
       context do
    {thread, directory} =
      says!(
        context,
        [
          [%{apply_patch: "*** Begin Patch\n*** Add File: a.txt\n+x\n*** End Patch\n"}],
          [%{text: "Done."}]
        ],
        sandbox: :read_only,
        approval_policy: :on_request
      )

    assert {:error, %TurnError{kind: :interrupted, result: result}} = Thread.run(thread, "Do it.")

    assert [_prompt, %Items.FileChange{status: :in_progress, changes: [%{diff: "x\n"}]}] =
             result.items

    refute File.exists?(Path.join(directory, "a.txt"))
    assert {:ok, %{final_response: "Done."}} = Thread.run(thread, "Go on.")
  end

  # A turn whose model has begun to say something, and says this when it is asked again.
  defp half_said!(context, answer) do
    half = %{text: %{deltas: ["Half", %{gate: "never"}], id: "half"}}
    {thread, _directory} = says!(context, [[half], [%{text: %{text: answer, id: "whole"}}]])
    {:ok, turn} = Thread.start_turn(thread, "Do it.")
    {:ok, ref} = Turn.subscribe(turn)
    _events = turn_events!(ref, &is_struct(&1, Events.AgentMessageDelta))
    turn
  end

  test "a message that a steer cuts off is never completed: the answer is the one to the steer",
       context do
    turn = half_said!(context, "This.")
    assert :ok = Turn.steer(turn, "Rather this.")
    assert {:ok, %{final_response: "This.", status: :completed}} = Turn.await(turn)
  end

  # As any other client of the engine might.
  test "a turn that is started while one runs is no new turn: its words go to the one that runs",
       context do
    turn = half_said!(context, "Both.")
    params = %{thread_id: Turn.thread_id(turn), input: [%{type: "text", text: "And this."}]}
    assert {:ok, answer} = Codex.request(context.client, "turn/start", params)
    assert answer.turn.id == Turn.id(turn)
    assert {:ok, %{final_response: "Both."}} = Turn.await(turn)
  end

  test "an interrupted turn leaves its command running: it ends when that is asked for",
       context do
    {thread, _directory} = says!(context, [[%{exec_command: "sleep 600"}]])

    {:ok, turn} = Thread.start_turn(thread, "Do it.")
    {:ok, ref} = Turn.subscribe(turn)
    _events = turn_events!(ref, &match?(%Events.ItemStarted{item: %Items.CommandExecution{}}, &1))

    {:ok, all} =
      Codex.subscribe(context.client, events: [Events.ItemCompleted], thread: Thread.id(thread))

    assert :ok = Turn.interrupt(turn, terminals: :clean)
    assert {:error, %TurnError{kind: :interrupted}} = Turn.await(turn)

    command? =
      &match?(
        %Events.ItemCompleted{item: %Items.CommandExecution{status: :failed, exit_code: -1}},
        &1
      )

    assert Enum.any?(events!(all, command?), command?)
    Codex.unsubscribe(all)
  end

  test "warnings and what belongs to no turn come in between", context do
    {thread, _directory} = says!(context, [[%{text: "Done."}]], model: "unknown")

    {:ok, all} =
      Codex.subscribe(context.client, events: [Events.Warning, Events.AccountRateLimitsUpdated])

    assert {:ok, %{final_response: "Done."} = result} = Thread.run(thread, "Do it.")
    assert kinds(result) == [:user_message, :agent_message]
    assert [_ | _] = events!(all, &is_struct(&1, Events.AccountRateLimitsUpdated))
    Codex.unsubscribe(all)
  end

  test "a failed turn leaves its thread in an error: the next turn works", context do
    {thread, _directory} = says!(context, [%{status: 400, body: "no"}, [%{text: "Done."}]])

    assert {:error, %TurnError{kind: :failed, result: %{status: :failed}}} =
             Thread.run(thread, "Do it.")

    assert {:ok, %{final_response: "Done."}} = Thread.run(thread, "Again.")
  end

  # So many at once that the engine would refuse some of them, and forget others.
  test "a thousand requests at once are answered, every one", context do
    answers =
      1..1_000
      |> Enum.map(fn _ ->
        Task.async(fn -> Codex.request(context.client, "thread/loaded/list", %{}) end)
      end)
      |> Task.await_many(60_000)

    assert Enum.frequencies_by(answers, &elem(&1, 0)) == %{ok: 1_000}
  end

  # The engine would end without a word.
  test "what is no UTF-8 is refused before it is sent", context do
    {thread, _directory} = says!(context, [[%{text: "Done."}]])
    assert {:error, %OptionError{}} = Thread.run(thread, "a" <> <<255>>)

    assert {:error, %OptionError{}} =
             Codex.request(context.client, "thread/name/set", %{
               thread_id: Thread.id(thread),
               name: <<255>>
             })

    assert {:error, %OptionError{}} = Codex.request(context.client, "no/such", %{x: <<255>>})
    assert {:ok, %{final_response: "Done."}} = Thread.run(thread, "Do it.")
  end

  test "an input that is too large is refused, and the engine would have, with the numbers",
       context do
    {thread, _directory} = says!(context, [[%{text: "Done."}]])
    long = String.duplicate("x", 1_048_577)
    assert {:error, %OptionError{level: :input}} = Thread.run(thread, long)

    turn = %{thread_id: Thread.id(thread), input: [%{type: "text", text: long}]}

    assert {:error, %Codex.RPCError{kind: :input_too_large, code: -32_602, data: data}} =
             Codex.request(context.client, "turn/start", turn)

    assert %{"max_chars" => 1_048_576, "actual_chars" => 1_048_577} = data
    assert {:ok, %{final_response: "Done."}} = Thread.run(thread, "Do it.")
  end
end
