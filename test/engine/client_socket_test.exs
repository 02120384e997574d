defmodule Codex.Engine.ClientSocketTest do
  # Clients of app-servers that run by themselves.
  use Codex.EngineCase

  import ExUnit.CaptureLog

  alias Codex.{OptionError, Thread, TransportError}
  alias Codex.Support.{AppServer, Proxy}

  setup do
    {:ok, rig: rig!([%{times: "always", steps: [%{text: "Hello."}]}])}
  end

  defp hello!(client, rig) do
    {:ok, thread} = Codex.start_thread(client, rig.thread)
    assert {:ok, %{final_response: "Hello."}} = Thread.run(thread, "hello")
    thread
  end

  defp through_proxy!(rig) do
    {server, "ws://127.0.0.1:" <> port} = AppServer.start!(rig, "ws://127.0.0.1:0")
    proxy = port |> String.to_integer() |> Proxy.start!()
    client = start_supervised!({Codex, url: "ws://127.0.0.1:#{proxy.port}", max_restarts: 1})
    %{server: server, proxy: proxy, client: client}
  end

  test "a turn over a unix socket, and the client's end is not the app-server's", %{rig: rig} do
    {_server, url} = AppServer.start!(rig, "unix://" <> AppServer.socket_path!())
    {:ok, client} = Codex.start_link(url: url)
    thread = hello!(client, rig)
    :ok = Codex.stop(client)
    assert {:error, %TransportError{reason: :closed}} = Thread.run(thread, "again")

    {:ok, client} = Codex.start_link(url: url)
    {:ok, resumed} = Codex.resume_thread(client, Thread.id(thread), rig.thread)
    assert {:ok, %{final_response: "Hello."}} = Thread.run(resumed, "again")
    :ok = Codex.stop(client)
  end

  test "a turn over ws:// with a token, which nothing shows", %{rig: rig} do
    path = Path.join(rig.directory, "token")
    File.write!(path, "geheim")
    auth = ["--ws-auth", "capability-token", "--ws-token-file", path]
    {_server, url} = AppServer.start!(rig, "ws://127.0.0.1:0", auth)
    {:ok, client} = Codex.start_link(url: url, token: "geheim")
    hello!(client, rig)
    refute inspect(:sys.get_state(client), limit: :infinity) =~ "geheim"
    assert {:ok, info} = Codex.info(client)
    refute inspect(info) =~ "geheim"
    :ok = Codex.stop(client)

    assert {:error, %TransportError{reason: :connect, cause: :unauthorized} = error} =
             Codex.start_link(url: url, token: "verraten")

    refute inspect(error) =~ "verraten"

    assert {:error, %OptionError{level: :connection, key: :token}} =
             Codex.start_link(url: "ws://192.0.2.1:1", token: "geheim")
  end

  test "a connection that breaks is made anew, and a thread goes on over it", %{rig: rig} do
    log =
      capture_log(fn ->
        %{client: client, proxy: proxy} = through_proxy!(rig)
        thread = hello!(client, rig)
        Proxy.cut!(proxy)
        eventually(fn -> match?({:ok, 2}, Codex.Client.generation(client)) end)
        id = Thread.id(thread)
        assert {:ok, %{final_response: "Hello.", thread_id: ^id}} = Thread.run(thread, "again")
        stop_supervised!(Codex)
      end)

    assert log =~ "the connection is lost, making another"
  end

  test "a turn whose connection breaks is an error, and the thread can be used again" do
    rig =
      rig!([
        %{steps: [%{text: %{deltas: ["Hel", %{gate: "go"}, "lo."]}}]},
        %{times: "always", steps: [%{text: "Again."}]}
      ])

    capture_log(fn ->
      %{client: client, proxy: proxy} = through_proxy!(rig)
      {:ok, thread} = Codex.start_thread(client, rig.thread)
      turn = Task.async(fn -> Thread.run(thread, "hello") end)
      ScriptedModel.await_gate(rig.model, "go")
      Proxy.cut!(proxy)
      assert {:error, %TransportError{reason: :disconnected}} = Task.await(turn, 20_000)
      ScriptedModel.open_gate(rig.model, "go")
      assert {:ok, _result} = Thread.run(thread, "again")
      stop_supervised!(Codex)
    end)
  end

  test "an app-server that ends for good ends its clients, with the reason", %{rig: rig} do
    Process.flag(:trap_exit, true)
    {server, url} = AppServer.start!(rig, "unix://" <> AppServer.socket_path!())
    {:ok, client} = Codex.start_link(url: url, max_seconds: 1)
    thread = hello!(client, rig)

    capture_log(fn ->
      AppServer.stop!(server)
      assert_receive {:EXIT, ^client, {:shutdown, %TransportError{reason: reason}}}, 30_000
      assert reason in [:connect, :disconnected]
    end)

    assert {:error, %TransportError{reason: :closed}} = Thread.run(thread, "anybody there?")
  end
end
