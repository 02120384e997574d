# Written by mix codex.gen.protocol from fixtures/schemas. Do not edit.

defmodule Codex.Events.AccountLoginCompleted do
  @moduledoc ~S"""
  On the wire: `AccountLoginCompletedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          success: boolean(),
          error: String.t() | nil,
          login_id: String.t() | nil,
          onboarding_entrypoint: Codex.Protocol.DesktopOnboardingEntrypoint.t() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:success]
  defstruct [
    :success,
    :error,
    :login_id,
    :onboarding_entrypoint,
    :emitted_at_ms,
    :wire,
    extra: %{}
  ]
end

defmodule Codex.Events.AccountRateLimitsUpdated do
  @moduledoc ~S"""
  Sparse rolling rate-limit update.

  Clients should merge available values into the most recent `account/rateLimits/read` response or refetch that snapshot. Nullable account metadata may be unavailable in a rolling update and does not clear a previously observed value.

  On the wire: `AccountRateLimitsUpdatedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          rate_limits: Codex.Protocol.RateLimitSnapshot.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:rate_limits]
  defstruct [:rate_limits, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.AccountUpdated do
  @moduledoc ~S"""
  On the wire: `AccountUpdatedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          auth_mode: Codex.Protocol.AuthMode.t() | nil,
          plan_type: Codex.Protocol.PlanType.t() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  defstruct [:auth_mode, :plan_type, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.AgentMessageDelta do
  @moduledoc ~S"""
  On the wire: `AgentMessageDeltaNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          delta: String.t(),
          item_id: String.t(),
          thread_id: String.t(),
          turn_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:delta, :item_id, :thread_id, :turn_id]
  defstruct [:delta, :item_id, :thread_id, :turn_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.AppListUpdated do
  @moduledoc ~S"""
  EXPERIMENTAL - notification emitted when the app list changes.

  On the wire: `AppListUpdatedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          data: [Codex.Protocol.AppInfo.t()],
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data]
  defstruct [:data, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.CommandExecOutputDelta do
  @moduledoc ~S"""
  Base64-encoded output chunk emitted for a streaming `command/exec` request.

  These notifications are connection-scoped. If the originating connection closes, the server terminates the process.

  On the wire: `CommandExecOutputDeltaNotification` of the app-server.
  """

  @typedoc ~S"""
  * `cap_reached` - `true` on the final streamed chunk for a stream when `outputBytesCap` truncated later output on that stream.
  * `delta_base64` - Base64-encoded output bytes.
  * `process_id` - Client-supplied, connection-scoped `processId` from the original `command/exec` request.
  * `stream` - Output stream for this chunk.
  """

  @type t :: %__MODULE__{
          cap_reached: boolean(),
          delta_base64: String.t(),
          process_id: String.t(),
          stream: Codex.Protocol.CommandExecOutputStream.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:cap_reached, :delta_base64, :process_id, :stream]
  defstruct [:cap_reached, :delta_base64, :process_id, :stream, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.CommandExecutionOutputDelta do
  @moduledoc ~S"""
  On the wire: `CommandExecutionOutputDeltaNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          delta: String.t(),
          item_id: String.t(),
          thread_id: String.t(),
          turn_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:delta, :item_id, :thread_id, :turn_id]
  defstruct [:delta, :item_id, :thread_id, :turn_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ConfigWarning do
  @moduledoc ~S"""
  On the wire: `ConfigWarningNotification` of the app-server.
  """

  @typedoc ~S"""
  * `summary` - Concise summary of the warning.
  * `details` - Optional extra guidance or error details.
  * `path` - Optional path to the config file that triggered the warning.
  * `range` - Optional range for the error location inside the config file.
  """

  @type t :: %__MODULE__{
          summary: String.t(),
          details: String.t() | nil,
          path: String.t() | nil,
          range: Codex.Protocol.TextRange.t() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:summary]
  defstruct [:summary, :details, :path, :range, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ContextCompacted do
  @moduledoc ~S"""
  Deprecated: Use `ContextCompaction` item type instead.

  On the wire: `ContextCompactedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          turn_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id, :turn_id]
  defstruct [:thread_id, :turn_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.DeprecationNotice do
  @moduledoc ~S"""
  On the wire: `DeprecationNoticeNotification` of the app-server.
  """

  @typedoc ~S"""
  * `summary` - Concise summary of what is deprecated.
  * `details` - Optional extra guidance, such as migration steps or rationale.
  """

  @type t :: %__MODULE__{
          summary: String.t(),
          details: String.t() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:summary]
  defstruct [:summary, :details, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.Error do
  @moduledoc ~S"""
  The engine reports a problem. It ends nothing by itself: the turn is over only at `turn.completed` or `turn.failed`.

  On the wire: `ErrorNotification` of the app-server, `ThreadEvent/error` of exec.
  """

  @typedoc ~S"""
  * `message` - What went wrong, for a human.
  """

  @type t :: %__MODULE__{
          error: Codex.Protocol.TurnError.t() | nil,
          thread_id: String.t() | nil,
          turn_id: String.t() | nil,
          will_retry: boolean() | nil,
          message: String.t() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  defstruct [
    :error,
    :thread_id,
    :turn_id,
    :will_retry,
    :message,
    :emitted_at_ms,
    :wire,
    extra: %{}
  ]
end

defmodule Codex.Events.ExternalAgentConfigImportCompleted do
  @moduledoc ~S"""
  On the wire: `ExternalAgentConfigImportCompletedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          import_id: String.t(),
          item_type_results: [Codex.Protocol.ExternalAgentConfigImportTypeResult.t()],
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:import_id, :item_type_results]
  defstruct [:import_id, :item_type_results, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ExternalAgentConfigImportProgress do
  @moduledoc ~S"""
  On the wire: `ExternalAgentConfigImportProgressNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          import_id: String.t(),
          item_type_results: [Codex.Protocol.ExternalAgentConfigImportTypeResult.t()],
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:import_id, :item_type_results]
  defstruct [:import_id, :item_type_results, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.FileChangeOutputDelta do
  @moduledoc ~S"""
  Deprecated legacy notification for `apply_patch` textual output.

  The server no longer emits this notification.

  On the wire: `FileChangeOutputDeltaNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          delta: String.t(),
          item_id: String.t(),
          thread_id: String.t(),
          turn_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:delta, :item_id, :thread_id, :turn_id]
  defstruct [:delta, :item_id, :thread_id, :turn_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.FileChangePatchUpdated do
  @moduledoc ~S"""
  On the wire: `FileChangePatchUpdatedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          changes: [Codex.Protocol.FileUpdateChange.t()],
          item_id: String.t(),
          thread_id: String.t(),
          turn_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:changes, :item_id, :thread_id, :turn_id]
  defstruct [:changes, :item_id, :thread_id, :turn_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.FsChanged do
  @moduledoc ~S"""
  Filesystem watch notification emitted for `fs/watch` subscribers.

  On the wire: `FsChangedNotification` of the app-server.
  """

  @typedoc ~S"""
  * `changed_paths` - File or directory paths associated with this event.
  * `watch_id` - Watch identifier previously provided to `fs/watch`.
  """

  @type t :: %__MODULE__{
          changed_paths: [Codex.Protocol.AbsolutePathBuf.t()],
          watch_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:changed_paths, :watch_id]
  defstruct [:changed_paths, :watch_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.FuzzyFileSearchSessionCompleted do
  @moduledoc ~S"""
  On the wire: `FuzzyFileSearchSessionCompletedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          session_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:session_id]
  defstruct [:session_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.FuzzyFileSearchSessionUpdated do
  @moduledoc ~S"""
  On the wire: `FuzzyFileSearchSessionUpdatedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          files: [Codex.Protocol.FuzzyFileSearchResult.t()],
          query: String.t(),
          session_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:files, :query, :session_id]
  defstruct [:files, :query, :session_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.GatewayOAuthChanged do
  @moduledoc ~S"""
  On the wire: `GatewayOAuthChangedNotification` of the app-server.
  """

  @typedoc ~S"""
  * `auth_url` - Authorization handoff, sent only to the connection that started login.
  * `login_id` - Identifies the completed device login attempt.
  """

  @type t :: %__MODULE__{
          provider_id: String.t(),
          status: Codex.Protocol.GatewayOAuthStatus.t(),
          auth_url: String.t() | nil,
          error: String.t() | nil,
          login_id: String.t() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:provider_id, :status]
  defstruct [
    :provider_id,
    :status,
    :auth_url,
    :error,
    :login_id,
    :emitted_at_ms,
    :wire,
    extra: %{}
  ]
end

defmodule Codex.Events.GuardianWarning do
  @moduledoc ~S"""
  On the wire: `GuardianWarningNotification` of the app-server.
  """

  @typedoc ~S"""
  * `message` - Concise guardian warning message for the user.
  * `thread_id` - Thread target for the guardian warning.
  """

  @type t :: %__MODULE__{
          message: String.t(),
          thread_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:message, :thread_id]
  defstruct [:message, :thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.HookCompleted do
  @moduledoc ~S"""
  On the wire: `HookCompletedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          run: Codex.Protocol.HookRunSummary.t(),
          thread_id: String.t(),
          turn_id: String.t() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:run, :thread_id]
  defstruct [:run, :thread_id, :turn_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.HookStarted do
  @moduledoc ~S"""
  On the wire: `HookStartedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          run: Codex.Protocol.HookRunSummary.t(),
          thread_id: String.t(),
          turn_id: String.t() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:run, :thread_id]
  defstruct [:run, :thread_id, :turn_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ItemCompleted do
  @moduledoc ~S"""
  An item is complete, whether it succeeded or failed.

  On the wire: `ItemCompletedNotification` of the app-server, `ThreadEvent/item.completed` of exec.
  """

  @typedoc ~S"""
  * `completed_at_ms` - Unix timestamp (in milliseconds) when this item lifecycle completed.
  * `item` - The whole item.
  * `content_token_count` - Native content tokens for the completed assistant message, including a sampled footer. Null when unavailable. Completion telemetry is not part of the stored thread item.
  """

  @type t :: %__MODULE__{
          completed_at_ms: integer() | nil,
          item: Codex.Protocol.ThreadItem.t(),
          thread_id: String.t() | nil,
          turn_id: String.t() | nil,
          content_token_count: non_neg_integer() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:item]
  defstruct [
    :completed_at_ms,
    :item,
    :thread_id,
    :turn_id,
    :content_token_count,
    :emitted_at_ms,
    :wire,
    extra: %{}
  ]
end

defmodule Codex.Events.ItemGuardianApprovalReviewCompleted do
  @moduledoc ~S"""
  [UNSTABLE] Temporary notification payload for approval auto-review. This shape is expected to change soon.

  On the wire: `ItemGuardianApprovalReviewCompletedNotification` of the app-server.
  """

  @typedoc ~S"""
  * `completed_at_ms` - Unix timestamp (in milliseconds) when this review completed.
  * `review_id` - Stable identifier for this review.
  * `started_at_ms` - Unix timestamp (in milliseconds) when this review started.
  * `target_item_id` - Identifier for the reviewed item or tool call when one exists.

    In most cases, one review maps to one target item. The exceptions are - execve reviews, where a single command may contain multiple execve calls to review (only possible when using the shell_zsh_fork feature) - stdin reviews, which refer to the existing parent command item and have a separate approval ID in the action payload - network policy reviews, where there is no target item

    A network call is triggered by a CommandExecution item, so having a target_item_id set to the CommandExecution item would be misleading because the review is about the network call, not the command execution. Therefore, target_item_id is set to None for network policy reviews.
  """

  @type t :: %__MODULE__{
          action: Codex.Protocol.GuardianApprovalReviewAction.t(),
          completed_at_ms: integer(),
          decision_source: Codex.Protocol.AutoReviewDecisionSource.t(),
          review: Codex.Protocol.GuardianApprovalReview.t(),
          review_id: String.t(),
          started_at_ms: integer(),
          thread_id: String.t(),
          turn_id: String.t(),
          target_item_id: String.t() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [
    :action,
    :completed_at_ms,
    :decision_source,
    :review,
    :review_id,
    :started_at_ms,
    :thread_id,
    :turn_id
  ]
  defstruct [
    :action,
    :completed_at_ms,
    :decision_source,
    :review,
    :review_id,
    :started_at_ms,
    :thread_id,
    :turn_id,
    :target_item_id,
    :emitted_at_ms,
    :wire,
    extra: %{}
  ]
end

defmodule Codex.Events.ItemGuardianApprovalReviewStarted do
  @moduledoc ~S"""
  [UNSTABLE] Temporary notification payload for approval auto-review. This shape is expected to change soon.

  On the wire: `ItemGuardianApprovalReviewStartedNotification` of the app-server.
  """

  @typedoc ~S"""
  * `review_id` - Stable identifier for this review.
  * `started_at_ms` - Unix timestamp (in milliseconds) when this review started.
  * `target_item_id` - Identifier for the reviewed item or tool call when one exists.

    In most cases, one review maps to one target item. The exceptions are - execve reviews, where a single command may contain multiple execve calls to review (only possible when using the shell_zsh_fork feature) - stdin reviews, which refer to the existing parent command item and have a separate approval ID in the action payload - network policy reviews, where there is no target item

    A network call is triggered by a CommandExecution item, so having a target_item_id set to the CommandExecution item would be misleading because the review is about the network call, not the command execution. Therefore, target_item_id is set to None for network policy reviews.
  """

  @type t :: %__MODULE__{
          action: Codex.Protocol.GuardianApprovalReviewAction.t(),
          review: Codex.Protocol.GuardianApprovalReview.t(),
          review_id: String.t(),
          started_at_ms: integer(),
          thread_id: String.t(),
          turn_id: String.t(),
          target_item_id: String.t() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:action, :review, :review_id, :started_at_ms, :thread_id, :turn_id]
  defstruct [
    :action,
    :review,
    :review_id,
    :started_at_ms,
    :thread_id,
    :turn_id,
    :target_item_id,
    :emitted_at_ms,
    :wire,
    extra: %{}
  ]
end

defmodule Codex.Events.ItemStarted do
  @moduledoc ~S"""
  An item began; it is still in progress.

  On the wire: `ItemStartedNotification` of the app-server, `ThreadEvent/item.started` of exec.
  """

  @typedoc ~S"""
  * `item` - The item as far as it is known.
  * `started_at_ms` - Unix timestamp (in milliseconds) when this item lifecycle started.
  """

  @type t :: %__MODULE__{
          item: Codex.Protocol.ThreadItem.t(),
          started_at_ms: integer() | nil,
          thread_id: String.t() | nil,
          turn_id: String.t() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:item]
  defstruct [:item, :started_at_ms, :thread_id, :turn_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ItemUpdated do
  @moduledoc ~S"""
  An item that is still in progress changed.

  On the wire: `ThreadEvent/item.updated` of exec.
  """

  @typedoc ~S"""
  * `item` - The whole item as it is now.
  """

  @type t :: %__MODULE__{
          item: Codex.Protocol.ThreadItem.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:item]
  defstruct [:item, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.McpServerEventStream do
  @moduledoc ~S"""
  On the wire: `McpServerEventStreamNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          notification: Codex.Protocol.McpServerEventNotification.t(),
          subscription_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:notification, :subscription_id]
  defstruct [:notification, :subscription_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.McpServerOauthLoginCompleted do
  @moduledoc ~S"""
  On the wire: `McpServerOauthLoginCompletedNotification` of the app-server.
  """

  @typedoc ~S"""
  * `login_id` - Identifies the explicit login attempt. Older servers omit this field.
  """

  @type t :: %__MODULE__{
          name: String.t(),
          success: boolean(),
          error: String.t() | nil,
          login_id: String.t() | nil,
          thread_id: String.t() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:name, :success]
  defstruct [:name, :success, :error, :login_id, :thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.McpServerStatusUpdated do
  @moduledoc ~S"""
  On the wire: `McpServerStatusUpdatedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          name: String.t(),
          status: Codex.Protocol.McpServerStartupState.t(),
          error: String.t() | nil,
          failure_reason: Codex.Protocol.McpServerStartupFailureReason.t() | nil,
          thread_id: String.t() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:name, :status]
  defstruct [
    :name,
    :status,
    :error,
    :failure_reason,
    :thread_id,
    :emitted_at_ms,
    :wire,
    extra: %{}
  ]
end

defmodule Codex.Events.McpToolCallProgress do
  @moduledoc ~S"""
  On the wire: `McpToolCallProgressNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          item_id: String.t(),
          message: String.t(),
          thread_id: String.t(),
          turn_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:item_id, :message, :thread_id, :turn_id]
  defstruct [:item_id, :message, :thread_id, :turn_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ModelProviderAuthRecoveryCompleted do
  @moduledoc ~S"""
  On the wire: `ServerNotification/modelProvider/authRecoveryCompleted` of the app-server.
  """

  @type t :: %__MODULE__{
          message: String.t(),
          provider: String.t(),
          thread_id: String.t(),
          turn_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:message, :provider, :thread_id, :turn_id]
  defstruct [:message, :provider, :thread_id, :turn_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ModelProviderAuthRecoveryStarted do
  @moduledoc ~S"""
  On the wire: `ServerNotification/modelProvider/authRecoveryStarted` of the app-server.
  """

  @type t :: %__MODULE__{
          message: String.t(),
          provider: String.t(),
          thread_id: String.t(),
          turn_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:message, :provider, :thread_id, :turn_id]
  defstruct [:message, :provider, :thread_id, :turn_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ModelRerouted do
  @moduledoc ~S"""
  On the wire: `ModelReroutedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          from_model: String.t(),
          reason: Codex.Protocol.ModelRerouteReason.t(),
          thread_id: String.t(),
          to_model: String.t(),
          turn_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:from_model, :reason, :thread_id, :to_model, :turn_id]
  defstruct [
    :from_model,
    :reason,
    :thread_id,
    :to_model,
    :turn_id,
    :emitted_at_ms,
    :wire,
    extra: %{}
  ]
end

defmodule Codex.Events.ModelSafetyBufferingUpdated do
  @moduledoc ~S"""
  On the wire: `ModelSafetyBufferingUpdatedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          model: String.t(),
          reasons: [String.t()],
          show_buffering_ui: boolean(),
          thread_id: String.t(),
          turn_id: String.t(),
          use_cases: [String.t()],
          faster_model: String.t() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:model, :reasons, :show_buffering_ui, :thread_id, :turn_id, :use_cases]
  defstruct [
    :model,
    :reasons,
    :show_buffering_ui,
    :thread_id,
    :turn_id,
    :use_cases,
    :faster_model,
    :emitted_at_ms,
    :wire,
    extra: %{}
  ]
end

defmodule Codex.Events.ModelVerification do
  @moduledoc ~S"""
  On the wire: `ModelVerificationNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          turn_id: String.t(),
          verifications: [Codex.Protocol.ModelVerification.t()],
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id, :turn_id, :verifications]
  defstruct [:thread_id, :turn_id, :verifications, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.PlanDelta do
  @moduledoc ~S"""
  EXPERIMENTAL - proposed plan streaming deltas for plan items. Clients should not assume concatenated deltas match the completed plan item content.

  On the wire: `PlanDeltaNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          delta: String.t(),
          item_id: String.t(),
          thread_id: String.t(),
          turn_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:delta, :item_id, :thread_id, :turn_id]
  defstruct [:delta, :item_id, :thread_id, :turn_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ProcessExited do
  @moduledoc ~S"""
  Final process exit notification for `process/spawn`.

  On the wire: `ProcessExitedNotification` of the app-server.
  """

  @typedoc ~S"""
  * `exit_code` - Process exit code.
  * `process_handle` - Client-supplied, connection-scoped `processHandle` from `process/spawn`.
  * `stderr` - Buffered stderr capture.

    Empty when stderr was streamed via `process/outputDelta`.
  * `stderr_cap_reached` - Whether stderr reached `outputBytesCap`.

    In streaming mode, stderr is empty and cap state is also reported on the final stderr `process/outputDelta` notification.
  * `stdout` - Buffered stdout capture.

    Empty when stdout was streamed via `process/outputDelta`.
  * `stdout_cap_reached` - Whether stdout reached `outputBytesCap`.

    In streaming mode, stdout is empty and cap state is also reported on the final stdout `process/outputDelta` notification.
  * `output_drain_timed_out` - Whether output collection hit its post-exit deadline before seeing EOF or reaching the requested byte cap on either stream. Older servers omit this field.
  """

  @type t :: %__MODULE__{
          exit_code: integer(),
          process_handle: String.t(),
          stderr: String.t(),
          stderr_cap_reached: boolean(),
          stdout: String.t(),
          stdout_cap_reached: boolean(),
          output_drain_timed_out: boolean() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [
    :exit_code,
    :process_handle,
    :stderr,
    :stderr_cap_reached,
    :stdout,
    :stdout_cap_reached
  ]
  defstruct [
    :exit_code,
    :process_handle,
    :stderr,
    :stderr_cap_reached,
    :stdout,
    :stdout_cap_reached,
    :output_drain_timed_out,
    :emitted_at_ms,
    :wire,
    extra: %{}
  ]
end

defmodule Codex.Events.ProcessOutputDelta do
  @moduledoc ~S"""
  Base64-encoded output chunk emitted for a streaming `process/spawn` request.

  On the wire: `ProcessOutputDeltaNotification` of the app-server.
  """

  @typedoc ~S"""
  * `cap_reached` - True on the final streamed chunk for this stream when output was truncated by `outputBytesCap`.
  * `delta_base64` - Base64-encoded output bytes.
  * `process_handle` - Client-supplied, connection-scoped `processHandle` from `process/spawn`.
  * `stream` - Output stream this chunk belongs to.
  """

  @type t :: %__MODULE__{
          cap_reached: boolean(),
          delta_base64: String.t(),
          process_handle: String.t(),
          stream: Codex.Protocol.ProcessOutputStream.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:cap_reached, :delta_base64, :process_handle, :stream]
  defstruct [
    :cap_reached,
    :delta_base64,
    :process_handle,
    :stream,
    :emitted_at_ms,
    :wire,
    extra: %{}
  ]
end

defmodule Codex.Events.ProjectChanged do
  @moduledoc ~S"""
  On the wire: `ProjectChangedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          change_type: Codex.Protocol.ProjectChangeType.t(),
          project_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:change_type, :project_id]
  defstruct [:change_type, :project_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ReasoningSummaryPartAdded do
  @moduledoc ~S"""
  On the wire: `ReasoningSummaryPartAddedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          item_id: String.t(),
          summary_index: integer(),
          thread_id: String.t(),
          turn_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:item_id, :summary_index, :thread_id, :turn_id]
  defstruct [:item_id, :summary_index, :thread_id, :turn_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ReasoningSummaryTextDelta do
  @moduledoc ~S"""
  On the wire: `ReasoningSummaryTextDeltaNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          delta: String.t(),
          item_id: String.t(),
          summary_index: integer(),
          thread_id: String.t(),
          turn_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:delta, :item_id, :summary_index, :thread_id, :turn_id]
  defstruct [
    :delta,
    :item_id,
    :summary_index,
    :thread_id,
    :turn_id,
    :emitted_at_ms,
    :wire,
    extra: %{}
  ]
end

defmodule Codex.Events.ReasoningTextDelta do
  @moduledoc ~S"""
  On the wire: `ReasoningTextDeltaNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          content_index: integer(),
          delta: String.t(),
          item_id: String.t(),
          thread_id: String.t(),
          turn_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:content_index, :delta, :item_id, :thread_id, :turn_id]
  defstruct [
    :content_index,
    :delta,
    :item_id,
    :thread_id,
    :turn_id,
    :emitted_at_ms,
    :wire,
    extra: %{}
  ]
end

defmodule Codex.Events.RemoteControlStatusChanged do
  @moduledoc ~S"""
  Current remote-control connection status and remote identity exposed to clients.

  On the wire: `RemoteControlStatusChangedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          installation_id: String.t(),
          server_name: String.t(),
          status: Codex.Protocol.RemoteControlConnectionStatus.t(),
          environment_id: String.t() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:installation_id, :server_name, :status]
  defstruct [
    :installation_id,
    :server_name,
    :status,
    :environment_id,
    :emitted_at_ms,
    :wire,
    extra: %{}
  ]
end

defmodule Codex.Events.ServerRequestResolved do
  @moduledoc ~S"""
  On the wire: `ServerRequestResolvedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          request_id: Codex.Protocol.RequestId.t(),
          thread_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:request_id, :thread_id]
  defstruct [:request_id, :thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.SkillsChanged do
  @moduledoc ~S"""
  Notification emitted when watched local skill files change.

  Treat this as an invalidation signal and re-run `skills/list` with the client's current parameters when refreshed skill metadata is needed.

  On the wire: `SkillsChangedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  defstruct [:emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.StrictReviewRequired do
  @moduledoc ~S"""
  On the wire: `StrictReviewRequiredNotification` of the app-server.
  """

  @typedoc ~S"""
  * `started_at_ms` - Unix timestamp (in milliseconds) when this review started.
  """

  @type t :: %__MODULE__{
          started_at_ms: integer(),
          thread_id: String.t(),
          turn_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:started_at_ms, :thread_id, :turn_id]
  defstruct [:started_at_ms, :thread_id, :turn_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.TerminalInteraction do
  @moduledoc ~S"""
  On the wire: `TerminalInteractionNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          item_id: String.t(),
          process_id: String.t(),
          stdin: String.t(),
          thread_id: String.t(),
          turn_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:item_id, :process_id, :stdin, :thread_id, :turn_id]
  defstruct [
    :item_id,
    :process_id,
    :stdin,
    :thread_id,
    :turn_id,
    :emitted_at_ms,
    :wire,
    extra: %{}
  ]
end

defmodule Codex.Events.ThreadArchived do
  @moduledoc ~S"""
  On the wire: `ThreadArchivedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id]
  defstruct [:thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadAttachmentUpdated do
  @moduledoc ~S"""
  Notification published after a thread attachment is created or deleted.

  On the wire: `ThreadAttachmentUpdatedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          attachment_id: String.t(),
          attachment_type: String.t(),
          identity_key: String.t(),
          operation: Codex.Protocol.ThreadAttachmentOperation.t(),
          thread_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:attachment_id, :attachment_type, :identity_key, :operation, :thread_id]
  defstruct [
    :attachment_id,
    :attachment_type,
    :identity_key,
    :operation,
    :thread_id,
    :emitted_at_ms,
    :wire,
    extra: %{}
  ]
end

defmodule Codex.Events.ThreadClosed do
  @moduledoc ~S"""
  On the wire: `ThreadClosedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id]
  defstruct [:thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadDeleted do
  @moduledoc ~S"""
  On the wire: `ThreadDeletedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id]
  defstruct [:thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadEnvironmentConnected do
  @moduledoc ~S"""
  On the wire: `ServerNotification/thread/environment/connected` of the app-server.
  """

  @type t :: %__MODULE__{
          environment_id: String.t(),
          thread_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:environment_id, :thread_id]
  defstruct [:environment_id, :thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadEnvironmentDisconnected do
  @moduledoc ~S"""
  On the wire: `ServerNotification/thread/environment/disconnected` of the app-server.
  """

  @type t :: %__MODULE__{
          environment_id: String.t(),
          thread_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:environment_id, :thread_id]
  defstruct [:environment_id, :thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadGoalCleared do
  @moduledoc ~S"""
  On the wire: `ThreadGoalClearedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id]
  defstruct [:thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadGoalUpdated do
  @moduledoc ~S"""
  On the wire: `ThreadGoalUpdatedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          goal: Codex.Protocol.ThreadGoal.t(),
          thread_id: String.t(),
          turn_id: String.t() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:goal, :thread_id]
  defstruct [:goal, :thread_id, :turn_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadNameUpdated do
  @moduledoc ~S"""
  On the wire: `ThreadNameUpdatedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          thread_name: String.t() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id]
  defstruct [:thread_id, :thread_name, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadPredictionUpdated do
  @moduledoc ~S"""
  On the wire: `ThreadPredictionUpdatedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          result: Codex.Protocol.ThreadPredictionResult.t(),
          source_turn_id: String.t(),
          thread_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:result, :source_turn_id, :thread_id]
  defstruct [:result, :source_turn_id, :thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadProjectUpdated do
  @moduledoc ~S"""
  On the wire: `ThreadProjectUpdatedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          project_id: String.t() | nil,
          thread_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:project_id, :thread_id]
  defstruct [:project_id, :thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadQueueChanged do
  @moduledoc ~S"""
  On the wire: `ThreadQueueChangedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id]
  defstruct [:thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadReadStateChanged do
  @moduledoc ~S"""
  On the wire: `ThreadReadStateChangedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          read_state: Codex.Protocol.ThreadReadState.t(),
          thread_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:read_state, :thread_id]
  defstruct [:read_state, :thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadRealtimeClosed do
  @moduledoc ~S"""
  EXPERIMENTAL - emitted when thread realtime transport closes.

  On the wire: `ThreadRealtimeClosedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          reason: String.t() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id]
  defstruct [:thread_id, :reason, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadRealtimeError do
  @moduledoc ~S"""
  EXPERIMENTAL - emitted when thread realtime encounters an error.

  On the wire: `ThreadRealtimeErrorNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          message: String.t(),
          thread_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:message, :thread_id]
  defstruct [:message, :thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadRealtimeItemAdded do
  @moduledoc ~S"""
  EXPERIMENTAL - raw non-audio thread realtime item emitted by the backend.

  On the wire: `ThreadRealtimeItemAddedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          item: Codex.JSON.value(),
          thread_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:item, :thread_id]
  defstruct [:item, :thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadRealtimeItemCompleted do
  @moduledoc ~S"""
  EXPERIMENTAL - a realtime timeline item published after canonical commit.

  On the wire: `ThreadRealtimeItemCompletedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          item: Codex.Protocol.ThreadRealtimeItem.t(),
          thread_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:item, :thread_id]
  defstruct [:item, :thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadRealtimeItemStarted do
  @moduledoc ~S"""
  EXPERIMENTAL - a realtime timeline item started before its content streams.

  On the wire: `ThreadRealtimeItemStartedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          item: Codex.Protocol.ThreadRealtimeItem.t(),
          thread_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:item, :thread_id]
  defstruct [:item, :thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadRealtimeItemTranscriptDelta do
  @moduledoc ~S"""
  EXPERIMENTAL - text appended to an active realtime transcript item.

  On the wire: `ThreadRealtimeItemTranscriptDeltaNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          delta: String.t(),
          item_id: String.t(),
          thread_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:delta, :item_id, :thread_id]
  defstruct [:delta, :item_id, :thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadRealtimeOutputAudioDelta do
  @moduledoc ~S"""
  EXPERIMENTAL - streamed output audio emitted by thread realtime.

  On the wire: `ThreadRealtimeOutputAudioDeltaNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          audio: Codex.Protocol.ThreadRealtimeAudioChunk.t(),
          thread_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:audio, :thread_id]
  defstruct [:audio, :thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadRealtimeSdp do
  @moduledoc ~S"""
  EXPERIMENTAL - emitted with the remote SDP for a WebRTC realtime session.

  On the wire: `ThreadRealtimeSdpNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          sdp: String.t(),
          thread_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:sdp, :thread_id]
  defstruct [:sdp, :thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadRealtimeStarted do
  @moduledoc ~S"""
  EXPERIMENTAL - emitted when thread realtime startup is accepted.

  On the wire: `ThreadRealtimeStartedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          version: Codex.Protocol.RealtimeConversationVersion.t(),
          realtime_session_id: String.t() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id, :version]
  defstruct [:thread_id, :version, :realtime_session_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadRealtimeTranscriptDelta do
  @moduledoc ~S"""
  EXPERIMENTAL - flat transcript delta emitted whenever realtime transcript text changes.

  On the wire: `ThreadRealtimeTranscriptDeltaNotification` of the app-server.
  """

  @typedoc ~S"""
  * `delta` - Live transcript delta from the realtime event.
  """

  @type t :: %__MODULE__{
          delta: String.t(),
          role: String.t(),
          thread_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:delta, :role, :thread_id]
  defstruct [:delta, :role, :thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadRealtimeTranscriptDone do
  @moduledoc ~S"""
  EXPERIMENTAL - final transcript text emitted when realtime completes a transcript part.

  On the wire: `ThreadRealtimeTranscriptDoneNotification` of the app-server.
  """

  @typedoc ~S"""
  * `text` - Final complete text for the transcript part.
  """

  @type t :: %__MODULE__{
          role: String.t(),
          text: String.t(),
          thread_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:role, :text, :thread_id]
  defstruct [:role, :text, :thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadReverted do
  @moduledoc ~S"""
  On the wire: `ThreadRevertedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id]
  defstruct [:thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadSectionChanged do
  @moduledoc ~S"""
  Broadcast after a successful move into, within, or out of a section.

  On the wire: `ThreadSectionChangedNotification` of the app-server.
  """

  @typedoc ~S"""
  * `section_id` - Destination section, or `null` when the thread was removed from its section.
  """

  @type t :: %__MODULE__{
          section_id: String.t() | nil,
          thread_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:section_id, :thread_id]
  defstruct [:section_id, :thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadSettingsUpdated do
  @moduledoc ~S"""
  On the wire: `ThreadSettingsUpdatedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          thread_settings: Codex.Protocol.ThreadSettings.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id, :thread_settings]
  defstruct [:thread_id, :thread_settings, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadStarted do
  @moduledoc ~S"""
  The first line of every run: the thread exists.

  On the wire: `ThreadStartedNotification` of the app-server, `ThreadEvent/thread.started` of exec.
  """

  @typedoc ~S"""
  * `thread_id` - Identifier of the thread; with it a later run resumes the conversation.
  """

  @type t :: %__MODULE__{
          thread: Codex.Protocol.Thread.t() | nil,
          thread_id: String.t() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  defstruct [:thread, :thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadStatusChanged do
  @moduledoc ~S"""
  On the wire: `ThreadStatusChangedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          status: Codex.Protocol.ThreadStatus.t(),
          thread_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:status, :thread_id]
  defstruct [:status, :thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadTokenUsageUpdated do
  @moduledoc ~S"""
  On the wire: `ThreadTokenUsageUpdatedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          token_usage: Codex.Protocol.ThreadTokenUsage.t(),
          turn_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id, :token_usage, :turn_id]
  defstruct [:thread_id, :token_usage, :turn_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.ThreadUnarchived do
  @moduledoc ~S"""
  On the wire: `ThreadUnarchivedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          thread_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_id]
  defstruct [:thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.TurnCompleted do
  @moduledoc ~S"""
  The turn ended well. The last line of a successful run.

  On the wire: `TurnCompletedNotification` of the app-server, `ThreadEvent/turn.completed` of exec.
  """

  @typedoc ~S"""
  * `usage` - Tokens used by the thread so far, over all of its turns.
  """

  @type t :: %__MODULE__{
          thread_id: String.t() | nil,
          turn: Codex.Protocol.Turn.t() | nil,
          usage: Codex.Protocol.Usage.t() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  defstruct [:thread_id, :turn, :usage, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.TurnDiffUpdated do
  @moduledoc ~S"""
  Notification that the turn-level unified diff has changed. Contains the latest aggregated diff across all file changes in the turn.

  On the wire: `TurnDiffUpdatedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          diff: String.t(),
          thread_id: String.t(),
          turn_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:diff, :thread_id, :turn_id]
  defstruct [:diff, :thread_id, :turn_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.TurnFailed do
  @moduledoc ~S"""
  The turn ended in a failure. The last line of a failed run.

  On the wire: `ThreadEvent/turn.failed` of exec.
  """

  @typedoc ~S"""
  * `error` - Why the turn failed.
  """

  @type t :: %__MODULE__{
          error: Codex.Protocol.TurnError.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:error]
  defstruct [:error, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.TurnModerationMetadata do
  @moduledoc ~S"""
  On the wire: `TurnModerationMetadataNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          metadata: Codex.JSON.value(),
          thread_id: String.t(),
          turn_id: String.t(),
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:metadata, :thread_id, :turn_id]
  defstruct [:metadata, :thread_id, :turn_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.TurnPlanUpdated do
  @moduledoc ~S"""
  On the wire: `TurnPlanUpdatedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          plan: [Codex.Protocol.TurnPlanStep.t()],
          thread_id: String.t(),
          turn_id: String.t(),
          explanation: String.t() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:plan, :thread_id, :turn_id]
  defstruct [:plan, :thread_id, :turn_id, :explanation, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.TurnStarted do
  @moduledoc ~S"""
  The prompt was accepted and the model is about to be asked.

  On the wire: `TurnStartedNotification` of the app-server, `ThreadEvent/turn.started` of exec.
  """

  @type t :: %__MODULE__{
          thread_id: String.t() | nil,
          turn: Codex.Protocol.Turn.t() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  defstruct [:thread_id, :turn, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.Warning do
  @moduledoc ~S"""
  On the wire: `WarningNotification` of the app-server.
  """

  @typedoc ~S"""
  * `message` - Concise warning message for the user.
  * `thread_id` - Optional thread target when the warning applies to a specific thread.
  """

  @type t :: %__MODULE__{
          message: String.t(),
          thread_id: String.t() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:message]
  defstruct [:message, :thread_id, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.WindowsSandboxSetupCompleted do
  @moduledoc ~S"""
  On the wire: `WindowsSandboxSetupCompletedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          mode: Codex.Protocol.WindowsSandboxSetupMode.t(),
          success: boolean(),
          error: String.t() | nil,
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:mode, :success]
  defstruct [:mode, :success, :error, :emitted_at_ms, :wire, extra: %{}]
end

defmodule Codex.Events.WindowsWorldWritableWarning do
  @moduledoc ~S"""
  On the wire: `WindowsWorldWritableWarningNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          extra_count: non_neg_integer(),
          failed_scan: boolean(),
          sample_paths: [String.t()],
          emitted_at_ms: integer() | nil,
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:extra_count, :failed_scan, :sample_paths]
  defstruct [:extra_count, :failed_scan, :sample_paths, :emitted_at_ms, :wire, extra: %{}]
end
