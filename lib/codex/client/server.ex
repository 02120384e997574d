defmodule Codex.Client.Server do
  @moduledoc false
  # The process behind a client: owns the connection, gives requests their ids, matches answers, passes
  # notifications to whoever wants them, and has the engine's own requests answered.
  #
  # It runs no user's code, decodes no result, and waits for nobody. When the connection is lost, all that
  # depended on it hears of it at once, and another one is made.

  use GenServer

  alias Codex.{TimeoutError, TransportError}

  alias Codex.Client.{
    Answers,
    Call,
    Connection,
    Failure,
    Handshake,
    Options,
    Requests,
    Restarts,
    Routes
  }

  alias Codex.Protocol.Response

  require Logger

  @enforce_keys [:options, :connect, :requests, :answers, :restarts]
  defstruct @enforce_keys ++
              [
                :connection,
                :metadata,
                # the last error, while there is no connection
                :error,
                # what ends the client
                :stop,
                # has there ever been a connection?
                established?: false,
                phase: :down,
                # what has to happen before the next batch is asked for
                reading: :ready,
                generation: 0,
                routes: %Routes{},
                # turn id => {turn, monitor of its process}
                turns: %{},
                # calls that need a connection
                waiting: [],
                joined: 0,
                bad_lines: 0
              ]

  @full_retry_ms 20

  @spec start_link({Codex.Options.t(), Options.t()}) :: GenServer.on_start()
  def start_link({engine_options, %Options{} = options}) do
    # The engine's options are behind a function: no crash report can print a key.
    connect = fn -> Connection.open(engine_options, options) end
    name = if options.name, do: [name: options.name], else: []
    GenServer.start_link(__MODULE__, {connect, %{options | token: nil}}, name)
  end

  # Why a client that was asked did not answer.
  @spec gone(term()) :: Exception.t()
  def gone({:shutdown, %{__exception__: true} = error}), do: error

  def gone(:noproc), do: closed("there is no such client")
  def gone({:nodedown, node}), do: closed("the client's node, #{node}, is not connected")

  def gone(_reason), do: closed("the client was stopped")

  @impl true
  def init({connect, options}) do
    # So that `terminate/2` runs whoever ends it.
    Process.flag(:trap_exit, true)
    Codex.ProcessLabel.set({Codex, options.name})

    state = %__MODULE__{
      options: options,
      connect: connect,
      requests: Requests.new(Options.get(options, :max_in_flight)),
      answers: Answers.new(options.handler, Options.get(options, :handler_timeout)),
      restarts:
        Restarts.new(Options.get(options, :max_restarts), Options.get(options, :max_seconds))
    }

    case Options.get(options, :connect) do
      :sync -> state |> connect() |> await_connection()
      :async -> {:ok, state, {:continue, :connect}}
    end
  end

  # The same steps as later, but nothing else is attended to until it is clear whether there is an engine.
  defp await_connection(%{stop: error}) when error != nil do
    # `start_link/1` returns the error: that is enough, its caller need not be killed by the link as well.
    with [parent | _] <- Process.get(:"$ancestors"),
         pid when is_pid(pid) <- GenServer.whereis(parent),
         do: Process.unlink(pid)

    {:stop, error}
  end

  defp await_connection(%{phase: :ready} = state), do: {:ok, state}

  defp await_connection(%{connection: %{ref: ref}} = state) do
    receive do
      {_tag, ^ref, _what} = message -> message |> notice(state) |> await_connection()
      {:pump, ^ref} = message -> message |> notice(state) |> await_connection()
      {:initialize_timeout, ^ref} = message -> message |> notice(state) |> await_connection()
    end
  end

  @impl true
  def handle_continue(:connect, state), do: state |> connect() |> noreply()

  @impl true
  def handle_call({:request, call}, from, state), do: request(call, {:call, from}, state)

  def handle_call({:request_async, call, pid, ref}, from, state) do
    GenServer.reply(from, :ok)
    request(call, {:message, pid, ref}, state)
  end

  def handle_call({:detach, route}, _from, state) do
    {sink, routes} = Routes.detach(state.routes, route)
    _ = sink && Process.demonitor(sink.monitor, [:flush])
    state = resume(%{state | routes: routes})
    {:reply, :ok, state}
  end

  def handle_call({:turn, id}, _from, state) do
    case state.turns do
      %{^id => {turn, _monitor}} -> {:reply, {:ok, turn}, state}
      _none -> {:reply, {:error, no_turn(id)}, state}
    end
  end

  def handle_call(:turns, _from, state) do
    {:reply, {:ok, Map.new(state.turns, fn {id, {turn, _monitor}} -> {id, turn} end)}, state}
  end

  def handle_call(:info, _from, state), do: {:reply, {:ok, info(state)}, state}

  # The rest needs a connection.
  def handle_call(message, from, %{phase: :ready} = state) do
    {answer, state} = connected_call(message, state)
    GenServer.reply(from, answer)
    {:noreply, state}
  end

  def handle_call(_message, _from, %{error: error} = state) when error != nil,
    do: {:reply, {:error, error}, state}

  def handle_call(message, from, state),
    do: {:noreply, %{state | waiting: [{message, from} | state.waiting]}}

  @impl true
  def handle_cast({:name_turn, id, turn, pid}, state) do
    turns = Map.put_new_lazy(state.turns, id, fn -> {turn, Process.monitor(pid)} end)
    {:noreply, %{state | turns: turns}}
  end

  @impl true
  def handle_info(message, state), do: message |> notice(state) |> noreply()

  @impl true
  def terminate(reason, state) do
    error =
      if match?({:shutdown, %{__exception__: true}}, reason),
        do: elem(reason, 1),
        else: closed("the client was stopped")

    state = disconnect(error, state)
    {waiting, _requests} = Requests.drop_waiting(state.requests)
    Enum.each(waiting, &Call.reply(&1, {:error, error}))
    Enum.each(state.waiting, fn {_message, from} -> GenServer.reply(from, {:error, error}) end)
  end

  ## Messages

  defp notice({:ack, route, joined}, state) do
    resume(%{
      state
      | routes: Routes.acknowledged(state.routes, route),
        joined: state.joined + joined
    })
  end

  defp notice({_tag, ref, _what}, %{connection: %{ref: ref}} = state), do: pump(state)
  defp notice({:pump, ref}, %{connection: %{ref: ref}} = state), do: pump(state)
  defp notice(:flush, state), do: flush(state)
  defp notice(:connect, %{connection: nil} = state), do: connect(state)

  defp notice(
         {:initialize_timeout, ref},
         %{phase: :initializing, connection: %{ref: ref}} = state
       ) do
    limit = Options.get(state.options, :initialize_timeout)
    lost(%TimeoutError{kind: :initialize, limit_ms: limit}, state)
  end

  defp notice({:request_timeout, key}, state) do
    case Requests.expired(state.requests, key) do
      {call, requests} ->
        Call.reply(call, {:error, %TimeoutError{kind: :request, limit_ms: call.timeout}})
        flush(%{state | requests: requests})

      :unknown ->
        state
    end
  end

  defp notice(message, state) do
    case Answers.handle(state.answers, message) do
      {:answer, line, answers} -> write(%{state | answers: answers}, line)
      {:ok, answers} -> %{state | answers: answers}
      :unknown -> down(message, state)
    end
  end

  defp down({:DOWN, monitor, :process, _pid, _reason}, state) do
    turns =
      for {id, {turn, other}} <- state.turns, other != monitor, into: %{}, do: {id, {turn, other}}

    state = %{state | turns: turns}

    case Routes.find(state.routes, monitor) do
      nil -> state
      route -> resume(%{state | routes: state.routes |> Routes.detach(route) |> elem(1)})
    end
  end

  defp down(_stale, state), do: state

  ## The connection

  defp connect(state) do
    case state.connect.() do
      {:ok, connection} ->
        limit = Options.get(state.options, :initialize_timeout)

        if limit != :infinity,
          do: Process.send_after(self(), {:initialize_timeout, connection.ref}, limit)

        %{state | connection: connection, phase: :initializing, reading: :ready}
        |> write(Handshake.initialize(state.options))
        |> pump()

      {:error, error} ->
        failed(error, state)
    end
  end

  defp handshake(%Response{result: nil, error: error}, state),
    do: lost(Failure.new(error, "initialize"), state)

  defp handshake(%Response{result: result}, state) do
    case Handshake.metadata(result, state.options) do
      {:ok, metadata} ->
        state
        |> Map.merge(%{metadata: metadata, phase: :ready, established?: true, error: nil})
        |> Map.update!(:generation, &(&1 + 1))
        |> Map.update!(:restarts, &Restarts.connected/1)
        |> write(Handshake.initialized())
        |> attend()
        |> flush()

      {:error, error} ->
        lost(error, state)
    end
  end

  # Those who have waited for a connection, in their order.
  defp attend(state) do
    waiting = Enum.reverse(state.waiting)

    Enum.reduce(waiting, %{state | waiting: []}, fn {message, from}, state ->
      {answer, state} = connected_call(message, state)
      GenServer.reply(from, answer)
      state
    end)
  end

  # Without a first connection nobody knows whether there will ever be one: who asks is told why.
  defp failed(error, %{established?: false} = state) do
    if Options.get(state.options, :connect) == :sync,
      do: %{state | stop: error},
      else: state |> refuse(error) |> try_again(error)
  end

  defp failed(error, state), do: lost(error, state)

  defp refuse(state, error) do
    {calls, requests} = Requests.drop_waiting(state.requests)
    Enum.each(calls, &Call.reply(&1, {:error, error}))
    Enum.each(state.waiting, fn {_message, from} -> GenServer.reply(from, {:error, error}) end)
    %{state | requests: requests, waiting: [], error: error}
  end

  defp try_again(state, error) do
    {delay, restarts} = Restarts.failed(state.restarts)
    Logger.warning("codex: no connection, trying again: " <> Exception.message(error))
    Process.send_after(self(), :connect, delay)
    %{state | restarts: restarts, phase: :down}
  end

  defp lost(error, %{established?: false} = state), do: error |> failed(disconnect(error, state))

  defp lost(error, state) do
    state = disconnect(error, state)

    case Restarts.lost(state.restarts, System.monotonic_time(:millisecond)) do
      {:wait, delay, restarts} ->
        Logger.warning(
          "codex: the connection is lost, making another: " <> Exception.message(error)
        )

        Process.send_after(self(), :connect, delay)
        %{state | restarts: restarts}

      :enough ->
        %{state | stop: error}
    end
  end

  # Everybody who depends on the connection hears of its end, and nothing of it is left.
  defp disconnect(error, state) do
    {calls, requests} = Requests.lost(state.requests)
    Enum.each(calls, &Call.reply(&1, {:error, error}))

    for {route, sink} <- state.routes.sinks do
      Process.demonitor(sink.monitor, [:flush])
      send(sink.pid, {:codex_route, route, {:down, error}})
    end

    _ = state.connection && Connection.close(state.connection)

    %{
      state
      | connection: nil,
        phase: :down,
        requests: requests,
        routes: %Routes{},
        answers: Answers.abandon_all(state.answers)
    }
  end

  ## Reading

  # One batch at a time, so that whoever else wants something of the client gets a turn between two of them.
  defp pump(%{connection: nil} = state), do: state

  defp pump(state) do
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
          lost(error, state)
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
      {call, requests} ->
        Call.reply(call, answer(response, call.method))
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

  defp answer(%Response{error: nil, result: result}, _method), do: {:ok, result || "null"}
  defp answer(%Response{error: error}, method), do: {:error, Failure.new(error, method)}

  ## Writing

  defp request(_call, {:call, from}, %{error: error} = state) when error != nil do
    GenServer.reply(from, {:error, error})
    {:noreply, state}
  end

  defp request(call, reply_to, state) do
    call = Call.begin(call, reply_to, Options.get(state.options, :request_timeout))
    %{state | requests: Requests.add(state.requests, call)} |> flush() |> noreply()
  end

  # Sends what may be sent.
  defp flush(%{phase: :ready} = state) do
    with {:send, id, call, requests} <- Requests.next(state.requests) do
      case Connection.write(state.connection, Call.message(call, id)) do
        :ok ->
          flush(%{state | requests: requests})

        {:error, :full} ->
          Process.send_after(self(), :flush, @full_retry_ms)
          %{state | requests: Requests.put_back(requests, id)}

        # Its end will follow, and fails this request like the others.
        {:error, :closed} ->
          %{state | requests: requests}
      end
    else
      :none -> state
    end
  end

  defp flush(state), do: state

  # The handshake and answers: small, and never more than the engine has asked for.
  defp write(%{connection: nil} = state, _message), do: state

  defp write(state, message) do
    _ = Connection.write(state.connection, message)
    state
  end

  ## Calls that need a connection

  defp connected_call({:attach, pid, what}, state) do
    route = make_ref()
    routes = Routes.attach(state.routes, route, pid, Process.monitor(pid), what)
    attached = %{route: route, client: self(), generation: state.generation}
    {{:ok, attached}, %{state | routes: routes}}
  end

  defp connected_call(:metadata, state), do: {{:ok, state.metadata}, state}
  defp connected_call(:generation, state), do: {{:ok, state.generation}, state}

  ## The end of a step

  defp noreply(%{stop: nil} = state), do: {:noreply, state}
  defp noreply(%{stop: error} = state), do: {:stop, {:shutdown, error}, state}

  defp info(state) do
    Map.merge(Requests.counts(state.requests), %{
      status: state.phase,
      connection: state.connection && Connection.info(state.connection),
      generation: state.generation,
      restarts: Restarts.count(state.restarts),
      routes: Routes.counts(state.routes),
      turns: map_size(state.turns),
      unacknowledged: state.routes.unacknowledged,
      open_requests: Answers.count(state.answers),
      joined_deltas: state.joined,
      bad_lines: state.bad_lines
    })
  end

  defp no_turn(id), do: closed("there is no turn #{id}, or it is not kept any more")

  defp closed(why), do: %TransportError{reason: :closed, message: why}
end
