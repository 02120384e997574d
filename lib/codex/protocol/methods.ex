defmodule Codex.Protocol.Methods do
  @moduledoc """
  What can be asked of an app-server, what it says by itself, and what it asks.

  All of it is from the protocol snapshot of the pinned engine, its experimental part included.
  [The methods of the app-server](protocol-methods.html) lists them with their parameters and results.

      iex> Codex.Protocol.Methods.fetch("thread/start")
      {:ok,
       %{
         kind: :request,
         name: "thread/start",
         stability: :stable,
         module: Codex.Protocol.ClientRequest.ThreadStart,
         params: "ThreadStartParams",
         given: :required,
         response: "ThreadStartResponse",
         fields: [
           :allow_provider_model_fallback, :daybreak_enabled, :dynamic_tools, :environments,
           :experimental_raw_events, :history_mode, :mock_experimental_field, :multi_agent_mode,
           :permissions, :project_id, :runtime_workspace_roots, :selected_capability_roots
         ]
       }}

  Definitions (`params`, `response`) are names of the snapshot: `"ThreadStartParams"` is what `Codex.Protocol.ThreadStartParams`
  describes. Where the parameters are no struct but a choice of several, that module has only the type.
  """

  alias Codex.Protocol.Data

  @typedoc """
  * `kind` - `:request` to the engine, `:notification` or `:server_request` from it
  * `name` - the method
  * `stability` - whether a client needs `experimental: true` for it
  * `module` - the struct of a message of this kind; of a notification, the event
  * `params` - the definition of the parameters, or `nil`. Those of a notification are fields of its event
  * `given` - whether parameters have to be given. Where they have to and all of them are optional, none are the same as an
    empty map
  * `response` - the definition of the answer, or `nil` for a notification
  * `fields` - which parameters need `experimental: true` also if the method does not
  """
  @type method :: %{
          kind: :request | :notification | :server_request,
          name: String.t(),
          stability: :stable | :experimental,
          module: module(),
          params: String.t() | nil,
          given: :required | :optional | :none,
          response: String.t() | nil,
          fields: [atom()]
        }

  # No name is used twice: a test asks for it.
  @methods Map.new(Data.methods(), &{&1.name, &1})

  @doc """
  All methods, ordered by name.

      iex> Codex.Protocol.Methods.all() |> Enum.frequencies_by(&{&1.kind, &1.stability})
      %{
        {:request, :stable} => 109,
        {:request, :experimental} => 75,
        {:notification, :stable} => 86,
        {:server_request, :stable} => 10,
        {:server_request, :experimental} => 1
      }
  """
  @spec all() :: [method()]
  def all, do: @methods |> Map.values() |> Enum.sort_by(& &1.name)

  @doc """
  What the snapshot says of a method; `:error` if it does not know it.

      iex> {:ok, method} = Codex.Protocol.Methods.fetch("turn/completed")
      iex> {method.kind, method.module}
      {:notification, Codex.Events.TurnCompleted}

      iex> Codex.Protocol.Methods.fetch("turn/rewind")
      :error
  """
  @spec fetch(String.t()) :: {:ok, method()} | :error
  def fetch(name), do: Map.fetch(@methods, name)

  @doc """
  Is it a request that the snapshot knows?

      iex> Codex.Protocol.Methods.known?("thread/start")
      true

      iex> Codex.Protocol.Methods.known?("thread/started")
      false
  """
  @spec known?(String.t()) :: boolean()
  def known?(name), do: match?({:ok, %{kind: :request}}, fetch(name))

  @doc """
  Is it a request that a client of the pinned engine can make, given whether that client was started with `experimental: true`?

      iex> Codex.Protocol.Methods.supported?("thread/search", true)
      true

      iex> Codex.Protocol.Methods.supported?("thread/search", false)
      false
  """
  @spec supported?(String.t(), experimental :: boolean()) :: boolean()
  def supported?(name, experimental?) do
    case fetch(name) do
      {:ok, %{kind: :request, stability: stability}} -> experimental? or stability == :stable
      _other -> false
    end
  end

  @doc """
  The definition of the answer to a request, of the engine or to it; `nil` if the snapshot does not know it.

      iex> Codex.Protocol.Methods.response("config/value/write")
      "ConfigWriteResponse"
  """
  @spec response(String.t()) :: String.t() | nil
  def response(name) do
    case fetch(name) do
      {:ok, method} -> method.response
      :error -> nil
    end
  end
end
