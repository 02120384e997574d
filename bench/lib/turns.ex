defmodule Bench.Turns do
  # A whole turn of the real engine, which asks a scripted model: what is added to the time that the engine takes by itself.
  @moduledoc false

  import Bench.Statistics

  alias Bench.{Contestant, Measured, Rounds}
  alias Codex.ScriptedModel

  # An engine for each turn.
  @exec [
    bare: "`codex exec` by itself",
    ours: "`Codex.run`",
    typescript: "TypeScript SDK, `thread.run`"
  ]

  # One engine, one thread, one turn after the other.
  @app_server [
    bare: "`codex app-server` by itself",
    ours: "`Codex.Thread.run` on a client",
    python: "Python SDK, `Thread.run`"
  ]

  @warm_up 3
  @rounds 21
  @turn_ms 60_000

  @spec run(map()) :: String.t()
  def run(options) do
    case Codex.Options.default_codex_path() do
      {:ok, %{path: codex}} ->
        measure(codex, Map.get(options, :rounds, @rounds))

      {:error, error} ->
        "Left out: #{Exception.message(error)}\n"
    end
  end

  defp measure(codex, rounds) do
    ScriptedModel.build!()

    """
    #{measure(:exec, @exec, "one turn, one engine", codex, rounds)}
    #{measure(:app_server, @app_server, "one more turn of an engine that runs", codex, rounds)}
    Medians of #{rounds} alternating rounds, in brackets the smallest and the largest; the difference is the median of each round's own.
    """
  end

  defp measure(transport, labels, heading, codex, rounds) do
    model = ScriptedModel.start!([%{times: "always", steps: [%{text: "Done."}]}])
    names = labels |> Keyword.keys() |> Measured.available()
    contestants = Map.new(names, &{&1, start({transport, &1}, codex, model)})
    for _ <- 1..@warm_up, name <- names, do: turn(contestants[name])
    results = Rounds.alternate(names, rounds, &turn(contestants[&1]))
    for {_name, port} <- contestants, do: Port.close(port)
    ScriptedModel.stop(model)

    rows =
      for name <- names do
        above = Enum.zip_with(results[name], results.bare, &(&1 - &2))

        [
          labels[name],
          spread(results[name], &decimals(&1, 0)),
          if(name == :bare, do: "–", else: decimals(median(above), 1))
        ]
      end

    table([heading, "ms", "above the engine, ms"], rows)
  end

  # All are told the same, each has a home of its own.
  defp start(contestant, codex, model) do
    environment = model |> ScriptedModel.codex_home!() |> ScriptedModel.environment()
    [program | arguments] = command(contestant, codex, ScriptedModel.directory!(model, "work"))

    Port.open({:spawn_executable, System.find_executable(program)}, [
      :binary,
      line: 1_000,
      args: arguments,
      env: for({name, value} <- environment, do: {to_charlist(name), charlist(value)})
    ])
  end

  defp charlist(nil), do: false
  defp charlist(value), do: to_charlist(value)

  defp command({:exec, :ours}, codex, directory),
    do: Measured.elixir(Contestant.Turns, [codex, directory])

  defp command({:exec, :typescript}, codex, directory),
    do: Measured.node("turns.mjs", [codex, directory])

  defp command({:exec, :bare}, codex, directory) do
    [Measured.tool(), "turns", codex, "exec", "--experimental-json"] ++
      ["--sandbox", "danger-full-access", "--cd", directory, "--skip-git-repo-check"]
  end

  defp command({:app_server, :ours}, codex, directory),
    do: Measured.elixir(Contestant.AppServer, ["whole", codex, directory])

  defp command({:app_server, :python}, codex, directory),
    do: Measured.python("app_server.py", ["whole", codex, directory])

  defp command({:app_server, :bare}, codex, directory),
    do: [Measured.tool(), "whole", codex, directory]

  defp turn(port) do
    Port.command(port, "Go.\n")

    receive do
      {^port, {:data, {:eol, seconds}}} -> String.to_float(seconds) * 1000
    after
      @turn_ms -> raise "no turn for #{@turn_ms} ms"
    end
  end
end
