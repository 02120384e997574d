defmodule Codex.Support.Proxy do
  @moduledoc false
  # Something between a test and a server on this machine, that breaks connections when the test wants it, and speaks TLS, with a
  # certificate of its own, if it shall. It ends with the test.

  @doc "Takes connections and passes what comes to a port of this machine."
  def start!(to), do: start!(:gen_tcp, [], to)

  @doc "The same, of connections that are encrypted. `certificates` is a file with whom to trust to trust it."
  def start_tls!(to) do
    {options, certificates} = chain()

    :ssl
    |> start!([log_level: :none] ++ options, to)
    |> Map.put(:certificates, file!(certificates))
  end

  @doc "Breaks all connections there are."
  def cut!(%{ref: ref}), do: ref |> pumps() |> Enum.each(&Process.exit(&1, :kill))

  # All of them before the first is cut: whoever connects again at once keeps his new connection.
  defp pumps(ref) do
    receive do
      {^ref, pump} -> [pump | pumps(ref)]
    after
      0 -> []
    end
  end

  @doc "A file with the certificates of somebody else."
  def stranger!, do: chain() |> elem(1) |> file!()

  defp start!(transport, options, to) do
    options = options ++ [mode: :binary, active: false, ip: {127, 0, 0, 1}, reuseaddr: true]
    {:ok, listener} = transport.listen(0, options)
    {:ok, {_address, port}} = name(transport, listener)
    {test, ref} = {self(), make_ref()}
    told = fn pump -> send(test, {ref, pump}) end
    accept = fn -> accept(transport, listener, to, told) end
    _pid = ExUnit.Callbacks.start_supervised!({Task, accept}, id: ref)
    %{port: port, ref: ref}
  end

  defp accept(transport, listener, to, told) do
    with {:ok, outer} <- shake(transport, listener),
         {:ok, inner} <- :gen_tcp.connect({127, 0, 0, 1}, to, mode: :binary, active: true) do
      pump = spawn(fn -> pump(transport, outer, inner) end)
      :ok = :gen_tcp.controlling_process(inner, pump)
      :ok = transport.controlling_process(outer, pump)
      told.(pump)
      :ok = activate(transport, outer)
    end

    accept(transport, listener, to, told)
  end

  # Who does not trust us hangs up.
  defp shake(:gen_tcp, listener), do: :gen_tcp.accept(listener)

  defp shake(:ssl, listener) do
    with {:ok, outer} <- :ssl.transport_accept(listener), do: :ssl.handshake(outer, 10_000)
  end

  defp activate(:gen_tcp, socket), do: :inet.setopts(socket, active: true)
  defp activate(:ssl, socket), do: :ssl.setopts(socket, active: true)

  defp name(:gen_tcp, socket), do: :inet.sockname(socket)
  defp name(:ssl, socket), do: :ssl.sockname(socket)

  defp pump(transport, outer, inner) do
    receive do
      {kind, ^outer, bytes} when kind in [:tcp, :ssl] -> :gen_tcp.send(inner, bytes)
      {:tcp, ^inner, bytes} -> transport.send(outer, bytes)
      _closed -> exit(:normal)
    end

    pump(transport, outer, inner)
  end

  # A server's options, and the certificate that signed its own.
  defp chain do
    {:ok, _started} = Application.ensure_all_started(:ssl)
    host = {:Extension, {2, 5, 29, 17}, false, [dNSName: 'localhost']}
    # The defaults are of a time that took SHA-1.
    signed = [key: {:rsa, 2_048, 65_537}, digest: :sha256]

    %{server_config: server, client_config: client} =
      :public_key.pkix_test_data(%{
        server_chain: %{
          root: signed,
          intermediates: [],
          peer: [{:extensions, [host]} | signed]
        },
        client_chain: %{root: signed, intermediates: [], peer: signed}
      })

    {Keyword.take(server, [:cert, :key]), client[:cacerts]}
  end

  defp file!(certificates) do
    name = "codex_tls_#{System.unique_integer([:positive])}_#{System.pid()}.pem"
    path = Path.join(System.tmp_dir!(), name)
    entries = for certificate <- certificates, do: {:Certificate, certificate, :not_encrypted}
    File.write!(path, :public_key.pem_encode(entries))
    ExUnit.Callbacks.on_exit(fn -> File.rm!(path) end)
    path
  end
end
