defmodule Codex.Install do
  @moduledoc """
  The pinned engine: where it is, and how it gets there.

  `config/native.exs` pins one version of the engine, with a SHA-512 for each platform. `mix codex.install` and this module
  install exactly that, below `priv/codex/` of codex_sdk:

    * what is downloaded is checked against the pin *before* anything is unpacked;
    * the archive is unpacked beside and renamed into its place, so there is a whole engine there or none, also when two
      install at once;
    * what is installed can be checked at any time, file by file (`check/0`).

  From the shell there is `mix codex.install`. Where there is no Mix, as in a release:

      bin/my_app eval 'Codex.Install.install!()'

  (`:inets` and `:ssl` have to be among the release's applications for that.) A release that was assembled where the engine is
  installed already contains it. See the page "Installing the engine".
  """

  alias Codex.Install.{Installer, Job, Layout, Pin}
  alias Codex.InstallError

  @typedoc """
  Options of `install/1`.

    * `:source` — `"npm"` (the registry that npm is configured for; default) or `"github"` (the upstream release)
    * `:force` — install also over an engine that is there; default `false`
  """
  @type option :: {:source, String.t()} | {:force, boolean()}

  @doc """
  The version of the engine that is pinned.

      iex> Codex.Install.version()
      "0.169.0"
  """
  @spec version() :: String.t()
  def version, do: Pin.current().version

  @doc """
  Where the pinned engine's executable is or would be, installed or not.

      iex> Codex.Install.path() |> Path.basename()
      "codex"
  """
  @spec path() :: String.t()
  def path, do: Layout.engine(Job.home(Job.new()))

  @doc """
  The executable of the pinned engine, if it is installed; `:error` if not, or if only another version is.

  Cheap enough to be asked each time: it reads one small file. `check/0` looks at every byte.

      {:ok, "/srv/app/lib/codex_sdk-0.1.0/priv/codex/linux-x64/bin/codex"} = Codex.Install.installed_path()
  """
  @spec installed_path() :: {:ok, String.t()} | :error
  def installed_path do
    job = Job.new()
    if Installer.state(job) == :ready, do: {:ok, Layout.engine(Job.home(job))}, else: :error
  end

  @doc """
  Checks that the pinned version is installed, and every file of it (about half a second per 200 MB).

  The error's `reason` is `:not_found`, `:version` (another version is there) or `:damaged`.

      :ok = Codex.Install.check()
  """
  @spec check() :: :ok | {:error, InstallError.t()}
  def check, do: Installer.check(Job.new())

  @doc """
  Installs the pinned engine; `{:ok, :present}` if it is there already.

  Takes as long as the download of some 160 MB takes, and needs 600 MB of disk for a moment. What can go wrong is in the error's
  `reason`:

  | `reason` | |
  |---|---|
  | `:unknown_platform` | the engine is not published for this platform |
  | `:no_registry` | npm is absent and no registry is configured |
  | `:offline`, `:timeout`, `:network`, `:truncated` | the network; worth another try |
  | `:proxy`, `:tls`, `:http`, `:missing` | a proxy that cannot be used, a certificate, an answer that is none |
  | `:checksum`, `:signature` | not the file that is pinned; nothing was unpacked |
  | `:bad_archive`, `:unsafe_archive` | an archive that cannot be unpacked, or would write elsewhere |
  | `:no_space`, `:permission`, `:file` | the disk |
  | `:unavailable` | Erlang's `:inets` or `:ssl` is missing |
  | `:usage` | no such source |

      {:ok, :installed} = Codex.Install.install(source: "github")
  """
  @spec install([option()]) :: {:ok, :installed | :present} | {:error, InstallError.t()}
  def install(options \\ []) do
    {force, fields} = Keyword.pop(options, :force, false)
    Installer.install(Job.new(fields), force: force)
  end

  @doc """
  Like `install/1`, but raises `Codex.InstallError`.

      :present = Codex.Install.install!()
  """
  @spec install!([option()]) :: :installed | :present
  def install!(options \\ []) do
    case install(options) do
      {:ok, outcome} -> outcome
      {:error, error} -> raise error
    end
  end
end
