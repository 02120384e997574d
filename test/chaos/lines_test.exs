defmodule Codex.Chaos.LinesTest do
  # A million lines that no engine would print. `native/trials` does the same without the NIF, and looks more closely.
  use ExUnit.Case, async: false

  alias Codex.Support.{Cargo, OtherVM}

  @moduletag :chaos
  @moduletag :linux
  @moduletag timeout: 600_000

  @lines String.to_integer(System.get_env("CODEX_CHAOS_LINES", "1000000"))
  @shares 4

  test "a million hostile lines between good ones: none of these is lost, and nothing stays" do
    Cargo.build!("trials")
    child = Cargo.executable("trial_child")
    call = "Codex.Chaos.Lines.run(#{inspect(child)}, #{@lines}, #{@shares})"
    found = OtherVM.eval!(call, 300_000)
    IO.puts("\nhostile lines: #{inspect(found)}")

    assert %{hostile: @lines, good: good, events: events, bad: bad} = found
    assert good == 2 * @lines
    assert events > @lines / 10
    assert bad > @lines / 10
    assert found.atoms == 0
    assert found.left == :nothing_left

    {before, later} = found.memory
    assert later.binary <= before.binary + 1_000_000
    assert later.total <= before.total + 2_000_000
    # What the allocators keep for the next time is not lost, but has an end.
    assert later.resident <= before.resident + 32_000_000
  end
end
