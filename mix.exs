Code.require_file("build/native_compiler.ex", __DIR__)

defmodule CodexSdk.MixProject do
  use Mix.Project

  @version "0.1.0"

  # The engine's pin, echoed where people look for versions; it is written in one file only.
  @engine "config/native.exs" |> Path.expand(__DIR__) |> Code.eval_file() |> elem(0)

  def project do
    [
      app: :codex_sdk,
      version: @version,
      description: "Run the OpenAI Codex agent from Elixir (engine #{@engine.version})",
      codex_version: @engine.version,
      codex_tag: @engine.tag,
      elixir: "~> 1.14",
      elixirc_paths: elixirc_paths(Mix.env()),
      compilers: [:codex_native | Mix.compilers()],
      start_permanent: Mix.env() == :prod,
      deps: [],
      package: package(),
      elixirc_options: [no_warn_undefined: on_demand()],
      xref: xref(System.version()),
      test_coverage: [
        summary: [threshold: 95],
        ignore_modules: [Codex.Native | generated() ++ support()]
      ]
    ]
  end

  # The installer downloads with OTP's own client and starts it when it does. Among the applications, even as optional ones,
  # `:inets` and `:ssl` would start in every host.
  defp on_demand, do: [:httpc, :inets, :public_key, :ssl]

  # Up to 1.14 there was one option for modules that do not exist and one for those of other applications; 1.20 wants one.
  defp xref(version),
    do: if(Version.match?(version, ">= 1.20.0"), do: [], else: [exclude: on_demand()])

  # With all that it is compiled from. Cargo wants to see the whole workspace, so the bench's crate is among it.
  defp package do
    [
      licenses: ["Apache-2.0"],
      links: %{},
      files:
        ~w(README.md CHANGELOG.md LICENSE mix.exs lib build config patches native bench/native Cargo.toml Cargo.lock)
    ]
  end

  # What `mix codex.gen.protocol` writes is checked whole, by property tests.
  defp generated,
    do: [~r/^Codex\.(Events|Items)\./, ~r/^Codex\.Protocol\.(?!Diff|Generator|Methods$|Params)/]

  # What helps the tests is no part of what they must cover.
  defp support do
    for file <- Path.wildcard(Path.expand("test/support/**/*.ex", __DIR__)),
        [_, module] <- Regex.scan(~r/^defmodule (\S+) do$/m, File.read!(file)),
        do: Regex.compile!("^#{Regex.escape(module)}(\\.|$)")
  end

  def application do
    [
      mod: {Codex.Application, []},
      extra_applications: extra_applications(Mix.env())
    ]
  end

  defp extra_applications(:test), do: [:proper | extra_applications(:prod)]
  defp extra_applications(_env), do: [:logger, :crypto, telemetry: :optional]

  defp elixirc_paths(:test), do: ["lib", "test/support"]
  defp elixirc_paths(_env), do: ["lib"]
end
