defmodule Codex.RecordingsTest do
  # What was recorded from the real engine, and what it is worth: `docs/fixtures.md`.
  use ExUnit.Case, async: true

  import Codex.SchemaInstances, only: [assert_built: 4, without_nulls: 1]

  alias Codex.{Events, Failure, JSON, Recorder, TransportError}
  alias Codex.Recorder.Recording

  @exec for "exec/" <> _ = name <- Recorder.recorded(), do: name
  @schema JSON.decode!(
            File.read!(
              "fixtures/schemas/#{Codex.Protocol.Snapshot.version()}/exec_events.schema.json"
            )
          )["definitions"]

  # The engine prints the id of a web search twice, the model's last; a decoder of plain JSON keeps that one.
  defp without_second_id(line),
    do: String.replace(line, ~r/("type":"web_search"),"id":"[^"]*"/, "\\1")

  test "every scenario is recorded, and every recording has a scenario" do
    assert Enum.sort(Enum.map(Recorder.takes(), &Recorder.name/1)) ==
             Enum.sort(Recorder.recorded())

    assert length(@exec) >= 130
  end

  test "names tell the scenario, each once" do
    names =
      for {_transport, scenario} = take <- Recorder.takes(), do: {Recorder.name(take), scenario}

    assert length(Enum.uniq_by(names, &elem(&1, 0))) == length(names)

    for {name, scenario} <- names do
      assert Recording.read!(Recorder.path(name)).sidecar["shows"] == scenario.shows
      assert scenario.name =~ ~r/^[a-z_]+$/
    end
  end

  test "every line becomes structs to the last key and word" do
    for name <- @exec, line <- Recorder.lines(name) do
      line = without_second_id(line)
      assert_built(@schema, @schema["ThreadEvent"], JSON.decode!(line), Events.parse!(line))
    end
  end

  test "every line comes back" do
    for name <- @exec, line <- Recorder.lines(name) do
      written = line |> Events.parse!() |> Events.serialize()
      assert without_nulls(JSON.decode!(written)) == without_nulls(JSON.decode!(line)), name
    end
  end

  # Event, item and status, and what else an item chooses from.
  defp kinds(%{"type" => type, "item" => item}) do
    kind = [type, item["type"] | List.wrap(item["status"])]
    [kind | Enum.map(choices(item), &[item["type"], &1])]
  end

  defp kinds(%{"type" => type}), do: [[type]]

  defp choices(%{"type" => "file_change", "changes" => changes}),
    do: Enum.map(changes, & &1["kind"])

  defp choices(%{"type" => "web_search", "action" => action}), do: [action["type"]]

  defp choices(%{"type" => "collab_tool_call"} = item),
    do: [item["tool"] | for({_id, state} <- item["agents_states"], do: state["status"])]

  defp choices(%{"type" => "mcp_tool_call", "result" => %{"content" => content}}),
    do: Enum.map(content, & &1["type"])

  defp choices(_item), do: []

  @kinds ~w(
    thread.started turn.started turn.completed turn.failed error
    item.completed/agent_message
    item.completed/reasoning
    item.started/command_execution/in_progress
    item.completed/command_execution/completed
    item.completed/command_execution/failed
    item.completed/command_execution/declined
    item.started/file_change/in_progress
    item.completed/file_change/completed
    item.completed/file_change/failed
    file_change/add file_change/update file_change/delete
    item.started/mcp_tool_call/in_progress
    item.completed/mcp_tool_call/completed
    item.completed/mcp_tool_call/failed
    mcp_tool_call/text mcp_tool_call/image mcp_tool_call/resource_link mcp_tool_call/resource
    item.started/collab_tool_call/in_progress
    item.completed/collab_tool_call/completed
    item.completed/collab_tool_call/failed
    collab_tool_call/spawn_agent collab_tool_call/send_input collab_tool_call/wait collab_tool_call/close_agent
    collab_tool_call/pending_init collab_tool_call/running collab_tool_call/interrupted
    collab_tool_call/completed collab_tool_call/errored collab_tool_call/not_found
    item.started/web_search item.completed/web_search
    web_search/search web_search/open_page web_search/find_in_page web_search/other
    item.started/todo_list item.updated/todo_list item.completed/todo_list
    item.completed/error
  )

  test "these kinds of things occur, and no others" do
    found =
      for name <- @exec,
          line <- Recorder.lines(name),
          kind <- kinds(JSON.decode!(line)),
          uniq: true,
          do: Enum.join(kind, "/")

    assert Enum.sort(found) == Enum.sort(@kinds)
  end

  test "the engine ends in these ways" do
    exits =
      for name <- @exec, uniq: true, do: Recording.read!(Recorder.path(name)).sidecar["exit"]

    assert Enum.sort(exits) ==
             Enum.sort([
               %{"status" => 0},
               %{"status" => 1},
               %{"status" => 2},
               %{"signal" => 9},
               %{"signal" => 15}
             ])
  end

  # What we make of the engine's last words.
  @understood %{
    "failed" => :bad_request,
    "failed_after_command" => :bad_request,
    "failed_answer_closed" => :stream_disconnected,
    "failed_answer_content_filter" => :stream_disconnected,
    "failed_answer_context_length_exceeded" => :context_window,
    "failed_answer_cut" => :stream_disconnected,
    "failed_answer_idle" => :stream_disconnected,
    "failed_answer_incomplete" => :max_output_tokens,
    "failed_answer_insufficient_quota" => :quota,
    "failed_answer_invalid_prompt" => nil,
    "failed_answer_rate_limit_exceeded" => :rate_limited,
    "failed_answer_server_error" => :stream_disconnected,
    "failed_answer_server_is_overloaded" => :overloaded,
    "failed_bad_gateway" => :server_error,
    "failed_connection" => :connection,
    "failed_forbidden" => :forbidden,
    "failed_no_key" => :missing_key,
    "failed_not_found" => :bad_request,
    "failed_plan" => :plan,
    "failed_rate_limit" => :rate_limited,
    "failed_server_error" => :server_error,
    "failed_too_large" => :bad_request,
    "failed_unavailable" => :server_error,
    "failed_usage_limit" => :usage_limit,
    "failed_usage_limit_until" => :usage_limit,
    "reconnect_in_vain" => :stream_disconnected,
    "refused_argument" => :bad_argument,
    "refused_config" => :bad_config,
    "refused_directory" => :missing_directory,
    "refused_empty_prompt" => :input,
    "refused_fork" => :unknown_thread,
    "refused_home" => :codex_home,
    "refused_long_prompt" => :input,
    "refused_provider" => :unknown_provider,
    "refused_resume" => :unknown_thread,
    "refused_schema" => :output_schema,
    "refused_schema_text" => :output_schema,
    "refused_server" => :mcp_server,
    "refused_setting" => :bad_config,
    "refused_unknown_setting" => :bad_config,
    "refused_untrusted" => :untrusted_directory,
    "refused_value" => :bad_argument,
    "unauthorized" => :unauthorized
  }

  test "the failures are understood" do
    understood =
      for "exec/" <> scenario = name <- @exec,
          scenario =~ ~r/^(failed|refused|unauthorized|reconnect_in_vain)/,
          into: %{},
          do: {scenario, reason(Recording.read!(Recorder.path(name)), Recorder.lines(name))}

    assert understood == @understood
  end

  defp reason(%{sidecar: sidecar}, lines) do
    case lines |> List.last("{}") |> JSON.decode!() do
      %{"type" => "turn.failed", "error" => %{"message" => message}} ->
        Failure.turn(message).reason

      _no_turn ->
        %{"status" => status} = sidecar["exit"]
        error = %TransportError{reason: :exit, exit: {:status, status}, stderr: sidecar["stderr"]}

        case Failure.exit(error) do
          %TransportError{cause: cause} -> cause
          %Codex.OptionError{level: level} -> level
        end
    end
  end

  test "nothing tells of the machine that recorded" do
    for name <- Recorder.recorded(), ending <- [".jsonl", ".json"] do
      text = File.read!(Recorder.path(name) <> ending)
      refute text =~ ~r"(?<!\w)/(home|root|Users|work|build)/", name
      refute text =~ "CODEX_PATH"
    end
  end

  describe "a recording made anew" do
    setup do
      %{before: Recording.read!(Recorder.path("exec/command"))}
    end

    test "is equal whatever its ids and directories are", %{before: before} do
      now =
        Enum.reduce(before.sidecar["volatile"], before, fn {name, value}, now ->
          other = String.reverse(value)

          %{
            now
            | printed: String.replace(now.printed, value, other),
              sidecar: put_in(now.sidecar, ["volatile", name], other)
          }
        end)

      assert now.printed != before.printed
      assert Recording.difference(before, now) == nil
    end

    test "differs by a word, a line, its end", %{before: before} do
      now = %{
        before
        | printed: String.replace(before.printed, ~s("exit_code":3), ~s("exit_code":4))
      }

      assert Recording.difference(before, now) =~
               ~r/^line 6 .*recorded: .*"exit_code":3.*now: .*"exit_code":4/s

      now = %{before | printed: before.printed <> "{}\n"}
      assert Recording.difference(before, now) =~ ~r/^line 11 is not as recorded/

      now = put_in(before.sidecar["exit"], %{"status" => 1})

      assert Recording.difference(before, now) =~
               ~s(the end is not as recorded\n  recorded: {"status":0})
    end

    test "may have its lines in another order where the engine does" do
      before = Recording.read!(Recorder.path("exec/command_parallel"))
      lines = before.printed |> String.split("\n", trim: true) |> Enum.reverse()
      now = %{before | printed: Enum.map_join(lines, &(&1 <> "\n"))}
      assert Recording.difference(before, now) == nil
      refute Recording.difference(put_in(before.sidecar["ordered"], true), now) == nil
    end

    test "of a session may have what different threads do in another order" do
      before = Recording.read!(Recorder.path("app_server/threads_interleaved"))
      one = before.sidecar["volatile"]["{{one}}"]

      told = ~r/^{"received":{"method":.*"threadId":"#{one}"/
      {of_one, others} = before.printed |> String.split("\n") |> Enum.split_with(&(&1 =~ told))

      now = %{before | printed: Enum.join(others ++ of_one, "\n")}
      assert Recording.difference(before, now) == nil

      now = %{before | printed: Enum.join(others ++ Enum.reverse(of_one), "\n")}
      assert Recording.difference(before, now) =~ "is not as recorded"
    end
  end
end
