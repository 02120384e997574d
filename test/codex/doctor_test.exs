defmodule Codex.DoctorTest do
  use ExUnit.Case, async: true
  alias Codex.Doctor
  alias Codex.Doctor.{Checks, Finding, Probe}
  alias Codex.InstallError

  @moduletag :tmp_dir

  # A machine on which everything is right.
  setup %{tmp_dir: tmp} do
    engine = Path.join(tmp, "engine/bin/codex")
    guard = Path.join(tmp, "codex_guard")
    for path <- [engine, guard], do: put(path, 0o755)

    probe = %Probe{
      env: %{"HOME" => tmp, "CODEX_API_KEY" => "sk-hush-0123456789"},
      os: :linux,
      find: &"/usr/bin/#{&1}",
      command: fn
        ^engine, ["--version"] -> {"codex-cli 1.2.3\n", 0}
        ^engine, ["login", "status"] -> {"Logged in using an API key - sk-hush", 0}
        "/usr/bin/cargo", ["--version"] -> {"cargo 1.95.0 (abc 2026)\n", 0}
        "/usr/bin/bwrap", ["--unshare-user" | _] -> {"", 0}
      end,
      engine: fn -> {:ok, %{path: engine, source: :installed}} end,
      nif_version: fn -> "0.1.0" end,
      guard: guard,
      versions: %{codex_sdk: "0.1.0", elixir: "1.14.0", otp: "25", pin: "1.2.3"}
    }

    %{probe: probe, engine: engine}
  end

  defp put(path, mode) do
    File.mkdir_p!(Path.dirname(path))
    File.write!(path, "")
    File.chmod!(path, mode)
  end

  defp no_engine, do: fn -> {:error, %InstallError{reason: :not_found, message: "none"}} end

  test "where all is right, all is ok, and no secret is shown", %{probe: probe} do
    findings = Doctor.run(probe, Checks.all())

    assert Enum.map(findings, & &1.name) ==
             [:engine, :nif, :guard, :login, :sandbox, :user_namespaces, :versions]

    assert Enum.map(findings, & &1.status) |> Enum.uniq() == [:ok]
    assert Doctor.healthy?(findings)
    text = Doctor.format(findings)
    refute text =~ "hush"
    assert length(String.split(text, "\n")) == 7
    assert text =~ "cargo 1.95.0"
  end

  test "what is not right is one line and one remedy" do
    findings = [
      Finding.error(:user_namespaces, "cannot be made", "Allow them."),
      Finding.ok(:nif, "loaded")
    ]

    assert Doctor.format(findings) ==
             "error    user namespaces  cannot be made\n         Allow them.\nok       nif              loaded"

    assert Doctor.format(findings, colour: true) =~ "\e[31merror"
    refute Doctor.healthy?(findings)
  end

  test "the engine", %{probe: probe, engine: engine} do
    assert %{status: :ok, detail: detail} = Checks.engine(probe)
    assert detail == "1.2.3 at #{engine} (installed)"

    for {source, name} <- [codex_path_env: "CODEX_PATH", path: "PATH"] do
      probe = %{probe | engine: fn -> {:ok, %{path: engine, source: source}} end}
      assert Checks.engine(probe).detail =~ "(#{name})"
    end

    other = %{probe | command: fn _path, _args -> {"codex-cli 1.0.0\n", 0} end}
    assert %{status: :warning, detail: detail} = Checks.engine(other)
    assert detail =~ "1.0.0 at" and detail =~ "1.2.3 is pinned"

    for command <- [fn _, _ -> {:error, :eacces} end, fn _, _ -> {"", 127} end] do
      assert %{status: :error} = finding = Checks.engine(%{probe | command: command})
      assert finding.detail =~ "#{engine} (installed) "
      assert finding.remedy =~ "mix codex.install --prebuilt"
    end

    assert %{status: :error, detail: "not found"} = Checks.engine(%{probe | engine: no_engine()})
  end

  test "the NIF", %{probe: probe} do
    assert %{status: :error, remedy: remedy} =
             Checks.nif(%{probe | nif_version: fn -> "0.0.9" end})

    assert remedy =~ "restart"

    missing = fn -> :erlang.nif_error(:nif_not_loaded) end
    assert %{status: :error, detail: detail} = Checks.nif(%{probe | nif_version: missing})
    assert detail =~ "nif_not_loaded"
  end

  test "the guard", %{probe: probe} do
    File.chmod!(probe.guard, 0o644)
    assert %{status: :error, remedy: "Run `chmod +x" <> _} = Checks.guard(probe)
    File.rm!(probe.guard)
    assert %{status: :error, detail: detail} = Checks.guard(probe)
    assert detail =~ "is missing"
  end

  test "the login", %{probe: probe, tmp_dir: tmp} do
    probe = %{probe | env: %{"HOME" => tmp}}
    assert %{status: :ok, detail: "the engine is logged in"} = Checks.login(probe)

    logged_out = %{probe | command: fn _, _ -> {"Not logged in", 1} end}
    assert %{status: :warning, remedy: remedy} = Checks.login(logged_out)
    assert remedy =~ "CODEX_API_KEY"
    assert %{status: :warning} = Checks.login(%{probe | engine: no_engine()})

    put(Path.join(tmp, ".codex/auth.json"), 0o600)
    assert %{status: :ok} = Checks.login(logged_out)
    elsewhere = %{logged_out | env: %{"HOME" => tmp, "CODEX_HOME" => Path.join(tmp, "elsewhere")}}
    assert %{status: :warning} = Checks.login(elsewhere)
    put(Path.join(tmp, "elsewhere/auth.json"), 0o600)
    assert %{status: :ok} = Checks.login(elsewhere)
  end

  test "the sandbox", %{probe: probe, engine: engine} do
    assert Checks.sandbox(probe).detail == "bwrap at /usr/bin/bwrap (PATH)"

    bare = %{probe | find: fn _name -> nil end}
    assert %{status: :warning, remedy: "Install bubblewrap" <> _} = Checks.sandbox(bare)
    assert %{status: :warning} = Checks.sandbox(%{bare | engine: no_engine()})

    bundled = Path.expand("../../codex-resources/bwrap", engine)
    put(bundled, 0o755)
    assert Checks.sandbox(bare).detail == "bwrap at #{bundled} (bundled)"
    assert %{status: :ok} = Checks.sandbox(%{bare | os: :darwin})
  end

  test "user namespaces", %{probe: probe} do
    refused = %{
      probe
      | command: fn _, _ -> {"bwrap: No permissions to create new namespace\nmore", 1} end
    }

    assert %{status: :warning, detail: detail, remedy: remedy} = Checks.user_namespaces(refused)
    assert detail =~ "No permissions to create new namespace"
    refute detail =~ "more"
    assert remedy =~ ":danger_full_access"

    silent = %{probe | command: fn _, _ -> {"", 1} end}
    assert Checks.user_namespaces(silent).detail =~ "status 1"
    broken = %{probe | command: fn _, _ -> {:error, :timeout} end}
    assert Checks.user_namespaces(broken).detail =~ "timeout"

    without_bwrap = %{probe | find: &if(&1 == "unshare", do: "/usr/bin/unshare")}

    assert %{status: :ok} =
             Checks.user_namespaces(%{
               without_bwrap
               | command: fn "/usr/bin/unshare", _ -> {"", 0} end
             })

    nothing = %{probe | find: fn _name -> nil end}
    assert %{status: :warning, remedy: "Install bubblewrap."} = Checks.user_namespaces(nothing)
    assert %{status: :ok} = Checks.user_namespaces(%{probe | os: :darwin})
  end

  test "the versions", %{probe: probe} do
    assert %{status: :ok, detail: detail} = Checks.versions(%{probe | find: fn _name -> nil end})
    assert detail == "codex_sdk 0.1.0, Elixir 1.14.0, OTP 25, no Rust"

    for old <- [%{elixir: "1.13.4"}, %{otp: "24"}] do
      probe = %{probe | versions: Map.merge(probe.versions, old)}
      assert %{status: :error} = Checks.versions(probe)
    end
  end

  test "a probe of this machine looks at this machine" do
    probe = Probe.new()
    assert Checks.nif(probe).status == :ok
    assert Checks.guard(probe).status == :ok
    assert Checks.versions(probe).status == :ok
    assert length(Doctor.run()) == 7
  end

  test "a command that does not end is given up" do
    assert Probe.command("sleep", ["3"], 300) == {:error, :timeout}
    assert Probe.command("/none", []) == {:error, :enoent}
    assert Probe.command("sh", ["-c", "echo out; echo err >&2; exit 3"]) == {"out\nerr\n", 3}
  end
end
