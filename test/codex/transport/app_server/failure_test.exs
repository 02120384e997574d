defmodule Codex.Transport.AppServer.FailureTest do
  use ExUnit.Case, async: true

  alias Codex.{AuthError, TurnError}
  alias Codex.Transport.AppServer.Failure

  # As the engine writes it.
  defp failed(info) do
    line = %{
      method: "turn/completed",
      params: %{
        threadId: "t",
        turn: %{
          id: "1",
          items: [],
          status: "failed",
          error: %{message: "no", codexErrorInfo: info}
        }
      }
    }

    event = line |> Codex.JSON.encode!() |> IO.iodata_to_binary() |> Codex.Events.parse!()
    Failure.turn(event.turn.error)
  end

  test "every word of the engine has its reason" do
    for {info, reason} <- [
          {"contextWindowExceeded", :context_window},
          {"usageLimitExceeded", :usage_limit},
          {"rateLimitExceeded", :rate_limited},
          {"serverOverloaded", :overloaded},
          {"internalServerError", :server_error},
          {"badRequest", :bad_request},
          {"modelNotFound", :bad_request},
          {%{httpConnectionFailed: %{httpStatusCode: 503}}, :server_error},
          {%{httpConnectionFailed: %{httpStatusCode: 429}}, :rate_limited},
          {%{httpConnectionFailed: %{httpStatusCode: 404}}, :bad_request},
          {%{httpConnectionFailed: %{}}, :connection},
          {%{responseStreamConnectionFailed: %{httpStatusCode: nil}}, :connection},
          {%{responseStreamDisconnected: %{httpStatusCode: nil}}, :stream_disconnected},
          {%{responseTooManyFailedAttempts: %{httpStatusCode: 429}}, :rate_limited},
          {"cyberPolicy", nil},
          {"somethingNew", nil},
          {nil, nil}
        ] do
      assert %TurnError{kind: :failed, reason: ^reason, message: "no"} = failed(info)
    end

    assert failed("cyberPolicy").info == :cyber_policy
    assert failed("somethingNew").info == "somethingNew"
    assert failed(%{httpConnectionFailed: %{httpStatusCode: 503}}).http_status == 503
  end

  test "credentials" do
    for info <- ["unauthorized", %{httpConnectionFailed: %{httpStatusCode: 401}}],
        do: assert(%AuthError{reason: :unauthorized, http_status: 401} = failed(info))

    assert %AuthError{reason: :forbidden} =
             failed(%{httpConnectionFailed: %{httpStatusCode: 403}})
  end

  test "what is only `other` is read in its words; no key gets out" do
    error = %Codex.Protocol.TurnError{
      message: "stream disconnected before completion: x",
      codex_error_info: :other
    }

    assert %TurnError{reason: :stream_disconnected, info: :other} = Failure.turn(error)

    refute Failure.turn(%{error | message: "key sk-1234567890abcdef refused"}).message =~
             "1234567890"
  end

  test "without a reason, or with one that was not understood" do
    assert %TurnError{kind: :failed, message: "the engine gave no reason"} = Failure.turn(nil)

    assert %TurnError{kind: :failed, message: "%{\"message\" => 1}"} =
             Failure.turn(%{"message" => 1})
  end
end
