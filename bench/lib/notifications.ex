defmodule Bench.Notifications do
  # The notifications of `codex app-server`, as JSON lines with the keys and in the order of the recorded ones, with random
  # contents.
  #
  # A group is what belongs together: all that is told of one item, which has the number `n`.
  @moduledoc false

  import Bench.Prose, only: [pick: 1, size: 2, text: 1, words: 1]

  # How often each kind of group comes.
  @weights [
    message: 6,
    reasoning: 6,
    command: 10,
    file_change: 3,
    mcp_call: 2,
    web_search: 1,
    plan: 1
  ]
  @kinds List.to_tuple(
           Enum.flat_map(@weights, fn {kind, weight} -> List.duplicate(kind, weight) end)
         )

  # The stand-in puts the ids of the thread and the turn that play in their places.
  @thread "01a1f9b8-03f5-7b22-8f7e-000000000000"
  @turn "01a1f9b8-040a-7f00-9619-000000000000"
  # A thread that nobody started, as those of sub-agents are.
  @other "01a1f9c0-0953-79d2-8969-473249f3dba1"
  @ids ~s("threadId":"#{@thread}","turnId":"#{@turn}")
  @ms "1795190949024"

  @type line :: iodata()

  @doc "The first lines of a turn."
  @spec opening() :: [line()]
  def opening do
    user =
      ~s("id":"01a1f9b8-047f-7231-ae31-e1b0346b084b","clientId":null,) <>
        ~s("content":[{"type":"text","text":"Go.","text_elements":[]}])

    times = ~s("startedAt":1795190948,"completedAt":null,"durationMs":null)

    [
      status(@thread, ~s({"type":"active","activeFlags":[]})),
      line("turn/started", turn([], "notLoaded", "inProgress", times)),
      started("userMessage", user),
      completed("userMessage", user)
    ]
  end

  @doc "The last lines of a turn that was completed, with the agent's last message."
  @spec ending(pos_integer()) :: [line()]
  def ending(n) do
    last = completed_item("agentMessage", message_fields(n, "Done."))
    times = ~s("startedAt":1795190948,"completedAt":1795190949,"durationMs":163)

    message(n, ["Done."]) ++
      usage() ++
      [
        status(@thread, ~s({"type":"idle"})),
        line("turn/completed", turn(last, "summary", "completed", times))
      ]
  end

  @doc "One group of at most `room` lines, with what the engine tells after an answer of the model."
  @spec group(pos_integer(), pos_integer()) :: [line()]
  def group(n, room) do
    kind = elem(@kinds, :rand.uniform(tuple_size(@kinds)) - 1)
    lines = one(kind, n) ++ usage()
    if length(lines) <= room, do: lines, else: filling(n, room)
  end

  # A message is as long as there is room for its deltas.
  defp filling(n, room) when room >= 3, do: message(n, words(room - 2))
  defp filling(n, _room), do: one(:plan, n)

  @doc "A notification that belongs to no turn, and to no thread of ours."
  @spec client_wide() :: line()
  def client_wide do
    case pick([:limits, :limits, :status, :remote, :warning]) do
      :limits ->
        limits()

      :status ->
        status(@other, ~s({"type":"idle"}))

      :remote ->
        remote()

      :warning ->
        line("configWarning", [~s("summary":"), text(size(60, 400)), ~s(","details":null)])
    end
  end

  defp one(:message, n), do: message(n, words(size(20, 400)))

  defp one(:reasoning, n) do
    id = "rs_#{n}_0"
    deltas = words(size(15, 200))
    fields = &[~s("id":"#{id}","summary":[), &1, ~s(],"content":[])]
    index = ~s(,"summaryIndex":0)

    [
      started("reasoning", fields.([])),
      line("item/reasoning/summaryPartAdded", [@ids, ~s(,"itemId":"#{id}"), index])
      | Enum.map(deltas, &delta("item/reasoning/summaryTextDelta", id, &1, index)) ++
          [completed("reasoning", fields.([?", deltas, ?"]))]
    ]
  end

  defp one(:command, n) do
    id = "call_#{n}_0"
    command = text(size(12, 120))
    # What it printed before the engine looked is told only at the end.
    [early | rest] = for _ <- 1..size(1, 12), do: [text(size(30, 1200)), ~S(\n)]
    {code, status} = pick([{0, "completed"}, {0, "completed"}, {0, "completed"}, {2, "failed"}])

    fields = fn status, output, code, ms ->
      [
        ~s("id":"#{id}","pluginId":null,"scriptPath":null,"command":"/bin/bash -c '#{command}'",),
        ~s("cwd":"/home/user/project","processId":"38610","source":"unifiedExecStartup","status":"#{status}",),
        ~s("commandActions":[{"type":"unknown","command":"#{command}"}],"aggregatedOutput":),
        [output, ~s(,"exitCode":#{code},"durationMs":#{ms})]
      ]
    end

    [
      started("commandExecution", fields.("inProgress", "null", "null", "null"))
      | Enum.map(rest, &delta("item/commandExecution/outputDelta", id, &1)) ++
          [completed("commandExecution", fields.(status, [?", early, rest, ?"], code, 178))]
    ]
  end

  defp one(:file_change, n) do
    path = "/home/user/project/src/part_#{:rand.uniform(99)}/module_#{:rand.uniform(999)}.ex"
    diff = ~s(@@ -1,2 +1,2 @@\\n-#{text(size(20, 600))}\\n+#{text(size(20, 600))}\\n)

    kind =
      pick([~s({"type":"update","move_path":null}), ~s({"type":"add"}), ~s({"type":"delete"})])

    fields =
      &~s("id":"call_#{n}_0","changes":[{"path":"#{path}","kind":#{kind},"diff":"#{diff}"}],"status":"#{&1}")

    whole = ~s(diff --git a/a.ex b/a.ex\\n--- a/a.ex\\n+++ b/a.ex\\n#{diff})

    [
      started("fileChange", fields.("inProgress")),
      completed("fileChange", fields.("completed")),
      line("turn/diff/updated", ~s(#{@ids},"diff":"#{whole}"))
    ]
  end

  defp one(:mcp_call, n) do
    fields = fn status, result, ms ->
      ~s("id":"call_#{n}_0","server":"docs","tool":"search","status":"#{status}","arguments":{"query":"query #{n}"},) <>
        ~s("appContext":null,"mcpAppUi":null,"pluginId":null,"readOnlyHint":true,"result":#{result},"error":null,"durationMs":#{ms})
    end

    content = ~s([{"type":"text","text":"#{text(size(40, 900))}"}])
    result = ~s({"content":#{content},"structuredContent":null,"_meta":null})

    [
      started("mcpToolCall", fields.("inProgress", "null", "null")),
      completed("mcpToolCall", fields.("completed", result, 3))
    ]
  end

  defp one(:web_search, n) do
    query = text(size(10, 80))
    action = ~s({"type":"search","query":"#{query}","queries":null})
    fields = ~s("id":"ws_#{n}_0","query":"#{query}","action":#{action},"results":null)
    [started("webSearch", fields), completed("webSearch", fields)]
  end

  defp one(:plan, _n) do
    steps =
      for step <- ["Read the code", "Find the cause", "Mend it"],
          do: ~s({"step":"#{step}","status":"#{pick(["pending", "inProgress", "completed"])}"})

    [line("turn/plan/updated", ~s(#{@ids},"explanation":"why","plan":[#{Enum.join(steps, ",")}]))]
  end

  defp message(n, deltas) do
    [
      started("agentMessage", message_fields(n, ""))
      | Enum.map(deltas, &delta("item/agentMessage/delta", message_id(n), &1)) ++
          [completed("agentMessage", message_fields(n, deltas))]
    ]
  end

  defp message_id(n), do: "msg_#{n}_0"

  defp message_fields(n, text) do
    [
      ~s("moderation":null,"id":"#{message_id(n)}","text":"),
      text,
      ~s(","phase":null,"memoryCitation":null,"delivery":null,"questions":null)
    ]
  end

  defp usage do
    counts =
      ~s({"totalTokens":105,"inputTokens":100,"cachedInputTokens":10,"cacheWriteInputTokens":0,) <>
        ~s("outputTokens":5,"reasoningOutputTokens":2})

    usage = ~s("tokenUsage":{"total":#{counts},"last":#{counts},"modelContextWindow":258400})
    [line("thread/tokenUsage/updated", [@ids, ?,, usage]), limits()]
  end

  defp limits do
    line(
      "account/rateLimits/updated",
      ~s("rateLimits":{"limitId":"codex","limitName":null,"normalModelSlug":null,"primary":null,"secondary":null,) <>
        ~s("credits":null,"individualLimit":null,"spendControlReached":null,"planType":null,"rateLimitReachedType":null})
    )
  end

  defp remote do
    line(
      "remoteControl/status/changed",
      ~s("status":"disabled","serverName":"host","installationId":"986ba959-e399-44d7-b01e-7664fa171e97","environmentId":null)
    )
  end

  defp status(thread, status),
    do: line("thread/status/changed", ~s("threadId":"#{thread}","status":#{status}))

  defp delta(method, item, delta, more \\ []),
    do: line(method, [@ids, ~s(,"itemId":"#{item}","delta":"), delta, ?", more])

  defp turn(items, view, status, times) do
    [
      ~s("threadId":"#{@thread}","turn":{"id":"#{@turn}","rootTurnId":"#{@turn}","items":[),
      [items, ~s(],"itemsView":"#{view}","status":"#{status}","error":null,), times, ?}]
    ]
  end

  defp started(type, fields) do
    times = ~s("startedAtMs":#{@ms},"completedAtMs":null)
    item = [~s("item":{"type":"#{type}",), fields, ?,, times, "},"]
    line("item/started", [item, @ids, ~s(,"startedAtMs":#{@ms})])
  end

  defp completed(type, fields) do
    item = [~s("item":), completed_item(type, fields), ?,]
    line("item/completed", [item, @ids, ~s(,"contentTokenCount":null,"completedAtMs":#{@ms})])
  end

  defp completed_item(type, fields),
    do: [~s({"type":"#{type}",), fields, ~s(,"startedAtMs":#{@ms},"completedAtMs":#{@ms}})]

  defp line(method, params),
    do: [~s({"method":"#{method}","params":{), params, ~s(},"emittedAtMs":#{@ms}})]
end
