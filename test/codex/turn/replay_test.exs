defmodule Codex.Turn.ReplayTest do
  # Every recorded turn of an app-server once more, through the whole library: a stand-in tells what the engine told of it. What is to
  # come of it is told by the plain JSON. Nothing that failed may look like a success.
  use ExUnit.Case, async: true

  alias Codex.{AuthError, JSON, Recorder, Thread, TurnError}
  alias Codex.Support.StandIn

  # `{session, thread's id, the turn at its end, what was told of it}`, the last as JSON and as it was written.
  defp turns do
    for "app_server/" <> session = name <- Recorder.recorded(),
        told = for(text <- Recorder.lines(name), do: {JSON.decode!(text), text}),
        {%{"method" => "turn/completed", "params" => %{"turn" => turn} = params}, _text} = last <-
          told do
      # A command that outlives its turn ends later.
      before = Enum.take_while(told, &(&1 != last))
      {session, params["threadId"], turn, Enum.filter(before ++ [last], &about?(&1, turn["id"]))}
    end
  end

  defp about?({%{"id" => _no_notification}, _text}, _turn), do: false
  defp about?({%{"params" => %{"turnId" => id}}, _text}, turn), do: id == turn
  defp about?({%{"params" => %{"turn" => %{"id" => id}}}, _text}, turn), do: id == turn
  defp about?(_other, _turn), do: false

  # Answers of the engine, of which only the ids count here.
  defp answer(method) do
    Enum.find_value(StandIn.replay("message"), fn
      {:answer, ^method, result} -> result
      _other -> nil
    end)
  end

  defp played({_session, thread, turn, told}) do
    [
      {:take, "thread/start"},
      {:answer, "thread/start", put_in(answer("request 2"), ["thread", "id"], thread)},
      {:take, "turn/start"},
      {:answer, "turn/start", put_in(answer("request 3"), ["turn", "id"], turn["id"])},
      for({_json, text} <- told, do: {:bytes, text <> "\n"})
    ]
  end

  test "every recorded turn ends as it did" do
    turns = turns()
    assert length(turns) > 120
    stand_in = StandIn.new!([StandIn.handshake() | Enum.map(turns, &played/1)])
    client = start_supervised!({Codex, StandIn.options(stand_in)})

    for {session, _thread, turn, told} <- turns do
      {:ok, thread} = Codex.start_thread(client)
      outcome = Thread.run(thread, "Do it.")
      assert_outcome(outcome, turn, session)
      result = result(outcome)
      assert result.turn_id == turn["id"]
      assert Enum.map(result.items, & &1.id) == items(told), session
      assert_final_response(result, turn, session)
      Thread.close(thread)
    end
  end

  defp assert_outcome(outcome, %{"status" => "completed"}, session),
    do: assert(match?({:ok, %{status: :completed}}, outcome), said(session, outcome))

  defp assert_outcome(outcome, %{"status" => "interrupted"}, session),
    do: assert(match?({:error, %TurnError{kind: :interrupted}}, outcome), said(session, outcome))

  defp assert_outcome(outcome, %{"status" => "failed", "error" => error}, session) do
    assert {:error, %module{message: message}} = outcome
    assert module in [TurnError, AuthError], said(session, outcome)
    assert message == error["message"]
  end

  defp said(session, outcome), do: "#{session} came to #{inspect(outcome)}"

  defp result({:ok, result}), do: result
  defp result({:error, error}), do: error.result

  # The ids of the items as they began.
  defp items(told) do
    for {%{"method" => "item/" <> _, "params" => %{"item" => item}}, _text} <- told,
        uniq: true,
        do: item["id"]
  end

  defp assert_final_response(
         result,
         %{"items" => [%{"type" => "agentMessage"} = message]},
         session
       ),
       do: assert(result.final_response == message["text"], session)

  defp assert_final_response(result, _turn, session),
    do: assert(result.status != :completed or result.final_response == nil, session)
end
