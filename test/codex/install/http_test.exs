defmodule Codex.Install.HTTPTest do
  use ExUnit.Case, async: true

  alias Codex.HTTPServer
  alias Codex.Install.HTTP
  alias Codex.InstallError

  @moduletag :tmp_dir

  defp get(url, options \\ []), do: HTTP.get(url, Keyword.merge([env: %{}], options))

  defp download(url, path), do: HTTP.download(url, path, [env: %{}], [], &[&1 | &2])

  test "gives the body, and sends the headers that belong to the address" do
    url = HTTPServer.start!(fn _request -> {200, [], "hello"} end)
    assert get(url <> "/a?b=c", headers: &[{"x-for", &1}]) == {:ok, "hello"}
    assert_received {:http_request, %{method: "GET", target: "/a?b=c", headers: headers}}
    assert headers["x-for"] == url <> "/a?b=c"
    assert headers["user-agent"] == "codex_sdk"
  end

  test "an empty answer is an answer" do
    url = HTTPServer.start!(fn _request -> {200, [], ""} end)
    assert get(url) == {:ok, ""}
  end

  test "follows redirects, and asks for the headers of each address anew" do
    other = HTTPServer.start!(fn _request -> {200, [], "there"} end)

    url =
      HTTPServer.start!(fn
        %{target: "/one"} -> {302, [{"location", "/two"}], ""}
        %{target: "/two"} -> {307, [{"location", other <> "/three"}], ""}
      end)

    token = fn address ->
      if String.starts_with?(address, url), do: [{"authorization", "Bearer t"}], else: []
    end

    assert get(url <> "/one", headers: token) == {:ok, "there"}
    assert_received {:http_request, %{target: "/two", headers: %{"authorization" => "Bearer t"}}}
    assert_received {:http_request, %{target: "/three", headers: headers}}
    refute Map.has_key?(headers, "authorization")
  end

  test "does not follow for ever" do
    url = HTTPServer.start!(fn _request -> {301, [{"location", "/again"}], ""} end)
    assert {:error, %InstallError{reason: :http} = error} = get(url)
    assert Exception.message(error) =~ "too many redirects"
  end

  for {status, reason} <- [
        {401, :http},
        {404, :missing},
        {418, :http},
        {302, :http},
        {503, :network}
      ] do
    test "status #{status} is an error" do
      url = HTTPServer.start!(fn _request -> {unquote(status), [], "no"} end)
      assert {:error, %InstallError{reason: unquote(reason)} = error} = get(url)
      assert Exception.message(error) =~ "#{unquote(status)}"
    end
  end

  test "nobody there, and no such name" do
    {:ok, socket} = :gen_tcp.listen(0, ip: {127, 0, 0, 1})
    {:ok, port} = :inet.port(socket)
    :ok = :gen_tcp.close(socket)

    assert {:error, %InstallError{reason: :offline} = error} = get("http://127.0.0.1:#{port}/")
    assert Exception.message(error) =~ "econnrefused"
    assert Codex.Error.retryable?(error)
    assert {:error, %InstallError{reason: :offline}} = get("http://name.invalid/")
  end

  test "what is no address" do
    assert {:error, %InstallError{reason: :http}} = get("ftp://a.test/")
    assert {:error, %InstallError{reason: :http}} = get("nonsense")
  end

  test "a server that says nothing, or nothing more" do
    url = HTTPServer.start!(fn _request -> :silence end)
    assert {:error, %InstallError{reason: :timeout}} = get(url, idle_timeout: 50)
    url = HTTPServer.start!(fn _request -> {:raw, "no HTTP at all\r\n\r\n"} end)
    assert {:error, %InstallError{reason: reason}} = get(url)
    assert reason in [:network, :timeout]
    url = HTTPServer.start!(fn _request -> {:raw, ""} end)
    assert {:error, %InstallError{reason: :network}} = get(url)
  end

  test "an answer that is too long for one" do
    url = HTTPServer.start!(fn _request -> {200, [], :binary.copy("x", 16_777_217)} end)
    assert {:error, %InstallError{reason: :http}} = get(url)
  end

  test "a download goes to the file as it comes, and tells how far it is", %{tmp_dir: tmp} do
    body = :crypto.strong_rand_bytes(3_000_000)
    url = HTTPServer.start!(fn _request -> {200, [], body} end)
    path = Path.join(tmp, "file")
    progress = fn received, seen -> [received | seen] |> tap(&send(self(), {:seen, &1})) end
    assert {:ok, 3_000_000} = HTTP.download(url, path, [env: %{}], [], progress)
    assert File.read!(path) == body
    assert_received {:seen, [0]}
    assert {:messages, messages} = Process.info(self(), :messages)
    assert [3_000_000 | _] = for({:seen, seen} <- messages, do: seen) |> List.last()
  end

  test "half a download is none", %{tmp_dir: tmp} do
    url =
      HTTPServer.start!(fn _request ->
        {:raw, "HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nhalf"}
      end)

    assert {:error, %InstallError{reason: :truncated}} = download(url, Path.join(tmp, "file"))
  end

  test "a download needs a place", %{tmp_dir: tmp} do
    assert {:error, %InstallError{reason: :file, path: path}} =
             download("http://127.0.0.1/", Path.join(tmp, "none/file"))

    assert path == Path.join(tmp, "none/file")
  end

  describe "through a proxy" do
    test "a plain address is asked of the proxy, with its password" do
      proxy = HTTPServer.start!(fn %{target: target} -> {200, [], "via proxy: " <> target} end)
      env = %{"HTTP_PROXY" => String.replace(proxy, "//", "//me:secret@")}
      assert get("http://name.invalid/x", env: env) == {:ok, "via proxy: http://name.invalid/x"}
      assert_received {:http_request, %{headers: %{"proxy-authorization" => authorization}}}
      assert authorization == "Basic " <> Base.encode64("me:secret")
    end

    test "and what NO_PROXY lists is not" do
      url = HTTPServer.start!(fn _request -> {200, [], "direct"} end)
      env = %{"http_proxy" => "http://127.0.0.1:1", "no_proxy" => "127.0.0.1"}
      assert get(url, env: env) == {:ok, "direct"}
    end

    test "one that cannot be used" do
      assert {:error, %InstallError{reason: :proxy}} =
               get("http://a.test", env: %{"http_proxy" => "socks5://h:1"})
    end

    test "an encrypted address is asked for a tunnel" do
      proxy = HTTPServer.start!(fn %{method: "CONNECT"} -> {403, [], "no"} end)
      assert {:error, %InstallError{}} = get("https://name.invalid/", env: tls_env(proxy))
      assert_received {:http_request, %{method: "CONNECT", target: "name.invalid:443"}}
    end

    defp tls_env(proxy), do: %{"HTTPS_PROXY" => proxy}
  end

  describe "over TLS" do
    setup %{tmp_dir: tmp} do
      {:ok, _started} = Application.ensure_all_started(:ssl)
      {server, root} = authority()
      ca = Path.join(tmp, "ca/root.pem")
      File.mkdir_p!(Path.dirname(ca))
      File.write!(ca, :public_key.pem_encode([{:Certificate, root, :not_encrypted}]))
      %{server: server, ca: ca}
    end

    defp authority do
      key = fn -> [key: :public_key.generate_key({:namedCurve, :secp256r1}), digest: :sha256] end
      name = {:Extension, {2, 5, 29, 17}, false, [dNSName: ~c"localhost"]}

      chain = fn ->
        %{root: key.(), intermediates: [], peer: key.() ++ [extensions: [name]]}
      end

      data = :public_key.pkix_test_data(%{server_chain: chain.(), client_chain: chain.()})
      [root | _] = Keyword.fetch!(data.client_config, :cacerts)
      {data.server_config, root}
    end

    test "nobody is trusted whom the system does not know", %{server: server} do
      url = HTTPServer.start!(fn _request -> {200, [], "safe"} end, server)
      assert {:error, %InstallError{reason: :tls} = error} = get(url)
      assert Exception.message(error) =~ "SSL_CERT_FILE"
    end

    test "a bundle can be named, in each of three ways", %{server: server, ca: ca} do
      url = HTTPServer.start!(fn _request -> {200, [], "safe"} end, server)
      assert get(url, env: %{"SSL_CERT_FILE" => ca}) == {:ok, "safe"}
      assert get(url, env: %{"SSL_CERT_DIR" => "/none:" <> Path.dirname(ca)}) == {:ok, "safe"}
      assert get(url, npm: %{"cafile" => ca}) == {:ok, "safe"}
    end

    test "a bundle without certificates is an error", %{server: server} do
      url = HTTPServer.start!(fn _request -> {200, [], "safe"} end, server)

      assert {:error, %InstallError{reason: :tls} = error} =
               get(url, env: %{"SSL_CERT_FILE" => "/none"})

      assert Exception.message(error) =~ "/none"
    end

    test "an encrypted address does not lead to a plain one", %{server: server, ca: ca} do
      url =
        HTTPServer.start!(
          fn _ -> {302, [{"location", "http://a.test/"}], ""} end,
          server
        )

      assert {:error, %InstallError{reason: :http} = error} =
               get(url, env: %{"SSL_CERT_FILE" => ca})

      assert Exception.message(error) =~ "not encrypted"
    end
  end
end
