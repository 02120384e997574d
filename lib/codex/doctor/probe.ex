defmodule Codex.Doctor.Probe do
  @moduledoc false
  # Everything that the checks look at. The checks themselves only judge, so each of their answers can be tested on any machine.

  alias Codex.{InstallError, Options}

  @command_timeout 10_000

  @enforce_keys [:env, :os, :find, :command, :engine, :nif_version, :guard, :versions]
  defstruct @enforce_keys

  @type t :: %__MODULE__{
          env: %{String.t() => String.t()},
          os: atom(),
          find: (String.t() -> Path.t() | nil),
          # Output and status of a command, or why it could not be run.
          command: (Path.t(), [String.t()] -> {String.t(), non_neg_integer()} | {:error, atom()}),
          engine: (() -> {:ok, %{path: Path.t(), source: atom()}} | {:error, InstallError.t()}),
          nif_version: (() -> String.t()),
          guard: Path.t(),
          versions: %{codex_sdk: String.t(), elixir: String.t(), otp: String.t(), pin: String.t()}
        }

  @spec new() :: t()
  def new do
    # For its version: in a release's `eval` nothing is loaded yet.
    _ = Application.load(:codex_sdk)

    %__MODULE__{
      env: System.get_env(),
      os: :os.type() |> elem(1),
      find: &System.find_executable/1,
      command: &command/2,
      engine: &Options.default_codex_path/0,
      nif_version: &Codex.Native.version/0,
      guard: Application.app_dir(:codex_sdk, "priv/native/codex_guard"),
      versions: %{
        codex_sdk: to_string(Application.spec(:codex_sdk, :vsn)),
        elixir: System.version(),
        otp: System.otp_release(),
        pin: Codex.Install.version()
      }
    }
  end

  @doc false
  @spec command(Path.t(), [String.t()], timeout()) ::
          {String.t(), non_neg_integer()} | {:error, atom()}
  def command(path, arguments, timeout \\ @command_timeout) do
    task =
      Task.async(fn ->
        try do
          System.cmd(path, arguments, stderr_to_stdout: true)
        rescue
          error in ErlangError -> {:error, error.original}
        end
      end)

    case Task.yield(task, timeout) || Task.shutdown(task, :brutal_kill) do
      {:ok, result} -> result
      nil -> {:error, :timeout}
    end
  end
end
