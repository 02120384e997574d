defmodule Codex.ApprovalError do
  @moduledoc """
  An approval that the engine asked for could not be obtained; the request was denied.

  * `reason` — `:no_handler`, `:timeout`, `:crash` or `:invalid_decision`
  * `request` — what the engine wanted to do, or `nil`
  * `message` — more about it, or `nil`

      iex> Exception.message(%Codex.ApprovalError{reason: :no_handler})
      "a request for approval was denied: there is no handler. Give the client an approval handler, " <>
        "or choose an `approval_policy` that does not ask."
  """

  alias Codex.Errors.Text

  defexception [:reason, :request, :message]

  @type t :: %__MODULE__{
          reason: :no_handler | :timeout | :crash | :invalid_decision,
          request: term(),
          message: String.t() | nil
        }

  @impl true
  def message(%__MODULE__{} = error) do
    Text.sentence(
      "a request for approval was denied: #{what(error.reason)}#{detail(error.message)}"
    ) <> " " <> advice(error.reason)
  end

  defp what(:no_handler), do: "there is no handler"
  defp what(:timeout), do: "the handler did not answer in time"
  defp what(:crash), do: "the handler crashed"
  defp what(:invalid_decision), do: "the handler returned no valid decision"

  defp detail(nil), do: ""
  defp detail(message), do: " (#{Text.tail(message)})"

  defp advice(:no_handler) do
    "Give the client an approval handler, or choose an `approval_policy` that does not ask."
  end

  defp advice(:timeout), do: "Give the handler more time, or let it answer sooner."
  defp advice(:crash), do: "Correct the handler; its stack trace is in the log."
  defp advice(:invalid_decision), do: "Return one of the decisions that the request offers."
end
