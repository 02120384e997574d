defmodule Codex.Doctor do
  @moduledoc """
  Finds out whether turns can run on this machine, and what is missing if not.

  `mix codex.doctor` prints it; in a release:

      bin/my_app eval 'Codex.Doctor.run() |> Codex.Doctor.format() |> IO.puts()'

  | looked at | needed for |
  |---|---|
  | engine | every turn: where it was found, and whether its version is the pinned one |
  | NIF, guard | every turn: the native parts of this library |
  | login | the service: `CODEX_API_KEY`, or the engine's own login |
  | sandbox, user namespaces | commands under `sandbox: :read_only` and `:workspace_write`, on Linux |
  | versions | Elixir, OTP, this library, Rust |

  It starts the engine with `--version`, and nothing else that takes time or costs anything. It never shows a secret.
  """

  alias Codex.Doctor.{Checks, Finding, Probe}

  @doc """
  Looks at everything; the findings come in a fixed order.

      Codex.Doctor.run() |> Enum.filter(&(&1.status == :error))
  """
  @spec run() :: [Finding.t()]
  def run, do: run(Probe.new(), Checks.all())

  @doc false
  @spec run(Probe.t(), [(Probe.t() -> Finding.t())]) :: [Finding.t()]
  def run(probe, checks), do: Enum.map(checks, & &1.(probe))

  @doc """
  Can turns run? Warnings do not count.

      iex> Codex.Doctor.healthy?([%Codex.Doctor.Finding{name: :login, status: :warning, detail: "no key"}])
      true
  """
  @spec healthy?([Finding.t()]) :: boolean()
  def healthy?(findings), do: Enum.all?(findings, &(&1.status != :error))

  @doc """
  The findings as text: a line each, and a second one with the remedy where one is needed.

  `colour: true` marks the status with ANSI colours.

      iex> [%Codex.Doctor.Finding{name: :nif, status: :ok, detail: "0.1.0, loaded"}]
      ...> |> Codex.Doctor.format()
      "ok       nif              0.1.0, loaded"
  """
  @spec format([Finding.t()], colour: boolean()) :: String.t()
  def format(findings, options \\ []) do
    colour? = Keyword.get(options, :colour, false)
    Enum.map_join(findings, "\n", &line(&1, colour?))
  end

  defp line(finding, colour?) do
    status = finding.status |> to_string() |> String.pad_trailing(8)
    name = finding.name |> to_string() |> String.replace("_", " ") |> String.pad_trailing(16)
    mark = [colour(finding.status), status, :reset] |> IO.ANSI.format(colour?) |> to_string()
    remedy = if finding.remedy, do: "\n" <> String.duplicate(" ", 9) <> finding.remedy, else: ""
    "#{mark} #{name} #{finding.detail}#{remedy}"
  end

  defp colour(:ok), do: :green
  defp colour(:warning), do: :yellow
  defp colour(:error), do: :red
end
