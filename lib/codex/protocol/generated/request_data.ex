# Written by mix codex.gen.protocol from fixtures/schemas. Do not edit.

defmodule Codex.Protocol.Account.AmazonBedrock do
  @moduledoc ~S"""
  On the wire: `Account/amazonBedrock` of the app-server.
  """

  @type t :: %__MODULE__{
          uses_codex_managed_credentials: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:uses_codex_managed_credentials, extra: %{}]
end

defmodule Codex.Protocol.Account.ApiKey do
  @moduledoc ~S"""
  On the wire: `Account/apiKey` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.Account.Chatgpt do
  @moduledoc ~S"""
  On the wire: `Account/chatgpt` of the app-server.
  """

  @typedoc ~S"""
  * `workspace_name` - Display name of the selected ChatGPT workspace, when available.
  """

  @type t :: %__MODULE__{
          email: String.t() | nil,
          plan_type: Codex.Protocol.PlanType.t(),
          workspace_name: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:email, :plan_type]
  defstruct [:email, :plan_type, :workspace_name, extra: %{}]
end

defmodule Codex.Protocol.Account.Gcp do
  @moduledoc ~S"""
  Google Cloud Vertex AI with externally managed credentials.

  On the wire: `Account/gcp` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.AccountSecuritySetupAction do
  @moduledoc ~S"""
  On the wire: `AccountSecuritySetupAction` of the app-server.
  """

  @type t :: %__MODULE__{label: String.t(), url: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:label, :url]
  defstruct [:label, :url, extra: %{}]
end

defmodule Codex.Protocol.AccountSecuritySetupNotice do
  @moduledoc ~S"""
  On the wire: `AccountSecuritySetupNotice` of the app-server.
  """

  @type t :: %__MODULE__{
          account_id: String.t(),
          action: Codex.Protocol.AccountSecuritySetupAction.t(),
          description: String.t(),
          title: String.t(),
          user_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:account_id, :action, :description, :title, :user_id]
  defstruct [:account_id, :action, :description, :title, :user_id, extra: %{}]
end

defmodule Codex.Protocol.AccountSession do
  @moduledoc ~S"""
  On the wire: `AccountSession` of the app-server.
  """

  @type t :: %__MODULE__{
          is_active: boolean(),
          last_used_at: integer(),
          session_id: String.t(),
          workspaces: [Codex.Protocol.AccountSessionWorkspace.t()],
          display_name: String.t() | nil,
          email: String.t() | nil,
          image_url: String.t() | nil,
          selected_workspace_account_id: String.t() | nil,
          user_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:is_active, :last_used_at, :session_id, :workspaces]
  defstruct [
    :is_active,
    :last_used_at,
    :session_id,
    :workspaces,
    :display_name,
    :email,
    :image_url,
    :selected_workspace_account_id,
    :user_id,
    extra: %{}
  ]
end

defmodule Codex.Protocol.AccountSessionWorkspace do
  @moduledoc ~S"""
  On the wire: `AccountSessionWorkspace` of the app-server.
  """

  @type t :: %__MODULE__{
          account_id: String.t(),
          image_url: String.t() | nil,
          kind: Codex.Protocol.AccountSessionWorkspaceKind.t() | nil,
          name: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:account_id]
  defstruct [:account_id, :image_url, :kind, :name, extra: %{}]
end

defmodule Codex.Protocol.AccountTokenUsageDailyBucket do
  @moduledoc ~S"""
  On the wire: `AccountTokenUsageDailyBucket` of the app-server.
  """

  @type t :: %__MODULE__{start_date: String.t(), tokens: integer(), extra: Codex.Protocol.extra()}

  @enforce_keys [:start_date, :tokens]
  defstruct [:start_date, :tokens, extra: %{}]
end

defmodule Codex.Protocol.AccountTokenUsageSummary do
  @moduledoc ~S"""
  On the wire: `AccountTokenUsageSummary` of the app-server.
  """

  @type t :: %__MODULE__{
          current_streak_days: integer() | nil,
          lifetime_tokens: integer() | nil,
          longest_running_turn_sec: integer() | nil,
          longest_streak_days: integer() | nil,
          peak_daily_tokens: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [
    :current_streak_days,
    :lifetime_tokens,
    :longest_running_turn_sec,
    :longest_streak_days,
    :peak_daily_tokens,
    extra: %{}
  ]
end

defmodule Codex.Protocol.AdditionalContextEntry do
  @moduledoc ~S"""
  On the wire: `AdditionalContextEntry` of the app-server.
  """

  @typedoc ~S"""
  * `name` - Optional name for untrusted context, used to label its tool output.
  """

  @type t :: %__MODULE__{
          kind: Codex.Protocol.AdditionalContextKind.t(),
          value: String.t(),
          name: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:kind, :value]
  defstruct [:kind, :value, :name, extra: %{}]
end

defmodule Codex.Protocol.AdditionalPermissionProfile do
  @moduledoc ~S"""
  On the wire: `AdditionalPermissionProfile` of the app-server.
  """

  @typedoc ~S"""
  * `network` - Partial overlay used for per-command permission requests.
  """

  @type t :: %__MODULE__{
          file_system: Codex.Protocol.AdditionalFileSystemPermissions.t() | nil,
          network: Codex.Protocol.AdditionalNetworkPermissions.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:file_system, :network, extra: %{}]
end

defmodule Codex.Protocol.AgentMessageInputContent.EncryptedContent do
  @moduledoc ~S"""
  On the wire: `AgentMessageInputContent/encrypted_content` of the app-server.
  """

  @type t :: %__MODULE__{encrypted_content: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:encrypted_content]
  defstruct [:encrypted_content, extra: %{}]
end

defmodule Codex.Protocol.AgentMessageInputContent.InputText do
  @moduledoc ~S"""
  On the wire: `AgentMessageInputContent/input_text` of the app-server.
  """

  @type t :: %__MODULE__{text: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:text]
  defstruct [:text, extra: %{}]
end

defmodule Codex.Protocol.AnalyticsConfig do
  @moduledoc ~S"""
  On the wire: `AnalyticsConfig` of the app-server.
  """

  @type t :: %__MODULE__{enabled: boolean() | nil, extra: Codex.Protocol.extra()}

  defstruct [:enabled, extra: %{}]
end

defmodule Codex.Protocol.AppConfig do
  @moduledoc ~S"""
  On the wire: `AppConfig` of the app-server.
  """

  @typedoc ~S"""
  * `links` - Per-account approval settings keyed by link ID.
  * `omit_tools_from` - Additional model-facing surfaces omitted for this connector's tools.
  """

  @type t :: %__MODULE__{
          approvals_reviewer: Codex.Protocol.ApprovalsReviewer.t() | nil,
          default_tools_approval_mode: Codex.Protocol.AppToolApproval.t() | nil,
          default_tools_enabled: boolean() | nil,
          destructive_enabled: boolean() | nil,
          enabled: boolean() | nil,
          links: Codex.Protocol.AppLinksConfig.t() | nil,
          omit_tools_from: [Codex.Protocol.ToolExposureSurface.t()] | nil,
          open_world_enabled: boolean() | nil,
          tools: Codex.Protocol.AppToolsConfig.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [
    :approvals_reviewer,
    :default_tools_approval_mode,
    :default_tools_enabled,
    :destructive_enabled,
    :enabled,
    :links,
    :omit_tools_from,
    :open_world_enabled,
    :tools,
    extra: %{}
  ]
end

defmodule Codex.Protocol.AppLinkConfig do
  @moduledoc ~S"""
  Approval settings for a connected account within an app.

  On the wire: `AppLinkConfig` of the app-server.
  """

  @type t :: %__MODULE__{
          approvals_reviewer: Codex.Protocol.ApprovalsReviewer.t() | nil,
          default_tools_approval_mode: Codex.Protocol.AppToolApproval.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:approvals_reviewer, :default_tools_approval_mode, extra: %{}]
end

defmodule Codex.Protocol.AppSummary do
  @moduledoc ~S"""
  EXPERIMENTAL - app metadata summary for plugin responses.

  On the wire: `AppSummary` of the app-server.
  """

  @type t :: %__MODULE__{
          id: String.t(),
          name: String.t(),
          category: String.t() | nil,
          description: String.t() | nil,
          install_url: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :name]
  defstruct [:id, :name, :category, :description, :install_url, extra: %{}]
end

defmodule Codex.Protocol.AppTemplateSummary do
  @moduledoc ~S"""
  On the wire: `AppTemplateSummary` of the app-server.
  """

  @type t :: %__MODULE__{
          materialized_app_ids: [String.t()],
          name: String.t(),
          template_id: String.t(),
          canonical_connector_id: String.t() | nil,
          category: String.t() | nil,
          description: String.t() | nil,
          logo_url: String.t() | nil,
          logo_url_dark: String.t() | nil,
          reason: Codex.Protocol.AppTemplateUnavailableReason.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:materialized_app_ids, :name, :template_id]
  defstruct [
    :materialized_app_ids,
    :name,
    :template_id,
    :canonical_connector_id,
    :category,
    :description,
    :logo_url,
    :logo_url_dark,
    :reason,
    extra: %{}
  ]
end

defmodule Codex.Protocol.AppToolConfig do
  @moduledoc ~S"""
  On the wire: `AppToolConfig` of the app-server.
  """

  @type t :: %__MODULE__{
          approval_mode: Codex.Protocol.AppToolApproval.t() | nil,
          enabled: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:approval_mode, :enabled, extra: %{}]
end

defmodule Codex.Protocol.AppToolSummary do
  @moduledoc ~S"""
  EXPERIMENTAL - metadata returned by app/read.

  On the wire: `AppToolSummary` of the app-server.
  """

  @type t :: %__MODULE__{
          description: String.t(),
          name: String.t(),
          disabled_reason: String.t() | nil,
          is_enabled: boolean() | nil,
          is_read_only: boolean() | nil,
          title: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:description, :name]
  defstruct [
    :description,
    :name,
    :disabled_reason,
    :is_enabled,
    :is_read_only,
    :title,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ApplicationNetworkRequirements do
  @moduledoc ~S"""
  On the wire: `ApplicationNetworkRequirements` of the app-server.
  """

  @typedoc ~S"""
  * `enabled` - When enabled, only explicitly allowed exact domains may be contacted.
  """

  @type t :: %__MODULE__{
          domains: %{optional(String.t()) => Codex.Protocol.NetworkDomainPermission.t()},
          enabled: boolean(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:domains, :enabled]
  defstruct [:domains, :enabled, extra: %{}]
end

defmodule Codex.Protocol.ApplicationRequirements do
  @moduledoc ~S"""
  On the wire: `ApplicationRequirements` of the app-server.
  """

  @type t :: %__MODULE__{
          network: Codex.Protocol.ApplicationNetworkRequirements.t() | nil,
          storage: Codex.Protocol.ApplicationStorageRequirements.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:network, :storage, extra: %{}]
end

defmodule Codex.Protocol.ApplicationStorageRequirements do
  @moduledoc ~S"""
  Managed storage settings for new Desktop workspaces, not filesystem access restrictions.

  On the wire: `ApplicationStorageRequirements` of the app-server.
  """

  @type t :: %__MODULE__{
          default_project_parent: Codex.Protocol.LegacyAppPathString.t() | nil,
          projectless_workspace_root: Codex.Protocol.LegacyAppPathString.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:default_project_parent, :projectless_workspace_root, extra: %{}]
end

defmodule Codex.Protocol.AppsConfig do
  @moduledoc ~S"""
  On the wire: `AppsConfig` of the app-server.
  """

  @type t :: %__MODULE__{
          default: Codex.Protocol.AppsDefaultConfig.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:default, extra: %{}]
end

defmodule Codex.Protocol.AppsDefaultConfig do
  @moduledoc ~S"""
  On the wire: `AppsDefaultConfig` of the app-server.
  """

  @type t :: %__MODULE__{
          approvals_reviewer: Codex.Protocol.ApprovalsReviewer.t() | nil,
          default_tools_approval_mode: Codex.Protocol.AppToolApproval.t() | nil,
          destructive_enabled: boolean() | nil,
          enabled: boolean() | nil,
          open_world_enabled: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [
    :approvals_reviewer,
    :default_tools_approval_mode,
    :destructive_enabled,
    :enabled,
    :open_world_enabled,
    extra: %{}
  ]
end

defmodule Codex.Protocol.AuthRecoveryNotification do
  @moduledoc ~S"""
  On the wire: `AuthRecoveryNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          message: String.t(),
          provider: String.t(),
          thread_id: String.t(),
          turn_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:message, :provider, :thread_id, :turn_id]
  defstruct [:message, :provider, :thread_id, :turn_id, extra: %{}]
end

defmodule Codex.Protocol.AutoReviewRequirements do
  @moduledoc ~S"""
  On the wire: `AutoReviewRequirements` of the app-server.
  """

  @type t :: %__MODULE__{
          ignore_rules: [String.t()] | nil,
          required_on_models: [String.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:ignore_rules, :required_on_models, extra: %{}]
end

defmodule Codex.Protocol.BedrockAwsProfile do
  @moduledoc ~S"""
  On the wire: `BedrockAwsProfile` of the app-server.
  """

  @type t :: %__MODULE__{
          name: String.t(),
          region: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:name]
  defstruct [:name, :region, extra: %{}]
end

defmodule Codex.Protocol.BedrockEnvironmentCredential do
  @moduledoc ~S"""
  On the wire: `BedrockEnvironmentCredential` of the app-server.
  """

  @type t :: %__MODULE__{
          type: Codex.Protocol.AwsCredentialType.t(),
          region: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:type]
  defstruct [:type, :region, extra: %{}]
end

defmodule Codex.Protocol.BrowserUseConfig do
  @moduledoc ~S"""
  On the wire: `BrowserUseConfig` of the app-server.
  """

  @type t :: %__MODULE__{
          allow_history_access: boolean() | nil,
          default_origin_policy: Codex.Protocol.BrowserUseOriginPolicyConfig.t() | nil,
          origins:
            %{optional(String.t()) => Codex.Protocol.BrowserUseOriginPolicyConfig.t()} | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:allow_history_access, :default_origin_policy, :origins, extra: %{}]
end

defmodule Codex.Protocol.BrowserUseExtensionRequirements do
  @moduledoc ~S"""
  On the wire: `BrowserUseExtensionRequirements` of the app-server.
  """

  @type t :: %__MODULE__{
          request_headers: [Codex.Protocol.RequestHeader.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:request_headers, extra: %{}]
end

defmodule Codex.Protocol.BrowserUseOriginPolicy do
  @moduledoc ~S"""
  On the wire: `BrowserUseOriginPolicy` of the app-server.
  """

  @type t :: %__MODULE__{
          access: Codex.Protocol.AllowDenyRequirement.t() | nil,
          access_approval_lifetime: Codex.Protocol.BrowserUseAccessApprovalLifetime.t() | nil,
          auto_review: Codex.Protocol.AllowDenyRequirement.t() | nil,
          downloads: Codex.Protocol.AllowDenyRequirement.t() | nil,
          full_cdp_access: Codex.Protocol.AllowDenyRequirement.t() | nil,
          persistent_approval: boolean() | nil,
          uploads: Codex.Protocol.AllowDenyRequirement.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [
    :access,
    :access_approval_lifetime,
    :auto_review,
    :downloads,
    :full_cdp_access,
    :persistent_approval,
    :uploads,
    extra: %{}
  ]
end

defmodule Codex.Protocol.BrowserUseOriginPolicyConfig do
  @moduledoc ~S"""
  On the wire: `BrowserUseOriginPolicyConfig` of the app-server.
  """

  @type t :: %__MODULE__{
          access: Codex.Protocol.AllowDenyRequirement.t() | nil,
          downloads: Codex.Protocol.AllowDenyRequirement.t() | nil,
          full_cdp_access: Codex.Protocol.AllowDenyRequirement.t() | nil,
          uploads: Codex.Protocol.AllowDenyRequirement.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:access, :downloads, :full_cdp_access, :uploads, extra: %{}]
end

defmodule Codex.Protocol.BrowserUseRequirements do
  @moduledoc ~S"""
  On the wire: `BrowserUseRequirements` of the app-server.
  """

  @type t :: %__MODULE__{
          allow_global_persistent_approval: boolean() | nil,
          allow_history_access: boolean() | nil,
          allow_webmcp: boolean() | nil,
          default_origin_policy: Codex.Protocol.BrowserUseOriginPolicy.t() | nil,
          disable_auto_review: boolean() | nil,
          extension: Codex.Protocol.BrowserUseExtensionRequirements.t() | nil,
          origins: %{optional(String.t()) => Codex.Protocol.BrowserUseOriginPolicy.t()} | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [
    :allow_global_persistent_approval,
    :allow_history_access,
    :allow_webmcp,
    :default_origin_policy,
    :disable_auto_review,
    :extension,
    :origins,
    extra: %{}
  ]
end

defmodule Codex.Protocol.CapabilityRootLocation.Environment do
  @moduledoc ~S"""
  A path owned by an execution environment.

  On the wire: `CapabilityRootLocation/environment` of the app-server.
  """

  @typedoc ~S"""
  * `path` - Absolute path for the root in the selected environment.
  """

  @type t :: %__MODULE__{
          environment_id: String.t(),
          path: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:environment_id, :path]
  defstruct [:environment_id, :path, extra: %{}]
end

defmodule Codex.Protocol.ClientInfo do
  @moduledoc ~S"""
  On the wire: `ClientInfo` of the app-server.
  """

  @type t :: %__MODULE__{
          name: String.t(),
          version: String.t(),
          title: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:name, :version]
  defstruct [:name, :version, :title, extra: %{}]
end

defmodule Codex.Protocol.ClientNotification.Initialized do
  @moduledoc ~S"""
  On the wire: `ClientNotification/initialized` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.CollaborationModeMask do
  @moduledoc ~S"""
  EXPERIMENTAL - collaboration mode preset metadata for clients.

  On the wire: `CollaborationModeMask` of the app-server.
  """

  @type t :: %__MODULE__{
          name: String.t(),
          mode: Codex.Protocol.ModeKind.t() | nil,
          model: String.t() | nil,
          reasoning_effort: Codex.Protocol.ReasoningEffort.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:name]
  defstruct [:name, :mode, :model, :reasoning_effort, extra: %{}]
end

defmodule Codex.Protocol.CommandExecTerminalSize do
  @moduledoc ~S"""
  PTY size in character cells for `command/exec` PTY sessions.

  On the wire: `CommandExecTerminalSize` of the app-server.
  """

  @typedoc ~S"""
  * `cols` - Terminal width in character cells.
  * `rows` - Terminal height in character cells.
  """

  @type t :: %__MODULE__{
          cols: non_neg_integer(),
          rows: non_neg_integer(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:cols, :rows]
  defstruct [:cols, :rows, extra: %{}]
end

defmodule Codex.Protocol.CommandExecutionApprovalDecision.AcceptWithExecpolicyAmendment do
  @moduledoc ~S"""
  User approved the command, and wants to apply the proposed execpolicy amendment so future matching commands can run without prompting.

  On the wire: `CommandExecutionApprovalDecision/AcceptWithExecpolicyAmendment` of the app-server.
  """

  @type t :: %__MODULE__{
          accept_with_execpolicy_amendment:
            Codex.Protocol.CommandExecutionApprovalDecision.AcceptWithExecpolicyAmendment.AcceptWithExecpolicyAmendment.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:accept_with_execpolicy_amendment]
  defstruct [:accept_with_execpolicy_amendment, extra: %{}]
end

defmodule Codex.Protocol.CommandExecutionApprovalDecision.AcceptWithExecpolicyAmendment.AcceptWithExecpolicyAmendment do
  @moduledoc ~S"""
  On the wire: `CommandExecutionApprovalDecision/AcceptWithExecpolicyAmendment/acceptWithExecpolicyAmendment` of the app-server.
  """

  @type t :: %__MODULE__{execpolicy_amendment: [String.t()], extra: Codex.Protocol.extra()}

  @enforce_keys [:execpolicy_amendment]
  defstruct [:execpolicy_amendment, extra: %{}]
end

defmodule Codex.Protocol.CommandExecutionApprovalDecision.ApplyNetworkPolicyAmendment do
  @moduledoc ~S"""
  User chose a persistent network policy rule (allow/deny) for this host.

  On the wire: `CommandExecutionApprovalDecision/ApplyNetworkPolicyAmendment` of the app-server.
  """

  @type t :: %__MODULE__{
          apply_network_policy_amendment:
            Codex.Protocol.CommandExecutionApprovalDecision.ApplyNetworkPolicyAmendment.ApplyNetworkPolicyAmendment.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:apply_network_policy_amendment]
  defstruct [:apply_network_policy_amendment, extra: %{}]
end

defmodule Codex.Protocol.CommandExecutionApprovalDecision.ApplyNetworkPolicyAmendment.ApplyNetworkPolicyAmendment do
  @moduledoc ~S"""
  On the wire: `CommandExecutionApprovalDecision/ApplyNetworkPolicyAmendment/applyNetworkPolicyAmendment` of the app-server.
  """

  @type t :: %__MODULE__{
          network_policy_amendment: Codex.Protocol.NetworkPolicyAmendment.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:network_policy_amendment]
  defstruct [:network_policy_amendment, extra: %{}]
end

defmodule Codex.Protocol.CommandMigration do
  @moduledoc ~S"""
  On the wire: `CommandMigration` of the app-server.
  """

  @type t :: %__MODULE__{name: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:name]
  defstruct [:name, extra: %{}]
end

defmodule Codex.Protocol.ComputerUseConfig do
  @moduledoc ~S"""
  On the wire: `ComputerUseConfig` of the app-server.
  """

  @type t :: %__MODULE__{
          default_app_access: Codex.Protocol.AllowDenyRequirement.t() | nil,
          macos: Codex.Protocol.ComputerUseMacosConfig.t() | nil,
          windows: Codex.Protocol.ComputerUseWindowsConfig.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:default_app_access, :macos, :windows, extra: %{}]
end

defmodule Codex.Protocol.ComputerUseMacosConfig do
  @moduledoc ~S"""
  On the wire: `ComputerUseMacosConfig` of the app-server.
  """

  @type t :: %__MODULE__{
          bundle_ids: %{optional(String.t()) => Codex.Protocol.AllowDenyRequirement.t()} | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:bundle_ids, extra: %{}]
end

defmodule Codex.Protocol.ComputerUseMacosRequirements do
  @moduledoc ~S"""
  On the wire: `ComputerUseMacosRequirements` of the app-server.
  """

  @type t :: %__MODULE__{
          bundle_ids: %{optional(String.t()) => Codex.Protocol.AllowDenyRequirement.t()} | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:bundle_ids, extra: %{}]
end

defmodule Codex.Protocol.ComputerUseRequirements do
  @moduledoc ~S"""
  On the wire: `ComputerUseRequirements` of the app-server.
  """

  @type t :: %__MODULE__{
          allow_locked_computer_use: boolean() | nil,
          allow_persistent_approval: boolean() | nil,
          default_app_access: Codex.Protocol.AllowDenyRequirement.t() | nil,
          macos: Codex.Protocol.ComputerUseMacosRequirements.t() | nil,
          windows: Codex.Protocol.ComputerUseWindowsRequirements.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [
    :allow_locked_computer_use,
    :allow_persistent_approval,
    :default_app_access,
    :macos,
    :windows,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ComputerUseWindowsConfig do
  @moduledoc ~S"""
  On the wire: `ComputerUseWindowsConfig` of the app-server.
  """

  @type t :: %__MODULE__{
          aumids: %{optional(String.t()) => Codex.Protocol.AllowDenyRequirement.t()} | nil,
          exes: [Codex.Protocol.ComputerUseWindowsExeConfig.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:aumids, :exes, extra: %{}]
end

defmodule Codex.Protocol.ComputerUseWindowsExeConfig do
  @moduledoc ~S"""
  On the wire: `ComputerUseWindowsExeConfig` of the app-server.
  """

  @type t :: %__MODULE__{
          access: Codex.Protocol.AllowDenyRequirement.t(),
          product_name: String.t(),
          publisher_name: String.t(),
          binary_name: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:access, :product_name, :publisher_name]
  defstruct [:access, :product_name, :publisher_name, :binary_name, extra: %{}]
end

defmodule Codex.Protocol.ComputerUseWindowsExeRequirement do
  @moduledoc ~S"""
  On the wire: `ComputerUseWindowsExeRequirement` of the app-server.
  """

  @type t :: %__MODULE__{
          access: Codex.Protocol.AllowDenyRequirement.t(),
          product_name: String.t(),
          publisher_name: String.t(),
          binary_name: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:access, :product_name, :publisher_name]
  defstruct [:access, :product_name, :publisher_name, :binary_name, extra: %{}]
end

defmodule Codex.Protocol.ComputerUseWindowsRequirements do
  @moduledoc ~S"""
  On the wire: `ComputerUseWindowsRequirements` of the app-server.
  """

  @type t :: %__MODULE__{
          aumids: %{optional(String.t()) => Codex.Protocol.AllowDenyRequirement.t()} | nil,
          exes: [Codex.Protocol.ComputerUseWindowsExeRequirement.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:aumids, :exes, extra: %{}]
end

defmodule Codex.Protocol.Config do
  @moduledoc ~S"""
  On the wire: `Config` of the app-server.
  """

  @typedoc ~S"""
  * `approvals_reviewer` - [UNSTABLE] Optional default for where approval requests are routed for review.
  * `client_search_provider` - Effective tools.client_search_provider hint. Model-selected providers take precedence.
  """

  @type t :: %__MODULE__{
          analytics: Codex.Protocol.AnalyticsConfig.t() | nil,
          approval_policy: Codex.Protocol.AskForApproval.t() | nil,
          approvals_reviewer: Codex.Protocol.ApprovalsReviewer.t() | nil,
          apps: Codex.Protocol.AppsConfig.t() | nil,
          browser_use: Codex.Protocol.BrowserUseConfig.t() | nil,
          client_search_provider: Codex.Protocol.WebSearchProvider.t() | nil,
          compact_prompt: String.t() | nil,
          computer_use: Codex.Protocol.ComputerUseConfig.t() | nil,
          desktop: %{optional(String.t()) => Codex.JSON.value()} | nil,
          developer_instructions: String.t() | nil,
          forced_chatgpt_workspace_id: Codex.Protocol.ForcedChatgptWorkspaceIds.t() | nil,
          forced_login_method: Codex.Protocol.ForcedLoginMethod.t() | nil,
          instructions: String.t() | nil,
          model: String.t() | nil,
          model_auto_compact_token_limit: integer() | nil,
          model_auto_compact_token_limit_scope:
            Codex.Protocol.AutoCompactTokenLimitScope.t() | nil,
          model_context_window: integer() | nil,
          model_provider: String.t() | nil,
          model_reasoning_effort: Codex.Protocol.ReasoningEffort.t() | nil,
          model_reasoning_summary: Codex.Protocol.ReasoningSummary.t() | nil,
          model_verbosity: Codex.Protocol.Verbosity.t() | nil,
          review_model: String.t() | nil,
          sandbox_mode: Codex.Protocol.SandboxMode.t() | nil,
          sandbox_workspace_write: Codex.Protocol.SandboxWorkspaceWrite.t() | nil,
          service_tier: String.t() | nil,
          tools: Codex.Protocol.ToolsV2.t() | nil,
          web_search: Codex.Protocol.WebSearchMode.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [
    :analytics,
    :approval_policy,
    :approvals_reviewer,
    :apps,
    :browser_use,
    :client_search_provider,
    :compact_prompt,
    :computer_use,
    :desktop,
    :developer_instructions,
    :forced_chatgpt_workspace_id,
    :forced_login_method,
    :instructions,
    :model,
    :model_auto_compact_token_limit,
    :model_auto_compact_token_limit_scope,
    :model_context_window,
    :model_provider,
    :model_reasoning_effort,
    :model_reasoning_summary,
    :model_verbosity,
    :review_model,
    :sandbox_mode,
    :sandbox_workspace_write,
    :service_tier,
    :tools,
    :web_search,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ConfigEdit do
  @moduledoc ~S"""
  On the wire: `ConfigEdit` of the app-server.
  """

  @type t :: %__MODULE__{
          key_path: String.t(),
          merge_strategy: Codex.Protocol.MergeStrategy.t(),
          value: Codex.JSON.value(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:key_path, :merge_strategy, :value]
  defstruct [:key_path, :merge_strategy, :value, extra: %{}]
end

defmodule Codex.Protocol.ConfigLayer do
  @moduledoc ~S"""
  On the wire: `ConfigLayer` of the app-server.
  """

  @type t :: %__MODULE__{
          config: Codex.JSON.value(),
          name: Codex.Protocol.ConfigLayerSource.t(),
          version: String.t(),
          disabled_reason: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:config, :name, :version]
  defstruct [:config, :name, :version, :disabled_reason, extra: %{}]
end

defmodule Codex.Protocol.ConfigLayerMetadata do
  @moduledoc ~S"""
  On the wire: `ConfigLayerMetadata` of the app-server.
  """

  @type t :: %__MODULE__{
          name: Codex.Protocol.ConfigLayerSource.t(),
          version: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:name, :version]
  defstruct [:name, :version, extra: %{}]
end

defmodule Codex.Protocol.ConfigLayerSource.EnterpriseManaged do
  @moduledoc ~S"""
  Enterprise-managed config layer delivered by the cloud config bundle.

  On the wire: `ConfigLayerSource/enterpriseManaged` of the app-server.
  """

  @typedoc ~S"""
  * `id` - Stable identifier for the delivered layer.
  * `name` - Admin-facing name for the delivered layer. This is surfaced in diagnostics so users know which cloud layer needs administrator attention.
  """

  @type t :: %__MODULE__{id: String.t(), name: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:id, :name]
  defstruct [:id, :name, extra: %{}]
end

defmodule Codex.Protocol.ConfigLayerSource.LegacyManagedConfigTomlFromFile do
  @moduledoc ~S"""
  `managed_config.toml` was designed to be a config that was loaded as the last layer on top of everything else. This scheme did not quite work out as intended, but we keep this variant as a "best effort" while we phase out `managed_config.toml` in favor of `requirements.toml`.

  On the wire: `ConfigLayerSource/legacyManagedConfigTomlFromFile` of the app-server.
  """

  @type t :: %__MODULE__{file: Codex.Protocol.AbsolutePathBuf.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:file]
  defstruct [:file, extra: %{}]
end

defmodule Codex.Protocol.ConfigLayerSource.LegacyManagedConfigTomlFromMdm do
  @moduledoc ~S"""
  On the wire: `ConfigLayerSource/legacyManagedConfigTomlFromMdm` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ConfigLayerSource.Mdm do
  @moduledoc ~S"""
  Managed preferences layer delivered by MDM (macOS only).

  On the wire: `ConfigLayerSource/mdm` of the app-server.
  """

  @type t :: %__MODULE__{domain: String.t(), key: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:domain, :key]
  defstruct [:domain, :key, extra: %{}]
end

defmodule Codex.Protocol.ConfigLayerSource.PackagedDefaults do
  @moduledoc ~S"""
  Default configuration supplied with the installed Codex package.

  On the wire: `ConfigLayerSource/packagedDefaults` of the app-server.
  """

  @typedoc ~S"""
  * `file` - Path to the packaged default configuration file.
  """

  @type t :: %__MODULE__{file: Codex.Protocol.AbsolutePathBuf.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:file]
  defstruct [:file, extra: %{}]
end

defmodule Codex.Protocol.ConfigLayerSource.Project do
  @moduledoc ~S"""
  Path to a .codex/ folder within a project. There could be multiple of these between `cwd` and the project/repo root.

  On the wire: `ConfigLayerSource/project` of the app-server.
  """

  @type t :: %__MODULE__{
          dot_codex_folder: Codex.Protocol.AbsolutePathBuf.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:dot_codex_folder]
  defstruct [:dot_codex_folder, extra: %{}]
end

defmodule Codex.Protocol.ConfigLayerSource.SessionFlags do
  @moduledoc ~S"""
  Session-layer overrides supplied via `-c`/`--config`.

  On the wire: `ConfigLayerSource/sessionFlags` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ConfigLayerSource.System do
  @moduledoc ~S"""
  Managed config layer from a file (usually `managed_config.toml`).

  On the wire: `ConfigLayerSource/system` of the app-server.
  """

  @typedoc ~S"""
  * `file` - This is the path to the system config.toml file, though it is not guaranteed to exist.
  """

  @type t :: %__MODULE__{file: Codex.Protocol.AbsolutePathBuf.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:file]
  defstruct [:file, extra: %{}]
end

defmodule Codex.Protocol.ConfigLayerSource.User do
  @moduledoc ~S"""
  User config layer from $CODEX_HOME/config.toml. This layer is special in that it is expected to be: - writable by the user - generally outside the workspace directory

  On the wire: `ConfigLayerSource/user` of the app-server.
  """

  @typedoc ~S"""
  * `file` - This is the path to the user's config.toml file, though it is not guaranteed to exist.
  * `profile` - Name of the selected profile-v2 config layered on top of the base user config, when this layer represents one.
  """

  @type t :: %__MODULE__{
          file: Codex.Protocol.AbsolutePathBuf.t(),
          profile: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:file]
  defstruct [:file, :profile, extra: %{}]
end

defmodule Codex.Protocol.ConfigRequirements do
  @moduledoc ~S"""
  On the wire: `ConfigRequirements` of the app-server.
  """

  @typedoc ~S"""
  * `allowed_login_methods` - Effective login methods after managed, forced-login, and workspace restrictions. An empty list permits no login method. Older servers may omit this field.
  * `model_provider` - Exact provider selection required by managed policy.
  * `model_providers` - Complete required provider definitions, using config.toml field names.
  """

  @type t :: %__MODULE__{
          additional_developer_instructions: String.t() | nil,
          allow_appshots: boolean() | nil,
          allow_browser_and_computer_use: boolean() | nil,
          allow_login_shell: boolean() | nil,
          allow_managed_hooks_only: boolean() | nil,
          allow_remote_control: boolean() | nil,
          allowed_approval_policies: [Codex.Protocol.AskForApproval.t()] | nil,
          allowed_approvals_reviewers: [Codex.Protocol.ApprovalsReviewer.t()] | nil,
          allowed_login_methods: [Codex.Protocol.ForcedLoginMethod.t()] | nil,
          allowed_permission_profiles: %{optional(String.t()) => boolean()} | nil,
          allowed_sandbox_modes: [Codex.Protocol.SandboxMode.t()] | nil,
          allowed_web_search_modes: [Codex.Protocol.WebSearchMode.t()] | nil,
          allowed_windows_sandbox_implementations:
            [Codex.Protocol.WindowsSandboxImplementation.t()] | nil,
          application: Codex.Protocol.ApplicationRequirements.t() | nil,
          auto_review: Codex.Protocol.AutoReviewRequirements.t() | nil,
          browser_use: Codex.Protocol.BrowserUseRequirements.t() | nil,
          chatgpt_base_url: String.t() | nil,
          check_for_update_on_startup: boolean() | nil,
          cli_auth_credentials_store: Codex.Protocol.CliAuthCredentialsStoreMode.t() | nil,
          computer_use: Codex.Protocol.ComputerUseRequirements.t() | nil,
          default_permissions: String.t() | nil,
          enforce_residency: Codex.Protocol.ResidencyRequirement.t() | nil,
          feature_requirements: %{optional(String.t()) => boolean()} | nil,
          feedback: Codex.Protocol.FeedbackRequirements.t() | nil,
          hooks: Codex.Protocol.ManagedHooksRequirements.t() | nil,
          in_app_browser: Codex.Protocol.InAppBrowserRequirements.t() | nil,
          log_dir: String.t() | nil,
          model_catalog_json: String.t() | nil,
          model_provider: String.t() | nil,
          model_providers: %{optional(String.t()) => Codex.JSON.value()} | nil,
          models: Codex.Protocol.ModelsRequirements.t() | nil,
          network: Codex.Protocol.NetworkRequirements.t() | nil,
          otel: Codex.Protocol.OtelRequirements.t() | nil,
          sqlite_home: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [
    :additional_developer_instructions,
    :allow_appshots,
    :allow_browser_and_computer_use,
    :allow_login_shell,
    :allow_managed_hooks_only,
    :allow_remote_control,
    :allowed_approval_policies,
    :allowed_approvals_reviewers,
    :allowed_login_methods,
    :allowed_permission_profiles,
    :allowed_sandbox_modes,
    :allowed_web_search_modes,
    :allowed_windows_sandbox_implementations,
    :application,
    :auto_review,
    :browser_use,
    :chatgpt_base_url,
    :check_for_update_on_startup,
    :cli_auth_credentials_store,
    :computer_use,
    :default_permissions,
    :enforce_residency,
    :feature_requirements,
    :feedback,
    :hooks,
    :in_app_browser,
    :log_dir,
    :model_catalog_json,
    :model_provider,
    :model_providers,
    :models,
    :network,
    :otel,
    :sqlite_home,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ConfigurationReasoning do
  @moduledoc ~S"""
  Reasoning settings interpreted by the backend for the routed model.

  On the wire: `ConfigurationReasoning` of the app-server.
  """

  @type t :: %__MODULE__{
          effort: Codex.Protocol.ReasoningEffort.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:effort]
  defstruct [:effort, extra: %{}]
end

defmodule Codex.Protocol.ConfiguredHookHandler.Agent do
  @moduledoc ~S"""
  On the wire: `ConfiguredHookHandler/agent` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ConfiguredHookHandler.Command do
  @moduledoc ~S"""
  On the wire: `ConfiguredHookHandler/command` of the app-server.
  """

  @typedoc ~S"""
  * `additional_context_limit` - Approximate token threshold for spilling this hook's `additionalContext` to disk. `null` uses 2,500 tokens; `0` disables spilling for this hook. The threshold is evaluated against the original context; a spilled preview also includes recovery metadata.
  """

  @type t :: %__MODULE__{
          async: boolean(),
          command: String.t(),
          additional_context_limit: non_neg_integer() | nil,
          command_windows: String.t() | nil,
          status_message: String.t() | nil,
          timeout_sec: non_neg_integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:async, :command]
  defstruct [
    :async,
    :command,
    :additional_context_limit,
    :command_windows,
    :status_message,
    :timeout_sec,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ConfiguredHookHandler.McpTool do
  @moduledoc ~S"""
  On the wire: `ConfiguredHookHandler/mcp_tool` of the app-server.
  """

  @type t :: %__MODULE__{
          input: %{optional(String.t()) => Codex.JSON.value()},
          server: String.t(),
          tool: String.t(),
          status_message: String.t() | nil,
          timeout_sec: non_neg_integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:input, :server, :tool]
  defstruct [:input, :server, :tool, :status_message, :timeout_sec, extra: %{}]
end

defmodule Codex.Protocol.ConfiguredHookHandler.Prompt do
  @moduledoc ~S"""
  On the wire: `ConfiguredHookHandler/prompt` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ConfiguredHookMatcherGroup do
  @moduledoc ~S"""
  On the wire: `ConfiguredHookMatcherGroup` of the app-server.
  """

  @type t :: %__MODULE__{
          hooks: [Codex.Protocol.ConfiguredHookHandler.t()],
          matcher: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:hooks]
  defstruct [:hooks, :matcher, extra: %{}]
end

defmodule Codex.Protocol.ConnectorMetadata do
  @moduledoc ~S"""
  EXPERIMENTAL - metadata returned by app/read.

  On the wire: `ConnectorMetadata` of the app-server.
  """

  @type t :: %__MODULE__{
          id: String.t(),
          name: String.t(),
          description: String.t() | nil,
          distribution_channel: String.t() | nil,
          icon_url: String.t() | nil,
          icon_url_dark: String.t() | nil,
          install_url: String.t() | nil,
          plugin_display_names: [String.t()] | nil,
          tool_summaries: [Codex.Protocol.AppToolSummary.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :name]
  defstruct [
    :id,
    :name,
    :description,
    :distribution_channel,
    :icon_url,
    :icon_url_dark,
    :install_url,
    :plugin_display_names,
    :tool_summaries,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ContentItem.InputAudio do
  @moduledoc ~S"""
  Inline audio data or an uploaded file loaded by the Responses API.

  On the wire: `ContentItem/input_audio` of the app-server.
  """

  @type t :: %__MODULE__{
          audio_url: String.t() | nil,
          file_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:audio_url, :file_id, extra: %{}]
end

defmodule Codex.Protocol.ContentItem.InputImage do
  @moduledoc ~S"""
  On the wire: `ContentItem/input_image` of the app-server.
  """

  @type t :: %__MODULE__{
          detail: Codex.Protocol.ImageDetail.t() | nil,
          file_id: String.t() | nil,
          image_url: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:detail, :file_id, :image_url, extra: %{}]
end

defmodule Codex.Protocol.ContentItem.InputText do
  @moduledoc ~S"""
  On the wire: `ContentItem/input_text` of the app-server.
  """

  @type t :: %__MODULE__{text: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:text]
  defstruct [:text, extra: %{}]
end

defmodule Codex.Protocol.ContentItem.OutputText do
  @moduledoc ~S"""
  On the wire: `ContentItem/output_text` of the app-server.
  """

  @type t :: %__MODULE__{
          text: String.t(),
          annotations: [Codex.JSON.value()] | nil,
          logprobs: [Codex.JSON.value()] | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:text]
  defstruct [:text, :annotations, :logprobs, extra: %{}]
end

defmodule Codex.Protocol.DynamicToolNamespaceTool.Function do
  @moduledoc ~S"""
  On the wire: `DynamicToolNamespaceTool/function` of the app-server.
  """

  @type t :: %__MODULE__{
          description: String.t(),
          input_schema: Codex.JSON.value(),
          name: String.t(),
          defer_loading: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:description, :input_schema, :name]
  defstruct [:description, :input_schema, :name, :defer_loading, extra: %{}]
end

defmodule Codex.Protocol.DynamicToolSpec.Function do
  @moduledoc ~S"""
  On the wire: `DynamicToolSpec/function` of the app-server.
  """

  @type t :: %__MODULE__{
          description: String.t(),
          input_schema: Codex.JSON.value(),
          name: String.t(),
          defer_loading: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:description, :input_schema, :name]
  defstruct [:description, :input_schema, :name, :defer_loading, extra: %{}]
end

defmodule Codex.Protocol.DynamicToolSpec.Namespace do
  @moduledoc ~S"""
  On the wire: `DynamicToolSpec/namespace` of the app-server.
  """

  @type t :: %__MODULE__{
          description: String.t(),
          name: String.t(),
          tools: [Codex.Protocol.DynamicToolNamespaceTool.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:description, :name, :tools]
  defstruct [:description, :name, :tools, extra: %{}]
end

defmodule Codex.Protocol.EnvironmentConnectionNotification do
  @moduledoc ~S"""
  On the wire: `EnvironmentConnectionNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          environment_id: String.t(),
          thread_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:environment_id, :thread_id]
  defstruct [:environment_id, :thread_id, extra: %{}]
end

defmodule Codex.Protocol.EnvironmentShellInfo do
  @moduledoc ~S"""
  On the wire: `EnvironmentShellInfo` of the app-server.
  """

  @typedoc ~S"""
  * `name` - Stable shell name, for example `zsh`, `bash`, `powershell`, `sh`, or `cmd`.
  * `path` - Target-native shell executable path or command name.
  """

  @type t :: %__MODULE__{name: String.t(), path: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:name, :path]
  defstruct [:name, :path, extra: %{}]
end

defmodule Codex.Protocol.ExperimentalFeature do
  @moduledoc ~S"""
  On the wire: `ExperimentalFeature` of the app-server.
  """

  @typedoc ~S"""
  * `default_enabled` - Whether this feature is enabled by default.
  * `enabled` - Whether this feature is currently enabled in the loaded config.
  * `name` - Stable key used in config.toml and CLI flag toggles.
  * `stage` - Lifecycle stage of this feature flag.
  * `announcement` - Announcement copy shown to users when the feature is introduced. Null when this feature is not in beta.
  * `description` - Short summary describing what the feature does. Null when this feature is not in beta.
  * `display_name` - User-facing display name shown in the experimental features UI. Null when this feature is not in beta.
  """

  @type t :: %__MODULE__{
          default_enabled: boolean(),
          enabled: boolean(),
          name: String.t(),
          stage: Codex.Protocol.ExperimentalFeatureStage.t(),
          announcement: String.t() | nil,
          description: String.t() | nil,
          display_name: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:default_enabled, :enabled, :name, :stage]
  defstruct [
    :default_enabled,
    :enabled,
    :name,
    :stage,
    :announcement,
    :description,
    :display_name,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ExternalAgentConfigImportHistory do
  @moduledoc ~S"""
  On the wire: `ExternalAgentConfigImportHistory` of the app-server.
  """

  @type t :: %__MODULE__{
          completed_at_ms: integer(),
          failures: [Codex.Protocol.ExternalAgentConfigImportItemTypeFailure.t()],
          import_id: String.t(),
          successes: [Codex.Protocol.ExternalAgentConfigImportItemTypeSuccess.t()],
          provider_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:completed_at_ms, :failures, :import_id, :successes]
  defstruct [:completed_at_ms, :failures, :import_id, :successes, :provider_id, extra: %{}]
end

defmodule Codex.Protocol.ExternalAgentConfigMigrationItem do
  @moduledoc ~S"""
  On the wire: `ExternalAgentConfigMigrationItem` of the app-server.
  """

  @typedoc ~S"""
  * `cwd` - Null or empty means home-scoped migration; non-empty means repo-scoped migration.
  """

  @type t :: %__MODULE__{
          description: String.t(),
          item_type: Codex.Protocol.ExternalAgentConfigMigrationItemType.t(),
          cwd: String.t() | nil,
          details: Codex.Protocol.MigrationDetails.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:description, :item_type]
  defstruct [:description, :item_type, :cwd, :details, extra: %{}]
end

defmodule Codex.Protocol.ExternalAgentDetectedConnectorCandidate do
  @moduledoc ~S"""
  On the wire: `ExternalAgentDetectedConnectorCandidate` of the app-server.
  """

  @type t :: %__MODULE__{
          name: String.t(),
          session_count: non_neg_integer(),
          source: Codex.Protocol.ExternalAgentDetectedConnectorSource.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:name, :session_count, :source]
  defstruct [:name, :session_count, :source, extra: %{}]
end

defmodule Codex.Protocol.ExternalAgentImportedConnectorCandidate do
  @moduledoc ~S"""
  On the wire: `ExternalAgentImportedConnectorCandidate` of the app-server.
  """

  @type t :: %__MODULE__{
          name: String.t(),
          session_count: non_neg_integer(),
          source: Codex.Protocol.ExternalAgentImportedConnectorSource.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:name, :session_count, :source]
  defstruct [:name, :session_count, :source, extra: %{}]
end

defmodule Codex.Protocol.FeedbackRequirements do
  @moduledoc ~S"""
  On the wire: `FeedbackRequirements` of the app-server.
  """

  @type t :: %__MODULE__{enabled: boolean() | nil, extra: Codex.Protocol.extra()}

  defstruct [:enabled, extra: %{}]
end

defmodule Codex.Protocol.FileChange.Add do
  @moduledoc ~S"""
  On the wire: `FileChange/add` of the app-server.
  """

  @type t :: %__MODULE__{content: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:content]
  defstruct [:content, extra: %{}]
end

defmodule Codex.Protocol.FileChange.Delete do
  @moduledoc ~S"""
  On the wire: `FileChange/delete` of the app-server.
  """

  @type t :: %__MODULE__{content: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:content]
  defstruct [:content, extra: %{}]
end

defmodule Codex.Protocol.FileChange.Update do
  @moduledoc ~S"""
  On the wire: `FileChange/update` of the app-server.
  """

  @type t :: %__MODULE__{
          unified_diff: String.t(),
          move_path: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:unified_diff]
  defstruct [:unified_diff, :move_path, extra: %{}]
end

defmodule Codex.Protocol.FsReadDirectoryEntry do
  @moduledoc ~S"""
  A directory entry returned by `fs/readDirectory`.

  On the wire: `FsReadDirectoryEntry` of the app-server.
  """

  @typedoc ~S"""
  * `file_name` - Direct child entry name only, not an absolute or relative path.
  * `is_directory` - Whether this entry resolves to a directory.
  * `is_file` - Whether this entry resolves to a regular file.
  """

  @type t :: %__MODULE__{
          file_name: String.t(),
          is_directory: boolean(),
          is_file: boolean(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:file_name, :is_directory, :is_file]
  defstruct [:file_name, :is_directory, :is_file, extra: %{}]
end

defmodule Codex.Protocol.GatewayAuth.EnvironmentVariable do
  @moduledoc ~S"""
  On the wire: `GatewayAuth/environmentVariable` of the app-server.
  """

  @type t :: %__MODULE__{env_key: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:env_key]
  defstruct [:env_key, extra: %{}]
end

defmodule Codex.Protocol.GatewayAuth.ExternallyConfigured do
  @moduledoc ~S"""
  Authentication is configured outside the gateway form. Preserve it on edits.

  On the wire: `GatewayAuth/externallyConfigured` of the app-server.
  """

  @type t :: %__MODULE__{env_key: String.t() | nil, extra: Codex.Protocol.extra()}

  defstruct [:env_key, extra: %{}]
end

defmodule Codex.Protocol.GatewayAuth.None do
  @moduledoc ~S"""
  On the wire: `GatewayAuth/none` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.GatewayOAuthPrompt do
  @moduledoc ~S"""
  On the wire: `GatewayOAuthPrompt` of the app-server.
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

defmodule Codex.Protocol.GrantedPermissionProfile do
  @moduledoc ~S"""
  On the wire: `GrantedPermissionProfile` of the app-server.
  """

  @type t :: %__MODULE__{
          file_system: Codex.Protocol.AdditionalFileSystemPermissions.t() | nil,
          network: Codex.Protocol.AdditionalNetworkPermissions.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:file_system, :network, extra: %{}]
end

defmodule Codex.Protocol.HookErrorInfo do
  @moduledoc ~S"""
  On the wire: `HookErrorInfo` of the app-server.
  """

  @type t :: %__MODULE__{message: String.t(), path: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:message, :path]
  defstruct [:message, :path, extra: %{}]
end

defmodule Codex.Protocol.HookMetadata.Agent do
  @moduledoc ~S"""
  On the wire: `HookMetadata/agent` of the app-server.
  """

  @typedoc ~S"""
  * `additional_context_limit` - Configured `additionalContext` spill threshold. `null` uses 2,500 tokens; `0` disables spilling.
  * `environment_id` - The owning execution environment, if this hook came from its requirements.
  """

  @type t :: %__MODULE__{
          current_hash: String.t(),
          display_order: integer(),
          enabled: boolean(),
          event_name: Codex.Protocol.HookEventName.t(),
          is_managed: boolean(),
          key: String.t(),
          source: Codex.Protocol.HookSource.t(),
          source_path: Codex.Protocol.AbsolutePathBuf.t(),
          timeout_sec: non_neg_integer(),
          trust_status: Codex.Protocol.HookTrustStatus.t(),
          additional_context_limit: non_neg_integer() | nil,
          environment_id: String.t() | nil,
          matcher: String.t() | nil,
          plugin_id: String.t() | nil,
          status_message: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [
    :current_hash,
    :display_order,
    :enabled,
    :event_name,
    :is_managed,
    :key,
    :source,
    :source_path,
    :timeout_sec,
    :trust_status
  ]
  defstruct [
    :current_hash,
    :display_order,
    :enabled,
    :event_name,
    :is_managed,
    :key,
    :source,
    :source_path,
    :timeout_sec,
    :trust_status,
    :additional_context_limit,
    :environment_id,
    :matcher,
    :plugin_id,
    :status_message,
    extra: %{}
  ]
end

defmodule Codex.Protocol.HookMetadata.Command do
  @moduledoc ~S"""
  On the wire: `HookMetadata/command` of the app-server.
  """

  @typedoc ~S"""
  * `additional_context_limit` - Configured `additionalContext` spill threshold. `null` uses 2,500 tokens; `0` disables spilling.
  * `environment_id` - The owning execution environment, if this hook came from its requirements.
  """

  @type t :: %__MODULE__{
          current_hash: String.t(),
          display_order: integer(),
          enabled: boolean(),
          event_name: Codex.Protocol.HookEventName.t(),
          is_managed: boolean(),
          key: String.t(),
          source: Codex.Protocol.HookSource.t(),
          source_path: Codex.Protocol.AbsolutePathBuf.t(),
          timeout_sec: non_neg_integer(),
          trust_status: Codex.Protocol.HookTrustStatus.t(),
          command: String.t(),
          additional_context_limit: non_neg_integer() | nil,
          async: boolean() | nil,
          environment_id: String.t() | nil,
          matcher: String.t() | nil,
          plugin_id: String.t() | nil,
          status_message: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [
    :current_hash,
    :display_order,
    :enabled,
    :event_name,
    :is_managed,
    :key,
    :source,
    :source_path,
    :timeout_sec,
    :trust_status,
    :command
  ]
  defstruct [
    :current_hash,
    :display_order,
    :enabled,
    :event_name,
    :is_managed,
    :key,
    :source,
    :source_path,
    :timeout_sec,
    :trust_status,
    :command,
    :additional_context_limit,
    :async,
    :environment_id,
    :matcher,
    :plugin_id,
    :status_message,
    extra: %{}
  ]
end

defmodule Codex.Protocol.HookMetadata.McpTool do
  @moduledoc ~S"""
  On the wire: `HookMetadata/mcpTool` of the app-server.
  """

  @typedoc ~S"""
  * `additional_context_limit` - Configured `additionalContext` spill threshold. `null` uses 2,500 tokens; `0` disables spilling.
  * `environment_id` - The owning execution environment, if this hook came from its requirements.
  """

  @type t :: %__MODULE__{
          current_hash: String.t(),
          display_order: integer(),
          enabled: boolean(),
          event_name: Codex.Protocol.HookEventName.t(),
          is_managed: boolean(),
          key: String.t(),
          source: Codex.Protocol.HookSource.t(),
          source_path: Codex.Protocol.AbsolutePathBuf.t(),
          timeout_sec: non_neg_integer(),
          trust_status: Codex.Protocol.HookTrustStatus.t(),
          server: String.t(),
          tool: String.t(),
          additional_context_limit: non_neg_integer() | nil,
          environment_id: String.t() | nil,
          matcher: String.t() | nil,
          plugin_id: String.t() | nil,
          status_message: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [
    :current_hash,
    :display_order,
    :enabled,
    :event_name,
    :is_managed,
    :key,
    :source,
    :source_path,
    :timeout_sec,
    :trust_status,
    :server,
    :tool
  ]
  defstruct [
    :current_hash,
    :display_order,
    :enabled,
    :event_name,
    :is_managed,
    :key,
    :source,
    :source_path,
    :timeout_sec,
    :trust_status,
    :server,
    :tool,
    :additional_context_limit,
    :environment_id,
    :matcher,
    :plugin_id,
    :status_message,
    extra: %{}
  ]
end

defmodule Codex.Protocol.HookMetadata.Prompt do
  @moduledoc ~S"""
  On the wire: `HookMetadata/prompt` of the app-server.
  """

  @typedoc ~S"""
  * `additional_context_limit` - Configured `additionalContext` spill threshold. `null` uses 2,500 tokens; `0` disables spilling.
  * `environment_id` - The owning execution environment, if this hook came from its requirements.
  """

  @type t :: %__MODULE__{
          current_hash: String.t(),
          display_order: integer(),
          enabled: boolean(),
          event_name: Codex.Protocol.HookEventName.t(),
          is_managed: boolean(),
          key: String.t(),
          source: Codex.Protocol.HookSource.t(),
          source_path: Codex.Protocol.AbsolutePathBuf.t(),
          timeout_sec: non_neg_integer(),
          trust_status: Codex.Protocol.HookTrustStatus.t(),
          additional_context_limit: non_neg_integer() | nil,
          environment_id: String.t() | nil,
          matcher: String.t() | nil,
          plugin_id: String.t() | nil,
          status_message: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [
    :current_hash,
    :display_order,
    :enabled,
    :event_name,
    :is_managed,
    :key,
    :source,
    :source_path,
    :timeout_sec,
    :trust_status
  ]
  defstruct [
    :current_hash,
    :display_order,
    :enabled,
    :event_name,
    :is_managed,
    :key,
    :source,
    :source_path,
    :timeout_sec,
    :trust_status,
    :additional_context_limit,
    :environment_id,
    :matcher,
    :plugin_id,
    :status_message,
    extra: %{}
  ]
end

defmodule Codex.Protocol.HookMigration do
  @moduledoc ~S"""
  On the wire: `HookMigration` of the app-server.
  """

  @type t :: %__MODULE__{name: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:name]
  defstruct [:name, extra: %{}]
end

defmodule Codex.Protocol.HooksListEntry do
  @moduledoc ~S"""
  On the wire: `HooksListEntry` of the app-server.
  """

  @type t :: %__MODULE__{
          cwd: String.t(),
          errors: [Codex.Protocol.HookErrorInfo.t()],
          hooks: [Codex.Protocol.HookMetadata.t()],
          warnings: [String.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:cwd, :errors, :hooks, :warnings]
  defstruct [:cwd, :errors, :hooks, :warnings, extra: %{}]
end

defmodule Codex.Protocol.InAppBrowserRequirements do
  @moduledoc ~S"""
  On the wire: `InAppBrowserRequirements` of the app-server.
  """

  @type t :: %__MODULE__{
          allow_external_browser_settings_import: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:allow_external_browser_settings_import, extra: %{}]
end

defmodule Codex.Protocol.InitializeCapabilities do
  @moduledoc ~S"""
  Client-declared capabilities negotiated during initialize.

  On the wire: `InitializeCapabilities` of the app-server.
  """

  @typedoc ~S"""
  * `experimental_api` - Opt into receiving experimental API methods and fields.
  * `explicit_gateway_oauth` - Use explicit gateway OAuth login instead of automatic browser authorization. Applies to this app-server's gateway runtime; later connections cannot undo it.
  * `extensions` - MCP extension settings declared by the app-server client.
  * `mcp_server_openai_form_elicitation` - Legacy opt-in for the `openai/form` MCP extension.

    New clients should declare `openai/form` in [`Self::extensions`].
  * `opt_out_notification_methods` - Exact notification method names that should be suppressed for this connection (for example `thread/started`).
  * `request_attestation` - Opt into `attestation/generate` requests for upstream `x-oai-attestation`.
  * `required_human_approval` - Present `humanCommand` approvals to a person and return only a one-time decision. Requires `experimentalApi`. Pending requests can be replayed to compatible clients.
  """

  @type t :: %__MODULE__{
          experimental_api: boolean() | nil,
          explicit_gateway_oauth: boolean() | nil,
          extensions: %{optional(String.t()) => Codex.JSON.value()} | nil,
          mcp_server_openai_form_elicitation: boolean() | nil,
          opt_out_notification_methods: [String.t()] | nil,
          request_attestation: boolean() | nil,
          required_human_approval: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [
    :experimental_api,
    :explicit_gateway_oauth,
    :extensions,
    :mcp_server_openai_form_elicitation,
    :opt_out_notification_methods,
    :request_attestation,
    :required_human_approval,
    extra: %{}
  ]
end

defmodule Codex.Protocol.InstalledApp do
  @moduledoc ~S"""
  Installed connector runtime state.

  On the wire: `InstalledApp` of the app-server.
  """

  @typedoc ~S"""
  * `callable` - Whether the connector is enabled and has a non-synthetic, model-visible tool allowed by effective MCP and app/tool policy in the committed runtime snapshot.
  * `enabled` - Effective enabled state after applying global, workspace, local, and managed configuration at read time.
  * `runtime_name` - Best-effort name carried by the runtime tool catalog. Canonical app metadata remains owned by `app/read`.
  """

  @type t :: %__MODULE__{
          callable: boolean(),
          enabled: boolean(),
          id: String.t(),
          runtime_name: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:callable, :enabled, :id]
  defstruct [:callable, :enabled, :id, :runtime_name, extra: %{}]
end

defmodule Codex.Protocol.InternalChatMessageMetadataPassthrough do
  @moduledoc ~S"""
  Internal Responses API passthrough metadata copied into underlying chat messages.

  Responses API strongly types this payload. Do not modify it without first getting API approval and making the corresponding Responses API change.

  On the wire: `InternalChatMessageMetadataPassthrough` of the app-server.
  """

  @type t :: %__MODULE__{turn_id: String.t() | nil, extra: Codex.Protocol.extra()}

  defstruct [:turn_id, extra: %{}]
end

defmodule Codex.Protocol.JSONRPCError do
  @moduledoc ~S"""
  A response to a request that indicates an error occurred.

  On the wire: `JSONRPCError` of the app-server.
  """

  @type t :: %__MODULE__{
          error: Codex.Protocol.JSONRPCErrorError.t(),
          id: Codex.Protocol.RequestId.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:error, :id]
  defstruct [:error, :id, extra: %{}]
end

defmodule Codex.Protocol.JSONRPCErrorError do
  @moduledoc ~S"""
  On the wire: `JSONRPCErrorError` of the app-server.
  """

  @type t :: %__MODULE__{
          code: integer(),
          message: String.t(),
          data: Codex.JSON.value() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:code, :message]
  defstruct [:code, :message, :data, extra: %{}]
end

defmodule Codex.Protocol.JSONRPCNotification do
  @moduledoc ~S"""
  A notification which does not expect a response.

  On the wire: `JSONRPCNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          method: String.t(),
          params: Codex.JSON.value() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:method]
  defstruct [:method, :params, extra: %{}]
end

defmodule Codex.Protocol.JSONRPCRequest do
  @moduledoc ~S"""
  A request that expects a response.

  On the wire: `JSONRPCRequest` of the app-server.
  """

  @typedoc ~S"""
  * `trace` - Optional W3C Trace Context for distributed tracing.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          method: String.t(),
          params: Codex.JSON.value() | nil,
          trace: Codex.Protocol.W3cTraceContext.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :method]
  defstruct [:id, :method, :params, :trace, extra: %{}]
end

defmodule Codex.Protocol.LocalShellAction.Exec do
  @moduledoc ~S"""
  On the wire: `LocalShellAction/exec` of the app-server.
  """

  @type t :: %__MODULE__{
          command: [String.t()],
          env: %{optional(String.t()) => String.t()} | nil,
          timeout_ms: non_neg_integer() | nil,
          user: String.t() | nil,
          working_directory: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:command]
  defstruct [:command, :env, :timeout_ms, :user, :working_directory, extra: %{}]
end

defmodule Codex.Protocol.ManagedHooksRequirements do
  @moduledoc ~S"""
  On the wire: `ManagedHooksRequirements` of the app-server.
  """

  @type t :: %__MODULE__{
          permission_request: [Codex.Protocol.ConfiguredHookMatcherGroup.t()],
          post_compact: [Codex.Protocol.ConfiguredHookMatcherGroup.t()],
          post_tool_use: [Codex.Protocol.ConfiguredHookMatcherGroup.t()],
          pre_compact: [Codex.Protocol.ConfiguredHookMatcherGroup.t()],
          pre_tool_use: [Codex.Protocol.ConfiguredHookMatcherGroup.t()],
          session_start: [Codex.Protocol.ConfiguredHookMatcherGroup.t()],
          stop: [Codex.Protocol.ConfiguredHookMatcherGroup.t()],
          subagent_start: [Codex.Protocol.ConfiguredHookMatcherGroup.t()],
          subagent_stop: [Codex.Protocol.ConfiguredHookMatcherGroup.t()],
          user_prompt_submit: [Codex.Protocol.ConfiguredHookMatcherGroup.t()],
          interrupt: [Codex.Protocol.ConfiguredHookMatcherGroup.t()] | nil,
          post_model_request: [Codex.Protocol.ConfiguredHookMatcherGroup.t()] | nil,
          pre_model_request: [Codex.Protocol.ConfiguredHookMatcherGroup.t()] | nil,
          session_end: [Codex.Protocol.ConfiguredHookMatcherGroup.t()] | nil,
          managed_dir: String.t() | nil,
          windows_managed_dir: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [
    :permission_request,
    :post_compact,
    :post_tool_use,
    :pre_compact,
    :pre_tool_use,
    :session_start,
    :stop,
    :subagent_start,
    :subagent_stop,
    :user_prompt_submit
  ]
  defstruct [
    :permission_request,
    :post_compact,
    :post_tool_use,
    :pre_compact,
    :pre_tool_use,
    :session_start,
    :stop,
    :subagent_start,
    :subagent_stop,
    :user_prompt_submit,
    :interrupt,
    :post_model_request,
    :pre_model_request,
    :session_end,
    :managed_dir,
    :windows_managed_dir,
    extra: %{}
  ]
end

defmodule Codex.Protocol.MarketplaceInterface do
  @moduledoc ~S"""
  On the wire: `MarketplaceInterface` of the app-server.
  """

  @type t :: %__MODULE__{display_name: String.t() | nil, extra: Codex.Protocol.extra()}

  defstruct [:display_name, extra: %{}]
end

defmodule Codex.Protocol.MarketplaceLoadErrorInfo do
  @moduledoc ~S"""
  On the wire: `MarketplaceLoadErrorInfo` of the app-server.
  """

  @type t :: %__MODULE__{
          marketplace_path: Codex.Protocol.AbsolutePathBuf.t(),
          message: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:marketplace_path, :message]
  defstruct [:marketplace_path, :message, extra: %{}]
end

defmodule Codex.Protocol.MarketplaceUpgradeErrorInfo do
  @moduledoc ~S"""
  On the wire: `MarketplaceUpgradeErrorInfo` of the app-server.
  """

  @type t :: %__MODULE__{
          marketplace_name: String.t(),
          message: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:marketplace_name, :message]
  defstruct [:marketplace_name, :message, extra: %{}]
end

defmodule Codex.Protocol.McpElicitationBooleanSchema do
  @moduledoc ~S"""
  On the wire: `McpElicitationBooleanSchema` of the app-server.
  """

  @type t :: %__MODULE__{
          type: Codex.Protocol.McpElicitationBooleanType.t(),
          default: boolean() | nil,
          description: String.t() | nil,
          title: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:type]
  defstruct [:type, :default, :description, :title, extra: %{}]
end

defmodule Codex.Protocol.McpElicitationConstOption do
  @moduledoc ~S"""
  On the wire: `McpElicitationConstOption` of the app-server.
  """

  @type t :: %__MODULE__{const: String.t(), title: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:const, :title]
  defstruct [:const, :title, extra: %{}]
end

defmodule Codex.Protocol.McpElicitationLegacyTitledEnumSchema do
  @moduledoc ~S"""
  On the wire: `McpElicitationLegacyTitledEnumSchema` of the app-server.
  """

  @type t :: %__MODULE__{
          enum: [String.t()],
          type: Codex.Protocol.McpElicitationStringType.t(),
          default: String.t() | nil,
          description: String.t() | nil,
          enum_names: [String.t()] | nil,
          title: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:enum, :type]
  defstruct [:enum, :type, :default, :description, :enum_names, :title, extra: %{}]
end

defmodule Codex.Protocol.McpElicitationNumberSchema do
  @moduledoc ~S"""
  On the wire: `McpElicitationNumberSchema` of the app-server.
  """

  @type t :: %__MODULE__{
          type: Codex.Protocol.McpElicitationNumberType.t(),
          default: float() | nil,
          description: String.t() | nil,
          maximum: float() | nil,
          minimum: float() | nil,
          title: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:type]
  defstruct [:type, :default, :description, :maximum, :minimum, :title, extra: %{}]
end

defmodule Codex.Protocol.McpElicitationSchema do
  @moduledoc ~S"""
  Typed form schema for MCP `elicitation/create` requests.

  This matches the `requestedSchema` shape from the MCP 2025-11-25 `ElicitRequestFormParams` schema.

  On the wire: `McpElicitationSchema` of the app-server.
  """

  @type t :: %__MODULE__{
          properties: %{optional(String.t()) => Codex.Protocol.McpElicitationPrimitiveSchema.t()},
          type: Codex.Protocol.McpElicitationObjectType.t(),
          schema: String.t() | nil,
          required: [String.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:properties, :type]
  defstruct [:properties, :type, :schema, :required, extra: %{}]
end

defmodule Codex.Protocol.McpElicitationStringSchema do
  @moduledoc ~S"""
  On the wire: `McpElicitationStringSchema` of the app-server.
  """

  @type t :: %__MODULE__{
          type: Codex.Protocol.McpElicitationStringType.t(),
          default: String.t() | nil,
          description: String.t() | nil,
          format: Codex.Protocol.McpElicitationStringFormat.t() | nil,
          max_length: non_neg_integer() | nil,
          min_length: non_neg_integer() | nil,
          title: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:type]
  defstruct [:type, :default, :description, :format, :max_length, :min_length, :title, extra: %{}]
end

defmodule Codex.Protocol.McpElicitationTitledEnumItems do
  @moduledoc ~S"""
  On the wire: `McpElicitationTitledEnumItems` of the app-server.
  """

  @type t :: %__MODULE__{
          any_of: [Codex.Protocol.McpElicitationConstOption.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:any_of]
  defstruct [:any_of, extra: %{}]
end

defmodule Codex.Protocol.McpElicitationTitledMultiSelectEnumSchema do
  @moduledoc ~S"""
  On the wire: `McpElicitationTitledMultiSelectEnumSchema` of the app-server.
  """

  @type t :: %__MODULE__{
          items: Codex.Protocol.McpElicitationTitledEnumItems.t(),
          type: Codex.Protocol.McpElicitationArrayType.t(),
          default: [String.t()] | nil,
          description: String.t() | nil,
          max_items: non_neg_integer() | nil,
          min_items: non_neg_integer() | nil,
          title: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:items, :type]
  defstruct [:items, :type, :default, :description, :max_items, :min_items, :title, extra: %{}]
end

defmodule Codex.Protocol.McpElicitationTitledSingleSelectEnumSchema do
  @moduledoc ~S"""
  On the wire: `McpElicitationTitledSingleSelectEnumSchema` of the app-server.
  """

  @type t :: %__MODULE__{
          one_of: [Codex.Protocol.McpElicitationConstOption.t()],
          type: Codex.Protocol.McpElicitationStringType.t(),
          default: String.t() | nil,
          description: String.t() | nil,
          title: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:one_of, :type]
  defstruct [:one_of, :type, :default, :description, :title, extra: %{}]
end

defmodule Codex.Protocol.McpElicitationUntitledEnumItems do
  @moduledoc ~S"""
  On the wire: `McpElicitationUntitledEnumItems` of the app-server.
  """

  @type t :: %__MODULE__{
          enum: [String.t()],
          type: Codex.Protocol.McpElicitationStringType.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:enum, :type]
  defstruct [:enum, :type, extra: %{}]
end

defmodule Codex.Protocol.McpElicitationUntitledMultiSelectEnumSchema do
  @moduledoc ~S"""
  On the wire: `McpElicitationUntitledMultiSelectEnumSchema` of the app-server.
  """

  @type t :: %__MODULE__{
          items: Codex.Protocol.McpElicitationUntitledEnumItems.t(),
          type: Codex.Protocol.McpElicitationArrayType.t(),
          default: [String.t()] | nil,
          description: String.t() | nil,
          max_items: non_neg_integer() | nil,
          min_items: non_neg_integer() | nil,
          title: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:items, :type]
  defstruct [:items, :type, :default, :description, :max_items, :min_items, :title, extra: %{}]
end

defmodule Codex.Protocol.McpElicitationUntitledSingleSelectEnumSchema do
  @moduledoc ~S"""
  On the wire: `McpElicitationUntitledSingleSelectEnumSchema` of the app-server.
  """

  @type t :: %__MODULE__{
          enum: [String.t()],
          type: Codex.Protocol.McpElicitationStringType.t(),
          default: String.t() | nil,
          description: String.t() | nil,
          title: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:enum, :type]
  defstruct [:enum, :type, :default, :description, :title, extra: %{}]
end

defmodule Codex.Protocol.McpResourceReadTarget do
  @moduledoc ~S"""
  On the wire: `McpResourceReadTarget` of the app-server.
  """

  @typedoc ~S"""
  * `link_id` - Null explicitly requests no-auth access, subject to the app's resource policy.
  """

  @type t :: %__MODULE__{
          connector_id: String.t(),
          link_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:connector_id, :link_id]
  defstruct [:connector_id, :link_id, extra: %{}]
end

defmodule Codex.Protocol.McpServerInfo do
  @moduledoc ~S"""
  Presentation metadata advertised by an initialized MCP server.

  On the wire: `McpServerInfo` of the app-server.
  """

  @type t :: %__MODULE__{
          name: String.t(),
          version: String.t(),
          description: String.t() | nil,
          icons: [Codex.JSON.value()] | nil,
          title: String.t() | nil,
          website_url: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:name, :version]
  defstruct [:name, :version, :description, :icons, :title, :website_url, extra: %{}]
end

defmodule Codex.Protocol.McpServerMigration do
  @moduledoc ~S"""
  On the wire: `McpServerMigration` of the app-server.
  """

  @type t :: %__MODULE__{name: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:name]
  defstruct [:name, extra: %{}]
end

defmodule Codex.Protocol.McpServerStatus do
  @moduledoc ~S"""
  On the wire: `McpServerStatus` of the app-server.
  """

  @typedoc ~S"""
  * `http_origin` - HTTP origin of the effective configured endpoint, including plugin servers. Excludes credentials, path, query, and fragment; null for non-HTTP transports.
  * `runtime_status` - Current thread-runtime connection state; null when unavailable or the configuration changed.
  * `server_capabilities` - Capabilities advertised by the initialized MCP server; null when unavailable.
  * `tool_list_meta` - Opaque `_meta` from the first page of the corresponding MCP tool catalog. Null when unavailable.
  * `tools_error` - Tool discovery failed and no catalog was returned. Null when a catalog is returned, including cached or empty catalogs.
  """

  @type t :: %__MODULE__{
          auth_status: Codex.Protocol.McpAuthStatus.t(),
          name: String.t(),
          resource_templates: [Codex.Protocol.ResourceTemplate.t()],
          resources: [Codex.Protocol.Resource.t()],
          tools: %{optional(String.t()) => Codex.Protocol.Tool.t()},
          http_origin: String.t() | nil,
          plugin_id: String.t() | nil,
          runtime_status: Codex.Protocol.McpServerConnectionStatus.t() | nil,
          server_capabilities: Codex.JSON.value() | nil,
          server_info: Codex.Protocol.McpServerInfo.t() | nil,
          tool_list_meta: Codex.JSON.value() | nil,
          tools_error: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:auth_status, :name, :resource_templates, :resources, :tools]
  defstruct [
    :auth_status,
    :name,
    :resource_templates,
    :resources,
    :tools,
    :http_origin,
    :plugin_id,
    :runtime_status,
    :server_capabilities,
    :server_info,
    :tool_list_meta,
    :tools_error,
    extra: %{}
  ]
end

defmodule Codex.Protocol.MigrationDetails do
  @moduledoc ~S"""
  On the wire: `MigrationDetails` of the app-server.
  """

  @type t :: %__MODULE__{
          commands: [Codex.Protocol.CommandMigration.t()] | nil,
          hooks: [Codex.Protocol.HookMigration.t()] | nil,
          mcp_servers: [Codex.Protocol.McpServerMigration.t()] | nil,
          memory: [String.t()] | nil,
          plugins: [Codex.Protocol.PluginsMigration.t()] | nil,
          sessions: [Codex.Protocol.SessionMigration.t()] | nil,
          skills: [Codex.Protocol.SkillMigration.t()] | nil,
          subagents: [Codex.Protocol.SubagentMigration.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [
    :commands,
    :hooks,
    :mcp_servers,
    :memory,
    :plugins,
    :sessions,
    :skills,
    :subagents,
    extra: %{}
  ]
end

defmodule Codex.Protocol.Model do
  @moduledoc ~S"""
  On the wire: `Model` of the app-server.
  """

  @typedoc ~S"""
  * `additional_speed_tiers` - Deprecated: use `serviceTiers` instead.
  * `available_access_programs` - Null when the catalog does not provide access-program metadata.
  * `default_service_tier` - Catalog default service tier id for this model, when one is configured.
  * `multi_agent_version` - Multi-agent runtime declared by this model, when available.
  * `supports_personality` - @deprecated Always false; models no longer support personality selection.
  """

  @type t :: %__MODULE__{
          default_reasoning_effort: Codex.Protocol.ReasoningEffort.t(),
          description: String.t(),
          display_name: String.t(),
          hidden: boolean(),
          id: String.t(),
          is_default: boolean(),
          model: String.t(),
          supported_reasoning_efforts: [Codex.Protocol.ReasoningEffortOption.t()],
          additional_speed_tiers: [String.t()] | nil,
          availability_nux: Codex.Protocol.ModelAvailabilityNux.t() | nil,
          available_access_programs: Codex.Protocol.ModelAccessPrograms.t() | nil,
          default_service_tier: String.t() | nil,
          input_modalities: [Codex.Protocol.InputModality.t()] | nil,
          model_specialty: String.t() | nil,
          multi_agent_version: Codex.Protocol.MultiAgentVersion.t() | nil,
          service_tiers: [Codex.Protocol.ModelServiceTier.t()] | nil,
          supports_personality: boolean() | nil,
          upgrade: String.t() | nil,
          upgrade_info: Codex.Protocol.ModelUpgradeInfo.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [
    :default_reasoning_effort,
    :description,
    :display_name,
    :hidden,
    :id,
    :is_default,
    :model,
    :supported_reasoning_efforts
  ]
  defstruct [
    :default_reasoning_effort,
    :description,
    :display_name,
    :hidden,
    :id,
    :is_default,
    :model,
    :supported_reasoning_efforts,
    :additional_speed_tiers,
    :availability_nux,
    :available_access_programs,
    :default_service_tier,
    :input_modalities,
    :model_specialty,
    :multi_agent_version,
    :service_tiers,
    :supports_personality,
    :upgrade,
    :upgrade_info,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ModelAccessPrograms do
  @moduledoc ~S"""
  Caller-specific explicit access programs advertised by model discovery.

  On the wire: `ModelAccessPrograms` of the app-server.
  """

  @typedoc ~S"""
  * `cyber` - Accepted explicit selections.
  """

  @type t :: %__MODULE__{
          cyber: [Codex.Protocol.CyberAccessProgram.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:cyber]
  defstruct [:cyber, extra: %{}]
end

defmodule Codex.Protocol.ModelAvailabilityNux do
  @moduledoc ~S"""
  On the wire: `ModelAvailabilityNux` of the app-server.
  """

  @type t :: %__MODULE__{message: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:message]
  defstruct [:message, extra: %{}]
end

defmodule Codex.Protocol.ModelProviderError.ModelProviderMismatch do
  @moduledoc ~S"""
  On the wire: `ModelProviderError/modelProviderMismatch` of the app-server.
  """

  @type t :: %__MODULE__{
          current_model_provider: String.t(),
          model_provider: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:current_model_provider, :model_provider]
  defstruct [:current_model_provider, :model_provider, extra: %{}]
end

defmodule Codex.Protocol.ModelProviderError.ModelProviderNotConfigured do
  @moduledoc ~S"""
  On the wire: `ModelProviderError/modelProviderNotConfigured` of the app-server.
  """

  @type t :: %__MODULE__{model_provider: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:model_provider]
  defstruct [:model_provider, extra: %{}]
end

defmodule Codex.Protocol.ModelProviderError.ModelProviderPolicyConflict do
  @moduledoc ~S"""
  On the wire: `ModelProviderError/modelProviderPolicyConflict` of the app-server.
  """

  @type t :: %__MODULE__{
          model_provider: String.t(),
          required_model_provider: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:model_provider, :required_model_provider]
  defstruct [:model_provider, :required_model_provider, extra: %{}]
end

defmodule Codex.Protocol.ModelProviderSummary do
  @moduledoc ~S"""
  On the wire: `ModelProviderSummary` of the app-server.
  """

  @typedoc ~S"""
  * `can_edit` - Whether a supported configuration field can be edited in the active user layer.
  * `base_url` - Null when the endpoint is absent or cannot be safely displayed.
  """

  @type t :: %__MODULE__{
          can_edit: boolean(),
          id: String.t(),
          name: String.t(),
          settings: Codex.Protocol.ProviderSettings.t(),
          base_url: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:can_edit, :id, :name, :settings]
  defstruct [:can_edit, :id, :name, :settings, :base_url, extra: %{}]
end

defmodule Codex.Protocol.ModelServiceTier do
  @moduledoc ~S"""
  On the wire: `ModelServiceTier` of the app-server.
  """

  @type t :: %__MODULE__{
          description: String.t(),
          id: String.t(),
          name: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:description, :id, :name]
  defstruct [:description, :id, :name, extra: %{}]
end

defmodule Codex.Protocol.ModelUpgradeInfo do
  @moduledoc ~S"""
  On the wire: `ModelUpgradeInfo` of the app-server.
  """

  @typedoc ~S"""
  * `retirement_at` - Informational Unix timestamp for this upgrade's scheduled retirement, if known.
  """

  @type t :: %__MODULE__{
          model: String.t(),
          migration_markdown: String.t() | nil,
          model_link: String.t() | nil,
          retirement_at: integer() | nil,
          upgrade_copy: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:model]
  defstruct [:model, :migration_markdown, :model_link, :retirement_at, :upgrade_copy, extra: %{}]
end

defmodule Codex.Protocol.ModelsRequirements do
  @moduledoc ~S"""
  On the wire: `ModelsRequirements` of the app-server.
  """

  @type t :: %__MODULE__{
          new_thread: Codex.Protocol.NewThreadModelDefaults.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:new_thread, extra: %{}]
end

defmodule Codex.Protocol.NetworkApprovalContext do
  @moduledoc ~S"""
  On the wire: `NetworkApprovalContext` of the app-server.
  """

  @type t :: %__MODULE__{
          host: String.t(),
          protocol: Codex.Protocol.NetworkApprovalProtocol.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:host, :protocol]
  defstruct [:host, :protocol, extra: %{}]
end

defmodule Codex.Protocol.NetworkPolicyAmendment do
  @moduledoc ~S"""
  On the wire: `NetworkPolicyAmendment` of the app-server.
  """

  @type t :: %__MODULE__{
          action: Codex.Protocol.NetworkPolicyRuleAction.t(),
          host: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:action, :host]
  defstruct [:action, :host, extra: %{}]
end

defmodule Codex.Protocol.NetworkRequirements do
  @moduledoc ~S"""
  On the wire: `NetworkRequirements` of the app-server.
  """

  @typedoc ~S"""
  * `allow_unix_sockets` - Legacy compatibility view derived from `unix_sockets`.
  * `allowed_domains` - Legacy compatibility view derived from `domains`.
  * `denied_domains` - Legacy compatibility view derived from `domains`.
  * `domains` - Canonical managed network permission map.
  * `managed_allowed_domains_only` - When true, only managed allowlist entries are respected while managed network enforcement is active.
  * `review_domains` - Host patterns routed to network approval before ordinary allow rules.
  * `unix_sockets` - Canonical managed unix socket permission map.
  """

  @type t :: %__MODULE__{
          allow_local_binding: boolean() | nil,
          allow_unix_sockets: [String.t()] | nil,
          allow_upstream_proxy: boolean() | nil,
          allowed_domains: [String.t()] | nil,
          dangerously_allow_all_unix_sockets: boolean() | nil,
          dangerously_allow_non_loopback_proxy: boolean() | nil,
          denied_domains: [String.t()] | nil,
          domains: %{optional(String.t()) => Codex.Protocol.NetworkDomainPermission.t()} | nil,
          enabled: boolean() | nil,
          http_port: non_neg_integer() | nil,
          managed_allowed_domains_only: boolean() | nil,
          review_domains: [String.t()] | nil,
          socks_port: non_neg_integer() | nil,
          unix_sockets:
            %{optional(String.t()) => Codex.Protocol.NetworkUnixSocketPermission.t()} | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [
    :allow_local_binding,
    :allow_unix_sockets,
    :allow_upstream_proxy,
    :allowed_domains,
    :dangerously_allow_all_unix_sockets,
    :dangerously_allow_non_loopback_proxy,
    :denied_domains,
    :domains,
    :enabled,
    :http_port,
    :managed_allowed_domains_only,
    :review_domains,
    :socks_port,
    :unix_sockets,
    extra: %{}
  ]
end

defmodule Codex.Protocol.NewThreadModelDefaults do
  @moduledoc ~S"""
  On the wire: `NewThreadModelDefaults` of the app-server.
  """

  @type t :: %__MODULE__{
          model: String.t() | nil,
          model_reasoning_effort: Codex.Protocol.ReasoningEffort.t() | nil,
          service_tier: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:model, :model_reasoning_effort, :service_tier, extra: %{}]
end

defmodule Codex.Protocol.OtelExporter.OtlpGrpc do
  @moduledoc ~S"""
  On the wire: `OtelExporter/OtlpGrpc` of the app-server.
  """

  @type t :: %__MODULE__{
          otlp_grpc: Codex.Protocol.OtelExporter.OtlpGrpc.OtlpGrpc.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:otlp_grpc]
  defstruct [:otlp_grpc, extra: %{}]
end

defmodule Codex.Protocol.OtelExporter.OtlpGrpc.OtlpGrpc do
  @moduledoc ~S"""
  On the wire: `OtelExporter/OtlpGrpc/otlp-grpc` of the app-server.
  """

  @typedoc ~S"""
  * `headers` - Header names are retained; values are redacted by the server.
  """

  @type t :: %__MODULE__{
          endpoint: String.t(),
          headers: %{optional(String.t()) => String.t()},
          tls: Codex.Protocol.OtelTlsConfig.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:endpoint, :headers]
  defstruct [:endpoint, :headers, :tls, extra: %{}]
end

defmodule Codex.Protocol.OtelExporter.OtlpHttp do
  @moduledoc ~S"""
  On the wire: `OtelExporter/OtlpHttp` of the app-server.
  """

  @type t :: %__MODULE__{
          otlp_http: Codex.Protocol.OtelExporter.OtlpHttp.OtlpHttp.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:otlp_http]
  defstruct [:otlp_http, extra: %{}]
end

defmodule Codex.Protocol.OtelExporter.OtlpHttp.OtlpHttp do
  @moduledoc ~S"""
  On the wire: `OtelExporter/OtlpHttp/otlp-http` of the app-server.
  """

  @typedoc ~S"""
  * `headers` - Header names are retained; values are redacted by the server.
  """

  @type t :: %__MODULE__{
          endpoint: String.t(),
          headers: %{optional(String.t()) => String.t()},
          protocol: Codex.Protocol.OtelHttpProtocol.t(),
          tls: Codex.Protocol.OtelTlsConfig.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:endpoint, :headers, :protocol]
  defstruct [:endpoint, :headers, :protocol, :tls, extra: %{}]
end

defmodule Codex.Protocol.OtelRequirements do
  @moduledoc ~S"""
  On the wire: `OtelRequirements` of the app-server.
  """

  @type t :: %__MODULE__{
          environment: String.t() | nil,
          exporter: Codex.Protocol.OtelExporter.t() | nil,
          log_agent_responses: boolean() | nil,
          log_guardian_assessments: boolean() | nil,
          log_sse_deltas: boolean() | nil,
          log_user_prompt: boolean() | nil,
          metrics_exporter: Codex.Protocol.OtelExporter.t() | nil,
          span_attributes: %{optional(String.t()) => String.t()} | nil,
          tool_result: Codex.Protocol.OtelToolResultLogConfig.t() | nil,
          trace_exporter: Codex.Protocol.OtelExporter.t() | nil,
          tracestate: %{optional(String.t()) => %{optional(String.t()) => String.t()}} | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [
    :environment,
    :exporter,
    :log_agent_responses,
    :log_guardian_assessments,
    :log_sse_deltas,
    :log_user_prompt,
    :metrics_exporter,
    :span_attributes,
    :tool_result,
    :trace_exporter,
    :tracestate,
    extra: %{}
  ]
end

defmodule Codex.Protocol.OtelTlsConfig do
  @moduledoc ~S"""
  On the wire: `OtelTlsConfig` of the app-server.
  """

  @type t :: %__MODULE__{
          ca_certificate: String.t() | nil,
          client_certificate: String.t() | nil,
          client_private_key: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:ca_certificate, :client_certificate, :client_private_key, extra: %{}]
end

defmodule Codex.Protocol.OtelToolResultLogConfig do
  @moduledoc ~S"""
  On the wire: `OtelToolResultLogConfig` of the app-server.
  """

  @type t :: %__MODULE__{max_bytes: non_neg_integer(), extra: Codex.Protocol.extra()}

  @enforce_keys [:max_bytes]
  defstruct [:max_bytes, extra: %{}]
end

defmodule Codex.Protocol.OverriddenMetadata do
  @moduledoc ~S"""
  On the wire: `OverriddenMetadata` of the app-server.
  """

  @type t :: %__MODULE__{
          effective_value: Codex.JSON.value(),
          message: String.t(),
          overriding_layer: Codex.Protocol.ConfigLayerMetadata.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:effective_value, :message, :overriding_layer]
  defstruct [:effective_value, :message, :overriding_layer, extra: %{}]
end

defmodule Codex.Protocol.ParsedCommand.ListFiles do
  @moduledoc ~S"""
  On the wire: `ParsedCommand/list_files` of the app-server.
  """

  @type t :: %__MODULE__{cmd: String.t(), path: String.t() | nil, extra: Codex.Protocol.extra()}

  @enforce_keys [:cmd]
  defstruct [:cmd, :path, extra: %{}]
end

defmodule Codex.Protocol.ParsedCommand.Read do
  @moduledoc ~S"""
  On the wire: `ParsedCommand/read` of the app-server.
  """

  @typedoc ~S"""
  * `path` - (Best effort) Path to the file being read by the command. When possible, this is an absolute path, though when relative, it should be resolved against the `cwd`` that will be used to run the command to derive the absolute path.
  """

  @type t :: %__MODULE__{
          cmd: String.t(),
          name: String.t(),
          path: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:cmd, :name, :path]
  defstruct [:cmd, :name, :path, extra: %{}]
end

defmodule Codex.Protocol.ParsedCommand.Search do
  @moduledoc ~S"""
  On the wire: `ParsedCommand/search` of the app-server.
  """

  @type t :: %__MODULE__{
          cmd: String.t(),
          path: String.t() | nil,
          query: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:cmd]
  defstruct [:cmd, :path, :query, extra: %{}]
end

defmodule Codex.Protocol.ParsedCommand.Unknown do
  @moduledoc ~S"""
  On the wire: `ParsedCommand/unknown` of the app-server.
  """

  @type t :: %__MODULE__{cmd: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:cmd]
  defstruct [:cmd, extra: %{}]
end

defmodule Codex.Protocol.PermissionProfileSummary do
  @moduledoc ~S"""
  On the wire: `PermissionProfileSummary` of the app-server.
  """

  @typedoc ~S"""
  * `allowed` - Whether the effective requirements allow selecting this profile.
  * `id` - Available permission profile identifier.
  * `description` - Optional user-facing description for display in clients.
  """

  @type t :: %__MODULE__{
          allowed: boolean(),
          id: String.t(),
          description: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:allowed, :id]
  defstruct [:allowed, :id, :description, extra: %{}]
end

defmodule Codex.Protocol.PluginDetail do
  @moduledoc ~S"""
  On the wire: `PluginDetail` of the app-server.
  """

  @typedoc ~S"""
  * `onboarding_skill` - The declared onboarding skill, when the plugin and visible skill are enabled.
  """

  @type t :: %__MODULE__{
          app_templates: [Codex.Protocol.AppTemplateSummary.t()],
          apps: [Codex.Protocol.AppSummary.t()],
          hooks: [Codex.Protocol.PluginHookSummary.t()],
          marketplace_name: String.t(),
          mcp_servers: [String.t()],
          skills: [Codex.Protocol.SkillSummary.t()],
          summary: Codex.Protocol.PluginSummary.t(),
          description: String.t() | nil,
          marketplace_path: Codex.Protocol.AbsolutePathBuf.t() | nil,
          onboarding_skill: Codex.Protocol.SkillSummary.t() | nil,
          scheduled_tasks: [Codex.Protocol.ScheduledTaskSummary.t()] | nil,
          share_url: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [
    :app_templates,
    :apps,
    :hooks,
    :marketplace_name,
    :mcp_servers,
    :skills,
    :summary
  ]
  defstruct [
    :app_templates,
    :apps,
    :hooks,
    :marketplace_name,
    :mcp_servers,
    :skills,
    :summary,
    :description,
    :marketplace_path,
    :onboarding_skill,
    :scheduled_tasks,
    :share_url,
    extra: %{}
  ]
end

defmodule Codex.Protocol.PluginHookSummary do
  @moduledoc ~S"""
  On the wire: `PluginHookSummary` of the app-server.
  """

  @type t :: %__MODULE__{
          event_name: Codex.Protocol.HookEventName.t(),
          key: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:event_name, :key]
  defstruct [:event_name, :key, extra: %{}]
end

defmodule Codex.Protocol.PluginInterface do
  @moduledoc ~S"""
  On the wire: `PluginInterface` of the app-server.
  """

  @typedoc ~S"""
  * `screenshot_urls` - Remote screenshot URLs from the plugin catalog.
  * `screenshots` - Local screenshot paths, resolved from the installed plugin package.
  * `composer_icon` - Local composer icon path, resolved from the installed plugin package.
  * `composer_icon_url` - Remote composer icon URL from the plugin catalog.
  * `default_prompt` - Starter prompts for the plugin. Capped at 3 entries with a maximum of 512 characters per entry.
  * `logo` - Local logo path, resolved from the installed plugin package.
  * `logo_dark` - Local dark-mode logo path, resolved from the installed plugin package.
  * `logo_url` - Remote logo URL from the plugin catalog.
  * `logo_url_dark` - Remote dark-mode logo URL from the plugin catalog.
  """

  @type t :: %__MODULE__{
          capabilities: [String.t()],
          screenshot_urls: [String.t()],
          screenshots: [Codex.Protocol.AbsolutePathBuf.t()],
          brand_color: String.t() | nil,
          category: String.t() | nil,
          composer_icon: Codex.Protocol.AbsolutePathBuf.t() | nil,
          composer_icon_url: String.t() | nil,
          default_prompt: [String.t()] | nil,
          developer_name: String.t() | nil,
          display_name: String.t() | nil,
          logo: Codex.Protocol.AbsolutePathBuf.t() | nil,
          logo_dark: Codex.Protocol.AbsolutePathBuf.t() | nil,
          logo_url: String.t() | nil,
          logo_url_dark: String.t() | nil,
          long_description: String.t() | nil,
          privacy_policy_url: String.t() | nil,
          short_description: String.t() | nil,
          terms_of_service_url: String.t() | nil,
          website_url: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:capabilities, :screenshot_urls, :screenshots]
  defstruct [
    :capabilities,
    :screenshot_urls,
    :screenshots,
    :brand_color,
    :category,
    :composer_icon,
    :composer_icon_url,
    :default_prompt,
    :developer_name,
    :display_name,
    :logo,
    :logo_dark,
    :logo_url,
    :logo_url_dark,
    :long_description,
    :privacy_policy_url,
    :short_description,
    :terms_of_service_url,
    :website_url,
    extra: %{}
  ]
end

defmodule Codex.Protocol.PluginMarketplaceEntry do
  @moduledoc ~S"""
  On the wire: `PluginMarketplaceEntry` of the app-server.
  """

  @typedoc ~S"""
  * `path` - Local marketplace file path when the marketplace is backed by a local file. Remote-only catalog marketplaces do not have a local path.
  """

  @type t :: %__MODULE__{
          name: String.t(),
          plugins: [Codex.Protocol.PluginSummary.t()],
          interface: Codex.Protocol.MarketplaceInterface.t() | nil,
          path: Codex.Protocol.AbsolutePathBuf.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:name, :plugins]
  defstruct [:name, :plugins, :interface, :path, extra: %{}]
end

defmodule Codex.Protocol.PluginReconcileChangedPlugin do
  @moduledoc ~S"""
  Runtime categories affected by this change, not just capabilities currently present. Flags describe declarations before runtime policy filtering. Updates OR the old and new bundle flags; enablement changes and cached reinstalls use the cached bundle; removals retain the old bundle's flags.

  On the wire: `PluginReconcileChangedPlugin` of the app-server.
  """

  @typedoc ~S"""
  * `has_skills` - Whether either bundle declares skill roots; not a validated inventory of enabled skills.
  * `id` - Local plugin ID (`name@marketplace`), matching `PluginSummary.id`.
  """

  @type t :: %__MODULE__{
          has_apps: boolean(),
          has_hooks: boolean(),
          has_mcps: boolean(),
          has_skills: boolean(),
          id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:has_apps, :has_hooks, :has_mcps, :has_skills, :id]
  defstruct [:has_apps, :has_hooks, :has_mcps, :has_skills, :id, extra: %{}]
end

defmodule Codex.Protocol.PluginSearchResult do
  @moduledoc ~S"""
  On the wire: `PluginSearchResult` of the app-server.
  """

  @type t :: %__MODULE__{
          marketplace_name: String.t(),
          plugin: Codex.Protocol.PluginSummary.t(),
          marketplace_path: Codex.Protocol.AbsolutePathBuf.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:marketplace_name, :plugin]
  defstruct [:marketplace_name, :plugin, :marketplace_path, extra: %{}]
end

defmodule Codex.Protocol.PluginShareContext do
  @moduledoc ~S"""
  On the wire: `PluginShareContext` of the app-server.
  """

  @typedoc ~S"""
  * `remote_version` - Version of the remote shared plugin release when available.
  """

  @type t :: %__MODULE__{
          remote_plugin_id: String.t(),
          can_publish_to_workspace: boolean() | nil,
          creator_account_user_id: String.t() | nil,
          creator_name: String.t() | nil,
          discoverability: Codex.Protocol.PluginShareDiscoverability.t() | nil,
          remote_version: String.t() | nil,
          share_principals: [Codex.Protocol.PluginSharePrincipal.t()] | nil,
          share_url: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:remote_plugin_id]
  defstruct [
    :remote_plugin_id,
    :can_publish_to_workspace,
    :creator_account_user_id,
    :creator_name,
    :discoverability,
    :remote_version,
    :share_principals,
    :share_url,
    extra: %{}
  ]
end

defmodule Codex.Protocol.PluginShareListItem do
  @moduledoc ~S"""
  On the wire: `PluginShareListItem` of the app-server.
  """

  @type t :: %__MODULE__{
          plugin: Codex.Protocol.PluginSummary.t(),
          local_plugin_path: Codex.Protocol.AbsolutePathBuf.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:plugin]
  defstruct [:plugin, :local_plugin_path, extra: %{}]
end

defmodule Codex.Protocol.PluginSharePrincipal do
  @moduledoc ~S"""
  On the wire: `PluginSharePrincipal` of the app-server.
  """

  @type t :: %__MODULE__{
          name: String.t(),
          principal_id: String.t(),
          principal_type: Codex.Protocol.PluginSharePrincipalType.t(),
          role: Codex.Protocol.PluginSharePrincipalRole.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:name, :principal_id, :principal_type, :role]
  defstruct [:name, :principal_id, :principal_type, :role, extra: %{}]
end

defmodule Codex.Protocol.PluginShareTarget do
  @moduledoc ~S"""
  On the wire: `PluginShareTarget` of the app-server.
  """

  @type t :: %__MODULE__{
          principal_id: String.t(),
          principal_type: Codex.Protocol.PluginSharePrincipalType.t(),
          role: Codex.Protocol.PluginShareTargetRole.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:principal_id, :principal_type, :role]
  defstruct [:principal_id, :principal_type, :role, extra: %{}]
end

defmodule Codex.Protocol.PluginSource.Git do
  @moduledoc ~S"""
  On the wire: `PluginSource/git` of the app-server.
  """

  @type t :: %__MODULE__{
          url: String.t(),
          path: String.t() | nil,
          ref_name: String.t() | nil,
          sha: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:url]
  defstruct [:url, :path, :ref_name, :sha, extra: %{}]
end

defmodule Codex.Protocol.PluginSource.Local do
  @moduledoc ~S"""
  On the wire: `PluginSource/local` of the app-server.
  """

  @type t :: %__MODULE__{path: Codex.Protocol.AbsolutePathBuf.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:path]
  defstruct [:path, extra: %{}]
end

defmodule Codex.Protocol.PluginSource.Npm do
  @moduledoc ~S"""
  On the wire: `PluginSource/npm` of the app-server.
  """

  @typedoc ~S"""
  * `registry` - Optional HTTPS registry URL. Authentication stays in the user's npm config.
  * `version` - Optional npm version or version range.
  """

  @type t :: %__MODULE__{
          package: String.t(),
          registry: String.t() | nil,
          version: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:package]
  defstruct [:package, :registry, :version, extra: %{}]
end

defmodule Codex.Protocol.PluginSource.Remote do
  @moduledoc ~S"""
  The plugin is available in the remote catalog. Download metadata is kept server-side and is not exposed through the app-server API.

  On the wire: `PluginSource/remote` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.PluginSummary do
  @moduledoc ~S"""
  On the wire: `PluginSummary` of the app-server.
  """

  @typedoc ~S"""
  * `availability` - Availability state for installing and using the plugin.
  * `disabled_reason` - Why the remote plugin is unavailable, when provided by plugin-service.
  * `eligible_plan_types` - Raw plugin-service plan identifiers eligible to install the plugin.
  * `installed_at` - Unix timestamp in seconds when the remote plugin was installed, when available.
  * `local_version` - Version of the locally materialized plugin package when available.
  * `remote_plugin_id` - Backend remote plugin identifier when available.
  * `share_context` - Remote sharing context associated with this plugin when available.
  * `version` - Version advertised by the remote marketplace backend when available.
  """

  @type t :: %__MODULE__{
          auth_policy: Codex.Protocol.PluginAuthPolicy.t(),
          enabled: boolean(),
          id: String.t(),
          install_policy: Codex.Protocol.PluginInstallPolicy.t(),
          installed: boolean(),
          name: String.t(),
          source: Codex.Protocol.PluginSource.t(),
          availability: Codex.Protocol.PluginAvailability.t() | nil,
          disabled_reason: Codex.Protocol.PluginDisabledReason.t() | nil,
          eligible_plan_types: [String.t()] | nil,
          install_policy_source: Codex.Protocol.PluginInstallPolicySource.t() | nil,
          installed_at: integer() | nil,
          interface: Codex.Protocol.PluginInterface.t() | nil,
          keywords: [String.t()] | nil,
          local_version: String.t() | nil,
          must_show_installation_interstitial: boolean() | nil,
          remote_plugin_id: String.t() | nil,
          share_context: Codex.Protocol.PluginShareContext.t() | nil,
          version: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:auth_policy, :enabled, :id, :install_policy, :installed, :name, :source]
  defstruct [
    :auth_policy,
    :enabled,
    :id,
    :install_policy,
    :installed,
    :name,
    :source,
    :availability,
    :disabled_reason,
    :eligible_plan_types,
    :install_policy_source,
    :installed_at,
    :interface,
    :keywords,
    :local_version,
    :must_show_installation_interstitial,
    :remote_plugin_id,
    :share_context,
    :version,
    extra: %{}
  ]
end

defmodule Codex.Protocol.PluginsMigration do
  @moduledoc ~S"""
  On the wire: `PluginsMigration` of the app-server.
  """

  @type t :: %__MODULE__{
          marketplace_name: String.t(),
          plugin_names: [String.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:marketplace_name, :plugin_names]
  defstruct [:marketplace_name, :plugin_names, extra: %{}]
end

defmodule Codex.Protocol.ProcessTerminalSize do
  @moduledoc ~S"""
  PTY size in character cells for `process/spawn` PTY sessions.

  On the wire: `ProcessTerminalSize` of the app-server.
  """

  @typedoc ~S"""
  * `cols` - Terminal width in character cells.
  * `rows` - Terminal height in character cells.
  """

  @type t :: %__MODULE__{
          cols: non_neg_integer(),
          rows: non_neg_integer(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:cols, :rows]
  defstruct [:cols, :rows, extra: %{}]
end

defmodule Codex.Protocol.Project do
  @moduledoc ~S"""
  On the wire: `Project` of the app-server.
  """

  @typedoc ~S"""
  * `recency_at` - Newest non-archived member thread's recency, in Unix seconds; null when none exist.
  """

  @type t :: %__MODULE__{
          created_at: integer(),
          id: String.t(),
          metadata: %{optional(String.t()) => String.t()},
          name: String.t(),
          position: integer(),
          roots: [Codex.Protocol.ProjectRoot.t()],
          updated_at: integer(),
          recency_at: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:created_at, :id, :metadata, :name, :position, :roots, :updated_at]
  defstruct [
    :created_at,
    :id,
    :metadata,
    :name,
    :position,
    :roots,
    :updated_at,
    :recency_at,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ProjectRoot do
  @moduledoc ~S"""
  On the wire: `ProjectRoot` of the app-server.
  """

  @type t :: %__MODULE__{path: Codex.Protocol.AbsolutePathBuf.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:path]
  defstruct [:path, extra: %{}]
end

defmodule Codex.Protocol.ProviderSettings.Bedrock do
  @moduledoc ~S"""
  On the wire: `ProviderSettings/bedrock` of the app-server.
  """

  @type t :: %__MODULE__{
          profile: String.t() | nil,
          region: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:profile, :region, extra: %{}]
end

defmodule Codex.Protocol.ProviderSettings.CustomGateway do
  @moduledoc ~S"""
  On the wire: `ProviderSettings/customGateway` of the app-server.
  """

  @type t :: %__MODULE__{auth: Codex.Protocol.GatewayAuth.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:auth]
  defstruct [:auth, extra: %{}]
end

defmodule Codex.Protocol.ProviderSettings.Gcp do
  @moduledoc ~S"""
  On the wire: `ProviderSettings/gcp` of the app-server.
  """

  @typedoc ~S"""
  * `credential_file` - Path on the app-server host, without credential-file contents.
  """

  @type t :: %__MODULE__{
          credential_file: String.t() | nil,
          location: String.t() | nil,
          project_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:credential_file, :location, :project_id, extra: %{}]
end

defmodule Codex.Protocol.ProviderSettings.Openai do
  @moduledoc ~S"""
  On the wire: `ProviderSettings/openai` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ProviderSettingsPatch.Bedrock do
  @moduledoc ~S"""
  AWS configuration fields for built-in Bedrock providers.

  On the wire: `ProviderSettingsPatch/bedrock` of the app-server.
  """

  @type t :: %__MODULE__{
          provider_id: Codex.Protocol.BedrockProviderId.t(),
          profile: String.t() | nil,
          region: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:provider_id]
  defstruct [:provider_id, :profile, :region, extra: %{}]
end

defmodule Codex.Protocol.ProviderSettingsPatch.CustomGateway do
  @moduledoc ~S"""
  On the wire: `ProviderSettingsPatch/customGateway` of the app-server.
  """

  @typedoc ~S"""
  * `provider_id` - Omit or pass null to allocate a new custom provider ID.
  """

  @type t :: %__MODULE__{
          base_url: String.t() | nil,
          env_key: String.t() | nil,
          name: String.t() | nil,
          provider_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:base_url, :env_key, :name, :provider_id, extra: %{}]
end

defmodule Codex.Protocol.ProviderSettingsPatch.Gcp do
  @moduledoc ~S"""
  GCP configuration fields. Credential-file paths refer to the app-server host.

  On the wire: `ProviderSettingsPatch/gcp` of the app-server.
  """

  @type t :: %__MODULE__{
          provider_id: Codex.Protocol.GcpProviderId.t(),
          credential_file: String.t() | nil,
          location: String.t() | nil,
          project_id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:provider_id]
  defstruct [:provider_id, :credential_file, :location, :project_id, extra: %{}]
end

defmodule Codex.Protocol.QueuedSubmission do
  @moduledoc ~S"""
  On the wire: `QueuedSubmission` of the app-server.
  """

  @typedoc ~S"""
  * `responsesapi_client_metadata` - Metadata retained with this input, including across reconnect and restoration.
  """

  @type t :: %__MODULE__{
          client_user_message_id: String.t(),
          id: String.t(),
          input: [Codex.Protocol.UserInput.t()],
          responsesapi_client_metadata: %{optional(String.t()) => String.t()} | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:client_user_message_id, :id, :input]
  defstruct [:client_user_message_id, :id, :input, :responsesapi_client_metadata, extra: %{}]
end

defmodule Codex.Protocol.RateLimitResetCredit do
  @moduledoc ~S"""
  On the wire: `RateLimitResetCredit` of the app-server.
  """

  @typedoc ~S"""
  * `granted_at` - Unix timestamp in seconds when the credit was granted.
  * `id` - Opaque backend identifier for this reset credit.
  * `description` - Backend-provided display description for this credit, or `null` when unavailable.
  * `expires_at` - Unix timestamp in seconds when the credit expires, or `null` if it does not expire.
  * `title` - Backend-provided display title for this credit, or `null` when unavailable.
  """

  @type t :: %__MODULE__{
          granted_at: integer(),
          id: String.t(),
          reset_type: Codex.Protocol.RateLimitResetType.t(),
          status: Codex.Protocol.RateLimitResetCreditStatus.t(),
          description: String.t() | nil,
          expires_at: integer() | nil,
          title: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:granted_at, :id, :reset_type, :status]
  defstruct [
    :granted_at,
    :id,
    :reset_type,
    :status,
    :description,
    :expires_at,
    :title,
    extra: %{}
  ]
end

defmodule Codex.Protocol.RateLimitResetCreditsSummary do
  @moduledoc ~S"""
  On the wire: `RateLimitResetCreditsSummary` of the app-server.
  """

  @typedoc ~S"""
  * `credits` - Detail rows for available reset credits, when the backend provides them.

    `null` means only `availableCount` is known, while an empty array means details were fetched and no available credits were returned. The backend may cap this list, so its length can be less than `availableCount`.
  """

  @type t :: %__MODULE__{
          available_count: integer(),
          credits: [Codex.Protocol.RateLimitResetCredit.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:available_count]
  defstruct [:available_count, :credits, extra: %{}]
end

defmodule Codex.Protocol.RawResponseCompletedNotification do
  @moduledoc ~S"""
  Internal-only notification containing the exact usage from one upstream Responses API completion.

  On the wire: `RawResponseCompletedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          response_id: String.t(),
          thread_id: String.t(),
          turn_id: String.t(),
          usage: Codex.Protocol.TokenUsageBreakdown.t() | nil,
          usage_metadata: Codex.Protocol.ResponseUsageMetadata.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:response_id, :thread_id, :turn_id]
  defstruct [:response_id, :thread_id, :turn_id, :usage, :usage_metadata, extra: %{}]
end

defmodule Codex.Protocol.RawResponseItemCompletedNotification do
  @moduledoc ~S"""
  On the wire: `RawResponseItemCompletedNotification` of the app-server.
  """

  @type t :: %__MODULE__{
          item: Codex.Protocol.ResponseItem.t(),
          thread_id: String.t(),
          turn_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:item, :thread_id, :turn_id]
  defstruct [:item, :thread_id, :turn_id, extra: %{}]
end

defmodule Codex.Protocol.RealtimeVoicesList do
  @moduledoc ~S"""
  On the wire: `RealtimeVoicesList` of the app-server.
  """

  @type t :: %__MODULE__{
          default_v1: Codex.Protocol.RealtimeVoice.t(),
          default_v2: Codex.Protocol.RealtimeVoice.t(),
          v1: [Codex.Protocol.RealtimeVoice.t()],
          v2: [Codex.Protocol.RealtimeVoice.t()],
          v3: [Codex.Protocol.RealtimeVoice.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:default_v1, :default_v2, :v1, :v2]
  defstruct [:default_v1, :default_v2, :v1, :v2, :v3, extra: %{}]
end

defmodule Codex.Protocol.ReasoningEffortOption do
  @moduledoc ~S"""
  On the wire: `ReasoningEffortOption` of the app-server.
  """

  @type t :: %__MODULE__{
          description: String.t(),
          reasoning_effort: Codex.Protocol.ReasoningEffort.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:description, :reasoning_effort]
  defstruct [:description, :reasoning_effort, extra: %{}]
end

defmodule Codex.Protocol.ReasoningItemContent.ReasoningText do
  @moduledoc ~S"""
  On the wire: `ReasoningItemContent/reasoning_text` of the app-server.
  """

  @type t :: %__MODULE__{text: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:text]
  defstruct [:text, extra: %{}]
end

defmodule Codex.Protocol.ReasoningItemContent.Text do
  @moduledoc ~S"""
  On the wire: `ReasoningItemContent/text` of the app-server.
  """

  @type t :: %__MODULE__{text: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:text]
  defstruct [:text, extra: %{}]
end

defmodule Codex.Protocol.ReasoningItemReasoningSummary.SummaryText do
  @moduledoc ~S"""
  On the wire: `ReasoningItemReasoningSummary/summary_text` of the app-server.
  """

  @type t :: %__MODULE__{text: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:text]
  defstruct [:text, extra: %{}]
end

defmodule Codex.Protocol.RemoteControlClient do
  @moduledoc ~S"""
  On the wire: `RemoteControlClient` of the app-server.
  """

  @type t :: %__MODULE__{
          client_id: String.t(),
          app_version: String.t() | nil,
          device_model: String.t() | nil,
          device_type: String.t() | nil,
          display_name: String.t() | nil,
          last_seen_at: integer() | nil,
          os_version: String.t() | nil,
          platform: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:client_id]
  defstruct [
    :client_id,
    :app_version,
    :device_model,
    :device_type,
    :display_name,
    :last_seen_at,
    :os_version,
    :platform,
    extra: %{}
  ]
end

defmodule Codex.Protocol.RequestHeader do
  @moduledoc ~S"""
  On the wire: `RequestHeader` of the app-server.
  """

  @type t :: %__MODULE__{name: String.t(), value: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:name, :value]
  defstruct [:name, :value, extra: %{}]
end

defmodule Codex.Protocol.Resource do
  @moduledoc ~S"""
  A known resource that the server is capable of reading.

  On the wire: `Resource` of the app-server.
  """

  @type t :: %__MODULE__{
          name: String.t(),
          uri: String.t(),
          meta: Codex.JSON.value() | nil,
          annotations: Codex.JSON.value() | nil,
          description: String.t() | nil,
          icons: [Codex.JSON.value()] | nil,
          mime_type: String.t() | nil,
          size: integer() | nil,
          title: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:name, :uri]
  defstruct [
    :name,
    :uri,
    :meta,
    :annotations,
    :description,
    :icons,
    :mime_type,
    :size,
    :title,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ResourceContent.Blob do
  @moduledoc ~S"""
  On the wire: `ResourceContent/Blob` of the app-server.
  """

  @typedoc ~S"""
  * `uri` - The URI of this resource.
  """

  @type t :: %__MODULE__{
          blob: String.t(),
          uri: String.t(),
          meta: Codex.JSON.value() | nil,
          mime_type: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:blob, :uri]
  defstruct [:blob, :uri, :meta, :mime_type, extra: %{}]
end

defmodule Codex.Protocol.ResourceContent.Text do
  @moduledoc ~S"""
  On the wire: `ResourceContent/Text` of the app-server.
  """

  @typedoc ~S"""
  * `uri` - The URI of this resource.
  """

  @type t :: %__MODULE__{
          text: String.t(),
          uri: String.t(),
          meta: Codex.JSON.value() | nil,
          mime_type: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:text, :uri]
  defstruct [:text, :uri, :meta, :mime_type, extra: %{}]
end

defmodule Codex.Protocol.ResourceTemplate do
  @moduledoc ~S"""
  A template description for resources available on the server.

  On the wire: `ResourceTemplate` of the app-server.
  """

  @type t :: %__MODULE__{
          name: String.t(),
          uri_template: String.t(),
          annotations: Codex.JSON.value() | nil,
          description: String.t() | nil,
          mime_type: String.t() | nil,
          title: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:name, :uri_template]
  defstruct [:name, :uri_template, :annotations, :description, :mime_type, :title, extra: %{}]
end

defmodule Codex.Protocol.ResponseItem.AdditionalTools do
  @moduledoc ~S"""
  On the wire: `ResponseItem/additional_tools` of the app-server.
  """

  @type t :: %__MODULE__{
          role: String.t(),
          tools: [Codex.JSON.value()],
          id: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:role, :tools]
  defstruct [:role, :tools, :id, extra: %{}]
end

defmodule Codex.Protocol.ResponseItem.AgentMessage do
  @moduledoc ~S"""
  On the wire: `ResponseItem/agent_message` of the app-server.
  """

  @type t :: %__MODULE__{
          author: String.t(),
          content: [Codex.Protocol.AgentMessageInputContent.t()],
          recipient: String.t(),
          id: String.t() | nil,
          internal_chat_message_metadata_passthrough:
            Codex.Protocol.InternalChatMessageMetadataPassthrough.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:author, :content, :recipient]
  defstruct [
    :author,
    :content,
    :recipient,
    :id,
    :internal_chat_message_metadata_passthrough,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ResponseItem.Compaction do
  @moduledoc ~S"""
  On the wire: `ResponseItem/compaction` of the app-server.
  """

  @type t :: %__MODULE__{
          encrypted_content: String.t(),
          id: String.t() | nil,
          internal_chat_message_metadata_passthrough:
            Codex.Protocol.InternalChatMessageMetadataPassthrough.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:encrypted_content]
  defstruct [:encrypted_content, :id, :internal_chat_message_metadata_passthrough, extra: %{}]
end

defmodule Codex.Protocol.ResponseItem.CompactionTrigger do
  @moduledoc ~S"""
  On the wire: `ResponseItem/compaction_trigger` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ResponseItem.ConfigurationUpdate do
  @moduledoc ~S"""
  A durable input control interpreted by the backend at its position in history.

  On the wire: `ResponseItem/configuration_update` of the app-server.
  """

  @type t :: %__MODULE__{
          reasoning: Codex.Protocol.ConfigurationReasoning.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:reasoning]
  defstruct [:reasoning, extra: %{}]
end

defmodule Codex.Protocol.ResponseItem.ContextCompaction do
  @moduledoc ~S"""
  On the wire: `ResponseItem/context_compaction` of the app-server.
  """

  @type t :: %__MODULE__{
          encrypted_content: String.t() | nil,
          id: String.t() | nil,
          internal_chat_message_metadata_passthrough:
            Codex.Protocol.InternalChatMessageMetadataPassthrough.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:encrypted_content, :id, :internal_chat_message_metadata_passthrough, extra: %{}]
end

defmodule Codex.Protocol.ResponseItem.CustomToolCall do
  @moduledoc ~S"""
  On the wire: `ResponseItem/custom_tool_call` of the app-server.
  """

  @type t :: %__MODULE__{
          call_id: String.t(),
          input: String.t(),
          name: String.t(),
          encrypted_content: String.t() | nil,
          id: String.t() | nil,
          internal_chat_message_metadata_passthrough:
            Codex.Protocol.InternalChatMessageMetadataPassthrough.t() | nil,
          namespace: String.t() | nil,
          status: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:call_id, :input, :name]
  defstruct [
    :call_id,
    :input,
    :name,
    :encrypted_content,
    :id,
    :internal_chat_message_metadata_passthrough,
    :namespace,
    :status,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ResponseItem.CustomToolCallOutput do
  @moduledoc ~S"""
  On the wire: `ResponseItem/custom_tool_call_output` of the app-server.
  """

  @type t :: %__MODULE__{
          call_id: String.t(),
          output: Codex.Protocol.FunctionCallOutputBody.t(),
          id: String.t() | nil,
          internal_chat_message_metadata_passthrough:
            Codex.Protocol.InternalChatMessageMetadataPassthrough.t() | nil,
          name: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:call_id, :output]
  defstruct [
    :call_id,
    :output,
    :id,
    :internal_chat_message_metadata_passthrough,
    :name,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ResponseItem.FunctionCall do
  @moduledoc ~S"""
  On the wire: `ResponseItem/function_call` of the app-server.
  """

  @type t :: %__MODULE__{
          arguments: String.t(),
          call_id: String.t(),
          name: String.t(),
          encrypted_content: String.t() | nil,
          encrypted_function_args: [String.t()] | nil,
          id: String.t() | nil,
          internal_chat_message_metadata_passthrough:
            Codex.Protocol.InternalChatMessageMetadataPassthrough.t() | nil,
          namespace: String.t() | nil,
          status: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:arguments, :call_id, :name]
  defstruct [
    :arguments,
    :call_id,
    :name,
    :encrypted_content,
    :encrypted_function_args,
    :id,
    :internal_chat_message_metadata_passthrough,
    :namespace,
    :status,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ResponseItem.FunctionCallOutput do
  @moduledoc ~S"""
  On the wire: `ResponseItem/function_call_output` of the app-server.
  """

  @type t :: %__MODULE__{
          output: Codex.Protocol.FunctionCallOutputBody.t(),
          call_id: String.t() | nil,
          id: String.t() | nil,
          internal_chat_message_metadata_passthrough:
            Codex.Protocol.InternalChatMessageMetadataPassthrough.t() | nil,
          name: String.t() | nil,
          namespace: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:output]
  defstruct [
    :output,
    :call_id,
    :id,
    :internal_chat_message_metadata_passthrough,
    :name,
    :namespace,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ResponseItem.ImageGenerationCall do
  @moduledoc ~S"""
  On the wire: `ResponseItem/image_generation_call` of the app-server.
  """

  @type t :: %__MODULE__{
          result: String.t(),
          status: String.t(),
          encrypted_content: String.t() | nil,
          id: String.t() | nil,
          internal_chat_message_metadata_passthrough:
            Codex.Protocol.InternalChatMessageMetadataPassthrough.t() | nil,
          revised_prompt: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:result, :status]
  defstruct [
    :result,
    :status,
    :encrypted_content,
    :id,
    :internal_chat_message_metadata_passthrough,
    :revised_prompt,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ResponseItem.LocalShellCall do
  @moduledoc ~S"""
  On the wire: `ResponseItem/local_shell_call` of the app-server.
  """

  @typedoc ~S"""
  * `call_id` - Set when using the Responses API.
  * `id` - Legacy id field retained for compatibility with older payloads.
  """

  @type t :: %__MODULE__{
          action: Codex.Protocol.LocalShellAction.t(),
          status: Codex.Protocol.LocalShellStatus.t(),
          call_id: String.t() | nil,
          encrypted_content: String.t() | nil,
          id: String.t() | nil,
          internal_chat_message_metadata_passthrough:
            Codex.Protocol.InternalChatMessageMetadataPassthrough.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:action, :status]
  defstruct [
    :action,
    :status,
    :call_id,
    :encrypted_content,
    :id,
    :internal_chat_message_metadata_passthrough,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ResponseItem.Message do
  @moduledoc ~S"""
  On the wire: `ResponseItem/message` of the app-server.
  """

  @type t :: %__MODULE__{
          content: [Codex.Protocol.ContentItem.t()],
          role: String.t(),
          encrypted_content: String.t() | nil,
          id: String.t() | nil,
          internal_chat_message_metadata_passthrough:
            Codex.Protocol.InternalChatMessageMetadataPassthrough.t() | nil,
          phase: Codex.Protocol.MessagePhase.t() | nil,
          status: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:content, :role]
  defstruct [
    :content,
    :role,
    :encrypted_content,
    :id,
    :internal_chat_message_metadata_passthrough,
    :phase,
    :status,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ResponseItem.Other do
  @moduledoc ~S"""
  On the wire: `ResponseItem/other` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ResponseItem.Reasoning do
  @moduledoc ~S"""
  On the wire: `ResponseItem/reasoning` of the app-server.
  """

  @type t :: %__MODULE__{
          summary: [Codex.Protocol.ReasoningItemReasoningSummary.t()],
          content: [Codex.Protocol.ReasoningItemContent.t()] | nil,
          encrypted_content: String.t() | nil,
          id: String.t() | nil,
          internal_chat_message_metadata_passthrough:
            Codex.Protocol.InternalChatMessageMetadataPassthrough.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:summary]
  defstruct [
    :summary,
    :content,
    :encrypted_content,
    :id,
    :internal_chat_message_metadata_passthrough,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ResponseItem.ToolSearchCall do
  @moduledoc ~S"""
  On the wire: `ResponseItem/tool_search_call` of the app-server.
  """

  @type t :: %__MODULE__{
          arguments: Codex.JSON.value(),
          execution: String.t(),
          call_id: String.t() | nil,
          encrypted_content: String.t() | nil,
          id: String.t() | nil,
          internal_chat_message_metadata_passthrough:
            Codex.Protocol.InternalChatMessageMetadataPassthrough.t() | nil,
          status: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:arguments, :execution]
  defstruct [
    :arguments,
    :execution,
    :call_id,
    :encrypted_content,
    :id,
    :internal_chat_message_metadata_passthrough,
    :status,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ResponseItem.ToolSearchOutput do
  @moduledoc ~S"""
  On the wire: `ResponseItem/tool_search_output` of the app-server.
  """

  @type t :: %__MODULE__{
          execution: String.t(),
          status: String.t(),
          tools: [Codex.JSON.value()],
          call_id: String.t() | nil,
          id: String.t() | nil,
          internal_chat_message_metadata_passthrough:
            Codex.Protocol.InternalChatMessageMetadataPassthrough.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:execution, :status, :tools]
  defstruct [
    :execution,
    :status,
    :tools,
    :call_id,
    :id,
    :internal_chat_message_metadata_passthrough,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ResponseItem.WebSearchCall do
  @moduledoc ~S"""
  On the wire: `ResponseItem/web_search_call` of the app-server.
  """

  @type t :: %__MODULE__{
          action: Codex.Protocol.ResponsesApiWebSearchAction.t() | nil,
          encrypted_content: String.t() | nil,
          id: String.t() | nil,
          internal_chat_message_metadata_passthrough:
            Codex.Protocol.InternalChatMessageMetadataPassthrough.t() | nil,
          status: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [
    :action,
    :encrypted_content,
    :id,
    :internal_chat_message_metadata_passthrough,
    :status,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ResponseUsageMetadata do
  @moduledoc ~S"""
  Usage metadata reported for one upstream response.

  On the wire: `ResponseUsageMetadata` of the app-server.
  """

  @type t :: %__MODULE__{
          amount: String.t() | nil,
          metadata: Codex.JSON.value() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:amount, :metadata, extra: %{}]
end

defmodule Codex.Protocol.ResponsesApiWebSearchAction.FindInPage do
  @moduledoc ~S"""
  On the wire: `ResponsesApiWebSearchAction/find_in_page` of the app-server.
  """

  @type t :: %__MODULE__{
          pattern: String.t() | nil,
          url: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:pattern, :url, extra: %{}]
end

defmodule Codex.Protocol.ResponsesApiWebSearchAction.OpenPage do
  @moduledoc ~S"""
  On the wire: `ResponsesApiWebSearchAction/open_page` of the app-server.
  """

  @type t :: %__MODULE__{url: String.t() | nil, extra: Codex.Protocol.extra()}

  defstruct [:url, extra: %{}]
end

defmodule Codex.Protocol.ResponsesApiWebSearchAction.Other do
  @moduledoc ~S"""
  On the wire: `ResponsesApiWebSearchAction/other` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ResponsesApiWebSearchAction.Search do
  @moduledoc ~S"""
  On the wire: `ResponsesApiWebSearchAction/search` of the app-server.
  """

  @type t :: %__MODULE__{
          queries: [String.t()] | nil,
          query: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:queries, :query, extra: %{}]
end

defmodule Codex.Protocol.ReviewDecision.ApprovedExecpolicyAmendment do
  @moduledoc ~S"""
  User has approved this command and wants to apply the proposed execpolicy amendment so future matching commands are permitted.

  On the wire: `ReviewDecision/ApprovedExecpolicyAmendment` of the app-server.
  """

  @type t :: %__MODULE__{
          approved_execpolicy_amendment:
            Codex.Protocol.ReviewDecision.ApprovedExecpolicyAmendment.ApprovedExecpolicyAmendment.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:approved_execpolicy_amendment]
  defstruct [:approved_execpolicy_amendment, extra: %{}]
end

defmodule Codex.Protocol.ReviewDecision.ApprovedExecpolicyAmendment.ApprovedExecpolicyAmendment do
  @moduledoc ~S"""
  On the wire: `ReviewDecision/ApprovedExecpolicyAmendment/approved_execpolicy_amendment` of the app-server.
  """

  @type t :: %__MODULE__{
          proposed_execpolicy_amendment: [String.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:proposed_execpolicy_amendment]
  defstruct [:proposed_execpolicy_amendment, extra: %{}]
end

defmodule Codex.Protocol.ReviewDecision.Denied do
  @moduledoc ~S"""
  User has denied this command and the agent should not execute it, but it should continue the session and try something else.

  On the wire: `ReviewDecision/Denied` of the app-server.
  """

  @type t :: %__MODULE__{
          denied: Codex.Protocol.ReviewDecision.Denied.Denied.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:denied]
  defstruct [:denied, extra: %{}]
end

defmodule Codex.Protocol.ReviewDecision.Denied.Denied do
  @moduledoc ~S"""
  On the wire: `ReviewDecision/Denied/denied` of the app-server.
  """

  @type t :: %__MODULE__{rejection: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:rejection]
  defstruct [:rejection, extra: %{}]
end

defmodule Codex.Protocol.ReviewDecision.NetworkPolicyAmendment do
  @moduledoc ~S"""
  User chose to persist a network policy rule (allow/deny) for future requests to the same host.

  On the wire: `ReviewDecision/NetworkPolicyAmendment` of the app-server.
  """

  @type t :: %__MODULE__{
          network_policy_amendment:
            Codex.Protocol.ReviewDecision.NetworkPolicyAmendment.NetworkPolicyAmendment.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:network_policy_amendment]
  defstruct [:network_policy_amendment, extra: %{}]
end

defmodule Codex.Protocol.ReviewDecision.NetworkPolicyAmendment.NetworkPolicyAmendment do
  @moduledoc ~S"""
  On the wire: `ReviewDecision/NetworkPolicyAmendment/network_policy_amendment` of the app-server.
  """

  @type t :: %__MODULE__{
          network_policy_amendment: Codex.Protocol.NetworkPolicyAmendment.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:network_policy_amendment]
  defstruct [:network_policy_amendment, extra: %{}]
end

defmodule Codex.Protocol.ReviewTarget.BaseBranch do
  @moduledoc ~S"""
  Review changes between the current branch and the given base branch.

  On the wire: `ReviewTarget/baseBranch` of the app-server.
  """

  @type t :: %__MODULE__{branch: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:branch]
  defstruct [:branch, extra: %{}]
end

defmodule Codex.Protocol.ReviewTarget.Commit do
  @moduledoc ~S"""
  Review the changes introduced by a specific commit.

  On the wire: `ReviewTarget/commit` of the app-server.
  """

  @typedoc ~S"""
  * `title` - Optional human-readable label (e.g., commit subject) for UIs.
  """

  @type t :: %__MODULE__{sha: String.t(), title: String.t() | nil, extra: Codex.Protocol.extra()}

  @enforce_keys [:sha]
  defstruct [:sha, :title, extra: %{}]
end

defmodule Codex.Protocol.ReviewTarget.Custom do
  @moduledoc ~S"""
  Arbitrary instructions, equivalent to the old free-form prompt.

  On the wire: `ReviewTarget/custom` of the app-server.
  """

  @type t :: %__MODULE__{instructions: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:instructions]
  defstruct [:instructions, extra: %{}]
end

defmodule Codex.Protocol.ReviewTarget.UncommittedChanges do
  @moduledoc ~S"""
  Review the working tree: staged, unstaged, and untracked files.

  On the wire: `ReviewTarget/uncommittedChanges` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.SandboxWorkspaceWrite do
  @moduledoc ~S"""
  On the wire: `SandboxWorkspaceWrite` of the app-server.
  """

  @type t :: %__MODULE__{
          exclude_slash_tmp: boolean() | nil,
          exclude_tmpdir_env_var: boolean() | nil,
          network_access: boolean() | nil,
          writable_roots: [String.t()] | nil,
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

defmodule Codex.Protocol.ScheduledTaskSchedule.Daily do
  @moduledoc ~S"""
  On the wire: `ScheduledTaskSchedule/daily` of the app-server.
  """

  @type t :: %__MODULE__{time: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:time]
  defstruct [:time, extra: %{}]
end

defmodule Codex.Protocol.ScheduledTaskSchedule.Hourly do
  @moduledoc ~S"""
  On the wire: `ScheduledTaskSchedule/hourly` of the app-server.
  """

  @type t :: %__MODULE__{
          interval_hours: non_neg_integer(),
          days: [Codex.Protocol.ScheduledTaskWeekday.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:interval_hours]
  defstruct [:interval_hours, :days, extra: %{}]
end

defmodule Codex.Protocol.ScheduledTaskSchedule.Weekdays do
  @moduledoc ~S"""
  On the wire: `ScheduledTaskSchedule/weekdays` of the app-server.
  """

  @type t :: %__MODULE__{time: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:time]
  defstruct [:time, extra: %{}]
end

defmodule Codex.Protocol.ScheduledTaskSchedule.Weekly do
  @moduledoc ~S"""
  On the wire: `ScheduledTaskSchedule/weekly` of the app-server.
  """

  @type t :: %__MODULE__{
          days: [Codex.Protocol.ScheduledTaskWeekday.t()],
          time: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:days, :time]
  defstruct [:days, :time, extra: %{}]
end

defmodule Codex.Protocol.ScheduledTaskSummary do
  @moduledoc ~S"""
  On the wire: `ScheduledTaskSummary` of the app-server.
  """

  @type t :: %__MODULE__{
          key: String.t(),
          name: String.t(),
          prompt: String.t(),
          schedule: Codex.Protocol.ScheduledTaskSchedule.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:key, :name, :prompt, :schedule]
  defstruct [:key, :name, :prompt, :schedule, extra: %{}]
end

defmodule Codex.Protocol.SelectedCapabilityRoot do
  @moduledoc ~S"""
  A user-selected root that can expose one or more runtime capabilities.

  On the wire: `SelectedCapabilityRoot` of the app-server.
  """

  @typedoc ~S"""
  * `id` - Stable identifier supplied by the capability selection platform.
  * `location` - Where the selected root can be resolved.
  """

  @type t :: %__MODULE__{
          id: String.t(),
          location: Codex.Protocol.CapabilityRootLocation.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :location]
  defstruct [:id, :location, extra: %{}]
end

defmodule Codex.Protocol.ServerDiagnosticsGauge do
  @moduledoc ~S"""
  On the wire: `ServerDiagnosticsGauge` of the app-server.
  """

  @type t :: %__MODULE__{
          name: String.t(),
          value: non_neg_integer(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:name, :value]
  defstruct [:name, :value, extra: %{}]
end

defmodule Codex.Protocol.ServerDiagnosticsProcess do
  @moduledoc ~S"""
  On the wire: `ServerDiagnosticsProcess` of the app-server.
  """

  @type t :: %__MODULE__{
          id: non_neg_integer(),
          physical_footprint_bytes: non_neg_integer() | nil,
          resident_memory_bytes: non_neg_integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id]
  defstruct [:id, :physical_footprint_bytes, :resident_memory_bytes, extra: %{}]
end

defmodule Codex.Protocol.SessionMigration do
  @moduledoc ~S"""
  On the wire: `SessionMigration` of the app-server.
  """

  @type t :: %__MODULE__{
          cwd: String.t(),
          path: String.t(),
          title: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:cwd, :path]
  defstruct [:cwd, :path, :title, extra: %{}]
end

defmodule Codex.Protocol.SkillDependencies do
  @moduledoc ~S"""
  On the wire: `SkillDependencies` of the app-server.
  """

  @type t :: %__MODULE__{
          tools: [Codex.Protocol.SkillToolDependency.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:tools]
  defstruct [:tools, extra: %{}]
end

defmodule Codex.Protocol.SkillErrorInfo do
  @moduledoc ~S"""
  On the wire: `SkillErrorInfo` of the app-server.
  """

  @type t :: %__MODULE__{message: String.t(), path: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:message, :path]
  defstruct [:message, :path, extra: %{}]
end

defmodule Codex.Protocol.SkillInterface do
  @moduledoc ~S"""
  On the wire: `SkillInterface` of the app-server.
  """

  @typedoc ~S"""
  * `icon_large_url` - Remote large icon URL from the plugin catalog.
  * `icon_small_url` - Remote small icon URL from the plugin catalog.
  """

  @type t :: %__MODULE__{
          brand_color: String.t() | nil,
          default_prompt: String.t() | nil,
          display_name: String.t() | nil,
          icon_large: Codex.Protocol.AbsolutePathBuf.t() | nil,
          icon_large_url: String.t() | nil,
          icon_small: Codex.Protocol.AbsolutePathBuf.t() | nil,
          icon_small_url: String.t() | nil,
          short_description: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [
    :brand_color,
    :default_prompt,
    :display_name,
    :icon_large,
    :icon_large_url,
    :icon_small,
    :icon_small_url,
    :short_description,
    extra: %{}
  ]
end

defmodule Codex.Protocol.SkillMetadata do
  @moduledoc ~S"""
  On the wire: `SkillMetadata` of the app-server.
  """

  @typedoc ~S"""
  * `plugin_id` - Owning plugin ID, matching `PluginSummary.id`, when known.
  * `short_description` - Legacy short_description from SKILL.md. Prefer SKILL.json interface.short_description.
  """

  @type t :: %__MODULE__{
          description: String.t(),
          enabled: boolean(),
          name: String.t(),
          path: Codex.Protocol.LegacyAppPathString.t(),
          scope: Codex.Protocol.SkillScope.t(),
          dependencies: Codex.Protocol.SkillDependencies.t() | nil,
          interface: Codex.Protocol.SkillInterface.t() | nil,
          plugin_id: String.t() | nil,
          short_description: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:description, :enabled, :name, :path, :scope]
  defstruct [
    :description,
    :enabled,
    :name,
    :path,
    :scope,
    :dependencies,
    :interface,
    :plugin_id,
    :short_description,
    extra: %{}
  ]
end

defmodule Codex.Protocol.SkillMigration do
  @moduledoc ~S"""
  On the wire: `SkillMigration` of the app-server.
  """

  @type t :: %__MODULE__{name: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:name]
  defstruct [:name, extra: %{}]
end

defmodule Codex.Protocol.SkillSummary do
  @moduledoc ~S"""
  On the wire: `SkillSummary` of the app-server.
  """

  @type t :: %__MODULE__{
          description: String.t(),
          enabled: boolean(),
          name: String.t(),
          interface: Codex.Protocol.SkillInterface.t() | nil,
          path: Codex.Protocol.LegacyAppPathString.t() | nil,
          short_description: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:description, :enabled, :name]
  defstruct [:description, :enabled, :name, :interface, :path, :short_description, extra: %{}]
end

defmodule Codex.Protocol.SkillToolDependency do
  @moduledoc ~S"""
  On the wire: `SkillToolDependency` of the app-server.
  """

  @type t :: %__MODULE__{
          type: String.t(),
          value: String.t(),
          command: String.t() | nil,
          description: String.t() | nil,
          transport: String.t() | nil,
          url: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:type, :value]
  defstruct [:type, :value, :command, :description, :transport, :url, extra: %{}]
end

defmodule Codex.Protocol.SkillsListEntry do
  @moduledoc ~S"""
  On the wire: `SkillsListEntry` of the app-server.
  """

  @type t :: %__MODULE__{
          cwd: String.t(),
          errors: [Codex.Protocol.SkillErrorInfo.t()],
          skills: [Codex.Protocol.SkillMetadata.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:cwd, :errors, :skills]
  defstruct [:cwd, :errors, :skills, extra: %{}]
end

defmodule Codex.Protocol.SubagentMigration do
  @moduledoc ~S"""
  On the wire: `SubagentMigration` of the app-server.
  """

  @type t :: %__MODULE__{name: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:name]
  defstruct [:name, extra: %{}]
end

defmodule Codex.Protocol.ThreadAttachment do
  @moduledoc ~S"""
  An independently persisted attachment associated with a thread.

  On the wire: `ThreadAttachment` of the app-server.
  """

  @type t :: %__MODULE__{
          attachment_type: String.t(),
          created_at: integer(),
          id: String.t(),
          identity_key: String.t(),
          payload: Codex.JSON.value(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:attachment_type, :created_at, :id, :identity_key, :payload]
  defstruct [:attachment_type, :created_at, :id, :identity_key, :payload, extra: %{}]
end

defmodule Codex.Protocol.ThreadAttachmentOwner do
  @moduledoc ~S"""
  A thread that currently owns an attachment with the requested identity.

  On the wire: `ThreadAttachmentOwner` of the app-server.
  """

  @typedoc ~S"""
  * `archived` - Whether the owning thread is archived, not whether it is currently executing a turn.
  """

  @type t :: %__MODULE__{
          archived: boolean(),
          thread_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:archived, :thread_id]
  defstruct [:archived, :thread_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadBackgroundTerminal do
  @moduledoc ~S"""
  On the wire: `ThreadBackgroundTerminal` of the app-server.
  """

  @type t :: %__MODULE__{
          command: String.t(),
          cwd: Codex.Protocol.LegacyAppPathString.t(),
          item_id: String.t(),
          process_id: String.t(),
          cpu_percent: float() | nil,
          os_pid: non_neg_integer() | nil,
          rss_kb: non_neg_integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:command, :cwd, :item_id, :process_id]
  defstruct [:command, :cwd, :item_id, :process_id, :cpu_percent, :os_pid, :rss_kb, extra: %{}]
end

defmodule Codex.Protocol.ThreadGuardianAssessment do
  @moduledoc ~S"""
  On the wire: `ThreadGuardianAssessment` of the app-server.
  """

  @type t :: %__MODULE__{
          outcome: Codex.Protocol.GuardianAssessmentOutcome.t(),
          rationale: String.t(),
          risk_level: Codex.Protocol.GuardianRiskLevel.t(),
          user_authorization: Codex.Protocol.GuardianUserAuthorization.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:outcome, :rationale, :risk_level, :user_authorization]
  defstruct [:outcome, :rationale, :risk_level, :user_authorization, extra: %{}]
end

defmodule Codex.Protocol.ThreadItemEntry do
  @moduledoc ~S"""
  On the wire: `ThreadItemEntry` of the app-server.
  """

  @typedoc ~S"""
  * `turn_id` - Turn containing this item.
  * `completed_at_ms` - Unix timestamp (milliseconds) when the item completed, if recorded by the producer.
  * `output_deferred` - The saved output was omitted. Fetch the complete item with `thread/items/read`.
  * `started_at_ms` - Unix timestamp (milliseconds) when the item started, if recorded by the producer.
  """

  @type t :: %__MODULE__{
          item: Codex.Protocol.ThreadItem.t(),
          turn_id: String.t(),
          completed_at_ms: integer() | nil,
          output_deferred: boolean() | nil,
          started_at_ms: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:item, :turn_id]
  defstruct [:item, :turn_id, :completed_at_ms, :output_deferred, :started_at_ms, extra: %{}]
end

defmodule Codex.Protocol.ThreadItemOutputDeferral do
  @moduledoc ~S"""
  On the wire: `ThreadItemOutputDeferral` of the app-server.
  """

  @typedoc ~S"""
  * `command_execution` - Defer nonempty output from successful commands.
  * `mcp_tool_call` - Defer nonempty plain-text results from successful MCP tool calls.
  """

  @type t :: %__MODULE__{
          command_execution: boolean() | nil,
          mcp_tool_call: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:command_execution, :mcp_tool_call, extra: %{}]
end

defmodule Codex.Protocol.ThreadItemsListAnchor.Item do
  @moduledoc ~S"""
  On the wire: `ThreadItemsListAnchor/item` of the app-server.
  """

  @type t :: %__MODULE__{item_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:item_id]
  defstruct [:item_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadReadStateOperation.Read do
  @moduledoc ~S"""
  On the wire: `ThreadReadStateOperation/read` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadReadStateOperation.Unread do
  @moduledoc ~S"""
  On the wire: `ThreadReadStateOperation/unread` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadRealtimeInitialItem do
  @moduledoc ~S"""
  EXPERIMENTAL - role-bearing text item included when a realtime V3 session starts.

  On the wire: `ThreadRealtimeInitialItem` of the app-server.
  """

  @type t :: %__MODULE__{
          role: Codex.Protocol.ConversationTextRole.t(),
          text: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:role, :text]
  defstruct [:role, :text, extra: %{}]
end

defmodule Codex.Protocol.ThreadRealtimeStartTransport.ExistingCall do
  @moduledoc ~S"""
  On the wire: `ThreadRealtimeStartTransport/existingCall` of the app-server.
  """

  @typedoc ~S"""
  * `call_id` - Identifier of a realtime call already created and negotiated by the client.
  """

  @type t :: %__MODULE__{call_id: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:call_id]
  defstruct [:call_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadRealtimeStartTransport.Webrtc do
  @moduledoc ~S"""
  On the wire: `ThreadRealtimeStartTransport/webrtc` of the app-server.
  """

  @typedoc ~S"""
  * `sdp` - SDP offer generated by a WebRTC RTCPeerConnection after configuring audio and the realtime events data channel.
  """

  @type t :: %__MODULE__{sdp: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:sdp]
  defstruct [:sdp, extra: %{}]
end

defmodule Codex.Protocol.ThreadRealtimeStartTransport.Websocket do
  @moduledoc ~S"""
  On the wire: `ThreadRealtimeStartTransport/websocket` of the app-server.
  """

  @type t :: %__MODULE__{extra: Codex.Protocol.extra()}

  defstruct extra: %{}
end

defmodule Codex.Protocol.ThreadSearchOccurrence do
  @moduledoc ~S"""
  One visible message occurrence returned by [`ThreadSearchOccurrencesResponse`].

  On the wire: `ThreadSearchOccurrence` of the app-server.
  """

  @typedoc ~S"""
  * `snippet_match_range` - Match range within `snippet`, in UTF-16 code units.
  * `turn_cursor` - Opaque inclusive cursor accepted by `thread/turns/list` for this turn.
  """

  @type t :: %__MODULE__{
          item_id: String.t(),
          snippet: String.t(),
          snippet_match_range: Codex.Protocol.ThreadSearchTextRange.t(),
          turn_cursor: String.t(),
          turn_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:item_id, :snippet, :snippet_match_range, :turn_cursor, :turn_id]
  defstruct [:item_id, :snippet, :snippet_match_range, :turn_cursor, :turn_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadSearchResult do
  @moduledoc ~S"""
  On the wire: `ThreadSearchResult` of the app-server.
  """

  @type t :: %__MODULE__{
          snippet: String.t(),
          thread: Codex.Protocol.Thread.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:snippet, :thread]
  defstruct [:snippet, :thread, extra: %{}]
end

defmodule Codex.Protocol.ThreadSearchTextRange do
  @moduledoc ~S"""
  UTF-16 code-unit range within `snippet`.

  On the wire: `ThreadSearchTextRange` of the app-server.
  """

  @typedoc ~S"""
  * `end` - Exclusive UTF-16 code-unit offset.
  * `start` - Inclusive UTF-16 code-unit offset.
  """

  @type t :: %__MODULE__{
          end: non_neg_integer(),
          start: non_neg_integer(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:end, :start]
  defstruct [:end, :start, extra: %{}]
end

defmodule Codex.Protocol.ThreadTimelineEntry.Item do
  @moduledoc ~S"""
  On the wire: `ThreadTimelineEntry/item` of the app-server.
  """

  @type t :: %__MODULE__{
          item: Codex.Protocol.ThreadItem.t(),
          position: non_neg_integer(),
          turn_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:item, :position, :turn_id]
  defstruct [:item, :position, :turn_id, extra: %{}]
end

defmodule Codex.Protocol.ThreadTimelineEntry.Realtime do
  @moduledoc ~S"""
  On the wire: `ThreadTimelineEntry/realtime` of the app-server.
  """

  @type t :: %__MODULE__{
          item: Codex.Protocol.ThreadRealtimeItem.t(),
          position: non_neg_integer(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:item, :position]
  defstruct [:item, :position, extra: %{}]
end

defmodule Codex.Protocol.ThreadTimelineEntry.TurnCompleted do
  @moduledoc ~S"""
  On the wire: `ThreadTimelineEntry/turnCompleted` of the app-server.
  """

  @type t :: %__MODULE__{
          position: non_neg_integer(),
          status: Codex.Protocol.TurnStatus.t(),
          turn_id: String.t(),
          completed_at: integer() | nil,
          duration_ms: integer() | nil,
          error: Codex.Protocol.TurnError.t() | nil,
          started_at: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:position, :status, :turn_id]
  defstruct [
    :position,
    :status,
    :turn_id,
    :completed_at,
    :duration_ms,
    :error,
    :started_at,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ThreadTimelineEntry.TurnStarted do
  @moduledoc ~S"""
  On the wire: `ThreadTimelineEntry/turnStarted` of the app-server.
  """

  @type t :: %__MODULE__{
          position: non_neg_integer(),
          turn_id: String.t(),
          started_at: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:position, :turn_id]
  defstruct [:position, :turn_id, :started_at, extra: %{}]
end

defmodule Codex.Protocol.ThreadUsage do
  @moduledoc ~S"""
  On the wire: `ThreadUsage` of the app-server.
  """

  @typedoc ~S"""
  * `native_usage_usd_micros` - Native dollar usage, independent of credit estimates. None means unknown, not zero.
  """

  @type t :: %__MODULE__{
          estimated_usage_credits_micros: integer(),
          groups: [Codex.Protocol.ThreadUsageBreakdownGroup.t()],
          thread_id: String.t(),
          estimated_usage_usd_micros: integer() | nil,
          native_usage_usd_micros: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:estimated_usage_credits_micros, :groups, :thread_id]
  defstruct [
    :estimated_usage_credits_micros,
    :groups,
    :thread_id,
    :estimated_usage_usd_micros,
    :native_usage_usd_micros,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ThreadUsageBreakdownGroup do
  @moduledoc ~S"""
  On the wire: `ThreadUsageBreakdownGroup` of the app-server.
  """

  @type t :: %__MODULE__{
          estimated_usage_credits_micros: integer(),
          cached_input_tokens: integer() | nil,
          input_tokens: integer() | nil,
          model: String.t() | nil,
          net_new_input_tokens: integer() | nil,
          output_tokens: integer() | nil,
          reasoning_effort: String.t() | nil,
          speed: String.t() | nil,
          total_tokens: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:estimated_usage_credits_micros]
  defstruct [
    :estimated_usage_credits_micros,
    :cached_input_tokens,
    :input_tokens,
    :model,
    :net_new_input_tokens,
    :output_tokens,
    :reasoning_effort,
    :speed,
    :total_tokens,
    extra: %{}
  ]
end

defmodule Codex.Protocol.TodoItem do
  @moduledoc ~S"""
  One step of the agent's plan.

  On the wire: `TodoItem` of exec.
  """

  @typedoc ~S"""
  * `text` - What is to be done.
  * `completed` - Whether it is done.
  """

  @type t :: %__MODULE__{text: String.t(), completed: boolean(), extra: Codex.Protocol.extra()}

  @enforce_keys [:text, :completed]
  defstruct [:text, :completed, extra: %{}]
end

defmodule Codex.Protocol.Tool do
  @moduledoc ~S"""
  Definition for a tool the client can call.

  On the wire: `Tool` of the app-server.
  """

  @type t :: %__MODULE__{
          input_schema: Codex.JSON.value(),
          name: String.t(),
          meta: Codex.JSON.value() | nil,
          annotations: Codex.JSON.value() | nil,
          description: String.t() | nil,
          icons: [Codex.JSON.value()] | nil,
          output_schema: Codex.JSON.value() | nil,
          title: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:input_schema, :name]
  defstruct [
    :input_schema,
    :name,
    :meta,
    :annotations,
    :description,
    :icons,
    :output_schema,
    :title,
    extra: %{}
  ]
end

defmodule Codex.Protocol.ToolRequestUserInputAnswer do
  @moduledoc ~S"""
  EXPERIMENTAL. Captures a user's answer to a request_user_input question.

  On the wire: `ToolRequestUserInputAnswer` of the app-server.
  """

  @type t :: %__MODULE__{answers: [String.t()], extra: Codex.Protocol.extra()}

  @enforce_keys [:answers]
  defstruct [:answers, extra: %{}]
end

defmodule Codex.Protocol.ToolRequestUserInputOption do
  @moduledoc ~S"""
  EXPERIMENTAL. Defines a single selectable option for request_user_input.

  On the wire: `ToolRequestUserInputOption` of the app-server.
  """

  @type t :: %__MODULE__{
          description: String.t(),
          label: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:description, :label]
  defstruct [:description, :label, extra: %{}]
end

defmodule Codex.Protocol.ToolRequestUserInputQuestion do
  @moduledoc ~S"""
  EXPERIMENTAL. Represents one request_user_input question and its required options.

  On the wire: `ToolRequestUserInputQuestion` of the app-server.
  """

  @type t :: %__MODULE__{
          header: String.t(),
          id: String.t(),
          question: String.t(),
          is_other: boolean() | nil,
          is_secret: boolean() | nil,
          options: [Codex.Protocol.ToolRequestUserInputOption.t()] | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:header, :id, :question]
  defstruct [:header, :id, :question, :is_other, :is_secret, :options, extra: %{}]
end

defmodule Codex.Protocol.ToolsV2 do
  @moduledoc ~S"""
  On the wire: `ToolsV2` of the app-server.
  """

  @type t :: %__MODULE__{
          web_search: Codex.Protocol.WebSearchToolConfig.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:web_search, extra: %{}]
end

defmodule Codex.Protocol.TurnToolOutput do
  @moduledoc ~S"""
  On the wire: `TurnToolOutput` of the app-server.
  """

  @typedoc ~S"""
  * `retain` - Requests retention of this output in the thread's model history.
  """

  @type t :: %__MODULE__{
          name: String.t(),
          output: Codex.Protocol.FunctionCallOutputBody.t(),
          namespace: String.t() | nil,
          retain: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:name, :output]
  defstruct [:name, :output, :namespace, :retain, extra: %{}]
end

defmodule Codex.Protocol.TurnsPage do
  @moduledoc ~S"""
  On the wire: `TurnsPage` of the app-server.
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

defmodule Codex.Protocol.UserVerificationErrorDetails.Cancelled do
  @moduledoc ~S"""
  On the wire: `UserVerificationErrorDetails/cancelled` of the app-server.
  """

  @type t :: %__MODULE__{
          reason: Codex.Protocol.UserVerificationCancellationReason.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:reason]
  defstruct [:reason, extra: %{}]
end

defmodule Codex.Protocol.UserVerificationErrorDetails.Failed do
  @moduledoc ~S"""
  On the wire: `UserVerificationErrorDetails/failed` of the app-server.
  """

  @type t :: %__MODULE__{
          reason: Codex.Protocol.UserVerificationFailureReason.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:reason]
  defstruct [:reason, extra: %{}]
end

defmodule Codex.Protocol.UserVerificationErrorDetails.InvalidRequest do
  @moduledoc ~S"""
  On the wire: `UserVerificationErrorDetails/invalidRequest` of the app-server.
  """

  @type t :: %__MODULE__{
          reason: Codex.Protocol.UserVerificationInvalidRequestReason.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:reason]
  defstruct [:reason, extra: %{}]
end

defmodule Codex.Protocol.UserVerificationErrorDetails.Unavailable do
  @moduledoc ~S"""
  On the wire: `UserVerificationErrorDetails/unavailable` of the app-server.
  """

  @type t :: %__MODULE__{
          reason: Codex.Protocol.UserVerificationUnavailableReason.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:reason]
  defstruct [:reason, extra: %{}]
end

defmodule Codex.Protocol.UserVerificationProof do
  @moduledoc ~S"""
  A signature over the exact decoded challenge. The verifier validates and consumes it.

  On the wire: `UserVerificationProof` of the app-server.
  """

  @typedoc ~S"""
  * `signature` - Unpadded base64url DER ECDSA signature using P-256 and SHA-256.
  """

  @type t :: %__MODULE__{
          credential_id: String.t(),
          signature: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:credential_id, :signature]
  defstruct [:credential_id, :signature, extra: %{}]
end

defmodule Codex.Protocol.UserVerificationRpcError do
  @moduledoc ~S"""
  The error object inside the normal JSON-RPC envelope.

  On the wire: `UserVerificationRpcError` of the app-server.
  """

  @type t :: %__MODULE__{
          code: integer(),
          data: Codex.Protocol.UserVerificationErrorDetails.t(),
          message: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:code, :data, :message]
  defstruct [:code, :data, :message, extra: %{}]
end

defmodule Codex.Protocol.W3cTraceContext do
  @moduledoc ~S"""
  On the wire: `W3cTraceContext` of the app-server.
  """

  @type t :: %__MODULE__{
          traceparent: String.t() | nil,
          tracestate: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:traceparent, :tracestate, extra: %{}]
end

defmodule Codex.Protocol.WebSearchLocation do
  @moduledoc ~S"""
  On the wire: `WebSearchLocation` of the app-server.
  """

  @type t :: %__MODULE__{
          city: String.t() | nil,
          country: String.t() | nil,
          region: String.t() | nil,
          timezone: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:city, :country, :region, :timezone, extra: %{}]
end

defmodule Codex.Protocol.WebSearchToolConfig do
  @moduledoc ~S"""
  On the wire: `WebSearchToolConfig` of the app-server.
  """

  @type t :: %__MODULE__{
          allowed_domains: [String.t()] | nil,
          context_size: Codex.Protocol.WebSearchContextSize.t() | nil,
          location: Codex.Protocol.WebSearchLocation.t() | nil,
          extra: Codex.Protocol.extra()
        }

  defstruct [:allowed_domains, :context_size, :location, extra: %{}]
end

defmodule Codex.Protocol.WorkspaceMessage do
  @moduledoc ~S"""
  On the wire: `WorkspaceMessage` of the app-server.
  """

  @typedoc ~S"""
  * `archived_at` - Unix timestamp (in seconds) when the message was archived.
  * `created_at` - Unix timestamp (in seconds) when the message was created.
  """

  @type t :: %__MODULE__{
          message_body: String.t(),
          message_id: String.t(),
          message_type: Codex.Protocol.WorkspaceMessageType.t(),
          archived_at: integer() | nil,
          created_at: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:message_body, :message_id, :message_type]
  defstruct [:message_body, :message_id, :message_type, :archived_at, :created_at, extra: %{}]
end

defmodule Codex.Protocol.WorkspaceRouting do
  @moduledoc ~S"""
  On the wire: `WorkspaceRouting` of the app-server.
  """

  @type t :: %__MODULE__{
          account_routing_override: Codex.Protocol.AccountRoutingOverride.t(),
          backend_origin: String.t(),
          chatgpt_account_id: String.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:account_routing_override, :backend_origin, :chatgpt_account_id]
  defstruct [:account_routing_override, :backend_origin, :chatgpt_account_id, extra: %{}]
end
