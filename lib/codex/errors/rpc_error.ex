defmodule Codex.RPCError do
  @moduledoc """
  The engine answered a request with an error (app-server transport).

  * `kind` — what is wrong, where it can be told: the engine has one code for nearly everything, so its words
    are read
    * `:unknown_method` — this engine has no such method
    * `:invalid_params` — a parameter is missing, or is of the wrong type
    * `:experimental` — the client was started with `experimental: false`
    * `:overloaded` — too many requests at once; it was sent again several times already
    * `:unknown_thread`, `:thread_not_loaded`, `:archived_thread` — there is no such thread, it has to be
      resumed first, or taken out of the archive
    * `:no_active_turn`, `:other_turn`, `:not_steerable` — the turn to be steered or interrupted is over, is
      not the one in progress, or is of a kind that takes no input
    * `:input_too_large` — the input has more characters than the engine takes; `data` has the numbers
    * `:config_conflict` — the configuration was changed by somebody else in the meantime
    * `:not_initialized`, `:already_initialized`, `:parse` — the conversation went wrong: a fault of ours
    * `:internal` — the engine could not do it
    * `nil` — something else: see `message`
  * `code` — the JSON-RPC code
  * `message` — the engine's own words
  * `data` — what it sent along, plain JSON with string keys, or `nil`
  * `method` — the request, or `nil`

      iex> error = %Codex.RPCError{kind: :overloaded, code: -32001, message: "Server overloaded; retry later.", method: "turn/start"}
      iex> Exception.message(error)
      "turn/start was refused with code -32001: Server overloaded; retry later. Send it again after a moment."
      iex> Codex.Error.retryable?(error)
      true
  """

  alias Codex.Errors.Text

  defexception [:kind, :code, :message, :data, :method]

  @type kind ::
          :unknown_method
          | :invalid_params
          | :experimental
          | :overloaded
          | :unknown_thread
          | :thread_not_loaded
          | :archived_thread
          | :no_active_turn
          | :other_turn
          | :not_steerable
          | :input_too_large
          | :config_conflict
          | :not_initialized
          | :already_initialized
          | :parse
          | :internal

  @type t :: %__MODULE__{
          kind: kind() | nil,
          code: integer(),
          message: String.t(),
          data: term(),
          method: String.t() | nil
        }

  @impl true
  def message(%__MODULE__{} = error) do
    # An unknown method is answered with a list of all that there are.
    words = if error.kind == :unknown_method, do: first_words(error.message), else: error.message

    Text.sentence(
      "#{error.method || "a request"} was refused with code #{error.code}#{Text.detail(words)}"
    ) <> " " <> advice(error.kind)
  end

  defp first_words(message), do: message |> String.split(", expected one of", parts: 2) |> hd()

  defp advice(:overloaded), do: "Send it again after a moment."

  defp advice(:unknown_method),
    do: "This engine does not know the method: `mix codex.doctor` checks its version."

  defp advice(:experimental), do: "Start the client with `experimental: true`."

  defp advice(:unknown_thread) do
    "Check the id and that CODEX_HOME is the one the thread was made in, " <>
      "or begin a new conversation with `Codex.start_thread/2`."
  end

  defp advice(:thread_not_loaded), do: "Resume it first: `Codex.resume_thread/3`."

  defp advice(:archived_thread),
    do: "Take it out of the archive (`Codex.unarchive_thread/2`), and resume it again."

  defp advice(kind) when kind in [:no_active_turn, :other_turn],
    do: "Start a turn with the input instead."

  defp advice(:not_steerable), do: "Wait for the turn in progress, or interrupt it."
  defp advice(:input_too_large), do: "Put large texts into files, and name these in the prompt."
  defp advice(:config_conflict), do: "Read the configuration again, and write with its version."
  defp advice(:internal), do: "The engine's own log may say more; try again."
  defp advice(_kind), do: "Correct what was sent; `data` may say more."
end
