defmodule Codex.Recorder.Exec do
  @moduledoc false
  # Runs `codex exec` and keeps every byte that it prints.

  alias Codex.JSON
  alias Codex.Recorder.{Rig, Scenario}

  @doc "The arguments of a run, with the rig's variables still in them."
  @spec arguments(Scenario.t()) :: [String.t()]
  def arguments(scenario), do: arguments(scenario, scenario.words)

  defp arguments(scenario, words) do
    ["exec", "--json"] ++
      scenario.options ++ Enum.flat_map(scenario.config, &["-c", &1]) ++ words
  end

  @doc "Plays a scenario: first what comes before, then the run that counts."
  @spec play(Scenario.t(), Rig.t(), Path.t()) :: {map(), Rig.t()}
  def play(scenario, rig, codex) do
    rig = play_before(scenario, rig, codex)
    {run(scenario, scenario.words, scenario.signal, rig, codex), rig}
  end

  @doc "Plays what comes before; the rig comes back with the thread."
  @spec play_before(Scenario.t(), Rig.t(), Path.t()) :: Rig.t()
  def play_before(scenario, rig, codex),
    do: Enum.reduce(scenario.before, rig, &before(scenario, &1, &2, codex))

  defp before(scenario, words, rig, codex) do
    %{exit: %{"status" => 0}, stdout: stdout} = run(scenario, words, nil, rig, codex)
    [first, _] = String.split(stdout, "\n", parts: 2)
    Rig.put(rig, "thread", JSON.decode!(first)["thread_id"])
  end

  # The engine reads stdin to its end, which a port cannot give it, but a file can.
  defp run(scenario, words, signal, rig, codex) do
    File.write!(Path.join(rig.root, "stdin"), scenario.stdin)
    arguments = scenario |> arguments(words) |> Rig.render(rig)

    {stdout, exit} =
      Rig.with_gates(rig, scenario, fn ->
        rig |> Rig.engine([codex | arguments], "stdin") |> listen(signal, "")
      end)

    %{stdout: stdout, stderr: File.read!(Path.join(rig.root, "stderr")), exit: exit}
  end

  defp listen(port, signal, stdout) do
    receive do
      {^port, {:data, data}} ->
        stdout = stdout <> data
        listen(port, send_signal(port, signal, stdout), stdout)

      # A port reports a signal as the shells do.
      {^port, {:exit_status, status}} when status > 128 ->
        {stdout, %{"signal" => status - 128}}

      {^port, {:exit_status, status}} ->
        {stdout, %{"status" => status}}
    after
      Rig.limit_ms() -> raise "the engine does not end; so far it printed:\n#{stdout}"
    end
  end

  defp send_signal(_port, nil, _stdout), do: nil

  defp send_signal(port, {signal, text}, stdout) do
    if stdout =~ text do
      {:os_pid, pid} = Port.info(port, :os_pid)
      {_, 0} = System.cmd("kill", ["-#{signal}", "#{pid}"])
      nil
    else
      {signal, text}
    end
  end
end
