defmodule Codex.Thread.Asking do
  @moduledoc false
  # What a handle asks the engine about its thread, besides turns. On exec there is nobody to ask.

  alias Codex.{BusyError, OptionError, Threads, UnsupportedError}
  alias Codex.Thread.{Configuration, Options, Server}
  alias Codex.Transport.AppServer
  alias Codex.Transport.AppServer.{Loading, ThreadParams}

  @type error :: {:error, Exception.t()}

  # What needs the thread on disk only. `fun` gets the client and the id.
  @doc false
  @spec stored(pid(), atom(), (Codex.client(), String.t() -> result)) :: result | error()
        when result: term()
  def stored(server, feature, fun) do
    with {:ok, address} <- address(server, feature) do
      {client, _options} = address.options.()
      fun.(client, address.thread_id)
    end
  end

  # What needs it loaded.
  @doc false
  @spec loaded(pid(), atom(), (Codex.client(), String.t() -> {:ok, value} | error())) ::
          {:ok, value} | error()
        when value: term()
  def loaded(server, feature, fun) do
    with {:ok, address} <- address(server, feature) do
      {client, options} = address.options.()
      id = address.thread_id

      {result, generation} =
        Loading.with_loaded(client, id, address.loaded, options, fn -> fun.(client, id) end)

      Server.loaded(server, generation)
      result
    end
  end

  # A request that needs it loaded, and whose answer says no more than that it was done.
  @doc false
  @spec done(pid(), atom(), String.t(), Threads.filters()) :: :ok | error()
  def done(server, feature, method, params) do
    with {:ok, _answer} <- loaded(server, feature, &Threads.about(&1, method, &2, params)),
         do: :ok
  end

  # A turn in progress would go on, and nothing would be told of it.
  @doc false
  @spec unsubscribe(pid()) :: :ok | error()
  def unsubscribe(server) do
    with {:ok, %{busy?: false}} <- address(server, :unsubscribe),
         :ok <- stored(server, :unsubscribe, &Threads.done(&1, "thread/unsubscribe", &2)) do
      Server.loaded(server, nil)
    else
      {:ok, %{thread_id: id}} -> {:error, %BusyError{thread_id: id}}
      error -> error
    end
  end

  # Options in mid-session: the engine's settings where it has them, and the handle's, for the next turn and
  # for the next time that the thread is loaded.
  @doc false
  @spec update(pid(), keyword() | map()) :: :ok | error()
  def update(server, changes) do
    with {:ok, changes} <- Options.new(changes),
         keys = for({key, value} <- Map.from_struct(changes), value != nil, do: key),
         :ok <- changeable(keys, changes),
         {:ok, address} <- Server.address(server),
         {_through, current} = address.options.(),
         options = Configuration.change(current, changes),
         :ok <- tell(server, address.transport, options, changes, keys),
         do: Server.configure(server, changes)
  end

  defp changeable(keys, changes) do
    case keys -- ThreadParams.settings_keys() do
      [] ->
        :ok

      [key | _] ->
        refuse(key, Map.fetch!(changes, key), "is decided when the thread is started or resumed")
    end
  end

  defp tell(server, AppServer, options, changes, keys) do
    with :ok <- Options.check_transport(changes, :app_server),
         :ok <- named_sandbox(options, keys),
         :ok <-
           stored(server, :update, fn client, _id -> Loading.directories(client, changes) end) do
      params = ThreadParams.settings(options, keys)

      if params == %{},
        do: :ok,
        else: done(server, :update, "thread/settings/update", params)
    end
  end

  defp tell(_server, _exec, _options, changes, _keys), do: Options.check_transport(changes, :exec)

  # The engine takes a sandbox whole.
  defp named_sandbox(%Options{sandbox: nil} = options, keys) do
    case Enum.find([:network_access, :additional_directories], &(&1 in keys)) do
      nil -> :ok
      key -> refuse(key, Map.fetch!(options, key), "give the `sandbox` with it")
    end
  end

  defp named_sandbox(_options, _keys), do: :ok

  defp refuse(key, value, reason),
    do: {:error, %OptionError{level: :thread, key: key, value: value, reason: reason}}

  defp address(server, feature) do
    with {:ok, address} <- Server.address(server) do
      if address.transport == AppServer,
        do: {:ok, address},
        else: {:error, %UnsupportedError{feature: feature, transport: :exec}}
    end
  end
end
