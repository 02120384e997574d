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

  @type target :: %{
          attached: Codex.Client.attached(),
          thread_id: String.t(),
          turn_id: String.t() | nil,
          running: String.t() | nil,
          goal?: boolean()
        }

  @doc "Can this transport do what is asked for? Before anything is started."
  @callback check(Request.input(), Codex.Turn.Options.t()) :: :ok | {:error, Exception.t()}

  @doc """
  Starts the turn; on an error nothing is left behind.

  The third element is the thread's cumulative usage before this turn, as far as it can be
  known: read before anything can change it.
  """
  @callback open(Request.t()) :: {:ok, state(), baseline()} | {:error, Exception.t()}

  @doc """
  Must a turn have a process of its own (`Codex.Turn.Server`), also if its caller waits for it? If not, the caller may run it.
  """
  @callback hosted?() :: boolean()

  @doc "The wake-up message is a tuple of three whose second element is this."
  @callback ref(state()) :: reference()

  @doc """
  Takes a message of the process that runs the turn, before it polls: one with `ref/1`, one that nobody else knows, or
  `{:joined, count}`, which says how many deltas its log has joined.
  """
  @callback notice(state(), message :: term()) :: state()

  @doc """
  What there is, without blocking. After `:wait`, one wake-up message comes as soon as
  polling is worth while again. `:ended` is the last answer, and it comes when no
  process is left.
  """
  @callback poll(state()) ::
              {:events, [event(), ...], state()}
              | {:wait, state()}
              | {:ended, ending(), state()}

  @doc """
  Where the turn can be reached for a steer: its client, thread and turn, and the turn that the engine runs at the moment (with
  a goal there are several). `nil` if it cannot.
  """
  @callback target(state()) :: target() | nil

  @doc """
  Asks the engine to give up the turn; what ends it is still polled. With `:clean` that is also the end of commands that
  the turn would leave running.
  """
  @callback interrupt(state(), terminals :: :keep | :clean) :: state()

  @doc "Gives up a turn whose process was killed. Of those only that have a target, and from any process."
  @callback abandon(target()) :: :ok

  @optional_callbacks abandon: 1

  @doc "Ends the engine's work by force, gently first; the end is still polled."
  @callback stop(state()) :: state()

  @doc "Stops, waits until nothing is left, and takes away every message of its own. Closing twice is fine."
  @callback close(state()) :: :ok
end
