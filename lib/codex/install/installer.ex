defmodule Codex.Install.Installer do
  @moduledoc false
  # The steps, in the order that keeps anything unverified from being unpacked and anything half done from being seen:
  # locate, download and verify and unpack into a directory beside, rename.

  alias Codex.Install.{
    Archive,
    Failure,
    HTTP,
    Integrity,
    Job,
    Layout,
    Manifest,
    Pin,
    Placing,
    Progress,
    Source
  }

  @type state :: :ready | :missing | {:outdated, String.t()}

  # Cheap: looks at the manifest and at the engine, not into files.
  @spec state(Job.t()) :: state()
  def state(%Job{pin: pin} = job) do
    home = Job.home(job)

    case Manifest.read(home) do
      {:ok, manifest} ->
        cond do
          not File.regular?(Layout.engine(home)) -> :missing
          not current?(manifest, job) -> {:outdated, outdated(manifest, pin)}
          true -> :ready
        end

      :error ->
        :missing
    end
  end

  # Everything: versions, and every file's checksum.
  @spec check(Job.t()) :: :ok | {:error, Codex.InstallError.t()}
  def check(%Job{pin: pin} = job) do
    home = Job.home(job)

    case {state(job), Manifest.read(home)} do
      {:ready, {:ok, manifest}} ->
        case Manifest.damage(home, manifest) do
          [] -> :ok
          damage -> damaged(home, damage, manifest.origin)
        end

      {{:outdated, version}, _manifest} ->
        Failure.new(:version, "engine #{version} is installed, and #{pin.version} is pinned",
          path: home,
          remedy: remedy()
        )

      {:missing, _manifest} ->
        Failure.new(:not_found, "engine #{pin.version} is not installed in #{home}",
          path: home,
          remedy: remedy()
        )
    end
  end

  # `{:ok, :installed | :present}`. With `force: true` also over an engine that is there.
  @spec install(Job.t(), force: boolean()) ::
          {:ok, :installed | :present} | {:error, Codex.InstallError.t()}
  def install(%Job{} = job, options \\ []) do
    force? = Keyword.get(options, :force, false)

    if state(job) == :ready and not force? do
      {:ok, :present}
    else
      with {:ok, artifact} <- Pin.artifact(job.pin, job.platform) do
        Placing.staging(job.root, &fetch_and_place(job, artifact, &1, force?))
      end
    end
  end

  defp fetch_and_place(job, artifact, staging, force?) do
    archive = Path.join(staging, "archive.tgz")
    package = Path.join(staging, "package")

    with {:ok, source} <- Source.named(job.source),
         {:ok, location} <- source.locate(job, artifact),
         :ok <- download(job, artifact, location, archive),
         :ok <- Integrity.verify(archive, artifact.integrity),
         :ok <- unpack(job, artifact, archive, package) do
      _ = File.rm(archive)
      Placing.place(package, Job.home(job), fn -> state(job) == :ready and not force? end)
    end
  end

  ## Downloading

  defp download(job, artifact, location, archive) do
    job.say.(
      "Downloading engine #{job.pin.version} for #{job.platform} " <>
        "(#{Progress.megabytes(artifact.bytes)} MB) from #{URI.parse(location.url).host} …"
    )

    progress = Progress.new(job.terminal?, artifact.bytes)
    result = HTTP.download(location.url, archive, location.options, progress, &show(job, &1, &2))
    job.write.(Progress.finish(progress))

    case result do
      {:ok, size} when size < artifact.bytes ->
        Failure.truncated(location.url, size, artifact.bytes)

      # A larger file has another checksum.
      {:ok, _size} ->
        :ok

      {:error, _error} = failure ->
        failure
    end
  end

  defp show(job, received, progress) do
    {text, progress} = Progress.advance(progress, received)
    if text != "", do: job.write.(text)
    progress
  end

  ## Unpacking

  defp unpack(job, artifact, archive, package) do
    job.say.("The checksum is the pinned one. Unpacking …")

    with :ok <- Placing.make_directory(package),
         {:ok, files} <- Archive.unpack(archive, package, "package/vendor/#{artifact.target}"),
         :ok <- complete(files, archive) do
      Manifest.write(package, %Manifest{
        version: job.pin.version,
        platform: job.platform,
        origin: {:archive, artifact.integrity},
        files: files
      })
    end
  end

  defp complete(files, archive) do
    if Enum.any?(files, &(&1.path == "bin/codex" and &1.executable?)) do
      :ok
    else
      Failure.new(:bad_archive, "there is no engine in the archive",
        path: archive,
        remedy: remedy()
      )
    end
  end

  ## Wording

  defp current?(%{version: version, origin: origin}, %{pin: %{version: version} = pin} = job) do
    case {origin, Pin.artifact(pin, job.platform)} do
      {{:source, commit, _fingerprint}, _artifact} -> commit == pin.commit
      {{:archive, integrity}, {:ok, artifact}} -> integrity == artifact.integrity
      {{:archive, _integrity}, {:error, _error}} -> false
    end
  end

  defp current?(_manifest, _job), do: false

  defp outdated(%{version: version, origin: {:archive, _}}, %{version: version}),
    do: version <> " (another archive)"

  defp outdated(%{version: version, origin: {:source, commit, _}}, %{version: version}),
    do: version <> " (built from commit #{commit})"

  defp outdated(%{version: version}, _pin), do: version

  defp damaged(home, damage, origin) do
    list =
      damage
      |> Enum.take(5)
      |> Enum.map_join(", ", fn {what, path} -> "#{path} (#{wording(what)})" end)

    more = if length(damage) > 5, do: " and #{length(damage) - 5} more", else: ""

    Failure.new(:damaged, "the installed engine is not as it was installed: #{list}#{more}",
      path: home,
      remedy: "Run `mix codex.install #{again(origin)} --force`."
    )
  end

  defp again({:archive, _integrity}), do: "--prebuilt"
  defp again({:source, _commit, _fingerprint}), do: "--from-source"

  defp wording(:missing), do: "missing"
  defp wording(:changed), do: "changed"
  defp wording(:not_executable), do: "not executable"
  defp wording(:foreign), do: "not ours"

  defp remedy, do: "Run `mix codex.install --prebuilt`."
end
