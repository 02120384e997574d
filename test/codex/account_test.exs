defmodule Codex.AccountTest do
  # What the real engine cannot be made to do: an app-server that says things out of their usual order.
  use ExUnit.Case, async: true

  alias Codex.{Account, AuthError, OptionError, Protocol, RPCError, TransportError}
  alias Codex.Account.Login
  alias Codex.Events.AccountLoginCompleted
  alias Codex.Protocol.LoginAccountParams
  alias Codex.Support.{Engines, StandIn}

  doctest Codex.Account
  doctest Codex.Account.Login.Options

  @id "0199a213-81c0-7800-8aa1-bbab2a035a53"
  @started %{
    id: "$id",
    result: %{
      type: "chatgptDeviceCode",
      loginId: @id,
      verificationUrl: "https://example.com/device",
      userCode: "ABCD-1234"
    }
  }
  @cancelled %{id: "$id", result: %{status: "canceled"}}

  defp completed(id, error \\ nil) do
    params = %{loginId: id, success: error == nil, error: error}
    %{method: "account/login/completed", params: params}
  end

  # A client of an app-server that answers each of these methods with these messages.
  defp client!(script) do
    env = %{"FAKE_APP_SERVER" => Codex.JSON.encode!(script)}
    options = [codex_path: Engines.fake("app_server.py"), env: env]
    start_supervised!({Codex, options}, id: make_ref(), restart: :temporary)
  end

  defp login!(script) do
    {:ok, login} = script |> client!() |> Account.login_device_code()
    login
  end

  test "an outcome that comes before the answer is not lost" do
    login = login!(%{"account/login/start" => [completed(@id), @started]})
    assert {:ok, %AccountLoginCompleted{login_id: @id}} = Login.await(login)
  end

  test "the outcomes of others are not taken for this login's" do
    others = [completed(nil), completed("another", "no")]

    login =
      login!(%{
        "account/login/start" => others ++ [@started] ++ others,
        "account/login/cancel" => [@cancelled] ++ others ++ [completed(@id, "any words")]
      })

    assert Login.cancel(login) == :ok
    # Who cancels need not understand the engine's words.
    assert {:error, %AuthError{reason: :login_cancelled}} = Login.await(login)
  end

  test "what the issuer says is in the error, without what looks like a secret" do
    words = "Sign-in failed: key sk-0123456789abcdef is not known"
    login = login!(%{"account/login/start" => [@started, completed(@id, words)]})
    assert {:error, %AuthError{reason: :login_failed} = error} = Login.await(login)

    assert Exception.message(error) ==
             "the login failed: Sign-in failed: key [redacted] is not known. Begin a new one."
  end

  test "a refusal without a word is one" do
    refusal = put_in(completed(@id).params.success, false)
    login = login!(%{"account/login/start" => [@started, refusal]})
    assert {:error, %AuthError{reason: :login_failed} = error} = Login.await(login)
    assert Exception.message(error) =~ "the login failed"
  end

  # Each of them gets every outcome. If they left these lying while they wait for their answers, the client would not read on.
  test "many logins at once do not hold up the answers that they wait for" do
    ids = for number <- 1..20, do: "login-#{number}"
    other = {:say, completed("another")}

    stand_in =
      StandIn.new!([
        StandIn.handshake(),
        for(id <- ids, do: {:take, "account/login/start", id}),
        [other, {:gate, "started"}],
        for(id <- ids, do: {:answer, id, %{@started.result | loginId: id}}),
        for(id <- ids, do: {:take, "account/login/cancel", id}),
        [other, {:gate, "cancelled"}],
        for(id <- ids, do: {:answer, id, @cancelled.result}),
        for(id <- ids, do: {:say, completed(id, "any words")})
      ])

    client = start_supervised!({Codex, StandIn.options(stand_in) ++ [request_timeout: 20_000]})
    {:ok, heard} = Codex.subscribe(client, events: [AccountLoginCompleted])

    begun = at_once(ids, fn _id -> Account.login_device_code(client, owner: client) end)
    other_heard!(heard)
    StandIn.open(stand_in, "started")
    logins = for {:ok, login} <- Task.await_many(begun, 30_000), do: login
    assert Enum.sort(Enum.map(logins, & &1.login_id)) == Enum.sort(ids)

    cancelled = at_once(logins, &Login.cancel/1)
    other_heard!(heard)
    StandIn.open(stand_in, "cancelled")
    assert cancelled |> Task.await_many(30_000) |> Enum.uniq() == [:ok]

    for login <- logins,
        do: assert({:error, %AuthError{reason: :login_cancelled}} = Login.await(login))
  end

  defp at_once(list, function), do: for(one <- list, do: Task.async(fn -> function.(one) end))

  # What the client has passed on to one it has passed on to all.
  defp other_heard!(ref) do
    :ok = Codex.next(ref)
    assert_receive {:codex, ^ref, {:events, [%{login_id: "another"}]}}, 20_000
  end

  test "a login that the engine does not let cancel goes on" do
    refused = %{id: "$id", error: %{code: -32_603, message: "not now"}}

    login =
      login!(%{
        "account/login/start" => [@started],
        "account/login/cancel" => [refused, completed(@id)]
      })

    assert {:error, %RPCError{message: "not now"}} = Login.cancel(login)
    assert {:ok, _completed} = Login.await(login)
  end

  test "an answer that is none to this request" do
    client = client!(%{"account/login/start" => [%{id: "$id", result: %{type: "apiKey"}}]})
    assert {:error, %TransportError{reason: :protocol}} = Account.login_device_code(client)
    assert {:error, %TransportError{reason: :protocol}} = Account.login_chatgpt(client)
  end

  @tag :capture_log
  test "an engine that dies instead of answering" do
    client = client!(%{"account/login/start" => ["exit"]})
    assert {:error, %TransportError{reason: :exit}} = Account.login_device_code(client)
  end

  @tag :capture_log
  test "a client that is killed takes its logins with it" do
    client = client!(%{"account/login/start" => [@started]})
    {:ok, login} = Account.login_device_code(client)
    waiting = Task.async(fn -> Login.await(login) end)
    Process.exit(client, :kill)
    assert {:error, %TransportError{reason: :closed}} = Task.await(waiting)
    assert Login.cancel(login) == :ok
  end

  test "who asks for the outcome again and again is kept once" do
    login = login!(%{"account/login/start" => [@started]})
    for _ <- 1..10, do: {:error, %Codex.TimeoutError{}} = Login.await(login, 1)
    assert map_size(:sys.get_state(login.server).awaiting) == 1
    assert Process.info(self(), :message_queue_len) == {:message_queue_len, 0}
  end

  test "there is no client" do
    for ask <- [&Account.read/1, &Account.logout/1, &Account.login_chatgpt/1] do
      assert {:error, %TransportError{reason: :closed}} = ask.(:no_client_of_this_name)
    end
  end

  test "options" do
    for {options, key} <- [
          {[brand: :gpt], :brand},
          {[owner: :me], :owner},
          {[timeout: 0], :timeout},
          {[succes_page: :local], :succes_page}
        ] do
      assert {:error, %OptionError{level: :login, key: ^key} = error} =
               Account.login_chatgpt(:nobody, options)

      assert Exception.message(error) =~ "Codex.Account.Login.Options"
    end

    for options <- [[brand: :chatgpt], [streamlined: true], [success_page: :hosted]] do
      assert {:error, %OptionError{level: :login, reason: "this is for a login in a browser"}} =
               Account.login_device_code(:nobody, options)
    end

    assert {:error, %OptionError{key: :refresh}} = Account.read(:nobody, refresh: 1)
    assert {:error, %OptionError{key: :thread}} = Account.usage(:nobody, thread: "t")
  end

  describe "inspect/2 shows" do
    test "no address and no code of a login" do
      login = login!(%{"account/login/start" => [@started]})
      assert inspect(login) == "#Codex.Account.Login<device_code #{@id}>"
    end

    test "no secret of a request that is made by hand" do
      secret = "not to be seen"

      for params <- [
            %LoginAccountParams.ApiKey{api_key: secret},
            %LoginAccountParams.AmazonBedrock{api_key: secret, region: "us-east-1"},
            %LoginAccountParams.AmazonBedrockAccessKeys{
              access_key_id: secret,
              secret_access_key: secret,
              session_token: secret,
              region: "us-east-1"
            },
            %LoginAccountParams.ChatgptAuthTokens{
              access_token: secret,
              chatgpt_account_id: "acc-1"
            },
            %Protocol.ChatgptAuthTokensRefreshResponse{
              access_token: secret,
              chatgpt_account_id: "acc-1"
            },
            %Protocol.AttestationGenerateResponse{token: secret},
            %Protocol.EnvironmentAddParams{
              environment_id: "acc-1",
              exec_server_url: "wss://example.com",
              auth_bearer_token: secret
            }
          ] do
        refute inspect(params) =~ secret
        assert inspect(params) =~ ~r/^%Codex\.Protocol\.[\w.]+\{.*\[redacted\]/
        assert inspect(params) =~ ~r/us-east-1|acc-1|ApiKey|Attestation/
      end
    end
  end
end
