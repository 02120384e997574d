defmodule Bench.Contestant.Turns do
  # For every line on stdin one whole turn of the engine, with that prompt; prints the seconds that it took.
  @moduledoc false

  @spec main([String.t()]) :: :ok
  def main([codex, directory]) do
    {:ok, _} = Application.ensure_all_started(:codex_sdk)
    for line <- IO.stream(), do: IO.puts(turn(codex, directory, String.trim(line)))
    :ok
  end

  defp turn(codex, directory, prompt) do
    {us, {:ok, %{final_response: "Done."}}} =
      :timer.tc(fn ->
        Codex.run(prompt,
          codex_path: codex,
          working_directory: directory,
          skip_git_repo_check: true,
          sandbox: :danger_full_access
        )
      end)

    us / 1.0e6
  end
end
