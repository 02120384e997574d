defmodule Codex.TimeoutError do
  @moduledoc """
  A time limit was reached.

  * `kind` — `:total` (the turn option `timeout`), `:idle` (the turn option
    `idle_timeout`: no progress for that long), `:await` (the caller stopped waiting;
    the turn itself goes on), `:login` (likewise, of a login: `Codex.Account.Login.await/2`),
    `:request` (an app-server did not answer) or `:initialize` (it never said that it is there)
  * `limit_ms` — the limit, in milliseconds
  * `result` — what there was of the turn until then, a `Codex.Turn.Result`, or `nil`

      iex> Exception.message(%Codex.TimeoutError{kind: :await, limit_ms: 5_000})
      "the turn was not finished after 5000 ms of waiting. It goes on: wait again, or stop it with `Codex.Turn.interrupt/1`."
  """

  defexception [:kind, :limit_ms, :result]

  @type t :: %__MODULE__{
          kind: :total | :idle | :await | :login | :request | :initialize,
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

  def message(%__MODULE__{kind: :login} = error) do
    "nobody had logged in after #{error.limit_ms} ms of waiting. " <>
      "The login goes on: wait again, or end it with `Codex.Account.Login.cancel/1`."
  end

  def message(%__MODULE__{kind: :request} = error) do
    "the engine did not answer a request within #{error.limit_ms} ms. " <>
      "It may have been carried out all the same: look before you send it again, or raise `request_timeout`."
  end

  def message(%__MODULE__{kind: :initialize} = error) do
    "the engine did not say within #{error.limit_ms} ms that it is there. " <>
      "`mix codex.doctor` checks it; raise `initialize_timeout` if the machine is slow."
  end
end
