defmodule Mix.Tasks.Codex.Install do
  @shortdoc "Installs the engine that codex_sdk is pinned to"

  @moduledoc """
  Installs the engine (the `codex` executable) that this version of codex_sdk is pinned to.

      mix codex.install [--prebuilt] [--source npm|github] [--check] [--path] [--force]
      mix codex.install --from-source [--source-dir PATH] [--force]

  Without options it succeeds if the pinned engine is there. If not, it asks on a terminal whether to download it; elsewhere it
  exits with status 1 and prints the command that does.

    * `--prebuilt` — download and install it, without asking. Does nothing if it is there.
    * `--source` — `npm` (default): the registry that npm is configured for; its signature is checked where it gives one.
      `github`: the upstream release. Both carry the same file, so the pinned SHA-512 holds for both.
    * `--from-source` — build it with cargo from upstream's sources in `vendor/codex`, with the patches in `patches/codex-rs`
      applied to a copy, and install that. What was built is kept in `_build/native/PLATFORM`, and not built again.
    * `--source-dir` — with `--from-source`: a checkout of upstream's repository elsewhere, at the pinned commit.
    * `--check` — install nothing; check the version and every file, and that nothing is changed in `vendor/codex`; exit with
      status 1 if something is not right.
    * `--path` — install nothing; print where the executable is, or would be.
    * `--force` — install again, also over an engine that is there.

  The variables `HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`, `SSL_CERT_FILE` and `SSL_CERT_DIR` are honoured; certificates are otherwise
  the system's.

  See the page "Installing the engine" for the sources and what the build needs.

  The engine goes to `priv/codex/PLATFORM/` of codex_sdk: in its source, so that every environment and every release
  that is assembled here has it.
  """

  use Mix.Task

  alias Codex.Install.{CLI, Job, Layout, Terminal}

  @requirements ["loadpaths"]

  @impl true
  def run(arguments) do
    shell = Mix.shell()
    output? = Terminal.output?()
    tree = tree()

    job =
      Job.new(
        root: root(tree),
        tree: tree,
        checkout: tree && Path.join(tree, "vendor/codex"),
        cache: cache(),
        terminal?: output?,
        say: &shell.info/1,
        write: &IO.write/1
      )

    io = %{
      say: &shell.info/1,
      error: &shell.error/1,
      ask: if(Terminal.interactive?(), do: &shell.prompt/1)
    }

    case CLI.run(arguments, job, io) do
      0 -> link(job.root)
      status -> exit({:shutdown, status})
    end
  end

  # codex_sdk's own sources.
  defp tree do
    if Mix.Project.config()[:app] == :codex_sdk,
      do: File.cwd!(),
      else: Map.get(Mix.Project.deps_paths(), :codex_sdk)
  end

  # The source's `priv`, which Mix links into every build. The build's own may be a copy.
  defp root(nil), do: Layout.root()
  defp root(tree), do: Path.join(tree, "priv/codex")

  # Beside the builds of the environments, because it is the same for all. Somebody's own build path is kept to.
  defp cache do
    build = Mix.Project.build_path()
    parent = if System.get_env("MIX_BUILD_PATH"), do: build, else: Path.dirname(build)
    Path.join(parent, "native")
  end

  # Where the build's `priv` is no link to the source's, what was installed has to be seen there too.
  defp link(root) do
    build = Layout.root()

    _ =
      if File.dir?(root) and not File.exists?(build) do
        File.mkdir_p!(Path.dirname(build))
        Mix.Utils.symlink_or_copy(root, build)
      end

    :ok
  end
end
