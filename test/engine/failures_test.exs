defmodule Codex.Engine.FailuresTest do
  # Each family of errors, on a failure of the real engine, by pattern match; and the traps of exec that ours must not fall into.
  use Codex.EngineCase

  alias Codex.{AuthError, BusyError, Error, Events, Items, OptionError, Thread}
  alias Codex.{TransportError, TurnError}
  alias Codex.Turn.Result

  # One turn with its error, and nothing left of the engine.
  defp fail!(script, options \\ []) do
    {client, options} = Keyword.pop(options, :client, [])
    {toml, options} = Keyword.pop(options, :toml, "")
    rig = rig!(script, toml)

    {:ok, thread} =
      Codex.start_thread(Keyword.merge(rig.client, client), Keyword.merge(rig.thread, options))

    assert {:error, error} = Thread.run(thread, "Work")
    gone!(rig)
    # Every message says what to do.
    assert Exception.message(error) =~ ~r/\.\z/
    error
  end

  describe "the engine ends before the turn" do
    test "a bad argument" do
      # As from an engine of another version, which does not know all of ours.
      {:ok, engine} = Codex.Options.default_codex_path()
      path = Path.join(rig!([]).directory, "codex")
      File.write!(path, ~s(#!/bin/sh\nexec "#{engine.path}" "$@" --no-such-flag\n))
      File.chmod!(path, 0o755)

      assert %TransportError{
               reason: :exit,
               cause: :bad_argument,
               exit: {:status, 2},
               stderr: stderr
             } = fail!([], client: [codex_path: path])

      assert stderr =~ "--no-such-flag"
    end

    test "a bad value in the configuration" do
      assert %TransportError{reason: :exit, cause: :bad_config, exit: {:status, 1}} =
               fail!([], client: [config_overrides: ["model_verbosity=7"]])
    end

    test "an unknown thread" do
      rig = rig!([])
      id = "0199a213-81c0-7800-8aa1-bbab2a035a53"
      {:ok, thread} = Codex.resume_thread(rig.client, id, rig.thread)

      assert {:error, %TransportError{reason: :exit, cause: :unknown_thread} = error} =
               Thread.run(thread, "Work")

      assert Exception.message(error) =~ id
      refute Error.retryable?(error)
    end

    test "an untrusted directory" do
      assert %TransportError{reason: :exit, cause: :untrusted_directory} =
               error = fail!([], skip_git_repo_check: false, working_directory: "/")

      assert Exception.message(error) =~ "skip_git_repo_check: true"
    end

    test "a directory that is not there" do
      assert %TransportError{
               reason: :spawn,
               cause: :missing_directory,
               errno: :enoent,
               path: "/no/such/place"
             } = error = fail!([], working_directory: "/no/such/place")

      assert Exception.message(error) =~ "/no/such/place"
    end

    test "a directory that is a file: the engine would run the turn" do
      assert %TransportError{cause: :missing_directory, errno: :enotdir, path: __ENV__.file} ==
               %{fail!([], working_directory: __ENV__.file) | reason: nil, message: nil}
    end

    test "an additional directory that is not there: the engine would say nothing" do
      assert %TransportError{cause: :missing_directory, path: "/no/such/place"} =
               error = fail!([], additional_directories: ["/", "/no/such/place"])

      assert Exception.message(error) =~ "additional_directories /no/such/place"
    end

    test "an unknown provider" do
      assert %TransportError{reason: :exit, cause: :unknown_provider} =
               fail!([], client: [config: %{model_provider: "nope"}])
    end

    test "a thread that another engine is running" do
      {rig, thread} = rig_and_thread!([[%{text: "One."}], [%{text: "Two."}, %{gate: "never"}]])
      %Result{thread_id: id} = Thread.run!(thread, "one")
      {:ok, _turn} = Thread.start_turn(thread, "two")
      ScriptedModel.await_gate(rig.model, "never")

      {:ok, other} = Codex.resume_thread(rig.client, id, rig.thread)

      assert {:error, %BusyError{thread_id: ^id, elsewhere: true} = error} =
               Thread.run(other, "three")

      assert Error.retryable?(error)
    end

    @tag :linux
    test "it is killed by somebody else" do
      {rig, thread} = rig_and_thread!([[%{text: "One."}, %{gate: "never"}]])
      {:ok, turn} = Thread.start_turn(thread, "Work")
      ScriptedModel.await_gate(rig.model, "never")

      [engine] =
        for pid <- processes(rig),
            {:ok, name} <- [File.read("/proc/#{pid}/comm")],
            name == "codex\n",
            do: pid

      Codex.Support.Processes.kill(engine)

      assert {:error, %TransportError{reason: :exit, exit: {:signal, _name, 9}} = error} =
               Codex.Turn.await(turn, 10_000)

      assert Error.retryable?(error)
      gone!(rig)
    end
  end

  describe "the engine cannot be started" do
    test "no such file" do
      assert %TransportError{reason: :spawn, errno: :enoent, path: "/no/such/codex"} =
               fail!([], client: [codex_path: "/no/such/codex"])
    end

    test "no executable, or none for this machine" do
      rig = rig!([])
      path = Path.join(rig.directory, "codex")
      File.write!(path, "neither a program nor a script")
      options = Keyword.put(rig.client, :codex_path, path)
      {:ok, thread} = Codex.start_thread(options, rig.thread)

      assert {:error, %TransportError{reason: :spawn, errno: :eacces, path: ^path}} =
               Thread.run(thread, "Work")

      File.chmod!(path, 0o755)

      assert {:error, %TransportError{reason: :spawn, errno: :enoexec, path: ^path}} =
               Thread.run(thread, "Work")
    end
  end

  describe "the service refuses" do
    test "HTTP 401: the message names the key and the login" do
      assert %AuthError{reason: :unauthorized, http_status: 401, result: %Result{status: :failed}} =
               error = fail!([%{status: 401, body: %{error: %{message: "bad key"}}}])

      assert Exception.message(error) =~ "CODEX_API_KEY"
      assert Exception.message(error) =~ "codex login"
      refute Error.retryable?(error)
    end

    test "HTTP 403" do
      assert %AuthError{reason: :forbidden, http_status: 403} =
               fail!([%{status: 403, body: "no"}])
    end

    test "a variable for the key is not set" do
      assert %AuthError{reason: :missing_key, variable: "NO_SUCH_KEY"} =
               fail!([], toml: ~s(model_providers.scripted.env_key = "NO_SUCH_KEY"))
    end

    test "HTTP 429" do
      assert %TurnError{kind: :failed, reason: :rate_limited, http_status: 429} =
               error = fail!([%{status: 429, body: "slow"}])

      assert Error.retryable?(error)
    end

    test "HTTP 429, the account's limit" do
      body = %{error: %{type: "usage_limit_reached", message: "Enough for today."}}

      assert %TurnError{kind: :failed, reason: :usage_limit} =
               error = fail!([%{status: 429, body: body}])

      refute Error.retryable?(error)
    end

    test "HTTP 500" do
      assert %TurnError{kind: :failed, reason: :server_error} =
               error = fail!([%{status: 500, body: "oops"}])

      assert Error.retryable?(error)
    end

    test "HTTP 400 with a JSON body" do
      body = %{error: %{message: "Unknown parameter", type: "invalid_request_error"}}
      assert %TurnError{kind: :failed, reason: :bad_request} = fail!([%{status: 400, body: body}])
    end

    test "the model's context is full" do
      steps = [%{failed: %{code: "context_length_exceeded", message: "too long"}}]
      assert %TurnError{kind: :failed, reason: :context_window} = fail!([steps])
    end
  end

  describe "the stream is cut in the middle" do
    test "what there was is in the result" do
      assert %TurnError{kind: :failed, reason: :stream_disconnected, result: result} =
               fail!([[%{text: "Half of it."}, "cut"]])

      assert %Result{status: :failed, final_response: "Half of it.", usage: nil} = result
    end

    test "an error line is not the end: the engine tries again, and the turn is complete" do
      rig = rig!([["cut"], [%{text: "Whole."}]])
      config = %{model_providers: %{scripted: %{stream_max_retries: 2}}}
      {:ok, thread} = Codex.start_thread(rig.client ++ [config: config], rig.thread)
      events = thread |> Thread.run_streamed!("Work") |> Enum.to_list()
      assert Enum.any?(events, &match?(%Events.Error{message: "Reconnecting" <> _}, &1))
      assert %Events.TurnCompleted{} = List.last(events)
      assert Enum.to_list(Codex.Stream.text(events)) == ["Whole."]
    end
  end

  describe "traps" do
    test "resume of what is no id would begin a new conversation: refused" do
      assert {:error, %OptionError{key: :thread_id}} = Codex.resume_thread([], "not-a-uuid")
    end

    test "a prompt above the engine's limit is refused before anything is started" do
      {rig, thread} = rig_and_thread!([])

      assert {:error, %OptionError{level: :input}} =
               Thread.run(thread, String.duplicate("x", 1_048_577))

      assert {:error, %OptionError{level: :input}} = Thread.run(thread, " \n")

      assert {:error, %OptionError{level: :input}} =
               Thread.run(thread, local_image: "/no/such.png")

      assert Thread.id(thread) == nil
      assert ScriptedModel.requests(rig.model) == []
    end

    test "stdin is closed also where the prompt would not need it: a resumed turn does not wait for it" do
      {_rig, thread} = rig_and_thread!([[%{text: "One."}], [%{text: "Two."}]])
      assert %Result{} = Thread.run!(thread, "one", timeout: 30_000)
      assert %Result{final_response: "Two."} = Thread.run!(thread, "two", timeout: 30_000)
    end

    test "the line of a web search has the key `id` twice: the first is the item's" do
      {_rig, thread} = rig_and_thread!([[%{web_search: "elixir nif"}, %{text: "Found."}]])
      assert %Result{items: [search, _message]} = Thread.run!(thread, "Search")

      assert %Items.WebSearch{id: "item_" <> _, query: "elixir nif", extra: %{"id" => "ws_" <> _}} =
               search
    end

    test "a to-do list stays open to the end, and is there once" do
      plan = %{plan: [%{step: "one", status: "in_progress"}, %{step: "two", status: "pending"}]}
      done = %{plan: [%{step: "one", status: "completed"}, %{step: "two", status: "completed"}]}

      {_rig, thread} =
        rig_and_thread!(
          [[%{update_plan: plan}], [%{update_plan: done}], [%{text: "Done."}]],
          "tools.update_plan.enabled = true"
        )

      assert %Result{items: items} = Thread.run!(thread, "Plan")
      assert [%Items.TodoList{items: steps}] = Enum.filter(items, &is_struct(&1, Items.TodoList))
      assert Enum.all?(steps, & &1.completed)
    end

    test "a warning is an item, and no failure" do
      rig = rig!([[%{text: "Hello."}]])

      assert %Result{status: :completed, items: items} =
               rig |> thread!(model: "nobody-knows-it") |> Thread.run!("Hi")

      assert Enum.any?(items, &is_struct(&1, Items.Error))
    end
  end
end
