defmodule Codex.Chaos.ProcessesTest do
  # Very many processes, one after the other and at the same time. The stand-in is tiny, so that this is about what is ours.
  use ExUnit.Case, async: false

  alias Codex.Support.{Cargo, OtherVM, Processes}

  @moduletag :chaos
  @moduletag :linux
  @moduletag :tmp_dir
  @moduletag timeout: 600_000

  @starts String.to_integer(System.get_env("CODEX_CHAOS_STARTS", "10000"))
  @crowd String.to_integer(System.get_env("CODEX_CHAOS_CROWD", "1000"))
  @at_once 16
  # On a machine that is as full as this, more would be felt by everybody else.
  @crowded 2_500

  setup_all do
    Cargo.build!("trials")
    {:ok, child: Cargo.executable("trial_child")}
  end

  test "#{@starts} starts leave no process, descriptor, thread or file", %{
    child: child,
    tmp_dir: tmp
  } do
    call = "Codex.Chaos.Starts.run(#{inspect(child)}, #{inspect(tmp)}, #{@starts}, #{@at_once})"
    found = OtherVM.eval!(call, 400_000)
    IO.puts("\nstarts: #{inspect(found)}")

    assert Enum.sum(Map.values(found.ways)) == @starts
    assert map_size(found.ways) == 4
    assert %{left: :nothing_left, processes: [], files: []} = found
  end

  test "half of #{@crowd} owners die at once: theirs are gone, and the others do not feel it",
       context do
    before = length(Processes.all())
    assert before < @crowded, "#{before} processes already: not the machine for this test"
    %{seed: seed} = Map.new(ExUnit.configuration())

    call =
      "Codex.Chaos.Crowd.run(#{inspect(context.child)}, #{inspect(context.tmp_dir)}, #{@crowd}, #{seed})"

    found = OtherVM.eval!(call, 300_000, descriptors: 8_192)
    IO.puts("\ncrowd: #{inspect(found)}")

    spared = found.count - div(found.count, 2)
    assert found.running == found.count
    assert found.survivors == spared
    assert found.echoed == %{true => 2 * spared}
    assert found.ended == %{{{:status, 0}, 0, ""} => spared}
    assert %{left: :nothing_left, processes: []} = found
  end
end
