defmodule Codex.Transport.AppServer.ThreadParams do
  @moduledoc false
  # A thread's options as the parameters of requests about threads: here, and only here. Keys are those of the wire.
  #
  # `thread/start` and its like take a sandbox's mode only. Its details are configuration there, as far as there is
  # such configuration; the rest is set by `thread/settings/update` afterwards (`settings/2`).

  alias Codex.Options.{ApprovalPolicy, Config, Sandbox}
  alias Codex.Thread.{Configuration, Options}
  alias Codex.Transport.AppServer.TurnParams

  import TurnParams, only: [given: 1, word: 1]

  @type params :: %{required(String.t()) => term()}

  # What is configuration, and no parameter of its own.
  @configured [
    :reasoning_effort,
    :reasoning_summary,
    :web_search,
    :network_access,
    :writable_roots,
    :exclude_tmpdir_env_var,
    :exclude_slash_tmp
  ]

  @doc false
  @spec start(Options.t()) :: params()
  def start(%Options{} = options) do
    options
    |> common()
    |> Map.merge(%{
      "ephemeral" => options.ephemeral,
      "personality" => word(options.personality),
      "serviceName" => options.service_name,
      "sessionStartSource" => word(options.session_start_source),
      "threadSource" => options.thread_source
    })
    |> given()
  end

  @doc false
  @spec resume(String.t(), Options.t()) :: params()
  def resume(thread_id, %Options{} = options) do
    options
    |> common()
    |> Map.put("personality", word(options.personality))
    |> loading(thread_id, options)
  end

  @doc false
  @spec fork(String.t(), Options.t()) :: params()
  def fork(thread_id, %Options{} = options) do
    options
    |> common()
    |> Map.merge(%{"ephemeral" => options.ephemeral, "threadSource" => options.thread_source})
    |> loading(thread_id, options)
  end

  # Is there something about the sandbox that only `settings/2` can say?
  @doc false
  @spec needs_settings?(Options.t()) :: boolean()
  def needs_settings?(%Options{sandbox: :external_sandbox}), do: true
  def needs_settings?(%Options{sandbox: {mode, _details}}), do: mode != :workspace_write
  def needs_settings?(%Options{}), do: false

  # Changes to a thread's options, as `thread/settings/update` and `turn/start` take them. `keys` are the
  # ones that change; what belongs together is taken from all options.
  @doc false
  @spec settings(Options.t(), [atom()]) :: params()
  def settings(%Options{} = options, keys) do
    keys |> Enum.map(&setting(&1, options)) |> Map.new()
  end

  defp setting(:model, options), do: {"model", options.model}
  defp setting(:working_directory, options), do: {"cwd", options.working_directory}
  defp setting(:reasoning_effort, options), do: {"effort", word(options.reasoning_effort)}
  defp setting(:reasoning_summary, options), do: {"summary", word(options.reasoning_summary)}
  defp setting(:service_tier, options), do: {"serviceTier", options.service_tier}
  defp setting(:personality, options), do: {"personality", word(options.personality)}
  defp setting(:permission_profile, options), do: {"permissions", options.permission_profile}

  defp setting(:approval_policy, options),
    do: {"approvalPolicy", ApprovalPolicy.wire(options.approval_policy)}

  defp setting(:approvals_reviewer, options),
    do: {"approvalsReviewer", word(options.approvals_reviewer)}

  defp setting(key, options) when key in [:sandbox, :network_access, :additional_directories],
    do: {"sandboxPolicy", TurnParams.sandbox(options.sandbox, options)}

  # The options that `settings/2` knows.
  @doc false
  @spec settings_keys() :: [atom()]
  def settings_keys do
    [
      :model,
      :working_directory,
      :reasoning_effort,
      :reasoning_summary,
      :service_tier,
      :personality,
      :permission_profile,
      :approval_policy,
      :approvals_reviewer,
      :sandbox,
      :network_access,
      :additional_directories
    ]
  end

  # What a turn changes of its thread's options: the engine keeps it for the turns that follow.
  @doc false
  @spec lasting(Codex.Turn.Options.t(), Options.t()) :: Options.t()
  def lasting(%Codex.Turn.Options{sandbox: sandbox} = turn_options, thread_options) do
    changes = struct!(Options, Map.take(turn_options, settings_keys()))

    if sandbox,
      do: %{changes | sandbox: Configuration.inherit(sandbox, thread_options)},
      else: changes
  end

  defp common(options) do
    %{
      "approvalPolicy" => options.approval_policy && ApprovalPolicy.wire(options.approval_policy),
      "approvalsReviewer" => word(options.approvals_reviewer),
      "baseInstructions" => options.base_instructions,
      "config" => config(options),
      "cwd" => options.working_directory,
      "developerInstructions" => options.developer_instructions,
      "model" => options.model,
      "modelProvider" => options.model_provider,
      "permissions" => options.permission_profile,
      "sandbox" => options.sandbox && mode(options.sandbox),
      "serviceTier" => options.service_tier
    }
  end

  defp loading(params, thread_id, options) do
    params
    |> Map.merge(%{"threadId" => thread_id, "excludeTurns" => options.include_turns != true})
    |> given()
  end

  # Until it has been told its own, the engine is as careful as it can be.
  defp mode(sandbox) do
    if Sandbox.mode(sandbox) == :external_sandbox, do: "read-only", else: Sandbox.word(sandbox)
  end

  defp config(options) do
    assignments = Configuration.assignments(options, @configured)
    config = Config.merge(options.thread_config || [], assignments)
    if config != [], do: Config.nest(config)
  end
end
