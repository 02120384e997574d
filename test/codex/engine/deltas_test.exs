defmodule Codex.Engine.DeltasTest do
  # Deltas of one text that come together are one event, before anybody sees them.
  use ExUnit.Case, async: true

  import Codex.Support.Engines

  alias Codex.Engine
  alias Codex.Events.{AgentMessageDelta, ReasoningSummaryTextDelta}

  @moduletag :tmp_dir

  defp prints(lines, tmp, overrides \\ []) do
    path = Path.join(tmp, "lines")
    File.write!(path, Enum.map(lines, &[&1, ?\n]))
    engine = start!(spec("/bin/cat", [path], Keyword.merge([wire: "connection"], overrides)))
    {entries, _exit} = collect(engine)
    {entries, Engine.info(engine)}
  end

  defp delta(item, text, time \\ 1) do
    params = ~s({"threadId":"t","turnId":"u","itemId":"#{item}","delta":"#{text}"})
    ~s({"method":"item/agentMessage/delta","params":#{params},"emittedAtMs":#{time}})
  end

  test "a run of deltas is one event, with the time of the first", %{tmp_dir: tmp} do
    lines = [
      delta("i", "Hel", 5),
      delta("i", "lo", 6),
      delta("i", ~S(, \"you\" ), 7),
      delta("j", "x"),
      delta("i", "!")
    ]

    assert {[first, other, last], info} = prints(lines, tmp)
    assert %AgentMessageDelta{delta: "Hello, \"you\" ", emitted_at_ms: 5, item_id: "i"} = first
    assert %AgentMessageDelta{thread_id: "t", turn_id: "u", wire: :app_server, extra: %{}} = first
    assert %{delta: "x", item_id: "j"} = other
    assert %{delta: "!", item_id: "i"} = last
    assert %{lines: 5, joined_lines: 2} = info
  end

  test "the parts of a summary stay apart", %{tmp_dir: tmp} do
    part = fn index, text ->
      params =
        ~s({"threadId":"t","turnId":"u","itemId":"r","delta":"#{text}","summaryIndex":#{index}})

      ~s({"method":"item/reasoning/summaryTextDelta","params":#{params},"emittedAtMs":1})
    end

    assert {[first, second], _info} = prints([part.(0, "a"), part.(0, "b"), part.(1, "c")], tmp)
    assert %ReasoningSummaryTextDelta{delta: "ab", summary_index: 0} = first
    assert %ReasoningSummaryTextDelta{delta: "c", summary_index: 1} = second
  end

  test "a broken line among them costs itself alone", %{tmp_dir: tmp} do
    bad = delta("i", "\\ud800")
    lines = [delta("i", "a"), delta("i", "b"), bad, delta("i", "c"), delta("i", "d")]
    assert {entries, %{lines: 5}} = prints(lines, tmp)
    assert Enum.map_join(entries, &if(is_struct(&1), do: &1.delta, else: "-")) == "ab-cd"
    assert [{:bad_line, %{offset: offset, excerpt: ^bad}}] = Enum.reject(entries, &is_struct/1)
    assert offset == 2 * (byte_size(delta("i", "a")) + 1)
  end

  test "text of any length is whole, in whatever pieces it comes", %{tmp_dir: tmp} do
    pieces = for n <- 1..20_000, do: "#{n} "
    assert {entries, info} = prints(Enum.map(pieces, &delta("i", &1)), tmp)
    assert Enum.map_join(entries, & &1.delta) == Enum.join(pieces)
    assert info.lines == 20_000
    assert info.joined_lines == 20_000 - length(entries)
    assert length(entries) < 200
  end

  test "only connections join: whoever asks for events one by one gets them so", %{tmp_dir: tmp} do
    assert {[_first, _second], %{joined_lines: 0}} =
             prints([delta("i", "a"), delta("i", "b")], tmp, wire: "app_server")
  end
end
