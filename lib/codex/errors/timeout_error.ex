defmodule Codex.TimeoutError do
  @moduledoc """
  A time limit was reached.

  * `kind` — `:total` (the turn option `timeout`), `:idle` (the turn option
    `idle_timeout`: no progress for that long) or `:await` (the caller stopped waiting;
    the turn itself goes on)
  * `limit_ms` — the limit, in milliseconds
  * `result` — what there was of the turn until then, a `Codex.Turn.Result`, or `nil`

      iex> Exception.message(%Codex.TimeoutError{kind: :await, limit_ms: 5_000})
      "the turn was not finished after 5000 ms of waiting. It goes on: wait again, or stop it with `Codex.Turn.interrupt/1`."
  """

  defexception [:kind, :limit_ms, :result]

  @type t :: %__MODULE__{
          kind: :total | :idle | :await,
          limit_ms: non_neg_integer(),
          result: Codex.Turn.Result.t() | nil
        }

  @impl true
  def message(%__MODULE__{kind: :total} = error) do
    "the turn took longer than #{error.limit_ms} ms and was stopped. " <>
      "Raise the turn option `timeout`, or ask for less in one turn."
  end

  def message(%__MODULE__{kind: :idle} = error) do
    "the turn made no progress for #{error.limit_ms} ms and was stopped. " <>
      "Check the network and the service, or raise the turn option `idle_timeout`."
  end

  def message(%__MODULE__{kind: :await} = error) do
    "the turn was not finished after #{error.limit_ms} ms of waiting. " <>
      "It goes on: wait again, or stop it with `Codex.Turn.interrupt/1`."
  end
end
