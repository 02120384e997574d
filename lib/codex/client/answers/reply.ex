defmodule Codex.Client.Answers.Reply do
  @moduledoc false
  # What a request's task does: it asks the handler, checks what it says, and writes the message for the engine. Whatever goes
  # wrong on the way is logged and becomes a denial.
  #
  # What is logged names the request and the mistake, never what the request is about: commands, patches and answers stay out.

  require Logger

  alias Codex.ApprovalError
  alias Codex.Client.Answers.{Question, Result}
  alias Codex.{ProcessLabel, Redaction, RequestHandler}

  @domain [:codex_sdk, :requests]

  @type problem ::
          :no_handler
          | :timeout
          | :unknown
          | :unreadable
          | {:too_many, limit :: pos_integer()}
          | {:invalid_decision, String.t()}
          | {:crash, reason :: term()}
          | {:crash, kind :: :error | :exit | :throw, reason :: term(), Exception.stacktrace()}

  @spec make(RequestHandler.t() | nil, Question.t(), RequestHandler.Context.t()) :: iodata()
  def make(handler, question, context) do
    ProcessLabel.set({RequestHandler, question.method})

    outcome =
      case outcome(handler, question, context) do
        {:ok, outcome} ->
          outcome

        {:denied, problem} ->
          log(question, problem)
          Question.denial(question)
      end

    Question.message(question, outcome)
  end

  # Nobody is asked for the time: the engine wants this machine's, several times a turn.
  defp outcome(_handler, %Question{kind: :current_time}, _context),
    do: {:ok, {:result, ~s({"currentTimeAt":#{System.os_time(:second)}})}}

  defp outcome(_handler, %Question{kind: :unknown}, _context), do: {:denied, :unknown}

  defp outcome(_handler, %Question{params: params}, _context) when not is_map(params),
    do: {:denied, :unreadable}

  defp outcome(nil, _question, _context), do: {:denied, :no_handler}

  defp outcome(handler, question, context) do
    case call(handler, question.params, context) do
      {:answer, :decline} -> {:ok, Question.denial(question)}
      {:answer, answer} -> checked(Result.new(question, answer))
      {:crash, _kind, _reason, _stacktrace} = crash -> {:denied, crash}
    end
  end

  defp checked({:error, reason}), do: {:denied, {:invalid_decision, reason}}
  defp checked({:ok, outcome}), do: {:ok, outcome}

  defp call(handler, request, context) do
    {:answer, run(handler, request, context)}
  catch
    kind, reason -> {:crash, kind, reason, __STACKTRACE__}
  end

  defp run(:accept_all, request, context),
    do: RequestHandler.AcceptAll.handle_request(request, context)

  defp run(handler, request, _context) when is_function(handler, 1), do: handler.(request)
  defp run(handler, request, context) when is_function(handler, 2), do: handler.(request, context)

  defp run({module, argument}, request, context),
    do: module.handle_request(request, %{context | argument: argument})

  defp run(module, request, context), do: module.handle_request(request, context)

  @spec log(Question.t(), problem()) :: :ok
  def log(question, problem) do
    Logger.log(
      level(problem),
      fn -> text(question, problem) end,
      domain: @domain,
      method: question.method,
      request_id: question.id,
      thread_id: question.thread_id,
      turn_id: question.turn_id
    )
  end

  defp level(problem) when problem in [:no_handler, :timeout, :unknown, :unreadable], do: :warning
  defp level({:too_many, _limit}), do: :warning
  defp level(_mistake), do: :error

  defp text(question, :unknown),
    do: "#{question.method} was refused: this version of the library does not know such a request"

  defp text(question, :unreadable),
    do:
      "#{question.method} was denied: its parameters are not what this version of the library knows"

  defp text(question, {:too_many, limit}),
    do:
      "#{question.method} was denied: #{limit} requests wait for answers already. " <>
        "More will be denied without a word in the log."

  defp text(question, {:invalid_decision, reason}),
    do: denied(question, :invalid_decision, reason)

  defp text(question, {:crash, reason}), do: denied(question, :crash, exit_text(reason))

  defp text(question, {:crash, kind, reason, stacktrace}) do
    denied(question, :crash, crash_text(kind, reason, stacktrace)) <>
      "\n" <> Exception.format_stacktrace(without_arguments(stacktrace))
  end

  defp text(question, reason), do: denied(question, reason, nil)

  defp denied(question, reason, message) do
    Exception.message(%ApprovalError{
      reason: reason,
      request: question.method,
      message: message
    })
  end

  # An exception whose text is put together from terms could tell what the request is about; one that has its text in a field
  # was given it on purpose.
  defp crash_text(:error, reason, stacktrace) do
    case Exception.normalize(:error, reason, stacktrace) do
      %module{message: message} when is_binary(message) ->
        "#{inspect(module)}: #{Redaction.text(message)}"

      %module{} ->
        inspect(module)
    end
  end

  defp crash_text(:exit, reason, _stacktrace), do: exit_text(reason)
  defp crash_text(:throw, _value, _stacktrace), do: "it threw a value"

  defp exit_text(reason) when is_atom(reason), do: "exit #{inspect(reason)}"
  defp exit_text({reason, _details}) when is_atom(reason), do: "exit #{inspect(reason)}"
  defp exit_text(_reason), do: "exit"

  defp without_arguments(stacktrace) do
    for {module, function, arguments, location} <- stacktrace do
      arity = if is_list(arguments), do: length(arguments), else: arguments
      {module, function, arity, location}
    end
  end
end
