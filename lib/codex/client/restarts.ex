defmodule Codex.Client.Restarts do
  @moduledoc false
  # How often a client may lose its connection, and how long it waits before the next one. Pure;
  # times are monotonic milliseconds.

  @enforce_keys [:max, :within_ms]
  defstruct [:max, :within_ms, lost: [], failed: 0]

  @type t :: %__MODULE__{
          max: pos_integer(),
          within_ms: pos_integer(),
          # when a connection was lost, the newest first
          lost: [integer()],
          # attempts since the last good connection
          failed: non_neg_integer()
        }

  @first_ms 200
  @longest_ms 10_000

  @spec new(pos_integer(), seconds :: pos_integer()) :: t()
  def new(max, seconds), do: %__MODULE__{max: max, within_ms: seconds * 1_000}

  # A connection that was good is gone: the first time it is replaced at once.
  @spec lost(t(), integer()) :: {:wait, non_neg_integer(), t()} | :enough
  def lost(%__MODULE__{} = restarts, now) do
    lost = [now | Enum.filter(restarts.lost, &(now - &1 < restarts.within_ms))]

    if length(lost) > restarts.max,
      do: :enough,
      else: {:wait, delay(length(lost) - 1), %{restarts | lost: lost}}
  end

  # Has there been no connection for longer than the budget is about?
  @spec too_long?(t(), integer()) :: boolean()
  def too_long?(%__MODULE__{lost: [last | _]} = restarts, now),
    do: now - last >= restarts.within_ms

  def too_long?(%__MODULE__{lost: []}, _now), do: false

  # There was no connection.
  @spec failed(t()) :: {non_neg_integer(), t()}
  def failed(%__MODULE__{failed: failed} = restarts),
    do: {delay(failed + 1), %{restarts | failed: failed + 1}}

  @spec connected(t()) :: t()
  def connected(%__MODULE__{} = restarts), do: %{restarts | failed: 0}

  @spec count(t()) :: non_neg_integer()
  def count(%__MODULE__{lost: lost}), do: length(lost)

  # Not all clients at the same time, of those that lost the same app-server.
  defp delay(0), do: 0

  defp delay(attempt) do
    longest = min(@first_ms * Integer.pow(2, min(attempt, 10) - 1), @longest_ms)
    div(longest, 2) + :rand.uniform(div(longest, 2))
  end
end
