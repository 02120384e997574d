defmodule Codex.Thread.Options do
  alias Codex.Options.Schema

  @options [
    model: [type: :text, doc: "the model's name; without it, what the configuration says."],
    model_provider: [
      type: :text,
      doc: "who serves the model: a name out of `model_providers` in the configuration."
    ],
    reasoning_effort: [
      type:
        {:either, {:enum, [:minimal, :low, :medium, :high, :xhigh, :max, :ultra, :persistent]},
         :text},
      doc: "how long the model thinks; which of these it knows depends on the model."
    ],
    reasoning_summary: [
      type: {:enum, [:auto, :concise, :detailed, :none]},
      doc: "how the model sums its thoughts up."
    ],
    service_tier: [
      type: :text,
      doc:
        "the speed that is paid for, such as `\"fast\"`, `\"flex\"` or `\"default\"`; one that the model does not have is dropped."
    ],
    base_instructions: [
      type: :prose,
      doc:
        "instructions that take the place of the engine's own. It is seldom wise to do without those."
    ],
    developer_instructions: [type: :prose, doc: "instructions besides the engine's own."],
    personality: [
      type: {:enum, [:none, :friendly, :pragmatic]},
      doc: "the tone. Engine 0.169 takes it and does nothing with it."
    ],
    working_directory: [type: :path, doc: "where the agent works."],
    additional_directories: [
      type: {:list, :path},
      doc:
        "directories that are writable besides the working directory, with the sandbox " <>
          "`:workspace_write`. On the app-server they take the place of `writable_roots` in the configuration."
    ],
    skip_git_repo_check: [
      type: :boolean,
      doc:
        "run also where the working directory is in no git repository. The app-server never minds."
    ],
    sandbox: [
      type: {:of, Codex.Options.Sandbox},
      doc: "what the model's commands may touch; see below."
    ],
    network_access: [
      type: :boolean,
      doc: "whether commands in the `:workspace_write` sandbox reach the network."
    ],
    permission_profile: [
      type: :text,
      doc:
        "the name of a permission profile, such as `\":workspace\"`, instead of a `sandbox`. On the " <>
          "app-server it needs a client with `experimental: true`."
    ],
    approval_policy: [
      type: {:of, Codex.Options.ApprovalPolicy},
      doc:
        "when the engine asks before it runs something; see below. On the exec transport nobody can " <>
          "be asked: the engine acts as with `:never`."
    ],
    approvals_reviewer: [
      type: {:enum, [:user, :auto_review]},
      doc:
        "who is asked: you (on the app-server: the client's `handler`), or a model of the engine's own."
    ],
    web_search: [
      type: {:enum, [:disabled, :cached, :indexed, :live]},
      doc: "whether the model may search the web, from an index or live."
    ],
    thread_config: [
      type: :config,
      doc:
        "values over the engine's configuration for this thread only, in the form of the client " <>
          "option `config`."
    ],
    ephemeral: [
      type: :boolean,
      doc: "keep nothing of the conversation on disk; it cannot be resumed."
    ],
    thread_source: [
      type: :text,
      doc: "a word that classifies a new thread's origin; of no effect on a resumed one."
    ],
    service_name: [
      type: :text,
      only: :app_server,
      doc: "the name of your service, for the engine's metrics; of no effect on a resumed thread."
    ],
    session_start_source: [
      type: {:enum, [:startup, :clear]},
      only: :app_server,
      doc:
        "what hooks are told about a new thread: a fresh start, or one after the history was cleared."
    ],
    include_turns: [
      type: :boolean,
      only: :app_server,
      doc:
        "whether what `Codex.Thread.opened/1` gives for a resumed or forked thread has all its turns. " <>
          "The engine advises against it: `Codex.Thread.stream_turns/2` reads them page by page."
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

  All of them mean the same on both transports. What one of them cannot do is a
  `Codex.UnsupportedError` that names the option, before anything is started.

  ## The sandbox

  A mode, or a mode with its details:

  | `sandbox` | commands may |
  |---|---|
  | `:read_only` | read files |
  | `{:read_only, network_access: true}` | and reach the network (app-server only) |
  | `:workspace_write` | also write below the working directory and in temporary directories |
  | `{:workspace_write, writable_roots: ["/data"], network_access: true}` | and write there, and reach the network; `exclude_slash_tmp: true` and `exclude_tmpdir_env_var: true` take the temporary directories out |
  | `:danger_full_access` | do everything |
  | `{:external_sandbox, network_access: true}` | do everything: the engine itself runs in a sandbox, and is told whether that has a network (app-server only) |

  `additional_directories` and `network_access` are the same as `writable_roots` and `network_access` of
  `:workspace_write`, in a form that merges with other options.

  > #### Danger {: .warning}
  >
  > With `sandbox: :danger_full_access` the model's commands may do everything that this
  > operating-system user may do. Use it only inside a sandbox of your own.

  ## Approvals

  `:never` (what is not allowed fails), `:on_request` (the model asks when it needs more than the sandbox
  allows), `:untrusted` (every command that is not known to be harmless; app-server only), `:on_failure` (exec only), or
  `{:granular, details}`: for each kind of question whether it is asked; what is not asked is denied. The
  kinds are `sandbox_approval`, `rules`, `mcp_elicitations`, `request_permissions` and `skill_approval`; one
  that is left out is `false`.

      [approval_policy: {:granular, sandbox_approval: true, rules: true}]

  What the Python SDK calls `ApprovalMode.auto_review` is `approval_policy: :on_request, approvals_reviewer: :auto_review`,
  and its `deny_all` is `approval_policy: :never`. Where neither is given, the configuration says.

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
