defmodule Bench.CLI do
  # `bench/run [--write] [--events N] [--rounds N] [PART ...]`
  @moduledoc false

  alias Bench.{Machine, Readme}

  @parts [
    throughput: Bench.Throughput,
    latency: Bench.Latency,
    turns: Bench.Turns,
    starts: Bench.Starts,
    growth: Bench.Growth
  ]

  @switches [write: :boolean, events: :integer, rounds: :integer]

  # A turn has a beginning and an end.
  @least [events: 10, rounds: 1]

  @spec main([String.t()]) :: :ok
  def main(argv) do
    {options, names} = OptionParser.parse!(argv, strict: @switches)
    {write?, options} = options |> Map.new() |> Map.pop(:write, false)
    for {name, least} <- @least, do: check!(name, options[name], least)
    load = Machine.load()

    sections =
      for {name, module} <- chosen(names) do
        {name, text(module.run(options))}
      end

    machine = text(Machine.facts(load))
    IO.puts(Enum.map([{:machine, machine} | sections], fn {_, text} -> [text, "\n"] end))
    if write?, do: Readme.write([{:machine, machine} | sections])
    :ok
  end

  defp check!(_name, nil, _least), do: :ok
  defp check!(_name, value, least) when value >= least, do: :ok

  defp check!(name, value, least),
    do: raise(ArgumentError, "--#{name} must be at least #{least}, got: #{value}")

  # However its parts end: one line's end, and no two empty lines.
  defp text(section),
    do: String.replace(section, ~r/\n{3,}/, "\n\n") |> String.trim() |> Kernel.<>("\n")

  defp chosen([]), do: @parts

  defp chosen(names) do
    for name <- names do
      Enum.find(@parts, fn {part, _module} -> Atom.to_string(part) == name end) ||
        raise ArgumentError,
              "no part #{name}; there are: #{Enum.map_join(@parts, ", ", &elem(&1, 0))}"
    end
  end
end
