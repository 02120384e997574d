# Written by mix codex.gen.protocol from fixtures/schemas. Do not edit.

defmodule Codex.Protocol.ActivePermissionProfile do
  @moduledoc ~S"""
  On the wire: `ActivePermissionProfile` of the app-server.
  """

  @typedoc ~S"""
  * `id` - Identifier from `default_permissions` or the implicit built-in default, such as `:workspace` or a user-defined `[permissions.<id>]` profile.
  * `extends` - Parent profile identifier from the selected permissions profile's `extends` setting, when present.
  """

  @type t :: %__MODULE__{id: String.t(), extends: String.t() | nil, extra: Codex.Protocol.extra()}

  @enforce_keys [:id]
  defstruct [:id, :extends, extra: %{}]
end

defmodule Codex.Protocol.AdditionalFileSystemPermissions do
  @moduledoc ~S"""
  On the wire: `AdditionalFileSystemPermissions` of the app-server.
  """

  @typedoc ~S"""
  * `read` - This will be removed in favor of `entries`.
  * `write` - This will be removed in favor of `entries`.
  """

  @type t :: %__MODULE__{
          entries: [Codex.Protocol.FileSystemSandboxEntry.t()] | nil,
          glob_scan_max_depth: non_neg_integer() | nil,
          read: [Codex.Protocol.LegacyAppPathString.t()] | nil,
          write: [Codex.Protocol.LegacyAppPathString.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:entries, :glob_scan_max_depth, :read, :write, extra: %{}]
end

defmodule Codex.Protocol.AdditionalNetworkPermissions do
  @moduledoc ~S"""
  On the wire: `AdditionalNetworkPermissions` of the app-server.
  """

  @type t :: %__MODULE__{enabled: boolean() | nil, extra: Codex.Protocol.extra()}

  defstruct [:enabled, extra: %{}]
end

defmodule Codex.Protocol.AgentMessageDisplay do
  @moduledoc ~S"""
  A presentation instruction for Chat to apply to this answer when recovering history.

  On the wire: `AgentMessageDisplay` of the app-server.
  """

  @typedoc ~S"""
  * `action` - Unknown actions must be left for the producing client to handle.
  """

  @type t :: %__MODULE__{
          action: String.t(),
          block_type: String.t() | nil,
          check_trusted_contacts: boolean() | nil,
          cyber_trusted_access: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:action]
  defstruct [:action, :block_type, :check_trusted_contacts, :cyber_trusted_access, extra: %{}]
end

defmodule Codex.Protocol.AgentMessageModeration do
  @moduledoc ~S"""
  On the wire: `AgentMessageModeration` of the app-server.
  """

  @type t :: %__MODULE__{
          moderated: boolean(),
          display: Codex.Protocol.AgentMessageDisplay.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:moderated]
  defstruct [:moderated, :display, extra: %{}]
end

defmodule Codex.Protocol.AppBranding do
  @moduledoc ~S"""
  EXPERIMENTAL - app metadata returned by app-list APIs.

  On the wire: `AppBranding` of the app-server.
  """

  @type t :: %__MODULE__{
          is_discoverable_app: boolean(),
          category: String.t() | nil,
          developer: String.t() | nil,
          privacy_policy: String.t() | nil,
          terms_of_service: String.t() | nil,
          website: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:is_discoverable_app]
  defstruct [
    :is_discoverable_app,
    :category,
    :developer,
    :privacy_policy,
    :terms_of_service,
    :website,
    extra: %{}
  ]
end

defmodule Codex.Protocol.AppInfo do
  @moduledoc ~S"""
  EXPERIMENTAL - app metadata returned by app-list APIs.

  On the wire: `AppInfo` of the app-server.
  """

  @typedoc ~S"""
  * `is_enabled` - Whether this app is enabled in config.toml. Example: ```toml [apps.bad_app] enabled = false ```
  """

  @type t :: %__MODULE__{
          id: String.t(),
          name: String.t(),
          app_metadata: Codex.Protocol.AppMetadata.t() | nil,
          branding: Codex.Protocol.AppBranding.t() | nil,
          description: String.t() | nil,
          distribution_channel: String.t() | nil,
          icon_assets: %{optional(String.t()) => String.t()} | nil,
          icon_dark_assets: %{optional(String.t()) => String.t()} | nil,
          install_url: String.t() | nil,
          is_accessible: boolean() | nil,
          is_enabled: boolean() | nil,
          labels: %{optional(String.t()) => String.t()} | nil,
          logo_url: String.t() | nil,
          logo_url_dark: String.t() | nil,
          plugin_display_names: [String.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :name]
  defstruct [
    :id,
    :name,
    :app_metadata,
    :branding,
    :description,
    :distribution_channel,
    :icon_assets,
    :icon_dark_assets,
    :install_url,
    :is_accessible,
    :is_enabled,
    :labels,
    :logo_url,
    :logo_url_dark,
    :plugin_display_names,
    extra: %{}
  ]
end

defmodule Codex.Protocol.AppMetadata do
  @moduledoc ~S"""
  On the wire: `AppMetadata` of the app-server.
  """

  @type t :: %__MODULE__{
          categories: [String.t()] | nil,
          developer: String.t() | nil,
          first_party_requires_install: boolean() | nil,
          review: Codex.Protocol.AppReview.t() | nil,
          screenshots: [Codex.Protocol.AppScreenshot.t()] | nil,
          seo_description: String.t() | nil,
          show_in_composer_when_unlinked: boolean() | nil,
          sub_categories: [String.t()] | nil,
          version: String.t() | nil,
          version_id: String.t() | nil,
          version_notes: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [
    :categories,
    :developer,
    :first_party_requires_install,
    :review,
    :screenshots,
    :seo_description,
    :show_in_composer_when_unlinked,
    :sub_categories,
    :version,
    :version_id,
    :version_notes,
    extra: %{}
  ]
end

defmodule Codex.Protocol.AppReview do
  @moduledoc ~S"""
  On the wire: `AppReview` of the app-server.
  """

  @type t :: %__MODULE__{status: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:status]
  defstruct [:status, extra: %{}]
end

defmodule Codex.Protocol.AppScreenshot do
  @moduledoc ~S"""
  On the wire: `AppScreenshot` of the app-server.
  """

  @type t :: %__MODULE__{
          user_prompt: String.t(),
          file_id: String.t() | nil,
          url: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:user_prompt]
  defstruct [:user_prompt, :file_id, :url, extra: %{}]
end

defmodule Codex.Protocol.AskForApproval.Granular do
  @moduledoc ~S"""
  On the wire: `AskForApproval/Granular` of the app-server.
  """

  @type t :: %__MODULE__{
          granular: Codex.Protocol.AskForApproval.Granular.Granular.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:granular]
  defstruct [:granular, extra: %{}]
end

defmodule Codex.Protocol.AskForApproval.Granular.Granular do
  @moduledoc ~S"""
  On the wire: `AskForApproval/Granular/granular` of the app-server.
  """

  @type t :: %__MODULE__{
          mcp_elicitations: boolean(),
          rules: boolean(),
          sandbox_approval: boolean(),
          request_permissions: boolean() | nil,
          skill_approval: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:mcp_elicitations, :rules, :sandbox_approval]
  defstruct [
    :mcp_elicitations,
    :rules,
    :sandbox_approval,
    :request_permissions,
    :skill_approval,
    extra: %{}
  ]
end

defmodule Codex.Protocol.AsyncUserInputQuestion do
  @moduledoc ~S"""
  On the wire: `AsyncUserInputQuestion` of the app-server.
  """

  @type t :: %__MODULE__{
          title: String.t(),
          options: [String.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:title]
  defstruct [:title, :options, extra: %{}]
end

defmodule Codex.Protocol.ByteRange do
  @moduledoc ~S"""
  On the wire: `ByteRange` of the app-server.
  """

  @type t :: %__MODULE__{
          end: non_neg_integer(),
          start: non_neg_integer(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:end, :start]
  defstruct [:end, :start, extra: %{}]
end

defmodule Codex.Protocol.CodexErrorInfo.ActiveTurnNotSteerable do
  @moduledoc ~S"""
  Returned when `turn/start` or `turn/steer` is submitted while the current active turn cannot accept same-turn steering, for example `/review` or manual `/compact`.

  On the wire: `CodexErrorInfo/ActiveTurnNotSteerable` of the app-server.
  """

  @type t :: %__MODULE__{
          active_turn_not_steerable:
            Codex.Protocol.CodexErrorInfo.ActiveTurnNotSteerable.ActiveTurnNotSteerable.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:active_turn_not_steerable]
  defstruct [:active_turn_not_steerable, extra: %{}]
end

defmodule Codex.Protocol.CodexErrorInfo.ActiveTurnNotSteerable.ActiveTurnNotSteerable do
  @moduledoc ~S"""
  On the wire: `CodexErrorInfo/ActiveTurnNotSteerable/activeTurnNotSteerable` of the app-server.
  """

  @type t :: %__MODULE__{
          turn_kind: Codex.Protocol.NonSteerableTurnKind.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:turn_kind]
  defstruct [:turn_kind, extra: %{}]
end

defmodule Codex.Protocol.CodexErrorInfo.HttpConnectionFailed do
  @moduledoc ~S"""
  On the wire: `CodexErrorInfo/HttpConnectionFailed` of the app-server.
  """

  @type t :: %__MODULE__{
          http_connection_failed:
            Codex.Protocol.CodexErrorInfo.HttpConnectionFailed.HttpConnectionFailed.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:http_connection_failed]
  defstruct [:http_connection_failed, extra: %{}]
end

defmodule Codex.Protocol.CodexErrorInfo.HttpConnectionFailed.HttpConnectionFailed do
  @moduledoc ~S"""
  On the wire: `CodexErrorInfo/HttpConnectionFailed/httpConnectionFailed` of the app-server.
  """

  @type t :: %__MODULE__{http_status_code: non_neg_integer() | nil, extra: Codex.Protocol.extra()}

  defstruct [:http_status_code, extra: %{}]
end

defmodule Codex.Protocol.CodexErrorInfo.ResponseStreamConnectionFailed do
  @moduledoc ~S"""
  Failed to connect to the response SSE stream.

  On the wire: `CodexErrorInfo/ResponseStreamConnectionFailed` of the app-server.
  """

  @type t :: %__MODULE__{
          response_stream_connection_failed:
            Codex.Protocol.CodexErrorInfo.ResponseStreamConnectionFailed.ResponseStreamConnectionFailed.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:response_stream_connection_failed]
  defstruct [:response_stream_connection_failed, extra: %{}]
end

defmodule Codex.Protocol.CodexErrorInfo.ResponseStreamConnectionFailed.ResponseStreamConnectionFailed do
  @moduledoc ~S"""
  On the wire: `CodexErrorInfo/ResponseStreamConnectionFailed/responseStreamConnectionFailed` of the app-server.
  """

  @type t :: %__MODULE__{http_status_code: non_neg_integer() | nil, extra: Codex.Protocol.extra()}

  defstruct [:http_status_code, extra: %{}]
end

defmodule Codex.Protocol.CodexErrorInfo.ResponseStreamDisconnected do
  @moduledoc ~S"""
  The response SSE stream disconnected in the middle of a turn before completion.

  On the wire: `CodexErrorInfo/ResponseStreamDisconnected` of the app-server.
  """

  @type t :: %__MODULE__{
          response_stream_disconnected:
            Codex.Protocol.CodexErrorInfo.ResponseStreamDisconnected.ResponseStreamDisconnected.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:response_stream_disconnected]
  defstruct [:response_stream_disconnected, extra: %{}]
end

defmodule Codex.Protocol.CodexErrorInfo.ResponseStreamDisconnected.ResponseStreamDisconnected do
  @moduledoc ~S"""
  On the wire: `CodexErrorInfo/ResponseStreamDisconnected/responseStreamDisconnected` of the app-server.
  """

  @type t :: %__MODULE__{http_status_code: non_neg_integer() | nil, extra: Codex.Protocol.extra()}

  defstruct [:http_status_code, extra: %{}]
end

defmodule Codex.Protocol.CodexErrorInfo.ResponseTooManyFailedAttempts do
  @moduledoc ~S"""
  Reached the retry limit for responses.

  On the wire: `CodexErrorInfo/ResponseTooManyFailedAttempts` of the app-server.
  """

  @type t :: %__MODULE__{
          response_too_many_failed_attempts:
            Codex.Protocol.CodexErrorInfo.ResponseTooManyFailedAttempts.ResponseTooManyFailedAttempts.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:response_too_many_failed_attempts]
  defstruct [:response_too_many_failed_attempts, extra: %{}]
end

defmodule Codex.Protocol.CodexErrorInfo.ResponseTooManyFailedAttempts.ResponseTooManyFailedAttempts do
  @moduledoc ~S"""
  On the wire: `CodexErrorInfo/ResponseTooManyFailedAttempts/responseTooManyFailedAttempts` of the app-server.
  """

  @type t :: %__MODULE__{http_status_code: non_neg_integer() | nil, extra: Codex.Protocol.extra()}

  defstruct [:http_status_code, extra: %{}]
end

defmodule Codex.Protocol.CollabAgentState do
  @moduledoc ~S"""
  The last known state of another agent.

  On the wire: `CollabAgentState` of the app-server, `CollabAgentState` of exec.
  """

  @typedoc ~S"""
  * `message` - Its answer or its failure, once it has one.
  """

  @type t :: %__MODULE__{
          status: Codex.Protocol.CollabAgentStatus.t(),
          message: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:status]
  defstruct [:status, :message, extra: %{}]
end

defmodule Codex.Protocol.CollaborationMode do
  @moduledoc ~S"""
  Collaboration mode for a Codex session.

  On the wire: `CollaborationMode` of the app-server.
  """

  @type t :: %__MODULE__{
          mode: Codex.Protocol.ModeKind.t(),
          settings: Codex.Protocol.Settings.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:mode, :settings]
  defstruct [:mode, :settings, extra: %{}]
end

defmodule Codex.Protocol.CommandAction.ListFiles do
  @moduledoc ~S"""
  On the wire: `CommandAction/listFiles` of the app-server.
  """

  @type t :: %__MODULE__{
          command: String.t(),
          path: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:command]
  defstruct [:command, :path, extra: %{}]
end

defmodule Codex.Protocol.CommandAction.Read do
  @moduledoc ~S"""
  On the wire: `CommandAction/read` of the app-server.
  """

  @type t :: %__MODULE__{
          command: String.t(),
          name: String.t(),
          path: Codex.Protocol.LegacyAppPathString.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:command, :name, :path]
  defstruct [:command, :name, :path, extra: %{}]
end

defmodule Codex.Protocol.CommandAction.Search do
  @moduledoc ~S"""
  On the wire: `CommandAction/search` of the app-server.
  """

  @type t :: %__MODULE__{
          command: String.t(),
          path: String.t() | nil,
          query: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:command]
  defstruct [:command, :path, :query, extra: %{}]
end

defmodule Codex.Protocol.CommandAction.Unknown do
  @moduledoc ~S"""
  On the wire: `CommandAction/unknown` of the app-server.
  """

  @type t :: %__MODULE__{command: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:command]
  defstruct [:command, extra: %{}]
end

defmodule Codex.Protocol.CreditsSnapshot do
  @moduledoc ~S"""
  On the wire: `CreditsSnapshot` of the app-server.
  """

  @type t :: %__MODULE__{
          has_credits: boolean(),
          unlimited: boolean(),
          balance: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:has_credits, :unlimited]
  defstruct [:has_credits, :unlimited, :balance, extra: %{}]
end

defmodule Codex.Protocol.DynamicToolCallOutputContentItem.InputAudio do
  @moduledoc ~S"""
  On the wire: `DynamicToolCallOutputContentItem/inputAudio` of the app-server.
  """

  @type t :: %__MODULE__{audio_url: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:audio_url]
  defstruct [:audio_url, extra: %{}]
end

defmodule Codex.Protocol.DynamicToolCallOutputContentItem.InputImage do
  @moduledoc ~S"""
  On the wire: `DynamicToolCallOutputContentItem/inputImage` of the app-server.
  """

  @type t :: %__MODULE__{image_url: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:image_url]
  defstruct [:image_url, extra: %{}]
end

defmodule Codex.Protocol.DynamicToolCallOutputContentItem.InputText do
  @moduledoc ~S"""
  On the wire: `DynamicToolCallOutputContentItem/inputText` of the app-server.
  """

  @type t :: %__MODULE__{text: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:text]
  defstruct [:text, extra: %{}]
end

defmodule Codex.Protocol.ExternalAgentConfigImportItemTypeFailure do
  @moduledoc ~S"""
  On the wire: `ExternalAgentConfigImportItemTypeFailure` of the app-server.
  """

  @type t :: %__MODULE__{
          failure_stage: String.t(),
          item_type: Codex.Protocol.ExternalAgentConfigMigrationItemType.t(),
          message: String.t(),
          cwd: String.t() | nil,
          error_type: String.t() | nil,
          source: String.t() | nil,
          sub_error_type: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:failure_stage, :item_type, :message]
  defstruct [
    :failure_stage,
    :item_type,
    :message,
    :cwd,
    :error_type,
    :source,
    :sub_error_type,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ExternalAgentConfigImportItemTypeSuccess do
  @moduledoc ~S"""
  On the wire: `ExternalAgentConfigImportItemTypeSuccess` of the app-server.
  """

  @typedoc ~S"""
  * `title` - Original title for an imported session; null for other item types.
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

defmodule Codex.Protocol.ExternalAgentConfigImportTypeResult do
  @moduledoc ~S"""
  On the wire: `ExternalAgentConfigImportTypeResult` of the app-server.
  """

  @type t :: %__MODULE__{
          failures: [Codex.Protocol.ExternalAgentConfigImportItemTypeFailure.t()],
          item_type: Codex.Protocol.ExternalAgentConfigMigrationItemType.t(),
          successes: [Codex.Protocol.ExternalAgentConfigImportItemTypeSuccess.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:failures, :item_type, :successes]
  defstruct [:failures, :item_type, :successes, extra: %{}]
end

defmodule Codex.Protocol.FileSystemPath.GlobPattern do
  @moduledoc ~S"""
  On the wire: `FileSystemPath/glob_pattern` of the app-server.
  """

  @type t :: %__MODULE__{pattern: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:pattern]
  defstruct [:pattern, extra: %{}]
end

defmodule Codex.Protocol.FileSystemPath.Path do
  @moduledoc ~S"""
  On the wire: `FileSystemPath/path` of the app-server.
  """

  @type t :: %__MODULE__{
          path: Codex.Protocol.LegacyAppPathString.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:path]
  defstruct [:path, extra: %{}]
end

defmodule Codex.Protocol.FileSystemPath.Special do
  @moduledoc ~S"""
  On the wire: `FileSystemPath/special` of the app-server.
  """

  @type t :: %__MODULE__{
          value: Codex.Protocol.FileSystemSpecialPath.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:value]
  defstruct [:value, extra: %{}]
end

defmodule Codex.Protocol.FileSystemSandboxEntry do
  @moduledoc ~S"""
  On the wire: `FileSystemSandboxEntry` of the app-server.
  """

  @type t :: %__MODULE__{
          access: Codex.Protocol.FileSystemAccessMode.t(),
          path: Codex.Protocol.FileSystemPath.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:access, :path]
  defstruct [:access, :path, extra: %{}]
end

defmodule Codex.Protocol.FileSystemSpecialPath.Minimal do
  @moduledoc ~S"""
  On the wire: `FileSystemSpecialPath/minimal` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.FileSystemSpecialPath.ProjectRoots do
  @moduledoc ~S"""
  On the wire: `FileSystemSpecialPath/project_roots` of the app-server.
  """

  @type t :: %__MODULE__{
          subpath: Codex.Protocol.LegacyAppPathString.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:subpath, extra: %{}]
end

defmodule Codex.Protocol.FileSystemSpecialPath.Root do
  @moduledoc ~S"""
  On the wire: `FileSystemSpecialPath/root` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.FileSystemSpecialPath.SlashTmp do
  @moduledoc ~S"""
  On the wire: `FileSystemSpecialPath/slash_tmp` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.FileSystemSpecialPath.Tmpdir do
  @moduledoc ~S"""
  On the wire: `FileSystemSpecialPath/tmpdir` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.FileSystemSpecialPath.Unknown do
  @moduledoc ~S"""
  On the wire: `FileSystemSpecialPath/unknown` of the app-server.
  """

  @type t :: %__MODULE__{
          path: String.t(),
          subpath: Codex.Protocol.LegacyAppPathString.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:path]
  defstruct [:path, :subpath, extra: %{}]
end

defmodule Codex.Protocol.FileUpdateChange do
  @moduledoc ~S"""
  One file that a patch touches.

  On the wire: `FileUpdateChange` of the app-server, `FileUpdateChange` of exec.
  """

  @typedoc ~S"""
  * `kind` - What happens to the file.
  * `path` - Absolute path. A moved file is listed under its old one.
  """

  @type t :: %__MODULE__{
          diff: String.t() | nil,
          kind: Codex.Protocol.PatchChangeKind.t(),
          path: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:kind, :path]
  defstruct [:diff, :kind, :path, extra: %{}]
end

defmodule Codex.Protocol.FunctionCallOutputContentItem.EncryptedContent do
  @moduledoc ~S"""
  On the wire: `FunctionCallOutputContentItem/encrypted_content` of the app-server.
  """

  @type t :: %__MODULE__{encrypted_content: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:encrypted_content]
  defstruct [:encrypted_content, extra: %{}]
end

defmodule Codex.Protocol.FunctionCallOutputContentItem.InputAudio do
  @moduledoc ~S"""
  Inline audio data or an uploaded file loaded by the Responses API.

  On the wire: `FunctionCallOutputContentItem/input_audio` of the app-server.
  """

  @type t :: %__MODULE__{
          audio_url: String.t() | nil,
          file_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:audio_url, :file_id, extra: %{}]
end

defmodule Codex.Protocol.FunctionCallOutputContentItem.InputImage do
  @moduledoc ~S"""
  On the wire: `FunctionCallOutputContentItem/input_image` of the app-server.
  """

  @type t :: %__MODULE__{
          detail: Codex.Protocol.ImageDetail.t() | nil,
          file_id: String.t() | nil,
          image_url: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:detail, :file_id, :image_url, extra: %{}]
end

defmodule Codex.Protocol.FunctionCallOutputContentItem.InputText do
  @moduledoc ~S"""
  On the wire: `FunctionCallOutputContentItem/input_text` of the app-server.
  """

  @type t :: %__MODULE__{text: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:text]
  defstruct [:text, extra: %{}]
end

defmodule Codex.Protocol.FuzzyFileSearchResult do
  @moduledoc ~S"""
  Superset of [`codex_file_search::FileMatch`]

  On the wire: `FuzzyFileSearchResult` of the app-server.
  """

  @type t :: %__MODULE__{
          file_name: String.t(),
          match_type: Codex.Protocol.FuzzyFileSearchMatchType.t(),
          path: String.t(),
          root: String.t(),
          score: non_neg_integer(),
          indices: [non_neg_integer()] | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:file_name, :match_type, :path, :root, :score]
  defstruct [:file_name, :match_type, :path, :root, :score, :indices, extra: %{}]
end

defmodule Codex.Protocol.GitInfo do
  @moduledoc ~S"""
  On the wire: `GitInfo` of the app-server.
  """

  @type t :: %__MODULE__{
          branch: String.t() | nil,
          origin_url: String.t() | nil,
          sha: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:branch, :origin_url, :sha, extra: %{}]
end

defmodule Codex.Protocol.GuardianApprovalReview do
  @moduledoc ~S"""
  [UNSTABLE] Temporary approval auto-review payload used by `item/autoApprovalReview/*` notifications. This shape is expected to change soon.

  On the wire: `GuardianApprovalReview` of the app-server.
  """

  @type t :: %__MODULE__{
          status: Codex.Protocol.GuardianApprovalReviewStatus.t(),
          rationale: String.t() | nil,
          risk_level: Codex.Protocol.GuardianRiskLevel.t() | nil,
          user_authorization: Codex.Protocol.GuardianUserAuthorization.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:status]
  defstruct [:status, :rationale, :risk_level, :user_authorization, extra: %{}]
end

defmodule Codex.Protocol.GuardianApprovalReviewAction.ApplyPatch do
  @moduledoc ~S"""
  On the wire: `GuardianApprovalReviewAction/applyPatch` of the app-server.
  """

  @type t :: %__MODULE__{
          cwd: Codex.Protocol.LegacyAppPathString.t(),
          files: [Codex.Protocol.LegacyAppPathString.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:cwd, :files]
  defstruct [:cwd, :files, extra: %{}]
end

defmodule Codex.Protocol.GuardianApprovalReviewAction.Command do
  @moduledoc ~S"""
  On the wire: `GuardianApprovalReviewAction/command` of the app-server.
  """

  @type t :: %__MODULE__{
          command: String.t(),
          cwd: Codex.Protocol.LegacyAppPathString.t(),
          source: Codex.Protocol.GuardianCommandSource.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:command, :cwd, :source]
  defstruct [:command, :cwd, :source, extra: %{}]
end

defmodule Codex.Protocol.GuardianApprovalReviewAction.Execve do
  @moduledoc ~S"""
  On the wire: `GuardianApprovalReviewAction/execve` of the app-server.
  """

  @type t :: %__MODULE__{
          argv: [String.t()],
          cwd: Codex.Protocol.AbsolutePathBuf.t(),
          program: String.t(),
          source: Codex.Protocol.GuardianCommandSource.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:argv, :cwd, :program, :source]
  defstruct [:argv, :cwd, :program, :source, extra: %{}]
end

defmodule Codex.Protocol.GuardianApprovalReviewAction.McpToolCall do
  @moduledoc ~S"""
  On the wire: `GuardianApprovalReviewAction/mcpToolCall` of the app-server.
  """

  @type t :: %__MODULE__{
          server: String.t(),
          tool_name: String.t(),
          connector_id: String.t() | nil,
          connector_name: String.t() | nil,
          tool_title: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:server, :tool_name]
  defstruct [:server, :tool_name, :connector_id, :connector_name, :tool_title, extra: %{}]
end

defmodule Codex.Protocol.GuardianApprovalReviewAction.NetworkAccess do
  @moduledoc ~S"""
  On the wire: `GuardianApprovalReviewAction/networkAccess` of the app-server.
  """

  @type t :: %__MODULE__{
          host: String.t(),
          port: non_neg_integer(),
          protocol: Codex.Protocol.NetworkApprovalProtocol.t(),
          target: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:host, :port, :protocol, :target]
  defstruct [:host, :port, :protocol, :target, extra: %{}]
end

defmodule Codex.Protocol.GuardianApprovalReviewAction.RequestPermissions do
  @moduledoc ~S"""
  On the wire: `GuardianApprovalReviewAction/requestPermissions` of the app-server.
  """

  @type t :: %__MODULE__{
          permissions: Codex.Protocol.RequestPermissionProfile.t(),
          reason: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:permissions]
  defstruct [:permissions, :reason, extra: %{}]
end

defmodule Codex.Protocol.GuardianApprovalReviewAction.WriteStdin do
  @moduledoc ~S"""
  A child approval for input to an existing command execution item.

  On the wire: `GuardianApprovalReviewAction/writeStdin` of the app-server.
  """

  @type t :: %__MODULE__{
          approval_id: String.t(),
          cwd: Codex.Protocol.LegacyAppPathString.t(),
          process_id: String.t(),
          stdin: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:approval_id, :cwd, :process_id, :stdin]
  defstruct [:approval_id, :cwd, :process_id, :stdin, extra: %{}]
end

defmodule Codex.Protocol.HookOutputEntry do
  @moduledoc ~S"""
  On the wire: `HookOutputEntry` of the app-server.
  """

  @type t :: %__MODULE__{
          kind: Codex.Protocol.HookOutputEntryKind.t(),
          text: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:kind, :text]
  defstruct [:kind, :text, extra: %{}]
end

defmodule Codex.Protocol.HookPromptFragment do
  @moduledoc ~S"""
  On the wire: `HookPromptFragment` of the app-server.
  """

  @type t :: %__MODULE__{hook_run_id: String.t(), text: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:hook_run_id, :text]
  defstruct [:hook_run_id, :text, extra: %{}]
end

defmodule Codex.Protocol.HookRunSummary do
  @moduledoc ~S"""
  On the wire: `HookRunSummary` of the app-server.
  """

  @type t :: %__MODULE__{
          display_order: integer(),
          entries: [Codex.Protocol.HookOutputEntry.t()],
          event_name: Codex.Protocol.HookEventName.t(),
          execution_mode: Codex.Protocol.HookExecutionMode.t(),
          handler_type: Codex.Protocol.HookHandlerType.t(),
          id: String.t(),
          scope: Codex.Protocol.HookScope.t(),
          source_path: Codex.Protocol.LegacyAppPathString.t(),
          started_at: integer(),
          status: Codex.Protocol.HookRunStatus.t(),
          completed_at: integer() | nil,
          duration_ms: integer() | nil,
          source: Codex.Protocol.HookSource.t() | nil,
          status_message: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [
    :display_order,
    :entries,
    :event_name,
    :execution_mode,
    :handler_type,
    :id,
    :scope,
    :source_path,
    :started_at,
    :status
  ]
  defstruct [
    :display_order,
    :entries,
    :event_name,
    :execution_mode,
    :handler_type,
    :id,
    :scope,
    :source_path,
    :started_at,
    :status,
    :completed_at,
    :duration_ms,
    :source,
    :status_message,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ImageGenerationFailure.UsageLimitExceeded do
  @moduledoc ~S"""
  On the wire: `ImageGenerationFailure/usageLimitExceeded` of the app-server.
  """

  @type t :: %__MODULE__{
          limit_id: String.t(),
          resets_at: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:limit_id]
  defstruct [:limit_id, :resets_at, extra: %{}]
end

defmodule Codex.Protocol.ImageGenerationInputImage do
  @moduledoc ~S"""
  A local image file successfully read for this exact image-generation request.

  On the wire: `ImageGenerationInputImage` of the app-server.
  """

  @typedoc ~S"""
  * `sha256` - Lowercase SHA-256 of the file bytes read before image normalization.
  """

  @type t :: %__MODULE__{
          path: Codex.Protocol.AbsolutePathBuf.t(),
          sha256: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:path, :sha256]
  defstruct [:path, :sha256, extra: %{}]
end

defmodule Codex.Protocol.McpAppUi do
  @moduledoc ~S"""
  UI resource and display preference for model invocations, captured from the tool descriptor.

  On the wire: `McpAppUi` of the app-server.
  """

  @type t :: %__MODULE__{
          preferred_model_display_mode: Codex.Protocol.McpAppDisplayMode.t(),
          resource_uri: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:preferred_model_display_mode, :resource_uri]
  defstruct [:preferred_model_display_mode, :resource_uri, extra: %{}]
end

defmodule Codex.Protocol.McpServerEventNotification do
  @moduledoc ~S"""
  On the wire: `McpServerEventNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          method: String.t(),
          params: Codex.JSON.value(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:method, :params]
  defstruct [:method, :params, extra: %{}]
end

defmodule Codex.Protocol.McpToolCallAppContext do
  @moduledoc ~S"""
  On the wire: `McpToolCallAppContext` of the app-server.
  """

  @type t :: %__MODULE__{
          connector_id: String.t(),
          action_name: String.t() | nil,
          app_name: String.t() | nil,
          link_id: String.t() | nil,
          resource_uri: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:connector_id]
  defstruct [:connector_id, :action_name, :app_name, :link_id, :resource_uri, extra: %{}]
end

defmodule Codex.Protocol.McpToolCallError do
  @moduledoc ~S"""
  Why a call of an MCP tool has no answer.

  On the wire: `McpToolCallError` of the app-server, `McpToolCallError` of exec.
  """

  @typedoc ~S"""
  * `message` - The reason, for a human.
  """

  @type t :: %__MODULE__{message: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:message]
  defstruct [:message, extra: %{}]
end

defmodule Codex.Protocol.McpToolCallResult do
  @moduledoc ~S"""
  What an MCP tool answered.

  On the wire: `McpToolCallResult` of the app-server, `McpToolCallResult` of exec.
  """

  @typedoc ~S"""
  * `content` - Content blocks as MCP defines them.
  * `meta` - Metadata of the answer, where the server gave any.
  * `structured_content` - The answer as JSON, where the server gave one.
  """

  @type t :: %__MODULE__{
          content: [Codex.JSON.value()],
          meta: Codex.JSON.value() | nil,
          structured_content: Codex.JSON.value() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:content]
  defstruct [:content, :meta, :structured_content, extra: %{}]
end

defmodule Codex.Protocol.MemoryCitation do
  @moduledoc ~S"""
  On the wire: `MemoryCitation` of the app-server.
  """

  @type t :: %__MODULE__{
          entries: [Codex.Protocol.MemoryCitationEntry.t()],
          thread_ids: [String.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:entries, :thread_ids]
  defstruct [:entries, :thread_ids, extra: %{}]
end

defmodule Codex.Protocol.MemoryCitationEntry do
  @moduledoc ~S"""
  On the wire: `MemoryCitationEntry` of the app-server.
  """

  @type t :: %__MODULE__{
          line_end: non_neg_integer(),
          line_start: non_neg_integer(),
          note: String.t(),
          path: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:line_end, :line_start, :note, :path]
  defstruct [:line_end, :line_start, :note, :path, extra: %{}]
end

defmodule Codex.Protocol.MisalignmentErrorDetails do
  @moduledoc ~S"""
  On the wire: `MisalignmentErrorDetails` of the app-server.
  """

  @typedoc ~S"""
  * `detailed_explanation` - A substantive localized explanation is required before offering continuation.
  * `error_type` - Open-ended classification; clients must accept categories added by Responses.
  * `review_target` - Opaque server-issued block target. Presence alone does not enable target-based continuation.
  * `steer` - Instruction to submit as the next turn's user input if continuation is confirmed.
  """

  @type t :: %__MODULE__{
          detailed_explanation: String.t() | nil,
          error_type: String.t() | nil,
          review_target: String.t() | nil,
          steer: Codex.Protocol.MisalignmentSteer.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:detailed_explanation, :error_type, :review_target, :steer, extra: %{}]
end

defmodule Codex.Protocol.MisalignmentSteer do
  @moduledoc ~S"""
  On the wire: `MisalignmentSteer` of the app-server.
  """

  @type t :: %__MODULE__{message: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:message]
  defstruct [:message, extra: %{}]
end

defmodule Codex.Protocol.MultiAgentMode.Custom do
  @moduledoc ~S"""
  On the wire: `MultiAgentMode/Custom` of the app-server.
  """

  @type t :: %__MODULE__{custom: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:custom]
  defstruct [:custom, extra: %{}]
end

defmodule Codex.Protocol.PatchChangeKind.Add do
  @moduledoc ~S"""
  On the wire: `PatchChangeKind/add` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.PatchChangeKind.Delete do
  @moduledoc ~S"""
  On the wire: `PatchChangeKind/delete` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.PatchChangeKind.Update do
  @moduledoc ~S"""
  On the wire: `PatchChangeKind/update` of the app-server.
  """

  @type t :: %__MODULE__{move_path: String.t() | nil, extra: Codex.Protocol.extra()}

  defstruct [:move_path, extra: %{}]
end

defmodule Codex.Protocol.RateLimitSnapshot do
  @moduledoc ~S"""
  On the wire: `RateLimitSnapshot` of the app-server.
  """

  @typedoc ~S"""
  * `normal_model_slug` - Normal model whose display name and reasoning options describe this quota alias.
  * `spend_control_reached` - Backend-reported spend-control state. `None` is unavailable, not a sparse-update recovery.
  """

  @type t :: %__MODULE__{
          credits: Codex.Protocol.CreditsSnapshot.t() | nil,
          individual_limit: Codex.Protocol.SpendControlLimitSnapshot.t() | nil,
          limit_id: String.t() | nil,
          limit_name: String.t() | nil,
          normal_model_slug: String.t() | nil,
          plan_type: Codex.Protocol.PlanType.t() | nil,
          primary: Codex.Protocol.RateLimitWindow.t() | nil,
          rate_limit_reached_type: Codex.Protocol.RateLimitReachedType.t() | nil,
          secondary: Codex.Protocol.RateLimitWindow.t() | nil,
          spend_control_reached: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [
    :credits,
    :individual_limit,
    :limit_id,
    :limit_name,
    :normal_model_slug,
    :plan_type,
    :primary,
    :rate_limit_reached_type,
    :secondary,
    :spend_control_reached,
    extra: %{}
  ]
end

defmodule Codex.Protocol.RateLimitWindow do
  @moduledoc ~S"""
  On the wire: `RateLimitWindow` of the app-server.
  """

  @type t :: %__MODULE__{
          used_percent: integer(),
          resets_at: integer() | nil,
          window_duration_mins: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:used_percent]
  defstruct [:used_percent, :resets_at, :window_duration_mins, extra: %{}]
end

defmodule Codex.Protocol.RequestPermissionProfile do
  @moduledoc ~S"""
  On the wire: `RequestPermissionProfile` of the app-server.
  """

  @type t :: %__MODULE__{
          file_system: Codex.Protocol.AdditionalFileSystemPermissions.t() | nil,
          network: Codex.Protocol.AdditionalNetworkPermissions.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:file_system, :network, extra: %{}]
end

defmodule Codex.Protocol.SandboxPolicy.DangerFullAccess do
  @moduledoc ~S"""
  On the wire: `SandboxPolicy/dangerFullAccess` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.SandboxPolicy.ExternalSandbox do
  @moduledoc ~S"""
  On the wire: `SandboxPolicy/externalSandbox` of the app-server.
  """

  @type t :: %__MODULE__{
          network_access: Codex.Protocol.NetworkAccess.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:network_access, extra: %{}]
end

defmodule Codex.Protocol.SandboxPolicy.ReadOnly do
  @moduledoc ~S"""
  On the wire: `SandboxPolicy/readOnly` of the app-server.
  """

  @type t :: %__MODULE__{network_access: boolean() | nil, extra: Codex.Protocol.extra()}

  defstruct [:network_access, extra: %{}]
end

defmodule Codex.Protocol.SandboxPolicy.WorkspaceWrite do
  @moduledoc ~S"""
  On the wire: `SandboxPolicy/workspaceWrite` of the app-server.
  """

  @type t :: %__MODULE__{
          exclude_slash_tmp: boolean() | nil,
          exclude_tmpdir_env_var: boolean() | nil,
          network_access: boolean() | nil,
          writable_roots: [Codex.Protocol.AbsolutePathBuf.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [
    :exclude_slash_tmp,
    :exclude_tmpdir_env_var,
    :network_access,
    :writable_roots,
    extra: %{}
  ]
end

defmodule Codex.Protocol.SessionSource.Custom do
  @moduledoc ~S"""
  On the wire: `SessionSource/Custom` of the app-server.
  """

  @type t :: %__MODULE__{custom: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:custom]
  defstruct [:custom, extra: %{}]
end

defmodule Codex.Protocol.SessionSource.SubAgent do
  @moduledoc ~S"""
  On the wire: `SessionSource/SubAgent` of the app-server.
  """

  @type t :: %__MODULE__{
          sub_agent: Codex.Protocol.SubAgentSource.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:sub_agent]
  defstruct [:sub_agent, extra: %{}]
end

defmodule Codex.Protocol.Settings do
  @moduledoc ~S"""
  Settings for a collaboration mode.

  On the wire: `Settings` of the app-server.
  """

  @type t :: %__MODULE__{
          model: String.t(),
          developer_instructions: String.t() | nil,
          reasoning_effort: Codex.Protocol.ReasoningEffort.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:model]
  defstruct [:model, :developer_instructions, :reasoning_effort, extra: %{}]
end

defmodule Codex.Protocol.SpendControlLimitSnapshot do
  @moduledoc ~S"""
  On the wire: `SpendControlLimitSnapshot` of the app-server.
  """

  @type t :: %__MODULE__{
          limit: String.t(),
          remaining_percent: integer(),
          resets_at: integer(),
          used: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:limit, :remaining_percent, :resets_at, :used]
  defstruct [:limit, :remaining_percent, :resets_at, :used, extra: %{}]
end

defmodule Codex.Protocol.SubAgentSource.Other do
  @moduledoc ~S"""
  On the wire: `SubAgentSource/Other` of the app-server.
  """

  @type t :: %__MODULE__{other: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:other]
  defstruct [:other, extra: %{}]
end

defmodule Codex.Protocol.SubAgentSource.ThreadSpawn do
  @moduledoc ~S"""
  On the wire: `SubAgentSource/ThreadSpawn` of the app-server.
  """

  @type t :: %__MODULE__{
          thread_spawn: Codex.Protocol.SubAgentSource.ThreadSpawn.ThreadSpawn.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:thread_spawn]
  defstruct [:thread_spawn, extra: %{}]
end

defmodule Codex.Protocol.SubAgentSource.ThreadSpawn.ThreadSpawn do
  @moduledoc ~S"""
  On the wire: `SubAgentSource/ThreadSpawn/thread_spawn` of the app-server.
  """

  @type t :: %__MODULE__{
          depth: integer(),
          parent_thread_id: Codex.Protocol.ThreadId.t(),
          agent_nickname: String.t() | nil,
          agent_path: Codex.Protocol.AgentPath.t() | nil,
          agent_role: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:depth, :parent_thread_id]
  defstruct [:depth, :parent_thread_id, :agent_nickname, :agent_path, :agent_role, extra: %{}]
end

defmodule Codex.Protocol.TextElement do
  @moduledoc ~S"""
  On the wire: `TextElement` of the app-server.
  """

  @typedoc ~S"""
  * `byte_range` - Byte range in the parent `text` buffer that this element occupies.
  * `placeholder` - Optional human-readable placeholder for the element, displayed in the UI.
  """

  @type t :: %__MODULE__{
          byte_range: Codex.Protocol.ByteRange.t(),
          placeholder: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:byte_range]
  defstruct [:byte_range, :placeholder, extra: %{}]
end

defmodule Codex.Protocol.TextPosition do
  @moduledoc ~S"""
  On the wire: `TextPosition` of the app-server.
  """

  @typedoc ~S"""
  * `column` - 1-based column number (in Unicode scalar values).
  * `line` - 1-based line number.
  """

  @type t :: %__MODULE__{
          column: non_neg_integer(),
          line: non_neg_integer(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:column, :line]
  defstruct [:column, :line, extra: %{}]
end

defmodule Codex.Protocol.TextRange do
  @moduledoc ~S"""
  On the wire: `TextRange` of the app-server.
  """

  @type t :: %__MODULE__{
          end: Codex.Protocol.TextPosition.t(),
          start: Codex.Protocol.TextPosition.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:end, :start]
  defstruct [:end, :start, extra: %{}]
end

defmodule Codex.Protocol.Thread do
  @moduledoc ~S"""
  On the wire: `Thread` of the app-server.
  """

  @typedoc ~S"""
  * `cli_version` - Version of the CLI that created the thread.
  * `created_at` - Unix timestamp (in seconds) when the thread was created.
  * `cwd` - Working directory captured for the thread.
  * `ephemeral` - Whether the thread is ephemeral and should not be materialized on disk.
  * `id` - Identifier for this thread. Codex-generated thread IDs are UUIDv7.
  * `model_provider` - Model provider used for this thread (for example, 'openai').
  * `preview` - Usually the first user message in the thread, if available.
  * `project_id` - Canonical project assignment owned by app-server, if any.
  * `session_id` - Session id shared by threads that belong to the same session tree.
  * `source` - Origin of the thread (CLI, VSCode, codex exec, codex app-server, etc.).
  * `status` - Current runtime status for the thread.
  * `turns` - Only populated on `thread/resume`, `thread/fork`, and `thread/read` (when `includeTurns` is true) responses. For all other responses and notifications returning a Thread, the turns field will be an empty list.
  * `updated_at` - Unix timestamp (in seconds) when the thread was last updated.
  * `agent_nickname` - Optional random unique nickname assigned to an AgentControl-spawned sub-agent.
  * `agent_role` - Optional role (agent_role) assigned to an AgentControl-spawned sub-agent.
  * `attached_to_thread_id` - Parent that owns this persisted attached thread, independent of fork or spawn lineage.
  * `can_accept_direct_input` - Whether the app server accepts direct turn input for this loaded thread. `None` means the capability is unavailable, such as for an unloaded stored thread.
  * `daybreak_enabled` - Saved Daybreak choice, independent of turn execution. Null if unset.
  * `environments` - Current environments for a loaded thread, in priority order, primary first. `null` means the thread is not loaded or the server does not expose its selection. An empty list means no environments are selected. This does not report connection status.
  * `extra_data` - Optional implementation-specific thread data.
  * `forked_from_id` - Source thread id when this thread was created by forking another thread.
  * `git_info` - Optional Git metadata captured when the thread was created.
  * `history_mode` - Persisted thread history contract selected when this thread was created.
  * `model` - Current configured model when loaded, otherwise the latest persisted model. Null when unavailable. This is not per-turn execution telemetry.
  * `name` - Optional user-facing thread title.
  * `originator` - Originator recorded when the thread was created, independent of its current client or executor. Null when the recorded originator is unavailable.
  * `parent_thread_id` - The ID of the parent thread. This will only be set if this thread is a subagent.
  * `path` - [UNSTABLE] Path to the thread on disk.
  * `reasoning_effort` - Current configured reasoning effort when loaded, otherwise the latest persisted effort. Null when unset or unavailable. This is not per-turn execution telemetry.
  * `recency_at` - Unix timestamp (in seconds) used for thread recency ordering.
  * `section` - The independently persisted section selected for this thread, if any.
  * `section_entered_at` - Unix timestamp in seconds when the thread entered its current section.
  * `thread_source` - Optional analytics source classification for this thread.
  """

  @type t :: %__MODULE__{
          cli_version: String.t(),
          created_at: integer(),
          cwd: Codex.Protocol.AbsolutePathBuf.t(),
          ephemeral: boolean(),
          id: String.t(),
          model_provider: String.t(),
          preview: String.t(),
          project_id: String.t() | nil,
          session_id: String.t(),
          source: Codex.Protocol.SessionSource.t(),
          status: Codex.Protocol.ThreadStatus.t(),
          turns: [Codex.Protocol.Turn.t()],
          updated_at: integer(),
          agent_nickname: String.t() | nil,
          agent_role: String.t() | nil,
          attached_to_thread_id: String.t() | nil,
          can_accept_direct_input: boolean() | nil,
          daybreak_enabled: boolean() | nil,
          environments: [Codex.Protocol.ThreadEnvironment.t()] | nil,
          extra_data: Codex.Protocol.ThreadExtra.t() | nil,
          forked_from_id: String.t() | nil,
          git_info: Codex.Protocol.GitInfo.t() | nil,
          history_mode: Codex.Protocol.ThreadHistoryMode.t() | nil,
          model: String.t() | nil,
          name: String.t() | nil,
          originator: String.t() | nil,
          parent_thread_id: String.t() | nil,
          path: String.t() | nil,
          reasoning_effort: Codex.Protocol.ReasoningEffort.t() | nil,
          recency_at: integer() | nil,
          section: Codex.Protocol.ThreadSection.t() | nil,
          section_entered_at: integer() | nil,
          thread_source: Codex.Protocol.ThreadSource.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [
    :cli_version,
    :created_at,
    :cwd,
    :ephemeral,
    :id,
    :model_provider,
    :preview,
    :project_id,
    :session_id,
    :source,
    :status,
    :turns,
    :updated_at
  ]
  defstruct [
    :cli_version,
    :created_at,
    :cwd,
    :ephemeral,
    :id,
    :model_provider,
    :preview,
    :project_id,
    :session_id,
    :source,
    :status,
    :turns,
    :updated_at,
    :agent_nickname,
    :agent_role,
    :attached_to_thread_id,
    :can_accept_direct_input,
    :daybreak_enabled,
    :environments,
    :extra_data,
    :forked_from_id,
    :git_info,
    :history_mode,
    :model,
    :name,
    :originator,
    :parent_thread_id,
    :path,
    :reasoning_effort,
    :recency_at,
    :section,
    :section_entered_at,
    :thread_source,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ThreadEnvironment do
  @moduledoc ~S"""
  An environment selected by a loaded thread, independent of connection status.

  On the wire: `ThreadEnvironment` of the app-server.
  """

  @type t :: %__MODULE__{
          cwd: Codex.Protocol.LegacyAppPathString.t(),
          environment_id: String.t(),
          runtime_workspace_roots: [Codex.Protocol.LegacyAppPathString.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:cwd, :environment_id, :runtime_workspace_roots]
  defstruct [:cwd, :environment_id, :runtime_workspace_roots, extra: %{}]
end

defmodule Codex.Protocol.ThreadGoal do
  @moduledoc ~S"""
  On the wire: `ThreadGoal` of the app-server.
  """

  @type t :: %__MODULE__{
          created_at: integer(),
          objective: String.t(),
          status: Codex.Protocol.ThreadGoalStatus.t(),
          thread_id: String.t(),
          time_used_seconds: integer(),
          tokens_used: integer(),
          updated_at: integer(),
          token_budget: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [
    :created_at,
    :objective,
    :status,
    :thread_id,
    :time_used_seconds,
    :tokens_used,
    :updated_at
  ]
  defstruct [
    :created_at,
    :objective,
    :status,
    :thread_id,
    :time_used_seconds,
    :tokens_used,
    :updated_at,
    :token_budget,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ThreadPredictionResult.Completed do
  @moduledoc ~S"""
  On the wire: `ThreadPredictionResult/completed` of the app-server.
  """

  @type t :: %__MODULE__{text: String.t() | nil, extra: Codex.Protocol.extra()}

  defstruct [:text, extra: %{}]
end

defmodule Codex.Protocol.ThreadPredictionResult.Failed do
  @moduledoc ~S"""
  On the wire: `ThreadPredictionResult/failed` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadReadState do
  @moduledoc ~S"""
  The first unread position in a durable local thread. A null position means read. The opaque revision guards edits against activity or marks the caller has not seen.

  On the wire: `ThreadReadState` of the app-server.
  """

  @type t :: %__MODULE__{
          revision: String.t(),
          first_unread: Codex.Protocol.ThreadUnreadPosition.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:revision]
  defstruct [:revision, :first_unread, extra: %{}]
end

defmodule Codex.Protocol.ThreadRealtimeAudioChunk do
  @moduledoc ~S"""
  EXPERIMENTAL - thread realtime audio chunk.

  On the wire: `ThreadRealtimeAudioChunk` of the app-server.
  """

  @type t :: %__MODULE__{
          data: String.t(),
          num_channels: non_neg_integer(),
          sample_rate: non_neg_integer(),
          item_id: String.t() | nil,
          samples_per_channel: non_neg_integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:data, :num_channels, :sample_rate]
  defstruct [:data, :num_channels, :sample_rate, :item_id, :samples_per_channel, extra: %{}]
end

defmodule Codex.Protocol.ThreadRealtimeBemItemPresentation.InlineMarkdown do
  @moduledoc ~S"""
  On the wire: `ThreadRealtimeBemItemPresentation/inlineMarkdown` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadRealtimeBemItemPresentation.InlineVisualization do
  @moduledoc ~S"""
  On the wire: `ThreadRealtimeBemItemPresentation/inlineVisualization` of the app-server.
  """

  @type t :: %__MODULE__{index: non_neg_integer(), extra: Codex.Protocol.extra()}

  @enforce_keys [:index]
  defstruct [:index, extra: %{}]
end

defmodule Codex.Protocol.ThreadRealtimeBemItemPresentation.WholeItem do
  @moduledoc ~S"""
  On the wire: `ThreadRealtimeBemItemPresentation/wholeItem` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadRealtimeItem.BemItemPromoted do
  @moduledoc ~S"""
  On the wire: `ThreadRealtimeItem/bemItemPromoted` of the app-server.
  """

  @type t :: %__MODULE__{
          id: String.t(),
          realtime_session_id: String.t(),
          item_id: String.t(),
          presentation: Codex.Protocol.ThreadRealtimeBemItemPresentation.t(),
          turn_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :realtime_session_id, :item_id, :presentation, :turn_id]
  defstruct [:id, :realtime_session_id, :item_id, :presentation, :turn_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadRealtimeItem.RealtimeSessionClosed do
  @moduledoc ~S"""
  On the wire: `ThreadRealtimeItem/realtimeSessionClosed` of the app-server.
  """

  @type t :: %__MODULE__{
          id: String.t(),
          realtime_session_id: String.t(),
          outcome: Codex.Protocol.ThreadRealtimeSessionOutcome.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :realtime_session_id, :outcome]
  defstruct [:id, :realtime_session_id, :outcome, extra: %{}]
end

defmodule Codex.Protocol.ThreadRealtimeItem.RealtimeSessionStarted do
  @moduledoc ~S"""
  On the wire: `ThreadRealtimeItem/realtimeSessionStarted` of the app-server.
  """

  @type t :: %__MODULE__{
          id: String.t(),
          realtime_session_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :realtime_session_id]
  defstruct [:id, :realtime_session_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadRealtimeItem.TranscriptSegment do
  @moduledoc ~S"""
  On the wire: `ThreadRealtimeItem/transcriptSegment` of the app-server.
  """

  @type t :: %__MODULE__{
          id: String.t(),
          realtime_session_id: String.t(),
          role: Codex.Protocol.ThreadRealtimeTranscriptRole.t(),
          text: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :realtime_session_id, :role, :text]
  defstruct [:id, :realtime_session_id, :role, :text, extra: %{}]
end

defmodule Codex.Protocol.ThreadSection do
  @moduledoc ~S"""
  An independently persisted, user-visible thread section.

  On the wire: `ThreadSection` of the app-server.
  """

  @typedoc ~S"""
  * `id` - Opaque UUIDv7 identity that remains stable when the section is renamed.
  * `name` - The current user-visible section name.
  * `appearance` - Optional appearance synchronized across clients.
  """

  @type t :: %__MODULE__{
          id: String.t(),
          name: String.t(),
          appearance: Codex.Protocol.ThreadSectionAppearance.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :name]
  defstruct [:id, :name, :appearance, extra: %{}]
end

defmodule Codex.Protocol.ThreadSectionAppearance do
  @moduledoc ~S"""
  Extensible visual presentation for a custom thread section.

  On the wire: `ThreadSectionAppearance` of the app-server.
  """

  @type t :: %__MODULE__{
          color: String.t() | nil,
          icon: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:color, :icon, extra: %{}]
end

defmodule Codex.Protocol.ThreadSettings do
  @moduledoc ~S"""
  On the wire: `ThreadSettings` of the app-server.
  """

  @typedoc ~S"""
  * `disabled_plugin_ids` - Saved list of disabled plugin IDs. Does not yet filter plugin capabilities.
  * `environments` - Environments configured for future turns, in priority order, primary first. `null` means the server does not expose the selection; [] means none are selected.
  * `multi_agent_mode` - @deprecated Always `explicitRequestOnly`. Use `effort` for Ultra behavior.
  * `personality` - @deprecated Reports the saved setting; `friendly` and `pragmatic` no longer select a style.
  """

  @type t :: %__MODULE__{
          approval_policy: Codex.Protocol.AskForApproval.t(),
          approvals_reviewer: Codex.Protocol.ApprovalsReviewer.t(),
          collaboration_mode: Codex.Protocol.CollaborationMode.t(),
          cwd: Codex.Protocol.AbsolutePathBuf.t(),
          model: String.t(),
          model_provider: String.t(),
          sandbox_policy: Codex.Protocol.SandboxPolicy.t(),
          active_permission_profile: Codex.Protocol.ActivePermissionProfile.t() | nil,
          disabled_plugin_ids: [String.t()] | nil,
          effort: Codex.Protocol.ReasoningEffort.t() | nil,
          environments: [Codex.Protocol.ThreadEnvironment.t()] | nil,
          multi_agent_mode: Codex.Protocol.MultiAgentMode.t() | nil,
          personality: Codex.Protocol.Personality.t() | nil,
          service_tier: String.t() | nil,
          summary: Codex.Protocol.ReasoningSummary.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [
    :approval_policy,
    :approvals_reviewer,
    :collaboration_mode,
    :cwd,
    :model,
    :model_provider,
    :sandbox_policy
  ]
  defstruct [
    :approval_policy,
    :approvals_reviewer,
    :collaboration_mode,
    :cwd,
    :model,
    :model_provider,
    :sandbox_policy,
    :active_permission_profile,
    :disabled_plugin_ids,
    :effort,
    :environments,
    :multi_agent_mode,
    :personality,
    :service_tier,
    :summary,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ThreadStatus.Active do
  @moduledoc ~S"""
  On the wire: `ThreadStatus/active` of the app-server.
  """

  @type t :: %__MODULE__{
          active_flags: [Codex.Protocol.ThreadActiveFlag.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:active_flags]
  defstruct [:active_flags, extra: %{}]
end

defmodule Codex.Protocol.ThreadStatus.Idle do
  @moduledoc ~S"""
  On the wire: `ThreadStatus/idle` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadStatus.NotLoaded do
  @moduledoc ~S"""
  On the wire: `ThreadStatus/notLoaded` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadStatus.SystemError do
  @moduledoc ~S"""
  On the wire: `ThreadStatus/systemError` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadTokenUsage do
  @moduledoc ~S"""
  On the wire: `ThreadTokenUsage` of the app-server.
  """

  @type t :: %__MODULE__{
          last: Codex.Protocol.TokenUsageBreakdown.t(),
          total: Codex.Protocol.TokenUsageBreakdown.t(),
          model_context_window: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:last, :total]
  defstruct [:last, :total, :model_context_window, extra: %{}]
end

defmodule Codex.Protocol.ThreadUnreadPosition.ThreadStart do
  @moduledoc ~S"""
  Explicitly marked unread, including when the thread has no turns.

  On the wire: `ThreadUnreadPosition/threadStart` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadUnreadPosition.Turn do
  @moduledoc ~S"""
  The earliest completed result needing attention.

  On the wire: `ThreadUnreadPosition/turn` of the app-server.
  """

  @type t :: %__MODULE__{turn_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:turn_id]
  defstruct [:turn_id, extra: %{}]
end

defmodule Codex.Protocol.TokenUsageBreakdown do
  @moduledoc ~S"""
  On the wire: `TokenUsageBreakdown` of the app-server.
  """

  @type t :: %__MODULE__{
          cached_input_tokens: integer(),
          input_tokens: integer(),
          output_tokens: integer(),
          reasoning_output_tokens: integer(),
          total_tokens: integer(),
          cache_write_input_tokens: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [
    :cached_input_tokens,
    :input_tokens,
    :output_tokens,
    :reasoning_output_tokens,
    :total_tokens
  ]
  defstruct [
    :cached_input_tokens,
    :input_tokens,
    :output_tokens,
    :reasoning_output_tokens,
    :total_tokens,
    :cache_write_input_tokens,
    extra: %{}
  ]
end

defmodule Codex.Protocol.Turn do
  @moduledoc ~S"""
  On the wire: `Turn` of the app-server.
  """

  @typedoc ~S"""
  * `id` - Identifier for this turn. Codex-generated turn IDs are UUIDv7.
  * `items` - Thread items currently included in this turn payload.
  * `completed_at` - Unix timestamp (in seconds) when the turn completed.
  * `duration_ms` - Duration between turn start and completion in milliseconds, if known.
  * `error` - Error associated with a failed or interrupted turn.
  * `items_view` - Describes how much of `items` has been loaded for this turn.
  * `root_turn_id` - ID of the first turn in the chain of work that led to this turn. Pass this as `rootTurnId` when starting work on behalf of this turn. May be null in older history or a `review/start` response.
  * `started_at` - Unix timestamp (in seconds) when the turn started.
  """

  @type t :: %__MODULE__{
          id: String.t(),
          items: [Codex.Protocol.ThreadItem.t()],
          status: Codex.Protocol.TurnStatus.t(),
          completed_at: integer() | nil,
          duration_ms: integer() | nil,
          error: Codex.Protocol.TurnError.t() | nil,
          items_view: Codex.Protocol.TurnItemsView.t() | nil,
          root_turn_id: String.t() | nil,
          started_at: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :items, :status]
  defstruct [
    :id,
    :items,
    :status,
    :completed_at,
    :duration_ms,
    :error,
    :items_view,
    :root_turn_id,
    :started_at,
    extra: %{}
  ]
end

defmodule Codex.Protocol.TurnError do
  @moduledoc ~S"""
  Why a turn failed.

  On the wire: `TurnError` of the app-server, `TurnError` of exec.
  """

  @typedoc ~S"""
  * `message` - The reason, for a human.
  * `misalignment` - Optional public explanation and continuation instruction for a misalignment block.
  """

  @type t :: %__MODULE__{
          message: String.t(),
          additional_details: String.t() | nil,
          codex_error_info: Codex.Protocol.CodexErrorInfo.t() | nil,
          misalignment: Codex.Protocol.MisalignmentErrorDetails.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:message]
  defstruct [:message, :additional_details, :codex_error_info, :misalignment, extra: %{}]
end

defmodule Codex.Protocol.TurnPlanStep do
  @moduledoc ~S"""
  On the wire: `TurnPlanStep` of the app-server.
  """

  @type t :: %__MODULE__{
          status: Codex.Protocol.TurnPlanStepStatus.t(),
          step: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:status, :step]
  defstruct [:status, :step, extra: %{}]
end

defmodule Codex.Protocol.Usage do
  @moduledoc ~S"""
  Tokens that a thread used so far. The engine counts over all turns of the thread, resumed ones included.

  On the wire: `Usage` of exec.
  """

  @typedoc ~S"""
  * `input_tokens` - Tokens sent to the model, cached ones included.
  * `cached_input_tokens` - Of these, tokens that the model had in its cache.
  * `cache_write_input_tokens` - Of these, tokens that were written to the cache.
  * `output_tokens` - Tokens that the model produced, reasoning included.
  * `reasoning_output_tokens` - Of these, tokens of reasoning.
  """

  @type t :: %__MODULE__{
          input_tokens: integer(),
          cached_input_tokens: integer(),
          cache_write_input_tokens: integer(),
          output_tokens: integer(),
          reasoning_output_tokens: integer(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [
    :input_tokens,
    :cached_input_tokens,
    :cache_write_input_tokens,
    :output_tokens,
    :reasoning_output_tokens
  ]
  defstruct [
    :input_tokens,
    :cached_input_tokens,
    :cache_write_input_tokens,
    :output_tokens,
    :reasoning_output_tokens,
    extra: %{}
  ]
end

defmodule Codex.Protocol.UserInput.Audio do
  @moduledoc ~S"""
  On the wire: `UserInput/audio` of the app-server.
  """

  @type t :: %__MODULE__{
          file_id: String.t() | nil,
          url: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:file_id, :url, extra: %{}]
end

defmodule Codex.Protocol.UserInput.Image do
  @moduledoc ~S"""
  On the wire: `UserInput/image` of the app-server.
  """

  @type t :: %__MODULE__{
          detail: Codex.Protocol.ImageDetail.t() | nil,
          file_id: String.t() | nil,
          url: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:detail, :file_id, :url, extra: %{}]
end

defmodule Codex.Protocol.UserInput.LocalAudio do
  @moduledoc ~S"""
  On the wire: `UserInput/localAudio` of the app-server.
  """

  @type t :: %__MODULE__{path: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:path]
  defstruct [:path, extra: %{}]
end

defmodule Codex.Protocol.UserInput.LocalImage do
  @moduledoc ~S"""
  On the wire: `UserInput/localImage` of the app-server.
  """

  @type t :: %__MODULE__{
          path: String.t(),
          detail: Codex.Protocol.ImageDetail.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:path]
  defstruct [:path, :detail, extra: %{}]
end

defmodule Codex.Protocol.UserInput.Mention do
  @moduledoc ~S"""
  On the wire: `UserInput/mention` of the app-server.
  """

  @type t :: %__MODULE__{name: String.t(), path: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:name, :path]
  defstruct [:name, :path, extra: %{}]
end

defmodule Codex.Protocol.UserInput.Skill do
  @moduledoc ~S"""
  On the wire: `UserInput/skill` of the app-server.
  """

  @type t :: %__MODULE__{name: String.t(), path: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:name, :path]
  defstruct [:name, :path, extra: %{}]
end

defmodule Codex.Protocol.UserInput.Text do
  @moduledoc ~S"""
  On the wire: `UserInput/text` of the app-server.
  """

  @typedoc ~S"""
  * `text_elements` - UI-defined spans within `text` used to render or persist special elements.
  """

  @type t :: %__MODULE__{
          text: String.t(),
          text_elements: [Codex.Protocol.TextElement.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:text]
  defstruct [:text, :text_elements, extra: %{}]
end

defmodule Codex.Protocol.WebSearchAction.FindInPage do
  @moduledoc ~S"""
  A page was searched.

  On the wire: `WebSearchAction/findInPage` of the app-server, `WebSearchAction/find_in_page` of exec.
  """

  @type t :: %__MODULE__{
          pattern: String.t() | nil,
          url: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:pattern, :url, extra: %{}]
end

defmodule Codex.Protocol.WebSearchAction.OpenPage do
  @moduledoc ~S"""
  A page was opened.

  On the wire: `WebSearchAction/openPage` of the app-server, `WebSearchAction/open_page` of exec.
  """

  @type t :: %__MODULE__{url: String.t() | nil, extra: Codex.Protocol.extra()}

  defstruct [:url, extra: %{}]
end

defmodule Codex.Protocol.WebSearchAction.Other do
  @moduledoc ~S"""
  Something that this engine has no name for.

  On the wire: `WebSearchAction/other` of the app-server, `WebSearchAction/other` of exec.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.WebSearchAction.Search do
  @moduledoc ~S"""
  A search.

  On the wire: `WebSearchAction/search` of the app-server, `WebSearchAction/search` of exec.
  """

  @typedoc ~S"""
  * `queries` - The queries, when there are several.
  * `query` - The query, when there is one.
  """

  @type t :: %__MODULE__{
          queries: [String.t()] | nil,
          query: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:queries, :query, extra: %{}]
end
