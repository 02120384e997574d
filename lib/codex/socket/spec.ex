defmodule Codex.Socket.Spec do
  # What to connect to, and how.
  @moduledoc false

  @enforce_keys [:url]
  defstruct url: nil,
            token: nil,
            certificates: nil,
            wire: "connection",
            connect_timeout: 10_000,
            keep_alive: 15_000,
            # An app-server hangs up on a connection that has not been read for some thousand messages, so that there is no
            # holding it up as an engine at its pipe.
            queue_bytes: 16_777_216

  @typedoc """
  * `url` - `unix:///path`, `ws://host:port/path` or `wss://host:port/path`
  * `token` - goes with the upgrade, as a bearer token; over plain `ws://` to this machine only
  * `certificates` - a PEM file with those to trust for `wss://`, instead of the system's; without it the variable
    `SSL_CERT_FILE`, if it is set
  * `wire` - the root of the protocol table that messages are decoded with; `:lines` gives each as a binary
  * `connect_timeout` - for all of connecting, in milliseconds
  * `keep_alive` - after so many milliseconds without a byte the app-server is asked whether it is there, and after as many
    again it is not
  * `queue_bytes` - how much may wait to be asked for before the socket is not read on
  """
  @type t :: %__MODULE__{
          url: String.t(),
          token: String.t() | nil,
          certificates: Path.t() | nil,
          wire: String.t() | :lines,
          connect_timeout: pos_integer(),
          keep_alive: pos_integer(),
          queue_bytes: pos_integer()
        }

  defimpl Inspect do
    def inspect(spec, _opts), do: "#Codex.Socket.Spec<#{Codex.Socket.Address.shown(spec.url)}>"
  end
end
