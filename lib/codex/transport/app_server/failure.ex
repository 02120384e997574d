defmodule Codex.Transport.AppServer.Failure do
  @moduledoc false
  # Why a turn failed. The app-server tells it as data (`codexErrorInfo`); what is only `other` there is read
  # in its words, as on exec.

  alias Codex.{AuthError, Redaction, TurnError}
  alias Codex.Protocol.CodexErrorInfo

  # Reason, and HTTP status where there is only one.
  @reasons %{
    context_window_exceeded: {:context_window, nil},
    session_budget_exceeded: {:quota, nil},
    usage_limit_exceeded: {:usage_limit, nil},
    rate_limit_exceeded: {:rate_limited, nil},
    flex_unavailable: {:overloaded, nil},
    server_overloaded: {:overloaded, nil},
    policy_capacity_unavailable: {:overloaded, nil},
    model_not_found: {:bad_request, nil},
    bad_request: {:bad_request, 400},
    internal_server_error: {:server_error, 500}
  }

  # `error` is that of `turn/completed`.
  @spec turn(Codex.Protocol.TurnError.t() | term()) :: TurnError.t() | AuthError.t()
  def turn(%Codex.Protocol.TurnError{message: message, codex_error_info: info})
      when is_binary(message) do
    message = Redaction.text(message)
    explain(info, message)
  end

  # Without a reason, or with one that was not understood.
  def turn(nil), do: %TurnError{kind: :failed, message: "the engine gave no reason"}
  def turn(other), do: %TurnError{kind: :failed, message: other |> inspect() |> Redaction.text()}

  defp explain(:unauthorized, message),
    do: %AuthError{reason: :unauthorized, http_status: 401, message: message}

  defp explain(
         %CodexErrorInfo.HttpConnectionFailed{http_connection_failed: http} = info,
         message
       ),
       do: by_status(http, :connection, info, message)

  defp explain(
         %CodexErrorInfo.ResponseStreamConnectionFailed{response_stream_connection_failed: http} =
           info,
         message
       ),
       do: by_status(http, :connection, info, message)

  defp explain(
         %CodexErrorInfo.ResponseStreamDisconnected{response_stream_disconnected: http} = info,
         message
       ),
       do: by_status(http, :stream_disconnected, info, message)

  defp explain(
         %CodexErrorInfo.ResponseTooManyFailedAttempts{response_too_many_failed_attempts: http} =
           info,
         message
       ),
       do: by_status(http, :connection, info, message)

  defp explain(info, message) when is_map_key(@reasons, info) do
    {reason, status} = @reasons[info]
    failed(reason, status, info, message)
  end

  defp explain(info, message) do
    case Codex.Failure.turn(message) do
      %TurnError{} = error -> %{error | info: info}
      error -> error
    end
  end

  defp by_status(%{http_status_code: status}, _reason, info, message) when is_integer(status) do
    case status do
      401 -> %AuthError{reason: :unauthorized, http_status: 401, message: message}
      403 -> %AuthError{reason: :forbidden, http_status: 403, message: message}
      429 -> failed(:rate_limited, 429, info, message)
      status when status == 408 or status >= 500 -> failed(:server_error, status, info, message)
      status -> failed(:bad_request, status, info, message)
    end
  end

  defp by_status(_none, reason, info, message), do: failed(reason, nil, info, message)

  defp failed(reason, status, info, message),
    do: %TurnError{
      kind: :failed,
      reason: reason,
      http_status: status,
      info: info,
      message: message
    }
end
