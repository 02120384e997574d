defmodule Codex.Install.Failure do
  @moduledoc false
  # The wording of every `Codex.InstallError` that has to do with files and downloads, so that each cause has one name
  # and one remedy, wherever it shows up.

  alias Codex.InstallError

  @spec new(atom(), String.t(), keyword()) :: {:error, InstallError.t()}
  def new(reason, message, fields \\ []) do
    {:error, struct!(%InstallError{reason: reason, message: message}, fields)}
  end

  # What the operating system said about a file or a directory.
  @spec posix(atom(), String.t(), Path.t()) :: {:error, InstallError.t()}
  def posix(code, action, path) when code in [:enospc, :edquot] do
    new(:no_space, "no space is left to #{action} #{path}",
      path: path,
      remedy: "Free some space (the engine and its download need 600 MB), and run it again."
    )
  end

  def posix(code, action, path) when code in [:eacces, :eperm, :erofs] do
    new(:permission, "no permission to #{action} #{path} (#{code})",
      path: path,
      remedy: "Make the directory writable for the user that installs, and run it again."
    )
  end

  def posix(code, action, path) do
    new(:file, "cannot #{action} #{path}: #{:file.format_error(code)}",
      path: path,
      remedy: "Look at that path, and run it again."
    )
  end

  # A program that is needed and not there, or does not run.
  @spec tool_missing(String.t(), String.t(), String.t()) :: {:error, InstallError.t()}
  def tool_missing(name, remedy, said \\ "it is not on the PATH") do
    new(:toolchain, "`#{name}` is needed to build the engine: #{said}", remedy: remedy)
  end

  @spec checksum(String.t(), String.t(), String.t()) :: {:error, InstallError.t()}
  def checksum(what, expected, actual) do
    new(:checksum, "the checksum of #{what} is #{actual}, but #{expected} is pinned",
      remedy:
        "Nothing was unpacked. Try again; if it stays, the registry or a proxy serves another file: do not use it."
    )
  end

  # Fewer bytes came than were promised.
  @spec truncated(String.t(), non_neg_integer(), pos_integer()) :: {:error, InstallError.t()}
  def truncated(url, received, expected) do
    new(
      :truncated,
      "the download of #{url} broke off after #{received} of #{expected} bytes",
      remedy: "Run it again; if it stays, try the other `--source`."
    )
  end
end
