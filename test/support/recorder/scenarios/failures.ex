defmodule Codex.Recorder.Scenarios.Failures do
  @moduledoc false
  # Turns that fail, turns that are saved by a second try, and runs that the engine refuses.

  import Codex.Recorder.Scenario, only: [new: 3, options: 1]
  import Codex.Recorder.Script

  @both [:exec, :app_server]
  @nobody "01890a5d-ac96-774b-bcce-b302099a8057"

  def all, do: http() ++ answers() ++ connections() ++ retries() ++ refusals()

  defp http do
    [
      new("failed", "HTTP 400: the message is the whole body.",
        responses: [%{status: 400, body: %{error: %{message: "no"}}}],
        transports: @both
      ),
      new("unauthorized", "HTTP 401.", responses: [status(401)], transports: @both),
      failing("failed_forbidden", "HTTP 403.", status(403)),
      failing("failed_not_found", "HTTP 404.", status(404)),
      failing("failed_too_large", "HTTP 413.", status(413)),
      failing("failed_rate_limit", "HTTP 429.", status(429)),
      failing(
        "failed_usage_limit",
        "HTTP 429 for a usage limit.",
        status(429, "usage_limit_reached")
      ),
      failing(
        "failed_usage_limit_until",
        "HTTP 429 for a usage limit, with a plan and the time when it ends.",
        %{
          status: 429,
          body: %{
            error: %{type: "usage_limit_reached", plan_type: "plus", resets_at: 1_800_000_000}
          }
        }
      ),
      failing(
        "failed_plan",
        "HTTP 429 for a plan without Codex.",
        status(429, "usage_not_included")
      ),
      failing("failed_server_error", "HTTP 500.", status(500)),
      failing("failed_bad_gateway", "HTTP 502 from something that answers in HTML.", %{
        status: 502,
        body: "<html><body>Bad gateway</body></html>"
      }),
      failing("failed_unavailable", "HTTP 503.", status(503)),
      new("failed_after_command", "HTTP 400 to the request after a command.",
        responses: [[command("true")], status(400)]
      )
    ]
  end

  # What the model itself ends its answer with, after a message.
  defp answers do
    codes =
      ~w(server_error rate_limit_exceeded context_length_exceeded insufficient_quota server_is_overloaded invalid_prompt)

    for(code <- codes, do: answer(code, %{failed: %{code: code, message: "The reason."}})) ++
      [
        answer("incomplete", %{incomplete: "max_output_tokens"}),
        answer("content_filter", %{incomplete: "content_filter"}),
        answer("closed", "close"),
        answer("cut", "cut"),
        new("failed_answer_idle", "The stream stands still for longer than it may.",
          config: ["model_providers.scripted.stream_idle_timeout_ms=1000"],
          responses: [[text("Half"), %{gate: "never"}]]
        )
      ]
  end

  defp answer(what, step) do
    new("failed_answer_#{what}", "After a message the answer ends: #{what}.",
      responses: [[text("Half"), step]]
    )
  end

  defp connections do
    [
      new("failed_connection", "Nobody listens.",
        config: [~s(model_providers.scripted.base_url="http://127.0.0.1:9/v1")]
      ),
      new("failed_no_key", "The variable with the key is not set.",
        config: [~s(model_providers.scripted.env_key="NOT_SET_KEY")]
      )
    ]
  end

  defp retries do
    twice = ["model_providers.scripted.stream_max_retries=2"]

    [
      new("reconnect", "The stream ends early; the second try succeeds.",
        config: twice,
        responses: [[text("Hel"), "close"], [text("Hello")]],
        transports: @both
      ),
      new("reconnect_server_error", "HTTP 500 twice; the third try succeeds.",
        config: twice,
        responses: [status(500), status(500), [text("Done.")]]
      ),
      new("reconnect_in_vain", "The stream ends early three times.",
        config: twice,
        responses: [[text("One"), "close"], [text("Two"), "close"], [text("Three"), "close"]]
      ),
      new("reconnect_unseen", "HTTP 500, tried again below the stream: nothing is said.",
        config: ["model_providers.scripted.request_max_retries=1"],
        responses: [status(500), [text("Done.")]]
      )
    ]
  end

  # The engine ends without a turn; why is on stderr.
  defp refusals do
    [
      new("refused_argument", "An argument that is none.", words: ["--nope", "Do it."]),
      new("refused_value", "A value that an argument cannot have.",
        options: options(["--sandbox", "bogus"])
      ),
      new("refused_setting", "A setting of the wrong type.", config: ["model=3"]),
      new("refused_unknown_setting", "A setting that is not known, with --strict-config.",
        config: ["nonsense=1"],
        words: ["--strict-config", "Do it."]
      ),
      new("refused_config", "A config.toml that is no TOML.", toml: "this is no TOML"),
      new("refused_provider", "A provider that is not configured.",
        config: ["model_provider=nope"]
      ),
      new("refused_directory", "A directory that is not there.",
        options: ["--skip-git-repo-check", "--cd", "/nope"]
      ),
      new("refused_untrusted", "A directory that is no repository, without leave.",
        options: ["--cd", "{{project}}"]
      ),
      new("refused_home", "A CODEX_HOME that is not there.", env: %{"CODEX_HOME" => "/nope"}),
      new("refused_schema", "An output schema that is not there.",
        words: ["--output-schema", "/nope", "Do it."]
      ),
      new("refused_schema_text", "An output schema that is no JSON.",
        files: %{"schema.json" => "no"},
        words: ["--output-schema", "schema.json", "Do it."]
      ),
      new("refused_empty_prompt", "An empty prompt.", words: ["-"]),
      new("refused_long_prompt", "A prompt of one character too many: the thread exists already.",
        stdin: String.duplicate("x", 1_048_577),
        words: ["-"]
      ),
      new("refused_resume", "A thread that is not there.", words: ["resume", @nobody, "Go on."]),
      new("refused_fork", "A thread that is not there.", words: ["fork", @nobody, "Go on."]),
      new("refused_server", "An MCP server that is required and does not start.",
        config: [~s(mcp_servers.x={command="/nope", required=true})]
      )
    ]
  end

  defp failing(name, shows, response), do: new(name, shows, responses: [response])

  defp status(status, type \\ "some_error"),
    do: %{status: status, body: %{error: %{type: type, message: "The reason."}}}
end
