defmodule Codex.Client.FailureTest do
  use ExUnit.Case, async: true

  alias Codex.{AuthError, BusyError, Error, RPCError}
  alias Codex.Client.Failure

  # The sentences of engine 0.169.0.
  @sentences [
    {-32_600,
     "Invalid request: unknown variant `some/method`, expected one of `initialize`, `thread/start`",
     :unknown_method},
    # The same of a parameter's value.
    {-32_600, "Invalid request: unknown variant `nope`, expected `inline`", :invalid_params},
    {-32_600, "thread name must not be empty", :invalid_params},
    {-32_600, "Invalid request: missing field `threadId`", :invalid_params},
    {-32_600, "Invalid request: invalid type: integer `1`, expected a string", :invalid_params},
    {-32_600, "thread/search requires experimentalApi capability", :experimental},
    {-32_600, "turn/start.collaborationMode requires experimentalApi capability", :experimental},
    {-32_600, "Not initialized", :not_initialized},
    {-32_600, "Already initialized", :already_initialized},
    {-32_600, "thread not found: 0199", :unknown_thread},
    {-32_600, "no rollout found for thread id 0199", :unknown_thread},
    {-32_600, "thread not loaded: 0199", :thread_not_loaded},
    {-32_600, "invalid thread id: invalid character", :invalid_params},
    {-32_600, "no active turn to steer", :no_active_turn},
    {-32_600, "no active turn to interrupt", :no_active_turn},
    {-32_600, "expected active turn id `X` but found `Y`", :other_turn},
    {-32_600, "cannot steer a review turn", :not_steerable},
    {-32_603, "failed to submit turn input: ActiveTurnNotSteerable { turn_kind: Review }",
     :not_steerable},
    {-32_603, "unknown MCP server", :internal},
    {-32_001, "Server overloaded; retry later.", :overloaded},
    {-32_600, "something new", nil}
  ]

  test "the engine's sentences" do
    for {code, message, kind} <- @sentences do
      error = Failure.new(%{"code" => code, "message" => message}, "some/method")
      assert %RPCError{kind: ^kind, code: ^code, message: ^message, method: "some/method"} = error
      assert Error.retryable?(error) == (kind == :overloaded)
      assert Exception.message(error) =~ ~r/[.]$/
    end
  end

  test "what the engine says in data" do
    error = %{
      "code" => -32_602,
      "message" => "Input exceeds the maximum length",
      "data" => %{"input_error_code" => "input_too_large", "max_chars" => 1, "actual_chars" => 2}
    }

    assert %RPCError{kind: :input_too_large, data: %{"max_chars" => 1}} =
             Failure.new(error, "turn/start")

    error = %{
      "code" => -32_600,
      "message" => "Configuration was modified since last read.",
      "data" => %{"config_write_error_code" => "configVersionConflict"}
    }

    assert %RPCError{kind: :config_conflict} = Failure.new(error, "config/value/write")
  end

  test "what has a family of its own" do
    busy = %{"code" => -32_600, "message" => "thread ID already has an active writer"}
    assert %BusyError{elsewhere: true} = Failure.new(busy, "thread/resume")

    auth = %{
      "code" => -32_600,
      "message" => "chatgpt authentication required to read rate limits"
    }

    assert %AuthError{reason: :not_logged_in} = Failure.new(auth, "account/rateLimits/read")
  end

  test "an error of another shape is shown as it is, without secrets" do
    assert %RPCError{message: "5", code: nil} = Failure.new(%{"message" => 5}, "m")

    error = %{
      "code" => 1,
      "message" => "bad key sk-abcdefghijkl",
      "data" => %{"api_key" => "hidden"}
    }

    assert %RPCError{message: "bad key [redacted]", data: %{"api_key" => "[redacted]"}} =
             Failure.new(error, "m")
  end

  test "what is no error object is an error all the same" do
    assert %RPCError{message: ~s("no"), kind: nil, method: "m"} = Failure.new("no", "m")
    assert %RPCError{message: "nil"} = Failure.new(nil, "initialize")
    assert Exception.message(Failure.new(nil, "initialize")) =~ "initialize was refused"
  end
end
