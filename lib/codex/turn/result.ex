defmodule Codex.Turn.Result do
  @moduledoc """
  What came of a turn.

  It is what `Codex.Thread.run/3` and `Codex.Turn.await/2` return, and, as far as the
  turn got, what the field `result` of `Codex.TurnError`, `Codex.AuthError`,
  `Codex.TimeoutError` and `Codex.TransportError` holds.

  * `status` — `:completed`, `:failed`, `:interrupted`, or `:in_progress` in the partial
    result of a turn that a time limit stopped
  * `final_response` — what the agent said last: the message that the model marks as the final
    answer, or else the last one that it marks as nothing; `nil` if there was none. What it marks
    as commentary is never it
  * `structured_output` — with the turn option `output_schema`, that text parsed: plain
    JSON with string keys
  * `items` — the items (`Codex.Items`) in the order in which they began, each in its last
    known state; none in a failure of `Codex.Thread.run_streamed/3`, whose elements they were
  * `usage` — the tokens of this turn. The engine counts per thread: this is the
    difference to the turn before, and `nil` where that one is not known
  * `thread_usage` — the tokens of the whole thread until now, or `nil`
  * `last_usage` — the tokens of the last request that the engine made to the model
  * `context_window` — how many tokens the model can read at once, and `context_share` which part of that
    (0.0 to 1.0) the last request and its answer filled
  * `thread_id` — what `Codex.resume_thread/3` takes
  * `turn_id` — the engine's id of the turn, what `Codex.turn/2` takes
  * `goal` — the state of the thread's goal (`Codex.Protocol.ThreadGoal`), where the turn changed it;
    see `Codex.Thread.run_goal/3`
  * `duration_ms` — from the start of the turn to its end, in milliseconds
  * `started_at`, `completed_at` — when, by the engine's clock, in seconds of Unix time

  The exec transport does not tell `last_usage`, `context_window`, `turn_id`, `goal` and the two times: they are `nil` there.
  """

  alias Codex.Protocol.{ThreadGoal, Usage}

  @type status :: :completed | :failed | :interrupted | :in_progress
  @type t :: %__MODULE__{
          status: status(),
          final_response: String.t() | nil,
          structured_output: term(),
          items: [struct()],
          usage: Usage.t() | nil,
          thread_usage: Usage.t() | nil,
          last_usage: Usage.t() | nil,
          context_window: pos_integer() | nil,
          context_share: float() | nil,
          thread_id: String.t() | nil,
          turn_id: String.t() | nil,
          goal: ThreadGoal.t() | nil,
          duration_ms: non_neg_integer(),
          started_at: integer() | nil,
          completed_at: integer() | nil
        }

  defstruct [
    :final_response,
    :structured_output,
    :usage,
    :thread_usage,
    :last_usage,
    :context_window,
    :context_share,
    :thread_id,
    :turn_id,
    :goal,
    :started_at,
    :completed_at,
    status: :in_progress,
    items: [],
    duration_ms: 0
  ]
end
