defmodule Bench.Events do
  # The events of `codex exec`, as JSON lines with the keys and in the order of the recorded ones, with random contents.
  #
  # A group is what belongs together: the start and the completion of one item, which has the number `n`.
  @moduledoc false

  import Bench.Prose, only: [pick: 1, size: 2, text: 1]

  # How often each kind of group comes.
  @weights [
    agent_message: 22,
    command: 30,
    reasoning: 14,
    file_change: 9,
    mcp_call: 8,
    todo_update: 8,
    web_search: 4,
    collab: 2,
    warning: 2,
    problem: 1
  ]
  @kinds List.to_tuple(
           Enum.flat_map(@weights, fn {kind, weight} -> List.duplicate(kind, weight) end)
         )

  @thread "01a1f945-1ee3-75e2-9d51-61fcd580292d"
  @other "01a1f945-1607-7312-ac11-ee9b8518522a"
  @steps [
    "Read the code",
    "Find the cause",
    "Write a test that fails",
    "Mend it",
    "Run all tests"
  ]

  @type line :: iodata()

  @doc "The first lines of a turn. They begin the list of things to do, which is item 0."
  @spec opening() :: [line()]
  def opening do
    [
      [~s({"type":"thread.started","thread_id":"), @thread, ~s("})],
      ~s({"type":"turn.started"}),
      todo("started")
    ]
  end

  @doc "The last lines of a turn that was completed."
  @spec ending() :: [line()]
  def ending do
    [
      todo("completed"),
      ~s({"type":"turn.completed","usage":{"input_tokens":24763,"cached_input_tokens":24448,) <>
        ~s("cache_write_input_tokens":0,"output_tokens":122,"reasoning_output_tokens":64}})
    ]
  end

  @doc "A message of the agent on a line of so many bytes, its end included."
  @spec message(pos_integer(), pos_integer()) :: line()
  def message(n, bytes) do
    around = item("completed", n, "agent_message", ~s("text":""))
    text = String.duplicate("So many words, and one at a time. ", div(bytes, 34) + 1)

    item("completed", n, "agent_message", [
      ~s("text":"),
      binary_part(text, 0, max(bytes - IO.iodata_length(around) - 1, 0)),
      ?"
    ])
  end

  @doc "One group of at most `room` lines; none has more than two."
  @spec group(pos_integer(), pos_integer()) :: [line()]
  def group(n, 1), do: one(:agent_message, n)

  def group(n, _room), do: one(elem(@kinds, :rand.uniform(tuple_size(@kinds)) - 1), n)

  defp one(:agent_message, n),
    do: [item("completed", n, "agent_message", [~s("text":"), text(size(30, 1400)), ?"])]

  defp one(:reasoning, n) do
    text = ["**", text(16), "**", ~S(\n\n), text(size(50, 600))]
    [item("completed", n, "reasoning", [~s("text":"), text, ?"])]
  end

  defp one(:command, n) do
    command = [~s("command":"/bin/bash -lc '), text(size(12, 120)), ~s('","aggregated_output":")]

    {code, status} =
      pick([{"0", "completed"}, {"0", "completed"}, {"0", "completed"}, {"2", "failed"}])

    [
      item("started", n, "command_execution", [
        command | ~s(","exit_code":null,"status":"in_progress")
      ]),
      item("completed", n, "command_execution", [
        command,
        text(size(0, 2150)),
        ~s(","exit_code":#{code},"status":"#{status}")
      ])
    ]
  end

  defp one(:file_change, n) do
    changes =
      for _ <- 1..pick([1, 1, 1, 2, 4]) do
        kind = pick(["update", "update", "add", "delete"])
        path = "/home/user/project/src/part_#{:rand.uniform(99)}/module_#{:rand.uniform(999)}.ex"
        ~s({"path":"#{path}","kind":"#{kind}"})
      end

    twice(n, "file_change", fn status ->
      [~s("changes":[), Enum.intersperse(changes, ?,), ~s(],"status":"#{status}")]
    end)
  end

  defp one(:mcp_call, n) do
    arguments = [
      ~s({"query":"),
      text(30),
      ~s(","limit":10,"filters":{"kinds":["code","docs"],"since":null,"score":0.75}})
    ]

    called = [~s("server":"docs","tool":"search","arguments":), arguments]
    content = [~s({"content":[{"type":"text","text":"), text(size(40, 900)), ~s("}],)]

    {result, status} =
      case :rand.uniform(10) do
        1 ->
          {~s("result":null,"error":{"message":"tool call error: connection closed"}), "failed"}

        k when k <= 4 ->
          {[
             "\"result\":",
             content,
             ~s("structured_content":{"total":3,"hits":[{"id":1,"score":0.93},{"id":7,"score":0.5}],"more":false}},"error":null)
           ], "completed"}

        _ ->
          {["\"result\":", content, ~s("structured_content":null},"error":null)], "completed"}
      end

    [
      item("started", n, "mcp_tool_call", [
        called,
        ~s(,"result":null,"error":null,"status":"in_progress")
      ]),
      item("completed", n, "mcp_tool_call", [called, ?,, result, ~s(,"status":"#{status}")])
    ]
  end

  defp one(:web_search, n) do
    query = text(size(10, 80))

    action =
      pick([
        [~s({"type":"search","query":"), query, ~s("})],
        ~s({"type":"open_page","url":"http://example.invalid/#{n}"}),
        ~s({"type":"find_in_page","url":"http://example.invalid/#{n}","pattern":"p"})
      ])

    # The engine prints two ids here.
    for phase <- ["started", "completed"],
        do:
          item(phase, n, "web_search", [
            ~s("id":"ws_#{n}","query":"),
            query,
            ~s(","action":),
            action
          ])
  end

  defp one(:collab, n) do
    prompt = text(size(20, 300))

    twice(n, "collab_tool_call", fn status ->
      states =
        if status == "completed",
          do: ~s("#{@other}":{"status":"running","message":null}),
          else: ""

      [
        ~s("tool":"send_input","sender_thread_id":"#{@thread}","receiver_thread_ids":["#{@other}"],),
        [~s("prompt":"), prompt, ~s(","agents_states":{), states, ~s(},"status":"#{status}")]
      ]
    end)
  end

  defp one(:todo_update, _n), do: [todo("updated")]

  defp one(:warning, n),
    do: [item("completed", n, "error", [~s("message":"), text(90), ?"])]

  defp one(:problem, _n),
    do: [[~s({"type":"error","message":"Reconnecting... 1/5 \(), text(60), ~s[)"}]]]

  defp twice(n, type, fields),
    do: [
      item("started", n, type, fields.("in_progress")),
      item("completed", n, type, fields.("completed"))
    ]

  defp todo(phase) do
    done = if phase == "completed", do: length(@steps), else: :rand.uniform(length(@steps)) - 1

    steps =
      for {step, i} <- Enum.with_index(@steps),
          do: ~s({"text":"#{step}","completed":#{i < done}})

    item(phase, 0, "todo_list", [~s("items":[), Enum.intersperse(steps, ?,), ?]])
  end

  defp item(phase, n, type, fields),
    do: [~s({"type":"item.#{phase}","item":{"id":"item_#{n}","type":"#{type}",), fields, "}}"]
end
