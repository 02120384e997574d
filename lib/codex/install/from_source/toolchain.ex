defmodule Codex.Install.FromSource.Toolchain do
  @moduledoc false
  # What an engine would be built with: cargo, the compiler that upstream's own `rust-toolchain.toml` chooses, and what the
  # user's environment says to them.

  alias Codex.Install.{Failure, Job, Program}
  alias Codex.Install.FromSource.Checkout

  @enforce_keys [:cargo, :rustc_version, :settings, :programs]
  defstruct @enforce_keys

  @type t :: %__MODULE__{
          cargo: Path.t(),
          # As `rustc -vV` gives it: version, commit and host.
          rustc_version: String.t(),
          # The variables that change what comes out.
          settings: [{String.t(), String.t()}],
          # The names of the programs to build.
          programs: [String.t()]
        }

  @rust "Install Rust with rustup, which also gets the version that upstream asks for: https://rustup.rs"

  # The host of the engine's code mode contains V8, which cargo alone cannot get for every platform: upstream's own packaging
  # tells by these variables where it is. Without them it would only break the build.
  @v8 ~w(RUSTY_V8_ARCHIVE V8_FROM_SOURCE)

  @spec find(Job.t()) :: {:ok, t()} | {:error, Codex.InstallError.t()}
  def find(%Job{env: env, checkout: checkout}) do
    with {:ok, cargo} <- tool("cargo", env),
         {:ok, rustc} <- tool("rustc", env),
         {:ok, version} <- version(rustc, Checkout.workspace(checkout), env) do
      {:ok,
       %__MODULE__{
         cargo: cargo,
         rustc_version: version,
         settings: env |> Enum.filter(&changes_result?/1) |> Enum.sort(),
         programs: ["codex" | if(v8?(env), do: ["codex-code-mode-host"], else: [])]
       }}
    end
  end

  defp tool(name, env) do
    case Program.find(name, env) do
      nil -> Failure.tool_missing(name, @rust)
      path -> {:ok, path}
    end
  end

  # Asked where upstream's sources are: rustup chooses by directory.
  defp version(rustc, directory, env) do
    case Program.run(rustc, ["-vV"], cd: directory, env: env) do
      {0, lines} -> {:ok, Enum.join(lines, "\n")}
      {_status, lines} -> Failure.tool_missing("rustc", @rust, Enum.join(lines, "\n"))
    end
  end

  defp changes_result?({"CARGO_TARGET_DIR", _value}), do: false

  defp changes_result?({name, _value}) do
    String.starts_with?(
      name,
      ~w(CARGO_BUILD_ CARGO_PROFILE_RELEASE_ CARGO_TARGET_ CARGO_ENCODED_RUSTFLAGS RUSTFLAGS RUSTC RUSTY_V8_ V8_)
    )
  end

  defp v8?(env), do: Enum.any?(@v8, &(env[&1] not in [nil, ""]))
end
