defmodule Codex.Install.FromSource do
  @moduledoc false
  # Builds the engine from a checkout of upstream's repository and installs it where a downloaded one would be.
  #
  # The checkout is only read: what is built is a copy with the patches applied. What was built is kept under a fingerprint of
  # all that went into it, so the same again is a matter of copying, and of nothing where it is installed already.

  alias Codex.Install.{Failure, Job, Manifest, Placing, Program}
  alias Codex.Install.FromSource.{Build, Checkout, Patches, Toolchain}

  @spec install(Job.t(), force: boolean()) :: Placing.result()
  def install(%Job{} = job, options \\ []) do
    force? = Keyword.get(options, :force, false)

    with :ok <- Checkout.verify(job),
         {:ok, patches} <- Patches.read(job.tree),
         {:ok, toolchain} <- Toolchain.find(job) do
      origin = {:source, job.pin.commit, fingerprint(job, patches, toolchain)}

      if not force? and built?(Job.home(job), origin) do
        {:ok, :present}
      else
        with {:ok, engine} <- engine(job, patches, toolchain, origin, force?) do
          Placing.staging(job.root, &copy_and_place(job, engine, &1, origin, force?))
        end
      end
    end
  end

  # What `--check` asks beside the installed files: upstream's sources are never edited in place.
  @spec check(Job.t()) :: :ok | {:error, Codex.InstallError.t()}
  def check(%Job{checkout: nil}), do: :ok

  def check(%Job{checkout: checkout} = job) do
    if Checkout.there?(checkout), do: Checkout.clean(job), else: :ok
  end

  # Was the installed engine built, and not downloaded?
  @spec installed?(Job.t()) :: boolean()
  def installed?(job),
    do: match?({:ok, %{origin: {:source, _, _}}}, Manifest.read(Job.home(job)))

  # Everything that can make another engine of it. The platform is part of the place, and the version of the pin.
  defp fingerprint(job, patches, toolchain) do
    [
      job.pin.commit,
      Enum.map(patches, &[&1.name, ?\s, &1.sha256, ?\n]),
      toolchain.rustc_version,
      Enum.map(toolchain.settings, fn {name, value} -> [name, ?=, value, ?\n] end),
      Enum.intersperse(toolchain.programs, ?\s)
    ]
    |> Enum.intersperse(?\n)
    |> then(&:crypto.hash(:sha256, &1))
    |> Base.encode16(case: :lower)
  end

  defp engine(job, patches, toolchain, origin, force?) do
    engine = Path.join([job.cache, job.platform, "engine"])

    if not force? and built?(engine, origin) and intact?(engine) do
      job.say.("Engine #{job.pin.version} is built already: #{engine}")
      {:ok, engine}
    else
      # What is there is of something else, or broken: it must not be taken for what comes now, if that fails.
      _ = File.rm_rf(engine)

      with {:ok, built} <- Build.run(job, patches, toolchain),
           :ok <- version(job, built),
           :ok <- collect(job, built, engine, origin),
           do: {:ok, engine}
    end
  end

  defp built?(home, origin), do: match?({:ok, %{origin: ^origin}}, Manifest.read(home))

  defp intact?(home) do
    {:ok, manifest} = Manifest.read(home)
    Manifest.damage(home, manifest) == []
  end

  # What runs as another version than the pinned one would be taken for that by everybody else.
  defp version(%{pin: pin} = job, %{"codex" => engine}) do
    case Program.run(engine, ["--version"], env: job.env) do
      {0, [line | _]} ->
        if line |> String.split() |> List.last() == pin.version,
          do: :ok,
          else: mismatch(engine, "says #{inspect(line)}", pin)

      {status, lines} ->
        said = lines |> Enum.take(-1) |> Enum.map_join(&": #{&1}")
        mismatch(engine, "ends with status #{status} when asked for its version#{said}", pin)
    end
  end

  defp mismatch(engine, what, pin) do
    Failure.new(
      :version,
      "the engine that was built #{what}, and #{pin.version} is pinned",
      path: engine,
      remedy:
        "Look for a patch that changes the version, and for a `build.target` of another platform in cargo's configuration."
    )
  end

  # In upstream's layout, with a manifest of ours: last, because without it there is nothing.
  defp collect(job, built, engine, origin) do
    files =
      for {name, path} <- built do
        to = Path.join(engine, "bin/" <> name)
        File.mkdir_p!(Path.dirname(to))
        File.cp!(path, to)
        to
      end

    Manifest.write(engine, %Manifest{
      version: job.pin.version,
      platform: job.platform,
      origin: origin,
      files: Enum.map(files, &Manifest.entry(engine, &1))
    })
  rescue
    error in [File.Error, File.CopyError] -> Failure.posix(error.reason, "write", engine)
  end

  defp copy_and_place(job, engine, staging, origin, force?) do
    package = Path.join(staging, "package")
    home = Job.home(job)

    with {:ok, _files} <- File.cp_r(engine, package) do
      Placing.place(package, home, fn -> not force? and built?(home, origin) end)
    else
      {:error, code, path} -> Failure.posix(code, "copy", path)
    end
  end
end
