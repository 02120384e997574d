defmodule Codex.Install.FromSource.Checkout do
  @moduledoc false
  # A checkout of upstream's repository: is it there, at the pinned commit, and unchanged?

  alias Codex.Install.{Failure, Job, Program}

  # How git is told about a repository; set inside a git hook, and then about the wrong one.
  @git_variables ~w(GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_PREFIX GIT_OBJECT_DIRECTORY GIT_COMMON_DIR GIT_NAMESPACE)

  # What upstream's sources are below.
  @workspace "codex-rs"

  @spec workspace(Path.t()) :: Path.t()
  def workspace(directory), do: Path.join(directory, @workspace)

  # An empty submodule is a directory of *our* repository: without a `.git` of its own git would answer about that one.
  @spec there?(Path.t()) :: boolean()
  def there?(directory) do
    File.exists?(Path.join(directory, ".git")) and
      File.regular?(Path.join(workspace(directory), "Cargo.toml"))
  end

  @spec verify(Job.t()) :: :ok | {:error, Codex.InstallError.t()}
  def verify(%Job{checkout: checkout} = job) do
    with :ok <- there(job),
         {:ok, [head | _]} <- git(job, checkout, ["rev-parse", "HEAD"]) do
      if head == job.pin.commit, do: clean(job), else: elsewhere(job, head)
    end
  end

  # No uncommitted change, not even a new file; what upstream ignores does not count.
  @spec clean(Job.t()) :: :ok | {:error, Codex.InstallError.t()}
  def clean(%Job{checkout: checkout} = job) do
    with {:ok, [_ | _] = changes} <-
           git(job, checkout, ["status", "--porcelain", "--untracked-files=normal"]) do
      changed(job, changes)
    else
      {:ok, []} -> :ok
      {:error, _error} = failure -> failure
    end
  end

  # Writes what is checked out, and nothing that is not committed, to a directory that must not exist.
  @spec export(Job.t(), Path.t()) :: :ok | {:error, Codex.InstallError.t()}
  def export(%Job{checkout: checkout} = job, to) do
    # From the index, which is the commit: a clean checkout has no other. Unlike an archive it knows what is sparse, and asks
    # for nothing that was never fetched.
    with {:ok, _} <- git(job, checkout, ["checkout-index", "--all", "--prefix=#{to}/"]), do: :ok
  end

  # Runs git in that directory, and nowhere above it.
  @spec git(Job.t(), Path.t(), [String.t()]) ::
          {:ok, [String.t()]} | {:error, Codex.InstallError.t()}
  def git(%Job{env: env}, directory, arguments) do
    env =
      env
      |> Map.drop(@git_variables)
      |> Map.merge(%{
        "GIT_CEILING_DIRECTORIES" => Path.dirname(directory),
        "GIT_OPTIONAL_LOCKS" => "0",
        "GIT_TERMINAL_PROMPT" => "0",
        "LC_ALL" => "C"
      })

    with git when is_binary(git) <- Program.find("git", env),
         {0, lines} <- Program.run(git, arguments, cd: directory, env: env) do
      {:ok, lines}
    else
      nil -> Failure.tool_missing("git", "Install git.")
      {status, lines} -> refused(directory, hd(arguments), status, lines)
    end
  end

  ## Wording

  defp there(%{checkout: nil} = job), do: absent(job, "codex_sdk's sources are not here")

  defp there(%{checkout: checkout} = job) do
    if there?(checkout),
      do: :ok,
      else: absent(job, "upstream's sources are not checked out in #{checkout}")
  end

  defp absent(job, message) do
    Failure.new(:no_source, message,
      path: job.checkout,
      remedy: "Check them out, and run it again:\n\n" <> commands(job)
    )
  end

  # Only what is built, and only that commit. Into the submodule, where there is one: what lies there is then at the commit
  # that our repository names, as far as git is concerned.
  defp commands(%{pin: pin} = job) do
    {directory, again} =
      if submodule?(job),
        do: {shell(job.checkout), ""},
        else:
          {"codex-upstream", "    mix codex.install --from-source --source-dir codex-upstream\n"}

    """
        git clone --no-checkout --depth 1 --filter=blob:none #{shell(pin.repository)} #{directory}
        git -C #{directory} sparse-checkout set #{@workspace}
        git -C #{directory} fetch --depth 1 --filter=blob:none origin #{pin.commit}
        git -C #{directory} checkout #{pin.commit}
    """ <> again
  end

  # A package of codex_sdk has none, only its repository.
  defp submodule?(%{tree: nil}), do: false

  defp submodule?(%{tree: tree, checkout: checkout}) do
    File.exists?(Path.join(tree, ".git")) and File.exists?(Path.join(tree, ".gitmodules")) and
      checkout == Path.join(tree, "vendor/codex")
  end

  defp elsewhere(%{checkout: checkout, pin: pin}, head) do
    Failure.new(
      :source_commit,
      "commit #{head} is checked out in #{checkout}, and #{pin.commit} (#{pin.tag}) is pinned",
      path: checkout,
      remedy: """
      Check that one out, and run it again:

          git -C #{shell(checkout)} fetch --depth 1 origin #{pin.commit}
          git -C #{shell(checkout)} checkout #{pin.commit}
      """
    )
  end

  defp changed(%{checkout: checkout} = job, changes) do
    shown = changes |> Enum.take(5) |> Enum.map_join(", ", &String.trim/1)
    more = if length(changes) > 5, do: " and #{length(changes) - 5} more", else: ""

    patch = Path.join(job.tree || job.directory, "patches/codex-rs/0001-NAME.patch")

    Failure.new(
      :source_changed,
      "there are uncommitted changes in #{checkout}: #{shown}#{more}",
      path: checkout,
      remedy: """
      Upstream's sources are never edited in place. Keep the changes as a patch, if you want them, and undo them:

          git -C #{shell(checkout)} add --intent-to-add .
          git -C #{shell(checkout)} diff --binary > #{shell(patch)}
          git -C #{shell(checkout)} reset --hard
      """
    )
  end

  defp refused(directory, command, status, lines) do
    said = lines |> Enum.take(-5) |> Enum.join("\n")

    Failure.new(:git, "`git #{command}` failed in #{directory} (status #{status}): #{said}",
      path: directory,
      remedy: "Do what git says, and run it again."
    )
  end

  # A path as a shell takes it.
  defp shell(path) do
    if path =~ ~r{^[\w/.,:=@%+-]+$}, do: path, else: "'#{String.replace(path, "'", ~S('\''))}'"
  end
end
