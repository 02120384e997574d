defmodule Codex.Support.Host do
  @moduledoc false
  # Somebody else's project, with codex_sdk as a dependency, in a directory of its own; Mix is run there as its owner would.

  import ExUnit.Assertions

  alias Codex.{Options, ScriptedModel}

  # All that a host has to write.
  @source """
  defmodule Host do
    def answer(prompt) do
      {:ok, result} = Codex.run(prompt, skip_git_repo_check: true)
      IO.puts("answer: " <> result.final_response)
    end
  end
  """

  @doc "The host's own code."
  def source, do: @source

  @doc "A project that depends on the codex_sdk in `sdk`, with a `config/config.exs` if one is given; gives its directory."
  def create!(sdk, config \\ nil) do
    dir =
      Path.join(
        System.tmp_dir!(),
        "codex-host-#{System.pid()}-#{System.unique_integer([:positive])}"
      )

    ExUnit.Callbacks.on_exit(fn -> File.rm_rf!(dir) end)
    File.mkdir_p!(Path.join(dir, "lib"))
    File.write!(Path.join(dir, "lib/host.ex"), @source)

    File.write!(Path.join(dir, "mix.exs"), """
    defmodule Host.MixProject do
      use Mix.Project

      def project do
        [app: :host, version: "1.0.0", deps: [{:codex_sdk, path: #{inspect(sdk)}}]]
      end

      def application, do: [extra_applications: [:logger]]
    end
    """)

    if config, do: configure!(dir, config)
    dir
  end

  @doc "Writes `config/config.exs`."
  def configure!(dir, config) do
    File.mkdir_p!(Path.join(dir, "config"))
    File.write!(Path.join(dir, "config/config.exs"), "import Config\n\n" <> config)
  end

  @doc "Runs Mix, with nothing of what this VM was started with but what is said; gives the output and the status."
  def mix(dir, args, env \\ []) do
    inherited = for {name, _} <- System.get_env(), name =~ ~r/^(MIX|CODEX_SDK)_/, do: {name, nil}

    System.cmd("mix", args,
      cd: dir,
      env: inherited ++ [{"MIX_ENV", "prod"} | env],
      stderr_to_stdout: true
    )
  end

  @doc "The same, for what has to succeed; gives the output."
  def mix!(dir, args, env \\ []) do
    {output, status} = mix(dir, args, env)
    assert status == 0, output
    output
  end

  @doc "The search path without cargo."
  def without_cargo do
    path =
      System.get_env("PATH")
      |> String.split(":")
      |> Enum.reject(&File.exists?(Path.join(&1, "cargo")))
      |> Enum.join(":")

    [{"PATH", path}, {"CARGO_HOME", "/nonexistent"}]
  end

  @doc "A model that answers once, and the environment in which this machine's engine asks it."
  def model(text) do
    model = ScriptedModel.start!([[%{text: text}]])
    environment = ScriptedModel.environment(ScriptedModel.codex_home!(model))
    {:ok, engine} = Options.default_codex_path()
    {model, Map.to_list(Map.put(environment, "CODEX_PATH", engine.path))}
  end
end
