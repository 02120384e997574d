defmodule Codex.Turn.SurprisesTest do
  # Turns on an app-server that does what the real one does only by chance, or not at all. A stand-in plays recorded turns: in another
  # order, with something missing, or with something that nobody knows.
  use ExUnit.Case, async: true

  import Codex.Support.Eventually

  alias Codex.{
    Events,
    Items,
    JSON,
    Recorder,
    Thread,
    TimeoutError,
    TransportError,
    Turn,
    TurnError
  }

  alias Codex.Support.StandIn

  @moduletag :capture_log

  # The parts of a recorded turn: what answers `thread/start` and `turn/start`, and what is told of the turn, as texts.
  defp recorded(session \\ "message") do
    session = Recorder.session("app_server/#{session}")

    methods =
      for {:sent, text} <- session,
          %{"id" => id, "method" => m} <- [JSON.decode!(text)],
          into: %{},
          do: {m, id}

    received = for {:received, text} <- session, do: {JSON.decode!(text), text}

    result = fn method ->
      Enum.find_value(received, fn {message, _} ->
        message["id"] == methods[method] && !message["method"] && message["result"]
      end)
    end

    %{
      thread: result.("thread/start") || result.("thread/resume"),
      turn: result.("turn/start"),
      told:
        for({%{"method" => _, "params" => %{"turnId" => _}}, text} <- received, do: text)
        |> within(received)
    }
  end

  # With its beginning and its end, which have the turn itself.
  defp within(told, received) do
    turn = fn method -> for {%{"method" => ^method}, text} <- received, do: text end
    Enum.take(turn.("turn/started"), 1) ++ told ++ Enum.take(turn.("turn/completed"), 1)
  end

  defp begin(recorded),
    do: [
      {:take, "thread/start"},
      {:answer, "thread/start", recorded.thread},
      {:take, "turn/start"}
    ]

  defp begun(recorded), do: [begin(recorded), {:answer, "turn/start", recorded.turn}]
  defp tell(texts), do: for(text <- texts, do: {:bytes, text <> "\n"})

  defp client!(scripts, opts \\ []) do
    stand_in = StandIn.new!(scripts: Enum.map(scripts, &[StandIn.handshake() | &1]))
    {start_supervised!({Codex, StandIn.options(stand_in) ++ opts}), stand_in}
  end

  defp thread!(client) do
    {:ok, thread} = Codex.start_thread(client)
    thread
  end

  defp assert_whole({:ok, result}) do
    assert %{status: :completed, final_response: "Hello world"} = result
    assert [:user_message, :reasoning, :agent_message] = Enum.map(result.items, &Items.type/1)
  end

  test "the whole turn is told before it is said to have begun" do
    recorded = recorded()

    {client, _stand_in} =
      client!([[begin(recorded), tell(recorded.told), {:answer, "turn/start", recorded.turn}]])

    assert_whole(Thread.run(thread!(client), "Do it."))
  end

  test "the thread is told of before the answer that has its id, and after it" do
    recorded = recorded()
    started = %{method: "thread/started", params: %{thread: recorded.thread["thread"]}}

    {client, _stand_in} =
      client!([
        [
          {:take, "thread/start"},
          {:say, started},
          {:answer, "thread/start", recorded.thread},
          {:say, started},
          {:take, "turn/start"},
          {:answer, "turn/start", recorded.turn},
          tell(recorded.told)
        ]
      ])

    assert_whole(Thread.run(thread!(client), "Do it."))
  end

  test "between the events of a turn come those of others, of no turn, and what is none" do
    recorded = recorded()

    other =
      for text <- recorded.told, do: String.replace(text, recorded.turn["turn"]["id"], "another")

    noise = [
      "no JSON",
      ~s({"method":"item/started","params":),
      ~s({"method":"thread/dreamt","params":{"threadId":"#{recorded.thread["thread"]["id"]}"}})
    ]

    told = Enum.zip_with([recorded.told, other, Stream.cycle(noise)], & &1) |> List.flatten()
    {client, stand_in} = client!([[begun(recorded), tell(told)]])
    assert_whole(Thread.run(thread!(client), "Do it."))
    assert StandIn.starts(stand_in) == 1
  end

  test "items are completed that never began, and begin that are never completed" do
    recorded = recorded()
    told = Enum.reject(recorded.told, &(&1 =~ ~s("method":"item/started")))
    {client, _stand_in} = client!([[begun(recorded), tell(told)]])
    assert_whole(Thread.run(thread!(client), "Do it."))

    told = Enum.reject(recorded.told, &(&1 =~ ~s("method":"item/completed")))
    :ok = stop_supervised(Codex)
    {client, _stand_in} = client!([[begun(recorded), tell(told)]])
    assert {:ok, result} = Thread.run(thread!(client), "Do it.")
    assert result.final_response == "Hello world"
  end

  test "an item that nobody knows is among the others" do
    recorded = recorded()
    item = ~s({"type":"hologram","id":"h","depth":3})
    [first | rest] = recorded.told
    begins = Enum.find(rest, &(&1 =~ ~s("method":"item/started")))
    unknown = String.replace(begins, ~r/"item":{.*?},"threadId"/, ~s("item":#{item},"threadId"))
    {client, _stand_in} = client!([[begun(recorded), tell([first, unknown | rest])]])
    assert {:ok, result} = Thread.run(thread!(client), "Do it.")
    assert [%Items.Unknown{type: "hologram", payload: %{"depth" => 3}} | _rest] = result.items
    assert result.final_response == "Hello world"
  end

  test "the engine dies in the middle of a turn: the turn fails with what there was, the thread goes on" do
    recorded = recorded()
    half = Enum.take_while(recorded.told, &(not (&1 =~ ~s("method":"turn/completed"))))

    {client, stand_in} =
      client!([
        [begun(recorded), tell(half), {:bytes, ~s({"method":"turn/comp)}, {:exit, 3}],
        [
          {:take, "thread/resume"},
          {:answer, "thread/resume", recorded.thread},
          {:take, "turn/start"},
          {:answer, "turn/start", recorded.turn},
          tell(recorded.told)
        ]
      ])

    thread = thread!(client)

    assert {:error, %TransportError{reason: :exit, exit: {:status, 3}, result: result}} =
             Thread.run(thread, "Do it.")

    assert Enum.map(result.items, &Items.type/1) == [:user_message, :reasoning, :agent_message]
    assert_whole(Thread.run(thread, "Do it."))
    assert StandIn.starts(stand_in) == 2
  end

  # A turn that begins, says nothing more, and ends when it is interrupted.
  defp silent(recorded, before \\ []) do
    interrupted =
      recorded.told
      |> List.last()
      |> String.replace(~s("status":"completed"), ~s("status":"interrupted"))

    [
      begun(recorded),
      tell(Enum.take(recorded.told, 3)),
      before,
      {:take, "turn/interrupt"},
      {:answer, "turn/interrupt", %{}},
      tell([interrupted])
    ]
  end

  test "the engine says nothing more: the turn is interrupted at its time limit" do
    recorded = recorded()

    {client, stand_in} = client!([silent(recorded)])

    assert {:error,
            %TimeoutError{kind: :idle, limit_ms: 500, result: %{items: [%Items.UserMessage{}]}}} =
             Thread.run(thread!(client), "Do it.", idle_timeout: 500)

    assert "turn/interrupt" in Enum.map(StandIn.read(stand_in), & &1["method"])
  end

  @overloaded %{code: -32_001, message: "Server overloaded; retry later."}

  defp interrupts(stand_in),
    do: Enum.count(StandIn.read(stand_in), &(&1["method"] == "turn/interrupt"))

  # Refused once or twice; the turn gives its engine three seconds before it interrupts once more.
  defp refused(method, times \\ 1),
    do: List.duplicate([{:take, method}, {:refuse, method, @overloaded}], times)

  test "the engine is overloaded when the turn is interrupted: it is told again" do
    recorded = recorded()

    {client, stand_in} = client!([silent(recorded, refused("turn/interrupt", 2))])

    {:ok, turn} = Thread.start_turn(thread!(client), "Do it.")
    :ok = Turn.interrupt(turn)
    assert {:error, %TurnError{kind: :interrupted, result: result}} = Turn.await(turn)
    # What the engine said at last, not what was left when nobody waited any longer.
    assert result.duration_ms < 3_000
    assert interrupts(stand_in) == 3
  end

  test "the engine is overloaded at a turn's time limit, and when a stream is left" do
    recorded = recorded()

    script = silent(recorded, refused("turn/interrupt"))
    {client, stand_in} = client!([script])

    assert {:error, %TimeoutError{kind: :idle}} =
             Thread.run(thread!(client), "Do it.", idle_timeout: 300)

    assert interrupts(stand_in) == 2

    :ok = stop_supervised(Codex)
    {client, stand_in} = client!([script])
    {:ok, stream} = Thread.run_streamed(thread!(client), "Do it.")
    assert [_first] = Enum.take(stream, 1)
    assert interrupts(stand_in) == 2
  end

  test "the engine is overloaded when the commands of a turn are to end" do
    recorded = recorded()
    clean = "thread/backgroundTerminals/clean"

    {client, stand_in} =
      client!([
        [
          silent(recorded, {:say, command(recorded, "item/started", "inProgress")}),
          refused(clean),
          {:take, clean},
          {:answer, clean, %{}},
          {:say, command(recorded, "item/completed", "failed")}
        ]
      ])

    {:ok, turn} = Thread.start_turn(thread!(client), "Do it.")
    :ok = Turn.interrupt(turn, terminals: :clean)
    assert {:error, %TurnError{kind: :interrupted}} = Turn.await(turn)
    assert Enum.count(StandIn.read(stand_in), &(&1["method"] == clean)) == 2
  end

  defp command(recorded, method, status) do
    %{
      method: method,
      params: %{
        threadId: recorded.thread["thread"]["id"],
        turnId: recorded.turn["turn"]["id"],
        startedAtMs: 1,
        completedAtMs: 2,
        item: %{
          type: "commandExecution",
          id: "c",
          command: "sleep 60",
          cwd: "/",
          processId: "1",
          source: "agent",
          status: status,
          commandActions: []
        }
      }
    }
  end

  test "the engine is gone, and cannot be started again: every way to run a turn ends with why" do
    recorded = recorded()

    {client, _stand_in} =
      client!([[begun(recorded), {:exit, 7}], [{:exit, 7}]],
        max_restarts: 1_000,
        request_timeout: 300
      )

    thread = thread!(client)
    {:monitored_by, watched_by} = Process.info(self(), :monitored_by)
    assert {:error, %TransportError{exit: {:status, 7}}} = Thread.run(thread, "Do it.")

    # None says that the thread is busy.
    assert {:error, %TransportError{exit: {:status, 7}}} = Thread.run(thread, "Do it.")
    assert {:error, %TransportError{exit: {:status, 7}}} = Thread.start_turn(thread, "Do it.")
    assert {:error, %TransportError{exit: {:status, 7}}} = Thread.read(thread)

    assert {:ok, stream} = Thread.run_streamed(thread, "Do it.", on_error: :emit)
    assert [%TransportError{exit: {:status, 7}}] = Enum.to_list(stream)

    assert {:error, %TransportError{exit: {:status, 7}}} =
             Thread.start_turn(thread, "Do it.", owner: :client)

    # A turn's process watches its owner.
    eventually(fn -> Process.info(self(), :monitored_by) == {:monitored_by, watched_by} end)
    assert {:ok, %{turns: 0, waiting: 0, routes: %{threads: 0}}} = Codex.info(client)
    assert Process.info(self(), :messages) == {:messages, []}
  end

  test "the engine does not answer when a turn is started" do
    recorded = recorded()
    {client, _stand_in} = client!([begin(recorded)], request_timeout: 1_000)
    assert {:error, %TimeoutError{kind: :request}} = Thread.run(thread!(client), "Do it.")
  end

  test "the engine begins with a turn and does not answer: nobody will read it, so it is interrupted" do
    recorded = recorded()
    script = [begin(recorded), tell(Enum.take(recorded.told, 1)), {:take, "turn/interrupt"}]
    {client, stand_in} = client!([script], request_timeout: 1_000)
    assert {:error, %TimeoutError{kind: :request}} = Thread.run(thread!(client), "Do it.")

    assert %{"params" => %{"turnId" => id}} =
             eventually(fn ->
               Enum.find(StandIn.read(stand_in), &(&1["method"] == "turn/interrupt"))
             end)

    assert id == recorded.turn["turn"]["id"]
  end

  test "an event of five megabytes in a turn" do
    recorded = recorded()
    text = String.duplicate("0123456789", 500_000)
    told = for line <- recorded.told, do: String.replace(line, "Hello world", text)
    {client, _stand_in} = client!([[begun(recorded), tell(told)]])
    assert {:ok, %{final_response: ^text}} = Thread.run(thread!(client), "Do it.")
  end

  test "a turn's stream is what was told of it, in its order" do
    for session <- ~w(message command file_change) do
      recorded = recorded(session)
      {client, _stand_in} = client!([[begun(recorded), tell(recorded.told)]])
      {:ok, turn} = Thread.start_turn(thread!(client), "Do it.")
      events = Enum.to_list(Turn.stream(turn))
      assert lifecycle(events) == lifecycle(Enum.map(recorded.told, &Events.parse!/1)), session
      assert {:ok, %{status: :completed}} = Turn.await(turn)
      :ok = stop_supervised(Codex)
    end
  end

  # Adjacent deltas of an item may be joined on their way.
  defp lifecycle(events), do: Enum.reject(events, &Map.has_key?(&1, :delta))
end
