defmodule Codex.Turn.Progress do
  @moduledoc false
  # A turn so far, as a pure fold over its events, and the result that it comes to.
  #
  # Where the events go to somebody who wants them as they are (a stream), the items are
  # theirs: what is kept of a turn is then of one size, however long the turn is.

  alias Codex.Events
  alias Codex.Items
  alias Codex.Protocol.Usage
  alias Codex.Turn.Result

  defstruct [
    :thread_id,
    :thread_usage,
    # of the newest agent message
    :final_response,
    keep_items?: true,
    status: :in_progress,
    items: %{},
    # ids, newest first
    order: []
  ]

  @type t :: %__MODULE__{
          thread_id: String.t() | nil,
          thread_usage: Usage.t() | nil,
          final_response: String.t() | nil,
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

  @spec new(String.t() | nil, keep_items?: boolean()) :: t()
  def new(thread_id, opts \\ []), do: struct!(%__MODULE__{thread_id: thread_id}, opts)

  @spec apply_events(t(), [struct()]) :: t()
  def apply_events(%__MODULE__{} = progress, events) do
    :lists.foldl(&apply_event/2, progress, events)
  end

  # The engine has said its last word on this turn.
  @spec terminal?(t()) :: boolean()
  def terminal?(%__MODULE__{status: status}), do: status != :in_progress

  # `baseline` is the thread's usage before the turn.
  @spec result(t(), {:ok, Usage.t()} | :unknown, non_neg_integer()) :: Result.t()
  def result(%__MODULE__{} = progress, baseline, duration_ms) do
    items = progress.order |> Enum.reverse() |> Enum.map(&Map.fetch!(progress.items, &1))

    %Result{
      status: progress.status,
      final_response: progress.final_response,
      items: items,
      usage: difference(progress.thread_usage, baseline),
      thread_usage: progress.thread_usage,
      thread_id: progress.thread_id,
      duration_ms: duration_ms
    }
  end

  defp apply_event(%Events.ThreadStarted{thread_id: id}, progress),
    do: %{progress | thread_id: id}

  defp apply_event(%Events.ItemStarted{item: item}, progress), do: put_item(progress, item)
  defp apply_event(%Events.ItemUpdated{item: item}, progress), do: put_item(progress, item)
  defp apply_event(%Events.ItemCompleted{item: item}, progress), do: put_item(progress, item)

  defp apply_event(%Events.TurnCompleted{usage: usage}, progress) do
    # What is no usage (the decoder keeps what it does not understand) is none.
    %{progress | status: :completed, thread_usage: if(is_struct(usage, Usage), do: usage)}
  end

  defp apply_event(%Events.TurnFailed{}, progress), do: %{progress | status: :failed}
  defp apply_event(_event, progress), do: progress

  defp put_item(progress, %Items.AgentMessage{text: text} = item),
    do: keep(%{progress | final_response: text}, item)

  defp put_item(progress, item), do: keep(progress, item)

  defp keep(%{keep_items?: false} = progress, _item), do: progress

  defp keep(progress, item) do
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
