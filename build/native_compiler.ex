defmodule Mix.Tasks.Compile.CodexNative do
  # Builds the two native parts (the NIF's library and the guard) and puts them into `priv/native`.
  #
  # It lives outside `lib/` because compilers run before the first module of the project exists; `mix.exs` loads it, also
  # when codex_sdk is a dependency. Cargo runs at every compile and decides alone what is stale: it knows the crates, their
  # lock file and the toolchain better than any list of files that we could keep here.
  #
  # The files go into the source's `priv`, which Mix links into every build and copies into every release. The target
  # directory is below the build of whoever compiles, so a host application never waits for the lock of ours.
  @moduledoc false
  use Mix.Task.Compiler

  alias Mix.Task.Compiler.Diagnostic

  @override "CODEX_SDK_NATIVE_PATH"

  # What is installed, and the names under which cargo (or who prepared the override) may have left it. The library is
  # called `.so` on macOS too: that is what `:erlang.load_nif/2` looks for.
  @files [
    {"codex_nif.so", ["codex_nif.so", "libcodex_nif.so", "libcodex_nif.dylib"]},
    {"codex_guard", ["codex_guard"]}
  ]

  @impl true
  def run(_args) do
    root = Path.expand("..", __DIR__)

    result =
      build(%{
        root: root,
        target: target(),
        priv: Path.join(root, "priv/native"),
        manifest: manifest(),
        override: System.get_env(@override),
        cargo: find_cargo()
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
  def build(%{override: override} = settings) when override in [nil, ""] do
    case cargo(settings) do
      {0, diagnostics} -> install(settings, release_dir(settings.target), diagnostics, :build)
      {status, diagnostics} -> {:error, failure(settings, status, diagnostics)}
    end
  end

  def build(%{override: override} = settings) do
    # A dependency is compiled in its own directory: a relative path would mean another place there than in the host's shell.
    unless Path.type(override) == :absolute do
      Mix.raise("#{@override} must be an absolute path, got: #{inspect(override)}")
    end

    install(settings, override, [], :override)
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

  ## Cargo

  defp cargo(%{cargo: nil}) do
    Mix.raise("""
    codex_sdk has native parts written in Rust, and `cargo` was not found on this machine.

    Either install Rust (1.91 or newer), see https://rustup.rs:

        curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh

    or set #{@override} to the absolute path of a directory that holds
    prebuilt files for this platform, named codex_nif.so and codex_guard.
    """)
  end

  defp cargo(%{cargo: cargo, root: root, target: target}) do
    # Always the release profile: an unoptimised decoder is twenty times slower and hides races, in dev and test as well.
    args =
      ~w(build --release --locked --message-format=short -p codex_nif -p codex_guard) ++
        ["--manifest-path", Path.join(root, "Cargo.toml"), "--target-dir", target]

    port =
      Port.open({:spawn_executable, cargo}, [
        :binary,
        :exit_status,
        :hide,
        :stderr_to_stdout,
        line: 8192,
        args: args,
        cd: root,
        # Colours would have to be stripped again before a diagnostic is recognised.
        env: [{~c"CARGO_TERM_COLOR", ~c"never"}]
      ])

    follow(port, root, [], [])
  end

  # Prints what cargo says as it says it, because a first build takes a minute; a build with nothing to do says only that
  # it has finished, and that is not printed.
  defp follow(port, root, part, diagnostics) do
    receive do
      {^port, {:data, {:noeol, chunk}}} ->
        follow(port, root, [part | chunk], diagnostics)

      {^port, {:data, {:eol, chunk}}} ->
        line = IO.iodata_to_binary([part | chunk])
        diagnostic = diagnostic(line, root)
        say(line, diagnostic)
        follow(port, root, [], List.wrap(diagnostic) ++ diagnostics)

      {^port, {:exit_status, status}} ->
        {status, Enum.reverse(diagnostics)}
    end
  end

  defp say(line, nil) do
    unless line =~ ~r/^\s*(Finished\b|$)/, do: Mix.shell().info(line)
  end

  defp say(line, _diagnostic), do: Mix.shell().error(line)

  @doc false
  def diagnostic(line, root) do
    located =
      ~r/^(?<file>[^\s:][^:]*):(?<line>\d+):\d+: (?<severity>error|warning)(\[\w+\])?: (?<message>.+)$/

    # Without a place: the manifest, the lock file, the linker. Cargo's own summaries are no findings.
    bare =
      ~r/^(?<severity>error|warning)(\[\w+\])?: (?!could not compile|.* generated \d+ warning)(?<message>.+)$/

    cond do
      found = Regex.named_captures(located, line) ->
        diagnostic(found, Path.expand(found["file"], root), String.to_integer(found["line"]))

      found = Regex.named_captures(bare, line) ->
        diagnostic(found, Path.join(root, "Cargo.toml"), 0)

      true ->
        nil
    end
  end

  defp diagnostic(found, file, line) do
    %Diagnostic{
      compiler_name: "codex_native",
      file: file,
      message: found["message"],
      position: line,
      severity: severity(found["severity"])
    }
  end

  defp severity("error"), do: :error
  defp severity("warning"), do: :warning

  # Cargo can also end without a line that names an error (killed for lack of memory, a broken toolchain).
  defp failure(settings, status, diagnostics) do
    if Enum.any?(diagnostics, &(&1.severity == :error)) do
      diagnostics
    else
      message = "cargo ended with status #{status}"
      Mix.shell().error("codex_sdk: " <> message)
      found = %{"message" => message, "severity" => "error"}
      diagnostics ++ [diagnostic(found, Path.join(settings.root, "Cargo.toml"), 0)]
    end
  end

  # rustup installs to a directory that shells put on the path at the next login only.
  defp find_cargo do
    home = System.get_env("CARGO_HOME") || Path.expand("~/.cargo")
    System.find_executable("cargo") || System.find_executable(Path.join(home, "bin/cargo"))
  end

  ## Installing

  defp install(settings, from, diagnostics, origin) do
    found = for {name, candidates} <- @files, do: {name, find!(from, candidates, origin)}
    File.mkdir_p!(settings.priv)
    changed = for {name, source} <- found, put(source, Path.join(settings.priv, name)), do: name

    paths = for {name, _} <- @files, do: Path.join(settings.priv, name) <> "\n"
    File.mkdir_p!(Path.dirname(settings.manifest))

    if changed != [] or not File.exists?(settings.manifest),
      do: File.write!(settings.manifest, paths)

    {if(changed == [], do: :noop, else: :ok), diagnostics}
  end

  # Mix itself would go on without the library, and the first call would fail in a host's production.
  defp find!(dir, candidates, origin) do
    Enum.find_value(candidates, fn name ->
      path = Path.join(dir, name)
      File.regular?(path) && path
    end) || Mix.raise(missing(dir, candidates, origin))
  end

  defp missing(dir, candidates, :build),
    do:
      "codex_sdk: cargo reported success, but there is no #{Enum.join(candidates, " or ")} in #{dir}"

  defp missing(dir, candidates, :override),
    do:
      "codex_sdk: #{@override} is set, but there is no #{Enum.join(candidates, " or ")} in #{dir}"

  # Written beside and renamed: copying over a library that a running VM has mapped would crash that VM.
  defp put(source, path) do
    if same?(source, path) do
      false
    else
      beside = "#{path}.#{System.pid()}.new"
      File.cp!(source, beside)
      # A directory of prebuilt files may have travelled through something that drops modes.
      File.chmod!(beside, 0o755)
      File.rename!(beside, path)
      true
    end
  end

  defp same?(source, path) do
    with {:ok, %{size: size}} <- File.stat(source),
         {:ok, %{size: ^size}} <- File.stat(path),
         do: File.read!(source) == File.read!(path),
         else: (_ -> false)
  end

  ## Where we are

  defp target, do: Path.join(Mix.Project.app_path(), "native")
  defp manifest, do: Path.join(Mix.Project.manifest_path(), "compile.codex_native")

  # With a target triple chosen, cargo puts one more directory between.
  defp release_dir(target) do
    [target, System.get_env("CARGO_BUILD_TARGET") || "", "release"] |> Path.join()
  end
end
