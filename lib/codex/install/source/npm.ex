defmodule Codex.Install.Source.Npm do
  @moduledoc false
  # The registry that npm is configured for: its metadata says where the archive is, and may carry a checksum and
  # signatures, which have to agree with the pin before anything large is downloaded.

  @behaviour Codex.Install.Source

  alias Codex.Install.{Failure, HTTP, Job, NpmConfig, Signature}
  alias Codex.JSON

  @impl true
  def locate(%{pin: pin, env: env} = job, artifact) do
    with {:ok, config} <- config(job),
         {:ok, %{"dist" => dist}} <- metadata(config, pin, artifact.npm_version, env),
         :ok <- same_checksum(dist, pin, artifact),
         :ok <- signed(dist, config, pin, artifact, options(config, env), job.say) do
      {:ok, %{url: dist["tarball"], options: options(config, env)}}
    end
  end

  # What the registry says about one version of the engine's package, or about the one that a tag, such as `latest`, names.
  @spec published(Job.t(), String.t()) :: {:ok, map()} | {:error, Codex.InstallError.t()}
  def published(%{pin: pin, env: env} = job, version) do
    with {:ok, config} <- config(job), do: metadata(config, pin, version, env)
  end

  defp config(%{pin: pin, env: env} = job) do
    [scope, _name] = String.split(pin.package, "/")
    NpmConfig.load(%{env: env, directory: job.directory, npm: job.npm}, scope)
  end

  defp options(config, env),
    do: [env: env, npm: config.settings, headers: &NpmConfig.headers(config, &1)]

  defp metadata(config, pin, version, env) do
    # A scoped name is one segment of the path.
    url = "#{config.registry}/#{String.replace(pin.package, "/", "%2F")}/#{version}"

    with {:ok, body} <- HTTP.get(url, options(config, env)) do
      case JSON.decode(body) do
        {:ok, %{"dist" => %{"tarball" => tarball}} = found} when is_binary(tarball) ->
          {:ok, found}

        _other ->
          no_metadata(url)
      end
    end
  end

  defp no_metadata(url) do
    Failure.new(:http, "what #{url} answers is not a registry's metadata",
      remedy: "Check npm's configuration: `npm config get registry`."
    )
  end

  defp same_checksum(%{"integrity" => "sha512-" <> _ = claimed}, pin, artifact) do
    if claimed == artifact.integrity do
      :ok
    else
      Failure.checksum("#{pin.package}@#{artifact.npm_version}", artifact.integrity, claimed)
    end
  end

  # Old mirrors have only SHA-1; the archive itself is checked in any case.
  defp same_checksum(_dist, _pin, _artifact), do: :ok

  defp signed(%{"signatures" => [_ | _] = signatures}, config, pin, artifact, options, say) do
    message = "#{pin.package}@#{artifact.npm_version}:#{artifact.integrity}"

    with {:ok, keys} <- keys(config, options),
         {:ok, outcome} <- Signature.verify(signatures, keys, message) do
      _ = say.(wording(outcome))
      :ok
    end
  end

  defp signed(_unsigned, _config, _pin, _artifact, _options, _say), do: :ok

  defp wording(:verified), do: "The registry's signature is good."

  defp wording(:unknown_key),
    do: "The registry publishes no key for its signature: only the checksum counts."

  # A mirror may pass signatures on and have no keys. That proves nothing either way: it could drop the signatures as well.
  defp keys(config, options) do
    case HTTP.get("#{config.registry}/-/npm/v1/keys", options) do
      {:ok, body} ->
        case JSON.decode(body) do
          {:ok, %{"keys" => keys}} when is_list(keys) -> {:ok, keys}
          _other -> {:ok, []}
        end

      {:error, %{reason: :missing}} ->
        {:ok, []}

      {:error, _error} = failure ->
        failure
    end
  end
end
