defmodule Codex.Chaos.Lines do
  @moduledoc false
  # Takes hostile lines through the NIF. For a VM of its own.

  alias Codex.Chaos.Traces
  alias Codex.{Engine, Events, Items, Native}

  @patience 60_000
  # Of so many events one is also written and read again.
  @written 20

  @doc """
  Has `child` print `count` hostile lines in `shares` runs, each between two good ones, and takes them. Gives what came, and the
  memory and the atoms of the VM before and after.
  """
  def run(child, count, shares) do
    # Once around, so that what is loaded and grown once and for all is there.
    _ = measured(fn -> take_shares(child, div(count, 20), shares) end)
    measured(fn -> take_shares(child, count, shares) end)
  end

  defp measured(work) do
    traces = Traces.count()
    memory = Traces.memory()
    atoms = :erlang.system_info(:atom_count)
    found = work.()
    atoms = :erlang.system_info(:atom_count) - atoms
    left = Traces.gone(traces)
    Map.merge(found, %{atoms: atoms, left: left, memory: {memory, Traces.memory()}})
  end

  defp take_shares(child, count, shares) do
    1..shares
    |> Enum.map(&take(child, &1, div(count, shares)))
    |> Enum.reduce(&Map.merge(&1, &2, fn _what, one, other -> one + other end))
  end

  # In a process of its own: what it kept is gone with it, and the handle is garbage.
  defp take(child, seed, count) do
    task = Task.async(fn -> take_all(start(child, seed, count), {:before, 0}, %{}) end)
    Task.await(task, :infinity)
  end

  defp start(child, seed, count) do
    {:ok, engine} =
      Engine.start(%Engine.Spec{
        executable: child,
        args: ["lines", "#{seed}", "#{count}"],
        wire: "line"
      })

    engine
  end

  defp take_all(engine, place, counts) do
    case Engine.next(engine, @patience) do
      {:batch, entries} ->
        {place, counts} = Enum.reduce(entries, {place, counts}, &entry/2)
        take_all(engine, place, counts)

      {:exit, %{status: {:status, 0}, truncated_line: nil, panicked: nil}} ->
        # All that was printed ends with a good line.
        {:before, groups} = place
        info = Engine.info(engine)
        entries = Enum.sum(Map.values(counts))
        ^entries = info.lines - info.blank_lines - info.noise_lines
        Map.merge(counts, %{hostile: groups, noise: info.noise_lines, blank: info.blank_lines})
    end
  end

  # A good line has to come in its turn, and whole. What comes in between is for the hostile one to say.
  defp entry(
         %Events.ThreadStarted{thread_id: "before-" <> n} = event,
         {{:before, number}, counts}
       ) do
    ^number = String.to_integer(n)
    ^event = %Events.ThreadStarted{thread_id: event.thread_id, wire: :exec}
    {{:after, number}, add(counts, :good)}
  end

  defp entry(
         %Events.ItemCompleted{item: %Items.AgentMessage{id: "after-" <> n}} = event,
         {{:after, number}, counts}
       ) do
    ^number = String.to_integer(n)
    item = %Items.AgentMessage{id: event.item.id, text: n}
    ^event = %Events.ItemCompleted{item: item, wire: :exec}
    {{:before, number + 1}, add(counts, :good)}
  end

  defp entry({:bad_line, bad}, {{:after, number}, counts}) do
    true = byte_size(bad.excerpt) <= bad.bytes and bad.reason != ""
    {{:after, number}, add(counts, :bad)}
  end

  defp entry(event, {{:after, number}, counts}) do
    if rem(number, @written) == 0, do: written(event)
    {{:after, number}, add(counts, :events)}
  end

  # Without a type it is an event of either dialect: what told which it was (`"method":null`) is not written.
  defp written(%Events.Unknown{type: nil}), do: :ok

  defp written(event) do
    {:ok, line} = Native.wire_encode("line", event)
    {:ok, ^event} = Native.wire_decode("line", line)
  end

  defp add(counts, what), do: Map.update(counts, what, 1, &(&1 + 1))
end
