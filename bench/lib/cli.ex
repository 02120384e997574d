defmodule Bench.CLI do
  # `bench/run`.
  @moduledoc false

  alias Bench.{Machine, Readme}

  @parts [
    throughput: Bench.Throughput,
    app_server: Bench.AppServer,
    latency: Bench.Latency,
    turns: Bench.Turns,
    starts: Bench.Starts,
    growth: Bench.Growth
  ]

  @switches [write: :boolean, events: :integer, rounds: :integer]

  # A turn has a beginning and an end.
  @least [events: 10, rounds: 1]

  @usage """
  usage: bench/run [--write] [--events N] [--rounds N] [PART ...]

    PART      #{Enum.map_join(@parts, ", ", &elem(&1, 0))}; all, if none is named
    --write   the tables take the place of those in bench/README.md, too
    --events  how many events a transcript of throughput has, or of app_server
    --rounds  how many times each measurement is taken\
  """

  @spec main([String.t()]) :: :ok
  def main(argv) do
    {options, names} = parse(argv)
    {write?, options} = options |> Map.new() |> Map.pop(:write, false)
    for {name, least} <- @least, do: check(name, options[name], least)
    parts = chosen(names)
    load = Machine.load()

    sections =
      for {name, module} <- parts do
        {name, text(module.run(options))}
      end

    machine = text(Machine.facts(load))
    IO.puts(Enum.map([{:machine, machine} | sections], fn {_, text} -> [text, "\n"] end))
    if write?, do: Readme.write([{:machine, machine} | sections])
    :ok
  end

  defp parse(argv) do
    if Enum.any?(argv, &(&1 in ["--help", "-h"])) do
      IO.puts(@usage)
      System.halt(0)
    end

    OptionParser.parse!(argv, strict: @switches)
  rescue
    error in OptionParser.ParseError -> stop(Exception.message(error))
  end

  defp check(_name, nil, _least), do: :ok
  defp check(_name, value, least) when value >= least, do: :ok
  defp check(name, value, least), do: stop("--#{name} must be at least #{least}, got: #{value}")

  @spec stop(String.t()) :: no_return()
  defp stop(reason) do
    IO.puts(:stderr, [reason, "\n", @usage])
    System.halt(1)
  end

  # However its parts end: one line's end, and no two empty lines.
  defp text(section),
    do: String.replace(section, ~r/\n{3,}/, "\n\n") |> String.trim() |> Kernel.<>("\n")

  defp chosen([]), do: @parts

  defp chosen(names) do
    for name <- names do
      Enum.find(@parts, fn {part, _module} -> Atom.to_string(part) == name end) ||
        stop("no part is named #{name}")
    end
  end
end
