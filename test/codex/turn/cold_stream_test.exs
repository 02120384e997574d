defmodule Codex.Turn.ColdStreamTest do
  use ExUnit.Case, async: true

  import Codex.TurnEvents

  alias Codex.{BusyError, StubTransport, Thread, TransportError, TurnError}

  # A turn of so many batches of so many events, and its events, numbered.
  defp turn(batches, size \\ 1) do
    events = for n <- 1..(batches * size)//1, do: error("#{n}")
    chunks = for chunk <- Enum.chunk_every(events, size), do: {:events, chunk}
    {chunks ++ [{:events, [turn_completed()]}, {:ended, :ok}], events ++ [turn_completed()]}
  end

  defp open(entries, options \\ []) do
    feed = StubTransport.start!([entries, entries], options)
    {feed, StubTransport.thread!(feed)}
  end

  test "all events in their order, to the end" do
    {entries, events} = turn(5, 3)
    {feed, thread} = open(entries)
    assert {:ok, stream} = Thread.run_streamed(thread, "x")
    assert Enum.to_list(stream) == events
    assert_received {:stub, ^feed, :close}
    assert Thread.usage(thread) == usage(100, 5)
  end

  test "nothing starts before the first element is asked for" do
    {entries, [first | _]} = turn(3)
    {feed, thread} = open(entries)

    stream =
      thread |> Thread.run_streamed!("x") |> Stream.map(& &1) |> Stream.filter(&is_struct/1)

    assert {:suspended, [], continue} =
             Enumerable.reduce(stream, {:suspend, []}, &{:suspend, [&1 | &2]})

    refute_received {:stub, ^feed, _what}
    assert {:suspended, [^first], continue} = continue.({:cont, []})
    assert_received {:stub, ^feed, {:open, pid}} when pid == self()
    assert {:halted, :stop} = continue.({:halt, :stop})
    assert_received {:stub, ^feed, :close}
  end

  test "a stream that is never asked for an element does nothing at all" do
    {feed, thread} = 3 |> turn() |> elem(0) |> open()

    assert {:halted, :x} =
             thread
             |> Thread.run_streamed!("x")
             |> Enumerable.reduce({:halt, :x}, &{:cont, [&1 | &2]})

    refute_received {:stub, ^feed, _what}
  end

  test "a second enumeration raises, also after a halted first one" do
    {feed, thread} = 3 |> turn() |> elem(0) |> open()
    stream = Thread.run_streamed!(thread, "x")
    assert [_one] = Enum.take(stream, 1)
    assert_received {:stub, ^feed, {:open, _pid}}
    assert_raise ArgumentError, ~r/a turn runs once/, fn -> Enum.to_list(stream) end
    refute_received {:stub, ^feed, {:open, _pid}}
  end

  test "nothing is polled before the batch before it is used up" do
    {entries, _events} = turn(10, 2)
    {feed, thread} = open(entries)

    thread
    |> Thread.run_streamed!("x")
    |> Stream.with_index()
    |> Enum.each(fn {_event, index} ->
      assert StubTransport.info(feed).polls <= div(index, 2) + 1
    end)
  end

  test "a failure is raised after the last event" do
    {feed, thread} =
      open([
        {:events, [turn_started(), turn_failed("no")]},
        {:ended, {:error, %TurnError{kind: :failed}}}
      ])

    test = self()

    assert_raise TurnError, fn ->
      thread |> Thread.run_streamed!("x") |> Enum.each(&send(test, {:event, &1}))
    end

    assert_received {:event, %Codex.Events.TurnFailed{}}
    assert_received {:stub, ^feed, :close}
    # The handle is good for another turn.
    assert {:error, %TurnError{}} = Thread.run(thread, "x")
  end

  test "a failure is the last element with on_error: :emit" do
    {_feed, thread} =
      open([{:events, [turn_started()]}, {:ended, {:error, %TurnError{kind: :failed}}}])

    assert {:ok, stream} = Thread.run_streamed(thread, "x", on_error: :emit)

    assert [%Codex.Events.TurnStarted{}, %TurnError{result: %Codex.Turn.Result{}}] =
             Enum.to_list(stream)
  end

  test "what was an element is not kept: the result of a failure has no items, but the last message" do
    {_feed, thread} =
      open([
        {:events, [completed(command("item_0")), completed(message("item_1", "Half of it."))]},
        {:ended, {:error, %TurnError{kind: :failed}}}
      ])

    assert %TurnError{result: %Codex.Turn.Result{items: [], final_response: "Half of it."}} =
             thread |> Thread.run_streamed!("x", on_error: :emit) |> Enum.at(-1)
  end

  test "an engine that cannot be started, and a busy thread, show with the first element" do
    {_feed, thread} = open([], open_error: %TransportError{reason: :spawn})
    assert {:ok, stream} = Thread.run_streamed(thread, "x")
    assert_raise TransportError, fn -> Enum.take(stream, 1) end

    {_feed, thread} = 2 |> turn() |> elem(0) |> open()

    thread
    |> Thread.run_streamed!("x")
    |> Enum.each(fn _event ->
      assert [%BusyError{}] =
               thread |> Thread.run_streamed!("y", on_error: :emit) |> Enum.to_list()
    end)
  end

  test "options and input are checked at once" do
    {_feed, thread} = open([])
    assert {:error, %Codex.OptionError{}} = Thread.run_streamed(thread, "x", on_error: :shout)
    assert_raise Codex.OptionError, fn -> Thread.run_streamed!(thread, "x", colour: 1) end
  end

  test "two streams side by side, one of them longer" do
    {entries, events} = turn(2)
    {feed, thread} = open(entries)
    {longer, _events} = turn(9)
    {other_feed, other} = open(longer)

    zipped = Enum.zip(Thread.run_streamed!(thread, "x"), Thread.run_streamed!(other, "y"))
    assert Enum.map(zipped, &elem(&1, 0)) == events
    assert_received {:stub, ^feed, :close}
    assert_received {:stub, ^other_feed, :close}
  end

  test "whatever the consumer does, the order holds and the turn ends with it" do
    consumer = :proper_types.oneof([:all, :halt, :raise, :throw, :exit, :suspend])

    type =
      {:proper_types.integer(1, 6), :proper_types.integer(1, 4), :proper_types.integer(0, 25),
       consumer}

    Codex.Property.check(type, 150, fn {batches, size, wanted, how} ->
      {entries, events} = turn(batches, size)
      {feed, thread} = open(entries)
      stream = Thread.run_streamed!(thread, "x")
      seen = consume(stream, wanted, how)

      expected = if how == :all, do: events, else: Enum.take(events, max(wanted, 1))
      opened = took?({:open, self()}, feed)

      # Torn down exactly when it was begun, single-use, and the thread is free again.
      seen == expected and opened and took?(:close, feed) and
        match?({:ok, _result}, Thread.run(thread, "again")) and
        raises?(fn -> Enum.to_list(stream) end)
    end)
  end

  defp consume(stream, _wanted, :all), do: Enum.to_list(stream)
  defp consume(stream, wanted, :halt), do: Enum.take(stream, max(wanted, 1))

  defp consume(stream, wanted, :suspend) do
    step = fn event, seen -> {:suspend, [event | seen]} end
    suspended(Enumerable.reduce(stream, {:cont, []}, step), max(wanted, 1))
  end

  defp consume(stream, wanted, how) do
    test = make_ref()

    try do
      Enum.reduce(stream, 1, fn event, count ->
        send(self(), {test, event})
        if count >= wanted, do: give_up(how)
        count + 1
      end)
    rescue
      RuntimeError -> :raised
    catch
      _kind, :enough -> :thrown
    end

    collect(test)
  end

  defp suspended({:suspended, seen, continue}, wanted) when length(seen) >= wanted do
    {:halted, seen} = continue.({:halt, seen})
    Enum.reverse(seen)
  end

  defp suspended({:suspended, seen, continue}, wanted),
    do: suspended(continue.({:cont, seen}), wanted)

  defp suspended({_done_or_halted, seen}, _wanted), do: Enum.reverse(seen)

  defp give_up(:raise), do: raise("enough")
  defp give_up(:throw), do: throw(:enough)
  defp give_up(:exit), do: exit(:enough)

  defp collect(test) do
    receive do
      {^test, event} -> [event | collect(test)]
    after
      0 -> []
    end
  end

  defp took?(what, feed) do
    receive do
      {:stub, ^feed, ^what} -> true
    after
      0 -> false
    end
  end

  defp raises?(fun) do
    fun.()
    false
  rescue
    ArgumentError -> true
  end
end
