defmodule Codex.EngineCase do
  @moduledoc false
  # Tests that run the real engine against a scripted model of their own.

  use ExUnit.CaseTemplate

  alias Codex.ScriptedModel
  alias Codex.Support.{Eventually, Processes}

  using options do
    quote do
      use ExUnit.Case, async: Keyword.get(unquote(options), :async, true)

      import Codex.EngineCase
      import Codex.Support.Eventually

      alias Codex.ScriptedModel

      @moduletag :engine
    end
  end

  @doc """
  A model that plays `script`, with all that a thread on it needs: `client` and `thread` options, the directory the agent works in,
  and the mark that every process of its engines carries.
  """
  def rig!(script, extra_toml \\ "") do
    model = ScriptedModel.start!(script)
    {mark_env, mark} = Processes.marked_env()
    directory = ScriptedModel.directory!(model, "work")
    [env: env] = ScriptedModel.client_options(model, extra_toml)

    %{
      model: model,
      mark: mark,
      directory: directory,
      home: env["CODEX_HOME"],
      client: [env: Map.merge(env, Map.new(mark_env))],
      # The sandbox is not what is tested, and not every machine has user namespaces.
      thread: [
        working_directory: directory,
        skip_git_repo_check: true,
        sandbox: :danger_full_access
      ]
    }
  end

  @doc "A new thread on a rig."
  def thread!(rig, options \\ []) do
    {:ok, thread} = Codex.start_thread(rig.client, Keyword.merge(rig.thread, options))
    thread
  end

  @doc "A rig and a thread in one."
  def rig_and_thread!(script, extra_toml \\ "") do
    rig = rig!(script, extra_toml)
    {rig, thread!(rig)}
  end

  @doc """
  The operating-system processes of a rig's engines: the guard, the engine, and all that they started. They are found in `/proc`:
  elsewhere none are, and a test that needs to see one has the tag `:linux`.
  """
  def processes(rig) do
    if :os.type() == {:unix, :linux}, do: Processes.with_mark(rig.mark), else: []
  end

  @doc """
  Asserts that nothing is left of a rig's engines within a second, the promise that the library makes. When a turn has ended the
  engine is gone already; the guard, which says so, goes next.
  """
  def gone!(rig) do
    Eventually.eventually(fn -> processes(rig) == [] end, 1_000)
  end

  @doc "A shell command that says that it runs, then waits, silently, for `go!/1`."
  def waiting_command, do: "touch running; while [ ! -e go ]; do sleep 0.02; done; echo went"

  @doc "Waits until the command of `waiting_command/0` runs."
  def await_command(rig) do
    Eventually.eventually(fn -> File.exists?(Path.join(rig.directory, "running")) end, 20_000)
  end

  @doc "Lets the command of `waiting_command/0` go on."
  def go!(rig), do: File.write!(Path.join(rig.directory, "go"), "")
end
