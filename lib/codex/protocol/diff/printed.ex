defmodule Codex.Protocol.Diff.Printed do
  @moduledoc false
  # The protocol of one engine: of a committed snapshot, or as an engine on this machine prints it.

  alias Codex.Install.Program
  alias Codex.{InstallError, JSON}
  alias Codex.Protocol.Generator.Bundle

  @enforce_keys [:version, :stable, :experimental]
  defstruct [:version, :stable, :experimental]

  @type t :: %__MODULE__{version: String.t(), stable: Bundle.t(), experimental: Bundle.t()}

  @remedy "Give the path to the executable of an engine, such as `mix codex.install --path` prints."

  @spec snapshot(String.t()) :: {:ok, t()} | {:error, InstallError.t()}
  def snapshot(version), do: read(version, Path.join("fixtures/schemas", version))

  # Lets the engine write both parts into `directory`, which also serves it as a home.
  @spec engine(Path.t(), Path.t()) :: {:ok, t()} | {:error, InstallError.t()}
  def engine(path, directory) do
    path = Path.expand(path)

    with :ok <- executable(path),
         {:ok, output} <- run(path, ["--version"], directory),
         :ok <- print(Bundle.parts(), path, directory),
         do: output |> version(path) |> read(directory)
  end

  defp executable(path) do
    case File.stat(path) do
      {:ok, %{type: :regular}} -> :ok
      {:ok, _directory} -> error(:not_executable, path, "#{path} is no file")
      {:error, code} -> error(:not_found, path, "#{path}: #{:file.format_error(code)}")
    end
  end

  defp print(parts, path, directory) do
    Enum.reduce_while(parts, :ok, fn {part, more}, :ok ->
      out = directory |> Bundle.path(part) |> Path.dirname()
      File.mkdir_p!(out)

      case run(path, ["app-server", "generate-json-schema", "--out", out | more], directory) do
        {:ok, _output} -> {:cont, :ok}
        error -> {:halt, error}
      end
    end)
  end

  defp run(path, arguments, directory) do
    env = Map.put(System.get_env(), "CODEX_HOME", directory)

    case Program.run(path, arguments, env: env, cd: directory) do
      {0, lines} ->
        {:ok, lines}

      {status, lines} ->
        called = Enum.join([Path.basename(path) | arguments], " ")
        error(:schema, path, "`#{called}` ended with #{status}: #{Enum.join(lines, "\n")}")
    end
  rescue
    error in ErlangError ->
      error(:not_executable, path, "#{path} cannot be run: #{inspect(error.original)}")
  end

  # "codex-cli 0.169.0"
  defp version(lines, path) do
    case lines |> List.last("") |> String.split() |> List.last() do
      nil -> Path.basename(path)
      version -> version
    end
  end

  defp read(version, directory) do
    [stable, experimental] =
      for {part, _arguments} <- Bundle.parts(),
          do: directory |> Bundle.path(part) |> Bundle.read!()

    {:ok, %__MODULE__{version: version, stable: stable, experimental: experimental}}
  rescue
    error in [File.Error, JSON.DecodeError, KeyError, ArgumentError] ->
      error(
        :schema,
        directory,
        "the schema of #{version} cannot be read: #{Exception.message(error)}"
      )
  end

  defp error(reason, path, message),
    do: {:error, %InstallError{reason: reason, path: path, message: message, remedy: @remedy}}
end
