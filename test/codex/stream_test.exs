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

  test "lazily: no more is asked for than is needed" do
    counted = Stream.each(events(), fn _event -> send(self(), :asked) end)
    assert ["Hello."] = counted |> Codex.Stream.text() |> Enum.take(1)
    assert {:message_queue_len, 6} = Process.info(self(), :message_queue_len)
    Codex.Stream.items(counted)
    assert {:message_queue_len, 6} = Process.info(self(), :message_queue_len)
  end
end
