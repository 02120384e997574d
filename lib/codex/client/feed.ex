defmodule Codex.Client.Feed do
  @moduledoc false
  # One subscription to a client's notifications: takes them from the client as they come, and gives
  # them to its reader as he asks. Ends with the reader.

  use GenServer, restart: :temporary

  alias Codex.{Client, OptionError, ProcessLabel, TransportError}
  alias Codex.Client.Feed.Backlog
  alias Codex.Client.Routes
  alias Codex.Options.Type

  @spec subscribe(Client.client(), Routes.filter()) ::
          {:ok, reference()} | {:error, Exception.t()}
  def subscribe(client, filter) do
    with :ok <- check(filter) do
      {:ok, feed} =
        DynamicSupervisor.start_child(Codex.Client.Supervisor, {__MODULE__, {self(), filter}})

      # Not part of its start: a client may have to connect first, and its supervisor has others to start.
      GenServer.call(feed, {:open, client}, :infinity)
    end
  end

  @spec unsubscribe(reference()) :: :ok
  def unsubscribe(ref) when is_reference(ref) do
    :erlang.send(ref, {:unsubscribe, ref})
    flush(ref)
  end

  defp check(filter) do
    cond do
      not Keyword.keyword?(filter) ->
        wrong(nil, filter, "expected a keyword list")

      key = Enum.find(Keyword.keys(filter), &(&1 not in [:thread, :events])) ->
        wrong(key, filter[key], "unknown filter; there are :thread and :events")

      not is_binary(filter[:thread] || "") ->
        wrong(:thread, filter[:thread], "expected the id of a thread")

      not atoms?(filter[:events] || []) ->
        wrong(:events, filter[:events], "expected a list of modules of Codex.Events")

      true ->
        :ok
    end
  end

  defp atoms?(list), do: is_list(list) and Enum.all?(list, &is_atom/1)

  defp wrong(key, value, reason),
    do:
      {:error,
       %OptionError{
         level: :request,
         key: key,
         value: value,
         reason: reason <> ", got: " <> Type.show(value)
       }}

  # It ends only once it has seen the request, but sends nothing that was not asked for.
  defp flush(ref) do
    receive do
      {:codex, ^ref, _message} -> flush(ref)
    after
      0 -> :ok
    end
  end

  @spec start_link({pid(), Routes.filter()}) :: GenServer.on_start()
  def start_link(setup), do: GenServer.start_link(__MODULE__, setup)

  @impl true
  def init({reader, filter}) do
    ProcessLabel.set({__MODULE__, filter})

    {:ok,
     %{
       attached: nil,
       client: nil,
       filter: filter,
       reader: reader,
       monitor: Process.monitor(reader),
       ref: :erlang.alias([:explicit_unalias]),
       backlog: %Backlog{}
     }}
  end

  @impl true
  def handle_call({:open, client}, _from, state) do
    case Client.attach(client, {:feed, state.filter}) do
      {:ok, attached} ->
        # It tells everything but that it was killed.
        client = Process.monitor(attached.client)
        {:reply, {:ok, state.ref}, %{state | attached: attached, client: client}}

      {:error, error} ->
        {:stop, :normal, {:error, error}, state}
    end
  end

  @impl true
  def handle_info({:codex_route, route, {:events, events}}, %{attached: %{route: route}} = state) do
    Client.ack(state.attached)
    tell(Backlog.append(state.backlog, events), state)
  end

  def handle_info({:codex_route, route, {:down, error}}, %{attached: %{route: route}} = state),
    do: tell(Backlog.finish(state.backlog, {:error, error}), state)

  def handle_info({:next, ref}, %{ref: ref} = state),
    do: tell(Backlog.demand(state.backlog), state)

  def handle_info({:unsubscribe, ref}, %{ref: ref} = state), do: {:stop, :normal, state}

  def handle_info({:DOWN, monitor, :process, _pid, _reason}, %{monitor: monitor} = state),
    do: {:stop, :normal, state}

  def handle_info({:DOWN, client, :process, _pid, _reason}, %{client: client} = state) do
    error = %TransportError{reason: :closed, message: "the client's process has ended"}
    tell(Backlog.finish(state.backlog, {:error, error}), state)
  end

  def handle_info(_stale, state), do: {:noreply, state}

  defp tell({messages, backlog}, state) do
    Enum.each(messages, &send(state.reader, {:codex, state.ref, &1}))
    state = %{state | backlog: backlog}

    if match?({:done, _outcome}, List.last(messages)),
      do: {:stop, :normal, state},
      else: {:noreply, state}
  end
end
