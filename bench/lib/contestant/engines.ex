defmodule Bench.Contestant.Engines do
  # So many turns at once, from their starts to their ends, each in a process of its own.
  @moduledoc false

  @spec main([String.t()]) :: :ok
  def main([name, engines, codex]) do
    {:ok, _} = Application.ensure_all_started(:codex_sdk)
    _ = turns(name, 1, codex)
    {us, events} = :timer.tc(fn -> turns(name, String.to_integer(engines), codex) end)
    IO.puts(Codex.JSON.encode!(%{events: Enum.sum(events), seconds: us / 1.0e6}))
  end

  defp turns(name, engines, codex) do
    1..engines
    |> Enum.map(fn _ -> Task.async(fn -> turn(name, codex) end) end)
    |> Task.await_many(:infinity)
  end

  defp turn("typed", codex) do
    {:ok, thread} = Codex.start_thread(codex_path: codex)
    thread |> Codex.Thread.run_streamed!("Go.") |> Enum.count()
  end

  defp turn("port", codex),
    do: Bench.PlainPort.reduce(codex, 0, fn _event, events -> events + 1 end)
end
