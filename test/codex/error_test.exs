defmodule Codex.ErrorTest do
  use ExUnit.Case, async: true

  doctest Codex.Error
  doctest Codex.ApprovalError
  doctest Codex.AuthError
  doctest Codex.BusyError
  doctest Codex.InstallError
  doctest Codex.OptionError
  doctest Codex.RPCError
  doctest Codex.TimeoutError
  doctest Codex.TransportError
  doctest Codex.TurnError
  doctest Codex.UnsupportedError

  alias Codex.Error

  @key "sk-proj-abcdefghijklmnop"

  # One of each shape that a caller can meet, and whether calling again can help.
  @errors [
    {%Codex.OptionError{level: :client, key: nil, reason: "expected a keyword list"}, false},
    {%Codex.OptionError{level: :client, key: [:env, "A"], reason: "bad"}, false},
    {%Codex.OptionError{level: :input, key: nil, reason: "empty"}, false},
    {%Codex.OptionError{level: :input, key: [0, :text], reason: "empty"}, false},
    {%Codex.TransportError{reason: :spawn, errno: :enoent, path: "/x"}, false},
    {%Codex.TransportError{reason: :spawn, errno: :eacces, path: "/x", message: "no"}, false},
    {%Codex.TransportError{reason: :spawn, errno: :enoexec, path: "/x"}, false},
    {%Codex.TransportError{reason: :spawn, errno: :e2big}, false},
    {%Codex.TransportError{reason: :spawn, errno: :eagain}, true},
    {%Codex.TransportError{reason: :spawn}, false},
    {%Codex.TransportError{reason: :exit, exit: {:status, 3}, stderr: "boom"}, false},
    {%Codex.TransportError{reason: :exit, exit: {:signal, :sigkill, 9}}, true},
    {%Codex.TransportError{reason: :exit, exit: {:signal, nil, 42}}, true},
    {%Codex.TransportError{reason: :exit}, false},
    {%Codex.TransportError{reason: :protocol, offset: 12, excerpt: "{\"ty"}, false},
    {%Codex.TransportError{reason: :protocol}, false},
    {%Codex.TransportError{reason: :closed}, true},
    {%Codex.TurnError{kind: :failed}, false},
    {%Codex.TurnError{kind: :failed, http_status: 503}, true},
    {%Codex.TurnError{kind: :failed, http_status: 404}, false},
    {%Codex.TurnError{kind: :failed, reason: :bad_request, http_status: 400}, false},
    {%Codex.TurnError{kind: :interrupted}, false},
    {%Codex.TurnError{kind: :structured_output}, true},
    {%Codex.AuthError{reason: :unauthorized, http_status: 401}, false},
    {%Codex.AuthError{reason: :forbidden, http_status: 403}, false},
    {%Codex.AuthError{reason: :not_logged_in, message: "chatgpt authentication required"}, false},
    {%Codex.AuthError{reason: :login_failed, message: "Sign-in failed"}, false},
    {%Codex.AuthError{reason: :login_cancelled}, false},
    {%Codex.TimeoutError{kind: :total, limit_ms: 1}, false},
    {%Codex.TimeoutError{kind: :idle, limit_ms: 1}, true},
    {%Codex.TimeoutError{kind: :await, limit_ms: 1}, true},
    {%Codex.TimeoutError{kind: :login, limit_ms: 1}, true},
    {%Codex.TimeoutError{kind: :request, limit_ms: 1}, true},
    {%Codex.TimeoutError{kind: :initialize, limit_ms: 1}, true},
    {%Codex.BusyError{}, true},
    {%Codex.BusyError{thread_id: "t", elsewhere: true}, true},
    {%Codex.UnsupportedError{feature: :steer, transport: :exec}, false},
    {%Codex.UnsupportedError{feature: {:input, :image}, transport: :app_server}, false},
    {%Codex.RPCError{code: -32_600, message: "Invalid request"}, false},
    {%Codex.RPCError{code: -32_601, message: "no such method"}, false},
    {%Codex.ApprovalError{reason: :no_handler}, false},
    {%Codex.ApprovalError{reason: :timeout}, false},
    {%Codex.ApprovalError{reason: :crash, message: "boom"}, false},
    {%Codex.ApprovalError{reason: :invalid_decision}, false},
    {%Codex.InstallError{reason: :offline, message: "no network"}, true},
    {%Codex.InstallError{reason: :checksum, message: "differs", remedy: "Try again."}, false}
  ]

  test "every message is a sentence that ends in what to do" do
    for {error, _} <- @errors do
      message = Exception.message(error)
      assert String.valid?(message)
      assert message =~ ~r/[.!?:)] .+\.\z/s, inspect({error, message})
    end
  end

  test "every cause and reason has advice of its own" do
    for cause <-
          ~w(bad_argument bad_config unknown_thread archived_thread untrusted_directory unknown_provider
             missing_directory codex_home output_schema mcp_server panic)a do
      message =
        Exception.message(%Codex.TransportError{reason: :exit, exit: {:status, 1}, cause: cause})

      refute message =~ "mix codex.doctor` checks the engine"
    end

    for reason <-
          ~w(rate_limited usage_limit quota plan overloaded server_error stream_disconnected
             connection context_window max_output_tokens bad_request)a do
      refute Exception.message(%Codex.TurnError{kind: :failed, reason: reason, message: "x"}) =~
               "What was done until then"
    end
  end

  test "retryable? knows what can pass by itself" do
    for {error, expected} <- @errors do
      assert Error.retryable?(error) == expected, inspect(error)
    end

    for reason <- ~w(rate_limited overloaded server_error stream_disconnected connection)a do
      assert Error.retryable?(%Codex.TurnError{kind: :failed, reason: reason})
    end

    for reason <- ~w(usage_limit quota plan context_window max_output_tokens bad_request)a do
      refute Error.retryable?(%Codex.TurnError{kind: :failed, reason: reason})
    end

    refute Error.retryable?(%ArgumentError{})
    refute Error.retryable?(:nothing)
  end

  test "no message shows a key, whoever wrote it" do
    stderr = "Authorization: Bearer #{@key}\nfor #{@key}"

    for error <- [
          %Codex.TransportError{reason: :exit, exit: {:status, 1}, stderr: stderr},
          %Codex.TransportError{reason: :protocol, excerpt: stderr},
          %Codex.TurnError{kind: :failed, message: stderr},
          %Codex.AuthError{reason: :unauthorized, message: stderr},
          %Codex.RPCError{code: 1, message: stderr},
          %Codex.InstallError{reason: :x, message: stderr}
        ] do
      refute Exception.message(error) =~ "abcdefgh"
      assert Exception.message(error) =~ "[redacted]"
    end
  end

  test "the newest part of a long stderr is shown, as valid text" do
    stderr = String.duplicate("é", 40_000) <> <<0xFF>> <> "the cause"
    message = Exception.message(%Codex.TransportError{reason: :exit, stderr: stderr})
    assert String.valid?(message)
    assert message =~ "\uFFFDthe cause."
    assert byte_size(message) < 2_500

    # Cut in the middle of a character.
    cut =
      Exception.message(%Codex.TransportError{
        reason: :exit,
        stderr: String.duplicate("日", 4_000)
      })

    assert cut =~ "ended: …日日"
  end
end
