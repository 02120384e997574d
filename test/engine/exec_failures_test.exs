defmodule Codex.Engine.ExecFailuresTest do
  # The real engine's failures read as we read them.
  use ExUnit.Case, async: true

  import Codex.ExecRun

  alias Codex.{AuthError, Failure, Input, OptionError, ScriptedModel, TransportError, TurnError}
  alias Codex.Transport.Exec.Prompt

  @moduletag :engine

  @uuid "0199a213-81c0-7800-8aa1-bbab2a035a53"

  setup :setup_model

  describe "the engine ends early:" do
    test "arguments and configuration", context do
      args = command(context).spec.args

      for {cause, opts} <- [
            bad_argument: [arguments: args ++ ["--full-auto"]],
            bad_argument: [arguments: args ++ ["--sandbox", "bogus"]],
            bad_config: [client: [config: [model: 3]]],
            bad_config: [arguments: args ++ ["--config", "nothing"]],
            unknown_provider: [client: [config: [model_provider: "nope"]]],
            missing_directory: [thread: [working_directory: "/nope"]],
            codex_home: [env: [{"CODEX_HOME", "/nope"}]],
            output_schema: [arguments: args ++ ["--output-schema", "/nope"]],
            mcp_server: [client: [config: [mcp_servers: [x: [command: "/nope", required: true]]]]]
          ] do
        assert %TransportError{reason: :exit, cause: ^cause} =
                 error = exit_error(run(context, opts))

        assert error.message not in [nil, "it gave no reason"]
      end
    end

    test "a backtrace does not hide the reason", context do
      error = exit_error(run(context, id: @uuid, env: [{"RUST_BACKTRACE", "1"}]))
      assert error.cause == :unknown_thread
      refute error.message =~ "backtrace"
      assert error.stderr =~ "backtrace"
    end

    test "a directory that nobody trusts", context do
      # Below a repository every directory counts as trusted.
      outside = Path.join(System.tmp_dir!(), "codex-sdk-#{System.unique_integer([:positive])}")
      File.mkdir!(outside)
      on_exit(fn -> File.rm_rf!(outside) end)

      run = run(context, thread: [working_directory: outside, skip_git_repo_check: false])
      assert %TransportError{cause: :untrusted_directory} = exit_error(run)
    end

    test "a prompt that is none, and one above the limit", context do
      assert %OptionError{level: :input} = exit_error(run(context, input: %Prompt{text: " "}))

      long = %Prompt{text: String.duplicate("é", 1_048_577)}
      assert %OptionError{level: :input} = exit_error(run(context, input: long))
      # The same limit, from the other side.
      assert {:error, %OptionError{}} = Input.new(long.text)
      assert %{status: 0} = run(context, input: String.duplicate("é", 1_048_576))
    end
  end

  describe "the turn fails:" do
    @error %{"error" => %{"message" => "no way", "type" => "t"}}

    for {name, response, expected} <- [
          {"401", %{status: 401, body: @error}, %{__struct__: AuthError, http_status: 401}},
          {"403", %{status: 403, body: @error}, %{__struct__: AuthError, http_status: 403}},
          {"400", %{status: 400, body: @error}, %{reason: :bad_request, http_status: 400}},
          {"404", %{status: 404, body: @error}, %{reason: :bad_request, http_status: 404}},
          {"429", %{status: 429, body: @error}, %{reason: :rate_limited, http_status: 429}},
          {"429 with a usage limit",
           %{
             status: 429,
             body: %{"error" => %{"type" => "usage_limit_reached", "message" => "m"}}
           }, %{reason: :usage_limit}},
          {"500", %{status: 500, body: @error}, %{reason: :server_error, http_status: 500}},
          {"503", %{status: 503, body: @error}, %{reason: :server_error, http_status: 503}}
        ] do
      test "HTTP #{name}", context do
        expected = Map.put_new(unquote(Macro.escape(expected)), :__struct__, TurnError)
        ScriptedModel.replace_script(context.model, [unquote(Macro.escape(response))])

        run = run(context)
        assert run.status == 1
        assert [%{"error" => %{"message" => message}}] = of_type(run, "turn.failed")
        error = Failure.turn(message)
        assert Map.take(error, Map.keys(expected)) == expected
      end
    end

    for {step, reason} <- [
          {%{failed: %{code: "server_error", message: "m"}}, :stream_disconnected},
          {%{failed: %{code: "rate_limit_exceeded", message: "m"}}, :rate_limited},
          {%{failed: %{code: "context_length_exceeded", message: "m"}}, :context_window},
          {%{failed: %{code: "insufficient_quota", message: "m"}}, :quota},
          {%{failed: %{code: "server_is_overloaded", message: "m"}}, :overloaded},
          {%{failed: %{code: "usage_not_included", message: "m"}}, :plan},
          {%{incomplete: "max_output_tokens"}, :max_output_tokens},
          {"close", :stream_disconnected},
          {"cut", :stream_disconnected}
        ] do
      test "the model ends with #{inspect(step)}", context do
        ScriptedModel.replace_script(context.model, [[unquote(Macro.escape(step))]])
        assert [%{"error" => %{"message" => message}}] = of_type(run(context), "turn.failed")
        assert %TurnError{kind: :failed, reason: unquote(reason)} = Failure.turn(message)
      end
    end

    test "a variable is missing, or nobody listens", context do
      providers = fn table ->
        [client: [config: [model_provider: "p", model_providers: [p: [name: "p"] ++ table]]]]
      end

      for {table, expected} <- [
            {[base_url: context.model.url, env_key: "NOT_SET_KEY"],
             %{__struct__: AuthError, reason: :missing_key, variable: "NOT_SET_KEY"}},
            {[base_url: "http://127.0.0.1:9", request_max_retries: 0, stream_max_retries: 0],
             %{__struct__: TurnError, reason: :connection}}
          ] do
        run = run(context, providers.(table))
        assert [%{"error" => %{"message" => message}}] = of_type(run, "turn.failed")
        assert Map.take(Failure.turn(message), Map.keys(expected)) == expected
      end
    end
  end
end
