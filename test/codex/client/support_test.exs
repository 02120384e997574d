defmodule Codex.Client.SupportTest do
  use ExUnit.Case, async: true

  alias Codex.Support.Engines

  @moduletag :tmp_dir

  test "an engine of another version is asked what it knows", %{tmp_dir: tmp} do
    engine = Path.join(tmp, "codex")
    File.write!(engine, "#!/bin/sh\nexec python3 '#{Engines.fake("other_engine.py")}'\n")
    File.chmod!(engine, 0o755)

    {:ok, client} = Codex.start_link(codex_path: engine)
    assert {:ok, %{version: "9.9.9"}} = Codex.metadata(client)
    assert Codex.supports?(client, "thread/start")
    # New in this version.
    assert Codex.supports?(client, "thread/rewind")
    # Gone in this version.
    refute Codex.supports?(client, "thread/resume")
    Codex.stop(client)
  end
end
