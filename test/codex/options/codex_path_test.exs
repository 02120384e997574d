defmodule Codex.Options.CodexPathTest do
  # Changes variables of the VM.
  use ExUnit.Case, async: false

  alias Codex.Options
  alias Codex.Options.Environment

  @moduletag :tmp_dir

  setup %{tmp_dir: dir} do
    saved =
      Map.new(["CODEX_PATH", "PATH", "CODEX_API_KEY", "CODEX_URL"], &{&1, System.get_env(&1)})

    on_exit(fn ->
      for {name, value} <- saved do
        if value, do: System.put_env(name, value), else: System.delete_env(name)
      end
    end)

    System.delete_env("CODEX_PATH")
    executable = Path.join(dir, "codex")
    File.write!(executable, "#!/bin/sh\n")
    File.chmod!(executable, 0o755)
    {:ok, executable: executable}
  end

  test "CODEX_PATH goes before what is in PATH, an option before both", context do
    System.put_env("CODEX_PATH", "/from/variable")
    System.put_env("PATH", context.tmp_dir)

    assert Options.default_codex_path() ==
             {:ok, %{path: "/from/variable", source: :codex_path_env}}

    assert Options.codex_path(%Options{codex_path: "/from/option"}) ==
             {:ok, %{path: "/from/option", source: :option}}

    assert Options.codex_path(%Options{}) == Options.default_codex_path()
  end

  test "a variable is read anew at each call", %{tmp_dir: dir} do
    for key <- ["one-key", "another-key"] do
      System.put_env("CODEX_API_KEY", key)
      assert Environment.build(%Options{})["CODEX_API_KEY"] == key
    end

    for url <- ["http://one", "http://another"] do
      System.put_env("CODEX_URL", url)
      assert %Options{} |> Environment.build() |> Environment.base_url(%Options{}) == url
    end

    System.put_env("CODEX_PATH", Path.relative_to_cwd(dir))
    assert {:ok, %{path: ^dir}} = Options.default_codex_path()
  end
end
