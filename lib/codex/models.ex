defmodule Codex.Models do
  @moduledoc """
  What the engine of a client can talk to: models, and the providers that serve them.

  | function | tells |
  |---|---|
  | `list/2` | the models |
  | `providers/1` | the providers, and which is the default |
  | `capabilities/1` | what the provider in use can do |

      {:ok, models} = Codex.Models.list(client)
      Enum.map(models, & &1.id)

  The list is the one that the engine knows, from its own catalogue or its provider's. Any other
  name can be given as the thread option `model` all the same.
  """

  alias Codex.Client
  alias Codex.Options.Schema
  alias Codex.Protocol.{Model, ModelProviderCapabilitiesReadResponse, ModelProviderListResponse}

  @type client :: GenServer.server()

  @doc """
  The models, all pages of them; with `include_hidden: true` also those that are not offered to
  people.

      {:ok, models} = Codex.Models.list(client, include_hidden: true)
      %Codex.Protocol.Model{id: id} = Enum.find(models, & &1.is_default)
  """
  @spec list(client(), keyword()) :: {:ok, [Model.t()]} | {:error, Exception.t()}
  def list(client, opts \\ []) do
    with {:ok, opts} <- Schema.cast([include_hidden: [type: :boolean]], :request, opts),
         do: pages(client, Map.new(opts), [])
  end

  defp pages(client, params, models) do
    case Client.request(client, "model/list", params) do
      {:ok, %{data: data, next_cursor: nil}} ->
        {:ok, models ++ data}

      {:ok, page} ->
        pages(client, Map.put(params, :cursor, page.next_cursor), models ++ page.data)

      {:error, error} ->
        {:error, error}
    end
  end

  @doc """
  The providers of models that are configured, and which of them is the default.

      {:ok, providers} = Codex.Models.providers(client)
      {providers.default_provider_id, Enum.map(providers.data, & &1.id)}
  """
  @spec providers(client()) :: {:ok, ModelProviderListResponse.t()} | {:error, Exception.t()}
  def providers(client), do: Client.request(client, "modelProvider/list", %{})

  @doc """
  What the provider in use can do besides text: making images, searching the web.

      {:ok, capabilities} = Codex.Models.capabilities(client)
      capabilities.web_search
  """
  @spec capabilities(client()) ::
          {:ok, ModelProviderCapabilitiesReadResponse.t()} | {:error, Exception.t()}
  def capabilities(client), do: Client.request(client, "modelProvider/capabilities/read", %{})
end
