for module <- ~w(target parts cargo archives),
    do: Code.require_file("#{module}.ex", __DIR__)

defmodule Mix.Tasks.Compile.CodexNative do
  # Builds the two native parts (the NIF's library and the guard), or takes prebuilt ones, and puts them into `priv/native`.
  #
  # It lives outside `lib/` because compilers run before the first module of the project exists; `mix.exs` loads it, also
  # when codex_sdk is a dependency. It cannot run later, although it would like to use the installer: compiling `Codex.Native`
  # loads it, and that loads the library.
  #
  # Cargo runs at every compile and decides alone what is stale: it knows the crates, their lock file and the toolchain better
  # than any list of files that we could keep here.
  #
  # The files go into the source's `priv`, which Mix links into every build and copies into every release. The target
  # directory is below the build of whoever compiles, so a host application never waits for the lock of ours.
  @moduledoc false
  use Mix.Task.Compiler

  alias Codex.Build.{Archives, Cargo, Parts, Target}
  alias Mix.Task.Compiler.Diagnostic

  @path "CODEX_SDK_NATIVE_PATH"
  @build "CODEX_SDK_NATIVE_BUILD"

  # As an application of an umbrella it is compiled with that application, and not with the umbrella, which has none of its own.
  @recursive true

  @impl true
  def run(_args) do
    root = Path.expand("..", __DIR__)

    result =
      build(%{
        root: root,
        target: target(),
        priv: Path.join(root, "priv/native"),
        manifest: manifest(),
        platform: Target.current(),
        path: System.get_env(@path),
        build: System.get_env(@build),
        archives: fn -> pins(root) end,
        cargo: Cargo.find()
      })

    # Mix links `priv` before compilers run; on the very first build it did not exist yet.
    Mix.Project.build_structure()
    result
  end

  @impl true
  def manifests, do: [manifest()]

  @impl true
  def clean, do: remove(%{target: target(), manifest: manifest()})

  # Everything after finding out where we are: tests call it with directories and a cargo of their own.
  @doc false
  def build(settings) do
    case origin(settings) do
      {:prebuilt, directory, what} -> take(settings, directory, what)
      {:cargo, why} -> compile(settings, why)
    end
  end

  @doc false
  def remove(%{target: target, manifest: manifest}) do
    case File.read(manifest) do
      {:ok, paths} -> paths |> String.split("\n", trim: true) |> Enum.each(&File.rm/1)
      {:error, _} -> :ok
    end

    _ = File.rm(manifest)
    _ = File.rm_rf(target)
    :ok
  end

  ## Where they come from: whoever says so in the environment, then an archive that is pinned, then cargo

  defp origin(%{path: path} = settings) when path in [nil, ""] do
    if build?(settings.build), do: {:cargo, nil}, else: pinned(settings)
  end

  defp origin(%{path: path}) do
    # A dependency is compiled in its own directory: a relative path would mean another place there than in the host's shell.
    unless Path.type(path) == :absolute do
      Mix.raise("#{@path} must be an absolute path, got: #{inspect(path)}")
    end

    {:prebuilt, path, "#{@path} is set"}
  end

  defp build?(value) when value in [nil, "", "0", "false"], do: false
  defp build?(value) when value in ["1", "true"], do: true
  defp build?(value), do: Mix.raise("#{@build} must be true or false, got: #{inspect(value)}")

  defp pinned(%{root: root, platform: platform} = settings) do
    {ours, hosts} = settings.archives.()

    case Archives.pinned(root, platform, ours, hosts) do
      {:ok, pin} ->
        archives = Path.join(settings.target, "archives")
        {:prebuilt, Archives.unpacked!(root, platform, pin, archives), "an archive is pinned"}

      {:none, why} ->
        {:cargo, why}
    end
  end

  defp pins(root) do
    {pin, _binding} = root |> Path.join("config/native.exs") |> Code.eval_file()
    {pin.native, Application.get_env(:codex_sdk, :native_archives, %{})}
  end

  ## Prebuilt

  defp take(settings, directory, what) do
    with {:ok, parts} <- Parts.find(directory),
         :ok <- Parts.check(parts, settings.platform) do
      install(settings, parts, [])
    else
      {:error, why} -> Mix.raise("codex_sdk: #{what}, but #{wording(why)}")
    end
  end

  defp wording("no " <> _ = missing), do: "there is " <> missing
  defp wording(unfit), do: unfit

  ## Built

  defp compile(%{cargo: nil}, why) do
    Mix.raise("""
    codex_sdk has native parts written in Rust, and `cargo` was not found on this machine#{why && ";\n#{why}"}.

    Do one of these:

    #{Cargo.how_to_get()}
    or set #{@path} to the absolute path of a directory that holds
    prebuilt files for this platform, named codex_nif.so and codex_guard;

    or configure an archive of them, made by `mix codex.native.package`:
    `config :codex_sdk, native_archives: …`, see docs/packaging.md of codex_sdk.
    """)
  end

  defp compile(%{cargo: cargo, root: root, target: target} = settings, _why) do
    shell = Mix.shell()
    io = %{say: &shell.info/1, error: &shell.error/1}
    {status, found} = Cargo.build(cargo, root, target, nil, io)
    diagnostics = Enum.map(found, &diagnostic/1)

    if status == 0 do
      # Mix itself would go on without the library, and the first call would fail in a host's production.
      case Parts.find(Cargo.release_directory(target, nil)) do
        {:ok, parts} -> install(settings, parts, diagnostics)
        {:error, why} -> Mix.raise("codex_sdk: cargo reported success, but there is #{why}")
      end
    else
      {:error, diagnostics}
    end
  end

  defp diagnostic(finding) do
    %Diagnostic{
      compiler_name: "codex_native",
      file: finding.file,
      message: finding.message,
      position: finding.line,
      severity: finding.severity
    }
  end

  ## Installing

  defp install(settings, parts, diagnostics) do
    changed? = Parts.install(parts, settings.priv)
    File.mkdir_p!(Path.dirname(settings.manifest))

    if changed? or not File.exists?(settings.manifest) do
      paths = for name <- Parts.names(), do: [Path.join(settings.priv, name), ?\n]
      File.write!(settings.manifest, paths)
    end

    {if(changed?, do: :ok, else: :noop), diagnostics}
  end

  ## Where we are

  defp target, do: Path.join(Mix.Project.app_path(), "native")
  defp manifest, do: Path.join(Mix.Project.manifest_path(), "compile.codex_native")
end
