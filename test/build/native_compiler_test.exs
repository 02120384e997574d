defmodule Codex.Build.NativeCompilerTest do
  # Not async: standard error is captured, and that is shared by all tests.
  use ExUnit.Case, async: false

  import ExUnit.CaptureIO

  alias Codex.HTTPServer
  alias Codex.Support.NativeParts
  alias Mix.Tasks.Compile.CodexNative

  @moduletag :tmp_dir

  @root Path.expand("../..", __DIR__)
  @platform "x86_64-unknown-linux-gnu"

  # A cargo that does what the script says; `$TARGET` is where it is told to build.
  defp settings(tmp, script, overrides \\ %{}) do
    cargo = Path.join(tmp, "cargo")

    File.write!(cargo, """
    #!/bin/sh
    printf '%s\\n' "$@" > '#{tmp}/argv'
    while [ $# -gt 0 ]; do [ "$1" = --target-dir ] && TARGET=$2; shift; done
    mkdir -p "$TARGET/release"
    #{script}
    """)

    File.chmod!(cargo, 0o755)

    Map.merge(
      %{
        root: tmp,
        target: Path.join(tmp, "target"),
        priv: Path.join(tmp, "priv/native"),
        manifest: Path.join(tmp, "manifest/compile.codex_native"),
        platform: @platform,
        path: nil,
        build: nil,
        archives: fn -> {%{}, %{}} end,
        cargo: cargo
      },
      overrides
    )
  end

  @builds """
  echo '   Compiling codex_nif v0.1.0'
  echo library > "$TARGET/release/libcodex_nif.so"
  echo guard > "$TARGET/release/codex_guard"
  echo '    Finished `release` profile [optimized] target(s) in 0.05s'
  """

  defp build(settings), do: printed(fn -> CodexNative.build(settings) end)

  # What the function returned, and all that it printed: `{result, stdout, stderr}`.
  defp printed(fun) do
    parent = self()

    err =
      capture_io(:stderr, fn ->
        out = capture_io(fn -> send(parent, {:result, fun.()}) end)
        send(parent, {:out, out})
      end)

    assert_received {:result, result}
    assert_received {:out, out}
    {result, out, err}
  end

  test "builds what a host needs, and nothing else, from the locked versions", %{tmp_dir: tmp} do
    settings = settings(tmp, @builds)
    assert {{:ok, []}, "   Compiling codex_nif v0.1.0\n", ""} = build(settings)

    argv = tmp |> Path.join("argv") |> File.read!() |> String.split("\n", trim: true)
    assert ["build", "--release", "--locked", "--message-format=short" | _] = argv

    assert ["codex_nif", "codex_guard"] ==
             for({"-p", crate} <- Enum.zip(argv, tl(argv)), do: crate)

    assert File.read!(Path.join(settings.priv, "codex_nif.so")) == "library\n"
    assert File.read!(Path.join(settings.priv, "codex_guard")) == "guard\n"
    assert Bitwise.band(File.stat!(Path.join(settings.priv, "codex_guard")).mode, 0o111) == 0o111
    assert settings.priv |> File.ls!() |> Enum.sort() == ["codex_guard", "codex_nif.so"]
  end

  test "says nothing and changes nothing when nothing has changed", %{tmp_dir: tmp} do
    settings = settings(tmp, @builds)
    build(settings)
    before = File.stat!(Path.join(settings.priv, "codex_nif.so"))

    settings =
      settings(tmp, "echo '    Finished `release` profile [optimized] target(s) in 0.05s'")

    assert {{:noop, []}, "", ""} = build(settings)
    assert File.stat!(Path.join(settings.priv, "codex_nif.so")) == before
  end

  test "replaces the library by renaming: whoever has mapped the old one keeps it", %{
    tmp_dir: tmp
  } do
    settings = settings(tmp, @builds)
    build(settings)
    path = Path.join(settings.priv, "codex_nif.so")
    before = File.stat!(path)
    {:ok, mapped} = :file.open(path, [:read, :raw, :binary])

    build(settings(tmp, @builds <> "echo newer > \"$TARGET/release/libcodex_nif.so\""))
    assert File.read!(path) == "newer\n"
    assert File.stat!(path).inode != before.inode
    assert {:ok, "library\n"} = :file.read(mapped, 100)
  end

  test "installs a library of macOS under the name that the VM looks for", %{tmp_dir: tmp} do
    settings =
      settings(tmp, """
      echo dylib > "$TARGET/release/libcodex_nif.dylib"
      echo guard > "$TARGET/release/codex_guard"
      """)

    assert {{:ok, []}, _, _} = build(settings)
    assert File.read!(Path.join(settings.priv, "codex_nif.so")) == "dylib\n"
  end

  test "errors and warnings are printed and become diagnostics", %{tmp_dir: tmp} do
    settings =
      settings(tmp, """
      echo 'native/codex_nif/src/lib.rs:12:5: warning: unused variable: `x`' >&2
      echo 'native/codex_nif/src/lib.rs:40:9: error[E0308]: mismatched types: expected `u32`' >&2
      echo 'warning: `codex_nif` (lib) generated 1 warning' >&2
      echo 'error: could not compile `codex_nif` (lib) due to 1 previous error' >&2
      exit 101
      """)

    assert {{:error, [warning, error]}, _, printed} = build(settings)
    assert %{severity: :warning, position: 12, message: "unused variable: `x`"} = warning
    assert %{severity: :error, position: 40, compiler_name: "codex_native"} = error
    assert error.message == "mismatched types: expected `u32`"
    assert error.file == Path.join(tmp, "native/codex_nif/src/lib.rs")
    assert printed =~ "mismatched types"
    refute File.exists?(settings.priv)
  end

  test "a warning does not stop the build", %{tmp_dir: tmp} do
    settings = settings(tmp, @builds <> "echo 'src/a.rs:1:2: warning: odd'")
    assert {{:ok, [%{severity: :warning, message: "odd"}]}, _, _} = build(settings)
  end

  test "a failure without a place is an error of the manifest", %{tmp_dir: tmp} do
    settings = settings(tmp, "echo 'error: rustc 1.60.0 is not supported' >&2; exit 101")
    assert {{:error, [diagnostic]}, _, _} = build(settings)
    assert %{severity: :error, message: "rustc 1.60.0 is not supported"} = diagnostic
    assert Path.basename(diagnostic.file) == "Cargo.toml"
  end

  test "a cargo that dies without a word is an error too", %{tmp_dir: tmp} do
    assert {{:error, [%{message: message}]}, _, printed} = build(settings(tmp, "exit 137"))
    assert message == "cargo ended with status 137"
    assert printed =~ message
  end

  test "raises when there is no library after a build", %{tmp_dir: tmp} do
    assert_raise Mix.Error, ~r/no codex_nif.so or libcodex_nif.so/, fn ->
      CodexNative.build(settings(tmp, ":"))
    end
  end

  test "without cargo it says how to get it, and the other way", %{tmp_dir: tmp} do
    error = assert_raise Mix.Error, fn -> CodexNative.build(settings(tmp, ":", %{cargo: nil})) end

    assert error.message =~ "https://rustup.rs"
    assert error.message =~ "CODEX_SDK_NATIVE_PATH"
  end

  test "without cargo it says so for every way that led there", %{tmp_dir: tmp} do
    settings = settings(tmp, ":", %{cargo: nil, build: "true"})
    error = assert_raise Mix.Error, fn -> CodexNative.build(settings) end
    assert error.message =~ "was not found on this machine."

    error = assert_raise Mix.Error, fn -> CodexNative.build(%{settings | build: nil}) end
    assert error.message =~ "no archive of them is pinned for #{@platform}."
    assert error.message =~ "mix codex.native.package"
  end

  describe "CODEX_SDK_NATIVE_PATH" do
    setup %{tmp_dir: tmp} do
      %{prebuilt: NativeParts.write!(Path.join(tmp, "prebuilt"), @platform)}
    end

    test "copies the files in and needs no cargo", %{tmp_dir: tmp, prebuilt: prebuilt} do
      settings = settings(tmp, "exit 1", %{path: prebuilt, cargo: nil})
      assert {{:ok, []}, "", ""} = build(settings)
      assert {{:noop, []}, "", ""} = build(settings)

      guard = Path.join(settings.priv, "codex_guard")
      assert File.lstat!(guard).type == :regular
      assert Bitwise.band(File.stat!(guard).mode, 0o111) == 0o111
    end

    test "names the file that is missing", %{tmp_dir: tmp, prebuilt: prebuilt} do
      File.rm!(Path.join(prebuilt, "codex_guard"))

      assert_raise Mix.Error, ~r/CODEX_SDK_NATIVE_PATH is set, but there is no codex_guard/, fn ->
        CodexNative.build(settings(tmp, ":", %{path: prebuilt}))
      end
    end

    test "refuses files for another machine, and changes nothing", %{tmp_dir: tmp} do
      other = NativeParts.write!(Path.join(tmp, "other"), "aarch64-apple-darwin")
      settings = settings(tmp, ":", %{path: other})
      error = assert_raise Mix.Error, fn -> CodexNative.build(settings) end

      assert error.message =~
               "CODEX_SDK_NATIVE_PATH is set, but #{other}/codex_nif.so is built for"

      assert error.message =~ "macOS on aarch64, but this is Linux on x86_64"
      refute File.exists?(settings.priv)
    end

    test "refuses a relative path", %{tmp_dir: tmp} do
      assert_raise Mix.Error, ~r/absolute/, fn ->
        CodexNative.build(settings(tmp, ":", %{path: "prebuilt"}))
      end
    end

    test "is off when empty", %{tmp_dir: tmp} do
      assert {{:ok, []}, _, _} = build(settings(tmp, @builds, %{path: ""}))
    end
  end

  describe "a pinned archive" do
    setup %{tmp_dir: tmp} do
      NativeParts.private_home!(tmp)
      {archive, pin} = NativeParts.archive!(tmp, @root, @platform, "packed")
      %{archive: archive, pin: pin}
    end

    # No cargo, and the real sources, from which a VM of its own loads the installer.
    defp archived(tmp, ours, hosts) do
      archives = fn -> {pins(ours), pins(hosts)} end
      settings(tmp, ":", %{root: @root, cargo: nil, archives: archives})
    end

    defp pins(nil), do: %{}
    defp pins(pin), do: %{@platform => pin}

    test "is downloaded once, and needs no cargo", %{tmp_dir: tmp, archive: archive, pin: pin} do
      bytes = File.read!(archive)
      server = HTTPServer.start!(fn _request -> {200, [], bytes} end)
      settings = archived(tmp, Map.put(pin, :url, server <> "/native.tar.gz"), nil)

      assert {{:ok, []}, said, ""} = build(settings)
      assert said == "Fetching the native parts for #{@platform} from #{server}/native.tar.gz\n"
      assert_received {:http_request, %{target: "/native.tar.gz"}}

      for name <- ["codex_nif.so", "codex_guard"] do
        path = Path.join(settings.priv, name)
        assert File.read!(path) == NativeParts.binary(@platform, "packed")
        assert Bitwise.band(File.stat!(path).mode, 0o111) == 0o111
      end

      assert {{:noop, []}, "", ""} = build(settings)
      refute_received {:http_request, _request}
    end

    test "can be a file, named by the host", %{tmp_dir: tmp, archive: archive, pin: pin} do
      assert {{:ok, []}, _, ""} = build(archived(tmp, nil, Map.put(pin, :path, archive)))
    end

    test "the host's own goes before ours", %{tmp_dir: tmp, archive: archive, pin: pin} do
      ours = Map.put(pin, :url, "http://127.0.0.1:1/unreachable")
      hosts = pin |> Map.put(:path, archive) |> Map.to_list()
      assert {{:ok, []}, _, ""} = build(archived(tmp, ours, hosts))
    end

    test "that is another file stops the compile", %{tmp_dir: tmp, archive: archive, pin: pin} do
      File.write!(archive, "x", [:append])
      settings = archived(tmp, Map.put(pin, :path, archive), nil)
      error = assert_raise Mix.Error, fn -> build(settings) end
      assert error.message =~ ~r/^codex_sdk: the checksum of codex_sdk-native-.+ is sha512-/
      assert error.message =~ "Correct the pin"
      refute File.exists?(settings.priv)
    end

    test "for another machine stops the compile", %{tmp_dir: tmp} do
      # Renamed by somebody: what is inside counts.
      {archive, pin} = NativeParts.archive!(tmp, @root, "aarch64-unknown-linux-gnu")

      settings = archived(tmp, Map.put(pin, :path, archive), nil)
      error = assert_raise Mix.Error, fn -> build(settings) end
      assert error.message =~ "it is for another platform or version"
    end

    test "of other sources: ours is built with cargo, one of the host is an error", %{
      tmp_dir: tmp,
      archive: archive,
      pin: pin
    } do
      pin = %{pin | sources: "sha256-other"} |> Map.put(:path, archive)

      error = assert_raise Mix.Error, fn -> build(archived(tmp, pin, nil)) end
      assert error.message =~ "`cargo` was not found"

      assert error.message =~
               "the archive that is pinned for #{@platform} was built of other sources"

      archives = archived(tmp, pin, nil).archives
      assert {{:ok, []}, _, _} = build(settings(tmp, @builds, %{root: @root, archives: archives}))

      error = assert_raise Mix.Error, fn -> build(archived(tmp, nil, pin)) end
      assert error.message =~ "built of the sources of another codex_sdk"
    end

    test "is passed over when told to build", %{tmp_dir: tmp, pin: pin} do
      pin = Map.put(pin, :url, "http://127.0.0.1:1/unreachable")

      with_cargo =
        settings(tmp, @builds, %{root: @root, archives: fn -> {%{@platform => pin}, %{}} end})

      for yes <- ["true", "1"], do: assert({{_, []}, _, _} = build(%{with_cargo | build: yes}))

      for no <- ["false", "0", ""],
          do:
            assert_raise(Mix.Error, ~r/cannot be reached/, fn ->
              build(%{with_cargo | build: no})
            end)

      assert_raise Mix.Error,
                   ~r/CODEX_SDK_NATIVE_BUILD must be true or false, got: "maybe"/,
                   fn ->
                     build(%{with_cargo | build: "maybe"})
                   end
    end

    test "a configuration that is no map of targets is named", %{tmp_dir: tmp, pin: pin} do
      for {hosts, words} <- [
            {[pin], "must be a map, target => pin, got: [%{"},
            {%{"x86_64-linux" => pin},
             "names \"x86_64-linux\", which is none of aarch64-apple-darwin, "}
          ] do
        settings = settings(tmp, @builds, %{archives: fn -> {%{}, hosts} end})
        error = assert_raise Mix.Error, fn -> CodexNative.build(settings) end
        assert error.message =~ "codex_sdk: config :codex_sdk, :native_archives " <> words
      end
    end

    test "a pin that is none is named with its field and value", %{tmp_dir: tmp, pin: pin} do
      pin = Map.put(pin, :url, "http://127.0.0.1:1/native.tar.gz")

      for {broken, words} <- [
            {"a string", ~s|must be a map, got: "a string"|},
            {Map.put(pin, :sha512, 1), "has an unknown key :sha512"},
            {%{pin | integrity: "md5-1"}, ~s|needs an integrity, "sha512-…", got: "md5-1"|},
            {%{pin | bytes: 0}, "needs bytes, the archive's size, got: 0"},
            {Map.delete(pin, :sources), ~s|needs sources, "sha256-…", got: nil|},
            {Map.delete(pin, :url), "needs either a url (http or https) or a path"},
            {Map.put(pin, :path, "/a"), "needs either a url (http or https) or a path"},
            {%{pin | url: "ftp://a"}, "needs either a url (http or https) or a path"},
            {pin |> Map.delete(:url) |> Map.put(:path, "a.tar.gz"), "needs an absolute path"}
          ] do
        error = assert_raise Mix.Error, fn -> build(archived(tmp, nil, broken)) end
        assert error.message =~ "config :codex_sdk, :native_archives: \"#{@platform}\" "
        assert error.message =~ words
      end
    end
  end

  test "clean removes what was installed, and the target directory", %{tmp_dir: tmp} do
    settings = settings(tmp, @builds)
    build(settings)
    assert :ok = CodexNative.remove(settings)
    assert File.ls!(settings.priv) == []
    refute File.exists?(settings.target)
    refute File.exists?(settings.manifest)
    assert :ok = CodexNative.remove(settings)
  end

  test "is run in codex_sdk, also where that is an application of an umbrella" do
    assert Mix.Task.recursive(CodexNative)
  end

  test "a second compile of this project is silent" do
    assert {{kind, []}, _, ""} = printed(fn -> CodexNative.run([]) end)
    assert kind in [:noop, :ok]
    assert {{:noop, []}, "", ""} = printed(fn -> CodexNative.run([]) end)
    assert [manifest] = CodexNative.manifests()
    assert File.read!(manifest) =~ "priv/native/codex_nif.so"
  end
end
