defmodule Bench.Starts do
  # What comes before the first event: the library in the VM, the child in the system.
  @moduledoc false

  import Bench.Statistics

  alias Bench.{Contestant, Measured, Rounds}

  @rounds 5
  @children 1_000

  @spec run(map()) :: String.t()
  def run(options) do
    rounds = Map.get(options, :rounds, @rounds)
    loads = for _ <- 1..rounds, do: found(Contestant.Load, [])

    starts =
      Rounds.alternate(["engine", "port"], rounds, fn name ->
        found(Contestant.Starts, [name, Integer.to_string(@children), waiting()])
      end)

    """
    #{load_table(loads)}
    #{start_table(starts)}
    Medians of #{rounds} rounds, in brackets the smallest and the largest.
    """
  end

  defp found(module, arguments) do
    {found, _cost} = module |> Measured.elixir(arguments) |> Measured.run()
    found
  end

  # It says nothing, and ends with its standard input.
  defp waiting, do: Measured.stand_in!(Path.join(Measured.directory("starts"), "waiting"), "cat")

  defp load_table(loads) do
    row = fn label, key ->
      [label, loads |> Enum.map(& &1[key]) |> spread(&decimals(&1 / 1000, 2))]
    end

    table(["in a fresh VM", "ms"], [
      row.("loading the NIF", "load_us"),
      row.("the first event decoded", "first_us"),
      row.("the second", "second_us")
    ])
  end

  defp start_table(starts) do
    rows =
      for {label, name} <- [{"`Codex.Engine`, with its guard", "engine"}, {"Erlang port", "port"}] do
        per = fn key -> Enum.map(starts[name], & &1[key]) end

        [
          label,
          spread(per.("single_us"), &decimals(&1 / 1000, 2)),
          spread(per.("start_s"), &decimals(&1, 2)),
          spread(per.("stop_s"), &decimals(&1, 2)),
          decimals(median(per.("peak_kb")) / 1024, 0)
        ]
      end

    heads = [
      "children that wait",
      "one started, ms",
      "#{@children} at once started, s",
      "and ended, s",
      "peak memory of the VM, MB"
    ]

    table(heads, rows)
  end
end
