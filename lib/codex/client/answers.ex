defmodule Codex.Client.Answers do
  @moduledoc false
  # The requests of the engine that are open: each has a task of its own, in which the user's handler makes the answer. The
  # client that holds this is never held up by it, and an answer is certain: what crashes or takes too long is denied.
  #
  #     answers = Answers.new(handler, timeout_ms)          # in the client's `init/1`
  #     answers = Answers.ask(answers, request)             # a struct below `Codex.Protocol.ServerRequest`
  #     answers = Answers.notice(answers, event)            # every notification, before it is handed on
  #     {:answer, message, answers} = Answers.handle(answers, message)    # what comes to the client's mailbox
  #
  # A peer may ask faster than handlers answer: what is asked beyond the limit is denied at once.
  #
  # The tasks' supervisor is linked to the client, so that no task outlives it, however it ends. It is started with the first of
  # them: most clients are never asked.

  alias Codex.Client.Answers.{Question, Reply}
  alias Codex.{Events, Items, RequestHandler}

  defmodule Open do
    @moduledoc false
    @enforce_keys [:question, :task, :timer]
    defstruct [:question, :task, :timer]
  end

  @enforce_keys [:handler, :timeout]
  defstruct [:handler, :timeout, :supervisor, open: %{}, refs: %{}, flooded?: false, patches: %{}]

  # Of a thousand threads each may ask once.
  @limit 1_000

  @type t :: %__MODULE__{
          handler: RequestHandler.t() | nil,
          timeout: timeout(),
          supervisor: pid() | nil,
          # by the reference of the task
          open: %{reference() => %Open{}},
          # their tasks' references by the ids of the requests
          refs: %{Codex.Protocol.RequestId.t() => reference()},
          # was the limit reached on this connection? It is logged once
          flooded?: boolean(),
          # file changes that have begun and not ended, by turn and item
          patches: %{String.t() => %{String.t() => Items.FileChange.t()}}
        }

  @spec new(RequestHandler.t() | nil, timeout()) :: t()
  def new(handler, timeout), do: %__MODULE__{handler: handler, timeout: timeout}

  # How many requests wait for an answer.
  @spec count(t()) :: non_neg_integer()
  def count(%__MODULE__{open: open}), do: map_size(open)

  # Starts to make the answer. It comes out of `handle/2`, later. To be called by the client itself: it gets the messages.
  @spec ask(t(), struct()) :: t()
  def ask(%__MODULE__{supervisor: nil} = answers, request) do
    {:ok, supervisor} = Task.Supervisor.start_link()
    ask(%{answers | supervisor: supervisor}, request)
  end

  # An engine asks again, with the same id, when a thread is resumed that waits for an answer.
  def ask(%__MODULE__{} = answers, request) do
    question = Question.new(request)

    cond do
      is_map_key(answers.refs, question.id) -> answers
      count(answers) < @limit -> start(answers, question)
      true -> refuse(answers, question)
    end
  end

  # By way of the mailbox, as every answer.
  defp refuse(answers, question) do
    send(self(), {:codex_answer, denial(question)})
    unless answers.flooded?, do: log(question, {:too_many, @limit})
    %{answers | flooded?: true}
  end

  defp start(answers, question) do
    context = context(answers, question)
    handler = answers.handler

    task =
      Task.Supervisor.async_nolink(answers.supervisor, fn ->
        Reply.make(handler, question, context)
      end)

    open = %Open{question: question, task: task.pid, timer: timer(answers.timeout, task.ref)}

    %{
      answers
      | open: Map.put(answers.open, task.ref, open),
        refs: Map.put(answers.refs, question.id, task.ref)
    }
  end

  # A message to the client that may be about a request. With `:answer` comes what is to be sent to the engine, without its
  # line feed.
  @spec handle(t(), term()) :: {:answer, iodata(), t()} | {:ok, t()} | :unknown
  def handle(%__MODULE__{open: open} = answers, {ref, message}) when is_map_key(open, ref) do
    {_open, answers} = close(answers, ref)
    {:answer, message, answers}
  end

  # The handler's errors are caught in its task: it was ended from outside.
  def handle(%__MODULE__{open: open} = answers, {:DOWN, ref, :process, _pid, reason})
      when is_map_key(open, ref),
      do: deny(answers, ref, {:crash, reason})

  def handle(%__MODULE__{open: open} = answers, {:codex_answer_due, ref})
      when is_map_key(open, ref),
      do: deny(answers, ref, :timeout)

  def handle(%__MODULE__{} = answers, {:codex_answer_due, _ref}), do: {:ok, answers}
  def handle(%__MODULE__{} = answers, {:codex_answer, message}), do: {:answer, message, answers}

  # Its tasks ended with it, and are denied; the next request starts another one.
  def handle(%__MODULE__{supervisor: pid} = answers, {:EXIT, pid, _reason}),
    do: {:ok, %{answers | supervisor: nil}}

  def handle(%__MODULE__{}, _message), do: :unknown

  # What a notification says about requests: that one needs no answer any more, and what a file change would do.
  @spec notice(t(), struct()) :: t()
  def notice(answers, %Events.ItemStarted{item: %Items.FileChange{} = item, turn_id: turn}),
    do: update_in(answers.patches, &put_patch(&1, turn, item))

  def notice(answers, %Events.ItemCompleted{item: %Items.FileChange{id: id}, turn_id: turn}),
    do: update_in(answers.patches, &drop_patch(&1, turn, id))

  # Not every request of a turn that was interrupted is called resolved, nor every file change completed.
  def notice(answers, %Events.TurnCompleted{turn: %{id: turn}}) do
    answers = update_in(answers.patches, &Map.delete(&1, turn))
    abandon(answers, &(&1.turn_id == turn))
  end

  def notice(answers, %Events.ServerRequestResolved{request_id: id}), do: resolved(answers, id)
  def notice(answers, _event), do: answers

  # The engine has its answer, from us or from somebody else: the task is ended.
  @spec resolved(t(), Codex.Protocol.RequestId.t()) :: t()
  def resolved(answers, id) do
    case answers.refs do
      %{^id => ref} -> kill(answers, ref)
      _unknown -> answers
    end
  end

  # The connection is lost: nobody waits for an answer any more.
  @spec abandon_all(t()) :: t()
  def abandon_all(answers),
    do: abandon(%{answers | patches: %{}, flooded?: false}, fn _question -> true end)

  defp abandon(%__MODULE__{open: open} = answers, _which) when open == %{}, do: answers

  defp abandon(answers, which) do
    for {ref, open} <- answers.open, which.(open.question), reduce: answers do
      answers -> kill(answers, ref)
    end
  end

  # The message is put together here, out of constants: a denial takes no time.
  defp deny(answers, ref, reason) do
    question = answers.open[ref].question
    answers = kill(answers, ref)

    log(question, reason)
    {:answer, denial(question), answers}
  end

  defp denial(question), do: Question.message(question, Question.denial(question))

  # Loggers may be slow.
  defp log(question, reason) do
    {:ok, _pid} = Task.start(fn -> Reply.log(question, reason) end)
    :ok
  end

  defp kill(answers, ref) do
    {open, answers} = close(answers, ref)
    Process.exit(open.task, :kill)
    answers
  end

  defp close(answers, ref) do
    {open, rest} = Map.pop!(answers.open, ref)
    Process.demonitor(ref, [:flush])
    _left = if open.timer, do: Process.cancel_timer(open.timer)
    {open, %{answers | open: rest, refs: Map.delete(answers.refs, open.question.id)}}
  end

  defp timer(:infinity, _ref), do: nil
  defp timer(timeout, ref), do: Process.send_after(self(), {:codex_answer_due, ref}, timeout)

  defp context(answers, question) do
    %RequestHandler.Context{
      client: self(),
      method: question.method,
      request_id: question.id,
      thread_id: question.thread_id,
      turn_id: question.turn_id,
      item_id: question.item_id,
      item: get_in(answers.patches, [question.turn_id, question.item_id])
    }
  end

  defp put_patch(patches, turn, item),
    do: Map.update(patches, turn, %{item.id => item}, &Map.put(&1, item.id, item))

  defp drop_patch(patches, turn, id) do
    case patches do
      %{^turn => items} when map_size(items) > 1 -> %{patches | turn => Map.delete(items, id)}
      %{^turn => %{^id => _last}} -> Map.delete(patches, turn)
      _unknown -> patches
    end
  end
end
