defmodule Codex.Turn.Log.Chunk do
  @moduledoc false
  # Some events of a turn's log in a row, newest first, and how much they take.
  #
  # This is the log's inner loop: it sees every event of every turn.

  alias Codex.Events

  # `events` is how many came, before they were joined; `loose` of the bytes can be dropped.
  # What is said in a turn is nobody's business in a crash report.
  @derive {Inspect, only: [:bytes, :loose, :events]}
  @enforce_keys [:entries, :bytes, :loose, :events]
  defstruct @enforce_keys

  @type t :: %__MODULE__{
          entries: [struct(), ...],
          bytes: non_neg_integer(),
          loose: non_neg_integer(),
          events: pos_integer()
        }

  # What an event takes beside its text.
  @overhead 320

  @deltas [
    Events.AgentMessageDelta,
    Events.CommandExecutionOutputDelta,
    Events.FileChangeOutputDelta,
    Events.PlanDelta,
    Events.ReasoningSummaryTextDelta,
    Events.ReasoningTextDelta
  ]

  # Each is replaced by the next of its kind, or by what an item says when it is complete.
  @updates [
    Events.FileChangePatchUpdated,
    Events.ItemUpdated,
    Events.McpToolCallProgress,
    Events.ReasoningSummaryPartAdded,
    Events.ThreadReadStateChanged,
    Events.ThreadStatusChanged,
    Events.ThreadTokenUsageUpdated,
    Events.TurnDiffUpdated,
    Events.TurnPlanUpdated
  ]

  # A delta whose text is none (the decoder keeps what it does not understand) is like any other event.
  defguardp is_delta(event)
            when :erlang.map_get(:__struct__, event) in @deltas and
                   is_binary(:erlang.map_get(:delta, event))

  @spec loose([t()]) :: non_neg_integer()
  def loose(chunks), do: Enum.reduce(chunks, 0, &(&1.loose + &2))

  # The chunk with more events behind it, and further ones as soon as one has `size` bytes; and how many
  # deltas were joined.
  @spec extend(t() | nil, [struct(), ...], pos_integer()) :: {[t(), ...], non_neg_integer()}
  def extend(nil, events, size), do: next(events, [], 0, 0, 0, size, {[], 0})

  def extend(%__MODULE__{entries: [last | rest]} = chunk, events, size) when is_delta(last) do
    firm = chunk.bytes - chunk.loose
    join(events, last, [], rest, chunk.bytes, firm, chunk.events, size, {[], 0})
  end

  def extend(%__MODULE__{} = chunk, events, size) do
    firm = chunk.bytes - chunk.loose
    next(events, chunk.entries, chunk.bytes, firm, chunk.events, size, {[], 0})
  end

  # An event that begins an entry. `done` are the chunks that are full, and how many deltas were joined.
  defp next([], entries, bytes, firm, count, _size, {done, joined}),
    do: {:lists.reverse(done, [chunk(entries, bytes, firm, count)]), joined}

  defp next(events, entries, bytes, firm, count, size, {done, joined}) when bytes >= size,
    do: next(events, [], 0, 0, 0, size, {[chunk(entries, bytes, firm, count) | done], joined})

  defp next([%{__struct__: kind} = event | rest], entries, bytes, firm, count, size, done) do
    case {class(kind), event} do
      {:delta, %{delta: text}} when is_binary(text) ->
        bytes = bytes + @overhead + byte_size(text)
        join(rest, event, [], entries, bytes, firm, count + 1, size, done)

      {:firm, _event} ->
        taken = size(event)
        next(rest, [event | entries], bytes + taken, firm + taken, count + 1, size, done)

      {_loose, _event} ->
        next(rest, [event | entries], bytes + size(event), firm, count + 1, size, done)
    end
  end

  # Events behind a delta: `parts` are the texts that were joined to it, newest first.
  defp join(
         [%{__struct__: kind, item_id: id, delta: text} = event | rest],
         %{__struct__: kind, item_id: id} = first,
         parts,
         entries,
         bytes,
         firm,
         count,
         size,
         done
       )
       when is_binary(text) and bytes < size do
    if same?(first, event) do
      bytes = bytes + byte_size(text)
      join(rest, first, [text | parts], entries, bytes, firm, count + 1, size, done)
    else
      entry([event | rest], first, parts, entries, bytes, firm, count, size, done)
    end
  end

  defp join(events, first, parts, entries, bytes, firm, count, size, done),
    do: entry(events, first, parts, entries, bytes, firm, count, size, done)

  defp entry(events, first, [], entries, bytes, firm, count, size, done),
    do: next(events, [first | entries], bytes, firm, count, size, done)

  # Appended to, not put together anew: the VM keeps room behind a text that grows like this.
  defp entry(
         events,
         %{delta: text} = first,
         parts,
         entries,
         bytes,
         firm,
         count,
         size,
         {done, joined}
       ) do
    text = <<text::binary, IO.iodata_to_binary(:lists.reverse(parts))::binary>>
    joined = joined + length(parts)
    next(events, [%{first | delta: text} | entries], bytes, firm, count, size, {done, joined})
  end

  # Nothing of an event that is joined may be lost. `emitted_at_ms` is that of the first.
  defp same?(
         %{wire: wire, extra: none, turn_id: id} = first,
         %{wire: wire, extra: none, turn_id: id} = event
       )
       when none == %{} do
    case first do
      %{summary_index: index} -> event.summary_index == index
      %{content_index: index} -> event.content_index == index
      _no_index -> true
    end
  end

  defp same?(_first, _event), do: false

  defp chunk(entries, bytes, firm, count),
    do: %__MODULE__{entries: entries, bytes: bytes, loose: bytes - firm, events: count}

  defp size(%{__struct__: _kind} = event), do: :erlang.external_size(event)

  # What is left without that which can be dropped, and how many events and bytes that was.
  @spec thin(t()) :: {t() | nil, {non_neg_integer(), non_neg_integer()}}
  def thin(%__MODULE__{} = chunk) do
    {dropped, kept} = Enum.split_with(chunk.entries, &(class(&1.__struct__) != :firm))
    count = length(kept)
    lost = {chunk.events - count, Enum.reduce(dropped, 0, &(payload(&1) + &2))}
    firm = chunk.bytes - chunk.loose
    {if(kept != [], do: chunk(kept, firm, firm, count)), lost}
  end

  for kind <- @deltas, do: defp(class(unquote(kind)), do: :delta)
  for kind <- @updates, do: defp(class(unquote(kind)), do: :update)
  defp class(_kind), do: :firm

  defp payload(event) when is_delta(event), do: byte_size(event.delta)
  defp payload(event), do: size(event)

  # Its events before others, in their order.
  @spec prepend(t(), [struct()]) :: [struct(), ...]
  def prepend(%__MODULE__{entries: entries}, events), do: :lists.reverse(entries, events)
end
