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
end
