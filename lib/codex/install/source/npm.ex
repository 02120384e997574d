defmodule Codex.Install.Source.Npm do
  @moduledoc false
  # The registry that npm is configured for: its metadata says where the archive is, and may carry a checksum and
  # signatures, which have to agree with the pin before anything large is downloaded.

  @behaviour Codex.Install.Source

  alias Codex.Install.{Failure, HTTP, NpmConfig, Signature}
  alias Codex.JSON

  @impl true
  def locate(%{pin: pin, env: env} = job, artifact) do
    [scope, _name] = String.split(pin.package, "/")
    place = %{env: env, directory: job.directory, npm: job.npm}

    with {:ok, config} <- NpmConfig.load(place, scope),
         options = [env: env, npm: config.settings, headers: &NpmConfig.headers(config, &1)],
         {:ok, dist} <- metadata(config, pin, artifact, options),
         :ok <- same_checksum(dist, pin, artifact),
         :ok <- signed(dist, config, pin, artifact, options, job.say) do
      {:ok, %{url: dist["tarball"], options: options}}
    end
  end

  defp metadata(config, pin, artifact, options) do
    # A scoped name is one segment of the path.
    url = "#{config.registry}/#{String.replace(pin.package, "/", "%2F")}/#{artifact.npm_version}"

    with {:ok, body} <- HTTP.get(url, options) do
      case JSON.decode(body) do
        {:ok, %{"dist" => %{"tarball" => tarball} = dist}} when is_binary(tarball) -> {:ok, dist}
        _other -> no_metadata(url)
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
