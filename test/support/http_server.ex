defmodule Codex.HTTPServer do
  @moduledoc """
  A server on 127.0.0.1 that answers as a test wants: registry, release page, proxy.

  It belongs to the test: it ends with it.
  """

  @type request :: %{
          method: String.t(),
          target: String.t(),
          headers: %{String.t() => String.t()},
          body: binary()
        }
  @typedoc """
  An answer: status, headers and body; bytes as they are, after which the connection is closed; or `:silence`.
  """
  @type answer ::
          {pos_integer(), [{String.t(), String.t()}], iodata()} | {:raw, iodata()} | :silence

  @doc """
  Starts one; gives its address. Each request is also sent to the test as `{:http_request, request}`.
  """
  @spec start!((request() -> answer()), keyword()) :: String.t()
  def start!(answer, tls \\ []) do
    test = self()
    {:ok, listener} = listen(tls)
    {:ok, {_address, port}} = sockname(listener)

    pid =
      ExUnit.Callbacks.start_supervised!(
        Supervisor.child_spec({Task, fn -> accept(listener, answer, test) end}, id: make_ref())
      )

    :ok = controlling(listener, pid)
    # Certificates are made out to names.
    if tls == [], do: "http://127.0.0.1:#{port}", else: "https://localhost:#{port}"
  end

  defp listen([]) do
    with {:ok, socket} <-
           :gen_tcp.listen(0, [:binary, active: false, reuseaddr: true, ip: {127, 0, 0, 1}]),
         do: {:ok, {:gen_tcp, socket}}
  end

  defp listen(tls) do
    {:ok, _started} = Application.ensure_all_started(:ssl)

    options =
      [:binary, active: false, reuseaddr: true, ip: {127, 0, 0, 1}, log_level: :none] ++ tls

    with {:ok, socket} <- :ssl.listen(0, options), do: {:ok, {:ssl, socket}}
  end

  defp sockname({:gen_tcp, socket}), do: :inet.sockname(socket)
  defp sockname({:ssl, socket}), do: :ssl.sockname(socket)

  defp controlling({:gen_tcp, socket}, pid), do: :gen_tcp.controlling_process(socket, pid)
  defp controlling({:ssl, _socket}, _pid), do: :ok

  defp accept(listener, answer, test) do
    case connection(listener) do
      {:ok, {module, raw} = socket} ->
        serving =
          spawn_link(fn ->
            receive do
              :go -> serve(socket, answer, test)
            end
          end)

        _ = module.controlling_process(raw, serving)
        send(serving, :go)
        accept(listener, answer, test)

      # A client that does not trust us.
      {:error, {:tls_alert, _alert}} ->
        accept(listener, answer, test)

      {:error, _closed} ->
        :ok
    end
  end

  defp connection({:gen_tcp, listener}) do
    with {:ok, socket} <- :gen_tcp.accept(listener), do: {:ok, {:gen_tcp, socket}}
  end

  defp connection({:ssl, listener}) do
    with {:ok, socket} <- :ssl.transport_accept(listener),
         {:ok, socket} <- :ssl.handshake(socket, 5_000),
         do: {:ok, {:ssl, socket}}
  end

  defp serve({module, socket}, answer, test) do
    with {:ok, request} <- read(module, socket, "") do
      send(test, {:http_request, request})

      case answer.(request) do
        {status, headers, body} ->
          body = IO.iodata_to_binary(body)
          headers = [{"content-length", "#{byte_size(body)}"}, {"connection", "close"} | headers]
          lines = for {name, value} <- headers, do: [name, ": ", value, "\r\n"]
          module.send(socket, ["HTTP/1.1 #{status} Answer\r\n", lines, "\r\n", body])
          module.close(socket)

        {:raw, bytes} ->
          module.send(socket, bytes)
          module.close(socket)

        :silence ->
          # Until the client goes away.
          module.recv(socket, 0)
      end
    end
  end

  defp read(module, socket, seen) do
    case :binary.split(seen, "\r\n\r\n") do
      [head, body] ->
        request = request(head)
        length = request.headers |> Map.get("content-length", "0") |> String.to_integer()
        body(module, socket, %{request | body: body}, length)

      [_part] ->
        with {:ok, more} <- module.recv(socket, 0), do: read(module, socket, seen <> more)
    end
  end

  defp body(_module, _socket, request, length) when byte_size(request.body) >= length,
    do: {:ok, request}

  defp body(module, socket, request, length) do
    with {:ok, more} <- module.recv(socket, 0),
         do: body(module, socket, %{request | body: request.body <> more}, length)
  end

  defp request(head) do
    [line | lines] = String.split(head, "\r\n")
    [method, target, _version] = String.split(line, " ")

    headers =
      for line <- lines, [name, value] = String.split(line, ":", parts: 2), into: %{} do
        {String.downcase(name), String.trim(value)}
      end

    %{method: method, target: target, headers: headers, body: ""}
  end
end
