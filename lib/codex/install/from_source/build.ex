defmodule Codex.Install.FromSource.Build do
  @moduledoc false
  # A copy of upstream's sources, with the patches applied, through cargo.

  alias Codex.Install.{Failure, Job, Placing, Program}
  alias Codex.Install.FromSource.{Checkout, Patches, Toolchain, Workspace}

  # The programs by their names, where cargo left them.
  @spec run(Job.t(), [Patches.patch()], Toolchain.t()) ::
          {:ok, %{String.t() => Path.t()}} | {:error, Codex.InstallError.t()}
  def run(job, patches, toolchain) do
    directory = Path.join(job.cache, job.platform)
    copy = Path.join(directory, "source")
    _ = File.rm_rf(copy)

    with :ok <- Placing.make_directory(directory),
         :ok <- Checkout.export(job, copy),
         :ok <- Patches.apply_to(job, copy, patches),
         workspace = Checkout.workspace(copy),
         {:ok, members} <- members(job, toolchain, workspace),
         :ok <- Workspace.settle_lock(workspace, members) do
      build(job, toolchain, workspace, members, Path.join(directory, "target"))
    end
  end

  defp members(job, toolchain, workspace) do
    # Reads the manifests and nothing else, so it needs no network.
    arguments = ~w(metadata --no-deps --format-version 1)

    case cargo(job, toolchain, workspace, arguments, &Function.identity/1) do
      {0, lines} -> Workspace.members(lines)
      {status, lines} -> failed(status, lines, workspace)
    end
  end

  defp build(job, toolchain, workspace, members, target) do
    job.say.("Building #{Enum.join(toolchain.programs, ", ")} #{job.pin.version} with cargo …")

    with {:ok, selection} <- Workspace.selection(members, toolchain.programs) do
      # Messages as JSON: only cargo knows where a program is, with the targets and directories that its configuration may name.
      arguments =
        ~w(build --release --locked --message-format=json-render-diagnostics) ++
          ["--target-dir", target | selection]

      {status, lines} = cargo(job, toolchain, workspace, arguments, &say(job, &1))
      built = Map.new(Enum.flat_map(lines, &executable/1))

      cond do
        status != 0 -> failed(status, lines, workspace)
        toolchain.programs -- Map.keys(built) == [] -> {:ok, built}
        true -> failed(status, ["it built #{inspect(Map.keys(built))} only"], workspace)
      end
    end
  end

  defp cargo(job, toolchain, workspace, arguments, line) do
    env = Map.merge(job.env, %{"CARGO_TERM_COLOR" => "never"})
    Program.run(toolchain.cargo, arguments, cd: workspace, env: env, line: line)
  end

  defp say(_job, "{" <> _message), do: :ok
  defp say(job, line), do: job.say.(line)

  defp executable("{" <> _ = line) do
    case Codex.JSON.decode(line) do
      {:ok, %{"executable" => path, "target" => %{"name" => name, "kind" => ["bin"]}}}
      when is_binary(path) ->
        [{name, path}]

      _other ->
        []
    end
  end

  defp executable(_line), do: []

  defp failed(status, lines, workspace) do
    said =
      lines |> Enum.reject(&String.starts_with?(&1, "{")) |> Enum.take(-12) |> Enum.join("\n")

    Failure.new(:build, "cargo ended with status #{status} in #{workspace}:\n#{said}",
      path: workspace,
      remedy:
        "Nothing was installed. Give cargo what it asks for, such as a C compiler, a library, memory or disk, and run it again: " <>
          "what is compiled already stays."
    )
  end
end
