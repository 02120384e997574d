defmodule Codex.UpstreamRepository do
  @moduledoc """
  A git repository with the layout of the engine's, but so small that it is built in a second, and a source tree of codex_sdk
  that has it as its submodule.
  """

  @version "9.9.9"

  @doc """
  Creates both below `directory`. `tree` is the source tree, `checkout` its submodule, checked out at `commit`.
  """
  @spec create!(Path.t()) :: %{
          commit: String.t(),
          upstream: Path.t(),
          tree: Path.t(),
          checkout: Path.t()
        }
  def create!(directory) do
    upstream = Path.join(directory, "upstream")
    commit!(upstream, files())
    # As GitHub allows.
    git!(upstream, ["config", "uploadpack.allowAnySHA1InWant", "true"])
    git!(upstream, ["config", "uploadpack.allowFilter", "true"])
    commit = head(upstream)
    tree = Path.join(directory, "tree")
    commit!(tree, %{".gitignore" => "_build\npriv\n"})
    git!(tree, ["submodule", "add", "--quiet", upstream, "vendor/codex"])
    File.mkdir_p!(Path.join(tree, "patches/codex-rs"))
    %{commit: commit, upstream: upstream, tree: tree, checkout: Path.join(tree, "vendor/codex")}
  end

  @doc """
  Writes the files and commits them.
  """
  @spec commit!(Path.t(), %{String.t() => String.t()}) :: :ok
  def commit!(repository, files) do
    File.mkdir_p!(repository)
    git!(repository, ["init", "--quiet"])

    for {name, content} <- files do
      path = Path.join(repository, name)
      File.mkdir_p!(Path.dirname(path))
      File.write!(path, content)
    end

    git!(repository, ["add", "."])
    git!(repository, ["commit", "--quiet", "--message", "Change"])
    :ok
  end

  @doc """
  The commit that is checked out.
  """
  @spec head(Path.t()) :: String.t()
  def head(repository), do: repository |> git!(["rev-parse", "HEAD"]) |> String.trim()

  @doc """
  Runs git there, with nobody's configuration; gives its output.
  """
  @spec git!(Path.t(), [String.t()]) :: String.t()
  def git!(directory, arguments) do
    settings =
      ~w(-c protocol.file.allow=always -c user.name=Test -c user.email=test@example.invalid -c commit.gpgsign=false)

    env = [{"GIT_CONFIG_GLOBAL", "/dev/null"}, {"GIT_DIR", nil}, {"GIT_INDEX_FILE", nil}]
    options = [cd: directory, env: env, stderr_to_stdout: true]
    {output, 0} = System.cmd("git", settings ++ arguments, options)
    output
  end

  # As upstream's releases are: the version in the manifest of the workspace, a placeholder in the lock file.
  defp files do
    %{
      "README.md" => "Not below codex-rs.\n",
      "codex-rs/.gitignore" => "target/\n",
      "codex-rs/Cargo.toml" => """
      [workspace]
      members = ["cli", "code-mode-host"]
      resolver = "2"

      [workspace.package]
      version = "#{@version}"
      edition = "2021"
      """,
      "codex-rs/Cargo.lock" => """
      version = 4

      [[package]]
      name = "codex-cli"
      version = "0.0.0"

      [[package]]
      name = "codex-code-mode-host"
      version = "0.0.0"
      """,
      "codex-rs/cli/Cargo.toml" => manifest("codex-cli", "codex"),
      "codex-rs/cli/src/main.rs" => """
      const GREETING: &str = "hello";

      fn main() {
          match std::env::args().nth(1).as_deref() {
              Some("--version") => println!("codex-cli {}", env!("CARGO_PKG_VERSION")),
              _ => println!("{GREETING}"),
          }
      }
      """,
      "codex-rs/code-mode-host/Cargo.toml" =>
        manifest("codex-code-mode-host", "codex-code-mode-host"),
      "codex-rs/code-mode-host/src/main.rs" => "fn main() {}\n"
    }
  end

  defp manifest(package, program) do
    """
    [package]
    name = "#{package}"
    version = { workspace = true }
    edition = { workspace = true }

    [[bin]]
    name = "#{program}"
    path = "src/main.rs"
    """
  end

  @doc """
  A patch that changes the greeting of the engine.
  """
  @spec patch(String.t(), String.t()) :: String.t()
  def patch(from, to) do
    """
    Greet otherwise.

    --- a/codex-rs/cli/src/main.rs
    +++ b/codex-rs/cli/src/main.rs
    @@ -1,3 +1,3 @@
    -const GREETING: &str = "#{from}";
    +const GREETING: &str = "#{to}";
     
     fn main() {
    """
  end
end
