defmodule Bench.AppServer do
  # The app-server's client, with a stand-in that plays notifications: one turn that says a great deal, many turns at the same
  # time, and what nobody reads.
  @moduledoc false

  import Bench.Statistics

  alias Bench.{Contestant, Measured, Rounds, Script}

  @labels [
    streams: "`run_streamed` on a client",
    quiet: "the same, VM without busy waiting",
    python: "Python SDK, `TurnHandle.stream`",
    batches: "the lines alone: batches of `Codex.Engine`"
  ]
  @unjoined [
    streams: "`run_streamed`, two items at a time: nothing to join",
    python: "Python SDK, the same"
  ]

  @lines 200_000
  @rounds 7
  # They share the notifications of one turn.
  @turns 100
  # Fifty a second, for an hour.
  @hour 180_000

  @spec run(map()) :: String.t()
  def run(options) do
    rounds = Map.get(options, :rounds, @rounds)
    lines = Map.get(options, :events, @lines)

    """
    #{one(rounds, lines)}
    #{many(rounds, max(div(lines, @turns), 20))}
    #{nobody(rounds, min(lines, @hour))}
    Medians of #{rounds} alternating rounds, in brackets the smallest and the largest. Ratios are medians of each round's own.
    """
  end

  ## One turn

  defp one(rounds, lines) do
    rigs = %{mixed: rig(&Script.mixed(&1, lines)), braided: rig(&Script.braided(&1, lines))}

    labels = %{mixed: @labels, braided: @unjoined}

    ways =
      for script <- [:mixed, :braided],
          name <- labels[script] |> Keyword.keys() |> Measured.available(),
          do: {script, name}

    results =
      Rounds.alternate(ways, rounds, fn {script, name} -> measure(name, rigs[script], 1) end)

    facts = rigs.mixed.script.facts

    heads = [
      "one turn",
      "notifications/s, thousands",
      "times Python",
      "CPU µs a notification",
      "Python's CPU ÷ this",
      "deltas joined, %",
      "peak memory, MB",
      "of it before the turn"
    ]

    rows =
      for {script, name} = way <- ways do
        runs = results[way]
        python = results[{script, :python}]
        per = fn key -> Enum.map(runs, &Map.fetch!(&1, key)) end

        [
          labels[script][name],
          runs |> Enum.map(&(facts.lines / &1.seconds / 1000)) |> spread(&decimals(&1, 0)),
          Rounds.ratio(python, runs, :seconds),
          decimals(median(per.(:cpu_s)) / facts.lines * 1.0e6, 2),
          Rounds.ratio(python, runs, :cpu_s),
          decimals(median(per.(:joined)) / facts.deltas * 100, 1),
          megabytes(per.(:peak_kb)),
          megabytes(per.(:peak_before_kb))
        ]
      end

    """
    #{facts.lines} notifications, #{decimals(facts.bytes / facts.lines, 0)} bytes on average, #{decimals(facts.deltas / facts.lines * 100, 0)} % of them deltas (SHA-256 `#{binary_part(facts.sha256, 0, 12)}…`).

    #{table(heads, rows)}\
    """
  end

  ## Many turns

  defp many(rounds, lines) do
    rig = rig(&Script.mixed(&1, lines))
    names = Measured.available([:streams, :python])
    ways = for name <- names, stalled? <- [false, true], do: {name, stalled?}

    results =
      Rounds.alternate(ways, rounds, fn {name, stalled?} ->
        measure(name, rig, @turns, stalled?)
      end)

    heads = [
      "#{@turns} turns at the same time, #{lines} notifications each",
      "all read, s",
      "one stalls: the others read, s",
      "peak memory, MB",
      "one stalls: peak memory, MB"
    ]

    rows =
      for name <- names do
        per = fn stalled?, key -> Enum.map(results[{name, stalled?}], &Map.fetch!(&1, key)) end

        [
          @labels[name],
          spread(per.(false, :seconds), &decimals(&1, 2)),
          spread(per.(true, :others_s), &decimals(&1, 2)),
          megabytes(per.(false, :peak_kb)),
          megabytes(per.(true, :peak_kb))
        ]
      end

    table(heads, rows)
  end

  ## What nobody reads

  defp nobody(rounds, lines) do
    names = Measured.available([:streams, :python])
    amounts = [div(lines, 10), lines]

    results =
      for amount <- amounts, into: %{} do
        rig = rig(&Script.idle(&1, amount))
        {amount, Rounds.alternate(names, rounds, &measure(&1, rig, 1))}
      end

    heads =
      ["nobody reads them" | Enum.map(amounts, &"#{&1} notifications: more memory, MB")] ++
        ["the client's process, KB"]

    rows =
      for name <- names do
        more = fn amount ->
          results[amount][name]
          |> Enum.map(&((&1.peak_kb - &1.peak_before_kb) / 1024))
          |> spread(&decimals(&1, 1))
        end

        client = Enum.map(results[lines][name], & &1.client_kb)

        [@labels[name] | Enum.map(amounts, more)] ++
          [if(hd(client), do: decimals(median(client), 0), else: "–")]
      end

    table(heads, rows)
  end

  ## One measurement

  defp rig(make) do
    directory = Measured.directory("app_server")
    script = make.(directory)
    path = Path.join(Path.rootname(script.path), "codex")
    codex = Script.stand_in!(path, [Script.mixed(directory, 2_000), script])
    %{script: script, codex: codex}
  end

  defp measure(name, rig, turns, stalled? \\ false) do
    stalled = if stalled?, do: "stalled", else: "none"
    # The stand-in knows its scripts by number.
    arguments = [rig.codex, "0 1", "1 #{turns}", Integer.to_string(turns), stalled]
    {found, _cost} = name |> command(arguments) |> Measured.run()
    joined = for turn <- found["turns"], do: joined!(name, turn, rig.script.facts)

    %{
      seconds: found["seconds"],
      others_s: found["others_s"],
      cpu_s: found["cpu_s"],
      peak_kb: found["peak_kb"],
      peak_before_kb: found["peak_before_kb"],
      client_kb: found["client_kb"],
      joined: Enum.sum(joined)
    }
  end

  # Who loses a notification or a byte has lost. Deltas of which the reader got several in one are no loss.
  defp joined!(name, turn, facts) do
    expected = %{"lifecycle" => facts.of_turn - facts.deltas, "text" => facts.text}
    {deltas, found} = Map.pop!(turn, "deltas")

    unless found == expected and deltas <= facts.deltas,
      do:
        raise(
          "#{name} found #{inspect(turn)}, there is #{inspect(expected)}, #{facts.deltas} deltas"
        )

    facts.deltas - deltas
  end

  defp megabytes(kb), do: decimals(median(kb) / 1024, 0)

  defp command(:python, arguments), do: Measured.python("app_server.py", ["streams" | arguments])
  defp command(:quiet, arguments), do: elixir("streams", arguments, Measured.quiet())
  defp command(name, arguments), do: elixir(Atom.to_string(name), arguments, [])

  defp elixir(name, arguments, flags),
    do: Measured.elixir(Contestant.AppServer, [name | arguments], flags)
end
