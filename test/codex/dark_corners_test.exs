defmodule Codex.DarkCornersTest do
  # What JSON allows, or nearly allows, and no engine prints: each has one exact result. `Codex.JSONTest` has more on plain JSON.
  use ExUnit.Case, async: true

  alias Codex.{Events, Items, TransportError}
  alias Codex.Support.OtherVM

  # A line with this as a known field's value, and where the value begins.
  defp message(text) do
    head = ~s({"type":"item.completed","item":{"id":"i","type":"agent_message","text":)
    {head <> text <> "}}", byte_size(head)}
  end

  # A line with this as an unknown key's value; with `tag: :last` the decoder has to look past it for the tag.
  defp unknown(value, tag \\ :first)

  defp unknown(value, :first) do
    head = ~s({"type":"turn.started","x":)
    {head <> value <> "}", byte_size(head)}
  end

  defp unknown(value, :last) do
    head = ~s({"x":)
    {head <> value <> ~s(,"type":"turn.started"}), byte_size(head)}
  end

  defp parse!(line) do
    event = Events.parse!(line)
    assert event |> Events.serialize() |> Events.parse!() == event
    event
  end

  defp refused({line, start}, offset, reason) do
    assert {:error, %TransportError{reason: :protocol} = error} = Events.parse(line)
    assert {error.offset, Exception.message(error) =~ reason} == {start + offset, true}
  end

  test "NUL" do
    {line, _} = message(~S("a\u0000b"))
    assert %Events.ItemCompleted{item: %Items.AgentMessage{text: "a\0b"}} = parse!(line)
    control = "control character (\\u0000-\\u001F) found while parsing a string"
    refused(message("\"a\0b\""), 2, control)
    refused(unknown("\0"), 0, "expected value")
    {line, _} = unknown(~S({"a\u0000":1}))
    assert parse!(line).extra == %{"x" => %{"a\0" => 1}}
  end

  test "surrogates" do
    {line, _} = message(~S("\ud83d\ude00"))
    assert parse!(line).item.text == "😀"

    lone = "lone leading surrogate in hex escape"
    no_second = "unexpected end of hex escape"

    for {text, offset, reason} <- [
          {~S("\ud800"), 7, no_second},
          {~S("\ud800x"), 7, no_second},
          {~S("\ud800\n"), 8, no_second},
          {~S("\ud800\u0041"), 12, lone},
          {~S("\udc00"), 6, lone},
          {~S("\ude00\ud83d"), 6, lone}
        ] do
      refused(message(text), offset, reason)
      refused(unknown(text, :last), offset, reason)
      refused(unknown("{#{text}:1}"), offset + 1, reason)
    end

    refused(message(<<?", 0xED, 0xA0, 0x80, ?">>), 1, "invalid unicode code point")
  end

  test "numbers" do
    digits = String.duplicate("9", 4300)

    for {text, value} <- [
          {"-0", 0},
          {"-0.0", -0.0},
          {"1E2", 100.0},
          {"1e-400", 0.0},
          {"1.7976931348623157e308", 1.7976931348623157e308},
          {"5e-324", 5.0e-324},
          {"18446744073709551616", 18_446_744_073_709_551_616},
          {digits, 10 ** 4300 - 1},
          {"-" <> digits, 1 - 10 ** 4300},
          {String.duplicate("1", 300) <> ".5", 1.1111111111111112e299}
        ],
        tag <- [:first, :last] do
      {line, _} = unknown(text, tag)
      assert parse!(line).extra["x"] === value, text
    end

    for tag <- [:first, :last] do
      refused(unknown("1e400", tag), 0, "number is outside the range of a 64-bit float")
      refused(unknown("[-1e400]", tag), 1, "number is outside the range of a 64-bit float")
      refused(unknown("-1" <> digits, tag), 0, "integer has more than 4300 digits")
      refused(unknown(~s({"a":1#{digits}}), tag), 5, "integer has more than 4300 digits")
      refused(unknown("01", tag), 1, "invalid number")
    end

    # A field takes any of them, too.
    usage = fn n -> ~s({"type":"turn.completed","usage":{"input_tokens":#{n}}}) end
    assert parse!(usage.(digits)).usage.input_tokens == 10 ** 4300 - 1
  end

  test "nesting" do
    lists = fn levels -> String.duplicate("[", levels) <> String.duplicate("]", levels) end
    deep = fn value, tag -> value |> unknown(tag) |> elem(0) end

    for tag <- [:first, :last] do
      assert parse!(deep.(lists.(255), tag)).extra != %{}
      refused(unknown(lists.(256), tag), 255, "nested deeper than 256 levels")
      refused(unknown(String.duplicate("[", 100_000), tag), 255, "nested deeper than 256 levels")
      objects = String.duplicate(~s({"a":), 100_000)
      refused(unknown(objects, tag), 255 * 5, "nested deeper than 256 levels")
    end
  end

  test "equal keys: the first is the field, of the others the last is kept" do
    line =
      ~s({"type":"item.started","item":{"id":"a","id":"b","type":"web_search","id":"c","query":"q"}})

    assert %{item: %Items.WebSearch{id: "a", extra: %{"id" => "c"}}} = parse!(line)

    assert parse!(~s({"type":"turn.started","x":1,"x":2})).extra == %{"x" => 2}

    twice = ~s({"type":"turn.paused","type":"turn.started"})
    assert %Events.Unknown{type: "turn.paused", payload: payload} = parse!(twice)
    assert payload == %{"type" => "turn.started"}

    assert %Events.TurnStarted{extra: %{"type" => "turn.paused"}} =
             parse!(~s({"type":"turn.started","type":"turn.paused"}))

    both = ~s({"type":"turn.paused","method":"item/completed"})
    assert %Events.Unknown{type: "turn.paused", wire: :exec} = parse!(both)
  end

  test "10,000 unknown keys" do
    for key <- ["k", "\\u006b"] do
      keys = Enum.map_join(1..10_000, ",", &~s("#{key}#{&1}":#{&1}))
      expected = Map.new(1..10_000, &{"k#{&1}", &1})
      assert parse!(~s({"type":"turn.started",#{keys}})).extra == expected
      assert parse!(~s({#{keys},"type":"turn.started"})).extra == expected
      assert parse!(~s({"type":"new",#{keys}})).payload == Map.put(expected, "type", "new")
    end
  end

  test "none of it is made an atom" do
    # In a VM of its own, where nobody else makes any.
    assert OtherVM.eval!(
             """
             (fn ->
               line = fn n ->
                 ~s({"type":"item.started","k\#{n}":1,"item":{"id":"i","type":"command_execution","command":"c","status":"s\#{n}","x\#{n}":{"y\#{n}":"z\#{n}"}}})
               end

               lines = fn range ->
                 Enum.flat_map(range, &[line.(&1), ~s({"type":"t\#{&1}"}), ~s({"method":"m/\#{&1}","params":{"p\#{&1}":1}}), ~s({"k\#{&1}":)])
               end

               parse = fn line ->
                 with {:ok, event} <- Codex.Events.parse(line), do: Codex.Events.serialize(event)
               end

               Enum.each(lines.(1..2), parse)
               lines = lines.(10..10_009)
               before = :erlang.system_info(:atom_count)
               Enum.each(lines, parse)
               {length(lines), :erlang.system_info(:atom_count) - before}
             end).()
             """,
             60_000
           ) == {40_000, 0}
  end
end
