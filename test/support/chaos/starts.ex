defmodule Codex.Chaos.Starts do
  @moduledoc false
  # Starts stand-ins by the thousand, each with a child in a session of its own and with a private file, and ends them in every
  # way. For a VM of its own.

  alias Codex.Chaos.Traces
  alias Codex.Engine
  alias Codex.Support.{Eventually, Processes}

  @patience 30_000
  @ways [:closed, :stopped, :signalled, :owner_killed]

  @doc "`count` starts, so many at a time, and what they have left: processes and files by name, and the rest by number."
  def run(child, directory, count, at_once) do
    {child, name} = Traces.own_copy(child, directory)
    files = Path.join(directory, "files")
    File.mkdir!(files)
    # The first ones start what is there once and for all.
    _ = start_all(child, files, at_once * 4, at_once)
    before = Traces.count()
    {microseconds, ways} = :timer.tc(fn -> start_all(child, files, count, at_once) end)

    %{
      ways: ways,
      seconds: div(microseconds, 1_000_000),
      left: Traces.gone(before),
      processes: Processes.named(name),
      files: File.ls!(files)
    }
  end

  defp start_all(child, files, count, at_once) do
    1..count
    |> Task.async_stream(&once(child, files, &1),
      max_concurrency: at_once,
      ordered: false,
      timeout: @patience
    )
    |> Enum.frequencies_by(fn {:ok, way} -> way end)
  end

  defp once(child, files, n) do
    way = Enum.at(@ways, rem(n, length(@ways)))
    spec = %Engine.Spec{executable: child, args: ["echo-with-family"], wire: :lines}
    spec = %{spec | cleanup: private_file(files, n)}
    :ok = once(way, spec)
    way
  end

  defp once(:owner_killed, spec) do
    test = self()

    owner =
      spawn(fn ->
        send(test, {:up, self(), Engine.os_pid(start(spec))})
        Process.sleep(:infinity)
      end)

    receive do
      {:up, ^owner, os_pid} ->
        Process.exit(owner, :kill)
        _ = Eventually.eventually(fn -> not Processes.alive?(os_pid) end, @patience)
        :ok
    after
      @patience -> :not_started
    end
  end

  defp once(way, spec) do
    engine = start(spec)
    :ok = Engine.write(engine, "ping\n")
    {:batch, ["ping"]} = Engine.next(engine, @patience)
    :ok = end_it(way, engine)
    {:exit, exit} = Engine.next(engine, @patience)
    # The child in a session of its own, and nobody else.
    %{swept: 1, left: 0, panicked: nil} = exit
    true = exit.status == status(way)
    :ok
  end

  defp start(spec) do
    {:ok, engine} = Engine.start(spec)
    {:batch, ["up"]} = Engine.next(engine, @patience)
    engine
  end

  defp end_it(:closed, engine), do: Engine.close_stdin(engine)
  defp end_it(:stopped, engine), do: Engine.stop(engine)
  defp end_it(:signalled, engine), do: Engine.signal(engine, :kill)

  defp status(:closed), do: {:status, 0}
  defp status(:stopped), do: {:signal, :int}
  defp status(:signalled), do: {:signal, :kill}

  defp private_file(files, n) do
    directory = Path.join(files, "#{n}")
    file = Path.join(directory, "schema.json")
    File.mkdir!(directory)
    File.write!(file, "{}")
    [directory, file]
  end
end
