defmodule Codex.Recorder do
  @moduledoc """
  Records what the real engine prints, against a scripted model; `docs/fixtures.md` has the whole story.

  A recording is byte for byte what the engine printed. What is new in every run is named in a file beside it, so that a
  recording made anew can be compared.
  """

  alias Codex.Recorder.{Exec, Recording, Rig, Scenario, Scenarios, Session, Transcript}

  @version Codex.Protocol.Snapshot.version()
  @directory Path.expand("../../fixtures/engine/#{@version}", __DIR__)

  @typedoc "A scenario on one transport: it makes one recording."
  @type take :: {Scenario.transport(), Scenario.t()}

  @doc "All that is to be recorded."
  @spec takes() :: [take()]
  def takes do
    for scenarios <- [
          Scenarios.Messages,
          Scenarios.Commands,
          Scenarios.Tools,
          Scenarios.Conversations,
          Scenarios.Failures,
          Scenarios.AppServer.Handshakes,
          Scenarios.AppServer.Turns,
          Scenarios.AppServer.Failures,
          Scenarios.AppServer.Approvals,
          Scenarios.AppServer.Requests,
          Scenarios.AppServer.Control,
          Scenarios.AppServer.Threads,
          Scenarios.AppServer.Services
        ],
        scenario <- scenarios.all(),
        transport <- scenario.transports,
        do: {transport, scenario}
  end

  @doc "The name of a recording, as in `exec/message`."
  @spec name(take()) :: String.t()
  def name({transport, scenario}), do: "#{transport}/#{scenario.name}"

  @doc "The common path of a recording's two files, without their endings."
  @spec path(String.t()) :: Path.t()
  def path(name), do: Path.join(@directory, name)

  @doc "The names of the recordings that are there."
  @spec recorded() :: [String.t()]
  def recorded do
    for path <- Path.wildcard(Path.join(@directory, "*/*.jsonl")),
        do: path |> Path.relative_to(@directory) |> Path.rootname()
  end

  @doc "What the engine printed in a recording, line by line."
  @spec lines(String.t()) :: [binary()]
  def lines("app_server/" <> _ = name), do: name |> session() |> Transcript.received()
  def lines(name), do: name |> file() |> String.split("\n", trim: true)

  @doc "A recorded session with the app-server."
  @spec session(String.t()) :: [Transcript.entry()]
  def session("app_server/" <> _ = name), do: name |> file() |> Transcript.read()

  defp file(name), do: File.read!(path(name) <> ".jsonl")

  @doc "Records anew, as many at a time as there are processors; what cannot be recorded on this machine is `:skipped`."
  @spec record([take()]) :: [{String.t(), Recording.t() | :skipped}]
  def record(takes) do
    codex = engine!()
    sandbox? = sandbox?(codex)

    takes
    |> Task.async_stream(
      fn {_transport, scenario} = take ->
        {name(take),
         if(sandbox? or not scenario.sandboxed, do: play(take, codex), else: :skipped)}
      end,
      ordered: true,
      timeout: :infinity
    )
    |> Enum.map(fn {:ok, recording} -> recording end)
  end

  defp play({transport, scenario}, codex) do
    player = %{exec: Exec, app_server: Session}[transport]

    Rig.with_rig(scenario, fn rig ->
      {run, rig} = player.play(scenario, rig, codex)
      Recording.new(scenario, transport, rig, player.arguments(scenario), run)
    end)
  end

  @doc "What is not as recorded, in words; recordings are missing too, or left over."
  @spec differences([{String.t(), Recording.t() | :skipped}]) :: [String.t()]
  def differences(made) do
    for {name, %Recording{} = recording} <- made,
        difference = difference(name, recording),
        do: "#{name}: #{difference}"
  end

  defp difference(name, recording) do
    if name in recorded(),
      do: Recording.difference(Recording.read!(path(name)), recording),
      else: "is not recorded yet"
  end

  @doc "The recordings that no scenario makes any more."
  @spec left_over() :: [String.t()]
  def left_over, do: recorded() -- Enum.map(takes(), &name/1)

  # The engine that the fixtures are named after, and no other.
  defp engine! do
    with {:ok, %{path: codex}} <- Codex.Options.default_codex_path() do
      case version(codex) do
        "codex-cli #{@version}" -> codex
        other -> raise ArgumentError, "#{codex} is #{other}, the pinned engine #{@version}"
      end
    else
      {:error, error} -> raise error
    end
  end

  defp version(codex) do
    {version, _status} = System.cmd(codex, ["--version"], stderr_to_stdout: true)
    version |> String.trim() |> String.split("\n") |> hd()
  rescue
    error in ErlangError -> "no executable (#{error.original})"
  end

  defp sandbox?(codex) do
    Rig.with_rig(Scenario.new("sandbox", "Whether it works here.", []), fn rig ->
      options = [cd: rig.project, env: rig.environment, stderr_to_stdout: true]
      match?({_output, 0}, System.cmd(codex, ["sandbox", "true"], options))
    end)
  end
end
