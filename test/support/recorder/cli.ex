defmodule Codex.Recorder.CLI do
  @moduledoc false
  # `scripts/record`.

  alias Codex.Recorder
  alias Codex.Recorder.Recording

  @usage "usage: scripts/record [--check] [SCENARIO ...]"

  @doc "Records, or with `--check` compares."
  @spec main([String.t()]) :: :ok
  def main(arguments) do
    {options, names, wrong} = OptionParser.parse(arguments, strict: [check: :boolean])
    if wrong != [], do: stop(@usage)
    Codex.ScriptedModel.build!()
    made = names |> takes() |> Recorder.record()

    for {name, :skipped} <- made,
        do: IO.puts("#{name}: left out, the engine's sandbox does not work here")

    differences = Recorder.differences(made)
    left_over = if names == [], do: Recorder.left_over(), else: []

    if options[:check],
      do: check(differences ++ Enum.map(left_over, &"#{&1}: no scenario makes it")),
      else: write(made, left_over)

    IO.puts("#{length(made)} scenarios, #{length(differences)} not as they were recorded")
  rescue
    # What the one who calls it can put right: another engine, a file of the fixtures.
    error in [ArgumentError, File.Error, Codex.InstallError] -> stop(Exception.message(error))
  end

  defp takes([]), do: Recorder.takes()

  defp takes(names) do
    takes =
      Enum.filter(Recorder.takes(), fn {_, scenario} = take ->
        scenario.name in names or Recorder.name(take) in names
      end)

    known =
      Enum.flat_map(takes, fn {_, scenario} = take -> [scenario.name, Recorder.name(take)] end)

    if names -- known != [], do: stop("no scenario is named #{Enum.join(names -- known, ", ")}")
    takes
  end

  defp check([]), do: :ok
  defp check(differences), do: stop(Enum.join(differences, "\n"))

  # What is as it was stays untouched, so that a commit shows what has changed.
  defp write(made, left_over) do
    for {name, %Recording{} = recording} <- made,
        Recorder.differences([{name, recording}]) != [] do
      Recording.write!(recording, Recorder.path(name))
      IO.puts("recorded #{name}")
    end

    for name <- left_over, ending <- [".jsonl", ".json"] do
      File.rm(Recorder.path(name) <> ending)
      IO.puts("removed #{name}#{ending}")
    end
  end

  defp stop(reason) do
    IO.puts(:stderr, reason)
    System.halt(1)
  end
end
