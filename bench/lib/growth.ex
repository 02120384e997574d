defmodule Bench.Growth do
  # How cost grows with the length of a line and with the number of engines: linear, or not.
  @moduledoc false

  import Bench.Statistics

  alias Bench.{Contestant, Measured, Rounds, Throughput, Transcript}

  @rounds 3
  # Lines of 100 bytes to 100 megabytes; about as many bytes of each length, but for the last.
  @line_bytes for power <- 2..8, do: Integer.pow(10, power)
  @transcript_bytes 40_000_000
  # Without busy waiting: CPU time is compared, and these turns are short.
  @readers [quiet: "`run_streamed`", quiet_port: "Erlang port", typescript: "TypeScript SDK"]

  @engines [1, 10, 100, 1000]
  @events_each 500

  @spec run(map()) :: String.t()
  def run(options) do
    rounds = Map.get(options, :rounds, @rounds)

    """
    #{lines(rounds)}
    #{engines(rounds)}
    Medians of #{rounds} rounds.
    """
  end

  ## The length of a line

  defp lines(rounds) do
    directory = Measured.directory("growth")
    warm_up = Transcript.warm_up(directory)
    names = @readers |> Keyword.keys() |> Measured.available()

    rows =
      for bytes <- @line_bytes do
        count = max(div(@transcript_bytes, bytes), 1)
        transcript = Transcript.of_messages(directory, count, bytes)
        results = Rounds.alternate(names, rounds, &Throughput.replay(&1, warm_up, transcript))

        [
          length_of(bytes),
          Integer.to_string(count) | Enum.map(names, &line_cell(results[&1], transcript))
        ]
      end

    heads = for name <- names, do: "#{@readers[name]}: CPU ns a byte (MB/s, peak MB)"
    table(["line, bytes", "lines" | heads], rows)
  end

  defp line_cell(runs, %{facts: facts}) do
    per = fn key -> runs |> Enum.map(&Map.fetch!(&1, key)) |> median() end
    cpu = decimals(per.(:cpu_s) / facts.bytes * 1.0e9, 1)
    rate = decimals(facts.bytes / per.(:seconds) / 1.0e6, 0)
    "#{cpu} (#{rate}, #{decimals(per.(:peak_kb) / 1024, 0)})"
  end

  defp length_of(bytes) when bytes >= 1_000_000, do: "#{div(bytes, 1_000_000)} M"
  defp length_of(bytes) when bytes >= 1_000, do: "#{div(bytes, 1_000)} k"
  defp length_of(bytes), do: Integer.to_string(bytes)

  ## The number of engines

  defp engines(rounds) do
    transcript = Transcript.prepare(Measured.directory("growth"), @events_each)

    rows =
      for engines <- @engines do
        run = fn name ->
          arguments = [Atom.to_string(name), Integer.to_string(engines), transcript.codex]
          {found, cost} = Contestant.Engines |> Measured.elixir(arguments) |> Measured.run()
          expected = engines * @events_each

          unless found["events"] == expected,
            do: raise("#{name} saw #{found["events"]} events of #{expected}")

          Map.put(found, "peak_kb", cost["peak_kb"])
        end

        results = Rounds.alternate([:typed, :port], rounds, run)

        [Integer.to_string(engines)] ++
          engines_cells(results.typed, engines) ++ engines_cells(results.port, engines)
      end

    heads =
      for name <- ["`run_streamed`", "Erlang port"],
          head <- ["ms an engine", "peak MB"],
          do: "#{name}: #{head}"

    table(["engines at once, #{@events_each} events each" | heads], rows)
  end

  defp engines_cells(runs, engines) do
    per = fn key -> Enum.map(runs, &Map.fetch!(&1, key)) end

    [
      per.("seconds") |> Enum.map(&(&1 * 1000 / engines)) |> spread(&decimals(&1, 1)),
      decimals(median(per.("peak_kb")) / 1024, 0)
    ]
  end
end
