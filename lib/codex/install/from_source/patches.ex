defmodule Codex.Install.FromSource.Patches do
  @moduledoc false
  # `patches/codex-rs/*.patch`: our changes to upstream's sources, applied in the order of their names to a copy.

  alias Codex.Install.{Failure, Integrity, Job}
  alias Codex.Install.FromSource.Checkout

  @type patch :: %{name: String.t(), path: Path.t(), sha256: String.t()}

  @directory "patches/codex-rs"

  # Those of a source tree of codex_sdk; none where there is no tree.
  @spec read(Path.t() | nil) :: {:ok, [patch()]} | {:error, Codex.InstallError.t()}
  def read(nil), do: {:ok, []}

  def read(tree) do
    tree
    |> Path.join(@directory <> "/*.patch")
    |> Path.wildcard()
    |> Enum.sort()
    |> Enum.reduce_while({:ok, []}, fn path, {:ok, patches} ->
      case Integrity.sha256(path) do
        {:ok, sha256} ->
          {:cont, {:ok, [%{name: Path.basename(path), path: path, sha256: sha256} | patches]}}

        {:error, _error} = failure ->
          {:halt, failure}
      end
    end)
    |> then(fn result -> with {:ok, patches} <- result, do: {:ok, Enum.reverse(patches)} end)
  end

  # Applies them to that copy. The first that does not fit is named.
  @spec apply_to(Job.t(), Path.t(), [patch()]) :: :ok | {:error, Codex.InstallError.t()}
  def apply_to(job, copy, patches) do
    Enum.reduce_while(patches, :ok, fn patch, :ok ->
      job.say.("Applying #{patch.name} …")

      case Checkout.git(job, copy, ["apply", "--whitespace=nowarn", patch.path]) do
        {:ok, _lines} -> {:cont, :ok}
        {:error, %{reason: :git} = error} -> {:halt, unfit(job, patch, error)}
        {:error, _error} = failure -> {:halt, failure}
      end
    end)
  end

  defp unfit(job, patch, error) do
    Failure.new(
      :patch,
      "#{@directory}/#{patch.name} cannot be applied to #{job.pin.tag} (#{error.message})",
      path: patch.path,
      remedy:
        "Nothing was built, and #{job.checkout} is as it was. Bring the patch up to date with commit " <>
          "#{job.pin.commit} and the patches before it, or remove it."
    )
  end
end
