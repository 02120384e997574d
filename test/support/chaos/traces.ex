defmodule Codex.Chaos.Traces do
  @moduledoc false
  # What a process of the operating system, and the ones that it started, can leave behind. For a VM of its own: in one that does
  # other things besides, these counts mean nothing.

  alias Codex.Support.{Eventually, Processes}

  @doc "What this VM has now."
  def count do
    :erlang.garbage_collect()

    %{
      descriptors: length(File.ls!("/proc/self/fd")),
      threads: length(File.ls!("/proc/self/task")),
      children: length(Processes.children(String.to_integer(System.pid())))
    }
  end

  @doc "What there is inside of this VM now; for `gone/1` together with `count/0`."
  def inside do
    monitors =
      for pid <- Process.list(),
          {:monitors, list} <- [Process.info(pid, :monitors)],
          do: length(list)

    %{
      processes: length(Process.list()),
      monitors: Enum.sum(monitors),
      tables: length(:ets.all())
    }
  end

  @doc "Waits until there is no more than there was, and says so; or says what there still is after half a minute."
  def gone(before) do
    Eventually.eventually(fn -> none_more?(now(before), before) end, 30_000)
    :nothing_left
  rescue
    ExUnit.AssertionError -> {:left, now(before), before}
  end

  defp now(before), do: Map.take(Map.merge(count(), inside()), Map.keys(before))

  defp none_more?(now, before), do: Enum.all?(before, fn {what, n} -> now[what] <= n end)

  @doc "Bytes that this VM holds, after a collection: of terms, of binaries among them, and in all (resident)."
  def memory do
    Enum.each(Process.list(), &:erlang.garbage_collect/1)
    [_, kb] = Regex.run(~r/VmRSS:\s+(\d+) kB/, File.read!("/proc/self/status"))

    :erlang.memory()
    |> Keyword.take([:total, :binary])
    |> Map.new()
    |> Map.put(:resident, String.to_integer(kb) * 1024)
  end

  @doc """
  The command of a stand-in with a name that nobody else has, so that `Codex.Support.Processes.named/1` finds all that it became:
  zombies, too, keep their name.
  """
  def own_copy(program, directory) do
    # The kernel keeps 15 characters.
    name = "t#{System.pid()}"
    path = Path.join(directory, name)
    File.cp!(program, path)
    {path, name}
  end
end
