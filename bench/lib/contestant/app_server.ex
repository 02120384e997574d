defmodule Bench.Contestant.AppServer do
  # A client in a VM of its own, with the stand-in for the app-server: reads a short turn to warm up, then the turns that are
  # measured. Or, with the real engine, whole turns.
  #
  # What a reader has to find: all notifications of the turn that are no deltas, and all text of the agent, once in pieces and
  # once as a whole.
  @moduledoc false

  alias Bench.{Contestant, Script}
  alias Codex.{Engine, Thread}
  alias Codex.Events.{AgentMessageDelta, ItemCompleted, TurnCompleted}
  alias Codex.Items.AgentMessage

  # As much as any turn here says: its reader may fall behind, but shall miss nothing. Python keeps all there is.
  @log_bytes 268_435_456
  # Where the stalled reader stalls.
  @stall_after 4

  @spec main([String.t()]) :: :ok
  def main(["whole", codex, directory]) do
    :ok = Contestant.start()
    {:ok, client} = Codex.start_link(codex_path: codex)
    {:ok, thread} = Codex.start_thread(client, working_directory: directory)
    for line <- IO.stream(), do: IO.puts(whole(thread, String.trim(line)))
    :ok
  end

  def main(["batches", codex, warm_up, prompt, "1", _none_stalls]) do
    :ok = Contestant.start()
    _ = Contestant.in_process(fn -> codex |> engine() |> batches(warm_up) end)
    # Only an engine's owner may take.
    Contestant.in_process(fn ->
      engine = engine(codex)
      Contestant.measured(fn -> %{turns: [batches(engine, prompt)]} end)
    end)
  end

  def main(["streams", codex, warm_up, prompt, count, stalled]) do
    :ok = Contestant.start()
    {:ok, client} = Codex.start_link(codex_path: codex)
    [warm_up] = threads(client, warm_up, 1)
    _ = Contestant.in_process(fn -> read(warm_up, nil) end)
    threads = threads(client, prompt, String.to_integer(count))

    Contestant.measured(fn ->
      found = streams(threads, stalled == "stalled")
      {:memory, bytes} = Process.info(GenServer.whereis(client), :memory)
      Map.put(found, :client_kb, div(bytes, 1024))
    end)
  end

  ## Many turns of one client

  defp threads(client, prompt, count) do
    for _ <- 1..count do
      {:ok, thread} = Codex.start_thread(client)
      {thread, prompt}
    end
  end

  # One stalls until all others have been read.
  defp streams(threads, stalled?) do
    start = System.monotonic_time(:microsecond)
    pauses = [stalled? | List.duplicate(false, length(threads) - 1)]

    [first | others] =
      for {thread, pause?} <- Enum.zip(threads, pauses),
          do: Task.async(fn -> read(thread, if(pause?, do: @stall_after)) end)

    found = Task.await_many(others, :infinity)
    others_s = (System.monotonic_time(:microsecond) - start) / 1.0e6
    send(first.pid, :go_on)
    %{others_s: others_s, turns: [Task.await(first, :infinity) | found]}
  end

  defp read({thread, prompt}, stall_after) do
    thread
    |> Thread.run_streamed!(prompt, log_bytes: @log_bytes)
    |> Enum.reduce({stall_after, new()}, fn event, {stall_after, found} ->
      found = add(event, found)
      {stall(stall_after, found), found}
    end)
    |> then(fn {_stall_after, found} -> result(found) end)
  end

  defp stall(lifecycle, {lifecycle, _deltas, _pieces, _texts}) do
    receive do
      :go_on -> nil
    end
  end

  defp stall(stall_after, _found), do: stall_after

  ## The layer below

  # Only the lines, no client: the ids are those that the stand-in gives.
  defp engine(codex) do
    {:ok, engine} =
      Engine.start(%Engine.Spec{executable: codex, args: ["app-server"], wire: "connection"})

    ask(engine, 1, "initialize", %{})
    ask(engine, 2, "thread/start", %{})
    # The stand-in has read its scripts when it answers.
    {:batch, _answers} = Engine.next(engine, :infinity)
    engine
  end

  defp batches(engine, prompt) do
    input = [%{type: "text", text: prompt}]
    ask(engine, 3, "turn/start", %{threadId: "thread", input: input})
    engine |> batches_until_end(new()) |> result()
  end

  defp batches_until_end(engine, found) do
    {:batch, entries} = Engine.next(engine, :infinity)
    {found, done?} = Enum.reduce(entries, {found, false}, &entry/2)
    if done?, do: found, else: batches_until_end(engine, found)
  end

  defp entry(%TurnCompleted{} = event, {found, _done?}), do: {add(event, found), true}

  defp entry(event, {found, done?}),
    do: {if(Script.of_turn?(event), do: add(event, found), else: found), done?}

  defp ask(engine, id, method, params) do
    request = Codex.JSON.encode!(%{id: id, method: method, params: params})
    :ok = Engine.write(engine, [request, ?\n])
  end

  ## What is found

  defp new, do: {0, 0, [], []}

  defp add(%AgentMessageDelta{delta: delta}, {lifecycle, deltas, pieces, texts}),
    do: {lifecycle, deltas + 1, [pieces | delta], texts}

  defp add(%{delta: _}, {lifecycle, deltas, pieces, texts}),
    do: {lifecycle, deltas + 1, pieces, texts}

  defp add(
         %ItemCompleted{item: %AgentMessage{text: text}},
         {lifecycle, deltas, pieces, texts}
       ),
       do: {lifecycle + 1, deltas, pieces, [texts | text]}

  defp add(event, {lifecycle, deltas, pieces, texts}) do
    if Script.of_turn?(event),
      do: {lifecycle + 1, deltas, pieces, texts},
      else: {lifecycle, deltas, pieces, texts}
  end

  defp result({lifecycle, deltas, pieces, texts}) do
    text = [Script.sha256(pieces), Script.sha256(texts)]
    %{lifecycle: lifecycle, deltas: deltas, text: text}
  end

  ## Whole turns

  defp whole(thread, prompt) do
    {us, {:ok, %{final_response: "Done."}}} = :timer.tc(fn -> Thread.run(thread, prompt) end)
    us / 1.0e6
  end
end
