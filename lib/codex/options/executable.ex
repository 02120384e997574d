defmodule Codex.Options.Executable do
  @moduledoc false
  # Which engine is started, of those that there are, and the tools that come with it.

  alias Codex.InstallError

  @type t :: %{path: String.t(), source: Codex.Options.source()}

  # The value of CODEX_PATH, the installed copy, and the first `codex` in PATH.
  @doc false
  @spec choose(String.t() | nil, {:ok, String.t()} | :error, String.t() | nil) ::
          {:ok, t()} | {:error, InstallError.t()}
  def choose(variable, _installed, _found) when variable not in [nil, ""],
    do: {:ok, %{path: Path.expand(variable), source: :codex_path_env}}

  def choose(_variable, {:ok, path}, _found), do: {:ok, %{path: path, source: :installed}}

  def choose(_variable, :error, found) when is_binary(found),
    do: {:ok, %{path: found, source: :path}}

  def choose(_variable, :error, nil) do
    {:error,
     %InstallError{
       reason: :not_found,
       message: "the engine was found neither in CODEX_PATH, nor installed, nor in PATH"
     }}
  end

  # Directories for PATH: an installed engine has `rg` beside it. Any other is started in the
  # environment as it is, because its user has set that up.
  @doc false
  @spec tools(t()) :: [Path.t()]
  def tools(%{source: :installed, path: path}) do
    directory = path |> Path.dirname() |> Path.dirname() |> Path.join("codex-path")
    if File.dir?(directory), do: [directory], else: []
  end

  def tools(_executable), do: []
end
