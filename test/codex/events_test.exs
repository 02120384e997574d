defmodule Codex.EventsTest do
  use ExUnit.Case, async: true
  doctest Codex.Events

  alias Codex.{Events, Items, JSON, Protocol, TransportError}

  # All that was recorded is held to the schemas in `Codex.RecordingsTest` and `Codex.SessionsTest`. Answers are no events.
  defp events(transport, scenario) do
    for line <- Codex.Recorder.lines("#{transport}/#{scenario}"),
        transport == "exec" or JSON.decode!(line)["method"],
        do: Events.parse!(line)
  end

  describe "what the real engine printed" do
    test "on exec, from the thread to its usage" do
      assert [
               %Events.ThreadStarted{
                 wire: :exec,
                 thread_id: <<_, _::binary>>,
                 emitted_at_ms: nil,
                 thread: nil
               },
               %Events.TurnStarted{},
               %Events.ItemCompleted{
                 item: %Items.Reasoning{id: "item_0", text: "**Plan**\nThen act"}
               },
               %Events.ItemCompleted{
                 item: %Items.AgentMessage{id: "item_1", text: "Hello world", phase: nil}
               },
               %Events.TurnCompleted{
                 usage: %Protocol.Usage{
                   input_tokens: 100,
                   cached_input_tokens: 10,
                   cache_write_input_tokens: 0,
                   output_tokens: 5,
                   reasoning_output_tokens: 2
                 }
               }
             ] = events("exec", "message")
    end

    test "on the app-server, with the same structs" do
      events = events("app_server", "message")
      assert Enum.all?(events, &(&1.wire == :app_server and is_integer(&1.emitted_at_ms)))

      assert for(%Events.AgentMessageDelta{delta: delta} <- events, into: "", do: delta) ==
               "Hello world"

      assert [
               %Items.UserMessage{content: [%Protocol.UserInput.Text{text: "Do it."}]},
               %Items.Reasoning{},
               message
             ] = for(%Events.ItemCompleted{item: item} <- events, do: item)

      assert %Items.AgentMessage{text: "Hello world", started_at_ms: started} = message
      assert is_integer(started)

      assert %Events.TurnCompleted{
               usage: nil,
               turn: %Protocol.Turn{status: :completed, items_view: :summary}
             } = List.last(events)
    end

    test "a command, on both" do
      for transport <- ["exec", "app_server"] do
        commands =
          for %Events.ItemCompleted{item: %Items.CommandExecution{} = item} <-
                events(transport, "command"),
              do: item

        assert [{0, :completed, "hi\n☃"}, {3, :failed, _none}, {0, :completed, "slow\n"}] =
                 for(item <- commands, do: {item.exit_code, item.status, item.aggregated_output})
      end

      assert %{status: :in_progress, exit_code: nil} =
               Enum.find_value(events("exec", "command"), fn event ->
                 match?(%Events.ItemStarted{}, event) && event.item
               end)
    end

    test "file changes, on both" do
      for transport <- ["exec", "app_server"] do
        assert [added, failed, moved] =
                 for(
                   %Events.ItemCompleted{item: %Items.FileChange{} = item} <-
                     events(transport, "file_change"),
                   do: item
                 )

        assert {added.status, failed.status, moved.status} == {:completed, :failed, :completed}

        assert for(
                 change <- added.changes,
                 do: {Path.basename(change.path), change.kind.__struct__}
               ) == [
                 {"a.txt", Protocol.PatchChangeKind.Add},
                 {"gone.txt", Protocol.PatchChangeKind.Delete},
                 {"old.txt", Protocol.PatchChangeKind.Update}
               ]
      end
    end

    test "calls of MCP tools, on both" do
      for transport <- ["exec", "app_server"] do
        assert [echo, structured, failed, none] =
                 for(
                   %Events.ItemCompleted{item: %Items.McpToolCall{} = item} <-
                     events(transport, "mcp"),
                   do: item
                 )

        assert %{
                 status: :completed,
                 result: %Protocol.McpToolCallResult{content: [%{"type" => "text"}]}
               } = echo

        assert %{structured_content: %{"a" => 1, "b" => [1.5, nil, true]}, meta: %{"k" => "v"}} =
                 structured.result

        assert %{status: :failed, error: nil, result: %{}} = failed

        assert %{
                 status: :failed,
                 error: %Protocol.McpToolCallError{message: message},
                 result: nil
               } = none

        assert message =~ "boom"
      end
    end

    test "web searches, on both" do
      for transport <- ["exec", "app_server"] do
        assert [
                 %Protocol.WebSearchAction.Search{query: "q"},
                 %Protocol.WebSearchAction.OpenPage{},
                 %Protocol.WebSearchAction.FindInPage{pattern: "p"},
                 %Protocol.WebSearchAction.Search{queries: ["a", "b"]},
                 %Protocol.WebSearchAction.Other{}
               ] =
                 for(
                   %Events.ItemCompleted{item: %Items.WebSearch{action: action}} <-
                     events(transport, "web_search"),
                   do: action
                 )
      end
    end

    test "a to-do list: started, updated, completed" do
      assert [
               {:item_started, [false, false]},
               {:item_updated, [true, false]},
               {:item_completed, [true, false]}
             ] =
               for(
                 %{item: %Items.TodoList{items: items}} = event <- events("exec", "todo_list"),
                 do: {Events.type(event), Enum.map(items, & &1.completed)}
               )
    end

    test "work with another agent, on both; a warning on exec" do
      for transport <- ["exec", "app_server"] do
        [spawned | _] =
          calls =
          for %Events.ItemCompleted{item: %Items.CollabAgentToolCall{} = item} <-
                events(transport, "collab"),
              do: item

        assert [:spawn_agent, :wait, :send_input, :wait, :close_agent] =
                 Enum.map(calls, & &1.tool)

        assert [agent] = spawned.receiver_thread_ids

        assert %{^agent => %Protocol.CollabAgentState{status: :pending_init}} =
                 spawned.agents_states
      end

      assert %Items.Error{message: "Model metadata" <> _} =
               Enum.find_value(events("exec", "collab"), fn event ->
                 match?(%{item: %Items.Error{}}, event) && event.item
               end)
    end

    test "failures" do
      assert [
               %Events.Error{message: message},
               %Events.TurnFailed{error: %Protocol.TurnError{message: message}}
             ] = Enum.take(events("exec", "failed"), -2)

      assert [%Events.Error{will_retry: false, error: error}] =
               for(%Events.Error{} = event <- events("app_server", "unauthorized"), do: event)

      assert %Protocol.TurnError{codex_error_info: info} = error
      assert info == :unauthorized or is_struct(info)

      assert [%Events.Error{message: "Reconnecting... 1/2" <> _}] =
               for(%Events.Error{} = event <- events("exec", "reconnect"), do: event)

      assert [%{will_retry: true, error: %{codex_error_info: info}}] =
               for(%Events.Error{} = event <- events("app_server", "reconnect"), do: event)

      assert %Protocol.CodexErrorInfo.ResponseStreamDisconnected{} = info
    end
  end

  describe "what is not known" do
    test "an event" do
      line = ~s({"type":"turn.paused","reason":{"code":7}})
      event = Events.parse!(line)

      assert event == %Events.Unknown{
               type: "turn.paused",
               payload: JSON.decode!(line),
               wire: :exec
             }

      assert Events.type(event) == :unknown
      assert event |> Events.serialize() |> JSON.decode!() == JSON.decode!(line)
    end

    test "an object that is no event" do
      assert Events.parse!(~s({"id":1})) == %Events.Unknown{
               type: nil,
               payload: %{"id" => 1},
               wire: :exec
             }
    end

    test "a notification" do
      line = ~s({"method":"thread/dreamt","params":{"threadId":"t"},"emittedAtMs":5})
      event = Events.parse!(line)

      assert %Events.Unknown{
               type: "thread/dreamt",
               wire: :app_server,
               payload: %{"params" => %{"threadId" => "t"}}
             } = event

      assert event |> Events.serialize() |> JSON.decode!() == JSON.decode!(line)
    end

    test "an item" do
      line = ~s({"type":"item.completed","item":{"id":"item_0","type":"hologram","depth":3}})

      assert %Events.ItemCompleted{item: item} = event = Events.parse!(line)

      assert item == %Items.Unknown{
               type: "hologram",
               payload: %{"id" => "item_0", "type" => "hologram", "depth" => 3}
             }

      assert Items.type(item) == :unknown
      assert event |> Events.serialize() |> JSON.decode!() == JSON.decode!(line)
    end

    test "a value of an enum, a field, a value of another type" do
      line =
        ~s({"type":"item.completed","trace":1,"item":{"id":"item_0","type":"command_execution","command":["ls"],) <>
          ~s("aggregated_output":"","exit_code":"none","status":"paused","priority":{"high":true}}})

      assert %Events.ItemCompleted{extra: %{"trace" => 1}, item: item} =
               event = Events.parse!(line)

      assert %Items.CommandExecution{
               command: ["ls"],
               exit_code: "none",
               status: "paused",
               extra: %{"priority" => %{"high" => true}}
             } = item

      assert event |> Events.serialize() |> JSON.decode!() == JSON.decode!(line)
    end

    test "a key in a notification's parameters, and one beside them" do
      line =
        ~s({"method":"thread/closed","params":{"threadId":"t","why":"idle"},"emittedAtMs":5,"sequence":9})

      assert %Events.ThreadClosed{thread_id: "t", emitted_at_ms: 5, extra: %{"why" => "idle"}} =
               event = Events.parse!(line)

      assert event.wire == {:app_server, %{"sequence" => 9}}
      assert event |> Events.serialize() |> JSON.decode!() == JSON.decode!(line)
    end
  end

  test "the id of a web search, which exec prints twice: the first is the item's, the second is kept and written again" do
    line =
      ~s({"type":"item.completed","item":{"id":"item_0","type":"web_search","id":"ws_1","query":"q","action":{"type":"search","query":"q"}}})

    assert %Events.ItemCompleted{item: %Items.WebSearch{id: "item_0", extra: %{"id" => "ws_1"}}} =
             event = Events.parse!(line)

    assert [_before, first, second] = event |> Events.serialize() |> String.split(~s("id":"))

    assert {first, second} |> Tuple.to_list() |> Enum.map(&String.slice(&1, 0, 4)) == [
             "item",
             "ws_1"
           ]
  end

  describe "what is no JSON object" do
    test "is an error that shows where" do
      for line <- [
            "",
            "[]",
            "7",
            "nonsense",
            ~s({"type":),
            ~s({"type":"turn.started"} {}),
            <<?{, 255, ?}>>
          ] do
        assert {:error, %TransportError{reason: :protocol, offset: offset, excerpt: excerpt}} =
                 Events.parse(line)

        assert offset in 0..byte_size(line)
        assert excerpt == line
      end
    end

    test "shows the beginning of a long line only" do
      assert {:error, %TransportError{excerpt: excerpt}} =
               Events.parse("{" <> String.duplicate("x", 10_000))

      assert byte_size(excerpt) == 200
      assert :binary.referenced_byte_size(excerpt) == 200
    end

    test "raises" do
      assert_raise TransportError, fn -> Events.parse!("[]") end
    end
  end

  test "an event that no wire can carry is not written" do
    assert_raise ArgumentError, ~r/set :exec or :app_server/, fn ->
      Events.serialize(%Events.TurnStarted{})
    end

    assert_raise ArgumentError, ~r/cannot write the event/, fn ->
      Events.serialize(%Events.ThreadStarted{thread_id: {:not, :json}, wire: :exec})
    end
  end

  test "a struct's type is the name of its module" do
    assert Events.type(%Events.AgentMessageDelta{
             delta: "",
             item_id: "",
             thread_id: "",
             turn_id: ""
           }) == :agent_message_delta
  end
end
