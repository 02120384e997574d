# Written by mix codex.gen.protocol from fixtures/schemas. Do not edit.

defmodule Codex.Protocol.Data do
  @moduledoc false

  @type node_ ::
          :any
          | :bool
          | :int
          | :uint
          | :float
          | :string
          | {:ref, String.t()}
          | {:nullable | :list | :map, node_}
          | {:enum, [{wire :: String.t(), atom()}]}
          | {:struct, module(), [field], consts :: [{String.t(), String.t()}]}
          | {:union, tag :: String.t(), [{String.t(), node_}]}
          | {:either, [node_]}

  @type field ::
          {wire :: String.t(), atom(), node_, required :: boolean(), experimental :: boolean()}

  @spec methods() :: [map()]
  def methods,
    do: [
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.AccountBedrockCheckGovCloudRequirements,
        name: "account/bedrock/checkGovCloudRequirements",
        params: "BedrockCheckGovCloudRequirementsParams",
        response: "BedrockCheckGovCloudRequirementsResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.AccountBedrockDiscover,
        name: "account/bedrock/discover",
        params: "BedrockDiscoverParams",
        response: "BedrockDiscoverResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.AccountBedrockSetup,
        name: "account/bedrock/setup",
        params: "BedrockSetupParams",
        response: "BedrockSetupResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :none,
        kind: :request,
        module: Codex.Protocol.ClientRequest.AccountGatewayOAuthCancel,
        name: "account/gatewayOAuth/cancel",
        params: nil,
        response: "GatewayOAuthCancelResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :optional,
        kind: :request,
        module: Codex.Protocol.ClientRequest.AccountGatewayOAuthLogin,
        name: "account/gatewayOAuth/login",
        params: "GatewayOAuthLoginParams",
        response: "GatewayOAuthLoginResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :optional,
        kind: :request,
        module: Codex.Protocol.ClientRequest.AccountGatewayOAuthRead,
        name: "account/gatewayOAuth/read",
        params: "GatewayOAuthReadParams",
        response: "GatewayOAuthReadResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.AccountGcpSetup,
        name: "account/gcp/setup",
        params: "GcpSetupParams",
        response: "GcpSetupResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.AccountLoginCancel,
        name: "account/login/cancel",
        params: "CancelLoginAccountParams",
        response: "CancelLoginAccountResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.AccountLoginStart,
        name: "account/login/start",
        params: "LoginAccountParams",
        response: "LoginAccountResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :request,
        module: Codex.Protocol.ClientRequest.AccountLogout,
        name: "account/logout",
        params: nil,
        response: "LogoutAccountResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.AccountRateLimitResetCreditConsume,
        name: "account/rateLimitResetCredit/consume",
        params: "ConsumeAccountRateLimitResetCreditParams",
        response: "ConsumeAccountRateLimitResetCreditResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :optional,
        kind: :request,
        module: Codex.Protocol.ClientRequest.AccountRateLimitsRead,
        name: "account/rateLimits/read",
        params: "GetAccountRateLimitsParams",
        response: "GetAccountRateLimitsResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.AccountRead,
        name: "account/read",
        params: "GetAccountParams",
        response: "GetAccountResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :request,
        module: Codex.Protocol.ClientRequest.AccountSecuritySetupRead,
        name: "account/securitySetup/read",
        params: nil,
        response: "GetAccountSecuritySetupResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.AccountSendAddCreditsNudgeEmail,
        name: "account/sendAddCreditsNudgeEmail",
        params: "SendAddCreditsNudgeEmailParams",
        response: "SendAddCreditsNudgeEmailResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :optional,
        kind: :request,
        module: Codex.Protocol.ClientRequest.AccountUsageRead,
        name: "account/usage/read",
        params: "GetAccountTokenUsageParams",
        response: "GetAccountTokenUsageResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :request,
        module: Codex.Protocol.ClientRequest.AccountWorkspaceMessagesRead,
        name: "account/workspaceMessages/read",
        params: nil,
        response: "GetWorkspaceMessagesResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.AccountSessionList,
        name: "accountSession/list",
        params: "AccountSessionsListParams",
        response: "AccountSessionsResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.AccountSessionSwitch,
        name: "accountSession/switch",
        params: "AccountSessionsSwitchParams",
        response: "AccountSessionsSwitchResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.AppInstalled,
        name: "app/installed",
        params: "AppsInstalledParams",
        response: "AppsInstalledResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.AppList,
        name: "app/list",
        params: "AppsListParams",
        response: "AppsListResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.AppRead,
        name: "app/read",
        params: "AppsReadParams",
        response: "AppsReadResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.CollaborationModeList,
        name: "collaborationMode/list",
        params: "CollaborationModeListParams",
        response: "CollaborationModeListResponse",
        stability: :experimental
      },
      %{
        fields: [:permission_profile],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.CommandExec,
        name: "command/exec",
        params: "CommandExecParams",
        response: "CommandExecResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.CommandExecResize,
        name: "command/exec/resize",
        params: "CommandExecResizeParams",
        response: "CommandExecResizeResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.CommandExecTerminate,
        name: "command/exec/terminate",
        params: "CommandExecTerminateParams",
        response: "CommandExecTerminateResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.CommandExecWrite,
        name: "command/exec/write",
        params: "CommandExecWriteParams",
        response: "CommandExecWriteResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ConfigBatchWrite,
        name: "config/batchWrite",
        params: "ConfigBatchWriteParams",
        response: "ConfigWriteResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ConfigMcpServerReload,
        name: "config/mcpServer/reload",
        params: nil,
        response: "McpServerRefreshResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ConfigRead,
        name: "config/read",
        params: "ConfigReadParams",
        response: "ConfigReadResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ConfigValueWrite,
        name: "config/value/write",
        params: "ConfigValueWriteParams",
        response: "ConfigWriteResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ConfigRequirementsRead,
        name: "configRequirements/read",
        params: nil,
        response: "ConfigRequirementsReadResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.EnvironmentAdd,
        name: "environment/add",
        params: "EnvironmentAddParams",
        response: "EnvironmentAddResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.EnvironmentInfo,
        name: "environment/info",
        params: "EnvironmentInfoParams",
        response: "EnvironmentInfoResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.EnvironmentStatus,
        name: "environment/status",
        params: "EnvironmentStatusParams",
        response: "EnvironmentStatusResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ExperimentalFeatureEnablementSet,
        name: "experimentalFeature/enablement/set",
        params: "ExperimentalFeatureEnablementSetParams",
        response: "ExperimentalFeatureEnablementSetResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ExperimentalFeatureList,
        name: "experimentalFeature/list",
        params: "ExperimentalFeatureListParams",
        response: "ExperimentalFeatureListResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ExternalAgentConfigDetect,
        name: "externalAgentConfig/detect",
        params: "ExternalAgentConfigDetectParams",
        response: "ExternalAgentConfigDetectResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ExternalAgentConfigImport,
        name: "externalAgentConfig/import",
        params: "ExternalAgentConfigImportParams",
        response: "ExternalAgentConfigImportResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ExternalAgentConfigImportReadHistories,
        name: "externalAgentConfig/import/readHistories",
        params: nil,
        response: "ExternalAgentConfigImportHistoriesReadResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ExternalAgentConfigImportRecordHistory,
        name: "externalAgentConfig/import/recordHistory",
        params: "ExternalAgentConfigImportHistoryRecordParams",
        response: "ExternalAgentConfigImportHistoryRecordResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.FeedbackSave,
        name: "feedback/save",
        params: "FeedbackSaveParams",
        response: "FeedbackSaveResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.FeedbackUpload,
        name: "feedback/upload",
        params: "FeedbackUploadParams",
        response: "FeedbackUploadResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.FsCopy,
        name: "fs/copy",
        params: "FsCopyParams",
        response: "FsCopyResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.FsCreateDirectory,
        name: "fs/createDirectory",
        params: "FsCreateDirectoryParams",
        response: "FsCreateDirectoryResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.FsGetMetadata,
        name: "fs/getMetadata",
        params: "FsGetMetadataParams",
        response: "FsGetMetadataResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.FsReadDirectory,
        name: "fs/readDirectory",
        params: "FsReadDirectoryParams",
        response: "FsReadDirectoryResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.FsReadFile,
        name: "fs/readFile",
        params: "FsReadFileParams",
        response: "FsReadFileResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.FsRemove,
        name: "fs/remove",
        params: "FsRemoveParams",
        response: "FsRemoveResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.FsUnwatch,
        name: "fs/unwatch",
        params: "FsUnwatchParams",
        response: "FsUnwatchResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.FsWatch,
        name: "fs/watch",
        params: "FsWatchParams",
        response: "FsWatchResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.FsWriteFile,
        name: "fs/writeFile",
        params: "FsWriteFileParams",
        response: "FsWriteFileResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.FuzzyFileSearch,
        name: "fuzzyFileSearch",
        params: "FuzzyFileSearchParams",
        response: "FuzzyFileSearchResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.FuzzyFileSearchSessionStart,
        name: "fuzzyFileSearch/sessionStart",
        params: "FuzzyFileSearchSessionStartParams",
        response: "FuzzyFileSearchSessionStartResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.FuzzyFileSearchSessionStop,
        name: "fuzzyFileSearch/sessionStop",
        params: "FuzzyFileSearchSessionStopParams",
        response: "FuzzyFileSearchSessionStopResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.FuzzyFileSearchSessionUpdate,
        name: "fuzzyFileSearch/sessionUpdate",
        params: "FuzzyFileSearchSessionUpdateParams",
        response: "FuzzyFileSearchSessionUpdateResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.HooksList,
        name: "hooks/list",
        params: "HooksListParams",
        response: "HooksListResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.Initialize,
        name: "initialize",
        params: "InitializeParams",
        response: "InitializeResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.MarketplaceAdd,
        name: "marketplace/add",
        params: "MarketplaceAddParams",
        response: "MarketplaceAddResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.MarketplaceRemove,
        name: "marketplace/remove",
        params: "MarketplaceRemoveParams",
        response: "MarketplaceRemoveResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.MarketplaceUpgrade,
        name: "marketplace/upgrade",
        params: "MarketplaceUpgradeParams",
        response: "MarketplaceUpgradeResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.McpServerEventStreamStart,
        name: "mcpServer/event/stream/start",
        params: "McpServerEventStreamStartParams",
        response: "McpServerEventStreamStartResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.McpServerEventStreamStop,
        name: "mcpServer/event/stream/stop",
        params: "McpServerEventStreamStopParams",
        response: "McpServerEventStreamStopResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.McpServerOauthLogin,
        name: "mcpServer/oauth/login",
        params: "McpServerOauthLoginParams",
        response: "McpServerOauthLoginResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.McpServerResourceRead,
        name: "mcpServer/resource/read",
        params: "McpResourceReadParams",
        response: "McpResourceReadResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.McpServerToolCall,
        name: "mcpServer/tool/call",
        params: "McpServerToolCallParams",
        response: "McpServerToolCallResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.McpServerStatusList,
        name: "mcpServerStatus/list",
        params: "ListMcpServerStatusParams",
        response: "ListMcpServerStatusResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :request,
        module: Codex.Protocol.ClientRequest.MemoryReset,
        name: "memory/reset",
        params: nil,
        response: "MemoryResetResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.MemoryStatus,
        name: "memory/status",
        params: "MemoryStatusParams",
        response: "MemoryStatusResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.MockExperimentalMethod,
        name: "mock/experimentalMethod",
        params: "MockExperimentalMethodParams",
        response: "MockExperimentalMethodResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ModelList,
        name: "model/list",
        params: "ModelListParams",
        response: "ModelListResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ModelProviderCapabilitiesRead,
        name: "modelProvider/capabilities/read",
        params: "ModelProviderCapabilitiesReadParams",
        response: "ModelProviderCapabilitiesReadResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ModelProviderConfigWrite,
        name: "modelProvider/config/write",
        params: "ModelProviderConfigWriteParams",
        response: "ModelProviderConfigWriteResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ModelProviderList,
        name: "modelProvider/list",
        params: "ModelProviderListParams",
        response: "ModelProviderListResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.PermissionProfileList,
        name: "permissionProfile/list",
        params: "PermissionProfileListParams",
        response: "PermissionProfileListResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.PluginInstall,
        name: "plugin/install",
        params: "PluginInstallParams",
        response: "PluginInstallResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.PluginInstalled,
        name: "plugin/installed",
        params: "PluginInstalledParams",
        response: "PluginInstalledResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.PluginList,
        name: "plugin/list",
        params: "PluginListParams",
        response: "PluginListResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.PluginRead,
        name: "plugin/read",
        params: "PluginReadParams",
        response: "PluginReadResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.PluginReconcile,
        name: "plugin/reconcile",
        params: "PluginReconcileParams",
        response: "PluginReconcileResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.PluginSearch,
        name: "plugin/search",
        params: "PluginSearchParams",
        response: "PluginSearchResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.PluginShareCheckout,
        name: "plugin/share/checkout",
        params: "PluginShareCheckoutParams",
        response: "PluginShareCheckoutResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.PluginShareDelete,
        name: "plugin/share/delete",
        params: "PluginShareDeleteParams",
        response: "PluginShareDeleteResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.PluginShareList,
        name: "plugin/share/list",
        params: "PluginShareListParams",
        response: "PluginShareListResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.PluginShareSave,
        name: "plugin/share/save",
        params: "PluginShareSaveParams",
        response: "PluginShareSaveResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.PluginShareUpdateTargets,
        name: "plugin/share/updateTargets",
        params: "PluginShareUpdateTargetsParams",
        response: "PluginShareUpdateTargetsResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.PluginSkillRead,
        name: "plugin/skill/read",
        params: "PluginSkillReadParams",
        response: "PluginSkillReadResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.PluginUninstall,
        name: "plugin/uninstall",
        params: "PluginUninstallParams",
        response: "PluginUninstallResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ProcessKill,
        name: "process/kill",
        params: "ProcessKillParams",
        response: "ProcessKillResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ProcessResizePty,
        name: "process/resizePty",
        params: "ProcessResizePtyParams",
        response: "ProcessResizePtyResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ProcessSpawn,
        name: "process/spawn",
        params: "ProcessSpawnParams",
        response: "ProcessSpawnResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ProcessWriteStdin,
        name: "process/writeStdin",
        params: "ProcessWriteStdinParams",
        response: "ProcessWriteStdinResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ProjectCreate,
        name: "project/create",
        params: "ProjectCreateParams",
        response: "ProjectCreateResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ProjectDelete,
        name: "project/delete",
        params: "ProjectDeleteParams",
        response: "ProjectDeleteResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ProjectImport,
        name: "project/import",
        params: "ProjectImportParams",
        response: "ProjectImportResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ProjectList,
        name: "project/list",
        params: "ProjectListParams",
        response: "ProjectListResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ProjectMove,
        name: "project/move",
        params: "ProjectMoveParams",
        response: "ProjectMoveResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ProjectRead,
        name: "project/read",
        params: "ProjectReadParams",
        response: "ProjectReadResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ProjectUpdate,
        name: "project/update",
        params: "ProjectUpdateParams",
        response: "ProjectUpdateResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.RemoteControlClientList,
        name: "remoteControl/client/list",
        params: "RemoteControlClientsListParams",
        response: "RemoteControlClientsListResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.RemoteControlClientRevoke,
        name: "remoteControl/client/revoke",
        params: "RemoteControlClientsRevokeParams",
        response: "RemoteControlClientsRevokeResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :optional,
        kind: :request,
        module: Codex.Protocol.ClientRequest.RemoteControlDisable,
        name: "remoteControl/disable",
        params: "RemoteControlDisableParams",
        response: "RemoteControlDisableResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :optional,
        kind: :request,
        module: Codex.Protocol.ClientRequest.RemoteControlEnable,
        name: "remoteControl/enable",
        params: "RemoteControlEnableParams",
        response: "RemoteControlEnableResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.RemoteControlPairingStart,
        name: "remoteControl/pairing/start",
        params: "RemoteControlPairingStartParams",
        response: "RemoteControlPairingStartResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.RemoteControlPairingStatus,
        name: "remoteControl/pairing/status",
        params: "RemoteControlPairingStatusParams",
        response: "RemoteControlPairingStatusResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :none,
        kind: :request,
        module: Codex.Protocol.ClientRequest.RemoteControlStatusRead,
        name: "remoteControl/status/read",
        params: nil,
        response: "RemoteControlStatusReadResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ReviewStart,
        name: "review/start",
        params: "ReviewStartParams",
        response: "ReviewStartResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :request,
        module: Codex.Protocol.ClientRequest.RolloutCompress,
        name: "rollout/compress",
        params: nil,
        response: "RolloutCompressResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ServerDiagnostics,
        name: "server/diagnostics",
        params: "ServerDiagnosticsParams",
        response: "ServerDiagnosticsResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.SkillsConfigWrite,
        name: "skills/config/write",
        params: "SkillsConfigWriteParams",
        response: "SkillsConfigWriteResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.SkillsExtraRootsSet,
        name: "skills/extraRoots/set",
        params: "SkillsExtraRootsSetParams",
        response: "SkillsExtraRootsSetResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.SkillsList,
        name: "skills/list",
        params: "SkillsListParams",
        response: "SkillsListResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadApproveGuardianDeniedAction,
        name: "thread/approveGuardianDeniedAction",
        params: "ThreadApproveGuardianDeniedActionParams",
        response: "ThreadApproveGuardianDeniedActionResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadArchive,
        name: "thread/archive",
        params: "ThreadArchiveParams",
        response: "ThreadArchiveResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadAttachmentAdd,
        name: "thread/attachment/add",
        params: "ThreadAttachmentAddParams",
        response: "ThreadAttachmentAddResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadAttachmentList,
        name: "thread/attachment/list",
        params: "ThreadAttachmentListParams",
        response: "ThreadAttachmentListResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadAttachmentRemove,
        name: "thread/attachment/remove",
        params: "ThreadAttachmentRemoveParams",
        response: "ThreadAttachmentRemoveResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadAttachmentOwnerList,
        name: "thread/attachmentOwner/list",
        params: "ThreadAttachmentOwnerListParams",
        response: "ThreadAttachmentOwnerListResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadBackgroundTerminalsClean,
        name: "thread/backgroundTerminals/clean",
        params: "ThreadBackgroundTerminalsCleanParams",
        response: "ThreadBackgroundTerminalsCleanResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadBackgroundTerminalsList,
        name: "thread/backgroundTerminals/list",
        params: "ThreadBackgroundTerminalsListParams",
        response: "ThreadBackgroundTerminalsListResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadBackgroundTerminalsTerminate,
        name: "thread/backgroundTerminals/terminate",
        params: "ThreadBackgroundTerminalsTerminateParams",
        response: "ThreadBackgroundTerminalsTerminateResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadCompactStart,
        name: "thread/compact/start",
        params: "ThreadCompactStartParams",
        response: "ThreadCompactStartResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadDecrementElicitation,
        name: "thread/decrement_elicitation",
        params: "ThreadDecrementElicitationParams",
        response: "ThreadDecrementElicitationResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadDelete,
        name: "thread/delete",
        params: "ThreadDeleteParams",
        response: "ThreadDeleteResponse",
        stability: :stable
      },
      %{
        fields: [
          :attach_to_source,
          :before_turn_id,
          :defer_goal_continuation,
          :experimental_disable_prediction_mcp,
          :experimental_prediction_mode,
          :path,
          :permissions,
          :runtime_workspace_roots
        ],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadFork,
        name: "thread/fork",
        params: "ThreadForkParams",
        response: "ThreadForkResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadGoalClear,
        name: "thread/goal/clear",
        params: "ThreadGoalClearParams",
        response: "ThreadGoalClearResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadGoalGet,
        name: "thread/goal/get",
        params: "ThreadGoalGetParams",
        response: "ThreadGoalGetResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadGoalSet,
        name: "thread/goal/set",
        params: "ThreadGoalSetParams",
        response: "ThreadGoalSetResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadGuardianReview,
        name: "thread/guardianReview",
        params: "ThreadGuardianReviewParams",
        response: "ThreadGuardianReviewResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadIncrementElicitation,
        name: "thread/increment_elicitation",
        params: "ThreadIncrementElicitationParams",
        response: "ThreadIncrementElicitationResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadInjectItems,
        name: "thread/inject_items",
        params: "ThreadInjectItemsParams",
        response: "ThreadInjectItemsResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadItemsList,
        name: "thread/items/list",
        params: "ThreadItemsListParams",
        response: "ThreadItemsListResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadItemsRead,
        name: "thread/items/read",
        params: "ThreadItemsReadParams",
        response: "ThreadItemsReadResponse",
        stability: :experimental
      },
      %{
        fields: [
          :ancestor_thread_id,
          :attached_to_thread_id,
          :include_attached_threads,
          :parent_thread_id,
          :project_id
        ],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadList,
        name: "thread/list",
        params: "ThreadListParams",
        response: "ThreadListResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadLoadedList,
        name: "thread/loaded/list",
        params: "ThreadLoadedListParams",
        response: "ThreadLoadedListResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadMemoryRead,
        name: "thread/memory/read",
        params: "ThreadMemoryReadParams",
        response: "ThreadMemoryReadResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadMemoryModeSet,
        name: "thread/memoryMode/set",
        params: "ThreadMemoryModeSetParams",
        response: "ThreadMemoryModeSetResponse",
        stability: :experimental
      },
      %{
        fields: [:daybreak_enabled, :project_id],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadMetadataUpdate,
        name: "thread/metadata/update",
        params: "ThreadMetadataUpdateParams",
        response: "ThreadMetadataUpdateResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadNameSet,
        name: "thread/name/set",
        params: "ThreadSetNameParams",
        response: "ThreadSetNameResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadPredictionRequest,
        name: "thread/prediction/request",
        params: "ThreadPredictionRequestParams",
        response: "ThreadPredictionRequestResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadPrepareApprovedPlan,
        name: "thread/prepareApprovedPlan",
        params: "ThreadPrepareApprovedPlanParams",
        response: "ThreadPrepareApprovedPlanResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadQueueAdd,
        name: "thread/queue/add",
        params: "ThreadQueueAddParams",
        response: "ThreadQueueAddResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadQueueDelete,
        name: "thread/queue/delete",
        params: "ThreadQueueDeleteParams",
        response: "ThreadQueueDeleteResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadQueueList,
        name: "thread/queue/list",
        params: "ThreadQueueListParams",
        response: "ThreadQueueListResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadQueueReorder,
        name: "thread/queue/reorder",
        params: "ThreadQueueReorderParams",
        response: "ThreadQueueReorderResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadQueueStart,
        name: "thread/queue/start",
        params: "ThreadQueueStartParams",
        response: "ThreadQueueStartResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadQueueUpdate,
        name: "thread/queue/update",
        params: "ThreadQueueUpdateParams",
        response: "ThreadQueueUpdateResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadRead,
        name: "thread/read",
        params: "ThreadReadParams",
        response: "ThreadReadResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadReadStateUpdate,
        name: "thread/readState/update",
        params: "ThreadReadStateUpdateParams",
        response: "ThreadReadStateUpdateResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadRealtimeAppendAudio,
        name: "thread/realtime/appendAudio",
        params: "ThreadRealtimeAppendAudioParams",
        response: "ThreadRealtimeAppendAudioResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadRealtimeAppendSpeech,
        name: "thread/realtime/appendSpeech",
        params: "ThreadRealtimeAppendSpeechParams",
        response: "ThreadRealtimeAppendSpeechResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadRealtimeAppendText,
        name: "thread/realtime/appendText",
        params: "ThreadRealtimeAppendTextParams",
        response: "ThreadRealtimeAppendTextResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadRealtimeListVoices,
        name: "thread/realtime/listVoices",
        params: "ThreadRealtimeListVoicesParams",
        response: "ThreadRealtimeListVoicesResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadRealtimeStart,
        name: "thread/realtime/start",
        params: "ThreadRealtimeStartParams",
        response: "ThreadRealtimeStartResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadRealtimeStop,
        name: "thread/realtime/stop",
        params: "ThreadRealtimeStopParams",
        response: "ThreadRealtimeStopResponse",
        stability: :experimental
      },
      %{
        fields: [:history, :initial_turns_page, :path, :permissions, :runtime_workspace_roots],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadResume,
        name: "thread/resume",
        params: "ThreadResumeParams",
        response: "ThreadResumeResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadRevert,
        name: "thread/revert",
        params: "ThreadRevertParams",
        response: "ThreadRevertResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadSample,
        name: "thread/sample",
        params: "ThreadSampleParams",
        response: "ThreadSampleResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadSampleCancel,
        name: "thread/sample/cancel",
        params: "ThreadSampleCancelParams",
        response: "ThreadSampleCancelResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadSearch,
        name: "thread/search",
        params: "ThreadSearchParams",
        response: "ThreadSearchResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadSearchOccurrences,
        name: "thread/searchOccurrences",
        params: "ThreadSearchOccurrencesParams",
        response: "ThreadSearchOccurrencesResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadSectionMove,
        name: "thread/section/move",
        params: "ThreadSectionMoveParams",
        response: "ThreadSectionMoveResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadSettingsUpdate,
        name: "thread/settings/update",
        params: "ThreadSettingsUpdateParams",
        response: "ThreadSettingsUpdateResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadShellCommand,
        name: "thread/shellCommand",
        params: "ThreadShellCommandParams",
        response: "ThreadShellCommandResponse",
        stability: :stable
      },
      %{
        fields: [
          :allow_provider_model_fallback,
          :daybreak_enabled,
          :dynamic_tools,
          :environments,
          :experimental_raw_events,
          :history_mode,
          :mock_experimental_field,
          :multi_agent_mode,
          :permissions,
          :project_id,
          :runtime_workspace_roots,
          :selected_capability_roots
        ],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadStart,
        name: "thread/start",
        params: "ThreadStartParams",
        response: "ThreadStartResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadTimelineList,
        name: "thread/timeline/list",
        params: "ThreadTimelineListParams",
        response: "ThreadTimelineListResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadTurnsList,
        name: "thread/turns/list",
        params: "ThreadTurnsListParams",
        response: "ThreadTurnsListResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadUnarchive,
        name: "thread/unarchive",
        params: "ThreadUnarchiveParams",
        response: "ThreadUnarchiveResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadUnsubscribe,
        name: "thread/unsubscribe",
        params: "ThreadUnsubscribeParams",
        response: "ThreadUnsubscribeResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadSectionCreate,
        name: "threadSection/create",
        params: "ThreadSectionCreateParams",
        response: "ThreadSectionCreateResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadSectionDelete,
        name: "threadSection/delete",
        params: "ThreadSectionDeleteParams",
        response: "ThreadSectionDeleteResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadSectionList,
        name: "threadSection/list",
        params: "ThreadSectionListParams",
        response: "ThreadSectionListResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.ThreadSectionUpdate,
        name: "threadSection/update",
        params: "ThreadSectionUpdateParams",
        response: "ThreadSectionUpdateResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.TurnInterrupt,
        name: "turn/interrupt",
        params: "TurnInterruptParams",
        response: "TurnInterruptResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.TurnSettingsUpdate,
        name: "turn/settings/update",
        params: "TurnSettingsUpdateParams",
        response: "TurnSettingsUpdateResponse",
        stability: :experimental
      },
      %{
        fields: [
          :additional_context,
          :collaboration_mode,
          :cyber_access_program,
          :environments,
          :multi_agent_mode,
          :permissions,
          :responsesapi_client_metadata,
          :responsesapi_client_metadata_patch,
          :runtime_workspace_roots
        ],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.TurnStart,
        name: "turn/start",
        params: "TurnStartParams",
        response: "TurnStartResponse",
        stability: :stable
      },
      %{
        fields: [
          :additional_context,
          :responsesapi_client_metadata,
          :responsesapi_client_metadata_patch
        ],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.TurnSteer,
        name: "turn/steer",
        params: "TurnSteerParams",
        response: "TurnSteerResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.UserVerificationCancel,
        name: "userVerification/cancel",
        params: "UserVerificationCancelParams",
        response: "UserVerificationCancelResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.UserVerificationDelete,
        name: "userVerification/delete",
        params: "UserVerificationDeleteParams",
        response: "UserVerificationDeleteResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.UserVerificationEnroll,
        name: "userVerification/enroll",
        params: "UserVerificationEnrollParams",
        response: "UserVerificationEnrollResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.UserVerificationStatus,
        name: "userVerification/status",
        params: "UserVerificationStatusParams",
        response: "UserVerificationStatusResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.UserVerificationVerify,
        name: "userVerification/verify",
        params: "UserVerificationVerifyParams",
        response: "UserVerificationVerifyResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :none,
        kind: :request,
        module: Codex.Protocol.ClientRequest.WindowsSandboxReadiness,
        name: "windowsSandbox/readiness",
        params: nil,
        response: "WindowsSandboxReadinessResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :request,
        module: Codex.Protocol.ClientRequest.WindowsSandboxSetupStart,
        name: "windowsSandbox/setupStart",
        params: "WindowsSandboxSetupStartParams",
        response: "WindowsSandboxSetupStartResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.GatewayOAuthChanged,
        name: "account/gatewayOAuth/changed",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.AccountLoginCompleted,
        name: "account/login/completed",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.AccountRateLimitsUpdated,
        name: "account/rateLimits/updated",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.AccountUpdated,
        name: "account/updated",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.AppListUpdated,
        name: "app/list/updated",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.StrictReviewRequired,
        name: "autoApprovalReview/strictReviewRequired",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.CommandExecOutputDelta,
        name: "command/exec/outputDelta",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ConfigWarning,
        name: "configWarning",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.DeprecationNotice,
        name: "deprecationNotice",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.Error,
        name: "error",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ExternalAgentConfigImportCompleted,
        name: "externalAgentConfig/import/completed",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ExternalAgentConfigImportProgress,
        name: "externalAgentConfig/import/progress",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.FsChanged,
        name: "fs/changed",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.FuzzyFileSearchSessionCompleted,
        name: "fuzzyFileSearch/sessionCompleted",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.FuzzyFileSearchSessionUpdated,
        name: "fuzzyFileSearch/sessionUpdated",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.GuardianWarning,
        name: "guardianWarning",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.HookCompleted,
        name: "hook/completed",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.HookStarted,
        name: "hook/started",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.AgentMessageDelta,
        name: "item/agentMessage/delta",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ItemGuardianApprovalReviewCompleted,
        name: "item/autoApprovalReview/completed",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ItemGuardianApprovalReviewStarted,
        name: "item/autoApprovalReview/started",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.CommandExecutionOutputDelta,
        name: "item/commandExecution/outputDelta",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.TerminalInteraction,
        name: "item/commandExecution/terminalInteraction",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ItemCompleted,
        name: "item/completed",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.FileChangeOutputDelta,
        name: "item/fileChange/outputDelta",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.FileChangePatchUpdated,
        name: "item/fileChange/patchUpdated",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.McpToolCallProgress,
        name: "item/mcpToolCall/progress",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.PlanDelta,
        name: "item/plan/delta",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ReasoningSummaryPartAdded,
        name: "item/reasoning/summaryPartAdded",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ReasoningSummaryTextDelta,
        name: "item/reasoning/summaryTextDelta",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ReasoningTextDelta,
        name: "item/reasoning/textDelta",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ItemStarted,
        name: "item/started",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.McpServerEventStream,
        name: "mcpServer/event/stream/notification",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.McpServerOauthLoginCompleted,
        name: "mcpServer/oauthLogin/completed",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.McpServerStatusUpdated,
        name: "mcpServer/startupStatus/updated",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ModelRerouted,
        name: "model/rerouted",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ModelSafetyBufferingUpdated,
        name: "model/safetyBuffering/updated",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ModelVerification,
        name: "model/verification",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ModelProviderAuthRecoveryCompleted,
        name: "modelProvider/authRecoveryCompleted",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ModelProviderAuthRecoveryStarted,
        name: "modelProvider/authRecoveryStarted",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ProcessExited,
        name: "process/exited",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ProcessOutputDelta,
        name: "process/outputDelta",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ProjectChanged,
        name: "project/changed",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.RemoteControlStatusChanged,
        name: "remoteControl/status/changed",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ServerRequestResolved,
        name: "serverRequest/resolved",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.SkillsChanged,
        name: "skills/changed",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadArchived,
        name: "thread/archived",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadAttachmentUpdated,
        name: "thread/attachment/updated",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadClosed,
        name: "thread/closed",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ContextCompacted,
        name: "thread/compacted",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadDeleted,
        name: "thread/deleted",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadEnvironmentConnected,
        name: "thread/environment/connected",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadEnvironmentDisconnected,
        name: "thread/environment/disconnected",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadGoalCleared,
        name: "thread/goal/cleared",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadGoalUpdated,
        name: "thread/goal/updated",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadNameUpdated,
        name: "thread/name/updated",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadPredictionUpdated,
        name: "thread/prediction/updated",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadProjectUpdated,
        name: "thread/project/updated",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadQueueChanged,
        name: "thread/queue/changed",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadReadStateChanged,
        name: "thread/readState/changed",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadRealtimeClosed,
        name: "thread/realtime/closed",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadRealtimeError,
        name: "thread/realtime/error",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadRealtimeItemCompleted,
        name: "thread/realtime/item/completed",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadRealtimeItemStarted,
        name: "thread/realtime/item/started",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadRealtimeItemTranscriptDelta,
        name: "thread/realtime/item/transcript/delta",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadRealtimeItemAdded,
        name: "thread/realtime/itemAdded",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadRealtimeOutputAudioDelta,
        name: "thread/realtime/outputAudio/delta",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadRealtimeSdp,
        name: "thread/realtime/sdp",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadRealtimeStarted,
        name: "thread/realtime/started",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadRealtimeTranscriptDelta,
        name: "thread/realtime/transcript/delta",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadRealtimeTranscriptDone,
        name: "thread/realtime/transcript/done",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadReverted,
        name: "thread/reverted",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadSectionChanged,
        name: "thread/section/changed",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadSettingsUpdated,
        name: "thread/settings/updated",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadStarted,
        name: "thread/started",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadStatusChanged,
        name: "thread/status/changed",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadTokenUsageUpdated,
        name: "thread/tokenUsage/updated",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.ThreadUnarchived,
        name: "thread/unarchived",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.TurnCompleted,
        name: "turn/completed",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.TurnDiffUpdated,
        name: "turn/diff/updated",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.TurnModerationMetadata,
        name: "turn/moderationMetadata",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.TurnPlanUpdated,
        name: "turn/plan/updated",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.TurnStarted,
        name: "turn/started",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.Warning,
        name: "warning",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.WindowsWorldWritableWarning,
        name: "windows/worldWritableWarning",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :none,
        kind: :notification,
        module: Codex.Events.WindowsSandboxSetupCompleted,
        name: "windowsSandbox/setupCompleted",
        params: nil,
        response: nil,
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :server_request,
        module: Codex.Protocol.ServerRequest.AccountChatgptAuthTokensRefresh,
        name: "account/chatgptAuthTokens/refresh",
        params: "ChatgptAuthTokensRefreshParams",
        response: "ChatgptAuthTokensRefreshResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :server_request,
        module: Codex.Protocol.ServerRequest.ApplyPatchApproval,
        name: "applyPatchApproval",
        params: "ApplyPatchApprovalParams",
        response: "ApplyPatchApprovalResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :server_request,
        module: Codex.Protocol.ServerRequest.AttestationGenerate,
        name: "attestation/generate",
        params: "AttestationGenerateParams",
        response: "AttestationGenerateResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :server_request,
        module: Codex.Protocol.ServerRequest.CurrentTimeRead,
        name: "currentTime/read",
        params: "CurrentTimeReadParams",
        response: "CurrentTimeReadResponse",
        stability: :experimental
      },
      %{
        fields: [],
        given: :required,
        kind: :server_request,
        module: Codex.Protocol.ServerRequest.ExecCommandApproval,
        name: "execCommandApproval",
        params: "ExecCommandApprovalParams",
        response: "ExecCommandApprovalResponse",
        stability: :stable
      },
      %{
        fields: [:additional_permissions, :available_decisions],
        given: :required,
        kind: :server_request,
        module: Codex.Protocol.ServerRequest.ItemCommandExecutionRequestApproval,
        name: "item/commandExecution/requestApproval",
        params: "CommandExecutionRequestApprovalParams",
        response: "CommandExecutionRequestApprovalResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :server_request,
        module: Codex.Protocol.ServerRequest.ItemFileChangeRequestApproval,
        name: "item/fileChange/requestApproval",
        params: "FileChangeRequestApprovalParams",
        response: "FileChangeRequestApprovalResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :server_request,
        module: Codex.Protocol.ServerRequest.ItemPermissionsRequestApproval,
        name: "item/permissions/requestApproval",
        params: "PermissionsRequestApprovalParams",
        response: "PermissionsRequestApprovalResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :server_request,
        module: Codex.Protocol.ServerRequest.ItemToolCall,
        name: "item/tool/call",
        params: "DynamicToolCallParams",
        response: "DynamicToolCallResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :server_request,
        module: Codex.Protocol.ServerRequest.ItemToolRequestUserInput,
        name: "item/tool/requestUserInput",
        params: "ToolRequestUserInputParams",
        response: "ToolRequestUserInputResponse",
        stability: :stable
      },
      %{
        fields: [],
        given: :required,
        kind: :server_request,
        module: Codex.Protocol.ServerRequest.McpServerElicitationRequest,
        name: "mcpServer/elicitation/request",
        params: "McpServerElicitationRequestParams",
        response: "McpServerElicitationRequestResponse",
        stability: :stable
      }
    ]

  # What parameters and answers are made of.
  @spec written() :: [{String.t(), node_}]
  def written,
    do: [
      {"AbsolutePathBuf", :string},
      {"AccountSessionsListParams",
       {:struct, Codex.Protocol.AccountSessionsListParams,
        [{"refreshWorkspaceMetadata", :refresh_workspace_metadata, :bool, false, false}], []}},
      {"AccountSessionsSwitchParams",
       {:struct, Codex.Protocol.AccountSessionsSwitchParams,
        [
          {"accountId", :account_id, :string, true, false},
          {"sessionId", :session_id, :string, true, false},
          {"allowBrowserLogin", :allow_browser_login, :bool, false, false}
        ], []}},
      {"AddCreditsNudgeCreditType",
       {:enum, [{"credits", :credits}, {"usage_limit", :usage_limit}]}},
      {"AdditionalContextEntry",
       {:struct, Codex.Protocol.AdditionalContextEntry,
        [
          {"kind", :kind, {:ref, "AdditionalContextKind"}, true, false},
          {"value", :value, :string, true, false},
          {"name", :name, {:nullable, :string}, false, false}
        ], []}},
      {"AdditionalContextKind",
       {:enum, [{"untrusted", :untrusted}, {"application", :application}]}},
      {"AdditionalFileSystemPermissions",
       {:struct, Codex.Protocol.AdditionalFileSystemPermissions,
        [
          {"entries", :entries, {:nullable, {:list, {:ref, "FileSystemSandboxEntry"}}}, false,
           false},
          {"globScanMaxDepth", :glob_scan_max_depth, {:nullable, :uint}, false, false},
          {"read", :read, {:nullable, {:list, {:ref, "LegacyAppPathString"}}}, false, false},
          {"write", :write, {:nullable, {:list, {:ref, "LegacyAppPathString"}}}, false, false}
        ], []}},
      {"AdditionalNetworkPermissions",
       {:struct, Codex.Protocol.AdditionalNetworkPermissions,
        [{"enabled", :enabled, {:nullable, :bool}, false, false}], []}},
      {"AgentMessageInputContent",
       {:union, "type",
        [
          {"input_text",
           {:struct, Codex.Protocol.AgentMessageInputContent.InputText,
            [{"text", :text, :string, true, false}], [{"type", "input_text"}]}},
          {"encrypted_content",
           {:struct, Codex.Protocol.AgentMessageInputContent.EncryptedContent,
            [{"encrypted_content", :encrypted_content, :string, true, false}],
            [{"type", "encrypted_content"}]}}
        ]}},
      {"ApplyPatchApprovalResponse",
       {:struct, Codex.Protocol.ApplyPatchApprovalResponse,
        [{"decision", :decision, {:ref, "ReviewDecision"}, true, false}], []}},
      {"ApprovalsReviewer",
       {:enum,
        [
          {"user", :user},
          {"auto_review", :auto_review},
          {"guardian_subagent", :guardian_subagent}
        ]}},
      {"AppsInstalledParams",
       {:struct, Codex.Protocol.AppsInstalledParams,
        [
          {"forceRefresh", :force_refresh, :bool, false, false},
          {"threadId", :thread_id, {:nullable, :string}, false, false}
        ], []}},
      {"AppsListParams",
       {:struct, Codex.Protocol.AppsListParams,
        [
          {"cursor", :cursor, {:nullable, :string}, false, false},
          {"forceRefetch", :force_refetch, :bool, false, false},
          {"limit", :limit, {:nullable, :uint}, false, false},
          {"threadId", :thread_id, {:nullable, :string}, false, false}
        ], []}},
      {"AppsReadParams",
       {:struct, Codex.Protocol.AppsReadParams,
        [
          {"appIds", :app_ids, {:list, :string}, true, false},
          {"includeTools", :include_tools, :bool, false, false},
          {"threadId", :thread_id, {:nullable, :string}, false, false}
        ], []}},
      {"AskForApproval",
       {:either,
        [
          {:enum, [{"untrusted", :untrusted}, {"on-request", :on_request}, {"never", :never}]},
          {:struct, Codex.Protocol.AskForApproval.Granular,
           [
             {"granular", :granular,
              {:struct, Codex.Protocol.AskForApproval.Granular.Granular,
               [
                 {"mcp_elicitations", :mcp_elicitations, :bool, true, false},
                 {"rules", :rules, :bool, true, false},
                 {"sandbox_approval", :sandbox_approval, :bool, true, false},
                 {"request_permissions", :request_permissions, :bool, false, false},
                 {"skill_approval", :skill_approval, :bool, false, false}
               ], []}, true, false}
           ], []}
        ]}},
      {"AttestationGenerateResponse",
       {:struct, Codex.Protocol.AttestationGenerateResponse,
        [{"token", :token, :string, true, false}], []}},
      {"BedrockCheckGovCloudRequirementsParams",
       {:struct, Codex.Protocol.BedrockCheckGovCloudRequirementsParams, [], []}},
      {"BedrockDiscoverParams", {:struct, Codex.Protocol.BedrockDiscoverParams, [], []}},
      {"BedrockProviderId",
       {:enum,
        [{"amazon-bedrock", :amazon_bedrock}, {"amazon-bedrock-runtime", :amazon_bedrock_runtime}]}},
      {"BedrockSetupParams",
       {:union, "type",
        [
          {"profile",
           {:struct, Codex.Protocol.BedrockSetupParams.Profile,
            [
              {"profile", :profile, :string, true, false},
              {"region", :region, :string, true, false}
            ], [{"type", "profile"}]}},
          {"environment",
           {:struct, Codex.Protocol.BedrockSetupParams.Environment,
            [{"region", :region, :string, true, false}], [{"type", "environment"}]}}
        ]}},
      {"ByteRange",
       {:struct, Codex.Protocol.ByteRange,
        [{"end", :end, :uint, true, false}, {"start", :start, :uint, true, false}], []}},
      {"CancelLoginAccountParams",
       {:struct, Codex.Protocol.CancelLoginAccountParams,
        [{"loginId", :login_id, :string, true, false}], []}},
      {"CapabilityRootLocation",
       {:union, "type",
        [
          {"environment",
           {:struct, Codex.Protocol.CapabilityRootLocation.Environment,
            [
              {"environmentId", :environment_id, :string, true, false},
              {"path", :path, :string, true, false}
            ], [{"type", "environment"}]}}
        ]}},
      {"ChatgptAuthTokensRefreshResponse",
       {:struct, Codex.Protocol.ChatgptAuthTokensRefreshResponse,
        [
          {"accessToken", :access_token, :string, true, false},
          {"chatgptAccountId", :chatgpt_account_id, :string, true, false},
          {"chatgptPlanType", :chatgpt_plan_type, {:nullable, :string}, false, false}
        ], []}},
      {"ClientInfo",
       {:struct, Codex.Protocol.ClientInfo,
        [
          {"name", :name, :string, true, false},
          {"version", :version, :string, true, false},
          {"title", :title, {:nullable, :string}, false, false}
        ], []}},
      {"CodexResponseHandoffMode",
       {:enum, [{"thinking", :thinking}, {"commentary", :commentary}, {"bemTags", :bem_tags}]}},
      {"CollaborationMode",
       {:struct, Codex.Protocol.CollaborationMode,
        [
          {"mode", :mode, {:ref, "ModeKind"}, true, false},
          {"settings", :settings, {:ref, "Settings"}, true, false}
        ], []}},
      {"CollaborationModeListParams",
       {:struct, Codex.Protocol.CollaborationModeListParams, [], []}},
      {"CommandExecParams",
       {:struct, Codex.Protocol.CommandExecParams,
        [
          {"command", :command, {:list, :string}, true, false},
          {"cwd", :cwd, {:nullable, :string}, false, false},
          {"disableOutputCap", :disable_output_cap, :bool, false, false},
          {"disableTimeout", :disable_timeout, :bool, false, false},
          {"env", :env, {:nullable, {:map, {:nullable, :string}}}, false, false},
          {"outputBytesCap", :output_bytes_cap, {:nullable, :uint}, false, false},
          {"permissionProfile", :permission_profile, {:nullable, :string}, false, true},
          {"processId", :process_id, {:nullable, :string}, false, false},
          {"sandboxPolicy", :sandbox_policy, {:nullable, {:ref, "SandboxPolicy"}}, false, false},
          {"size", :size, {:nullable, {:ref, "CommandExecTerminalSize"}}, false, false},
          {"streamStdin", :stream_stdin, :bool, false, false},
          {"streamStdoutStderr", :stream_stdout_stderr, :bool, false, false},
          {"timeoutMs", :timeout_ms, {:nullable, :int}, false, false},
          {"tty", :tty, :bool, false, false}
        ], []}},
      {"CommandExecResizeParams",
       {:struct, Codex.Protocol.CommandExecResizeParams,
        [
          {"processId", :process_id, :string, true, false},
          {"size", :size, {:ref, "CommandExecTerminalSize"}, true, false}
        ], []}},
      {"CommandExecTerminalSize",
       {:struct, Codex.Protocol.CommandExecTerminalSize,
        [{"cols", :cols, :uint, true, false}, {"rows", :rows, :uint, true, false}], []}},
      {"CommandExecTerminateParams",
       {:struct, Codex.Protocol.CommandExecTerminateParams,
        [{"processId", :process_id, :string, true, false}], []}},
      {"CommandExecWriteParams",
       {:struct, Codex.Protocol.CommandExecWriteParams,
        [
          {"processId", :process_id, :string, true, false},
          {"closeStdin", :close_stdin, :bool, false, false},
          {"deltaBase64", :delta_base64, {:nullable, :string}, false, false}
        ], []}},
      {"CommandExecutionApprovalDecision",
       {:either,
        [
          {:enum,
           [
             {"accept", :accept},
             {"acceptForSession", :accept_for_session},
             {"decline", :decline},
             {"cancel", :cancel}
           ]},
          {:struct, Codex.Protocol.CommandExecutionApprovalDecision.AcceptWithExecpolicyAmendment,
           [
             {"acceptWithExecpolicyAmendment", :accept_with_execpolicy_amendment,
              {:struct,
               Codex.Protocol.CommandExecutionApprovalDecision.AcceptWithExecpolicyAmendment.AcceptWithExecpolicyAmendment,
               [{"execpolicy_amendment", :execpolicy_amendment, {:list, :string}, true, false}],
               []}, true, false}
           ], []},
          {:struct, Codex.Protocol.CommandExecutionApprovalDecision.ApplyNetworkPolicyAmendment,
           [
             {"applyNetworkPolicyAmendment", :apply_network_policy_amendment,
              {:struct,
               Codex.Protocol.CommandExecutionApprovalDecision.ApplyNetworkPolicyAmendment.ApplyNetworkPolicyAmendment,
               [
                 {"network_policy_amendment", :network_policy_amendment,
                  {:ref, "NetworkPolicyAmendment"}, true, false}
               ], []}, true, false}
           ], []}
        ]}},
      {"CommandExecutionRequestApprovalResponse",
       {:struct, Codex.Protocol.CommandExecutionRequestApprovalResponse,
        [{"decision", :decision, {:ref, "CommandExecutionApprovalDecision"}, true, false}], []}},
      {"CommandMigration",
       {:struct, Codex.Protocol.CommandMigration, [{"name", :name, :string, true, false}], []}},
      {"ConfigBatchWriteParams",
       {:struct, Codex.Protocol.ConfigBatchWriteParams,
        [
          {"edits", :edits, {:list, {:ref, "ConfigEdit"}}, true, false},
          {"expectedVersion", :expected_version, {:nullable, :string}, false, false},
          {"filePath", :file_path, {:nullable, :string}, false, false},
          {"reloadUserConfig", :reload_user_config, :bool, false, false}
        ], []}},
      {"ConfigEdit",
       {:struct, Codex.Protocol.ConfigEdit,
        [
          {"keyPath", :key_path, :string, true, false},
          {"mergeStrategy", :merge_strategy, {:ref, "MergeStrategy"}, true, false},
          {"value", :value, :any, true, false}
        ], []}},
      {"ConfigReadParams",
       {:struct, Codex.Protocol.ConfigReadParams,
        [
          {"cwd", :cwd, {:nullable, :string}, false, false},
          {"includeLayers", :include_layers, :bool, false, false}
        ], []}},
      {"ConfigValueWriteParams",
       {:struct, Codex.Protocol.ConfigValueWriteParams,
        [
          {"keyPath", :key_path, :string, true, false},
          {"mergeStrategy", :merge_strategy, {:ref, "MergeStrategy"}, true, false},
          {"value", :value, :any, true, false},
          {"expectedVersion", :expected_version, {:nullable, :string}, false, false},
          {"filePath", :file_path, {:nullable, :string}, false, false}
        ], []}},
      {"ConfigurationReasoning",
       {:struct, Codex.Protocol.ConfigurationReasoning,
        [{"effort", :effort, {:ref, "ReasoningEffort"}, true, false}], []}},
      {"ConsumeAccountRateLimitResetCreditParams",
       {:struct, Codex.Protocol.ConsumeAccountRateLimitResetCreditParams,
        [
          {"idempotencyKey", :idempotency_key, :string, true, false},
          {"creditId", :credit_id, {:nullable, :string}, false, false}
        ], []}},
      {"ContentItem",
       {:union, "type",
        [
          {"input_text",
           {:struct, Codex.Protocol.ContentItem.InputText,
            [{"text", :text, :string, true, false}], [{"type", "input_text"}]}},
          {"input_image",
           {:struct, Codex.Protocol.ContentItem.InputImage,
            [
              {"detail", :detail, {:nullable, {:ref, "ImageDetail"}}, false, false},
              {"file_id", :file_id, :string, false, false},
              {"image_url", :image_url, :string, false, false}
            ], [{"type", "input_image"}]}},
          {"input_audio",
           {:struct, Codex.Protocol.ContentItem.InputAudio,
            [
              {"audio_url", :audio_url, :string, false, false},
              {"file_id", :file_id, :string, false, false}
            ], [{"type", "input_audio"}]}},
          {"output_text",
           {:struct, Codex.Protocol.ContentItem.OutputText,
            [
              {"text", :text, :string, true, false},
              {"annotations", :annotations, {:nullable, {:list, :any}}, false, false},
              {"logprobs", :logprobs, {:nullable, {:list, :any}}, false, false}
            ], [{"type", "output_text"}]}}
        ]}},
      {"ConversationTextRole",
       {:enum, [{"user", :user}, {"developer", :developer}, {"assistant", :assistant}]}},
      {"CurrentTimeReadResponse",
       {:struct, Codex.Protocol.CurrentTimeReadResponse,
        [{"currentTimeAt", :current_time_at, :int, true, false}], []}},
      {"CyberAccessProgram",
       {:enum,
        [
          {"standard", :standard},
          {"daybreakBlue", :daybreak_blue},
          {"daybreakRed", :daybreak_red}
        ]}},
      {"DynamicToolCallOutputContentItem",
       {:union, "type",
        [
          {"inputText",
           {:struct, Codex.Protocol.DynamicToolCallOutputContentItem.InputText,
            [{"text", :text, :string, true, false}], [{"type", "inputText"}]}},
          {"inputImage",
           {:struct, Codex.Protocol.DynamicToolCallOutputContentItem.InputImage,
            [{"imageUrl", :image_url, :string, true, false}], [{"type", "inputImage"}]}},
          {"inputAudio",
           {:struct, Codex.Protocol.DynamicToolCallOutputContentItem.InputAudio,
            [{"audioUrl", :audio_url, :string, true, false}], [{"type", "inputAudio"}]}}
        ]}},
      {"DynamicToolCallResponse",
       {:struct, Codex.Protocol.DynamicToolCallResponse,
        [
          {"contentItems", :content_items, {:list, {:ref, "DynamicToolCallOutputContentItem"}},
           true, false},
          {"success", :success, :bool, true, false}
        ], []}},
      {"DynamicToolNamespaceTool",
       {:union, "type",
        [
          {"function",
           {:struct, Codex.Protocol.DynamicToolNamespaceTool.Function,
            [
              {"description", :description, :string, true, false},
              {"inputSchema", :input_schema, :any, true, false},
              {"name", :name, :string, true, false},
              {"deferLoading", :defer_loading, :bool, false, false}
            ], [{"type", "function"}]}}
        ]}},
      {"DynamicToolSpec",
       {:union, "type",
        [
          {"function",
           {:struct, Codex.Protocol.DynamicToolSpec.Function,
            [
              {"description", :description, :string, true, false},
              {"inputSchema", :input_schema, :any, true, false},
              {"name", :name, :string, true, false},
              {"deferLoading", :defer_loading, :bool, false, false}
            ], [{"type", "function"}]}},
          {"namespace",
           {:struct, Codex.Protocol.DynamicToolSpec.Namespace,
            [
              {"description", :description, :string, true, false},
              {"name", :name, :string, true, false},
              {"tools", :tools, {:list, {:ref, "DynamicToolNamespaceTool"}}, true, false}
            ], [{"type", "namespace"}]}}
        ]}},
      {"EnvironmentAddParams",
       {:struct, Codex.Protocol.EnvironmentAddParams,
        [
          {"environmentId", :environment_id, :string, true, false},
          {"execServerUrl", :exec_server_url, :string, true, false},
          {"authBearerToken", :auth_bearer_token, {:nullable, :string}, false, false},
          {"connectTimeoutMs", :connect_timeout_ms, {:nullable, :uint}, false, false},
          {"skills", :skills, {:nullable, {:ref, "EnvironmentSkillsParams"}}, false, false},
          {"websocketRequestId", :websocket_request_id, {:nullable, :string}, false, false}
        ], []}},
      {"EnvironmentInfoParams",
       {:struct, Codex.Protocol.EnvironmentInfoParams,
        [{"environmentId", :environment_id, :string, true, false}], []}},
      {"EnvironmentSkillsParams",
       {:struct, Codex.Protocol.EnvironmentSkillsParams,
        [{"required", :required, {:nullable, {:list, :string}}, false, false}], []}},
      {"EnvironmentStatusParams",
       {:struct, Codex.Protocol.EnvironmentStatusParams,
        [{"environmentId", :environment_id, :string, true, false}], []}},
      {"ExecCommandApprovalResponse",
       {:struct, Codex.Protocol.ExecCommandApprovalResponse,
        [{"decision", :decision, {:ref, "ReviewDecision"}, true, false}], []}},
      {"ExperimentalFeatureEnablementSetParams",
       {:struct, Codex.Protocol.ExperimentalFeatureEnablementSetParams,
        [{"enablement", :enablement, {:map, :bool}, true, false}], []}},
      {"ExperimentalFeatureListParams",
       {:struct, Codex.Protocol.ExperimentalFeatureListParams,
        [
          {"cursor", :cursor, {:nullable, :string}, false, false},
          {"limit", :limit, {:nullable, :uint}, false, false},
          {"threadId", :thread_id, {:nullable, :string}, false, false}
        ], []}},
      {"ExternalAgentConfigDetectParams",
       {:struct, Codex.Protocol.ExternalAgentConfigDetectParams,
        [
          {"cwds", :cwds, {:nullable, {:list, :string}}, false, false},
          {"includeHome", :include_home, :bool, false, false},
          {"maxSessionAgeDays", :max_session_age_days, {:nullable, :uint}, false, false},
          {"maxSessions", :max_sessions, {:nullable, :uint}, false, false},
          {"migrationSource", :migration_source, {:nullable, :string}, false, false},
          {"source", :source, {:nullable, :string}, false, false}
        ], []}},
      {"ExternalAgentConfigImportHistoryRecordParams",
       {:struct, Codex.Protocol.ExternalAgentConfigImportHistoryRecordParams,
        [
          {"itemTypeResults", :item_type_results,
           {:list, {:ref, "ExternalAgentConfigImportHistoryRecordTypeResultParams"}}, true,
           false},
          {"providerId", :provider_id, :string, true, false}
        ], []}},
      {"ExternalAgentConfigImportHistoryRecordSuccessParams",
       {:struct, Codex.Protocol.ExternalAgentConfigImportHistoryRecordSuccessParams,
        [
          {"itemType", :item_type, {:ref, "ExternalAgentConfigMigrationItemType"}, true, false},
          {"cwd", :cwd, {:nullable, :string}, false, false},
          {"source", :source, {:nullable, :string}, false, false},
          {"target", :target, {:nullable, :string}, false, false},
          {"title", :title, {:nullable, :string}, false, false}
        ], []}},
      {"ExternalAgentConfigImportHistoryRecordTypeResultParams",
       {:struct, Codex.Protocol.ExternalAgentConfigImportHistoryRecordTypeResultParams,
        [
          {"failures", :failures, {:list, {:ref, "ExternalAgentConfigImportItemTypeFailure"}},
           true, false},
          {"itemType", :item_type, {:ref, "ExternalAgentConfigMigrationItemType"}, true, false},
          {"successes", :successes,
           {:list, {:ref, "ExternalAgentConfigImportHistoryRecordSuccessParams"}}, true, false}
        ], []}},
      {"ExternalAgentConfigImportItemTypeFailure",
       {:struct, Codex.Protocol.ExternalAgentConfigImportItemTypeFailure,
        [
          {"failureStage", :failure_stage, :string, true, false},
          {"itemType", :item_type, {:ref, "ExternalAgentConfigMigrationItemType"}, true, false},
          {"message", :message, :string, true, false},
          {"cwd", :cwd, {:nullable, :string}, false, false},
          {"errorType", :error_type, {:nullable, :string}, false, false},
          {"source", :source, {:nullable, :string}, false, false},
          {"subErrorType", :sub_error_type, {:nullable, :string}, false, false}
        ], []}},
      {"ExternalAgentConfigImportParams",
       {:struct, Codex.Protocol.ExternalAgentConfigImportParams,
        [
          {"migrationItems", :migration_items,
           {:list, {:ref, "ExternalAgentConfigMigrationItem"}}, true, false},
          {"migrationSource", :migration_source, {:nullable, :string}, false, false},
          {"providerId", :provider_id, {:nullable, :string}, false, false},
          {"source", :source, {:nullable, :string}, false, false}
        ], []}},
      {"ExternalAgentConfigMigrationItem",
       {:struct, Codex.Protocol.ExternalAgentConfigMigrationItem,
        [
          {"description", :description, :string, true, false},
          {"itemType", :item_type, {:ref, "ExternalAgentConfigMigrationItemType"}, true, false},
          {"cwd", :cwd, {:nullable, :string}, false, false},
          {"details", :details, {:nullable, {:ref, "MigrationDetails"}}, false, false}
        ], []}},
      {"ExternalAgentConfigMigrationItemType",
       {:enum,
        [
          {"AGENTS_MD", :agents_md},
          {"CONFIG", :config},
          {"SKILLS", :skills},
          {"PLUGINS", :plugins},
          {"MCP_SERVER_CONFIG", :mcp_server_config},
          {"SUBAGENTS", :subagents},
          {"HOOKS", :hooks},
          {"COMMANDS", :commands},
          {"MEMORY", :memory},
          {"SESSIONS", :sessions}
        ]}},
      {"FeedbackSaveParams",
       {:struct, Codex.Protocol.FeedbackSaveParams,
        [
          {"classification", :classification, :string, true, false},
          {"savePath", :save_path, {:ref, "LegacyAppPathString"}, true, false},
          {"extraLogFiles", :extra_log_files, {:nullable, {:list, :string}}, false, false},
          {"includeLogs", :include_logs, :bool, false, false},
          {"reason", :reason, {:nullable, :string}, false, false},
          {"tags", :tags, {:nullable, {:map, :string}}, false, false},
          {"threadId", :thread_id, {:nullable, :string}, false, false}
        ], []}},
      {"FeedbackUploadParams",
       {:struct, Codex.Protocol.FeedbackUploadParams,
        [
          {"classification", :classification, :string, true, false},
          {"extraLogFiles", :extra_log_files, {:nullable, {:list, :string}}, false, false},
          {"includeLogs", :include_logs, :bool, false, false},
          {"reason", :reason, {:nullable, :string}, false, false},
          {"tags", :tags, {:nullable, {:map, :string}}, false, false},
          {"threadId", :thread_id, {:nullable, :string}, false, false}
        ], []}},
      {"FileChangeApprovalDecision",
       {:enum,
        [
          {"accept", :accept},
          {"acceptForSession", :accept_for_session},
          {"decline", :decline},
          {"cancel", :cancel}
        ]}},
      {"FileChangeRequestApprovalResponse",
       {:struct, Codex.Protocol.FileChangeRequestApprovalResponse,
        [{"decision", :decision, {:ref, "FileChangeApprovalDecision"}, true, false}], []}},
      {"FileSystemAccessMode", {:enum, [{"read", :read}, {"write", :write}, {"deny", :deny}]}},
      {"FileSystemPath",
       {:union, "type",
        [
          {"path",
           {:struct, Codex.Protocol.FileSystemPath.Path,
            [{"path", :path, {:ref, "LegacyAppPathString"}, true, false}], [{"type", "path"}]}},
          {"glob_pattern",
           {:struct, Codex.Protocol.FileSystemPath.GlobPattern,
            [{"pattern", :pattern, :string, true, false}], [{"type", "glob_pattern"}]}},
          {"special",
           {:struct, Codex.Protocol.FileSystemPath.Special,
            [{"value", :value, {:ref, "FileSystemSpecialPath"}, true, false}],
            [{"type", "special"}]}}
        ]}},
      {"FileSystemSandboxEntry",
       {:struct, Codex.Protocol.FileSystemSandboxEntry,
        [
          {"access", :access, {:ref, "FileSystemAccessMode"}, true, false},
          {"path", :path, {:ref, "FileSystemPath"}, true, false}
        ], []}},
      {"FileSystemSpecialPath",
       {:union, "kind",
        [
          {"root", {:struct, Codex.Protocol.FileSystemSpecialPath.Root, [], [{"kind", "root"}]}},
          {"minimal",
           {:struct, Codex.Protocol.FileSystemSpecialPath.Minimal, [], [{"kind", "minimal"}]}},
          {"project_roots",
           {:struct, Codex.Protocol.FileSystemSpecialPath.ProjectRoots,
            [{"subpath", :subpath, {:nullable, {:ref, "LegacyAppPathString"}}, false, false}],
            [{"kind", "project_roots"}]}},
          {"tmpdir",
           {:struct, Codex.Protocol.FileSystemSpecialPath.Tmpdir, [], [{"kind", "tmpdir"}]}},
          {"slash_tmp",
           {:struct, Codex.Protocol.FileSystemSpecialPath.SlashTmp, [], [{"kind", "slash_tmp"}]}},
          {"unknown",
           {:struct, Codex.Protocol.FileSystemSpecialPath.Unknown,
            [
              {"path", :path, :string, true, false},
              {"subpath", :subpath, {:nullable, {:ref, "LegacyAppPathString"}}, false, false}
            ], [{"kind", "unknown"}]}}
        ]}},
      {"FsCopyParams",
       {:struct, Codex.Protocol.FsCopyParams,
        [
          {"destinationPath", :destination_path, {:ref, "AbsolutePathBuf"}, true, false},
          {"sourcePath", :source_path, {:ref, "AbsolutePathBuf"}, true, false},
          {"recursive", :recursive, :bool, false, false}
        ], []}},
      {"FsCreateDirectoryParams",
       {:struct, Codex.Protocol.FsCreateDirectoryParams,
        [
          {"path", :path, {:ref, "AbsolutePathBuf"}, true, false},
          {"recursive", :recursive, {:nullable, :bool}, false, false}
        ], []}},
      {"FsGetMetadataParams",
       {:struct, Codex.Protocol.FsGetMetadataParams,
        [{"path", :path, {:ref, "AbsolutePathBuf"}, true, false}], []}},
      {"FsReadDirectoryParams",
       {:struct, Codex.Protocol.FsReadDirectoryParams,
        [{"path", :path, {:ref, "AbsolutePathBuf"}, true, false}], []}},
      {"FsReadFileParams",
       {:struct, Codex.Protocol.FsReadFileParams,
        [{"path", :path, {:ref, "AbsolutePathBuf"}, true, false}], []}},
      {"FsRemoveParams",
       {:struct, Codex.Protocol.FsRemoveParams,
        [
          {"path", :path, {:ref, "AbsolutePathBuf"}, true, false},
          {"force", :force, {:nullable, :bool}, false, false},
          {"recursive", :recursive, {:nullable, :bool}, false, false}
        ], []}},
      {"FsUnwatchParams",
       {:struct, Codex.Protocol.FsUnwatchParams, [{"watchId", :watch_id, :string, true, false}],
        []}},
      {"FsWatchParams",
       {:struct, Codex.Protocol.FsWatchParams,
        [
          {"path", :path, {:ref, "AbsolutePathBuf"}, true, false},
          {"watchId", :watch_id, :string, true, false}
        ], []}},
      {"FsWriteFileParams",
       {:struct, Codex.Protocol.FsWriteFileParams,
        [
          {"dataBase64", :data_base64, :string, true, false},
          {"path", :path, {:ref, "AbsolutePathBuf"}, true, false}
        ], []}},
      {"FunctionCallOutputBody",
       {:either, [:string, {:list, {:ref, "FunctionCallOutputContentItem"}}]}},
      {"FunctionCallOutputContentItem",
       {:union, "type",
        [
          {"input_text",
           {:struct, Codex.Protocol.FunctionCallOutputContentItem.InputText,
            [{"text", :text, :string, true, false}], [{"type", "input_text"}]}},
          {"input_image",
           {:struct, Codex.Protocol.FunctionCallOutputContentItem.InputImage,
            [
              {"detail", :detail, {:nullable, {:ref, "ImageDetail"}}, false, false},
              {"file_id", :file_id, :string, false, false},
              {"image_url", :image_url, :string, false, false}
            ], [{"type", "input_image"}]}},
          {"input_audio",
           {:struct, Codex.Protocol.FunctionCallOutputContentItem.InputAudio,
            [
              {"audio_url", :audio_url, :string, false, false},
              {"file_id", :file_id, :string, false, false}
            ], [{"type", "input_audio"}]}},
          {"encrypted_content",
           {:struct, Codex.Protocol.FunctionCallOutputContentItem.EncryptedContent,
            [{"encrypted_content", :encrypted_content, :string, true, false}],
            [{"type", "encrypted_content"}]}}
        ]}},
      {"FuzzyFileSearchParams",
       {:struct, Codex.Protocol.FuzzyFileSearchParams,
        [
          {"query", :query, :string, true, false},
          {"roots", :roots, {:list, :string}, true, false},
          {"cancellationToken", :cancellation_token, {:nullable, :string}, false, false}
        ], []}},
      {"FuzzyFileSearchSessionStartParams",
       {:struct, Codex.Protocol.FuzzyFileSearchSessionStartParams,
        [
          {"roots", :roots, {:list, :string}, true, false},
          {"sessionId", :session_id, :string, true, false}
        ], []}},
      {"FuzzyFileSearchSessionStopParams",
       {:struct, Codex.Protocol.FuzzyFileSearchSessionStopParams,
        [{"sessionId", :session_id, :string, true, false}], []}},
      {"FuzzyFileSearchSessionUpdateParams",
       {:struct, Codex.Protocol.FuzzyFileSearchSessionUpdateParams,
        [
          {"query", :query, :string, true, false},
          {"sessionId", :session_id, :string, true, false}
        ], []}},
      {"GatewayOAuthLoginParams",
       {:struct, Codex.Protocol.GatewayOAuthLoginParams,
        [
          {"deviceAuth", :device_auth, :bool, false, false},
          {"modelProvider", :model_provider, {:nullable, :string}, false, false}
        ], []}},
      {"GatewayOAuthReadParams",
       {:struct, Codex.Protocol.GatewayOAuthReadParams,
        [{"modelProvider", :model_provider, {:nullable, :string}, false, false}], []}},
      {"GcpProviderId", {:enum, [{"gcp", :gcp}]}},
      {"GcpSetupParams",
       {:struct, Codex.Protocol.GcpSetupParams,
        [
          {"projectId", :project_id, :string, true, false},
          {"credentialFile", :credential_file, {:nullable, :string}, false, false},
          {"location", :location, {:nullable, :string}, false, false}
        ], []}},
      {"GetAccountParams",
       {:struct, Codex.Protocol.GetAccountParams,
        [{"refreshToken", :refresh_token, :bool, false, false}], []}},
      {"GetAccountRateLimitsParams",
       {:struct, Codex.Protocol.GetAccountRateLimitsParams,
        [
          {"excludeResetCreditDetails", :exclude_reset_credit_details, :bool, false, false},
          {"supportsLunaReserve", :supports_luna_reserve, :bool, false, false}
        ], []}},
      {"GetAccountTokenUsageParams",
       {:struct, Codex.Protocol.GetAccountTokenUsageParams,
        [{"threadId", :thread_id, {:nullable, :string}, false, false}], []}},
      {"GrantedPermissionProfile",
       {:struct, Codex.Protocol.GrantedPermissionProfile,
        [
          {"fileSystem", :file_system, {:nullable, {:ref, "AdditionalFileSystemPermissions"}},
           false, false},
          {"network", :network, {:nullable, {:ref, "AdditionalNetworkPermissions"}}, false, false}
        ], []}},
      {"HookMigration",
       {:struct, Codex.Protocol.HookMigration, [{"name", :name, :string, true, false}], []}},
      {"HooksListParams",
       {:struct, Codex.Protocol.HooksListParams,
        [
          {"cwds", :cwds, {:list, :string}, false, false},
          {"threadId", :thread_id, {:nullable, :string}, false, false}
        ], []}},
      {"ImageDetail",
       {:enum, [{"auto", :auto}, {"low", :low}, {"high", :high}, {"original", :original}]}},
      {"InitializeCapabilities",
       {:struct, Codex.Protocol.InitializeCapabilities,
        [
          {"experimentalApi", :experimental_api, :bool, false, false},
          {"explicitGatewayOauth", :explicit_gateway_oauth, :bool, false, false},
          {"extensions", :extensions, {:nullable, {:map, :any}}, false, false},
          {"mcpServerOpenaiFormElicitation", :mcp_server_openai_form_elicitation, :bool, false,
           false},
          {"optOutNotificationMethods", :opt_out_notification_methods,
           {:nullable, {:list, :string}}, false, false},
          {"requestAttestation", :request_attestation, :bool, false, false},
          {"requiredHumanApproval", :required_human_approval, :bool, false, false}
        ], []}},
      {"InitializeParams",
       {:struct, Codex.Protocol.InitializeParams,
        [
          {"clientInfo", :client_info, {:ref, "ClientInfo"}, true, false},
          {"capabilities", :capabilities, {:nullable, {:ref, "InitializeCapabilities"}}, false,
           false}
        ], []}},
      {"InternalChatMessageMetadataPassthrough",
       {:struct, Codex.Protocol.InternalChatMessageMetadataPassthrough,
        [{"turn_id", :turn_id, {:nullable, :string}, false, false}], []}},
      {"LegacyAppPathString", :string},
      {"ListMcpServerStatusParams",
       {:struct, Codex.Protocol.ListMcpServerStatusParams,
        [
          {"cursor", :cursor, {:nullable, :string}, false, false},
          {"detail", :detail, {:nullable, {:ref, "McpServerStatusDetail"}}, false, false},
          {"limit", :limit, {:nullable, :uint}, false, false},
          {"serverName", :server_name, {:nullable, :string}, false, false},
          {"threadId", :thread_id, {:nullable, :string}, false, false}
        ], []}},
      {"LocalShellAction",
       {:union, "type",
        [
          {"exec",
           {:struct, Codex.Protocol.LocalShellAction.Exec,
            [
              {"command", :command, {:list, :string}, true, false},
              {"env", :env, {:nullable, {:map, :string}}, false, false},
              {"timeout_ms", :timeout_ms, {:nullable, :uint}, false, false},
              {"user", :user, {:nullable, :string}, false, false},
              {"working_directory", :working_directory, {:nullable, :string}, false, false}
            ], [{"type", "exec"}]}}
        ]}},
      {"LocalShellStatus",
       {:enum,
        [{"completed", :completed}, {"in_progress", :in_progress}, {"incomplete", :incomplete}]}},
      {"LoginAccountParams",
       {:union, "type",
        [
          {"apiKey",
           {:struct, Codex.Protocol.LoginAccountParams.ApiKey,
            [{"apiKey", :api_key, :string, true, false}], [{"type", "apiKey"}]}},
          {"chatgpt",
           {:struct, Codex.Protocol.LoginAccountParams.Chatgpt,
            [
              {"appBrand", :app_brand, {:nullable, {:ref, "LoginAppBrand"}}, false, false},
              {"codexStreamlinedLogin", :codex_streamlined_login, :bool, false, false},
              {"useHostedLoginSuccessPage", :use_hosted_login_success_page, :bool, false, false}
            ], [{"type", "chatgpt"}]}},
          {"chatgptDeviceCode",
           {:struct, Codex.Protocol.LoginAccountParams.ChatgptDeviceCode, [],
            [{"type", "chatgptDeviceCode"}]}},
          {"chatgptAuthTokens",
           {:struct, Codex.Protocol.LoginAccountParams.ChatgptAuthTokens,
            [
              {"accessToken", :access_token, :string, true, false},
              {"chatgptAccountId", :chatgpt_account_id, :string, true, false},
              {"chatgptPlanType", :chatgpt_plan_type, {:nullable, :string}, false, false}
            ], [{"type", "chatgptAuthTokens"}]}},
          {"amazonBedrock",
           {:struct, Codex.Protocol.LoginAccountParams.AmazonBedrock,
            [
              {"apiKey", :api_key, :string, true, false},
              {"region", :region, :string, true, false}
            ], [{"type", "amazonBedrock"}]}},
          {"amazonBedrockAccessKeys",
           {:struct, Codex.Protocol.LoginAccountParams.AmazonBedrockAccessKeys,
            [
              {"accessKeyId", :access_key_id, :string, true, false},
              {"region", :region, :string, true, false},
              {"secretAccessKey", :secret_access_key, :string, true, false},
              {"sessionToken", :session_token, {:nullable, :string}, false, false}
            ], [{"type", "amazonBedrockAccessKeys"}]}}
        ]}},
      {"LoginAppBrand", {:enum, [{"codex", :codex}, {"chatgpt", :chatgpt}]}},
      {"MarketplaceAddParams",
       {:struct, Codex.Protocol.MarketplaceAddParams,
        [
          {"source", :source, :string, true, false},
          {"refName", :ref_name, {:nullable, :string}, false, false},
          {"sparsePaths", :sparse_paths, {:nullable, {:list, :string}}, false, false}
        ], []}},
      {"MarketplaceRemoveParams",
       {:struct, Codex.Protocol.MarketplaceRemoveParams,
        [{"marketplaceName", :marketplace_name, :string, true, false}], []}},
      {"MarketplaceUpgradeParams",
       {:struct, Codex.Protocol.MarketplaceUpgradeParams,
        [{"marketplaceName", :marketplace_name, {:nullable, :string}, false, false}], []}},
      {"McpResourceReadParams",
       {:struct, Codex.Protocol.McpResourceReadParams,
        [
          {"server", :server, :string, true, false},
          {"uri", :uri, :string, true, false},
          {"_meta", :meta, {:nullable, {:map, :any}}, false, false},
          {"connectorId", :connector_id, {:nullable, :string}, false, false},
          {"originCallId", :origin_call_id, {:nullable, :string}, false, false},
          {"target", :target, {:nullable, {:ref, "McpResourceReadTarget"}}, false, false},
          {"threadId", :thread_id, {:nullable, :string}, false, false}
        ], []}},
      {"McpResourceReadTarget",
       {:struct, Codex.Protocol.McpResourceReadTarget,
        [
          {"connectorId", :connector_id, :string, true, false},
          {"linkId", :link_id, {:nullable, :string}, true, false}
        ], []}},
      {"McpServerElicitationAction",
       {:enum, [{"accept", :accept}, {"decline", :decline}, {"cancel", :cancel}]}},
      {"McpServerElicitationRequestResponse",
       {:struct, Codex.Protocol.McpServerElicitationRequestResponse,
        [
          {"action", :action, {:ref, "McpServerElicitationAction"}, true, false},
          {"_meta", :meta, :any, false, false},
          {"content", :content, :any, false, false}
        ], []}},
      {"McpServerEventStreamStartParams",
       {:struct, Codex.Protocol.McpServerEventStreamStartParams,
        [
          {"arguments", :arguments, :any, true, false},
          {"name", :name, :string, true, false},
          {"server", :server, :string, true, false},
          {"subscriptionId", :subscription_id, :string, true, false},
          {"threadId", :thread_id, :string, true, false},
          {"_meta", :meta, :any, false, false}
        ], []}},
      {"McpServerEventStreamStopParams",
       {:struct, Codex.Protocol.McpServerEventStreamStopParams,
        [{"subscriptionId", :subscription_id, :string, true, false}], []}},
      {"McpServerMigration",
       {:struct, Codex.Protocol.McpServerMigration, [{"name", :name, :string, true, false}], []}},
      {"McpServerOauthClientRegistration",
       {:enum, [{"auto", :auto}, {"cimd", :cimd}, {"dcr", :dcr}]}},
      {"McpServerOauthLoginParams",
       {:struct, Codex.Protocol.McpServerOauthLoginParams,
        [
          {"name", :name, :string, true, false},
          {"clientRegistration", :client_registration,
           {:nullable, {:ref, "McpServerOauthClientRegistration"}}, false, false},
          {"scopes", :scopes, {:nullable, {:list, :string}}, false, false},
          {"threadId", :thread_id, {:nullable, :string}, false, false},
          {"timeoutSecs", :timeout_secs, {:nullable, :int}, false, false}
        ], []}},
      {"McpServerStatusDetail",
       {:enum, [{"full", :full}, {"toolsAndAuthOnly", :tools_and_auth_only}]}},
      {"McpServerToolCallParams",
       {:struct, Codex.Protocol.McpServerToolCallParams,
        [
          {"server", :server, :string, true, false},
          {"threadId", :thread_id, :string, true, false},
          {"tool", :tool, :string, true, false},
          {"_meta", :meta, :any, false, false},
          {"arguments", :arguments, :any, false, false}
        ], []}},
      {"MemoryStatusParams",
       {:struct, Codex.Protocol.MemoryStatusParams,
        [{"minConsolidatedThreads", :min_consolidated_threads, {:nullable, :uint}, false, false}],
        []}},
      {"MergeStrategy", {:enum, [{"replace", :replace}, {"upsert", :upsert}]}},
      {"MessagePhase",
       {:enum,
        [
          {"commentary", :commentary},
          {"partial_answer", :partial_answer},
          {"final_answer", :final_answer}
        ]}},
      {"MigrationDetails",
       {:struct, Codex.Protocol.MigrationDetails,
        [
          {"commands", :commands, {:list, {:ref, "CommandMigration"}}, false, false},
          {"hooks", :hooks, {:list, {:ref, "HookMigration"}}, false, false},
          {"mcpServers", :mcp_servers, {:list, {:ref, "McpServerMigration"}}, false, false},
          {"memory", :memory, {:list, :string}, false, false},
          {"plugins", :plugins, {:list, {:ref, "PluginsMigration"}}, false, false},
          {"sessions", :sessions, {:list, {:ref, "SessionMigration"}}, false, false},
          {"skills", :skills, {:list, {:ref, "SkillMigration"}}, false, false},
          {"subagents", :subagents, {:list, {:ref, "SubagentMigration"}}, false, false}
        ], []}},
      {"MockExperimentalMethodParams",
       {:struct, Codex.Protocol.MockExperimentalMethodParams,
        [{"value", :value, {:nullable, :string}, false, false}], []}},
      {"ModeKind", {:enum, [{"plan", :plan}, {"default", :default}]}},
      {"ModelListParams",
       {:struct, Codex.Protocol.ModelListParams,
        [
          {"cursor", :cursor, {:nullable, :string}, false, false},
          {"includeHidden", :include_hidden, {:nullable, :bool}, false, false},
          {"limit", :limit, {:nullable, :uint}, false, false},
          {"modelProvider", :model_provider, {:nullable, :string}, false, false}
        ], []}},
      {"ModelProviderCapabilitiesReadParams",
       {:struct, Codex.Protocol.ModelProviderCapabilitiesReadParams, [], []}},
      {"ModelProviderConfigWriteParams",
       {:struct, Codex.Protocol.ModelProviderConfigWriteParams,
        [{"settings", :settings, {:ref, "ProviderSettingsPatch"}, true, false}], []}},
      {"ModelProviderListParams", {:struct, Codex.Protocol.ModelProviderListParams, [], []}},
      {"MultiAgentMode",
       {:either,
        [
          {:enum, [{"explicitRequestOnly", :explicit_request_only}, {"proactive", :proactive}]},
          {:struct, Codex.Protocol.MultiAgentMode.Custom,
           [{"custom", :custom, :string, true, false}], []}
        ]}},
      {"NetworkAccess", {:enum, [{"restricted", :restricted}, {"enabled", :enabled}]}},
      {"NetworkPolicyAmendment",
       {:struct, Codex.Protocol.NetworkPolicyAmendment,
        [
          {"action", :action, {:ref, "NetworkPolicyRuleAction"}, true, false},
          {"host", :host, :string, true, false}
        ], []}},
      {"NetworkPolicyRuleAction", {:enum, [{"allow", :allow}, {"deny", :deny}]}},
      {"PermissionGrantScope", {:enum, [{"turn", :turn}, {"session", :session}]}},
      {"PermissionProfileListParams",
       {:struct, Codex.Protocol.PermissionProfileListParams,
        [
          {"cursor", :cursor, {:nullable, :string}, false, false},
          {"cwd", :cwd, {:nullable, :string}, false, false},
          {"limit", :limit, {:nullable, :uint}, false, false}
        ], []}},
      {"PermissionsRequestApprovalResponse",
       {:struct, Codex.Protocol.PermissionsRequestApprovalResponse,
        [
          {"permissions", :permissions, {:ref, "GrantedPermissionProfile"}, true, false},
          {"scope", :scope, {:ref, "PermissionGrantScope"}, false, false},
          {"strictAutoReview", :strict_auto_review, {:nullable, :bool}, false, false}
        ], []}},
      {"Personality",
       {:enum, [{"none", :none}, {"friendly", :friendly}, {"pragmatic", :pragmatic}]}},
      {"PluginInstallParams",
       {:struct, Codex.Protocol.PluginInstallParams,
        [
          {"pluginName", :plugin_name, :string, true, false},
          {"installAttemptId", :install_attempt_id, {:nullable, :string}, false, false},
          {"marketplacePath", :marketplace_path, {:nullable, {:ref, "AbsolutePathBuf"}}, false,
           false},
          {"remoteMarketplaceName", :remote_marketplace_name, {:nullable, :string}, false, false}
        ], []}},
      {"PluginInstalledParams",
       {:struct, Codex.Protocol.PluginInstalledParams,
        [
          {"cwds", :cwds, {:nullable, {:list, {:ref, "AbsolutePathBuf"}}}, false, false},
          {"installSuggestionPluginNames", :install_suggestion_plugin_names,
           {:nullable, {:list, :string}}, false, false}
        ], []}},
      {"PluginListMarketplaceKind",
       {:enum,
        [
          {"local", :local},
          {"vertical", :vertical},
          {"workspace-directory", :workspace_directory},
          {"shared-with-me", :shared_with_me},
          {"created-by-me-remote", :created_by_me_remote}
        ]}},
      {"PluginListParams",
       {:struct, Codex.Protocol.PluginListParams,
        [
          {"cwds", :cwds, {:nullable, {:list, {:ref, "AbsolutePathBuf"}}}, false, false},
          {"forceRefetch", :force_refetch, :bool, false, false},
          {"marketplaceKinds", :marketplace_kinds,
           {:nullable, {:list, {:ref, "PluginListMarketplaceKind"}}}, false, false}
        ], []}},
      {"PluginReadParams",
       {:struct, Codex.Protocol.PluginReadParams,
        [
          {"pluginName", :plugin_name, :string, true, false},
          {"marketplacePath", :marketplace_path, {:nullable, {:ref, "AbsolutePathBuf"}}, false,
           false},
          {"remoteMarketplaceName", :remote_marketplace_name, {:nullable, :string}, false, false}
        ], []}},
      {"PluginReconcileParams",
       {:struct, Codex.Protocol.PluginReconcileParams,
        [{"reason", :reason, {:nullable, :string}, false, false}], []}},
      {"PluginSearchParams",
       {:struct, Codex.Protocol.PluginSearchParams,
        [
          {"searchTerm", :search_term, :string, true, false},
          {"cursor", :cursor, {:nullable, :string}, false, false},
          {"cwds", :cwds, {:nullable, {:list, {:ref, "AbsolutePathBuf"}}}, false, false},
          {"limit", :limit, {:nullable, :uint}, false, false},
          {"scope", :scope, {:nullable, {:ref, "PluginSearchScope"}}, false, false}
        ], []}},
      {"PluginSearchScope",
       {:enum, [{"global", :global}, {"workspace", :workspace}, {"personal", :personal}]}},
      {"PluginShareCheckoutParams",
       {:struct, Codex.Protocol.PluginShareCheckoutParams,
        [{"remotePluginId", :remote_plugin_id, :string, true, false}], []}},
      {"PluginShareDeleteParams",
       {:struct, Codex.Protocol.PluginShareDeleteParams,
        [{"remotePluginId", :remote_plugin_id, :string, true, false}], []}},
      {"PluginShareDiscoverability",
       {:enum, [{"LISTED", :listed}, {"UNLISTED", :unlisted}, {"PRIVATE", :private}]}},
      {"PluginShareListParams", {:struct, Codex.Protocol.PluginShareListParams, [], []}},
      {"PluginSharePrincipalType",
       {:enum, [{"user", :user}, {"group", :group}, {"workspace", :workspace}]}},
      {"PluginShareSaveParams",
       {:struct, Codex.Protocol.PluginShareSaveParams,
        [
          {"pluginPath", :plugin_path, {:ref, "AbsolutePathBuf"}, true, false},
          {"discoverability", :discoverability, {:nullable, {:ref, "PluginShareDiscoverability"}},
           false, false},
          {"remotePluginId", :remote_plugin_id, {:nullable, :string}, false, false},
          {"shareTargets", :share_targets, {:nullable, {:list, {:ref, "PluginShareTarget"}}},
           false, false}
        ], []}},
      {"PluginShareTarget",
       {:struct, Codex.Protocol.PluginShareTarget,
        [
          {"principalId", :principal_id, :string, true, false},
          {"principalType", :principal_type, {:ref, "PluginSharePrincipalType"}, true, false},
          {"role", :role, {:ref, "PluginShareTargetRole"}, true, false}
        ], []}},
      {"PluginShareTargetRole", {:enum, [{"reader", :reader}, {"editor", :editor}]}},
      {"PluginShareUpdateDiscoverability",
       {:enum, [{"UNLISTED", :unlisted}, {"PRIVATE", :private}, {"LISTED", :listed}]}},
      {"PluginShareUpdateTargetsParams",
       {:struct, Codex.Protocol.PluginShareUpdateTargetsParams,
        [
          {"discoverability", :discoverability, {:ref, "PluginShareUpdateDiscoverability"}, true,
           false},
          {"remotePluginId", :remote_plugin_id, :string, true, false},
          {"shareTargets", :share_targets, {:list, {:ref, "PluginShareTarget"}}, true, false}
        ], []}},
      {"PluginSkillReadParams",
       {:struct, Codex.Protocol.PluginSkillReadParams,
        [
          {"remoteMarketplaceName", :remote_marketplace_name, :string, true, false},
          {"remotePluginId", :remote_plugin_id, :string, true, false},
          {"skillName", :skill_name, :string, true, false}
        ], []}},
      {"PluginUninstallParams",
       {:struct, Codex.Protocol.PluginUninstallParams,
        [{"pluginId", :plugin_id, :string, true, false}], []}},
      {"PluginsMigration",
       {:struct, Codex.Protocol.PluginsMigration,
        [
          {"marketplaceName", :marketplace_name, :string, true, false},
          {"pluginNames", :plugin_names, {:list, :string}, true, false}
        ], []}},
      {"ProcessKillParams",
       {:struct, Codex.Protocol.ProcessKillParams,
        [{"processHandle", :process_handle, :string, true, false}], []}},
      {"ProcessResizePtyParams",
       {:struct, Codex.Protocol.ProcessResizePtyParams,
        [
          {"processHandle", :process_handle, :string, true, false},
          {"size", :size, {:ref, "ProcessTerminalSize"}, true, false}
        ], []}},
      {"ProcessSpawnParams",
       {:struct, Codex.Protocol.ProcessSpawnParams,
        [
          {"command", :command, {:list, :string}, true, false},
          {"cwd", :cwd, {:ref, "AbsolutePathBuf"}, true, false},
          {"processHandle", :process_handle, :string, true, false},
          {"env", :env, {:nullable, {:map, {:nullable, :string}}}, false, false},
          {"outputBytesCap", :output_bytes_cap, {:nullable, :uint}, false, false},
          {"size", :size, {:nullable, {:ref, "ProcessTerminalSize"}}, false, false},
          {"streamStdin", :stream_stdin, :bool, false, false},
          {"streamStdoutStderr", :stream_stdout_stderr, :bool, false, false},
          {"timeoutMs", :timeout_ms, {:nullable, :int}, false, false},
          {"tty", :tty, :bool, false, false}
        ], []}},
      {"ProcessTerminalSize",
       {:struct, Codex.Protocol.ProcessTerminalSize,
        [{"cols", :cols, :uint, true, false}, {"rows", :rows, :uint, true, false}], []}},
      {"ProcessWriteStdinParams",
       {:struct, Codex.Protocol.ProcessWriteStdinParams,
        [
          {"processHandle", :process_handle, :string, true, false},
          {"closeStdin", :close_stdin, :bool, false, false},
          {"deltaBase64", :delta_base64, {:nullable, :string}, false, false}
        ], []}},
      {"ProjectCreateParams",
       {:struct, Codex.Protocol.ProjectCreateParams,
        [
          {"idempotencyKey", :idempotency_key, :string, true, false},
          {"name", :name, :string, true, false},
          {"roots", :roots, {:list, {:ref, "ProjectRoot"}}, true, false},
          {"metadata", :metadata, {:nullable, {:map, :string}}, false, false}
        ], []}},
      {"ProjectDeleteParams",
       {:struct, Codex.Protocol.ProjectDeleteParams,
        [{"projectId", :project_id, :string, true, false}], []}},
      {"ProjectImportParams",
       {:struct, Codex.Protocol.ProjectImportParams,
        [
          {"idempotencyKey", :idempotency_key, :string, true, false},
          {"name", :name, :string, true, false},
          {"roots", :roots, {:list, {:ref, "ProjectRoot"}}, true, false},
          {"metadata", :metadata, {:nullable, {:map, :string}}, false, false},
          {"threads", :threads, {:nullable, {:list, :string}}, false, false}
        ], []}},
      {"ProjectListParams",
       {:struct, Codex.Protocol.ProjectListParams,
        [
          {"cursor", :cursor, {:nullable, :string}, false, false},
          {"limit", :limit, {:nullable, :uint}, false, false},
          {"sortDirection", :sort_direction, {:nullable, {:ref, "SortDirection"}}, false, false},
          {"sortKey", :sort_key, {:nullable, {:ref, "ProjectSortKey"}}, false, false}
        ], []}},
      {"ProjectMoveParams",
       {:struct, Codex.Protocol.ProjectMoveParams,
        [
          {"projectId", :project_id, :string, true, false},
          {"beforeProjectId", :before_project_id, {:nullable, :string}, false, false}
        ], []}},
      {"ProjectReadParams",
       {:struct, Codex.Protocol.ProjectReadParams,
        [{"projectId", :project_id, :string, true, false}], []}},
      {"ProjectRoot",
       {:struct, Codex.Protocol.ProjectRoot,
        [{"path", :path, {:ref, "AbsolutePathBuf"}, true, false}], []}},
      {"ProjectSortKey", {:enum, [{"position", :position}, {"recencyAt", :recency_at}]}},
      {"ProjectUpdateParams",
       {:struct, Codex.Protocol.ProjectUpdateParams,
        [
          {"projectId", :project_id, :string, true, false},
          {"metadata", :metadata, {:nullable, {:map, :string}}, false, false},
          {"name", :name, {:nullable, :string}, false, false},
          {"roots", :roots, {:nullable, {:list, {:ref, "ProjectRoot"}}}, false, false}
        ], []}},
      {"ProviderSettingsPatch",
       {:union, "type",
        [
          {"customGateway",
           {:struct, Codex.Protocol.ProviderSettingsPatch.CustomGateway,
            [
              {"baseUrl", :base_url, {:nullable, :string}, false, false},
              {"envKey", :env_key, {:nullable, :string}, false, false},
              {"name", :name, :string, false, false},
              {"providerId", :provider_id, {:nullable, :string}, false, false}
            ], [{"type", "customGateway"}]}},
          {"bedrock",
           {:struct, Codex.Protocol.ProviderSettingsPatch.Bedrock,
            [
              {"providerId", :provider_id, {:ref, "BedrockProviderId"}, true, false},
              {"profile", :profile, {:nullable, :string}, false, false},
              {"region", :region, {:nullable, :string}, false, false}
            ], [{"type", "bedrock"}]}},
          {"gcp",
           {:struct, Codex.Protocol.ProviderSettingsPatch.Gcp,
            [
              {"providerId", :provider_id, {:ref, "GcpProviderId"}, true, false},
              {"credentialFile", :credential_file, {:nullable, :string}, false, false},
              {"location", :location, {:nullable, :string}, false, false},
              {"projectId", :project_id, {:nullable, :string}, false, false}
            ], [{"type", "gcp"}]}}
        ]}},
      {"RealtimeConversationVersion", {:enum, [{"v1", :v1}, {"v2", :v2}, {"v3", :v3}]}},
      {"RealtimeOutputModality", {:enum, [{"text", :text}, {"audio", :audio}]}},
      {"RealtimeVoice",
       {:enum,
        [
          {"alloy", :alloy},
          {"arbor", :arbor},
          {"ash", :ash},
          {"aube", :aube},
          {"ballad", :ballad},
          {"breeze", :breeze},
          {"bubbie", :bubbie},
          {"cedar", :cedar},
          {"coral", :coral},
          {"cove", :cove},
          {"echo", :echo},
          {"ember", :ember},
          {"haetsal", :haetsal},
          {"hanul", :hanul},
          {"himari", :himari},
          {"juniper", :juniper},
          {"leher", :leher},
          {"maple", :maple},
          {"marin", :marin},
          {"miko", :miko},
          {"neer", :neer},
          {"porto", :porto},
          {"rindo", :rindo},
          {"rio", :rio},
          {"rivage", :rivage},
          {"sage", :sage},
          {"selva", :selva},
          {"shimmer", :shimmer},
          {"sol", :sol},
          {"sonna", :sonna},
          {"spruce", :spruce},
          {"tinta", :tinta},
          {"vale", :vale},
          {"verse", :verse},
          {"viola", :viola}
        ]}},
      {"ReasoningEffort", :string},
      {"ReasoningItemContent",
       {:union, "type",
        [
          {"reasoning_text",
           {:struct, Codex.Protocol.ReasoningItemContent.ReasoningText,
            [{"text", :text, :string, true, false}], [{"type", "reasoning_text"}]}},
          {"text",
           {:struct, Codex.Protocol.ReasoningItemContent.Text,
            [{"text", :text, :string, true, false}], [{"type", "text"}]}}
        ]}},
      {"ReasoningItemReasoningSummary",
       {:union, "type",
        [
          {"summary_text",
           {:struct, Codex.Protocol.ReasoningItemReasoningSummary.SummaryText,
            [{"text", :text, :string, true, false}], [{"type", "summary_text"}]}}
        ]}},
      {"ReasoningSummary",
       {:enum, [{"auto", :auto}, {"concise", :concise}, {"detailed", :detailed}, {"none", :none}]}},
      {"RemoteControlClientsListOrder", {:enum, [{"asc", :asc}, {"desc", :desc}]}},
      {"RemoteControlClientsListParams",
       {:struct, Codex.Protocol.RemoteControlClientsListParams,
        [
          {"environmentId", :environment_id, :string, true, false},
          {"cursor", :cursor, {:nullable, :string}, false, false},
          {"limit", :limit, {:nullable, :uint}, false, false},
          {"order", :order, {:nullable, {:ref, "RemoteControlClientsListOrder"}}, false, false}
        ], []}},
      {"RemoteControlClientsRevokeParams",
       {:struct, Codex.Protocol.RemoteControlClientsRevokeParams,
        [
          {"clientId", :client_id, :string, true, false},
          {"environmentId", :environment_id, :string, true, false}
        ], []}},
      {"RemoteControlDisableParams",
       {:struct, Codex.Protocol.RemoteControlDisableParams,
        [{"ephemeral", :ephemeral, :bool, false, false}], []}},
      {"RemoteControlEnableParams",
       {:struct, Codex.Protocol.RemoteControlEnableParams,
        [{"ephemeral", :ephemeral, :bool, false, false}], []}},
      {"RemoteControlPairingStartParams",
       {:struct, Codex.Protocol.RemoteControlPairingStartParams,
        [{"manualCode", :manual_code, :bool, false, false}], []}},
      {"RemoteControlPairingStatusParams",
       {:struct, Codex.Protocol.RemoteControlPairingStatusParams,
        [
          {"manualPairingCode", :manual_pairing_code, {:nullable, :string}, false, false},
          {"pairingCode", :pairing_code, {:nullable, :string}, false, false}
        ], []}},
      {"RequestId", {:either, [:string, :int]}},
      {"ResponseItem",
       {:union, "type",
        [
          {"additional_tools",
           {:struct, Codex.Protocol.ResponseItem.AdditionalTools,
            [
              {"role", :role, :string, true, false},
              {"tools", :tools, {:list, :any}, true, false},
              {"id", :id, {:nullable, :string}, false, false}
            ], [{"type", "additional_tools"}]}},
          {"message",
           {:struct, Codex.Protocol.ResponseItem.Message,
            [
              {"content", :content, {:list, {:ref, "ContentItem"}}, true, false},
              {"role", :role, :string, true, false},
              {"encrypted_content", :encrypted_content, {:nullable, :string}, false, false},
              {"id", :id, {:nullable, :string}, false, false},
              {"internal_chat_message_metadata_passthrough",
               :internal_chat_message_metadata_passthrough,
               {:nullable, {:ref, "InternalChatMessageMetadataPassthrough"}}, false, false},
              {"phase", :phase, {:nullable, {:ref, "MessagePhase"}}, false, false},
              {"status", :status, {:nullable, :string}, false, false}
            ], [{"type", "message"}]}},
          {"agent_message",
           {:struct, Codex.Protocol.ResponseItem.AgentMessage,
            [
              {"author", :author, :string, true, false},
              {"content", :content, {:list, {:ref, "AgentMessageInputContent"}}, true, false},
              {"recipient", :recipient, :string, true, false},
              {"id", :id, {:nullable, :string}, false, false},
              {"internal_chat_message_metadata_passthrough",
               :internal_chat_message_metadata_passthrough,
               {:nullable, {:ref, "InternalChatMessageMetadataPassthrough"}}, false, false}
            ], [{"type", "agent_message"}]}},
          {"reasoning",
           {:struct, Codex.Protocol.ResponseItem.Reasoning,
            [
              {"summary", :summary, {:list, {:ref, "ReasoningItemReasoningSummary"}}, true,
               false},
              {"content", :content, {:nullable, {:list, {:ref, "ReasoningItemContent"}}}, false,
               false},
              {"encrypted_content", :encrypted_content, {:nullable, :string}, false, false},
              {"id", :id, {:nullable, :string}, false, false},
              {"internal_chat_message_metadata_passthrough",
               :internal_chat_message_metadata_passthrough,
               {:nullable, {:ref, "InternalChatMessageMetadataPassthrough"}}, false, false}
            ], [{"type", "reasoning"}]}},
          {"local_shell_call",
           {:struct, Codex.Protocol.ResponseItem.LocalShellCall,
            [
              {"action", :action, {:ref, "LocalShellAction"}, true, false},
              {"status", :status, {:ref, "LocalShellStatus"}, true, false},
              {"call_id", :call_id, {:nullable, :string}, false, false},
              {"encrypted_content", :encrypted_content, {:nullable, :string}, false, false},
              {"id", :id, {:nullable, :string}, false, false},
              {"internal_chat_message_metadata_passthrough",
               :internal_chat_message_metadata_passthrough,
               {:nullable, {:ref, "InternalChatMessageMetadataPassthrough"}}, false, false}
            ], [{"type", "local_shell_call"}]}},
          {"function_call",
           {:struct, Codex.Protocol.ResponseItem.FunctionCall,
            [
              {"arguments", :arguments, :string, true, false},
              {"call_id", :call_id, :string, true, false},
              {"name", :name, :string, true, false},
              {"encrypted_content", :encrypted_content, {:nullable, :string}, false, false},
              {"encrypted_function_args", :encrypted_function_args, {:nullable, {:list, :string}},
               false, false},
              {"id", :id, {:nullable, :string}, false, false},
              {"internal_chat_message_metadata_passthrough",
               :internal_chat_message_metadata_passthrough,
               {:nullable, {:ref, "InternalChatMessageMetadataPassthrough"}}, false, false},
              {"namespace", :namespace, {:nullable, :string}, false, false},
              {"status", :status, {:nullable, :string}, false, false}
            ], [{"type", "function_call"}]}},
          {"tool_search_call",
           {:struct, Codex.Protocol.ResponseItem.ToolSearchCall,
            [
              {"arguments", :arguments, :any, true, false},
              {"execution", :execution, :string, true, false},
              {"call_id", :call_id, {:nullable, :string}, false, false},
              {"encrypted_content", :encrypted_content, {:nullable, :string}, false, false},
              {"id", :id, {:nullable, :string}, false, false},
              {"internal_chat_message_metadata_passthrough",
               :internal_chat_message_metadata_passthrough,
               {:nullable, {:ref, "InternalChatMessageMetadataPassthrough"}}, false, false},
              {"status", :status, {:nullable, :string}, false, false}
            ], [{"type", "tool_search_call"}]}},
          {"function_call_output",
           {:struct, Codex.Protocol.ResponseItem.FunctionCallOutput,
            [
              {"output", :output, {:ref, "FunctionCallOutputBody"}, true, false},
              {"call_id", :call_id, {:nullable, :string}, false, false},
              {"id", :id, {:nullable, :string}, false, false},
              {"internal_chat_message_metadata_passthrough",
               :internal_chat_message_metadata_passthrough,
               {:nullable, {:ref, "InternalChatMessageMetadataPassthrough"}}, false, false},
              {"name", :name, {:nullable, :string}, false, false},
              {"namespace", :namespace, {:nullable, :string}, false, false}
            ], [{"type", "function_call_output"}]}},
          {"custom_tool_call",
           {:struct, Codex.Protocol.ResponseItem.CustomToolCall,
            [
              {"call_id", :call_id, :string, true, false},
              {"input", :input, :string, true, false},
              {"name", :name, :string, true, false},
              {"encrypted_content", :encrypted_content, {:nullable, :string}, false, false},
              {"id", :id, {:nullable, :string}, false, false},
              {"internal_chat_message_metadata_passthrough",
               :internal_chat_message_metadata_passthrough,
               {:nullable, {:ref, "InternalChatMessageMetadataPassthrough"}}, false, false},
              {"namespace", :namespace, {:nullable, :string}, false, false},
              {"status", :status, {:nullable, :string}, false, false}
            ], [{"type", "custom_tool_call"}]}},
          {"custom_tool_call_output",
           {:struct, Codex.Protocol.ResponseItem.CustomToolCallOutput,
            [
              {"call_id", :call_id, :string, true, false},
              {"output", :output, {:ref, "FunctionCallOutputBody"}, true, false},
              {"id", :id, {:nullable, :string}, false, false},
              {"internal_chat_message_metadata_passthrough",
               :internal_chat_message_metadata_passthrough,
               {:nullable, {:ref, "InternalChatMessageMetadataPassthrough"}}, false, false},
              {"name", :name, {:nullable, :string}, false, false}
            ], [{"type", "custom_tool_call_output"}]}},
          {"tool_search_output",
           {:struct, Codex.Protocol.ResponseItem.ToolSearchOutput,
            [
              {"execution", :execution, :string, true, false},
              {"status", :status, :string, true, false},
              {"tools", :tools, {:list, :any}, true, false},
              {"call_id", :call_id, {:nullable, :string}, false, false},
              {"id", :id, {:nullable, :string}, false, false},
              {"internal_chat_message_metadata_passthrough",
               :internal_chat_message_metadata_passthrough,
               {:nullable, {:ref, "InternalChatMessageMetadataPassthrough"}}, false, false}
            ], [{"type", "tool_search_output"}]}},
          {"web_search_call",
           {:struct, Codex.Protocol.ResponseItem.WebSearchCall,
            [
              {"action", :action, {:nullable, {:ref, "ResponsesApiWebSearchAction"}}, false,
               false},
              {"encrypted_content", :encrypted_content, {:nullable, :string}, false, false},
              {"id", :id, {:nullable, :string}, false, false},
              {"internal_chat_message_metadata_passthrough",
               :internal_chat_message_metadata_passthrough,
               {:nullable, {:ref, "InternalChatMessageMetadataPassthrough"}}, false, false},
              {"status", :status, {:nullable, :string}, false, false}
            ], [{"type", "web_search_call"}]}},
          {"image_generation_call",
           {:struct, Codex.Protocol.ResponseItem.ImageGenerationCall,
            [
              {"result", :result, :string, true, false},
              {"status", :status, :string, true, false},
              {"encrypted_content", :encrypted_content, {:nullable, :string}, false, false},
              {"id", :id, {:nullable, :string}, false, false},
              {"internal_chat_message_metadata_passthrough",
               :internal_chat_message_metadata_passthrough,
               {:nullable, {:ref, "InternalChatMessageMetadataPassthrough"}}, false, false},
              {"revised_prompt", :revised_prompt, {:nullable, :string}, false, false}
            ], [{"type", "image_generation_call"}]}},
          {"compaction",
           {:struct, Codex.Protocol.ResponseItem.Compaction,
            [
              {"encrypted_content", :encrypted_content, :string, true, false},
              {"id", :id, {:nullable, :string}, false, false},
              {"internal_chat_message_metadata_passthrough",
               :internal_chat_message_metadata_passthrough,
               {:nullable, {:ref, "InternalChatMessageMetadataPassthrough"}}, false, false}
            ], [{"type", "compaction"}]}},
          {"configuration_update",
           {:struct, Codex.Protocol.ResponseItem.ConfigurationUpdate,
            [{"reasoning", :reasoning, {:ref, "ConfigurationReasoning"}, true, false}],
            [{"type", "configuration_update"}]}},
          {"compaction_trigger",
           {:struct, Codex.Protocol.ResponseItem.CompactionTrigger, [],
            [{"type", "compaction_trigger"}]}},
          {"context_compaction",
           {:struct, Codex.Protocol.ResponseItem.ContextCompaction,
            [
              {"encrypted_content", :encrypted_content, {:nullable, :string}, false, false},
              {"id", :id, {:nullable, :string}, false, false},
              {"internal_chat_message_metadata_passthrough",
               :internal_chat_message_metadata_passthrough,
               {:nullable, {:ref, "InternalChatMessageMetadataPassthrough"}}, false, false}
            ], [{"type", "context_compaction"}]}},
          {"other", {:struct, Codex.Protocol.ResponseItem.Other, [], [{"type", "other"}]}}
        ]}},
      {"ResponsesApiWebSearchAction",
       {:union, "type",
        [
          {"search",
           {:struct, Codex.Protocol.ResponsesApiWebSearchAction.Search,
            [
              {"queries", :queries, {:nullable, {:list, :string}}, false, false},
              {"query", :query, {:nullable, :string}, false, false}
            ], [{"type", "search"}]}},
          {"open_page",
           {:struct, Codex.Protocol.ResponsesApiWebSearchAction.OpenPage,
            [{"url", :url, {:nullable, :string}, false, false}], [{"type", "open_page"}]}},
          {"find_in_page",
           {:struct, Codex.Protocol.ResponsesApiWebSearchAction.FindInPage,
            [
              {"pattern", :pattern, {:nullable, :string}, false, false},
              {"url", :url, {:nullable, :string}, false, false}
            ], [{"type", "find_in_page"}]}},
          {"other",
           {:struct, Codex.Protocol.ResponsesApiWebSearchAction.Other, [], [{"type", "other"}]}}
        ]}},
      {"ReviewDecision",
       {:either,
        [
          {:enum,
           [
             {"approved", :approved},
             {"approved_for_session", :approved_for_session},
             {"approved_mcp_policy_amendment", :approved_mcp_policy_amendment},
             {"timed_out", :timed_out},
             {"abort", :abort}
           ]},
          {:struct, Codex.Protocol.ReviewDecision.ApprovedExecpolicyAmendment,
           [
             {"approved_execpolicy_amendment", :approved_execpolicy_amendment,
              {:struct,
               Codex.Protocol.ReviewDecision.ApprovedExecpolicyAmendment.ApprovedExecpolicyAmendment,
               [
                 {"proposed_execpolicy_amendment", :proposed_execpolicy_amendment,
                  {:list, :string}, true, false}
               ], []}, true, false}
           ], []},
          {:struct, Codex.Protocol.ReviewDecision.NetworkPolicyAmendment,
           [
             {"network_policy_amendment", :network_policy_amendment,
              {:struct,
               Codex.Protocol.ReviewDecision.NetworkPolicyAmendment.NetworkPolicyAmendment,
               [
                 {"network_policy_amendment", :network_policy_amendment,
                  {:ref, "NetworkPolicyAmendment"}, true, false}
               ], []}, true, false}
           ], []},
          {:struct, Codex.Protocol.ReviewDecision.Denied,
           [
             {"denied", :denied,
              {:struct, Codex.Protocol.ReviewDecision.Denied.Denied,
               [{"rejection", :rejection, :string, true, false}], []}, true, false}
           ], []}
        ]}},
      {"ReviewDelivery", {:enum, [{"inline", :inline}]}},
      {"ReviewStartParams",
       {:struct, Codex.Protocol.ReviewStartParams,
        [
          {"target", :target, {:ref, "ReviewTarget"}, true, false},
          {"threadId", :thread_id, :string, true, false},
          {"delivery", :delivery, {:nullable, {:ref, "ReviewDelivery"}}, false, false}
        ], []}},
      {"ReviewTarget",
       {:union, "type",
        [
          {"uncommittedChanges",
           {:struct, Codex.Protocol.ReviewTarget.UncommittedChanges, [],
            [{"type", "uncommittedChanges"}]}},
          {"baseBranch",
           {:struct, Codex.Protocol.ReviewTarget.BaseBranch,
            [{"branch", :branch, :string, true, false}], [{"type", "baseBranch"}]}},
          {"commit",
           {:struct, Codex.Protocol.ReviewTarget.Commit,
            [
              {"sha", :sha, :string, true, false},
              {"title", :title, {:nullable, :string}, false, false}
            ], [{"type", "commit"}]}},
          {"custom",
           {:struct, Codex.Protocol.ReviewTarget.Custom,
            [{"instructions", :instructions, :string, true, false}], [{"type", "custom"}]}}
        ]}},
      {"SandboxMode",
       {:enum,
        [
          {"read-only", :read_only},
          {"workspace-write", :workspace_write},
          {"danger-full-access", :danger_full_access}
        ]}},
      {"SandboxPolicy",
       {:union, "type",
        [
          {"dangerFullAccess",
           {:struct, Codex.Protocol.SandboxPolicy.DangerFullAccess, [],
            [{"type", "dangerFullAccess"}]}},
          {"readOnly",
           {:struct, Codex.Protocol.SandboxPolicy.ReadOnly,
            [{"networkAccess", :network_access, :bool, false, false}], [{"type", "readOnly"}]}},
          {"externalSandbox",
           {:struct, Codex.Protocol.SandboxPolicy.ExternalSandbox,
            [{"networkAccess", :network_access, {:ref, "NetworkAccess"}, false, false}],
            [{"type", "externalSandbox"}]}},
          {"workspaceWrite",
           {:struct, Codex.Protocol.SandboxPolicy.WorkspaceWrite,
            [
              {"excludeSlashTmp", :exclude_slash_tmp, :bool, false, false},
              {"excludeTmpdirEnvVar", :exclude_tmpdir_env_var, :bool, false, false},
              {"networkAccess", :network_access, :bool, false, false},
              {"writableRoots", :writable_roots, {:list, {:ref, "AbsolutePathBuf"}}, false, false}
            ], [{"type", "workspaceWrite"}]}}
        ]}},
      {"SelectedCapabilityRoot",
       {:struct, Codex.Protocol.SelectedCapabilityRoot,
        [
          {"id", :id, :string, true, false},
          {"location", :location, {:ref, "CapabilityRootLocation"}, true, false}
        ], []}},
      {"SendAddCreditsNudgeEmailParams",
       {:struct, Codex.Protocol.SendAddCreditsNudgeEmailParams,
        [{"creditType", :credit_type, {:ref, "AddCreditsNudgeCreditType"}, true, false}], []}},
      {"ServerDiagnosticsParams", {:struct, Codex.Protocol.ServerDiagnosticsParams, [], []}},
      {"SessionMigration",
       {:struct, Codex.Protocol.SessionMigration,
        [
          {"cwd", :cwd, :string, true, false},
          {"path", :path, :string, true, false},
          {"title", :title, {:nullable, :string}, false, false}
        ], []}},
      {"Settings",
       {:struct, Codex.Protocol.Settings,
        [
          {"model", :model, :string, true, false},
          {"developer_instructions", :developer_instructions, {:nullable, :string}, false, false},
          {"reasoning_effort", :reasoning_effort, {:nullable, {:ref, "ReasoningEffort"}}, false,
           false}
        ], []}},
      {"SkillMigration",
       {:struct, Codex.Protocol.SkillMigration, [{"name", :name, :string, true, false}], []}},
      {"SkillsConfigWriteParams",
       {:struct, Codex.Protocol.SkillsConfigWriteParams,
        [
          {"enabled", :enabled, :bool, true, false},
          {"name", :name, {:nullable, :string}, false, false},
          {"path", :path, {:nullable, {:ref, "AbsolutePathBuf"}}, false, false}
        ], []}},
      {"SkillsExtraRootsSetParams",
       {:struct, Codex.Protocol.SkillsExtraRootsSetParams,
        [{"extraRoots", :extra_roots, {:list, {:ref, "AbsolutePathBuf"}}, true, false}], []}},
      {"SkillsListParams",
       {:struct, Codex.Protocol.SkillsListParams,
        [
          {"cwds", :cwds, {:list, :string}, false, false},
          {"forceReload", :force_reload, :bool, false, false}
        ], []}},
      {"SortDirection", {:enum, [{"asc", :asc}, {"desc", :desc}]}},
      {"SubagentMigration",
       {:struct, Codex.Protocol.SubagentMigration, [{"name", :name, :string, true, false}], []}},
      {"TextElement",
       {:struct, Codex.Protocol.TextElement,
        [
          {"byteRange", :byte_range, {:ref, "ByteRange"}, true, false},
          {"placeholder", :placeholder, {:nullable, :string}, false, false}
        ], []}},
      {"ThreadApproveGuardianDeniedActionParams",
       {:struct, Codex.Protocol.ThreadApproveGuardianDeniedActionParams,
        [{"event", :event, :any, true, false}, {"threadId", :thread_id, :string, true, false}],
        []}},
      {"ThreadArchiveParams",
       {:struct, Codex.Protocol.ThreadArchiveParams,
        [{"threadId", :thread_id, :string, true, false}], []}},
      {"ThreadAttachmentAddParams",
       {:struct, Codex.Protocol.ThreadAttachmentAddParams,
        [
          {"attachmentType", :attachment_type, :string, true, false},
          {"identityKey", :identity_key, :string, true, false},
          {"payload", :payload, :any, true, false},
          {"threadId", :thread_id, :string, true, false}
        ], []}},
      {"ThreadAttachmentListParams",
       {:struct, Codex.Protocol.ThreadAttachmentListParams,
        [
          {"threadId", :thread_id, :string, true, false},
          {"cursor", :cursor, {:nullable, :string}, false, false},
          {"limit", :limit, {:nullable, :uint}, false, false}
        ], []}},
      {"ThreadAttachmentOwnerListParams",
       {:struct, Codex.Protocol.ThreadAttachmentOwnerListParams,
        [
          {"attachmentType", :attachment_type, :string, true, false},
          {"identityKey", :identity_key, :string, true, false},
          {"archived", :archived, {:nullable, :bool}, false, false},
          {"cursor", :cursor, {:nullable, :string}, false, false},
          {"limit", :limit, {:nullable, :uint}, false, false}
        ], []}},
      {"ThreadAttachmentRemoveParams",
       {:struct, Codex.Protocol.ThreadAttachmentRemoveParams,
        [
          {"attachmentType", :attachment_type, :string, true, false},
          {"identityKey", :identity_key, :string, true, false},
          {"threadId", :thread_id, :string, true, false}
        ], []}},
      {"ThreadBackgroundTerminalsCleanParams",
       {:struct, Codex.Protocol.ThreadBackgroundTerminalsCleanParams,
        [{"threadId", :thread_id, :string, true, false}], []}},
      {"ThreadBackgroundTerminalsListParams",
       {:struct, Codex.Protocol.ThreadBackgroundTerminalsListParams,
        [
          {"threadId", :thread_id, :string, true, false},
          {"cursor", :cursor, {:nullable, :string}, false, false},
          {"limit", :limit, {:nullable, :uint}, false, false}
        ], []}},
      {"ThreadBackgroundTerminalsTerminateParams",
       {:struct, Codex.Protocol.ThreadBackgroundTerminalsTerminateParams,
        [
          {"processId", :process_id, :string, true, false},
          {"threadId", :thread_id, :string, true, false}
        ], []}},
      {"ThreadCompactStartParams",
       {:struct, Codex.Protocol.ThreadCompactStartParams,
        [{"threadId", :thread_id, :string, true, false}], []}},
      {"ThreadDecrementElicitationParams",
       {:struct, Codex.Protocol.ThreadDecrementElicitationParams,
        [{"threadId", :thread_id, :string, true, false}], []}},
      {"ThreadDeleteParams",
       {:struct, Codex.Protocol.ThreadDeleteParams,
        [{"threadId", :thread_id, :string, true, false}], []}},
      {"ThreadForkParams",
       {:struct, Codex.Protocol.ThreadForkParams,
        [
          {"threadId", :thread_id, :string, true, false},
          {"approvalPolicy", :approval_policy, {:nullable, {:ref, "AskForApproval"}}, false,
           false},
          {"approvalsReviewer", :approvals_reviewer, {:nullable, {:ref, "ApprovalsReviewer"}},
           false, false},
          {"attachToSource", :attach_to_source, :bool, false, true},
          {"baseInstructions", :base_instructions, {:nullable, :string}, false, false},
          {"beforeTurnId", :before_turn_id, {:nullable, :string}, false, true},
          {"config", :config, {:nullable, {:map, :any}}, false, false},
          {"cwd", :cwd, {:nullable, :string}, false, false},
          {"deferGoalContinuation", :defer_goal_continuation, :bool, false, true},
          {"developerInstructions", :developer_instructions, {:nullable, :string}, false, false},
          {"ephemeral", :ephemeral, :bool, false, false},
          {"excludeTurns", :exclude_turns, :bool, false, false},
          {"experimentalDisablePredictionMcp", :experimental_disable_prediction_mcp, :bool, false,
           true},
          {"experimentalPredictionMode", :experimental_prediction_mode, :bool, false, true},
          {"lastTurnId", :last_turn_id, {:nullable, :string}, false, false},
          {"model", :model, {:nullable, :string}, false, false},
          {"modelProvider", :model_provider, {:nullable, :string}, false, false},
          {"path", :path, {:nullable, :string}, false, true},
          {"permissions", :permissions, {:nullable, :string}, false, true},
          {"runtimeWorkspaceRoots", :runtime_workspace_roots,
           {:nullable, {:list, {:ref, "AbsolutePathBuf"}}}, false, true},
          {"sandbox", :sandbox, {:nullable, {:ref, "SandboxMode"}}, false, false},
          {"serviceTier", :service_tier, {:nullable, :string}, false, false},
          {"threadSource", :thread_source, {:nullable, {:ref, "ThreadSource"}}, false, false}
        ], []}},
      {"ThreadGoalClearParams",
       {:struct, Codex.Protocol.ThreadGoalClearParams,
        [
          {"threadId", :thread_id, :string, true, false},
          {"origin", :origin, {:nullable, {:ref, "ThreadGoalMutationOrigin"}}, false, false}
        ], []}},
      {"ThreadGoalGetParams",
       {:struct, Codex.Protocol.ThreadGoalGetParams,
        [{"threadId", :thread_id, :string, true, false}], []}},
      {"ThreadGoalMutationOrigin", {:enum, [{"user", :user}, {"automatic", :automatic}]}},
      {"ThreadGoalSetParams",
       {:struct, Codex.Protocol.ThreadGoalSetParams,
        [
          {"threadId", :thread_id, :string, true, false},
          {"objective", :objective, {:nullable, :string}, false, false},
          {"origin", :origin, {:nullable, {:ref, "ThreadGoalMutationOrigin"}}, false, false},
          {"status", :status, {:nullable, {:ref, "ThreadGoalStatus"}}, false, false},
          {"tokenBudget", :token_budget, {:nullable, :int}, false, false}
        ], []}},
      {"ThreadGoalStatus",
       {:enum,
        [
          {"active", :active},
          {"paused", :paused},
          {"blocked", :blocked},
          {"usageLimited", :usage_limited},
          {"budgetLimited", :budget_limited},
          {"complete", :complete}
        ]}},
      {"ThreadGuardianReviewParams",
       {:struct, Codex.Protocol.ThreadGuardianReviewParams,
        [{"threadId", :thread_id, :string, true, false}], []}},
      {"ThreadHistoryMode", {:enum, [{"legacy", :legacy}, {"paginated", :paginated}]}},
      {"ThreadIncrementElicitationParams",
       {:struct, Codex.Protocol.ThreadIncrementElicitationParams,
        [{"threadId", :thread_id, :string, true, false}], []}},
      {"ThreadInjectItemsParams",
       {:struct, Codex.Protocol.ThreadInjectItemsParams,
        [
          {"items", :items, {:list, :any}, true, false},
          {"threadId", :thread_id, :string, true, false}
        ], []}},
      {"ThreadItemOutputDeferral",
       {:struct, Codex.Protocol.ThreadItemOutputDeferral,
        [
          {"commandExecution", :command_execution, :bool, false, true},
          {"mcpToolCall", :mcp_tool_call, :bool, false, true}
        ], []}},
      {"ThreadItemsListAnchor",
       {:union, "type",
        [
          {"item",
           {:struct, Codex.Protocol.ThreadItemsListAnchor.Item,
            [{"itemId", :item_id, :string, true, false}], [{"type", "item"}]}}
        ]}},
      {"ThreadItemsListCursor", {:either, [:string, {:ref, "ThreadItemsListAnchor"}]}},
      {"ThreadItemsListParams",
       {:struct, Codex.Protocol.ThreadItemsListParams,
        [
          {"threadId", :thread_id, :string, true, false},
          {"cursor", :cursor, {:nullable, {:ref, "ThreadItemsListCursor"}}, false, false},
          {"deferOutput", :defer_output, {:nullable, {:ref, "ThreadItemOutputDeferral"}}, false,
           false},
          {"limit", :limit, {:nullable, :uint}, false, false},
          {"sortDirection", :sort_direction, {:nullable, {:ref, "SortDirection"}}, false, false},
          {"turnId", :turn_id, {:nullable, :string}, false, false}
        ], []}},
      {"ThreadItemsReadParams",
       {:struct, Codex.Protocol.ThreadItemsReadParams,
        [
          {"itemIds", :item_ids, {:list, :string}, true, false},
          {"threadId", :thread_id, :string, true, false},
          {"turnId", :turn_id, :string, true, false}
        ], []}},
      {"ThreadListCwdFilter", {:either, [:string, {:list, :string}]}},
      {"ThreadListParams",
       {:struct, Codex.Protocol.ThreadListParams,
        [
          {"ancestorThreadId", :ancestor_thread_id, {:nullable, :string}, false, true},
          {"archived", :archived, {:nullable, :bool}, false, false},
          {"attachedToThreadId", :attached_to_thread_id, {:nullable, :string}, false, true},
          {"currentAccountOnly", :current_account_only, :bool, false, false},
          {"cursor", :cursor, {:nullable, :string}, false, false},
          {"cwd", :cwd, {:nullable, {:ref, "ThreadListCwdFilter"}}, false, false},
          {"excludedThreadIds", :excluded_thread_ids, {:nullable, {:list, :string}}, false,
           false},
          {"includeAttachedThreads", :include_attached_threads, :bool, false, true},
          {"limit", :limit, {:nullable, :uint}, false, false},
          {"modelProviders", :model_providers, {:nullable, {:list, :string}}, false, false},
          {"originators", :originators, {:nullable, {:list, :string}}, false, false},
          {"parentThreadId", :parent_thread_id, {:nullable, :string}, false, true},
          {"projectId", :project_id, {:nullable, :string}, false, true},
          {"searchTerm", :search_term, {:nullable, :string}, false, false},
          {"sectionId", :section_id, {:nullable, :string}, false, false},
          {"sortDirection", :sort_direction, {:nullable, {:ref, "SortDirection"}}, false, false},
          {"sortKey", :sort_key, {:nullable, {:ref, "ThreadSortKey"}}, false, false},
          {"sourceKinds", :source_kinds, {:nullable, {:list, {:ref, "ThreadSourceKind"}}}, false,
           false},
          {"useStateDbOnly", :use_state_db_only, :bool, false, false}
        ], []}},
      {"ThreadLoadedListParams",
       {:struct, Codex.Protocol.ThreadLoadedListParams,
        [
          {"cursor", :cursor, {:nullable, :string}, false, false},
          {"limit", :limit, {:nullable, :uint}, false, false}
        ], []}},
      {"ThreadMemoryMode", {:enum, [{"enabled", :enabled}, {"disabled", :disabled}]}},
      {"ThreadMemoryModeSetParams",
       {:struct, Codex.Protocol.ThreadMemoryModeSetParams,
        [
          {"mode", :mode, {:ref, "ThreadMemoryMode"}, true, false},
          {"threadId", :thread_id, :string, true, false}
        ], []}},
      {"ThreadMemoryReadParams",
       {:struct, Codex.Protocol.ThreadMemoryReadParams,
        [{"threadId", :thread_id, :string, true, false}], []}},
      {"ThreadMetadataGitInfoUpdateParams",
       {:struct, Codex.Protocol.ThreadMetadataGitInfoUpdateParams,
        [
          {"branch", :branch, {:nullable, :string}, false, false},
          {"originUrl", :origin_url, {:nullable, :string}, false, false},
          {"sha", :sha, {:nullable, :string}, false, false}
        ], []}},
      {"ThreadMetadataUpdateParams",
       {:struct, Codex.Protocol.ThreadMetadataUpdateParams,
        [
          {"threadId", :thread_id, :string, true, false},
          {"daybreakEnabled", :daybreak_enabled, {:nullable, :bool}, false, true},
          {"gitInfo", :git_info, {:nullable, {:ref, "ThreadMetadataGitInfoUpdateParams"}}, false,
           false},
          {"projectId", :project_id, {:nullable, :string}, false, true}
        ], []}},
      {"ThreadPredictionRequestParams",
       {:struct, Codex.Protocol.ThreadPredictionRequestParams,
        [
          {"sourceTurnId", :source_turn_id, :string, true, false},
          {"threadId", :thread_id, :string, true, false}
        ], []}},
      {"ThreadPrepareApprovedPlanParams",
       {:struct, Codex.Protocol.ThreadPrepareApprovedPlanParams,
        [
          {"markdown", :markdown, :string, true, false},
          {"threadId", :thread_id, :string, true, false},
          {"attachmentPath", :attachment_path, {:nullable, :string}, false, false}
        ], []}},
      {"ThreadQueueAddParams",
       {:struct, Codex.Protocol.ThreadQueueAddParams,
        [
          {"clientUserMessageId", :client_user_message_id, :string, true, false},
          {"input", :input, {:list, {:ref, "UserInput"}}, true, false},
          {"threadId", :thread_id, :string, true, false},
          {"responsesapiClientMetadata", :responsesapi_client_metadata,
           {:nullable, {:map, :string}}, false, false}
        ], []}},
      {"ThreadQueueDeleteParams",
       {:struct, Codex.Protocol.ThreadQueueDeleteParams,
        [
          {"queuedSubmissionId", :queued_submission_id, :string, true, false},
          {"threadId", :thread_id, :string, true, false}
        ], []}},
      {"ThreadQueueListParams",
       {:struct, Codex.Protocol.ThreadQueueListParams,
        [
          {"threadId", :thread_id, :string, true, false},
          {"cursor", :cursor, {:nullable, :string}, false, false},
          {"limit", :limit, {:nullable, :uint}, false, false}
        ], []}},
      {"ThreadQueueReorderParams",
       {:struct, Codex.Protocol.ThreadQueueReorderParams,
        [
          {"queuedSubmissionIds", :queued_submission_ids, {:list, :string}, true, false},
          {"threadId", :thread_id, :string, true, false}
        ], []}},
      {"ThreadQueueStartParams",
       {:struct, Codex.Protocol.ThreadQueueStartParams,
        [
          {"threadId", :thread_id, :string, true, false},
          {"queuedSubmissionId", :queued_submission_id, {:nullable, :string}, false, false}
        ], []}},
      {"ThreadQueueUpdateParams",
       {:struct, Codex.Protocol.ThreadQueueUpdateParams,
        [
          {"input", :input, {:list, {:ref, "UserInput"}}, true, false},
          {"queuedSubmissionId", :queued_submission_id, :string, true, false},
          {"threadId", :thread_id, :string, true, false},
          {"responsesapiClientMetadata", :responsesapi_client_metadata,
           {:nullable, {:map, :string}}, false, false}
        ], []}},
      {"ThreadReadParams",
       {:struct, Codex.Protocol.ThreadReadParams,
        [
          {"threadId", :thread_id, :string, true, false},
          {"includeTurns", :include_turns, :bool, false, false}
        ], []}},
      {"ThreadReadStateOperation",
       {:union, "type",
        [
          {"read",
           {:struct, Codex.Protocol.ThreadReadStateOperation.Read, [], [{"type", "read"}]}},
          {"unread",
           {:struct, Codex.Protocol.ThreadReadStateOperation.Unread, [], [{"type", "unread"}]}}
        ]}},
      {"ThreadReadStateUpdateParams",
       {:struct, Codex.Protocol.ThreadReadStateUpdateParams,
        [
          {"expectedRevision", :expected_revision, :string, true, false},
          {"operation", :operation, {:ref, "ThreadReadStateOperation"}, true, false},
          {"threadId", :thread_id, :string, true, false}
        ], []}},
      {"ThreadRealtimeAppendAudioParams",
       {:struct, Codex.Protocol.ThreadRealtimeAppendAudioParams,
        [
          {"audio", :audio, {:ref, "ThreadRealtimeAudioChunk"}, true, false},
          {"threadId", :thread_id, :string, true, false}
        ], []}},
      {"ThreadRealtimeAppendSpeechParams",
       {:struct, Codex.Protocol.ThreadRealtimeAppendSpeechParams,
        [{"text", :text, :string, true, false}, {"threadId", :thread_id, :string, true, false}],
        []}},
      {"ThreadRealtimeAppendTextParams",
       {:struct, Codex.Protocol.ThreadRealtimeAppendTextParams,
        [
          {"text", :text, :string, true, false},
          {"threadId", :thread_id, :string, true, false},
          {"role", :role, {:ref, "ConversationTextRole"}, false, false}
        ], []}},
      {"ThreadRealtimeAudioChunk",
       {:struct, Codex.Protocol.ThreadRealtimeAudioChunk,
        [
          {"data", :data, :string, true, false},
          {"numChannels", :num_channels, :uint, true, false},
          {"sampleRate", :sample_rate, :uint, true, false},
          {"itemId", :item_id, {:nullable, :string}, false, false},
          {"samplesPerChannel", :samples_per_channel, {:nullable, :uint}, false, false}
        ], []}},
      {"ThreadRealtimeInitialItem",
       {:struct, Codex.Protocol.ThreadRealtimeInitialItem,
        [
          {"role", :role, {:ref, "ConversationTextRole"}, true, false},
          {"text", :text, :string, true, false}
        ], []}},
      {"ThreadRealtimeListVoicesParams",
       {:struct, Codex.Protocol.ThreadRealtimeListVoicesParams, [], []}},
      {"ThreadRealtimeStartParams",
       {:struct, Codex.Protocol.ThreadRealtimeStartParams,
        [
          {"outputModality", :output_modality, {:ref, "RealtimeOutputModality"}, true, false},
          {"threadId", :thread_id, :string, true, false},
          {"backendReasoningStatus", :backend_reasoning_status, :bool, false, false},
          {"clientManagedHandoffs", :client_managed_handoffs, {:nullable, :bool}, false, false},
          {"codexResponseHandoffChannelPrefixes", :codex_response_handoff_channel_prefixes,
           {:nullable, {:map, {:list, :string}}}, false, false},
          {"codexResponseHandoffMode", :codex_response_handoff_mode,
           {:nullable, {:ref, "CodexResponseHandoffMode"}}, false, false},
          {"codexResponseItemPrefix", :codex_response_item_prefix, {:nullable, :string}, false,
           false},
          {"codexResponsesAsItems", :codex_responses_as_items, {:nullable, :bool}, false, false},
          {"delegationAckFiller", :delegation_ack_filler, {:nullable, :bool}, false, false},
          {"flushTranscriptTailOnSessionEnd", :flush_transcript_tail_on_session_end,
           {:nullable, :bool}, false, false},
          {"includeStartupContext", :include_startup_context, {:nullable, :bool}, false, false},
          {"initialItems", :initial_items,
           {:nullable, {:list, {:ref, "ThreadRealtimeInitialItem"}}}, false, false},
          {"model", :model, {:nullable, :string}, false, false},
          {"prompt", :prompt, {:nullable, :string}, false, false},
          {"realtimeEndInstructions", :realtime_end_instructions, {:nullable, :string}, false,
           false},
          {"realtimeSessionId", :realtime_session_id, {:nullable, :string}, false, false},
          {"realtimeStartInstructions", :realtime_start_instructions, {:nullable, :string}, false,
           false},
          {"transport", :transport, {:nullable, {:ref, "ThreadRealtimeStartTransport"}}, false,
           false},
          {"version", :version, {:nullable, {:ref, "RealtimeConversationVersion"}}, false, false},
          {"voice", :voice, {:nullable, {:ref, "RealtimeVoice"}}, false, false},
          {"voiceSessionId", :voice_session_id, {:nullable, :string}, false, false}
        ], []}},
      {"ThreadRealtimeStartTransport",
       {:union, "type",
        [
          {"websocket",
           {:struct, Codex.Protocol.ThreadRealtimeStartTransport.Websocket, [],
            [{"type", "websocket"}]}},
          {"webrtc",
           {:struct, Codex.Protocol.ThreadRealtimeStartTransport.Webrtc,
            [{"sdp", :sdp, :string, true, false}], [{"type", "webrtc"}]}},
          {"existingCall",
           {:struct, Codex.Protocol.ThreadRealtimeStartTransport.ExistingCall,
            [{"callId", :call_id, :string, true, false}], [{"type", "existingCall"}]}}
        ]}},
      {"ThreadRealtimeStopParams",
       {:struct, Codex.Protocol.ThreadRealtimeStopParams,
        [{"threadId", :thread_id, :string, true, false}], []}},
      {"ThreadResumeInitialTurnsPageParams",
       {:struct, Codex.Protocol.ThreadResumeInitialTurnsPageParams,
        [
          {"itemsView", :items_view, {:nullable, {:ref, "TurnItemsView"}}, false, false},
          {"limit", :limit, {:nullable, :uint}, false, false},
          {"sortDirection", :sort_direction, {:nullable, {:ref, "SortDirection"}}, false, false}
        ], []}},
      {"ThreadResumeParams",
       {:struct, Codex.Protocol.ThreadResumeParams,
        [
          {"threadId", :thread_id, :string, true, false},
          {"approvalPolicy", :approval_policy, {:nullable, {:ref, "AskForApproval"}}, false,
           false},
          {"approvalsReviewer", :approvals_reviewer, {:nullable, {:ref, "ApprovalsReviewer"}},
           false, false},
          {"baseInstructions", :base_instructions, {:nullable, :string}, false, false},
          {"config", :config, {:nullable, {:map, :any}}, false, false},
          {"cwd", :cwd, {:nullable, :string}, false, false},
          {"developerInstructions", :developer_instructions, {:nullable, :string}, false, false},
          {"excludeTurns", :exclude_turns, :bool, false, false},
          {"history", :history, {:nullable, {:list, {:ref, "ResponseItem"}}}, false, true},
          {"initialTurnsPage", :initial_turns_page,
           {:nullable, {:ref, "ThreadResumeInitialTurnsPageParams"}}, false, true},
          {"model", :model, {:nullable, :string}, false, false},
          {"modelProvider", :model_provider, {:nullable, :string}, false, false},
          {"path", :path, {:nullable, :string}, false, true},
          {"permissions", :permissions, {:nullable, :string}, false, true},
          {"personality", :personality, {:nullable, {:ref, "Personality"}}, false, false},
          {"runtimeWorkspaceRoots", :runtime_workspace_roots,
           {:nullable, {:list, {:ref, "AbsolutePathBuf"}}}, false, true},
          {"sandbox", :sandbox, {:nullable, {:ref, "SandboxMode"}}, false, false},
          {"serviceTier", :service_tier, {:nullable, :string}, false, false}
        ], []}},
      {"ThreadRevertParams",
       {:struct, Codex.Protocol.ThreadRevertParams,
        [
          {"beforeTurnId", :before_turn_id, :string, true, false},
          {"threadId", :thread_id, :string, true, false}
        ], []}},
      {"ThreadSampleCancelParams",
       {:struct, Codex.Protocol.ThreadSampleCancelParams,
        [{"requestId", :request_id, {:ref, "RequestId"}, true, false}], []}},
      {"ThreadSampleParams",
       {:struct, Codex.Protocol.ThreadSampleParams,
        [
          {"expectedTurnId", :expected_turn_id, :string, true, false},
          {"prompt", :prompt, :string, true, false},
          {"threadId", :thread_id, :string, true, false},
          {"allowInProgressTurn", :allow_in_progress_turn, :bool, false, false},
          {"disableMcp", :disable_mcp, :bool, false, false},
          {"effort", :effort, {:nullable, {:ref, "ReasoningEffort"}}, false, false},
          {"interruptOnCancel", :interrupt_on_cancel, {:nullable, :bool}, false, false},
          {"responsesapiClientMetadata", :responsesapi_client_metadata,
           {:nullable, {:map, :string}}, false, false},
          {"threadSource", :thread_source, {:nullable, {:ref, "ThreadSource"}}, false, false},
          {"turnTrigger", :turn_trigger, {:nullable, :string}, false, false}
        ], []}},
      {"ThreadSearchOccurrencesParams",
       {:struct, Codex.Protocol.ThreadSearchOccurrencesParams,
        [
          {"searchTerm", :search_term, :string, true, false},
          {"threadId", :thread_id, :string, true, false},
          {"cursor", :cursor, {:nullable, :string}, false, false},
          {"limit", :limit, {:nullable, :uint}, false, false}
        ], []}},
      {"ThreadSearchParams",
       {:struct, Codex.Protocol.ThreadSearchParams,
        [
          {"searchTerm", :search_term, :string, true, false},
          {"archived", :archived, {:nullable, :bool}, false, false},
          {"currentAccountOnly", :current_account_only, :bool, false, false},
          {"cursor", :cursor, {:nullable, :string}, false, false},
          {"includeAttachedThreads", :include_attached_threads, :bool, false, false},
          {"limit", :limit, {:nullable, :uint}, false, false},
          {"sortDirection", :sort_direction, {:nullable, {:ref, "SortDirection"}}, false, false},
          {"sortKey", :sort_key, {:nullable, {:ref, "ThreadSearchSortKey"}}, false, false},
          {"sourceKinds", :source_kinds, {:nullable, {:list, {:ref, "ThreadSourceKind"}}}, false,
           false}
        ], []}},
      {"ThreadSearchSortKey",
       {:enum,
        [{"created_at", :created_at}, {"updated_at", :updated_at}, {"recency_at", :recency_at}]}},
      {"ThreadSectionAppearance",
       {:struct, Codex.Protocol.ThreadSectionAppearance,
        [
          {"color", :color, {:nullable, :string}, false, false},
          {"icon", :icon, {:nullable, :string}, false, false}
        ], []}},
      {"ThreadSectionCreateParams",
       {:struct, Codex.Protocol.ThreadSectionCreateParams,
        [
          {"name", :name, :string, true, false},
          {"appearance", :appearance, {:nullable, {:ref, "ThreadSectionAppearance"}}, false,
           false}
        ], []}},
      {"ThreadSectionDeleteParams",
       {:struct, Codex.Protocol.ThreadSectionDeleteParams,
        [{"sectionId", :section_id, :string, true, false}], []}},
      {"ThreadSectionListParams",
       {:struct, Codex.Protocol.ThreadSectionListParams,
        [
          {"cursor", :cursor, {:nullable, :string}, false, false},
          {"limit", :limit, {:nullable, :uint}, false, false}
        ], []}},
      {"ThreadSectionMoveParams",
       {:struct, Codex.Protocol.ThreadSectionMoveParams,
        [
          {"sectionId", :section_id, {:nullable, :string}, true, false},
          {"threadId", :thread_id, :string, true, false},
          {"beforeThreadId", :before_thread_id, {:nullable, :string}, false, false}
        ], []}},
      {"ThreadSectionUpdateParams",
       {:struct, Codex.Protocol.ThreadSectionUpdateParams,
        [
          {"name", :name, :string, true, false},
          {"sectionId", :section_id, :string, true, false},
          {"appearance", :appearance, {:nullable, {:ref, "ThreadSectionAppearance"}}, false,
           false}
        ], []}},
      {"ThreadSetNameParams",
       {:struct, Codex.Protocol.ThreadSetNameParams,
        [{"name", :name, :string, true, false}, {"threadId", :thread_id, :string, true, false}],
        []}},
      {"ThreadSettingsUpdateParams",
       {:struct, Codex.Protocol.ThreadSettingsUpdateParams,
        [
          {"threadId", :thread_id, :string, true, false},
          {"approvalPolicy", :approval_policy, {:nullable, {:ref, "AskForApproval"}}, false,
           false},
          {"approvalsReviewer", :approvals_reviewer, {:nullable, {:ref, "ApprovalsReviewer"}},
           false, false},
          {"collaborationMode", :collaboration_mode, {:nullable, {:ref, "CollaborationMode"}},
           false, false},
          {"cwd", :cwd, {:nullable, :string}, false, false},
          {"disabledPluginIds", :disabled_plugin_ids, {:nullable, {:list, :string}}, false,
           false},
          {"effort", :effort, {:nullable, {:ref, "ReasoningEffort"}}, false, false},
          {"environments", :environments, {:nullable, {:list, {:ref, "TurnEnvironmentParams"}}},
           false, false},
          {"model", :model, {:nullable, :string}, false, false},
          {"multiAgentMode", :multi_agent_mode, {:nullable, {:ref, "MultiAgentMode"}}, false,
           false},
          {"permissions", :permissions, {:nullable, :string}, false, false},
          {"personality", :personality, {:nullable, {:ref, "Personality"}}, false, false},
          {"sandboxPolicy", :sandbox_policy, {:nullable, {:ref, "SandboxPolicy"}}, false, false},
          {"serviceTier", :service_tier, {:nullable, :string}, false, false},
          {"summary", :summary, {:nullable, {:ref, "ReasoningSummary"}}, false, false}
        ], []}},
      {"ThreadShellCommandParams",
       {:struct, Codex.Protocol.ThreadShellCommandParams,
        [
          {"command", :command, :string, true, false},
          {"threadId", :thread_id, :string, true, false},
          {"timeoutMs", :timeout_ms, {:nullable, :int}, false, false}
        ], []}},
      {"ThreadSortKey",
       {:enum,
        [
          {"created_at", :created_at},
          {"updated_at", :updated_at},
          {"recency_at", :recency_at},
          {"section_position", :section_position}
        ]}},
      {"ThreadSource", :string},
      {"ThreadSourceKind",
       {:enum,
        [
          {"cli", :cli},
          {"vscode", :vscode},
          {"exec", :exec},
          {"appServer", :app_server},
          {"subAgent", :sub_agent},
          {"subAgentReview", :sub_agent_review},
          {"subAgentCompact", :sub_agent_compact},
          {"subAgentThreadSpawn", :sub_agent_thread_spawn},
          {"subAgentOther", :sub_agent_other},
          {"unknown", :unknown}
        ]}},
      {"ThreadStartParams",
       {:struct, Codex.Protocol.ThreadStartParams,
        [
          {"allowProviderModelFallback", :allow_provider_model_fallback, :bool, false, true},
          {"approvalPolicy", :approval_policy, {:nullable, {:ref, "AskForApproval"}}, false,
           false},
          {"approvalsReviewer", :approvals_reviewer, {:nullable, {:ref, "ApprovalsReviewer"}},
           false, false},
          {"baseInstructions", :base_instructions, {:nullable, :string}, false, false},
          {"config", :config, {:nullable, {:map, :any}}, false, false},
          {"cwd", :cwd, {:nullable, :string}, false, false},
          {"daybreakEnabled", :daybreak_enabled, {:nullable, :bool}, false, true},
          {"developerInstructions", :developer_instructions, {:nullable, :string}, false, false},
          {"dynamicTools", :dynamic_tools, {:nullable, {:list, {:ref, "DynamicToolSpec"}}}, false,
           true},
          {"environments", :environments, {:nullable, {:list, {:ref, "TurnEnvironmentParams"}}},
           false, true},
          {"ephemeral", :ephemeral, {:nullable, :bool}, false, false},
          {"experimentalRawEvents", :experimental_raw_events, :bool, false, true},
          {"historyMode", :history_mode, {:nullable, {:ref, "ThreadHistoryMode"}}, false, true},
          {"mockExperimentalField", :mock_experimental_field, {:nullable, :string}, false, true},
          {"model", :model, {:nullable, :string}, false, false},
          {"modelProvider", :model_provider, {:nullable, :string}, false, false},
          {"multiAgentMode", :multi_agent_mode, {:nullable, {:ref, "MultiAgentMode"}}, false,
           true},
          {"permissions", :permissions, {:nullable, :string}, false, true},
          {"personality", :personality, {:nullable, {:ref, "Personality"}}, false, false},
          {"projectId", :project_id, {:nullable, :string}, false, true},
          {"runtimeWorkspaceRoots", :runtime_workspace_roots,
           {:nullable, {:list, {:ref, "AbsolutePathBuf"}}}, false, true},
          {"sandbox", :sandbox, {:nullable, {:ref, "SandboxMode"}}, false, false},
          {"selectedCapabilityRoots", :selected_capability_roots,
           {:nullable, {:list, {:ref, "SelectedCapabilityRoot"}}}, false, true},
          {"serviceName", :service_name, {:nullable, :string}, false, false},
          {"serviceTier", :service_tier, {:nullable, :string}, false, false},
          {"sessionStartSource", :session_start_source, {:nullable, {:ref, "ThreadStartSource"}},
           false, false},
          {"threadSource", :thread_source, {:nullable, {:ref, "ThreadSource"}}, false, false}
        ], []}},
      {"ThreadStartSource", {:enum, [{"startup", :startup}, {"clear", :clear}]}},
      {"ThreadTimelineListParams",
       {:struct, Codex.Protocol.ThreadTimelineListParams,
        [
          {"threadId", :thread_id, :string, true, false},
          {"cursor", :cursor, {:nullable, :string}, false, false},
          {"limit", :limit, {:nullable, :uint}, false, false}
        ], []}},
      {"ThreadTurnsListParams",
       {:struct, Codex.Protocol.ThreadTurnsListParams,
        [
          {"threadId", :thread_id, :string, true, false},
          {"cursor", :cursor, {:nullable, :string}, false, false},
          {"itemsView", :items_view, {:nullable, {:ref, "TurnItemsView"}}, false, false},
          {"limit", :limit, {:nullable, :uint}, false, false},
          {"sortDirection", :sort_direction, {:nullable, {:ref, "SortDirection"}}, false, false}
        ], []}},
      {"ThreadUnarchiveParams",
       {:struct, Codex.Protocol.ThreadUnarchiveParams,
        [{"threadId", :thread_id, :string, true, false}], []}},
      {"ThreadUnsubscribeParams",
       {:struct, Codex.Protocol.ThreadUnsubscribeParams,
        [{"threadId", :thread_id, :string, true, false}], []}},
      {"ToolRequestUserInputAnswer",
       {:struct, Codex.Protocol.ToolRequestUserInputAnswer,
        [{"answers", :answers, {:list, :string}, true, false}], []}},
      {"ToolRequestUserInputResponse",
       {:struct, Codex.Protocol.ToolRequestUserInputResponse,
        [{"answers", :answers, {:map, {:ref, "ToolRequestUserInputAnswer"}}, true, false}], []}},
      {"TurnEnvironmentParams",
       {:struct, Codex.Protocol.TurnEnvironmentParams,
        [
          {"cwd", :cwd, {:ref, "LegacyAppPathString"}, true, false},
          {"environmentId", :environment_id, :string, true, false},
          {"runtimeWorkspaceRoots", :runtime_workspace_roots,
           {:nullable, {:list, {:ref, "LegacyAppPathString"}}}, false, false}
        ], []}},
      {"TurnInterruptParams",
       {:struct, Codex.Protocol.TurnInterruptParams,
        [
          {"threadId", :thread_id, :string, true, false},
          {"turnId", :turn_id, :string, true, false}
        ], []}},
      {"TurnItemsView",
       {:enum, [{"notLoaded", :not_loaded}, {"summary", :summary}, {"full", :full}]}},
      {"TurnSettingsUpdateParams",
       {:struct, Codex.Protocol.TurnSettingsUpdateParams,
        [
          {"threadId", :thread_id, :string, true, false},
          {"turnId", :turn_id, :string, true, false},
          {"approvalsReviewer", :approvals_reviewer, {:nullable, {:ref, "ApprovalsReviewer"}},
           false, false},
          {"effort", :effort, {:nullable, {:ref, "ReasoningEffort"}}, false, false},
          {"environments", :environments, {:nullable, {:list, {:ref, "TurnEnvironmentParams"}}},
           false, false},
          {"model", :model, {:nullable, :string}, false, false},
          {"serviceTier", :service_tier, {:nullable, :string}, false, false},
          {"summary", :summary, {:nullable, {:ref, "ReasoningSummary"}}, false, false}
        ], []}},
      {"TurnStartParams",
       {:struct, Codex.Protocol.TurnStartParams,
        [
          {"input", :input, {:list, {:ref, "UserInput"}}, true, false},
          {"threadId", :thread_id, :string, true, false},
          {"additionalContext", :additional_context,
           {:nullable, {:map, {:ref, "AdditionalContextEntry"}}}, false, true},
          {"approvalPolicy", :approval_policy, {:nullable, {:ref, "AskForApproval"}}, false,
           false},
          {"approvalsReviewer", :approvals_reviewer, {:nullable, {:ref, "ApprovalsReviewer"}},
           false, false},
          {"clientUserMessageId", :client_user_message_id, {:nullable, :string}, false, false},
          {"collaborationMode", :collaboration_mode, {:nullable, {:ref, "CollaborationMode"}},
           false, true},
          {"cwd", :cwd, {:nullable, :string}, false, false},
          {"cyberAccessProgram", :cyber_access_program, {:nullable, {:ref, "CyberAccessProgram"}},
           false, true},
          {"disabledPluginIds", :disabled_plugin_ids, {:nullable, {:list, :string}}, false,
           false},
          {"effort", :effort, {:nullable, {:ref, "ReasoningEffort"}}, false, false},
          {"environments", :environments, {:nullable, {:list, {:ref, "TurnEnvironmentParams"}}},
           false, true},
          {"model", :model, {:nullable, :string}, false, false},
          {"multiAgentMode", :multi_agent_mode, {:nullable, {:ref, "MultiAgentMode"}}, false,
           true},
          {"outputSchema", :output_schema, :any, false, false},
          {"parentTurnId", :parent_turn_id, {:nullable, :string}, false, false},
          {"permissions", :permissions, {:nullable, :string}, false, true},
          {"personality", :personality, {:nullable, {:ref, "Personality"}}, false, false},
          {"responsesapiClientMetadata", :responsesapi_client_metadata,
           {:nullable, {:map, :string}}, false, true},
          {"responsesapiClientMetadataPatch", :responsesapi_client_metadata_patch,
           {:nullable, {:map, :string}}, false, true},
          {"rootTurnId", :root_turn_id, {:nullable, :string}, false, false},
          {"runtimeWorkspaceRoots", :runtime_workspace_roots,
           {:nullable, {:list, {:ref, "AbsolutePathBuf"}}}, false, true},
          {"sandboxPolicy", :sandbox_policy, {:nullable, {:ref, "SandboxPolicy"}}, false, false},
          {"serviceTier", :service_tier, {:nullable, :string}, false, false},
          {"serviceTierForTurn", :service_tier_for_turn, {:nullable, :string}, false, false},
          {"summary", :summary, {:nullable, {:ref, "ReasoningSummary"}}, false, false},
          {"toolOutput", :tool_output, {:nullable, {:ref, "TurnToolOutput"}}, false, false},
          {"turnTrigger", :turn_trigger, {:nullable, :string}, false, false}
        ], []}},
      {"TurnSteerParams",
       {:struct, Codex.Protocol.TurnSteerParams,
        [
          {"expectedTurnId", :expected_turn_id, :string, true, false},
          {"input", :input, {:list, {:ref, "UserInput"}}, true, false},
          {"threadId", :thread_id, :string, true, false},
          {"additionalContext", :additional_context,
           {:nullable, {:map, {:ref, "AdditionalContextEntry"}}}, false, true},
          {"clientUserMessageId", :client_user_message_id, {:nullable, :string}, false, false},
          {"responsesapiClientMetadata", :responsesapi_client_metadata,
           {:nullable, {:map, :string}}, false, true},
          {"responsesapiClientMetadataPatch", :responsesapi_client_metadata_patch,
           {:nullable, {:map, :string}}, false, true}
        ], []}},
      {"TurnToolOutput",
       {:struct, Codex.Protocol.TurnToolOutput,
        [
          {"name", :name, :string, true, false},
          {"output", :output, {:ref, "FunctionCallOutputBody"}, true, false},
          {"namespace", :namespace, {:nullable, :string}, false, false},
          {"retain", :retain, :bool, false, false}
        ], []}},
      {"UserInput",
       {:union, "type",
        [
          {"text",
           {:struct, Codex.Protocol.UserInput.Text,
            [
              {"text", :text, :string, true, false},
              {"text_elements", :text_elements, {:list, {:ref, "TextElement"}}, false, false}
            ], [{"type", "text"}]}},
          {"image",
           {:struct, Codex.Protocol.UserInput.Image,
            [
              {"detail", :detail, {:nullable, {:ref, "ImageDetail"}}, false, false},
              {"fileId", :file_id, :string, false, false},
              {"url", :url, :string, false, false}
            ], [{"type", "image"}]}},
          {"localImage",
           {:struct, Codex.Protocol.UserInput.LocalImage,
            [
              {"path", :path, :string, true, false},
              {"detail", :detail, {:nullable, {:ref, "ImageDetail"}}, false, false}
            ], [{"type", "localImage"}]}},
          {"audio",
           {:struct, Codex.Protocol.UserInput.Audio,
            [{"fileId", :file_id, :string, false, false}, {"url", :url, :string, false, false}],
            [{"type", "audio"}]}},
          {"localAudio",
           {:struct, Codex.Protocol.UserInput.LocalAudio, [{"path", :path, :string, true, false}],
            [{"type", "localAudio"}]}},
          {"skill",
           {:struct, Codex.Protocol.UserInput.Skill,
            [{"name", :name, :string, true, false}, {"path", :path, :string, true, false}],
            [{"type", "skill"}]}},
          {"mention",
           {:struct, Codex.Protocol.UserInput.Mention,
            [{"name", :name, :string, true, false}, {"path", :path, :string, true, false}],
            [{"type", "mention"}]}}
        ]}},
      {"UserVerificationCancelParams",
       {:struct, Codex.Protocol.UserVerificationCancelParams,
        [{"requestId", :request_id, {:ref, "RequestId"}, true, false}], []}},
      {"UserVerificationDeleteParams",
       {:struct, Codex.Protocol.UserVerificationDeleteParams, [], []}},
      {"UserVerificationEnrollParams",
       {:struct, Codex.Protocol.UserVerificationEnrollParams, [], []}},
      {"UserVerificationStatusParams",
       {:struct, Codex.Protocol.UserVerificationStatusParams, [], []}},
      {"UserVerificationVerifyParams",
       {:struct, Codex.Protocol.UserVerificationVerifyParams,
        [
          {"challenge", :challenge, :string, true, false},
          {"description", :description, :string, true, false},
          {"title", :title, :string, true, false}
        ], []}},
      {"WindowsSandboxSetupMode",
       {:enum, [{"elevated", :elevated}, {"unelevated", :unelevated}]}},
      {"WindowsSandboxSetupStartParams",
       {:struct, Codex.Protocol.WindowsSandboxSetupStartParams,
        [
          {"mode", :mode, {:ref, "WindowsSandboxSetupMode"}, true, false},
          {"cwd", :cwd, {:nullable, {:ref, "AbsolutePathBuf"}}, false, false}
        ], []}}
    ]
end
