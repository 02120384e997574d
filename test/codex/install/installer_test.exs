defmodule Codex.Install.InstallerTest do
  use ExUnit.Case, async: true

  import Codex.EnginePackage, only: [said: 0]

  alias Codex.{EnginePackage, HTTPServer, InstallError}
  alias Codex.Install.{Installer, Layout, Manifest}

  @moduletag :tmp_dir

  setup %{tmp_dir: tmp} do
    archive = EnginePackage.tgz(EnginePackage.entries())

    %{
      archive: archive,
      pin: EnginePackage.pin(archive),
      home: Path.join(tmp, "priv/codex/linux-x64")
    }
  end

  # A job against a registry that plays this archive.
  defp job(context, options \\ []) do
    registry = EnginePackage.registry(context.archive, context.pin, options)
    url = HTTPServer.start!(registry)
    EnginePackage.job(context.pin, context.tmp_dir, env: %{"npm_config_registry" => url <> "/"})
  end

  defp left_behind(context) do
    case File.ls(Path.join(context.tmp_dir, "priv/codex")) do
      {:ok, names} -> names
      {:error, :enoent} -> []
    end
  end

  defp requests(targets \\ []) do
    receive do
      {:http_request, %{target: target}} -> requests([target | targets])
    after
      0 -> Enum.reverse(targets)
    end
  end

  describe "from npm's registry" do
    test "the whole package is installed, and can be checked", context do
      job = job(context)
      assert Installer.state(job) == :missing
      assert {:error, %InstallError{reason: :not_found}} = Installer.check(job)

      assert Installer.install(job) == {:ok, :installed}
      assert Installer.state(job) == :ready
      assert Installer.check(job) == :ok
      assert left_behind(context) == ["linux-x64"]
      assert {"codex-cli 9.9.9\n", 0} = System.cmd(Layout.engine(context.home), ["--version"])
      assert File.exists?(Path.join(context.home, "codex-path/rg"))
      assert File.exists?(Path.join(context.home, "codex-package.json"))
      # What npm wraps around it is not ours.
      refute File.exists?(Path.join(context.home, "package.json"))
      assert said() =~ "Downloading engine 9.9.9 for linux-x64 (1 MB) from 127.0.0.1"
      assert requests() == ["/@scope%2Fengine/9.9.9-linux-x64", "/engine.tgz"]
    end

    test "nothing is asked for when the right version is there", context do
      job = job(context)
      {:ok, :installed} = Installer.install(job)
      _ = requests()
      assert Installer.install(job) == {:ok, :present}
      assert requests() == []
      assert Installer.install(job, force: true) == {:ok, :installed}
      assert Installer.check(job) == :ok
      assert left_behind(context) == ["linux-x64"]
    end

    test "another version is replaced", context do
      {:ok, :installed} = Installer.install(job(context))

      entries = [{EnginePackage.prefix() <> "bin/codex", "newer", mode: 0o755}]
      newer = EnginePackage.tgz(entries)
      context = %{context | archive: newer, pin: EnginePackage.pin(newer, version: "10.0.0")}
      job = job(context)
      assert Installer.state(job) == {:outdated, "9.9.9"}

      assert {:error, %InstallError{reason: :version} = error} = Installer.check(job)
      assert Exception.message(error) =~ "engine 9.9.9 is installed, and 10.0.0 is pinned"
      assert Installer.install(job) == {:ok, :installed}
      assert Installer.check(job) == :ok
      assert File.read!(Layout.engine(context.home)) == "newer"
      refute File.exists?(Path.join(context.home, "codex-path/rg"))
      assert left_behind(context) == ["linux-x64"]
    end

    test "the same version out of another archive is another one", context do
      {:ok, :installed} = Installer.install(job(context))
      other = EnginePackage.tgz([{EnginePackage.prefix() <> "bin/codex", "x", mode: 0o755}])
      job = job(%{context | archive: other, pin: EnginePackage.pin(other)})
      assert Installer.state(job) == {:outdated, "9.9.9 (another archive)"}
    end

    test "the registry's signature is checked", context do
      {public, private} = :crypto.generate_key(:ecdh, :secp256r1)
      artifact = context.pin.platforms["linux-x64"]
      message = "@scope/engine@9.9.9-linux-x64:#{artifact.integrity}"
      good = :crypto.sign(:ecdsa, :sha256, message, [private, :secp256r1])
      wrong = :crypto.sign(:ecdsa, :sha256, message <> "!", [private, :secp256r1])
      # SubjectPublicKeyInfo of a P-256 point.
      der = Base.decode16!("3059301306072A8648CE3D020106082A8648CE3D030107034200") <> public

      keys = fn key ->
        Codex.JSON.encode!(%{"keys" => [%{"keyid" => "SHA256:k", "key" => key}]})
      end

      signed = fn id, signature ->
        [%{"keyid" => id, "sig" => Base.encode64(signature)}]
      end

      key = keys.(Base.encode64(der))

      for {signatures, published, outcome} <- [
            {signed.("SHA256:k", good), key, "signature is good"},
            {signed.("SHA256:other", wrong), key, "no key"},
            {signed.("SHA256:k", good), nil, "no key"},
            {signed.("SHA256:k", good), "[]", "no key"},
            {signed.("SHA256:k", wrong), key, :signature},
            {signed.("SHA256:k", "none"), key, :signature},
            {[%{"keyid" => "SHA256:k", "sig" => "%"}], key, :signature},
            {signed.("SHA256:k", good), keys.("bm90IGEga2V5"), :signature},
            {signed.("SHA256:other", wrong) ++ signed.("SHA256:k", good), key,
             "signature is good"},
            {signed.("SHA256:k", good) ++ signed.("SHA256:k", wrong), key, :signature}
          ] do
        File.rm_rf!(context.home)
        job = job(context, dist: %{"signatures" => signatures}, keys: published)

        if is_binary(outcome) do
          assert Installer.install(job) == {:ok, :installed}
          assert said() =~ outcome
        else
          assert {:error, %InstallError{reason: ^outcome} = error} = Installer.install(job)
          assert Exception.message(error) =~ "by key SHA256:k is wrong"
          assert left_behind(context) == []
          refute "/engine.tgz" in requests()
        end

        _ = requests()
      end
    end

    test "keys that cannot be had are an error, unless there are none", context do
      registry =
        EnginePackage.registry(context.archive, context.pin, dist: %{"signatures" => [%{}]})

      url =
        HTTPServer.start!(fn
          %{target: "/-/npm/v1/keys"} -> {503, [], ""}
          request -> registry.(request)
        end)

      job = EnginePackage.job(context.pin, context.tmp_dir, env: %{"npm_config_registry" => url})
      assert {:error, %InstallError{reason: :network}} = Installer.install(job)
    end

    test "a registry that means another file is left before the download", context do
      job = job(context, dist: %{"integrity" => "sha512-" <> Base.encode64(<<0::512>>)})
      assert {:error, %InstallError{reason: :checksum} = error} = Installer.install(job)
      assert Exception.message(error) =~ "is pinned"
      refute "/engine.tgz" in requests()
    end

    test "a registry without a checksum of that kind is asked all the same", context do
      assert Installer.install(job(context, dist: %{"integrity" => nil})) == {:ok, :installed}
    end

    test "what is no registry", context do
      for body <- ["<html>", "{}", ~s({"dist": {"tarball": 1}})] do
        url = HTTPServer.start!(fn _request -> {200, [], body} end)

        job =
          EnginePackage.job(context.pin, context.tmp_dir, env: %{"npm_config_registry" => url})

        assert {:error, %InstallError{reason: :http} = error} = Installer.install(job)
        assert Exception.message(error) =~ "npm config get registry"
      end
    end

    test "no registry at all", context do
      job = EnginePackage.job(context.pin, context.tmp_dir)
      assert {:error, %InstallError{reason: :no_registry}} = Installer.install(job)
      assert left_behind(context) == []
    end

    test "through a proxy", context do
      proxy = HTTPServer.start!(EnginePackage.registry(context.archive, context.pin))
      env = %{"npm_config_registry" => "http://registry.invalid", "HTTP_PROXY" => proxy}
      job = EnginePackage.job(context.pin, context.tmp_dir, env: env)
      assert Installer.install(job) == {:ok, :installed}

      assert requests() == [
               "http://registry.invalid/@scope%2Fengine/9.9.9-linux-x64",
               "http://registry.invalid/engine.tgz"
             ]
    end
  end

  test "from the upstream release, where the same file is an asset", context do
    asset = "/engine/releases/download/v9.9.9/codex-npm-linux-x64-9.9.9.tgz"

    url =
      HTTPServer.start!(fn
        %{target: ^asset} -> {302, [{"location", "/storage"}], ""}
        %{target: "/storage"} -> {200, [], context.archive}
      end)

    pin = %{context.pin | repository: url <> "/engine"}
    job = EnginePackage.job(pin, context.tmp_dir, source: "github")
    assert Installer.install(job) == {:ok, :installed}
    assert Installer.check(job) == :ok

    # And what is there is not trusted either.
    tampered = HTTPServer.start!(fn _request -> {200, [], context.archive <> "!"} end)
    job = %{job | pin: %{pin | repository: tampered}}
    assert {:error, %InstallError{reason: :checksum}} = Installer.install(job, force: true)
    assert Installer.check(job) == :ok
  end

  test "there is no third source", context do
    job = %{job(context) | source: "elsewhere"}
    assert {:error, %InstallError{reason: :usage} = error} = Installer.install(job)
    assert Exception.message(error) =~ "npm, github"
  end

  describe "nothing is installed, and nothing left behind, after" do
    defp fails(context, job, reason) do
      assert {:error, %InstallError{reason: ^reason} = error} = Installer.install(job)
      assert left_behind(context) == []
      assert Exception.message(error) =~ ~r/\. \S.*\.$/s
      error
    end

    test "a wrong checksum", context do
      changed = EnginePackage.tgz([{EnginePackage.prefix() <> "bin/codex", "evil", mode: 0o755}])
      padding = byte_size(context.archive) - byte_size(changed)
      changed = changed <> :binary.copy(<<0>>, max(padding, 0))
      error = fails(context, job(context, archive: {200, [], changed}), :checksum)
      assert Exception.message(error) =~ "Nothing was unpacked"
    end

    test "half a download, told by the connection", context do
      half = binary_part(context.archive, 0, 100)
      head = "HTTP/1.1 200 OK\r\ncontent-length: #{byte_size(context.archive)}\r\n\r\n"
      fails(context, job(context, archive: {:raw, head <> half}), :truncated)
    end

    test "half a download, told by the pin", context do
      half = binary_part(context.archive, 0, 100)
      error = fails(context, job(context, archive: {200, [], half}), :truncated)
      assert Exception.message(error) =~ "100 of #{byte_size(context.archive)} bytes"
      assert Codex.Error.retryable?(error)
    end

    test "no archive there", context do
      fails(context, job(context, archive: {404, [], ""}), :missing)
    end

    test "nobody there", context do
      env = %{"npm_config_registry" => "http://registry.invalid"}
      fails(context, EnginePackage.job(context.pin, context.tmp_dir, env: env), :offline)
    end

    test "a pinned archive that is none", context do
      context = %{context | archive: "nonsense", pin: EnginePackage.pin("nonsense")}
      fails(context, job(context), :bad_archive)
    end

    test "a pinned archive without an engine", context do
      for entries <- [[{"a", "b"}], [{EnginePackage.prefix() <> "bin/codex", "not executable"}]] do
        archive = EnginePackage.tgz(entries)
        context = %{context | archive: archive, pin: EnginePackage.pin(archive)}
        fails(context, job(context), :bad_archive)
      end
    end

    test "a pinned archive that leads elsewhere", context do
      archive = EnginePackage.tgz(EnginePackage.entries() ++ [{"../../../../evil", "x"}])
      context = %{context | archive: archive, pin: EnginePackage.pin(archive)}
      fails(context, job(context), :unsafe_archive)
      refute File.exists?(Path.join(context.tmp_dir, "evil"))
    end

    test "a platform that nobody publishes for", context do
      fails(context, %{job(context) | platform: "plan9-mips"}, :unknown_platform)
    end
  end

  test "no place to install to", context do
    File.write!(Path.join(context.tmp_dir, "priv"), "a file")
    assert {:error, %InstallError{reason: :file}} = Installer.install(job(context))
  end

  @tag :unprivileged
  test "no permission", context do
    job = job(context)

    # For root everything is permitted, except where the kernel itself says no.
    root = if root?(), do: "/proc/codex", else: read_only(context.tmp_dir)
    assert {:error, %InstallError{reason: reason}} = Installer.install(%{job | root: root})
    assert reason in [:permission, :file]
  end

  defp root?, do: match?({"0\n", 0}, System.cmd("id", ["-u"]))

  defp read_only(tmp) do
    directory = Path.join(tmp, "read-only")
    File.mkdir_p!(directory)
    File.chmod!(directory, 0o500)
    directory
  end

  describe "with a disk of one megabyte" do
    @describetag :mount

    setup %{tmp_dir: tmp} do
      disk = Path.join(tmp, "disk")
      File.mkdir_p!(disk)
      {_output, 0} = System.cmd("mount", ~w(-t tmpfs -o size=1m tmpfs #{disk}))
      on_exit(fn -> System.cmd("umount", ["--lazy", disk]) end)
      %{disk: disk}
    end

    test "there is no space for the download, or for what is in it", %{disk: disk} = context do
      random = :crypto.strong_rand_bytes(2_000_000)
      zeros = :binary.copy(<<0>>, 2_000_000)

      for content <- [random, zeros] do
        entry = {EnginePackage.prefix() <> "bin/codex", content, mode: 0o755}
        archive = EnginePackage.tgz([entry])
        context = %{context | archive: archive, pin: EnginePackage.pin(archive)}
        job = %{job(context) | root: Path.join(disk, "codex")}

        assert {:error, %InstallError{reason: :no_space} = error} = Installer.install(job)
        assert Exception.message(error) =~ "Free some space"
        assert File.ls!(Path.join(disk, "codex")) == []
      end
    end
  end

  # Also where no disk can be mounted, and for root, whom nothing is forbidden.
  test "what the system says of a file has one reason each, the path and a remedy" do
    for {reason, codes} <- [
          no_space: [:enospc, :edquot],
          permission: [:eacces, :eperm, :erofs],
          file: [:eio, :enotdir]
        ],
        code <- codes do
      assert {:error, %InstallError{reason: ^reason, path: "/p"} = error} =
               Codex.Install.Failure.posix(code, "write", "/p")

      assert Exception.message(error) =~ ~r"/p.*\. \S.*\.$"
    end
  end

  test "many at once: one engine, whole, and all succeed", context do
    registry = EnginePackage.registry(context.archive, context.pin)
    url = HTTPServer.start!(registry)
    job = EnginePackage.job(context.pin, context.tmp_dir, env: %{"npm_config_registry" => url})

    outcomes =
      1..8
      |> Enum.map(fn _ -> Task.async(fn -> Installer.install(job) end) end)
      |> Task.await_many(30_000)

    assert Enum.uniq(outcomes) -- [{:ok, :installed}, {:ok, :present}] == []
    assert {:ok, :installed} in outcomes
    assert Installer.check(job) == :ok
    assert left_behind(context) == ["linux-x64"]
  end

  test "many at once over another version", context do
    {:ok, :installed} = Installer.install(job(context))
    entries = [{EnginePackage.prefix() <> "bin/codex", "newer", mode: 0o755}]
    newer = EnginePackage.tgz(entries)
    context = %{context | archive: newer, pin: EnginePackage.pin(newer, version: "10.0.0")}
    job = job(context)

    outcomes =
      1..8
      |> Enum.map(fn _ -> Task.async(fn -> Installer.install(job) end) end)
      |> Task.await_many(30_000)

    assert Enum.all?(outcomes, &match?({:ok, _outcome}, &1))
    assert Installer.check(job) == :ok
    assert left_behind(context) == ["linux-x64"]
  end

  test "what a killed installation left is swept away, a running one is left alone", context do
    root = Path.join(context.tmp_dir, "priv/codex")
    old = Path.join(root, ".staging-1-1")
    running = Path.join(root, ".staging-1-2")
    Enum.each([old, running], &File.mkdir_p!/1)
    File.touch!(old, System.os_time(:second) - 24 * 3600)
    {:ok, :installed} = Installer.install(job(context))
    assert Enum.sort(left_behind(context)) == [".staging-1-2", "linux-x64"]
  end

  test "a directory that is not ours is replaced", context do
    File.mkdir_p!(Path.join(context.home, "bin"))
    File.write!(Layout.engine(context.home), "who knows")
    job = job(context)
    assert Installer.state(job) == :missing
    assert Installer.install(job) == {:ok, :installed}
    assert Installer.check(job) == :ok
  end

  describe "a check" do
    setup context do
      job = job(context)
      {:ok, :installed} = Installer.install(job)
      %{job: job}
    end

    test "finds what was changed, lost, added, or cannot be started", %{job: job, home: home} do
      File.write!(Path.join(home, "codex-path/rg"), "other")
      File.rm!(Path.join(home, "codex-package.json"))
      File.write!(Path.join(home, "bin/more"), "")
      File.chmod!(Layout.engine(home), 0o644)

      assert {:error, %InstallError{reason: :damaged} = error} = Installer.check(job)
      message = Exception.message(error)
      assert message =~ "codex-path/rg (changed)"
      assert message =~ "codex-package.json (missing)"
      assert message =~ "bin/more (not ours)"
      assert message =~ "bin/codex (not executable)"
      assert message =~ "--force"

      assert Installer.install(job) == {:ok, :present}
      assert Installer.install(job, force: true) == {:ok, :installed}
      assert Installer.check(job) == :ok
    end

    test "names only some of many", %{job: job, home: home} do
      for n <- 1..9, do: File.write!(Path.join(home, "more#{n}"), "")
      assert {:error, %InstallError{reason: :damaged} = error} = Installer.check(job)
      assert Exception.message(error) =~ "and 4 more"
    end

    test "does not take a link for a file", %{job: job, home: home} do
      rg = Path.join(home, "codex-path/rg")
      File.rename!(rg, rg <> ".real")
      File.ln_s!("rg.real", rg)
      assert {:error, %InstallError{reason: :damaged}} = Installer.check(job)
    end

    test "without an engine there is nothing", %{job: job, home: home} do
      File.rm!(Layout.engine(home))
      assert Installer.state(job) == :missing
    end

    test "a manifest that is none is none", %{job: job, home: home} do
      manifest = File.read!(Layout.manifest(home))
      File.write!(Layout.manifest(home), manifest <> "nonsense\n")
      assert Manifest.read(home) == :error
      assert Installer.state(job) == :missing
      File.write!(Layout.manifest(home), "")
      assert Manifest.read(home) == :error
    end

    test "for a platform without a pin nothing is the right one", %{job: job} do
      assert {:outdated, _version} = Installer.state(%{job | pin: %{job.pin | platforms: %{}}})
    end
  end
end
