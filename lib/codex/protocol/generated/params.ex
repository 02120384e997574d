# Written by mix codex.gen.protocol from fixtures/schemas. Do not edit.

defmodule Codex.Protocol.AccountSessionsListParams do
  @moduledoc ~S"""
  On the wire: `AccountSessionsListParams` of the app-server.
  """

  @type t :: %__MODULE__{
          refresh_workspace_metadata: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:refresh_workspace_metadata, extra: %{}]
end

defmodule Codex.Protocol.AccountSessionsSwitchParams do
  @moduledoc ~S"""
  On the wire: `AccountSessionsSwitchParams` of the app-server.
  """

  @typedoc ~S"""
  * `account_id` - Workspace to select within that login; this is not a user identifier.
  * `session_id` - Opaque active-login identifier returned by accountSession/list.
  * `allow_browser_login` - Allow Core to start browser sign-in if this session needs SSO for the workspace.
  """

  @type t :: %__MODULE__{
          account_id: String.t(),
          session_id: String.t(),
          allow_browser_login: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:account_id, :session_id]
  defstruct [:account_id, :session_id, :allow_browser_login, extra: %{}]
end

defmodule Codex.Protocol.ApplyPatchApprovalParams do
  @moduledoc ~S"""
  On the wire: `ApplyPatchApprovalParams` of the app-server.
  """

  @typedoc ~S"""
  * `call_id` - Use to correlate this with [codex_protocol::protocol::PatchApplyBeginEvent] and [codex_protocol::protocol::PatchApplyEndEvent].
  * `grant_root` - When set, the agent is asking the user to allow writes under this root for the remainder of the session (unclear if this is honored today).
  * `reason` - Optional explanatory reason (e.g. request for extra write access).
  """

  @type t :: %__MODULE__{
          call_id: String.t(),
          conversation_id: Codex.Protocol.ThreadId.t(),
          file_changes: %{optional(String.t()) => Codex.Protocol.FileChange.t()},
          grant_root: String.t() | nil,
          reason: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:call_id, :conversation_id, :file_changes]
  defstruct [:call_id, :conversation_id, :file_changes, :grant_root, :reason, extra: %{}]
end

defmodule Codex.Protocol.AppsInstalledParams do
  @moduledoc ~S"""
  Read the committed installed connector runtime snapshot.

  On the wire: `AppsInstalledParams` of the app-server.
  """

  @typedoc ~S"""
  * `force_refresh` - When true and Apps are permitted, refresh and publish the hosted connector runtime tool snapshot first.
  * `thread_id` - Optional loaded thread id used to evaluate effective app configuration.
  """

  @type t :: %__MODULE__{
          force_refresh: boolean() | nil,
          thread_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:force_refresh, :thread_id, extra: %{}]
end

defmodule Codex.Protocol.AppsListParams do
  @moduledoc ~S"""
  EXPERIMENTAL - list available apps/connectors.

  On the wire: `AppsListParams` of the app-server.
  """

  @typedoc ~S"""
  * `cursor` - Opaque pagination cursor returned by a previous call.
  * `force_refetch` - When true, bypass app caches and fetch the latest data from sources.
  * `limit` - Optional page size; defaults to a reasonable server-side value.
  * `thread_id` - Optional thread id used to evaluate app feature gating from that thread's config.
  """

  @type t :: %__MODULE__{
          cursor: String.t() | nil,
          force_refetch: boolean() | nil,
          limit: non_neg_integer() | nil,
          thread_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:cursor, :force_refetch, :limit, :thread_id, extra: %{}]
end

defmodule Codex.Protocol.AppsReadParams do
  @moduledoc ~S"""
  EXPERIMENTAL - read metadata for specific apps/connectors.

  On the wire: `AppsReadParams` of the app-server.
  """

  @typedoc ~S"""
  * `app_ids` - App ids to read. The server accepts at most 100 ids and deduplicates repeated ids while preserving their first-request order.
  * `include_tools` - When true, include display-only public tool summaries in the returned metadata.
  * `thread_id` - Optional loaded thread id used to evaluate effective app configuration.
  """

  @type t :: %__MODULE__{
          app_ids: [String.t()],
          include_tools: boolean() | nil,
          thread_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:app_ids]
  defstruct [:app_ids, :include_tools, :thread_id, extra: %{}]
end

defmodule Codex.Protocol.AttestationGenerateParams do
  @moduledoc ~S"""
  On the wire: `AttestationGenerateParams` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.BedrockCheckGovCloudRequirementsParams do
  @moduledoc ~S"""
  On the wire: `BedrockCheckGovCloudRequirementsParams` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.BedrockDiscoverParams do
  @moduledoc ~S"""
  On the wire: `BedrockDiscoverParams` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.BedrockSetupParams.Environment do
  @moduledoc ~S"""
  On the wire: `BedrockSetupParams/environment` of the app-server.
  """

  @type t :: %__MODULE__{region: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:region]
  defstruct [:region, extra: %{}]
end

defmodule Codex.Protocol.BedrockSetupParams.Profile do
  @moduledoc ~S"""
  On the wire: `BedrockSetupParams/profile` of the app-server.
  """

  @type t :: %__MODULE__{profile: String.t(), region: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:profile, :region]
  defstruct [:profile, :region, extra: %{}]
end

defmodule Codex.Protocol.CancelLoginAccountParams do
  @moduledoc ~S"""
  On the wire: `CancelLoginAccountParams` of the app-server.
  """

  @type t :: %__MODULE__{login_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:login_id]
  defstruct [:login_id, extra: %{}]
end

defmodule Codex.Protocol.ChatgptAuthTokensRefreshParams do
  @moduledoc ~S"""
  On the wire: `ChatgptAuthTokensRefreshParams` of the app-server.
  """

  @typedoc ~S"""
  * `previous_account_id` - Workspace/account identifier that Codex was previously using.

    Clients that manage multiple accounts/workspaces can use this as a hint to refresh the token for the correct workspace.

    This may be `null` when the prior auth state did not include a workspace identifier (`chatgpt_account_id`).
  """

  @type t :: %__MODULE__{
          reason: Codex.Protocol.ChatgptAuthTokensRefreshReason.t(),
          previous_account_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:reason]
  defstruct [:reason, :previous_account_id, extra: %{}]
end

defmodule Codex.Protocol.CollaborationModeListParams do
  @moduledoc ~S"""
  EXPERIMENTAL - list collaboration mode presets.

  On the wire: `CollaborationModeListParams` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.CommandExecParams do
  @moduledoc ~S"""
  Run a standalone command (argv vector) in the server sandbox without creating a thread or turn.

  The final `command/exec` response is deferred until the process exits and is sent only after all `command/exec/outputDelta` notifications for that connection have been emitted.

  On the wire: `CommandExecParams` of the app-server.
  """

  @typedoc ~S"""
  * `command` - Command argv vector. Empty arrays are rejected.
  * `cwd` - Optional working directory. Defaults to the server cwd.
  * `disable_output_cap` - Disable stdout/stderr capture truncation for this request.

    Cannot be combined with `outputBytesCap`.
  * `disable_timeout` - Disable the timeout entirely for this request.

    Cannot be combined with `timeoutMs`.
  * `env` - Optional environment overrides merged into the server-computed environment.

    Matching names override inherited values. Set a key to `null` to unset an inherited variable.
  * `output_bytes_cap` - Optional per-stream stdout/stderr capture cap in bytes.

    When omitted, the server default applies. Cannot be combined with `disableOutputCap`.
  * `permission_profile` - Optional active permissions profile id for this command.

    Defaults to the user's configured permissions when omitted. Cannot be combined with `sandboxPolicy`.
  * `process_id` - Optional client-supplied, connection-scoped process id.

    Required for `tty`, `streamStdin`, `streamStdoutStderr`, and follow-up `command/exec/write`, `command/exec/resize`, and `command/exec/terminate` calls. When omitted, buffered execution gets an internal id that is not exposed to the client.
  * `sandbox_policy` - Optional sandbox policy for this command.

    Uses the same shape as thread/turn execution sandbox configuration and defaults to the user's configured policy when omitted. Cannot be combined with `permissionProfile`.
  * `size` - Optional initial PTY size in character cells. Only valid when `tty` is true.
  * `stream_stdin` - Allow follow-up `command/exec/write` requests to write stdin bytes.

    Requires a client-supplied `processId`.
  * `stream_stdout_stderr` - Stream stdout/stderr via `command/exec/outputDelta` notifications.

    Streamed bytes are not duplicated into the final response and require a client-supplied `processId`.
  * `timeout_ms` - Optional timeout in milliseconds.

    When omitted, the server default applies. Cannot be combined with `disableTimeout`.
  * `tty` - Enable PTY mode.

    This implies `streamStdin` and `streamStdoutStderr`.
  """

  @type t :: %__MODULE__{
          command: [String.t()],
          cwd: String.t() | nil,
          disable_output_cap: boolean() | nil,
          disable_timeout: boolean() | nil,
          env: %{optional(String.t()) => String.t() | nil} | nil,
          output_bytes_cap: non_neg_integer() | nil,
          permission_profile: String.t() | nil,
          process_id: String.t() | nil,
          sandbox_policy: Codex.Protocol.SandboxPolicy.t() | nil,
          size: Codex.Protocol.CommandExecTerminalSize.t() | nil,
          stream_stdin: boolean() | nil,
          stream_stdout_stderr: boolean() | nil,
          timeout_ms: integer() | nil,
          tty: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:command]
  defstruct [
    :command,
    :cwd,
    :disable_output_cap,
    :disable_timeout,
    :env,
    :output_bytes_cap,
    :permission_profile,
    :process_id,
    :sandbox_policy,
    :size,
    :stream_stdin,
    :stream_stdout_stderr,
    :timeout_ms,
    :tty,
    extra: %{}
  ]
end

defmodule Codex.Protocol.CommandExecResizeParams do
  @moduledoc ~S"""
  Resize a running PTY-backed `command/exec` session.

  On the wire: `CommandExecResizeParams` of the app-server.
  """

  @typedoc ~S"""
  * `process_id` - Client-supplied, connection-scoped `processId` from the original `command/exec` request.
  * `size` - New PTY size in character cells.
  """

  @type t :: %__MODULE__{
          process_id: String.t(),
          size: Codex.Protocol.CommandExecTerminalSize.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:process_id, :size]
  defstruct [:process_id, :size, extra: %{}]
end

defmodule Codex.Protocol.CommandExecTerminateParams do
  @moduledoc ~S"""
  Terminate a running `command/exec` session.

  On the wire: `CommandExecTerminateParams` of the app-server.
  """

  @typedoc ~S"""
  * `process_id` - Client-supplied, connection-scoped `processId` from the original `command/exec` request.
  """

  @type t :: %__MODULE__{process_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:process_id]
  defstruct [:process_id, extra: %{}]
end

defmodule Codex.Protocol.CommandExecWriteParams do
  @moduledoc ~S"""
  Write stdin bytes to a running `command/exec` session, close stdin, or both.

  On the wire: `CommandExecWriteParams` of the app-server.
  """

  @typedoc ~S"""
  * `process_id` - Client-supplied, connection-scoped `processId` from the original `command/exec` request.
  * `close_stdin` - Close stdin after writing `deltaBase64`, if present.
  * `delta_base64` - Optional base64-encoded stdin bytes to write.
  """

  @type t :: %__MODULE__{
          process_id: String.t(),
          close_stdin: boolean() | nil,
          delta_base64: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:process_id]
  defstruct [:process_id, :close_stdin, :delta_base64, extra: %{}]
end

defmodule Codex.Protocol.CommandExecutionRequestApprovalParams do
  @moduledoc ~S"""
  On the wire: `CommandExecutionRequestApprovalParams` of the app-server.
  """

  @typedoc ~S"""
  * `started_at_ms` - Unix timestamp (in milliseconds) when this approval request started.
  * `additional_permissions` - Optional additional permissions requested for this command.
  * `approval_id` - Unique identifier for this specific approval callback.

    For regular shell/unified_exec approvals, this is null.

    For zsh-exec-bridge subcommand approvals, multiple callbacks can belong to one parent `itemId`, so `approvalId` is a distinct opaque callback id (a UUID) used to disambiguate routing. Stdin approvals also use a distinct callback id; inspect `kind` to distinguish them.
  * `available_decisions` - Ordered list of decisions the client may present for this prompt.
  * `command` - The command to be executed.
  * `command_actions` - Best-effort parsed command actions for friendly display.
  * `cwd` - The command's working directory.
  * `environment_id` - Environment in which the command will run.
  * `kind` - Kind of action under review. Defaults to `command` for older servers.
  * `network_approval_context` - Optional context for a managed-network approval prompt.
  * `proposed_execpolicy_amendment` - Optional proposed execpolicy amendment to allow similar commands without prompting.
  * `proposed_network_policy_amendments` - Optional proposed network policy amendments (allow/deny host) for future requests.
  * `reason` - Optional explanatory reason (e.g. request for network access).
  """

  @type t :: %__MODULE__{
          item_id: String.t(),
          started_at_ms: integer(),
          thread_id: String.t(),
          turn_id: String.t(),
          additional_permissions: Codex.Protocol.AdditionalPermissionProfile.t() | nil,
          approval_id: String.t() | nil,
          available_decisions: [Codex.Protocol.CommandExecutionApprovalDecision.t()] | nil,
          command: String.t() | nil,
          command_actions: [Codex.Protocol.CommandAction.t()] | nil,
          cwd: Codex.Protocol.LegacyAppPathString.t() | nil,
          environment_id: String.t() | nil,
          kind: Codex.Protocol.CommandExecutionApprovalKind.t() | nil,
          network_approval_context: Codex.Protocol.NetworkApprovalContext.t() | nil,
          proposed_execpolicy_amendment: [String.t()] | nil,
          proposed_network_policy_amendments: [Codex.Protocol.NetworkPolicyAmendment.t()] | nil,
          reason: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:item_id, :started_at_ms, :thread_id, :turn_id]
  defstruct [
    :item_id,
    :started_at_ms,
    :thread_id,
    :turn_id,
    :additional_permissions,
    :approval_id,
    :available_decisions,
    :command,
    :command_actions,
    :cwd,
    :environment_id,
    :kind,
    :network_approval_context,
    :proposed_execpolicy_amendment,
    :proposed_network_policy_amendments,
    :reason,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ConfigBatchWriteParams do
  @moduledoc ~S"""
  On the wire: `ConfigBatchWriteParams` of the app-server.
  """

  @typedoc ~S"""
  * `file_path` - Path to the config file to write; defaults to the user's `config.toml` when omitted.
  * `reload_user_config` - When true, hot-reload updated runtime settings into loaded threads after writing. Session-static model, reasoning-effort, Plan-mode reasoning-effort, and service-tier defaults are not reloaded. The deprecated personality setting is also not reloaded.
  """

  @type t :: %__MODULE__{
          edits: [Codex.Protocol.ConfigEdit.t()],
          expected_version: String.t() | nil,
          file_path: String.t() | nil,
          reload_user_config: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:edits]
  defstruct [:edits, :expected_version, :file_path, :reload_user_config, extra: %{}]
end

defmodule Codex.Protocol.ConfigReadParams do
  @moduledoc ~S"""
  On the wire: `ConfigReadParams` of the app-server.
  """

  @typedoc ~S"""
  * `cwd` - Optional working directory to resolve project config layers. If specified, return the effective config as seen from that directory (i.e., including any project layers between `cwd` and the project/repo root).
  """

  @type t :: %__MODULE__{
          cwd: String.t() | nil,
          include_layers: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:cwd, :include_layers, extra: %{}]
end

defmodule Codex.Protocol.ConfigValueWriteParams do
  @moduledoc ~S"""
  On the wire: `ConfigValueWriteParams` of the app-server.
  """

  @typedoc ~S"""
  * `file_path` - Path to the config file to write; defaults to the user's `config.toml` when omitted.
  """

  @type t :: %__MODULE__{
          key_path: String.t(),
          merge_strategy: Codex.Protocol.MergeStrategy.t(),
          value: Codex.JSON.value(),
          expected_version: String.t() | nil,
          file_path: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:key_path, :merge_strategy, :value]
  defstruct [:key_path, :merge_strategy, :value, :expected_version, :file_path, extra: %{}]
end

defmodule Codex.Protocol.ConsumeAccountRateLimitResetCreditParams do
  @moduledoc ~S"""
  On the wire: `ConsumeAccountRateLimitResetCreditParams` of the app-server.
  """

  @typedoc ~S"""
  * `idempotency_key` - Identifies one logical reset attempt. A UUID is recommended; reuse the same value when retrying that attempt.
  * `credit_id` - Opaque reset-credit identifier to redeem. When omitted, the backend selects the next available credit.
  """

  @type t :: %__MODULE__{
          idempotency_key: String.t(),
          credit_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:idempotency_key]
  defstruct [:idempotency_key, :credit_id, extra: %{}]
end

defmodule Codex.Protocol.CurrentTimeReadParams do
  @moduledoc ~S"""
  On the wire: `CurrentTimeReadParams` of the app-server.
  """

  @type t :: %__MODULE__{thread_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:thread_id]
  defstruct [:thread_id, extra: %{}]
end

defmodule Codex.Protocol.DynamicToolCallParams do
  @moduledoc ~S"""
  On the wire: `DynamicToolCallParams` of the app-server.
  """

  @type t :: %__MODULE__{
          arguments: Codex.JSON.value(),
          call_id: String.t(),
          thread_id: String.t(),
          tool: String.t(),
          turn_id: String.t(),
          namespace: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:arguments, :call_id, :thread_id, :tool, :turn_id]
  defstruct [:arguments, :call_id, :thread_id, :tool, :turn_id, :namespace, extra: %{}]
end

defmodule Codex.Protocol.EnvironmentAddParams do
  @moduledoc ~S"""
  On the wire: `EnvironmentAddParams` of the app-server.
  """

  @typedoc ~S"""
  * `auth_bearer_token` - Optional raw bearer token for executor authentication, including reconnects. Requires a secure transport or a loopback destination.
  * `connect_timeout_ms` - Optional WebSocket connection timeout. The server default applies when omitted.
  * `skills` - Required skills supplied by this environment, checked before model inference.
  * `websocket_request_id` - Optional X-Request-ID for the direct WebSocket upgrade, including reconnects. Requires a secure transport or a loopback destination.
  """

  @type t :: %__MODULE__{
          environment_id: String.t(),
          exec_server_url: String.t(),
          auth_bearer_token: String.t() | nil,
          connect_timeout_ms: non_neg_integer() | nil,
          skills: Codex.Protocol.EnvironmentSkillsParams.t() | nil,
          websocket_request_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:environment_id, :exec_server_url]
  defstruct [
    :environment_id,
    :exec_server_url,
    :auth_bearer_token,
    :connect_timeout_ms,
    :skills,
    :websocket_request_id,
    extra: %{}
  ]
end

defmodule Codex.Protocol.EnvironmentInfoParams do
  @moduledoc ~S"""
  On the wire: `EnvironmentInfoParams` of the app-server.
  """

  @type t :: %__MODULE__{environment_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:environment_id]
  defstruct [:environment_id, extra: %{}]
end

defmodule Codex.Protocol.EnvironmentSkillsParams do
  @moduledoc ~S"""
  On the wire: `EnvironmentSkillsParams` of the app-server.
  """

  @typedoc ~S"""
  * `required` - Exact catalog names that must be available from this environment.
  """

  @type t :: %__MODULE__{required: [String.t()] | nil, extra: Codex.Protocol.extra()}

  defstruct [:required, extra: %{}]
end

defmodule Codex.Protocol.EnvironmentStatusParams do
  @moduledoc ~S"""
  Parameters for reading the current status of one configured environment.

  On the wire: `EnvironmentStatusParams` of the app-server.
  """

  @typedoc ~S"""
  * `environment_id` - Environment id to inspect.
  """

  @type t :: %__MODULE__{environment_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:environment_id]
  defstruct [:environment_id, extra: %{}]
end

defmodule Codex.Protocol.ExecCommandApprovalParams do
  @moduledoc ~S"""
  On the wire: `ExecCommandApprovalParams` of the app-server.
  """

  @typedoc ~S"""
  * `call_id` - Use to correlate this with [codex_protocol::protocol::ExecCommandBeginEvent] and [codex_protocol::protocol::ExecCommandEndEvent].
  * `approval_id` - Identifier for this specific approval callback.
  """

  @type t :: %__MODULE__{
          call_id: String.t(),
          command: [String.t()],
          conversation_id: Codex.Protocol.ThreadId.t(),
          cwd: String.t(),
          parsed_cmd: [Codex.Protocol.ParsedCommand.t()],
          approval_id: String.t() | nil,
          reason: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:call_id, :command, :conversation_id, :cwd, :parsed_cmd]
  defstruct [
    :call_id,
    :command,
    :conversation_id,
    :cwd,
    :parsed_cmd,
    :approval_id,
    :reason,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ExperimentalFeatureEnablementSetParams do
  @moduledoc ~S"""
  On the wire: `ExperimentalFeatureEnablementSetParams` of the app-server.
  """

  @typedoc ~S"""
  * `enablement` - Process-wide runtime feature enablement keyed by canonical feature name.

    Only named features are updated. Omitted features are left unchanged. Send an empty map for a no-op.
  """

  @type t :: %__MODULE__{
          enablement: %{optional(String.t()) => boolean()},
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:enablement]
  defstruct [:enablement, extra: %{}]
end

defmodule Codex.Protocol.ExperimentalFeatureListParams do
  @moduledoc ~S"""
  On the wire: `ExperimentalFeatureListParams` of the app-server.
  """

  @typedoc ~S"""
  * `cursor` - Opaque pagination cursor returned by a previous call.
  * `limit` - Optional page size; defaults to a reasonable server-side value.
  * `thread_id` - Optional loaded thread id. Pass this when showing feature state for an existing thread so enablement is computed from that thread's refreshed config, including project-local config for the thread's cwd.
  """

  @type t :: %__MODULE__{
          cursor: String.t() | nil,
          limit: non_neg_integer() | nil,
          thread_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:cursor, :limit, :thread_id, extra: %{}]
end

defmodule Codex.Protocol.ExternalAgentConfigDetectParams do
  @moduledoc ~S"""
  On the wire: `ExternalAgentConfigDetectParams` of the app-server.
  """

  @typedoc ~S"""
  * `cwds` - Zero or more working directories to include for repo-scoped detection.
  * `include_home` - If true, include detection under the user's home directory.
  * `max_session_age_days` - Maximum age in days for detected sessions. Missing values use the default limit.
  * `max_sessions` - Maximum number of sessions to detect. Missing values use the default limit.
  * `migration_source` - Optional migration-source selector. Missing or unrecognized values use the default source.
  * `source` - Deprecated field retained for compatibility. This field is ignored; use `migrationSource` to select the migration source.
  """

  @type t :: %__MODULE__{
          cwds: [String.t()] | nil,
          include_home: boolean() | nil,
          max_session_age_days: non_neg_integer() | nil,
          max_sessions: non_neg_integer() | nil,
          migration_source: String.t() | nil,
          source: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [
    :cwds,
    :include_home,
    :max_session_age_days,
    :max_sessions,
    :migration_source,
    :source,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ExternalAgentConfigImportHistoryRecordParams do
  @moduledoc ~S"""
  On the wire: `ExternalAgentConfigImportHistoryRecordParams` of the app-server.
  """

  @typedoc ~S"""
  * `item_type_results` - Completed results grouped by imported item type.
  * `provider_id` - Opaque provider identifier for the externally completed import.
  """

  @type t :: %__MODULE__{
          item_type_results: [
            Codex.Protocol.ExternalAgentConfigImportHistoryRecordTypeResultParams.t()
          ],
          provider_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:item_type_results, :provider_id]
  defstruct [:item_type_results, :provider_id, extra: %{}]
end

defmodule Codex.Protocol.ExternalAgentConfigImportHistoryRecordSuccessParams do
  @moduledoc ~S"""
  On the wire: `ExternalAgentConfigImportHistoryRecordSuccessParams` of the app-server.
  """

  @typedoc ~S"""
  * `title` - Original title for an imported session, when available.
  """

  @type t :: %__MODULE__{
          item_type: Codex.Protocol.ExternalAgentConfigMigrationItemType.t(),
          cwd: String.t() | nil,
          source: String.t() | nil,
          target: String.t() | nil,
          title: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:item_type]
  defstruct [:item_type, :cwd, :source, :target, :title, extra: %{}]
end

defmodule Codex.Protocol.ExternalAgentConfigImportHistoryRecordTypeResultParams do
  @moduledoc ~S"""
  On the wire: `ExternalAgentConfigImportHistoryRecordTypeResultParams` of the app-server.
  """

  @type t :: %__MODULE__{
          failures: [Codex.Protocol.ExternalAgentConfigImportItemTypeFailure.t()],
          item_type: Codex.Protocol.ExternalAgentConfigMigrationItemType.t(),
          successes: [Codex.Protocol.ExternalAgentConfigImportHistoryRecordSuccessParams.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:failures, :item_type, :successes]
  defstruct [:failures, :item_type, :successes, extra: %{}]
end

defmodule Codex.Protocol.ExternalAgentConfigImportParams do
  @moduledoc ~S"""
  On the wire: `ExternalAgentConfigImportParams` of the app-server.
  """

  @typedoc ~S"""
  * `migration_source` - Migration-source selector used to produce the migration items. Pass the same value to detection and import; missing or unrecognized values use the default source.
  * `provider_id` - Opaque provider identifier supplied by the caller for analytics attribution and import history display. This does not select the migration source.
  * `source` - Optional identifier for the product that initiated the import.
  """

  @type t :: %__MODULE__{
          migration_items: [Codex.Protocol.ExternalAgentConfigMigrationItem.t()],
          migration_source: String.t() | nil,
          provider_id: String.t() | nil,
          source: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:migration_items]
  defstruct [:migration_items, :migration_source, :provider_id, :source, extra: %{}]
end

defmodule Codex.Protocol.FeedbackSaveParams do
  @moduledoc ~S"""
  On the wire: `FeedbackSaveParams` of the app-server.
  """

  @typedoc ~S"""
  * `save_path` - Absolute, previously unused ZIP path on the app-server host. The caller owns this file, including after a disconnected RPC.
  """

  @type t :: %__MODULE__{
          classification: String.t(),
          save_path: Codex.Protocol.LegacyAppPathString.t(),
          extra_log_files: [String.t()] | nil,
          include_logs: boolean() | nil,
          reason: String.t() | nil,
          tags: %{optional(String.t()) => String.t()} | nil,
          thread_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:classification, :save_path]
  defstruct [
    :classification,
    :save_path,
    :extra_log_files,
    :include_logs,
    :reason,
    :tags,
    :thread_id,
    extra: %{}
  ]
end

defmodule Codex.Protocol.FeedbackUploadParams do
  @moduledoc ~S"""
  On the wire: `FeedbackUploadParams` of the app-server.
  """

  @type t :: %__MODULE__{
          classification: String.t(),
          extra_log_files: [String.t()] | nil,
          include_logs: boolean() | nil,
          reason: String.t() | nil,
          tags: %{optional(String.t()) => String.t()} | nil,
          thread_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:classification]
  defstruct [
    :classification,
    :extra_log_files,
    :include_logs,
    :reason,
    :tags,
    :thread_id,
    extra: %{}
  ]
end

defmodule Codex.Protocol.FileChangeRequestApprovalParams do
  @moduledoc ~S"""
  On the wire: `FileChangeRequestApprovalParams` of the app-server.
  """

  @typedoc ~S"""
  * `started_at_ms` - Unix timestamp (in milliseconds) when this approval request started.
  * `grant_root` - [UNSTABLE] When set, the agent is asking the user to allow writes under this root for the remainder of the session (unclear if this is honored today).
  * `reason` - Optional explanatory reason (e.g. request for extra write access).
  """

  @type t :: %__MODULE__{
          item_id: String.t(),
          started_at_ms: integer(),
          thread_id: String.t(),
          turn_id: String.t(),
          grant_root: String.t() | nil,
          reason: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:item_id, :started_at_ms, :thread_id, :turn_id]
  defstruct [:item_id, :started_at_ms, :thread_id, :turn_id, :grant_root, :reason, extra: %{}]
end

defmodule Codex.Protocol.FsCopyParams do
  @moduledoc ~S"""
  Copy a file or directory tree on the host filesystem.

  On the wire: `FsCopyParams` of the app-server.
  """

  @typedoc ~S"""
  * `destination_path` - Absolute destination path.
  * `source_path` - Absolute source path.
  * `recursive` - Required for directory copies; ignored for file copies.
  """

  @type t :: %__MODULE__{
          destination_path: Codex.Protocol.AbsolutePathBuf.t(),
          source_path: Codex.Protocol.AbsolutePathBuf.t(),
          recursive: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:destination_path, :source_path]
  defstruct [:destination_path, :source_path, :recursive, extra: %{}]
end

defmodule Codex.Protocol.FsCreateDirectoryParams do
  @moduledoc ~S"""
  Create a directory on the host filesystem.

  On the wire: `FsCreateDirectoryParams` of the app-server.
  """

  @typedoc ~S"""
  * `path` - Absolute directory path to create.
  * `recursive` - Whether parent directories should also be created. Defaults to `true`.
  """

  @type t :: %__MODULE__{
          path: Codex.Protocol.AbsolutePathBuf.t(),
          recursive: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:path]
  defstruct [:path, :recursive, extra: %{}]
end

defmodule Codex.Protocol.FsGetMetadataParams do
  @moduledoc ~S"""
  Request metadata for an absolute path.

  On the wire: `FsGetMetadataParams` of the app-server.
  """

  @typedoc ~S"""
  * `path` - Absolute path to inspect.
  """

  @type t :: %__MODULE__{path: Codex.Protocol.AbsolutePathBuf.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:path]
  defstruct [:path, extra: %{}]
end

defmodule Codex.Protocol.FsReadDirectoryParams do
  @moduledoc ~S"""
  List direct child names for a directory.

  On the wire: `FsReadDirectoryParams` of the app-server.
  """

  @typedoc ~S"""
  * `path` - Absolute directory path to read.
  """

  @type t :: %__MODULE__{path: Codex.Protocol.AbsolutePathBuf.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:path]
  defstruct [:path, extra: %{}]
end

defmodule Codex.Protocol.FsReadFileParams do
  @moduledoc ~S"""
  Read a file from the host filesystem.

  On the wire: `FsReadFileParams` of the app-server.
  """

  @typedoc ~S"""
  * `path` - Absolute path to read.
  """

  @type t :: %__MODULE__{path: Codex.Protocol.AbsolutePathBuf.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:path]
  defstruct [:path, extra: %{}]
end

defmodule Codex.Protocol.FsRemoveParams do
  @moduledoc ~S"""
  Remove a file or directory tree from the host filesystem.

  On the wire: `FsRemoveParams` of the app-server.
  """

  @typedoc ~S"""
  * `path` - Absolute path to remove.
  * `force` - Whether missing paths should be ignored. Defaults to `true`.
  * `recursive` - Whether directory removal should recurse. Defaults to `true`.
  """

  @type t :: %__MODULE__{
          path: Codex.Protocol.AbsolutePathBuf.t(),
          force: boolean() | nil,
          recursive: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:path]
  defstruct [:path, :force, :recursive, extra: %{}]
end

defmodule Codex.Protocol.FsUnwatchParams do
  @moduledoc ~S"""
  Stop filesystem watch notifications for a prior `fs/watch`.

  On the wire: `FsUnwatchParams` of the app-server.
  """

  @typedoc ~S"""
  * `watch_id` - Watch identifier previously provided to `fs/watch`.
  """

  @type t :: %__MODULE__{watch_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:watch_id]
  defstruct [:watch_id, extra: %{}]
end

defmodule Codex.Protocol.FsWatchParams do
  @moduledoc ~S"""
  Start filesystem watch notifications for an absolute path.

  On the wire: `FsWatchParams` of the app-server.
  """

  @typedoc ~S"""
  * `path` - Absolute file or directory path to watch.
  * `watch_id` - Connection-scoped watch identifier used for `fs/unwatch` and `fs/changed`.
  """

  @type t :: %__MODULE__{
          path: Codex.Protocol.AbsolutePathBuf.t(),
          watch_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:path, :watch_id]
  defstruct [:path, :watch_id, extra: %{}]
end

defmodule Codex.Protocol.FsWriteFileParams do
  @moduledoc ~S"""
  Write a file on the host filesystem.

  On the wire: `FsWriteFileParams` of the app-server.
  """

  @typedoc ~S"""
  * `data_base64` - File contents encoded as base64.
  * `path` - Absolute path to write.
  """

  @type t :: %__MODULE__{
          data_base64: String.t(),
          path: Codex.Protocol.AbsolutePathBuf.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data_base64, :path]
  defstruct [:data_base64, :path, extra: %{}]
end

defmodule Codex.Protocol.FuzzyFileSearchParams do
  @moduledoc ~S"""
  On the wire: `FuzzyFileSearchParams` of the app-server.
  """

  @type t :: %__MODULE__{
          query: String.t(),
          roots: [String.t()],
          cancellation_token: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:query, :roots]
  defstruct [:query, :roots, :cancellation_token, extra: %{}]
end

defmodule Codex.Protocol.FuzzyFileSearchSessionStartParams do
  @moduledoc ~S"""
  On the wire: `FuzzyFileSearchSessionStartParams` of the app-server.
  """

  @type t :: %__MODULE__{
          roots: [String.t()],
          session_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:roots, :session_id]
  defstruct [:roots, :session_id, extra: %{}]
end

defmodule Codex.Protocol.FuzzyFileSearchSessionStopParams do
  @moduledoc ~S"""
  On the wire: `FuzzyFileSearchSessionStopParams` of the app-server.
  """

  @type t :: %__MODULE__{session_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:session_id]
  defstruct [:session_id, extra: %{}]
end

defmodule Codex.Protocol.FuzzyFileSearchSessionUpdateParams do
  @moduledoc ~S"""
  On the wire: `FuzzyFileSearchSessionUpdateParams` of the app-server.
  """

  @type t :: %__MODULE__{query: String.t(), session_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:query, :session_id]
  defstruct [:query, :session_id, extra: %{}]
end

defmodule Codex.Protocol.GatewayOAuthLoginParams do
  @moduledoc ~S"""
  Authorize a configured provider without changing the default or any thread's provider.

  On the wire: `GatewayOAuthLoginParams` of the app-server.
  """

  @typedoc ~S"""
  * `device_auth` - Select device authorization when the server advertises support for it.
  * `model_provider` - Defaults to the current provider when omitted.
  """

  @type t :: %__MODULE__{
          device_auth: boolean() | nil,
          model_provider: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:device_auth, :model_provider, extra: %{}]
end

defmodule Codex.Protocol.GatewayOAuthReadParams do
  @moduledoc ~S"""
  Read credential readiness for a configured provider without starting browser login.

  On the wire: `GatewayOAuthReadParams` of the app-server.
  """

  @typedoc ~S"""
  * `model_provider` - Defaults to the current provider when omitted.
  """

  @type t :: %__MODULE__{model_provider: String.t() | nil, extra: Codex.Protocol.extra()}

  defstruct [:model_provider, extra: %{}]
end

defmodule Codex.Protocol.GcpSetupParams do
  @moduledoc ~S"""
  On the wire: `GcpSetupParams` of the app-server.
  """

  @typedoc ~S"""
  * `credential_file` - Absolute path to a credential file on the app-server host. Omit or pass `null` to clear the active user configuration's override and use ADC. If another configuration layer would still supply a credential file, setup fails without saving changes.
  * `location` - Vertex AI location. Omission or null selects `global`.
  """

  @type t :: %__MODULE__{
          project_id: String.t(),
          credential_file: String.t() | nil,
          location: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:project_id]
  defstruct [:project_id, :credential_file, :location, extra: %{}]
end

defmodule Codex.Protocol.GetAccountParams do
  @moduledoc ~S"""
  On the wire: `GetAccountParams` of the app-server.
  """

  @typedoc ~S"""
  * `refresh_token` - When `true`, requests a proactive token refresh before returning.

    In managed auth mode this triggers the normal refresh-token flow. In external auth mode this flag is ignored. Clients should refresh tokens themselves and call `account/login/start` with `chatgptAuthTokens`.
  """

  @type t :: %__MODULE__{refresh_token: boolean() | nil, extra: Codex.Protocol.extra()}

  defstruct [:refresh_token, extra: %{}]
end

defmodule Codex.Protocol.GetAccountRateLimitsParams do
  @moduledoc ~S"""
  Usage-read capabilities of the requesting client, never inferred from its experiment arm.

  On the wire: `GetAccountRateLimitsParams` of the app-server.
  """

  @typedoc ~S"""
  * `exclude_reset_credit_details` - Skip the separate reset-credit detail lookup for background usage polls. The usage response still includes the available count; omitted/false preserves detailed reads.
  * `supports_luna_reserve` - The client supports automatic Luna Reserve fallback. For eligible ChatGPT CLI users, allow the backend to record experiment exposure after ordinary usage is blocked.
  """

  @type t :: %__MODULE__{
          exclude_reset_credit_details: boolean() | nil,
          supports_luna_reserve: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:exclude_reset_credit_details, :supports_luna_reserve, extra: %{}]
end

defmodule Codex.Protocol.GetAccountTokenUsageParams do
  @moduledoc ~S"""
  On the wire: `GetAccountTokenUsageParams` of the app-server.
  """

  @typedoc ~S"""
  * `thread_id` - When present, read estimated usage for this thread instead of account-wide token activity.
  """

  @type t :: %__MODULE__{thread_id: String.t() | nil, extra: Codex.Protocol.extra()}

  defstruct [:thread_id, extra: %{}]
end

defmodule Codex.Protocol.HooksListParams do
  @moduledoc ~S"""
  On the wire: `HooksListParams` of the app-server.
  """

  @typedoc ~S"""
  * `cwds` - Working directories to inspect when no thread is specified. An empty list uses the session cwd.
  * `thread_id` - List a loaded thread's hooks, including its selected environments. Omit `cwds` in this mode.
  """

  @type t :: %__MODULE__{
          cwds: [String.t()] | nil,
          thread_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:cwds, :thread_id, extra: %{}]
end

defmodule Codex.Protocol.InitializeParams do
  @moduledoc ~S"""
  On the wire: `InitializeParams` of the app-server.
  """

  @type t :: %__MODULE__{
          client_info: Codex.Protocol.ClientInfo.t(),
          capabilities: Codex.Protocol.InitializeCapabilities.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:client_info]
  defstruct [:client_info, :capabilities, extra: %{}]
end

defmodule Codex.Protocol.ListMcpServerStatusParams do
  @moduledoc ~S"""
  On the wire: `ListMcpServerStatusParams` of the app-server.
  """

  @typedoc ~S"""
  * `cursor` - Opaque pagination cursor returned by a previous call.
  * `detail` - Controls how much MCP inventory data to fetch for each server. Defaults to `Full` when omitted.
  * `limit` - Optional page size; defaults to a server-defined value.
  * `server_name` - Limit discovery to one server. With a thread ID, reuse that thread's MCP connection.
  """

  @type t :: %__MODULE__{
          cursor: String.t() | nil,
          detail: Codex.Protocol.McpServerStatusDetail.t() | nil,
          limit: non_neg_integer() | nil,
          server_name: String.t() | nil,
          thread_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:cursor, :detail, :limit, :server_name, :thread_id, extra: %{}]
end

defmodule Codex.Protocol.LoginAccountParams.AmazonBedrock do
  @moduledoc ~S"""
  [UNSTABLE] Managed Amazon Bedrock login is experimental.

  On the wire: `LoginAccountParams/amazonBedrock` of the app-server.
  """

  @type t :: %__MODULE__{api_key: String.t(), region: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:api_key, :region]
  defstruct [:api_key, :region, extra: %{}]
end

defmodule Codex.Protocol.LoginAccountParams.AmazonBedrockAccessKeys do
  @moduledoc ~S"""
  [UNSTABLE] Managed Amazon Bedrock AWS access key login is experimental.

  On the wire: `LoginAccountParams/amazonBedrockAccessKeys` of the app-server.
  """

  @type t :: %__MODULE__{
          access_key_id: String.t(),
          region: String.t(),
          secret_access_key: String.t(),
          session_token: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:access_key_id, :region, :secret_access_key]
  defstruct [:access_key_id, :region, :secret_access_key, :session_token, extra: %{}]
end

defmodule Codex.Protocol.LoginAccountParams.ApiKey do
  @moduledoc ~S"""
  On the wire: `LoginAccountParams/apiKey` of the app-server.
  """

  @type t :: %__MODULE__{api_key: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:api_key]
  defstruct [:api_key, extra: %{}]
end

defmodule Codex.Protocol.LoginAccountParams.Chatgpt do
  @moduledoc ~S"""
  On the wire: `LoginAccountParams/chatgpt` of the app-server.
  """

  @type t :: %__MODULE__{
          app_brand: Codex.Protocol.LoginAppBrand.t() | nil,
          codex_streamlined_login: boolean() | nil,
          use_hosted_login_success_page: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:app_brand, :codex_streamlined_login, :use_hosted_login_success_page, extra: %{}]
end

defmodule Codex.Protocol.LoginAccountParams.ChatgptAuthTokens do
  @moduledoc ~S"""
  [UNSTABLE] FOR OPENAI INTERNAL USE ONLY - DO NOT USE. The access token must contain the same scopes that Codex-managed ChatGPT auth tokens have.

  On the wire: `LoginAccountParams/chatgptAuthTokens` of the app-server.
  """

  @typedoc ~S"""
  * `access_token` - Access token (JWT) supplied by the client. This token is used for backend API requests and email extraction.
  * `chatgpt_account_id` - Workspace/account identifier supplied by the client.
  * `chatgpt_plan_type` - Optional plan type supplied by the client.

    When `null`, Codex attempts to derive the plan type from access-token claims. If unavailable, the plan defaults to `unknown`.
  """

  @type t :: %__MODULE__{
          access_token: String.t(),
          chatgpt_account_id: String.t(),
          chatgpt_plan_type: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:access_token, :chatgpt_account_id]
  defstruct [:access_token, :chatgpt_account_id, :chatgpt_plan_type, extra: %{}]
end

defmodule Codex.Protocol.LoginAccountParams.ChatgptDeviceCode do
  @moduledoc ~S"""
  On the wire: `LoginAccountParams/chatgptDeviceCode` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.MarketplaceAddParams do
  @moduledoc ~S"""
  On the wire: `MarketplaceAddParams` of the app-server.
  """

  @type t :: %__MODULE__{
          source: String.t(),
          ref_name: String.t() | nil,
          sparse_paths: [String.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:source]
  defstruct [:source, :ref_name, :sparse_paths, extra: %{}]
end

defmodule Codex.Protocol.MarketplaceRemoveParams do
  @moduledoc ~S"""
  On the wire: `MarketplaceRemoveParams` of the app-server.
  """

  @type t :: %__MODULE__{marketplace_name: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:marketplace_name]
  defstruct [:marketplace_name, extra: %{}]
end

defmodule Codex.Protocol.MarketplaceUpgradeParams do
  @moduledoc ~S"""
  On the wire: `MarketplaceUpgradeParams` of the app-server.
  """

  @type t :: %__MODULE__{marketplace_name: String.t() | nil, extra: Codex.Protocol.extra()}

  defstruct [:marketplace_name, extra: %{}]
end

defmodule Codex.Protocol.McpResourceReadParams do
  @moduledoc ~S"""
  On the wire: `McpResourceReadParams` of the app-server.
  """

  @typedoc ~S"""
  * `meta` - Additional MCP request metadata. Account and turn routing keys are reserved.
  * `origin_call_id` - Originating MCP tool call used to select the resource's app.
  * `target` - Explicit hosted app/account. Omit to retain legacy resource discovery.
  """

  @type t :: %__MODULE__{
          server: String.t(),
          uri: String.t(),
          meta: %{optional(String.t()) => Codex.JSON.value()} | nil,
          connector_id: String.t() | nil,
          origin_call_id: String.t() | nil,
          target: Codex.Protocol.McpResourceReadTarget.t() | nil,
          thread_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:server, :uri]
  defstruct [
    :server,
    :uri,
    :meta,
    :connector_id,
    :origin_call_id,
    :target,
    :thread_id,
    extra: %{}
  ]
end

defmodule Codex.Protocol.McpServerElicitationRequestParams.Form do
  @moduledoc ~S"""
  On the wire: `McpServerElicitationRequestParams/form` of the app-server.
  """

  @typedoc ~S"""
  * `turn_id` - Active Codex turn when this elicitation was observed, if app-server could correlate one.

    This is nullable because MCP models elicitation as a standalone server-to-client request identified by the MCP server request id. It may be triggered during a turn, but turn context is app-server correlation rather than part of the protocol identity of the elicitation itself.
  """

  @type t :: %__MODULE__{
          server_name: String.t(),
          thread_id: String.t(),
          message: String.t(),
          requested_schema: Codex.Protocol.McpElicitationSchema.t(),
          meta: Codex.JSON.value() | nil,
          turn_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:server_name, :thread_id, :message, :requested_schema]
  defstruct [:server_name, :thread_id, :message, :requested_schema, :meta, :turn_id, extra: %{}]
end

defmodule Codex.Protocol.McpServerElicitationRequestParams.LegacyOpenaiForm do
  @moduledoc ~S"""
  On the wire: `McpServerElicitationRequestParams/openai/form` of the app-server.
  """

  @typedoc ~S"""
  * `turn_id` - Active Codex turn when this elicitation was observed, if app-server could correlate one.

    This is nullable because MCP models elicitation as a standalone server-to-client request identified by the MCP server request id. It may be triggered during a turn, but turn context is app-server correlation rather than part of the protocol identity of the elicitation itself.
  """

  @type t :: %__MODULE__{
          server_name: String.t(),
          thread_id: String.t(),
          message: String.t(),
          requested_schema: Codex.JSON.value(),
          meta: Codex.JSON.value() | nil,
          turn_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:server_name, :thread_id, :message, :requested_schema]
  defstruct [:server_name, :thread_id, :message, :requested_schema, :meta, :turn_id, extra: %{}]
end

defmodule Codex.Protocol.McpServerElicitationRequestParams.OpenaiForm do
  @moduledoc ~S"""
  On the wire: `McpServerElicitationRequestParams/openaiForm` of the app-server.
  """

  @typedoc ~S"""
  * `turn_id` - Active Codex turn when this elicitation was observed, if app-server could correlate one.

    This is nullable because MCP models elicitation as a standalone server-to-client request identified by the MCP server request id. It may be triggered during a turn, but turn context is app-server correlation rather than part of the protocol identity of the elicitation itself.
  """

  @type t :: %__MODULE__{
          server_name: String.t(),
          thread_id: String.t(),
          message: String.t(),
          requested_schema: Codex.JSON.value(),
          meta: Codex.JSON.value() | nil,
          turn_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:server_name, :thread_id, :message, :requested_schema]
  defstruct [:server_name, :thread_id, :message, :requested_schema, :meta, :turn_id, extra: %{}]
end

defmodule Codex.Protocol.McpServerElicitationRequestParams.OpenaiUserVerification do
  @moduledoc ~S"""
  A device-authenticated approval; accepted responses contain the proof in `content`.

  On the wire: `McpServerElicitationRequestParams/openai/userVerification` of the app-server.
  """

  @typedoc ~S"""
  * `turn_id` - Active Codex turn when this elicitation was observed, if app-server could correlate one.

    This is nullable because MCP models elicitation as a standalone server-to-client request identified by the MCP server request id. It may be triggered during a turn, but turn context is app-server correlation rather than part of the protocol identity of the elicitation itself.
  """

  @type t :: %__MODULE__{
          server_name: String.t(),
          thread_id: String.t(),
          challenge: String.t(),
          description: String.t(),
          title: String.t(),
          meta: Codex.JSON.value() | nil,
          turn_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:server_name, :thread_id, :challenge, :description, :title]
  defstruct [
    :server_name,
    :thread_id,
    :challenge,
    :description,
    :title,
    :meta,
    :turn_id,
    extra: %{}
  ]
end

defmodule Codex.Protocol.McpServerElicitationRequestParams.Url do
  @moduledoc ~S"""
  On the wire: `McpServerElicitationRequestParams/url` of the app-server.
  """

  @typedoc ~S"""
  * `turn_id` - Active Codex turn when this elicitation was observed, if app-server could correlate one.

    This is nullable because MCP models elicitation as a standalone server-to-client request identified by the MCP server request id. It may be triggered during a turn, but turn context is app-server correlation rather than part of the protocol identity of the elicitation itself.
  """

  @type t :: %__MODULE__{
          server_name: String.t(),
          thread_id: String.t(),
          elicitation_id: String.t(),
          message: String.t(),
          url: String.t(),
          meta: Codex.JSON.value() | nil,
          turn_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:server_name, :thread_id, :elicitation_id, :message, :url]
  defstruct [
    :server_name,
    :thread_id,
    :elicitation_id,
    :message,
    :url,
    :meta,
    :turn_id,
    extra: %{}
  ]
end

defmodule Codex.Protocol.McpServerEventStreamStartParams do
  @moduledoc ~S"""
  On the wire: `McpServerEventStreamStartParams` of the app-server.
  """

  @type t :: %__MODULE__{
          arguments: Codex.JSON.value(),
          name: String.t(),
          server: String.t(),
          subscription_id: String.t(),
          thread_id: String.t(),
          meta: Codex.JSON.value() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:arguments, :name, :server, :subscription_id, :thread_id]
  defstruct [:arguments, :name, :server, :subscription_id, :thread_id, :meta, extra: %{}]
end

defmodule Codex.Protocol.McpServerEventStreamStopParams do
  @moduledoc ~S"""
  On the wire: `McpServerEventStreamStopParams` of the app-server.
  """

  @type t :: %__MODULE__{subscription_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:subscription_id]
  defstruct [:subscription_id, extra: %{}]
end

defmodule Codex.Protocol.McpServerOauthLoginParams do
  @moduledoc ~S"""
  On the wire: `McpServerOauthLoginParams` of the app-server.
  """

  @typedoc ~S"""
  * `client_registration` - Registration strategy for this login only; omission selects automatic discovery.
  """

  @type t :: %__MODULE__{
          name: String.t(),
          client_registration: Codex.Protocol.McpServerOauthClientRegistration.t() | nil,
          scopes: [String.t()] | nil,
          thread_id: String.t() | nil,
          timeout_secs: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:name]
  defstruct [:name, :client_registration, :scopes, :thread_id, :timeout_secs, extra: %{}]
end

defmodule Codex.Protocol.McpServerToolCallParams do
  @moduledoc ~S"""
  On the wire: `McpServerToolCallParams` of the app-server.
  """

  @type t :: %__MODULE__{
          server: String.t(),
          thread_id: String.t(),
          tool: String.t(),
          meta: Codex.JSON.value() | nil,
          arguments: Codex.JSON.value() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:server, :thread_id, :tool]
  defstruct [:server, :thread_id, :tool, :meta, :arguments, extra: %{}]
end

defmodule Codex.Protocol.MemoryStatusParams do
  @moduledoc ~S"""
  On the wire: `MemoryStatusParams` of the app-server.
  """

  @typedoc ~S"""
  * `min_consolidated_threads` - Required distinct consolidated threads. Defaults to 20; supported range is 1..=4096.
  """

  @type t :: %__MODULE__{
          min_consolidated_threads: non_neg_integer() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:min_consolidated_threads, extra: %{}]
end

defmodule Codex.Protocol.MockExperimentalMethodParams do
  @moduledoc ~S"""
  On the wire: `MockExperimentalMethodParams` of the app-server.
  """

  @typedoc ~S"""
  * `value` - Test-only payload field.
  """

  @type t :: %__MODULE__{value: String.t() | nil, extra: Codex.Protocol.extra()}

  defstruct [:value, extra: %{}]
end

defmodule Codex.Protocol.ModelListParams do
  @moduledoc ~S"""
  On the wire: `ModelListParams` of the app-server.
  """

  @typedoc ~S"""
  * `cursor` - Opaque pagination cursor returned by a previous call.
  * `include_hidden` - When true, include models that are hidden from the default picker list.
  * `limit` - Optional page size; defaults to a reasonable server-side value.
  * `model_provider` - List models for this configured provider instead of the app-server default.
  """

  @type t :: %__MODULE__{
          cursor: String.t() | nil,
          include_hidden: boolean() | nil,
          limit: non_neg_integer() | nil,
          model_provider: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:cursor, :include_hidden, :limit, :model_provider, extra: %{}]
end

defmodule Codex.Protocol.ModelProviderCapabilitiesReadParams do
  @moduledoc ~S"""
  On the wire: `ModelProviderCapabilitiesReadParams` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ModelProviderConfigWriteParams do
  @moduledoc ~S"""
  On the wire: `ModelProviderConfigWriteParams` of the app-server.
  """

  @type t :: %__MODULE__{
          settings: Codex.Protocol.ProviderSettingsPatch.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:settings]
  defstruct [:settings, extra: %{}]
end

defmodule Codex.Protocol.ModelProviderListParams do
  @moduledoc ~S"""
  On the wire: `ModelProviderListParams` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.PermissionProfileListParams do
  @moduledoc ~S"""
  On the wire: `PermissionProfileListParams` of the app-server.
  """

  @typedoc ~S"""
  * `cursor` - Opaque pagination cursor returned by a previous call.
  * `cwd` - Optional working directory to resolve project config layers.
  * `limit` - Optional page size; defaults to the full result set.
  """

  @type t :: %__MODULE__{
          cursor: String.t() | nil,
          cwd: String.t() | nil,
          limit: non_neg_integer() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:cursor, :cwd, :limit, extra: %{}]
end

defmodule Codex.Protocol.PermissionsRequestApprovalParams do
  @moduledoc ~S"""
  On the wire: `PermissionsRequestApprovalParams` of the app-server.
  """

  @typedoc ~S"""
  * `started_at_ms` - Unix timestamp (in milliseconds) when this approval request started.
  """

  @type t :: %__MODULE__{
          cwd: Codex.Protocol.LegacyAppPathString.t(),
          item_id: String.t(),
          permissions: Codex.Protocol.RequestPermissionProfile.t(),
          started_at_ms: integer(),
          thread_id: String.t(),
          turn_id: String.t(),
          environment_id: String.t() | nil,
          reason: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:cwd, :item_id, :permissions, :started_at_ms, :thread_id, :turn_id]
  defstruct [
    :cwd,
    :item_id,
    :permissions,
    :started_at_ms,
    :thread_id,
    :turn_id,
    :environment_id,
    :reason,
    extra: %{}
  ]
end

defmodule Codex.Protocol.PluginInstallParams do
  @moduledoc ~S"""
  On the wire: `PluginInstallParams` of the app-server.
  """

  @typedoc ~S"""
  * `install_attempt_id` - Client-generated identifier used to correlate one installation attempt.
  """

  @type t :: %__MODULE__{
          plugin_name: String.t(),
          install_attempt_id: String.t() | nil,
          marketplace_path: Codex.Protocol.AbsolutePathBuf.t() | nil,
          remote_marketplace_name: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:plugin_name]
  defstruct [
    :plugin_name,
    :install_attempt_id,
    :marketplace_path,
    :remote_marketplace_name,
    extra: %{}
  ]
end

defmodule Codex.Protocol.PluginInstalledParams do
  @moduledoc ~S"""
  On the wire: `PluginInstalledParams` of the app-server.
  """

  @typedoc ~S"""
  * `cwds` - Optional working directories used to discover repo marketplaces.
  * `install_suggestion_plugin_names` - Additional uninstalled plugin names that should be returned when present locally. This is used by mention surfaces that intentionally expose install entrypoints.
  """

  @type t :: %__MODULE__{
          cwds: [Codex.Protocol.AbsolutePathBuf.t()] | nil,
          install_suggestion_plugin_names: [String.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:cwds, :install_suggestion_plugin_names, extra: %{}]
end

defmodule Codex.Protocol.PluginListParams do
  @moduledoc ~S"""
  On the wire: `PluginListParams` of the app-server.
  """

  @typedoc ~S"""
  * `cwds` - Optional working directories used to discover repo marketplaces. When omitted, only home-scoped marketplaces and the official curated marketplace are considered.
  * `force_refetch` - Whether the client requests a fresh remote plugin catalog fetch.
  * `marketplace_kinds` - Optional marketplace kind filter. When omitted, only local marketplaces are queried, plus the default remote catalog when enabled by feature flag.
  """

  @type t :: %__MODULE__{
          cwds: [Codex.Protocol.AbsolutePathBuf.t()] | nil,
          force_refetch: boolean() | nil,
          marketplace_kinds: [Codex.Protocol.PluginListMarketplaceKind.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:cwds, :force_refetch, :marketplace_kinds, extra: %{}]
end

defmodule Codex.Protocol.PluginReadParams do
  @moduledoc ~S"""
  On the wire: `PluginReadParams` of the app-server.
  """

  @type t :: %__MODULE__{
          plugin_name: String.t(),
          marketplace_path: Codex.Protocol.AbsolutePathBuf.t() | nil,
          remote_marketplace_name: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:plugin_name]
  defstruct [:plugin_name, :marketplace_path, :remote_marketplace_name, extra: %{}]
end

defmodule Codex.Protocol.PluginReconcileParams do
  @moduledoc ~S"""
  On the wire: `PluginReconcileParams` of the app-server.
  """

  @typedoc ~S"""
  * `reason` - Optional client-provided reason recorded with the reconciliation attempt.
  """

  @type t :: %__MODULE__{reason: String.t() | nil, extra: Codex.Protocol.extra()}

  defstruct [:reason, extra: %{}]
end

defmodule Codex.Protocol.PluginSearchParams do
  @moduledoc ~S"""
  On the wire: `PluginSearchParams` of the app-server.
  """

  @type t :: %__MODULE__{
          search_term: String.t(),
          cursor: String.t() | nil,
          cwds: [Codex.Protocol.AbsolutePathBuf.t()] | nil,
          limit: non_neg_integer() | nil,
          scope: Codex.Protocol.PluginSearchScope.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:search_term]
  defstruct [:search_term, :cursor, :cwds, :limit, :scope, extra: %{}]
end

defmodule Codex.Protocol.PluginShareCheckoutParams do
  @moduledoc ~S"""
  On the wire: `PluginShareCheckoutParams` of the app-server.
  """

  @type t :: %__MODULE__{remote_plugin_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:remote_plugin_id]
  defstruct [:remote_plugin_id, extra: %{}]
end

defmodule Codex.Protocol.PluginShareDeleteParams do
  @moduledoc ~S"""
  On the wire: `PluginShareDeleteParams` of the app-server.
  """

  @type t :: %__MODULE__{remote_plugin_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:remote_plugin_id]
  defstruct [:remote_plugin_id, extra: %{}]
end

defmodule Codex.Protocol.PluginShareListParams do
  @moduledoc ~S"""
  On the wire: `PluginShareListParams` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.PluginShareSaveParams do
  @moduledoc ~S"""
  On the wire: `PluginShareSaveParams` of the app-server.
  """

  @type t :: %__MODULE__{
          plugin_path: Codex.Protocol.AbsolutePathBuf.t(),
          discoverability: Codex.Protocol.PluginShareDiscoverability.t() | nil,
          remote_plugin_id: String.t() | nil,
          share_targets: [Codex.Protocol.PluginShareTarget.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:plugin_path]
  defstruct [:plugin_path, :discoverability, :remote_plugin_id, :share_targets, extra: %{}]
end

defmodule Codex.Protocol.PluginShareUpdateTargetsParams do
  @moduledoc ~S"""
  On the wire: `PluginShareUpdateTargetsParams` of the app-server.
  """

  @type t :: %__MODULE__{
          discoverability: Codex.Protocol.PluginShareUpdateDiscoverability.t(),
          remote_plugin_id: String.t(),
          share_targets: [Codex.Protocol.PluginShareTarget.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:discoverability, :remote_plugin_id, :share_targets]
  defstruct [:discoverability, :remote_plugin_id, :share_targets, extra: %{}]
end

defmodule Codex.Protocol.PluginSkillReadParams do
  @moduledoc ~S"""
  On the wire: `PluginSkillReadParams` of the app-server.
  """

  @type t :: %__MODULE__{
          remote_marketplace_name: String.t(),
          remote_plugin_id: String.t(),
          skill_name: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:remote_marketplace_name, :remote_plugin_id, :skill_name]
  defstruct [:remote_marketplace_name, :remote_plugin_id, :skill_name, extra: %{}]
end

defmodule Codex.Protocol.PluginUninstallParams do
  @moduledoc ~S"""
  On the wire: `PluginUninstallParams` of the app-server.
  """

  @type t :: %__MODULE__{plugin_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:plugin_id]
  defstruct [:plugin_id, extra: %{}]
end

defmodule Codex.Protocol.ProcessKillParams do
  @moduledoc ~S"""
  Terminate a running `process/spawn` session.

  On the wire: `ProcessKillParams` of the app-server.
  """

  @typedoc ~S"""
  * `process_handle` - Client-supplied, connection-scoped `processHandle` from `process/spawn`.
  """

  @type t :: %__MODULE__{process_handle: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:process_handle]
  defstruct [:process_handle, extra: %{}]
end

defmodule Codex.Protocol.ProcessResizePtyParams do
  @moduledoc ~S"""
  Resize a running PTY-backed `process/spawn` session.

  On the wire: `ProcessResizePtyParams` of the app-server.
  """

  @typedoc ~S"""
  * `process_handle` - Client-supplied, connection-scoped `processHandle` from `process/spawn`.
  * `size` - New PTY size in character cells.
  """

  @type t :: %__MODULE__{
          process_handle: String.t(),
          size: Codex.Protocol.ProcessTerminalSize.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:process_handle, :size]
  defstruct [:process_handle, :size, extra: %{}]
end

defmodule Codex.Protocol.ProcessSpawnParams do
  @moduledoc ~S"""
  Spawn a standalone process (argv vector) without a Codex sandbox on the host where the app server is running.

  `process/spawn` returns after the process has started and the connection-scoped `processHandle` has been registered. Process output and exit are reported via `process/outputDelta` and `process/exited` notifications.

  On the wire: `ProcessSpawnParams` of the app-server.
  """

  @typedoc ~S"""
  * `command` - Command argv vector. Empty arrays are rejected.
  * `cwd` - Absolute working directory for the process.
  * `process_handle` - Client-supplied, connection-scoped process handle.

    Duplicate active handles are rejected on the same connection. The same handle can be reused after the prior process exits.
  * `env` - Optional environment overrides merged into the app-server process environment.

    Matching names override inherited values. Set a key to `null` to unset an inherited variable.
  * `output_bytes_cap` - Optional per-stream stdout/stderr capture cap in bytes.

    When omitted, the server default applies. Set to `null` to disable the cap.
  * `size` - Optional initial PTY size in character cells. Only valid when `tty` is true.
  * `stream_stdin` - Allow follow-up `process/writeStdin` requests to write stdin bytes.
  * `stream_stdout_stderr` - Stream stdout/stderr via `process/outputDelta` notifications.

    Streamed bytes are not duplicated into the `process/exited` notification.
  * `timeout_ms` - Optional timeout in milliseconds.

    When omitted, the server default applies. Set to `null` to disable the timeout.
  * `tty` - Enable PTY mode.

    This implies `streamStdin` and `streamStdoutStderr`.
  """

  @type t :: %__MODULE__{
          command: [String.t()],
          cwd: Codex.Protocol.AbsolutePathBuf.t(),
          process_handle: String.t(),
          env: %{optional(String.t()) => String.t() | nil} | nil,
          output_bytes_cap: non_neg_integer() | nil,
          size: Codex.Protocol.ProcessTerminalSize.t() | nil,
          stream_stdin: boolean() | nil,
          stream_stdout_stderr: boolean() | nil,
          timeout_ms: integer() | nil,
          tty: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:command, :cwd, :process_handle]
  defstruct [
    :command,
    :cwd,
    :process_handle,
    :env,
    :output_bytes_cap,
    :size,
    :stream_stdin,
    :stream_stdout_stderr,
    :timeout_ms,
    :tty,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ProcessWriteStdinParams do
  @moduledoc ~S"""
  Write stdin bytes to a running `process/spawn` session, close stdin, or both.

  On the wire: `ProcessWriteStdinParams` of the app-server.
  """

  @typedoc ~S"""
  * `process_handle` - Client-supplied, connection-scoped `processHandle` from `process/spawn`.
  * `close_stdin` - Close stdin after writing `deltaBase64`, if present.
  * `delta_base64` - Optional base64-encoded stdin bytes to write.
  """

  @type t :: %__MODULE__{
          process_handle: String.t(),
          close_stdin: boolean() | nil,
          delta_base64: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:process_handle]
  defstruct [:process_handle, :close_stdin, :delta_base64, extra: %{}]
end

defmodule Codex.Protocol.ProjectCreateParams do
  @moduledoc ~S"""
  On the wire: `ProjectCreateParams` of the app-server.
  """

  @type t :: %__MODULE__{
          idempotency_key: String.t(),
          name: String.t(),
          roots: [Codex.Protocol.ProjectRoot.t()],
          metadata: %{optional(String.t()) => String.t()} | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:idempotency_key, :name, :roots]
  defstruct [:idempotency_key, :name, :roots, :metadata, extra: %{}]
end

defmodule Codex.Protocol.ProjectDeleteParams do
  @moduledoc ~S"""
  On the wire: `ProjectDeleteParams` of the app-server.
  """

  @type t :: %__MODULE__{project_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:project_id]
  defstruct [:project_id, extra: %{}]
end

defmodule Codex.Protocol.ProjectImportParams do
  @moduledoc ~S"""
  On the wire: `ProjectImportParams` of the app-server.
  """

  @type t :: %__MODULE__{
          idempotency_key: String.t(),
          name: String.t(),
          roots: [Codex.Protocol.ProjectRoot.t()],
          metadata: %{optional(String.t()) => String.t()} | nil,
          threads: [String.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:idempotency_key, :name, :roots]
  defstruct [:idempotency_key, :name, :roots, :metadata, :threads, extra: %{}]
end

defmodule Codex.Protocol.ProjectListParams do
  @moduledoc ~S"""
  On the wire: `ProjectListParams` of the app-server.
  """

  @typedoc ~S"""
  * `sort_direction` - Requires sortKey. Defaults to asc for position and desc for recencyAt.
  * `sort_key` - Defaults to position. Recency sorting always places empty projects last.
  """

  @type t :: %__MODULE__{
          cursor: String.t() | nil,
          limit: non_neg_integer() | nil,
          sort_direction: Codex.Protocol.SortDirection.t() | nil,
          sort_key: Codex.Protocol.ProjectSortKey.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:cursor, :limit, :sort_direction, :sort_key, extra: %{}]
end

defmodule Codex.Protocol.ProjectMoveParams do
  @moduledoc ~S"""
  On the wire: `ProjectMoveParams` of the app-server.
  """

  @type t :: %__MODULE__{
          project_id: String.t(),
          before_project_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:project_id]
  defstruct [:project_id, :before_project_id, extra: %{}]
end

defmodule Codex.Protocol.ProjectReadParams do
  @moduledoc ~S"""
  On the wire: `ProjectReadParams` of the app-server.
  """

  @type t :: %__MODULE__{project_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:project_id]
  defstruct [:project_id, extra: %{}]
end

defmodule Codex.Protocol.ProjectUpdateParams do
  @moduledoc ~S"""
  On the wire: `ProjectUpdateParams` of the app-server.
  """

  @type t :: %__MODULE__{
          project_id: String.t(),
          metadata: %{optional(String.t()) => String.t()} | nil,
          name: String.t() | nil,
          roots: [Codex.Protocol.ProjectRoot.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:project_id]
  defstruct [:project_id, :metadata, :name, :roots, extra: %{}]
end

defmodule Codex.Protocol.RemoteControlClientsListParams do
  @moduledoc ~S"""
  On the wire: `RemoteControlClientsListParams` of the app-server.
  """

  @type t :: %__MODULE__{
          environment_id: String.t(),
          cursor: String.t() | nil,
          limit: non_neg_integer() | nil,
          order: Codex.Protocol.RemoteControlClientsListOrder.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:environment_id]
  defstruct [:environment_id, :cursor, :limit, :order, extra: %{}]
end

defmodule Codex.Protocol.RemoteControlClientsRevokeParams do
  @moduledoc ~S"""
  On the wire: `RemoteControlClientsRevokeParams` of the app-server.
  """

  @type t :: %__MODULE__{
          client_id: String.t(),
          environment_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:client_id, :environment_id]
  defstruct [:client_id, :environment_id, extra: %{}]
end

defmodule Codex.Protocol.RemoteControlDisableParams do
  @moduledoc ~S"""
  On the wire: `RemoteControlDisableParams` of the app-server.
  """

  @type t :: %__MODULE__{ephemeral: boolean() | nil, extra: Codex.Protocol.extra()}

  defstruct [:ephemeral, extra: %{}]
end

defmodule Codex.Protocol.RemoteControlEnableParams do
  @moduledoc ~S"""
  On the wire: `RemoteControlEnableParams` of the app-server.
  """

  @type t :: %__MODULE__{ephemeral: boolean() | nil, extra: Codex.Protocol.extra()}

  defstruct [:ephemeral, extra: %{}]
end

defmodule Codex.Protocol.RemoteControlPairingStartParams do
  @moduledoc ~S"""
  On the wire: `RemoteControlPairingStartParams` of the app-server.
  """

  @type t :: %__MODULE__{manual_code: boolean() | nil, extra: Codex.Protocol.extra()}

  defstruct [:manual_code, extra: %{}]
end

defmodule Codex.Protocol.RemoteControlPairingStatusParams do
  @moduledoc ~S"""
  On the wire: `RemoteControlPairingStatusParams` of the app-server.
  """

  @type t :: %__MODULE__{
          manual_pairing_code: String.t() | nil,
          pairing_code: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:manual_pairing_code, :pairing_code, extra: %{}]
end

defmodule Codex.Protocol.ReviewStartParams do
  @moduledoc ~S"""
  On the wire: `ReviewStartParams` of the app-server.
  """

  @typedoc ~S"""
  * `delivery` - Reviews run inline on the supplied thread. Omit this field or pass `inline`. To review on a separate thread, start a thread first and use its id.
  """

  @type t :: %__MODULE__{
          target: Codex.Protocol.ReviewTarget.t(),
          thread_id: String.t(),
          delivery: Codex.Protocol.ReviewDelivery.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:target, :thread_id]
  defstruct [:target, :thread_id, :delivery, extra: %{}]
end

defmodule Codex.Protocol.SendAddCreditsNudgeEmailParams do
  @moduledoc ~S"""
  On the wire: `SendAddCreditsNudgeEmailParams` of the app-server.
  """

  @type t :: %__MODULE__{
          credit_type: Codex.Protocol.AddCreditsNudgeCreditType.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:credit_type]
  defstruct [:credit_type, extra: %{}]
end

defmodule Codex.Protocol.ServerDiagnosticsParams do
  @moduledoc ~S"""
  On the wire: `ServerDiagnosticsParams` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.SkillsConfigWriteParams do
  @moduledoc ~S"""
  On the wire: `SkillsConfigWriteParams` of the app-server.
  """

  @typedoc ~S"""
  * `name` - Name-based selector.
  * `path` - Path-based selector.
  """

  @type t :: %__MODULE__{
          enabled: boolean(),
          name: String.t() | nil,
          path: Codex.Protocol.AbsolutePathBuf.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:enabled]
  defstruct [:enabled, :name, :path, extra: %{}]
end

defmodule Codex.Protocol.SkillsExtraRootsSetParams do
  @moduledoc ~S"""
  On the wire: `SkillsExtraRootsSetParams` of the app-server.
  """

  @type t :: %__MODULE__{
          extra_roots: [Codex.Protocol.AbsolutePathBuf.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:extra_roots]
  defstruct [:extra_roots, extra: %{}]
end

defmodule Codex.Protocol.SkillsListParams do
  @moduledoc ~S"""
  On the wire: `SkillsListParams` of the app-server.
  """

  @typedoc ~S"""
  * `cwds` - When empty, defaults to the current session working directory.
  * `force_reload` - When true, bypass the skills cache and re-scan skills from disk.
  """

  @type t :: %__MODULE__{
          cwds: [String.t()] | nil,
          force_reload: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:cwds, :force_reload, extra: %{}]
end

defmodule Codex.Protocol.ThreadApproveGuardianDeniedActionParams do
  @moduledoc ~S"""
  On the wire: `ThreadApproveGuardianDeniedActionParams` of the app-server.
  """

  @typedoc ~S"""
  * `event` - Serialized `codex_protocol::protocol::GuardianAssessmentEvent`.
  """

  @type t :: %__MODULE__{
          event: Codex.JSON.value(),
          thread_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:event, :thread_id]
  defstruct [:event, :thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadArchiveParams do
  @moduledoc ~S"""
  On the wire: `ThreadArchiveParams` of the app-server.
  """

  @type t :: %__MODULE__{thread_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:thread_id]
  defstruct [:thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadAttachmentAddParams do
  @moduledoc ~S"""
  Parameters for creating or locating an attachment on its owning thread.

  On the wire: `ThreadAttachmentAddParams` of the app-server.
  """

  @type t :: %__MODULE__{
          attachment_type: String.t(),
          identity_key: String.t(),
          payload: Codex.JSON.value(),
          thread_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:attachment_type, :identity_key, :payload, :thread_id]
  defstruct [:attachment_type, :identity_key, :payload, :thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadAttachmentListParams do
  @moduledoc ~S"""
  Parameters for listing attachments from one thread.

  On the wire: `ThreadAttachmentListParams` of the app-server.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          cursor: String.t() | nil,
          limit: non_neg_integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id]
  defstruct [:thread_id, :cursor, :limit, extra: %{}]
end

defmodule Codex.Protocol.ThreadAttachmentOwnerListParams do
  @moduledoc ~S"""
  Parameters for reverse lookup by attachment identity within this server's store.

  On the wire: `ThreadAttachmentOwnerListParams` of the app-server.
  """

  @typedoc ~S"""
  * `archived` - Omitted or null returns all matches; false returns non-archived threads only.
  """

  @type t :: %__MODULE__{
          attachment_type: String.t(),
          identity_key: String.t(),
          archived: boolean() | nil,
          cursor: String.t() | nil,
          limit: non_neg_integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:attachment_type, :identity_key]
  defstruct [:attachment_type, :identity_key, :archived, :cursor, :limit, extra: %{}]
end

defmodule Codex.Protocol.ThreadAttachmentRemoveParams do
  @moduledoc ~S"""
  Parameters for deleting an attachment by its stable thread-local identity.

  On the wire: `ThreadAttachmentRemoveParams` of the app-server.
  """

  @type t :: %__MODULE__{
          attachment_type: String.t(),
          identity_key: String.t(),
          thread_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:attachment_type, :identity_key, :thread_id]
  defstruct [:attachment_type, :identity_key, :thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadBackgroundTerminalsCleanParams do
  @moduledoc ~S"""
  On the wire: `ThreadBackgroundTerminalsCleanParams` of the app-server.
  """

  @type t :: %__MODULE__{thread_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:thread_id]
  defstruct [:thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadBackgroundTerminalsListParams do
  @moduledoc ~S"""
  On the wire: `ThreadBackgroundTerminalsListParams` of the app-server.
  """

  @typedoc ~S"""
  * `cursor` - Opaque pagination cursor returned by a previous call.
  * `limit` - Optional page size.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          cursor: String.t() | nil,
          limit: non_neg_integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id]
  defstruct [:thread_id, :cursor, :limit, extra: %{}]
end

defmodule Codex.Protocol.ThreadBackgroundTerminalsTerminateParams do
  @moduledoc ~S"""
  On the wire: `ThreadBackgroundTerminalsTerminateParams` of the app-server.
  """

  @type t :: %__MODULE__{
          process_id: String.t(),
          thread_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:process_id, :thread_id]
  defstruct [:process_id, :thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadCompactStartParams do
  @moduledoc ~S"""
  On the wire: `ThreadCompactStartParams` of the app-server.
  """

  @type t :: %__MODULE__{thread_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:thread_id]
  defstruct [:thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadDecrementElicitationParams do
  @moduledoc ~S"""
  Parameters for `thread/decrement_elicitation`.

  On the wire: `ThreadDecrementElicitationParams` of the app-server.
  """

  @typedoc ~S"""
  * `thread_id` - Thread whose out-of-band elicitation counter should be decremented.
  """

  @type t :: %__MODULE__{thread_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:thread_id]
  defstruct [:thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadDeleteParams do
  @moduledoc ~S"""
  On the wire: `ThreadDeleteParams` of the app-server.
  """

  @type t :: %__MODULE__{thread_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:thread_id]
  defstruct [:thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadForkParams do
  @moduledoc ~S"""
  There are two ways to fork a thread: 1. By thread_id: load the thread from disk by thread_id and fork it into a new thread. 2. By path: load the thread from disk by path and fork it into a new thread.

  If using a non-empty path, the thread_id param will be ignored. Empty string path values are treated as absent.

  Prefer using thread_id whenever possible.

  On the wire: `ThreadForkParams` of the app-server.
  """

  @typedoc ~S"""
  * `approvals_reviewer` - Override where approval requests are routed for review on this thread and subsequent turns.
  * `attach_to_source` - Persist the fork as an attached thread of its resolved source, hidden from ordinary lists. The source cannot be deleted while attached threads exist. Requires a paginated source and local storage; incompatible with ephemeral and deferGoalContinuation. Omitted or false creates an ordinary fork.
  * `before_turn_id` - Optional turn id to fork before, excluding that turn and all later turns. Cannot be combined with `last_turn_id`.
  * `defer_goal_continuation` - When true, carry the source thread's current goal into the fork without starting its initial automatic continuation. The next explicit turn owns the goal lifecycle, and normal automatic continuation resumes after it.
  * `exclude_turns` - When true, return only thread metadata and live fork state without populating `thread.turns`. This is useful when the client plans to call `thread/turns/list` immediately after forking. Full-history hydration is deprecated for paginated threads; use this with `thread/turns/list` and `thread/items/list` instead.
  * `experimental_disable_prediction_mcp` - Disable MCP servers in prediction mode when the inherited window uses incremental tools on Responses Lite. Requires `experimentalPredictionMode: true`.
  * `experimental_prediction_mode` - Start from the loaded parent's effective config, tools, environments, and persisted history to maximize prompt-cache reuse. Requires a loaded, persisted parent and `ephemeral: true`. Enables `features.reasoning_effort_override` on the fork. Only `config.thread_unload_delay_secs` may override the inherited config. Cannot be combined with `path`, `lastTurnId`, or `beforeTurnId`.
  * `last_turn_id` - Optional last turn id to fork through, inclusive.

    When specified, turns after `last_turn_id` are omitted from the fork. The referenced turn cannot be in progress.
  * `model` - Configuration overrides for the forked thread, if any.
  * `path` - [UNSTABLE] Specify the rollout path to fork from. If specified, the thread_id param will be ignored.
  * `permissions` - Named profile id for the forked thread. Cannot be combined with `sandbox`.
  * `runtime_workspace_roots` - Replace the thread's runtime workspace roots. Paths must be absolute.
  * `thread_source` - Optional client-supplied analytics source classification for this forked thread.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          approval_policy: Codex.Protocol.AskForApproval.t() | nil,
          approvals_reviewer: Codex.Protocol.ApprovalsReviewer.t() | nil,
          attach_to_source: boolean() | nil,
          base_instructions: String.t() | nil,
          before_turn_id: String.t() | nil,
          config: %{optional(String.t()) => Codex.JSON.value()} | nil,
          cwd: String.t() | nil,
          defer_goal_continuation: boolean() | nil,
          developer_instructions: String.t() | nil,
          ephemeral: boolean() | nil,
          exclude_turns: boolean() | nil,
          experimental_disable_prediction_mcp: boolean() | nil,
          experimental_prediction_mode: boolean() | nil,
          last_turn_id: String.t() | nil,
          model: String.t() | nil,
          model_provider: String.t() | nil,
          path: String.t() | nil,
          permissions: String.t() | nil,
          runtime_workspace_roots: [Codex.Protocol.AbsolutePathBuf.t()] | nil,
          sandbox: Codex.Protocol.SandboxMode.t() | nil,
          service_tier: String.t() | nil,
          thread_source: Codex.Protocol.ThreadSource.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id]
  defstruct [
    :thread_id,
    :approval_policy,
    :approvals_reviewer,
    :attach_to_source,
    :base_instructions,
    :before_turn_id,
    :config,
    :cwd,
    :defer_goal_continuation,
    :developer_instructions,
    :ephemeral,
    :exclude_turns,
    :experimental_disable_prediction_mcp,
    :experimental_prediction_mode,
    :last_turn_id,
    :model,
    :model_provider,
    :path,
    :permissions,
    :runtime_workspace_roots,
    :sandbox,
    :service_tier,
    :thread_source,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ThreadGoalClearParams do
  @moduledoc ~S"""
  On the wire: `ThreadGoalClearParams` of the app-server.
  """

  @typedoc ~S"""
  * `origin` - Missing provenance does not supply user authorization.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          origin: Codex.Protocol.ThreadGoalMutationOrigin.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id]
  defstruct [:thread_id, :origin, extra: %{}]
end

defmodule Codex.Protocol.ThreadGoalGetParams do
  @moduledoc ~S"""
  On the wire: `ThreadGoalGetParams` of the app-server.
  """

  @type t :: %__MODULE__{thread_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:thread_id]
  defstruct [:thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadGoalSetParams do
  @moduledoc ~S"""
  On the wire: `ThreadGoalSetParams` of the app-server.
  """

  @typedoc ~S"""
  * `origin` - Missing provenance does not supply user authorization.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          objective: String.t() | nil,
          origin: Codex.Protocol.ThreadGoalMutationOrigin.t() | nil,
          status: Codex.Protocol.ThreadGoalStatus.t() | nil,
          token_budget: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id]
  defstruct [:thread_id, :objective, :origin, :status, :token_budget, extra: %{}]
end

defmodule Codex.Protocol.ThreadGuardianReviewParams do
  @moduledoc ~S"""
  Calling `thread/guardianReview` subscribes the connection to the thread. The subscription remains after the review completes, keeping the thread loaded until the client calls `thread/unsubscribe` or disconnects.

  On the wire: `ThreadGuardianReviewParams` of the app-server.
  """

  @type t :: %__MODULE__{thread_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:thread_id]
  defstruct [:thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadIncrementElicitationParams do
  @moduledoc ~S"""
  Parameters for `thread/increment_elicitation`.

  On the wire: `ThreadIncrementElicitationParams` of the app-server.
  """

  @typedoc ~S"""
  * `thread_id` - Thread whose out-of-band elicitation counter should be incremented.
  """

  @type t :: %__MODULE__{thread_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:thread_id]
  defstruct [:thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadInjectItemsParams do
  @moduledoc ~S"""
  On the wire: `ThreadInjectItemsParams` of the app-server.
  """

  @typedoc ~S"""
  * `items` - Raw Responses API items to append to the thread's model-visible history.
  """

  @type t :: %__MODULE__{
          items: [Codex.JSON.value()],
          thread_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:items, :thread_id]
  defstruct [:items, :thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadItemsListParams do
  @moduledoc ~S"""
  On the wire: `ThreadItemsListParams` of the app-server.
  """

  @typedoc ~S"""
  * `cursor` - Opaque continuation cursor or an exclusive item anchor in the requested visible turn. An item anchor requires a non-empty `turnId`; ascending (the default) returns items after it, and descending returns items before it. Continue with the returned string cursor.
  * `defer_output` - For a single turn, choose which saved outputs to fetch separately by item ID.
  * `limit` - Optional item page size.
  * `sort_direction` - Optional item pagination direction; defaults to ascending.
  * `turn_id` - Optional turn id to filter by. When omitted, returns items across the thread.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          cursor: Codex.Protocol.ThreadItemsListCursor.t() | nil,
          defer_output: Codex.Protocol.ThreadItemOutputDeferral.t() | nil,
          limit: non_neg_integer() | nil,
          sort_direction: Codex.Protocol.SortDirection.t() | nil,
          turn_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id]
  defstruct [:thread_id, :cursor, :defer_output, :limit, :sort_direction, :turn_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadItemsReadParams do
  @moduledoc ~S"""
  EXPERIMENTAL - retrieve a bounded set of persisted items from one turn.

  On the wire: `ThreadItemsReadParams` of the app-server.
  """

  @typedoc ~S"""
  * `item_ids` - Item IDs to retrieve. Supply 1 to 100 IDs.
  """

  @type t :: %__MODULE__{
          item_ids: [String.t()],
          thread_id: String.t(),
          turn_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:item_ids, :thread_id, :turn_id]
  defstruct [:item_ids, :thread_id, :turn_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadListParams do
  @moduledoc ~S"""
  On the wire: `ThreadListParams` of the app-server.
  """

  @typedoc ~S"""
  * `ancestor_thread_id` - Optional ancestor thread filter. Returns spawned descendants at any depth, excluding the ancestor itself. Mutually exclusive with `parentThreadId`.
  * `archived` - Optional archived filter; when set to true, only archived threads are returned. If false or null, only non-archived threads are returned.
  * `attached_to_thread_id` - Return only persistent threads attached to this thread, including empty threads. Mutually exclusive with parentThreadId and ancestorThreadId. Omitting this filter keeps attached threads hidden from ordinary listings.
  * `current_account_only` - Show local history visible to the current ChatGPT account. Defaults to false.
  * `cursor` - Opaque pagination cursor returned by a previous call.
  * `cwd` - Optional cwd filter or filters; when set, only threads whose session cwd exactly matches one of these paths are returned.
  * `excluded_thread_ids` - Thread IDs to exclude before applying the result limit. Up to 100 entries; invalid IDs or a larger list are rejected, never truncated. Send the same exclusions on each page. Omitted, null, or empty means no exclusions.
  * `include_attached_threads` - Include persistent threads attached to a parent when searching by title.
  * `limit` - Optional page size; defaults to a reasonable server-side value.
  * `model_providers` - Optional provider filter; when set, only sessions recorded under these providers are returned. When present but empty, includes all providers.
  * `originators` - Optional originator allowlist, matching any supplied value exactly. Supported by hosted backends only; the local app-server rejects a nonempty list. Omitted or empty lists leave originators unrestricted.
  * `parent_thread_id` - Optional direct parent thread filter. Mutually exclusive with `ancestorThreadId`.
  * `project_id` - Omit to include every project, set to null for unassigned threads, or provide a project ID to return only threads in that project.
  * `search_term` - Optional substring filter for the extracted thread title.
  * `section_id` - Omit to include every section, set to `null` for unsectioned threads, or provide a section ID to return only threads in that section.
  * `sort_direction` - Optional sort direction; defaults to descending (newest first).
  * `sort_key` - Optional sort key; defaults to created_at.
  * `source_kinds` - Optional source filter; when set, only sessions from these source kinds are returned. When omitted or empty, defaults to interactive sources.
  * `use_state_db_only` - If true, return from the state DB without scanning JSONL rollouts to repair thread metadata. Omitted or false preserves scan-and-repair behavior.
  """

  @type t :: %__MODULE__{
          ancestor_thread_id: String.t() | nil,
          archived: boolean() | nil,
          attached_to_thread_id: String.t() | nil,
          current_account_only: boolean() | nil,
          cursor: String.t() | nil,
          cwd: Codex.Protocol.ThreadListCwdFilter.t() | nil,
          excluded_thread_ids: [String.t()] | nil,
          include_attached_threads: boolean() | nil,
          limit: non_neg_integer() | nil,
          model_providers: [String.t()] | nil,
          originators: [String.t()] | nil,
          parent_thread_id: String.t() | nil,
          project_id: String.t() | nil,
          search_term: String.t() | nil,
          section_id: String.t() | nil,
          sort_direction: Codex.Protocol.SortDirection.t() | nil,
          sort_key: Codex.Protocol.ThreadSortKey.t() | nil,
          source_kinds: [Codex.Protocol.ThreadSourceKind.t()] | nil,
          use_state_db_only: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [
    :ancestor_thread_id,
    :archived,
    :attached_to_thread_id,
    :current_account_only,
    :cursor,
    :cwd,
    :excluded_thread_ids,
    :include_attached_threads,
    :limit,
    :model_providers,
    :originators,
    :parent_thread_id,
    :project_id,
    :search_term,
    :section_id,
    :sort_direction,
    :sort_key,
    :source_kinds,
    :use_state_db_only,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ThreadLoadedListParams do
  @moduledoc ~S"""
  On the wire: `ThreadLoadedListParams` of the app-server.
  """

  @typedoc ~S"""
  * `cursor` - Opaque pagination cursor returned by a previous call.
  * `limit` - Optional page size; defaults to no limit.
  """

  @type t :: %__MODULE__{
          cursor: String.t() | nil,
          limit: non_neg_integer() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:cursor, :limit, extra: %{}]
end

defmodule Codex.Protocol.ThreadMemoryModeSetParams do
  @moduledoc ~S"""
  On the wire: `ThreadMemoryModeSetParams` of the app-server.
  """

  @type t :: %__MODULE__{
          mode: Codex.Protocol.ThreadMemoryMode.t(),
          thread_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:mode, :thread_id]
  defstruct [:mode, :thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadMemoryReadParams do
  @moduledoc ~S"""
  On the wire: `ThreadMemoryReadParams` of the app-server.
  """

  @typedoc ~S"""
  * `thread_id` - The thread must already be started or resumed.
  """

  @type t :: %__MODULE__{thread_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:thread_id]
  defstruct [:thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadMetadataGitInfoUpdateParams do
  @moduledoc ~S"""
  On the wire: `ThreadMetadataGitInfoUpdateParams` of the app-server.
  """

  @typedoc ~S"""
  * `branch` - Omit to leave the stored branch unchanged, set to `null` to clear it, or provide a non-empty string to replace it.
  * `origin_url` - Omit to leave the stored origin URL unchanged, set to `null` to clear it, or provide a non-empty string to replace it.
  * `sha` - Omit to leave the stored commit unchanged, set to `null` to clear it, or provide a non-empty string to replace it.
  """

  @type t :: %__MODULE__{
          branch: String.t() | nil,
          origin_url: String.t() | nil,
          sha: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:branch, :origin_url, :sha, extra: %{}]
end

defmodule Codex.Protocol.ThreadMetadataUpdateParams do
  @moduledoc ~S"""
  On the wire: `ThreadMetadataUpdateParams` of the app-server.
  """

  @typedoc ~S"""
  * `daybreak_enabled` - Save the client's Daybreak choice for this persistent thread. Omitted or null leaves it unchanged. This does not select a turn's `cyberAccessProgram` or grant access.
  * `git_info` - Patch the stored Git metadata for this thread. Omit a field to leave it unchanged, set it to `null` to clear it, or provide a string to replace the stored value.
  * `project_id` - Omit to leave the project unchanged, use an empty string to clear it, or provide an existing project ID to assign it.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          daybreak_enabled: boolean() | nil,
          git_info: Codex.Protocol.ThreadMetadataGitInfoUpdateParams.t() | nil,
          project_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id]
  defstruct [:thread_id, :daybreak_enabled, :git_info, :project_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadPredictionRequestParams do
  @moduledoc ~S"""
  On the wire: `ThreadPredictionRequestParams` of the app-server.
  """

  @type t :: %__MODULE__{
          source_turn_id: String.t(),
          thread_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:source_turn_id, :thread_id]
  defstruct [:source_turn_id, :thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadPrepareApprovedPlanParams do
  @moduledoc ~S"""
  Prepare an approved plan for the first turn of a fresh thread.

  On the wire: `ThreadPrepareApprovedPlanParams` of the app-server.
  """

  @typedoc ~S"""
  * `attachment_path` - Absolute path to the optional app-server copy of the plan.
  """

  @type t :: %__MODULE__{
          markdown: String.t(),
          thread_id: String.t(),
          attachment_path: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:markdown, :thread_id]
  defstruct [:markdown, :thread_id, :attachment_path, extra: %{}]
end

defmodule Codex.Protocol.ThreadQueueAddParams do
  @moduledoc ~S"""
  On the wire: `ThreadQueueAddParams` of the app-server.
  """

  @typedoc ~S"""
  * `responsesapi_client_metadata` - ResponsesAPI metadata captured from the client submitting this input.
  """

  @type t :: %__MODULE__{
          client_user_message_id: String.t(),
          input: [Codex.Protocol.UserInput.t()],
          thread_id: String.t(),
          responsesapi_client_metadata: %{optional(String.t()) => String.t()} | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:client_user_message_id, :input, :thread_id]
  defstruct [
    :client_user_message_id,
    :input,
    :thread_id,
    :responsesapi_client_metadata,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ThreadQueueDeleteParams do
  @moduledoc ~S"""
  On the wire: `ThreadQueueDeleteParams` of the app-server.
  """

  @type t :: %__MODULE__{
          queued_submission_id: String.t(),
          thread_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:queued_submission_id, :thread_id]
  defstruct [:queued_submission_id, :thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadQueueListParams do
  @moduledoc ~S"""
  On the wire: `ThreadQueueListParams` of the app-server.
  """

  @typedoc ~S"""
  * `cursor` - Opaque pagination cursor returned by a previous call.
  * `limit` - Optional page size; defaults to the standard thread-list page size.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          cursor: String.t() | nil,
          limit: non_neg_integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id]
  defstruct [:thread_id, :cursor, :limit, extra: %{}]
end

defmodule Codex.Protocol.ThreadQueueReorderParams do
  @moduledoc ~S"""
  On the wire: `ThreadQueueReorderParams` of the app-server.
  """

  @type t :: %__MODULE__{
          queued_submission_ids: [String.t()],
          thread_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:queued_submission_ids, :thread_id]
  defstruct [:queued_submission_ids, :thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadQueueStartParams do
  @moduledoc ~S"""
  On the wire: `ThreadQueueStartParams` of the app-server.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          queued_submission_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id]
  defstruct [:thread_id, :queued_submission_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadQueueUpdateParams do
  @moduledoc ~S"""
  On the wire: `ThreadQueueUpdateParams` of the app-server.
  """

  @typedoc ~S"""
  * `responsesapi_client_metadata` - Non-empty metadata replaces the input's metadata; omission or an empty map preserves it.
  """

  @type t :: %__MODULE__{
          input: [Codex.Protocol.UserInput.t()],
          queued_submission_id: String.t(),
          thread_id: String.t(),
          responsesapi_client_metadata: %{optional(String.t()) => String.t()} | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:input, :queued_submission_id, :thread_id]
  defstruct [:input, :queued_submission_id, :thread_id, :responsesapi_client_metadata, extra: %{}]
end

defmodule Codex.Protocol.ThreadReadParams do
  @moduledoc ~S"""
  On the wire: `ThreadReadParams` of the app-server.
  """

  @typedoc ~S"""
  * `include_turns` - When true, include turns and their items from rollout history. Full-history hydration is deprecated for paginated threads; prefer a metadata-only read and page with `thread/turns/list` and `thread/items/list`.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          include_turns: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id]
  defstruct [:thread_id, :include_turns, extra: %{}]
end

defmodule Codex.Protocol.ThreadReadStateUpdateParams do
  @moduledoc ~S"""
  On the wire: `ThreadReadStateUpdateParams` of the app-server.
  """

  @typedoc ~S"""
  * `expected_revision` - Revision of the row or transcript actually seen. Conflicts require a fresh user action.
  """

  @type t :: %__MODULE__{
          expected_revision: String.t(),
          operation: Codex.Protocol.ThreadReadStateOperation.t(),
          thread_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:expected_revision, :operation, :thread_id]
  defstruct [:expected_revision, :operation, :thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadRealtimeAppendAudioParams do
  @moduledoc ~S"""
  EXPERIMENTAL - append audio input to thread realtime.

  On the wire: `ThreadRealtimeAppendAudioParams` of the app-server.
  """

  @type t :: %__MODULE__{
          audio: Codex.Protocol.ThreadRealtimeAudioChunk.t(),
          thread_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:audio, :thread_id]
  defstruct [:audio, :thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadRealtimeAppendSpeechParams do
  @moduledoc ~S"""
  EXPERIMENTAL - append speakable text to thread realtime.

  On the wire: `ThreadRealtimeAppendSpeechParams` of the app-server.
  """

  @type t :: %__MODULE__{text: String.t(), thread_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:text, :thread_id]
  defstruct [:text, :thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadRealtimeAppendTextParams do
  @moduledoc ~S"""
  EXPERIMENTAL - append text input to thread realtime.

  On the wire: `ThreadRealtimeAppendTextParams` of the app-server.
  """

  @type t :: %__MODULE__{
          text: String.t(),
          thread_id: String.t(),
          role: Codex.Protocol.ConversationTextRole.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:text, :thread_id]
  defstruct [:text, :thread_id, :role, extra: %{}]
end

defmodule Codex.Protocol.ThreadRealtimeListVoicesParams do
  @moduledoc ~S"""
  EXPERIMENTAL - list voices supported by thread realtime.

  On the wire: `ThreadRealtimeListVoicesParams` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadRealtimeStartParams do
  @moduledoc ~S"""
  EXPERIMENTAL - start a thread-scoped realtime session.

  On the wire: `ThreadRealtimeStartParams` of the app-server.
  """

  @typedoc ~S"""
  * `output_modality` - Selects text or audio output for the realtime session. Transport and voice stay independent so clients can choose how they connect separately from what the model emits.
  * `backend_reasoning_status` - Relays public reasoning summaries as quiet context for realtime V3 delegations. Defaults to false.
  * `client_managed_handoffs` - Leaves Codex response handoffs to the client's explicit append calls instead of forwarding them automatically. Defaults to false.
  * `codex_response_handoff_channel_prefixes` - Overrides BEM channel prefixes by `analysis`, `commentary`, or `final`. Omitted channels retain their default uppercase bracketed prefixes.
  * `codex_response_handoff_mode` - Selects how automatic Codex responses are routed in Frameless Bidi sessions. Omitted values default to `thinking`. Realtime V1 and V2 ignore this setting.
  * `codex_response_item_prefix` - Optional prefix added to automatic Codex response items when `codexResponsesAsItems` is true.
  * `codex_responses_as_items` - Sends automatic Codex responses as realtime conversation items instead of handoff appends.
  * `delegation_ack_filler` - Controls whether a realtime V3 delegation produces an acknowledgement filler. Omitted values preserve the Realtime API's default behavior.
  * `flush_transcript_tail_on_session_end` - Routes any transcript tail remaining at session end through Codex. Defaults to false. TODO: Remove this rollout knob once transcript-tail flushing is always enabled.
  * `include_startup_context` - Set to false to start without Codex's startup context. Omitted or null includes it.
  * `initial_items` - Adds complete role-bearing text items to the initial Frameless Bidi session history. This is only supported by realtime V3 and is sent during session startup. Requests are limited to 128 items and 8,192 estimated text tokens in total.
  * `model` - Overrides the configured realtime model for this session only.
  * `realtime_end_instructions` - Developer instructions given to the backing Codex model when this realtime session ends.
  * `realtime_start_instructions` - Developer instructions given to the backing Codex model when this realtime session starts.
  * `version` - Overrides the configured realtime protocol version for this session only.
  * `voice_session_id` - Client-generated identifier for the product voice session. This is distinct from `realtimeSessionId`.
  """

  @type t :: %__MODULE__{
          output_modality: Codex.Protocol.RealtimeOutputModality.t(),
          thread_id: String.t(),
          backend_reasoning_status: boolean() | nil,
          client_managed_handoffs: boolean() | nil,
          codex_response_handoff_channel_prefixes: %{optional(String.t()) => [String.t()]} | nil,
          codex_response_handoff_mode: Codex.Protocol.CodexResponseHandoffMode.t() | nil,
          codex_response_item_prefix: String.t() | nil,
          codex_responses_as_items: boolean() | nil,
          delegation_ack_filler: boolean() | nil,
          flush_transcript_tail_on_session_end: boolean() | nil,
          include_startup_context: boolean() | nil,
          initial_items: [Codex.Protocol.ThreadRealtimeInitialItem.t()] | nil,
          model: String.t() | nil,
          prompt: String.t() | nil,
          realtime_end_instructions: String.t() | nil,
          realtime_session_id: String.t() | nil,
          realtime_start_instructions: String.t() | nil,
          transport: Codex.Protocol.ThreadRealtimeStartTransport.t() | nil,
          version: Codex.Protocol.RealtimeConversationVersion.t() | nil,
          voice: Codex.Protocol.RealtimeVoice.t() | nil,
          voice_session_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:output_modality, :thread_id]
  defstruct [
    :output_modality,
    :thread_id,
    :backend_reasoning_status,
    :client_managed_handoffs,
    :codex_response_handoff_channel_prefixes,
    :codex_response_handoff_mode,
    :codex_response_item_prefix,
    :codex_responses_as_items,
    :delegation_ack_filler,
    :flush_transcript_tail_on_session_end,
    :include_startup_context,
    :initial_items,
    :model,
    :prompt,
    :realtime_end_instructions,
    :realtime_session_id,
    :realtime_start_instructions,
    :transport,
    :version,
    :voice,
    :voice_session_id,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ThreadRealtimeStopParams do
  @moduledoc ~S"""
  EXPERIMENTAL - stop thread realtime.

  On the wire: `ThreadRealtimeStopParams` of the app-server.
  """

  @type t :: %__MODULE__{thread_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:thread_id]
  defstruct [:thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadResumeInitialTurnsPageParams do
  @moduledoc ~S"""
  On the wire: `ThreadResumeInitialTurnsPageParams` of the app-server.
  """

  @typedoc ~S"""
  * `items_view` - How much item detail to include for each returned turn; defaults to summary.
  * `limit` - Optional turn page size.
  * `sort_direction` - Optional turn pagination direction; defaults to descending.
  """

  @type t :: %__MODULE__{
          items_view: Codex.Protocol.TurnItemsView.t() | nil,
          limit: non_neg_integer() | nil,
          sort_direction: Codex.Protocol.SortDirection.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:items_view, :limit, :sort_direction, extra: %{}]
end

defmodule Codex.Protocol.ThreadResumeParams do
  @moduledoc ~S"""
  There are three ways to resume a thread: 1. By thread_id: load the thread from disk by thread_id and resume it. 2. By history: instantiate the thread from memory and resume it. 3. By path: load the thread from disk by path and resume it.

  For non-running threads, the precedence is: history > non-empty path > thread_id. If using history or a non-empty path for a non-running thread, the thread_id param will be ignored.

  If thread_id identifies a running thread, app-server rejoins that thread and treats a non-empty path as a consistency check against the active rollout path. Empty string path values are treated as absent.

  Prefer using thread_id whenever possible.

  On the wire: `ThreadResumeParams` of the app-server.
  """

  @typedoc ~S"""
  * `approvals_reviewer` - Override where approval requests are routed for review on this thread and subsequent turns.
  * `exclude_turns` - When true, return only thread metadata and live-resume state without populating `thread.turns`. This is useful when the client plans to call `thread/turns/list` immediately after resuming. Full-history hydration is deprecated for paginated threads; use this with `thread/turns/list` and `thread/items/list` instead.
  * `history` - [UNSTABLE] FOR CODEX CLOUD - DO NOT USE. If specified, the thread will be resumed with the provided history instead of loaded from disk.
  * `initial_turns_page` - When present, include a `thread/turns/list` page in the resume response so clients can bootstrap recent turns without a second request.
  * `model` - Configuration overrides for the resumed thread, if any.
  * `path` - [UNSTABLE] Specify the rollout path to resume from. If specified for a non-running thread, the thread_id param will be ignored. If thread_id identifies a running thread, the path must match the active rollout path.
  * `permissions` - Named profile id for the resumed thread. Cannot be combined with `sandbox`.
  * `personality` - @deprecated `friendly` and `pragmatic` no longer select a style. Changing this does not rewrite the thread's existing instructions.
  * `runtime_workspace_roots` - Replace the thread's runtime workspace roots. Paths must be absolute.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          approval_policy: Codex.Protocol.AskForApproval.t() | nil,
          approvals_reviewer: Codex.Protocol.ApprovalsReviewer.t() | nil,
          base_instructions: String.t() | nil,
          config: %{optional(String.t()) => Codex.JSON.value()} | nil,
          cwd: String.t() | nil,
          developer_instructions: String.t() | nil,
          exclude_turns: boolean() | nil,
          history: [Codex.Protocol.ResponseItem.t()] | nil,
          initial_turns_page: Codex.Protocol.ThreadResumeInitialTurnsPageParams.t() | nil,
          model: String.t() | nil,
          model_provider: String.t() | nil,
          path: String.t() | nil,
          permissions: String.t() | nil,
          personality: Codex.Protocol.Personality.t() | nil,
          runtime_workspace_roots: [Codex.Protocol.AbsolutePathBuf.t()] | nil,
          sandbox: Codex.Protocol.SandboxMode.t() | nil,
          service_tier: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id]
  defstruct [
    :thread_id,
    :approval_policy,
    :approvals_reviewer,
    :base_instructions,
    :config,
    :cwd,
    :developer_instructions,
    :exclude_turns,
    :history,
    :initial_turns_page,
    :model,
    :model_provider,
    :path,
    :permissions,
    :personality,
    :runtime_workspace_roots,
    :sandbox,
    :service_tier,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ThreadRevertParams do
  @moduledoc ~S"""
  Replace a paginated thread's durable history with the prefix before one turn.

  This only changes persisted conversation history. It does not revert local file changes.

  On the wire: `ThreadRevertParams` of the app-server.
  """

  @typedoc ~S"""
  * `before_turn_id` - Turn excluded from the replacement history, together with every later turn.
  """

  @type t :: %__MODULE__{
          before_turn_id: String.t(),
          thread_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:before_turn_id, :thread_id]
  defstruct [:before_turn_id, :thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadSampleCancelParams do
  @moduledoc ~S"""
  On the wire: `ThreadSampleCancelParams` of the app-server.
  """

  @type t :: %__MODULE__{request_id: Codex.Protocol.RequestId.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:request_id]
  defstruct [:request_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadSampleParams do
  @moduledoc ~S"""
  On the wire: `ThreadSampleParams` of the app-server.
  """

  @typedoc ~S"""
  * `expected_turn_id` - The loaded source's latest turn, which must be finished (completed, failed, or interrupted) unless `allowInProgressTurn` is true.
  * `allow_in_progress_turn` - Allow sampling the latest turn before it finishes.
  * `disable_mcp` - Disable MCP servers when the inherited window uses incremental tools on Responses Lite.
  * `effort` - Applied only when the provider and model support cache-preserving reasoning-effort updates.
  * `interrupt_on_cancel` - Override upstream interruption on cancellation for this sample; otherwise inherit the parent.
  * `responsesapi_client_metadata` - Optional metadata to enrich Codex's ResponsesAPI turn metadata.
  """

  @type t :: %__MODULE__{
          expected_turn_id: String.t(),
          prompt: String.t(),
          thread_id: String.t(),
          allow_in_progress_turn: boolean() | nil,
          disable_mcp: boolean() | nil,
          effort: Codex.Protocol.ReasoningEffort.t() | nil,
          interrupt_on_cancel: boolean() | nil,
          responsesapi_client_metadata: %{optional(String.t()) => String.t()} | nil,
          thread_source: Codex.Protocol.ThreadSource.t() | nil,
          turn_trigger: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:expected_turn_id, :prompt, :thread_id]
  defstruct [
    :expected_turn_id,
    :prompt,
    :thread_id,
    :allow_in_progress_turn,
    :disable_mcp,
    :effort,
    :interrupt_on_cancel,
    :responsesapi_client_metadata,
    :thread_source,
    :turn_trigger,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ThreadSearchOccurrencesParams do
  @moduledoc ~S"""
  Parameters for searching visible message occurrences within one paginated thread.

  On the wire: `ThreadSearchOccurrencesParams` of the app-server.
  """

  @typedoc ~S"""
  * `search_term` - Case-insensitive literal substring to find in visible user messages and both partial and final assistant answers.
  * `cursor` - Opaque cursor returned by a previous call for the same thread and search term.
  * `limit` - Optional occurrence page size.
  """

  @type t :: %__MODULE__{
          search_term: String.t(),
          thread_id: String.t(),
          cursor: String.t() | nil,
          limit: non_neg_integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:search_term, :thread_id]
  defstruct [:search_term, :thread_id, :cursor, :limit, extra: %{}]
end

defmodule Codex.Protocol.ThreadSearchParams do
  @moduledoc ~S"""
  On the wire: `ThreadSearchParams` of the app-server.
  """

  @typedoc ~S"""
  * `search_term` - Required substring/full-text query for thread search.
  * `archived` - Optional archived filter; when set to true, only archived threads are returned. If false or null, only non-archived threads are returned.
  * `current_account_only` - Show local history visible to the current ChatGPT account. Defaults to false.
  * `cursor` - Opaque pagination cursor returned by a previous call.
  * `include_attached_threads` - Include persistent threads attached to a parent in search results.
  * `limit` - Optional page size; defaults to a reasonable server-side value.
  * `sort_direction` - Optional sort direction; defaults to descending (newest first).
  * `sort_key` - Optional sort key; defaults to created_at.
  * `source_kinds` - Optional source filter; when set, only sessions from these source kinds are returned. When omitted or empty, defaults to interactive sources.
  """

  @type t :: %__MODULE__{
          search_term: String.t(),
          archived: boolean() | nil,
          current_account_only: boolean() | nil,
          cursor: String.t() | nil,
          include_attached_threads: boolean() | nil,
          limit: non_neg_integer() | nil,
          sort_direction: Codex.Protocol.SortDirection.t() | nil,
          sort_key: Codex.Protocol.ThreadSearchSortKey.t() | nil,
          source_kinds: [Codex.Protocol.ThreadSourceKind.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:search_term]
  defstruct [
    :search_term,
    :archived,
    :current_account_only,
    :cursor,
    :include_attached_threads,
    :limit,
    :sort_direction,
    :sort_key,
    :source_kinds,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ThreadSectionCreateParams do
  @moduledoc ~S"""
  Parameters for creating an independently persisted thread section.

  On the wire: `ThreadSectionCreateParams` of the app-server.
  """

  @typedoc ~S"""
  * `name` - The user-visible name of the section.
  """

  @type t :: %__MODULE__{
          name: String.t(),
          appearance: Codex.Protocol.ThreadSectionAppearance.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:name]
  defstruct [:name, :appearance, extra: %{}]
end

defmodule Codex.Protocol.ThreadSectionDeleteParams do
  @moduledoc ~S"""
  Parameters for deleting an independently persisted thread section.

  On the wire: `ThreadSectionDeleteParams` of the app-server.
  """

  @typedoc ~S"""
  * `section_id` - The stable, server-generated identity of the section to delete.
  """

  @type t :: %__MODULE__{section_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:section_id]
  defstruct [:section_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadSectionListParams do
  @moduledoc ~S"""
  Parameters for listing independently persisted thread sections.

  On the wire: `ThreadSectionListParams` of the app-server.
  """

  @typedoc ~S"""
  * `cursor` - Opaque pagination cursor returned by a previous call.
  * `limit` - Maximum number of sections to return.
  """

  @type t :: %__MODULE__{
          cursor: String.t() | nil,
          limit: non_neg_integer() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:cursor, :limit, extra: %{}]
end

defmodule Codex.Protocol.ThreadSectionMoveParams do
  @moduledoc ~S"""
  Parameters for moving a thread within a server-owned section ordering.

  On the wire: `ThreadSectionMoveParams` of the app-server.
  """

  @typedoc ~S"""
  * `section_id` - Destination section, or `null` to remove the thread from its section.
  * `thread_id` - Thread to move into, within, or out of a section.
  * `before_thread_id` - Existing thread to insert before; omission or null appends to the section.
  """

  @type t :: %__MODULE__{
          section_id: String.t() | nil,
          thread_id: String.t(),
          before_thread_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:section_id, :thread_id]
  defstruct [:section_id, :thread_id, :before_thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadSectionUpdateParams do
  @moduledoc ~S"""
  Parameters for updating an independently persisted thread section.

  On the wire: `ThreadSectionUpdateParams` of the app-server.
  """

  @typedoc ~S"""
  * `name` - The updated user-visible name of the section.
  * `section_id` - The stable, server-generated identity of the section to update.
  * `appearance` - Omit to preserve appearance, use `null` to clear it, or provide a replacement.
  """

  @type t :: %__MODULE__{
          name: String.t(),
          section_id: String.t(),
          appearance: Codex.Protocol.ThreadSectionAppearance.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:name, :section_id]
  defstruct [:name, :section_id, :appearance, extra: %{}]
end

defmodule Codex.Protocol.ThreadSetNameParams do
  @moduledoc ~S"""
  On the wire: `ThreadSetNameParams` of the app-server.
  """

  @type t :: %__MODULE__{name: String.t(), thread_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:name, :thread_id]
  defstruct [:name, :thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadSettingsUpdateParams do
  @moduledoc ~S"""
  On the wire: `ThreadSettingsUpdateParams` of the app-server.
  """

  @typedoc ~S"""
  * `approval_policy` - Override the approval policy for subsequent turns.
  * `approvals_reviewer` - Override where approval requests are routed for subsequent turns.
  * `collaboration_mode` - EXPERIMENTAL - Set a pre-set collaboration mode for subsequent turns.

    For `collaboration_mode.settings.developer_instructions`, `null` means "use the built-in instructions for the selected mode".
  * `cwd` - Override the working directory for subsequent turns.
  * `disabled_plugin_ids` - Replace this thread's disabled plugin IDs. Omitted/null preserves the list; [] clears it.
  * `effort` - Override the reasoning effort for subsequent turns.
  * `environments` - Replace the environments for future turns without changing the running turn. Omitted/null preserves the selection unless `cwd` is also provided, which selects the default environments for that directory. [] clears the selection.
  * `model` - Override the model for subsequent turns.
  * `multi_agent_mode` - @deprecated Ignored. Use `effort: "ultra"` for proactive multi-agent behavior.
  * `permissions` - Select a named permissions profile id for subsequent turns. Cannot be combined with `sandboxPolicy`.
  * `personality` - @deprecated `friendly` and `pragmatic` no longer select a style. Changing this does not rewrite the thread's existing instructions.
  * `sandbox_policy` - Override the sandbox policy for subsequent turns.
  * `service_tier` - Override the service tier for subsequent turns. `null` clears the current service tier; omission leaves it unchanged.
  * `summary` - Override the reasoning summary for subsequent turns.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          approval_policy: Codex.Protocol.AskForApproval.t() | nil,
          approvals_reviewer: Codex.Protocol.ApprovalsReviewer.t() | nil,
          collaboration_mode: Codex.Protocol.CollaborationMode.t() | nil,
          cwd: String.t() | nil,
          disabled_plugin_ids: [String.t()] | nil,
          effort: Codex.Protocol.ReasoningEffort.t() | nil,
          environments: [Codex.Protocol.TurnEnvironmentParams.t()] | nil,
          model: String.t() | nil,
          multi_agent_mode: Codex.Protocol.MultiAgentMode.t() | nil,
          permissions: String.t() | nil,
          personality: Codex.Protocol.Personality.t() | nil,
          sandbox_policy: Codex.Protocol.SandboxPolicy.t() | nil,
          service_tier: String.t() | nil,
          summary: Codex.Protocol.ReasoningSummary.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id]
  defstruct [
    :thread_id,
    :approval_policy,
    :approvals_reviewer,
    :collaboration_mode,
    :cwd,
    :disabled_plugin_ids,
    :effort,
    :environments,
    :model,
    :multi_agent_mode,
    :permissions,
    :personality,
    :sandbox_policy,
    :service_tier,
    :summary,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ThreadShellCommandParams do
  @moduledoc ~S"""
  On the wire: `ThreadShellCommandParams` of the app-server.
  """

  @typedoc ~S"""
  * `command` - Shell command string evaluated by the thread's configured shell. Unlike `command/exec`, this intentionally preserves shell syntax such as pipes, redirects, and quoting. This runs unsandboxed with full access rather than inheriting the thread sandbox policy.
  * `timeout_ms` - Maximum execution time in milliseconds. Defaults to one hour when omitted or null. Must be non-negative; zero requests an immediate timeout, not unlimited execution. Does not affect the immediate RPC acknowledgement.
  """

  @type t :: %__MODULE__{
          command: String.t(),
          thread_id: String.t(),
          timeout_ms: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:command, :thread_id]
  defstruct [:command, :thread_id, :timeout_ms, extra: %{}]
end

defmodule Codex.Protocol.ThreadStartParams do
  @moduledoc ~S"""
  On the wire: `ThreadStartParams` of the app-server.
  """

  @typedoc ~S"""
  * `allow_provider_model_fallback` - Allow a provider with an authoritative static model catalog to replace an unavailable requested model with its default.
  * `approvals_reviewer` - Override where approval requests are routed for review on this thread and subsequent turns.
  * `daybreak_enabled` - Initial Daybreak choice for this persistent thread. Omitted or null leaves it unset. This does not select a turn's `cyberAccessProgram` or grant access. Not supported for ephemeral threads.
  * `environments` - Optional sticky environments for this thread.

    Omitted selects the default environment when environment access is enabled. Empty disables environment access for turns that do not provide a turn override. Non-empty selects the first environment as the current turn environment.
  * `experimental_raw_events` - If true, opt into emitting raw Responses API items on the event stream. This is for internal use only (e.g. Codex Cloud).
  * `history_mode` - Persisted thread history contract to use for this new thread.
  * `mock_experimental_field` - Test-only experimental field used to validate experimental gating and schema filtering behavior in a stable way.
  * `multi_agent_mode` - @deprecated Ignored. Use Ultra reasoning effort for proactive multi-agent behavior.
  * `permissions` - Named profile id for this thread. Cannot be combined with `sandbox`.
  * `personality` - @deprecated `friendly` and `pragmatic` no longer select a style.
  * `project_id` - Optional project identity for this new thread. Durable threads persist the assignment; ephemeral threads expose it only in live responses.
  * `runtime_workspace_roots` - Replace the thread's runtime workspace roots. Paths must be absolute.
  * `selected_capability_roots` - Capability roots selected for this thread by the hosting platform.
  * `thread_source` - Optional client-supplied analytics source classification for this thread.
  """

  @type t :: %__MODULE__{
          allow_provider_model_fallback: boolean() | nil,
          approval_policy: Codex.Protocol.AskForApproval.t() | nil,
          approvals_reviewer: Codex.Protocol.ApprovalsReviewer.t() | nil,
          base_instructions: String.t() | nil,
          config: %{optional(String.t()) => Codex.JSON.value()} | nil,
          cwd: String.t() | nil,
          daybreak_enabled: boolean() | nil,
          developer_instructions: String.t() | nil,
          dynamic_tools: [Codex.Protocol.DynamicToolSpec.t()] | nil,
          environments: [Codex.Protocol.TurnEnvironmentParams.t()] | nil,
          ephemeral: boolean() | nil,
          experimental_raw_events: boolean() | nil,
          history_mode: Codex.Protocol.ThreadHistoryMode.t() | nil,
          mock_experimental_field: String.t() | nil,
          model: String.t() | nil,
          model_provider: String.t() | nil,
          multi_agent_mode: Codex.Protocol.MultiAgentMode.t() | nil,
          permissions: String.t() | nil,
          personality: Codex.Protocol.Personality.t() | nil,
          project_id: String.t() | nil,
          runtime_workspace_roots: [Codex.Protocol.AbsolutePathBuf.t()] | nil,
          sandbox: Codex.Protocol.SandboxMode.t() | nil,
          selected_capability_roots: [Codex.Protocol.SelectedCapabilityRoot.t()] | nil,
          service_name: String.t() | nil,
          service_tier: String.t() | nil,
          session_start_source: Codex.Protocol.ThreadStartSource.t() | nil,
          thread_source: Codex.Protocol.ThreadSource.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [
    :allow_provider_model_fallback,
    :approval_policy,
    :approvals_reviewer,
    :base_instructions,
    :config,
    :cwd,
    :daybreak_enabled,
    :developer_instructions,
    :dynamic_tools,
    :environments,
    :ephemeral,
    :experimental_raw_events,
    :history_mode,
    :mock_experimental_field,
    :model,
    :model_provider,
    :multi_agent_mode,
    :permissions,
    :personality,
    :project_id,
    :runtime_workspace_roots,
    :sandbox,
    :selected_capability_roots,
    :service_name,
    :service_tier,
    :session_start_source,
    :thread_source,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ThreadTimelineListParams do
  @moduledoc ~S"""
  EXPERIMENTAL - list ordinary and realtime thread history in rollout order.

  On the wire: `ThreadTimelineListParams` of the app-server.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          cursor: String.t() | nil,
          limit: non_neg_integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id]
  defstruct [:thread_id, :cursor, :limit, extra: %{}]
end

defmodule Codex.Protocol.ThreadTurnsListParams do
  @moduledoc ~S"""
  On the wire: `ThreadTurnsListParams` of the app-server.
  """

  @typedoc ~S"""
  * `cursor` - Opaque cursor to pass to the next call to continue after the last turn.
  * `items_view` - How much item detail to include for each returned turn; defaults to summary.
  * `limit` - Optional turn page size.
  * `sort_direction` - Optional turn pagination direction; defaults to descending.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          cursor: String.t() | nil,
          items_view: Codex.Protocol.TurnItemsView.t() | nil,
          limit: non_neg_integer() | nil,
          sort_direction: Codex.Protocol.SortDirection.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id]
  defstruct [:thread_id, :cursor, :items_view, :limit, :sort_direction, extra: %{}]
end

defmodule Codex.Protocol.ThreadUnarchiveParams do
  @moduledoc ~S"""
  On the wire: `ThreadUnarchiveParams` of the app-server.
  """

  @type t :: %__MODULE__{thread_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:thread_id]
  defstruct [:thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadUnsubscribeParams do
  @moduledoc ~S"""
  On the wire: `ThreadUnsubscribeParams` of the app-server.
  """

  @type t :: %__MODULE__{thread_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:thread_id]
  defstruct [:thread_id, extra: %{}]
end

defmodule Codex.Protocol.ToolRequestUserInputParams do
  @moduledoc ~S"""
  EXPERIMENTAL. Params sent with a request_user_input event.

  On the wire: `ToolRequestUserInputParams` of the app-server.
  """

  @typedoc ~S"""
  * `auto_resolution_ms` - @deprecated Use `isBlocking` to decide whether the request should block.
  """

  @type t :: %__MODULE__{
          is_blocking: boolean(),
          item_id: String.t(),
          questions: [Codex.Protocol.ToolRequestUserInputQuestion.t()],
          thread_id: String.t(),
          turn_id: String.t(),
          auto_resolution_ms: non_neg_integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:is_blocking, :item_id, :questions, :thread_id, :turn_id]
  defstruct [
    :is_blocking,
    :item_id,
    :questions,
    :thread_id,
    :turn_id,
    :auto_resolution_ms,
    extra: %{}
  ]
end

defmodule Codex.Protocol.TurnEnvironmentParams do
  @moduledoc ~S"""
  On the wire: `TurnEnvironmentParams` of the app-server.
  """

  @typedoc ~S"""
  * `runtime_workspace_roots` - Environment-native runtime workspace roots. Omitted defaults to `cwd`.
  """

  @type t :: %__MODULE__{
          cwd: Codex.Protocol.LegacyAppPathString.t(),
          environment_id: String.t(),
          runtime_workspace_roots: [Codex.Protocol.LegacyAppPathString.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:cwd, :environment_id]
  defstruct [:cwd, :environment_id, :runtime_workspace_roots, extra: %{}]
end

defmodule Codex.Protocol.TurnInterruptParams do
  @moduledoc ~S"""
  On the wire: `TurnInterruptParams` of the app-server.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          turn_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id, :turn_id]
  defstruct [:thread_id, :turn_id, extra: %{}]
end

defmodule Codex.Protocol.TurnSettingsUpdateParams do
  @moduledoc ~S"""
  Experimental settings changes for one running turn, not future turns. Unsupported fields are rejected rather than silently ignored. Any live task kind may accept publication. Child sessions and consumers of frozen initial settings are unchanged.

  On the wire: `TurnSettingsUpdateParams` of the app-server.
  """

  @typedoc ~S"""
  * `approvals_reviewer` - Changes the active turn's reviewer without changing future thread settings. Already captured steps and pending approvals retain their original reviewer.
  * `effort` - Omission or `null` leaves the effort unchanged.
  * `environments` - Replace the environments for subsequent steps of this turn, not future turns. Omitted/null preserves the selection; [] clears it. An already-started step is unchanged.
  * `model` - Omission or `null` leaves the model unchanged.
  * `service_tier` - `null` clears the requested tier; omission leaves it unchanged.
  * `summary` - Omission or `null` leaves the summary preference unchanged.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          turn_id: String.t(),
          approvals_reviewer: Codex.Protocol.ApprovalsReviewer.t() | nil,
          effort: Codex.Protocol.ReasoningEffort.t() | nil,
          environments: [Codex.Protocol.TurnEnvironmentParams.t()] | nil,
          model: String.t() | nil,
          service_tier: String.t() | nil,
          summary: Codex.Protocol.ReasoningSummary.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id, :turn_id]
  defstruct [
    :thread_id,
    :turn_id,
    :approvals_reviewer,
    :effort,
    :environments,
    :model,
    :service_tier,
    :summary,
    extra: %{}
  ]
end

defmodule Codex.Protocol.TurnStartParams do
  @moduledoc ~S"""
  On the wire: `TurnStartParams` of the app-server.
  """

  @typedoc ~S"""
  * `additional_context` - Optional client-provided context fragments keyed by an opaque source identifier.
  * `approval_policy` - Override the approval policy for this turn and subsequent turns.
  * `approvals_reviewer` - Override where approval requests are routed for review on this turn and subsequent turns.
  * `collaboration_mode` - EXPERIMENTAL - Set a pre-set collaboration mode. Takes precedence over model, reasoning_effort, and developer instructions if set.

    For `collaboration_mode.settings.developer_instructions`, `null` means "use the built-in instructions for the selected mode".
  * `cwd` - Override the working directory for this turn and subsequent turns.
  * `cyber_access_program` - EXPERIMENTAL - Request an authorized cyber program for this turn. Omission preserves automatic behavior. This does not grant access.
  * `disabled_plugin_ids` - Replace this thread's disabled plugin IDs. Omitted/null preserves the list; [] clears it.
  * `effort` - Override the reasoning effort for this turn and subsequent turns.
  * `environments` - Optional environments for this turn and subsequent turns.

    Omitted uses the thread sticky environments. Empty disables environment access for this turn. Non-empty selects the first environment as the current turn environment for this turn.
  * `model` - Override the model for this turn and subsequent turns.
  * `multi_agent_mode` - @deprecated Ignored. Use `effort: "ultra"` for proactive multi-agent behavior.
  * `output_schema` - Optional JSON Schema used to constrain the final assistant message for this turn.
  * `parent_turn_id` - ID of the turn that caused this new turn to start.

    Set this when starting work on behalf of another turn, such as delegated work in a different thread. Leave unset for work started directly by the user. Ignored when this request adds input to an active turn.
  * `permissions` - Select a named permissions profile id for this turn and subsequent turns. Cannot be combined with `sandboxPolicy`.
  * `personality` - @deprecated `friendly` and `pragmatic` no longer select a style. Changing this does not rewrite the thread's existing instructions.
  * `responsesapi_client_metadata` - Optional metadata to enrich Codex's ResponsesAPI turn metadata. Replaces unprotected client-provided entries when supplied; an empty map clears them.

    Entries are flattened into the JSON string sent as `client_metadata["x-codex-turn-metadata"]` on ResponsesAPI HTTP and websocket requests.

    They are not sent as top-level ResponsesAPI `client_metadata` keys, and reserved keys such as `session_id`, `thread_id`, `turn_id`, and `window_id` cannot be overridden.
  * `responsesapi_client_metadata_patch` - Merge entries into the ResponsesAPI turn metadata without removing existing entries. Applied after `responsesapiClientMetadata` if both are provided; reserved keys remain protected.
  * `root_turn_id` - ID of the first turn in the chain of work that led to this new turn.

    When setting `parentTurnId`, set this to the parent turn's `rootTurnId` when known. This keeps descendant work attributed to the original turn. If omitted, the new turn becomes its own root. Ignored when this request adds input to an active turn.
  * `runtime_workspace_roots` - Replace the thread's runtime workspace roots for this turn and subsequent turns. Paths must be absolute.
  * `sandbox_policy` - Override the sandbox policy for this turn and subsequent turns.
  * `service_tier` - Override the service tier for this turn and subsequent turns.
  * `service_tier_for_turn` - Override the service tier only when this request starts a new turn. Use "default" for standard speed. Omitted or null inherits the thread's tier. Does not change the thread's tier or a turn being steered.
  * `summary` - Override the reasoning summary for this turn and subsequent turns.
  * `turn_trigger` - Optional source classification for the caller that starts this turn. Ignored when this request steers an already-active turn.
  """

  @type t :: %__MODULE__{
          input: [Codex.Protocol.UserInput.t()],
          thread_id: String.t(),
          additional_context:
            %{optional(String.t()) => Codex.Protocol.AdditionalContextEntry.t()} | nil,
          approval_policy: Codex.Protocol.AskForApproval.t() | nil,
          approvals_reviewer: Codex.Protocol.ApprovalsReviewer.t() | nil,
          client_user_message_id: String.t() | nil,
          collaboration_mode: Codex.Protocol.CollaborationMode.t() | nil,
          cwd: String.t() | nil,
          cyber_access_program: Codex.Protocol.CyberAccessProgram.t() | nil,
          disabled_plugin_ids: [String.t()] | nil,
          effort: Codex.Protocol.ReasoningEffort.t() | nil,
          environments: [Codex.Protocol.TurnEnvironmentParams.t()] | nil,
          model: String.t() | nil,
          multi_agent_mode: Codex.Protocol.MultiAgentMode.t() | nil,
          output_schema: Codex.JSON.value() | nil,
          parent_turn_id: String.t() | nil,
          permissions: String.t() | nil,
          personality: Codex.Protocol.Personality.t() | nil,
          responsesapi_client_metadata: %{optional(String.t()) => String.t()} | nil,
          responsesapi_client_metadata_patch: %{optional(String.t()) => String.t()} | nil,
          root_turn_id: String.t() | nil,
          runtime_workspace_roots: [Codex.Protocol.AbsolutePathBuf.t()] | nil,
          sandbox_policy: Codex.Protocol.SandboxPolicy.t() | nil,
          service_tier: String.t() | nil,
          service_tier_for_turn: String.t() | nil,
          summary: Codex.Protocol.ReasoningSummary.t() | nil,
          tool_output: Codex.Protocol.TurnToolOutput.t() | nil,
          turn_trigger: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:input, :thread_id]
  defstruct [
    :input,
    :thread_id,
    :additional_context,
    :approval_policy,
    :approvals_reviewer,
    :client_user_message_id,
    :collaboration_mode,
    :cwd,
    :cyber_access_program,
    :disabled_plugin_ids,
    :effort,
    :environments,
    :model,
    :multi_agent_mode,
    :output_schema,
    :parent_turn_id,
    :permissions,
    :personality,
    :responsesapi_client_metadata,
    :responsesapi_client_metadata_patch,
    :root_turn_id,
    :runtime_workspace_roots,
    :sandbox_policy,
    :service_tier,
    :service_tier_for_turn,
    :summary,
    :tool_output,
    :turn_trigger,
    extra: %{}
  ]
end

defmodule Codex.Protocol.TurnSteerParams do
  @moduledoc ~S"""
  On the wire: `TurnSteerParams` of the app-server.
  """

  @typedoc ~S"""
  * `expected_turn_id` - Required active turn id precondition. The request fails when it does not match the currently active turn.
  * `additional_context` - Optional client-provided context fragments keyed by an opaque source identifier.
  * `responsesapi_client_metadata` - Optional metadata to enrich Codex's ResponsesAPI turn metadata. Replaces unprotected client-provided entries when supplied; an empty map clears them.

    Entries are flattened into the JSON string sent as `client_metadata["x-codex-turn-metadata"]` on ResponsesAPI HTTP and websocket requests.

    They are not sent as top-level ResponsesAPI `client_metadata` keys, and reserved keys such as `session_id`, `thread_id`, `turn_id`, and `window_id` cannot be overridden.
  * `responsesapi_client_metadata_patch` - Merge entries into the ResponsesAPI turn metadata without removing existing entries. Applied after `responsesapiClientMetadata` if both are provided; reserved keys remain protected.
  """

  @type t :: %__MODULE__{
          expected_turn_id: String.t(),
          input: [Codex.Protocol.UserInput.t()],
          thread_id: String.t(),
          additional_context:
            %{optional(String.t()) => Codex.Protocol.AdditionalContextEntry.t()} | nil,
          client_user_message_id: String.t() | nil,
          responsesapi_client_metadata: %{optional(String.t()) => String.t()} | nil,
          responsesapi_client_metadata_patch: %{optional(String.t()) => String.t()} | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:expected_turn_id, :input, :thread_id]
  defstruct [
    :expected_turn_id,
    :input,
    :thread_id,
    :additional_context,
    :client_user_message_id,
    :responsesapi_client_metadata,
    :responsesapi_client_metadata_patch,
    extra: %{}
  ]
end

defmodule Codex.Protocol.UserVerificationCancelParams do
  @moduledoc ~S"""
  Cancels a native verification RPC issued on this connection, not an elicitation. Use a fresh request ID for each operation and a distinct ID for this cancellation RPC.

  On the wire: `UserVerificationCancelParams` of the app-server.
  """

  @type t :: %__MODULE__{request_id: Codex.Protocol.RequestId.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:request_id]
  defstruct [:request_id, extra: %{}]
end

defmodule Codex.Protocol.UserVerificationDeleteParams do
  @moduledoc ~S"""
  On the wire: `UserVerificationDeleteParams` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.UserVerificationEnrollParams do
  @moduledoc ~S"""
  On the wire: `UserVerificationEnrollParams` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.UserVerificationStatusParams do
  @moduledoc ~S"""
  On the wire: `UserVerificationStatusParams` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.UserVerificationVerifyParams do
  @moduledoc ~S"""
  Local signing primitive, independent of any pending elicitation.

  On the wire: `UserVerificationVerifyParams` of the app-server.
  """

  @typedoc ~S"""
  * `challenge` - Unpadded base64url encoding of 1–4096 challenge bytes.
  * `description` - Additional display context; at most 4096 UTF-8 bytes.
  * `title` - Display context already approved by the UI; 1–256 UTF-8 bytes.
  """

  @type t :: %__MODULE__{
          challenge: String.t(),
          description: String.t(),
          title: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:challenge, :description, :title]
  defstruct [:challenge, :description, :title, extra: %{}]
end

defmodule Codex.Protocol.WindowsSandboxSetupStartParams do
  @moduledoc ~S"""
  On the wire: `WindowsSandboxSetupStartParams` of the app-server.
  """

  @type t :: %__MODULE__{
          mode: Codex.Protocol.WindowsSandboxSetupMode.t(),
          cwd: Codex.Protocol.AbsolutePathBuf.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:mode]
  defstruct [:mode, :cwd, extra: %{}]
end
