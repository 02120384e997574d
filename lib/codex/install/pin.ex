defmodule Codex.Install.Pin do
  @moduledoc false
  # Which engine this version of codex_sdk runs, read from `config/native.exs` when it is compiled: a dependency's
  # configuration is never evaluated, and a release carries no source.

  alias Codex.Install.Failure

  @enforce_keys [:version, :tag, :commit, :repository, :package, :platforms]
  defstruct @enforce_keys

  @type artifact :: %{
          npm_version: String.t(),
          target: String.t(),
          integrity: String.t(),
          bytes: pos_integer()
        }
  @type t :: %__MODULE__{
          version: String.t(),
          tag: String.t(),
          # The commit that the published engine was built from, in the repository.
          commit: String.t(),
          repository: String.t(),
          package: String.t(),
          platforms: %{String.t() => artifact()}
        }

  @source Path.expand("../../../config/native.exs", __DIR__)
  @external_resource @source
  @pin @source |> Code.eval_file() |> elem(0)

  @spec current() :: t()
  def current, do: @pin |> Map.delete(:native) |> then(&struct!(__MODULE__, &1))

  # The artefact for a platform.
  @spec artifact(t(), String.t()) :: {:ok, artifact()} | {:error, Codex.InstallError.t()}
  def artifact(%__MODULE__{platforms: platforms, version: version}, platform) do
    case platforms do
      %{^platform => artifact} ->
        {:ok, artifact}

      %{} ->
        Failure.new(
          :unknown_platform,
          "engine #{version} is not published for #{platform}, only for " <>
            Enum.map_join(Enum.sort(platforms), ", ", &elem(&1, 0)),
          remedy:
            "Build it: `mix codex.install --from-source`. Or set CODEX_PATH or the option `codex_path`."
        )
    end
  end
end
