defmodule Codex.Chaos.Clients do
  @moduledoc false
  # Clients that lose what they have. For a VM of its own.

  alias Codex.Chaos.Traces
  alias Codex.{ScriptedModel, Thread, TransportError}
  alias Codex.Support.{Eventually, Processes}

  @patience 60_000

  @doc """
  So many requests at the same time, none of them tried again. Gives what came of them, and what is left.
  """
  def requests(rig, count) do
    prepared(rig, fn client ->
      1..count
      |> Enum.map(fn _ ->
        Task.async(fn -> Codex.request(client, "model/list", %{}, retry: false) end)
      end)
      |> Task.await_many(@patience)
      |> Enum.frequencies_by(&outcome/1)
      |> then(&%{answers: &1})
    end)
  end

  @doc """
  So many turns of one client, each on a thread of its own, all of them in the middle of the model's answer when the engine is killed.
  Then each thread runs one more turn. The model, whose text has the gate `middle`, is at `url`.

  Gives what came of the turns, how many milliseconds after the kill the last of them had ended, what came of the later ones, and what
  is left.
  """
  def killed_engine(rig, url, count) do
    model = model(url)

    prepared(rig, fn client ->
      threads = for _ <- 1..count, do: elem({:ok, _} = Codex.start_thread(client, rig.thread), 1)
      turns = for thread <- threads, do: Task.async(fn -> Thread.run(thread, "Go.") end)
      :ok = await_middle(model, count)
      {:ok, %{connection: %{os_pid: engine}}} = Codex.info(client)

      {microseconds, outcomes} =
        :timer.tc(fn ->
          :ok = Processes.kill(engine)
          Task.await_many(turns, @patience)
        end)

      ScriptedModel.open_gate(model, "middle")
      again = for thread <- threads, do: Task.async(fn -> Thread.run(thread, "Again.") end)

      %{
        turns: Enum.frequencies_by(outcomes, &turn_outcome/1),
        ms: div(microseconds, 1000),
        again: again |> Task.await_many(@patience) |> Enum.frequencies_by(&turn_outcome/1),
        generation: Codex.Client.generation(client)
      }
    end)
  end

  defp turn_outcome({:ok, result}), do: {:ok, result.final_response}

  defp turn_outcome({:error, %TransportError{} = error}),
    do: {outcome({:error, error}), error.exit, error.stderr != ""}

  defp turn_outcome({:error, error}), do: {:error, Exception.message(error)}

  @doc """
  So many requests that the engine does not answer, more than may be in flight, and then the client is killed. Gives what those
  who asked heard, after how many milliseconds, and what is left.
  """
  def killed_client(rig, count) do
    prepared(rig, fn client ->
      Process.unlink(client)

      tasks =
        for _ <- 1..count do
          Task.async(fn ->
            Codex.request(client, "command/exec", %{command: ["sleep", "60"]}, timeout: @patience)
          end)
        end

      eventually(fn ->
        {:ok, info} = Codex.info(client)
        info.in_flight + info.waiting == count
      end)

      {microseconds, answers} =
        :timer.tc(fn ->
          Process.exit(client, :kill)
          Task.await_many(tasks, @patience)
        end)

      %{answers: Enum.frequencies_by(answers, &outcome/1), ms: div(microseconds, 1000)}
    end)
  end

  @doc """
  A client under a supervisor, whose engine can be started once and then dies at every start. Gives how the client and its
  supervisor ended, how often the engine was started, and what is left.
  """
  def dying_engine(rig, directory) do
    starts = Path.join(directory, "starts")
    {:ok, %{path: codex}} = Codex.Options.default_codex_path()

    broken = """
    #!/bin/sh
    echo start >>'#{starts}'
    [ "$(wc -l <'#{starts}')" -eq 1 ] && exec '#{codex}' "$@"
    echo "the disk is full" >&2
    exit 74
    """

    path = Path.join(directory, "codex")
    rig = %{rig | client: [codex_path: path, max_restarts: 3, max_seconds: 600] ++ rig.client}
    File.write!(path, "#!/bin/sh\nexec '#{codex}' \"$@\"\n")
    File.chmod!(path, 0o755)

    prepared(rig, fn sound ->
      :ok = Codex.stop(sound)
      File.write!(path, broken)
      Process.flag(:trap_exit, true)

      {:ok, supervisor} =
        Supervisor.start_link([{Codex, rig.client}], strategy: :one_for_one, max_restarts: 0)

      [{_id, client, :worker, _modules}] = Supervisor.which_children(supervisor)
      monitors = for pid <- [client, supervisor], do: Process.monitor(pid)
      {:ok, %{connection: %{os_pid: engine}}} = Codex.info(client)
      :ok = Processes.kill(engine)

      [{:shutdown, error}, supervisor_reason] = Enum.map(monitors, &down/1)

      %{
        client: {outcome({:error, error}), error.exit, error.stderr},
        supervisor: supervisor_reason,
        starts: starts |> File.read!() |> String.split("\n", trim: true) |> length()
      }
    end)
  end

  @doc "A scripted model of the other VM. What a VM starts for its first connection is there afterwards."
  def model(url) do
    model = %ScriptedModel{server: nil, url: url, directory: nil}
    :ok = ScriptedModel.open_gate(model, "first")
    model
  end

  @doc "Waits until so many answers of the model stand at the gate `middle`. One by one: each wait has a limit."
  def await_middle(model, count) do
    for arrived <- 1..count, do: :ok = ScriptedModel.await_gate(model, "middle", arrived)
    :ok
  end

  @doc """
  Runs `work` with a client of the rig, stops it, and adds to what was found what the client has left in this VM and outside of it.
  """
  def prepared(rig, work) do
    {:ok, _apps} = Application.ensure_all_started(:codex_sdk)
    Logger.configure(level: :error)
    # The first one starts what is there once and for all.
    in_process(fn -> rig |> client!() |> Codex.stop() end)
    before = Map.merge(Traces.count(), Traces.inside())

    found =
      in_process(fn ->
        client = client!(rig)
        found = work.(client)
        :ok = Codex.stop(client)
        found
      end)

    left = Traces.gone(before)
    Map.merge(found, %{left: left, processes: eventually_none(rig.mark)})
  end

  @doc "What came of a request or a turn, without what differs from one to the next."
  def outcome({:ok, _value}), do: :ok
  def outcome({:error, %module{reason: reason}}), do: {module, reason}
  def outcome({:error, %module{kind: kind}}), do: {module, kind}

  @doc "Asks until it is so."
  def eventually(fun), do: Eventually.eventually(fun, @patience)

  defp client!(rig) do
    {:ok, client} = Codex.start_link(rig.client)
    client
  end

  # What it owns goes with it.
  defp in_process(work), do: work |> Task.async() |> Task.await(:infinity)

  defp down(monitor) do
    receive do
      {:DOWN, ^monitor, :process, _pid, reason} -> reason
    after
      @patience -> :alive
    end
  end

  defp eventually_none(mark) do
    eventually(fn -> Processes.with_mark(mark) == [] end)
    Processes.with_mark(mark)
  rescue
    ExUnit.AssertionError -> Processes.with_mark(mark)
  end
end
