defmodule Codex.Turn.Result do
  @moduledoc """
  What came of a turn.

  It is what `Codex.Thread.run/3` and `Codex.Turn.await/2` return, and, as far as the
  turn got, what the field `result` of `Codex.TurnError`, `Codex.AuthError` and
  `Codex.TimeoutError` holds.

  * `status` — `:completed`, `:failed`, `:interrupted`, or `:in_progress` in the partial
    result of a turn that a time limit stopped
  * `final_response` — the text of the last agent message, or `nil` if there was none
  * `structured_output` — with the turn option `output_schema`, that text parsed: plain
    JSON with string keys
  * `items` — the items (`Codex.Items`) in the order in which they began, each in its last
    known state; none in a failure of `Codex.Thread.run_streamed/3`, whose elements they were
  * `usage` — the tokens of this turn. The engine counts per thread: this is the
    difference to the turn before, and `nil` where that one is not known
  * `thread_usage` — the tokens of the whole thread until now, or `nil`
  * `thread_id` — what `Codex.resume_thread/3` takes
  * `turn_id` — the engine's id of the turn; `nil` on the exec transport, which has none
  * `duration_ms` — from the start of the turn to its end, in milliseconds
  """

  alias Codex.Protocol.Usage

  @type status :: :completed | :failed | :interrupted | :in_progress
  @type t :: %__MODULE__{
          status: status(),
          final_response: String.t() | nil,
          structured_output: term(),
          items: [struct()],
          usage: Usage.t() | nil,
          thread_usage: Usage.t() | nil,
          thread_id: String.t() | nil,
          turn_id: String.t() | nil,
          duration_ms: non_neg_integer()
        }

  defstruct [
    :final_response,
    :structured_output,
    :usage,
    :thread_usage,
    :thread_id,
    :turn_id,
    status: :in_progress,
    items: [],
    duration_ms: 0
  ]
end
