defmodule Codex.Client.Traffic do
  @moduledoc false
  # What comes and goes over a client's connection.

  alias Codex.Client.{
    Answers,
    Call,
    Connection,
    Failure,
    Handshake,
    Link,
    Requests,
    Routes,
    State
  }

  alias Codex.Protocol.Response
  alias Codex.TimeoutError

  require Logger

  @full_retry_ms 20

  # One batch at a time, so that whoever else wants something of the client gets a turn between two of them.
  @spec pump(State.t()) :: State.t()
  def pump(%State{connection: nil} = state), do: state

  def pump(%State{} = state) do
    if Routes.full?(state.routes) do
      %{state | reading: :held}
    else
      case Connection.poll(state.connection) do
        {:batch, entries} ->
          send(self(), {:pump, state.connection.ref})
          take(entries, %{state | reading: :ready})

        :wait ->
          %{state | reading: :ready}

        {:lost, error} ->
          Link.lost(error, state)
      end
    end
  end

  # There may be room again.
  defp resume(%{reading: :held} = state),
    do: if(Routes.full?(state.routes), do: state, else: pump(state))

  defp resume(state), do: state

  # What came before an answer is under way before the answer is.
  defp take([], state), do: state

  defp take(entries, state) do
    {events, rest} = Enum.split_while(entries, &match?(%{wire: _}, &1))
    state = deliver(events, state)

    case rest do
      [] -> state
      [entry | rest] -> take(rest, entry(entry, state))
    end
  end

  defp deliver([], state), do: state

  defp deliver(events, state) do
    {messages, routes} = Routes.deliver(state.routes, events)

    Enum.each(messages, fn {pid, route, events} ->
      send(pid, {:codex_route, route, {:events, events}})
    end)

    %{
      state
      | routes: routes,
        answers: Enum.reduce(events, state.answers, &Answers.notice(&2, &1))
    }
  end

  # The connection may have been lost with the entry before.
  defp entry(_entry, %{connection: nil} = state), do: state

  defp entry(%Response{id: id} = response, %{phase: :initializing} = state) do
    if id == Handshake.id(), do: handshake(response, state), else: state
  end

  defp entry(%Response{} = response, state) do
    case Requests.answered(state.requests, response.id) do
      {%Call{} = call, requests} ->
        Call.reply(call, result(response, call.method))
        flush(%{state | requests: requests})

      # Its time was up.
      :unknown ->
        state
    end
  end

  defp entry({:bad_line, line}, state) do
    Logger.warning(
      "codex: a line of the engine does not decode, at byte #{line.offset}: #{line.reason}"
    )

    %{state | bad_lines: state.bad_lines + 1}
  end

  defp entry(request, state) do
    %{state | answers: Answers.ask(state.answers, request)}
  end

  defp result(%Response{error: nil, result: result}, _method), do: {:ok, result || "null"}
  defp result(%Response{error: error}, method), do: {:error, Failure.new(error, method)}

  # Whoever has waited for it goes on, in their order.
  defp handshake(%Response{result: nil, error: error}, state),
    do: Link.lost(Failure.new(error, "initialize"), state)

  defp handshake(%Response{result: result}, state) do
    case Handshake.metadata(result, state.options) do
      {:ok, metadata} ->
        {waiting, state} =
          Map.get_and_update!(Link.established(state, metadata), :waiting, &{&1, []})

        waiting |> Enum.reverse() |> Enum.reduce(state, &connected_call/2) |> flush()

      {:error, error} ->
        Link.lost(error, state)
    end
  end

  # A call that needs a connection.
  @spec connected_call({term(), GenServer.from()}, State.t()) :: State.t()
  def connected_call({message, from}, %State{} = state) do
    {answer, state} =
      case message do
        {:attach, pid, what} -> attach(state, pid, what)
        :metadata -> {state.metadata, state}
        :generation -> {state.generation, state}
      end

    GenServer.reply(from, {:ok, answer})
    state
  end

  # It comes with the next connection, if that is soon enough. A timer that is not needed any more finds nothing.
  @spec wait({term(), GenServer.from()}, State.t()) :: State.t()
  def wait({_message, from} = call, %State{} = state) do
    timeout = State.option(state, :request_timeout)

    _timer =
      if timeout != :infinity, do: Process.send_after(self(), {:request_timeout, from}, timeout)

    %{state | waiting: [call | state.waiting]}
  end

  # A request of ours, to be sent as soon as that may be.
  @spec request(State.t(), Call.t(), Call.reply_to()) :: State.t()
  def request(%State{error: error} = state, call, reply_to) when error != nil do
    :ok = call |> Call.begin(reply_to, :infinity) |> Call.reply({:error, error})
    state
  end

  def request(
        %State{generation: current, phase: phase} = state,
        %Call{generation: generation} = call,
        reply_to
      )
      when generation != nil and (generation != current or phase != :ready) do
    :ok = call |> Call.begin(reply_to, :infinity) |> Call.reply({:error, State.lost(state)})
    state
  end

  def request(%State{} = state, call, reply_to) do
    call = Call.begin(call, reply_to, State.option(state, :request_timeout))
    flush(%{state | requests: Requests.add(state.requests, call)})
  end

  @spec expire(State.t(), reference() | GenServer.from()) :: State.t()
  def expire(%State{} = state, {_pid, _tag} = from) do
    case List.keytake(state.waiting, from, 1) do
      {_call, waiting} ->
        GenServer.reply(from, {:error, State.lost(state)})
        %{state | waiting: waiting}

      nil ->
        state
    end
  end

  def expire(%State{} = state, key) do
    case Requests.expired(state.requests, key) do
      {call, requests} ->
        Call.reply(call, {:error, overdue(call, state)})
        flush(%{state | requests: requests})

      :unknown ->
        state
    end
  end

  # Without a connection it is not the engine that took too long.
  defp overdue(call, %{phase: :ready}),
    do: %TimeoutError{kind: :request, limit_ms: call.timeout}

  defp overdue(_call, state), do: State.lost(state)

  # Sends what may be sent.
  @spec flush(State.t()) :: State.t()
  def flush(%State{phase: :ready} = state) do
    with {:send, id, call, requests} <- Requests.next(state.requests) do
      case Connection.write(state.connection, Call.message(call, id)) do
        :ok ->
          flush(%{state | requests: requests})

        {:error, :full} ->
          again = state.flush || Process.send_after(self(), :flush, @full_retry_ms)
          %{state | requests: Requests.put_back(requests, id), flush: again}

        # Its end will follow, and fails this request like the others.
        {:error, :closed} ->
          %{state | requests: requests}
      end
    else
      :none -> state
    end
  end

  def flush(%State{} = state), do: state

  # An answer of ours: never more of them than the engine has asked for. It waits for the one that it does not get, so
  # what finds no room is sent later, if it is still the same engine.
  @spec answer(State.t(), iodata()) :: State.t()
  def answer(%State{connection: nil} = state, _message), do: state

  def answer(%State{connection: connection} = state, message) do
    _sent =
      with {:error, :full} <- Connection.write(connection, message),
           do: Process.send_after(self(), {:answer, connection.ref, message}, @full_retry_ms)

    state
  end

  # A sink has its route.
  defp attach(state, pid, what) do
    route = make_ref()
    routes = Routes.attach(state.routes, route, pid, Process.monitor(pid), what)

    {%{route: route, client: self(), generation: state.generation}, %{state | routes: routes}}
  end

  @spec detach(State.t(), Routes.route()) :: State.t()
  def detach(%State{} = state, route) do
    {sink, routes} = Routes.detach(state.routes, route)
    _ = sink && Process.demonitor(sink.monitor, [:flush])
    resume(%{state | routes: routes})
  end

  @spec acknowledged(State.t(), Routes.route(), non_neg_integer()) :: State.t()
  def acknowledged(%State{} = state, route, joined) do
    routes = Routes.acknowledged(state.routes, route)
    resume(%{state | routes: routes, joined: state.joined + joined})
  end
end
