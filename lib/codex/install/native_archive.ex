defmodule Codex.Install.NativeArchive do
  @moduledoc false
  # An archive of the native parts, built for one platform: packed by a maintainer, fetched by a host that has no Rust.
  #
  # Both happen around the compiler. When a host fetches, codex_sdk is not compiled yet: `build/fetch_archive.exs` loads this
  # module and all that it needs from source, and has to name what comes to be needed.

  alias Codex.Install.{Archive, Failure, HTTP, Integrity}

  @type pin :: %{
          optional(:url) => String.t(),
          optional(:path) => Path.t(),
          required(:integrity) => String.t(),
          required(:bytes) => pos_integer()
        }

  ## Packing

  # Writes `{name, file}` into a `.tar.gz`, below one directory. The same files give the same bytes: the order, the times, the
  # owners and the modes are always the same.
  @spec pack([{String.t(), Path.t()}], String.t(), Path.t()) ::
          {:ok, %{integrity: String.t(), bytes: pos_integer()}}
          | {:error, Codex.InstallError.t()}
  def pack(parts, directory, archive) do
    # The packer takes a file's mode from the file.
    staging = "#{archive}.#{System.pid()}.new"

    try do
      with :ok <- posix(File.mkdir_p(staging), "create", staging),
           :ok <- stage(parts, staging),
           {:ok, tar} <- tar(Enum.sort(parts), directory, staging) do
        bytes = :zlib.gzip(tar)

        with :ok <- posix(File.write(archive, bytes), "write", archive) do
          {:ok, %{integrity: integrity(bytes), bytes: byte_size(bytes)}}
        end
      end
    after
      _ = File.rm_rf(staging)
    end
  end

  defp stage(parts, staging) do
    Enum.find_value(parts, :ok, fn {name, path} ->
      copy = Path.join(staging, name)

      with :ok <- posix(File.cp(path, copy), "read", path),
           :ok <- posix(File.chmod(copy, 0o755), "change", copy) do
        nil
      end
    end)
  end

  defp tar(parts, directory, staging) do
    path = Path.join(staging, ".tar")
    {:ok, tar} = :erl_tar.open(String.to_charlist(path), [:write])

    for {name, _path} <- parts do
      [from, to] =
        for parent <- [staging, directory], do: String.to_charlist(Path.join(parent, name))

      :ok = :erl_tar.add(tar, from, to, mtime: 0, uid: 0, gid: 0)
    end

    :ok = :erl_tar.close(tar)
    with {:error, code} <- File.read(path), do: Failure.posix(code, "read", path)
  end

  defp integrity(bytes), do: "sha512-" <> Base.encode64(:crypto.hash(:sha512, bytes))

  ## Fetching

  # Puts the archive's files into the directory `home`, which then is there whole, or not at all. `directory` is the one that
  # they are below inside the archive.
  @spec fetch(pin(), String.t(), Path.t()) :: :ok | {:error, Codex.InstallError.t()}
  def fetch(pin, directory, home) do
    staging = "#{home}.#{System.pid()}.new"
    unpacked = Path.join(staging, "unpacked")

    try do
      with :ok <- posix(File.mkdir_p(unpacked), "create", unpacked),
           {:ok, archive} <- obtain(pin, Path.join(staging, directory <> ".tar.gz"), directory),
           {:ok, files} <- Archive.unpack(archive, unpacked, directory),
           :ok <- ours(files, pin, directory) do
        place(unpacked, home)
      end
      |> advise(pin)
    after
      _ = File.rm_rf(staging)
    end
  end

  # A verified archive.
  defp obtain(%{path: path} = pin, _archive, _directory) do
    with :ok <- size(path, path, pin.bytes),
         :ok <- Integrity.verify(path, pin.integrity),
         do: {:ok, path}
  end

  defp obtain(%{url: url} = pin, archive, directory) do
    cached = cached(pin, directory)

    if cached != nil and Integrity.verify(cached, pin.integrity) == :ok do
      {:ok, cached}
    else
      with {:ok, _size} <- HTTP.download(url, archive, [env: System.get_env()], nil, &keep/2),
           :ok <- size(archive, url, pin.bytes),
           :ok <- Integrity.verify(archive, pin.integrity) do
        _ = remember(archive, cached)
        {:ok, archive}
      end
    end
  end

  defp keep(_received, progress), do: progress

  # Says more than that a checksum is another one. What is too long has another checksum.
  defp size(path, place, expected) do
    case File.stat(path) do
      {:ok, %{size: size}} when size < expected -> Failure.truncated(place, size, expected)
      {:ok, _stat} -> :ok
      {:error, code} -> Failure.posix(code, "read", path)
    end
  end

  # All projects of a user share what was downloaded. A machine without a home has no such place.
  defp cached(pin, directory) do
    if System.user_home() do
      digest = Base.encode16(:crypto.hash(:sha256, pin.integrity), case: :lower)
      file = "#{directory}-#{binary_part(digest, 0, 16)}.tar.gz"
      Path.join([:filename.basedir(:user_cache, "codex_sdk"), "native", file])
    end
  end

  # Only for the next time: where it cannot be written, nothing is lost.
  defp remember(_archive, nil), do: :ok

  defp remember(archive, cached) do
    beside = "#{cached}.#{System.pid()}.new"

    with :ok <- File.mkdir_p(Path.dirname(cached)),
         :ok <- File.cp(archive, beside),
         :ok <- File.rename(beside, cached) do
      :ok
    else
      {:error, _code} -> File.rm(beside)
    end
  end

  defp ours([], pin, directory) do
    Failure.new(
      :bad_archive,
      "#{place(pin)} holds no #{directory}: it is for another platform or version"
    )
  end

  defp ours(_files, _pin, _directory), do: :ok

  defp place(unpacked, home) do
    case File.rename(unpacked, home) do
      :ok -> :ok
      # Another compiler was faster; what is called so has the same checksum.
      {:error, code} when code in [:eexist, :enotempty] -> :ok
      {:error, code} -> Failure.posix(code, "create", home)
    end
  end

  defp place(%{url: url}), do: url
  defp place(%{path: path}), do: path

  ## Failures

  defp posix(:ok, _action, _path), do: :ok
  defp posix({:error, code}, action, path), do: Failure.posix(code, action, path)

  # The remedies of a download are about the engine.
  defp advise(:ok, _pin), do: :ok

  defp advise({:error, %{reason: reason} = error}, pin),
    do: {:error, %{error | remedy: remedy(reason, pin)}}

  defp remedy(reason, _pin) when reason in [:checksum, :bad_archive, :unsafe_archive] do
    "Nothing of it was used. Correct the pin (`mix codex.native.package` prints it), or do not use that file."
  end

  defp remedy(_reason, %{path: path}) do
    "Look at #{path}. Or set CODEX_SDK_NATIVE_PATH, or build with cargo: CODEX_SDK_NATIVE_BUILD=true."
  end

  defp remedy(:tls, _pin),
    do: "If a proxy or a mirror has its own authority, set SSL_CERT_FILE to its bundle."

  defp remedy(_reason, %{url: _url}) do
    "Check the network and HTTPS_PROXY, and compile again. Without a network set CODEX_SDK_NATIVE_PATH, or build with cargo: " <>
      "CODEX_SDK_NATIVE_BUILD=true."
  end
end
