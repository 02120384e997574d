defmodule Codex.Account.Login.Server do
  @moduledoc false
  # The process behind a login: begins it, hears of its end, and tells whoever awaits it.
  #
  # It listens before it asks, because the engine may tell the outcome before it answers the request
  # that began the login. When its owner ends first, the login is cancelled; when the client or its
  # engine ends, so has the login.

  use GenServer, restart: :temporary

  alias Codex.Account.Login
  alias Codex.{AuthError, ProcessLabel, TransportError}
  alias Codex.Events.AccountLoginCompleted
  alias Codex.Transport.AppServer.Link

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
    ProcessLabel.set(Login)

    {:ok,
     %{
       owner: Process.monitor(owner),
       # until the login is begun: without it there is none to wait for
       opener: Process.monitor(opener),
       # until there is an outcome
       link: nil,
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

    with {:ok, link} <- Link.open(client, {:feed, [events: [AccountLoginCompleted]]}),
         {{:ok, %{login_id: id} = response}, link} <-
           request(link, "account/login/start", params, timeout) do
      ProcessLabel.set({Login, id})
      {:reply, {:ok, response}, settle(%{state | link: link, login_id: id})}
    else
      {:error, error} -> {:stop, :normal, {:error, error}, state}
      {{:error, error}, _link} -> {:stop, :normal, {:error, error}, state}
      {{:ok, _other}, _link} -> {:stop, :normal, {:error, unexpected()}, state}
    end
  end

  def handle_call(:await, {pid, _tag} = from, %{outcome: nil} = state),
    do: {:noreply, put_in(state.awaiting[pid], from)}

  def handle_call(:await, _from, state), do: {:reply, state.outcome, state}

  def handle_call(:cancel, _from, %{outcome: nil} = state) do
    case cancel(state, nil) do
      {{:ok, _status}, link} -> {:reply, :ok, settle(%{state | link: link, cancelled?: true})}
      {{:error, error}, link} -> {:reply, {:error, error}, settle(%{state | link: link})}
    end
  end

  def handle_call(:cancel, _from, state), do: {:reply, :ok, state}

  @impl true
  def handle_info({:DOWN, owner, :process, _pid, _reason}, %{owner: owner} = state),
    do: {:stop, :normal, state}

  def handle_info({:DOWN, opener, :process, _pid, _reason}, %{opener: opener} = state),
    do: {:stop, :normal, state}

  def handle_info(:expired, state), do: {:stop, :normal, state}
  def handle_info(_stale, %{link: nil} = state), do: {:noreply, state}

  def handle_info(message, state),
    do: {:noreply, settle(%{state | link: Link.notice(state.link, message)})}

  # Who waits is told first: the engine may take a moment.
  @impl true
  def terminate(_reason, state) do
    tell({:error, closed("the owner of the login has ended")}, state)

    if state.login_id != nil and state.outcome == nil do
      _ = cancel(state, @cancel_ms)
    end
  end

  defp request(link, method, params, timeout) do
    options = if timeout, do: [timeout: timeout], else: []
    Link.ask(link, method, params, options)
  end

  # The outcome comes as an event, as for every login.
  defp cancel(state, timeout),
    do: request(state.link, "account/login/cancel", %{login_id: state.login_id}, timeout)

  # Is the outcome among what came by the link?
  defp settle(state) do
    case Link.take(state.link) do
      {nil, %{down: nil}} -> state
      {nil, %{down: error}} -> finish({:error, error}, state)
      {events, link} -> settle(%{state | link: link}, events)
    end
  end

  defp settle(state, events) do
    case Enum.find(events, &(&1.login_id == state.login_id)) do
      nil -> settle(state)
      completed -> finish(outcome(completed, state.cancelled?), state)
    end
  end

  defp finish(outcome, state) do
    Link.close(state.link)
    Process.send_after(self(), :expired, @kept_ms)
    tell(outcome, state)
    %{state | link: nil, outcome: outcome, awaiting: %{}}
  end

  defp tell(outcome, state),
    do: Enum.each(state.awaiting, fn {_pid, from} -> GenServer.reply(from, outcome) end)

  defp outcome(%{success: true} = completed, _cancelled?), do: {:ok, completed}

  defp outcome(%{error: message}, cancelled?) do
    cancelled? = cancelled? or (message || "") =~ ~r/not completed|cancell?ed/
    reason = if cancelled?, do: :login_cancelled, else: :login_failed
    {:error, %AuthError{reason: reason, message: message}}
  end

  defp unexpected do
    message = "the engine's answer to account/login/start names no login in progress"
    %TransportError{reason: :protocol, message: message}
  end

  defp closed(why), do: %TransportError{reason: :closed, message: why}
end
