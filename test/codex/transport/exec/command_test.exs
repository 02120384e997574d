defmodule Codex.Transport.Exec.CommandTest do
  use ExUnit.Case, async: true

  alias Codex.{OptionError, Options}
  alias Codex.Thread.Options, as: ThreadOptions
  alias Codex.Transport.Exec.{Command, Files, Prompt}
  alias Codex.Turn.Options, as: TurnOptions

  @id "0199a213-81c0-7800-8aa1-bbab2a035a53"

  defp build(client, thread, turn, input, id \\ nil) do
    client = Keyword.merge([codex_path: "/opt/codex", env: %{"CODEX_URL" => nil}], client)

    {:ok, command} =
      Command.build(
        Options.new!(client),
        ThreadOptions.new!(thread),
        TurnOptions.new!(turn),
        input,
        id
      )

    on_exit(fn -> Files.remove(command.files) end)
    command
  end

  # The order is that of `CodexExec.run` in the TypeScript SDK (`@openai/codex-sdk` 0.163,
  # dist/index.js); `--ephemeral` is ours.
  @table [
    {[], [], [], nil, []},
    {[config: [a: [b: 1], c: "x"], config_overrides: ["d=[1]", "e.f=true"], base_url: "http://h"],
     [], [], nil,
     ["--config", "a.b=1", "--config", ~s(c="x"), "--config", "d=[1]", "--config", "e.f=true"] ++
       ["--config", ~s(openai_base_url="http://h")]},
    {[env: %{"CODEX_URL" => "http://from-env"}], [], [], nil,
     ["--config", ~s(openai_base_url="http://from-env")]},
    {[], [model: "m", thread_source: "s"], [], nil, ["--model", "m", "--thread-source", "s"]},
    {[], [model: "m", thread_source: "s"], [], @id, ["--model", "m", "resume", @id]},
    {[], [sandbox: :read_only], [], nil, ["--sandbox", "read-only"]},
    {[], [sandbox: :workspace_write], [], nil, ["--sandbox", "workspace-write"]},
    {[], [sandbox: :danger_full_access], [], nil, ["--sandbox", "danger-full-access"]},
    {[],
     [working_directory: "/w", additional_directories: ["/a", "/b"], skip_git_repo_check: true],
     [], nil, ["--cd", "/w", "--add-dir", "/a", "--add-dir", "/b", "--skip-git-repo-check"]},
    {[], [skip_git_repo_check: false, ephemeral: false], [], nil, []},
    {[], [ephemeral: true, skip_git_repo_check: true], [], nil,
     ["--skip-git-repo-check", "--ephemeral"]},
    {[], [], [cyber_access_program: :daybreak_blue], nil,
     ["--cyber-access-program", "daybreak_blue"]},
    {[], [reasoning_effort: :xhigh], [], nil, ["--config", ~s(model_reasoning_effort="xhigh")]},
    {[], [reasoning_effort: "new"], [], nil, ["--config", ~s(model_reasoning_effort="new")]},
    {[], [network_access: true], [], nil,
     ["--config", "sandbox_workspace_write.network_access=true"]},
    {[], [network_access: false], [], nil,
     ["--config", "sandbox_workspace_write.network_access=false"]},
    {[], [web_search: :live], [], nil, ["--config", ~s(web_search="live")]},
    {[], [approval_policy: :on_request], [], nil, ["--config", ~s(approval_policy="on-request")]},
    {[], [approval_policy: :never], [], nil, ["--config", ~s(approval_policy="never")]},
    {[], [approval_policy: {:granular, rules: true}], [], nil,
     [
       "--config",
       "approval_policy={granular = {mcp_elicitations = false, request_permissions = false, " <>
         "rules = true, sandbox_approval = false, skill_approval = false}}"
     ]},
    {[], [sandbox: {:workspace_write, writable_roots: ["/a"], network_access: false}], [], nil,
     ["--sandbox", "workspace-write", "--add-dir", "/a"] ++
       ["--config", "sandbox_workspace_write.network_access=false"]},
    {[],
     [
       sandbox: {:workspace_write, exclude_slash_tmp: true, exclude_tmpdir_env_var: true},
       additional_directories: ["/b"]
     ], [], nil,
     ["--sandbox", "workspace-write", "--add-dir", "/b"] ++
       ["--config", "sandbox_workspace_write.exclude_tmpdir_env_var=true"] ++
       ["--config", "sandbox_workspace_write.exclude_slash_tmp=true"]},
    {[],
     [
       approvals_reviewer: :auto_review,
       model_provider: "p",
       reasoning_summary: :concise,
       service_tier: "flex",
       base_instructions: "-b",
       developer_instructions: "d",
       personality: :none,
       permission_profile: ":workspace"
     ], [], nil,
     [
       ~s(approvals_reviewer="auto_review"),
       ~s(model_provider="p"),
       ~s(model_reasoning_summary="concise"),
       ~s(service_tier="flex"),
       ~s(instructions="-b"),
       ~s(developer_instructions="d"),
       ~s(personality="none"),
       ~s(default_permissions=":workspace")
     ]
     |> Enum.flat_map(&["--config", &1])},
    {[config: [a: [b: 1, c: 2]]], [thread_config: [a: [b: 3]]], [], nil,
     ["--config", "a.c=2", "--config", "a.b=3"]}
  ]

  test "each knob gives the arguments of the TypeScript SDK" do
    for {client, thread, turn, id, expected} <- @table do
      command = build(client, thread, turn, %Prompt{text: "hi"}, id)
      assert command.spec.args == ["exec", "--experimental-json" | expected]
    end
  end

  test "all knobs together stand in its order" do
    command =
      build(
        [config: [a: 1], config_overrides: ["b=2"], base_url: "http://h"],
        [
          approval_policy: :never,
          web_search: :disabled,
          network_access: true,
          reasoning_effort: :low,
          ephemeral: true,
          skip_git_repo_check: true,
          additional_directories: ["/d"],
          working_directory: "/w",
          sandbox: :read_only,
          thread_source: "s",
          model: "m"
        ],
        [cyber_access_program: :standard, output_schema: %{}],
        %Prompt{text: "hi", images: ["/1.png", "/2.png"]},
        @id
      )

    assert command.spec.args ==
             ~w(exec --experimental-json --config a=1 --config b=2) ++
               ["--config", ~s(openai_base_url="http://h")] ++
               ~w(--model m --sandbox read-only --cd /w --add-dir /d --skip-git-repo-check --ephemeral) ++
               ["--output-schema", command.files.schema] ++
               ~w(--cyber-access-program standard) ++
               ["--config", ~s(model_reasoning_effort="low")] ++
               ["--config", "sandbox_workspace_write.network_access=true"] ++
               ["--config", ~s(web_search="disabled"), "--config", ~s(approval_policy="never")] ++
               ["resume", @id, "--image", "/1.png", "--image", "/2.png"]
  end

  test "the process is told all it needs, and the prompt and the key are no arguments" do
    command =
      build(
        [api_key: "sk-secret-key", inherit_env: false, env: %{"CODEX_HOME" => "/c", "B" => "1"}],
        [],
        [output_schema: %{type: "object"}],
        %Prompt{text: "the prompt"}
      )

    spec = command.spec
    assert spec.executable == "/opt/codex"
    assert spec.cwd == nil
    assert spec.ladder == [int: 400, term: 200]
    assert spec.cleanup == [command.files.schema, Path.dirname(command.files.schema)]
    assert command.prompt == "the prompt"
    assert command.codex_home == "/c"
    assert command.secrets == ["sk-secret-key"]
    refute Enum.any?(spec.args, &(&1 =~ "secret" or &1 =~ "the prompt"))

    assert spec.env == [
             {"B", "1"},
             {"CODEX_API_KEY", "sk-secret-key"},
             {"CODEX_HOME", "/c"},
             {"CODEX_INTERNAL_ORIGINATOR_OVERRIDE", "codex_sdk_elixir"}
           ]
  end

  test "what is no id of a thread is refused: the engine would begin a new one" do
    for id <- ["not-a-uuid", "", "--last", @id <> "\n", "0199a21381c078008aa1bbab2a035a53", 7] do
      assert {:error, %OptionError{level: :thread, key: :thread_id, value: ^id}} =
               Command.build(
                 %Options{},
                 %ThreadOptions{},
                 %TurnOptions{},
                 %Prompt{text: "hi"},
                 id
               )
    end
  end

  test "a schema that cannot be written starts nothing" do
    assert {:error, %OptionError{level: :turn}} =
             Command.build(
               %Options{codex_path: "/x"},
               %ThreadOptions{},
               %TurnOptions{output_schema: %{a: self()}},
               %Prompt{text: "hi"},
               nil
             )
  end
end
