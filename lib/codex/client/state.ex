defmodule Codex.Client.State do
  @moduledoc false
  # What a client knows, and what it says of itself.

  alias Codex.TransportError
  alias Codex.Client.{Answers, Connection, Options, Requests, Restarts, Routes}

  @enforce_keys [:options, :open, :requests, :answers, :restarts]
  defstruct @enforce_keys ++
              [
                :connection,
                :metadata,
                # the last error, while nobody knows whether there will be a connection
                :error,
                # what ends the client
                :stop,
                # what ended the last connection, or kept the next one from being made
                :lost,
                # the timer of another try to send what found no room
                :flush,
                phase: :down,
                # has there ever been a connection?
                established?: false,
                # which connection this is, counted from 1
                generation: 0,
                # `:held` until enough of what was sent has been acknowledged
                reading: :ready,
                routes: %Routes{},
                # turns by their ids, and their ids by the monitors of their processes
                turns: %{},
                named: %{},
                # calls that need a connection, the newest first
                waiting: [],
                joined: 0,
                bad_lines: 0
              ]

  @type t :: %__MODULE__{
          options: Options.t(),
          # the engine's options are behind a function: no crash report can print a key
          open: (() -> {:ok, Connection.t()} | {:error, Exception.t()}),
          requests: Requests.t(),
          answers: Answers.t(),
          restarts: Restarts.t(),
          connection: Connection.t() | nil,
          metadata: Codex.Metadata.t() | nil,
          error: Exception.t() | nil,
          stop: Exception.t() | nil,
          lost: Exception.t() | nil,
          flush: reference() | nil,
          phase: :down | :initializing | :ready,
          established?: boolean(),
          generation: non_neg_integer(),
          reading: :ready | :held,
          routes: Routes.t(),
          turns: %{optional(String.t()) => Codex.Turn.t()},
          named: %{optional(reference()) => String.t()},
          waiting: [{term(), GenServer.from()}],
          joined: non_neg_integer(),
          bad_lines: non_neg_integer()
        }

  # To be called by the client's own process: answers are made by tasks of its.
  @spec new(Codex.Options.t(), Options.t()) :: t()
  def new(engine_options, %Options{} = options) do
    %__MODULE__{
      options: %{options | token: nil},
      open: fn -> Connection.open(engine_options, options) end,
      requests: Requests.new(Options.get(options, :max_in_flight)),
      answers: Answers.new(options.handler, Options.get(options, :handler_timeout)),
      restarts:
        Restarts.new(Options.get(options, :max_restarts), Options.get(options, :max_seconds))
    }
  end

  @spec option(t(), atom()) :: term()
  def option(%__MODULE__{options: options}, key), do: Options.get(options, key)

  # Why there is no connection, or not that which was meant.
  @spec lost(t()) :: Exception.t()
  def lost(%__MODULE__{lost: nil}),
    do: %TransportError{reason: :closed, message: "the client is not connected yet"}

  def lost(%__MODULE__{lost: error}), do: error

  @spec info(t()) :: map()
  def info(%__MODULE__{} = state) do
    connection = state.connection && Connection.info(state.connection)

    Map.merge(Requests.counts(state.requests), %{
      status: state.phase,
      connection: connection,
      generation: state.generation,
      restarts: Restarts.count(state.restarts),
      routes: Routes.counts(state.routes),
      turns: map_size(state.turns),
      unacknowledged: state.routes.unacknowledged,
      open_requests: Answers.count(state.answers),
      # by the logs of turns, and before that, on this connection, as the lines were read
      joined_deltas: state.joined + if(connection, do: connection.joined_lines, else: 0),
      bad_lines: state.bad_lines
    })
  end
end
