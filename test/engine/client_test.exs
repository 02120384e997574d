defmodule Codex.Engine.ClientTest do
  # A client of the real app-server.
  use Codex.EngineCase

  setup_all do
    rig = rig!([%{times: "always", steps: [%{text: "Hello."}]}])
    client = start_supervised!({Codex, rig.client})
    {:ok, rig: rig, client: client}
  end

  defp start_thread!(client, rig) do
    {:ok, %{thread: %{id: id}}} =
      Codex.request(client, "thread/start", %{cwd: rig.directory, sandbox: "danger-full-access"})

    id
  end

  defp start_turn!(client, thread_id) do
    {:ok, answer} =
      Codex.request(client, "turn/start", %{
        threadId: thread_id,
        input: [%{type: "text", text: "Say hello"}]
      })

    answer.turn.id
  end

  test "the engine says who it is", %{client: client, rig: rig} do
    assert {:ok, %Codex.Metadata{} = metadata} = Codex.metadata(client)
    assert metadata.version == Codex.Protocol.Snapshot.version()
    assert metadata.user_agent =~ "codex_sdk_elixir"
    assert metadata.codex_home == rig.home
    assert metadata.platform_family == "unix"
    assert metadata.experimental
  end

  test "results are structs", %{client: client} do
    assert {:ok, %Codex.Protocol.ModelListResponse{data: [%Codex.Protocol.Model{} | _]}} =
             Codex.request(client, "model/list", %{})
  end

  test "events of a thread go to those who want them", %{client: client, rig: rig} do
    {:ok, all} = Codex.subscribe(client)
    thread = start_thread!(client, rig)
    {:ok, its} = Codex.subscribe(client, thread: thread)
    {:ok, done} = Codex.subscribe(client, events: [Codex.Events.TurnCompleted], thread: thread)
    turn = start_turn!(client, thread)

    :ok = Codex.next(done)

    assert_receive {:codex, ^done, {:events, [%Codex.Events.TurnCompleted{turn: %{id: ^turn}}]}},
                   10_000

    assert Enum.any?(read(all), &is_struct(&1, Codex.Events.TurnStarted))
    assert Enum.all?(read(its), &(Codex.Client.Routes.thread_id(&1) == thread))
    refute_received {:codex, _ref, _message}
    Enum.each([all, its, done], &Codex.unsubscribe/1)
  end

  defp read(ref) do
    :ok = Codex.next(ref)
    assert_receive {:codex, ^ref, {:events, events}}, 10_000

    if Enum.any?(events, &is_struct(&1, Codex.Events.TurnCompleted)),
      do: events,
      else: events ++ read(ref)
  end

  test "kinds that a client has opted out of are not sent, and a turn is whole without them", %{
    rig: rig
  } do
    options = [opt_out_notifications: ["item/agentMessage/delta"]]
    {:ok, client} = Codex.start_link(rig.client ++ options)
    {:ok, all} = Codex.subscribe(client)
    {:ok, thread} = Codex.start_thread(client, working_directory: rig.directory)
    {:ok, turn} = Codex.Thread.start_turn(thread, "Say hello")
    events = turn |> Codex.Turn.stream() |> Enum.to_list()

    for seen <- [events, read(all)] do
      assert Enum.any?(seen, &is_struct(&1, Codex.Events.ItemCompleted))
      refute Enum.any?(seen, &is_struct(&1, Codex.Events.AgentMessageDelta))
    end

    assert {:ok, %Codex.Turn.Result{final_response: "Hello."}} = Codex.Turn.await(turn)
    Codex.stop(client)
  end

  test "what is wrong with a request is said before anything is sent", %{client: client} do
    for {options, key} <- [
          {[timeout: "1 s"], :timeout},
          {[tmieout: 1], :tmieout},
          {:all, nil}
        ] do
      assert {:error, %Codex.OptionError{level: :request, key: ^key}} =
               Codex.request(client, "model/list", %{}, options)
    end

    assert {:error, %Codex.OptionError{key: :client, value: 5}} =
             Codex.request(5, "model/list", %{})

    assert {:error, %Codex.OptionError{key: :thread}} = Codex.subscribe(client, thread: 5)

    assert {:error, %Codex.OptionError{key: :events}} =
             Codex.subscribe(client, events: Codex.Events.Error)

    assert {:error, %Codex.OptionError{key: :turn}} = Codex.subscribe(client, turn: "x")
    assert {:error, %Codex.OptionError{key: nil}} = Codex.subscribe(client, "thread")
  end

  test "a turn that there is not", %{client: client} do
    assert {:error, %Codex.TransportError{reason: :closed, message: message}} =
             Codex.turn(client, "no-such-turn")

    assert message =~ "no-such-turn"
  end

  test "a client knows what it can ask", %{client: client, rig: rig} do
    assert Codex.supports?(client, "thread/start")
    assert Codex.supports?(client, "thread/search")
    refute Codex.supports?(client, "thread/started")
    refute Codex.supports?(client, "no/such")

    {:ok, stable} = Codex.start_link(rig.client ++ [experimental: false])
    assert Codex.supports?(stable, "thread/start")
    refute Codex.supports?(stable, "thread/search")

    assert {:error, %Codex.RPCError{kind: :experimental}} =
             Codex.request(stable, "thread/search", %{search_term: "x"})

    Codex.stop(stable)
    refute Codex.supports?(stable, "thread/start")
  end
end
