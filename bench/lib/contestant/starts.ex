defmodule Bench.Contestant.Starts do
  # Starts children that only wait: some one after the other, then many at once, each by a process of its own; and ends them.
  @moduledoc false

  import Bench.Statistics, only: [median: 1]

  alias Bench.Contestant
  alias Codex.Engine

  # To know what one costs.
  @single 50

  @spec main([String.t()]) :: :ok
  def main([name, children, program]) do
    {:ok, _} = Application.ensure_all_started(:codex_sdk)
    single_us = for _ <- 1..@single, do: single(name, program)
    coordinator = self()

    {start_us, owners} =
      :timer.tc(fn ->
        owners =
          for _ <- 1..String.to_integer(children),
              do: Task.async(fn -> own(name, program, coordinator) end)

        for _ <- owners, do: await(:started)
        owners
      end)

    peak_kb = Contestant.peak_kb()

    {stop_us, _} =
      :timer.tc(fn ->
        for %{pid: pid} <- owners, do: send(pid, :stop)
        Task.await_many(owners, :infinity)
      end)

    IO.puts(
      Codex.JSON.encode!(%{
        single_us: median(single_us),
        start_s: start_us / 1.0e6,
        stop_s: stop_us / 1.0e6,
        peak_kb: peak_kb
      })
    )
  end

  defp single(name, program) do
    {us, child} = :timer.tc(fn -> start(name, program) end)
    stop(name, child)
    us
  end

  defp own(name, program, coordinator) do
    child = start(name, program)
    send(coordinator, :started)
    await(:stop)
    stop(name, child)
  end

  defp await(message) do
    receive do
      ^message -> :ok
    end
  end

  # It runs when this returns.
  defp start("engine", program) do
    {:ok, engine} = Engine.start(%Engine.Spec{executable: program, ladder: [term: 1_000]})
    engine
  end

  # Erlang's helper has forked when this returns; whether the program could be started shows later.
  defp start("port", program),
    do: Port.open({:spawn_executable, program}, [:binary, :exit_status])

  # Nothing of it is left when this returns.
  defp stop("engine", engine), do: {:ok, _} = Engine.stop_and_wait(engine, 60_000)
  # Its pipes are closed when this returns; nobody looks whether it ends.
  defp stop("port", port), do: Port.close(port)
end
