defmodule Codex.Recorder.Scenarios.AppServer.Requests do
  @moduledoc false
  # What else the app-server asks its client: questions of the model and of MCP servers, calls of the client's tools, the time.

  import Codex.Recorder.Scenario, only: [session: 4]
  import Codex.Recorder.Script
  import Codex.Recorder.Steps

  @elicitation "mcpServer/elicitation/request"
  @server [
    ~s(mcp_servers.recorder.command="python3"),
    ~s(mcp_servers.recorder.args=["{{mcp}}"]),
    "mcp_servers.recorder.required=true"
  ]

  def all, do: questions() ++ tools() ++ others()

  defp questions do
    ask = [[call("request_user_input", %{questions: [question()]})], [text("Done.")]]
    user = "item/tool/requestUserInput"
    config = ["features.default_mode_request_user_input=true"]

    [
      session(
        "question",
        "The model asks the user, who answers.",
        [
          experimental(),
          thread(),
          begin(),
          answer(user, %{answers: %{color: %{answers: ["Blue"]}}}),
          completed()
        ],
        config: config,
        responses: ask
      ),
      session(
        "question_refused",
        "The user's client answers with an error: the turn goes on.",
        [experimental(), thread(), begin(), refuse(user), completed()],
        config: config,
        responses: ask
      ),
      permissions("permissions", "The model asks for permissions, and gets a part of them.", %{
        permissions: %{network: %{enabled: true}},
        scope: "turn"
      }),
      permissions("permissions_none", "The model asks for permissions, and gets none.", %{
        permissions: %{}
      })
    ]
  end

  defp question do
    options = for label <- ["Red", "Blue"], do: %{label: label, description: label}
    %{id: "color", header: "Color", question: "Which?", options: options}
  end

  defp permissions(name, shows, answer) do
    wanted = %{network: %{enabled: true}, file_system: %{write: ["{{project}}"]}}

    session(
      name,
      shows,
      [
        experimental(),
        thread(%{approvalPolicy: "on-request"}),
        begin(),
        answer("item/permissions/requestApproval", answer),
        completed()
      ],
      config: ["features.request_permissions_tool=true"],
      responses: [
        [call("request_permissions", %{reason: "why", permissions: wanted})],
        [text("Done.")]
      ]
    )
  end

  defp tools do
    asked = %{approvalPolicy: "on-request"}

    [
      mcp(
        "elicitation",
        "An MCP server asks the user: accepted, declined, cancelled.",
        asked,
        "ask",
        [
          begin(),
          answer(@elicitation, %{action: "accept", content: %{name: "Bob"}}),
          completed(),
          begin(),
          answer(@elicitation, %{action: "decline"}),
          completed(),
          begin(),
          answer(@elicitation, %{action: "cancel"}),
          completed()
        ]
      ),
      mcp(
        "approval_mcp",
        "A tool that changes things: declined, then allowed for the session, then not asked for.",
        %{approvalPolicy: "on-request", sandbox: "workspace-write"},
        "change",
        [
          begin(),
          answer(@elicitation, %{action: "decline"}),
          completed(),
          begin(),
          answer(@elicitation, %{action: "accept", content: %{}, _meta: %{persist: "session"}}),
          completed(),
          turn()
        ]
      ),
      session(
        "tool",
        "Tools of the client: two at once, one in a namespace.",
        [
          experimental(),
          thread(%{dynamicTools: dynamic_tools()}),
          begin(),
          answer("item/tool/call", done("one"), %{callId: "call_1_0"}),
          answer(
            "item/tool/call",
            %{
              success: true,
              contentItems: [
                %{type: "inputText", text: "two"},
                %{type: "inputImage", imageUrl: "data:image/png;base64,AA=="}
              ]
            },
            %{callId: "call_1_1"}
          ),
          completed()
        ],
        responses: [[call("look", %{q: 1}), call("box", "open", %{})], [text("Done.")]],
        unordered: [:app_server]
      ),
      session(
        "tool_failed",
        "A tool of the client that fails, an error, an answer of no shape: the turn goes on.",
        [
          experimental(),
          thread(%{dynamicTools: dynamic_tools()}),
          begin(),
          answer("item/tool/call", %{success: false, contentItems: []}),
          completed(),
          begin(),
          refuse("item/tool/call"),
          completed(),
          begin(),
          answer("item/tool/call", %{nope: true}),
          completed()
        ],
        responses: Enum.concat(List.duplicate([[call("look", %{})], [text("Done.")]], 3))
      )
    ]
  end

  defp mcp(name, shows, thread, tool, steps) do
    responses =
      Enum.concat(List.duplicate([[call("mcp__recorder", tool, %{})], [text("Done.")]], 3))

    session(name, shows, [handshake(), thread(thread), steps],
      config: @server,
      responses: responses
    )
  end

  defp done(text), do: %{success: true, contentItems: [%{type: "inputText", text: text}]}

  defp dynamic_tools do
    tool = &%{type: "function", name: &1, description: &1, inputSchema: %{type: "object"}}

    [
      tool.("look"),
      %{type: "namespace", name: "box", description: "A box.", tools: [tool.("open")]}
    ]
  end

  defp others do
    [
      session(
        "review_automatic",
        "The automatic reviewer allows a command, another it denies.",
        [
          handshake(),
          thread(%{
            approvalPolicy: "on-request",
            sandbox: "workspace-write",
            approvalsReviewer: "auto_review"
          }),
          turn(),
          turn()
        ],
        responses: [
          [escalated("touch a")],
          verdict("allow"),
          [text("One.")],
          [escalated("touch b")],
          verdict("deny"),
          [text("Two.")]
        ]
      ),
      session(
        "time",
        "The model's clock is the client's.",
        [
          experimental(),
          thread(%{model: "gpt-6"}),
          begin(),
          List.duplicate(answer("currentTime/read", %{currentTimeAt: 1_800_000_000}), 3),
          completed()
        ],
        toml: "[features.current_time_reminder]\nenabled = true\nclock_source = \"external\"\n",
        unordered: [:app_server],
        responses: [[text("Done.")]]
      )
    ]
  end
end
