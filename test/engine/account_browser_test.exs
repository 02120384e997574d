defmodule Codex.Engine.AccountBrowserTest do
  # The login in a browser, on the real engine. The engines of a machine share one port for the browser that comes back, so these
  # tests run by themselves, one at a time on a machine.
  use Codex.EngineCase, async: false

  import Codex.AccountRig

  alias Codex.{Account, AuthError, Issuer}
  alias Codex.Account.Login
  alias Codex.Events.AccountLoginCompleted
  alias Codex.Protocol.Account.Chatgpt

  setup do
    Issuer.alone!()
  end

  test "logs in when the browser comes back" do
    %{client: client, issuer: issuer} = account_rig!()
    assert {:ok, %Login{kind: :chatgpt, user_code: nil} = login} = Account.login_chatgpt(client)
    assert String.starts_with?(login.auth_url, issuer.url <> "/oauth/authorize?")
    waiting = Task.async(fn -> Login.await(login) end)

    assert {200, page} = Issuer.browse!(login.auth_url)
    assert page =~ "<html"
    assert {:ok, %AccountLoginCompleted{success: true} = completed} = Login.await(login)
    assert completed.login_id == login.login_id
    assert Task.await(waiting) == {:ok, completed}

    assert {:ok, %{account: %Chatgpt{email: "ada@example.com", workspace_name: "Acme"}}} =
             Account.read(client)

    assert {:ok, %{rate_limits: %{primary: %{used_percent: 42}}}} = Account.rate_limits(client)
    assert Account.logout(client) == :ok
  end

  test "fails with what the issuer sends along" do
    %{client: client} = account_rig!()
    {:ok, login} = Account.login_chatgpt(client)
    refused = %{"error" => "access_denied", "error_description" => "not this workspace"}
    assert {200, _page} = Issuer.browse!(login.auth_url, refused)
    assert {:error, %AuthError{reason: :login_failed} = error} = Login.await(login)
    assert Exception.message(error) =~ "not this workspace"
  end

  test "is not finished by a browser that comes from somewhere else" do
    %{client: client} = account_rig!()
    {:ok, login} = Account.login_chatgpt(client)

    assert {400, "State mismatch"} =
             Issuer.browse!(login.auth_url, %{"code" => "c", "state" => "x"})

    assert {:error, %Codex.TimeoutError{kind: :login}} = Login.await(login, 0)
    assert {200, _page} = Issuer.browse!(login.auth_url)
    assert {:ok, _completed} = Login.await(login)
  end

  test "is cancelled, also twice" do
    %{client: client} = account_rig!()
    {:ok, login} = Account.login_chatgpt(client)
    assert Login.cancel(login) == :ok
    assert Login.cancel(login) == :ok
    assert {:error, %AuthError{reason: :login_cancelled}} = Login.await(login)
  end

  test "gives way to a login by key, and to the login of another engine" do
    %{client: client} = account_rig!()
    {:ok, login} = Account.login_chatgpt(client)
    :ok = Account.login_api_key(client, "sk-of-a-test-0123456789")
    assert {:error, %AuthError{reason: :login_cancelled}} = Login.await(login)

    {:ok, login} = Account.login_chatgpt(client)
    %{client: other} = account_rig!()
    {:ok, others} = Account.login_chatgpt(other)
    assert {:error, %AuthError{reason: :login_cancelled}} = Login.await(login)
    assert {200, _page} = Issuer.browse!(others.auth_url)
    assert {:ok, _completed} = Login.await(others)
  end

  test "the options reach the engine" do
    %{client: client} = account_rig!()
    options = [brand: :chatgpt, success_page: :hosted, streamlined: true, timeout: 10_000]
    assert {:ok, login} = Account.login_chatgpt(client, options)
    assert Login.cancel(login) == :ok
  end
end
