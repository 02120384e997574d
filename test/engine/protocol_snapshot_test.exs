defmodule Codex.Engine.ProtocolSnapshotTest do
  use ExUnit.Case, async: true

  alias Codex.Protocol.Generator.Bundle

  @moduletag :engine
  @moduletag :tmp_dir

  for {part, arguments} <- Bundle.parts() do
    test "the committed schema of the #{part} part is what the pinned engine prints", %{
      tmp_dir: tmp_dir
    } do
      {:ok, %{path: codex}} = Codex.Options.default_codex_path()
      arguments = ["app-server", "generate-json-schema", "--out", tmp_dir | unquote(arguments)]
      env = %{"CODEX_HOME" => tmp_dir}
      assert {_output, 0} = System.cmd(codex, arguments, env: env, stderr_to_stdout: true)

      snapshot = Path.join("fixtures/schemas", Codex.Protocol.Snapshot.version())
      committed = Bundle.path(snapshot, unquote(part))
      assert File.read!(Path.join(tmp_dir, Path.basename(committed))) == File.read!(committed)
    end
  end
end
