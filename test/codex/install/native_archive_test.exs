defmodule Codex.Install.NativeArchiveTest do
  # Not async: where downloads are cached is said by the environment.
  use ExUnit.Case, async: false

  alias Codex.HTTPServer
  alias Codex.Install.NativeArchive
  alias Codex.Support.NativeParts

  @moduletag :tmp_dir

  @directory "codex_sdk-native-9.9.9-nif-2.15-x86_64-unknown-linux-gnu"

  setup %{tmp_dir: tmp} do
    NativeParts.private_home!(tmp)
    parts = NativeParts.write!(Path.join(tmp, "parts"), "x86_64-unknown-linux-gnu", "content")
    File.chmod!(Path.join(parts, "codex_guard"), 0o600)
    archive = Path.join(tmp, "native.tar.gz")
    {:ok, pin} = NativeArchive.pack(files(parts), @directory, archive)
    %{parts: parts, archive: archive, pin: pin, home: Path.join(tmp, "home")}
  end

  defp files(parts), do: for(name <- File.ls!(parts), do: {name, Path.join(parts, name)})

  defp serve(answer), do: HTTPServer.start!(fn _request -> answer end) <> "/native.tar.gz"

  defp message({:error, %Codex.InstallError{} = error}, reason) do
    assert error.reason == reason
    Exception.message(error)
  end

  test "the same files give the same bytes, whenever and however they were made", context do
    again = Path.join(context.tmp_dir, "again.tar.gz")

    for {name, path} <- files(context.parts) do
      File.touch!(path, 1_000_000_000)
      File.chmod!(path, if(name == "codex_guard", do: 0o755, else: 0o444))
    end

    reversed = context.parts |> files() |> Enum.sort(:desc)
    assert {:ok, pin} = NativeArchive.pack(reversed, @directory, again)
    assert pin == context.pin
    assert File.read!(again) == File.read!(context.archive)
    assert File.stat!(again).size == pin.bytes
  end

  test "anybody can unpack and check it", context do
    assert {:ok, [guard, library]} =
             :erl_tar.table(String.to_charlist(context.archive), [:compressed])

    assert {"#{guard}", "#{library}"} ==
             {@directory <> "/codex_guard", @directory <> "/codex_nif.so"}

    {:ok, entries} = :erl_tar.table(String.to_charlist(context.archive), [:compressed, :verbose])

    for {_name, :regular, _size, mtime, mode, uid, gid} <- entries,
        do: assert({mtime, Bitwise.band(mode, 0o777), uid, gid} == {0, 0o755, 0, 0})

    digest = :crypto.hash(:sha512, File.read!(context.archive))
    assert context.pin.integrity == "sha512-" <> Base.encode64(digest)
  end

  test "what is packed is unpacked", %{archive: archive, pin: pin, home: home} do
    assert NativeArchive.fetch(Map.put(pin, :path, archive), @directory, home) == :ok
    assert home |> File.ls!() |> Enum.sort() == ["codex_guard", "codex_nif.so"]
    assert File.read!(Path.join(home, "codex_guard")) =~ "content"
    # Somebody else has already been there.
    assert NativeArchive.fetch(Map.put(pin, :path, archive), @directory, home) == :ok
  end

  test "a download is cached for all projects, and the cache is not trusted", context do
    url = serve({200, [], File.read!(context.archive)})
    pin = Map.put(context.pin, :url, url)
    elsewhere = fn -> Path.join(context.tmp_dir, "home-#{System.unique_integer([:positive])}") end

    assert NativeArchive.fetch(pin, @directory, elsewhere.()) == :ok
    assert_received {:http_request, _request}
    assert NativeArchive.fetch(pin, @directory, elsewhere.()) == :ok
    refute_received {:http_request, _request}

    [cached] =
      Path.wildcard(Path.join(context.tmp_dir, "{cache,Library}/**/#{@directory}-*.tar.gz"))

    File.write!(cached, "damaged")
    assert NativeArchive.fetch(pin, @directory, elsewhere.()) == :ok
    assert_received {:http_request, _request}
    assert File.read!(cached) == File.read!(context.archive)
  end

  test "a cache that cannot be written is none", context do
    File.write!(Path.join(context.tmp_dir, "cache"), "a file")
    File.write!(Path.join(context.tmp_dir, "Library"), "a file")
    pin = Map.put(context.pin, :url, serve({200, [], File.read!(context.archive)}))
    assert NativeArchive.fetch(pin, @directory, context.home) == :ok
  end

  test "another file is refused before it is unpacked", %{archive: archive, pin: pin, home: home} do
    pin = %{pin | integrity: "sha512-AAAA"} |> Map.put(:path, archive)
    said = pin |> NativeArchive.fetch(@directory, home) |> message(:checksum)
    assert said =~ "but sha512-AAAA is pinned"
    assert said =~ "Correct the pin"
    refute File.exists?(home)
    assert Path.wildcard(home <> ".*") == []
  end

  test "half a download says how much of it came", context do
    half = binary_part(File.read!(context.archive), 0, 100)
    broken = {:raw, ["HTTP/1.1 200 OK\r\ncontent-length: #{context.pin.bytes}\r\n\r\n", half]}

    # With and without a length that was promised.
    for answer <- [broken, {200, [], half}] do
      pin = Map.put(context.pin, :url, serve(answer))
      said = pin |> NativeArchive.fetch(@directory, context.home) |> message(:truncated)
      assert said =~ "broke off"
      assert said =~ "CODEX_SDK_NATIVE_BUILD=true"
    end

    File.write!(context.archive, half)
    pin = Map.put(context.pin, :path, context.archive)
    said = pin |> NativeArchive.fetch(@directory, context.home) |> message(:truncated)
    assert said =~ "after 100 of #{context.pin.bytes} bytes"
    refute File.exists?(context.home)
  end

  test "without a network, and without the file, it says what else can be done", context do
    pin = Map.put(context.pin, :url, "http://127.0.0.1:1/native.tar.gz")
    said = pin |> NativeArchive.fetch(@directory, context.home) |> message(:offline)
    assert said =~ "CODEX_SDK_NATIVE_PATH"

    pin = Map.put(context.pin, :url, serve({404, [], ""}))
    said = pin |> NativeArchive.fetch(@directory, context.home) |> message(:missing)
    assert said =~ "does not exist"

    pin = Map.put(context.pin, :path, "/nowhere/native.tar.gz")
    said = pin |> NativeArchive.fetch(@directory, context.home) |> message(:file)
    assert said =~ "Look at /nowhere/native.tar.gz"
  end

  test "a server that is not trusted", context do
    pin = Map.put(context.pin, :url, "https://127.0.0.1:1/native.tar.gz")
    System.put_env("SSL_CERT_FILE", Path.join(context.tmp_dir, "none.pem"))
    on_exit(fn -> System.delete_env("SSL_CERT_FILE") end)
    said = pin |> NativeArchive.fetch(@directory, context.home) |> message(:tls)
    assert said =~ "set SSL_CERT_FILE"
  end

  test "an archive for another version or platform", %{archive: archive, pin: pin, home: home} do
    pin = Map.put(pin, :path, archive)
    other = String.replace(@directory, "9.9.9", "9.9.8")
    said = pin |> NativeArchive.fetch(other, home) |> message(:bad_archive)
    assert said =~ "holds no #{other}: it is for another platform or version"
  end

  test "packing says which file it cannot read or write", %{tmp_dir: tmp, parts: parts} do
    missing = [{"codex_guard", Path.join(tmp, "missing")}]
    said = missing |> NativeArchive.pack(@directory, Path.join(tmp, "a.tar.gz")) |> message(:file)
    assert said =~ "cannot read #{tmp}/missing"

    File.mkdir_p!(Path.join(tmp, "a.tar.gz"))

    said =
      parts
      |> files()
      |> NativeArchive.pack(@directory, Path.join(tmp, "a.tar.gz"))
      |> message(:file)

    assert said =~ "cannot write #{tmp}/a.tar.gz"
  end
end
