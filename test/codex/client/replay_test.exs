defmodule Codex.Client.ReplayTest do
  # Every recorded session once more, through a client: a stand-in says what the engine said. All that it tells arrives as it was told and
  # in its order, every answer comes to its request, and every question is answered.
  use ExUnit.Case, async: true

  alias Codex.{Client, Events, JSON, Recorder}
  alias Codex.Support.StandIn

  # About the handshake, about what is no request, about requests that a client does not send, and a question that is withdrawn.
  @others ~w(account_refused approval_interrupted errors handshake handshake_opted_out handshake_plain ids noise noise_fatal config_broken)
  @sessions for "app_server/" <> session <- Recorder.recorded(),
                session not in @others,
                do: session

  @moduletag :capture_log

  test "every recorded session passes through a client" do
    stand_in =
      StandIn.new!([
        StandIn.handshake() | Enum.map(@sessions, &[{:gate, &1} | after_handshake(&1)])
      ])

    client = start_supervised!({Codex, StandIn.options(stand_in)})
    {:ok, all} = Client.attach(client, {:feed, []})

    for session <- @sessions do
      {requests, told} = recorded(session)
      StandIn.open(stand_in, session)

      open =
        for %{"method" => method, "id" => id} = request <- requests, into: %{} do
          assert {:ok, ref} = Client.request_async(client, method, request["params"]), session
          {ref, {id, method}}
        end

      {answers, events} = collect(all, open, size(told), %{}, [])
      assert {session, joined(events)} == {session, joined(told)}
      assert_answers(answers, session)
    end

    assert_questions(stand_in)
  end

  defp messages(session) do
    for {direction, text} <- Recorder.session("app_server/#{session}"),
        message = JSON.decode!(text),
        message["method"] not in ["initialize", "initialized"],
        not match?(%{"id" => 1, "result" => _}, message) or direction == :sent,
        do: {direction, message, text}
  end

  defp recorded(session) do
    messages = messages(session)
    requests = for {:sent, %{"method" => _} = request, _text} <- messages, do: request

    told =
      for {:received, %{"method" => _} = message, text} <- messages,
          !message["id"],
          do: Events.parse!(text)

    {requests, told}
  end

  defp after_handshake(session) do
    for step <- StandIn.replay(session),
        step not in [{:take, "initialized", "request "}, {:take, "initialize", "request 1"}],
        not match?({:answer, "request 1", _identity}, step),
        do: step
  end

  defp collect(_all, open, 0, answers, events) when open == %{},
    do: {answers, Enum.reverse(events)}

  defp collect(%{route: route} = all, open, left, answers, events) do
    receive do
      {:codex_route, ^route, {:events, new}} ->
        :ok = Client.ack(all)
        collect(all, open, left - size(new), answers, Enum.reverse(new, events))

      {:codex_response, ref, answer} when is_map_key(open, ref) ->
        {request, open} = Map.pop!(open, ref)
        collect(all, open, left, Map.put(answers, request, answer), events)
    after
      10_000 ->
        flunk("events of the size #{left} and these answers are missing: #{inspect(open)}")
    end
  end

  # Deltas of one text that come together are one event: how many there are depends on when they are read, their text does not.
  defp size(events),
    do: Enum.reduce(events, 0, &(&2 + if(delta?(&1), do: byte_size(&1.delta), else: 1)))

  defp joined(events) do
    events
    |> Enum.chunk_by(
      &if(delta?(&1), do: %{&1 | delta: nil, emitted_at_ms: nil}, else: make_ref())
    )
    |> Enum.map(fn
      [event] -> event
      [first | _] = run -> %{first | delta: Enum.map_join(run, & &1.delta)}
    end)
  end

  defp delta?(event), do: match?(%{delta: _, item_id: _}, event)

  defp assert_answers(answers, session) do
    recorded =
      for {:received, %{"id" => id} = answer, _text} <- messages(session),
          !answer["method"],
          into: %{},
          do: {id, answer}

    for {{id, method}, answer} <- answers do
      case {recorded[id], answer} do
        {%{"result" => result}, {:ok, text}} ->
          assert JSON.decode!(text) == result
          assert {:ok, _term} = Client.decode(method, text)

        {%{"error" => %{"message" => message}}, {:error, error}} ->
          assert Exception.message(error) =~
                   message |> String.split("\n") |> hd() |> String.slice(0, 20)

        other ->
          flunk("#{session}: #{method} came to #{inspect(other)}")
      end
    end
  end

  # One for each, told from our own requests by having no method.
  defp assert_questions(stand_in) do
    asked =
      for session <- @sessions,
          {:received, %{"method" => _, "id" => id}, _text} <- messages(session),
          do: id

    answered = for %{"id" => id} = message <- StandIn.read(stand_in), !message["method"], do: id
    assert answered == asked
    assert length(asked) > 25
  end
end
