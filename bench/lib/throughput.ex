defmodule Bench.Throughput do
  # Everybody reads the same transcript from the same child: in processes of their own, one after the other, several times
  # around, each time beginning with another.
  @moduledoc false

  import Bench.Statistics

  alias Bench.Transcript

  @root Path.expand("../..", __DIR__)
  @warm_up_events 2_000

  # name, label, how it is started, and which fact its sum of texts must equal
  @contestants [
    {:typed, "`run_streamed`: typed structs", {:ours, "typed", []}, :text_bytes},
    {:batches, "the same in batches (`Codex.Engine`)", {:ours, "batches", []}, :text_bytes},
    {:port, "Erlang port, JSON in Elixir: plain maps", {:ours, "port", []}, :text_bytes},
    {:typescript, "TypeScript SDK: plain objects", :node, :text_units},
    {:quiet, "`run_streamed`, VM without busy waiting",
     {:ours, "typed", ["--erl", "+sbwt none +sbwtdcpu none +sbwtdio none"]}, :text_bytes},
    {:scan, "floor: JSON scanned in Rust, nothing built", {:tool, "scan"}, nil},
    {:discard, "floor: pipe read in Rust, lines counted", {:tool, "discard"}, nil}
  ]

  @spec run(%{events: pos_integer(), rounds: pos_integer()}) :: String.t()
  def run(%{events: events, rounds: rounds}) do
    directory = Path.join(@root, "_build/bench/throughput")
    warm_up = Transcript.prepare(directory, @warm_up_events)
    replay = Transcript.prepare(directory, events)
    contestants = Enum.filter(@contestants, &present?/1)

    results =
      for round <- 1..rounds, contestant <- rotate(contestants, round), reduce: %{} do
        results ->
          {name, _label, _how, _sum} = contestant
          result = measure(contestant, warm_up, replay)
          IO.puts(:stderr, "round #{round}, #{name}: #{decimals(result.seconds, 3)} s")
          Map.update(results, name, [result], &(&1 ++ [result]))
      end

    section(contestants, results, replay.facts, rounds)
  end

  defp present?({:typescript, _, _, _}),
    do: System.find_executable("node") != nil and File.dir?(Path.join(packages(), "node_modules"))

  defp present?(_contestant), do: true

  defp rotate(list, by) do
    {front, back} = Enum.split(list, rem(by, length(list)))
    back ++ front
  end

  defp measure({name, _label, how, sum}, warm_up, replay) do
    {output, status} =
      System.cmd(tool(), ["measure" | command(how)] ++ [warm_up.codex, replay.codex])

    unless status == 0, do: raise("#{name} ended with status #{status}: #{output}")
    [found, cost] = output |> String.split("\n", trim: true) |> Enum.map(&Codex.JSON.decode!/1)
    check!(name, found, replay.facts, sum)

    %{
      seconds: found["seconds"],
      cpu_s: found["cpu_s"],
      children_s: max(cost["cpu_s"] - found["cpu_total_s"], 0.0),
      peak_kb: cost["peak_kb"],
      peak_before_kb: found["peak_before_kb"]
    }
  end

  # Who loses an event has lost.
  defp check!(name, found, facts, sum) do
    expected = {facts.events, sum && Map.fetch!(facts, sum)}
    got = {found["events"], found["text"]}

    unless got == expected,
      do: raise("#{name} saw #{inspect(got)} events and text, there are #{inspect(expected)}")
  end

  defp command({:tool, name}), do: [tool(), name]

  defp command(:node),
    do: ["node", Path.join(@root, "bench/typescript/contestant.mjs"), packages()]

  # A stock VM, with the code where this one has it.
  defp command({:ours, name, flags}) do
    code =
      for path <- :code.get_path(), path = to_string(path), path =~ "/_build/", do: ["-pa", path]

    ["elixir" | flags] ++
      List.flatten(code) ++ ["-e", "Bench.Contestant.main(System.argv())", name]
  end

  defp tool, do: System.fetch_env!("CODEX_BENCH_TOOL")
  defp packages, do: System.fetch_env!("CODEX_BENCH_PACKAGES")

  defp section(contestants, results, facts, rounds) do
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
      for {name, label, _how, _sum} <- contestants do
        runs = Map.fetch!(results, name)
        per = fn key -> Enum.map(runs, &Map.fetch!(&1, key)) end

        [
          label,
          runs |> Enum.map(&(facts.events / &1.seconds / 1000)) |> spread(&decimals(&1, 0)),
          against(results[:typescript], runs, :seconds),
          against(runs, results[:scan], :seconds),
          decimals(median(per.(:cpu_s)) / facts.events * 1.0e6, 2),
          against(results[:typescript], runs, :cpu_s),
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

  # Noise that lasts longer than a round falls out of a ratio within it.
  defp against(nil, _runs, _key), do: "–"

  defp against(above, below, key) do
    above
    |> Enum.zip_with(below, &(Map.fetch!(&1, key) / Map.fetch!(&2, key)))
    |> median()
    |> decimals(2)
  end
end
