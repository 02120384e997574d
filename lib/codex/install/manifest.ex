defmodule Codex.Install.Manifest do
  @moduledoc false
  # What was installed: the version, where it comes from (the archive's checksum, which is the pinned one, or nothing would
  # have been unpacked; or a commit and a fingerprint of all that went into the build), and every file with its checksum. It finds damage: a file that was changed, lost or added.
  # Against somebody who may write here it is no protection, and cannot be: he could write the engine as well.

  alias Codex.Install.{Failure, Integrity, Layout}

  @enforce_keys [:version, :platform, :origin, :files]
  defstruct @enforce_keys

  @type entry :: %{path: String.t(), sha256: String.t(), executable?: boolean()}
  @type origin ::
          {:archive, String.t()} | {:source, commit :: String.t(), fingerprint :: String.t()}
  @type t :: %__MODULE__{
          version: String.t(),
          platform: String.t(),
          origin: origin(),
          files: [entry()]
        }

  @title "codex_sdk engine 1"

  @spec write(Path.t(), t()) :: :ok | {:error, Codex.InstallError.t()}
  def write(home, manifest) do
    path = Layout.manifest(home)

    case File.write(path, text(manifest)) do
      :ok -> :ok
      {:error, code} -> Failure.posix(code, "write", path)
    end
  end

  # `:error` where nothing (or nothing of ours) is installed.
  @spec read(Path.t()) :: {:ok, t()} | :error
  def read(home) do
    with {:ok, text} <- File.read(Layout.manifest(home)),
         [@title, "version " <> version, "platform " <> platform, origin | files] <-
           String.split(text, "\n", trim: true),
         origin when origin != :error <- origin(String.split(origin, " ")),
         files = Enum.map(files, &parse/1),
         false <- :error in files do
      {:ok, %__MODULE__{version: version, platform: platform, origin: origin, files: files}}
    else
      _missing_or_foreign -> :error
    end
  end

  # The entry of a file that lies there already.
  @spec entry(Path.t(), Path.t()) :: entry()
  def entry(home, path) do
    {:ok, sha256} = Integrity.sha256(path)
    executable? = Bitwise.band(File.stat!(path).mode, 0o100) != 0
    %{path: Path.relative_to(path, home), sha256: sha256, executable?: executable?}
  end

  # Every file that is not as it was installed.
  @spec damage(Path.t(), t()) :: [{:missing | :changed | :not_executable | :foreign, String.t()}]
  def damage(home, %__MODULE__{files: files}) do
    known = MapSet.new(files, & &1.path)
    own = Path.relative_to(Layout.manifest(home), home)
    foreign = for path <- walk(home, ""), path != own, path not in known, do: {:foreign, path}

    Enum.flat_map(files, &damage_of(home, &1)) ++ foreign
  end

  defp damage_of(home, %{path: path} = entry) do
    full = Path.join(home, path)

    case File.lstat(full) do
      {:ok, %{type: :regular, mode: mode}} ->
        cond do
          Integrity.sha256(full) != {:ok, entry.sha256} -> [{:changed, path}]
          entry.executable? and Bitwise.band(mode, 0o100) == 0 -> [{:not_executable, path}]
          true -> []
        end

      _none ->
        [{:missing, path}]
    end
  end

  defp walk(home, relative) do
    full = Path.join(home, relative)

    case File.lstat(full) do
      {:ok, %{type: :directory}} ->
        for name <- full |> File.ls!() |> Enum.sort(),
            path <- walk(home, Path.join(relative, name)),
            do: path

      _file ->
        [relative]
    end
  end

  defp text(manifest) do
    [
      @title,
      "version #{manifest.version}",
      "platform #{manifest.platform}",
      origin_line(manifest.origin)
      | Enum.map(manifest.files, &"#{&1.sha256} #{mode(&1)} #{&1.path}")
    ]
    |> Enum.map(&[&1, ?\n])
  end

  defp origin_line({:archive, integrity}), do: "archive #{integrity}"
  defp origin_line({:source, commit, fingerprint}), do: "source #{commit} #{fingerprint}"

  defp origin(["archive", integrity]), do: {:archive, integrity}
  defp origin(["source", commit, fingerprint]), do: {:source, commit, fingerprint}
  defp origin(_other), do: :error

  defp mode(%{executable?: true}), do: "x"
  defp mode(%{executable?: false}), do: "-"

  # The path comes last: it may contain blanks.
  defp parse(line) do
    case String.split(line, " ", parts: 3) do
      [sha256, mode, path] when mode in ["x", "-"] ->
        %{path: path, sha256: sha256, executable?: mode == "x"}

      _other ->
        :error
    end
  end
end
