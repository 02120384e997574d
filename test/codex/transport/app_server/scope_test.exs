defmodule Codex.Transport.AppServer.ScopeTest do
  use ExUnit.Case, async: true

  import Codex.TurnEvents

  alias Codex.{Events, TurnError}
  alias Codex.Protocol.{Turn, TurnError, ThreadGoal}
  alias Codex.Transport.AppServer.Scope

  defp begun(id), do: struct(Events.TurnStarted, turn: turn(id, :in_progress))

  defp ended(id, status \\ :completed, error \\ nil),
    do: struct(Events.TurnCompleted, turn: %{turn(id, status) | error: error})

  defp turn(id, status), do: struct(Turn, id: id, status: status, items: [])

  defp goal(status),
    do: struct(Events.ThreadGoalUpdated, goal: struct(ThreadGoal, status: status))

  defp its(event, id), do: %{event | turn_id: id}
  defp status, do: struct(Events.ThreadStatusChanged, thread_id: "t")

  defp take(scope, events), do: Scope.take(scope, events)
  defp after_all(scope, events), do: scope |> take(events) |> elem(1)

  test "events of a turn: its own, and those of no turn" do
    own = delta("a", "x", turn_id: "1")
    other = delta("a", "y", turn_id: "2")
    unknown = fn params -> %Events.Unknown{type: "new", payload: %{"params" => params}} end

    events = [
      begun("1"),
      own,
      other,
      status(),
      begun("2"),
      unknown.(%{"turnId" => "2"}),
      unknown.(%{})
    ]

    assert {[begun, ^own, status, %Events.Unknown{payload: %{"params" => params}}], scope} =
             take(Scope.turn("1"), events)

    assert begun == begun("1") and status == status() and params == %{}
    refute Scope.over?(scope)
    # What is of this turn alone passes as it is.
    assert {[^own, ^own], ^scope} = take(scope, [own, own])
  end

  test "the end: well, interrupted, failed, or in a way that nobody knows" do
    scope = after_all(Scope.turn("1"), [begun("1"), ended("2")])
    refute Scope.over?(scope)
    assert after_all(scope, [ended("1")]).ending == :ok

    assert {:error, %Codex.TurnError{kind: :interrupted}} =
             after_all(scope, [ended("1", :interrupted)]).ending

    error = struct(TurnError, message: "no", codex_error_info: :context_window_exceeded)

    assert {:error, %Codex.TurnError{kind: :failed, reason: :context_window}} =
             after_all(scope, [ended("1", :failed, error)]).ending

    assert {:error, %Codex.TurnError{kind: :failed}} =
             after_all(scope, [ended("1", "abandoned")]).ending
  end

  test "commands that run on" do
    scope =
      after_all(Scope.turn("1"), [
        begun("1"),
        its(started(command("c")), "1"),
        ended("1", :interrupted)
      ])

    assert Scope.commands?(scope) and Scope.over?(scope)
    refute scope |> after_all([its(completed(command("c")), "1")]) |> Scope.commands?()
  end

  test "a turn that others began is known by its beginning, which nobody saw" do
    item = its(started(message("m", "")), "1")
    assert after_all(Scope.turn("1"), [item]).foreign?
    assert after_all(Scope.turn("1"), [delta("a", "x", turn_id: "1")]).foreign?
    refute after_all(Scope.turn("1"), [status(), begun("1"), item]).foreign?
  end

  describe "a goal" do
    setup do
      {:ok, scope: Scope.goal() |> after_all([goal(:active), begun("1")])}
    end

    test "is over when it is not active any more and its last turn has ended", %{scope: scope} do
      assert scope.turn_id == "1"
      scope = after_all(scope, [ended("1"), begun("2")])
      assert {scope.turn_id, scope.running, scope.ending} == {"1", "2", nil}
      scope = after_all(scope, [goal(:complete)])
      refute Scope.over?(scope)
      assert after_all(scope, [ended("2")]).ending == :ok
    end

    test "can end between two turns, and by being cleared", %{scope: scope} do
      assert after_all(scope, [ended("1"), goal(:active), goal(:blocked)]).ending == :ok

      assert after_all(scope, [ended("1"), %Events.ThreadGoalCleared{thread_id: "t"}]).ending ==
               :ok
    end

    test "is not ended by what is left of an earlier one" do
      assert after_all(Scope.goal(), [%Events.ThreadGoalCleared{thread_id: "t"}]).ending == nil
      assert after_all(Scope.goal(), [begun("1"), goal(:paused), ended("1")]).ending == nil
    end

    test "that fails, fails", %{scope: scope} do
      error = struct(TurnError, message: "no")

      assert {:error, %Codex.TurnError{kind: :failed}} =
               after_all(scope, [ended("1", :failed, error)]).ending
    end

    test "that is cancelled is interrupted, with its turn or without one", %{scope: scope} do
      interrupted = {:error, %Codex.TurnError{kind: :interrupted}}

      assert after_all(Scope.cancel(scope), [goal(:paused), ended("1", :interrupted)]).ending ==
               interrupted

      assert scope
             |> after_all([ended("1")])
             |> Scope.cancel()
             |> after_all([goal(:paused)])
             |> Map.get(:ending) == interrupted

      assert Scope.cancel(Scope.turn("1")) == Scope.turn("1")
    end
  end
end
