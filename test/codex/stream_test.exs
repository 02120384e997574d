defmodule Codex.StreamTest do
  use ExUnit.Case, async: true
  doctest Codex.Stream

  import Codex.TurnEvents

  alias Codex.{Events, Items}

  @reasoning struct(Codex.Items.Reasoning, id: "r", text: "**Plan**")

  defp events do
    [
      turn_started(),
      completed(@reasoning),
      started(command("c", status: :in_progress)),
      completed(command("c", status: :completed)),
      completed(struct(Items.FileChange, id: "f")),
      completed(message("m", "Hello.")),
      turn_completed(),
      %Codex.TurnError{kind: :failed}
    ]
  end

  test "each picks its own" do
    assert Enum.to_list(Codex.Stream.items(events())) |> Enum.map(& &1.id) == ~w(r c f m)
    assert Enum.to_list(Codex.Stream.messages(events())) == [message("m", "Hello.")]
    assert Enum.to_list(Codex.Stream.reasoning(events())) == [@reasoning]
    assert Enum.to_list(Codex.Stream.commands(events())) == [command("c", status: :completed)]
    assert [%Items.FileChange{id: "f"}] = Enum.to_list(Codex.Stream.file_changes(events()))
    assert Enum.to_list(Codex.Stream.text(events())) == ["Hello."]
  end

  test "text in pieces is not repeated as a whole" do
    delta = &struct(Events.AgentMessageDelta, item_id: &1, delta: &2)

    events = [
      delta.("a", "Hel"),
      delta.("a", "lo"),
      completed(message("a", "Hello")),
      completed(message("b", "!"))
    ]

    assert Enum.to_list(Codex.Stream.text(events)) == ["Hel", "lo", "!"]
  end

  describe "text/1 says nothing twice" do
    defp text(events), do: events |> Codex.Stream.text() |> Enum.to_list()
    defp begun(id), do: started(message(id, ""))

    test "when a message is begun anew" do
      events = [
        begun("a"),
        delta("a", "Half"),
        begun("a"),
        delta("a", "Ha"),
        delta("a", "lf of "),
        delta("a", "it")
      ]

      assert text(events) == ["Half", " of ", "it"]
      assert text(events ++ [completed(message("a", "Half of it"))]) == ["Half", " of ", "it"]
      # Also one that was complete before the connection broke.
      whole = completed(message("a", "Half"))

      assert text([begun("a"), whole, begun("a"), delta("a", "Half"), delta("a", "!")]) == [
               "Half",
               "!"
             ]

      assert text([delta("a", "Half"), whole, begun("a"), whole]) == ["Half"]
    end

    test "unless it says something else then" do
      events = [
        delta("a", "Half"),
        begun("a"),
        delta("a", "Ha"),
        delta("a", "ppy"),
        delta("a", " days")
      ]

      assert text(events ++ [completed(message("a", "Happy days"))]) == ["Half", "Happy", " days"]

      assert text([delta("a", "Half"), begun("a"), completed(message("a", "Else"))]) == [
               "Half",
               "Else"
             ]
    end

    test "and of a message with a gap in it the rest, when it is complete" do
      gap = %Events.Gap{events: 2}
      whole = completed(message("a", "one two three"))
      assert text([delta("a", "one "), gap, delta("a", "ee"), whole]) == ["one ", "two three"]
      assert text([gap, begun("a"), delta("a", "ee"), whole]) == ["one two three"]
      assert text([gap, delta("a", "ee"), whole, delta("b", "b")]) == ["one two three", "b"]

      assert text([delta("a", "one"), gap, begun("a"), delta("a", "x"), whole]) == [
               "one",
               " two three"
             ]
    end

    test "and takes the same words of another turn for what they are" do
      hello = completed(message("item_0", "Hello."))

      assert text([turn_started(), hello, turn_completed(), turn_started(), hello]) == [
               "Hello.",
               "Hello."
             ]
    end
  end

  test "lazily: no more is asked for than is needed" do
    counted = Stream.each(events(), fn _event -> send(self(), :asked) end)
    assert ["Hello."] = counted |> Codex.Stream.text() |> Enum.take(1)
    assert {:message_queue_len, 6} = Process.info(self(), :message_queue_len)
    Codex.Stream.items(counted)
    assert {:message_queue_len, 6} = Process.info(self(), :message_queue_len)
  end
end
