defmodule Codex.Install.FromSourceTest do
  # Real git and real cargo, on a repository of upstream's layout that is built in a second.
  use ExUnit.Case, async: true

  import Codex.EnginePackage, only: [said: 0]

  alias Codex.{EnginePackage, HTTPServer, InstallError, UpstreamRepository}
  alias Codex.Install.{CLI, FromSource, Installer, Job, Layout}

  @moduletag :tmp_dir

  setup %{tmp_dir: tmp} do
    upstream = UpstreamRepository.create!(tmp)

    # A cargo that counts: the calls of `build`, one line each.
    bin = Path.join(tmp, "bin")
    File.mkdir_p!(bin)
    File.write!(Path.join(bin, "cargo"), counting_cargo())
    File.chmod!(Path.join(bin, "cargo"), 0o755)

    repository = "file://" <> upstream.upstream
    pin = EnginePackage.pin("", commit: upstream.commit, repository: repository)
    env = Map.update!(System.get_env(), "PATH", &"#{bin}:#{&1}")

    job =
      EnginePackage.job(pin, tmp,
        tree: upstream.tree,
        checkout: upstream.checkout,
        # Inside a repository, as `_build` is.
        cache: Path.join(upstream.tree, "_build/native"),
        env: Map.drop(env, ["RUSTY_V8_ARCHIVE", "V8_FROM_SOURCE", "CARGO_BUILD_TARGET"])
      )

    Map.merge(upstream, %{job: job, home: Job.home(job), engine: Layout.engine(Job.home(job))})
  end

  defp counting_cargo do
    """
    #!/bin/sh
    [ "$1" != build ] || echo "$@" >> "${0%/*}/../builds"
    exec '#{System.find_executable("cargo")}' "$@"
    """
  end

  defp builds(%{tmp_dir: tmp}) do
    case File.read(Path.join(tmp, "builds")) do
      {:ok, text} -> text |> String.split("\n", trim: true) |> length()
      {:error, :enoent} -> 0
    end
  end

  defp add_patch(context, name, content),
    do: File.write!(Path.join([context.tree, "patches/codex-rs", name]), content)

  defp greeting(context) do
    {output, 0} = System.cmd(context.engine, [])
    String.trim(output)
  end

  defp refused(context, reason) do
    assert {:error, %InstallError{reason: ^reason} = error} = FromSource.install(context.job)
    refute File.exists?(context.home)
    Exception.message(error)
  end

  # Does what a message says is to be done: its indented lines that are git's.
  defp follow(message, directory) do
    commands = Regex.scan(~r/^    (git .+)$/m, message) |> Enum.map_join("\n", &List.last/1)
    assert commands != ""
    options = [cd: directory, stderr_to_stdout: true]
    assert {_output, 0} = System.cmd("sh", ["-e", "-c", commands], options)
  end

  describe "a build" do
    test "is installed as the engine, and the same again builds nothing", context do
      assert FromSource.install(context.job) == {:ok, :installed}
      assert {"codex-cli 9.9.9\n", 0} = System.cmd(context.engine, ["--version"])
      assert Installer.state(context.job) == :ready
      assert Installer.check(context.job) == :ok
      assert FromSource.installed?(context.job)
      # The host of the code mode needs V8, which nobody said where to find.
      assert File.ls!(Path.join(context.home, "bin")) == ["codex"]
      assert said() =~ "Compiling codex-cli v9.9.9"
      assert builds(context) == 1

      # Nothing was written into upstream's sources, not even the lock file.
      assert UpstreamRepository.git!(context.checkout, ["status", "--porcelain", "--ignored"]) ==
               ""

      assert FromSource.install(context.job) == {:ok, :present}
      File.rm_rf!(context.job.root)
      assert FromSource.install(context.job) == {:ok, :installed}
      assert said() =~ "is built already"
      assert Installer.check(context.job) == :ok
      assert builds(context) == 1

      # What was kept and is damaged is not used; cargo decides what to do.
      File.write!(Path.join(context.job.cache, "linux-x64/engine/bin/codex"), "broken")
      File.rm_rf!(context.job.root)
      assert FromSource.install(context.job) == {:ok, :installed}
      assert builds(context) == 2
      assert FromSource.install(context.job, force: true) == {:ok, :installed}
      assert builds(context) == 3
      assert greeting(context) == "hello"
    end

    test "has the patches, in the order of their names, and other patches make another one",
         context do
      add_patch(context, "0002-second.patch", UpstreamRepository.patch("hi", "good day"))
      add_patch(context, "0001-first.patch", UpstreamRepository.patch("hello", "hi"))
      File.write!(Path.join(context.tree, "patches/codex-rs/README.md"), "no patch")

      assert FromSource.install(context.job) == {:ok, :installed}
      assert greeting(context) == "good day"
      assert said() =~ ~r/Applying 0001-first.patch.*Applying 0002-second.patch/s
      # To a copy.
      assert UpstreamRepository.git!(context.checkout, ["status", "--porcelain"]) == ""

      File.rm!(Path.join(context.tree, "patches/codex-rs/0002-second.patch"))
      assert FromSource.install(context.job) == {:ok, :installed}
      assert greeting(context) == "hi"
      assert builds(context) == 2
    end

    test "is as good as what is downloaded: either stands for the other", context do
      archive = EnginePackage.tgz(EnginePackage.entries())
      pin = EnginePackage.pin(archive, commit: context.commit)
      url = HTTPServer.start!(EnginePackage.registry(archive, pin))
      job = %{context.job | pin: pin, env: Map.put(context.job.env, "npm_config_registry", url)}

      assert Installer.install(job) == {:ok, :installed}
      refute FromSource.installed?(job)
      assert FromSource.install(job) == {:ok, :installed}
      assert greeting(context) == "hello"
      refute File.exists?(Path.join(context.home, "codex-path/rg"))
      assert Installer.install(job) == {:ok, :present}
      assert File.ls!(job.root) == ["linux-x64"]

      # Of another commit, it is another engine.
      other = %{job | pin: %{pin | commit: String.duplicate("f", 40)}}
      assert Installer.state(other) == {:outdated, "9.9.9 (built from commit #{context.commit})"}
      assert Installer.install(other) == {:ok, :installed}
      refute FromSource.installed?(job)
    end

    test "needs no published archive", context do
      job = %{context.job | platform: "freebsd-x64"}
      assert FromSource.install(job) == {:ok, :installed}
      assert Installer.state(job) == :ready
      assert Installer.install(job) == {:ok, :present}
    end

    test "has the host of the code mode where V8 is to be had", context do
      env = Map.put(context.job.env, "RUSTY_V8_ARCHIVE", "/v8.a")
      assert FromSource.install(%{context.job | env: env}) == {:ok, :installed}

      assert context.home |> Path.join("bin") |> File.ls!() |> Enum.sort() ==
               ["codex", "codex-code-mode-host"]
    end

    test "is found wherever cargo's configuration puts it", context do
      host = host()
      File.mkdir_p!(Path.join(context.tree, ".cargo"))
      config = Path.join(context.tree, ".cargo/config.toml")
      File.write!(config, ~s([build]\ntarget = "#{host}"\n))
      assert FromSource.install(context.job) == {:ok, :installed}
      assert greeting(context) == "hello"
      assert File.dir?(Path.join(context.job.cache, "linux-x64/target/#{host}"))
    end

    test "is another one with other settings", context do
      assert FromSource.install(context.job) == {:ok, :installed}
      env = Map.put(context.job.env, "RUSTFLAGS", "-Cdebuginfo=1")
      assert FromSource.install(%{context.job | env: env}) == {:ok, :installed}
      assert builds(context) == 2
    end
  end

  describe "it is refused" do
    test "where upstream's sources are not checked out, with the commands that do it", context do
      UpstreamRepository.git!(context.tree, ["submodule", "deinit", "--force", "vendor/codex"])
      message = refused(context, :no_source)
      assert message =~ "not checked out in #{context.checkout}"
      assert builds(context) == 0

      follow(message, context.tree)
      assert File.ls!(context.checkout) |> Enum.sort() == [".git", "README.md", "codex-rs"]
      # The submodule is as our repository says.
      assert UpstreamRepository.git!(context.tree, ["status", "--porcelain"]) ==
               "A  .gitmodules\nA  vendor/codex\n"

      assert FromSource.install(context.job) == {:ok, :installed}
      assert greeting(context) == "hello"
    end

    test "where there is no submodule, with commands for that", context do
      job = %{context.job | tree: nil, checkout: nil}
      message = refused(%{context | job: job}, :no_source)
      assert message =~ "    mix codex.install --from-source --source-dir codex-upstream\n"
      follow(message, context.tmp_dir)
      job = %{job | checkout: Path.join(context.tmp_dir, "codex-upstream")}
      assert FromSource.install(job) == {:ok, :installed}
    end

    test "at another commit", context do
      UpstreamRepository.commit!(context.checkout, %{"codex-rs/new" => "1"})
      message = refused(context, :source_commit)
      assert message =~ "commit #{UpstreamRepository.head(context.checkout)} is checked out"
      follow(message, context.tree)
      assert FromSource.install(context.job) == {:ok, :installed}
    end

    test "with uncommitted changes, new files too", context do
      main = Path.join(context.checkout, "codex-rs/cli/src/main.rs")
      File.write!(main, "fn main() {}")
      assert refused(context, :source_changed) =~ "M codex-rs/cli/src/main.rs"
      UpstreamRepository.git!(context.checkout, ["restore", "."])
      for n <- 1..7, do: File.write!(Path.join(context.checkout, "new#{n}"), "")
      message = refused(context, :source_changed)
      assert message =~ "?? new5 and 2 more"
      assert builds(context) == 0

      File.write!(main, String.replace(File.read!(main), "hello", "hey"))
      follow(refused(context, :source_changed), context.tree)
      assert FromSource.install(context.job) == {:ok, :installed}
      # What was changed is a patch now.
      assert greeting(context) == "hey"
    end

    test "with a patch that does not fit, and what was built before stays", context do
      assert FromSource.install(context.job) == {:ok, :installed}
      add_patch(context, "0001-good.patch", UpstreamRepository.patch("hello", "hi"))
      add_patch(context, "0002-bad.patch", UpstreamRepository.patch("hello", "hey"))

      assert {:error, %InstallError{reason: :patch, path: path} = error} =
               FromSource.install(context.job)

      assert path == Path.join(context.tree, "patches/codex-rs/0002-bad.patch")
      message = Exception.message(error)
      assert message =~ "patches/codex-rs/0002-bad.patch cannot be applied to v9.9.9"
      assert message =~ "codex-rs/cli/src/main.rs"
      assert greeting(context) == "hello"
      assert UpstreamRepository.git!(context.checkout, ["status", "--porcelain"]) == ""
      assert builds(context) == 1

      add_patch(context, "0002-bad.patch", "")
      assert {:error, %InstallError{reason: :patch}} = FromSource.install(context.job)
    end

    test "without cargo, without rustc and without git", context do
      bin = Path.join(context.tmp_dir, "tools")
      File.mkdir_p!(bin)
      env = %{context.job.env | "PATH" => bin} |> Map.put("CARGO_HOME", "/nonexistent")
      without = fn -> refused(%{context | job: %{context.job | env: env}}, :toolchain) end

      assert without.() ==
               "`git` is needed to build the engine: it is not on the PATH. Install git."

      File.ln_s!(System.find_executable("git"), Path.join(bin, "git"))
      assert without.() =~ ~r/^`cargo` is needed .* https:\/\/rustup.rs$/
      File.ln_s!(System.find_executable("cargo"), Path.join(bin, "cargo"))
      assert without.() =~ "`rustc` is needed"
      # rustup's stand-in for a toolchain that cannot be had.
      File.write!(
        Path.join(bin, "rustc"),
        "#!/bin/sh\necho 'error: toolchain 1.0 is not installed'\nexit 1\n"
      )

      File.chmod!(Path.join(bin, "rustc"), 0o755)

      assert without.() =~
               "`rustc` is needed to build the engine: error: toolchain 1.0 is not installed"
    end

    test "when cargo fails, in cargo's words", context do
      add_patch(
        context,
        "0001-break.patch",
        UpstreamRepository.patch("hello", "\" + broken + \"")
      )

      message = refused(context, :build)
      assert message =~ "cargo ended with status 101"
      assert message =~ "could not compile `codex-cli`"
      assert said() =~ "broken"
    end

    test "when the engine is not of the pinned version", context do
      job = %{context.job | pin: %{context.job.pin | version: "9.9.10"}}
      message = refused(%{context | job: job}, :version)
      assert message =~ ~s(says "codex-cli 9.9.9", and 9.9.10 is pinned)
      # Nor is it kept for the next time.
      assert File.ls!(Path.join(context.job.cache, "linux-x64")) |> Enum.sort() == [
               "source",
               "target"
             ]
    end

    test "when git refuses, in git's words", context do
      File.write!(Path.join(context.checkout, ".git"), "gitdir: /nonexistent")
      assert refused(context, :git) =~ "not a git repository: /nonexistent"
    end
  end

  describe "the command" do
    defp run(arguments, job) do
      test = self()
      say = &send(test, {:said, &1})
      status = CLI.run(arguments, job, %{say: say, error: say, ask: nil})
      {status, said()}
    end

    test "--from-source installs, and --check looks at the submodule too", context do
      assert {0, said} = run(["--from-source"], context.job)
      assert said =~ "Engine 9.9.9 is installed, built from source: #{context.engine}"
      assert {0, said} = run(["--from-source"], context.job)
      assert said == "Engine 9.9.9 is already installed, built from source: #{context.engine}"
      assert {0, said} = run(["--check"], context.job)
      assert said =~ "is installed and intact, built from source"
      assert {0, _said} = run([], context.job)

      File.write!(Path.join(context.checkout, "codex-rs/new"), "")
      assert {1, said} = run(["--check"], context.job)
      assert said =~ "there are uncommitted changes in #{context.checkout}: ?? codex-rs/new"
      # Where nothing is checked out, there is nothing to change.
      assert {0, _said} =
               run(["--check"], %{context.job | checkout: Path.join(context.tree, "patches")})

      File.write!(context.engine, "other")
      assert {1, said} = run(["--check"], context.job)
      assert said =~ "Run `mix codex.install --from-source --force`."
    end

    test "--source-dir takes a checkout elsewhere, also a sparse one", context do
      elsewhere = Path.join(context.tmp_dir, "elsewhere")
      arguments = ["clone", "--no-checkout", context.upstream, elsewhere]
      UpstreamRepository.git!(context.tmp_dir, arguments)
      UpstreamRepository.git!(elsewhere, ["sparse-checkout", "set", "codex-rs/cli"])
      UpstreamRepository.git!(elsewhere, ["checkout", context.commit])
      job = %{context.job | tree: nil, checkout: nil}

      # Relative to where the command runs. What is not there is not built, and cargo says what it lacks.
      assert {1, said} = run(["--from-source", "--source-dir", "elsewhere"], job)
      assert said =~ "code-mode-host/Cargo.toml"
      UpstreamRepository.git!(elsewhere, ["sparse-checkout", "set", "codex-rs"])
      assert {0, _said} = run(["--from-source", "--source-dir", "elsewhere"], job)
      assert greeting(context) == "hello"
    end

    test "says so when options contradict each other", context do
      for {arguments, message} <- [
            {["--from-source", "--prebuilt"], "choose one"},
            {["--from-source", "--source", "npm"], "downloads nothing"},
            {["--source-dir", "x"], "goes with --from-source"},
            {["--check", "--source-dir", "x"], "goes with --from-source"}
          ] do
        assert {1, said} = run(arguments, context.job)
        assert said =~ message
      end
    end
  end

  defp host do
    {output, 0} = System.cmd("rustc", ["-vV"])
    [_, host] = Regex.run(~r/^host: (.+)$/m, output)
    host
  end
end
