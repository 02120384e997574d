# Written by mix codex.gen.protocol from fixtures/schemas. Do not edit.

defmodule Codex.Protocol.AccountSessionsResponse do
  @moduledoc ~S"""
  On the wire: `AccountSessionsResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          sessions: [Codex.Protocol.AccountSession.t()],
          active_session_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:sessions]
  defstruct [:sessions, :active_session_id, extra: %{}]
end

defmodule Codex.Protocol.AccountSessionsSwitchResponse.AuthUrl do
  @moduledoc ~S"""
  Open the URL and await account/login/completed for this login ID.

  On the wire: `AccountSessionsSwitchResponse/AuthUrl` of the app-server.
  """

  @type t :: %__MODULE__{
          auth_url: String.t(),
          login_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:auth_url, :login_id]
  defstruct [:auth_url, :login_id, extra: %{}]
end

defmodule Codex.Protocol.AccountSessionsSwitchResponse.Sessions do
  @moduledoc ~S"""
  On the wire: `AccountSessionsSwitchResponse/Sessions` of the app-server.
  """

  @type t :: %__MODULE__{
          sessions: [Codex.Protocol.AccountSession.t()],
          active_session_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:sessions]
  defstruct [:sessions, :active_session_id, extra: %{}]
end

defmodule Codex.Protocol.ApplyPatchApprovalResponse do
  @moduledoc ~S"""
  On the wire: `ApplyPatchApprovalResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          decision: Codex.Protocol.ReviewDecision.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:decision]
  defstruct [:decision, extra: %{}]
end

defmodule Codex.Protocol.AppsInstalledResponse do
  @moduledoc ~S"""
  The installed connectors in one committed runtime snapshot.

  On the wire: `AppsInstalledResponse` of the app-server.
  """

  @type t :: %__MODULE__{apps: [Codex.Protocol.InstalledApp.t()], extra: Codex.Protocol.extra()}

  @enforce_keys [:apps]
  defstruct [:apps, extra: %{}]
end

defmodule Codex.Protocol.AppsListResponse do
  @moduledoc ~S"""
  EXPERIMENTAL - app list response.

  On the wire: `AppsListResponse` of the app-server.
  """

  @typedoc ~S"""
  * `next_cursor` - Opaque cursor to pass to the next call to continue after the last item. If None, there are no more items to return.
  """

  @type t :: %__MODULE__{
          data: [Codex.Protocol.AppInfo.t()],
          next_cursor: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data]
  defstruct [:data, :next_cursor, extra: %{}]
end

defmodule Codex.Protocol.AppsReadResponse do
  @moduledoc ~S"""
  EXPERIMENTAL - app/read response.

  On the wire: `AppsReadResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          apps: [Codex.Protocol.ConnectorMetadata.t()],
          missing_app_ids: [String.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:apps, :missing_app_ids]
  defstruct [:apps, :missing_app_ids, extra: %{}]
end

defmodule Codex.Protocol.AttestationGenerateResponse do
  @moduledoc ~S"""
  On the wire: `AttestationGenerateResponse` of the app-server.
  """

  @typedoc ~S"""
  * `token` - Opaque client attestation token.
  """

  @type t :: %__MODULE__{token: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:token]
  defstruct [:token, extra: %{}]
end

defmodule Codex.Protocol.BedrockCheckGovCloudRequirementsResponse do
  @moduledoc ~S"""
  Advisory check of the current Bedrock configuration after login or setup.

  On the wire: `BedrockCheckGovCloudRequirementsResponse` of the app-server.
  """

  @typedoc ~S"""
  * `is_gov_cloud` - Whether the active Bedrock authentication resolves to a GovCloud region.
  * `should_warn` - Whether GovCloud is selected and the managed requirements miss the baseline. A false value is not a general certification of the network configuration.
  """

  @type t :: %__MODULE__{
          is_gov_cloud: boolean(),
          should_warn: boolean(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:is_gov_cloud, :should_warn]
  defstruct [:is_gov_cloud, :should_warn, extra: %{}]
end

defmodule Codex.Protocol.BedrockDiscoverResponse do
  @moduledoc ~S"""
  On the wire: `BedrockDiscoverResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          environment_credentials: [Codex.Protocol.BedrockEnvironmentCredential.t()],
          profiles: [Codex.Protocol.BedrockAwsProfile.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:environment_credentials, :profiles]
  defstruct [:environment_credentials, :profiles, extra: %{}]
end

defmodule Codex.Protocol.BedrockSetupResponse do
  @moduledoc ~S"""
  On the wire: `BedrockSetupResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.CancelLoginAccountResponse do
  @moduledoc ~S"""
  On the wire: `CancelLoginAccountResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          status: Codex.Protocol.CancelLoginAccountStatus.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:status]
  defstruct [:status, extra: %{}]
end

defmodule Codex.Protocol.ChatgptAuthTokensRefreshResponse do
  @moduledoc ~S"""
  On the wire: `ChatgptAuthTokensRefreshResponse` of the app-server.
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

defmodule Codex.Protocol.CollaborationModeListResponse do
  @moduledoc ~S"""
  EXPERIMENTAL - collaboration mode presets response.

  On the wire: `CollaborationModeListResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          data: [Codex.Protocol.CollaborationModeMask.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data]
  defstruct [:data, extra: %{}]
end

defmodule Codex.Protocol.CommandExecResizeResponse do
  @moduledoc ~S"""
  Empty success response for `command/exec/resize`.

  On the wire: `CommandExecResizeResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.CommandExecResponse do
  @moduledoc ~S"""
  Final buffered result for `command/exec`.

  On the wire: `CommandExecResponse` of the app-server.
  """

  @typedoc ~S"""
  * `exit_code` - Process exit code.
  * `stderr` - Buffered stderr capture.

    Empty when stderr was streamed via `command/exec/outputDelta`.
  * `stdout` - Buffered stdout capture.

    Empty when stdout was streamed via `command/exec/outputDelta`.
  """

  @type t :: %__MODULE__{
          exit_code: integer(),
          stderr: String.t(),
          stdout: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:exit_code, :stderr, :stdout]
  defstruct [:exit_code, :stderr, :stdout, extra: %{}]
end

defmodule Codex.Protocol.CommandExecTerminateResponse do
  @moduledoc ~S"""
  Empty success response for `command/exec/terminate`.

  On the wire: `CommandExecTerminateResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.CommandExecWriteResponse do
  @moduledoc ~S"""
  Empty success response for `command/exec/write`.

  On the wire: `CommandExecWriteResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.CommandExecutionRequestApprovalResponse do
  @moduledoc ~S"""
  On the wire: `CommandExecutionRequestApprovalResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          decision: Codex.Protocol.CommandExecutionApprovalDecision.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:decision]
  defstruct [:decision, extra: %{}]
end

defmodule Codex.Protocol.ConfigReadResponse do
  @moduledoc ~S"""
  On the wire: `ConfigReadResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          config: Codex.Protocol.Config.t(),
          origins: %{optional(String.t()) => Codex.Protocol.ConfigLayerMetadata.t()},
          layers: [Codex.Protocol.ConfigLayer.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:config, :origins]
  defstruct [:config, :origins, :layers, extra: %{}]
end

defmodule Codex.Protocol.ConfigRequirementsReadResponse do
  @moduledoc ~S"""
  On the wire: `ConfigRequirementsReadResponse` of the app-server.
  """

  @typedoc ~S"""
  * `requirements` - Null if no requirements are configured (e.g. no requirements.toml/MDM entries).
  * `supports_independent_speed_modes` - Whether Fast and Ultra Fast requirements are enforced independently. Older servers omit this field and use Fast mode as a shared speed gate.
  """

  @type t :: %__MODULE__{
          requirements: Codex.Protocol.ConfigRequirements.t() | nil,
          supports_independent_speed_modes: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:requirements, :supports_independent_speed_modes, extra: %{}]
end

defmodule Codex.Protocol.ConfigWriteResponse do
  @moduledoc ~S"""
  On the wire: `ConfigWriteResponse` of the app-server.
  """

  @typedoc ~S"""
  * `file_path` - Canonical path to the config file that was written.
  """

  @type t :: %__MODULE__{
          file_path: Codex.Protocol.AbsolutePathBuf.t(),
          status: Codex.Protocol.WriteStatus.t(),
          version: String.t(),
          overridden_metadata: Codex.Protocol.OverriddenMetadata.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:file_path, :status, :version]
  defstruct [:file_path, :status, :version, :overridden_metadata, extra: %{}]
end

defmodule Codex.Protocol.ConsumeAccountRateLimitResetCreditResponse do
  @moduledoc ~S"""
  On the wire: `ConsumeAccountRateLimitResetCreditResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          outcome: Codex.Protocol.ConsumeAccountRateLimitResetCreditOutcome.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:outcome]
  defstruct [:outcome, extra: %{}]
end

defmodule Codex.Protocol.CurrentTimeReadResponse do
  @moduledoc ~S"""
  On the wire: `CurrentTimeReadResponse` of the app-server.
  """

  @typedoc ~S"""
  * `current_time_at` - Current time as whole Unix seconds.
  """

  @type t :: %__MODULE__{current_time_at: integer(), extra: Codex.Protocol.extra()}

  @enforce_keys [:current_time_at]
  defstruct [:current_time_at, extra: %{}]
end

defmodule Codex.Protocol.DynamicToolCallResponse do
  @moduledoc ~S"""
  On the wire: `DynamicToolCallResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          content_items: [Codex.Protocol.DynamicToolCallOutputContentItem.t()],
          success: boolean(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:content_items, :success]
  defstruct [:content_items, :success, extra: %{}]
end

defmodule Codex.Protocol.EnvironmentAddResponse do
  @moduledoc ~S"""
  On the wire: `EnvironmentAddResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.EnvironmentInfoResponse do
  @moduledoc ~S"""
  On the wire: `EnvironmentInfoResponse` of the app-server.
  """

  @typedoc ~S"""
  * `cwd` - Default working directory reported by the environment, as a canonical file URI.
  """

  @type t :: %__MODULE__{
          shell: Codex.Protocol.EnvironmentShellInfo.t(),
          cwd: Codex.Protocol.PathUri.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:shell]
  defstruct [:shell, :cwd, extra: %{}]
end

defmodule Codex.Protocol.EnvironmentStatusResponse do
  @moduledoc ~S"""
  Current status for the requested environment.

  On the wire: `EnvironmentStatusResponse` of the app-server.
  """

  @typedoc ~S"""
  * `status` - Current status observed without starting or recovering the environment.
  * `error` - Human-readable detail for `disconnected` and `unknown`; omitted for other statuses.
  """

  @type t :: %__MODULE__{
          status: Codex.Protocol.EnvironmentStatusKind.t(),
          error: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:status]
  defstruct [:status, :error, extra: %{}]
end

defmodule Codex.Protocol.ExecCommandApprovalResponse do
  @moduledoc ~S"""
  On the wire: `ExecCommandApprovalResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          decision: Codex.Protocol.ReviewDecision.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:decision]
  defstruct [:decision, extra: %{}]
end

defmodule Codex.Protocol.ExperimentalFeatureEnablementSetResponse do
  @moduledoc ~S"""
  On the wire: `ExperimentalFeatureEnablementSetResponse` of the app-server.
  """

  @typedoc ~S"""
  * `enablement` - Feature enablement entries updated by this request.
  """

  @type t :: %__MODULE__{
          enablement: %{optional(String.t()) => boolean()},
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:enablement]
  defstruct [:enablement, extra: %{}]
end

defmodule Codex.Protocol.ExperimentalFeatureListResponse do
  @moduledoc ~S"""
  On the wire: `ExperimentalFeatureListResponse` of the app-server.
  """

  @typedoc ~S"""
  * `next_cursor` - Opaque cursor to pass to the next call to continue after the last item. If None, there are no more items to return.
  """

  @type t :: %__MODULE__{
          data: [Codex.Protocol.ExperimentalFeature.t()],
          next_cursor: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data]
  defstruct [:data, :next_cursor, extra: %{}]
end

defmodule Codex.Protocol.ExternalAgentConfigDetectResponse do
  @moduledoc ~S"""
  On the wire: `ExternalAgentConfigDetectResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          items: [Codex.Protocol.ExternalAgentConfigMigrationItem.t()],
          connectors: [Codex.Protocol.ExternalAgentDetectedConnectorCandidate.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:items]
  defstruct [:items, :connectors, extra: %{}]
end

defmodule Codex.Protocol.ExternalAgentConfigImportHistoriesReadResponse do
  @moduledoc ~S"""
  On the wire: `ExternalAgentConfigImportHistoriesReadResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          connectors: [Codex.Protocol.ExternalAgentImportedConnectorCandidate.t()],
          data: [Codex.Protocol.ExternalAgentConfigImportHistory.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:connectors, :data]
  defstruct [:connectors, :data, extra: %{}]
end

defmodule Codex.Protocol.ExternalAgentConfigImportHistoryRecordResponse do
  @moduledoc ~S"""
  On the wire: `ExternalAgentConfigImportHistoryRecordResponse` of the app-server.
  """

  @type t :: %__MODULE__{import_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:import_id]
  defstruct [:import_id, extra: %{}]
end

defmodule Codex.Protocol.ExternalAgentConfigImportResponse do
  @moduledoc ~S"""
  On the wire: `ExternalAgentConfigImportResponse` of the app-server.
  """

  @type t :: %__MODULE__{import_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:import_id]
  defstruct [:import_id, extra: %{}]
end

defmodule Codex.Protocol.FeedbackSaveResponse do
  @moduledoc ~S"""
  On the wire: `FeedbackSaveResponse` of the app-server.
  """

  @typedoc ~S"""
  * `prompt_hash` - Same prompt hash as feedback/upload; null when prompt metadata is absent.
  """

  @type t :: %__MODULE__{
          saved_path: Codex.Protocol.LegacyAppPathString.t(),
          thread_id: String.t(),
          prompt_hash: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:saved_path, :thread_id]
  defstruct [:saved_path, :thread_id, :prompt_hash, extra: %{}]
end

defmodule Codex.Protocol.FeedbackUploadResponse do
  @moduledoc ~S"""
  On the wire: `FeedbackUploadResponse` of the app-server.
  """

  @typedoc ~S"""
  * `prompt_hash` - Whitespace-normalized SHA-256 of the session base instructions, matching the uploaded `prompt_hash` tag. Does not include later developer messages. Null when the reported rollout has no prompt metadata.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          prompt_hash: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id]
  defstruct [:thread_id, :prompt_hash, extra: %{}]
end

defmodule Codex.Protocol.FileChangeRequestApprovalResponse do
  @moduledoc ~S"""
  On the wire: `FileChangeRequestApprovalResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          decision: Codex.Protocol.FileChangeApprovalDecision.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:decision]
  defstruct [:decision, extra: %{}]
end

defmodule Codex.Protocol.FsCopyResponse do
  @moduledoc ~S"""
  Successful response for `fs/copy`.

  On the wire: `FsCopyResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.FsCreateDirectoryResponse do
  @moduledoc ~S"""
  Successful response for `fs/createDirectory`.

  On the wire: `FsCreateDirectoryResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.FsGetMetadataResponse do
  @moduledoc ~S"""
  Metadata returned by `fs/getMetadata`.

  On the wire: `FsGetMetadataResponse` of the app-server.
  """

  @typedoc ~S"""
  * `created_at_ms` - File creation time in Unix milliseconds when available, otherwise `0`.
  * `is_directory` - Whether the path resolves to a directory.
  * `is_file` - Whether the path resolves to a regular file.
  * `is_symlink` - Whether the path itself is a symbolic link.
  * `modified_at_ms` - File modification time in Unix milliseconds when available, otherwise `0`.
  """

  @type t :: %__MODULE__{
          created_at_ms: integer(),
          is_directory: boolean(),
          is_file: boolean(),
          is_symlink: boolean(),
          modified_at_ms: integer(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:created_at_ms, :is_directory, :is_file, :is_symlink, :modified_at_ms]
  defstruct [:created_at_ms, :is_directory, :is_file, :is_symlink, :modified_at_ms, extra: %{}]
end

defmodule Codex.Protocol.FsReadDirectoryResponse do
  @moduledoc ~S"""
  Directory entries returned by `fs/readDirectory`.

  On the wire: `FsReadDirectoryResponse` of the app-server.
  """

  @typedoc ~S"""
  * `entries` - Direct child entries in the requested directory.
  """

  @type t :: %__MODULE__{
          entries: [Codex.Protocol.FsReadDirectoryEntry.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:entries]
  defstruct [:entries, extra: %{}]
end

defmodule Codex.Protocol.FsReadFileResponse do
  @moduledoc ~S"""
  Base64-encoded file contents returned by `fs/readFile`.

  On the wire: `FsReadFileResponse` of the app-server.
  """

  @typedoc ~S"""
  * `data_base64` - File contents encoded as base64.
  """

  @type t :: %__MODULE__{data_base64: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:data_base64]
  defstruct [:data_base64, extra: %{}]
end

defmodule Codex.Protocol.FsRemoveResponse do
  @moduledoc ~S"""
  Successful response for `fs/remove`.

  On the wire: `FsRemoveResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.FsUnwatchResponse do
  @moduledoc ~S"""
  Successful response for `fs/unwatch`.

  On the wire: `FsUnwatchResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.FsWatchResponse do
  @moduledoc ~S"""
  Successful response for `fs/watch`.

  On the wire: `FsWatchResponse` of the app-server.
  """

  @typedoc ~S"""
  * `path` - Canonicalized path associated with the watch.
  """

  @type t :: %__MODULE__{path: Codex.Protocol.AbsolutePathBuf.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:path]
  defstruct [:path, extra: %{}]
end

defmodule Codex.Protocol.FsWriteFileResponse do
  @moduledoc ~S"""
  Successful response for `fs/writeFile`.

  On the wire: `FsWriteFileResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.FuzzyFileSearchResponse do
  @moduledoc ~S"""
  On the wire: `FuzzyFileSearchResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          files: [Codex.Protocol.FuzzyFileSearchResult.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:files]
  defstruct [:files, extra: %{}]
end

defmodule Codex.Protocol.FuzzyFileSearchSessionStartResponse do
  @moduledoc ~S"""
  On the wire: `FuzzyFileSearchSessionStartResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.FuzzyFileSearchSessionStopResponse do
  @moduledoc ~S"""
  On the wire: `FuzzyFileSearchSessionStopResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.FuzzyFileSearchSessionUpdateResponse do
  @moduledoc ~S"""
  On the wire: `FuzzyFileSearchSessionUpdateResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.GatewayOAuthCancelResponse do
  @moduledoc ~S"""
  On the wire: `GatewayOAuthCancelResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.GatewayOAuthLoginResponse do
  @moduledoc ~S"""
  On the wire: `GatewayOAuthLoginResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          prompt: Codex.Protocol.GatewayOAuthPrompt.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:prompt, extra: %{}]
end

defmodule Codex.Protocol.GatewayOAuthReadResponse do
  @moduledoc ~S"""
  Current effective gateway policy and credential readiness; never contains credentials.

  On the wire: `GatewayOAuthReadResponse` of the app-server.
  """

  @typedoc ~S"""
  * `required` - Whether the selected provider uses gateway OAuth, even when already signed in.
  * `status` - Null when the effective provider does not use gateway OAuth.
  * `supports_device_auth` - Whether the administrator configured a device authorization endpoint.
  """

  @type t :: %__MODULE__{
          provider_id: String.t(),
          provider_name: String.t(),
          required: boolean(),
          error: String.t() | nil,
          status: Codex.Protocol.GatewayOAuthStatus.t() | nil,
          supports_device_auth: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:provider_id, :provider_name, :required]
  defstruct [
    :provider_id,
    :provider_name,
    :required,
    :error,
    :status,
    :supports_device_auth,
    extra: %{}
  ]
end

defmodule Codex.Protocol.GcpSetupResponse do
  @moduledoc ~S"""
  On the wire: `GcpSetupResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.GetAccountRateLimitsResponse do
  @moduledoc ~S"""
  On the wire: `GetAccountRateLimitsResponse` of the app-server.
  """

  @typedoc ~S"""
  * `rate_limits` - Backward-compatible single-bucket view; mirrors the historical payload.
  * `account_id` - Account associated with this usage snapshot, when supplied by the backend.
  * `ordinary_usage_allowed` - Backend permission for ordinary included usage, validated against the active account. Null means unavailable; clients must not infer recovery from percentages or reset times.
  * `rate_limit_upsell` - Optional backend-owned banner from the same usage read. Its nested keys retain the backend's snake_case contract; an absent banner leaves the client's existing UI unchanged.
  * `rate_limits_by_limit_id` - Multi-bucket view keyed by metered `limit_id` (for example, `codex`).
  """

  @type t :: %__MODULE__{
          rate_limits: Codex.Protocol.RateLimitSnapshot.t(),
          account_id: String.t() | nil,
          ordinary_usage_allowed: boolean() | nil,
          rate_limit_reset_credits: Codex.Protocol.RateLimitResetCreditsSummary.t() | nil,
          rate_limit_upsell: Codex.JSON.value() | nil,
          rate_limits_by_limit_id:
            %{optional(String.t()) => Codex.Protocol.RateLimitSnapshot.t()} | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:rate_limits]
  defstruct [
    :rate_limits,
    :account_id,
    :ordinary_usage_allowed,
    :rate_limit_reset_credits,
    :rate_limit_upsell,
    :rate_limits_by_limit_id,
    extra: %{}
  ]
end

defmodule Codex.Protocol.GetAccountResponse do
  @moduledoc ~S"""
  On the wire: `GetAccountResponse` of the app-server.
  """

  @typedoc ~S"""
  * `user_id` - ChatGPT user ID belonging to this account response, when available.
  """

  @type t :: %__MODULE__{
          requires_openai_auth: boolean(),
          account: Codex.Protocol.Account.t() | nil,
          user_id: String.t() | nil,
          workspace_routing: Codex.Protocol.WorkspaceRouting.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:requires_openai_auth]
  defstruct [:requires_openai_auth, :account, :user_id, :workspace_routing, extra: %{}]
end

defmodule Codex.Protocol.GetAccountSecuritySetupResponse do
  @moduledoc ~S"""
  Optional security reminder bound to the account that fetched it. Unavailable or ineligible accounts return no notice; this read never changes account security.

  On the wire: `GetAccountSecuritySetupResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          notice: Codex.Protocol.AccountSecuritySetupNotice.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:notice, extra: %{}]
end

defmodule Codex.Protocol.GetAccountTokenUsageResponse do
  @moduledoc ~S"""
  On the wire: `GetAccountTokenUsageResponse` of the app-server.
  """

  @typedoc ~S"""
  * `thread_usage` - Estimated usage when a thread was requested and its billing route is available.
  """

  @type t :: %__MODULE__{
          summary: Codex.Protocol.AccountTokenUsageSummary.t(),
          daily_usage_buckets: [Codex.Protocol.AccountTokenUsageDailyBucket.t()] | nil,
          thread_usage: Codex.Protocol.ThreadUsage.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:summary]
  defstruct [:summary, :daily_usage_buckets, :thread_usage, extra: %{}]
end

defmodule Codex.Protocol.GetWorkspaceMessagesResponse do
  @moduledoc ~S"""
  On the wire: `GetWorkspaceMessagesResponse` of the app-server.
  """

  @typedoc ~S"""
  * `feature_enabled` - Whether the workspace-message backend route is available for this client.
  * `messages` - Active workspace messages returned by the backend.
  """

  @type t :: %__MODULE__{
          feature_enabled: boolean(),
          messages: [Codex.Protocol.WorkspaceMessage.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:feature_enabled, :messages]
  defstruct [:feature_enabled, :messages, extra: %{}]
end

defmodule Codex.Protocol.HooksListResponse do
  @moduledoc ~S"""
  On the wire: `HooksListResponse` of the app-server.
  """

  @type t :: %__MODULE__{data: [Codex.Protocol.HooksListEntry.t()], extra: Codex.Protocol.extra()}

  @enforce_keys [:data]
  defstruct [:data, extra: %{}]
end

defmodule Codex.Protocol.InitializeResponse do
  @moduledoc ~S"""
  On the wire: `InitializeResponse` of the app-server.
  """

  @typedoc ~S"""
  * `codex_home` - Absolute path to the server's $CODEX_HOME directory.
  * `platform_family` - Platform family for the running app-server target, for example `"unix"` or `"windows"`.
  * `platform_os` - Operating system for the running app-server target, for example `"macos"`, `"linux"`, or `"windows"`.
  """

  @type t :: %__MODULE__{
          codex_home: Codex.Protocol.AbsolutePathBuf.t(),
          platform_family: String.t(),
          platform_os: String.t(),
          user_agent: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:codex_home, :platform_family, :platform_os, :user_agent]
  defstruct [:codex_home, :platform_family, :platform_os, :user_agent, extra: %{}]
end

defmodule Codex.Protocol.JSONRPCResponse do
  @moduledoc ~S"""
  A successful (non-error) response to a request.

  On the wire: `JSONRPCResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          result: Codex.JSON.value(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :result]
  defstruct [:id, :result, extra: %{}]
end

defmodule Codex.Protocol.ListMcpServerStatusResponse do
  @moduledoc ~S"""
  On the wire: `ListMcpServerStatusResponse` of the app-server.
  """

  @typedoc ~S"""
  * `next_cursor` - Opaque cursor to pass to the next call to continue after the last item. If None, there are no more items to return.
  """

  @type t :: %__MODULE__{
          data: [Codex.Protocol.McpServerStatus.t()],
          next_cursor: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data]
  defstruct [:data, :next_cursor, extra: %{}]
end

defmodule Codex.Protocol.LoginAccountResponse.AmazonBedrock do
  @moduledoc ~S"""
  On the wire: `LoginAccountResponse/amazonBedrock` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.LoginAccountResponse.ApiKey do
  @moduledoc ~S"""
  On the wire: `LoginAccountResponse/apiKey` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.LoginAccountResponse.Chatgpt do
  @moduledoc ~S"""
  On the wire: `LoginAccountResponse/chatgpt` of the app-server.
  """

  @typedoc ~S"""
  * `auth_url` - URL the client should open in a browser to initiate the OAuth flow.
  """

  @type t :: %__MODULE__{
          auth_url: String.t(),
          login_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:auth_url, :login_id]
  defstruct [:auth_url, :login_id, extra: %{}]
end

defmodule Codex.Protocol.LoginAccountResponse.ChatgptAuthTokens do
  @moduledoc ~S"""
  On the wire: `LoginAccountResponse/chatgptAuthTokens` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.LoginAccountResponse.ChatgptDeviceCode do
  @moduledoc ~S"""
  On the wire: `LoginAccountResponse/chatgptDeviceCode` of the app-server.
  """

  @typedoc ~S"""
  * `user_code` - One-time code the user must enter after signing in.
  * `verification_url` - URL the client should open in a browser to complete device code authorization.
  """

  @type t :: %__MODULE__{
          login_id: String.t(),
          user_code: String.t(),
          verification_url: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:login_id, :user_code, :verification_url]
  defstruct [:login_id, :user_code, :verification_url, extra: %{}]
end

defmodule Codex.Protocol.LogoutAccountResponse do
  @moduledoc ~S"""
  On the wire: `LogoutAccountResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.MarketplaceAddResponse do
  @moduledoc ~S"""
  On the wire: `MarketplaceAddResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          already_added: boolean(),
          installed_root: Codex.Protocol.AbsolutePathBuf.t(),
          marketplace_name: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:already_added, :installed_root, :marketplace_name]
  defstruct [:already_added, :installed_root, :marketplace_name, extra: %{}]
end

defmodule Codex.Protocol.MarketplaceRemoveResponse do
  @moduledoc ~S"""
  On the wire: `MarketplaceRemoveResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          marketplace_name: String.t(),
          installed_root: Codex.Protocol.AbsolutePathBuf.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:marketplace_name]
  defstruct [:marketplace_name, :installed_root, extra: %{}]
end

defmodule Codex.Protocol.MarketplaceUpgradeResponse do
  @moduledoc ~S"""
  On the wire: `MarketplaceUpgradeResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          errors: [Codex.Protocol.MarketplaceUpgradeErrorInfo.t()],
          selected_marketplaces: [String.t()],
          upgraded_roots: [Codex.Protocol.AbsolutePathBuf.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:errors, :selected_marketplaces, :upgraded_roots]
  defstruct [:errors, :selected_marketplaces, :upgraded_roots, extra: %{}]
end

defmodule Codex.Protocol.McpResourceReadResponse do
  @moduledoc ~S"""
  On the wire: `McpResourceReadResponse` of the app-server.
  """

  @typedoc ~S"""
  * `origin_call_id` - Originating call when the server applied app-specific resource scoping.
  """

  @type t :: %__MODULE__{
          contents: [Codex.Protocol.ResourceContent.t()],
          origin_call_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:contents]
  defstruct [:contents, :origin_call_id, extra: %{}]
end

defmodule Codex.Protocol.McpServerElicitationRequestResponse do
  @moduledoc ~S"""
  On the wire: `McpServerElicitationRequestResponse` of the app-server.
  """

  @typedoc ~S"""
  * `meta` - Optional client metadata for form-mode action handling.
  * `content` - Structured user input for accepted elicitations, mirroring RMCP `CreateElicitationResult`.

    This is nullable because decline/cancel responses have no content.
  """

  @type t :: %__MODULE__{
          action: Codex.Protocol.McpServerElicitationAction.t(),
          meta: Codex.JSON.value() | nil,
          content: Codex.JSON.value() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:action]
  defstruct [:action, :meta, :content, extra: %{}]
end

defmodule Codex.Protocol.McpServerEventStreamStartResponse do
  @moduledoc ~S"""
  On the wire: `McpServerEventStreamStartResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.McpServerEventStreamStopResponse do
  @moduledoc ~S"""
  On the wire: `McpServerEventStreamStopResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.McpServerOauthLoginResponse do
  @moduledoc ~S"""
  On the wire: `McpServerOauthLoginResponse` of the app-server.
  """

  @typedoc ~S"""
  * `login_id` - Identifies this login attempt across the response and completion notification. Older servers omit this field; current servers always return it.
  """

  @type t :: %__MODULE__{
          authorization_url: String.t(),
          login_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:authorization_url]
  defstruct [:authorization_url, :login_id, extra: %{}]
end

defmodule Codex.Protocol.McpServerRefreshResponse do
  @moduledoc ~S"""
  On the wire: `McpServerRefreshResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.McpServerToolCallResponse do
  @moduledoc ~S"""
  On the wire: `McpServerToolCallResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          content: [Codex.JSON.value()],
          meta: Codex.JSON.value() | nil,
          is_error: boolean() | nil,
          structured_content: Codex.JSON.value() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:content]
  defstruct [:content, :meta, :is_error, :structured_content, extra: %{}]
end

defmodule Codex.Protocol.MemoryResetResponse do
  @moduledoc ~S"""
  On the wire: `MemoryResetResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.MemoryStatusResponse do
  @moduledoc ~S"""
  On the wire: `MemoryStatusResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          v2_consolidated_threads: non_neg_integer(),
          v2_ready: boolean(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:v2_consolidated_threads, :v2_ready]
  defstruct [:v2_consolidated_threads, :v2_ready, extra: %{}]
end

defmodule Codex.Protocol.MockExperimentalMethodResponse do
  @moduledoc ~S"""
  On the wire: `MockExperimentalMethodResponse` of the app-server.
  """

  @typedoc ~S"""
  * `echoed` - Echoes the input `value`.
  """

  @type t :: %__MODULE__{echoed: String.t() | nil, extra: Codex.Protocol.extra()}

  defstruct [:echoed, extra: %{}]
end

defmodule Codex.Protocol.ModelListResponse do
  @moduledoc ~S"""
  On the wire: `ModelListResponse` of the app-server.
  """

  @typedoc ~S"""
  * `next_cursor` - Opaque cursor to pass to the next call to continue after the last item. If None, there are no more items to return.
  """

  @type t :: %__MODULE__{
          data: [Codex.Protocol.Model.t()],
          next_cursor: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data]
  defstruct [:data, :next_cursor, extra: %{}]
end

defmodule Codex.Protocol.ModelProviderCapabilitiesReadResponse do
  @moduledoc ~S"""
  On the wire: `ModelProviderCapabilitiesReadResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          image_generation: boolean(),
          web_search: boolean(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:image_generation, :web_search]
  defstruct [:image_generation, :web_search, extra: %{}]
end

defmodule Codex.Protocol.ModelProviderConfigWriteResponse do
  @moduledoc ~S"""
  On the wire: `ModelProviderConfigWriteResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          provider: Codex.Protocol.ModelProviderSummary.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:provider]
  defstruct [:provider, extra: %{}]
end

defmodule Codex.Protocol.ModelProviderListResponse do
  @moduledoc ~S"""
  On the wire: `ModelProviderListResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          can_change_default: boolean(),
          data: [Codex.Protocol.ModelProviderSummary.t()],
          default_provider_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:can_change_default, :data, :default_provider_id]
  defstruct [:can_change_default, :data, :default_provider_id, extra: %{}]
end

defmodule Codex.Protocol.PermissionProfileListResponse do
  @moduledoc ~S"""
  On the wire: `PermissionProfileListResponse` of the app-server.
  """

  @typedoc ~S"""
  * `next_cursor` - Opaque cursor to pass to the next call to continue after the last item. If None, there are no more items to return.
  """

  @type t :: %__MODULE__{
          data: [Codex.Protocol.PermissionProfileSummary.t()],
          next_cursor: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data]
  defstruct [:data, :next_cursor, extra: %{}]
end

defmodule Codex.Protocol.PermissionsRequestApprovalResponse do
  @moduledoc ~S"""
  On the wire: `PermissionsRequestApprovalResponse` of the app-server.
  """

  @typedoc ~S"""
  * `strict_auto_review` - Review every subsequent command in this turn before normal sandboxed execution.
  """

  @type t :: %__MODULE__{
          permissions: Codex.Protocol.GrantedPermissionProfile.t(),
          scope: Codex.Protocol.PermissionGrantScope.t() | nil,
          strict_auto_review: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:permissions]
  defstruct [:permissions, :scope, :strict_auto_review, extra: %{}]
end

defmodule Codex.Protocol.PluginInstallResponse do
  @moduledoc ~S"""
  On the wire: `PluginInstallResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          apps_needing_auth: [Codex.Protocol.AppSummary.t()],
          auth_policy: Codex.Protocol.PluginAuthPolicy.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:apps_needing_auth, :auth_policy]
  defstruct [:apps_needing_auth, :auth_policy, extra: %{}]
end

defmodule Codex.Protocol.PluginInstalledResponse do
  @moduledoc ~S"""
  On the wire: `PluginInstalledResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          marketplaces: [Codex.Protocol.PluginMarketplaceEntry.t()],
          marketplace_load_errors: [Codex.Protocol.MarketplaceLoadErrorInfo.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:marketplaces]
  defstruct [:marketplaces, :marketplace_load_errors, extra: %{}]
end

defmodule Codex.Protocol.PluginListResponse do
  @moduledoc ~S"""
  On the wire: `PluginListResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          marketplaces: [Codex.Protocol.PluginMarketplaceEntry.t()],
          featured_plugin_ids: [String.t()] | nil,
          marketplace_load_errors: [Codex.Protocol.MarketplaceLoadErrorInfo.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:marketplaces]
  defstruct [:marketplaces, :featured_plugin_ids, :marketplace_load_errors, extra: %{}]
end

defmodule Codex.Protocol.PluginReadResponse do
  @moduledoc ~S"""
  On the wire: `PluginReadResponse` of the app-server.
  """

  @type t :: %__MODULE__{plugin: Codex.Protocol.PluginDetail.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:plugin]
  defstruct [:plugin, extra: %{}]
end

defmodule Codex.Protocol.PluginReconcileResponse do
  @moduledoc ~S"""
  Bundle and installed-state changes observed by this pass, not a runtime-readiness acknowledgement or a cumulative diff since the client's last request. Other metadata-only changes are not listed.

  On the wire: `PluginReconcileResponse` of the app-server.
  """

  @typedoc ~S"""
  * `changed_plugins` - Plugins affected by bundle changes, enablement changes, or removals. Installed-state changes compare against the previous cached snapshot, including cached reinstalls. Removal hints survive cache cleanup failures; unchanged plugins are omitted.
  * `failed_materialization_remote_plugin_ids` - Subset of failures for which the requested bundle could not be materialized. A previously cached version may still be available.
  * `failed_remote_plugin_ids` - Backend remote plugin IDs whose bundle or identity update failed.
  """

  @type t :: %__MODULE__{
          changed_plugins: [Codex.Protocol.PluginReconcileChangedPlugin.t()],
          failed_materialization_remote_plugin_ids: [String.t()],
          failed_remote_plugin_ids: [String.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [
    :changed_plugins,
    :failed_materialization_remote_plugin_ids,
    :failed_remote_plugin_ids
  ]
  defstruct [
    :changed_plugins,
    :failed_materialization_remote_plugin_ids,
    :failed_remote_plugin_ids,
    extra: %{}
  ]
end

defmodule Codex.Protocol.PluginSearchResponse do
  @moduledoc ~S"""
  On the wire: `PluginSearchResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          data: [Codex.Protocol.PluginSearchResult.t()],
          next_cursor: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data]
  defstruct [:data, :next_cursor, extra: %{}]
end

defmodule Codex.Protocol.PluginShareCheckoutResponse do
  @moduledoc ~S"""
  On the wire: `PluginShareCheckoutResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          marketplace_name: String.t(),
          marketplace_path: Codex.Protocol.AbsolutePathBuf.t(),
          plugin_id: String.t(),
          plugin_name: String.t(),
          plugin_path: Codex.Protocol.AbsolutePathBuf.t(),
          remote_plugin_id: String.t(),
          remote_version: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [
    :marketplace_name,
    :marketplace_path,
    :plugin_id,
    :plugin_name,
    :plugin_path,
    :remote_plugin_id
  ]
  defstruct [
    :marketplace_name,
    :marketplace_path,
    :plugin_id,
    :plugin_name,
    :plugin_path,
    :remote_plugin_id,
    :remote_version,
    extra: %{}
  ]
end

defmodule Codex.Protocol.PluginShareDeleteResponse do
  @moduledoc ~S"""
  On the wire: `PluginShareDeleteResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.PluginShareListResponse do
  @moduledoc ~S"""
  On the wire: `PluginShareListResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          data: [Codex.Protocol.PluginShareListItem.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data]
  defstruct [:data, extra: %{}]
end

defmodule Codex.Protocol.PluginShareSaveResponse do
  @moduledoc ~S"""
  On the wire: `PluginShareSaveResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          remote_plugin_id: String.t(),
          share_url: String.t(),
          can_publish_to_workspace: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:remote_plugin_id, :share_url]
  defstruct [:remote_plugin_id, :share_url, :can_publish_to_workspace, extra: %{}]
end

defmodule Codex.Protocol.PluginShareUpdateTargetsResponse do
  @moduledoc ~S"""
  On the wire: `PluginShareUpdateTargetsResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          discoverability: Codex.Protocol.PluginShareDiscoverability.t(),
          principals: [Codex.Protocol.PluginSharePrincipal.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:discoverability, :principals]
  defstruct [:discoverability, :principals, extra: %{}]
end

defmodule Codex.Protocol.PluginSkillReadResponse do
  @moduledoc ~S"""
  On the wire: `PluginSkillReadResponse` of the app-server.
  """

  @type t :: %__MODULE__{contents: String.t() | nil, extra: Codex.Protocol.extra()}

  defstruct [:contents, extra: %{}]
end

defmodule Codex.Protocol.PluginUninstallResponse do
  @moduledoc ~S"""
  On the wire: `PluginUninstallResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ProcessKillResponse do
  @moduledoc ~S"""
  Empty success response for `process/kill`.

  On the wire: `ProcessKillResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ProcessResizePtyResponse do
  @moduledoc ~S"""
  Empty success response for `process/resizePty`.

  On the wire: `ProcessResizePtyResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ProcessSpawnResponse do
  @moduledoc ~S"""
  Successful response for `process/spawn`.

  On the wire: `ProcessSpawnResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ProcessWriteStdinResponse do
  @moduledoc ~S"""
  Empty success response for `process/writeStdin`.

  On the wire: `ProcessWriteStdinResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ProjectCreateResponse do
  @moduledoc ~S"""
  On the wire: `ProjectCreateResponse` of the app-server.
  """

  @type t :: %__MODULE__{project: Codex.Protocol.Project.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:project]
  defstruct [:project, extra: %{}]
end

defmodule Codex.Protocol.ProjectDeleteResponse do
  @moduledoc ~S"""
  On the wire: `ProjectDeleteResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ProjectImportResponse do
  @moduledoc ~S"""
  On the wire: `ProjectImportResponse` of the app-server.
  """

  @type t :: %__MODULE__{project: Codex.Protocol.Project.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:project]
  defstruct [:project, extra: %{}]
end

defmodule Codex.Protocol.ProjectListResponse do
  @moduledoc ~S"""
  On the wire: `ProjectListResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          data: [Codex.Protocol.Project.t()],
          next_cursor: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data]
  defstruct [:data, :next_cursor, extra: %{}]
end

defmodule Codex.Protocol.ProjectMoveResponse do
  @moduledoc ~S"""
  On the wire: `ProjectMoveResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ProjectReadResponse do
  @moduledoc ~S"""
  On the wire: `ProjectReadResponse` of the app-server.
  """

  @type t :: %__MODULE__{project: Codex.Protocol.Project.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:project]
  defstruct [:project, extra: %{}]
end

defmodule Codex.Protocol.ProjectUpdateResponse do
  @moduledoc ~S"""
  On the wire: `ProjectUpdateResponse` of the app-server.
  """

  @type t :: %__MODULE__{project: Codex.Protocol.Project.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:project]
  defstruct [:project, extra: %{}]
end

defmodule Codex.Protocol.RemoteControlClientsListResponse do
  @moduledoc ~S"""
  On the wire: `RemoteControlClientsListResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          data: [Codex.Protocol.RemoteControlClient.t()],
          next_cursor: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data]
  defstruct [:data, :next_cursor, extra: %{}]
end

defmodule Codex.Protocol.RemoteControlClientsRevokeResponse do
  @moduledoc ~S"""
  On the wire: `RemoteControlClientsRevokeResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.RemoteControlDisableResponse do
  @moduledoc ~S"""
  On the wire: `RemoteControlDisableResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          installation_id: String.t(),
          server_name: String.t(),
          status: Codex.Protocol.RemoteControlConnectionStatus.t(),
          environment_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:installation_id, :server_name, :status]
  defstruct [:installation_id, :server_name, :status, :environment_id, extra: %{}]
end

defmodule Codex.Protocol.RemoteControlEnableResponse do
  @moduledoc ~S"""
  On the wire: `RemoteControlEnableResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          installation_id: String.t(),
          server_name: String.t(),
          status: Codex.Protocol.RemoteControlConnectionStatus.t(),
          environment_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:installation_id, :server_name, :status]
  defstruct [:installation_id, :server_name, :status, :environment_id, extra: %{}]
end

defmodule Codex.Protocol.RemoteControlPairingStartResponse do
  @moduledoc ~S"""
  On the wire: `RemoteControlPairingStartResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          environment_id: String.t(),
          expires_at: integer(),
          pairing_code: String.t(),
          manual_pairing_code: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:environment_id, :expires_at, :pairing_code]
  defstruct [:environment_id, :expires_at, :pairing_code, :manual_pairing_code, extra: %{}]
end

defmodule Codex.Protocol.RemoteControlPairingStatusResponse do
  @moduledoc ~S"""
  On the wire: `RemoteControlPairingStatusResponse` of the app-server.
  """

  @type t :: %__MODULE__{claimed: boolean(), extra: Codex.Protocol.extra()}

  @enforce_keys [:claimed]
  defstruct [:claimed, extra: %{}]
end

defmodule Codex.Protocol.RemoteControlStatusReadResponse do
  @moduledoc ~S"""
  On the wire: `RemoteControlStatusReadResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          installation_id: String.t(),
          server_name: String.t(),
          status: Codex.Protocol.RemoteControlConnectionStatus.t(),
          environment_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:installation_id, :server_name, :status]
  defstruct [:installation_id, :server_name, :status, :environment_id, extra: %{}]
end

defmodule Codex.Protocol.ReviewStartResponse do
  @moduledoc ~S"""
  On the wire: `ReviewStartResponse` of the app-server.
  """

  @typedoc ~S"""
  * `review_thread_id` - The thread id supplied to `review/start`.
  """

  @type t :: %__MODULE__{
          review_thread_id: String.t(),
          turn: Codex.Protocol.Turn.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:review_thread_id, :turn]
  defstruct [:review_thread_id, :turn, extra: %{}]
end

defmodule Codex.Protocol.RolloutCompressResponse do
  @moduledoc ~S"""
  Acknowledges the compression trigger, not completion. Existing maintenance locks and cooldowns can cause the background pass to skip without doing work.

  On the wire: `RolloutCompressResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.SendAddCreditsNudgeEmailResponse do
  @moduledoc ~S"""
  On the wire: `SendAddCreditsNudgeEmailResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          status: Codex.Protocol.AddCreditsNudgeEmailStatus.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:status]
  defstruct [:status, extra: %{}]
end

defmodule Codex.Protocol.ServerDiagnosticsResponse do
  @moduledoc ~S"""
  On the wire: `ServerDiagnosticsResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          gauges: [Codex.Protocol.ServerDiagnosticsGauge.t()],
          process: Codex.Protocol.ServerDiagnosticsProcess.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:gauges, :process]
  defstruct [:gauges, :process, extra: %{}]
end

defmodule Codex.Protocol.SkillsConfigWriteResponse do
  @moduledoc ~S"""
  On the wire: `SkillsConfigWriteResponse` of the app-server.
  """

  @type t :: %__MODULE__{effective_enabled: boolean(), extra: Codex.Protocol.extra()}

  @enforce_keys [:effective_enabled]
  defstruct [:effective_enabled, extra: %{}]
end

defmodule Codex.Protocol.SkillsExtraRootsSetResponse do
  @moduledoc ~S"""
  On the wire: `SkillsExtraRootsSetResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.SkillsListResponse do
  @moduledoc ~S"""
  On the wire: `SkillsListResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          data: [Codex.Protocol.SkillsListEntry.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data]
  defstruct [:data, extra: %{}]
end

defmodule Codex.Protocol.ThreadApproveGuardianDeniedActionResponse do
  @moduledoc ~S"""
  On the wire: `ThreadApproveGuardianDeniedActionResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadArchiveResponse do
  @moduledoc ~S"""
  On the wire: `ThreadArchiveResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadAttachmentAddResponse do
  @moduledoc ~S"""
  The created or existing attachment.

  On the wire: `ThreadAttachmentAddResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          attachment: Codex.Protocol.ThreadAttachment.t(),
          outcome: Codex.Protocol.ThreadAttachmentAddOutcome.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:attachment, :outcome]
  defstruct [:attachment, :outcome, extra: %{}]
end

defmodule Codex.Protocol.ThreadAttachmentListResponse do
  @moduledoc ~S"""
  One page of attachments associated with the requested thread.

  On the wire: `ThreadAttachmentListResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          data: [Codex.Protocol.ThreadAttachment.t()],
          next_cursor: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data]
  defstruct [:data, :next_cursor, extra: %{}]
end

defmodule Codex.Protocol.ThreadAttachmentOwnerListResponse do
  @moduledoc ~S"""
  One page of matching owners, including threads without their own user messages.

  On the wire: `ThreadAttachmentOwnerListResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          data: [Codex.Protocol.ThreadAttachmentOwner.t()],
          next_cursor: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data]
  defstruct [:data, :next_cursor, extra: %{}]
end

defmodule Codex.Protocol.ThreadAttachmentRemoveResponse do
  @moduledoc ~S"""
  Successful deletion does not return additional attachment data.

  On the wire: `ThreadAttachmentRemoveResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadBackgroundTerminalsCleanResponse do
  @moduledoc ~S"""
  On the wire: `ThreadBackgroundTerminalsCleanResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadBackgroundTerminalsListResponse do
  @moduledoc ~S"""
  On the wire: `ThreadBackgroundTerminalsListResponse` of the app-server.
  """

  @typedoc ~S"""
  * `next_cursor` - Opaque cursor to pass to the next call to continue after the last item. If None, there are no more items to return.
  """

  @type t :: %__MODULE__{
          data: [Codex.Protocol.ThreadBackgroundTerminal.t()],
          next_cursor: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data]
  defstruct [:data, :next_cursor, extra: %{}]
end

defmodule Codex.Protocol.ThreadBackgroundTerminalsTerminateResponse do
  @moduledoc ~S"""
  On the wire: `ThreadBackgroundTerminalsTerminateResponse` of the app-server.
  """

  @type t :: %__MODULE__{terminated: boolean(), extra: Codex.Protocol.extra()}

  @enforce_keys [:terminated]
  defstruct [:terminated, extra: %{}]
end

defmodule Codex.Protocol.ThreadCompactStartResponse do
  @moduledoc ~S"""
  On the wire: `ThreadCompactStartResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadDecrementElicitationResponse do
  @moduledoc ~S"""
  Response for `thread/decrement_elicitation`.

  On the wire: `ThreadDecrementElicitationResponse` of the app-server.
  """

  @typedoc ~S"""
  * `count` - Current out-of-band elicitation count after the decrement.
  * `paused` - Whether timeout accounting remains paused after applying the decrement.
  """

  @type t :: %__MODULE__{count: integer(), paused: boolean(), extra: Codex.Protocol.extra()}

  @enforce_keys [:count, :paused]
  defstruct [:count, :paused, extra: %{}]
end

defmodule Codex.Protocol.ThreadDeleteResponse do
  @moduledoc ~S"""
  On the wire: `ThreadDeleteResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadForkResponse do
  @moduledoc ~S"""
  On the wire: `ThreadForkResponse` of the app-server.
  """

  @typedoc ~S"""
  * `approvals_reviewer` - Reviewer currently used for approval requests on this thread.
  * `sandbox` - Legacy sandbox policy retained for compatibility. Experimental clients should prefer `activePermissionProfile` for profile provenance.
  * `active_permission_profile` - Named or implicit built-in profile that produced the active permissions, when known.
  * `disabled_plugin_ids` - Saved list of disabled plugin IDs. Does not yet filter plugin capabilities.
  * `instruction_sources` - Environment-native paths to instruction source files currently loaded for this thread.
  * `multi_agent_mode` - @deprecated Always `explicitRequestOnly`. Use `reasoningEffort` for Ultra behavior.
  * `runtime_workspace_roots` - Thread-scoped runtime workspace roots used to materialize `:workspace_roots`.
  """

  @type t :: %__MODULE__{
          approval_policy: Codex.Protocol.AskForApproval.t(),
          approvals_reviewer: Codex.Protocol.ApprovalsReviewer.t(),
          cwd: Codex.Protocol.AbsolutePathBuf.t(),
          model: String.t(),
          model_provider: String.t(),
          sandbox: Codex.Protocol.SandboxPolicy.t(),
          thread: Codex.Protocol.Thread.t(),
          active_permission_profile: Codex.Protocol.ActivePermissionProfile.t() | nil,
          disabled_plugin_ids: [String.t()] | nil,
          instruction_sources: [Codex.Protocol.LegacyAppPathString.t()] | nil,
          multi_agent_mode: Codex.Protocol.MultiAgentMode.t() | nil,
          reasoning_effort: Codex.Protocol.ReasoningEffort.t() | nil,
          runtime_workspace_roots: [Codex.Protocol.AbsolutePathBuf.t()] | nil,
          service_tier: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [
    :approval_policy,
    :approvals_reviewer,
    :cwd,
    :model,
    :model_provider,
    :sandbox,
    :thread
  ]
  defstruct [
    :approval_policy,
    :approvals_reviewer,
    :cwd,
    :model,
    :model_provider,
    :sandbox,
    :thread,
    :active_permission_profile,
    :disabled_plugin_ids,
    :instruction_sources,
    :multi_agent_mode,
    :reasoning_effort,
    :runtime_workspace_roots,
    :service_tier,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ThreadGoalClearResponse do
  @moduledoc ~S"""
  On the wire: `ThreadGoalClearResponse` of the app-server.
  """

  @type t :: %__MODULE__{cleared: boolean(), extra: Codex.Protocol.extra()}

  @enforce_keys [:cleared]
  defstruct [:cleared, extra: %{}]
end

defmodule Codex.Protocol.ThreadGoalGetResponse do
  @moduledoc ~S"""
  On the wire: `ThreadGoalGetResponse` of the app-server.
  """

  @type t :: %__MODULE__{goal: Codex.Protocol.ThreadGoal.t() | nil, extra: Codex.Protocol.extra()}

  defstruct [:goal, extra: %{}]
end

defmodule Codex.Protocol.ThreadGoalSetResponse do
  @moduledoc ~S"""
  On the wire: `ThreadGoalSetResponse` of the app-server.
  """

  @type t :: %__MODULE__{goal: Codex.Protocol.ThreadGoal.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:goal]
  defstruct [:goal, extra: %{}]
end

defmodule Codex.Protocol.ThreadGuardianReviewResponse do
  @moduledoc ~S"""
  On the wire: `ThreadGuardianReviewResponse` of the app-server.
  """

  @typedoc ~S"""
  * `assessment` - Null when current policy or a remembered approval skips review.
  """

  @type t :: %__MODULE__{
          call_id: String.t(),
          assessment: Codex.Protocol.ThreadGuardianAssessment.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:call_id]
  defstruct [:call_id, :assessment, extra: %{}]
end

defmodule Codex.Protocol.ThreadIncrementElicitationResponse do
  @moduledoc ~S"""
  Response for `thread/increment_elicitation`.

  On the wire: `ThreadIncrementElicitationResponse` of the app-server.
  """

  @typedoc ~S"""
  * `count` - Current out-of-band elicitation count after the increment.
  * `paused` - Whether timeout accounting is paused after applying the increment.
  """

  @type t :: %__MODULE__{count: integer(), paused: boolean(), extra: Codex.Protocol.extra()}

  @enforce_keys [:count, :paused]
  defstruct [:count, :paused, extra: %{}]
end

defmodule Codex.Protocol.ThreadInjectItemsResponse do
  @moduledoc ~S"""
  On the wire: `ThreadInjectItemsResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadItemsListResponse do
  @moduledoc ~S"""
  On the wire: `ThreadItemsListResponse` of the app-server.
  """

  @typedoc ~S"""
  * `backwards_cursor` - Opaque cursor to pass as `cursor` when reversing `sortDirection`. This is only populated when the page contains at least one item.
  * `next_cursor` - Opaque cursor to pass to the next call to continue after the last item. if None, there are no more items to return.
  """

  @type t :: %__MODULE__{
          data: [Codex.Protocol.ThreadItemEntry.t()],
          backwards_cursor: String.t() | nil,
          next_cursor: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data]
  defstruct [:data, :backwards_cursor, :next_cursor, extra: %{}]
end

defmodule Codex.Protocol.ThreadItemsReadResponse do
  @moduledoc ~S"""
  EXPERIMENTAL - persisted items returned in canonical stored order.

  On the wire: `ThreadItemsReadResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          data: [Codex.Protocol.ThreadItemEntry.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data]
  defstruct [:data, extra: %{}]
end

defmodule Codex.Protocol.ThreadListResponse do
  @moduledoc ~S"""
  On the wire: `ThreadListResponse` of the app-server.
  """

  @typedoc ~S"""
  * `backwards_cursor` - Opaque cursor to pass as `cursor` when reversing `sortDirection`. This is only populated when the page contains at least one thread. Use it with the opposite `sortDirection`; for timestamp sorts it anchors at the start of the page timestamp so same-second updates are not skipped.
  * `next_cursor` - Opaque cursor to pass to the next call to continue after the last item. if None, there are no more items to return.
  * `read_states` - Local receipts for eligible threads on this page, keyed by thread ID. Null means durable read state is unavailable; an absent key means that row is ineligible.
  """

  @type t :: %__MODULE__{
          data: [Codex.Protocol.Thread.t()],
          backwards_cursor: String.t() | nil,
          next_cursor: String.t() | nil,
          read_states: %{optional(String.t()) => Codex.Protocol.ThreadReadState.t()} | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data]
  defstruct [:data, :backwards_cursor, :next_cursor, :read_states, extra: %{}]
end

defmodule Codex.Protocol.ThreadLoadedListResponse do
  @moduledoc ~S"""
  On the wire: `ThreadLoadedListResponse` of the app-server.
  """

  @typedoc ~S"""
  * `data` - Thread ids for sessions currently loaded in memory.
  * `next_cursor` - Opaque cursor to pass to the next call to continue after the last item. if None, there are no more items to return.
  """

  @type t :: %__MODULE__{
          data: [String.t()],
          next_cursor: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data]
  defstruct [:data, :next_cursor, extra: %{}]
end

defmodule Codex.Protocol.ThreadMemoryModeSetResponse do
  @moduledoc ~S"""
  On the wire: `ThreadMemoryModeSetResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadMemoryReadResponse do
  @moduledoc ~S"""
  On the wire: `ThreadMemoryReadResponse` of the app-server.
  """

  @typedoc ~S"""
  * `summary` - Summary from the thread's selected memory version. Null when memory use is disabled or the selected summary is missing, unreadable, or blank.
  """

  @type t :: %__MODULE__{summary: String.t() | nil, extra: Codex.Protocol.extra()}

  defstruct [:summary, extra: %{}]
end

defmodule Codex.Protocol.ThreadMetadataUpdateResponse do
  @moduledoc ~S"""
  On the wire: `ThreadMetadataUpdateResponse` of the app-server.
  """

  @type t :: %__MODULE__{thread: Codex.Protocol.Thread.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:thread]
  defstruct [:thread, extra: %{}]
end

defmodule Codex.Protocol.ThreadPredictionRequestResponse do
  @moduledoc ~S"""
  On the wire: `ThreadPredictionRequestResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadPrepareApprovedPlanResponse do
  @moduledoc ~S"""
  On the wire: `ThreadPrepareApprovedPlanResponse` of the app-server.
  """

  @typedoc ~S"""
  * `prompt` - Initial user prompt. If no attachment is readable, the plan is already in the thread's context.
  """

  @type t :: %__MODULE__{prompt: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:prompt]
  defstruct [:prompt, extra: %{}]
end

defmodule Codex.Protocol.ThreadQueueAddResponse do
  @moduledoc ~S"""
  On the wire: `ThreadQueueAddResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          queued_submission: Codex.Protocol.QueuedSubmission.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:queued_submission]
  defstruct [:queued_submission, extra: %{}]
end

defmodule Codex.Protocol.ThreadQueueDeleteResponse do
  @moduledoc ~S"""
  On the wire: `ThreadQueueDeleteResponse` of the app-server.
  """

  @type t :: %__MODULE__{deleted: boolean(), extra: Codex.Protocol.extra()}

  @enforce_keys [:deleted]
  defstruct [:deleted, extra: %{}]
end

defmodule Codex.Protocol.ThreadQueueListResponse do
  @moduledoc ~S"""
  On the wire: `ThreadQueueListResponse` of the app-server.
  """

  @typedoc ~S"""
  * `next_cursor` - Opaque cursor for the next page, or `null` when no submissions remain.
  """

  @type t :: %__MODULE__{
          data: [Codex.Protocol.QueuedSubmission.t()],
          next_cursor: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data]
  defstruct [:data, :next_cursor, extra: %{}]
end

defmodule Codex.Protocol.ThreadQueueReorderResponse do
  @moduledoc ~S"""
  On the wire: `ThreadQueueReorderResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadQueueStartResponse do
  @moduledoc ~S"""
  On the wire: `ThreadQueueStartResponse` of the app-server.
  """

  @type t :: %__MODULE__{turn: Codex.Protocol.Turn.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:turn]
  defstruct [:turn, extra: %{}]
end

defmodule Codex.Protocol.ThreadQueueUpdateResponse do
  @moduledoc ~S"""
  On the wire: `ThreadQueueUpdateResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          queued_submission: Codex.Protocol.QueuedSubmission.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:queued_submission]
  defstruct [:queued_submission, extra: %{}]
end

defmodule Codex.Protocol.ThreadReadResponse do
  @moduledoc ~S"""
  On the wire: `ThreadReadResponse` of the app-server.
  """

  @typedoc ~S"""
  * `read_state` - Local receipt. Null means this thread's durable read state is unavailable.
  """

  @type t :: %__MODULE__{
          thread: Codex.Protocol.Thread.t(),
          read_state: Codex.Protocol.ThreadReadState.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread]
  defstruct [:thread, :read_state, extra: %{}]
end

defmodule Codex.Protocol.ThreadReadStateUpdateResponse do
  @moduledoc ~S"""
  On the wire: `ThreadReadStateUpdateResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          read_state: Codex.Protocol.ThreadReadState.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:read_state]
  defstruct [:read_state, extra: %{}]
end

defmodule Codex.Protocol.ThreadRealtimeAppendAudioResponse do
  @moduledoc ~S"""
  EXPERIMENTAL - response for appending realtime audio input.

  On the wire: `ThreadRealtimeAppendAudioResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadRealtimeAppendSpeechResponse do
  @moduledoc ~S"""
  EXPERIMENTAL - response for appending realtime speech.

  On the wire: `ThreadRealtimeAppendSpeechResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadRealtimeAppendTextResponse do
  @moduledoc ~S"""
  EXPERIMENTAL - response for appending realtime text input.

  On the wire: `ThreadRealtimeAppendTextResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadRealtimeListVoicesResponse do
  @moduledoc ~S"""
  EXPERIMENTAL - response for listing supported realtime voices.

  On the wire: `ThreadRealtimeListVoicesResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          voices: Codex.Protocol.RealtimeVoicesList.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:voices]
  defstruct [:voices, extra: %{}]
end

defmodule Codex.Protocol.ThreadRealtimeStartResponse do
  @moduledoc ~S"""
  EXPERIMENTAL - response for starting thread realtime.

  On the wire: `ThreadRealtimeStartResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadRealtimeStopResponse do
  @moduledoc ~S"""
  EXPERIMENTAL - response for stopping thread realtime.

  On the wire: `ThreadRealtimeStopResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadResumeResponse do
  @moduledoc ~S"""
  On the wire: `ThreadResumeResponse` of the app-server.
  """

  @typedoc ~S"""
  * `approvals_reviewer` - Reviewer currently used for approval requests on this thread.
  * `sandbox` - Legacy sandbox policy retained for compatibility. Experimental clients should prefer `activePermissionProfile` for profile provenance.
  * `active_permission_profile` - Named or implicit built-in profile that produced the active permissions, when known.
  * `collaboration_mode` - Effective collaboration mode. Absent when resuming from an older server.
  * `disabled_plugin_ids` - Saved list of disabled plugin IDs. Does not yet filter plugin capabilities.
  * `initial_turns_page` - `thread/turns/list` page returned when requested by `initialTurnsPage`.
  * `instruction_sources` - Environment-native paths to instruction source files currently loaded for this thread.
  * `items_backwards_cursor` - Opaque cursor for hydrating paginated items backwards.

    Pass this as `cursor` to `thread/items/list` with `sortDirection: "desc"`. The first page includes the item identified by the cursor.
  * `multi_agent_mode` - @deprecated Always `explicitRequestOnly`. Use `reasoningEffort` for Ultra behavior.
  * `runtime_workspace_roots` - Thread-scoped runtime workspace roots used to materialize `:workspace_roots`.
  * `turns_backwards_cursor` - Opaque cursor for hydrating paginated turns backwards.

    Pass this as `cursor` to `thread/turns/list` with `sortDirection: "desc"`. The first page includes the turn identified by the cursor.
  """

  @type t :: %__MODULE__{
          approval_policy: Codex.Protocol.AskForApproval.t(),
          approvals_reviewer: Codex.Protocol.ApprovalsReviewer.t(),
          cwd: Codex.Protocol.AbsolutePathBuf.t(),
          model: String.t(),
          model_provider: String.t(),
          sandbox: Codex.Protocol.SandboxPolicy.t(),
          thread: Codex.Protocol.Thread.t(),
          active_permission_profile: Codex.Protocol.ActivePermissionProfile.t() | nil,
          collaboration_mode: Codex.Protocol.CollaborationMode.t() | nil,
          disabled_plugin_ids: [String.t()] | nil,
          initial_turns_page: Codex.Protocol.TurnsPage.t() | nil,
          instruction_sources: [Codex.Protocol.LegacyAppPathString.t()] | nil,
          items_backwards_cursor: String.t() | nil,
          multi_agent_mode: Codex.Protocol.MultiAgentMode.t() | nil,
          reasoning_effort: Codex.Protocol.ReasoningEffort.t() | nil,
          runtime_workspace_roots: [Codex.Protocol.AbsolutePathBuf.t()] | nil,
          service_tier: String.t() | nil,
          turns_backwards_cursor: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [
    :approval_policy,
    :approvals_reviewer,
    :cwd,
    :model,
    :model_provider,
    :sandbox,
    :thread
  ]
  defstruct [
    :approval_policy,
    :approvals_reviewer,
    :cwd,
    :model,
    :model_provider,
    :sandbox,
    :thread,
    :active_permission_profile,
    :collaboration_mode,
    :disabled_plugin_ids,
    :initial_turns_page,
    :instruction_sources,
    :items_backwards_cursor,
    :multi_agent_mode,
    :reasoning_effort,
    :runtime_workspace_roots,
    :service_tier,
    :turns_backwards_cursor,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ThreadRevertResponse do
  @moduledoc ~S"""
  On the wire: `ThreadRevertResponse` of the app-server.
  """

  @typedoc ~S"""
  * `thread` - Updated loaded thread metadata. `turns` is always empty; hydrate retained history through `thread/turns/list`.
  * `items_backwards_cursor` - Opaque cursor for hydrating paginated items backwards.

    Pass this as `cursor` to `thread/items/list` with `sortDirection: "desc"`. The first page includes the item identified by the cursor.
  * `turns_backwards_cursor` - Opaque cursor for hydrating paginated turns backwards.

    Pass this as `cursor` to `thread/turns/list` with `sortDirection: "desc"`. The first page includes the turn identified by the cursor.
  """

  @type t :: %__MODULE__{
          thread: Codex.Protocol.Thread.t(),
          items_backwards_cursor: String.t() | nil,
          turns_backwards_cursor: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread]
  defstruct [:thread, :items_backwards_cursor, :turns_backwards_cursor, extra: %{}]
end

defmodule Codex.Protocol.ThreadSampleCancelResponse do
  @moduledoc ~S"""
  On the wire: `ThreadSampleCancelResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadSampleResponse do
  @moduledoc ~S"""
  On the wire: `ThreadSampleResponse` of the app-server.
  """

  @typedoc ~S"""
  * `text` - Assistant text from the response, or null if it attempted a tool call or completed without text.
  """

  @type t :: %__MODULE__{
          response_id: String.t(),
          source_turn_id: String.t(),
          cached_input_tokens: integer() | nil,
          input_tokens: integer() | nil,
          output_tokens: integer() | nil,
          text: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:response_id, :source_turn_id]
  defstruct [
    :response_id,
    :source_turn_id,
    :cached_input_tokens,
    :input_tokens,
    :output_tokens,
    :text,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ThreadSearchOccurrencesResponse do
  @moduledoc ~S"""
  On the wire: `ThreadSearchOccurrencesResponse` of the app-server.
  """

  @typedoc ~S"""
  * `data` - Occurrences in chronological message order.
  * `next_cursor` - Opaque cursor to continue after the last returned occurrence.
  """

  @type t :: %__MODULE__{
          data: [Codex.Protocol.ThreadSearchOccurrence.t()],
          next_cursor: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data]
  defstruct [:data, :next_cursor, extra: %{}]
end

defmodule Codex.Protocol.ThreadSearchResponse do
  @moduledoc ~S"""
  On the wire: `ThreadSearchResponse` of the app-server.
  """

  @typedoc ~S"""
  * `backwards_cursor` - Opaque cursor to pass as `cursor` when reversing `sortDirection`. This is only populated when the page contains at least one thread. Use it with the opposite `sortDirection`; for timestamp sorts it anchors at the start of the page timestamp so same-second updates are not skipped.
  * `next_cursor` - Opaque cursor to pass to the next call to continue after the last item. if None, there are no more items to return.
  """

  @type t :: %__MODULE__{
          data: [Codex.Protocol.ThreadSearchResult.t()],
          backwards_cursor: String.t() | nil,
          next_cursor: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data]
  defstruct [:data, :backwards_cursor, :next_cursor, extra: %{}]
end

defmodule Codex.Protocol.ThreadSectionCreateResponse do
  @moduledoc ~S"""
  The independently persisted section created by the server.

  On the wire: `ThreadSectionCreateResponse` of the app-server.
  """

  @type t :: %__MODULE__{section: Codex.Protocol.ThreadSection.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:section]
  defstruct [:section, extra: %{}]
end

defmodule Codex.Protocol.ThreadSectionDeleteResponse do
  @moduledoc ~S"""
  Successful deletion does not return additional section data.

  On the wire: `ThreadSectionDeleteResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadSectionListResponse do
  @moduledoc ~S"""
  One page of independently persisted thread sections.

  On the wire: `ThreadSectionListResponse` of the app-server.
  """

  @typedoc ~S"""
  * `next_cursor` - Opaque cursor for the next page, or `null` when no sections remain.
  """

  @type t :: %__MODULE__{
          data: [Codex.Protocol.ThreadSection.t()],
          next_cursor: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data]
  defstruct [:data, :next_cursor, extra: %{}]
end

defmodule Codex.Protocol.ThreadSectionMoveResponse do
  @moduledoc ~S"""
  On the wire: `ThreadSectionMoveResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadSectionUpdateResponse do
  @moduledoc ~S"""
  The independently persisted section after its name is updated.

  On the wire: `ThreadSectionUpdateResponse` of the app-server.
  """

  @type t :: %__MODULE__{section: Codex.Protocol.ThreadSection.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:section]
  defstruct [:section, extra: %{}]
end

defmodule Codex.Protocol.ThreadSetNameResponse do
  @moduledoc ~S"""
  On the wire: `ThreadSetNameResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadSettingsUpdateResponse do
  @moduledoc ~S"""
  On the wire: `ThreadSettingsUpdateResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadShellCommandResponse do
  @moduledoc ~S"""
  On the wire: `ThreadShellCommandResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadStartResponse do
  @moduledoc ~S"""
  On the wire: `ThreadStartResponse` of the app-server.
  """

  @typedoc ~S"""
  * `approvals_reviewer` - Reviewer currently used for approval requests on this thread.
  * `sandbox` - Legacy sandbox policy retained for compatibility. Experimental clients should prefer `activePermissionProfile` for profile provenance.
  * `active_permission_profile` - Named or implicit built-in profile that produced the active permissions, when known.
  * `disabled_plugin_ids` - Saved list of disabled plugin IDs. Does not yet filter plugin capabilities.
  * `instruction_sources` - Environment-native paths to instruction source files currently loaded for this thread.
  * `multi_agent_mode` - @deprecated Always `explicitRequestOnly`. Use `reasoningEffort` for Ultra behavior.
  * `runtime_workspace_roots` - Thread-scoped runtime workspace roots used to materialize `:workspace_roots`.
  """

  @type t :: %__MODULE__{
          approval_policy: Codex.Protocol.AskForApproval.t(),
          approvals_reviewer: Codex.Protocol.ApprovalsReviewer.t(),
          cwd: Codex.Protocol.AbsolutePathBuf.t(),
          model: String.t(),
          model_provider: String.t(),
          sandbox: Codex.Protocol.SandboxPolicy.t(),
          thread: Codex.Protocol.Thread.t(),
          active_permission_profile: Codex.Protocol.ActivePermissionProfile.t() | nil,
          disabled_plugin_ids: [String.t()] | nil,
          instruction_sources: [Codex.Protocol.LegacyAppPathString.t()] | nil,
          multi_agent_mode: Codex.Protocol.MultiAgentMode.t() | nil,
          reasoning_effort: Codex.Protocol.ReasoningEffort.t() | nil,
          runtime_workspace_roots: [Codex.Protocol.AbsolutePathBuf.t()] | nil,
          service_tier: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [
    :approval_policy,
    :approvals_reviewer,
    :cwd,
    :model,
    :model_provider,
    :sandbox,
    :thread
  ]
  defstruct [
    :approval_policy,
    :approvals_reviewer,
    :cwd,
    :model,
    :model_provider,
    :sandbox,
    :thread,
    :active_permission_profile,
    :disabled_plugin_ids,
    :instruction_sources,
    :multi_agent_mode,
    :reasoning_effort,
    :runtime_workspace_roots,
    :service_tier,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ThreadTimelineListResponse do
  @moduledoc ~S"""
  EXPERIMENTAL - a bounded timeline page with its resolved opening voice state.

  On the wire: `ThreadTimelineListResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          data: [Codex.Protocol.ThreadTimelineEntry.t()],
          active_realtime_session_at_page_start: String.t() | nil,
          next_cursor: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data]
  defstruct [:data, :active_realtime_session_at_page_start, :next_cursor, extra: %{}]
end

defmodule Codex.Protocol.ThreadTurnsListResponse do
  @moduledoc ~S"""
  On the wire: `ThreadTurnsListResponse` of the app-server.
  """

  @typedoc ~S"""
  * `backwards_cursor` - Opaque cursor to pass as `cursor` when reversing `sortDirection`. This is only populated when the page contains at least one turn. Use it with the opposite `sortDirection` to include the anchor turn again and catch updates to that turn.
  * `next_cursor` - Opaque cursor to pass to the next call to continue after the last turn. if None, there are no more turns to return.
  """

  @type t :: %__MODULE__{
          data: [Codex.Protocol.Turn.t()],
          backwards_cursor: String.t() | nil,
          next_cursor: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data]
  defstruct [:data, :backwards_cursor, :next_cursor, extra: %{}]
end

defmodule Codex.Protocol.ThreadUnarchiveResponse do
  @moduledoc ~S"""
  On the wire: `ThreadUnarchiveResponse` of the app-server.
  """

  @type t :: %__MODULE__{thread: Codex.Protocol.Thread.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:thread]
  defstruct [:thread, extra: %{}]
end

defmodule Codex.Protocol.ThreadUnsubscribeResponse do
  @moduledoc ~S"""
  On the wire: `ThreadUnsubscribeResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          status: Codex.Protocol.ThreadUnsubscribeStatus.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:status]
  defstruct [:status, extra: %{}]
end

defmodule Codex.Protocol.ToolRequestUserInputResponse do
  @moduledoc ~S"""
  EXPERIMENTAL. Response payload mapping question ids to answers.

  On the wire: `ToolRequestUserInputResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          answers: %{optional(String.t()) => Codex.Protocol.ToolRequestUserInputAnswer.t()},
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:answers]
  defstruct [:answers, extra: %{}]
end

defmodule Codex.Protocol.TurnInterruptResponse do
  @moduledoc ~S"""
  On the wire: `TurnInterruptResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.TurnSettingsUpdateResponse do
  @moduledoc ~S"""
  On the wire: `TurnSettingsUpdateResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          status: Codex.Protocol.TurnSettingsUpdateStatus.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:status]
  defstruct [:status, extra: %{}]
end

defmodule Codex.Protocol.TurnStartResponse do
  @moduledoc ~S"""
  On the wire: `TurnStartResponse` of the app-server.
  """

  @type t :: %__MODULE__{turn: Codex.Protocol.Turn.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:turn]
  defstruct [:turn, extra: %{}]
end

defmodule Codex.Protocol.TurnSteerResponse do
  @moduledoc ~S"""
  On the wire: `TurnSteerResponse` of the app-server.
  """

  @type t :: %__MODULE__{turn_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:turn_id]
  defstruct [:turn_id, extra: %{}]
end

defmodule Codex.Protocol.UserVerificationCancelResponse do
  @moduledoc ~S"""
  Acknowledges the cancellation signal; native work may still be finishing. Unknown or finished requests are a no-op, and completed effects are not rolled back.

  On the wire: `UserVerificationCancelResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.UserVerificationDeleteResponse do
  @moduledoc ~S"""
  On the wire: `UserVerificationDeleteResponse` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.UserVerificationEnrollResponse do
  @moduledoc ~S"""
  Public metadata for a created or reused local credential. The caller completes backend registration; this response does not establish server enrollment. Older app-servers omit the metadata fields; callers must check both before registration.

  On the wire: `UserVerificationEnrollResponse` of the app-server.
  """

  @typedoc ~S"""
  * `public_key` - Unpadded base64url of the SubjectPublicKeyInfo DER encoding.
  """

  @type t :: %__MODULE__{
          credential_id: String.t(),
          algorithm: String.t() | nil,
          public_key: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:credential_id]
  defstruct [:credential_id, :algorithm, :public_key, extra: %{}]
end

defmodule Codex.Protocol.UserVerificationStatusResponse do
  @moduledoc ~S"""
  Local readiness only; this neither prompts nor queries server registration.

  On the wire: `UserVerificationStatusResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          credential_id: String.t() | nil,
          unavailable_message: String.t() | nil,
          unavailable_reason: Codex.Protocol.UserVerificationUnavailableReason.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:credential_id, :unavailable_message, :unavailable_reason, extra: %{}]
end

defmodule Codex.Protocol.UserVerificationVerifyResponse do
  @moduledoc ~S"""
  On the wire: `UserVerificationVerifyResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          proof: Codex.Protocol.UserVerificationProof.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:proof]
  defstruct [:proof, extra: %{}]
end

defmodule Codex.Protocol.WindowsSandboxReadinessResponse do
  @moduledoc ~S"""
  On the wire: `WindowsSandboxReadinessResponse` of the app-server.
  """

  @type t :: %__MODULE__{
          status: Codex.Protocol.WindowsSandboxReadiness.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:status]
  defstruct [:status, extra: %{}]
end

defmodule Codex.Protocol.WindowsSandboxSetupStartResponse do
  @moduledoc ~S"""
  On the wire: `WindowsSandboxSetupStartResponse` of the app-server.
  """

  @type t :: %__MODULE__{started: boolean(), extra: Codex.Protocol.extra()}

  @enforce_keys [:started]
  defstruct [:started, extra: %{}]
end
