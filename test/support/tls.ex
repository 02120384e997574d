defmodule Codex.Support.TLS do
  @moduledoc false
  # Encryption for servers that have none: a proxy with a certificate of its own, and whom to trust to trust it.

  @doc "Takes TLS connections and passes what comes to a port of this machine. It ends with the test."
  def proxy!(to) do
    {server, certificates} = chain()

    {:ok, listener} =
      :ssl.listen(
        0,
        server ++
          [mode: :binary, active: false, log_level: :none, ip: {127, 0, 0, 1}, reuseaddr: true]
      )

    {:ok, {_address, port}} = :ssl.sockname(listener)
    _pid = ExUnit.Callbacks.start_supervised!({Task, fn -> accept(listener, to) end})
    %{port: port, certificates: file!(certificates)}
  end

  @doc "Certificates of somebody else."
  def stranger!, do: chain() |> elem(1) |> file!()

  defp accept(listener, to) do
    {:ok, socket} = :ssl.transport_accept(listener)

    # Who does not trust us hangs up.
    with {:ok, socket} <- :ssl.handshake(socket, 10_000) do
      {:ok, inner} = :gen_tcp.connect({127, 0, 0, 1}, to, mode: :binary, active: true)
      pump = spawn_link(fn -> pump(socket, inner) end)
      :ok = :gen_tcp.controlling_process(inner, pump)
      :ok = :ssl.controlling_process(socket, pump)
      :ok = :ssl.setopts(socket, active: true)
    end

    accept(listener, to)
  end

  defp pump(outer, inner) do
    receive do
      {:ssl, ^outer, bytes} -> :gen_tcp.send(inner, bytes)
      {:tcp, ^inner, bytes} -> :ssl.send(outer, bytes)
      _closed -> exit(:normal)
    end

    pump(outer, inner)
  end

  # A server's options, and the certificate that signed its own.
  defp chain do
    {:ok, _started} = Application.ensure_all_started(:ssl)
    host = {:Extension, {2, 5, 29, 17}, false, [dNSName: 'localhost']}
    # The defaults are of a time that took SHA-1.
    signed = [key: {:rsa, 2_048, 65_537}, digest: :sha256]

    %{server_config: server, client_config: client} =
      :public_key.pkix_test_data(%{
        server_chain: %{root: signed, intermediates: [], peer: [{:extensions, [host]} | signed]},
        client_chain: %{root: signed, intermediates: [], peer: signed}
      })

    {Keyword.take(server, [:cert, :key]), client[:cacerts]}
  end

  defp file!(certificates) do
    path =
      Path.join(
        System.tmp_dir!(),
        "codex_tls_#{System.unique_integer([:positive])}_#{System.pid()}.pem"
      )

    entries = for certificate <- certificates, do: {:Certificate, certificate, :not_encrypted}
    File.write!(path, :public_key.pem_encode(entries))
    ExUnit.Callbacks.on_exit(fn -> File.rm!(path) end)
    path
  end
end
