defmodule Codex.AuthError do
  @moduledoc """
  The service did not accept the credentials, or there are none.

  * `reason` — `:unauthorized` (HTTP 401), `:forbidden` (403), `:missing_key` (the
    variable that the provider wants is not set), `:not_logged_in`, or what became of a login of
    `Codex.Account`: `:login_failed`, or `:login_cancelled` (also: another one took its place)
  * `http_status` — the service's answer, where there was one
  * `variable` — the environment variable that is missing, where the engine names it
  * `message` — the engine's own words, without the key
  * `result` — what there was of the turn until then, a `Codex.Turn.Result`, or `nil`

      iex> error = %Codex.AuthError{reason: :missing_key, variable: "MY_KEY", message: "Missing environment variable: `MY_KEY`."}
      iex> Exception.message(error)
      "not authenticated: Missing environment variable: `MY_KEY`. Set MY_KEY in the environment or in the option `env`."
  """

  alias Codex.Errors.Text

  defexception [:reason, :http_status, :variable, :message, :result]

  @type t :: %__MODULE__{
          reason:
            :unauthorized
            | :forbidden
            | :missing_key
            | :not_logged_in
            | :login_failed
            | :login_cancelled,
          http_status: pos_integer() | nil,
          variable: String.t() | nil,
          message: String.t() | nil,
          result: Codex.Turn.Result.t() | nil
        }

  @impl true
  def message(%__MODULE__{} = error) do
    Text.sentence(what(error.reason) <> Text.detail(error.message)) <> " " <> advice(error)
  end

  defp what(:forbidden), do: "not permitted"
  defp what(:login_failed), do: "the login failed"
  defp what(:login_cancelled), do: "the login was cancelled, or another one took its place"
  defp what(_reason), do: "not authenticated"

  defp advice(%{variable: variable}) when is_binary(variable) do
    "Set #{variable} in the environment or in the option `env`."
  end

  defp advice(%{reason: :forbidden}) do
    "Check that the account may use this model, or use another key (option `api_key` or CODEX_API_KEY) " <>
      "or account (`codex login`)."
  end

  defp advice(%{reason: reason}) when reason in [:login_failed, :login_cancelled] do
    "Begin a new one."
  end

  defp advice(_error) do
    "Set CODEX_API_KEY or the option `api_key`, or log in with `codex login` or `Codex.Account`."
  end
end
