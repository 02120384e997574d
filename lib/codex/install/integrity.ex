defmodule Codex.Install.Integrity do
  @moduledoc false
  # Checksums: of whole archives in the form that npm uses (`sha512-BASE64`), of single files as SHA-256 in hex.

  alias Codex.Install.Failure

  @chunk 1_048_576

  # Does the file have the pinned checksum?
  @spec verify(Path.t(), String.t()) :: :ok | {:error, Codex.InstallError.t()}
  def verify(path, "sha512-" <> _ = integrity) do
    with {:ok, digest} <- digest(path, :sha512) do
      case "sha512-" <> Base.encode64(digest) do
        ^integrity -> :ok
        actual -> Failure.checksum(Path.basename(path), integrity, actual)
      end
    end
  end

  @spec sha256(Path.t()) :: {:ok, String.t()} | {:error, Codex.InstallError.t()}
  def sha256(path) do
    with {:ok, digest} <- digest(path, :sha256), do: {:ok, Base.encode16(digest, case: :lower)}
  end

  defp digest(path, algorithm) do
    case :file.open(path, [:read, :raw, :binary]) do
      {:ok, io} ->
        try do
          digest(io, path, :crypto.hash_init(algorithm))
        after
          :file.close(io)
        end

      {:error, code} ->
        Failure.posix(code, "read", path)
    end
  end

  defp digest(io, path, state) do
    case :file.read(io, @chunk) do
      {:ok, data} -> digest(io, path, :crypto.hash_update(state, data))
      :eof -> {:ok, :crypto.hash_final(state)}
      {:error, code} -> Failure.posix(code, "read", path)
    end
  end
end
