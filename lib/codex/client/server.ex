defmodule Codex.Client.Server do
  @moduledoc false
  # The process behind a client: owns the connection, gives requests their ids, matches answers, passes
  # notifications to whoever wants them, and has the engine's own requests answered.
  #
  # It runs no user's code, decodes no result, and waits for nobody. When the connection is lost, all that
  # depended on it hears of it at once, and another one is made.
  #
  #     Codex.Client.State    what it knows
  #     Codex.Client.Link     the connection: made, lost, and made again
  #     Codex.Client.Traffic  what comes and goes over it

  use GenServer

  alias Codex.{TimeoutError, TransportError}
  alias Codex.Client.{Answers, Link, Options, Routes, State, Traffic}

  @spec start_link({Codex.Options.t(), Options.t()}) :: GenServer.on_start()
  def start_link({engine_options, %Options{} = options}) do
    name = if options.name, do: [name: options.name], else: []
    # Behind a function, as in the state.
    start = GenServer.start_link(__MODULE__, fn -> State.new(engine_options, options) end, name)
    with {:error, {:shutdown, error}} <- start, do: {:error, error}
  end

  # Why a client that was asked did not answer.
  @spec gone(term()) :: Exception.t()
  def gone({:shutdown, %{__exception__: true} = error}), do: error

  def gone(:noproc), do: closed("there is no such client")
  def gone({:nodedown, node}), do: closed("the client's node, #{node}, is not connected")

  def gone(_reason), do: closed("the client was stopped")

  @impl true
  def init(state) do
    # So that `terminate/2` runs whoever ends it.
    Process.flag(:trap_exit, true)
    state = state.()
    Codex.ProcessLabel.set({Codex, state.options.name})

    case State.option(state, :connect) do
      :sync -> state |> Link.connect() |> Traffic.pump() |> await_connection()
      :async -> {:ok, state, {:continue, :connect}}
    end
  end

  # The same steps as later, but nothing else is attended to until it is clear whether there is an engine.
  defp await_connection(%{stop: error}) when error != nil do
    # `start_link/1` returns the error: that is enough, its caller need not be killed by the link as well.
    with [parent | _] <- Process.get(:"$ancestors"),
         pid when is_pid(pid) <- GenServer.whereis(parent),
         do: Process.unlink(pid)

    {:stop, {:shutdown, error}}
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
  def handle_continue(:connect, state), do: state |> Link.connect() |> Traffic.pump() |> noreply()

  @impl true
  def handle_call({:request, call}, from, state),
    do: state |> Traffic.request(call, {:call, from}) |> noreply()

  def handle_call({:request_async, call, pid, ref}, from, state) do
    GenServer.reply(from, :ok)
    state |> Traffic.request(call, {:message, pid, ref}) |> noreply()
  end

  def handle_call({:detach, route}, from, state) do
    GenServer.reply(from, :ok)
    state |> Traffic.detach(route) |> noreply()
  end

  def handle_call({:turn, id}, _from, state) do
    case state.turns do
      %{^id => turn} -> {:reply, {:ok, turn}, state}
      _none -> {:reply, {:error, no_turn(id)}, state}
    end
  end

  def handle_call(:turns, _from, state), do: {:reply, {:ok, state.turns}, state}
  def handle_call(:info, _from, state), do: {:reply, {:ok, State.info(state)}, state}

  # The rest needs a connection.
  def handle_call(message, from, %{phase: :ready} = state),
    do: {:noreply, Traffic.connected_call({message, from}, state)}

  def handle_call(_message, _from, %{error: error} = state) when error != nil,
    do: {:reply, {:error, error}, state}

  def handle_call(message, from, state), do: {:noreply, Traffic.wait({message, from}, state)}

  @impl true
  def handle_cast({:name_turn, id, turn, pid}, state) do
    if is_map_key(state.turns, id) do
      {:noreply, state}
    else
      monitor = Process.monitor(pid)
      turns = Map.put(state.turns, id, turn)
      {:noreply, %{state | turns: turns, named: Map.put(state.named, monitor, id)}}
    end
  end

  @impl true
  def handle_info(message, state), do: message |> notice(state) |> noreply()

  @impl true
  def terminate(reason, state) do
    error =
      if match?({:shutdown, %{__exception__: true}}, reason),
        do: elem(reason, 1),
        else: closed("the client was stopped")

    error |> Link.disconnect(state) |> Link.refuse(error)
  end

  defp notice({:ack, route, joined}, state), do: Traffic.acknowledged(state, route, joined)

  defp notice({:answer, ref, message}, %{connection: %{ref: ref}} = state),
    do: Traffic.answer(state, message)

  defp notice({_tag, ref, _what}, %{connection: %{ref: ref}} = state), do: Traffic.pump(state)
  defp notice({:pump, ref}, %{connection: %{ref: ref}} = state), do: Traffic.pump(state)
  defp notice(:flush, state), do: Traffic.flush(%{state | flush: nil})
  defp notice(:connect, %{connection: nil} = state), do: state |> Link.connect() |> Traffic.pump()

  defp notice(
         {:initialize_timeout, ref},
         %{phase: :initializing, connection: %{ref: ref}} = state
       ) do
    limit = State.option(state, :initialize_timeout)
    Link.lost(%TimeoutError{kind: :initialize, limit_ms: limit}, state)
  end

  defp notice({:request_timeout, key}, state), do: Traffic.expire(state, key)

  defp notice(message, state) do
    case Answers.handle(state.answers, message) do
      {:answer, line, answers} -> Traffic.answer(%{state | answers: answers}, line)
      {:ok, answers} -> %{state | answers: answers}
      :unknown -> down(message, state)
    end
  end

  defp down({:DOWN, monitor, :process, _pid, _reason}, state) do
    case {Map.pop(state.named, monitor), Routes.find(state.routes, monitor)} do
      {{nil, _named}, nil} -> state
      {{nil, _named}, route} -> Traffic.detach(state, route)
      {{id, named}, _none} -> %{state | named: named, turns: Map.delete(state.turns, id)}
    end
  end

  defp down(_stale, state), do: state

  defp noreply(%{stop: nil} = state), do: {:noreply, state}
  defp noreply(%{stop: error} = state), do: {:stop, {:shutdown, error}, state}

  defp no_turn(id), do: closed("there is no turn #{id}, or it is not kept any more")

  defp closed(why), do: %TransportError{reason: :closed, message: why}
end
