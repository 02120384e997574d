defmodule Codex.Socket.Address do
  # The URL of an app-server, taken apart. Whether a token may go there is decided where the addresses are known: in
  # `native/codex_socket`.
  @moduledoc false

  alias Codex.OptionError

  @type tcp :: {host :: String.t(), port :: :inet.port_number(), path_and_query :: String.t()}
  @type t :: {:unix, Path.t()} | {:ws, tcp()} | {:wss, tcp(), certificates :: Path.t() | nil}

  @ports %{"ws" => 80, "wss" => 443}

  @spec parse(String.t(), certificates :: Path.t() | nil) ::
          {:ok, t()} | {:error, OptionError.t()}
  # Any byte may be in a path: this is no URL whose parts are told apart.
  def parse("unix:///" <> path, _certificates), do: {:ok, {:unix, "/" <> path}}

  def parse(url, certificates) do
    case URI.parse(url) do
      %URI{userinfo: userinfo} when userinfo != nil ->
        {:error, error(url, "must not hold a name or a password: give the `token`")}

      %URI{port: port} when port != nil and port not in 1..65_535 ->
        {:error, error(url, "a port is a number from 1 to 65535")}

      %URI{scheme: scheme, host: <<_, _::binary>> = host} = uri when is_map_key(@ports, scheme) ->
        tcp = {host, uri.port || @ports[scheme], path(uri)}
        {:ok, if(scheme == "ws", do: {:ws, tcp}, else: {:wss, tcp, certificates})}

      _other ->
        {:error, error(url, "expected a unix://, ws:// or wss:// URL")}
    end
  end

  # What may be printed of a URL: neither a password nor a query, which may hold a key.
  @spec shown(String.t()) :: String.t()
  def shown("unix://" <> _path = url), do: url
  def shown(url), do: to_string(%{URI.parse(url) | userinfo: nil, query: nil, fragment: nil})

  defp path(%URI{path: path, query: query}),
    do: (path || "/") <> if(query, do: "?" <> query, else: "")

  defp error(url, reason),
    do: %OptionError{level: :connection, key: :url, value: shown(url), reason: reason}
end
