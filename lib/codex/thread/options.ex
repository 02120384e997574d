defmodule Codex.Thread.Options do
  alias Codex.Options.Schema

  @options [
    model: [type: :text, doc: "the model's name; without it, what the configuration says."],
    thread_source: [
      type: :text,
      doc: "a word that classifies a new thread's origin; of no effect on a resumed one."
    ],
    sandbox: [
      type: {:enum, [:read_only, :workspace_write, :danger_full_access]},
      doc: "what the model's commands may touch."
    ],
    working_directory: [type: :path, doc: "where the agent works."],
    additional_directories: [
      type: {:list, :path},
      doc: "directories that are writable besides the working directory."
    ],
    skip_git_repo_check: [
      type: :boolean,
      doc: "run also where the working directory is in no git repository."
    ],
    reasoning_effort: [
      type:
        {:either, {:enum, [:minimal, :low, :medium, :high, :xhigh, :max, :ultra, :persistent]},
         :text},
      doc: "how long the model thinks; which of these it knows depends on the model."
    ],
    network_access: [
      type: :boolean,
      doc: "whether commands in the `:workspace_write` sandbox reach the network."
    ],
    web_search: [
      type: {:enum, [:disabled, :cached, :live]},
      doc: "whether the model may search the web, from an index or live."
    ],
    approval_policy: [
      type: {:enum, [:never, :on_request, :on_failure, :untrusted]},
      doc:
        "when the engine asks before it runs something. On the exec transport nobody can " <>
          "be asked: the engine acts as with `:never`."
    ],
    ephemeral: [
      type: :boolean,
      doc: "keep nothing of the conversation on disk; it cannot be resumed."
    ],
    owner: [
      type: :pid,
      doc: "the process whose end closes the thread; without it, the one that makes the thread."
    ]
  ]

  @moduledoc """
  The options of one conversation: the model, the place where it works, what it may do.

  They are the second argument of `Codex.start_thread/2` and the third of
  `Codex.resume_thread/3`. See `Codex.Options` for those of the engine,
  `Codex.Turn.Options` for those of a single turn. Paths become absolute when they are
  checked, seen from the current directory of that moment.

  #{Schema.docs(@options)}

  > #### Danger {: .warning}
  >
  > With `sandbox: :danger_full_access` the model's commands may do everything that this
  > operating-system user may do. Use it only inside a sandbox of your own.

      iex> {:ok, options} = Codex.Thread.Options.new(sandbox: :workspace_write, model: "gpt-5.5")
      iex> options.sandbox
      :workspace_write

      iex> {:error, error} = Codex.Thread.Options.new(timeout: 1_000)
      iex> Exception.message(error)
      "thread option :timeout: this is a turn option: it belongs to Codex.Turn.Options. " <>
        "What is accepted: see Codex.Thread.Options."

      iex> {:error, error} = Codex.Thread.Options.new(sandbx: :read_only)
      iex> error.reason
      "unknown option, did you mean :sandbox?"
  """

  use Codex.Options.Schema, level: :thread, options: @options, example: [model: "gpt-5.5"]
end
