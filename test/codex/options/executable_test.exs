defmodule Codex.Options.ExecutableTest do
  use ExUnit.Case, async: true

  alias Codex.InstallError
  alias Codex.Options.Executable

  test "CODEX_PATH goes before the installed copy, and that before PATH" do
    assert Executable.choose("/v", {:ok, "/i"}, "/p") ==
             {:ok, %{path: "/v", source: :codex_path_env}}

    for empty <- [nil, ""] do
      assert Executable.choose(empty, {:ok, "/i"}, "/p") ==
               {:ok, %{path: "/i", source: :installed}}
    end

    assert Executable.choose(nil, :error, "/p") == {:ok, %{path: "/p", source: :path}}

    assert {:error, %InstallError{reason: :not_found} = error} =
             Executable.choose(nil, :error, nil)

    assert Exception.message(error) =~ "mix codex.install"
  end

  @tag :tmp_dir
  test "only an installed engine brings its tools", %{tmp_dir: dir} do
    engine = Path.join(dir, "bin/codex")
    assert Executable.tools(%{path: engine, source: :installed}) == []
    File.mkdir_p!(Path.join(dir, "codex-path"))
    assert Executable.tools(%{path: engine, source: :installed}) == [Path.join(dir, "codex-path")]

    for source <- [:option, :codex_path_env, :path] do
      assert Executable.tools(%{path: engine, source: source}) == []
    end
  end
end
