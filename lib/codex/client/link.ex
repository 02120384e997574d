defmodule Codex.Client.Link do
  @moduledoc false
  # A client's connection: made, lost, and made again.

  alias Codex.Client.{Answers, Call, Connection, Handshake, Requests, Restarts, Routes, State}

  require Logger

  # Begins a connection; it is good once the engine has answered.
  @spec connect(State.t()) :: State.t()
  def connect(%State{} = state) do
    case state.open.() do
      {:ok, connection} ->
        limit = State.option(state, :initialize_timeout)

        _timer =
          if limit != :infinity,
            do: Process.send_after(self(), {:initialize_timeout, connection.ref}, limit)

        # The engine has only just begun to read: this is never too much for it.
        _ = Connection.write(connection, Handshake.initialize(state.options))
        %{state | connection: connection, phase: :initializing, reading: :ready}

      {:error, error} ->
        failed(error, state)
    end
  end

  # The engine has answered.
  @spec established(State.t(), Codex.Metadata.t()) :: State.t()
  def established(%State{} = state, metadata) do
    _ = Connection.write(state.connection, Handshake.initialized())

    %{
      state
      | metadata: metadata,
        phase: :ready,
        established?: true,
        error: nil,
        generation: state.generation + 1,
        restarts: Restarts.connected(state.restarts)
    }
  end

  # Without a first connection nobody knows whether there will ever be one: who asks is told why.
  defp failed(error, %{established?: false} = state) do
    if State.option(state, :connect) == :sync,
      do: %{state | stop: error},
      else: state |> refuse(error) |> try_again(error)
  end

  # An engine of our own that cannot be started is like one that dies at once. An app-server of somebody else's may be
  # away for a while: it is tried again for as long as the time that `max_restarts` is about.
  defp failed(error, state) do
    cond do
      state.options.url == nil -> count(error, state)
      Restarts.too_long?(state.restarts, now()) -> %{state | stop: error}
      true -> try_again(%{state | lost: error}, error)
    end
  end

  # Nobody need wait any longer.
  @spec refuse(State.t(), Exception.t()) :: State.t()
  def refuse(%State{} = state, error) do
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

  # It has ended, or is given up.
  @spec lost(Exception.t(), State.t()) :: State.t()
  def lost(error, %State{established?: false} = state),
    do: failed(error, disconnect(error, state))

  def lost(error, %State{phase: :ready} = state), do: count(error, disconnect(error, state))
  def lost(error, %State{} = state), do: failed(error, disconnect(error, state))

  defp count(error, state) do
    case Restarts.lost(state.restarts, now()) do
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
  @spec disconnect(Exception.t(), State.t()) :: State.t()
  def disconnect(error, %State{} = state) do
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
        lost: error,
        requests: requests,
        routes: %Routes{},
        answers: Answers.abandon_all(state.answers)
    }
  end

  defp now, do: System.monotonic_time(:millisecond)
end
