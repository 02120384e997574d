defmodule Codex.Chaos.Turns do
  @moduledoc false
  # Very many turns of the real engine, one after the other and at the same time. For a VM of its own.

  alias Codex.Chaos.Traces
  alias Codex.Support.{Eventually, Processes}
  alias Codex.Turn.Result

  @patience 120_000
  # Goes to the engine as a private file.
  @turn [output_schema: %{type: "object", properties: %{}, additionalProperties: false}]

  @doc "`count` turns, each with an engine of its own, and what they have left."
  def successive(rig, directory, count) do
    options = prepare(rig, directory)
    # The first one starts what is there once and for all.
    :ok = turn(options)
    before = Traces.count()
    {microseconds, _} = :timer.tc(fn -> for _ <- 1..count, do: :ok = turn(options) end)
    Map.put(left(before, directory, [rig.mark]), :seconds, div(microseconds, 1_000_000))
  end

  @doc """
  A turn in each of these directories at the same time. When the commands of all of them run, a half of their owners, chosen by
  `seed`, are killed, and then the commands of the others may go on. Gives what came of either half, and what is left.
  """
  def concurrent(rig, directory, works, seed) do
    options = prepare(rig, directory)
    # As above; the command of this one need not wait.
    File.write!(Path.join(rig.thread[:working_directory], "go"), "")
    :ok = turn(options)
    before = Traces.count()
    owners = for work <- works, do: start_owner(rig, work)
    for owner <- owners, do: eventually(fn -> File.exists?(Path.join(owner.work, "running")) end)

    _ = :rand.seed(:exsss, seed)
    {doomed, spared} = owners |> Enum.shuffle() |> Enum.split(div(length(owners), 2))
    for owner <- doomed, do: Process.exit(owner.pid, :kill)

    {microseconds, _} =
      :timer.tc(fn -> for owner <- doomed, do: eventually(fn -> processes(owner) == [] end) end)

    # Guard, engine and command of every other one.
    alive = Enum.count(spared, &(length(processes(&1)) >= 3))

    for owner <- spared, do: File.write!(Path.join(owner.work, "go"), "")
    ended = for owner <- spared, do: outcome(owner)

    directory
    |> then(&left(before, &1, Enum.map(owners, fn owner -> owner.mark end)))
    |> Map.merge(%{
      doomed_gone_ms: div(microseconds, 1000),
      alive: alive,
      ended: Enum.frequencies(ended)
    })
  end

  # From here on this VM and its engines have their temporary files in a directory of their own.
  defp prepare(rig, directory) do
    {:ok, _apps} = Application.ensure_all_started(:codex_sdk)
    System.put_env("TMPDIR", directory)
    rig.client ++ rig.thread ++ @turn
  end

  defp turn(options) do
    case Codex.run("Work", options) do
      {:ok, %Result{status: :completed, structured_output: %{}}} -> :ok
      other -> other
    end
  end

  defp start_owner(rig, work) do
    {mark_env, mark} = Processes.marked_env()
    client = Keyword.update!(rig.client, :env, &Map.merge(&1, Map.new(mark_env)))
    options = client ++ Keyword.put(rig.thread, :working_directory, work) ++ @turn
    parent = self()
    pid = spawn(fn -> send(parent, {:ended, self(), turn(options)}) end)
    %{pid: pid, work: work, mark: mark}
  end

  defp processes(owner), do: Processes.with_mark(owner.mark)

  defp outcome(%{pid: pid}) do
    receive do
      {:ended, ^pid, outcome} -> outcome
    after
      @patience -> :silence
    end
  end

  defp left(before, directory, marks) do
    traces = Traces.gone(before)

    %{
      left: traces,
      files: File.ls!(directory),
      processes: Enum.flat_map(marks, &Processes.with_mark/1)
    }
  end

  defp eventually(fun), do: Eventually.eventually(fun, @patience)
end
