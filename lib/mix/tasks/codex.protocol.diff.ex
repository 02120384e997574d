defmodule Mix.Tasks.Codex.Protocol.Diff do
  @shortdoc "Compares an engine's protocol with the committed snapshot"

  @moduledoc """
  Compares the protocol that an engine prints with the one that codex_sdk is generated from.

      mix codex.protocol.diff PATH_TO_ENGINE

  The engine is asked for both parts of its schema, stable and experimental. Printed is what it adds (`+`), removes (`-`) and
  changes (`~`): requests, notifications and requests of the engine, definitions, fields with their types and whether they are
  required or experimental, and the words and variants of closed sets. Descriptions are not compared, and of something new
  not what is inside of it.

  The exit status is 0 if nothing differs, 1 if something does, and 2 if it could not be found out.
  """

  use Mix.Task

  alias Codex.Protocol.Diff
  alias Codex.Protocol.Diff.Printed

  @impl true
  def run([path]) do
    Mix.Task.run("compile")

    with {:ok, snapshot} <- Printed.snapshot(Codex.Protocol.Snapshot.version()),
         {:ok, engine} <- engine(path) do
      diff = Diff.new(snapshot, engine)
      Mix.shell().info(Diff.format(diff))
      unless Diff.same?(diff), do: exit({:shutdown, 1})
    else
      {:error, error} -> trouble(Exception.message(error))
    end
  end

  def run(_arguments), do: trouble("Expected one path. See `mix help codex.protocol.diff`.")

  defp engine(path) do
    name = "codex-protocol-#{System.pid()}-#{System.unique_integer([:positive])}"
    directory = Path.join(System.tmp_dir!(), name)
    File.mkdir_p!(directory)

    try do
      Printed.engine(path, directory)
    after
      File.rm_rf!(directory)
    end
  end

  @spec trouble(String.t()) :: no_return()
  defp trouble(message), do: Mix.raise(message, exit_status: 2)
end
