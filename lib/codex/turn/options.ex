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
        "the longest that the turn may go without progress. Time does not count in which an item is open that " <>
          "takes the time it takes (a command, a tool, a search, a sub-agent; not what the model writes or thinks, " <>
          "nor a to-do list), or a question to you (an approval, a tool of yours); attempts to reconnect are no progress."
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
          "place in the queue, or the turn in progress (`:join`): the input is given to that one " <>
          "(`Codex.Turn.steer/2`), and its events, from the beginning, and its outcome are shared. On the " <>
          "exec transport `:join` is a `Codex.UnsupportedError`, and who holds the turn in progress " <>
          "itself (a suspended stream) gets the error also with `:wait`."
    ],
    model: [
      type: :text,
      only: :app_server,
      doc: "the model, from this turn on."
    ],
    reasoning_effort: [
      type: Codex.Thread.Options.type(:reasoning_effort),
      only: :app_server,
      doc: "how long the model thinks, from this turn on."
    ],
    reasoning_summary: [
      type: Codex.Thread.Options.type(:reasoning_summary),
      only: :app_server,
      doc: "how the model sums its thoughts up, from this turn on."
    ],
    personality: [
      type: Codex.Thread.Options.type(:personality),
      only: :app_server,
      doc: "the tone, from this turn on."
    ],
    service_tier: [
      type: :text,
      only: :app_server,
      doc: "the speed that is paid for, from this turn on."
    ],
    turn_service_tier: [
      type: :text,
      only: :app_server,
      doc: "the speed that is paid for, in this turn only."
    ],
    working_directory: [
      type: :path,
      only: :app_server,
      doc: "where the agent works, from this turn on."
    ],
    sandbox: [
      type: Codex.Thread.Options.type(:sandbox),
      only: :app_server,
      doc:
        "what the model's commands may touch, from this turn on. What is not said of " <>
          "`:workspace_write` is as the thread's options say."
    ],
    permission_profile: [
      type: :text,
      only: :app_server,
      doc: "the name of a permission profile, instead of a `sandbox`, from this turn on."
    ],
    approval_policy: [
      type: Codex.Thread.Options.type(:approval_policy),
      only: :app_server,
      doc: "when the engine asks before it runs something, from this turn on."
    ],
    approvals_reviewer: [
      type: Codex.Thread.Options.type(:approvals_reviewer),
      only: :app_server,
      doc: "who is asked, from this turn on."
    ],
    turn_trigger: [
      type: :text,
      only: :app_server,
      doc: "a word that classifies who starts this turn."
    ],
    client_user_message_id: [
      type: :text,
      only: :app_server,
      doc: "an id of yours for the message: the `client_id` of its `Codex.Items.UserMessage`."
    ],
    parent_turn_id: [
      type: :text,
      only: :app_server,
      doc: "the turn that this one does work for, perhaps in another thread."
    ],
    root_turn_id: [
      type: :text,
      only: :app_server,
      doc: "the first turn in that chain of work."
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
