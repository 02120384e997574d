defmodule Mix.Tasks.Codex.Engine.Drift do
  @shortdoc "Compares the pinned engine with the newest that is published"

  @moduledoc """
  Compares the engine that codex_sdk is pinned to with the newest one in the registry that npm is configured for.

      mix codex.engine.drift [--output FILE]

  Prints a report in Markdown: both versions, and for each pinned platform whether the newest version is published for it, with the
  checksum that a pin of it would have. `--output` writes the report to a file as well.

  The exit status is 0 if the newest is pinned (or something newer), 2 if the pin is behind, and 1 if it could not be found out.
  """

  use Mix.Task

  alias Codex.Install.{Drift, Job}

  @requirements ["loadpaths"]

  @impl true
  def run(arguments), do: run(arguments, Job.new())

  @doc false
  def run(arguments, job) do
    case OptionParser.parse(arguments, strict: [output: :string]) do
      {options, [], []} ->
        report(Drift.find(job), options[:output])

      {_options, rest, invalid} ->
        wrong = Enum.map(invalid, &elem(&1, 0)) ++ rest
        Mix.raise("Unknown: #{Enum.join(wrong, " ")}. See `mix help codex.engine.drift`.")
    end
  end

  defp report({:ok, drift}, output) do
    text = Drift.format(drift)
    Mix.shell().info(text)
    if output, do: write!(output, text)
    if Drift.behind?(drift), do: exit({:shutdown, 2})
  end

  defp report({:error, error}, _output), do: Mix.raise(Exception.message(error))

  defp write!(output, text) do
    with {:error, code} <- File.write(output, text),
         do: Mix.raise("cannot write the report to #{output}: #{:file.format_error(code)}")
  end
end
