defmodule Codex.Turn.Watchdog do
  @moduledoc false
  # The time limits of a turn, as a pure function of its events and of a clock that
  # is passed in (monotonic milliseconds).
  #
  # `total` runs from the start. `idle` runs from the last sign of progress, with two
  # rules that keep it from shooting at the wrong thing:
  #
  #   * it rests while an item is open that takes the time it takes (a command, a tool);
  #     what the model itself is writing is no such item, nor is a to-do list, which
  #     stays open from its first line to the end of the turn;
  #   * it rests while somebody is being asked (an approval, a question to the user);
  #   * an error notice ("Reconnecting... 2/5") is no progress: with the network down
  #     the engine prints them for ever. Nor is what concerns the thread and not the turn.

  alias Codex.Events
  alias Codex.Items
  alias Codex.Protocol.ThreadStatus

  defstruct [
    :started,
    :quiet_since,
    total: :infinity,
    idle: :infinity,
    open: MapSet.new(),
    asking?: false
  ]

  @type ms :: non_neg_integer()
  @type limit :: ms() | :infinity
  @type t :: %__MODULE__{
          started: integer(),
          quiet_since: integer(),
          total: limit(),
          idle: limit(),
          open: MapSet.t(term()),
          asking?: boolean()
        }

  @own_words [
    Items.AgentMessage,
    Items.ContextCompaction,
    Items.EnteredReviewMode,
    Items.ExitedReviewMode,
    Items.Plan,
    Items.Reasoning,
    Items.TodoList,
    Items.UserMessage
  ]

  @no_progress [
    Events.DeprecationNotice,
    Events.Error,
    Events.ThreadGoalUpdated,
    Events.ThreadNameUpdated,
    Events.ThreadPredictionUpdated,
    Events.ThreadQueueChanged,
    Events.ThreadReadStateChanged,
    Events.ThreadSettingsUpdated,
    Events.Warning
  ]

  @spec new(limit(), limit(), integer()) :: t()
  def new(total, idle, now) do
    %__MODULE__{started: now, quiet_since: now, total: total, idle: idle}
  end

  @spec observe(t(), [struct()], integer()) :: t()
  def observe(%__MODULE__{} = dog, events, now) do
    quiet? = Enum.all?(events, &(&1.__struct__ in @no_progress))
    dog = :lists.foldl(&look/2, dog, events)
    if quiet?, do: dog, else: %{dog | quiet_since: now}
  end

  # Time in which nobody looked does not count as silence of the engine.
  @spec skip(t(), ms()) :: t()
  def skip(%__MODULE__{} = dog, ms), do: %{dog | quiet_since: dog.quiet_since + ms}

  # Which limit is reached, if any.
  @spec expired(t(), integer()) :: {:total | :idle, ms()} | nil
  def expired(%__MODULE__{} = dog, now) do
    cond do
      left(dog.total, dog.started, now) == 0 -> {:total, dog.total}
      left(idle(dog), dog.quiet_since, now) == 0 -> {:idle, dog.idle}
      true -> nil
    end
  end

  # How long until a limit is reached if nothing happens.
  @spec remaining(t(), integer()) :: limit()
  def remaining(%__MODULE__{} = dog, now) do
    # Every number is smaller than the atom :infinity.
    min(left(dog.total, dog.started, now), left(idle(dog), dog.quiet_since, now))
  end

  defp look(%Events.ItemStarted{item: %{__struct__: kind, id: id}}, dog)
       when kind not in @own_words,
       do: %{dog | open: MapSet.put(dog.open, id)}

  # Most items that complete were never seen to start.
  defp look(%Events.ItemCompleted{item: %{id: id}}, dog),
    do:
      if(MapSet.member?(dog.open, id), do: %{dog | open: MapSet.delete(dog.open, id)}, else: dog)

  defp look(%Events.ThreadStatusChanged{status: status}, dog),
    do: %{dog | asking?: match?(%ThreadStatus.Active{active_flags: [_ | _]}, status)}

  defp look(_event, dog), do: dog

  defp idle(%{asking?: true}), do: :infinity
  defp idle(dog), do: if(MapSet.size(dog.open) == 0, do: dog.idle, else: :infinity)

  defp left(:infinity, _since, _now), do: :infinity
  defp left(limit, since, now), do: max(since + limit - now, 0)
end
