defmodule Codex.Install.Placing do
  @moduledoc false
  # Puts a whole engine into its place, or nothing: it is made ready in a directory beside, and renamed.
  #
  # Two installers at once need no lock: each works in a directory of its own, and a rename onto a directory that is not
  # empty fails. Who comes second finds what he wanted there and throws his own away.

  alias Codex.Install.Failure

  # An installation that takes longer than this is taken for one that was killed.
  @abandoned_after 6 * 3600

  @type result :: {:ok, :installed | :present} | {:error, Codex.InstallError.t()}

  # Runs `fun` with an empty directory below the root, which is gone afterwards.
  @spec staging(Path.t(), (Path.t() -> result())) :: result()
  def staging(root, fun) do
    sweep(root)
    staging = Path.join(root, ".staging-#{System.pid()}-#{System.unique_integer([:positive])}")

    with :ok <- make_directory(staging) do
      try do
        fun.(staging)
      after
        _ = File.rm_rf(staging)
      end
    end
  end

  @spec make_directory(Path.t()) :: :ok | {:error, Codex.InstallError.t()}
  def make_directory(path) do
    with {:error, code} <- File.mkdir_p(path), do: Failure.posix(code, "create", path)
  end

  # Renames `package`, a directory of the staging one, to `home`. What is there already stays if `wanted?` says so.
  @spec place(Path.t(), Path.t(), (() -> boolean())) :: result()
  def place(package, home, wanted?), do: place(package, home, package <> ".replaced", wanted?, 5)

  defp place(package, home, replaced, wanted?, tries) do
    case File.rename(package, home) do
      :ok ->
        {:ok, :installed}

      {:error, code} when code in [:eexist, :enotempty, :enotdir, :eisdir] and tries > 0 ->
        if wanted?.() do
          {:ok, :present}
        else
          # Aside, not away: an engine that runs from there keeps running.
          _ = File.rename(home, replaced)

          with {:error, _} = failure <- place(package, home, replaced <> "+", wanted?, tries - 1) do
            _ = File.rename(replaced, home)
            failure
          end
        end

      {:error, code} ->
        Failure.posix(code, "create", home)
    end
  end

  # What killed installations left behind.
  defp sweep(root) do
    oldest = System.os_time(:second) - @abandoned_after

    root
    |> Path.join(".staging-*")
    |> Path.wildcard(match_dot: true)
    |> Enum.filter(&older?(&1, oldest))
    |> Enum.each(&File.rm_rf/1)
  end

  defp older?(path, oldest) do
    match?({:ok, %{mtime: mtime}} when mtime < oldest, File.stat(path, time: :posix))
  end
end
