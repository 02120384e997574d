defmodule Codex.Client.RestartsTest do
  use ExUnit.Case, async: true

  alias Codex.Client.Restarts

  test "the first lost connection is replaced at once, later ones after a while, and then it is enough" do
    restarts = Restarts.new(3, 60)
    assert {:wait, 0, restarts} = Restarts.lost(restarts, 0)
    assert {:wait, second, restarts} = Restarts.lost(restarts, 1_000)
    assert second in 100..200
    assert {:wait, third, restarts} = Restarts.lost(restarts, 2_000)
    assert third in 200..400
    assert Restarts.lost(restarts, 3_000) == :enough
    # Those of more than a minute ago do not count.
    assert {:wait, _delay, restarts} = Restarts.lost(restarts, 61_500)
    assert Restarts.count(restarts) == 2
  end

  test "attempts become rarer, up to ten seconds, until one succeeds" do
    {delays, restarts} =
      Enum.map_reduce(1..12, Restarts.new(3, 60), fn _n, restarts -> Restarts.failed(restarts) end)

    assert hd(delays) in 100..200
    assert List.last(delays) in 5_000..10_000
    assert {delay, _restarts} = restarts |> Restarts.connected() |> Restarts.failed()
    assert delay in 100..200
  end

  test "an app-server may be away for the time of the budget" do
    restarts = Restarts.new(3, 60)
    refute Restarts.too_long?(restarts, 1_000_000)
    {:wait, 0, restarts} = Restarts.lost(restarts, 1_000)
    refute Restarts.too_long?(restarts, 60_999)
    assert Restarts.too_long?(restarts, 61_000)
  end
end
