defmodule Codex.Client.Feed.Backlog do
  @moduledoc false
  # What a subscription has not been asked for yet. Pure, and bounded: it may be open for as long as the client, so the
  # oldest has to go, whatever it is, and a `Codex.Events.Gap` says so.

  alias Codex.Events.Gap

  defstruct limit: 1_048_576,
            batches: :queue.new(),
            bytes: 0,
            demand: 0,
            lost: {0, 0},
            outcome: nil

  @type t :: %__MODULE__{
          limit: pos_integer(),
          # each with its size
          batches: :queue.queue({[struct(), ...], non_neg_integer()}),
          bytes: non_neg_integer(),
          demand: non_neg_integer(),
          # events and bytes
          lost: {non_neg_integer(), non_neg_integer()},
          outcome: {:error, Exception.t()} | nil
        }

  @type message :: {:events, [struct(), ...]} | {:done, {:error, Exception.t()}}

  # Each gives the messages that are due.
  @spec append(t(), [struct(), ...]) :: {[message()], t()}
  def append(%__MODULE__{} = backlog, events) do
    bytes = :erlang.external_size(events)
    batches = :queue.in({events, bytes}, backlog.batches)
    deliver(drop(%{backlog | batches: batches, bytes: backlog.bytes + bytes}))
  end

  @spec demand(t()) :: {[message()], t()}
  def demand(%__MODULE__{} = backlog), do: deliver(%{backlog | demand: backlog.demand + 1})

  @spec finish(t(), {:error, Exception.t()}) :: {[message()], t()}
  def finish(%__MODULE__{} = backlog, outcome),
    do: deliver(%{backlog | outcome: backlog.outcome || outcome})

  # The newest batch stays, however large.
  defp drop(%{bytes: bytes, limit: limit} = backlog) when bytes <= limit, do: backlog

  defp drop(backlog) do
    {{:value, {events, bytes}}, batches} = :queue.out(backlog.batches)

    if :queue.is_empty(batches) do
      backlog
    else
      {lost, lost_bytes} = backlog.lost
      lost = {lost + length(events), lost_bytes + bytes}
      drop(%{backlog | batches: batches, bytes: backlog.bytes - bytes, lost: lost})
    end
  end

  defp deliver(backlog, messages \\ [])

  defp deliver(%{demand: demand} = backlog, messages) do
    case :queue.out(backlog.batches) do
      {{:value, {events, bytes}}, batches} when demand > 0 ->
        backlog = %{backlog | batches: batches, bytes: backlog.bytes - bytes, demand: demand - 1}
        deliver(%{backlog | lost: {0, 0}}, [{:events, gap(backlog.lost) ++ events} | messages])

      {:empty, _batches} when backlog.outcome != nil ->
        {:lists.reverse(messages, [{:done, backlog.outcome}]), backlog}

      _nothing_due ->
        {:lists.reverse(messages), backlog}
    end
  end

  defp gap({0, _bytes}), do: []
  defp gap({events, bytes}), do: [%Gap{events: events, bytes: bytes}]
end
