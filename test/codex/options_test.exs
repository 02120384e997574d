defmodule Codex.OptionsTest do
  use ExUnit.Case, async: true

  doctest Codex.Options
  doctest Codex.Client.Options
  doctest Codex.Thread.Options
  doctest Codex.Turn.Options

  alias Codex.{OptionError, Options, UnsupportedError}
  alias Codex.Thread.Options, as: ThreadOptions
  alias Codex.Turn.Options, as: TurnOptions

  @levels [client: Options, thread: ThreadOptions, turn: TurnOptions]

  describe "new/1" do
    test "takes a keyword list, a map and checked options" do
      options = Options.new!(base_url: "http://h", config: [a: [b: 1]], env: %{A: "1"})
      assert options.config == [{["a", "b"], 1}]

      assert Options.new(%{base_url: "http://h", config: %{a: %{"b.c" => 1}}}) |> elem(0) ==
               :ok

      assert Options.new(options) == {:ok, options}
      assert Options.new() == {:ok, %Options{}}
    end

    test "nil counts as not given, the first of two as given" do
      assert Options.new!(api_key: nil) == %Options{}
      assert TurnOptions.new!(timeout: 1, timeout: 2).timeout == 1
    end

    test "refuses what is no set of options" do
      for {level, module} <- @levels, value <- [:nothing, [1], "text", [{:a}], [{:a, 1} | :b]] do
        assert {:error, %OptionError{level: ^level, key: nil, value: ^value} = error} =
                 module.new(value)

        assert error.reason =~ "expected a keyword list or a map"
      end
    end

    test "raises with a bang" do
      assert_raise OptionError, ~r/turn option :timeout: expected a positive integer/, fn ->
        TurnOptions.new!(timeout: -1)
      end
    end

    test "paths become absolute, once" do
      options = ThreadOptions.new!(working_directory: "lib", additional_directories: ["/a/../b"])
      assert options.working_directory == Path.expand("lib")
      assert options.additional_directories == ["/b"]
      assert ThreadOptions.new!(options) == options
    end
  end

  describe "keys" do
    test "each belongs to one level only, but for what a turn can change of its thread; and is documented" do
      client = Options.keys()
      assert client -- (ThreadOptions.keys() ++ TurnOptions.keys()) == client

      for key <- ThreadOptions.keys(), key in TurnOptions.keys() do
        assert ThreadOptions.type(key) == TurnOptions.type(key)
      end

      for {_level, module} <- @levels, key <- module.keys() do
        assert module.docs() =~ "* `#{inspect(key)}` ("
        assert Map.has_key?(struct(module), key)
      end
    end

    test "at the wrong level is told where it belongs" do
      for {level, module} <- @levels,
          {other_level, other} <- @levels,
          level != other_level,
          key <- other.keys() -- module.keys() do
        assert {:error, %OptionError{level: ^level, key: ^key} = error} = module.new([{key, 1}])

        # One that a thread and a turn have belongs to the thread first.
        {first_level, first} =
          Enum.find(@levels, {other_level, other}, fn {_level, module} -> key in module.keys() end)

        assert error.reason ==
                 "this is a #{first_level} option: it belongs to #{inspect(first)}"
      end
    end

    test "misspelt is told what was meant, also at another level" do
      assert {:error, %{reason: "unknown option, did you mean :model?"}} =
               ThreadOptions.new(modle: 1)

      assert {:error, %{reason: "unknown option, did you mean the thread option :model?"}} =
               Options.new(modle: 1)

      assert {:error, %{reason: "unknown option, did you mean :model?"}} =
               ThreadOptions.new(%{"model" => "m"})

      assert {:error, %{reason: "unknown option"}} = ThreadOptions.new(xyzzy: 1)

      assert {:error, %{reason: "unknown option", key: {1}} = error} =
               ThreadOptions.new([{{1}, 1}])

      assert Exception.message(error) =~ "thread option {1}: unknown option."
    end
  end

  describe "values" do
    @refused [
      {Options, [codex_path: ""], :codex_path, "expected a path"},
      {Options, [codex_path: 1], :codex_path, "got: 1"},
      {Options, [codex_path: "a\0b"], :codex_path, "NUL"},
      {Options, [base_url: ""], :base_url, "expected a non-empty string"},
      {Options, [base_url: "localhost:80"], :base_url, "expected an http or https URL"},
      {Options, [base_url: "ftp://host"], :base_url, "expected an http or https URL"},
      {Options, [base_url: "https://"], :base_url, "expected an http or https URL"},
      {Options, [base_url: <<0xFF>>], :base_url, "UTF-8"},
      {Options, [env: "A=1"], :env, "expected a map or keyword list of variables"},
      {Options, [env: [{:A, "1"} | :x]], :env, "expected a map or keyword list of variables"},
      {Options, [inherit_env: ["A" | "B"]], :inherit_env, "expected true, false or a list"},
      {Options, [config_overrides: ["a=1" | "b=2"]], :config_overrides, "expected a list"},
      {Options, [config: %{a: [1 | 2]}], [:config, "a"], "expected a string"},
      {ThreadOptions, [additional_directories: ["/a" | "/b"]], :additional_directories,
       "expected a list"},
      {Options, [env: [1]], :env, "expected a map or keyword list of variables"},
      {Options, [env: %{"A=B" => "1"}], :env, ~s(no "=")},
      {Options, [env: %{"" => "1"}], :env, "the name of a variable"},
      {Options, [env: %{nil => "1"}], :env, "the name of a variable"},
      {Options, [env: %{"A" => "x\0y"}], [:env, "A"], "NUL"},
      {Options, [env: %{"A" => 1}], [:env, "A"], "expected a string, or nil to unset it"},
      {Options, [env: 5], :env, "expected a map or keyword list of variables"},
      {Options, [env: ~D[2026-01-01]], :env, "expected a map or keyword list of variables"},
      {Options, [api_key: 5], :api_key, "expected a non-empty string"},
      {Options, [inherit_env: :some], :inherit_env, "true, false or a list"},
      {Options, [inherit_env: ["PATH", "A=B"]], [:inherit_env, 1], ~s(no "=")},
      {Options, [config: "a=1"], :config, "expected a map or a keyword list"},
      {Options, [config: %{a: nil}], [:config, "a"], "cannot be nil"},
      {Options, [config: %{a: %{"" => 1}}], [:config, "a"], "a key is empty"},
      {Options, [config: %{a: :infinity}], [:config, "a"], "must be a finite number"},
      {Options, [config: %{a: :high}], [:config, "a"], "write it in quotes"},
      {Options, [config: %{a: [1, self: nil]}], [:config, "a", 1], "expected a string, a number"},
      {Options, [config: %{a: [1, nil]}], [:config, "a", 1], "cannot be nil"},
      {Options, [config: %{a: [%{b: nil}]}], [:config, "a", 0, "b"], "cannot be nil"},
      {Options, [config: %{a: 0x8000_0000_0000_0000}], [:config, "a"], "64 bits"},
      {Options, [config: %{a: "x\0"}], [:config, "a"], "NUL"},
      {Options, [config: %{a: <<0xFF>>}], [:config, "a"], "UTF-8"},
      {Options, [config: %{"a.b" => 1}], :config, "no top-level key \"a.b\""},
      {Options, [config: %{1 => 1}], :config, "expected a name"},
      {Options, [config: %{a: ~D[2026-01-01]}], [:config, "a"], "expected a string, a number"},
      {Options, [config_overrides: "a=1"], :config_overrides, "expected a list"},
      {Options, [config_overrides: ["a=1", "b"]], [:config_overrides, 1], "got: \"b\""},
      {Options, [config_overrides: ["--x=1"]], [:config_overrides, 0], "expected \"key=value\""},
      {Options, [config_overrides: ["=1"]], [:config_overrides, 0], "expected \"key=value\""},
      {Options, [config_overrides: [1]], [:config_overrides, 0], "expected \"key=value\""},
      {ThreadOptions, [model: "-m"], :model, "must not begin with a dash"},
      {ThreadOptions, [model: :gpt], :model, "expected a non-empty string, got: :gpt"},
      {ThreadOptions, [sandbox: "read-only"], :sandbox, "expected one of :read_only,"},
      {ThreadOptions, [sandbox: {:full, []}], :sandbox, "or {mode, details}, got: {:full, []}"},
      {ThreadOptions, [sandbox: {:read_only, true}], :sandbox, "expected a keyword list"},
      {ThreadOptions, [sandbox: {:danger_full_access, network_access: true}],
       [:sandbox, :network_access], "unknown: there are no details"},
      {ThreadOptions, [sandbox: {:read_only, writable_roots: []}], [:sandbox, :writable_roots],
       "unknown, expected one of :network_access"},
      {ThreadOptions, [sandbox: {:workspace_write, writable_roots: ["/a", 1]}],
       [:sandbox, :writable_roots, 1], "expected a path"},
      {ThreadOptions, [sandbox: {:workspace_write, %{network_access: :on}}],
       [:sandbox, :network_access], "true or false"},
      {ThreadOptions, [approval_policy: :always], :approval_policy,
       "expected one of :never, :on_request, :on_failure, :untrusted, or {:granular, details}"},
      {ThreadOptions, [approval_policy: {:granular, rule: true}], [:approval_policy, :rule],
       "expected one of :sandbox_approval, :rules"},
      {ThreadOptions, [approval_policy: {:granular, rules: 1}], [:approval_policy, :rules],
       "true or false"},
      {ThreadOptions, [base_instructions: ""], :base_instructions, "a non-empty string"},
      {ThreadOptions, [thread_config: %{a: nil}], [:thread_config, "a"], "cannot be nil"},
      {ThreadOptions, [personality: :grumpy], :personality, ":none, :friendly, :pragmatic"},
      {ThreadOptions, [additional_directories: "/a"], :additional_directories, "expected a list"},
      {ThreadOptions, [additional_directories: ["/a", ""]], [:additional_directories, 1], "path"},
      {ThreadOptions, [skip_git_repo_check: 1], :skip_git_repo_check, "expected true or false"},
      {ThreadOptions, [reasoning_effort: :huge], :reasoning_effort, ":persistent, or a string"},
      {ThreadOptions, [owner: :me], :owner, "expected a pid"},
      {TurnOptions, [timeout: 0], :timeout, "expected a positive integer"},
      {TurnOptions, [idle_timeout: 1.5], :idle_timeout, "got: 1.5"},
      {TurnOptions, [timeout: 0x1_0000_0000], :timeout, "at most 4294967295"},
      {TurnOptions, [output_schema: []], :output_schema, "expected a map"},
      {TurnOptions, [output_schema: ~D[2026-01-01]], :output_schema, "expected a map"},
      {TurnOptions, [on_busy: :queue], :on_busy, "expected one of :error, :wait, :join"}
    ]

    test "of the wrong kind are refused with the key, the value and what is expected" do
      for {module, options, key, reason} <- @refused do
        assert {:error, %OptionError{} = error} = module.new(options)
        assert {error.key, options} == {key, options}
        assert error.reason =~ reason
        assert Exception.message(error) =~ reason
      end
    end

    test "of the right kind are taken" do
      assert ThreadOptions.new!(reasoning_effort: "brand-new").reasoning_effort == "brand-new"
      assert ThreadOptions.new!(reasoning_effort: :high, owner: self()).owner == self()
      assert TurnOptions.new!(timeout: :infinity, idle_timeout: 5).idle_timeout == 5
      assert TurnOptions.new!(timeout: 0xFFFF_FFFF).timeout == 0xFFFF_FFFF
      assert TurnOptions.new!(output_schema: %{type: "object"}).output_schema == %{type: "object"}
      assert Options.new!(inherit_env: ["PATH", :HOME]).inherit_env == ["PATH", "HOME"]

      assert Options.new!(config_overrides: ["a=1", "b=2", "a=1"]).config_overrides == [
               "b=2",
               "a=1"
             ]
    end

    test "a sandbox has one form, with details and without" do
      for sandbox <- [:read_only, :workspace_write, :danger_full_access, :external_sandbox],
          do: assert(ThreadOptions.new!(sandbox: sandbox).sandbox == sandbox)

      assert ThreadOptions.new!(sandbox: {:workspace_write, []}).sandbox == :workspace_write

      details = [network_access: false, writable_roots: ["lib"], exclude_slash_tmp: nil]
      options = ThreadOptions.new!(sandbox: {:workspace_write, Map.new(details)})

      assert options.sandbox ==
               {:workspace_write, writable_roots: [Path.expand("lib")], network_access: false}

      assert ThreadOptions.new!(options) == options
    end

    test "a granular policy says something of every kind" do
      options = ThreadOptions.new!(approval_policy: {:granular, %{rules: true}})

      assert options.approval_policy ==
               {:granular,
                sandbox_approval: false,
                rules: true,
                mcp_elicitations: false,
                request_permissions: false,
                skill_approval: false}

      assert ThreadOptions.new!(options) == options
    end

    test "get/2 answers with the default where nothing was given" do
      assert TurnOptions.get(%TurnOptions{}, :timeout) == :infinity
      assert TurnOptions.get(%TurnOptions{timeout: 3}, :timeout) == 3
      assert Options.get(%Options{}, :inherit_env) == true
      assert Options.get(%Options{inherit_env: false}, :inherit_env) == false
      assert Options.get(%Options{}, :api_key) == nil
      assert_raise KeyError, fn -> Options.get(%Options{}, :model) end
    end
  end

  describe "what a transport cannot do" do
    @unsupported [
      exec: [
        {[service_name: "s"], :service_name},
        {[session_start_source: :clear], :session_start_source},
        {[include_turns: false], :include_turns},
        {[approval_policy: :untrusted], {:approval_policy, :untrusted}},
        {[sandbox: :external_sandbox], {:sandbox, :external_sandbox}},
        {[sandbox: {:read_only, network_access: true}],
         {:sandbox, {:read_only, network_access: true}}}
      ],
      app_server: [{[approval_policy: :on_failure], {:approval_policy, :on_failure}}]
    ]

    test "is named" do
      for {transport, cases} <- @unsupported, {options, feature} <- cases do
        options = ThreadOptions.new!([model: "m"] ++ options)
        other = if transport == :exec, do: :app_server, else: :exec

        assert ThreadOptions.check_transport(options, transport) ==
                 {:error, %UnsupportedError{feature: feature, transport: transport}}

        assert ThreadOptions.check_transport(options, other) == :ok
      end

      assert ThreadOptions.docs() =~ ~r/:service_name.* App-server transport only\./
    end

    test "is refused at once" do
      for {options, feature} <- @unsupported[:exec] do
        assert {:error, %UnsupportedError{feature: ^feature, transport: :exec}} =
                 Codex.start_thread([], options)
      end
    end
  end

  describe "secrets" do
    @key "sk-proj-0123456789abcdef"

    test "are masked when options are inspected" do
      options =
        Options.new!(
          api_key: @key,
          base_url: "https://me:#{@key}@host/v1",
          env: %{"MY_TOKEN" => @key, "OTHER" => "Bearer #{@key}", "LANG" => "C"},
          config: [
            model_providers: [
              x: [http_headers: %{"Authorization" => @key, "A" => "b"}, list: [%{token: @key}]]
            ]
          ],
          config_overrides: ["a.secret=#{@key}", "b=#{@key}", "c=1"]
        )

      text = inspect(options)
      refute text =~ "0123456789"

      for shown <- ["https://me:", "\"LANG\" => \"C\"", "a.secret=", "c=1"],
          do: assert(text =~ shown)
    end

    test "are masked in options that were never checked" do
      options = %Options{
        api_key: @key,
        config: %{token: @key},
        config_overrides: [1],
        env: [K: @key]
      }

      refute inspect(options) =~ "0123456789"
    end

    test "are not in the error about them" do
      for options <- [
            [api_key: @key <> "\n"],
            [api_key: String.to_charlist(@key)],
            [api_key: ""],
            [api_key: "a" <> @key <> "\0"],
            [env: %{"MY_KEY" => @key <> "\0"}],
            [env: %{"MY_KEY" => String.to_charlist(@key)}],
            [config: %{"token" => @key <> "\0"}],
            [config_overrides: ["-a.token=" <> @key]],
            [base_url: "-" <> @key],
            [api_kee: @key]
          ] do
        assert {:error, error} = Options.new(options)
        refute inspect(error) =~ "0123456789"
        refute inspect(error) =~ inspect(String.to_charlist("0123456789"))
        refute Exception.message(error) =~ "0123456789"
      end
    end
  end

  describe "secrets that do not look like one" do
    @password "hunter2-hunter2"

    test "are not in the error about options of the wrong shape" do
      for options <- [
            [env: "DB_PASSWORD=" <> @password],
            [env: ["DB_PASSWORD=" <> @password]],
            [env: %{("DB_PASSWORD=" <> @password) => ""}],
            [inherit_env: ["DB_PASSWORD=" <> @password]],
            [config: %{token: {:wrapped, @password}}],
            [config: %{providers: %{x: %{"api_key" => String.to_atom(@password)}}}],
            [config_overrides: "x.api_key=" <> @password],
            [config_overrides: [api_key: @password]],
            [config_overrides: %{api_key: @password}]
          ] do
        assert {:error, error} = Options.new(options)
        refute inspect(error) =~ @password
        refute Exception.message(error) =~ @password
      end
    end
  end

  describe "split/1" do
    test "gives each level its own" do
      assert {:ok, {client, thread, turn}} =
               Options.split(%{env: %{"A" => "1"}, sandbox: :read_only, on_busy: :wait})

      assert client == Options.new!(env: %{"A" => "1"})
      assert thread == ThreadOptions.new!(sandbox: :read_only)
      assert turn == TurnOptions.new!(on_busy: :wait)
      assert Options.split([]) == {:ok, {%Options{}, %ThreadOptions{}, %TurnOptions{}}}
    end

    test "passes on what is wrong" do
      assert {:error, %OptionError{level: :thread, key: :model}} = Options.split(model: 1)
      assert {:error, %OptionError{level: :turn}} = Options.split(timeout: 0)
      assert {:error, %OptionError{level: :client}} = Options.split(env: 0)
      assert {:error, %OptionError{level: nil, key: nil} = error} = Options.split(:no)
      assert Exception.message(error) =~ "options: expected a keyword list"
    end
  end
end
