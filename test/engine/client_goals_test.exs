defmodule Codex.Engine.ClientGoalsTest do
  # Goals and reviews: turns that are not begun by a prompt.
  use Codex.EngineCase

  alias Codex.{Events, Items, OptionError, Thread, Turn, TurnError}
  alias Codex.Turn.Result

  @complete %{function_call: %{name: "update_goal", arguments: %{status: "complete"}}}

  setup_all do
    rig =
      rig!([
        answer("paint the fence", [%{text: "The first board."}]),
        answer("paint the fence", [%{text: "The second board."}]),
        answer("paint the fence", [@complete]),
        answer("paint the fence", [%{text: "Painted."}]),
        answer("never done", [%{text: %{deltas: ["Trying", %{gate: "never"}]}}]),
        answer("fall over", [%{failed: %{code: "server_error", message: "the model fell over"}}]),
        answer("look at this", [
          %{
            text:
              ~s({"findings": [], "overall_correctness": "good", "overall_explanation": "Fine."})
          }
        ]),
        answer("look for long", [%{text: %{deltas: ["Looking", %{gate: "review"}]}}]),
        %{times: "always", steps: [%{text: "Yes."}]}
      ])

    client = start_supervised!({Codex, rig.client})
    {:ok, rig: rig, client: client}
  end

  defp answer(prompt, steps), do: %{when: %{contains: prompt}, steps: steps}

  # The engine keeps goals of threads that are on disk: something was said in them.
  setup %{rig: rig, client: client} do
    {:ok, thread} = Codex.start_thread(client, rig.thread)
    {:ok, _result} = Thread.run(thread, "hello")
    {:ok, thread: thread}
  end

  test "a goal is one turn over many, until it is reached", %{thread: thread} do
    assert {:ok, turn} = Thread.start_goal(thread, "paint the fence", token_budget: 100_000)
    assert {:ok, %Result{} = result} = Turn.await(turn)
    assert %Result{status: :completed, final_response: "Painted."} = result
    assert %{status: :complete, objective: "paint the fence", token_budget: 100_000} = result.goal
    assert result.turn_id == Turn.id(turn)
    assert result.usage.input_tokens == 400

    assert ["The first board.", "The second board.", "Painted."] =
             for(%Items.AgentMessage{text: text} <- result.items, do: text)

    turns = for %Events.TurnStarted{turn: %{id: id}} <- Turn.stream(turn), uniq: true, do: id
    assert length(turns) > 1 and hd(turns) == Turn.id(turn)
    assert {:ok, %Result{goal: nil}} = Thread.run(thread, "again")
  end

  test "interrupting it pauses the goal", %{thread: thread, rig: rig} do
    {:ok, turn} = Thread.start_goal(thread, "never done")
    ScriptedModel.await_gate(rig.model, "never")
    assert :ok = Turn.interrupt(turn)
    assert {:error, %TurnError{kind: :interrupted, result: result}} = Turn.await(turn)
    assert %Result{status: :interrupted, goal: %{status: :paused}} = result
    assert {:ok, %Result{}} = Thread.run(thread, "again")
  end

  test "a turn of it that fails is its failure", %{thread: thread} do
    assert {:error, %TurnError{kind: :failed, result: %Result{}} = error} =
             Thread.run_goal(thread, "fall over")

    assert error.message =~ "the model fell over"
    assert {:ok, %Result{}} = Thread.run(thread, "again")
  end

  test "what is no goal, no target, or cannot join", %{thread: thread} do
    assert {:error, %OptionError{key: :objective}} = Thread.run_goal(thread, " ")

    assert {:error, %OptionError{key: :token_budget}} =
             Thread.run_goal(thread, "x", token_budget: 0)

    assert {:error, %OptionError{key: :on_busy}} =
             Thread.start_goal(thread, "x", %{on_busy: :join})

    assert {:error, %OptionError{key: :target}} = Thread.run_review(thread, {:commit, ""})
    assert {:error, %OptionError{key: :target}} = Thread.start_review(thread, :everything)
  end

  test "a review", %{thread: thread} do
    assert {:ok, %Result{} = result} = Thread.run_review(thread, {:custom, "look at this"})

    assert [%Items.ExitedReviewMode{}] =
             for(%Items.ExitedReviewMode{} = item <- result.items, do: item)

    assert result.final_response =~ "Fine."
  end

  test "a review takes no input", %{thread: thread, rig: rig} do
    {:ok, turn} = Thread.start_review(thread, {:custom, "look for long"})
    ScriptedModel.await_gate(rig.model, "review")
    assert {:error, %Codex.RPCError{kind: :not_steerable}} = Turn.steer(turn, "faster")
    assert :ok = Turn.interrupt(turn)
    assert {:error, %TurnError{kind: :interrupted}} = Turn.await(turn)
  end
end
