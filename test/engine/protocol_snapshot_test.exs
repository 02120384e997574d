defmodule Codex.Engine.ProtocolSnapshotTest do
  use ExUnit.Case, async: true

  @moduletag :engine
  @moduletag :tmp_dir

  @bundle "codex_app_server_protocol.v2.schemas.json"

  test "the committed schema is what the pinned engine prints", %{tmp_dir: tmp_dir} do
    {:ok, %{path: codex}} = Codex.Options.default_codex_path()
    arguments = ["app-server", "generate-json-schema", "--out", tmp_dir]

    assert {_output, 0} =
             System.cmd(codex, arguments, env: %{"CODEX_HOME" => tmp_dir}, stderr_to_stdout: true)

    committed = Path.join(["fixtures/schemas", Codex.Protocol.Snapshot.version(), @bundle])
    assert File.read!(Path.join(tmp_dir, @bundle)) == File.read!(committed)
  end
end
