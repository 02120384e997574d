defmodule Codex.HostApplicationTest do
  # Somebody else's project, with codex_sdk as a dependency: built as Mix builds it there, run, released, and run again.
  use ExUnit.Case, async: false

  import Codex.Support.Host, only: [mix: 3, mix!: 2, mix!: 3, without_cargo: 0]

  alias Codex.{Options, ScriptedModel}
  alias Codex.Support.Host

  # The first compile in a new environment takes the compiler half a minute, on a busy machine minutes.
  @moduletag :host
  @moduletag timeout: 900_000

  @root Path.expand("../..", __DIR__)

  setup_all do
    dir = Host.create!(@root)
    seed_target(dir)
    %{dir: dir, compiled: mix!(dir, ["compile"])}
  end

  # What cargo has built for us already, in the host's own target directory: cargo still runs and decides, but need not
  # compile the world a second time.
  defp seed_target(dir) do
    target = Path.join(dir, "_build/prod/lib/codex_sdk/native")
    File.mkdir_p!(target)
    ours = Path.join(Mix.Project.app_path(), "native/release")
    # With their times, which is what cargo goes by.
    if File.dir?(ours), do: {_, 0} = System.cmd("cp", ["-a", ours, target])
    :ok
  end

  # Where the engine is installed into the library, the host finds it there, and the release in itself.
  defp model(text) do
    {model, env} = Host.model(text)

    case Options.default_codex_path() do
      {:ok, %{source: :installed}} -> {model, List.keydelete(env, "CODEX_PATH", 0)}
      {:ok, _elsewhere} -> {model, env}
    end
  end

  test "cargo has built into the host's own build", %{dir: dir, compiled: compiled} do
    assert compiled =~ "Generated codex_sdk app"
    assert compiled =~ "Generated host app"
    assert File.regular?(Path.join(dir, "_build/prod/lib/codex_sdk/native/release/codex_guard"))
    priv = Path.join(dir, "_build/prod/lib/codex_sdk/priv/native")
    assert priv |> File.ls!() |> Enum.sort() == ["codex_guard", "codex_nif.so"]
  end

  test "a second compile is silent", %{dir: dir} do
    assert mix!(dir, ["compile"]) == ""
  end

  test "without cargo the compile says what to do, and with prebuilt files it needs none", %{
    dir: dir
  } do
    assert {output, 1} = mix(dir, ["compile"], without_cargo())
    assert output =~ "rustup.rs"
    assert output =~ "CODEX_SDK_NATIVE_PATH"

    override = [{"CODEX_SDK_NATIVE_PATH", Path.join(@root, "priv/native")}]
    assert mix!(dir, ["compile"], without_cargo() ++ override) == ""
  end

  @tag :engine
  test "a turn runs, in fewer than ten lines", %{dir: dir} do
    assert length(String.split(Host.source(), "\n", trim: true)) < 10
    {model, env} = model("Hello, host.")
    assert mix!(dir, ["run", "-e", ~s|Host.answer("Hi")|], env) == "answer: Hello, host.\n"
    assert Enum.any?(ScriptedModel.requests(model), &(&1["path"] == "/v1/responses"))
  end

  @tag :engine
  test "a release carries the native parts, and a turn runs in it", %{dir: dir} do
    mix!(dir, ["release", "--overwrite", "--quiet"])
    release = Path.join(dir, "_build/prod/rel/host")

    for name <- ["codex_nif.so", "codex_guard"] do
      [path] = Path.wildcard(Path.join(release, "lib/codex_sdk-*/priv/native/#{name}"))
      # The file itself, not a link to where it was built.
      assert %{type: :regular, mode: mode} = File.lstat!(path)
      assert Bitwise.band(mode, 0o111) == 0o111
    end

    # As the docs say, the engine too, where it is installed.
    with {:ok, engine} <- Codex.Install.installed_path() do
      inside = Path.relative_to(engine, Application.app_dir(:codex_sdk))
      [path] = Path.wildcard(Path.join([release, "lib/codex_sdk-*", inside]))
      assert %{type: :regular, size: size, mode: mode} = File.lstat!(path)
      assert {size, Bitwise.band(mode, 0o111)} == {File.stat!(engine).size, 0o111}
    end

    # To another place: nothing in it may point back.
    elsewhere = Path.join(dir, "elsewhere")
    File.rename!(release, elsewhere)

    {_model, env} = model("Hello, release.")
    env = [{"ELIXIR_ERL_OPTIONS", "-codex_sdk native_log info"} | env]
    code = ~s|{:ok, _} = Application.ensure_all_started(:host); Host.answer("Hi")|
    host = Path.join(elsewhere, "bin/host")
    assert {output, 0} = System.cmd(host, ["eval", code], env: env, stderr_to_stdout: true)
    assert output =~ "answer: Hello, release.\n"
    assert output =~ "[info] process started"
  end
end
