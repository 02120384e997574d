defmodule Codex.ApprovalError do
  @moduledoc """
  The engine asked its client for something and nobody could say: the request was denied.

  No function returns it. It is what the log says of a denial; `Codex.RequestHandler` tells who answers.

  * `reason` — `:no_handler`, `:timeout`, `:crash` or `:invalid_decision`
  * `request` — the request's name on the wire, or `nil`
  * `message` — more about it, or `nil`

      iex> Exception.message(%Codex.ApprovalError{reason: :no_handler, request: "item/tool/call"})
      "item/tool/call was denied: there is no handler. Give the client a `handler`, " <>
        "or choose an `approval_policy` that does not ask."
  """

  alias Codex.Errors.Text

  defexception [:reason, :request, :message]

  @type t :: %__MODULE__{
          reason: :no_handler | :timeout | :crash | :invalid_decision,
          request: String.t() | nil,
          message: String.t() | nil
        }

  @impl true
  def message(%__MODULE__{} = error) do
    Text.sentence(
      "#{error.request || "a request for approval"} was denied: #{what(error.reason)}#{detail(error.message)}"
    ) <> " " <> advice(error.reason)
  end

  defp what(:no_handler), do: "there is no handler"
  defp what(:timeout), do: "the handler did not answer in time"
  defp what(:crash), do: "the handler crashed"
  defp what(:invalid_decision), do: "the handler returned no valid answer"

  defp detail(nil), do: ""
  defp detail(message), do: " (#{Text.tail(message)})"

  defp advice(:no_handler) do
    "Give the client a `handler`, or choose an `approval_policy` that does not ask."
  end

  defp advice(:timeout), do: "Give it more time (`handler_timeout`), or let it answer sooner."
  defp advice(:crash), do: "Correct the handler; its stack trace is in the log."
  defp advice(:invalid_decision), do: "What fits: see Codex.RequestHandler."
end
