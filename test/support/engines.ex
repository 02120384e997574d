defmodule Codex.Support.Engines do
  @moduledoc false
  # Stand-ins for the engine: shell one-liners and the scripts in `test/support/fakes`.

  alias Codex.Engine
  alias Codex.Support.Processes

  @fakes Path.expand("fakes", __DIR__)

  @doc "The path of a script in `test/support/fakes`."
  def fake(name), do: Path.join(@fakes, name)

  @doc "A spec that runs a shell script, and gives its lines as they are unless `wire:` says otherwise."
  def sh(script, overrides \\ []), do: spec("/bin/sh", ["-c", script], overrides)

  @doc "A spec for any program."
  def spec(executable, args, overrides \\ []) do
    {env, _mark} = Processes.marked_env()
    struct!(%Engine.Spec{executable: executable, args: args, env: env, wire: :lines}, overrides)
  end

  @doc "The same, with the mark that all its processes carry."
  def marked(%Engine.Spec{} = spec) do
    {env, mark} = Processes.marked_env()
    {%{spec | env: env}, mark}
  end

  @doc "Starts, and fails the test if that does not work."
  def start!(spec) do
    {:ok, engine} = Engine.start(spec)
    engine
  end

  @doc "Everything up to the exit: `{entries, exit}`."
  def collect(engine, timeout \\ 20_000, entries \\ []) do
    case Engine.next(engine, timeout) do
      {:batch, batch} -> collect(engine, timeout, [batch | entries])
      {:exit, exit} -> {entries |> Enum.reverse() |> Enum.concat(), exit}
      :timeout -> raise ExUnit.AssertionError, message: "no exit within #{timeout} ms"
    end
  end

  @doc "The next batch that is not empty."
  def batch!(engine, timeout \\ 20_000) do
    case Engine.next(engine, timeout) do
      {:batch, []} -> batch!(engine, timeout)
      {:batch, batch} -> batch
      other -> raise ExUnit.AssertionError, message: "no batch but #{inspect(other)}"
    end
  end
end
