defmodule Codex.Transport.AppServer.Scope do
  @moduledoc false
  # Which of a thread's events are a turn's, and what they say of its end. Pure.
  #
  # An event belongs to a turn by its turn's id; one that names no turn (the thread's status, its settings) belongs to
  # the turn in progress. With a goal the engine begins one turn after the other by itself: then all of them are the turn,
  # until the goal is not active any more.

  alias Codex.Events
  alias Codex.Events.Unknown
  alias Codex.Items.CommandExecution
  alias Codex.Protocol.Turn
  alias Codex.Transport.AppServer.Failure
  alias Codex.TurnError

  defstruct [
    :turn_id,
    # the turn that the engine runs now, where that is known
    :running,
    :ending,
    # a turn that others began: none of its events told of a beginning
    foreign?: false,
    goal: nil,
    commands: MapSet.new()
  ]

  @type t :: %__MODULE__{
          turn_id: String.t() | nil,
          running: String.t() | nil,
          ending: Codex.Transport.ending() | nil,
          foreign?: boolean(),
          # nil without a goal; `:set` until the engine tells of it
          goal: nil | :set | :active | :over | :cancelled,
          # ids of commands that have started and not ended
          commands: MapSet.t(String.t())
        }

  @spec turn(String.t()) :: t()
  def turn(id), do: %__MODULE__{turn_id: id}

  @spec goal() :: t()
  def goal, do: %__MODULE__{goal: :set}

  # Its events, and what they change.
  @spec take(t(), [struct(), ...]) :: {[struct()], t()}
  def take(%__MODULE__{goal: nil, turn_id: id} = scope, events) do
    # The first of them say whether the turn was in progress already.
    if scope.running != nil and plain?(events, id) do
      {events, scope}
    else
      events = Enum.filter(events, &mine?(&1, id))
      {events, Enum.reduce(events, scope, &note/2)}
    end
  end

  def take(%__MODULE__{} = scope, events), do: {events, Enum.reduce(events, scope, &note/2)}

  # The engine runs nothing of it any more.
  @spec over?(t()) :: boolean()
  def over?(%__MODULE__{ending: ending}), do: ending != nil

  # Commands that run on after the turn has ended.
  @spec commands?(t()) :: boolean()
  def commands?(%__MODULE__{commands: commands}), do: MapSet.size(commands) > 0

  # Nearly all events: of this turn, and without news about it.
  defp plain?([%{__struct__: kind, turn_id: id} | rest], id)
       when kind not in [Events.ItemStarted, Events.ItemCompleted, Events.ThreadGoalUpdated],
       do: plain?(rest, id)

  defp plain?(rest, _id), do: rest == []

  defp mine?(%{turn_id: id}, id), do: true
  defp mine?(%{turn_id: other}, _id), do: other == nil
  defp mine?(%{turn: %{id: other}}, id), do: other == id
  defp mine?(%Unknown{payload: %{"params" => %{"turnId" => other}}}, id), do: other == id
  defp mine?(_of_the_thread, _id), do: true

  defp note(%Events.ItemStarted{item: %CommandExecution{id: id}}, scope),
    do: seen(%{scope | commands: MapSet.put(scope.commands, id)})

  defp note(%Events.ItemCompleted{item: %CommandExecution{id: id}}, scope),
    do: seen(%{scope | commands: MapSet.delete(scope.commands, id)})

  defp note(%{turn_id: id}, %{running: nil, turn_id: id, goal: nil} = scope) when id != nil,
    do: seen(scope)

  defp note(%Events.TurnStarted{turn: %Turn{id: id}}, scope),
    do: %{scope | running: id, turn_id: scope.turn_id || id}

  defp note(%Events.TurnCompleted{turn: %Turn{} = turn}, %{goal: nil} = scope),
    do: %{scope | ending: scope.ending || ending(turn)}

  defp note(%Events.TurnCompleted{turn: %Turn{} = turn}, scope) do
    case ending(turn) do
      :ok -> finish(%{scope | running: nil})
      error -> %{scope | running: nil, ending: scope.ending || error}
    end
  end

  defp note(%Events.ThreadGoalUpdated{goal: %{status: :active}}, %{goal: :set} = scope),
    do: %{scope | goal: :active}

  defp note(%Events.ThreadGoalUpdated{goal: %{status: :active}}, scope), do: scope
  defp note(%Events.ThreadGoalUpdated{}, scope), do: reached(scope)
  defp note(%Events.ThreadGoalCleared{}, scope), do: reached(scope)
  defp note(_event, scope), do: scope

  # In the middle of a turn that began before anybody looked.
  defp seen(%{running: nil, goal: nil} = scope),
    do: %{scope | running: scope.turn_id, foreign?: true}

  defp seen(scope), do: scope

  defp reached(%{goal: :active} = scope), do: finish(%{scope | goal: :over})
  # What is left of an earlier goal; or there is none.
  defp reached(scope), do: finish(scope)

  # A goal is over when it is not active any more and its last turn has ended.
  defp finish(%{goal: :over, running: nil, ending: nil} = scope), do: %{scope | ending: :ok}

  defp finish(%{goal: :cancelled, running: nil, ending: nil} = scope),
    do: %{scope | ending: {:error, %TurnError{kind: :interrupted}}}

  defp finish(scope), do: scope

  # Nobody wants the goal any more; the turn in progress has to end still.
  @spec cancel(t()) :: t()
  def cancel(%__MODULE__{goal: nil} = scope), do: scope
  def cancel(%__MODULE__{} = scope), do: %{scope | goal: :cancelled}

  defp ending(%Turn{status: :completed}), do: :ok

  defp ending(%Turn{status: :interrupted, error: error}),
    do: {:error, %TurnError{kind: :interrupted, message: error && error.message}}

  defp ending(%Turn{error: error}), do: {:error, Failure.turn(error)}
end
