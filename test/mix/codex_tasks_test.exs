defmodule Mix.Tasks.CodexTasksTest do
  # Of the tasks themselves there is little: arguments in, the shell out. Not async: the shell is the whole VM's.
  use ExUnit.Case, async: false

  import ExUnit.CaptureIO

  doctest Codex.Doctor
  doctest Codex.Install

  alias Mix.Tasks.Codex.{Doctor, Install}

  setup do
    shell = Mix.shell()
    Mix.shell(Mix.Shell.Process)
    on_exit(fn -> Mix.shell(shell) end)
  end

  test "codex.install --path names the place in this project" do
    Install.run(["--path"])
    assert_received {:mix_shell, :info, [path]}
    assert Path.relative_to_cwd(path) =~ ~r"^priv/codex/\w+-\w+/bin/codex$"
  end

  test "codex.install fails with a status" do
    assert catch_exit(Install.run(["--nonsense"])) == {:shutdown, 1}
    assert_received {:mix_shell, :error, ["Unknown: --nonsense" <> _rest]}
  end

  test "codex.doctor takes no arguments" do
    assert_raise Mix.Error, ~r/Unknown: --nonsense/, fn -> Doctor.run(["--nonsense"]) end
  end

  test "a question is asked by the shell" do
    Mix.shell(Mix.Shell.IO)

    asked =
      capture_io("yes\n", fn ->
        send(self(), {:answer, Mix.shell().prompt("Download 1 MB? [Y/n]")})
      end)

    assert asked == "Download 1 MB? [Y/n] "
    assert_received {:answer, "yes\n"}
    assert capture_io("", fn -> send(self(), {:answer, Mix.shell().prompt("?")}) end)
    assert_received {:answer, :eof}
  end

  @tag :engine
  test "codex.install --check: the pinned engine is installed and intact" do
    Install.run(["--check"])
    assert_received {:mix_shell, :info, [line]}
    assert line =~ "Engine #{Codex.Install.version()} is installed and intact"
    assert {:ok, path} = Codex.Install.installed_path()
    assert Codex.Install.check() == :ok
    assert Codex.Install.install() == {:ok, :present}
    assert Codex.Install.install!() == :present
    assert {version, 0} = System.cmd(path, ["--version"])
    assert version == "codex-cli #{Codex.Install.version()}\n"
    # And with it, all that upstream packs.
    for file <- ~w(bin/codex-code-mode-host codex-path/rg codex-package.json) do
      assert File.exists?(Path.expand("../../" <> file, path))
    end
  end

  @tag :engine
  test "the pinned commit is the one that the installed package says it was built from" do
    {:ok, engine} = Codex.Install.installed_path()
    voice = Path.expand("../../codex-resources/voice", engine)
    manifest = voice |> Path.join("manifest.json") |> File.read!() |> Codex.JSON.decode!()
    pin = Codex.Install.Pin.current()
    assert {manifest["buildCommit"], manifest["appVersion"]} == {pin.commit, pin.version}
    # Said of this very engine, and meant as the source of the whole package.
    {:ok, sha256} = Codex.Install.Integrity.sha256(engine)
    assert manifest["sha256"]["bin/codex"] == sha256
    notice = voice |> Path.join("NOTICE.md") |> File.read!() |> String.replace("\n", " ")
    assert notice =~ "The source commit for this package is recorded in `manifest.json`"
  end

  @tag :engine
  test "codex.doctor finds an engine, the native parts and the versions" do
    Doctor.run([])
    assert_received {:mix_shell, :info, [text]}

    for name <- ["engine", "nif", "guard", "versions"] do
      assert text =~ ~r/^ok +#{name} /m
    end
  end

  test "codex.doctor fails with a status where turns cannot run" do
    before = System.get_env("CODEX_PATH")

    on_exit(fn ->
      if before, do: System.put_env("CODEX_PATH", before), else: System.delete_env("CODEX_PATH")
    end)

    System.put_env("CODEX_PATH", "/no/such/codex")
    assert catch_exit(Doctor.run([])) == {:shutdown, 1}
    assert_received {:mix_shell, :info, [text]}
    assert text =~ ~r/^error +engine .*\n +\S/m
  end

  test "Codex.Install.install/1 gives an error, and install!/1 raises it" do
    assert {:error, %Codex.InstallError{reason: :usage}} =
             Codex.Install.install(source: "nowhere", force: true)

    assert_raise Codex.InstallError, ~r/no source/, fn ->
      Codex.Install.install!(source: "nowhere", force: true)
    end
  end
end
