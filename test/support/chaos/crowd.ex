defmodule Codex.Chaos.Crowd do
  @moduledoc false
  # Very many stand-ins at the same time, and the death of half of their owners. For a VM of its own.

  alias Codex.Chaos.Traces
  alias Codex.Engine
  alias Codex.Support.{Eventually, Processes}

  @patience 60_000
  # Two sockets, three pipes' ends and a handle of the process each, and what the VM itself has open.
  @descriptors_each 6
  @descriptors_besides 200

  @doc """
  Starts `wanted` owners with a stand-in each (fewer where the limit of open files is too low), kills a half of them, chosen by
  `seed`, while the others go on, and then ends these too. Gives what came of either half, and what is left.
  """
  def run(child, directory, wanted, seed) do
    {child, name} = Traces.own_copy(child, directory)
    count = min(wanted, div(descriptors() - @descriptors_besides, @descriptors_each))
    spec = %Engine.Spec{executable: child, args: ["echo"], wire: :lines}
    _ = finish(start(spec, 8))
    before = Traces.count()

    {microseconds, owners} = :timer.tc(fn -> start(spec, count) end)
    running = length(Processes.named(name))
    _ = :rand.seed(:exsss, seed)
    {doomed, spared} = owners |> Enum.shuffle() |> Enum.split(div(count, 2))

    # They talk while the others die.
    tell(spared, :echo)
    started = now()
    for {owner, _os_pid} <- doomed, do: Process.exit(owner, :kill)
    gone_ms = await_gone(doomed, started)
    echoed = hear(spared)
    tell(spared, :echo)
    echoed_again = hear(spared)
    survivors = length(Processes.named(name))
    ended = finish(spared)

    %{
      count: count,
      start_ms: div(microseconds, 1000),
      running: running,
      doomed_gone_ms: gone_ms,
      survivors: survivors,
      echoed: Enum.frequencies(echoed ++ echoed_again),
      ended: Enum.frequencies(ended),
      left: Traces.gone(before),
      processes: Processes.named(name)
    }
  end

  # A few at a time: the machine shall be full of processes, not of starts.
  defp start(spec, count) do
    parent = self()

    1..count
    |> Task.async_stream(fn n -> start_owner(spec, n, parent) end,
      max_concurrency: 16,
      timeout: @patience
    )
    |> Enum.map(fn {:ok, owner} -> owner end)
  end

  defp start_owner(spec, n, parent) do
    starter = self()

    owner =
      spawn(fn ->
        {:ok, engine} = Engine.start(spec)
        {:batch, ["up"]} = Engine.next(engine, @patience)
        send(starter, {:up, self(), Engine.os_pid(engine)})
        serve(engine, n, parent)
      end)

    receive do
      {:up, ^owner, os_pid} -> {owner, os_pid}
    end
  end

  defp serve(engine, n, parent) do
    receive do
      :echo ->
        :ok = Engine.write(engine, "number #{n}\n")
        answer = Engine.next(engine, @patience)
        send(parent, {:heard, self(), answer == {:batch, ["number #{n}"]}})
        serve(engine, n, parent)

      :finish ->
        :ok = Engine.close_stdin(engine)
        {:exit, exit} = Engine.next(engine, @patience)
        send(parent, {:heard, self(), {exit.status, exit.swept, exit.stderr}})
    end
  end

  defp tell(owners, what), do: for({owner, _os_pid} <- owners, do: send(owner, what))

  defp hear(owners) do
    for {owner, _os_pid} <- owners do
      receive do
        {:heard, ^owner, what} -> what
      after
        @patience -> :silence
      end
    end
  end

  defp finish(owners) do
    tell(owners, :finish)
    hear(owners)
  end

  defp await_gone(owners, started) do
    for {_owner, os_pid} <- owners,
        do: Eventually.eventually(fn -> not Processes.alive?(os_pid) end, @patience)

    now() - started
  end

  defp descriptors do
    [_, soft] = Regex.run(~r/Max open files\s+(\d+)/, File.read!("/proc/self/limits"))
    String.to_integer(soft)
  end

  defp now, do: System.monotonic_time(:millisecond)
end
