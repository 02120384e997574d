defmodule Bench.Contestant do
  # What the measured VMs have in common.
  @moduledoc false

  @doc "Before anything is started."
  @spec start() :: :ok
  def start do
    {:ok, _} = Application.ensure_all_started(:codex_sdk)

    # The children's cost is asked of the kernel, which forgets it of children that nobody waits for.
    :os.set_signal(:sigchld, :default)
  end

  @doc "Runs `work` and prints what it found, a map, with what that took."
  @spec measured((() -> map())) :: :ok
  def measured(work) do
    peak_before = peak_kb()
    cpu_before = cpu_s()
    start = System.monotonic_time()
    found = work.()
    seconds = (System.monotonic_time() - start) / System.convert_time_unit(1, :second, :native)
    cpu_total = cpu_s()

    cost = %{
      seconds: seconds,
      cpu_s: cpu_total - cpu_before,
      cpu_total_s: cpu_total,
      peak_before_kb: peak_before,
      peak_kb: peak_kb()
    }

    IO.puts(Codex.JSON.encode!(Map.merge(found, cost)))
  end

  @doc "With a fresh heap, as a request or a job would have."
  @spec in_process((() -> result)) :: result when result: term()
  def in_process(work), do: work |> Task.async() |> Task.await(:infinity)

  @doc """
  CPU seconds of this VM so far, all its threads together. `:erlang.statistics(:runtime)` leaves out what the kernel does for
  it, which is most of what reading a pipe costs.
  """
  @spec cpu_s() :: float()
  def cpu_s do
    threads = "/proc/self/task"

    nanoseconds =
      for thread <- File.ls!(threads),
          # A thread may have ended just now.
          {:ok, times} <- [File.read(Path.join([threads, thread, "schedstat"]))],
          do: times |> String.split() |> hd() |> String.to_integer()

    Enum.sum(nanoseconds) / 1.0e9
  end

  @doc "The most memory that this VM ever had, in KiB."
  @spec peak_kb() :: pos_integer()
  def peak_kb do
    [_, kb] = Regex.run(~r/VmHWM:\s+(\d+) kB/, File.read!("/proc/self/status"))
    String.to_integer(kb)
  end
end
