defmodule Codex.Install.Installer do
  @moduledoc false
  # The steps, in the order that keeps anything unverified from being unpacked and anything half done from being seen:
  # locate, download and verify and unpack into a directory beside, rename.
  #
  # Two installers at once need no lock: each works in a directory of its own, and a rename onto a directory that is not
  # empty fails. Who comes second finds the right version there and throws his own away.

  alias Codex.Install.{
    Archive,
    Failure,
    HTTP,
    Integrity,
    Job,
    Layout,
    Manifest,
    Pin,
    Progress,
    Source
  }

  # An installation that takes longer than this is taken for one that was killed.
  @abandoned_after 6 * 3600

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
          damage -> damaged(home, damage)
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
      with {:ok, artifact} <- Pin.artifact(job.pin, job.platform),
           {:ok, staging} <- stage(job.root) do
        try do
          fetch_and_place(job, artifact, staging, force?)
        after
          _ = File.rm_rf(staging)
        end
      end
    end
  end

  defp fetch_and_place(job, artifact, staging, force?) do
    archive = Path.join(staging, "archive.tgz")
    package = Path.join(staging, "package")

    with {:ok, source} <- source(job),
         {:ok, location} <- source.locate(job, artifact),
         :ok <- download(job, artifact, location, archive),
         :ok <- Integrity.verify(archive, artifact.integrity),
         :ok <- unpack(job, artifact, archive, package) do
      _ = File.rm(archive)
      place(job, package, Path.join(staging, "replaced"), force?, 5)
    end
  end

  defp source(%{source: name}) do
    with :error <- Source.fetch(name) do
      Failure.new(:usage, "there is no source #{inspect(name)}",
        remedy: "Use one of #{Enum.join(Source.names(), ", ")}."
      )
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

    with :ok <- make_directory(package),
         {:ok, files} <- Archive.unpack(archive, package, "package/vendor/#{artifact.target}"),
         :ok <- complete(files, archive) do
      Manifest.write(package, %Manifest{
        version: job.pin.version,
        platform: job.platform,
        archive: artifact.integrity,
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

  ## Placing

  defp stage(root) do
    sweep(root)
    staging = Path.join(root, ".staging-#{System.pid()}-#{System.unique_integer([:positive])}")
    with :ok <- make_directory(staging), do: {:ok, staging}
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

  defp make_directory(path) do
    with {:error, code} <- File.mkdir_p(path), do: Failure.posix(code, "create", path)
  end

  defp place(job, package, replaced, force?, tries) do
    home = Job.home(job)

    case File.rename(package, home) do
      :ok ->
        {:ok, :installed}

      {:error, code} when code in [:eexist, :enotempty, :enotdir, :eisdir] and tries > 0 ->
        if state(job) == :ready and not force? do
          {:ok, :present}
        else
          # Aside, not away: an engine that runs from there keeps running.
          _ = File.rename(home, replaced)

          with {:error, _} = failure <- place(job, package, replaced <> "+", force?, tries - 1) do
            _ = File.rename(replaced, home)
            failure
          end
        end

      {:error, code} ->
        Failure.posix(code, "create", home)
    end
  end

  ## Wording

  defp current?(manifest, %{pin: pin, platform: platform}) do
    case Pin.artifact(pin, platform) do
      {:ok, %{integrity: integrity}} ->
        {manifest.version, manifest.archive} == {pin.version, integrity}

      {:error, _error} ->
        false
    end
  end

  defp outdated(%{version: version}, %{version: version}), do: version <> " (another archive)"
  defp outdated(%{version: version}, _pin), do: version

  defp damaged(home, damage) do
    list =
      damage
      |> Enum.take(5)
      |> Enum.map_join(", ", fn {what, path} -> "#{path} (#{wording(what)})" end)

    more = if length(damage) > 5, do: " and #{length(damage) - 5} more", else: ""

    Failure.new(:damaged, "the installed engine is not as it was installed: #{list}#{more}",
      path: home,
      remedy: "Run `mix codex.install --prebuilt --force`."
    )
  end

  defp wording(:missing), do: "missing"
  defp wording(:changed), do: "changed"
  defp wording(:not_executable), do: "not executable"
  defp wording(:foreign), do: "not ours"

  defp remedy, do: "Run `mix codex.install --prebuilt`."
end
