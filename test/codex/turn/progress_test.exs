defmodule Codex.Turn.ProgressTest do
  use ExUnit.Case, async: true

  import Codex.TurnEvents

  alias Codex.{Events, Items}
  alias Codex.Turn.{Progress, Result}

  defp fold(events, thread_id \\ nil),
    do: thread_id |> Progress.new() |> Progress.apply_events(events)

  test "a whole turn" do
    events = [
      thread_started("t"),
      turn_started(),
      started(command("item_0", status: :in_progress)),
      completed(command("item_0", status: :completed, exit_code: 0)),
      completed(message("item_1", "First.")),
      completed(message("item_2", "Last.")),
      turn_completed(usage(300, 20))
    ]

    progress = fold(events)
    assert Progress.terminal?(progress)

    assert %Result{
             status: :completed,
             thread_id: "t",
             turn_id: nil,
             final_response: "Last.",
             duration_ms: 12,
             items: [%Items.CommandExecution{exit_code: 0}, %{text: "First."}, %{text: "Last."}]
           } = result = Progress.result(progress, {:ok, usage(200, 15)}, 12)

    assert result.usage == usage(100, 5)
    assert result.thread_usage == usage(300, 20)
  end

  test "what is not complete is kept as it was last seen" do
    progress =
      fold([started(command("a", command: "sleep 9")), updated(command("a", command: "sleep 8"))])

    refute Progress.terminal?(progress)

    assert %Result{
             status: :in_progress,
             items: [%{command: "sleep 8"}],
             final_response: nil,
             usage: nil
           } = Progress.result(progress, :unknown, 0)
  end

  test "items stay where they began" do
    progress =
      fold([
        started(command("a")),
        started(command("b")),
        completed(command("b")),
        completed(command("a"))
      ])

    assert [%{id: "a"}, %{id: "b"}] = Progress.result(progress, :unknown, 0).items
  end

  test "items of an unknown kind are told apart by the id in their payload, or not at all" do
    unknown = fn payload -> struct(Items.Unknown, type: "new", payload: payload) end

    progress =
      fold([
        started(unknown.(%{"id" => "x", "n" => 1})),
        completed(unknown.(%{"id" => "x", "n" => 2})),
        completed(unknown.(%{})),
        completed(unknown.(%{}))
      ])

    assert [%{payload: %{"n" => 2}}, %{payload: p}, %{payload: p}] =
             Progress.result(progress, :unknown, 0).items
  end

  test "an error line ends nothing, a failed turn does" do
    refute [error("Reconnecting... 1/2")] |> fold() |> Progress.terminal?()
    progress = fold([turn_failed("no")])
    assert Progress.terminal?(progress)
    assert Progress.result(progress, :unknown, 0).status == :failed
  end

  test "unknown events change nothing" do
    assert fold([struct(Events.Unknown, type: "x", payload: %{})], "t") == Progress.new("t")
  end

  describe "usage" do
    test "is nil where the count before the turn is not known, and never the total" do
      result = [turn_completed(usage(300, 20))] |> fold() |> Progress.result(:unknown, 0)
      assert result.usage == nil
      assert result.thread_usage == usage(300, 20)
    end

    test "is nil where the counts do not fit together" do
      result =
        [turn_completed(usage(10, 1))] |> fold() |> Progress.result({:ok, usage(300, 20)}, 0)

      assert result.usage == nil
    end

    test "a count that the engine leaves out is zero" do
      reported = %{usage(10, 1) | cache_write_input_tokens: nil}
      result = [turn_completed(reported)] |> fold() |> Progress.result({:ok, usage(0, 0)}, 0)
      assert result.usage == usage(10, 1)
    end

    test "zero is a number as any other" do
      result = [turn_completed(usage(0, 0))] |> fold() |> Progress.result({:ok, usage(0, 0)}, 0)
      assert result.usage == usage(0, 0)
    end

    test "nil where the turn told none" do
      result = [turn_completed(nil)] |> fold() |> Progress.result({:ok, usage(0, 0)}, 0)
      assert {result.usage, result.thread_usage} == {nil, nil}
    end
  end

  describe "on a client" do
    alias Codex.Protocol.{ThreadGoal, ThreadTokenUsage, TokenUsageBreakdown, Turn}

    defp begun(id, fields \\ []), do: %Events.TurnStarted{turn: turn(id, fields)}
    defp ended(id, fields \\ []), do: %Events.TurnCompleted{turn: turn(id, fields)}

    defp turn(id, fields),
      do:
        struct(
          Turn,
          [id: id, status: Keyword.get(fields, :status, :completed), items: []] ++ fields
        )

    # The thread's total, and the request that was just made.
    defp counted(total, last) do
      %Events.ThreadTokenUsageUpdated{
        thread_id: "t",
        turn_id: "1",
        token_usage: %ThreadTokenUsage{
          total: breakdown(total),
          last: breakdown(last),
          model_context_window: 1_000
        }
      }
    end

    defp breakdown(n) do
      %TokenUsageBreakdown{
        input_tokens: n,
        cached_input_tokens: 0,
        cache_write_input_tokens: 0,
        output_tokens: n,
        reasoning_output_tokens: 0,
        total_tokens: 2 * n
      }
    end

    test "usage is what the turn's own requests have added, whatever was known before" do
      events = [begun("1"), counted(110, 10), counted(140, 30), ended("1")]
      result = events |> fold("t") |> Progress.result({:ok, usage(5, 5)}, 0)
      assert result.usage == usage(40, 40)
      assert result.thread_usage == usage(140, 140)
      assert result.last_usage == usage(30, 30)
      assert {result.context_window, result.context_share} == {1_000, 0.06}
      # Of a turn that others began, nobody knows.
      assert [counted(110, 10)] |> fold("t") |> Progress.result(:unknown, 0) |> Map.get(:usage) ==
               nil
    end

    test "times and ids are the engine's" do
      ended = ended("1", started_at: 1, completed_at: 3, duration_ms: 1_900)
      result = [begun("1"), ended] |> fold("t") |> Progress.result(:unknown, 5)
      assert {result.turn_id, result.started_at, result.completed_at} == {"1", 1, 3}
      assert result.duration_ms == 1_900

      assert [begun("1"), ended("1")]
             |> fold("t")
             |> Progress.result(:unknown, 5)
             |> Map.get(:duration_ms) == 5
    end

    test "its ends, of which one that nobody knows is no success" do
      for {status, expected} <-
            [completed: :completed, interrupted: :interrupted, failed: :failed] ++
              [{"x", :failed}] do
        progress = fold([begun("1"), ended("1", status: status)])
        assert Progress.terminal?(progress)
        assert Progress.result(progress, :unknown, 0).status == expected
      end
    end

    test "the final response: the one that is marked as it, else the last that is not marked" do
      said = fn phase, text -> completed(%{message(text, text) | phase: phase}) end
      response = &(&1 |> fold() |> Progress.result(:unknown, 0) |> Map.get(:final_response))

      assert response.([said.(:final_answer, "a"), said.(:commentary, "b"), said.(nil, "c")]) ==
               "a"

      assert response.([
               said.(nil, "a"),
               said.(nil, "b"),
               said.(:commentary, "c"),
               said.(:partial_answer, "d")
             ]) == "b"

      assert response.([said.(:final_answer, "a"), said.(:final_answer, "b")]) == "b"
      assert response.([said.(:commentary, "a"), started(message("m", "not complete"))]) == nil
    end

    test "an item that begins anew takes the place that it had" do
      events = [
        started(message("a", "")),
        started(command("c")),
        started(message("a", "")),
        completed(message("a", "x"))
      ]

      assert [%{id: "a", text: "x"}, %{id: "c"}] =
               (fold(events) |> Progress.result(:unknown, 0)).items
    end

    test "with a goal, no turn is the last until somebody says so" do
      goal = struct(ThreadGoal, status: :complete)

      events = [
        begun("1"),
        ended("1", duration_ms: 1),
        begun("2"),
        %Events.ThreadGoalUpdated{goal: goal, thread_id: "t"},
        ended("2")
      ]

      progress = "t" |> Progress.new(goal?: true) |> Progress.apply_events(events)
      refute Progress.terminal?(progress)

      assert %Result{status: :completed, turn_id: "1", goal: ^goal, duration_ms: 9} =
               Progress.result(progress, :unknown, 9)
    end

    test "what was not understood changes nothing" do
      assert fold([%{counted(1, 1) | token_usage: %{}}], "t") == Progress.new("t")
    end
  end
end
