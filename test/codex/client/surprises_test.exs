defmodule Codex.Client.SurprisesTest do
  # What an app-server may do and the real one does only by chance, or not at all: a stand-in does it. What the real one does is in
  # `Codex.Engine.SurprisesTest`.
  use ExUnit.Case, async: true

  alias Codex.{Events, RPCError, TimeoutError, TransportError}
  alias Codex.Support.StandIn

  @moduletag :capture_log

  @list "thread/loaded/list"
  @nothing %{data: [], nextCursor: nil}

  defp client!(script, opts \\ []) do
    stand_in = StandIn.new!([StandIn.handshake() | script])
    {start_supervised!({Codex, StandIn.options(stand_in) ++ opts}), stand_in}
  end

  # So many events, whatever messages they come in.
  defp events!(_ref, left) when left <= 0, do: []

  defp events!(ref, left) do
    :ok = Codex.next(ref)
    assert_receive {:codex, ^ref, {:events, events}}, 10_000
    events ++ events!(ref, left - length(events))
  end

  defp event!(ref), do: ref |> events!(1) |> hd()

  defp closed(thread), do: %{method: "thread/closed", params: %{threadId: thread}, emittedAtMs: 1}

  defp list(client, opts \\ []), do: Codex.request(client, @list, %{}, opts)

  # Requests that wait all at once, in their order.
  defp lists(client, threads) do
    for thread <- threads do
      task = Task.async(fn -> Codex.request(client, "thread/read", %{threadId: thread}) end)
      {thread, task}
    end
  end

  test "answers come in another order than the requests were sent" do
    {client, _stand_in} =
      client!([
        {:take, "thread/name/set"},
        {:take, "thread/archive"},
        {:take, "thread/delete"},
        {:refuse, "thread/delete", %{code: -32_600, message: "thread not found: 3"}},
        {:answer, "thread/name/set", %{}},
        {:answer, "thread/archive", %{}}
      ])

    [named, archived, deleted] =
      for {method, params} <- [
            {"thread/name/set", %{threadId: "1", name: "one"}},
            {"thread/archive", %{threadId: "2"}},
            {"thread/delete", %{threadId: "3"}}
          ],
          do: Task.async(fn -> Codex.request(client, method, params) end)

    assert {:error, %RPCError{kind: :unknown_thread, method: "thread/delete"}} =
             Task.await(deleted)

    assert {:ok, %Codex.Protocol.ThreadSetNameResponse{}} = Task.await(named)
    assert {:ok, _nothing} = Task.await(archived)
  end

  test "the engine asks under the id of a request that waits: both are answered" do
    {client, stand_in} =
      client!(
        [
          {:take, @list},
          {:ask, @list, "item/commandExecution/requestApproval", approval()},
          {:take_answer, @list},
          {:answer, @list, @nothing}
        ],
        handler: fn _request -> :accept end
      )

    assert {:ok, %Codex.Protocol.ThreadLoadedListResponse{data: []}} = list(client)

    assert [%{"id" => id}, %{"id" => id, "result" => answer}] =
             stand_in |> StandIn.read() |> Enum.drop(2)

    assert answer == %{"decision" => "accept"}
  end

  defp approval do
    %{
      threadId: "t",
      turnId: "u",
      itemId: "i",
      startedAtMs: 1,
      kind: "command",
      command: "ls",
      cwd: "/"
    }
  end

  test "a question that nobody knows is answered all the same" do
    {client, stand_in} =
      client!([
        {:take, @list},
        {:ask, 0, "client/dance", %{tempo: 120}},
        {:take_answer, 0},
        {:answer, @list, @nothing}
      ])

    assert {:ok, _nothing} = list(client)

    assert %{"id" => 0, "error" => %{"code" => -32_601}} =
             stand_in |> StandIn.read() |> List.last()
  end

  test "lines that are no messages cost nothing but themselves" do
    {client, stand_in} =
      client!([
        {:take, @list},
        {:bytes, "WARNING: something\n\n  \n[]\n7\n{}\n"},
        {:bytes, ~s({"method":"thread/closed","params":{"threadId":\n)},
        {:bytes, ~s({"method":"thread/closed","params":{"threadId":") <> <<255>> <> ~s("}}\n)},
        {:bytes,
         ~s({"id":"nobody's","result":{}}\n{"id":null,"error":{"code":1,"message":"?"}}\n)},
        {:say, closed("fine")},
        {:answer, @list, @nothing},
        {:answer, @list, %{data: ["again"], nextCursor: nil}},
        {:take, "thread/list"},
        {:answer, "thread/list", %{data: [], nextCursor: nil, backwardsCursor: nil}}
      ])

    {:ok, closed} = Codex.subscribe(client, events: [Events.ThreadClosed])
    assert {:ok, %{data: []}} = list(client)
    assert %Events.ThreadClosed{thread_id: "fine"} = event!(closed)
    assert {:ok, _nothing} = Codex.request(client, "thread/list", %{})
    assert StandIn.starts(stand_in) == 1
  end

  test "what is not known passes through" do
    line = ~s({"method":"thread/dreamt","params":{"threadId":"t","depth":3},"emittedAtMs":5})

    {client, _stand_in} =
      client!([
        {:take, @list},
        {:bytes, line <> "\n"},
        {:say,
         %{
           method: "item/started",
           params: %{
             threadId: "t",
             turnId: "u",
             startedAtMs: 1,
             item: %{type: "hologram", id: "i"}
           }
         }},
        {:answer, @list, %{data: [], nextCursor: nil, mood: "good"}}
      ])

    {:ok, all} = Codex.subscribe(client, thread: "t")
    assert {:ok, %{extra: %{"mood" => "good"}}} = list(client)
    assert [%Events.Unknown{type: "thread/dreamt"} = event, started] = events!(all, 2)
    assert Codex.JSON.decode!(Events.serialize(event)) == Codex.JSON.decode!(line)
    assert %Events.ItemStarted{item: %Codex.Items.Unknown{type: "hologram"}} = started
  end

  test "a line of ten megabytes" do
    text = String.duplicate("0123456789", 1_000_000)

    delta = %{
      method: "item/agentMessage/delta",
      params: %{threadId: "t", turnId: "u", itemId: "i", delta: text}
    }

    {client, _stand_in} = client!([{:take, @list}, {:say, delta}, {:answer, @list, @nothing}])
    {:ok, all} = Codex.subscribe(client)
    assert {:ok, _nothing} = list(client)
    assert %Events.AgentMessageDelta{delta: ^text} = event!(all)
  end

  test "a request that is never answered fails in its time, and its answer is nobody's when it comes after all" do
    {client, stand_in} =
      client!([
        {:take, @list},
        {:gate, "late"},
        {:answer, @list, @nothing},
        {:take, @list, "second"},
        {:answer, "second", %{data: ["second"], nextCursor: nil}}
      ])

    assert {:error, %TimeoutError{kind: :request, limit_ms: 50}} = list(client, timeout: 50)
    :ok = StandIn.open(stand_in, "late")
    assert {:ok, %{data: ["second"]}} = list(client)
  end

  test "no more requests are under way than may be, the others wait" do
    threads = Enum.map(1..10, &"t#{&1}")

    {client, stand_in} =
      client!(
        [
          for(n <- 1..3, do: {:take, "thread/archive", "#{n}"}),
          {:say, closed("three")},
          {:gate, "go on"},
          for(n <- 1..3, do: {:answer, "#{n}", %{}}),
          for(n <- 4..10, do: [{:take, "thread/archive", "#{n}"}, {:answer, "#{n}", %{}}])
        ],
        max_in_flight: 3
      )

    {:ok, all} = Codex.subscribe(client)

    tasks =
      for thread <- threads,
          do: Task.async(fn -> Codex.request(client, "thread/archive", %{threadId: thread}) end)

    assert %Events.ThreadClosed{thread_id: "three"} = event!(all)
    assert length(archived(stand_in)) == 3
    :ok = StandIn.open(stand_in, "go on")
    assert Enum.all?(Task.await_many(tasks), &match?({:ok, _}, &1))
    assert Enum.sort(archived(stand_in)) == Enum.sort(threads)
  end

  defp archived(stand_in),
    do:
      for(
        %{"method" => "thread/archive", "params" => params} <- StandIn.read(stand_in),
        do: params["threadId"]
      )

  test "an overloaded engine is asked again" do
    overloaded = %{code: -32_001, message: "Server overloaded; retry later."}

    {client, _stand_in} =
      client!([
        {:take, @list},
        {:refuse, @list, overloaded},
        {:take, @list},
        {:answer, @list, @nothing}
      ])

    assert {:ok, %{data: []}} = list(client)
  end

  test "it dies in the middle of a line: what waits fails with what is known, and the next one is asked" do
    first = [
      StandIn.handshake(),
      {:take, "thread/read"},
      {:take, "thread/read", "b"},
      {:bytes, ~s({"id":2,"result":{"da)},
      {:exit, 7}
    ]

    second = [StandIn.handshake(), {:take, @list}, {:answer, @list, @nothing}]
    stand_in = StandIn.new!(scripts: [first, second])
    client = start_supervised!({Codex, StandIn.options(stand_in)})

    for {_thread, task} <- lists(client, ["a", "b"]) do
      assert {:error, %TransportError{reason: :exit, exit: {:status, 7}}} = Task.await(task)
    end

    assert {:ok, %{data: []}} = list(client)
    assert StandIn.starts(stand_in) == 2
  end

  test "it is killed" do
    stand_in =
      StandIn.new!(scripts: [[StandIn.handshake(), {:take, @list}, :kill], StandIn.handshake()])

    client = start_supervised!({Codex, StandIn.options(stand_in)})
    assert {:error, %TransportError{reason: :exit, exit: {:signal, :kill, 9}}} = list(client)
  end

  test "it cannot be started again: who asks hears of it when his time is up" do
    stand_in =
      StandIn.new!(scripts: [[StandIn.handshake(), {:take, @list}, {:exit, 7}], [{:exit, 7}]])

    client =
      start_supervised!(
        {Codex, StandIn.options(stand_in) ++ [max_restarts: 1_000, request_timeout: 300]}
      )

    for _ <- 1..2 do
      assert {:error, %TransportError{reason: :exit, exit: {:status, 7}}} = list(client)
    end

    assert {:error, %TransportError{exit: {:status, 7}}} = list(client, timeout: 10)
    assert {:error, %TransportError{exit: {:status, 7}}} = Codex.metadata(client)
    assert {:error, %TransportError{exit: {:status, 7}}} = Codex.subscribe(client)
    assert {:error, %TransportError{exit: {:status, 7}}} = Codex.start_thread(client)
    assert {:ok, %{waiting: 0, status: status}} = Codex.info(client)
    assert status != :ready
    assert Process.info(self(), :messages) == {:messages, []}
  end

  test "the first start takes longer than who asks would wait" do
    stand_in = StandIn.new!([{:gate, "start"}, StandIn.handshake()])

    client =
      start_supervised!(
        {Codex, StandIn.options(stand_in) ++ [connect: :async, request_timeout: 100]}
      )

    assert {:error, %TransportError{reason: :closed}} = Codex.metadata(client)
    assert {:error, %TransportError{reason: :closed}} = list(client)
    :ok = StandIn.open(stand_in, "start")
  end

  test "it says nothing at all" do
    stand_in = StandIn.new!([{:gate, "never"}])
    Process.flag(:trap_exit, true)

    assert {:error, %TimeoutError{kind: :initialize, limit_ms: 100}} =
             Codex.start_link(
               StandIn.options(stand_in) ++ [initialize_timeout: 100, max_restarts: 1]
             )
  end
end
