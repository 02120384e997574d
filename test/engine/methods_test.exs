defmodule Codex.Engine.MethodsTest do
  # Requests of the app-server against the real engine: each answer is the struct that the snapshot says, and everything in it is
  # known. One client asks them all.
  use Codex.EngineCase

  alias Codex.{AuthError, Protocol, RPCError}
  alias Codex.Protocol.Methods

  setup_all do
    rig = rig!([%{times: "always", steps: [%{text: "Hello needle."}]}])
    client = start_supervised!({Codex, rig.client})
    File.write!(Path.join(rig.directory, "a.txt"), "a")
    {:ok, rig: rig, client: client}
  end

  # What cannot be asked here, and where it is tested.
  @elsewhere [
    # once for each connection
    "initialize",
    # with turns that are under way: turns_test.exs and others
    "turn/interrupt",
    "turn/steer",
    # goes to a service of upstream's
    "feedback/upload",
    # need an installation of Windows, or a sandbox of it
    "windowsSandbox/setupStart"
  ]

  # What the engine refuses without a login, a plugin or an MCP server.
  @refused [
    {"account/gatewayOAuth/login", nil},
    {"account/rateLimitResetCredit/consume", [idempotency_key: "a"]},
    {"account/rateLimits/read", nil},
    {"account/sendAddCreditsNudgeEmail", [credit_type: :credits]},
    {"account/usage/read", nil},
    {"account/workspaceMessages/read", nil},
    {"marketplace/add", [source: "/nowhere"]},
    {"marketplace/remove", [marketplace_name: "none"]},
    {"mcpServer/oauth/login", [name: "none"]},
    {"mcpServer/resource/read", [server: "none", uri: "a://b"]},
    {"mcpServer/tool/call", [server: "none", tool: "t", thread_id: :thread]},
    {"plugin/install", [plugin_name: "none"]},
    {"plugin/read", [plugin_name: "none"]},
    {"plugin/share/checkout", [remote_plugin_id: "x"]},
    {"plugin/share/delete", [remote_plugin_id: "x"]},
    {"plugin/share/list", nil},
    {"plugin/share/save", [plugin_path: "/nowhere"]},
    {"plugin/share/updateTargets",
     [remote_plugin_id: "x", discoverability: :private, share_targets: []]},
    {"plugin/skill/read", [remote_marketplace_name: "x", remote_plugin_id: "x", skill_name: "x"]},
    {"plugin/uninstall", [plugin_id: "x"]},
    {"thread/approveGuardianDeniedAction", [thread_id: :thread, event: %{}]}
  ]

  @plain ~w(account/gatewayOAuth/cancel account/gatewayOAuth/read account/read account/securitySetup/read app/installed app/list
            config/mcpServer/reload config/read configRequirements/read experimentalFeature/list externalAgentConfig/detect
            externalAgentConfig/import/readHistories hooks/list marketplace/upgrade mcpServerStatus/list model/list
            modelProvider/capabilities/read modelProvider/list permissionProfile/list plugin/installed plugin/list
            plugin/reconcile skills/list thread/list thread/loaded/list windowsSandbox/readiness)

  @plain_experimental ~w(account/bedrock/checkGovCloudRequirements account/bedrock/discover accountSession/list
                         collaborationMode/list memory/status memory/reset mock/experimentalMethod project/list rollout/compress
                         server/diagnostics thread/realtime/listVoices userVerification/status remoteControl/status/read)

  test "every stable request", %{client: client, rig: rig} do
    file = &Path.join(rig.directory, &1)
    ask = &ask!(client, &1, &2)
    thread = start_thread!(client, rig)
    turn = run_turn!(client, thread)

    Enum.each(@plain, &ask.(&1, nil))

    ask.("account/login/cancel", login_id: "0190c5fe-0000-7000-8000-000000000000")

    assert %Protocol.LoginAccountResponse.ApiKey{} =
             ask.("account/login/start", type: :api_key, api_key: "sk-test")

    ask.("account/logout", nil)
    ask.("app/read", app_ids: ["x"])

    danger = %{type: :danger_full_access}

    assert %{exit_code: 0, stdout: "hi\n"} =
             ask.("command/exec", command: ["echo", "hi"], sandbox_policy: danger)

    running = [
      command: ["cat"],
      process_id: "cat",
      tty: true,
      stream_stdin: true,
      stream_stdout_stderr: true
    ]

    {:ok, ref} =
      Codex.Client.request_async(client, "command/exec", [sandbox_policy: danger] ++ running, [])

    eventually(fn ->
      match?(
        {:ok, _},
        Codex.request(client, "command/exec/resize", process_id: "cat", size: %{rows: 9, cols: 9})
      )
    end)

    ask.("command/exec/resize", process_id: "cat", size: %{rows: 20, cols: 20})
    ask.("command/exec/write", process_id: "cat", delta_base64: "aGk=")
    ask.("command/exec/terminate", process_id: "cat")
    assert_receive {:codex_response, ^ref, {:ok, text}}, 10_000
    assert {:ok, %Protocol.CommandExecResponse{}} = Codex.Client.decode("command/exec", text)

    ask.("config/value/write", key_path: "model", merge_strategy: :replace, value: "gpt-5")
    ask.("config/batchWrite", edits: [%{key_path: "model", merge_strategy: :upsert, value: nil}])
    ask.("experimentalFeature/enablement/set", enablement: %{})
    ask.("externalAgentConfig/import", migration_items: [])
    ask.("externalAgentConfig/import/recordHistory", provider_id: "a", item_type_results: [])
    ask.("feedback/save", classification: "bug", save_path: file.("feedback"))
    ask.("fs/createDirectory", path: file.("dir"))
    ask.("fs/writeFile", path: file.("dir/b"), data_base64: "aGk=")
    ask.("fs/copy", source_path: file.("dir/b"), destination_path: file.("dir/c"))
    ask.("fs/getMetadata", path: file.("dir/b"))
    ask.("fs/readDirectory", path: file.("dir"))
    assert %{data_base64: "aGk="} = ask.("fs/readFile", path: file.("dir/c"))
    ask.("fs/watch", path: file.("dir"), watch_id: "w")
    ask.("fs/unwatch", watch_id: "w")
    ask.("fs/remove", path: file.("dir"), recursive: true)
    ask.("fuzzyFileSearch", query: "a", roots: [rig.directory])

    ask.("modelProvider/config/write",
      settings: %{type: :custom_gateway, name: "G", base_url: "http://127.0.0.1:1"}
    )

    ask.("skills/config/write", enabled: false, name: "x")
    ask.("skills/extraRoots/set", extra_roots: [rig.directory])

    attachment = [attachment_type: "a", identity_key: "k"]
    ask.("thread/attachment/add", [thread_id: thread, payload: %{a: 1}] ++ attachment)
    ask.("thread/attachment/list", thread_id: thread)
    ask.("thread/attachmentOwner/list", attachment)
    ask.("thread/attachment/remove", [thread_id: thread] ++ attachment)
    ask.("thread/goal/set", thread_id: thread, objective: "x", status: :paused)
    ask.("thread/goal/get", thread_id: thread)
    ask.("thread/goal/clear", thread_id: thread)
    said = %{type: "message", role: "user", content: [%{type: "input_text", text: "x"}]}
    ask.("thread/inject_items", thread_id: thread, items: [said])
    ask.("thread/items/list", thread_id: thread)
    ask.("thread/metadata/update", thread_id: thread, git_info: %{branch: "main"})
    ask.("thread/name/set", thread_id: thread, name: "n")
    ask.("thread/read", thread_id: thread, include_turns: true)
    ask.("thread/turns/list", thread_id: thread)

    %{section: %{id: section}} = ask.("threadSection/create", name: "s")
    ask.("threadSection/list", nil)
    ask.("threadSection/update", name: "r", section_id: section)
    ask.("thread/section/move", thread_id: thread, section_id: section)
    ask.("thread/section/move", thread_id: thread, section_id: nil)
    ask.("threadSection/delete", section_id: section)

    %{thread: %{id: fork}} = ask.("thread/fork", thread_id: thread, exclude_turns: true)
    ask.("thread/revert", thread_id: thread, before_turn_id: turn)
    ask.("thread/unsubscribe", thread_id: thread)
    ask.("thread/resume", thread_id: thread, exclude_turns: true)
    ask.("thread/archive", thread_id: thread)
    ask.("thread/unarchive", thread_id: thread)
    ask.("thread/delete", thread_id: fork)

    # each a turn of its own
    for {method, more} <- [
          {"thread/shellCommand", [command: "true"]},
          {"thread/compact/start", []},
          {"review/start", [target: %{type: :custom, instructions: "x"}]}
        ],
        do: ask.(method, [thread_id: start_thread!(client, rig)] ++ more)

    for {method, params} <- @refused do
      params = params && Enum.map(params, &with_thread(&1, fork))
      assert {:error, %kind{}} = Codex.request(client, method, params)
      assert kind in [RPCError, AuthError], method
    end

    stable = for %{kind: :request, stability: :stable, name: name} <- Methods.all(), do: name
    refused = for {method, _params} <- @refused, do: method
    assert Enum.sort(asked() ++ refused ++ @elsewhere) == stable
  end

  test "experimental requests", %{client: client, rig: rig} do
    ask = &ask!(client, &1, &2)
    thread = start_thread!(client, rig)
    _turn = run_turn!(client, thread)

    Enum.each(@plain_experimental, &ask.(&1, nil))
    ask.("fuzzyFileSearch/sessionStart", roots: [rig.directory], session_id: "s")
    ask.("fuzzyFileSearch/sessionUpdate", query: "a", session_id: "s")
    ask.("fuzzyFileSearch/sessionStop", session_id: "s")

    ask.("process/spawn",
      command: ["cat"],
      cwd: rig.directory,
      process_handle: "h",
      stream_stdin: true
    )

    ask.("process/writeStdin", process_handle: "h", delta_base64: "aGk=")
    ask.("process/kill", process_handle: "h")

    %{project: %{id: project}} =
      ask.("project/create", idempotency_key: "k", name: "n", roots: [])

    ask.("project/read", project_id: project)
    ask.("project/update", project_id: project, name: "m")
    ask.("project/move", project_id: project)
    ask.("project/delete", project_id: project)
    ask.("thread/search", search_term: "needle")
    ask.("thread/searchOccurrences", search_term: "needle", thread_id: thread)

    assert %{data: [_, _ | _]} = ask.("thread/timeline/list", thread_id: thread)

    for method <-
          ~w(thread/queue/list thread/backgroundTerminals/list thread/backgroundTerminals/clean
                     thread/increment_elicitation thread/decrement_elicitation thread/memory/read),
        do: ask.(method, thread_id: thread)

    ask.("thread/memoryMode/set", thread_id: thread, mode: :disabled)
    ask.("thread/settings/update", thread_id: thread, effort: :low)

    ask.("thread/queue/add",
      thread_id: thread,
      client_user_message_id: "c",
      input: [%{type: :text, text: "x"}]
    )

    ask.("environment/info", environment_id: "local")
    ask.("environment/status", environment_id: "local")
    ask.("plugin/search", search_term: "x")

    experimental = for name <- asked(), not Methods.supported?(name, false), do: name
    assert length(experimental) == 39
  end

  # The answer, which is what the snapshot says it is, to the last key.
  defp ask!(client, method, params) do
    assert {:ok, answer} = Codex.request(client, method, params), method
    {:ok, %{response: response}} = Methods.fetch(method)
    assert inspect(answer.__struct__) =~ ~r/^Codex\.Protocol\.#{response}(\.|$)/
    assert left_over(answer) == [], method
    Process.put(:asked, [method | Process.get(:asked, [])])
    answer
  end

  # The methods that were asked so far, each once.
  defp asked, do: Enum.uniq(Process.get(:asked))

  defp start_thread!(client, rig) do
    ask!(client, "thread/start", cwd: rig.directory, sandbox: :danger_full_access).thread.id
  end

  defp run_turn!(client, thread) do
    {:ok, feed} = Codex.subscribe(client, thread: thread, events: [Codex.Events.TurnCompleted])
    input = [%{type: :text, text: "A needle, please."}]
    %{turn: %{id: turn}} = ask!(client, "turn/start", thread_id: thread, input: input)
    :ok = Codex.next(feed)
    assert_receive {:codex, ^feed, {:events, [%{turn: %{id: ^turn}}]}}, 20_000
    Codex.unsubscribe(feed)
    turn
  end

  defp with_thread({:thread_id, :thread}, thread), do: {:thread_id, thread}
  defp with_thread(pair, _thread), do: pair

  # The configuration is open: what the snapshot does not name in it is the user's.
  defp left_over(%Protocol.Config{}), do: []

  defp left_over(%_module{extra: extra} = struct) do
    inside = struct |> Map.from_struct() |> Map.delete(:extra) |> Map.values() |> left_over()
    if extra == %{}, do: inside, else: [struct | inside]
  end

  defp left_over(%{} = map), do: map |> Map.values() |> left_over()
  defp left_over(list) when is_list(list), do: Enum.flat_map(list, &left_over/1)
  defp left_over(_scalar), do: []
end
