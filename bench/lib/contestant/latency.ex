defmodule Bench.Contestant.Latency do
  # Many engines in one VM, each read by a process of its own, which looks at the clock when an event has come. What the event
  # says is when its engine wrote it, by the same clock of the system.
  @moduledoc false

  import Bench.Statistics, only: [quantile: 2]

  alias Bench.PlainPort
  alias Codex.Events.{ItemCompleted, ThreadStarted}

  @spec main([String.t()]) :: :ok
  def main([name, engines, codex, go]) do
    {:ok, _} = Application.ensure_all_started(:codex_sdk)
    coordinator = self()

    tasks =
      for _ <- 1..String.to_integer(engines),
          do: Task.async(fn -> read(name, codex, coordinator) end)

    # All start before any of them says more.
    for _ <- tasks do
      receive do
        :started -> :ok
      end
    end

    File.touch!(go)
    latencies = tasks |> Task.await_many(:infinity) |> Enum.concat()

    IO.puts(
      Codex.JSON.encode!(%{
        samples: length(latencies),
        p50_us: quantile(latencies, 0.5) / 1000,
        p99_us: quantile(latencies, 0.99) / 1000
      })
    )
  end

  defp read("typed", codex, coordinator) do
    {:ok, thread} = Codex.start_thread(codex_path: codex)

    thread
    |> Codex.Thread.run_streamed!("Go.")
    |> Enum.reduce([], fn
      %ItemCompleted{item: %{text: text}}, latencies -> [since(text) | latencies]
      %ThreadStarted{}, latencies -> started(coordinator, latencies)
      _event, latencies -> latencies
    end)
  end

  defp read("port", codex, coordinator) do
    PlainPort.reduce(codex, [], fn
      %{"item" => %{"text" => text}}, latencies -> [since(text) | latencies]
      %{"type" => "thread.started"}, latencies -> started(coordinator, latencies)
      _event, latencies -> latencies
    end)
  end

  defp since(text), do: System.os_time(:nanosecond) - String.to_integer(text)

  defp started(coordinator, latencies) do
    send(coordinator, :started)
    latencies
  end
end
