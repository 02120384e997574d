defmodule Bench.Latency do
  # From the write in the child to the process that reads it, alone and among others.
  @moduledoc false

  import Bench.Statistics

  alias Bench.Contestant.Latency
  alias Bench.{Measured, Rounds}

  @labels [
    typed: "`run_streamed`",
    port: "Erlang port",
    typescript: "TypeScript SDK"
  ]

  # engines, milliseconds between two events of one, events of each
  @loads [{1, 10, 300}, {100, 500, 8}, {1000, 1000, 4}]
  @rounds 3

  @spec run(map()) :: String.t()
  def run(options) do
    rounds = Map.get(options, :rounds, @rounds)
    names = @labels |> Keyword.keys() |> Measured.available()

    pairs = for load <- @loads, name <- names, do: {name, load}
    results = Rounds.alternate(pairs, rounds, fn {name, load} -> measure(name, load) end)
    section(names, results, rounds)
  end

  defp measure(name, {engines, every, count}) do
    directory = Measured.directory("latency")
    go = Path.join(directory, "go")
    _ = File.rm(go)

    codex =
      Measured.stand_in!(
        Path.join(directory, "codex"),
        "'#{Measured.tool()}' ticks '#{go}' #{every} #{count}"
      )

    {found, cost} = Measured.run(command(name, [Integer.to_string(engines), codex, go]))

    unless found["samples"] == engines * count,
      do: raise("#{name} saw #{found["samples"]} events of #{engines * count}")

    Map.put(found, "peak_kb", cost["peak_kb"])
  end

  defp command(:typescript, arguments), do: Measured.node("latency.mjs", arguments)
  defp command(name, arguments), do: Measured.elixir(Latency, [Atom.to_string(name) | arguments])

  defp section(names, results, rounds) do
    loads = for {engines, every, _count} <- @loads, do: {engines, engines * 1000 / every}
    heads = ["µs: p50, p99" | for({engines, rate} <- loads, do: heading(engines, rate))]

    rows =
      for name <- names do
        [@labels[name] | for(load <- @loads, do: cell(Map.fetch!(results, {name, load})))]
      end

    """
    #{table(heads, rows)}
    Medians of #{rounds} rounds.
    """
  end

  defp heading(engines, rate),
    do: "#{engines} engine#{if engines > 1, do: "s"}, #{decimals(rate, 0)} events/s in all"

  defp cell(results) do
    per = fn key -> results |> Enum.map(&Map.fetch!(&1, key)) |> median() |> decimals(0) end
    "#{per.("p50_us")}, #{per.("p99_us")}"
  end
end
