defmodule Codex.Turn.Options do
  alias Codex.Options.Schema

  @options [
    output_schema: [
      type: :object,
      doc:
        "a JSON Schema that the final answer must match; the parsed answer is " <>
          "`structured_output` of the result."
    ],
    cyber_access_program: [
      type: {:enum, [:standard, :daybreak_blue, :daybreak_red]},
      doc: "experimental access program for this turn, with OpenAI's own provider only."
    ],
    timeout: [
      type: :milliseconds,
      default: :infinity,
      doc: "the longest that the whole turn may take."
    ],
    idle_timeout: [
      type: :milliseconds,
      default: 600_000,
      doc:
        "the longest that the turn may go without progress. Time in which an item is open " <>
          "(a command that runs) does not count; attempts to reconnect are no progress."
    ],
    log_bytes: [
      type: :count,
      default: 4_194_304,
      doc:
        "how much of the deltas and updates of the turn is kept for readers that are slow or come late, in bytes. " <>
          "Beyond that the oldest are dropped, and who misses them gets a `Codex.Events.Gap`."
    ],
    on_error: [
      type: {:enum, [:raise, :emit]},
      default: :raise,
      doc: "what a stream does with a failure: raise it, or give it as the last element."
    ],
    on_busy: [
      type: {:enum, [:error, :wait, :join]},
      default: :error,
      doc:
        "what a turn gets on a thread that has one in progress: a `Codex.BusyError`, its " <>
          "place in the queue, or the turn in progress (`:join`, not on the exec transport: " <>
          "there it is a `Codex.UnsupportedError`). Who holds the turn in progress itself (a " <>
          "suspended stream) gets the error also with `:wait`."
    ]
  ]

  @moduledoc """
  The options of one turn: how it is run, and what is expected of it.

  They are the last argument of `Codex.Thread.run/3` and of the other functions that run
  a turn. See `Codex.Options` for those of the engine, `Codex.Thread.Options` for those of
  the conversation.

  #{Schema.docs(@options)}

      iex> {:ok, options} = Codex.Turn.Options.new(timeout: 60_000)
      iex> {options.timeout, Codex.Turn.Options.get(options, :on_busy)}
      {60_000, :error}

      iex> {:error, error} = Codex.Turn.Options.new(timeout: "1 minute")
      iex> error.reason
      ~s(expected a positive integer (milliseconds\\) or :infinity, got: "1 minute")
  """

  use Codex.Options.Schema, level: :turn, options: @options, example: [idle_timeout: 60_000]
end
