defmodule Codex.SessionsTest do
  # What was recorded of sessions with the real app-server, in both directions: `docs/fixtures.md`.
  use ExUnit.Case, async: true

  import Codex.SchemaInstances, only: [without_nulls: 1]

  alias Codex.{Events, Items, JSON, Native, Protocol, Recorder}
  alias Codex.Client.Failure
  alias Codex.Protocol.{Methods, ServerRequest}
  alias Codex.Recorder.Transcript

  @sessions for "app_server/" <> _ = name <- Recorder.recorded(), do: name

  # `{session, term, text}` of all that the engine wrote.
  defp received do
    for name <- @sessions, text <- Recorder.lines(name) do
      assert {:ok, term} = Native.wire_decode("connection", text), name
      {name, term, text}
    end
  end

  # `{session, method, response}` of all that it answered.
  defp answers do
    for name <- @sessions, {response, request} <- answers(name), do: {name, request, response}
  end

  # An id may be used again: the newest request counts.
  defp answers(name) do
    {answers, _open} =
      Enum.flat_map_reduce(Recorder.session(name), %{}, fn
        {:sent, text}, open -> {[], opened(JSON.decode!(text), open)}
        {:sent_bytes, _bytes}, open -> {[], open}
        {:received, text}, open -> {answered(text, open), open}
      end)

    answers
  end

  defp opened(%{"id" => id, "method" => method}, open), do: Map.put(open, id, method)
  defp opened(_notification_or_answer, open), do: open

  # What was sent as bytes is not known by its id.
  defp answered(text, open) do
    case Native.wire_decode("connection", text) do
      {:ok, %Protocol.Response{id: id} = response} when is_map_key(open, id) ->
        [{response, open[id]}]

      {:ok, _other} ->
        []
    end
  end

  # Every struct in a term.
  defp structs(%module{} = struct),
    do: [{module, struct} | struct |> Map.from_struct() |> Map.values() |> structs()]

  defp structs(%{} = map), do: map |> Map.values() |> structs()
  defp structs(list) when is_list(list), do: Enum.flat_map(list, &structs/1)
  defp structs(_scalar), do: []

  # What the engine writes and its schema does not have.
  @unknown [
    {Events.Unknown, "rawResponseItem/completed"},
    {Events.Unknown, "rawResponse/completed"}
  ]

  # What of a term has no place in a struct.
  defp left_over(term) do
    for {module, struct} <- structs(term),
        left = left(module, struct),
        left not in @unknown,
        do: left
  end

  defp left(module, %{type: type})
       when module in [Events.Unknown, Items.Unknown, ServerRequest.Unknown],
       do: {module, type}

  # Its definition is open: settings that it does not name belong into `extra`.
  defp left(Protocol.Config, _config), do: nil
  defp left(_module, %{extra: extra}) when extra == %{}, do: nil
  defp left(module, %{extra: extra}), do: {module, Map.keys(extra)}
  defp left(_module, _no_extra), do: nil

  test "there are enough of them" do
    assert length(@sessions) >= 100
  end

  test "a file is what is read out of it, and begins with a request" do
    for name <- @sessions do
      file = File.read!(Recorder.path(name) <> ".jsonl")
      assert [{:sent, ~s({"id":1,"method":) <> _} | _] = entries = Transcript.read(file)
      assert Transcript.write(entries) == file
    end
  end

  test "all that the engine asks and tells becomes structs to the last key and word, and comes back" do
    for {name, term, text} <- received(), not is_struct(term, Protocol.Response) do
      assert left_over(term) == [], "#{name}: #{text}"
      assert without_nulls(JSON.decode!(written(term))) == without_nulls(JSON.decode!(text)), name
    end
  end

  defp written(%{wire: _} = event), do: Events.serialize(event)

  defp written(request) do
    assert {:ok, text} = Native.wire_encode("connection", request)
    text
  end

  test "all that it answers becomes what the method's definition says, and comes back" do
    for {name, method, %{result: result}} <- answers(),
        result != nil do
      definition = Methods.response(method)
      assert {:ok, term} = Native.wire_decode(definition, result)
      assert left_over(term) == [], "#{name}: #{method} #{result}"
      assert {:ok, written} = Native.wire_encode(definition, term)
      assert without_nulls(JSON.decode!(written)) == without_nulls(JSON.decode!(result)), name
    end
  end

  defp assert_all(found, known), do: assert(Enum.sort(Enum.uniq(found)) == Enum.sort(known))

  @called ~w(
    initialize no/such
    thread/start thread/resume thread/fork thread/list thread/loaded/list thread/read thread/turns/list thread/items/list
    thread/search thread/name/set thread/metadata/update thread/settings/update thread/archive thread/unarchive thread/delete
    thread/revert thread/inject_items thread/compact/start thread/unsubscribe thread/shellCommand
    thread/goal/set thread/goal/get thread/goal/clear thread/queue/add thread/queue/list
    thread/backgroundTerminals/list thread/backgroundTerminals/clean
    turn/start turn/steer turn/interrupt review/start
    account/read account/login/start account/login/cancel account/logout account/rateLimits/read account/usage/read
    config/read config/value/write config/batchWrite config/mcpServer/reload configRequirements/read
    model/list modelProvider/list modelProvider/capabilities/read collaborationMode/list permissionProfile/list
    experimentalFeature/list skills/list hooks/list
    mcpServerStatus/list mcpServer/tool/call mcpServer/resource/read
    command/exec command/exec/write command/exec/resize command/exec/terminate
    process/spawn process/writeStdin process/kill
    fs/readFile fs/writeFile fs/createDirectory fs/getMetadata fs/readDirectory fs/copy fs/remove fs/watch fs/unwatch
    fuzzyFileSearch fuzzyFileSearch/sessionStart fuzzyFileSearch/sessionUpdate fuzzyFileSearch/sessionStop
  )

  test "these methods are called, and no others" do
    assert_all(for({_name, method, _response} <- answers(), do: method), @called)
  end

  @asked ~w(
    item/commandExecution/requestApproval item/fileChange/requestApproval item/permissions/requestApproval
    item/tool/requestUserInput item/tool/call mcpServer/elicitation/request currentTime/read
  )

  @told ~w(
    error warning guardianWarning configWarning deprecationNotice
    thread/started thread/status/changed thread/readState/changed thread/settings/updated thread/tokenUsage/updated
    thread/name/updated thread/archived thread/unarchived thread/deleted thread/reverted
    thread/goal/updated thread/goal/cleared thread/queue/changed
    turn/started turn/completed turn/plan/updated turn/diff/updated
    item/started item/completed item/agentMessage/delta item/plan/delta
    item/reasoning/summaryPartAdded item/reasoning/summaryTextDelta item/reasoning/textDelta
    item/commandExecution/outputDelta item/commandExecution/terminalInteraction item/fileChange/patchUpdated
    item/autoApprovalReview/started item/autoApprovalReview/completed
    rawResponseItem/completed rawResponse/completed model/rerouted
    serverRequest/resolved mcpServer/startupStatus/updated remoteControl/status/changed
    account/login/completed account/updated account/rateLimits/updated
    command/exec/outputDelta process/outputDelta process/exited
    fs/changed fuzzyFileSearch/sessionUpdated fuzzyFileSearch/sessionCompleted
  )

  test "these things are told and asked, and no others" do
    messages = for {_name, _term, text} <- received(), do: JSON.decode!(text)
    {asked, told} = messages |> Enum.filter(& &1["method"]) |> Enum.split_with(& &1["id"])
    assert_all(Enum.map(asked, & &1["method"]), @asked)
    assert_all(Enum.map(told, & &1["method"]), @told)
  end

  @items ~w(
    item_started/user_message item_completed/user_message
    item_started/agent_message item_completed/agent_message
    item_started/reasoning item_completed/reasoning
    item_started/plan item_completed/plan
    item_started/command_execution/in_progress item_completed/command_execution/completed
    item_completed/command_execution/failed item_completed/command_execution/declined
    item_started/file_change/in_progress item_completed/file_change/completed
    item_completed/file_change/failed item_completed/file_change/declined
    item_started/mcp_tool_call/in_progress item_completed/mcp_tool_call/completed item_completed/mcp_tool_call/failed
    item_started/dynamic_tool_call/in_progress item_completed/dynamic_tool_call/completed
    item_completed/dynamic_tool_call/failed
    item_started/collab_agent_tool_call/in_progress item_completed/collab_agent_tool_call/completed
    item_started/web_search item_completed/web_search
    item_started/image_view item_completed/image_view
    item_started/entered_review_mode item_completed/entered_review_mode
    item_started/exited_review_mode item_completed/exited_review_mode
    item_started/context_compaction item_completed/context_compaction
  )

  test "these kinds of items occur, and no others" do
    found =
      for {_name, %module{item: item} = event, _text} <- received(),
          module in [Events.ItemStarted, Events.ItemCompleted],
          kind = [Events.type(event), Items.type(item) | List.wrap(Map.get(item, :status))],
          do: Enum.join(kind, "/")

    assert_all(found, @items)
  end

  test "turns fail for these reasons, and no others" do
    infos =
      for {_name, %Events.Error{error: error}, _text} <- received(), do: error.codex_error_info

    assert_all(Enum.map(infos, &if(is_struct(&1), do: &1.__struct__, else: &1)), [
      :other,
      :context_window_exceeded,
      :cyber_policy,
      :internal_server_error,
      :rate_limit_exceeded,
      :server_overloaded,
      :usage_limit_exceeded,
      Protocol.CodexErrorInfo.HttpConnectionFailed,
      Protocol.CodexErrorInfo.ResponseStreamDisconnected,
      Protocol.CodexErrorInfo.ResponseTooManyFailedAttempts
    ])
  end

  # What we make of the engine's refusals; `nil` is what only its words tell.
  @understood %{
    "account/login/start" => [:invalid_params],
    "account/rateLimits/read" => [:not_logged_in],
    "account/usage/read" => [:not_logged_in],
    "command/exec" => [:invalid_params],
    "command/exec/write" => [nil],
    "config/value/write" => [:config_conflict],
    "fs/readFile" => [:internal, :invalid_params],
    "initialize" => [:already_initialized, :invalid_params],
    "mcpServer/tool/call" => [:internal],
    "no/such" => [:unknown_method],
    "process/kill" => [nil],
    "review/start" => [:invalid_params],
    "thread/archive" => [:unknown_thread],
    "thread/list" => [:not_initialized],
    "thread/name/set" => [:invalid_params],
    "thread/read" => [nil, :thread_not_loaded],
    "thread/resume" => [:unknown_thread],
    "thread/search" => [:experimental],
    "thread/start" => [:experimental, :invalid_params, nil],
    "turn/interrupt" => [:no_active_turn],
    "turn/start" => [:experimental, :invalid_params, :unknown_thread],
    "turn/steer" => [:invalid_params, :no_active_turn, :not_steerable, :other_turn]
  }

  test "the refusals are understood" do
    understood =
      for {_name, method, %{error: %{} = error}} <- answers(), uniq: true do
        failure = Failure.new(error, method)
        {method, Map.get(failure, :kind) || Map.get(failure, :reason)}
      end

    by_method = Enum.group_by(understood, &elem(&1, 0), &elem(&1, 1))
    assert Map.new(by_method, fn {method, kinds} -> {method, Enum.sort(kinds)} end) == @understood
  end
end
