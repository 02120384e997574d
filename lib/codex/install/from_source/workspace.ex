defmodule Codex.Install.FromSource.Workspace do
  @moduledoc false
  # Upstream's cargo workspace: which programs it has, and its lock file.

  alias Codex.Install.Failure

  @type member :: %{name: String.t(), version: String.t(), programs: [String.t()]}

  # What `cargo metadata` prints.
  @spec members([String.t()]) :: {:ok, [member()]} | {:error, Codex.InstallError.t()}
  def members(lines) do
    with "{" <> _ = json <- Enum.find(lines, "", &String.starts_with?(&1, "{")),
         {:ok, %{"packages" => packages}} <- Codex.JSON.decode(json) do
      {:ok, Enum.map(packages, &member/1)}
    else
      _other ->
        Failure.new(:build, "`cargo metadata` does not say what is in the workspace",
          remedy:
            "Look at `cargo --version`; upstream's rust-toolchain.toml names the one it needs."
        )
    end
  end

  defp member(%{"name" => name, "version" => version, "targets" => targets}) do
    %{
      name: name,
      version: version,
      programs: for(%{"kind" => ["bin"]} = t <- targets, do: t["name"])
    }
  end

  # Cargo's arguments for these programs.
  @spec selection([member()], [String.t()]) ::
          {:ok, [String.t()]} | {:error, Codex.InstallError.t()}
  def selection(members, programs) do
    found =
      for name <- programs, member <- members, name in member.programs, do: {member.name, name}

    case programs -- Enum.map(found, &elem(&1, 1)) do
      [] ->
        {:ok,
         Enum.flat_map(found, fn {package, program} -> ["-p", package, "--bin", program] end)}

      missing ->
        Failure.new(:build, "no crate of the workspace has a program #{Enum.join(missing, ", ")}",
          remedy: "Look at what is checked out, and at the patches."
        )
    end
  end

  # Upstream's releases carry the version in the manifests and a placeholder in the lock file, with which `--locked` fails. Put
  # right here, for the workspace's own crates only; what comes from elsewhere stays locked to the checksum.
  @spec settle_lock(Path.t(), [member()]) :: :ok | {:error, Codex.InstallError.t()}
  def settle_lock(workspace, members) do
    path = Path.join(workspace, "Cargo.lock")
    versions = Map.new(members, &{&1.name, &1.version})

    with {:ok, text} <- File.read(path),
         :ok <- File.write(path, settle(text, versions)) do
      :ok
    else
      {:error, code} -> Failure.posix(code, "read", path)
    end
  end

  defp settle(text, versions) do
    # A crate with a source is not of the workspace, whatever its name.
    Regex.replace(
      ~r/^name = "([^"]+)"\nversion = "[^"]+"\n(?!source)/m,
      text,
      fn whole, name ->
        case versions do
          %{^name => version} -> ~s(name = "#{name}"\nversion = "#{version}"\n)
          %{} -> whole
        end
      end
    )
  end
end
