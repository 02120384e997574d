defmodule Codex.TurnError do
  @moduledoc """
  A turn did not end well.

  * `kind` — `:failed`, `:interrupted`, or `:structured_output` (the answer is not
    the JSON that `output_schema` asked for)
  * `reason` — why it failed, where the engine's words tell: `:rate_limited`,
    `:usage_limit`, `:quota`, `:plan`, `:overloaded`, `:server_error`, `:stream_disconnected`,
    `:connection`, `:context_window`, `:max_output_tokens`, `:bad_request`; else `nil`
  * `http_status` — the service's answer, where the engine names it
  * `message` — the engine's own words
  * `info` — the engine's own error data (`t:Codex.Protocol.CodexErrorInfo.t/0`), as the app-server tells it
  * `result` — what there was until then, a `Codex.Turn.Result`

      iex> error = %Codex.TurnError{kind: :failed, reason: :usage_limit, message: "You’ve hit your usage limit."}
      iex> Exception.message(error)
      "the turn failed: You’ve hit your usage limit. Wait until the limit is reset, or use another account or key."
      iex> Codex.Error.retryable?(error)
      false
  """

  alias Codex.Errors.Text

  defexception [:kind, :reason, :message, :info, :http_status, :result]

  @type reason ::
          :rate_limited
          | :usage_limit
          | :quota
          | :plan
          | :overloaded
          | :server_error
          | :stream_disconnected
          | :connection
          | :context_window
          | :max_output_tokens
          | :bad_request

  @type t :: %__MODULE__{
          kind: :failed | :interrupted | :structured_output,
          reason: reason() | nil,
          message: String.t() | nil,
          info: Codex.Protocol.CodexErrorInfo.t() | nil,
          http_status: pos_integer() | nil,
          result: Codex.Turn.Result.t() | nil
        }

  @impl true
  def message(%__MODULE__{} = error) do
    Text.sentence(what(error.kind) <> Text.detail(error.message)) <> " " <> advice(error)
  end

  defp what(:failed), do: "the turn failed"
  defp what(:interrupted), do: "the turn was interrupted"
  defp what(:structured_output), do: "the answer is not the JSON that was asked for"

  defp advice(%{kind: :interrupted}) do
    "What was done until then is in `result`; run the thread again to go on."
  end

  defp advice(%{kind: :structured_output}) do
    "The text is in `result.final_response`; run the turn again, or simplify `output_schema`."
  end

  defp advice(%{reason: :rate_limited}), do: "Wait a moment and run the turn again."

  defp advice(%{reason: :usage_limit}) do
    "Wait until the limit is reset, or use another account or key."
  end

  defp advice(%{reason: :quota}), do: "Raise the quota of the account, then run the turn again."
  defp advice(%{reason: :plan}), do: "Use an account or an API key whose plan includes this."

  defp advice(%{reason: reason}) when reason in [:overloaded, :server_error] do
    "Run the turn again later, or choose another `model`."
  end

  defp advice(%{reason: reason}) when reason in [:stream_disconnected, :connection] do
    "Check the network and `base_url`, then run the turn again."
  end

  defp advice(%{reason: :context_window}) do
    "Begin a new thread, or give less input: the conversation is longer than the model can read."
  end

  defp advice(%{reason: :max_output_tokens}) do
    "Ask for less in one turn, or raise the model's output limit."
  end

  defp advice(%{reason: :bad_request}) do
    "The service refused the request as it is: correct the model, the input or the schema."
  end

  defp advice(_error), do: "What was done until then is in `result`."
end
