defmodule Codex.Transport.Exec do
  @moduledoc false
  # `codex exec`: one engine process a turn, the prompt on its stdin, events on its stdout.
  #
  # How a turn ends here. `turn.completed` and `turn.failed` are the engine's last words;
  # an `error` line is not, the engine goes on after it. Either way the process has to end
  # before the turn does. If it ends without last words, its exit and its stderr are the error.
  # A line that does not decode is an error at once: what came after it cannot be trusted.

  @behaviour Codex.Transport

  alias Codex.{Engine, Events, Failure, Items, Redaction, TransportError, UnsupportedError}
  alias Codex.Protocol.Usage
  alias Codex.Thread.Directories
  alias Codex.Transport.Exec.{Command, Files, Prompt, Rollout}
  alias Codex.Turn.Request

  @enforce_keys [:engine, :files, :conceal, :failed_turn, :failed_process]
  defstruct @enforce_keys ++ [:ending, :broken]

  # The functions mask the secrets of this run in a text, and explain a failure without
  # them. These stay inside the functions: no crash report can print a key.
  @opaque t :: %__MODULE__{
            engine: Engine.t(),
            files: Files.t(),
            conceal: (String.t() -> String.t()),
            failed_turn: (String.t() -> Exception.t()),
            failed_process: (TransportError.t() -> Exception.t()),
            ending: Codex.Transport.ending() | nil,
            # the beginning of the line that did not decode
            broken: binary() | nil
          }

  # The ladder of an exec process takes less than a second.
  @close_ms 5_000

  @impl true
  def hosted?, do: false

  @impl true
  def check({what, _details}, _turn_options),
    do: {:error, %UnsupportedError{feature: what, transport: :exec}}

  def check(input, turn_options) do
    with :ok <- Codex.Turn.Options.check_transport(turn_options, :exec),
         {:ok, _prompt} <- Prompt.new(input),
         do: :ok
  end

  @impl true
  def open(%Request{} = request) do
    {options, thread_options} = request.options.()
    %{turn_options: turn_options, input: input, thread_id: thread_id} = request

    with :ok <- directories(thread_options),
         {:ok, prompt} <- Prompt.new(input),
         {:ok, command} <-
           Command.build(options, thread_options, turn_options, prompt, thread_id) do
      secrets = command.secrets
      explain = &Failure.exit(&1, secrets, thread_id)
      # While nobody writes to the thread.
      baseline = baseline(command, request)

      case start(command) do
        {:ok, engine} ->
          {:ok,
           %__MODULE__{
             engine: engine,
             files: command.files,
             conceal: &Redaction.text(&1, secrets),
             failed_turn: &Failure.turn(&1, secrets),
             failed_process: explain
           }, baseline}

        {:error, error} ->
          Files.remove(command.files)
          {:error, explain.(error)}
      end
    end
  end

  @impl true
  def ref(state), do: Engine.ref(state.engine)

  @impl true
  def poll(%__MODULE__{} = state) do
    case Engine.poll(state.engine) do
      {:batch, entries} -> batch(entries, state)
      :wait -> {:wait, state}
      {:exit, exit} -> ended(exit, state)
    end
  end

  @impl true
  def notice(state, _message), do: state

  @impl true
  def target(_state), do: nil

  # SIGINT is the signal on which exec ends with all its commands.
  @impl true
  def interrupt(state, _terminals) do
    Engine.signal(state.engine, :int)
    state
  end

  @impl true
  def stop(state) do
    Engine.stop(state.engine)
    state
  end

  @impl true
  def close(state) do
    _ = Engine.stop_and_wait(state.engine, @close_ms)
    Files.remove(state.files)
  end

  # The engine's own words do not name a working directory that is not there, and in a
  # file it runs the turn; of the additional ones it says nothing at all.
  defp directories(thread_options) do
    with {:missing, key, path, posix} <- Directories.check(thread_options) do
      {:error,
       %TransportError{
         reason: :spawn,
         cause: :missing_directory,
         errno: posix,
         path: path,
         message: "#{key} #{path}: #{:file.format_error(posix)}"
       }}
    end
  end

  defp start(command) do
    with {:ok, engine} <- Engine.start(command.spec) do
      # The engine reads its stdin to the end before it does anything. If it is gone
      # already, its exit says why, and not this.
      _ = Engine.write(engine, command.prompt)
      _ = Engine.close_stdin(engine)
      {:ok, engine}
    end
  end

  # The thread's own file tells also what others did on the thread in the meantime.
  defp baseline(_command, %{thread_id: nil}) do
    {:ok,
     %Usage{
       input_tokens: 0,
       cached_input_tokens: 0,
       cache_write_input_tokens: 0,
       output_tokens: 0,
       reasoning_output_tokens: 0
     }}
  end

  defp baseline(command, request) do
    with :unknown <- Rollout.usage(command.codex_home, request.thread_id),
         do: if(request.usage, do: {:ok, request.usage}, else: :unknown)
  end

  # After a broken line the rest is dropped, until the process has ended.
  defp batch(_entries, %{broken: broken} = state) when is_binary(broken), do: poll(state)

  defp batch([], state), do: poll(state)

  defp batch(entries, state) do
    if Enum.any?(entries, &notable?/1), do: read(entries, state), else: {:events, entries, state}
  end

  # Nearly all that the engine prints only passes through here.
  defp notable?(%Events.ItemCompleted{item: item}), do: is_struct(item, Items.Error)
  defp notable?(%Events.ItemStarted{}), do: false
  defp notable?(%Events.ItemUpdated{}), do: false
  defp notable?(_entry), do: true

  defp read(entries, state) do
    {events, rest} = Enum.split_while(entries, &is_struct/1)
    events = Enum.map(events, &conceal(&1, state.conceal))
    state = events |> Enum.reduce(state, &last_words/2) |> broken(rest)
    if events == [], do: poll(state), else: {:events, events, state}
  end

  # What the engine tells of a failure are often the service's words, and a service may
  # send back the key that it refused.
  defp conceal(%Events.Error{} = event, conceal), do: conceal_message(event, conceal)

  defp conceal(%Events.TurnFailed{error: error} = event, conceal),
    do: %{event | error: conceal_message(error, conceal)}

  defp conceal(%Events.ItemCompleted{item: %Items.Error{} = item} = event, conceal),
    do: %{event | item: conceal_message(item, conceal)}

  defp conceal(event, _conceal), do: event

  defp conceal_message(%{message: message} = said, conceal) when is_binary(message),
    do: %{said | message: conceal.(message)}

  defp conceal_message(said, _conceal), do: said

  defp last_words(%Events.TurnCompleted{}, %{ending: nil} = state), do: %{state | ending: :ok}

  defp last_words(%Events.TurnFailed{error: error}, %{ending: nil} = state) do
    %{state | ending: {:error, state.failed_turn.(message(error))}}
  end

  defp last_words(_event, state), do: state

  defp message(%{message: message}) when is_binary(message), do: message
  defp message(other), do: inspect(other)

  defp broken(state, []), do: state

  defp broken(state, [{:bad_line, line} | _rest]) do
    Engine.stop(state.engine)

    error = %TransportError{
      reason: :protocol,
      offset: line.offset,
      excerpt: line.excerpt,
      message: line.reason
    }

    ending = state.ending || {:error, state.failed_process.(error)}
    %{state | ending: ending, broken: line.excerpt}
  end

  defp ended(exit, state) do
    Files.remove(state.files)
    {:ended, ending(exit, state), state}
  end

  defp ending(exit, %{ending: nil} = state), do: exit_error(exit, state)

  # The line did not decode because the engine died in the middle of it.
  defp ending(
         %{truncated_line: cut} = exit,
         %{ending: {:error, %TransportError{}}, broken: cut} = state
       )
       when is_binary(cut),
       do: exit_error(exit, state)

  defp ending(_exit, state), do: state.ending

  defp exit_error(exit, state), do: {:error, state.failed_process.(Engine.Exit.to_error(exit))}
end
