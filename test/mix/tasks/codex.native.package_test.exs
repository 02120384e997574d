# As the task does it.
Code.require_file("../../../build/package.ex", __DIR__)

defmodule Mix.Tasks.Codex.Native.PackageTest do
  # Not async: the shell is the whole VM's.
  use ExUnit.Case, async: false

  alias Codex.Build.{Archives, Package, Target}
  alias Codex.Support.NativeParts
  alias Mix.Tasks.Codex.Native.Package, as: Task

  @moduletag :tmp_dir

  @root Path.expand("../../..", __DIR__)

  setup do
    shell = Mix.shell()
    Mix.shell(Mix.Shell.Process)
    on_exit(fn -> Mix.shell(shell) end)
  end

  # What the task says last, as a pin.
  defp printed_pin do
    assert_received {:mix_shell, :info, ["Packed " <> text]}
    [_archive, pin] = String.split(text, "Its pin:", parts: 2)
    {pins, _binding} = Code.eval_string("%{#{pin}}")
    pins
  end

  defp script!(tmp, name, lines) do
    path = Path.join(tmp, name)
    File.write!(path, "#!/bin/sh\n" <> lines)
    File.chmod!(path, 0o755)
    path
  end

  # A cargo that leaves files for `built`, and a rustc that has the standard library for `installed`.
  defp settings(tmp, target, built, installed) do
    parts = NativeParts.write!(Path.join(tmp, "parts"), built)
    File.mkdir_p!(Path.join(tmp, "lib/#{installed}"))

    cargo =
      script!(tmp, "cargo", """
      printf '%s\\n' "$@" > '#{tmp}/argv'
      env > '#{tmp}/env'
      for target in . '#{built}'; do
        mkdir -p '#{tmp}/target/'$target/release
        cp '#{parts}'/* '#{tmp}/target/'$target/release
      done
      """)

    rustc = script!(tmp, "rustc", ~s(echo '#{tmp}/lib/'"$4"\n))

    %{
      root: @root,
      directory: Path.join(tmp, "target"),
      output: Path.join(tmp, "output"),
      target: target,
      base_url: nil,
      cargo: cargo,
      rustc: rustc,
      say: fn _line -> :ok end,
      error: fn _line -> :ok end
    }
  end

  defp other_target, do: hd(Target.known() -- [Target.current()])

  test "packs what was built here, and prints the pin for it", %{tmp_dir: tmp} do
    assert Task.run(["--output", tmp]) == :ok
    assert %{path: path} = pin = printed_pin()[Target.current()]

    assert Path.basename(path) ==
             "codex_sdk-native-#{Mix.Project.config()[:version]}-nif-2.15-#{Target.current()}.tar.gz"

    bytes = File.read!(path)
    assert pin.bytes == byte_size(bytes)
    assert pin.integrity == "sha512-" <> Base.encode64(:crypto.hash(:sha512, bytes))
    assert pin.sources == Archives.sources(@root)

    hex = Base.encode16(:crypto.hash(:sha512, bytes), case: :lower)
    assert File.read!(path <> ".sha512") == "#{hex}  #{Path.basename(path)}\n"
    assert {%{} = written, _} = Code.eval_string("%{" <> File.read!(path <> ".pin") <> "}")
    assert written == %{Target.current() => pin}

    # What the pin's printer printed is what the compiler takes.
    assert Archives.pinned(@root, Target.current(), %{Target.current() => pin}, %{}) == {:ok, pin}

    unpacked = Archives.unpacked!(@root, Target.current(), pin, Path.join(tmp, "unpacked"))

    for name <- ["codex_nif.so", "codex_guard"] do
      ours = Path.join([@root, "priv/native", name])
      assert File.read!(Path.join(unpacked, name)) == File.read!(ours)
    end
  end

  test "with the place of a release, the pin names it", %{tmp_dir: tmp} do
    assert Task.run(["--output", tmp, "--base-url", "http://127.0.0.1/v1/"]) == :ok
    %{url: url} = printed_pin()[Target.current()]
    assert url =~ ~r"^http://127.0.0.1/v1/codex_sdk-native-.+\.tar\.gz$"
  end

  test "builds for another target, if Rust can", %{tmp_dir: tmp} do
    target = other_target()
    settings = settings(tmp, target, target, target)
    %{archive: archive, pin: pin} = Package.run(settings)
    assert Path.dirname(archive) == settings.output
    assert pin =~ inspect(target)
    assert tmp |> Path.join("argv") |> File.read!() =~ "--target\n#{target}\n"
  end

  test "for musl, Rust is told to make a library", %{tmp_dir: tmp} do
    target = "x86_64-unknown-linux-musl"
    Package.run(settings(tmp, target, target, target))

    assert tmp |> Path.join("env") |> File.read!() =~
             "CARGO_TARGET_X86_64_UNKNOWN_LINUX_MUSL_RUSTFLAGS=-C target-feature=-crt-static\n"
  end

  test "a target that is not installed", %{tmp_dir: tmp} do
    error =
      assert_raise Mix.Error, fn ->
        Package.run(settings(tmp, other_target(), other_target(), "none"))
      end

    assert error.message =~ "rustup target add #{other_target()}"
    refute File.exists?(Path.join(tmp, "argv"))
  end

  test "what was built for another machine is not packed", %{tmp_dir: tmp} do
    elf = "x86_64-unknown-linux-gnu"
    macho = "aarch64-apple-darwin"
    here = Target.current()
    settings = settings(tmp, nil, if(here == macho, do: elf, else: macho), here)
    error = assert_raise Mix.Error, fn -> Package.run(settings) end
    assert error.message =~ "is built for"
    refute File.exists?(settings.output)
  end

  test "an unknown target, an unknown argument" do
    error = assert_raise Mix.Error, fn -> Task.run(["--target", "pdp11"]) end
    assert error.message =~ ~s(Unknown target "pdp11". Known are: aarch64-apple-darwin, )
    error = assert_raise Mix.Error, fn -> Task.run(["--tar"]) end
    assert error.message == "Unknown: --tar. See `mix help codex.native.package`."
    error = assert_raise Mix.Error, fn -> Task.run(["--base-url", "example.com"]) end
    assert error.message == ~s(--base-url must begin with https:// or http://, got: "example.com")
  end

  test "without cargo, and with one that fails", %{tmp_dir: tmp} do
    settings = settings(tmp, nil, Target.current(), Target.current())
    error = assert_raise Mix.Error, fn -> Package.run(%{settings | cargo: nil}) end
    assert error.message =~ "cargo was not found. Install Rust"

    failing = script!(tmp, "failing", "echo 'error: no space' >&2; exit 101\n")
    error = assert_raise Mix.Error, fn -> Package.run(%{settings | cargo: failing}) end
    assert error.message == "cargo could not build the native parts (status 101)."

    # It says that it has, but has not.
    idle = script!(tmp, "idle", "exit 0\n")
    error = assert_raise Mix.Error, fn -> Package.run(%{settings | cargo: idle}) end
    assert error.message =~ "cargo reported success, but there is no codex_nif.so"
  end

  test "a directory that cannot be written", %{tmp_dir: tmp} do
    settings = settings(tmp, nil, Target.current(), Target.current())
    File.write!(settings.output, "a file")
    error = assert_raise Mix.Error, fn -> Package.run(settings) end
    assert error.message =~ "cannot create #{settings.output}"
  end

  test "the crates have the version of the library" do
    assert Archives.name(@root, "t") ==
             "codex_sdk-native-#{Mix.Project.config()[:version]}-nif-2.15-t"
  end

  test "the checksum of the sources follows what is built, and nothing else", %{tmp_dir: tmp} do
    for file <- ["Cargo.toml", "Cargo.lock", "native/a/Cargo.toml", "native/a/src/b/c.rs"] do
      File.mkdir_p!(Path.dirname(Path.join(tmp, file)))
      File.write!(Path.join(tmp, file), file)
    end

    before = Archives.sources(tmp)
    assert before =~ ~r"^sha256-.{44}$"
    File.mkdir_p!(Path.join(tmp, "native/a/tests"))
    File.write!(Path.join(tmp, "native/a/tests/d.rs"), "a test")
    assert Archives.sources(tmp) == before

    File.write!(Path.join(tmp, "native/a/src/b/c.rs"), "changed")
    changed = Archives.sources(tmp)
    assert changed != before
    File.rename!(Path.join(tmp, "native/a/src/b/c.rs"), Path.join(tmp, "native/a/src/b/d.rs"))
    assert Archives.sources(tmp) not in [before, changed]
  end
end
