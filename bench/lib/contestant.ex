defmodule Bench.Contestant do
  # What the measured VMs have in common.
  @moduledoc false

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
