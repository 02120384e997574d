defmodule Codex.Native.CodecTest do
  use ExUnit.Case, async: true

  alias Codex.{Events, Items, JSON, Native}
  alias Codex.Protocol.{Response, ServerRequest}

  defp decode!(line, root \\ "line") do
    assert {:ok, event} = Native.wire_decode(root, line)
    event
  end

  # The line again, up to the order of keys and null versus absent.
  defp assert_round_trip(line, root \\ "line") do
    assert {:ok, back} = Native.wire_encode(root, decode!(line, root))
    assert without_nil(JSON.decode!(back)) == without_nil(JSON.decode!(line))
  end

  defp without_nil(%{} = map),
    do: for({key, value} <- map, value != nil, into: %{}, do: {key, without_nil(value)})

  defp without_nil(list) when is_list(list), do: Enum.map(list, &without_nil/1)
  defp without_nil(value), do: value

  test "a line becomes a whole struct" do
    line =
      ~s({"type":"item.completed","item":{"id":"item_1","type":"command_execution","command":"ls",) <>
        ~s("aggregated_output":"a\\nb","exit_code":0,"status":"completed","new":[1]}})

    assert %Events.ItemCompleted{wire: :exec, extra: extra, item: item} = decode!(line)
    assert extra == %{}

    assert %Items.CommandExecution{id: "item_1", aggregated_output: "a\nb", status: :completed} =
             item

    assert item.extra == %{"new" => [1]}
    # Every field of the struct, and no other key.
    assert Map.keys(item) == Map.keys(struct(Items.CommandExecution))
    assert_round_trip(line)
  end

  test "both dialects give the same structs and are written back as they were" do
    exec = ~s({"type":"thread.started","thread_id":"t"})

    app_server =
      ~s({"method":"turn/started","params":{"threadId":"t","turn":{"id":"u","items":[],"status":"inProgress"}},"emittedAtMs":1})

    assert %Events.ThreadStarted{thread_id: "t", wire: :exec} = decode!(exec)
    assert %Events.TurnStarted{wire: :app_server, emitted_at_ms: 1} = event = decode!(app_server)
    assert event.turn.status == :in_progress
    assert_round_trip(exec)
    assert_round_trip(app_server)
  end

  test "the second of two equal keys is kept" do
    line =
      ~s({"type":"item.completed","item":{"id":"item_0","type":"web_search","id":"ws_1","query":"q"}})

    assert %{item: %Items.WebSearch{id: "item_0", extra: %{"id" => "ws_1"}}} =
             event = decode!(line)

    assert {:ok, back} = Native.wire_encode("line", event)
    assert decode!(back) == event
  end

  test "what is not known is kept" do
    line = ~s({"type":"turn.paused","why":{"deep":[null,1.5]}})

    assert %Events.Unknown{type: "turn.paused", wire: :exec, payload: payload} = decode!(line)
    assert payload == %{"type" => "turn.paused", "why" => %{"deep" => [nil, 1.5]}}
    assert_round_trip(line)

    line = ~s({"type":"item.started","item":{"id":"i","type":"hologram"}})
    assert %{item: %Items.Unknown{type: "hologram"}} = decode!(line)
    assert_round_trip(line)
  end

  test "what comes over a connection is an event, a request or a response" do
    connection = &decode!(&1, "connection")

    assert %Events.TurnStarted{wire: :app_server, turn: %{id: "u"}} =
             connection.(
               ~s({"method":"turn/started","params":{"threadId":"t","turn":{"id":"u","items":[],"status":"inProgress"}}})
             )

    assert %Events.Unknown{type: "hologram/started", wire: :app_server} =
             connection.(~s({"method":"hologram/started","params":{}}))

    assert connection.(~s({"method":"hologram/approve","id":0,"params":{"a":1}})) ==
             %ServerRequest.Unknown{
               type: "hologram/approve",
               payload: %{"method" => "hologram/approve", "id" => 0, "params" => %{"a" => 1}}
             }

    assert connection.(~s({"id":"a","result":{"b": [1.50]},"trace":{}})) ==
             %Response{id: "a", result: ~s({"b": [1.50]}), extra: %{"trace" => %{}}}

    assert connection.(~s({"error":{"code":-32600,"message":"no"},"id":7})) ==
             %Response{id: 7, error: %{"code" => -32_600, "message" => "no"}}

    assert %Events.Unknown{type: nil, wire: :app_server} = connection.(~s({"id":7}))
    assert {:error, {19, _reason}} = Native.wire_decode("connection", ~s({"id":7,"result":[1}))
  end

  test "the result of a response is kept as it came, and written as it came" do
    text = Enum.map_join(1..1_000, ",", &"[ #{&1}, null ]")
    response = ~s({"id":1,"result":[#{text}]})
    assert %Response{result: "[" <> _rest = result} = decode!(response, "connection")
    assert result == "[#{text}]"
    assert :binary.referenced_byte_size(result) <= 2 * byte_size(result)
    assert Native.wire_encode("connection", %Response{id: 1, result: result}) == {:ok, response}
  end

  test "an event must be an object, a value of a definition need not" do
    assert Native.wire_decode("line", "[1]") == {:error, {0, "not a JSON object"}}
    assert Native.wire_decode("exec", ~s({"type":)) == {:error, {8, "EOF while parsing a value"}}
    assert Native.wire_decode("ThreadItem", "[1]") == {:ok, [1]}
  end

  test "a root that the table does not have is an error of the caller" do
    assert_raise ArgumentError, fn -> Native.wire_decode("nonsense", "{}") end
    assert_raise ArgumentError, fn -> Native.wire_encode("nonsense", %{}) end
  end

  test "a term that is no event, or has something without a JSON form in it, is an error" do
    assert {:error, {[], "a pid has no JSON form"}} = Native.wire_encode("line", self())

    event =
      decode!(~s({"type":"item.started","item":{"id":"i","type":"agent_message","text":"t"}}))

    event = put_in(event.item.text, {:no, :json})

    assert {:error, {[:item, :text], "a tuple has no JSON form"}} =
             Native.wire_encode("line", event)
  end

  test "kept strings pin at most twice their size" do
    text = String.duplicate("x", 1_000)
    item = ~s("item":{"id":"i","type":"agent_message","text":"#{text}"}})

    for line <- [
          ~s({"type":"item.completed",) <> item,
          ~s({"type":"item.completed","padding":"#{String.duplicate("y", 10_000)}",) <> item
        ] do
      kept = decode!(line).item.text
      assert kept == text
      assert :binary.referenced_byte_size(kept) <= 2 * byte_size(kept)
    end
  end

  test "a line that is a small part of a large binary does not keep it alive" do
    text = String.duplicate("x", 1_000)
    line = ~s({"type":"item.completed","item":{"id":"i","type":"agent_message","text":"#{text}"}})
    file = line <> "\n" <> String.duplicate("y", 1_000_000)

    kept = decode!(binary_part(file, 0, byte_size(line))).item.text
    assert kept == text
    assert :binary.referenced_byte_size(kept) <= 2 * byte_size(kept)
  end

  test "a message of 20 MB arrives whole" do
    text = String.duplicate("0123456789", 2_000_000)
    line = ~s({"type":"item.completed","item":{"id":"i","type":"agent_message","text":"#{text}"}})
    assert decode!(line).item.text == text
  end

  test "256 levels are decoded and encoded on a dirty scheduler's stack, more are refused" do
    wrap = fn levels -> String.duplicate(~s({"a":[), levels) <> String.duplicate("]}", levels) end
    line = fn levels -> ~s({"type":"turn.started","x":#{wrap.(levels)}}) end

    assert_round_trip(line.(127))
    assert {:error, {_, "nested deeper than 256 levels"}} = Native.wire_decode("line", line.(128))
  end
end
