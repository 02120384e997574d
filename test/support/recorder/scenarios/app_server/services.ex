defmodule Codex.Recorder.Scenarios.AppServer.Services do
  @moduledoc false
  # What the app-server does besides threads: configuration, accounts, models, commands, files.

  import Codex.Recorder.Scenario, only: [session: 3, session: 4]
  import Codex.Recorder.Steps

  @server [
    ~s(mcp_servers.recorder.command="python3"),
    ~s(mcp_servers.recorder.args=["{{mcp}}"])
  ]

  def all do
    [
      session("config", "Settings are read and written; of two writers the later is told.", [
        handshake(),
        ask(
          "config/value/write",
          %{keyPath: "model_reasoning_effort", value: "low", mergeStrategy: "replace"},
          version: ~w(result version)
        ),
        ask("config/value/write", %{
          keyPath: "model_reasoning_effort",
          value: "bogus",
          mergeStrategy: "replace",
          expectedVersion: "{{version}}"
        }),
        ask("config/value/write", %{
          keyPath: "model",
          value: "x",
          mergeStrategy: "replace",
          expectedVersion: "{{version}}"
        }),
        ask("config/batchWrite", %{
          edits: [%{keyPath: "model", value: "gpt-5.5", mergeStrategy: "upsert"}]
        }),
        ask("config/read", %{}),
        ask("configRequirements/read", nil)
      ]),
      session(
        "config_broken",
        "A config.toml that is no TOML: the engine runs, no thread does.",
        [
          handshake(),
          await("configWarning", %{}),
          ask("thread/start", %{})
        ],
        toml: "this is no TOML"
      ),
      session(
        "account_key",
        "Logged in with a key, and out.",
        [
          handshake(),
          ask("account/read", %{}),
          ask("account/login/start", %{type: "apiKey", apiKey: "sk-recorded"}),
          await("account/login/completed"),
          await("account/updated", %{authMode: "apikey"}),
          ask("account/read", %{}),
          ask("account/logout", nil),
          await("account/updated"),
          ask("account/read", %{})
        ],
        config: ["model_providers.scripted.requires_openai_auth=true"]
      ),
      session("account_refused", "Logins that are none; limits that only an account has.", [
        handshake(),
        ask("account/login/start", %{type: "nope"}),
        ask("account/login/cancel", %{loginId: "01890a5d-ac96-774b-bcce-b302099a8057"}),
        ask("account/rateLimits/read", nil),
        ask("account/usage/read", nil)
      ]),
      session("models", "Models, modes, profiles and providers.", [
        experimental(),
        ask("model/list", %{limit: 2}),
        ask("modelProvider/list", %{}),
        ask("modelProvider/capabilities/read", %{}),
        ask("collaborationMode/list", %{}),
        ask("permissionProfile/list", %{})
      ]),
      session("command_exec", "Commands without a thread: ended well, badly, too late.", [
        handshake(),
        ask("command/exec", %{
          command: ["/bin/sh", "-c", "echo out; echo err >&2; exit 3"],
          sandboxPolicy: %{type: "dangerFullAccess"}
        }),
        ask("command/exec", %{
          command: ["sleep", "60"],
          timeoutMs: 100,
          sandboxPolicy: %{type: "dangerFullAccess"}
        }),
        ask("command/exec", %{command: []})
      ]),
      session("command_exec_streamed", "A command that is written to, is resized and is ended.", [
        handshake(),
        request("command/exec", %{
          command: ["/bin/cat"],
          processId: "cat",
          tty: true,
          streamStdin: true,
          streamStdoutStderr: true,
          sandboxPolicy: %{type: "dangerFullAccess"}
        }),
        ask("command/exec/write", %{processId: "cat", deltaBase64: Base.encode64("hi\n")}),
        await("command/exec/outputDelta"),
        ask("command/exec/resize", %{processId: "cat", size: %{rows: 10, cols: 20}}),
        ask("command/exec/terminate", %{processId: "cat"}),
        response("command/exec")
      ]),
      session("process", "A process of its own: what it is told, what it says, its end.", [
        experimental(),
        ask("process/spawn", %{
          command: ["/bin/sh", "-c", "read line; echo got $line"],
          processHandle: "reader",
          cwd: "{{project}}",
          streamStdin: true,
          streamStdoutStderr: true
        }),
        ask("process/writeStdin", %{
          processHandle: "reader",
          deltaBase64: Base.encode64("hi\n"),
          closeStdin: true
        }),
        await("process/outputDelta"),
        await("process/exited"),
        ask("process/kill", %{processHandle: "reader"})
      ]),
      session("files", "Files: written, read, listed, copied, removed; one that is not there.", [
        handshake(),
        ask("fs/createDirectory", %{path: "{{project}}/d"}),
        ask("fs/writeFile", %{path: "{{project}}/d/a.txt", dataBase64: Base.encode64("a")}),
        ask("fs/readFile", %{path: "{{project}}/d/a.txt"}),
        ask("fs/getMetadata", %{path: "{{project}}/d/a.txt"}),
        ask("fs/readDirectory", %{path: "{{project}}/d"}),
        ask("fs/copy", %{sourcePath: "{{project}}/d/a.txt", destinationPath: "{{project}}/b.txt"}),
        ask("fs/remove", %{path: "{{project}}/d", recursive: true}),
        ask("fs/readFile", %{path: "{{project}}/d/a.txt"})
      ]),
      session("files_watched", "A directory is watched.", [
        handshake(),
        ask("fs/watch", %{path: "{{project}}", watchId: "w"}),
        shell("echo x > a.txt"),
        await("fs/changed"),
        ask("fs/unwatch", %{watchId: "w"})
      ]),
      session(
        "files_searched",
        "Files are searched for by a part of their names, at once and as it is typed.",
        [
          experimental(),
          ask("fuzzyFileSearch", %{query: "a", roots: ["{{project}}"]}),
          ask("fuzzyFileSearch/sessionStart", %{sessionId: "s", roots: ["{{project}}"]}),
          ask("fuzzyFileSearch/sessionUpdate", %{sessionId: "s", query: "b"}),
          await("fuzzyFileSearch/sessionUpdated"),
          await("fuzzyFileSearch/sessionCompleted"),
          ask("fuzzyFileSearch/sessionStop", %{sessionId: "s"})
        ],
        files: %{"apple.txt" => "", "berry.txt" => ""}
      ),
      session(
        "servers",
        "The MCP servers: their state, a call and a resource without a model.",
        [
          handshake(),
          thread(),
          ask("mcpServerStatus/list", %{}),
          ask("mcpServer/tool/call", %{
            threadId: "{{thread}}",
            server: "recorder",
            tool: "echo",
            arguments: %{}
          }),
          ask("mcpServer/resource/read", %{
            threadId: "{{thread}}",
            server: "recorder",
            uri: "note://one"
          }),
          ask("config/mcpServer/reload", nil)
        ],
        config: @server ++ ["mcp_servers.recorder.required=true"]
      ),
      session("extensions", "Skills, hooks, features.", [
        handshake(),
        ask("skills/list", %{cwds: ["{{project}}"]}),
        ask("hooks/list", %{cwds: ["{{project}}"]}),
        ask("experimentalFeature/list", %{limit: 2})
      ])
    ]
  end
end
