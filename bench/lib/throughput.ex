defmodule Bench.Throughput do
  # Everybody reads the same transcript from the same child: in processes of their own, one after the other, several times
  # around, each time beginning with another.
  @moduledoc false

  import Bench.Statistics

  alias Bench.Contestant.Replay
  alias Bench.{Measured, Rounds, Transcript}

  @labels [
    typed: "`run_streamed`: typed structs",
    batches: "the same in batches (`Codex.Engine`)",
    port: "Erlang port, JSON in Elixir: plain maps",
    typescript: "TypeScript SDK: plain objects",
    quiet: "`run_streamed`, VM without busy waiting",
    scan: "floor: JSON scanned in Rust, nothing built",
    discard: "floor: pipe read in Rust, lines counted"
  ]

  @events 200_000
  @rounds 7

  @spec run(map()) :: String.t()
  def run(options) do
    rounds = Map.get(options, :rounds, @rounds)
    directory = Measured.directory("throughput")
    warm_up = Transcript.warm_up(directory)
    replay = Transcript.prepare(directory, Map.get(options, :events, @events))
    names = @labels |> Keyword.keys() |> Measured.available()
    results = Rounds.alternate(names, rounds, &replay(&1, warm_up, replay))
    section(names, results, replay.facts, rounds)
  end

  @doc "One contestant's reading of a transcript. Who loses an event has lost."
  @spec replay(atom(), Transcript.t(), Transcript.t()) :: map()
  def replay(name, warm_up, replay) do
    {found, cost} = name |> command([warm_up.codex, replay.codex]) |> Measured.run()
    expected = {replay.facts.events, text(name, replay.facts)}
    got = {found["events"], found["text"]}

    unless got == expected,
      do: raise("#{name} saw #{inspect(got)} events and text, there are #{inspect(expected)}")

    %{
      seconds: found["seconds"],
      cpu_s: found["cpu_s"],
      children_s: max(cost["cpu_s"] - found["cpu_total_s"], 0.0),
      peak_kb: cost["peak_kb"],
      peak_before_kb: found["peak_before_kb"]
    }
  end

  defp text(name, _facts) when name in [:scan, :discard], do: nil
  defp text(:typescript, facts), do: facts.text_units
  defp text(_ours, facts), do: facts.text_bytes

  defp command(:typescript, turns), do: Measured.node("replay.mjs", turns)
  defp command(:quiet, turns), do: Measured.elixir(Replay, ["typed" | turns], Measured.quiet())

  defp command(:quiet_port, turns),
    do: Measured.elixir(Replay, ["port" | turns], Measured.quiet())

  defp command(name, turns) when name in [:scan, :discard],
    do: [Measured.tool(), Atom.to_string(name) | turns]

  defp command(name, turns), do: Measured.elixir(Replay, [Atom.to_string(name) | turns])

  defp section(names, results, facts, rounds) do
    heads = [
      "contestant",
      "events/s, thousands",
      "times TypeScript",
      "times scanning's time",
      "CPU µs an event",
      "TypeScript's CPU ÷ this",
      "CPU with children, s",
      "peak memory, MB",
      "of it before the turn"
    ]

    rows =
      for name <- names do
        runs = Map.fetch!(results, name)
        per = fn key -> Enum.map(runs, &Map.fetch!(&1, key)) end

        [
          @labels[name],
          runs |> Enum.map(&(facts.events / &1.seconds / 1000)) |> spread(&decimals(&1, 0)),
          Rounds.ratio(results[:typescript], runs, :seconds),
          Rounds.ratio(runs, results[:scan], :seconds),
          decimals(median(per.(:cpu_s)) / facts.events * 1.0e6, 2),
          Rounds.ratio(results[:typescript], runs, :cpu_s),
          decimals(median(Enum.map(runs, &(&1.cpu_s + &1.children_s))), 2),
          decimals(median(per.(:peak_kb)) / 1024, 0),
          decimals(median(per.(:peak_before_kb)) / 1024, 0)
        ]
      end

    """
    #{facts.events} events, #{decimals(facts.bytes / facts.events, 0)} bytes on average (SHA-256 `#{binary_part(facts.sha256, 0, 12)}…`); medians of #{rounds} alternating rounds, in brackets
    the smallest and the largest. Ratios are medians of each round's own.

    #{table(heads, rows)}
    """
  end
end
