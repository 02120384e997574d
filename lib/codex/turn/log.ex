defmodule Codex.Turn.Log do
  @moduledoc false
  # What a turn has said, kept for readers who each have their own place in it.
  #
  # Pure: every function returns the messages that are due, as `{reader, message}`, and
  # the log. A reader gets one batch for each time it asked; the outcome follows its last
  # batch unasked, as there is nothing behind it that could pile up.

  defstruct batches: %{}, first: 0, count: 0, outcome: nil, readers: %{}, superseded?: false

  @type reader :: reference()
  @type message :: {:events, [struct(), ...]} | {:done, Codex.Turn.Run.outcome()}
  @type due :: [{reader(), message()}]
  @type t :: %__MODULE__{
          batches: %{optional(non_neg_integer()) => [struct(), ...]},
          # the oldest batch that is kept, and the number of the next one
          first: non_neg_integer(),
          count: non_neg_integer(),
          outcome: Codex.Turn.Run.outcome() | nil,
          readers: %{
            optional(reader()) => {place :: non_neg_integer(), demand :: non_neg_integer()}
          },
          superseded?: boolean()
        }

  @spec append(t(), [struct(), ...]) :: {due(), t()}
  def append(%__MODULE__{} = log, events) do
    deliver(%{log | batches: Map.put(log.batches, log.count, events), count: log.count + 1})
  end

  @spec finish(t(), Codex.Turn.Run.outcome()) :: {due(), t()}
  def finish(%__MODULE__{outcome: nil} = log, outcome), do: deliver(%{log | outcome: outcome})

  @spec subscribe(t(), reader()) :: {due(), t()}
  def subscribe(%__MODULE__{} = log, reader) do
    deliver(%{log | readers: Map.put(log.readers, reader, {log.first, 0})})
  end

  @spec unsubscribe(t(), reader()) :: t()
  def unsubscribe(%__MODULE__{} = log, reader) do
    trim(%{log | readers: Map.delete(log.readers, reader)})
  end

  # The reader asks for one more batch.
  @spec demand(t(), reader()) :: {due(), t()}
  def demand(%__MODULE__{} = log, reader) do
    case log.readers do
      %{^reader => {place, demand}} ->
        deliver(%{log | readers: %{log.readers | reader => {place, demand + 1}}})

      _gone ->
        {[], log}
    end
  end

  # The thread goes on to another turn: events are kept for those who are reading them,
  # and for nobody else.
  @spec supersede(t()) :: t()
  def supersede(%__MODULE__{} = log), do: trim(%{log | superseded?: true})

  # Can a new reader still have all of it?
  @spec whole?(t()) :: boolean()
  def whole?(%__MODULE__{first: first}), do: first == 0

  defp deliver(log) do
    {due, log} =
      Enum.reduce(log.readers, {[], log}, fn {reader, {place, demand}}, {due, log} ->
        {messages, place, demand} = read(log, place, demand, [])
        due = Enum.reduce(messages, due, &[{reader, &1} | &2])
        {due, put_reader(log, reader, place, demand, messages)}
      end)

    {Enum.reverse(due), trim(log)}
  end

  # In the order in which they are to be sent.
  defp read(%{count: place, outcome: outcome}, place, demand, messages) do
    messages = if outcome, do: [{:done, outcome} | messages], else: messages
    {Enum.reverse(messages), place, demand}
  end

  defp read(_log, place, 0, messages), do: {Enum.reverse(messages), place, 0}

  defp read(log, place, demand, messages) do
    read(log, place + 1, demand - 1, [{:events, Map.fetch!(log.batches, place)} | messages])
  end

  defp put_reader(log, reader, place, demand, messages) do
    case List.last(messages) do
      {:done, _outcome} -> %{log | readers: Map.delete(log.readers, reader)}
      _more_to_come -> %{log | readers: %{log.readers | reader => {place, demand}}}
    end
  end

  defp trim(%{superseded?: false} = log), do: log

  defp trim(log) do
    first = log.readers |> Map.values() |> Enum.map(&elem(&1, 0)) |> Enum.min(fn -> log.count end)

    %{log | first: first, batches: Map.drop(log.batches, Enum.to_list(log.first..(first - 1)//1))}
  end
end
