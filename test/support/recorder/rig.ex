defmodule Codex.Recorder.Rig do
  @moduledoc false
  # Where a scenario is played: a directory whose name says nothing about this machine, a model, and an environment with nothing in it
  # that changes what the engine does.

  alias Codex.Recorder.Scenario
  alias Codex.ScriptedModel

  @mcp_server Path.expand("mcp_server.py", __DIR__)

  @enforce_keys [:root, :project, :model, :environment, :variables]
  defstruct [:root, :project, :model, :environment, :variables]

  @type t :: %__MODULE__{}

  @doc "How long an engine may say nothing, in milliseconds."
  @spec limit_ms() :: pos_integer()
  def limit_ms, do: 120_000

  @doc "Calls `play` with the rig of a scenario, and removes it."
  @spec with_rig(Scenario.t(), (t() -> result)) :: result when result: term()
  def with_rig(scenario, play) do
    root = "/tmp/codex-#{Base.encode16(:crypto.strong_rand_bytes(4), case: :lower)}"
    File.mkdir!(root)
    File.chmod!(root, 0o700)
    model = ScriptedModel.start!([])

    try do
      scenario |> build(root, model) |> play.()
    after
      ScriptedModel.stop(model)
      ScriptedModel.remove_directory(root)
    end
  end

  defp build(scenario, root, model) do
    [project, home, user, temporary] = Enum.map(~w(project home user tmp), &Path.join(root, &1))
    Enum.each([project, home, user, temporary], &File.mkdir!/1)

    environment = %{
      "PATH" => System.get_env("PATH"),
      "HOME" => user,
      # The engine warns of a home below the directory for temporary files.
      "TMPDIR" => temporary,
      "LANG" => "C.UTF-8",
      "TZ" => "UTC",
      # Its log depends on the machine.
      "RUST_LOG" => "off",
      "CODEX_HOME" => home
    }

    variables = %{
      "project" => project,
      "home" => home,
      "model" => String.replace_prefix(model.url, "http://", ""),
      "mcp" => @mcp_server
    }

    rig = %__MODULE__{
      root: root,
      project: project,
      model: model,
      environment: Map.merge(environment, scenario.env),
      variables: variables
    }

    ScriptedModel.replace_script(model, render(scenario.responses, rig))

    File.write!(
      Path.join(home, "config.toml"),
      ScriptedModel.configuration(model, scenario.toml)
    )

    for {path, content} <- scenario.files, do: File.write!(Path.join(project, path), content)
    {_, 0} = System.cmd("/bin/sh", ["-euc", scenario.setup], cd: project, env: rig.environment)
    rig
  end

  @doc "Adds a variable."
  @spec put(t(), String.t(), String.t()) :: t()
  def put(rig, name, value), do: put_in(rig.variables[name], value)

  @doc "Fills the variables into all strings of a term."
  @spec render(term(), t()) :: term()
  def render(text, rig) when is_binary(text) do
    Enum.reduce(rig.variables, text, fn {name, value}, text ->
      String.replace(text, "{{#{name}}}", value)
    end)
  end

  def render(list, rig) when is_list(list), do: Enum.map(list, &render(&1, rig))
  def render(%{} = map, rig), do: Map.new(map, fn {key, value} -> {key, render(value, rig)} end)
  def render(other, _rig), do: other

  @doc """
  Starts the engine, its stdout a port's data, its stdin and stderr files of these names in the rig's root (`nil`: the port's).

  Through a shell, not through this library: a recording must not depend on what it tests.
  """
  @spec engine(t(), [String.t()], String.t() | nil, [term()]) :: port()
  def engine(rig, command, stdin, port_options \\ []) do
    redirect = if stdin, do: ~s( <"$0/#{stdin}"), else: ""
    script = ~s(exec env -i "$@"#{redirect} 2>"$0/stderr")
    environment = Enum.map(rig.environment, fn {name, value} -> "#{name}=#{value}" end)

    Port.open(
      {:spawn_executable, "/bin/sh"},
      [
        :binary,
        :exit_status,
        cd: rig.project,
        args: ["-c", script, rig.root] ++ environment ++ command
      ] ++ port_options
    )
  end

  @doc "Calls `play` while the scenario's gates are served."
  @spec with_gates(t(), Scenario.t(), (() -> result)) :: result when result: term()
  def with_gates(rig, scenario, play) do
    porter =
      Task.async(fn ->
        for {reached, opened} <- scenario.gates do
          ScriptedModel.await_gate(rig.model, reached)
          ScriptedModel.open_gate(rig.model, opened)
        end
      end)

    try do
      play.()
    after
      Task.shutdown(porter, :brutal_kill)
    end
  end
end
