defmodule Codex.Transport.AppServer.LinkTest do
  use ExUnit.Case, async: true

  import Codex.TurnEvents

  alias Codex.{RPCError, TransportError}
  alias Codex.Transport.AppServer.Link

  # A client that plays a script: each request gets the next entry, which is what happens then.
  defmodule Client do
    use GenServer

    def start_link({test, script}), do: GenServer.start_link(__MODULE__, {test, script})

    @impl true
    def init({test, script}),
      do: {:ok, %{test: test, script: script, route: make_ref(), pid: nil}}

    @impl true
    def handle_call({:attach, pid, {:thread, "t"}}, _from, state) do
      attached = %{route: state.route, client: self(), generation: 1}
      {:reply, {:ok, attached}, %{state | pid: pid}}
    end

    def handle_call({:request_async, call, pid, ref}, _from, %{script: [steps | script]} = state) do
      send(state.test, {:asked, call.method})

      for step <- steps do
        case step do
          {:answer, answer} -> send(pid, {:codex_response, ref, answer})
          :kill -> Process.exit(self(), :kill)
          what -> send(pid, {:codex_route, state.route, what})
        end
      end

      {:reply, :ok, %{state | script: script}}
    end

    def handle_call({:detach, _route}, _from, state), do: {:reply, :ok, state}

    @impl true
    def handle_info({:ack, _route, joined}, state) do
      send(state.test, {:acknowledged, joined})
      {:noreply, state}
    end
  end

  defp link!(script) do
    client = start_supervised!({Client, {self(), script}}, id: make_ref(), restart: :temporary)
    {:ok, link} = Link.open(client, "t")
    link
  end

  @overloaded {:answer, {:error, %RPCError{kind: :overloaded, code: -32_001, message: "later"}}}
  @params %{"threadId" => "t", "turnId" => "1"}
  @empty {:answer, {:ok, "{}"}}

  test "what comes before the answer is acknowledged, and waits" do
    link = link!([[{:events, [error("a")]}, {:events, [error("b")]}, @empty]])
    link = Link.notice(link, {:joined, 3})
    assert {{:ok, _empty}, link} = Link.ask(link, "turn/interrupt", @params)
    assert_receive {:acknowledged, 3}
    assert_receive {:acknowledged, 0}
    assert {[event], link} = Link.take(link)
    assert event == error("a")
    assert {[_event], link} = Link.take(link)
    assert {nil, _link} = Link.take(link)
  end

  test "an overloaded engine is asked again, and what comes meanwhile is not lost" do
    link = link!([[@overloaded, {:events, [error("a")]}], [@overloaded], [@empty]])
    assert {{:ok, _empty}, link} = Link.ask(link, "turn/interrupt", @params)
    assert {[_event], _link} = Link.take(link)
    for _ <- 1..3, do: assert_received({:asked, "turn/interrupt"})
  end

  test "an overloaded engine is told again, as long as that is wanted and there is a connection" do
    link = link!([[@overloaded], [@overloaded], [@overloaded]])
    soon = System.monotonic_time(:millisecond) + 5_000
    link = Link.tell(link, "turn/interrupt", @params)

    # The answer, the timer, the answer again.
    link =
      Enum.reduce(1..3, link, fn _, link -> elem({:ok, _link} = Link.next(link, soon), 1) end)

    for _ <- 1..2, do: assert_received({:asked, "turn/interrupt"})

    assert_receive {:codex_again, _ref, "turn/interrupt"} = again, 5_000
    assert Link.notice(Link.untell(link), again) == Link.untell(link)
    lost = Link.notice(link, {:codex_route, link.attached.route, {:down, :lost}})
    assert Link.notice(lost, again) == lost
    refute_received {:asked, _method}

    assert %{told: told} = Link.notice(link, again)
    assert_received {:asked, "turn/interrupt"}
    assert map_size(told) == 1
  end

  test "other errors are the answer" do
    refused = {:error, %RPCError{kind: :unknown_thread, code: -32_600, message: "no"}}
    link = link!([[{:answer, refused}]])
    assert {^refused, link} = Link.ask(link, "turn/interrupt", @params)
    assert Link.close(link) == :ok
  end

  test "a lost connection, and a client that was killed, answer everything" do
    lost = %TransportError{reason: :exit}
    link = link!([[{:down, lost}]])
    assert {{:error, ^lost}, %{down: ^lost}} = Link.ask(link, "turn/interrupt", @params)

    link = link!([[:kill]])

    assert {{:error, %TransportError{reason: :closed}}, link} =
             Link.ask(link, "turn/interrupt", @params)

    assert Link.close(link) == :ok
  end

  test "waits until a time, and knows what is not its own" do
    link = link!([])
    assert {:timeout, ^link} = Link.next(link, System.monotonic_time(:millisecond))
    assert Link.notice(link, {:codex_route, make_ref(), {:events, [error("a")]}}) == link
    assert Link.notice(link, :anything) == link
  end
end
