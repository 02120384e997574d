defmodule Codex.Install.Archive do
  @moduledoc false
  # Unpacks a `.tgz` in one pass: 64 KiB of the archive at a time, straight to the files, each hashed on its way. The memory
  # that it needs does not grow with the archive.
  #
  # What the archive says about places is not trusted, although its checksum is: nothing but plain files below the prefix
  # is written, and an entry that is a link, a device, absolute, or contains `..` refuses the whole archive.

  alias Codex.Install.{Failure, Manifest, Tar}

  @chunk 65_536
  # Names and pax records are short; a longer one is no name.
  @longest_name 65_536

  # Writes what is below `prefix` into the directory, which must exist and be empty.
  @spec unpack(Path.t(), Path.t(), String.t()) ::
          {:ok, [Manifest.entry()]} | {:error, Codex.InstallError.t()}
  def unpack(archive, directory, prefix) do
    case :file.open(archive, [:read, :raw, :binary]) do
      {:ok, io} ->
        zlib = :zlib.open()

        try do
          # 31: the largest window, and a gzip header.
          :ok = :zlib.inflateInit(zlib, 31)
          reader = %{io: io, zlib: zlib, archive: archive, ready: [], more?: false}
          {:ok, entries(reader, %{directory: directory, prefix: prefix, name: nil}, [])}
        rescue
          error in ErlangError ->
            bad(archive, "it cannot be inflated: #{inspect(error.original)}")
        catch
          {:unpack, failure} -> failure
        after
          :zlib.close(zlib)
          :file.close(io)
        end

      {:error, code} ->
        Failure.posix(code, "read", archive)
    end
  end

  defp entries(reader, state, files) do
    {block, reader} = read(reader, Tar.block())

    case Tar.header(block) do
      :end -> Enum.reverse(files)
      :error -> throw({:unpack, bad(reader.archive, "a header in it is broken")})
      {:ok, header} -> entry(reader, state, files, header)
    end
  end

  defp entry(reader, state, files, %{kind: kind, size: size}) when kind in [:long_name, :pax] do
    if size > @longest_name, do: throw({:unpack, bad(reader.archive, "a name in it is too long")})
    {content, reader} = read(reader, size)
    reader = skip(reader, Tar.padding(size))
    name = if kind == :pax, do: Tar.pax_path(content), else: Tar.c_string(content)
    entries(reader, %{state | name: name || state.name}, files)
  end

  defp entry(reader, state, files, %{kind: kind} = header) do
    # A long name belongs to the one entry that follows it.
    path = state.name || header.path
    state = %{state | name: nil}
    unless kind == :ignored, do: check(reader.archive, path, kind)

    case target(state.prefix, path) do
      {:ok, relative} when kind == :file ->
        {file, reader} = write(reader, state.directory, relative, header)
        entries(skip(reader, Tar.padding(header.size)), state, [file | files])

      _elsewhere ->
        entries(skip(reader, header.size + Tar.padding(header.size)), state, files)
    end
  end

  defp check(archive, path, kind) do
    cond do
      kind not in [:file, :directory] ->
        throw({:unpack, unsafe(archive, path, "is neither a file nor a directory")})

      not String.valid?(path) or path == "" or String.contains?(path, [<<0>>, "\\", "\n"]) ->
        throw({:unpack, unsafe(archive, inspect(path), "has no proper name")})

      Path.type(path) != :relative ->
        throw({:unpack, unsafe(archive, path, "has an absolute path")})

      ".." in Path.split(path) ->
        throw({:unpack, unsafe(archive, path, "leads out of the directory")})

      true ->
        :ok
    end
  end

  defp target(prefix, path) do
    case Path.relative_to(path, prefix) do
      ^path -> :outside
      relative -> {:ok, relative}
    end
  end

  defp write(reader, directory, relative, header) do
    path = Path.join(directory, relative)
    done!(File.mkdir_p(Path.dirname(path)), "create", Path.dirname(path))
    # Exclusive: an entry that stands twice is not written over.
    io = opened!(:file.open(path, [:write, :raw, :binary, :exclusive]), path)

    {hash, reader} =
      try do
        copy(reader, io, path, header.size, :crypto.hash_init(:sha256))
      after
        :file.close(io)
      end

    done!(File.chmod(path, if(header.executable?, do: 0o755, else: 0o644)), "change", path)
    sha256 = hash |> :crypto.hash_final() |> Base.encode16(case: :lower)
    {%{path: relative, sha256: sha256, executable?: header.executable?}, reader}
  end

  defp copy(reader, _io, _path, 0, hash), do: {hash, reader}

  defp copy(reader, io, path, left, hash) do
    {data, reader} = read(reader, min(left, @chunk))
    done!(:file.write(io, data), "write", path)
    copy(reader, io, path, left - byte_size(data), :crypto.hash_update(hash, data))
  end

  defp skip(reader, 0), do: reader

  defp skip(reader, left) do
    {data, reader} = read(reader, min(left, @chunk))
    skip(reader, left - byte_size(data))
  end

  # Exactly so many bytes of the inflated archive.
  defp read(reader, count), do: read(reader, count, [], 0)

  defp read(reader, count, parts, size) when size == count do
    {parts |> Enum.reverse() |> IO.iodata_to_binary(), reader}
  end

  defp read(%{ready: [data | rest]} = reader, count, parts, size) do
    wanted = count - size

    if byte_size(data) > wanted do
      part = binary_part(data, 0, wanted)
      left = binary_part(data, wanted, byte_size(data) - wanted)
      read(%{reader | ready: [left | rest]}, count, [part | parts], count)
    else
      read(%{reader | ready: rest}, count, [data | parts], size + byte_size(data))
    end
  end

  # Inflated part by part: a small piece of the archive may stand for a thousand times its size.
  defp read(%{ready: [], more?: true} = reader, count, parts, size) do
    read(inflate(reader, []), count, parts, size)
  end

  defp read(%{ready: [], more?: false} = reader, count, parts, size) do
    case :file.read(reader.io, @chunk) do
      {:ok, data} ->
        read(inflate(reader, data), count, parts, size)

      :eof ->
        throw({:unpack, bad(reader.archive, "it ends in the middle")})

      {:error, code} ->
        throw({:unpack, Failure.posix(code, "read", reader.archive)})
    end
  end

  defp inflate(reader, data) do
    {state, output} = :zlib.safeInflate(reader.zlib, data)
    ready = output |> IO.iodata_to_binary() |> List.wrap() |> Enum.reject(&(&1 == ""))
    %{reader | ready: ready, more?: state == :continue}
  end

  defp done!(:ok, _action, _path), do: :ok

  defp done!({:error, code}, action, path),
    do: throw({:unpack, Failure.posix(code, action, path)})

  defp opened!({:ok, io}, _path), do: io
  defp opened!({:error, code}, path), do: throw({:unpack, Failure.posix(code, "write", path)})

  defp bad(archive, why) do
    Failure.new(
      :bad_archive,
      "#{Path.basename(archive)} is no archive that can be unpacked: #{why}",
      path: archive,
      remedy: "Nothing was installed. Run it again."
    )
  end

  defp unsafe(archive, path, why) do
    Failure.new(:unsafe_archive, "an entry of #{Path.basename(archive)} (#{path}) #{why}",
      path: archive,
      remedy: "Nothing was installed. Do not use that archive."
    )
  end
end
