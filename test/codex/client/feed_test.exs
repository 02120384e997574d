defmodule Codex.Client.FeedTest do
  use ExUnit.Case, async: true

  alias Codex.Client.Feed.Backlog
  alias Codex.Events.{Gap, Warning}

  defp event(n), do: %Warning{message: "#{n}"}

  test "a batch for each time that it was asked for, and no more" do
    assert {[], backlog} = Backlog.append(%Backlog{}, [event(1)])
    assert {[], backlog} = Backlog.append(backlog, [event(2), event(3)])
    assert {[{:events, [%{message: "1"}]}], backlog} = Backlog.demand(backlog)
    assert {[{:events, [%{message: "2"}, %{message: "3"}]}], backlog} = Backlog.demand(backlog)
    assert {[], backlog} = Backlog.demand(backlog)
    assert {[{:events, [%{message: "4"}]}], backlog} = Backlog.append(backlog, [event(4)])
    assert {[], _backlog} = Backlog.append(backlog, [event(5)])
  end

  test "the end comes unasked, behind all that there is" do
    {[], backlog} = Backlog.append(%Backlog{}, [event(1)])
    error = {:error, %Codex.TransportError{reason: :closed}}
    assert {[], backlog} = Backlog.finish(backlog, error)
    assert {[{:events, [%{message: "1"}]}, {:done, ^error}], _backlog} = Backlog.demand(backlog)
    assert {[{:done, ^error}], _backlog} = Backlog.finish(%Backlog{}, error)
  end

  test "what is too much goes, the oldest first, and a gap says so" do
    backlog =
      Enum.reduce(1..1_000, %Backlog{limit: 10_000}, fn n, backlog ->
        {[], backlog} = Backlog.append(backlog, [event(n)])
        assert backlog.bytes <= 10_000
        backlog
      end)

    assert {[{:events, [%Gap{events: lost, bytes: bytes}, %{message: first}]}], backlog} =
             Backlog.demand(backlog)

    assert String.to_integer(first) == lost + 1
    assert bytes > 0
    assert {[{:events, [%{message: second}]}], _backlog} = Backlog.demand(backlog)
    assert String.to_integer(second) == lost + 2
  end

  test "the newest batch stays, however large" do
    large = %Warning{message: String.duplicate("x", 50_000)}
    {[], backlog} = Backlog.append(%Backlog{limit: 10_000}, [event(1)])
    {[], backlog} = Backlog.append(backlog, [large])
    assert {[{:events, [%Gap{events: 1}, ^large]}], %{bytes: 0}} = Backlog.demand(backlog)
  end
end
