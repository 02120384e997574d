defmodule Codex.RPCError do
  @moduledoc """
  The engine answered a request with an error (app-server transport).

  * `code` — the JSON-RPC code
  * `message` — the engine's own words
  * `data` — what it sent along, plain JSON with string keys, or `nil`
  * `method` — the request, or `nil`

      iex> error = %Codex.RPCError{code: -32001, message: "Server overloaded; retry later.", method: "turn/start"}
      iex> Exception.message(error)
      "turn/start was refused with code -32001: Server overloaded; retry later. Send it again after a moment."
      iex> Codex.Error.retryable?(error)
      true
  """

  alias Codex.Errors.Text

  defexception [:code, :message, :data, :method]

  @type t :: %__MODULE__{
          code: integer(),
          message: String.t(),
          data: term(),
          method: String.t() | nil
        }

  @impl true
  def message(%__MODULE__{} = error) do
    Text.sentence(
      "#{error.method || "a request"} was refused with code #{error.code}#{Text.detail(error.message)}"
    ) <> " " <> advice(error.code)
  end

  defp advice(-32_001), do: "Send it again after a moment."

  defp advice(-32_601),
    do: "This engine does not know the method: `mix codex.doctor` checks its version."

  defp advice(_code), do: "Correct what was sent; `data` may say more."
end
