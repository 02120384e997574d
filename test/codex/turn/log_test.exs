defmodule Codex.Turn.LogTest do
  use ExUnit.Case, async: true

  alias Codex.Turn.Log

  @outcome {:error, %Codex.BusyError{}}

  defp append(log, events) do
    {[], log} = Log.append(log, events)
    log
  end

  defp subscribe(log) do
    reader = make_ref()
    {[], log} = Log.subscribe(log, reader)
    {reader, log}
  end

  test "a reader gets a batch each time it asked, and the end unasked" do
    {reader, log} = subscribe(%Log{})
    {[], log} = Log.demand(log, reader)
    assert {[{^reader, {:events, [1]}}], log} = Log.append(log, [1])
    assert {[], log} = Log.append(log, [2, 3])
    assert {[{^reader, {:events, [2, 3]}}], log} = Log.demand(log, reader)
    assert {[{^reader, {:done, @outcome}}], log} = Log.finish(log, @outcome)
    assert log.readers == %{}
  end

  test "the end waits for the last batch" do
    {reader, log} = subscribe(%Log{})
    log = append(log, [1])
    assert {[], log} = Log.finish(log, @outcome)

    assert {[{^reader, {:events, [1]}}, {^reader, {:done, @outcome}}], _log} =
             Log.demand(log, reader)
  end

  test "asking twice is good for two" do
    {reader, log} = subscribe(%Log{})
    {[], log} = Log.demand(log, reader)
    {[], log} = Log.demand(log, reader)
    assert {[{^reader, {:events, [1]}}], log} = Log.append(log, [1])
    assert {[{^reader, {:events, [2]}}], log} = Log.append(log, [2])
    assert {[], _log} = Log.append(log, [3])
  end

  test "every reader has its own place, and a late one begins at the beginning" do
    {early, log} = subscribe(%Log{})
    log = append(log, [1])
    {[{^early, {:events, [1]}}], log} = Log.demand(log, early)
    {late, log} = subscribe(log)
    log = append(log, [2])
    assert {[{^late, {:events, [1]}}], log} = Log.demand(log, late)
    assert {[{^early, {:events, [2]}}], _log} = Log.demand(log, early)
  end

  test "who is not subscribed gets nothing" do
    {reader, log} = subscribe(%Log{})
    log = append(log, [1])
    assert {[], log} = Log.demand(log, make_ref())
    assert {[], _log} = log |> Log.unsubscribe(reader) |> Log.demand(reader)
  end

  test "when the thread goes on, events are kept for who is reading them" do
    {slow, log} = subscribe(%Log{})
    log = log |> append([1]) |> append([2])
    {[{^slow, {:events, [1]}}], log} = Log.demand(log, slow)
    {[], log} = Log.finish(log, @outcome)
    log = Log.supersede(log)
    assert Map.values(log.batches) == [[2]]

    late = make_ref()
    assert {[], log} = Log.subscribe(log, late)
    assert {[{^late, {:events, [2]}}, {^late, {:done, @outcome}}], log} = Log.demand(log, late)

    assert {[_events, {^slow, {:done, @outcome}}], log} = Log.demand(log, slow)
    assert log.batches == %{}
    later = make_ref()
    assert {[{^later, {:done, @outcome}}], _log} = Log.subscribe(log, later)
  end

  test "without readers nothing but the outcome is kept" do
    {[], log} = %Log{} |> append([1]) |> Log.finish(@outcome)
    assert %Log{batches: batches, outcome: @outcome} = Log.supersede(log)
    assert batches == %{}
  end
end
