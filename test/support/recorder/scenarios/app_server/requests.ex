defmodule Codex.Recorder.Scenarios.AppServer.Requests do
  @moduledoc false
  # What the app-server asks its client, and every way to answer.

  import Codex.Recorder.Scenario, only: [session: 4]
  import Codex.Recorder.Script
  import Codex.Recorder.Steps

  @command "item/commandExecution/requestApproval"
  @file_change "item/fileChange/requestApproval"
  @elicitation "mcpServer/elicitation/request"
  # Every command is asked for.
  @untrusted %{approvalPolicy: "untrusted"}
  # What is to be written is asked for.
  @read_only %{approvalPolicy: "on-request", sandbox: "read-only"}
  @server [
    ~s(mcp_servers.recorder.command="python3"),
    ~s(mcp_servers.recorder.args=["{{mcp}}"]),
    "mcp_servers.recorder.required=true"
  ]

  def all, do: commands() ++ files() ++ questions() ++ tools() ++ others()

  defp commands do
    accept = answer(@command, %{decision: "accept"})
    decline = answer(@command, %{decision: "decline"})

    [
      approval("approval_accept", "A command is allowed.", [begin(), accept, completed()]),
      approval("approval_decline", "A command is declined; the turn goes on.", [
        begin(),
        decline,
        completed()
      ]),
      approval("approval_cancel", "A command is cancelled, and the turn with it.", [
        begin(),
        answer(@command, %{decision: "cancel"}),
        completed()
      ]),
      approval(
        "approval_for_session",
        "A command is allowed for the session: the second time nobody asks.",
        [begin(), answer(@command, %{decision: "acceptForSession"}), completed(), turn()],
        List.duplicate([command("touch a")], 2)
      ),
      approval(
        "approval_amended",
        "A command is allowed together with a rule for those to come.",
        [begin(), amend(), completed(), turn()],
        [[escalated("touch a")], [escalated("touch b")]],
        %{approvalPolicy: "on-request", sandbox: "workspace-write"}
      ),
      approval(
        "approval_answered_wrong",
        "A decision that is none, and an error: the command fails.",
        [
          begin(),
          answer(@command, %{decision: "nope"}),
          completed(),
          begin(),
          refuse(@command),
          completed()
        ],
        [[command("touch a")], [command("touch b")]]
      ),
      approval(
        "approval_interrupted",
        "The turn is interrupted while it waits for an answer, which comes too late.",
        [
          begin(),
          await(@command),
          interrupt(),
          completed(),
          await("serverRequest/resolved"),
          answer_late(0, %{decision: "accept"}),
          ask("thread/loaded/list", %{})
        ]
      )
    ]
  end

  defp amend do
    decision = %{acceptWithExecpolicyAmendment: %{execpolicy_amendment: ["touch"]}}
    answer(@command, %{decision: decision})
  end

  defp approval(name, shows, steps, calls \\ [[command("touch a")]], thread \\ @untrusted) do
    responses = Enum.flat_map(calls, &[&1, [text("Done.")]])
    session(name, shows, [handshake(), thread(thread), steps], responses: responses)
  end

  defp escalated(command),
    do: command(%{cmd: command, sandbox_permissions: "require_escalated", justification: "why"})

  defp files do
    [
      file("approval_file_accept", "A file change is allowed.", [
        begin(),
        answer(@file_change, %{decision: "accept"}),
        completed()
      ]),
      file("approval_file_decline", "A file change is declined; the turn goes on.", [
        begin(),
        answer(@file_change, %{decision: "decline"}),
        completed()
      ]),
      file(
        "approval_file_cancel",
        "A file change is cancelled: the turn ends, the item is never completed.",
        [
          begin(),
          answer(@file_change, %{decision: "cancel"}),
          completed()
        ]
      ),
      session(
        "approval_file_for_session",
        "A file's changes are allowed for the session: the second time nobody asks.",
        [
          handshake(),
          thread(@read_only),
          begin(),
          answer(@file_change, %{decision: "acceptForSession"}),
          completed(),
          turn()
        ],
        responses: [
          [patch("*** Add File: a.txt\n+x")],
          [text("One.")],
          [patch("*** Update File: a.txt\n@@\n-x\n+y")],
          [text("Two.")]
        ]
      )
    ]
  end

  defp file(name, shows, steps),
    do:
      session(name, shows, [handshake(), thread(@read_only), steps],
        responses: [[patch("*** Add File: a.txt\n+x")], [text("Done.")]]
      )

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
