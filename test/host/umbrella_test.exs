defmodule Codex.UmbrellaTest do
  # Somebody else's umbrella, in which one application depends on codex_sdk and another one asks that for turns.
  use ExUnit.Case, async: false

  import Codex.Support.Host, only: [mix: 3, mix!: 3]

  alias Codex.Support.Host

  @moduletag :host
  @moduletag timeout: 900_000

  @root Path.expand("../..", __DIR__)

  setup_all do
    dir =
      Path.join(
        System.tmp_dir!(),
        "codex-umbrella-#{System.pid()}-#{System.unique_integer([:positive])}"
      )

    on_exit(fn -> File.rm_rf!(dir) end)

    write!(dir, "mix.exs", """
    defmodule Umbrella.MixProject do
      use Mix.Project
      def project, do: [apps_path: "apps", deps: []]
    end
    """)

    write!(dir, "config/config.exs", "import Config\n")
    app!(dir, "agent", "{:codex_sdk, path: #{inspect(@root)}}", Host.source())

    app!(dir, "web", "{:agent, in_umbrella: true}", """
    defmodule Web do
      def answer(prompt), do: Host.answer(prompt)
    end
    """)

    # What is built already: this is about Mix, not about cargo.
    env = [{"CODEX_SDK_NATIVE_PATH", Path.join(@root, "priv/native")}]
    %{dir: dir, web: Path.join(dir, "apps/web"), env: env, compiled: mix!(dir, ["compile"], env)}
  end

  # As `mix new` makes one inside an umbrella.
  defp app!(dir, name, dependency, source) do
    write!(dir, "apps/#{name}/lib/#{name}.ex", source)

    write!(dir, "apps/#{name}/mix.exs", """
    defmodule #{Macro.camelize(name)}.MixProject do
      use Mix.Project

      def project do
        [
          app: :#{name},
          version: "1.0.0",
          build_path: "../../_build",
          config_path: "../../config/config.exs",
          deps_path: "../../deps",
          lockfile: "../../mix.lock",
          deps: [#{dependency}]
        ]
      end

      def application, do: [extra_applications: [:logger]]
    end
    """)
  end

  defp write!(dir, name, content) do
    path = Path.join(dir, name)
    File.mkdir_p!(Path.dirname(path))
    File.write!(path, content)
  end

  test "is compiled once, for all its applications",
       %{dir: dir, web: web, compiled: compiled} = context do
    assert compiled =~ "Generated codex_sdk app"
    assert compiled =~ "Generated web app"
    refute compiled =~ "warning"
    assert mix!(dir, ["compile"], context.env) == ""
    assert mix!(web, ["compile"], context.env) == ""
    priv = Path.join(dir, "_build/prod/lib/codex_sdk/priv/native")
    assert priv |> File.ls!() |> Enum.sort() == ["codex_guard", "codex_nif.so"]
  end

  test "the installer means the same engine, wherever it is asked", context do
    engine = "#{@root}/priv/codex/#{Codex.Install.Platform.current()}/bin/codex"
    installed = if Codex.Install.check() == :ok, do: 0, else: 1

    for dir <- [context.dir, context.web] do
      assert mix!(dir, ["codex.install", "--path"], context.env) == engine <> "\n"
      assert {output, ^installed} = mix(dir, ["codex.install", "--check"], context.env)
      assert output =~ "Engine #{Codex.Install.version()} is installed" or installed == 1
    end

    # To be built below the umbrella's own `_build`, once there are sources.
    arguments = ["codex.install", "--from-source", "--source-dir", "nowhere"]
    assert {output, 1} = mix(context.web, arguments, context.env)
    assert output =~ "not checked out in #{context.web}/nowhere"
    assert output =~ "mix codex.install --from-source --source-dir codex-upstream"
  end

  @tag :engine
  test "a turn runs from another application", %{dir: dir, web: web, env: env} do
    for place <- [web, dir] do
      {_model, engine} = Host.model("Hello, umbrella.")
      output = mix!(place, ["run", "-e", ~s|Web.answer("Hi")|], env ++ engine)
      assert output == "answer: Hello, umbrella.\n"
    end
  end
end
