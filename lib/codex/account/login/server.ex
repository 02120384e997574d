defmodule Codex.Account.Login.Server do
  @moduledoc false
  # The process behind a login: begins it, hears of its end, and tells whoever awaits it.
  #
  # It listens before it asks, because the engine may tell the outcome before it answers the request
  # that began the login. When its owner ends first, the login is cancelled; when the client or its
  # engine ends, so has the login.

  use GenServer, restart: :temporary

  alias Codex.{AuthError, Client, TransportError}
  alias Codex.Events.AccountLoginCompleted

  # How long an outcome is kept, for an owner that lives for ever.
  @kept_ms 900_000

  # How long the engine may take to cancel a login that nobody waits for any more.
  @cancel_ms 5_000

  @type response ::
          Codex.Protocol.LoginAccountResponse.Chatgpt.t()
          | Codex.Protocol.LoginAccountResponse.ChatgptDeviceCode.t()

  # The owner, and who is going to begin the login.
  @spec start_link({owner :: pid(), opener :: pid()}) :: GenServer.on_start()
  def start_link({_owner, _opener} = processes), do: GenServer.start_link(__MODULE__, processes)

  # A call of its own, not part of `init/1`: a supervisor must not wait for an engine.
  @spec open(pid(), GenServer.server(), map(), timeout() | nil) ::
          {:ok, response()} | {:error, Exception.t()}
  def open(server, client, params, timeout) do
    GenServer.call(server, {:open, client, params, timeout}, :infinity)
  catch
    :exit, _gone -> {:error, closed("the owner of the login has ended")}
  end

  @impl true
  def init({owner, opener}) do
    # So that `terminate/2` runs also when the supervisor ends it.
    Process.flag(:trap_exit, true)

    {:ok,
     %{
       owner: Process.monitor(owner),
       # until the login is begun: without it there is none to wait for
       opener: Process.monitor(opener),
       # our place at the client, and the monitor of the client's process
       attached: nil,
       client: nil,
       login_id: nil,
       cancelled?: false,
       outcome: nil,
       # process => its call of `await/2`; one that has given up may call again
       awaiting: %{}
     }}
  end

  @impl true
  def handle_call({:open, client, params, timeout}, _from, state) do
    Process.demonitor(state.opener, [:flush])

    with {:ok, attached} <- Client.attach(client, {:feed, [events: [AccountLoginCompleted]]}),
         state = %{state | attached: attached, client: Process.monitor(attached.client)},
         {:ok, %{login_id: id} = response} <-
           request(attached, "account/login/start", params, timeout) do
      {:reply, {:ok, response}, %{state | login_id: id}}
    else
      {:error, error} -> {:stop, :normal, {:error, error}, state}
      {:ok, _other} -> {:stop, :normal, {:error, unexpected()}, state}
    end
  end

  def handle_call(:await, {pid, _tag} = from, %{outcome: nil} = state),
    do: {:noreply, put_in(state.awaiting[pid], from)}

  def handle_call(:await, _from, state), do: {:reply, state.outcome, state}

  def handle_call(:cancel, _from, %{outcome: nil} = state) do
    case cancel(state, nil) do
      {:ok, _status} -> {:reply, :ok, %{state | cancelled?: true}}
      {:error, error} -> {:reply, {:error, error}, state}
    end
  end

  def handle_call(:cancel, _from, state), do: {:reply, :ok, state}

  @impl true
  def handle_info({:codex_route, route, {:events, events}}, %{attached: %{route: route}} = state) do
    Client.ack(state.attached)

    case Enum.find(events, &(&1.login_id == state.login_id)) do
      nil -> {:noreply, state}
      completed -> {:noreply, finish(outcome(completed, state.cancelled?), state)}
    end
  end

  def handle_info({:codex_route, route, {:down, error}}, %{attached: %{route: route}} = state),
    do: {:noreply, finish({:error, error}, state)}

  def handle_info({:DOWN, owner, :process, _pid, _reason}, %{owner: owner} = state),
    do: {:stop, :normal, state}

  def handle_info({:DOWN, opener, :process, _pid, _reason}, %{opener: opener} = state),
    do: {:stop, :normal, state}

  def handle_info({:DOWN, client, :process, _pid, _reason}, %{client: client} = state),
    do: {:noreply, finish({:error, closed("the client has ended")}, state)}

  def handle_info(:expired, state), do: {:stop, :normal, state}
  def handle_info(_stale, state), do: {:noreply, state}

  # Who waits is told first: the engine may take a moment.
  @impl true
  def terminate(_reason, state) do
    tell({:error, closed("the owner of the login has ended")}, state)

    if state.login_id != nil and state.outcome == nil do
      _ = cancel(state, @cancel_ms)
    end
  end

  defp request(attached, method, params, timeout) do
    options = if timeout, do: [timeout: timeout], else: []
    Client.request(attached.client, method, params, options)
  end

  # The outcome comes as an event, as for every login.
  defp cancel(state, timeout),
    do: request(state.attached, "account/login/cancel", %{login_id: state.login_id}, timeout)

  defp finish(_outcome, %{outcome: outcome} = state) when outcome != nil, do: state

  defp finish(outcome, state) do
    Client.detach(state.attached)
    Process.send_after(self(), :expired, @kept_ms)
    tell(outcome, state)
    %{state | outcome: outcome, awaiting: %{}}
  end

  defp tell(outcome, state),
    do: Enum.each(state.awaiting, fn {_pid, from} -> GenServer.reply(from, outcome) end)

  defp outcome(%{success: true} = completed, _cancelled?), do: {:ok, completed}

  defp outcome(%{error: message}, cancelled?) do
    cancelled? = cancelled? or message =~ ~r/not completed|cancell?ed/
    reason = if cancelled?, do: :login_cancelled, else: :login_failed
    {:error, %AuthError{reason: reason, message: message}}
  end

  defp unexpected do
    message = "the engine's answer to account/login/start names no login in progress"
    %TransportError{reason: :protocol, message: message}
  end

  defp closed(why), do: %TransportError{reason: :closed, message: why}
end
