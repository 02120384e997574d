# Real turns of the real engine: three on exec, four on a client. `scripts/demo` runs this; `--live` takes your own login and model.

for part <- ~w(screen stage exec client), do: Code.require_file("demo/#{part}.exs", __DIR__)

defmodule Demo do
  @moduledoc false
  alias Demo.{Screen, Stage}

  # A connection that never comes shall not keep the audience waiting for ever.
  @limits [idle_timeout: :timer.minutes(2)]

  def main(arguments) do
    if "--live" in arguments, do: Stage.live(&turns/2), else: Stage.scripted(&turns/2)
  rescue
    error in [
      Codex.TurnError,
      Codex.TimeoutError,
      Codex.AuthError,
      Codex.TransportError,
      Codex.RPCError,
      Codex.InstallError
    ] ->
      Screen.bad(Exception.message(error))
      exit({:shutdown, 1})
  end

  defp turns(client, directory) do
    sandbox = Stage.sandbox(directory)

    if sandbox == :danger_full_access do
      Screen.note(
        "The engine's sandbox cannot start here (no user namespaces): going on without it, in a directory of its own."
      )
    end

    thread = [sandbox: sandbox, working_directory: directory, skip_git_repo_check: true]
    Demo.Exec.turns(client, thread, @limits)
    Demo.Client.turns(client, thread, @limits)
  end
end

Demo.main(System.argv())
