defmodule Codex.Recorder.Scenarios.AppServer.Handshakes do
  @moduledoc false
  # How a connection to the app-server begins, and what it answers to what it does not understand.

  import Codex.Recorder.Scenario, only: [session: 3, session: 4]
  import Codex.Recorder.Script
  import Codex.Recorder.Steps

  @nobody "01890a5d-ac96-774b-bcce-b302099a8057"
  @identity %{clientInfo: %{name: "recorder", title: "The Recorder", version: "1"}}

  def all do
    [
      session("handshake", "A client without a name for itself, one too early, one twice.", [
        ask("thread/list", %{}),
        ask("initialize", %{}),
        ask("initialize", @identity),
        {:notify, "initialized"},
        ask("initialize", @identity)
      ]),
      session(
        "handshake_plain",
        "Without the capability, what is experimental is refused, method and field alike.",
        [
          handshake(),
          thread(),
          ask("thread/search", %{searchTerm: "x"}),
          ask("thread/start", %{dynamicTools: []}),
          ask("turn/start", %{threadId: "{{thread}}", input: [], collaborationMode: mode()})
        ]
      ),
      session(
        "handshake_opted_out",
        "Notifications that the client does not want; names that are none are ignored.",
        [
          handshake(%{optOutNotificationMethods: ["item/agentMessage/delta", "nope"]}),
          thread(),
          turn()
        ],
        responses: [[text("Hello.")]]
      ),
      session("ids", "Ids that are texts, and an id that is used twice.", [
        handshake(),
        request("thread/loaded/list", %{}, id: "list"),
        response("thread/loaded/list"),
        request("thread/loaded/list", %{}, id: 1),
        response("thread/loaded/list")
      ]),
      session("noise", "What is no message is passed over without a word.", [
        handshake(),
        bytes("nonsense\n"),
        bytes("{}\n"),
        bytes("[]\n"),
        bytes("\n"),
        bytes(~s({"id":null,"method":"thread/loaded/list","params":{}}\n)),
        bytes(~s({"id":1.5,"method":"thread/loaded/list","params":{}}\n)),
        bytes(~s({"method":"nope"}\n)),
        bytes(~s({"id":77,"result":{}}\n)),
        bytes(~s({"id":78,"method":"thread/loaded/list","params":{"nope":1}}\r\n)),
        ask("thread/loaded/list", %{})
      ]),
      session("noise_fatal", "A line that is no UTF-8 ends the engine, politely.", [
        handshake(),
        bytes(~s({"id":9,"method":") <> <<255>> <> ~s("}\n)),
        ended()
      ]),
      session("errors", "Every kind of request that is refused.", [
        experimental(),
        thread(),
        ask("no/such", %{}),
        ask("turn/start", %{}),
        ask("turn/start", %{threadId: 7, input: []}),
        ask("turn/start", %{threadId: "nope", input: []}),
        ask("turn/start", %{threadId: @nobody, input: []}),
        ask("thread/read", %{threadId: @nobody}),
        ask("thread/resume", %{threadId: @nobody}),
        ask("thread/archive", %{threadId: @nobody}),
        ask("turn/interrupt", %{threadId: "{{thread}}", turnId: @nobody}),
        ask("turn/steer", %{
          threadId: "{{thread}}",
          expectedTurnId: @nobody,
          input: [%{type: "text", text: "x"}]
        }),
        ask("thread/name/set", %{threadId: "{{thread}}", name: ""}),
        ask("thread/start", %{sandbox: "nope"}),
        ask("fs/readFile", %{path: "/nope"}),
        ask("fs/readFile", %{path: "relative"}),
        ask("mcpServer/tool/call", %{
          threadId: "{{thread}}",
          server: "nope",
          tool: "x",
          arguments: %{}
        }),
        ask("account/rateLimits/read", nil),
        ask("review/start", %{
          threadId: "{{thread}}",
          target: %{type: "custom", instructions: "x"},
          delivery: "detached"
        }),
        ask("command/exec/write", %{processId: "nope", deltaBase64: "eA=="})
      ])
    ]
  end

  defp mode, do: %{mode: "plan", settings: %{model: "gpt-5.5"}}
end
