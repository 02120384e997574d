defmodule Codex.Recorder.Session do
  @moduledoc false
  # Plays a scenario's session on `codex app-server` through a port, and keeps what was written and read. `Codex.Recorder.Steps` has the
  # words of which a session is made.

  alias Codex.JSON
  alias Codex.Recorder.{Exec, Rig, Scenario, Steps, Transcript}
  alias Codex.ScriptedModel
  alias Codex.Support.Eventually

  @enforce_keys [:port, :rig]
  # `unread`: messages that no step has waited for yet, the oldest first. `ids`: of the requests by their names.
  defstruct [:port, :rig, :exit, last_id: 0, ids: %{}, unread: [], log: []]

  @doc "The arguments of a run, with the rig's variables still in them."
  @spec arguments(Scenario.t()) :: [String.t()]
  def arguments(scenario), do: ["app-server" | Enum.flat_map(scenario.config, &["-c", &1])]

  @doc "Plays a scenario's session; the rig comes back with what was captured."
  @spec play(Scenario.t(), Rig.t(), Path.t()) :: {map(), Rig.t()}
  def play(scenario, rig, codex) do
    rig = Exec.play_before(scenario, rig, codex)
    command = [codex | scenario |> arguments() |> Rig.render(rig)]
    steps = scenario.session || Steps.turn_of_its_own(scenario.words)

    session =
      Rig.with_gates(rig, scenario, fn ->
        session = %__MODULE__{port: Rig.engine(rig, command, nil, line: 10_000_000), rig: rig}
        session = steps |> List.flatten() |> Enum.reduce(session, &step/2) |> take_unread()
        close(session)
        session
      end)

    printed = session.log |> Enum.reverse() |> Transcript.write()
    {%{stdout: anonymous(printed), stderr: "", exit: session.exit}, session.rig}
  end

  defp step({:request, name, id, method, params}, session) do
    id = id || session.last_id + 1
    last_id = if is_integer(id), do: id, else: session.last_id
    session = %{session | last_id: last_id, ids: Map.put(session.ids, name, id)}
    send_message(session, %{"id" => id, "method" => method, "params" => params})
  end

  defp step({:response, name, captures}, session) do
    id = Map.fetch!(session.ids, name)
    await(session, {:response, name}, captures, &(&1["id"] == id and !&1["method"]))
  end

  defp step({:notify, method}, session), do: send_message(session, %{"method" => method})

  defp step({:await, method, params, captures}, session),
    do: await(session, method, captures, &matches?(&1, method, Rig.render(params, session.rig)))

  defp step({:answer, method, params, answer}, session) do
    params = Rig.render(params, session.rig)
    {request, session} = take(session, method, &(&1["id"] && matches?(&1, method, params)))
    send_message(session, Map.put(answer, "id", request["id"]))
  end

  defp step({:late, answer}, session), do: send_message(session, answer)
  defp step({:bytes, bytes}, session), do: write(session, {:sent_bytes, bytes}, bytes)

  defp step({:gate, name}, session) do
    ScriptedModel.await_gate(session.rig.model, name)
    session
  end

  defp step({:open, name}, session) do
    ScriptedModel.open_gate(session.rig.model, name)
    session
  end

  defp step({:shell, script}, %{rig: rig} = session) do
    {_, 0} = System.cmd("/bin/sh", ["-euc", script], cd: rig.project, env: rig.environment)
    session
  end

  defp step(:ended, %{exit: nil} = session), do: step(:ended, read(session, "the end"))
  defp step(:ended, session), do: session

  defp await(session, what, captures, match?) do
    {message, session} = take(session, what, match?)

    rig =
      Enum.reduce(captures, session.rig, fn {name, path}, rig ->
        Rig.put(rig, Atom.to_string(name), get_in(message, path))
      end)

    %{session | rig: rig}
  end

  # The oldest message of those that match, which no step gets after that.
  defp take(session, what, match?) do
    case Enum.split_while(session.unread, &(!match?.(&1))) do
      {_all, []} when session.exit != nil -> raise "the app-server ended before #{inspect(what)}"
      {_all, []} -> session |> read(what) |> take(what, match?)
      {before, [message | later]} -> {message, %{session | unread: before ++ later}}
    end
  end

  defp matches?(message, method, params),
    do: message["method"] == method and part?(params, message["params"])

  defp part?(%{} = part, %{} = whole),
    do: Enum.all?(part, fn {key, value} -> part?(value, whole[to_string(key)]) end)

  defp part?(part, whole), do: part == whole

  defp read(%{port: port} = session, what) do
    receive do
      {^port, answer} -> received(session, answer)
    after
      Rig.limit_ms() ->
        raise "#{inspect(what)} does not come after #{inspect(session.log, limit: 3)}"
    end
  end

  # What has come before something is sent stands before it.
  defp take_unread(%{port: port} = session) do
    receive do
      {^port, answer} -> session |> received(answer) |> take_unread()
    after
      0 -> session
    end
  end

  defp received(session, {:data, {:eol, line}}) do
    unread = session.unread ++ [JSON.decode!(line)]
    %{session | log: [{:received, line} | session.log], unread: unread}
  end

  defp received(session, {:exit_status, status}), do: %{session | exit: %{"status" => status}}

  # With keys of strings, whose order is the same on every release of OTP.
  defp send_message(session, message) do
    text =
      message |> Rig.render(session.rig) |> JSON.encode!() |> JSON.decode!() |> JSON.encode!()

    write(session, {:sent, text}, [text, "\n"])
  end

  defp write(session, entry, bytes) do
    session = take_unread(session)
    Port.command(session.port, bytes)
    %{session | log: [entry | session.log]}
  end

  # It ends with its stdin, and writes to its home until then.
  defp close(%{exit: nil, port: port}) do
    {:os_pid, pid} = Port.info(port, :os_pid)
    Port.close(port)

    gone? = fn ->
      {_output, status} = System.cmd("kill", ["-0", "#{pid}"], stderr_to_stdout: true)
      status != 0
    end

    Eventually.eventually(gone?, Rig.limit_ms())
  end

  defp close(_ended), do: true

  # One notification tells the machine's name, which nobody shall read in a recording.
  defp anonymous(printed) do
    {:ok, host} = :inet.gethostname()
    String.replace(printed, ~s("#{host}"), ~s("host"))
  end
end
