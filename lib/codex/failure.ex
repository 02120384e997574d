defmodule Codex.Failure do
  @moduledoc false
  # What the engine's words mean. A failure of exec, or of an engine that ends, is a
  # sentence in English, of a failed turn or on stderr: here, and only here, they are read. A sentence that
  # nobody knows stays what it is, a `Codex.TurnError` or a `Codex.TransportError` without
  # a reason or cause.

  alias Codex.{AuthError, BusyError, JSON, OptionError, Redaction, TransportError, TurnError}

  # Of a failed turn. The first that matches counts.
  defp known_turns do
    [
      {~r/hit your usage limit/, :usage_limit, nil},
      {~r/^rate limit exceeded/i, :rate_limited, nil},
      {~r/ran out of room in the model's context window/, :context_window, nil},
      {~r/^Quota exceeded/, :quota, nil},
      {~r/^To use Codex with your ChatGPT plan/, :plan, nil},
      {~r/^Selected model is at capacity/, :overloaded, nil},
      # The engine's words for HTTP 500.
      {~r/currently experiencing high demand/, :server_error, 500},
      {~r/^stream disconnected before completion/, :stream_disconnected, nil},
      {~r/^Incomplete response returned, reason: max_output_tokens/, :max_output_tokens, nil},
      {~r/^Connection failed/, :connection, nil}
    ]
  end

  defp status, do: ~r/(?:^unexpected status|last status:) (\d{3})\b/
  defp missing_variable, do: ~r/^Missing environment variable: `([^`]+)`/
  defp not_logged_in, do: ~r/not logged in|sign in again|please run .?codex login/i

  # Of an engine that ended before its turn did, from its stderr.
  defp known_exits do
    [
      {~r/no rollout found for thread id/, :unknown_thread},
      {~r/session .* is archived/, :archived_thread},
      {~r/Not inside a trusted directory/, :untrusted_directory},
      {~r/^Error: Model provider .* not found/m, :unknown_provider},
      {~r/^Error finding codex home/m, :codex_home},
      {~r/^Error parsing -c overrides|^Error loading config\.toml|no longer supported; remove this setting|^Error: .*\nin `/m,
       :bad_config},
      {~r/^Failed to read output schema file|^Output schema file .* is not valid JSON/m,
       :output_schema},
      {~r/required MCP servers failed to initialize/, :mcp_server},
      {~r/^Error: No such file or directory \(os error 2\)/m, :missing_directory},
      {~r/^thread '.*' .*panicked at/m, :panic}
    ]
  end

  # The statuses of the argument parser, and of a Rust program that panicked.
  @statuses %{2 => :bad_argument, 101 => :panic}

  # Lines on stderr that are no part of the failure: what the engine is doing, and its log.
  defp progress, do: ~r/^(?:Reading (?:prompt|additional input) from stdin\.\.\.|WARNING: .*)$/m
  defp log, do: ~r/^\d{4}-\d\d-\d\dT\S+Z +[A-Z]+ .*$/m

  # The message of `turn.failed`; `secrets` are kept out of the error.
  @doc false
  @spec turn(String.t(), [String.t()]) :: TurnError.t() | AuthError.t()
  def turn(message, secrets \\ []) do
    message = Redaction.text(message, secrets)

    cond do
      match = Regex.run(missing_variable(), message) ->
        %AuthError{reason: :missing_key, variable: Enum.at(match, 1), message: message}

      match = Regex.run(status(), message) ->
        match |> Enum.at(1) |> String.to_integer() |> by_status(message)

      known = Enum.find(known_turns(), fn {pattern, _, _} -> message =~ pattern end) ->
        {_pattern, reason, status} = known
        failed(message, reason, status)

      message =~ not_logged_in() ->
        %AuthError{reason: :not_logged_in, message: message}

      # Of HTTP 400 the engine passes on the body as it is.
      error_body?(message) ->
        failed(message, :bad_request, 400)

      true ->
        failed(message, nil, nil)
    end
  end

  # The error of an exit without a finished turn, with what its stderr tells.
  @doc false
  @spec exit(TransportError.t(), [String.t()], String.t() | nil) ::
          TransportError.t() | AuthError.t() | BusyError.t() | OptionError.t()
  def exit(error, secrets \\ [], thread_id \\ nil)

  def exit(%TransportError{reason: :exit, message: nil} = error, secrets, thread_id) do
    stderr = Redaction.text(error.stderr, secrets)
    error = %{error | stderr: stderr, message: sentence(stderr)}

    cond do
      stderr =~ ~r/already has an active writer/ ->
        %BusyError{thread_id: thread_id, elsewhere: true}

      stderr =~ ~r/No prompt provided via stdin|"input_too_large"/ ->
        %OptionError{level: :input, reason: error.message}

      match = Regex.run(~r/unexpected status (401|403)\b/, stderr) ->
        match |> Enum.at(1) |> String.to_integer() |> by_status(error.message)

      stderr =~ not_logged_in() ->
        %AuthError{reason: :not_logged_in, message: error.message}

      true ->
        %{error | cause: cause(stderr, error.exit)}
    end
  end

  # An error that has its own message already was explained by who made it.
  def exit(%TransportError{} = error, secrets, _thread_id) do
    %{
      error
      | stderr: Redaction.text(error.stderr, secrets),
        excerpt: error.excerpt && Redaction.text(error.excerpt, secrets)
    }
  end

  defp by_status(401, message),
    do: %AuthError{reason: :unauthorized, http_status: 401, message: message}

  defp by_status(403, message),
    do: %AuthError{reason: :forbidden, http_status: 403, message: message}

  defp by_status(429, message), do: failed(message, :rate_limited, 429)

  defp by_status(status, message) when status == 408 or status in 500..599,
    do: failed(message, :server_error, status)

  defp by_status(status, message) when status in 400..499,
    do: failed(message, :bad_request, status)

  defp by_status(status, message), do: failed(message, nil, status)

  defp failed(message, reason, status),
    do: %TurnError{kind: :failed, reason: reason, message: message, http_status: status}

  defp error_body?("{" <> _ = text), do: match?({:ok, %{"error" => _}}, JSON.decode(text))
  defp error_body?(_text), do: false

  defp cause(stderr, exit) do
    case Enum.find(known_exits(), fn {pattern, _cause} -> stderr =~ pattern end) do
      {_pattern, cause} -> cause
      nil -> with {:status, status} <- exit, do: @statuses[status], else: (_ -> nil)
    end
  end

  # What stderr says about the failure itself. Its log is better than nothing.
  defp sentence(stderr) do
    plain = String.replace(stderr, ~r/\e\[[\d;]*m/, "")
    said = plain |> String.split("\nStack backtrace:", parts: 2) |> hd() |> without(progress())
    Enum.find([without(said, log()), said], "it gave no reason", &(&1 != ""))
  end

  defp without(text, pattern) do
    text |> String.replace(pattern, "") |> String.replace(~r/\n\s*\n+/, "\n") |> String.trim()
  end
end
