defmodule Codex.Turn.Log do
  @moduledoc false
  # What a turn has said, kept for readers who each have their own place in it.
  #
  # Pure: every function returns the messages that are due, as `{reader, message}`, and
  # the log. A reader gets one batch for each time it asked; the outcome follows its last
  # batch unasked, as there is nothing behind it that could pile up.
  #
  # Who waits for a batch gets it as it came. What is kept for the others is put together: adjacent
  # deltas of one text are one delta. And it is bounded: when deltas and updates take more than the
  # limit, the oldest are dropped, and who has not read them gets a `Codex.Events.Gap` instead.
  # What begins or ends something is never dropped, and does not count: the items in it are the same
  # terms that the turn's result keeps anyway.
  #
  # It is kept in numbered chunks, and a reader's place is the number of the next one it will read: a
  # chunk grows only while nobody stands behind it who did not get the growth.

  alias Codex.Events.Gap
  alias Codex.Turn.Log.Chunk

  @limit 4_194_304
  # What a reader gets at once, at most, up to one event. (A smaller limit has smaller chunks.)
  @batch_bytes 262_144

  defstruct limit: @limit,
            # one reader, from the beginning: what it has read is dropped at once
            private?: false,
            thread_id: nil,
            turn_id: nil,
            chunks: %{},
            # the oldest chunk that is kept, the first from which nothing was dropped, the next to be made
            first: 0,
            thinned: 0,
            next: 0,
            # of all that can be dropped
            bytes: 0,
            joined: 0,
            # events that a reader from the beginning misses
            lost: {0, 0},
            outcome: nil,
            readers: %{},
            superseded?: false

  @type reader :: reference()
  @type message :: {:events, [struct(), ...]} | {:done, Codex.Turn.Run.outcome()}
  @type due :: [{reader(), message()}]
  # events and bytes
  @type lost :: {non_neg_integer(), non_neg_integer() | nil}
  @type place :: non_neg_integer()
  @type t :: %__MODULE__{
          limit: pos_integer(),
          private?: boolean(),
          thread_id: String.t() | nil,
          turn_id: String.t() | nil,
          chunks: %{optional(place()) => Chunk.t()},
          first: place(),
          thinned: place(),
          next: place(),
          bytes: non_neg_integer(),
          joined: non_neg_integer(),
          lost: lost(),
          outcome: Codex.Turn.Run.outcome() | nil,
          readers: %{optional(reader()) => {place(), demand :: non_neg_integer(), lost()}},
          superseded?: boolean()
        }

  @spec append(t(), [struct(), ...]) :: {due(), t()}
  def append(%__MODULE__{next: next} = log, events) do
    {served, waiting} =
      Enum.split_with(log.readers, &match?({_reader, {^next, demand, _lost}} when demand > 0, &1))

    due = for {reader, {_place, _demand, lost}} <- served, do: {reader, batch(events, lost, log)}
    log = Enum.reduce(served, log, &served(&2, &1))

    if log.private? and served != [] and waiting == [] do
      {due, lose(log, {length(events), nil})}
    else
      at_end? = Enum.any?(waiting, &match?({_reader, {^next, _demand, _lost}}, &1))
      log = log |> store(events, at_end?) |> move(served)
      {due, log |> drop() |> trim()}
    end
  end

  # How many deltas were joined to others since the last time that this was asked.
  @spec take_joined(t()) :: {non_neg_integer(), t()}
  def take_joined(%__MODULE__{joined: joined} = log), do: {joined, %{log | joined: 0}}

  @spec finish(t(), Codex.Turn.Run.outcome()) :: {due(), t()}
  def finish(%__MODULE__{outcome: nil} = log, outcome) do
    log = %{log | outcome: outcome}

    Enum.reduce(Map.keys(log.readers), {[], log}, fn reader, {due, log} ->
      {new, log} = serve(log, reader)
      {new ++ due, log}
    end)
  end

  @spec subscribe(t(), reader()) :: {due(), t()}
  def subscribe(%__MODULE__{superseded?: true} = log, reader),
    do: add_reader(log, reader, {log.next, 0, {0, 0}})

  def subscribe(%__MODULE__{} = log, reader),
    do: add_reader(log, reader, {log.first, 0, log.lost})

  defp add_reader(log, reader, state),
    do: serve(%{log | readers: Map.put(log.readers, reader, state)}, reader)

  @spec unsubscribe(t(), reader()) :: t()
  def unsubscribe(%__MODULE__{} = log, reader),
    do: trim(%{log | readers: Map.delete(log.readers, reader)})

  # The reader asks for one more batch.
  @spec demand(t(), reader()) :: {due(), t()}
  def demand(%__MODULE__{} = log, reader) do
    case log.readers do
      %{^reader => {place, demand, lost}} ->
        serve(put_reader(log, reader, {place, demand + 1, lost}), reader)

      _gone ->
        {[], log}
    end
  end

  # Others may read it too, from now on.
  @spec publish(t()) :: t()
  def publish(%__MODULE__{} = log), do: %{log | private?: false}

  # The events are kept for those who are reading them, and for nobody else.
  @spec supersede(t()) :: t()
  def supersede(%__MODULE__{} = log), do: trim(%{log | superseded?: true})

  # Can a new reader still have events?
  @spec readable?(t()) :: boolean()
  def readable?(%__MODULE__{superseded?: superseded?}), do: not superseded?

  ## Writing

  defp served(log, {reader, {place, demand, _lost}}),
    do: put_reader(log, reader, {place, demand - 1, {0, 0}})

  # What was served needs not be read again.
  defp move(log, served) do
    Enum.reduce(served, log, fn {reader, _state}, log ->
      {_place, demand, lost} = log.readers[reader]
      put_reader(log, reader, {log.next, demand, lost})
    end)
  end

  # Whoever stands at the end gets what follows as a chunk of its own.
  defp store(log, events, at_end?) do
    {place, chunk} = if at_end?, do: {log.next, nil}, else: last(log)
    {grown, joined} = Chunk.extend(chunk, events, min(@batch_bytes, div(log.limit, 8)))
    added = Chunk.loose(grown) - Chunk.loose(List.wrap(chunk))
    chunks = grown |> Enum.with_index(place) |> Enum.reduce(log.chunks, &put_chunk/2)

    %{
      log
      | chunks: chunks,
        next: place + length(grown),
        bytes: log.bytes + added,
        joined: log.joined + joined
    }
  end

  defp put_chunk({chunk, place}, chunks), do: Map.put(chunks, place, chunk)

  defp last(%{next: next, thinned: thinned, chunks: chunks}) do
    if next > thinned, do: {next - 1, Map.fetch!(chunks, next - 1)}, else: {next, nil}
  end

  ## The bound

  defp drop(%{bytes: bytes, limit: limit} = log) when bytes <= limit, do: log
  defp drop(%{thinned: next, next: next} = log), do: log

  defp drop(%{thinned: place} = log) do
    chunk = Map.fetch!(log.chunks, place)
    {kept, lost} = Chunk.thin(chunk)
    chunks = if kept, do: %{log.chunks | place => kept}, else: Map.delete(log.chunks, place)
    log = %{log | chunks: chunks, bytes: log.bytes - chunk.loose, thinned: place + 1}

    readers =
      Map.new(log.readers, fn
        {reader, {at, demand, before}} when at <= place ->
          {reader, {at, demand, add(before, lost)}}

        past ->
          past
      end)

    drop(lose(%{log | readers: readers}, lost))
  end

  defp lose(log, lost), do: %{log | lost: add(log.lost, lost)}

  defp add({events, bytes}, {more, more_bytes}),
    do: {events + more, if(bytes && more_bytes, do: bytes + more_bytes)}

  # Nobody will begin at the beginning.
  defp trim(%{private?: false, superseded?: false} = log), do: log

  defp trim(log) do
    first =
      log.readers |> Enum.map(fn {_reader, {at, _, _}} -> at end) |> Enum.min(fn -> log.next end)

    {gone, chunks} = Map.split(log.chunks, Enum.to_list(log.first..(first - 1)//1))
    lost = gone |> Map.values() |> Enum.reduce(log.lost, &add({&1.events, nil}, &2))
    bytes = log.bytes - Chunk.loose(Map.values(gone))

    %{
      log
      | chunks: chunks,
        first: first,
        thinned: max(log.thinned, first),
        bytes: bytes,
        lost: lost
    }
  end

  ## Reading

  defp serve(%{next: next} = log, reader) do
    case log.readers[reader] do
      {^next, _demand, _lost} when log.outcome != nil ->
        {[{reader, {:done, log.outcome}}], unsubscribe(log, reader)}

      {place, demand, lost} when place < next and demand > 0 ->
        {events, place} = read(log, place, [], 0)
        log = put_reader(log, reader, {place, demand - 1, {0, 0}})
        {due, log} = log |> trim() |> serve(reader)
        {[{reader, batch(events, lost, log)} | due], log}

      _nothing_due ->
        {[], log}
    end
  end

  # Chunks from a place on, as long as they are one batch. A chunk of which nothing is left is not there any more.
  defp read(%{next: next}, next, chunks, _bytes), do: {together(chunks), next}

  defp read(log, place, chunks, bytes) do
    case log.chunks do
      %{^place => chunk} when chunks == [] or bytes + chunk.bytes <= @batch_bytes ->
        read(log, place + 1, [chunk | chunks], bytes + chunk.bytes)

      %{^place => _too_much} ->
        {together(chunks), place}

      _gone ->
        read(log, place + 1, chunks, bytes)
    end
  end

  defp together(chunks), do: Enum.reduce(chunks, [], &Chunk.prepend/2)

  defp batch(events, {0, _none}, _log), do: {:events, events}

  defp batch(events, {lost, bytes}, log) do
    gap = %Gap{events: lost, bytes: bytes, thread_id: log.thread_id, turn_id: log.turn_id}
    {:events, [gap | events]}
  end

  defp put_reader(log, reader, state), do: %{log | readers: Map.put(log.readers, reader, state)}
end
