defmodule Codex.HostApplicationTest do
  # Somebody else's project, with codex_sdk as a dependency: built as Mix builds it there, run, released, and run again.
  use ExUnit.Case, async: false

  alias Codex.{Options, ScriptedModel}

  # The first compile in a new environment takes the compiler half a minute, on a busy machine minutes.
  @moduletag :host
  @moduletag timeout: 900_000

  @root Path.expand("../..", __DIR__)

  # All that a host has to write.
  @host """
  defmodule Host do
    def answer(prompt) do
      {:ok, result} = Codex.run(prompt, skip_git_repo_check: true)
      IO.puts("answer: " <> result.final_response)
    end
  end
  """

  setup_all do
    dir =
      Path.join(
        System.tmp_dir!(),
        "codex-host-#{System.pid()}-#{System.unique_integer([:positive])}"
      )

    on_exit(fn -> File.rm_rf!(dir) end)
    File.mkdir_p!(Path.join(dir, "lib"))
    File.write!(Path.join(dir, "lib/host.ex"), @host)

    File.write!(Path.join(dir, "mix.exs"), """
    defmodule Host.MixProject do
      use Mix.Project

      def project do
        [app: :host, version: "1.0.0", deps: [{:codex_sdk, path: #{inspect(@root)}}]]
      end

      def application, do: [extra_applications: [:logger]]
    end
    """)

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

  # Nothing of what this VM was started with, but what is said.
  defp mix(dir, args, env) do
    inherited = for {"MIX_" <> _ = name, _} <- System.get_env(), do: {name, nil}
    env = inherited ++ [{"MIX_ENV", "prod"}, {"CODEX_SDK_NATIVE_PATH", nil}] ++ env
    System.cmd("mix", args, cd: dir, env: env, stderr_to_stdout: true)
  end

  defp mix!(dir, args, env \\ []) do
    {output, status} = mix(dir, args, env)
    assert status == 0, output
    output
  end

  # A model that answers once, and the environment in which an engine asks it.
  defp model(text) do
    model = ScriptedModel.start!([[%{text: text}]])
    environment = ScriptedModel.environment(ScriptedModel.codex_home!(model))
    {model, Map.to_list(Map.merge(environment, codex_path()))}
  end

  # Where the engine is installed into the library, the host finds it there, and the release in itself.
  defp codex_path do
    case Options.default_codex_path() do
      {:ok, %{source: :installed}} -> %{}
      {:ok, %{path: path}} -> %{"CODEX_PATH" => path}
    end
  end

  # The search path without cargo.
  defp without_cargo do
    path =
      System.get_env("PATH")
      |> String.split(":")
      |> Enum.reject(&File.exists?(Path.join(&1, "cargo")))
      |> Enum.join(":")

    [{"PATH", path}, {"CARGO_HOME", "/nonexistent"}]
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
    assert length(String.split(@host, "\n", trim: true)) < 10
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
