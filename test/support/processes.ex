defmodule Codex.Support.Processes do
  @moduledoc false
  # Operating-system processes as `/proc` shows them (Linux).

  @marker "CODEX_TEST_MARKER"

  @doc "An environment that marks a process and all that descend from it, and the mark to look for."
  def marked_env(extra \\ []) do
    mark = "#{System.pid()}-#{System.unique_integer([:positive])}"
    {[{"PATH", System.get_env("PATH")}, {@marker, mark} | extra], mark}
  end

  @doc "The living processes with this mark, the guard among them. What is dead and not yet reaped has no environment any more."
  def with_mark(mark) do
    entry = <<0, @marker, "=", mark::binary, 0>>

    for pid <- all(),
        {:ok, environ} <- [File.read("/proc/#{pid}/environ")],
        String.contains?(<<0, environ::binary>>, entry),
        do: pid
  end

  @doc "All processes."
  def all do
    for name <- File.ls!("/proc"), {pid, ""} <- [Integer.parse(name)], do: pid
  end

  @doc "The processes with this name, zombies included."
  def named(name) do
    for pid <- all(),
        {:ok, comm} <- [File.read("/proc/#{pid}/comm")],
        comm == name <> "\n",
        do: pid
  end

  @doc "Whether a process lives; one that waits to be reaped does not."
  def alive?(pid) do
    case stat(pid) do
      %{state: state} -> state not in ["Z", "X"]
      nil -> false
    end
  end

  @doc "The parent's id."
  def parent(pid), do: stat(pid).parent

  @doc "The children of a process, zombies included."
  def children(pid) do
    for child <- all(), %{parent: ^pid} <- [stat(child)], do: child
  end

  @doc "`%{state: letter, parent: pid}`, or `nil`."
  def stat(pid) do
    with {:ok, stat} <- File.read("/proc/#{pid}/stat") do
      # The name stands in parentheses and may contain anything.
      [state, parent | _] = stat |> String.split(")") |> List.last() |> String.split()
      %{state: state, parent: String.to_integer(parent)}
    else
      {:error, _} -> nil
    end
  end

  @doc "Sends a signal with kill(1)."
  def kill(pid, signal \\ "KILL") do
    {_, 0} = System.cmd("kill", ["-#{signal}", "#{pid}"])
    :ok
  end
end
