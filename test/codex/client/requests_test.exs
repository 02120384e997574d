defmodule Codex.Client.RequestsTest do
  use ExUnit.Case, async: true

  alias Codex.Client.{Call, Requests}

  defp call(method),
    do:
      "#{method}"
      |> Call.new(nil, timeout: :infinity)
      |> Call.begin({:message, self(), method}, 1)

  defp with_calls(limit, methods) do
    Enum.reduce(methods, Requests.new(limit), &Requests.add(&2, call(&1)))
  end

  defp send_all(requests, sent \\ []) do
    case Requests.next(requests) do
      {:send, id, call, requests} -> send_all(requests, [{id, call.method} | sent])
      :none -> {Enum.reverse(sent), requests}
    end
  end

  test "as many as the limit are sent, in their order, with ids of their own" do
    {sent, requests} = send_all(with_calls(2, ~w(a b c)))
    assert sent == [{1, "a"}, {2, "b"}]
    assert Requests.counts(requests) == %{in_flight: 2, waiting: 1}

    # Out of order.
    {%Call{method: "b"}, requests} = Requests.answered(requests, 2)
    assert {[{3, "c"}], requests} = send_all(requests)
    assert Requests.answered(requests, 2) == :unknown
    assert Requests.answered(requests, "1") == :unknown
  end

  test "what could not be sent is the next one again" do
    {:send, 1, _call, requests} = Requests.next(with_calls(5, ~w(a b)))
    {sent, _requests} = requests |> Requests.put_back(1) |> send_all()
    assert sent == [{2, "a"}, {3, "b"}]
  end

  test "a request whose time is up is forgotten, wherever it is" do
    {_sent, requests} = send_all(with_calls(1, ~w(a b)))
    %{1 => a} = requests.sent
    {:value, b} = :queue.peek(requests.waiting)

    {%Call{method: "b"}, requests} = Requests.expired(requests, b)
    assert Requests.counts(requests) == %{in_flight: 1, waiting: 0}
    {%Call{method: "a"}, requests} = Requests.expired(requests, a)
    assert Requests.counts(requests) == %{in_flight: 0, waiting: 0}
    assert Requests.expired(requests, a) == :unknown
    assert Requests.next(requests) == :none
  end

  test "with the connection goes what was sent, and not what waits" do
    {_sent, requests} = send_all(with_calls(1, ~w(a b)))
    {[%Call{method: "a"}], requests} = Requests.lost(requests)
    assert {[{2, "b"}], requests} = send_all(requests)
    assert {[], _requests} = Requests.drop_waiting(requests)
  end

  test "what is meant for one connection goes with it, also if it was not sent" do
    meant =
      "turn/start" |> Call.new(nil, generation: 1) |> Call.begin({:message, self(), :ref}, 5_000)

    requests = 1 |> with_calls(~w(a)) |> Requests.add(meant) |> Requests.add(call("b"))
    {[{1, "a"}], requests} = send_all(requests)
    {lost, requests} = Requests.lost(requests)
    assert lost |> Enum.map(& &1.method) |> Enum.sort() == ["a", "turn/start"]
    assert {[{2, "b"}], _requests} = send_all(requests)
  end

  test "a call shows nothing of what it sends, and becomes a message with its id" do
    call = Call.new("turn/start", ~s({"input":"secret"}), timeout: 5)
    refute inspect(call) =~ "secret"

    assert IO.iodata_to_binary(Call.message(call, 7)) ==
             ~s({"id":7,"method":"turn/start","params":{"input":"secret"}})

    assert IO.iodata_to_binary(Call.message(Call.new("account/logout", nil), 1)) ==
             ~s({"id":1,"method":"account/logout"})
  end
end
