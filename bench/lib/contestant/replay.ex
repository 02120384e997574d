defmodule Bench.Contestant.Replay do
  # One contestant in a VM of its own: reads a short turn to warm up, then the long one, and prints what that took. All count
  # the events and add up the sizes of the agent's messages, so that nobody can lose an event.
  @moduledoc false

  alias Bench.Contestant
  alias Codex.Engine
  alias Codex.Events.ItemCompleted
  alias Codex.Items.AgentMessage

  @spec main([String.t()]) :: :ok
  def main([name, warm_up, replay]) do
    {:ok, _} = Application.ensure_all_started(:codex_sdk)

    # The children's cost is asked of the kernel, which forgets it of children that nobody waits for.
    :ok = :os.set_signal(:sigchld, :default)
    turn = &turn(name, &1)
    _ = in_process(fn -> turn.(warm_up) end)
    peak_before = Contestant.peak_kb()
    cpu_before = Contestant.cpu_s()
    start = System.monotonic_time()
    {events, text} = in_process(fn -> turn.(replay) end)
    seconds = (System.monotonic_time() - start) / System.convert_time_unit(1, :second, :native)
    cpu_total = Contestant.cpu_s()

    IO.puts(
      Codex.JSON.encode!(%{
        events: events,
        text: text,
        seconds: seconds,
        cpu_s: cpu_total - cpu_before,
        cpu_total_s: cpu_total,
        peak_before_kb: peak_before
      })
    )
  end

  # A fresh heap, as a request or a job would have.
  defp in_process(fun), do: fun |> Task.async() |> Task.await(:infinity)

  defp turn("typed", codex) do
    {:ok, thread} = Codex.start_thread(codex_path: codex)

    thread
    |> Codex.Thread.run_streamed!("Go.")
    |> Enum.reduce({0, 0}, &count/2)
  end

  defp turn("batches", codex) do
    {:ok, engine} = Engine.start(%Engine.Spec{executable: codex, wire: "exec"})
    batches(engine, {0, 0})
  end

  defp turn("port", codex), do: Bench.PlainPort.reduce(codex, {0, 0}, &count_map/2)

  defp batches(engine, count) do
    case Engine.next(engine, :infinity) do
      {:batch, events} -> batches(engine, Enum.reduce(events, count, &count/2))
      {:exit, %{status: {:status, 0}}} -> count
    end
  end

  defp count(%ItemCompleted{item: %AgentMessage{text: text}}, {events, bytes}),
    do: {events + 1, bytes + byte_size(text)}

  defp count(event, {events, bytes}) when is_struct(event), do: {events + 1, bytes}

  defp count_map(
         %{"type" => "item.completed", "item" => %{"type" => "agent_message", "text" => text}},
         {events, bytes}
       ),
       do: {events + 1, bytes + byte_size(text)}

  defp count_map(%{"type" => _}, {events, bytes}), do: {events + 1, bytes}
end
