defmodule Codex.Engine.SocketTest do
  # Connections to app-servers of the real engine that listen by themselves.
  use Codex.EngineCase

  alias Codex.{OptionError, Socket, TransportError}
  alias Codex.Protocol.Response
  alias Codex.Socket.{Exit, Spec}
  alias Codex.Support.{AppServer, Proxy}

  @initialize ~s({"method":"initialize","id":0,"params":{"clientInfo":{"name":"test","version":"1"}}})

  setup do
    {:ok, rig: rig!([%{times: "always", steps: [%{text: "Hello."}]}])}
  end

  defp answer(socket) do
    assert {:batch, entries} = Socket.next(socket, 20_000)
    Enum.find(entries, &is_struct(&1, Response)) || answer(socket)
  end

  defp ending(socket) do
    case Socket.next(socket, 20_000) do
      {:batch, _entries} -> ending(socket)
      {:exit, exit} -> exit
    end
  end

  defp greet!(spec) do
    assert {:ok, socket} = Socket.open(spec)
    :ok = Socket.write(socket, @initialize)
    assert %Response{id: 0, result: ~s({"userAgent":) <> _rest} = answer(socket)
    socket
  end

  defp token_file!(rig, token) do
    path = Path.join(rig.directory, "token")
    File.write!(path, token <> "\n")
    path
  end

  test "over a unix socket it answers, and is told when the app-server ends", %{rig: rig} do
    {server, url} = AppServer.start!(rig, "unix://" <> AppServer.socket_path!())
    socket = greet!(%Spec{url: url})
    assert %{bytes: bytes, lines: lines, pending_bytes: 0} = Socket.info(socket)
    assert bytes > 0 and lines > 0
    # A second connection, closed from here, is nothing to the first.
    assert {:ok, %Exit{reason: :stopped}} =
             %Spec{url: url} |> greet!() |> Socket.stop_and_wait(5_000)

    AppServer.stop!(server)
    assert %Exit{reason: reason} = exit = ending(socket)
    assert reason in [:closed, :lost]
    assert {:exit, ^exit} = Socket.poll(socket)
    assert {:error, %TransportError{reason: :closed}} = Socket.write(socket, "{}")
    error = Exit.to_error(exit)
    assert error.reason == :disconnected
    assert Exception.message(error) =~ "the connection to the app-server ended: "

    assert {:error, %TransportError{reason: :connect, errno: :enoent}} =
             Socket.open(%Spec{url: url})
  end

  test "a token that is right opens it, and no other", %{rig: rig} do
    auth = ["--ws-auth", "capability-token", "--ws-token-file", token_file!(rig, "geheim")]
    {_server, url} = AppServer.start!(rig, "ws://127.0.0.1:0", auth)
    socket = greet!(%Spec{url: url, token: "geheim"})
    assert {:ok, _exit} = Socket.stop_and_wait(socket, 5_000)

    assert {:error, %TransportError{reason: :connect, cause: :unauthorized} = error} =
             Socket.open(%Spec{url: url})

    assert Exception.message(error) =~
             "the HTTP status 401: missing websocket bearer token"

    assert {:error, %TransportError{cause: :unauthorized} = error} =
             Socket.open(%Spec{url: url, token: "verraten"})

    assert Exception.message(error) =~ "invalid websocket bearer token"
    refute inspect(error) =~ "verraten"
  end

  test "through a proxy that encrypts it is a wss://", %{rig: rig} do
    auth = ["--ws-auth", "capability-token", "--ws-token-file", token_file!(rig, "geheim")]
    {_server, "ws://127.0.0.1:" <> port} = AppServer.start!(rig, "ws://127.0.0.1:0", auth)
    proxy = Proxy.start_tls!(String.to_integer(port))
    spec = %Spec{url: "wss://localhost:#{proxy.port}", token: "geheim"}
    socket = greet!(%{spec | certificates: proxy.certificates})
    assert {:ok, _exit} = Socket.stop_and_wait(socket, 5_000)

    assert {:error, %TransportError{reason: :connect, cause: :certificate} = error} =
             Socket.open(%{spec | certificates: Proxy.stranger!()})

    assert Exception.message(error) =~ "SSL_CERT_FILE"
  end

  test "only the owner writes and takes, and it is closed when he dies", %{rig: rig} do
    {_server, url} = AppServer.start!(rig, "ws://127.0.0.1:0")
    test = self()

    owner =
      spawn(fn ->
        send(test, {:socket, greet!(%Spec{url: url})})
        Process.sleep(:infinity)
      end)

    assert_receive {:socket, socket}, 20_000
    assert Socket.write(socket, "{}") == {:error, :not_owner}
    assert Socket.poll(socket) == {:error, :not_owner}
    assert Socket.stop_and_wait(socket, 1_000) == {:error, :not_owner}
    Process.exit(owner, :kill)
    eventually(fn -> Socket.info(socket).bytes == 0 end)
  end

  test "a message may be longer than an app-server takes at once", %{rig: rig} do
    {_server, url} = AppServer.start!(rig, "ws://127.0.0.1:0")
    socket = greet!(%Spec{url: url})
    long = String.duplicate("x", 20_000_000)

    :ok =
      Socket.write(socket, [~s({"method":"model/list","id":1,"params":{"cursor":"), long, ~s("}})])

    assert %Response{id: 1, error: %{"message" => _invalid}} = answer(socket)
    assert {:ok, _exit} = Socket.stop_and_wait(socket, 5_000)
  end

  test "what is no message is refused where it is written", %{rig: rig} do
    {_server, url} = AppServer.start!(rig, "ws://127.0.0.1:0")
    socket = greet!(%Spec{url: url})
    assert_raise ArgumentError, fn -> Socket.write(socket, <<255>>) end
    assert {:ok, %Exit{reason: :stopped}} = Socket.stop_and_wait(socket, 5_000)
    assert %OptionError{} = elem(Socket.open(%Spec{url: "http://127.0.0.1"}), 1)
  end
end
