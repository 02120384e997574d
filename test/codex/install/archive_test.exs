defmodule Codex.Install.ArchiveTest do
  use ExUnit.Case, async: true

  alias Codex.EnginePackage
  alias Codex.Install.{Archive, Tar}
  alias Codex.InstallError

  @moduletag :tmp_dir

  setup %{tmp_dir: tmp} do
    into = Path.join(tmp, "into")
    File.mkdir_p!(into)
    %{into: into, archive: Path.join(tmp, "archive.tgz")}
  end

  defp unpack(context, bytes, prefix \\ "package") do
    File.write!(context.archive, bytes)
    Archive.unpack(context.archive, context.into, prefix)
  end

  defp tree(directory) do
    directory
    |> Path.join("**")
    |> Path.wildcard(match_dot: true)
    |> Enum.filter(&File.regular?/1)
    |> Enum.map(&Path.relative_to(&1, directory))
    |> Enum.sort()
  end

  test "writes the files below the prefix, and says what they are", context do
    large = :crypto.strong_rand_bytes(300_000)

    bytes =
      EnginePackage.tgz([
        {"package/", "", type: "5", mode: 0o755},
        {"package/bin/engine", large, mode: 0o755},
        {"package/read me.txt", "hello"},
        {"package/empty", ""},
        {"packages/other", "not ours"},
        {"elsewhere", "not ours"}
      ])

    assert {:ok, files} = unpack(context, bytes)
    assert tree(context.into) == ["bin/engine", "empty", "read me.txt"]
    assert File.read!(Path.join(context.into, "bin/engine")) == large

    assert [%{path: "bin/engine", executable?: true, sha256: sha256}, %{path: "read me.txt"}, _] =
             files

    assert sha256 == Base.encode16(:crypto.hash(:sha256, large), case: :lower)
    assert File.stat!(Path.join(context.into, "bin/engine")).mode |> Bitwise.band(0o777) == 0o755
    assert File.stat!(Path.join(context.into, "empty")).mode |> Bitwise.band(0o777) == 0o644
  end

  test "reads what OTP's own packer writes", context do
    source = Path.join(Path.dirname(context.archive), "a source")
    long = String.duplicate("long-", 30) <> "name"
    File.write!(source, "content")

    :ok =
      :erl_tar.create(
        context.archive,
        [{~c"package/#{long}", to_charlist(source)}, {~c"package/b", to_charlist(source)}],
        [:compressed]
      )

    assert {:ok, [%{path: ^long}, %{path: "b"}]} =
             Archive.unpack(context.archive, context.into, "package")
  end

  test "reads long names in all three ways", context do
    name = String.duplicate("n", 120)
    record = fn pair -> "#{byte_size(pair) + 5} #{pair}\n" end

    bytes =
      EnginePackage.tgz([
        {"pax_global_header", record.("comment=#{name}"), type: "g"},
        {"ignored", "package/gnu-#{name}\0", type: "L"},
        {"package/short", "1"},
        {"ignored", record.("mtime=#{name}") <> record.("path=package/pax-#{name}"), type: "x"},
        {"package/short", "2"},
        {name |> binary_part(0, 90), "3", prefix: "package/ustar"},
        {"ignored", "no record at all", type: "x"},
        {"package/short", "4"}
      ])

    assert {:ok, files} = unpack(context, bytes)

    assert Enum.map(files, & &1.path) == [
             "gnu-#{name}",
             "pax-#{name}",
             "ustar/#{binary_part(name, 0, 90)}",
             "short"
           ]
  end

  for {what, path, options, says} <- [
        {"an absolute path", "/etc/passwd", [], "absolute"},
        {"a path that climbs out", "package/../../evil", [], "leads out"},
        {"a path that climbs out, outside of the prefix", "../evil", [], "leads out"},
        {"a symbolic link", "package/link", [type: "2", link: "/etc"], "neither a file"},
        {"a hard link", "package/link", [type: "1", link: "package/x"], "neither a file"},
        {"a device", "package/null", [type: "3"], "neither a file"},
        {"a named pipe", "package/pipe", [type: "6"], "neither a file"},
        {"an unknown kind", "package/x", [type: "Z"], "neither a file"},
        {"a backslash", "package\\..\\evil", [], "proper name"},
        {"a line break", "package/a\nb", [], "proper name"},
        {"broken UTF-8", "package/\xFF", [], "proper name"},
        {"no name", "", [], "proper name"}
      ] do
    test "refuses #{what}", context do
      entry = {unquote(path), "", unquote(options)}
      bytes = EnginePackage.tgz([{"package/first", "1"}, entry, {"package/last", "2"}])
      assert {:error, %InstallError{reason: :unsafe_archive} = error} = unpack(context, bytes)
      assert Exception.message(error) =~ unquote(says)
      assert tree(context.into) == ["first"]
      refute File.exists?(Path.join(context.into, "../../evil"))
    end
  end

  test "refuses a long name that climbs out", context do
    bytes = EnginePackage.tgz([{"x", "package/../../evil\0", type: "L"}, {"package/a", ""}])
    assert {:error, %InstallError{reason: :unsafe_archive}} = unpack(context, bytes)
  end

  test "refuses a name of a megabyte", context do
    bytes = EnginePackage.tgz([{"x", String.duplicate("n", 1_000_000), type: "L"}])
    assert {:error, %InstallError{reason: :bad_archive}} = unpack(context, bytes)
  end

  test "does not write a file twice", context do
    bytes = EnginePackage.tgz([{"package/a", "1"}, {"package/a", "2"}])
    assert {:error, %InstallError{reason: :file}} = unpack(context, bytes)
    assert File.read!(Path.join(context.into, "a")) == "1"
  end

  test "does not write through a file as if it were a directory", context do
    bytes = EnginePackage.tgz([{"package/a", "1"}, {"package/a/b", "2"}])
    assert {:error, %InstallError{reason: :file}} = unpack(context, bytes)
  end

  test "tells what is no archive", context do
    good = EnginePackage.tgz([{"package/a", :crypto.strong_rand_bytes(5_000)}])
    tar = EnginePackage.tar([{"package/a", "1"}])
    broken = :binary.replace(tar, "package/a", "package/b")

    for bytes <- [
          "",
          "hello",
          binary_part(good, 0, 2_000),
          :zlib.gzip(binary_part(tar, 0, 700)),
          :zlib.gzip(broken),
          :zlib.gzip(:binary.copy("x", 512))
        ] do
      File.rm_rf!(context.into)
      File.mkdir_p!(context.into)
      assert {:error, %InstallError{reason: :bad_archive} = error} = unpack(context, bytes)
      assert Exception.message(error) =~ "Nothing was installed"
    end
  end

  test "tells that there is no file", context do
    assert {:error, %InstallError{reason: :file}} =
             Archive.unpack(context.archive <> ".none", context.into, "package")
  end

  test "needs no memory that grows with the archive", context do
    # 64 MB of zeros: 64 kB compressed.
    bytes = EnginePackage.tgz([{"package/zeros", :binary.copy(<<0>>, 64_000_000)}])
    File.write!(context.archive, bytes)

    test = self()

    worker =
      spawn_link(fn ->
        receive do
          :go -> {:ok, _files} = Archive.unpack(context.archive, context.into, "package")
        end
      end)

    watcher = spawn_link(fn -> watch(worker, test, 0) end)
    assert_receive {:watching, ^watcher}
    send(worker, :go)
    assert_receive {:peak, peak}, 60_000
    assert peak < 8_000_000
    assert File.stat!(Path.join(context.into, "zeros")).size == 64_000_000
  end

  # Only what this one process holds: the other tests of this VM have binaries too.
  defp watch(worker, test, peak) do
    if peak == 0, do: send(test, {:watching, self()})

    case Process.info(worker, :binary) do
      {:binary, binaries} ->
        held = for {_id, size, _references} <- binaries, reduce: 0, do: (sum -> sum + size)
        watch(worker, test, max(max(peak, held), 1))

      nil ->
        send(test, {:peak, peak})
    end
  end

  describe "Tar" do
    test "a header whose numbers are none is broken" do
      <<_name::binary-size(100), rest::binary>> = EnginePackage.tar([{"a", ""}])
      assert Tar.header(binary_part(:binary.copy("a", 100) <> rest, 0, 512)) == :error
    end

    test "padding fills up to whole blocks" do
      assert Enum.map([0, 1, 511, 512, 513], &Tar.padding/1) == [0, 511, 1, 0, 511]
    end
  end
end
