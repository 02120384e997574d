defmodule Mix.Tasks.Codex.Gen.Protocol do
  @shortdoc "Writes the protocol's structs and the decoder's table from the schema snapshot"

  @moduledoc """
  Writes what is generated from the protocol snapshot of an engine version.

      mix codex.gen.protocol [--check] [--version VERSION]

  Reads `fixtures/schemas/VERSION/` and writes `lib/codex/protocol/generated/*.ex` (the structs, and what is known of the
  methods), `native/codex_wire/src/protocol.json` (the table that drives the decoder and the encoder), and the page
  `docs/protocol-methods.md`.

    * `--check` - writes nothing; fails if a generated file is not what the snapshot gives.
    * `--version` - which snapshot; by default that of the pinned engine.

  To take over a new engine version, pin it, put what it prints (`docs/fixtures.md` says how) into a new directory, and run this.
  """

  use Mix.Task

  alias Codex.Install.Pin
  alias Codex.Protocol.Generator

  @switches [check: :boolean, version: :string]

  @impl Mix.Task
  def run(args) do
    options = parse!(args)
    Mix.Task.run("compile")
    version = Keyword.get_lazy(options, :version, fn -> Pin.current().version end)
    directory = Path.join("fixtures/schemas", version)

    unless File.dir?(directory),
      do: Mix.raise("There is no snapshot of #{version}: no #{directory}.")

    if options[:check],
      do: check(Generator.stale(".", version)),
      else: report(Generator.write(".", version))
  end

  defp parse!(arguments) do
    case OptionParser.parse(arguments, strict: @switches) do
      {options, [], []} ->
        options

      {_options, rest, invalid} ->
        wrong = Enum.map(invalid, &elem(&1, 0)) ++ rest
        Mix.raise("Unknown: #{Enum.join(wrong, " ")}. See `mix help codex.gen.protocol`.")
    end
  end

  defp check([]), do: Mix.shell().info("The generated protocol files are up to date.")

  defp check(paths) do
    Mix.raise(
      "Not what the protocol snapshot gives, run mix codex.gen.protocol:\n  " <>
        Enum.join(paths, "\n  ")
    )
  end

  defp report(paths), do: Enum.each(paths, &Mix.shell().info("Wrote or removed #{&1}"))
end
