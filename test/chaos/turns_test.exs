defmodule Codex.Chaos.TurnsTest do
  # What the stand-ins show, on the real engine.
  use ExUnit.Case, async: false

  import Codex.EngineCase

  alias Codex.ScriptedModel
  alias Codex.Support.OtherVM

  @moduletag :chaos
  @moduletag :engine
  @moduletag :linux
  @moduletag :tmp_dir
  @moduletag timeout: 600_000

  @turns String.to_integer(System.get_env("CODEX_CHAOS_TURNS", "200"))
  @at_once String.to_integer(System.get_env("CODEX_CHAOS_ENGINES", "25"))

  # A command, and then, with its output in the conversation, the answer.
  defp script(command, output) do
    [
      %{when: %{contains: output}, times: "always", steps: [%{text: "{}"}]},
      %{times: "always", steps: [%{exec_command: command}]}
    ]
  end

  defp rig(rig),
    do:
      inspect(Map.take(rig, [:client, :thread, :mark]),
        limit: :infinity,
        printable_limit: :infinity
      )

  test "#{@turns} turns, one after the other, leave nothing, nor do their commands in the background",
       %{tmp_dir: tmp} do
    rig = rig!(script("setsid sleep 60 & echo left behind", "left behind"))
    call = "Codex.Chaos.Turns.successive(#{rig(rig)}, #{inspect(tmp)}, #{@turns})"
    found = OtherVM.eval!(call, 500_000)
    IO.puts("\nturns: #{inspect(found)}")
    assert %{left: :nothing_left, processes: [], files: []} = found
  end

  test "half of #{@at_once} owners die at once: their engines are gone, the others end well", %{
    tmp_dir: tmp
  } do
    rig = rig!(script(waiting_command(), "went"))
    works = for _ <- 1..@at_once, do: ScriptedModel.directory!(rig.model, "work")
    %{seed: seed} = Map.new(ExUnit.configuration())

    call =
      "Codex.Chaos.Turns.concurrent(#{rig(rig)}, #{inspect(tmp)}, #{inspect(works, limit: :infinity)}, #{seed})"

    found = OtherVM.eval!(call, 300_000)
    IO.puts("\nengines: #{inspect(found)}")

    spared = @at_once - div(@at_once, 2)
    assert %{alive: ^spared, ended: %{ok: ^spared}} = found
    assert %{left: :nothing_left, processes: [], files: []} = found
  end
end
