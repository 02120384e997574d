defmodule Codex.Turn.LogTest do
  use ExUnit.Case, async: true

  import Codex.TurnEvents

  alias Codex.Events
  alias Codex.Events.Gap
  alias Codex.Turn.Log

  @outcome {:error, %Codex.BusyError{}}

  # Events that are never joined and never dropped.
  defp event(n), do: error("#{n}")
  defp events(numbers), do: Enum.map(numbers, &event/1)

  defp append(log, events) do
    {[], log} = Log.append(log, events)
    log
  end

  defp subscribe(log) do
    reader = make_ref()
    {[], log} = Log.subscribe(log, reader)
    {reader, log}
  end

  # All that a reader gets who asks until there is nothing left.
  defp drain(log, reader, got \\ []) do
    case Log.demand(log, reader) do
      {[], log} ->
        {Enum.reverse(got), log}

      {due, log} ->
        drain(log, reader, Enum.reduce(due, got, fn {^reader, what}, got -> [what | got] end))
    end
  end

  defp drained(log, reader),
    do: for({:events, events} <- log |> drain(reader) |> elem(0), event <- events, do: event)

  describe "demand" do
    test "a reader gets a batch each time it asked, and the end unasked" do
      {reader, log} = subscribe(%Log{})
      {[], log} = Log.demand(log, reader)
      [one, two, three] = events(1..3)
      assert {[{^reader, {:events, [^one]}}], log} = Log.append(log, [one])
      assert {[], log} = Log.append(log, [two, three])
      assert {[{^reader, {:events, [^two, ^three]}}], log} = Log.demand(log, reader)
      assert {[{^reader, {:done, @outcome}}], log} = Log.finish(log, @outcome)
      assert log.readers == %{}
    end

    test "the end waits for the last batch" do
      {reader, log} = subscribe(%Log{})
      log = append(log, events([1]))
      assert {[], log} = Log.finish(log, @outcome)

      assert {[{^reader, {:events, [_one]}}, {^reader, {:done, @outcome}}], _log} =
               Log.demand(log, reader)
    end

    test "asking twice is good for two" do
      {reader, log} = subscribe(%Log{})
      {[], log} = Log.demand(log, reader)
      {[], log} = Log.demand(log, reader)
      assert {[{^reader, {:events, [_one]}}], log} = Log.append(log, events([1]))
      assert {[{^reader, {:events, [_two]}}], log} = Log.append(log, events([2]))
      assert {[], _log} = Log.append(log, events([3]))
    end

    test "every reader has its own place, and a late one begins at the beginning" do
      {early, log} = subscribe(%Log{})
      log = append(log, events([1]))
      [one, two] = events([1, 2])
      {[{^early, {:events, [^one]}}], log} = Log.demand(log, early)
      {late, log} = subscribe(log)
      log = append(log, [two])
      assert {[{^early, {:events, [^two]}}], log} = Log.demand(log, early)
      assert drained(log, late) == [one, two]
    end

    test "who is not subscribed gets nothing" do
      {reader, log} = subscribe(%Log{})
      log = append(log, events([1]))
      assert {[], log} = Log.demand(log, make_ref())
      assert {[], _log} = log |> Log.unsubscribe(reader) |> Log.demand(reader)
    end

    test "a reader that was away gets what came meanwhile in batches of bounded size" do
      {reader, log} = subscribe(%Log{})
      large = String.duplicate("x", 100_000)
      log = Enum.reduce(1..20, log, fn n, log -> append(log, [error("#{n}" <> large)]) end)
      {batches, _log} = drain(log, reader)
      assert length(batches) > 4
      for {:events, events} <- batches, do: assert(length(events) <= 3)
    end
  end

  describe "joining" do
    test "adjacent deltas of one text are one delta, to the last byte, and are counted" do
      {reader, log} = subscribe(%Log{})
      log = append(log, [delta("a", "Hé"), delta("a", "l"), delta("a", "")])
      log = append(log, [delta("a", "lo"), delta("b", "!"), delta("a", "?")])

      assert drained(log, reader) == [delta("a", "Héllo"), delta("b", "!"), delta("a", "?")]
      assert {3, log} = Log.take_joined(log)
      assert {0, _log} = Log.take_joined(log)
    end

    test "what waits for it gets every delta as it came, and who comes late gets them joined" do
      {reader, log} = subscribe(%Log{})
      came = for n <- 1..3, do: delta("a", "#{n}")

      log =
        Enum.reduce(came, log, fn event, log ->
          {[], log} = Log.demand(log, reader)
          assert {[{^reader, {:events, [^event]}}], log} = Log.append(log, [event])
          log
        end)

      {late, log} = subscribe(log)
      assert drained(log, late) == [delta("a", "123")]
    end

    test "nothing is joined to what a reader has got already" do
      {reader, log} = subscribe(%Log{})
      log = append(log, [delta("a", "1")])
      {[{^reader, {:events, [_one]}}], log} = Log.demand(log, reader)
      log = append(log, [delta("a", "2")])
      {late, log} = subscribe(log)
      assert drained(log, late) == [delta("a", "1"), delta("a", "2")]
      assert drained(log, reader) == [delta("a", "2")]
    end

    test "texts that are not the same one are not joined" do
      part = &struct(Events.ReasoningSummaryTextDelta, item_id: "r", delta: &1, summary_index: &2)
      raw = &struct(Events.ReasoningTextDelta, item_id: "r", delta: &1, content_index: &2)
      other = &struct(Events.PlanDelta, item_id: &2, delta: &1)

      distinct = [
        part.("a", 0),
        part.("b", 1),
        raw.("c", 0),
        raw.("d", 1),
        other.("e", "p"),
        other.("f", "q"),
        # something of theirs would be lost
        delta("a", "g", extra: %{"note" => 1}),
        delta("a", "h"),
        delta("a", "i", turn_id: "another"),
        delta("a", "j", wire: {:app_server, %{"x" => 1}}),
        # the decoder keeps what it does not understand
        delta("a", 1),
        delta("a", 2)
      ]

      {reader, log} = subscribe(append(%Log{}, distinct))
      assert drained(log, reader) == distinct

      {reader, log} =
        subscribe(append(%Log{}, [part.("a", 0), part.("b", 0), raw.("c", 1), raw.("d", 1)]))

      assert drained(log, reader) == [part.("ab", 0), raw.("cd", 1)]
    end
  end

  describe "the bound" do
    test "the oldest deltas and updates go, and who misses them gets one gap first" do
      {reader, log} = subscribe(%Log{limit: 4_000, thread_id: "t", turn_id: "u"})
      started = started(command("c"))
      log = append(log, [started, diff("d")])
      texts = for n <- 1..100, do: delta("#{n}", String.duplicate("x", 10))
      log = append(log, texts)
      assert log.bytes <= 4_000

      assert [%Gap{thread_id: "t", turn_id: "u"} = gap, ^started | rest] = drained(log, reader)
      assert rest != [] and rest == Enum.take(texts, -length(rest))
      assert gap.events == 101 - length(rest)
      assert gap.bytes > 10 * (gap.events - 1)
    end

    test "a second loss is told a second time" do
      {reader, log} = subscribe(%Log{limit: 4_000})
      flood = fn log -> append(log, for(n <- 1..50, do: delta("#{n}", "x"))) end
      log = flood.(log)
      {[{^reader, {:events, [%Gap{} = first | _]}}], log} = Log.demand(log, reader)
      log = flood.(flood.(log))
      assert [%Gap{} = second | rest] = drained(log, reader)
      refute Enum.any?(rest, &is_struct(&1, Gap))
      assert first.events > 0 and second.events > 50
    end

    test "what begins or ends something stays, whatever its size" do
      items =
        for n <- 1..50, do: completed(command("#{n}", command: String.duplicate("x", 1_000)))

      {reader, log} = subscribe(append(%Log{limit: 4_000}, items))
      assert drained(log, reader) == items
      # and it takes no room from the others
      log = append(log, [delta("a", "still here")])
      {late, log} = subscribe(log)
      assert List.last(drained(log, late)) == delta("a", "still here")
    end

    test "a text that alone is above the limit is dropped, unless somebody waits for it" do
      {waiting, log} = subscribe(%Log{limit: 4_000})
      {late, log} = subscribe(log)
      {[], log} = Log.demand(log, waiting)
      huge = delta("a", String.duplicate("x", 10_000))
      assert {[{^waiting, {:events, [^huge]}}], log} = Log.append(log, [huge])
      assert log.bytes == 0
      assert drained(log, late) == [%Gap{events: 1, bytes: 10_000}]
    end
  end

  describe "who may still read" do
    test "after the end events are kept for who is reading them" do
      {slow, log} = subscribe(%Log{})
      log = append(log, events([1]))
      {[{^slow, {:events, [_one]}}], log} = Log.demand(log, slow)
      log = append(log, events([2]))
      {[], log} = Log.finish(log, @outcome)
      assert Log.readable?(log)
      log = Log.supersede(log)
      refute Log.readable?(log)
      assert map_size(log.chunks) == 1

      late = make_ref()
      assert {[{^late, {:done, @outcome}}], log} = Log.subscribe(log, late)

      two = event(2)

      assert {[{^slow, {:events, [^two]}}, {^slow, {:done, @outcome}}], log} =
               Log.demand(log, slow)

      assert log.chunks == %{}
    end

    test "without readers nothing but the outcome is kept" do
      {[], log} = %Log{} |> append(events([1])) |> Log.finish(@outcome)
      assert %Log{chunks: chunks, outcome: @outcome} = Log.supersede(log)
      assert chunks == %{}
    end

    test "of a private log nothing is kept that its reader has got" do
      {reader, log} = subscribe(%Log{private?: true})
      {[], log} = Log.demand(log, reader)
      {[{^reader, {:events, [_, _]}}], log} = Log.append(log, events([1, 2]))
      assert log.chunks == %{}
      log = append(log, events([3]))
      assert map_size(log.chunks) == 1
      {[{^reader, {:events, [_three]}}], log} = Log.demand(log, reader)
      assert log.chunks == %{}

      # Who joins is told that there was something before.
      log = log |> Log.publish() |> append(events([4]))
      {late, log} = subscribe(log)
      four = event(4)
      assert [%Gap{events: 3, bytes: nil}, ^four] = drained(log, late)
      assert drained(log, reader) == [four]
    end
  end

  ## Against a model that keeps everything

  # Every text is its own number, so what a reader got tells what it missed.
  defp generated(n, kind) do
    case kind do
      :a -> delta("a", "#{n},")
      :b -> delta("b", "#{n},")
      :long -> delta("a", "#{n}" <> String.duplicate("0", 400) <> ",")
      :item -> completed(message("#{n}", "x"))
      :diff -> diff("#{n}")
    end
  end

  defp numbers(%Gap{}), do: []
  defp numbers(%Events.ItemCompleted{item: item}), do: [item.id]
  defp numbers(%Events.TurnDiffUpdated{diff: n}), do: [n]

  defp numbers(%Events.AgentMessageDelta{delta: text}),
    do:
      for(
        n <- String.split(text, ",", trim: true),
        do: String.trim_trailing(n, String.duplicate("0", 400))
      )

  defp operations do
    kind = :proper_types.oneof([:a, :a, :a, :b, :long, :item, :diff])
    reader = :proper_types.integer(1, 3)

    :proper_types.list(
      :proper_types.oneof([
        {:append, :proper_types.non_empty(:proper_types.list(kind))},
        {:subscribe, reader},
        {:demand, reader},
        {:demand, reader}
      ])
    )
  end

  # Plays operations; checks on the way that a demand is good for one batch, and that the bound holds.
  defp play(operations, limit) do
    start = %{log: %Log{limit: limit}, readers: %{}, got: %{}, asked: %{}, all: []}

    state =
      Enum.reduce(operations, start, fn operation, state ->
        state = operate(operation, state)
        assert state.log.bytes <= limit
        state
      end)

    state = told(Log.finish(state.log, @outcome), state)

    Enum.reduce(state.readers, state, fn {_name, reader}, state ->
      {messages, log} = drain(state.log, reader)
      told({Enum.map(messages, &{reader, &1}), log}, %{state | asked: %{reader => 1_000}})
    end)
  end

  defp operate({:append, kinds}, state) do
    at = length(state.all) + 1
    events = for {kind, n} <- Enum.with_index(kinds, at), do: generated(n, kind)
    told(Log.append(state.log, events), %{state | all: state.all ++ events})
  end

  defp operate({:subscribe, name}, %{readers: readers} = state) when is_map_key(readers, name),
    do: state

  defp operate({:subscribe, name}, state) do
    {reader, log} = subscribe(state.log)

    %{
      state
      | log: log,
        readers: Map.put(state.readers, name, reader),
        got: Map.put(state.got, reader, [])
    }
  end

  defp operate({:demand, name}, state) do
    case state.readers do
      %{^name => reader} ->
        asked = Map.update(state.asked, reader, 1, &(&1 + 1))
        told(Log.demand(state.log, reader), %{state | asked: asked})

      _none ->
        state
    end
  end

  defp told({due, log}, state) do
    Enum.reduce(due, %{state | log: log}, fn
      {reader, {:events, events}}, state ->
        assert state.asked[reader] > 0
        assert Enum.all?(tl(events), &(not is_struct(&1, Gap)))
        state = update_in(state.asked[reader], &(&1 - 1))
        update_in(state.got[reader], &(&1 ++ events))

      {_reader, {:done, @outcome}}, state ->
        state
    end)
  end

  test "a reader that misses nothing gets every byte, in order" do
    Codex.Property.check(operations(), 200, fn operations ->
      state = play(operations, 1_000_000)
      expected = Enum.flat_map(state.all, &numbers/1)

      for {_reader, got} <- state.got do
        assert Enum.flat_map(got, &numbers/1) == expected
        # The deltas that were joined were neighbours: put together, both are the same.
        assert Enum.reduce(got, [], &put_together/2) ==
                 Enum.reduce(state.all, [], &put_together/2)
      end

      true
    end)
  end

  test "above the limit, order holds, nothing comes twice, and the gaps tell exactly what is missing" do
    type = {:proper_types.integer(800, 8_000), operations()}

    Codex.Property.check(type, 200, fn {limit, operations} ->
      state = play(operations, limit)

      for {_reader, got} <- state.got do
        numbers = got |> Enum.flat_map(&numbers/1) |> Enum.map(&String.to_integer/1)
        assert numbers == Enum.uniq(Enum.sort(numbers))
        missed = for %Gap{events: n} <- got, do: n
        assert Enum.sum(missed) + length(numbers) == length(state.all)
        items = &Enum.filter(&1, fn event -> is_struct(event, Events.ItemCompleted) end)
        assert items.(got) == items.(state.all)
      end

      true
    end)
  end

  defp put_together(%Events.AgentMessageDelta{item_id: id, delta: more}, [
         %Events.AgentMessageDelta{item_id: id, delta: text} = before | rest
       ]),
       do: [%{before | delta: text <> more} | rest]

  defp put_together(event, events), do: [event | events]
end
