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
    :ok = Contestant.start()
    _ = Contestant.in_process(fn -> turn(name, warm_up) end)

    Contestant.in_process(fn ->
      Contestant.measured(fn ->
        {events, text} = turn(name, replay)
        %{events: events, text: text}
      end)
    end)
  end

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
