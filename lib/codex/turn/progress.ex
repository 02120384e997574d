defmodule Codex.Turn.Progress do
  @moduledoc false
  # A turn so far, as a pure fold over its events, and the result that it comes to.
  #
  # Where the events go to somebody who wants them as they are (a stream), the items are
  # theirs: what is kept of a turn is then of one size, however long the turn is.

  alias Codex.Events
  alias Codex.Items
  alias Codex.Protocol.{ThreadTokenUsage, Turn, Usage}
  alias Codex.Turn.Result

  defstruct [
    :thread_id,
    :turn_id,
    :thread_usage,
    # the thread's usage when the turn began, as its own first report tells it
    :usage_before,
    :last_usage,
    :context_window,
    :context_share,
    # the newest complete messages, by what the model marked them as
    :final_answer,
    :unmarked,
    :goal,
    :started_at,
    :completed_at,
    :engine_ms,
    # was the turn seen from its beginning?
    whole?: false,
    # many turns of the engine's in one, see `Codex.Thread.start_goal/3`
    goal?: false,
    keep_items?: true,
    status: :in_progress,
    items: %{},
    # ids, newest first
    order: []
  ]

  @type t :: %__MODULE__{
          thread_id: String.t() | nil,
          turn_id: String.t() | nil,
          thread_usage: Usage.t() | nil,
          usage_before: Usage.t() | nil,
          last_usage: Usage.t() | nil,
          context_window: pos_integer() | nil,
          context_share: float() | nil,
          final_answer: String.t() | nil,
          unmarked: String.t() | nil,
          goal: Codex.Protocol.ThreadGoal.t() | nil,
          started_at: integer() | nil,
          completed_at: integer() | nil,
          engine_ms: non_neg_integer() | nil,
          whole?: boolean(),
          goal?: boolean(),
          keep_items?: boolean(),
          status: Result.status(),
          items: %{optional(term()) => struct()},
          order: [term()]
        }

  @counts [
    :input_tokens,
    :cached_input_tokens,
    :cache_write_input_tokens,
    :output_tokens,
    :reasoning_output_tokens
  ]

  @spec new(String.t() | nil, keep_items?: boolean(), goal?: boolean()) :: t()
  def new(thread_id, opts \\ []), do: struct!(%__MODULE__{thread_id: thread_id}, opts)

  @spec apply_events(t(), [struct()]) :: t()
  def apply_events(%__MODULE__{} = progress, events) do
    :lists.foldl(&apply_event/2, progress, events)
  end

  # The engine has said its last word on this turn. (That a goal is reached is not for an event alone to tell.)
  @spec terminal?(t()) :: boolean()
  def terminal?(%__MODULE__{goal?: goal?, status: status}),
    do: not goal? and status != :in_progress

  # `baseline` is the thread's usage before the turn, as far as it was known then.
  @spec result(t(), {:ok, Usage.t()} | :unknown, non_neg_integer()) :: Result.t()
  def result(%__MODULE__{} = progress, baseline, duration_ms) do
    items = progress.order |> Enum.reverse() |> Enum.map(&Map.fetch!(progress.items, &1))
    baseline = if progress.usage_before, do: {:ok, progress.usage_before}, else: baseline

    %Result{
      status: progress.status,
      final_response: progress.final_answer || progress.unmarked,
      items: items,
      usage: difference(progress.thread_usage, baseline),
      thread_usage: progress.thread_usage,
      last_usage: progress.last_usage,
      context_window: progress.context_window,
      context_share: progress.context_share,
      thread_id: progress.thread_id,
      turn_id: progress.turn_id,
      goal: progress.goal,
      started_at: progress.started_at,
      completed_at: progress.completed_at,
      duration_ms: progress.engine_ms || duration_ms
    }
  end

  # Nearly all events of an app-server are deltas: they change nothing.
  defp apply_event(%Events.AgentMessageDelta{}, progress), do: progress

  # An item that starts a second time starts anew: the model's answer was cut off, and is tried again.
  defp apply_event(%Events.ItemStarted{item: item}, progress), do: put_item(progress, item)
  defp apply_event(%Events.ItemUpdated{item: item}, progress), do: put_item(progress, item)

  defp apply_event(%Events.ItemCompleted{item: item}, progress),
    do: progress |> put_item(item) |> said(item)

  defp apply_event(%Events.ThreadTokenUsageUpdated{token_usage: usage}, progress),
    do: counted(progress, usage)

  defp apply_event(%Events.ThreadStarted{thread_id: id}, progress) when is_binary(id),
    do: %{progress | thread_id: id}

  defp apply_event(%Events.TurnStarted{turn: %Turn{} = turn}, progress) do
    %{
      progress
      | turn_id: progress.turn_id || turn.id,
        started_at: progress.started_at || turn.started_at,
        whole?: true,
        status: :in_progress
    }
  end

  # Its items are not those of the turn: the last message, or none. It is known already, unless its completion was not told
  # (a client may opt out of that).
  defp apply_event(%Events.TurnCompleted{turn: %Turn{} = turn}, progress) do
    progress = Enum.reduce(List.wrap(turn.items), progress, &(&2 |> put_item(&1) |> said(&1)))

    %{
      progress
      | turn_id: progress.turn_id || turn.id,
        status: status(turn.status),
        started_at: progress.started_at || turn.started_at,
        completed_at: turn.completed_at,
        engine_ms: if(not progress.goal?, do: turn.duration_ms)
    }
  end

  defp apply_event(%Events.TurnCompleted{usage: usage}, progress) do
    # What is no usage (the decoder keeps what it does not understand) is none.
    %{progress | status: :completed, thread_usage: if(is_struct(usage, Usage), do: usage)}
  end

  defp apply_event(%Events.TurnFailed{}, progress), do: %{progress | status: :failed}
  defp apply_event(%Events.ThreadGoalUpdated{goal: goal}, progress), do: %{progress | goal: goal}
  defp apply_event(_event, progress), do: progress

  # A word for an end that this version does not know is not success.
  defp status(status) when status in [:completed, :interrupted, :failed], do: status
  defp status(_other), do: :failed

  defp said(progress, %Items.AgentMessage{phase: :final_answer, text: text}),
    do: %{progress | final_answer: text}

  defp said(progress, %Items.AgentMessage{phase: nil, text: text}),
    do: %{progress | unmarked: text}

  defp said(progress, _other), do: progress

  # What the thread had used before is known from the first report on: it tells the total and, of that, the
  # request that was just made. Of a turn that others began nobody knows which request that was.
  defp counted(progress, %ThreadTokenUsage{total: total, last: last} = reported) do
    total_usage = usage(total)
    last_usage = usage(last)
    before = progress.whole? && difference(total_usage, {:ok, last_usage})

    %{
      progress
      | thread_usage: total_usage,
        usage_before: progress.usage_before || before || nil,
        last_usage: last_usage,
        context_window: reported.model_context_window,
        context_share: share(last.total_tokens, reported.model_context_window)
    }
  end

  defp counted(progress, _not_understood), do: progress

  defp usage(breakdown), do: struct!(Usage, Map.take(breakdown, @counts))

  defp share(tokens, window) when is_integer(tokens) and is_integer(window) and window > 0,
    do: tokens / window

  defp share(_tokens, _window), do: nil

  defp put_item(%{keep_items?: false} = progress, _item), do: progress

  defp put_item(progress, item) do
    key = item_key(item, progress)

    order = if is_map_key(progress.items, key), do: progress.order, else: [key | progress.order]

    %{progress | items: Map.put(progress.items, key, item), order: order}
  end

  # An item of a kind that we do not know keeps its id in the payload; one without
  # any id stands for itself.
  defp item_key(%{id: id}, _progress) when is_binary(id), do: id
  defp item_key(%{payload: %{"id" => id}}, _progress) when is_binary(id), do: id
  defp item_key(_item, progress), do: {:anonymous, map_size(progress.items)}

  # The engine counts per thread and per thread only. A negative difference says that
  # the baseline belongs to another count: then the truth is not known.
  defp difference(nil, _baseline), do: nil
  defp difference(_usage, :unknown), do: nil

  defp difference(usage, {:ok, baseline}) do
    counts = Map.new(@counts, &{&1, count(usage, &1) - count(baseline, &1)})
    if Enum.all?(counts, fn {_key, n} -> n >= 0 end), do: struct!(Usage, counts)
  end

  defp count(usage, key), do: Map.fetch!(usage, key) || 0
end
