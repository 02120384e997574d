defmodule Codex.Client.Handshake do
  @moduledoc false
  # The first two messages of a connection, and what the engine's answer tells. Pure.

  alias Codex.{JSON, Metadata, TransportError}
  alias Codex.Client.Options

  # Other requests count from 1 on.
  @id 0

  @spec id() :: non_neg_integer()
  def id, do: @id

  @spec initialize(Options.t()) :: iodata()
  def initialize(%Options{} = options) do
    JSON.encode!(%{
      id: @id,
      method: "initialize",
      params: %{
        clientInfo: %{
          name: Options.get(options, :client_name),
          title: Options.get(options, :client_title),
          version: options.client_version || version()
        },
        capabilities: %{
          experimentalApi: Options.get(options, :experimental),
          optOutNotificationMethods: options.opt_out_notifications || []
        }
      }
    })
  end

  @spec initialized() :: iodata()
  def initialized, do: ~s({"method":"initialized"})

  # The engine's version is in what it calls the user agent, behind our own name.
  @spec metadata(binary(), Options.t()) :: {:ok, Metadata.t()} | {:error, TransportError.t()}
  def metadata(result, options) do
    with {:ok, %{"userAgent" => agent} = answer} when is_binary(agent) <- JSON.decode(result),
         [_name, rest] <- String.split(agent, "/", parts: 2),
         [version | _] <- String.split(rest) do
      {:ok,
       %Metadata{
         version: version,
         user_agent: agent,
         codex_home: answer["codexHome"],
         platform_family: answer["platformFamily"],
         platform_os: answer["platformOs"],
         experimental: Options.get(options, :experimental)
       }}
    else
      _other ->
        {:error,
         %TransportError{
           reason: :protocol,
           excerpt: binary_part(result, 0, min(byte_size(result), 200)),
           message: "the answer to initialize tells no version: this is no app-server"
         }}
    end
  end

  defp version, do: :codex_sdk |> Application.spec(:vsn) |> to_string()
end
