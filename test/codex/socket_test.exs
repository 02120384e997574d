defmodule Codex.SocketTest do
  # What needs no app-server.
  use ExUnit.Case, async: true

  alias Codex.{OptionError, Socket, TransportError}
  alias Codex.Socket.{Address, Exit, Spec}

  test "an address is taken apart" do
    for {url, address} <- [
          {"unix:///run/a b%20c?d#e", {:unix, "/run/a b%20c?d#e"}},
          {"ws://localhost", {:ws, {"localhost", 80, "/"}}},
          {"ws://[::1]:7/a?b=c", {:ws, {"::1", 7, "/a?b=c"}}},
          {"wss://example.com", {:wss, {"example.com", 443, "/"}, "pem"}}
        ] do
      assert Address.parse(url, "pem") == {:ok, address}
    end
  end

  test "what is none is refused, and no secret of it is shown" do
    for {url, reason} <- [
          {"http://localhost", "expected a unix://, ws:// or wss:// URL"},
          {"unix://relative", "expected a unix://, ws:// or wss:// URL"},
          {"ws://", "expected a unix://, ws:// or wss:// URL"},
          {"ws://localhost:0", "a port is a number from 1 to 65535"},
          {"ws://localhost:65536", "a port is a number from 1 to 65535"},
          {"wss://me:geheim@localhost", "must not hold a name or a password: give the `token`"}
        ] do
      assert {:error, %OptionError{level: :connection, key: :url} = error} =
               Socket.open(%Spec{url: url})

      assert error.reason == reason
      refute inspect(error) =~ "geheim"
    end
  end

  test "a token goes over plain ws:// to this machine only, and is never shown" do
    # Nobody has this address (RFC 5737): an attempt to connect would be another error.
    for {url, token, reason} <- [
          {"ws://192.0.2.1:1", "geheim", "a token goes over plain ws:// to this machine only"},
          {"ws://127.0.0.1:1", "ge\nheim", "characters that no HTTP header may have"},
          {"ws://127.0.0.1:1", <<255>>, "the token is no text"}
        ] do
      spec = %Spec{url: url, token: token}
      refute inspect(spec) =~ "heim"
      assert {:error, %OptionError{level: :connection, key: :token} = error} = Socket.open(spec)
      assert error.reason =~ reason
      refute inspect(error) =~ "heim"
    end
  end

  test "a token that is quoted by who refuses it is not in the error" do
    "http" <> rest = Codex.HTTPServer.start!(&{401, [], "who is #{&1.headers["authorization"]}?"})

    # One that looks like a secret behind its prefix, and one that does not.
    for token <- ["geheimnis", "ge%heim%nis"] do
      assert {:error, %TransportError{cause: :unauthorized} = error} =
               Codex.start_link(url: "ws" <> rest, token: token)

      assert Exception.message(error) =~ "the HTTP status 401: who is Bearer [redacted]?"
      refute inspect(error) =~ "heim"
    end
  end

  test "where nobody listens there is no connection" do
    assert {:error, %TransportError{reason: :connect, errno: :enoent} = error} =
             Socket.open(%Spec{url: "unix:///nowhere/at/all"})

    assert Exception.message(error) =~
             "there is no connection to the app-server: cannot connect to /nowhere/at/all: No such file"

    {:ok, listener} = :gen_tcp.listen(0, ip: {127, 0, 0, 1})
    {:ok, port} = :inet.port(listener)
    # It takes connections, and says nothing.
    assert {:error, %TransportError{cause: :timeout} = error} =
             Socket.open(%Spec{url: "ws://127.0.0.1:#{port}", connect_timeout: 50})

    assert Exception.message(error) =~ "no connection within 50 ms"
    :ok = :gen_tcp.close(listener)
    {:ok, listener} = :gen_tcp.listen(0, ip: {127, 0, 0, 1})
    {:ok, port} = :inet.port(listener)
    :ok = :gen_tcp.close(listener)

    assert {:error, %TransportError{reason: :connect, errno: :econnrefused}} =
             Socket.open(%Spec{url: "ws://127.0.0.1:#{port}/?key=geheim", token: "geheim"})

    assert {:error, %TransportError{cause: :certificate} = error} =
             Socket.open(%Spec{url: "wss://127.0.0.1:#{port}", certificates: "/nowhere"})

    refute inspect(error) =~ "geheim"
  end

  test "every end is told in words" do
    for {fields, message} <- [
          {[reason: :closed], "the app-server closed it"},
          {[reason: :closed, code: 1012], "the app-server closed it with the code 1012"},
          {[reason: :closed, code: 1012, text: "restart"],
           "the app-server closed it with the code 1012: restart"},
          {[reason: :lost, errno: :econnreset, text: "Connection reset by peer"],
           "Connection reset by peer"},
          {[reason: :silent], "the app-server does not answer any more"},
          {[reason: :protocol, text: "a message is no text"],
           "the app-server broke the WebSocket protocol: a message is no text"},
          {[reason: :stopped], "it was closed here"},
          {[reason: :never_open], "it could not be opened"},
          {[reason: :stopped, panicked: "oh"], "a thread that served it panicked: oh"}
        ] do
      error = Exit |> struct!(fields) |> Exit.to_error()
      assert %TransportError{reason: :disconnected, message: ^message} = error
      assert error.errno == fields[:errno]

      assert Exception.message(error) =~
               ~r/^the connection to the app-server ended: .* Check that the app-server runs there/
    end
  end
end
