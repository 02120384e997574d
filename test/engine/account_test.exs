defmodule Codex.Engine.AccountTest do
  # Logins on the real engine: the issuer and the backend are scripted and on loopback, the flows are the engine's own.
  use Codex.EngineCase

  import Codex.AccountRig

  alias Codex.{Account, AuthError, Issuer, OptionError, RPCError, TimeoutError, TransportError}
  alias Codex.Account.Login
  alias Codex.Events.{AccountLoginCompleted, AccountUpdated, TurnCompleted}
  alias Codex.Protocol.Account.{ApiKey, Chatgpt}
  alias Codex.Protocol.{ChatgptAuthTokensRefreshParams, ChatgptAuthTokensRefreshResponse}

  @key "sk-of-a-test-0123456789"

  defp auth_json(rig), do: Path.join(rig.home, "auth.json")

  defp sent_to(path) do
    receive do
      {:http_request, %{target: ^path} = request} -> request
    after
      0 -> nil
    end
  end

  # With which credentials a turn asked the model, each time it did.
  defp authorizations_of_a_turn(client, rig) do
    {:ok, done} = Codex.subscribe(client, events: [TurnCompleted])
    :ok = Codex.next(done)
    %{thread: %{id: id}} = Codex.request!(client, "thread/start", %{cwd: rig.directory})
    input = [%{type: "text", text: "Say hello"}]
    _turn = Codex.request!(client, "turn/start", %{thread_id: id, input: input})
    assert_receive {:codex, ^done, {:events, [%TurnCompleted{}]}}, 20_000

    # With a login by ChatGPT the engine asks for the models, too.
    for %{"path" => "/v1/responses", "headers" => headers} <- ScriptedModel.requests(rig.model),
        do: headers["authorization"]
  end

  describe "an API key" do
    test "is used from then on, until logout" do
      %{client: client, rig: rig} = account_rig!()
      assert {:ok, %{account: nil, requires_openai_auth: true}} = Account.read(client)

      assert Account.login_api_key(client, @key) == :ok
      assert {:ok, %{account: %ApiKey{}}} = Account.read(client)
      assert Bitwise.band(File.stat!(auth_json(rig)).mode, 0o777) == 0o600

      assert authorizations_of_a_turn(client, rig) == ["Bearer " <> @key]

      assert Account.logout(client) == :ok
      assert {:ok, %{account: nil}} = Account.read(client)
      refute File.exists?(auth_json(rig))
      assert Account.logout(client) == :ok
    end

    test "that is none is refused before the engine is asked" do
      for key <- ["", " ", "sk-1\n", nil, 'sk-charlist'] do
        assert {:error, %OptionError{level: :request, key: :api_key} = error} =
                 Account.login_api_key(:nobody, key)

        assert error.value == "[redacted]"
        refute Exception.message(error) =~ "sk-"
      end
    end

    test "reads no rate limits" do
      %{client: client} = account_rig!()
      assert {:error, %AuthError{reason: :not_logged_in}} = Account.rate_limits(client)
      :ok = Account.login_api_key(client, @key)

      for read <- [&Account.rate_limits/1, &Account.usage/1] do
        assert {:error, %AuthError{reason: :not_logged_in, message: message}} = read.(client)
        assert message =~ "chatgpt authentication required"
      end
    end
  end

  describe "a device code" do
    test "logs in, and several processes may wait for it" do
      %{client: client, issuer: issuer, rig: rig} = account_rig!()
      assert {:ok, %Login{kind: :device_code} = login} = Account.login_device_code(client)
      assert login.verification_url == issuer.url <> "/codex/device"
      assert login.user_code == "ABCD-1234"
      assert login.auth_url == nil

      others = for _ <- 1..3, do: Task.async(fn -> Login.await(login) end)
      dead = Task.async(fn -> Login.await(login) end)
      Task.shutdown(dead, :brutal_kill)

      assert Login.await(login, 0) == {:error, %TimeoutError{kind: :login, limit_ms: 0}}
      :ok = Issuer.approve(issuer)
      assert {:ok, %AccountLoginCompleted{login_id: id}} = outcome = Login.await(login)
      assert id == login.login_id
      assert Task.await_many(others) == [outcome, outcome, outcome]
      # Also afterwards, and from a copy of the handle.
      assert Login.await(login) == outcome
      assert Login.cancel(login) == :ok

      assert {:ok, %{account: %Chatgpt{email: "ada@example.com", plan_type: :pro}}} =
               Account.read(client)

      assert {:ok, limits} = Account.rate_limits(client)
      assert limits.rate_limits.primary.used_percent == 42
      assert limits.rate_limits.primary.window_duration_mins == 300
      assert limits.rate_limits.secondary.resets_at == 1_893_556_000
      assert Map.keys(limits.rate_limits_by_limit_id) == ["codex"]

      assert {:ok, usage} = Account.usage(client)
      assert usage.summary.lifetime_tokens == 123
      assert [%{start_date: "2026-05-29", tokens: 10}] = usage.daily_usage_buckets

      assert File.exists?(auth_json(rig))
      assert Account.logout(client) == :ok
      refute File.exists?(auth_json(rig))
      # The service is told to forget the token.
      assert %{body: revoked} = sent_to("/oauth/revoke")
      assert Enum.any?(Issuer.secrets(), &(revoked =~ &1))
    end

    test "that is refused is an error with the issuer's reason" do
      %{client: client, issuer: issuer} = account_rig!()
      {:ok, login} = Account.login_device_code(client)
      :ok = Issuer.refuse(issuer)
      assert {:error, %AuthError{reason: :login_failed} = error} = Login.await(login)
      assert Exception.message(error) =~ ~r/^the login failed: .*400.* Begin a new one\.$/
      assert {:ok, %{account: nil}} = Account.read(client)
    end

    test "that the issuer does not give is an error at once" do
      %{client: client} =
        account_rig!(replies: %{"/api/accounts/deviceauth/usercode" => {404, %{}}})

      assert {:error, %RPCError{method: "account/login/start"}} =
               Account.login_device_code(client)
    end

    test "is cancelled, also twice and from another process" do
      %{client: client} = account_rig!()
      {:ok, login} = Account.login_device_code(client)
      assert Task.await(Task.async(fn -> Login.cancel(login) end)) == :ok
      assert Login.cancel(login) == :ok
      assert {:error, %AuthError{reason: :login_cancelled} = error} = Login.await(login)
      refute Codex.Error.retryable?(error)
      assert Login.cancel(login) == :ok
    end

    test "ends with its owner" do
      %{client: client} = account_rig!()
      test = self()

      {owner, monitor} =
        spawn_monitor(fn ->
          send(test, Account.login_device_code(client))
          receive do: (:never -> :ok)
        end)

      assert_receive {:ok, login}
      {:ok, _feed} = Codex.subscribe(client, events: [AccountLoginCompleted])
      Process.exit(owner, :kill)
      assert_receive {:DOWN, ^monitor, :process, _pid, :killed}
      assert {:error, %TransportError{reason: :closed}} = Login.await(login)

      # The engine has none in progress any more.
      params = %{login_id: login.login_id}

      eventually(fn ->
        match?(
          {:ok, %{status: :not_found}},
          Codex.request(client, "account/login/cancel", params)
        )
      end)
    end

    test "is another process's with `owner`" do
      %{client: client, issuer: issuer} = account_rig!()
      test = self()
      login = Task.await(Task.async(fn -> Account.login_device_code(client, owner: test) end))
      assert {:ok, login} = login
      :ok = Issuer.approve(issuer)
      assert {:ok, %AccountLoginCompleted{success: true}} = Login.await(login)
    end

    test "gives way to a newer login, which is not disturbed" do
      %{client: client, issuer: issuer} = account_rig!()
      {:ok, first} = Account.login_device_code(client)
      {:ok, second} = Account.login_device_code(client)
      assert {:error, %AuthError{reason: :login_cancelled}} = Login.await(first)
      assert Login.cancel(first) == :ok
      :ok = Issuer.approve(issuer)
      assert {:ok, %AccountLoginCompleted{login_id: id}} = Login.await(second)
      assert id == second.login_id
    end

    test "two clients log in at once" do
      pairs =
        for _ <- 1..2 do
          %{client: client, issuer: issuer} = account_rig!()
          {:ok, login} = Account.login_device_code(client)
          {issuer, login}
        end

      [{first_issuer, first}, {second_issuer, second}] = pairs
      :ok = Issuer.refuse(second_issuer)
      assert {:error, %AuthError{reason: :login_failed}} = Login.await(second)
      assert {:error, %TimeoutError{}} = Login.await(first, 0)
      :ok = Issuer.approve(first_issuer)
      assert {:ok, _completed} = Login.await(first)
    end

    @tag :linux
    @tag :capture_log
    test "fails at once when the engine dies, and when the client ends" do
      %{client: client, rig: rig} = account_rig!()
      {:ok, login} = Account.login_device_code(client)
      {:ok, %{connection: %{os_pid: os_pid}}} = Codex.Client.info(client)
      {_output, 0} = System.cmd("kill", ["-9", "#{os_pid}"])
      assert {:error, %TransportError{reason: :exit}} = Login.await(login)
      assert Login.cancel(login) == :ok

      # The client has another engine by now, or soon.
      {:ok, login} = Account.login_device_code(client)
      waiting = Task.async(fn -> Login.await(login) end)
      GenServer.stop(client)
      assert {:error, %TransportError{reason: :closed}} = Task.await(waiting)
      gone!(rig)
    end
  end

  test "the feed tells of logins, too" do
    %{client: client} = account_rig!()
    {:ok, feed} = Codex.subscribe(client, events: [AccountLoginCompleted, AccountUpdated])
    :ok = Account.login_api_key(client, @key)

    assert [%AccountLoginCompleted{success: true}, %AccountUpdated{auth_mode: :apikey}] =
             feed(feed, 2)
  end

  defp feed(_ref, count) when count <= 0, do: []

  defp feed(ref, count) do
    Codex.Turn.next(ref)
    assert_receive {:codex, ^ref, {:events, events}}
    events ++ feed(ref, count - length(events))
  end

  describe "tokens of the application's" do
    test "log in, are not written, and leave with logout" do
      %{client: client, rig: rig} = account_rig!()
      tokens = [access_token: Issuer.access_token(), chatgpt_account_id: "acc-1"]
      assert Account.login_tokens(client, tokens) == :ok
      assert {:ok, %{account: %Chatgpt{email: "ada@example.com"}}} = Account.read(client)
      refute File.exists?(auth_json(rig))
      assert {:ok, _limits} = Account.rate_limits(client)

      assert {:error, %RPCError{message: "External auth is active" <> _}} =
               Account.login_api_key(client, @key)

      assert Account.logout(client) == :ok
      assert {:ok, %{account: nil}} = Account.read(client)
    end

    test "are renewed by the client's handler when the service refuses them" do
      test = self()

      handler = fn %ChatgptAuthTokensRefreshParams{} = request ->
        send(test, {:asked, request})

        %ChatgptAuthTokensRefreshResponse{
          access_token: Issuer.access_token("second"),
          chatgpt_account_id: "acc-1"
        }
      end

      script = [%{status: 401, body: %{error: %{message: "expired"}}}, [%{text: "Hello."}]]
      %{client: client, rig: rig} = account_rig!(script: script, handler: handler)
      tokens = [access_token: Issuer.access_token(), chatgpt_account_id: "acc-1"]
      :ok = Account.login_tokens(client, tokens)

      assert authorizations_of_a_turn(client, rig) ==
               for(id <- ["first", "second"], do: "Bearer " <> Issuer.access_token(id))

      assert_received {:asked, %{reason: :unauthorized, previous_account_id: "acc-1"}}
    end

    test "that are none are refused, and not shown" do
      %{client: client} = account_rig!()

      assert {:error, %OptionError{key: :access_token}} = Account.login_tokens(client, [])

      assert {:error, %OptionError{key: :chatgpt_account_id}} =
               Account.login_tokens(client, access_token: "secret-token")

      assert {:error, %OptionError{key: :acces_token} = error} =
               Account.login_tokens(client, acces_token: "secret-token")

      refute inspect(error) =~ "secret-token"

      tokens = [access_token: "secret-token", chatgpt_account_id: "acc-1"]
      assert {:error, %RPCError{} = error} = Account.login_tokens(client, tokens)
      refute inspect(error) =~ "secret-token"
    end
  end

  test "models and providers" do
    %{client: client} = account_rig!()
    assert {:ok, [%Codex.Protocol.Model{} | _] = models} = Codex.Models.list(client)
    assert Enum.count(models, & &1.is_default) == 1
    refute Enum.any?(models, & &1.hidden)
    assert {:ok, all} = Codex.Models.list(client, include_hidden: true)
    assert length(all) > length(models)
    assert Codex.models(client) == {:ok, models}

    assert {:ok, providers} = Codex.Models.providers(client)
    assert providers.default_provider_id == "scripted"
    assert Enum.map(providers.data, & &1.id) |> Enum.sort() == ["openai", "scripted"]
    assert {:ok, %{web_search: web_search}} = Codex.Models.capabilities(client)
    assert is_boolean(web_search)

    assert {:error, %OptionError{key: :hidden}} = Codex.Models.list(client, hidden: true)
  end
end
