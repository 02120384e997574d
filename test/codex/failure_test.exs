defmodule Codex.FailureTest do
  use ExUnit.Case, async: true

  alias Codex.{AuthError, BusyError, Failure, OptionError, TransportError, TurnError}

  # The sentences of engine 0.169.0.
  @turns [
    {"unexpected status 401 Unauthorized: bad key, url: http://h/v1/responses",
     %{__struct__: AuthError, reason: :unauthorized, http_status: 401}},
    {"unexpected status 403 Forbidden: no, url: http://h/v1/responses",
     %{__struct__: AuthError, reason: :forbidden, http_status: 403}},
    {"Missing environment variable: `MOCK_KEY`.",
     %{__struct__: AuthError, reason: :missing_key, variable: "MOCK_KEY"}},
    {"Your access token could not be refreshed. Please log out and sign in again.",
     %{__struct__: AuthError, reason: :not_logged_in}},
    {"unexpected status 404 Not Found: x, url: u", %{reason: :bad_request, http_status: 404}},
    {"unexpected status 413 Payload Too Large: x, url: u",
     %{reason: :bad_request, http_status: 413}},
    {"unexpected status 503 Service Unavailable: x, url: u",
     %{reason: :server_error, http_status: 503}},
    {"unexpected status 408 Request Timeout: x, url: u",
     %{reason: :server_error, http_status: 408}},
    {"unexpected status 302 Found: x, url: u", %{reason: nil, http_status: 302}},
    {"exceeded retry limit, last status: 429 Too Many Requests",
     %{reason: :rate_limited, http_status: 429}},
    {"exceeded retry limit, last status: 502 Bad Gateway",
     %{reason: :server_error, http_status: 502}},
    {"You’ve hit your usage limit. Try again later.", %{reason: :usage_limit, http_status: nil}},
    {"We’re currently experiencing high demand, which may cause temporary errors.",
     %{reason: :server_error, http_status: 500}},
    {"stream disconnected before completion: boom", %{reason: :stream_disconnected}},
    {"rate limit exceeded: slow down", %{reason: :rate_limited}},
    {"Codex ran out of room in the model's context window. Start a new thread.",
     %{reason: :context_window}},
    {"Quota exceeded. Check your plan and billing details.", %{reason: :quota}},
    {"Selected model is at capacity. Please try a different model.", %{reason: :overloaded}},
    {"To use Codex with your ChatGPT plan, upgrade to Plus: x", %{reason: :plan}},
    {"Incomplete response returned, reason: max_output_tokens", %{reason: :max_output_tokens}},
    {"Incomplete response returned, reason: content_filter", %{reason: nil}},
    {"Connection failed: error sending request", %{reason: :connection}},
    {~s({"error":{"message":"bad schema"}}), %{reason: :bad_request, http_status: 400}},
    {~s({"other":1}), %{reason: nil, http_status: nil}},
    {"{ no JSON", %{reason: nil}},
    {"something new", %{reason: nil, http_status: nil}}
  ]

  test "a failed turn's message becomes its family" do
    for {message, expected} <- @turns do
      error = Failure.turn(message)
      expected = Map.put_new(expected, :__struct__, TurnError)
      assert Map.take(error, Map.keys(expected)) == expected, message
      assert error.message == message
      if error.__struct__ == TurnError, do: assert(error.kind == :failed)
    end
  end

  test "an authentication error names what to set and how to log in" do
    {message, _} = hd(@turns)
    text = message |> Failure.turn() |> Exception.message()
    assert text =~ "CODEX_API_KEY"
    assert text =~ "codex login"
  end

  test "a key that the service repeats is not passed on" do
    error =
      Failure.turn("unexpected status 401 Unauthorized: Incorrect API key: my-own-key, url: u", [
        "my-own-key"
      ])

    refute inspect(error) =~ "my-own-key"
    assert error.http_status == 401
  end

  @uuid "0199a213-81c0-7800-8aa1-bbab2a035a53"

  @exits [
    {2, "error: unexpected argument '--full-auto' found\n\nUsage: codex exec [OPTIONS]",
     :bad_argument},
    {1, "Error parsing -c overrides: Invalid override (missing '='): foo", :bad_config},
    {1, "Error loading config.toml: invalid type: integer `3`, expected a string\nin `model`\n",
     :bad_config},
    {1, ~s(Error: approval_policy = "untrusted" is no longer supported; remove this setting),
     :bad_config},
    {1, "Error: No such file or directory (os error 2)", :missing_directory},
    {1, "Not inside a trusted directory and --skip-git-repo-check was not specified.",
     :untrusted_directory},
    {1, "Error: Model provider `nope` not found", :unknown_provider},
    {1, "Failed to read output schema file /nope: No such file or directory (os error 2)",
     :output_schema},
    {1, "Output schema file x is not valid JSON: expected value", :output_schema},
    {1, "Error: thread/start: thread/start failed: required MCP servers failed to initialize: x",
     :mcp_server},
    {1,
     "Error: thread/resume: thread/resume failed: no rollout found for thread id #{@uuid} (code -32600)",
     :unknown_thread},
    {1,
     "Error: thread/resume: thread/resume failed: session #{@uuid} is archived. Run `codex unarchive #{@uuid}`",
     :archived_thread},
    {1, ~s(Error finding codex home: CODEX_HOME points to "/nope", but that path does not exist),
     :codex_home},
    {101, "thread 'main' panicked at src/x.rs:1:\nfailed printing to stdout", :panic},
    {101, "", :panic},
    {1, "something new", nil},
    {0, "", nil}
  ]

  defp exit_error(status, stderr),
    do: %TransportError{reason: :exit, exit: {:status, status}, stderr: stderr}

  test "an exit's stderr becomes its cause" do
    for {status, stderr, cause} <- @exits do
      noisy =
        "Reading prompt from stdin...\nWARNING: proceeding\n" <>
          "2026-11-20T13:27:54.655693Z ERROR codex_core: said before\n" <>
          stderr <> "\n\nStack backtrace:\n   0: <unknown>\n"

      for text <- [stderr, noisy] do
        assert %TransportError{reason: :exit, cause: ^cause} =
                 error = Failure.exit(exit_error(status, text))

        assert error.stderr == text

        if stderr != "" do
          first = &(&1 |> String.split("\n") |> hd())
          assert first.(error.message) == first.(stderr)
        end

        refute Exception.message(error) =~ "backtrace"
      end
    end

    assert %{cause: nil, message: "it gave no reason"} =
             Failure.exit(%TransportError{reason: :exit, exit: {:signal, :sigkill, 9}})
  end

  test "a log is better than nothing" do
    log = "2026-11-20T13:27:54.655693Z ERROR codex_core: the only hint"
    assert Failure.exit(exit_error(1, "Reading prompt from stdin...\n" <> log)).message == log
  end

  test "other families show on stderr too" do
    assert %BusyError{thread_id: @uuid, elsewhere: true} =
             Failure.exit(
               exit_error(1, "Error: thread #{@uuid} already has an active writer (code -32600)"),
               [],
               @uuid
             )

    assert %OptionError{level: :input} =
             Failure.exit(exit_error(1, "No prompt provided via stdin."))

    assert %OptionError{level: :input} =
             Failure.exit(
               exit_error(1, ~s(Error: too long, data: {"input_error_code":"input_too_large"}))
             )

    assert %AuthError{reason: :unauthorized, http_status: 401} =
             Failure.exit(exit_error(1, "Error: unexpected status 401 Unauthorized: x"))

    assert %AuthError{reason: :not_logged_in} = Failure.exit(exit_error(1, "Not logged in"))
  end

  test "secrets do not get out by stderr" do
    error = Failure.exit(exit_error(1, "failed with my-own-key"), ["my-own-key"])
    refute inspect(error) =~ "my-own-key"
    assert Exception.message(error) =~ "failed with [redacted]"
  end

  test "an error that was explained already keeps its words" do
    error = %TransportError{
      reason: :protocol,
      message: "bad",
      excerpt: "my-own-key",
      stderr: "no rollout found for thread id"
    }

    explained = Failure.exit(error, ["my-own-key"])
    assert explained.message == "bad"
    assert explained.cause == nil
    assert explained.excerpt == "[redacted]"
    assert Failure.exit(%{error | excerpt: nil}).excerpt == nil
  end
end
