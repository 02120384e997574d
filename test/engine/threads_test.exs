defmodule Codex.Engine.ThreadsTest do
  # Threads of the real app-server: how they come about, what is known of them, how they change and end.
  use Codex.EngineCase

  alias Codex.{
    BusyError,
    Client,
    Items,
    OptionError,
    Protocol,
    RPCError,
    Thread,
    Threads,
    TurnError
  }

  alias Codex.UnsupportedError
  alias Codex.Turn.Result
  alias Codex.Protocol.{AskForApproval, SandboxPolicy, ThreadStartResponse}

  @unknown "0199a213-81c0-7800-8aa1-bbab2a035a53"

  setup_all do
    rig = rig!([%{times: "always", steps: [%{text: "Hello."}]}])
    client = start_supervised!({Codex, rig.client})
    {:ok, rig: rig, client: client}
  end

  defp start!(context, options \\ []) do
    options = Keyword.put_new(options, :working_directory, context.rig.directory)
    {:ok, thread} = Codex.start_thread(context.client, options)

    thread
  end

  # A turn, as others would run it: what a thread is does not depend on how its turns are run.
  defp say!(context, thread, text) do
    id = Thread.id(thread)
    {:ok, ref} = Codex.subscribe(context.client, thread: id, events: [Codex.Events.TurnCompleted])

    {:ok, %{turn: turn}} =
      Codex.request(context.client, "turn/start", %{
        threadId: id,
        input: [%{type: "text", text: text}]
      })

    :ok = Codex.next(ref)
    assert_receive {:codex, ^ref, {:events, [%{turn: %{status: :completed}}]}}, 20_000
    Codex.unsubscribe(ref)
    turn.id
  end

  defp talk!(context, texts, options \\ []) do
    thread = start!(context, options)
    {thread, Enum.map(texts, &say!(context, thread, &1))}
  end

  describe "start" do
    test "the id is known at once, and what the engine made of the options", context do
      thread =
        start!(context,
          model: "gpt-5.4",
          reasoning_effort: :high,
          approval_policy: {:granular, rules: true},
          approvals_reviewer: :auto_review,
          service_tier: "flex",
          thread_source: "test",
          service_name: "codex_sdk",
          session_start_source: :clear,
          personality: :friendly
        )

      assert Thread.id(thread) =~ ~r/\A[0-9a-f-]{36}\z/
      assert Thread.usage(thread) == nil
      assert %ThreadStartResponse{} = opened = Thread.opened(thread)
      assert opened.thread.id == Thread.id(thread)
      assert opened.model == "gpt-5.4"
      assert opened.reasoning_effort == "high"
      assert opened.service_tier == "flex"
      assert opened.approvals_reviewer == :auto_review
      assert opened.cwd == context.rig.directory
      assert opened.thread.thread_source == "test"

      assert %AskForApproval.Granular{granular: %{rules: true, sandbox_approval: false}} =
               opened.approval_policy
    end

    test "instructions and configuration reach the model", context do
      {thread, _turns} =
        talk!(context, ["Read them."],
          base_instructions: "-- My own base.",
          developer_instructions: "My own besides.",
          reasoning_summary: :detailed,
          thread_config: [model_reasoning_effort: "low"]
        )

      request =
        context.rig.model
        |> ScriptedModel.requests()
        |> Enum.find(&(&1["thread_id"] == Thread.id(thread)))

      texts =
        for %{"role" => "developer", "content" => [%{"text" => text} | _]} <-
              request["body"]["input"],
            do: text

      assert hd(texts) == "-- My own base."
      assert "My own besides." in texts
      assert %{"effort" => "low", "summary" => "detailed"} = request["body"]["reasoning"]
    end

    for {name, options, expected} <- [
          {"read only", [sandbox: :read_only], %SandboxPolicy.ReadOnly{network_access: false}},
          {"workspace with details",
           [
             sandbox:
               {:workspace_write,
                writable_roots: ["/usr"], network_access: true, exclude_slash_tmp: true}
           ],
           %SandboxPolicy.WorkspaceWrite{
             writable_roots: ["/usr"],
             network_access: true,
             exclude_slash_tmp: true,
             exclude_tmpdir_env_var: false
           }},
          {"the same in other words",
           [sandbox: :workspace_write, additional_directories: ["/usr"], network_access: true],
           %SandboxPolicy.WorkspaceWrite{
             writable_roots: ["/usr"],
             network_access: true,
             exclude_slash_tmp: false,
             exclude_tmpdir_env_var: false
           }},
          {"everything", [sandbox: :danger_full_access], %SandboxPolicy.DangerFullAccess{}},
          {"read only with a network", [sandbox: {:read_only, network_access: true}],
           %SandboxPolicy.ReadOnly{network_access: true}},
          {"external", [sandbox: :external_sandbox],
           %SandboxPolicy.ExternalSandbox{network_access: :restricted}},
          {"external with a network", [sandbox: {:external_sandbox, network_access: true}],
           %SandboxPolicy.ExternalSandbox{network_access: :enabled}}
        ] do
      @options options
      @expected Macro.escape(expected)
      test "the sandbox: #{name}", context do
        thread = start!(context, @options)
        assert settings(context, thread).sandbox == unquote(@expected)
      end
    end

    # A thread that is loaded is resumed as it is: the answer shows its settings.
    defp settings(context, thread) do
      say!(context, thread, "x")

      {:ok, answer} =
        Client.request(context.client, "thread/resume", %{
          "threadId" => Thread.id(thread),
          "excludeTurns" => true
        })

      answer
    end

    test "what the engine refuses is its error", context do
      assert {:error, %RPCError{method: "thread/start", message: message}} =
               Codex.start_thread(context.client, model_provider: "nobody")

      assert message =~ "`nobody` not found"
    end

    test "a directory that is not there: the engine would take it", context do
      for options <- [
            [working_directory: "/no/such"],
            [additional_directories: ["/no/such"], sandbox: :workspace_write],
            [sandbox: {:workspace_write, writable_roots: ["/no/such"]}]
          ] do
        assert {:error, %OptionError{level: :thread, value: "/no/such", reason: reason}} =
                 Codex.start_thread(context.client, options)

        assert reason == "/no/such: no such file or directory"
      end

      thread = start!(context)
      assert {:error, %OptionError{}} = Thread.update(thread, working_directory: "/no/such")
    end

    test "what this transport cannot do is named at once", context do
      assert {:error, %UnsupportedError{feature: {:approval_policy, :on_failure}}} =
               Codex.start_thread(context.client, approval_policy: :on_failure)

      assert {:error, %OptionError{level: :thread, key: :timeout}} =
               Codex.start_thread(context.client, timeout: 1)
    end
  end

  describe "resume" do
    test "goes on with another handle, without the turns unless asked", context do
      {thread, [turn]} = talk!(context, ["Hello"])
      id = Thread.id(thread)
      assert {:ok, again} = Codex.resume_thread(context.client, id)
      assert Thread.id(again) == id
      assert Thread.opened(again).thread.turns == []

      assert {:ok, again} = Codex.resume_thread(context.client, id, include_turns: true)

      assert [%Protocol.Turn{id: ^turn, items: [_question, _answer]}] =
               Thread.opened(again).thread.turns
    end

    test "options count also for a thread that the engine has loaded already", context do
      {thread, _turns} = talk!(context, ["Hello"], sandbox: :read_only)

      assert {:ok, again} =
               Codex.resume_thread(context.client, Thread.id(thread),
                 model: "gpt-5.4",
                 sandbox: {:workspace_write, network_access: true},
                 approval_policy: :never
               )

      settings = settings(context, again)
      assert settings.model == "gpt-5.4"
      assert settings.approval_policy == :never
      assert %SandboxPolicy.WorkspaceWrite{network_access: true} = settings.sandbox
    end

    test "what a loaded thread has already is not set again", context do
      for options <- [
            [sandbox: :read_only, model: "gpt-5.5", service_tier: "fast", reasoning_effort: :low],
            [sandbox: :danger_full_access, approval_policy: {:granular, rules: true}],
            [
              sandbox: {:workspace_write, writable_roots: ["/usr"]},
              approvals_reviewer: :auto_review
            ],
            [sandbox: {:read_only, network_access: true}, approval_policy: :untrusted],
            [sandbox: {:external_sandbox, network_access: true}]
          ] do
        {thread, _turns} = talk!(context, ["Hello"], options)
        id = Thread.id(thread)
        options = Keyword.put(options, :working_directory, context.rig.directory)
        before = requests(context)
        assert {:ok, _again} = Codex.resume_thread(context.client, id, options)
        assert requests(context) == before + 1

        for sandbox <- [:read_only, :danger_full_access, :workspace_write] do
          assert {:ok, again} = Codex.resume_thread(context.client, id, sandbox: sandbox)
          assert mode(settings(context, again).sandbox) == sandbox
        end
      end
    end

    defp mode(%SandboxPolicy.ReadOnly{}), do: :read_only
    defp mode(%SandboxPolicy.DangerFullAccess{}), do: :danger_full_access
    defp mode(%SandboxPolicy.WorkspaceWrite{}), do: :workspace_write

    test "a client may be known by a name and a node", context do
      name = :"client_of_#{System.unique_integer([:positive])}"
      Process.register(context.client, name)
      assert {:ok, thread} = Codex.start_thread({name, node()}, ephemeral: true)
      assert Thread.update(thread, model: "gpt-5.4") == :ok

      assert {:error, %OptionError{key: :working_directory}} =
               Codex.start_thread({name, node()}, working_directory: "/no/such")
    end

    test "a thread that is not there", context do
      assert {:error, %RPCError{kind: :unknown_thread}} =
               Codex.resume_thread(context.client, @unknown)

      assert {:error, %OptionError{key: :thread_id}} =
               Codex.resume_thread(context.client, "the last")
    end

    test "a thread that another engine on the same disk has loaded", context do
      {:ok, first} = Codex.start_link(context.rig.client)
      own = %{context | client: first}
      {thread, [turn]} = talk!(own, ["Hello"])
      id = Thread.id(thread)

      assert {:error, %BusyError{elsewhere: true, thread_id: ^id} = error} =
               Codex.resume_thread(context.client, id)

      assert Exception.message(error) =~ "in use by another engine process"
      # To look at it is not to use it.
      assert {:ok, %{data: [%{id: ^turn}]}} = Threads.turns(context.client, id)

      Codex.stop(first)
      assert {:ok, again} = Codex.resume_thread(context.client, id)
      assert {:ok, %Result{final_response: "Hello."}} = Thread.run(again, "And again")
    end
  end

  describe "fork" do
    test "has the history of the other, whole or up to a turn", context do
      {thread, [first, second, third]} = talk!(context, ["one", "two", "three"])

      count = fn {:ok, fork} ->
        assert Thread.id(fork) != Thread.id(thread)
        assert Thread.opened(fork).thread.forked_from_id == Thread.id(thread)
        fork |> Thread.stream_turns() |> Enum.count()
      end

      assert count.(Thread.fork(thread)) == 3
      assert count.(Thread.fork(thread, before_turn_id: third)) == 2

      assert count.(Codex.fork_thread(context.client, Thread.id(thread), last_turn_id: first)) ==
               1

      assert count.(Thread.fork(thread, %{before_turn_id: second, model: "gpt-5.4"})) == 1

      {:ok, fork} = Thread.fork(thread, include_turns: true)
      assert length(Thread.opened(fork).thread.turns) == 3

      {:ok, fork} = Thread.fork(thread, ephemeral: true, sandbox: :workspace_write)
      assert Thread.opened(fork).thread.ephemeral
      assert %SandboxPolicy.WorkspaceWrite{} = Thread.opened(fork).sandbox
    end

    test "what is wrong with it", context do
      {thread, [turn]} = talk!(context, ["one"])

      assert {:error, %RPCError{message: "turn not found" <> _}} =
               Thread.fork(thread, before_turn_id: "x")

      assert {:error, %RPCError{}} = Thread.fork(thread, before_turn_id: turn, last_turn_id: turn)

      for {opts, key} <- [
            {[before_turn_id: 1], :before_turn_id},
            {[last_turn_id: ""], :last_turn_id},
            {[attach_to_source: "yes"], :attach_to_source},
            {[befor_turn_id: "x"], :befor_turn_id},
            {:all, nil}
          ] do
        assert {:error, %OptionError{level: :thread, key: ^key}} = Thread.fork(thread, opts)
      end

      assert {:error, %RPCError{kind: :unknown_thread}} =
               Codex.fork_thread(context.client, @unknown)
    end
  end

  describe "lists" do
    setup context do
      directory = ScriptedModel.directory!(context.rig.model, "lists")

      threads =
        for name <- ~w(alpha beta gamma) do
          {thread, _turns} = talk!(context, ["Say #{name}"], working_directory: directory)
          :ok = Thread.set_name(thread, "#{name} of #{Path.basename(directory)}")
          Thread.id(thread)
        end

      {:ok, directory: directory, threads: threads}
    end

    test "a page, the next, and all as a stream", context do
      filters = [cwd: context.directory, sort_key: :created_at, sort_direction: :asc]
      assert {:ok, page} = Codex.list_threads(context.client, [limit: 2] ++ filters)
      assert Enum.map(page.data, & &1.id) == Enum.take(context.threads, 2)

      assert {:ok, rest} =
               Codex.list_threads(context.client, [cursor: page.next_cursor] ++ filters)

      assert Enum.map(rest.data, & &1.id) == Enum.drop(context.threads, 2)
      assert rest.next_cursor == nil

      stream = Codex.stream_threads(context.client, [limit: 1] ++ filters)
      assert Enum.map(stream, & &1.id) == context.threads
      # It can be read again: nothing is used up.
      assert stream |> Enum.take(2) |> Enum.map(& &1.id) == Enum.take(context.threads, 2)
    end

    test "no page is asked for before it is needed", context do
      before = requests(context)
      stream = Threads.stream(context.client, cwd: context.directory, limit: 1)
      assert requests(context) == before
      assert [_, _] = Enum.take(stream, 2)
      assert requests(context) == before + 2
    end

    # Ids count up, so the difference is what was sent in between.
    defp requests(context) do
      %{requests: requests} = :sys.get_state(context.client)
      requests.next_id
    end

    test "every filter of the Python SDK", context do
      [alpha | _] = context.threads
      directory = context.directory

      for filters <- [
            [search_term: "alpha of #{Path.basename(directory)}"],
            [
              search_term: "alpha",
              cwd: [directory],
              archived: false,
              model_providers: ["scripted"]
            ],
            [search_term: "alpha", cwd: directory, source_kinds: [:vscode, :app_server]],
            [search_term: "alpha", cwd: directory, use_state_db_only: true, section_id: nil],
            [cwd: directory, sort_direction: :asc, sort_key: :updated_at, limit: 1],
            %{cwd: directory, sort_direction: :asc, sort_key: :recency_at, limit: 1}
          ] do
        assert {:ok, %{data: [%Protocol.Thread{id: id}]}} =
                 Codex.list_threads(context.client, filters)

        assert {filters, id} == {filters, alpha}
      end

      assert {:ok, %{data: []}} =
               Codex.list_threads(context.client, cwd: directory, source_kinds: [:exec])
    end

    test "what is wrong with a filter", context do
      assert {:error, %RPCError{message: "invalid cursor: nonsense"}} =
               Codex.list_threads(context.client, cursor: "nonsense")

      assert {:error, %OptionError{level: :request, reason: reason}} =
               Codex.list_threads(context.client, limt: 1)

      assert reason =~ "limit"

      assert_raise OptionError, fn ->
        context.client |> Codex.stream_threads(sort_key: :size) |> Enum.take(1)
      end
    end

    test "those that are loaded", context do
      assert {:ok, %{data: ids}} = Threads.loaded(context.client)
      assert context.threads -- ids == []
      assert {:ok, %{data: [_], next_cursor: cursor}} = Threads.loaded(context.client, limit: 1)
      assert is_binary(cursor)
    end

    test "where something was said", context do
      assert {:ok, %{data: [%{snippet: snippet, thread: %{id: id}}]}} =
               Threads.search(context.client, "Say beta", source_kinds: [], limit: 1)

      assert snippet =~ "beta"

      assert [%{thread: %{id: ^id}} | _] =
               context.client |> Threads.stream_search("Say beta") |> Enum.take(1)
    end
  end

  describe "what was said" do
    test "read, turns and items, as pages and streams", context do
      {thread, [first, second]} = talk!(context, ["one", "two"])
      id = Thread.id(thread)

      assert {:ok, %Protocol.Thread{id: ^id, preview: "one", turns: []}} = Thread.read(thread)

      assert {:ok, %{turns: [%{id: ^first}, %{id: ^second}]}} =
               Thread.read(thread, include_turns: true)

      assert {:ok, %Protocol.Thread{id: ^id}} = Codex.read_thread(context.client, id)

      assert {:ok,
              %{data: [%Protocol.Turn{id: ^second, items_view: :summary}], next_cursor: cursor}} =
               Thread.turns(thread, limit: 1)

      assert {:ok, %{data: [%{id: ^first}], next_cursor: nil}} =
               Threads.turns(context.client, id, limit: 1, cursor: cursor)

      assert [%{id: ^first, items_view: :full}, %{id: ^second}] =
               thread
               |> Thread.stream_turns(limit: 1, sort_direction: :asc, items_view: :full)
               |> Enum.to_list()

      assert {:ok,
              %{
                data: [
                  %{turn_id: ^second, item: %Items.UserMessage{}},
                  %{item: %Items.AgentMessage{text: "Hello."}}
                ]
              }} = Thread.items(thread, turn_id: second)

      assert [first, first, second, second] ==
               thread |> Thread.stream_items(limit: 3) |> Enum.map(& &1.turn_id)

      assert {:ok, %{data: [%{turn_id: ^second, snippet: "two"}]}} = Thread.search(thread, "two")
      assert {:error, %OptionError{level: :request}} = Thread.search(thread, "two", :all)
    end

    test "of a thread without a turn there is nothing, and that is no error", context do
      thread = start!(context)
      assert {:ok, %{data: [], next_cursor: nil}} = Thread.turns(thread)
      assert {:ok, %{data: [], next_cursor: nil}} = Thread.items(thread)
      assert Enum.to_list(Thread.stream_items(thread)) == []
    end

    test "of a thread that is not there", context do
      for result <- [
            Codex.read_thread(context.client, @unknown),
            Threads.turns(context.client, @unknown),
            Threads.items(context.client, @unknown),
            Threads.set_name(context.client, @unknown, "x"),
            Codex.archive_thread(context.client, @unknown),
            Codex.unarchive_thread(context.client, @unknown),
            Codex.delete_thread(context.client, @unknown)
          ] do
        assert {:error, %RPCError{kind: :unknown_thread}} = result
      end

      assert_raise RPCError, fn ->
        context.client |> Threads.stream_turns(@unknown) |> Enum.to_list()
      end
    end
  end

  describe "the archive" do
    test "there and back again, with the same handle", context do
      {thread, _turns} = talk!(context, ["Hello"])
      id = Thread.id(thread)
      assert Thread.archive(thread) == :ok
      assert {:error, %RPCError{kind: :archived_thread}} = Codex.resume_thread(context.client, id)
      assert {:error, %RPCError{kind: :archived_thread}} = Thread.update(thread, model: "gpt-5.4")
      assert id in (context.client |> Codex.stream_threads(archived: true) |> Enum.map(& &1.id))

      assert {:ok, %Protocol.Thread{id: ^id}} = Thread.unarchive(thread)
      # The engine has dropped it in the meantime.
      assert Thread.update(thread, model: "gpt-5.4") == :ok
      assert settings(context, thread).model == "gpt-5.4"

      assert Codex.archive_thread(context.client, id) == :ok
      assert {:ok, %Protocol.Thread{id: ^id}} = Codex.unarchive_thread(context.client, id)
    end

    test "a thread is deleted for good, but not under a fork", context do
      {thread, _turns} = talk!(context, ["Hello"])
      {:ok, fork} = Thread.fork(thread)
      assert {:error, %RPCError{message: message}} = Thread.delete(thread)
      assert message =~ "forked history still references it"
      assert Thread.delete(fork) == :ok
      assert Thread.delete(thread) == :ok
      assert {:error, %RPCError{kind: :unknown_thread}} = Thread.read(thread)
    end
  end

  describe "changes" do
    test "update/2 is in force from the next turn on", context do
      {thread, _turns} = talk!(context, ["Hello"], sandbox: :read_only)

      assert :ok =
               Thread.update(thread,
                 model: "gpt-5.4",
                 reasoning_effort: :low,
                 reasoning_summary: :concise,
                 approval_policy: :never,
                 approvals_reviewer: :user,
                 service_tier: "flex",
                 personality: :pragmatic,
                 working_directory: "/",
                 sandbox: :workspace_write,
                 network_access: true
               )

      settings = settings(context, thread)
      assert settings.model == "gpt-5.4"
      assert settings.reasoning_effort == "low"
      assert settings.approval_policy == :never
      assert settings.service_tier == "flex"
      assert settings.cwd == "/"
      assert %SandboxPolicy.WorkspaceWrite{network_access: true} = settings.sandbox

      # What was given before stays with it.
      assert Thread.update(thread, additional_directories: ["/usr"]) == :ok

      assert %SandboxPolicy.WorkspaceWrite{network_access: true, writable_roots: ["/usr"]} =
               settings(context, thread).sandbox

      assert Thread.update(thread, []) == :ok
    end

    @tag :capture_log
    test "what a turn changes stays so, also in the next engine", context do
      rig = context.rig
      {:ok, client} = Codex.start_link(rig.client)
      own = %{context | client: client}
      sandbox = {:workspace_write, writable_roots: ["/usr"]}
      thread = start!(own, sandbox: sandbox, model: "gpt-5.5")

      assert {:ok, _} =
               Thread.run(thread, "Hi",
                 model: "gpt-5.4",
                 sandbox: {:workspace_write, network_access: true}
               )

      kill_engine!(client)
      # This loads it.
      assert {:ok, nil} = Thread.goal(thread)
      assert %{model: "gpt-5.4", sandbox: sandbox} = settings(own, thread)

      assert %SandboxPolicy.WorkspaceWrite{network_access: true, writable_roots: ["/usr"]} =
               sandbox

      Codex.stop(client)
    end

    test "what cannot be changed is refused", context do
      thread = start!(context)

      for {changes, key} <- [
            {[ephemeral: true], :ephemeral},
            {[base_instructions: "x"], :base_instructions},
            {[owner: self()], :owner},
            {[modle: "x"], :modle},
            {[network_access: true], :network_access}
          ] do
        assert {:error, %OptionError{level: :thread, key: ^key}} = Thread.update(thread, changes)
      end

      assert {:error, %UnsupportedError{feature: {:approval_policy, :on_failure}}} =
               Thread.update(thread, approval_policy: :on_failure)
    end

    test "name and metadata", context do
      {thread, _turns} = talk!(context, ["Hello"])
      assert Thread.set_name(thread, "A name") == :ok
      assert {:ok, %{name: "A name"}} = Thread.read(thread)

      assert {:error, %RPCError{message: "thread name must not be empty"}} =
               Thread.set_name(thread, "")

      assert {:ok, %{git_info: %{branch: "main"}}} =
               Thread.update_metadata(thread, git_info: %{branch: "main"})

      assert {:ok, %{data: [%{name: "A name"} | _]}} =
               Codex.list_threads(context.client, search_term: "A name")
    end

    test "revert takes turns out", context do
      {thread, [first, second]} = talk!(context, ["one", "two"])
      assert Thread.revert(thread, second) == :ok
      assert [%{id: ^first}] = Enum.to_list(Thread.stream_turns(thread))
      assert {:error, %RPCError{message: "turn not found" <> _}} = Thread.revert(thread, second)
    end

    test "injected items are what the model sees next", context do
      thread = start!(context)

      item = %{
        "type" => "message",
        "role" => "user",
        "content" => [%{"type" => "input_text", "text" => "By the way …"}]
      }

      assert Thread.inject_items(thread, [item]) == :ok
      say!(context, thread, "Hello")

      request =
        context.rig.model
        |> ScriptedModel.requests()
        |> Enum.find(&(&1["thread_id"] == Thread.id(thread)))

      assert inspect(request["body"]["input"], limit: :infinity) =~ "By the way …"
      assert {:error, %RPCError{}} = Thread.inject_items(thread, [])
      assert {:error, %RPCError{message: message}} = Thread.inject_items(thread, [%{"a" => 1}])
      assert message =~ "items[0] is not a valid response item"
    end

    test "a goal is set, told, changed and taken away", context do
      {thread, _turns} = talk!(context, ["Hello"])
      assert Thread.goal(thread) == {:ok, nil}

      assert {:ok, %Protocol.ThreadGoal{objective: "Win", status: :paused, token_budget: 1_000}} =
               Thread.set_goal(thread, objective: "Win", status: :paused, token_budget: 1_000)

      assert {:ok, %Protocol.ThreadGoal{status: :complete}} =
               Thread.set_goal(thread, status: :complete)

      assert {:ok, %Protocol.ThreadGoal{objective: "Win", status: :complete}} =
               Thread.goal(thread)

      assert Thread.clear_goal(thread) == {:ok, true}
      assert Thread.clear_goal(thread) == {:ok, false}

      assert {:error, %RPCError{message: "goal objective must not be empty"}} =
               Thread.set_goal(thread, objective: "")
    end

    test "compact/2 returns when it is done", context do
      {thread, _turns} = talk!(context, ["one", "two"])
      assert {:ok, %Result{status: :completed} = result} = Thread.compact(thread, timeout: 60_000)
      assert [%Items.ContextCompaction{}] = result.items
      assert result.thread_usage.input_tokens >= 300

      assert Enum.any?(Thread.stream_items(thread), &is_struct(&1.item, Items.ContextCompaction))
      say!(context, thread, "three")

      assert {:error, %OptionError{level: :turn, key: :timout}} =
               Thread.compact(thread, timout: 1)
    end

    test "what was unsubscribed is loaded again when it is needed", context do
      {thread, _turns} = talk!(context, ["one"])
      assert Thread.unsubscribe(thread) == :ok
      assert Thread.unsubscribe(thread) == :ok
      assert Thread.update(thread, model: "gpt-5.4") == :ok
      say!(context, thread, "two")
    end
  end

  describe "while a turn runs" do
    setup do
      rig =
        rig!([%{times: "always", steps: [%{text: "First."}, %{gate: "end"}, %{text: "Second."}]}])

      client = start_supervised!({Codex, rig.client})
      {:ok, thread} = Codex.start_thread(client, working_directory: rig.directory)
      {:ok, turn} = Thread.start_turn(thread, "Talk")
      ScriptedModel.await_gate(rig.model, "end")
      {:ok, rig: rig, thread: thread, turn: turn}
    end

    for {name, what} <- [
          {:archive, quote(do: fn thread, _turn -> Thread.archive(thread) end)},
          {:delete, quote(do: fn thread, _turn -> Thread.delete(thread) end)},
          {:revert, quote(do: &Thread.revert/2)}
        ] do
      test "#{name} interrupts it", context do
        {:ok, %{data: [%{id: id}]}} = Thread.turns(context.thread)
        assert unquote(what).(context.thread, id) == :ok

        assert {:error, %TurnError{kind: :interrupted, result: result}} =
                 Codex.Turn.await(context.turn, 10_000)

        assert [%Items.UserMessage{}, %Items.AgentMessage{text: "First."} | _] = result.items
      end
    end

    test "nobody stops listening", context do
      assert {:error, %BusyError{}} = Thread.unsubscribe(context.thread)
      ScriptedModel.open_gate(context.rig.model, "end")
      assert {:ok, %Result{final_response: "Second."}} = Codex.Turn.await(context.turn, 10_000)
      assert Thread.unsubscribe(context.thread) == :ok
    end
  end

  defp kill_engine!(client) do
    {:ok, %{generation: generation, connection: %{os_pid: pid}}} = Codex.info(client)
    {_output, 0} = System.cmd("kill", ["-9", "#{pid}"])
    eventually(fn -> match?({:ok, n} when n > generation, Client.generation(client)) end)
  end

  @tag :capture_log
  test "with the next engine a thread is loaded again, with all of its options", context do
    rig = context.rig
    {:ok, client} = Codex.start_link(rig.client)
    options = [working_directory: rig.directory, sandbox: {:read_only, network_access: true}]
    {:ok, thread} = Codex.start_thread(client, options)
    {:ok, unused} = Codex.start_thread(client, options)
    own = %{context | client: client}
    say!(own, thread, "one")
    assert Thread.update(thread, model: "gpt-5.4") == :ok

    kill_engine!(client)
    assert Thread.update(thread, reasoning_effort: :low) == :ok
    settings = settings(own, thread)
    assert %{model: "gpt-5.4", reasoning_effort: "low"} = settings
    assert %SandboxPolicy.ReadOnly{network_access: true} = settings.sandbox

    # One in which nothing was said is on no disk.
    assert {:error, %RPCError{kind: :unknown_thread}} = Thread.update(unused, model: "gpt-5.4")
    Codex.stop(client)
  end

  test "a closed handle asks nobody", context do
    thread = start!(context)
    assert Thread.close(thread) == :ok

    for result <- [
          Thread.read(thread),
          Thread.update(thread, model: "gpt-5.4"),
          Thread.compact(thread),
          Thread.fork(thread),
          Thread.goal(thread),
          Thread.unsubscribe(thread)
        ] do
      assert {:error, %Codex.TransportError{reason: :closed}} = result
    end

    assert_raise Codex.TransportError, fn -> thread |> Thread.stream_items() |> Enum.to_list() end
  end

  test "on exec update/2 counts for the next turn, too", context do
    {:ok, thread} = Codex.start_thread(context.rig.client, context.rig.thread)
    assert {:ok, _result} = Thread.run(thread, "one")
    assert Thread.update(thread, model: "gpt-5.4", reasoning_effort: :low) == :ok
    assert {:ok, _result} = Thread.run(thread, "two")

    assert {:error, %UnsupportedError{feature: {:sandbox, :external_sandbox}}} =
             Thread.update(thread, sandbox: :external_sandbox)

    requests = ScriptedModel.requests(context.rig.model)

    assert ["gpt-5.5", "gpt-5.4"] =
             for(
               request <- requests,
               request["thread_id"] == Thread.id(thread),
               do: request["body"]["model"]
             )
  end

  test "on exec there is nobody to ask", _context do
    {:ok, thread} = Codex.start_thread([])

    for {feature, result} <- [
          {:read, Thread.read(thread)},
          {:fork, Thread.fork(thread)},
          {:compact, Thread.compact(thread)},
          {:goal, Thread.goal(thread)},
          {:revert, Thread.revert(thread, "x")},
          {:archive, Thread.archive(thread)},
          {:unarchive, Thread.unarchive(thread)}
        ] do
      assert result == {:error, %UnsupportedError{feature: feature, transport: :exec}}
    end

    assert_raise UnsupportedError, fn -> Enum.to_list(Thread.stream_turns(thread)) end
  end
end
