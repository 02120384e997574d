defmodule Codex.Transport do
  @moduledoc false
  # What a turn needs from the way to the engine, whichever way that is.
  #
  # A transport's state belongs to the process that opened it: that process polls it,
  # and gets its wake-up messages. Nothing here blocks but `open/1` and `close/1`, and
  # those are bounded.

  alias Codex.Turn.Request

  @type state :: term()
  @type event :: struct()

  @typedoc """
  How the engine's side of the turn ended: `:ok` if the engine said that the turn is
  complete, else the error. The turn's partial result is added by who has it.
  """
  @type ending :: :ok | {:error, Exception.t()}

  @type baseline :: {:ok, Codex.Protocol.Usage.t()} | :unknown

  @doc "Can this transport do what is asked for? Before anything is started."
  @callback check(Codex.Input.t(), Codex.Turn.Options.t()) :: :ok | {:error, Exception.t()}

  @doc """
  Starts the turn; on an error nothing is left behind.

  The third element is the thread's cumulative usage before this turn, as far as it can be
  known: read before anything can change it.
  """
  @callback open(Request.t()) :: {:ok, state(), baseline()} | {:error, Exception.t()}

  @doc "The wake-up message is a tuple of three whose second element is this."
  @callback ref(state()) :: reference()

  @doc """
  What there is, without blocking. After `:wait`, one wake-up message comes as soon as
  polling is worth while again. `:ended` is the last answer, and it comes when no
  process is left.
  """
  @callback poll(state()) ::
              {:events, [event(), ...], state()}
              | {:wait, state()}
              | {:ended, ending(), state()}

  @doc "Asks the engine to give up the turn; what ends it is still polled."
  @callback interrupt(state()) :: :ok

  @doc "Ends the engine's work by force, gently first; the end is still polled."
  @callback stop(state()) :: :ok

  @doc "Stops, waits until nothing is left, and takes away every message of its own. Closing twice is fine."
  @callback close(state()) :: :ok
end
