defmodule Codex.Events.Gap do
  @moduledoc """
  Some events of a turn are missing here: the reader was too slow, or came too late, for the bounded log that a turn
  keeps (turn option `log_bytes`).

  It is no word of the engine's. It stands before the first event that follows in the log. What can be missing are deltas and
  updates of the plan, the diff, the status and the usage. That a turn or an item began or ended is never among it, so a text
  whose deltas are missing comes as a whole with its `Codex.Events.ItemCompleted`.

    * `events` - how many are missing
    * `bytes` - how large they were: of deltas, their text; of others, about what they take. `nil` if nobody counted
      (who joins a turn that another process reads as `Codex.Thread.run_streamed/3`)
    * `thread_id`, `turn_id` - whose they are

      iex> Codex.Events.type(%Codex.Events.Gap{events: 2, bytes: 11})
      :gap
  """

  @type t :: %__MODULE__{
          events: pos_integer(),
          bytes: non_neg_integer() | nil,
          thread_id: String.t() | nil,
          turn_id: String.t() | nil,
          wire: nil
        }

  @enforce_keys [:events]
  defstruct [:events, :bytes, :thread_id, :turn_id, :wire]
end
