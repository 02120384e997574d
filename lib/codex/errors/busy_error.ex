defmodule Codex.BusyError do
  @moduledoc """
  The thread has a turn in progress, and one turn at a time is the rule.

  * `thread_id` — the thread, or `nil` while its first turn has not told its id yet
  * `elsewhere` — true if another engine process, perhaps of another program, holds the thread

      iex> Exception.message(%Codex.BusyError{thread_id: "0199-abc"})
      "thread 0199-abc has a turn in progress. Wait for it, stop it with `Codex.Turn.interrupt/1`, " <>
        "or give the turn option `on_busy: :wait`."
  """

  defexception [:thread_id, elsewhere: false]

  @type t :: %__MODULE__{thread_id: String.t() | nil, elsewhere: boolean()}

  @impl true
  def message(%__MODULE__{elsewhere: true} = error) do
    "#{name(error.thread_id)} is in use by another engine process. " <>
      "Try again when that one has finished, or go on in a thread of your own."
  end

  def message(%__MODULE__{} = error) do
    "#{name(error.thread_id)} has a turn in progress. " <>
      "Wait for it, stop it with `Codex.Turn.interrupt/1`, or give the turn option `on_busy: :wait`."
  end

  defp name(nil), do: "the thread"
  defp name(id), do: "thread #{id}"
end
