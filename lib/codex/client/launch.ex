defmodule Codex.Client.Launch do
  @moduledoc false
  # One run of `codex app-server`, the engine of a client: its arguments and its environment.

  alias Codex.Engine.Spec
  alias Codex.Options
  alias Codex.Options.{Environment, Executable, Toml}
  alias Codex.Redaction

  # On the end of its stdin the engine ends with all its commands, in about 50 ms; SIGTERM
  # does the same. SIGINT would leave commands behind.
  @ladder [wait: 1_500, term: 500]

  # The process, and what must not be in any error about it.
  @spec build(Options.t()) :: {:ok, Spec.t(), secrets :: [String.t()]} | {:error, Exception.t()}
  def build(%Options{} = options) do
    with {:ok, executable} <- Options.codex_path(options),
         env = Environment.build(options, Executable.tools(executable)),
         :ok <- Environment.check_base_url(env, options) do
      spec = %Spec{
        executable: executable.path,
        args: args(options, env),
        env: Enum.sort(env),
        wire: "connection",
        ladder: @ladder
      }

      {:ok, spec, Redaction.secrets(env)}
    end
  end

  defp args(options, env) do
    overrides = Toml.arguments(options.config || []) ++ (options.config_overrides || [])

    Enum.flat_map(overrides ++ base_url(env, options), &["--config", &1]) ++
      ["app-server", "--listen", "stdio://"]
  end

  defp base_url(env, options) do
    case Environment.base_url(env, options) do
      nil -> []
      url -> ["openai_base_url=" <> Toml.value(url)]
    end
  end
end
