defmodule Codex.Install.Drift do
  @moduledoc false
  # How far the pinned engine is behind the newest that upstream has published.

  alias Codex.Install.{Failure, Job}
  alias Codex.Install.Source.Npm

  @enforce_keys [:pinned, :newest, :platforms]
  defstruct @enforce_keys

  # For each platform that is pinned: the checksum of the newest version's archive; `nil` where it is not published, `:unknown`
  # where the registry gives none that a pin could have.
  @type t :: %__MODULE__{
          pinned: String.t(),
          newest: String.t(),
          platforms: [{String.t(), String.t() | :unknown | nil}]
        }

  @spec find(Job.t()) :: {:ok, t()} | {:error, Codex.InstallError.t()}
  def find(%Job{pin: pin} = job) do
    with {:ok, found} <- Npm.published(job, "latest"),
         {:ok, newest} <- version(found, pin),
         {:ok, platforms} <- platforms(job, newest) do
      {:ok, %__MODULE__{pinned: pin.version, newest: newest, platforms: platforms}}
    end
  end

  defp version(found, pin) do
    with newest when is_binary(newest) <- found["version"],
         {:ok, _version} <- Version.parse(newest) do
      {:ok, newest}
    else
      _none ->
        Failure.new(
          :http,
          "the newest #{pin.package} has no version: #{inspect(found["version"])}",
          remedy: "Check npm's configuration: `npm config get registry`."
        )
    end
  end

  defp platforms(job, newest) do
    job.pin.platforms
    |> Enum.sort()
    |> Enum.reduce_while({:ok, []}, fn {platform, artifact}, {:ok, found} ->
      # What a platform's version is called follows from the one that is pinned.
      name = String.replace(artifact.npm_version, job.pin.version, newest)

      case Npm.published(job, name) do
        {:ok, %{"dist" => dist}} -> {:cont, {:ok, [{platform, integrity(dist)} | found]}}
        {:error, %{reason: :missing}} -> {:cont, {:ok, [{platform, nil} | found]}}
        {:error, _error} = failure -> {:halt, failure}
      end
    end)
    |> then(fn result -> with {:ok, found} <- result, do: {:ok, Enum.reverse(found)} end)
  end

  defp integrity(%{"integrity" => "sha512-" <> _ = integrity}), do: integrity
  defp integrity(_dist), do: :unknown

  # A pin may be ahead of what is published as the newest: a pre-release, say.
  @spec behind?(t()) :: boolean()
  def behind?(drift), do: Version.compare(drift.pinned, drift.newest) == :lt

  # The report, as Markdown, in which it can be read in a terminal too.
  @spec format(t()) :: String.t()
  def format(drift) do
    """
    #{if behind?(drift), do: "The pinned engine is behind.", else: "The pinned engine is the newest."}

    | engine | version |
    |---|---|
    | pinned | #{drift.pinned} |
    | newest | #{drift.newest} |

    | platform | archive of #{drift.newest} |
    |---|---|
    #{Enum.map_join(drift.platforms, "\n", &row/1)}
    """
  end

  defp row({platform, nil}), do: "| #{platform} | not published |"
  defp row({platform, :unknown}), do: "| #{platform} | published, without a SHA-512 |"
  defp row({platform, integrity}), do: "| #{platform} | `#{integrity}` |"
end
