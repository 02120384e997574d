defmodule Codex.Client.Failure do
  @moduledoc false
  # What the engine means by an error. Nearly all have the code -32600, whatever is wrong, so the sentence is read:
  # here, and only here. One that nobody knows has the kind that its code has, if any.

  alias Codex.{AuthError, BusyError, Redaction, RPCError}

  # The sentences of engine 0.169.0. The first that matches counts.
  defp known do
    [
      {~r/ requires experimentalApi capability/, :experimental},
      {~r/^Not initialized/, :not_initialized},
      {~r/^Already initialized/, :already_initialized},
      {~r/already has an active writer/, :thread_in_use},
      {~r/authentication required|not (?:logged in|authenticated)/i, :not_logged_in},
      {~r/^(?:thread not found|no (?:archived )?rollout found for thread id)/, :unknown_thread},
      {~r/^thread not loaded/, :thread_not_loaded},
      {~r/ is archived/, :archived_thread},
      {~r/^invalid thread id/, :invalid_params},
      {~r/^no active turn/, :no_active_turn},
      {~r/^expected active turn id/, :other_turn},
      {~r/cannot steer|ActiveTurnNotSteerable/, :not_steerable},
      {~r/^Invalid request: | must not be empty$/, :invalid_params}
    ]
  end

  @codes %{
    -32_700 => :parse,
    -32_601 => :unknown_method,
    -32_602 => :invalid_params,
    -32_603 => :internal,
    -32_001 => :overloaded
  }

  # `error` is the answer's, plain JSON: an object, if all is well.
  @spec new(term(), String.t()) :: RPCError.t() | BusyError.t() | AuthError.t()
  def new(error, method) when not is_map(error),
    do: %RPCError{message: error |> inspect() |> Redaction.text(), method: method}

  def new(error, method) do
    message = error |> Map.get("message", "") |> text() |> Redaction.text()
    data = Redaction.term(error["data"])

    case kind(error["code"], message, data, method) do
      :thread_in_use ->
        %BusyError{elsewhere: true}

      :not_logged_in ->
        %AuthError{reason: :not_logged_in, message: message}

      kind ->
        %RPCError{kind: kind, code: error["code"], message: message, data: data, method: method}
    end
  end

  defp kind(_code, _message, %{"input_error_code" => "input_too_large"}, _method),
    do: :input_too_large

  defp kind(_code, _message, %{"config_write_error_code" => "configVersionConflict"}, _method),
    do: :config_conflict

  # Of a parameter's value the engine says the same as of a method: that it is none of those that it knows.
  defp kind(code, message, _data, method) do
    if String.starts_with?(message, "Invalid request: unknown variant `#{method}`"),
      do: :unknown_method,
      else: known(code, message)
  end

  defp known(code, message) do
    case Enum.find(known(), fn {pattern, _kind} -> message =~ pattern end) do
      {_pattern, kind} -> kind
      nil -> @codes[code]
    end
  end

  defp text(text) when is_binary(text), do: text
  defp text(other), do: inspect(other)
end
