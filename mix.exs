Code.require_file("build/native_compiler.ex", __DIR__)

defmodule CodexSdk.MixProject do
  use Mix.Project

  @version "0.1.0"

  def project do
    [
      app: :codex_sdk,
      version: @version,
      elixir: "~> 1.14",
      elixirc_paths: elixirc_paths(Mix.env()),
      compilers: [:codex_native | Mix.compilers()],
      start_permanent: Mix.env() == :prod,
      deps: [],
      test_coverage: [summary: [threshold: 95], ignore_modules: [Codex.Native | generated()]]
    ]
  end

  # What `mix codex.gen.protocol` writes is checked whole, by property tests.
  defp generated, do: [~r/^Codex\.(Events|Items)\./, ~r/^Codex\.Protocol\.(?!Generator)/]

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
