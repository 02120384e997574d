defmodule Codex.Recorder.AppServer do
  @moduledoc false
  # Runs one turn on `codex app-server` and keeps its notifications; answers to requests are no events.

  alias Codex.JSON
  alias Codex.Recorder.{Rig, Scenario}
  alias Codex.Support.Eventually

  @doc "The arguments of a run, with the rig's variables still in them."
  @spec arguments(Scenario.t()) :: [String.t()]
  def arguments(scenario), do: ["app-server" | Enum.flat_map(scenario.config, &["-c", &1])]

  @doc "Plays a scenario's turn."
  @spec play(Scenario.t(), Rig.t(), Path.t()) :: {map(), Rig.t()}
  def play(scenario, rig, codex) do
    command = [codex | scenario |> arguments() |> Rig.render(rig)]
    lines = Rig.with_gates(rig, scenario, fn -> turn(scenario, rig, command) end)
    notifications = for line <- lines, JSON.decode!(line)["method"], do: [line, "\n"]
    {%{stdout: anonymous(notifications), stderr: "", exit: nil}, rig}
  end

  defp turn(scenario, rig, command) do
    port = Rig.engine(rig, command, nil, line: 10_000_000)
    request(port, 1, "initialize", %{clientInfo: %{name: "recorder", version: "1"}})
    {before, _answer} = until(port, &(&1["id"] == 1))
    send_line(port, %{method: "initialized"})

    request(port, 2, "thread/start", %{
      cwd: rig.project,
      sandbox: "danger-full-access",
      approvalPolicy: "never"
    })

    {started, %{"result" => %{"thread" => %{"id" => thread}}}} = until(port, &(&1["id"] == 2))
    [prompt] = scenario.words
    request(port, 3, "turn/start", %{threadId: thread, input: [%{type: "text", text: prompt}]})

    {turn, _completed} =
      until(port, &(&1["method"] == "turn/completed" and &1["params"]["threadId"] == thread))

    close(port)
    before ++ started ++ turn
  end

  # It ends with its stdin, and writes to its home until then.
  defp close(port) do
    {:os_pid, pid} = Port.info(port, :os_pid)
    Port.close(port)

    gone? = fn ->
      {_output, status} = System.cmd("kill", ["-0", "#{pid}"], stderr_to_stdout: true)
      status != 0
    end

    Eventually.eventually(gone?, Rig.limit_ms())
  end

  defp request(port, id, method, params),
    do: send_line(port, %{id: id, method: method, params: params})

  defp send_line(port, message), do: Port.command(port, [JSON.encode!(message), "\n"])

  defp until(port, last?, lines \\ []) do
    receive do
      {^port, {:data, {:eol, line}}} ->
        message = JSON.decode!(line)
        lines = [line | lines]
        if last?.(message), do: {Enum.reverse(lines), message}, else: until(port, last?, lines)
    after
      Rig.limit_ms() ->
        raise "the app-server says nothing more after #{inspect(List.first(lines))}"
    end
  end

  # One notification tells the machine's name, which nobody shall read in a recording.
  defp anonymous(lines) do
    {:ok, host} = :inet.gethostname()
    lines |> IO.iodata_to_binary() |> String.replace(~s("#{host}"), ~s("host"))
  end
end
