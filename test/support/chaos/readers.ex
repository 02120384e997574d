defmodule Codex.Chaos.Readers do
  @moduledoc false
  # Processes that read turns of a client, and die or stall. For a VM of its own.

  import Codex.Chaos.Clients, only: [await_middle: 2, eventually: 1, model: 1, prepared: 2]

  alias Codex.Chaos.Traces
  alias Codex.{ScriptedModel, Thread, Turn}
  alias Codex.Events.{AgentMessageDelta, Gap, ItemCompleted, ItemStarted}

  @patience 120_000

  @doc """
  Readers of so many turns, of whom `dying` die and `living` do not, as `seed` chooses: some die when they have read a little, the others
  when they are killed. The model, which tells the rest of its text when the gate `middle` is opened, is at `url`. Gives what the others have read,
  and what the turns and this VM keep of those who died.
  """
  def dying(rig, url, turns, {dying, living}, seed) do
    model = model(url)

    prepared(rig, fn client ->
      _ = :rand.seed(:exsss, seed)

      turns =
        for _ <- 1..turns do
          {:ok, thread} = Codex.start_thread(client, rig.thread)
          {:ok, turn} = Thread.start_turn(thread, "Go.")
          turn
        end

      readers =
        for n <- 1..(dying + living), do: start_reader(Enum.at(turns, rem(n, length(turns))))

      for reader <- readers, do: await({:reads, reader})
      :ok = await_middle(model, length(turns))
      {doomed, spared} = readers |> Enum.shuffle() |> Enum.split(dying)
      ScriptedModel.open_gate(model, "middle")

      for {reader, n} <- Enum.with_index(doomed) do
        if rem(n, 2) == 0,
          do: send(reader, {:die_after, :rand.uniform(5)}),
          else: Process.exit(reader, :kill)
      end

      found = for reader <- spared, do: await({:read, reader})
      results = for turn <- turns, do: elem(Turn.await(turn, @patience), 0)
      eventually(fn -> not Enum.any?(doomed, &Process.alive?/1) end)

      %{
        found: Enum.frequencies(found),
        turns: Enum.frequencies(results),
        monitors: turns |> Enum.map(&monitors(&1.server)) |> Enum.max()
      }
    end)
  end

  defp start_reader(turn) do
    parent = self()

    spawn(fn ->
      {:ok, ref} = Turn.subscribe(turn)
      :ok = Turn.next(ref)
      send(parent, {{:reads, self()}, :ok})
      send(parent, {{:read, self()}, read(ref, :infinity, {"", 0, 0})})
    end)
  end

  # What an item begins and ends counts, and the text; how many deltas it comes in does not.
  defp read(_ref, 0, _found), do: Process.exit(self(), :kill)

  defp read(ref, life, found) do
    receive do
      {:die_after, batches} ->
        read(ref, batches, found)

      {:codex, ^ref, {:events, events}} ->
        :ok = Turn.next(ref)
        read(ref, less(life), Enum.reduce(events, found, &add/2))

      {:codex, ^ref, {:done, {outcome, _result}}} ->
        {text, started, completed} = found
        {outcome, byte_size(text), :erlang.phash2(text), started, completed}
    end
  end

  defp less(:infinity), do: :infinity
  defp less(batches), do: batches - 1

  defp add(%AgentMessageDelta{delta: delta}, {text, started, completed}),
    do: {text <> delta, started, completed}

  defp add(%ItemStarted{}, {text, started, completed}), do: {text, started + 1, completed}
  defp add(%ItemCompleted{}, {text, started, completed}), do: {text, started, completed + 1}
  defp add(_event, found), do: found

  @doc """
  So many turns at the same time, which the stand-in plays from a script; the first reader stalls until all others have read theirs.
  The turns keep `log_bytes` for their readers. Gives what was read, how much more memory the VM has when only the stalled reader has not read, and what
  is left.
  """
  def stalled(rig, turns, log_bytes) do
    prepared(rig, fn client ->
      threads = for _ <- 1..turns, do: elem({:ok, _} = Codex.start_thread(client), 1)
      options = [log_bytes: log_bytes]
      before = Traces.memory()

      start = fn thread ->
        {:ok, turn} = Thread.start_turn(thread, "0 #{turns}", options)
        turn
      end

      stalled = start.(hd(threads))
      {:ok, ref} = Turn.subscribe(stalled)

      # Their turns end with them.
      {found, servers} =
        tl(threads)
        |> Enum.map(fn thread -> Task.async(fn -> read_all(start.(thread)) end) end)
        |> Task.await_many(@patience)
        |> Enum.unzip()

      eventually(fn -> not Enum.any?(servers, &Process.alive?/1) end)
      {:ok, _result} = Turn.await(stalled, @patience)
      memory = Traces.memory()
      {:memory, of_client} = Process.info(client, :memory)
      :ok = Turn.next(ref)

      %{
        others: Enum.frequencies(found),
        stalled: rest(ref, counts()),
        kept: Map.new(memory, fn {kind, bytes} -> {kind, bytes - before[kind]} end),
        of_client: of_client
      }
    end)
  end

  defp read_all(turn),
    do: {turn |> Turn.stream() |> Enum.reduce(counts(), &count/2), turn.server}

  defp rest(ref, counts) do
    receive do
      {:codex, ^ref, {:events, events}} ->
        :ok = Turn.next(ref)
        rest(ref, Enum.reduce(events, counts, &count/2))

      {:codex, ^ref, {:done, {:ok, _result}}} ->
        counts
    after
      @patience -> {:silence, counts}
    end
  end

  defp counts, do: %{gaps: 0, items: 0, text: 0, missing: 0}

  defp count(%Gap{bytes: bytes}, counts),
    do: %{counts | gaps: counts.gaps + 1, missing: counts.missing + bytes}

  defp count(%AgentMessageDelta{delta: delta}, counts),
    do: %{counts | text: counts.text + byte_size(delta)}

  defp count(%module{}, counts) when module in [ItemStarted, ItemCompleted],
    do: %{counts | items: counts.items + 1}

  defp count(_event, counts), do: counts

  defp monitors(pid), do: pid |> Process.info(:monitors) |> elem(1) |> length()

  defp await(what) do
    receive do
      {^what, value} -> value
    after
      @patience -> :silence
    end
  end
end
