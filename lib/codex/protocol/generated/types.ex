# Written by mix codex.gen.protocol from fixtures/schemas. Do not edit.

defmodule Codex.Protocol.AbsolutePathBuf do
  @moduledoc ~S"""
  A path that is guaranteed to be absolute and normalized (though it is not guaranteed to be canonicalized or exist on the filesystem).

  IMPORTANT: When deserializing an `AbsolutePathBuf`, a base path must be set using [AbsolutePathBufGuard::new]. If no base path is set, the deserialization will fail unless the path being deserialized is already absolute.

  On the wire: `AbsolutePathBuf` of the app-server.
  """

  @type t :: String.t()
end

defmodule Codex.Protocol.Account do
  @moduledoc ~S"""
  On the wire: `Account` of the app-server.
  """

  @type t ::
          Codex.Protocol.Account.ApiKey.t()
          | Codex.Protocol.Account.Chatgpt.t()
          | Codex.Protocol.Account.AmazonBedrock.t()
          | Codex.Protocol.Account.Gcp.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.AccountRoutingOverride do
  @moduledoc ~S"""
  Backend routing policy. Wire values match the accounts/check contract.

  On the wire: `AccountRoutingOverride` of the app-server.
  """

  @type t :: :no_constraint | :us | :us_cr | String.t()
end

defmodule Codex.Protocol.AccountSessionWorkspaceKind do
  @moduledoc ~S"""
  On the wire: `AccountSessionWorkspaceKind` of the app-server.
  """

  @type t :: :personal | :workspace | String.t()
end

defmodule Codex.Protocol.AccountSessionsSwitchResponse do
  @moduledoc ~S"""
  On the wire: `AccountSessionsSwitchResponse` of the app-server.
  """

  @type t ::
          Codex.Protocol.AccountSessionsSwitchResponse.Sessions.t()
          | Codex.Protocol.AccountSessionsSwitchResponse.AuthUrl.t()
end

defmodule Codex.Protocol.AddCreditsNudgeCreditType do
  @moduledoc ~S"""
  On the wire: `AddCreditsNudgeCreditType` of the app-server.
  """

  @type t :: :credits | :usage_limit | String.t()
end

defmodule Codex.Protocol.AddCreditsNudgeEmailStatus do
  @moduledoc ~S"""
  On the wire: `AddCreditsNudgeEmailStatus` of the app-server.
  """

  @type t :: :sent | :cooldown_active | String.t()
end

defmodule Codex.Protocol.AdditionalContextKind do
  @moduledoc ~S"""
  On the wire: `AdditionalContextKind` of the app-server.
  """

  @type t :: :untrusted | :application | String.t()
end

defmodule Codex.Protocol.AgentMessageDelivery do
  @moduledoc ~S"""
  On the wire: `AgentMessageDelivery` of the app-server.
  """

  @type t :: :async | String.t()
end

defmodule Codex.Protocol.AgentMessageInputContent do
  @moduledoc ~S"""
  On the wire: `AgentMessageInputContent` of the app-server.
  """

  @type t ::
          Codex.Protocol.AgentMessageInputContent.InputText.t()
          | Codex.Protocol.AgentMessageInputContent.EncryptedContent.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.AgentPath do
  @moduledoc ~S"""
  On the wire: `AgentPath` of the app-server.
  """

  @type t :: String.t()
end

defmodule Codex.Protocol.AllowDenyRequirement do
  @moduledoc ~S"""
  On the wire: `AllowDenyRequirement` of the app-server.
  """

  @type t :: :allow | :deny | String.t()
end

defmodule Codex.Protocol.AppLinksConfig do
  @moduledoc ~S"""
  Account settings for a single app.

  On the wire: `AppLinksConfig` of the app-server.
  """

  @type t :: %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.AppTemplateUnavailableReason do
  @moduledoc ~S"""
  On the wire: `AppTemplateUnavailableReason` of the app-server.
  """

  @type t :: :not_configured_for_workspace | :no_active_workspace | String.t()
end

defmodule Codex.Protocol.AppToolApproval do
  @moduledoc ~S"""
  On the wire: `AppToolApproval` of the app-server.
  """

  @type t :: :auto | :prompt | :writes | :approve | String.t()
end

defmodule Codex.Protocol.AppToolsConfig do
  @moduledoc ~S"""
  On the wire: `AppToolsConfig` of the app-server.
  """

  @type t :: %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.ApprovalsReviewer do
  @moduledoc ~S"""
  Configures who approval requests are routed to for review. Examples include sandbox escapes, blocked network access, MCP approval prompts, and ARC escalations. Defaults to `user`. `auto_review` uses a carefully prompted subagent to gather relevant context and apply a risk-based decision framework before approving or denying the request. The legacy value `guardian_subagent` is accepted for compatibility.

  On the wire: `ApprovalsReviewer` of the app-server.
  """

  @type t :: :user | :auto_review | :guardian_subagent | String.t()
end

defmodule Codex.Protocol.AskForApproval do
  @moduledoc ~S"""
  On the wire: `AskForApproval` of the app-server.
  """

  @type t ::
          :untrusted
          | :on_request
          | :never
          | Codex.Protocol.AskForApproval.Granular.t()
          | String.t()
end

defmodule Codex.Protocol.AuthMode do
  @moduledoc ~S"""
  Authentication mode for OpenAI-backed providers.

  On the wire: `AuthMode` of the app-server.
  """

  @type t ::
          :apikey
          | :chatgpt
          | :chatgpt_auth_tokens
          | :headers
          | :agent_identity
          | :personal_access_token
          | :bedrock_api_key
          | :bedrock_access_keys
          | String.t()
end

defmodule Codex.Protocol.AutoCompactTokenLimitScope do
  @moduledoc ~S"""
  Selects which part of the active context is charged against `model_auto_compact_token_limit`.

  On the wire: `AutoCompactTokenLimitScope` of the app-server.
  """

  @type t :: :total | :body_after_prefix | String.t()
end

defmodule Codex.Protocol.AutoReviewDecisionSource do
  @moduledoc ~S"""
  [UNSTABLE] Source that produced a terminal approval auto-review decision.

  On the wire: `AutoReviewDecisionSource` of the app-server.
  """

  @type t :: :agent | String.t()
end

defmodule Codex.Protocol.AwsCredentialType do
  @moduledoc ~S"""
  On the wire: `AwsCredentialType` of the app-server.
  """

  @type t :: :access_keys | :bedrock_api_key | String.t()
end

defmodule Codex.Protocol.BedrockProviderId do
  @moduledoc ~S"""
  On the wire: `BedrockProviderId` of the app-server.
  """

  @type t :: :amazon_bedrock | :amazon_bedrock_runtime | String.t()
end

defmodule Codex.Protocol.BedrockSetupParams do
  @moduledoc ~S"""
  On the wire: `BedrockSetupParams` of the app-server.
  """

  @type t ::
          Codex.Protocol.BedrockSetupParams.Profile.t()
          | Codex.Protocol.BedrockSetupParams.Environment.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.BrowserUseAccessApprovalLifetime do
  @moduledoc ~S"""
  On the wire: `BrowserUseAccessApprovalLifetime` of the app-server.
  """

  @type t :: :turn | :thread | String.t()
end

defmodule Codex.Protocol.CancelLoginAccountStatus do
  @moduledoc ~S"""
  On the wire: `CancelLoginAccountStatus` of the app-server.
  """

  @type t :: :canceled | :not_found | String.t()
end

defmodule Codex.Protocol.CapabilityRootLocation do
  @moduledoc ~S"""
  Location used to resolve a selected capability root.

  On the wire: `CapabilityRootLocation` of the app-server.
  """

  @type t ::
          Codex.Protocol.CapabilityRootLocation.Environment.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.ChatgptAuthTokensRefreshReason do
  @moduledoc ~S"""
  On the wire: `ChatgptAuthTokensRefreshReason` of the app-server.
  """

  @type t :: :unauthorized | String.t()
end

defmodule Codex.Protocol.CliAuthCredentialsStoreMode do
  @moduledoc ~S"""
  On the wire: `CliAuthCredentialsStoreMode` of the app-server.
  """

  @type t :: :file | :keyring | :auto | :ephemeral | String.t()
end

defmodule Codex.Protocol.ClientNotification do
  @moduledoc ~S"""
  On the wire: `ClientNotification` of the app-server.
  """

  @type t ::
          Codex.Protocol.ClientNotification.Initialized.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.ClientRequest do
  @moduledoc ~S"""
  Request from the client to the server.

  On the wire: `ClientRequest` of the app-server.
  """

  @type t ::
          Codex.Protocol.ClientRequest.Initialize.t()
          | Codex.Protocol.ClientRequest.ServerDiagnostics.t()
          | Codex.Protocol.ClientRequest.UserVerificationStatus.t()
          | Codex.Protocol.ClientRequest.UserVerificationEnroll.t()
          | Codex.Protocol.ClientRequest.UserVerificationDelete.t()
          | Codex.Protocol.ClientRequest.UserVerificationVerify.t()
          | Codex.Protocol.ClientRequest.UserVerificationCancel.t()
          | Codex.Protocol.ClientRequest.ThreadStart.t()
          | Codex.Protocol.ClientRequest.ThreadResume.t()
          | Codex.Protocol.ClientRequest.ThreadFork.t()
          | Codex.Protocol.ClientRequest.ThreadSample.t()
          | Codex.Protocol.ClientRequest.ThreadSampleCancel.t()
          | Codex.Protocol.ClientRequest.ThreadArchive.t()
          | Codex.Protocol.ClientRequest.ThreadDelete.t()
          | Codex.Protocol.ClientRequest.ThreadUnsubscribe.t()
          | Codex.Protocol.ClientRequest.ThreadIncrementElicitation.t()
          | Codex.Protocol.ClientRequest.ThreadDecrementElicitation.t()
          | Codex.Protocol.ClientRequest.ThreadNameSet.t()
          | Codex.Protocol.ClientRequest.ThreadPredictionRequest.t()
          | Codex.Protocol.ClientRequest.ThreadGoalSet.t()
          | Codex.Protocol.ClientRequest.ThreadGoalGet.t()
          | Codex.Protocol.ClientRequest.ThreadGoalClear.t()
          | Codex.Protocol.ClientRequest.ThreadQueueAdd.t()
          | Codex.Protocol.ClientRequest.ThreadQueueList.t()
          | Codex.Protocol.ClientRequest.ThreadQueueUpdate.t()
          | Codex.Protocol.ClientRequest.ThreadQueueDelete.t()
          | Codex.Protocol.ClientRequest.ThreadQueueReorder.t()
          | Codex.Protocol.ClientRequest.ThreadQueueStart.t()
          | Codex.Protocol.ClientRequest.ThreadMetadataUpdate.t()
          | Codex.Protocol.ClientRequest.ThreadAttachmentAdd.t()
          | Codex.Protocol.ClientRequest.ThreadAttachmentList.t()
          | Codex.Protocol.ClientRequest.ThreadAttachmentOwnerList.t()
          | Codex.Protocol.ClientRequest.ThreadAttachmentRemove.t()
          | Codex.Protocol.ClientRequest.ThreadSectionMove.t()
          | Codex.Protocol.ClientRequest.ThreadSettingsUpdate.t()
          | Codex.Protocol.ClientRequest.ThreadMemoryModeSet.t()
          | Codex.Protocol.ClientRequest.ThreadMemoryRead.t()
          | Codex.Protocol.ClientRequest.MemoryStatus.t()
          | Codex.Protocol.ClientRequest.MemoryReset.t()
          | Codex.Protocol.ClientRequest.RolloutCompress.t()
          | Codex.Protocol.ClientRequest.ThreadUnarchive.t()
          | Codex.Protocol.ClientRequest.ThreadCompactStart.t()
          | Codex.Protocol.ClientRequest.ThreadShellCommand.t()
          | Codex.Protocol.ClientRequest.ThreadApproveGuardianDeniedAction.t()
          | Codex.Protocol.ClientRequest.ThreadBackgroundTerminalsClean.t()
          | Codex.Protocol.ClientRequest.ThreadBackgroundTerminalsList.t()
          | Codex.Protocol.ClientRequest.ThreadBackgroundTerminalsTerminate.t()
          | Codex.Protocol.ClientRequest.ThreadRevert.t()
          | Codex.Protocol.ClientRequest.ThreadList.t()
          | Codex.Protocol.ClientRequest.ProjectList.t()
          | Codex.Protocol.ClientRequest.ProjectRead.t()
          | Codex.Protocol.ClientRequest.ProjectCreate.t()
          | Codex.Protocol.ClientRequest.ProjectImport.t()
          | Codex.Protocol.ClientRequest.ProjectUpdate.t()
          | Codex.Protocol.ClientRequest.ProjectMove.t()
          | Codex.Protocol.ClientRequest.ProjectDelete.t()
          | Codex.Protocol.ClientRequest.ThreadSectionList.t()
          | Codex.Protocol.ClientRequest.ThreadSectionCreate.t()
          | Codex.Protocol.ClientRequest.ThreadSectionUpdate.t()
          | Codex.Protocol.ClientRequest.ThreadSectionDelete.t()
          | Codex.Protocol.ClientRequest.ThreadSearch.t()
          | Codex.Protocol.ClientRequest.ThreadSearchOccurrences.t()
          | Codex.Protocol.ClientRequest.ThreadLoadedList.t()
          | Codex.Protocol.ClientRequest.ThreadRead.t()
          | Codex.Protocol.ClientRequest.ThreadReadStateUpdate.t()
          | Codex.Protocol.ClientRequest.ThreadTurnsList.t()
          | Codex.Protocol.ClientRequest.ThreadItemsList.t()
          | Codex.Protocol.ClientRequest.ThreadItemsRead.t()
          | Codex.Protocol.ClientRequest.ThreadGuardianReview.t()
          | Codex.Protocol.ClientRequest.ThreadInjectItems.t()
          | Codex.Protocol.ClientRequest.ThreadPrepareApprovedPlan.t()
          | Codex.Protocol.ClientRequest.SkillsList.t()
          | Codex.Protocol.ClientRequest.SkillsExtraRootsSet.t()
          | Codex.Protocol.ClientRequest.HooksList.t()
          | Codex.Protocol.ClientRequest.MarketplaceAdd.t()
          | Codex.Protocol.ClientRequest.MarketplaceRemove.t()
          | Codex.Protocol.ClientRequest.MarketplaceUpgrade.t()
          | Codex.Protocol.ClientRequest.PluginList.t()
          | Codex.Protocol.ClientRequest.PluginSearch.t()
          | Codex.Protocol.ClientRequest.PluginInstalled.t()
          | Codex.Protocol.ClientRequest.PluginReconcile.t()
          | Codex.Protocol.ClientRequest.PluginRead.t()
          | Codex.Protocol.ClientRequest.PluginSkillRead.t()
          | Codex.Protocol.ClientRequest.PluginShareSave.t()
          | Codex.Protocol.ClientRequest.PluginShareUpdateTargets.t()
          | Codex.Protocol.ClientRequest.PluginShareList.t()
          | Codex.Protocol.ClientRequest.PluginShareCheckout.t()
          | Codex.Protocol.ClientRequest.PluginShareDelete.t()
          | Codex.Protocol.ClientRequest.AppRead.t()
          | Codex.Protocol.ClientRequest.AppList.t()
          | Codex.Protocol.ClientRequest.AppInstalled.t()
          | Codex.Protocol.ClientRequest.FsReadFile.t()
          | Codex.Protocol.ClientRequest.FsWriteFile.t()
          | Codex.Protocol.ClientRequest.FsCreateDirectory.t()
          | Codex.Protocol.ClientRequest.FsGetMetadata.t()
          | Codex.Protocol.ClientRequest.FsReadDirectory.t()
          | Codex.Protocol.ClientRequest.FsRemove.t()
          | Codex.Protocol.ClientRequest.FsCopy.t()
          | Codex.Protocol.ClientRequest.FsWatch.t()
          | Codex.Protocol.ClientRequest.FsUnwatch.t()
          | Codex.Protocol.ClientRequest.SkillsConfigWrite.t()
          | Codex.Protocol.ClientRequest.PluginInstall.t()
          | Codex.Protocol.ClientRequest.PluginUninstall.t()
          | Codex.Protocol.ClientRequest.TurnStart.t()
          | Codex.Protocol.ClientRequest.TurnSettingsUpdate.t()
          | Codex.Protocol.ClientRequest.TurnSteer.t()
          | Codex.Protocol.ClientRequest.TurnInterrupt.t()
          | Codex.Protocol.ClientRequest.ThreadRealtimeStart.t()
          | Codex.Protocol.ClientRequest.ThreadRealtimeAppendAudio.t()
          | Codex.Protocol.ClientRequest.ThreadRealtimeAppendText.t()
          | Codex.Protocol.ClientRequest.ThreadRealtimeAppendSpeech.t()
          | Codex.Protocol.ClientRequest.ThreadRealtimeStop.t()
          | Codex.Protocol.ClientRequest.ThreadTimelineList.t()
          | Codex.Protocol.ClientRequest.ThreadRealtimeListVoices.t()
          | Codex.Protocol.ClientRequest.ReviewStart.t()
          | Codex.Protocol.ClientRequest.ModelList.t()
          | Codex.Protocol.ClientRequest.AccountGatewayOAuthRead.t()
          | Codex.Protocol.ClientRequest.AccountGatewayOAuthLogin.t()
          | Codex.Protocol.ClientRequest.AccountGatewayOAuthCancel.t()
          | Codex.Protocol.ClientRequest.ModelProviderList.t()
          | Codex.Protocol.ClientRequest.ModelProviderConfigWrite.t()
          | Codex.Protocol.ClientRequest.ModelProviderCapabilitiesRead.t()
          | Codex.Protocol.ClientRequest.ExperimentalFeatureList.t()
          | Codex.Protocol.ClientRequest.PermissionProfileList.t()
          | Codex.Protocol.ClientRequest.ExperimentalFeatureEnablementSet.t()
          | Codex.Protocol.ClientRequest.RemoteControlEnable.t()
          | Codex.Protocol.ClientRequest.RemoteControlDisable.t()
          | Codex.Protocol.ClientRequest.RemoteControlStatusRead.t()
          | Codex.Protocol.ClientRequest.RemoteControlPairingStart.t()
          | Codex.Protocol.ClientRequest.RemoteControlPairingStatus.t()
          | Codex.Protocol.ClientRequest.RemoteControlClientList.t()
          | Codex.Protocol.ClientRequest.RemoteControlClientRevoke.t()
          | Codex.Protocol.ClientRequest.CollaborationModeList.t()
          | Codex.Protocol.ClientRequest.MockExperimentalMethod.t()
          | Codex.Protocol.ClientRequest.EnvironmentAdd.t()
          | Codex.Protocol.ClientRequest.EnvironmentInfo.t()
          | Codex.Protocol.ClientRequest.EnvironmentStatus.t()
          | Codex.Protocol.ClientRequest.McpServerOauthLogin.t()
          | Codex.Protocol.ClientRequest.ConfigMcpServerReload.t()
          | Codex.Protocol.ClientRequest.McpServerStatusList.t()
          | Codex.Protocol.ClientRequest.McpServerResourceRead.t()
          | Codex.Protocol.ClientRequest.McpServerEventStreamStart.t()
          | Codex.Protocol.ClientRequest.McpServerEventStreamStop.t()
          | Codex.Protocol.ClientRequest.McpServerToolCall.t()
          | Codex.Protocol.ClientRequest.WindowsSandboxSetupStart.t()
          | Codex.Protocol.ClientRequest.WindowsSandboxReadiness.t()
          | Codex.Protocol.ClientRequest.AccountLoginStart.t()
          | Codex.Protocol.ClientRequest.AccountBedrockDiscover.t()
          | Codex.Protocol.ClientRequest.AccountBedrockSetup.t()
          | Codex.Protocol.ClientRequest.AccountGcpSetup.t()
          | Codex.Protocol.ClientRequest.AccountBedrockCheckGovCloudRequirements.t()
          | Codex.Protocol.ClientRequest.AccountLoginCancel.t()
          | Codex.Protocol.ClientRequest.AccountSessionList.t()
          | Codex.Protocol.ClientRequest.AccountSessionSwitch.t()
          | Codex.Protocol.ClientRequest.AccountLogout.t()
          | Codex.Protocol.ClientRequest.AccountSecuritySetupRead.t()
          | Codex.Protocol.ClientRequest.AccountRateLimitsRead.t()
          | Codex.Protocol.ClientRequest.AccountRateLimitResetCreditConsume.t()
          | Codex.Protocol.ClientRequest.AccountUsageRead.t()
          | Codex.Protocol.ClientRequest.AccountWorkspaceMessagesRead.t()
          | Codex.Protocol.ClientRequest.AccountSendAddCreditsNudgeEmail.t()
          | Codex.Protocol.ClientRequest.FeedbackUpload.t()
          | Codex.Protocol.ClientRequest.FeedbackSave.t()
          | Codex.Protocol.ClientRequest.CommandExec.t()
          | Codex.Protocol.ClientRequest.CommandExecWrite.t()
          | Codex.Protocol.ClientRequest.CommandExecTerminate.t()
          | Codex.Protocol.ClientRequest.CommandExecResize.t()
          | Codex.Protocol.ClientRequest.ProcessSpawn.t()
          | Codex.Protocol.ClientRequest.ProcessWriteStdin.t()
          | Codex.Protocol.ClientRequest.ProcessKill.t()
          | Codex.Protocol.ClientRequest.ProcessResizePty.t()
          | Codex.Protocol.ClientRequest.ConfigRead.t()
          | Codex.Protocol.ClientRequest.ExternalAgentConfigDetect.t()
          | Codex.Protocol.ClientRequest.ExternalAgentConfigImport.t()
          | Codex.Protocol.ClientRequest.ExternalAgentConfigImportRecordHistory.t()
          | Codex.Protocol.ClientRequest.ExternalAgentConfigImportReadHistories.t()
          | Codex.Protocol.ClientRequest.ConfigValueWrite.t()
          | Codex.Protocol.ClientRequest.ConfigBatchWrite.t()
          | Codex.Protocol.ClientRequest.ConfigRequirementsRead.t()
          | Codex.Protocol.ClientRequest.AccountRead.t()
          | Codex.Protocol.ClientRequest.FuzzyFileSearch.t()
          | Codex.Protocol.ClientRequest.FuzzyFileSearchSessionStart.t()
          | Codex.Protocol.ClientRequest.FuzzyFileSearchSessionUpdate.t()
          | Codex.Protocol.ClientRequest.FuzzyFileSearchSessionStop.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.CodexErrorInfo do
  @moduledoc ~S"""
  This translation layer make sure that we expose codex error code in camel case.

  When an upstream HTTP status is available (for example, from the Responses API or a provider), it is forwarded in `httpStatusCode` on the relevant `codexErrorInfo` variant.

  On the wire: `CodexErrorInfo` of the app-server.
  """

  @type t ::
          :context_window_exceeded
          | :session_budget_exceeded
          | :usage_limit_exceeded
          | :rate_limit_exceeded
          | :flex_unavailable
          | :server_overloaded
          | :model_not_found
          | :policy_capacity_unavailable
          | :cyber_policy
          | :misalignment_policy_violation
          | :too_many_denials
          | :internal_server_error
          | :unauthorized
          | :bad_request
          | :thread_rollback_failed
          | :sandbox_error
          | :other
          | :inference_hook_denied
          | Codex.Protocol.CodexErrorInfo.HttpConnectionFailed.t()
          | Codex.Protocol.CodexErrorInfo.ResponseStreamConnectionFailed.t()
          | Codex.Protocol.CodexErrorInfo.ResponseStreamDisconnected.t()
          | Codex.Protocol.CodexErrorInfo.ResponseTooManyFailedAttempts.t()
          | Codex.Protocol.CodexErrorInfo.ActiveTurnNotSteerable.t()
          | Codex.JSON.value()
          | String.t()
end

defmodule Codex.Protocol.CodexResponseHandoffMode do
  @moduledoc ~S"""
  On the wire: `CodexResponseHandoffMode` of the app-server.
  """

  @type t :: :thinking | :commentary | :bem_tags | String.t()
end

defmodule Codex.Protocol.CollabAgentStatus do
  @moduledoc ~S"""
  The state of another agent.

  On the wire: `CollabAgentStatus` of the app-server, `CollabAgentStatus` of exec.
  """

  @type t ::
          :pending_init
          | :running
          | :interrupted
          | :completed
          | :errored
          | :shutdown
          | :not_found
          | String.t()
end

defmodule Codex.Protocol.CollabAgentTool do
  @moduledoc ~S"""
  A tool that concerns another agent. Resuming an agent is printed as `wait`.

  On the wire: `CollabAgentTool` of the app-server, `CollabAgentTool` of exec.
  """

  @type t ::
          :spawn_agent
          | :send_input
          | :resume_agent
          | :wait
          | :close_agent
          | :send_message
          | :followup_task
          | :interrupt_agent
          | :list_agents
          | String.t()
end

defmodule Codex.Protocol.CollabAgentToolCallStatus do
  @moduledoc ~S"""
  Where a call that concerns another agent stands.

  On the wire: `CollabAgentToolCallStatus` of the app-server, `CollabAgentToolCallStatus` of exec.
  """

  @type t :: :in_progress | :completed | :failed | :interrupted | String.t()
end

defmodule Codex.Protocol.CommandAction do
  @moduledoc ~S"""
  On the wire: `CommandAction` of the app-server.
  """

  @type t ::
          Codex.Protocol.CommandAction.Read.t()
          | Codex.Protocol.CommandAction.ListFiles.t()
          | Codex.Protocol.CommandAction.Search.t()
          | Codex.Protocol.CommandAction.Unknown.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.CommandExecOutputStream do
  @moduledoc ~S"""
  Stream label for `command/exec/outputDelta` notifications.

  On the wire: `CommandExecOutputStream` of the app-server.
  """

  @type t :: :stdout | :stderr | String.t()
end

defmodule Codex.Protocol.CommandExecutionApprovalDecision do
  @moduledoc ~S"""
  On the wire: `CommandExecutionApprovalDecision` of the app-server.
  """

  @type t ::
          :accept
          | :accept_for_session
          | :decline
          | :cancel
          | Codex.Protocol.CommandExecutionApprovalDecision.AcceptWithExecpolicyAmendment.t()
          | Codex.Protocol.CommandExecutionApprovalDecision.ApplyNetworkPolicyAmendment.t()
          | String.t()
end

defmodule Codex.Protocol.CommandExecutionApprovalKind do
  @moduledoc ~S"""
  Distinguishes a command approval from input sent to an existing terminal.

  On the wire: `CommandExecutionApprovalKind` of the app-server.
  """

  @type t :: :command | :write_stdin | :human_command | String.t()
end

defmodule Codex.Protocol.CommandExecutionSource do
  @moduledoc ~S"""
  On the wire: `CommandExecutionSource` of the app-server.
  """

  @type t :: :agent | :user_shell | :unified_exec_startup | :unified_exec_interaction | String.t()
end

defmodule Codex.Protocol.CommandExecutionStatus do
  @moduledoc ~S"""
  Where a command stands.

  On the wire: `CommandExecutionStatus` of the app-server, `CommandExecutionStatus` of exec.
  """

  @type t :: :in_progress | :completed | :failed | :declined | String.t()
end

defmodule Codex.Protocol.ConfigLayerSource do
  @moduledoc ~S"""
  On the wire: `ConfigLayerSource` of the app-server.
  """

  @type t ::
          Codex.Protocol.ConfigLayerSource.PackagedDefaults.t()
          | Codex.Protocol.ConfigLayerSource.Mdm.t()
          | Codex.Protocol.ConfigLayerSource.System.t()
          | Codex.Protocol.ConfigLayerSource.EnterpriseManaged.t()
          | Codex.Protocol.ConfigLayerSource.User.t()
          | Codex.Protocol.ConfigLayerSource.Project.t()
          | Codex.Protocol.ConfigLayerSource.SessionFlags.t()
          | Codex.Protocol.ConfigLayerSource.LegacyManagedConfigTomlFromFile.t()
          | Codex.Protocol.ConfigLayerSource.LegacyManagedConfigTomlFromMdm.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.ConfiguredHookHandler do
  @moduledoc ~S"""
  On the wire: `ConfiguredHookHandler` of the app-server.
  """

  @type t ::
          Codex.Protocol.ConfiguredHookHandler.Command.t()
          | Codex.Protocol.ConfiguredHookHandler.McpTool.t()
          | Codex.Protocol.ConfiguredHookHandler.Prompt.t()
          | Codex.Protocol.ConfiguredHookHandler.Agent.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.ConsumeAccountRateLimitResetCreditOutcome do
  @moduledoc ~S"""
  On the wire: `ConsumeAccountRateLimitResetCreditOutcome` of the app-server.
  """

  @type t :: :reset | :nothing_to_reset | :no_credit | :already_redeemed | String.t()
end

defmodule Codex.Protocol.ContentItem do
  @moduledoc ~S"""
  On the wire: `ContentItem` of the app-server.
  """

  @type t ::
          Codex.Protocol.ContentItem.InputText.t()
          | Codex.Protocol.ContentItem.InputImage.t()
          | Codex.Protocol.ContentItem.InputAudio.t()
          | Codex.Protocol.ContentItem.OutputText.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.ConversationTextRole do
  @moduledoc ~S"""
  On the wire: `ConversationTextRole` of the app-server.
  """

  @type t :: :user | :developer | :assistant | String.t()
end

defmodule Codex.Protocol.CyberAccessProgram do
  @moduledoc ~S"""
  Requested cyber treatment for an OpenAI model turn. Authorization and model-tier restrictions remain server-owned.

  On the wire: `CyberAccessProgram` of the app-server.
  """

  @type t :: :standard | :daybreak_blue | :daybreak_red | String.t()
end

defmodule Codex.Protocol.DesktopOnboardingEntrypoint do
  @moduledoc ~S"""
  On the wire: `DesktopOnboardingEntrypoint` of the app-server.
  """

  @type t :: :life_sciences | String.t()
end

defmodule Codex.Protocol.DynamicToolCallOutputContentItem do
  @moduledoc ~S"""
  On the wire: `DynamicToolCallOutputContentItem` of the app-server.
  """

  @type t ::
          Codex.Protocol.DynamicToolCallOutputContentItem.InputText.t()
          | Codex.Protocol.DynamicToolCallOutputContentItem.InputImage.t()
          | Codex.Protocol.DynamicToolCallOutputContentItem.InputAudio.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.DynamicToolCallStatus do
  @moduledoc ~S"""
  On the wire: `DynamicToolCallStatus` of the app-server.
  """

  @type t :: :in_progress | :completed | :failed | String.t()
end

defmodule Codex.Protocol.DynamicToolNamespaceTool do
  @moduledoc ~S"""
  On the wire: `DynamicToolNamespaceTool` of the app-server.
  """

  @type t ::
          Codex.Protocol.DynamicToolNamespaceTool.Function.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.DynamicToolSpec do
  @moduledoc ~S"""
  On the wire: `DynamicToolSpec` of the app-server.
  """

  @type t ::
          Codex.Protocol.DynamicToolSpec.Function.t()
          | Codex.Protocol.DynamicToolSpec.Namespace.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.EnvironmentStatusKind do
  @moduledoc ~S"""
  Current status observed by app-server without starting or recovering an environment.

  For a currently ready remote environment, app-server asks the existing exec-server connection for `environment/status` without allowing recovery.

  On the wire: `EnvironmentStatusKind` of the app-server.
  """

  @type t :: :ready | :pending | :disconnected | :unknown | String.t()
end

defmodule Codex.Protocol.ExperimentalFeatureStage do
  @moduledoc ~S"""
  On the wire: `ExperimentalFeatureStage` of the app-server.
  """

  @type t :: :beta | :under_development | :stable | :deprecated | :removed | String.t()
end

defmodule Codex.Protocol.ExternalAgentConfigMigrationItemType do
  @moduledoc ~S"""
  On the wire: `ExternalAgentConfigMigrationItemType` of the app-server.
  """

  @type t ::
          :agents_md
          | :config
          | :skills
          | :plugins
          | :mcp_server_config
          | :subagents
          | :hooks
          | :commands
          | :memory
          | :sessions
          | String.t()
end

defmodule Codex.Protocol.ExternalAgentDetectedConnectorSource do
  @moduledoc ~S"""
  On the wire: `ExternalAgentDetectedConnectorSource` of the app-server.
  """

  @type t :: :remote_mcp_servers_config | :session_tool_use | String.t()
end

defmodule Codex.Protocol.ExternalAgentImportedConnectorSource do
  @moduledoc ~S"""
  On the wire: `ExternalAgentImportedConnectorSource` of the app-server.
  """

  @type t :: :remote_mcp_servers_config | String.t()
end

defmodule Codex.Protocol.FileChange do
  @moduledoc ~S"""
  On the wire: `FileChange` of the app-server.
  """

  @type t ::
          Codex.Protocol.FileChange.Add.t()
          | Codex.Protocol.FileChange.Delete.t()
          | Codex.Protocol.FileChange.Update.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.FileChangeApprovalDecision do
  @moduledoc ~S"""
  On the wire: `FileChangeApprovalDecision` of the app-server.
  """

  @type t :: :accept | :accept_for_session | :decline | :cancel | String.t()
end

defmodule Codex.Protocol.FileSystemAccessMode do
  @moduledoc ~S"""
  On the wire: `FileSystemAccessMode` of the app-server.
  """

  @type t :: :read | :write | :deny | String.t()
end

defmodule Codex.Protocol.FileSystemPath do
  @moduledoc ~S"""
  On the wire: `FileSystemPath` of the app-server.
  """

  @type t ::
          Codex.Protocol.FileSystemPath.Path.t()
          | Codex.Protocol.FileSystemPath.GlobPattern.t()
          | Codex.Protocol.FileSystemPath.Special.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.FileSystemSpecialPath do
  @moduledoc ~S"""
  On the wire: `FileSystemSpecialPath` of the app-server.
  """

  @type t ::
          Codex.Protocol.FileSystemSpecialPath.Root.t()
          | Codex.Protocol.FileSystemSpecialPath.Minimal.t()
          | Codex.Protocol.FileSystemSpecialPath.ProjectRoots.t()
          | Codex.Protocol.FileSystemSpecialPath.Tmpdir.t()
          | Codex.Protocol.FileSystemSpecialPath.SlashTmp.t()
          | Codex.Protocol.FileSystemSpecialPath.Unknown.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.ForcedChatgptWorkspaceIds do
  @moduledoc ~S"""
  Backward-compatible API shape for ChatGPT workspace login restrictions.

  On the wire: `ForcedChatgptWorkspaceIds` of the app-server.
  """

  @type t :: [String.t()] | String.t()
end

defmodule Codex.Protocol.ForcedLoginMethod do
  @moduledoc ~S"""
  On the wire: `ForcedLoginMethod` of the app-server.
  """

  @type t :: :chatgpt | :api | String.t()
end

defmodule Codex.Protocol.FunctionCallOutputBody do
  @moduledoc ~S"""
  On the wire: `FunctionCallOutputBody` of the app-server.
  """

  @type t :: [Codex.Protocol.FunctionCallOutputContentItem.t()] | String.t()
end

defmodule Codex.Protocol.FunctionCallOutputContentItem do
  @moduledoc ~S"""
  Responses API compatible content items that can be returned by a tool call. This is a subset of ContentItem with the types we support as function call outputs.

  On the wire: `FunctionCallOutputContentItem` of the app-server.
  """

  @type t ::
          Codex.Protocol.FunctionCallOutputContentItem.InputText.t()
          | Codex.Protocol.FunctionCallOutputContentItem.InputImage.t()
          | Codex.Protocol.FunctionCallOutputContentItem.InputAudio.t()
          | Codex.Protocol.FunctionCallOutputContentItem.EncryptedContent.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.FuzzyFileSearchMatchType do
  @moduledoc ~S"""
  On the wire: `FuzzyFileSearchMatchType` of the app-server.
  """

  @type t :: :file | :directory | String.t()
end

defmodule Codex.Protocol.GatewayAuth do
  @moduledoc ~S"""
  On the wire: `GatewayAuth` of the app-server.
  """

  @type t ::
          Codex.Protocol.GatewayAuth.None.t()
          | Codex.Protocol.GatewayAuth.EnvironmentVariable.t()
          | Codex.Protocol.GatewayAuth.ExternallyConfigured.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.GatewayOAuthStatus do
  @moduledoc ~S"""
  On the wire: `GatewayOAuthStatus` of the app-server.
  """

  @type t :: :not_ready | :started | :succeeded | :failed | String.t()
end

defmodule Codex.Protocol.GcpProviderId do
  @moduledoc ~S"""
  On the wire: `GcpProviderId` of the app-server.
  """

  @type t :: :gcp | String.t()
end

defmodule Codex.Protocol.GuardianApprovalReviewAction do
  @moduledoc ~S"""
  On the wire: `GuardianApprovalReviewAction` of the app-server.
  """

  @type t ::
          Codex.Protocol.GuardianApprovalReviewAction.Command.t()
          | Codex.Protocol.GuardianApprovalReviewAction.Execve.t()
          | Codex.Protocol.GuardianApprovalReviewAction.WriteStdin.t()
          | Codex.Protocol.GuardianApprovalReviewAction.ApplyPatch.t()
          | Codex.Protocol.GuardianApprovalReviewAction.NetworkAccess.t()
          | Codex.Protocol.GuardianApprovalReviewAction.McpToolCall.t()
          | Codex.Protocol.GuardianApprovalReviewAction.RequestPermissions.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.GuardianApprovalReviewStatus do
  @moduledoc ~S"""
  [UNSTABLE] Lifecycle state for an approval auto-review.

  On the wire: `GuardianApprovalReviewStatus` of the app-server.
  """

  @type t :: :in_progress | :approved | :denied | :timed_out | :aborted | String.t()
end

defmodule Codex.Protocol.GuardianAssessmentOutcome do
  @moduledoc ~S"""
  Final allow/deny outcome returned by the guardian reviewer.

  On the wire: `GuardianAssessmentOutcome` of the app-server.
  """

  @type t :: :allow | :deny | String.t()
end

defmodule Codex.Protocol.GuardianCommandSource do
  @moduledoc ~S"""
  On the wire: `GuardianCommandSource` of the app-server.
  """

  @type t :: :shell | :unified_exec | String.t()
end

defmodule Codex.Protocol.GuardianRiskLevel do
  @moduledoc ~S"""
  [UNSTABLE] Risk level assigned by approval auto-review.

  On the wire: `GuardianRiskLevel` of the app-server.
  """

  @type t :: :low | :medium | :high | :critical | String.t()
end

defmodule Codex.Protocol.GuardianUserAuthorization do
  @moduledoc ~S"""
  [UNSTABLE] Authorization level assigned by approval auto-review.

  On the wire: `GuardianUserAuthorization` of the app-server.
  """

  @type t :: :unknown | :low | :medium | :high | String.t()
end

defmodule Codex.Protocol.HookEventName do
  @moduledoc ~S"""
  On the wire: `HookEventName` of the app-server.
  """

  @type t ::
          :pre_model_request
          | :post_model_request
          | :pre_tool_use
          | :permission_request
          | :post_tool_use
          | :pre_compact
          | :post_compact
          | :session_start
          | :session_end
          | :user_prompt_submit
          | :subagent_start
          | :subagent_stop
          | :stop
          | :interrupt
          | String.t()
end

defmodule Codex.Protocol.HookExecutionMode do
  @moduledoc ~S"""
  On the wire: `HookExecutionMode` of the app-server.
  """

  @type t :: :sync | :async | String.t()
end

defmodule Codex.Protocol.HookHandlerType do
  @moduledoc ~S"""
  On the wire: `HookHandlerType` of the app-server.
  """

  @type t :: :command | :mcp_tool | :prompt | :agent | String.t()
end

defmodule Codex.Protocol.HookMetadata do
  @moduledoc ~S"""
  On the wire: `HookMetadata` of the app-server.
  """

  @type t ::
          Codex.Protocol.HookMetadata.Command.t()
          | Codex.Protocol.HookMetadata.McpTool.t()
          | Codex.Protocol.HookMetadata.Prompt.t()
          | Codex.Protocol.HookMetadata.Agent.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.HookOutputEntryKind do
  @moduledoc ~S"""
  On the wire: `HookOutputEntryKind` of the app-server.
  """

  @type t :: :warning | :stop | :feedback | :context | :error | String.t()
end

defmodule Codex.Protocol.HookRunStatus do
  @moduledoc ~S"""
  On the wire: `HookRunStatus` of the app-server.
  """

  @type t :: :running | :completed | :failed | :blocked | :stopped | String.t()
end

defmodule Codex.Protocol.HookScope do
  @moduledoc ~S"""
  On the wire: `HookScope` of the app-server.
  """

  @type t :: :thread | :turn | String.t()
end

defmodule Codex.Protocol.HookSource do
  @moduledoc ~S"""
  On the wire: `HookSource` of the app-server.
  """

  @type t ::
          :system
          | :user
          | :project
          | :mdm
          | :session_flags
          | :plugin
          | :cloud_requirements
          | :cloud_managed_config
          | :legacy_managed_config_file
          | :legacy_managed_config_mdm
          | :unknown
          | String.t()
end

defmodule Codex.Protocol.HookTrustStatus do
  @moduledoc ~S"""
  On the wire: `HookTrustStatus` of the app-server.
  """

  @type t :: :managed | :untrusted | :trusted | :modified | String.t()
end

defmodule Codex.Protocol.ImageDetail do
  @moduledoc ~S"""
  On the wire: `ImageDetail` of the app-server.
  """

  @type t :: :auto | :low | :high | :original | String.t()
end

defmodule Codex.Protocol.ImageGenerationFailure do
  @moduledoc ~S"""
  On the wire: `ImageGenerationFailure` of the app-server.
  """

  @type t ::
          Codex.Protocol.ImageGenerationFailure.UsageLimitExceeded.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.InputModality do
  @moduledoc ~S"""
  Canonical user-input modality tags advertised by a model.

  On the wire: `InputModality` of the app-server.
  """

  @type t :: :text | :image | :audio | String.t()
end

defmodule Codex.Protocol.JSONRPCMessage do
  @moduledoc ~S"""
  Refers to any valid JSON-RPC object that can be decoded off the wire, or encoded to be sent.

  On the wire: `JSONRPCMessage` of the app-server.
  """

  @type t ::
          Codex.Protocol.JSONRPCRequest.t()
          | Codex.Protocol.JSONRPCNotification.t()
          | Codex.Protocol.JSONRPCResponse.t()
          | Codex.Protocol.JSONRPCError.t()
end

defmodule Codex.Protocol.LegacyAppPathString do
  @moduledoc ~S"""
  On the wire: `LegacyAppPathString` of the app-server.
  """

  @type t :: String.t()
end

defmodule Codex.Protocol.LocalShellAction do
  @moduledoc ~S"""
  On the wire: `LocalShellAction` of the app-server.
  """

  @type t ::
          Codex.Protocol.LocalShellAction.Exec.t() | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.LocalShellStatus do
  @moduledoc ~S"""
  On the wire: `LocalShellStatus` of the app-server.
  """

  @type t :: :completed | :in_progress | :incomplete | String.t()
end

defmodule Codex.Protocol.LoginAccountParams do
  @moduledoc ~S"""
  On the wire: `LoginAccountParams` of the app-server.
  """

  @type t ::
          Codex.Protocol.LoginAccountParams.ApiKey.t()
          | Codex.Protocol.LoginAccountParams.Chatgpt.t()
          | Codex.Protocol.LoginAccountParams.ChatgptDeviceCode.t()
          | Codex.Protocol.LoginAccountParams.ChatgptAuthTokens.t()
          | Codex.Protocol.LoginAccountParams.AmazonBedrock.t()
          | Codex.Protocol.LoginAccountParams.AmazonBedrockAccessKeys.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.LoginAccountResponse do
  @moduledoc ~S"""
  On the wire: `LoginAccountResponse` of the app-server.
  """

  @type t ::
          Codex.Protocol.LoginAccountResponse.ApiKey.t()
          | Codex.Protocol.LoginAccountResponse.Chatgpt.t()
          | Codex.Protocol.LoginAccountResponse.ChatgptDeviceCode.t()
          | Codex.Protocol.LoginAccountResponse.ChatgptAuthTokens.t()
          | Codex.Protocol.LoginAccountResponse.AmazonBedrock.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.LoginAppBrand do
  @moduledoc ~S"""
  On the wire: `LoginAppBrand` of the app-server.
  """

  @type t :: :codex | :chatgpt | String.t()
end

defmodule Codex.Protocol.McpAppDisplayMode do
  @moduledoc ~S"""
  On the wire: `McpAppDisplayMode` of the app-server.
  """

  @type t :: :inline | :fullscreen | String.t()
end

defmodule Codex.Protocol.McpAuthStatus do
  @moduledoc ~S"""
  On the wire: `McpAuthStatus` of the app-server.
  """

  @type t :: :unknown | :unsupported | :not_logged_in | :bearer_token | :o_auth | String.t()
end

defmodule Codex.Protocol.McpElicitationArrayType do
  @moduledoc ~S"""
  On the wire: `McpElicitationArrayType` of the app-server.
  """

  @type t :: :array | String.t()
end

defmodule Codex.Protocol.McpElicitationBooleanType do
  @moduledoc ~S"""
  On the wire: `McpElicitationBooleanType` of the app-server.
  """

  @type t :: :boolean | String.t()
end

defmodule Codex.Protocol.McpElicitationEnumSchema do
  @moduledoc ~S"""
  On the wire: `McpElicitationEnumSchema` of the app-server.
  """

  @type t ::
          Codex.Protocol.McpElicitationSingleSelectEnumSchema.t()
          | Codex.Protocol.McpElicitationMultiSelectEnumSchema.t()
          | Codex.Protocol.McpElicitationLegacyTitledEnumSchema.t()
end

defmodule Codex.Protocol.McpElicitationMultiSelectEnumSchema do
  @moduledoc ~S"""
  On the wire: `McpElicitationMultiSelectEnumSchema` of the app-server.
  """

  @type t ::
          Codex.Protocol.McpElicitationUntitledMultiSelectEnumSchema.t()
          | Codex.Protocol.McpElicitationTitledMultiSelectEnumSchema.t()
end

defmodule Codex.Protocol.McpElicitationNumberType do
  @moduledoc ~S"""
  On the wire: `McpElicitationNumberType` of the app-server.
  """

  @type t :: :number | :integer | String.t()
end

defmodule Codex.Protocol.McpElicitationObjectType do
  @moduledoc ~S"""
  On the wire: `McpElicitationObjectType` of the app-server.
  """

  @type t :: :object | String.t()
end

defmodule Codex.Protocol.McpElicitationPrimitiveSchema do
  @moduledoc ~S"""
  On the wire: `McpElicitationPrimitiveSchema` of the app-server.
  """

  @type t ::
          Codex.Protocol.McpElicitationEnumSchema.t()
          | Codex.Protocol.McpElicitationStringSchema.t()
          | Codex.Protocol.McpElicitationNumberSchema.t()
          | Codex.Protocol.McpElicitationBooleanSchema.t()
end

defmodule Codex.Protocol.McpElicitationSingleSelectEnumSchema do
  @moduledoc ~S"""
  On the wire: `McpElicitationSingleSelectEnumSchema` of the app-server.
  """

  @type t ::
          Codex.Protocol.McpElicitationUntitledSingleSelectEnumSchema.t()
          | Codex.Protocol.McpElicitationTitledSingleSelectEnumSchema.t()
end

defmodule Codex.Protocol.McpElicitationStringFormat do
  @moduledoc ~S"""
  On the wire: `McpElicitationStringFormat` of the app-server.
  """

  @type t :: :email | :uri | :date | :date_time | String.t()
end

defmodule Codex.Protocol.McpElicitationStringType do
  @moduledoc ~S"""
  On the wire: `McpElicitationStringType` of the app-server.
  """

  @type t :: :string | String.t()
end

defmodule Codex.Protocol.McpServerConnectionStatus do
  @moduledoc ~S"""
  On the wire: `McpServerConnectionStatus` of the app-server.
  """

  @type t ::
          :not_started
          | :starting
          | :connected
          | :authentication_required
          | :failed
          | :cancelled
          | :disabled
          | String.t()
end

defmodule Codex.Protocol.McpServerElicitationAction do
  @moduledoc ~S"""
  On the wire: `McpServerElicitationAction` of the app-server.
  """

  @type t :: :accept | :decline | :cancel | String.t()
end

defmodule Codex.Protocol.McpServerElicitationRequestParams do
  @moduledoc ~S"""
  On the wire: `McpServerElicitationRequestParams` of the app-server.
  """

  @type t ::
          Codex.Protocol.McpServerElicitationRequestParams.OpenaiUserVerification.t()
          | Codex.Protocol.McpServerElicitationRequestParams.Form.t()
          | Codex.Protocol.McpServerElicitationRequestParams.LegacyOpenaiForm.t()
          | Codex.Protocol.McpServerElicitationRequestParams.OpenaiForm.t()
          | Codex.Protocol.McpServerElicitationRequestParams.Url.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.McpServerOauthClientRegistration do
  @moduledoc ~S"""
  On the wire: `McpServerOauthClientRegistration` of the app-server.
  """

  @type t :: :auto | :cimd | :dcr | String.t()
end

defmodule Codex.Protocol.McpServerStartupFailureReason do
  @moduledoc ~S"""
  On the wire: `McpServerStartupFailureReason` of the app-server.
  """

  @type t :: :reauthentication_required | String.t()
end

defmodule Codex.Protocol.McpServerStartupState do
  @moduledoc ~S"""
  On the wire: `McpServerStartupState` of the app-server.
  """

  @type t :: :starting | :ready | :failed | :cancelled | String.t()
end

defmodule Codex.Protocol.McpServerStatusDetail do
  @moduledoc ~S"""
  On the wire: `McpServerStatusDetail` of the app-server.
  """

  @type t :: :full | :tools_and_auth_only | String.t()
end

defmodule Codex.Protocol.McpToolCallStatus do
  @moduledoc ~S"""
  Where a call of an MCP tool stands.

  On the wire: `McpToolCallStatus` of the app-server, `McpToolCallStatus` of exec.
  """

  @type t :: :in_progress | :completed | :failed | String.t()
end

defmodule Codex.Protocol.MergeStrategy do
  @moduledoc ~S"""
  On the wire: `MergeStrategy` of the app-server.
  """

  @type t :: :replace | :upsert | String.t()
end

defmodule Codex.Protocol.MessagePhase do
  @moduledoc ~S"""
  Classifies assistant text as commentary, a partial answer, or a terminal answer.

  Providers do not emit this consistently, so callers must treat `None` as "phase unknown" and keep compatibility behavior for legacy models.

  On the wire: `MessagePhase` of the app-server.
  """

  @type t :: :commentary | :partial_answer | :final_answer | String.t()
end

defmodule Codex.Protocol.ModeKind do
  @moduledoc ~S"""
  Initial collaboration mode to use when the TUI starts.

  On the wire: `ModeKind` of the app-server.
  """

  @type t :: :plan | :default | String.t()
end

defmodule Codex.Protocol.ModelProviderError do
  @moduledoc ~S"""
  Structured JSON-RPC error data. Unknown errors must retain the client's normal fallback.

  On the wire: `ModelProviderError` of the app-server.
  """

  @type t ::
          Codex.Protocol.ModelProviderError.ModelProviderMismatch.t()
          | Codex.Protocol.ModelProviderError.ModelProviderNotConfigured.t()
          | Codex.Protocol.ModelProviderError.ModelProviderPolicyConflict.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.ModelRerouteReason do
  @moduledoc ~S"""
  On the wire: `ModelRerouteReason` of the app-server.
  """

  @type t :: :high_risk_cyber_activity | String.t()
end

defmodule Codex.Protocol.ModelVerification do
  @moduledoc ~S"""
  On the wire: `ModelVerification` of the app-server.
  """

  @type t :: :trusted_access_for_cyber | String.t()
end

defmodule Codex.Protocol.MultiAgentMode do
  @moduledoc ~S"""
  Controls the effective multi-agent delegation instructions for a turn. `custom` means the configured mode hint defines the policy instead of a built-in policy.

  On the wire: `MultiAgentMode` of the app-server.
  """

  @type t ::
          :explicit_request_only
          | :proactive
          | Codex.Protocol.MultiAgentMode.Custom.t()
          | String.t()
end

defmodule Codex.Protocol.MultiAgentVersion do
  @moduledoc ~S"""
  Multi-agent runtime supported by a model.

  On the wire: `MultiAgentVersion` of the app-server.
  """

  @type t :: :disabled | :v1 | :v2 | String.t()
end

defmodule Codex.Protocol.NetworkAccess do
  @moduledoc ~S"""
  On the wire: `NetworkAccess` of the app-server.
  """

  @type t :: :restricted | :enabled | String.t()
end

defmodule Codex.Protocol.NetworkApprovalProtocol do
  @moduledoc ~S"""
  On the wire: `NetworkApprovalProtocol` of the app-server.
  """

  @type t :: :http | :https | :socks5_tcp | :socks5_udp | String.t()
end

defmodule Codex.Protocol.NetworkDomainPermission do
  @moduledoc ~S"""
  On the wire: `NetworkDomainPermission` of the app-server.
  """

  @type t :: :allow | :deny | String.t()
end

defmodule Codex.Protocol.NetworkPolicyRuleAction do
  @moduledoc ~S"""
  On the wire: `NetworkPolicyRuleAction` of the app-server.
  """

  @type t :: :allow | :deny | String.t()
end

defmodule Codex.Protocol.NetworkUnixSocketPermission do
  @moduledoc ~S"""
  On the wire: `NetworkUnixSocketPermission` of the app-server.
  """

  @type t :: :allow | :deny | String.t()
end

defmodule Codex.Protocol.NonSteerableTurnKind do
  @moduledoc ~S"""
  On the wire: `NonSteerableTurnKind` of the app-server.
  """

  @type t :: :review | :compact | String.t()
end

defmodule Codex.Protocol.NullableGatewayOAuthLoginParams do
  @moduledoc ~S"""
  On the wire: `NullableGatewayOAuthLoginParams` of the app-server.
  """

  @type t :: Codex.Protocol.GatewayOAuthLoginParams.t() | nil
end

defmodule Codex.Protocol.NullableGatewayOAuthReadParams do
  @moduledoc ~S"""
  On the wire: `NullableGatewayOAuthReadParams` of the app-server.
  """

  @type t :: Codex.Protocol.GatewayOAuthReadParams.t() | nil
end

defmodule Codex.Protocol.NullableGetAccountRateLimitsParams do
  @moduledoc ~S"""
  On the wire: `NullableGetAccountRateLimitsParams` of the app-server.
  """

  @type t :: Codex.Protocol.GetAccountRateLimitsParams.t() | nil
end

defmodule Codex.Protocol.NullableGetAccountTokenUsageParams do
  @moduledoc ~S"""
  On the wire: `NullableGetAccountTokenUsageParams` of the app-server.
  """

  @type t :: Codex.Protocol.GetAccountTokenUsageParams.t() | nil
end

defmodule Codex.Protocol.NullableRemoteControlDisableParams do
  @moduledoc ~S"""
  On the wire: `NullableRemoteControlDisableParams` of the app-server.
  """

  @type t :: Codex.Protocol.RemoteControlDisableParams.t() | nil
end

defmodule Codex.Protocol.NullableRemoteControlEnableParams do
  @moduledoc ~S"""
  On the wire: `NullableRemoteControlEnableParams` of the app-server.
  """

  @type t :: Codex.Protocol.RemoteControlEnableParams.t() | nil
end

defmodule Codex.Protocol.OtelExporter do
  @moduledoc ~S"""
  On the wire: `OtelExporter` of the app-server.
  """

  @type t ::
          :none
          | :statsig
          | Codex.Protocol.OtelExporter.OtlpHttp.t()
          | Codex.Protocol.OtelExporter.OtlpGrpc.t()
          | String.t()
end

defmodule Codex.Protocol.OtelHttpProtocol do
  @moduledoc ~S"""
  On the wire: `OtelHttpProtocol` of the app-server.
  """

  @type t :: :binary | :json | String.t()
end

defmodule Codex.Protocol.ParsedCommand do
  @moduledoc ~S"""
  On the wire: `ParsedCommand` of the app-server.
  """

  @type t ::
          Codex.Protocol.ParsedCommand.Read.t()
          | Codex.Protocol.ParsedCommand.ListFiles.t()
          | Codex.Protocol.ParsedCommand.Search.t()
          | Codex.Protocol.ParsedCommand.Unknown.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.PatchApplyStatus do
  @moduledoc ~S"""
  Where a patch stands.

  On the wire: `PatchApplyStatus` of the app-server, `PatchApplyStatus` of exec.
  """

  @type t :: :in_progress | :completed | :failed | :declined | String.t()
end

defmodule Codex.Protocol.PatchChangeKind do
  @moduledoc ~S"""
  What a patch does to one file.

  On the wire: `PatchChangeKind` of the app-server, `PatchChangeKind` of exec.
  """

  @type t ::
          Codex.Protocol.PatchChangeKind.Add.t()
          | Codex.Protocol.PatchChangeKind.Delete.t()
          | Codex.Protocol.PatchChangeKind.Update.t()
          | %{optional(String.t()) => Codex.JSON.value()}
          | String.t()
end

defmodule Codex.Protocol.PathUri do
  @moduledoc ~S"""
  On the wire: `PathUri` of the app-server.
  """

  @type t :: String.t()
end

defmodule Codex.Protocol.PermissionGrantScope do
  @moduledoc ~S"""
  On the wire: `PermissionGrantScope` of the app-server.
  """

  @type t :: :turn | :session | String.t()
end

defmodule Codex.Protocol.Personality do
  @moduledoc ~S"""
  Deprecated: `friendly` and `pragmatic` no longer select a style.

  On the wire: `Personality` of the app-server.
  """

  @type t :: :none | :friendly | :pragmatic | String.t()
end

defmodule Codex.Protocol.PlanType do
  @moduledoc ~S"""
  On the wire: `PlanType` of the app-server.
  """

  @type t ::
          :free
          | :go
          | :plus
          | :pro
          | :prolite
          | :promax
          | :team
          | :self_serve_business_prolite
          | :self_serve_business_usage_based
          | :business
          | :ent26
          | :enterprise_cbp_automation
          | :enterprise_cbp_usage_based
          | :enterprise
          | :edu
          | :edu_plus
          | :edu_pro
          | :sci
          | :sci_plus
          | :unknown
          | String.t()
end

defmodule Codex.Protocol.PluginAuthPolicy do
  @moduledoc ~S"""
  On the wire: `PluginAuthPolicy` of the app-server.
  """

  @type t :: :on_install | :on_use | String.t()
end

defmodule Codex.Protocol.PluginAvailability do
  @moduledoc ~S"""
  On the wire: `PluginAvailability` of the app-server.
  """

  @type t :: :disabled_by_admin | :available | String.t()
end

defmodule Codex.Protocol.PluginDisabledReason do
  @moduledoc ~S"""
  On the wire: `PluginDisabledReason` of the app-server.
  """

  @type t ::
          :disabled_by_admin
          | :plan_not_eligible
          | :required_app_unavailable
          | :unknown
          | String.t()
end

defmodule Codex.Protocol.PluginInstallPolicy do
  @moduledoc ~S"""
  On the wire: `PluginInstallPolicy` of the app-server.
  """

  @type t :: :not_available | :available | :installed_by_default | String.t()
end

defmodule Codex.Protocol.PluginInstallPolicySource do
  @moduledoc ~S"""
  On the wire: `PluginInstallPolicySource` of the app-server.
  """

  @type t :: :workspace_setting | :implicit_canonical_app | String.t()
end

defmodule Codex.Protocol.PluginListMarketplaceKind do
  @moduledoc ~S"""
  On the wire: `PluginListMarketplaceKind` of the app-server.
  """

  @type t ::
          :local
          | :vertical
          | :workspace_directory
          | :shared_with_me
          | :created_by_me_remote
          | String.t()
end

defmodule Codex.Protocol.PluginSearchScope do
  @moduledoc ~S"""
  On the wire: `PluginSearchScope` of the app-server.
  """

  @type t :: :global | :workspace | :personal | String.t()
end

defmodule Codex.Protocol.PluginShareDiscoverability do
  @moduledoc ~S"""
  On the wire: `PluginShareDiscoverability` of the app-server.
  """

  @type t :: :listed | :unlisted | :private | String.t()
end

defmodule Codex.Protocol.PluginSharePrincipalRole do
  @moduledoc ~S"""
  On the wire: `PluginSharePrincipalRole` of the app-server.
  """

  @type t :: :reader | :editor | :owner | String.t()
end

defmodule Codex.Protocol.PluginSharePrincipalType do
  @moduledoc ~S"""
  On the wire: `PluginSharePrincipalType` of the app-server.
  """

  @type t :: :user | :group | :workspace | String.t()
end

defmodule Codex.Protocol.PluginShareTargetRole do
  @moduledoc ~S"""
  On the wire: `PluginShareTargetRole` of the app-server.
  """

  @type t :: :reader | :editor | String.t()
end

defmodule Codex.Protocol.PluginShareUpdateDiscoverability do
  @moduledoc ~S"""
  On the wire: `PluginShareUpdateDiscoverability` of the app-server.
  """

  @type t :: :unlisted | :private | :listed | String.t()
end

defmodule Codex.Protocol.PluginSource do
  @moduledoc ~S"""
  On the wire: `PluginSource` of the app-server.
  """

  @type t ::
          Codex.Protocol.PluginSource.Local.t()
          | Codex.Protocol.PluginSource.Git.t()
          | Codex.Protocol.PluginSource.Npm.t()
          | Codex.Protocol.PluginSource.Remote.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.ProcessOutputStream do
  @moduledoc ~S"""
  Stream label for `process/outputDelta` notifications.

  On the wire: `ProcessOutputStream` of the app-server.
  """

  @type t :: :stdout | :stderr | String.t()
end

defmodule Codex.Protocol.ProjectChangeType do
  @moduledoc ~S"""
  On the wire: `ProjectChangeType` of the app-server.
  """

  @type t :: :created | :updated | :deleted | String.t()
end

defmodule Codex.Protocol.ProjectSortKey do
  @moduledoc ~S"""
  On the wire: `ProjectSortKey` of the app-server.
  """

  @type t :: :position | :recency_at | String.t()
end

defmodule Codex.Protocol.ProviderSettings do
  @moduledoc ~S"""
  On the wire: `ProviderSettings` of the app-server.
  """

  @type t ::
          Codex.Protocol.ProviderSettings.Openai.t()
          | Codex.Protocol.ProviderSettings.CustomGateway.t()
          | Codex.Protocol.ProviderSettings.Bedrock.t()
          | Codex.Protocol.ProviderSettings.Gcp.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.ProviderSettingsPatch do
  @moduledoc ~S"""
  Omitted patch fields preserve their values. Explicit null clears a nullable field.

  On the wire: `ProviderSettingsPatch` of the app-server.
  """

  @type t ::
          Codex.Protocol.ProviderSettingsPatch.CustomGateway.t()
          | Codex.Protocol.ProviderSettingsPatch.Bedrock.t()
          | Codex.Protocol.ProviderSettingsPatch.Gcp.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.RateLimitReachedType do
  @moduledoc ~S"""
  On the wire: `RateLimitReachedType` of the app-server.
  """

  @type t ::
          :rate_limit_reached
          | :workspace_owner_credits_depleted
          | :workspace_member_credits_depleted
          | :workspace_owner_usage_limit_reached
          | :workspace_member_usage_limit_reached
          | String.t()
end

defmodule Codex.Protocol.RateLimitResetCreditStatus do
  @moduledoc ~S"""
  On the wire: `RateLimitResetCreditStatus` of the app-server.
  """

  @type t :: :available | :redeeming | :redeemed | :unknown | String.t()
end

defmodule Codex.Protocol.RateLimitResetType do
  @moduledoc ~S"""
  On the wire: `RateLimitResetType` of the app-server.
  """

  @type t :: :codex_rate_limits | :unknown | String.t()
end

defmodule Codex.Protocol.RealtimeConversationVersion do
  @moduledoc ~S"""
  On the wire: `RealtimeConversationVersion` of the app-server.
  """

  @type t :: :v1 | :v2 | :v3 | String.t()
end

defmodule Codex.Protocol.RealtimeOutputModality do
  @moduledoc ~S"""
  On the wire: `RealtimeOutputModality` of the app-server.
  """

  @type t :: :text | :audio | String.t()
end

defmodule Codex.Protocol.RealtimeVoice do
  @moduledoc ~S"""
  On the wire: `RealtimeVoice` of the app-server.
  """

  @type t ::
          :alloy
          | :arbor
          | :ash
          | :aube
          | :ballad
          | :breeze
          | :bubbie
          | :cedar
          | :coral
          | :cove
          | :echo
          | :ember
          | :haetsal
          | :hanul
          | :himari
          | :juniper
          | :leher
          | :maple
          | :marin
          | :miko
          | :neer
          | :porto
          | :rindo
          | :rio
          | :rivage
          | :sage
          | :selva
          | :shimmer
          | :sol
          | :sonna
          | :spruce
          | :tinta
          | :vale
          | :verse
          | :viola
          | String.t()
end

defmodule Codex.Protocol.ReasoningEffort do
  @moduledoc ~S"""
  A non-empty reasoning effort value advertised by the model.

  On the wire: `ReasoningEffort` of the app-server.
  """

  @type t :: String.t()
end

defmodule Codex.Protocol.ReasoningItemContent do
  @moduledoc ~S"""
  On the wire: `ReasoningItemContent` of the app-server.
  """

  @type t ::
          Codex.Protocol.ReasoningItemContent.ReasoningText.t()
          | Codex.Protocol.ReasoningItemContent.Text.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.ReasoningItemReasoningSummary do
  @moduledoc ~S"""
  On the wire: `ReasoningItemReasoningSummary` of the app-server.
  """

  @type t ::
          Codex.Protocol.ReasoningItemReasoningSummary.SummaryText.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.ReasoningSummary do
  @moduledoc ~S"""
  A summary of the reasoning performed by the model. This can be useful for debugging and understanding the model's reasoning process. See https://platform.openai.com/docs/guides/reasoning?api-mode=responses#reasoning-summaries

  On the wire: `ReasoningSummary` of the app-server.
  """

  @type t :: :auto | :concise | :detailed | :none | String.t()
end

defmodule Codex.Protocol.RemoteControlClientsListOrder do
  @moduledoc ~S"""
  On the wire: `RemoteControlClientsListOrder` of the app-server.
  """

  @type t :: :asc | :desc | String.t()
end

defmodule Codex.Protocol.RemoteControlConnectionStatus do
  @moduledoc ~S"""
  On the wire: `RemoteControlConnectionStatus` of the app-server.
  """

  @type t :: :disabled | :connecting | :connected | :errored | String.t()
end

defmodule Codex.Protocol.RequestId do
  @moduledoc ~S"""
  On the wire: `RequestId` of the app-server.
  """

  @type t :: integer() | String.t()
end

defmodule Codex.Protocol.ResidencyRequirement do
  @moduledoc ~S"""
  On the wire: `ResidencyRequirement` of the app-server.
  """

  @type t :: :us | String.t()
end

defmodule Codex.Protocol.ResourceContent do
  @moduledoc ~S"""
  Contents returned when reading a resource from an MCP server.

  On the wire: `ResourceContent` of the app-server.
  """

  @type t :: Codex.Protocol.ResourceContent.Text.t() | Codex.Protocol.ResourceContent.Blob.t()
end

defmodule Codex.Protocol.ResponseItem do
  @moduledoc ~S"""
  On the wire: `ResponseItem` of the app-server.
  """

  @type t ::
          Codex.Protocol.ResponseItem.AdditionalTools.t()
          | Codex.Protocol.ResponseItem.Message.t()
          | Codex.Protocol.ResponseItem.AgentMessage.t()
          | Codex.Protocol.ResponseItem.Reasoning.t()
          | Codex.Protocol.ResponseItem.LocalShellCall.t()
          | Codex.Protocol.ResponseItem.FunctionCall.t()
          | Codex.Protocol.ResponseItem.ToolSearchCall.t()
          | Codex.Protocol.ResponseItem.FunctionCallOutput.t()
          | Codex.Protocol.ResponseItem.CustomToolCall.t()
          | Codex.Protocol.ResponseItem.CustomToolCallOutput.t()
          | Codex.Protocol.ResponseItem.ToolSearchOutput.t()
          | Codex.Protocol.ResponseItem.WebSearchCall.t()
          | Codex.Protocol.ResponseItem.ImageGenerationCall.t()
          | Codex.Protocol.ResponseItem.Compaction.t()
          | Codex.Protocol.ResponseItem.ConfigurationUpdate.t()
          | Codex.Protocol.ResponseItem.CompactionTrigger.t()
          | Codex.Protocol.ResponseItem.ContextCompaction.t()
          | Codex.Protocol.ResponseItem.Other.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.ResponsesApiWebSearchAction do
  @moduledoc ~S"""
  On the wire: `ResponsesApiWebSearchAction` of the app-server.
  """

  @type t ::
          Codex.Protocol.ResponsesApiWebSearchAction.Search.t()
          | Codex.Protocol.ResponsesApiWebSearchAction.OpenPage.t()
          | Codex.Protocol.ResponsesApiWebSearchAction.FindInPage.t()
          | Codex.Protocol.ResponsesApiWebSearchAction.Other.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.ReviewDecision do
  @moduledoc ~S"""
  User's decision in response to an ExecApprovalRequest.

  On the wire: `ReviewDecision` of the app-server.
  """

  @type t ::
          :approved
          | :approved_for_session
          | :approved_mcp_policy_amendment
          | :timed_out
          | :abort
          | Codex.Protocol.ReviewDecision.ApprovedExecpolicyAmendment.t()
          | Codex.Protocol.ReviewDecision.NetworkPolicyAmendment.t()
          | Codex.Protocol.ReviewDecision.Denied.t()
          | String.t()
end

defmodule Codex.Protocol.ReviewDelivery do
  @moduledoc ~S"""
  On the wire: `ReviewDelivery` of the app-server.
  """

  @type t :: :inline | String.t()
end

defmodule Codex.Protocol.ReviewTarget do
  @moduledoc ~S"""
  On the wire: `ReviewTarget` of the app-server.
  """

  @type t ::
          Codex.Protocol.ReviewTarget.UncommittedChanges.t()
          | Codex.Protocol.ReviewTarget.BaseBranch.t()
          | Codex.Protocol.ReviewTarget.Commit.t()
          | Codex.Protocol.ReviewTarget.Custom.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.SandboxMode do
  @moduledoc ~S"""
  On the wire: `SandboxMode` of the app-server.
  """

  @type t :: :read_only | :workspace_write | :danger_full_access | String.t()
end

defmodule Codex.Protocol.SandboxPolicy do
  @moduledoc ~S"""
  On the wire: `SandboxPolicy` of the app-server.
  """

  @type t ::
          Codex.Protocol.SandboxPolicy.DangerFullAccess.t()
          | Codex.Protocol.SandboxPolicy.ReadOnly.t()
          | Codex.Protocol.SandboxPolicy.ExternalSandbox.t()
          | Codex.Protocol.SandboxPolicy.WorkspaceWrite.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.ScheduledTaskSchedule do
  @moduledoc ~S"""
  On the wire: `ScheduledTaskSchedule` of the app-server.
  """

  @type t ::
          Codex.Protocol.ScheduledTaskSchedule.Hourly.t()
          | Codex.Protocol.ScheduledTaskSchedule.Daily.t()
          | Codex.Protocol.ScheduledTaskSchedule.Weekdays.t()
          | Codex.Protocol.ScheduledTaskSchedule.Weekly.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.ScheduledTaskWeekday do
  @moduledoc ~S"""
  On the wire: `ScheduledTaskWeekday` of the app-server.
  """

  @type t :: :mo | :tu | :we | :th | :fr | :sa | :su | String.t()
end

defmodule Codex.Protocol.ServerNotification do
  @moduledoc ~S"""
  Notification sent from the server to the client.

  On the wire: `ServerNotification` of the app-server.
  """

  @type t ::
          Codex.Events.Error.t()
          | Codex.Events.ThreadStarted.t()
          | Codex.Events.ThreadStatusChanged.t()
          | Codex.Events.ThreadReadStateChanged.t()
          | Codex.Events.ThreadArchived.t()
          | Codex.Events.ThreadDeleted.t()
          | Codex.Events.ThreadUnarchived.t()
          | Codex.Events.ThreadClosed.t()
          | Codex.Events.ThreadReverted.t()
          | Codex.Events.SkillsChanged.t()
          | Codex.Events.ThreadNameUpdated.t()
          | Codex.Events.ThreadSectionChanged.t()
          | Codex.Events.ThreadAttachmentUpdated.t()
          | Codex.Events.ThreadGoalUpdated.t()
          | Codex.Events.ThreadPredictionUpdated.t()
          | Codex.Events.ThreadGoalCleared.t()
          | Codex.Events.ThreadQueueChanged.t()
          | Codex.Events.ProjectChanged.t()
          | Codex.Events.ThreadProjectUpdated.t()
          | Codex.Events.ThreadEnvironmentConnected.t()
          | Codex.Events.ThreadEnvironmentDisconnected.t()
          | Codex.Events.ThreadSettingsUpdated.t()
          | Codex.Events.ThreadTokenUsageUpdated.t()
          | Codex.Events.TurnStarted.t()
          | Codex.Events.HookStarted.t()
          | Codex.Events.TurnCompleted.t()
          | Codex.Events.HookCompleted.t()
          | Codex.Events.TurnDiffUpdated.t()
          | Codex.Events.TurnPlanUpdated.t()
          | Codex.Events.ItemStarted.t()
          | Codex.Events.ItemGuardianApprovalReviewStarted.t()
          | Codex.Events.ItemGuardianApprovalReviewCompleted.t()
          | Codex.Events.StrictReviewRequired.t()
          | Codex.Events.ItemCompleted.t()
          | Codex.Events.AgentMessageDelta.t()
          | Codex.Events.PlanDelta.t()
          | Codex.Events.CommandExecOutputDelta.t()
          | Codex.Events.ProcessOutputDelta.t()
          | Codex.Events.ProcessExited.t()
          | Codex.Events.CommandExecutionOutputDelta.t()
          | Codex.Events.TerminalInteraction.t()
          | Codex.Events.FileChangeOutputDelta.t()
          | Codex.Events.FileChangePatchUpdated.t()
          | Codex.Events.ServerRequestResolved.t()
          | Codex.Events.McpToolCallProgress.t()
          | Codex.Events.McpServerOauthLoginCompleted.t()
          | Codex.Events.McpServerStatusUpdated.t()
          | Codex.Events.McpServerEventStream.t()
          | Codex.Events.AccountUpdated.t()
          | Codex.Events.GatewayOAuthChanged.t()
          | Codex.Events.AccountRateLimitsUpdated.t()
          | Codex.Events.AppListUpdated.t()
          | Codex.Events.RemoteControlStatusChanged.t()
          | Codex.Events.ExternalAgentConfigImportProgress.t()
          | Codex.Events.ExternalAgentConfigImportCompleted.t()
          | Codex.Events.FsChanged.t()
          | Codex.Events.ReasoningSummaryTextDelta.t()
          | Codex.Events.ReasoningSummaryPartAdded.t()
          | Codex.Events.ReasoningTextDelta.t()
          | Codex.Events.ContextCompacted.t()
          | Codex.Events.ModelRerouted.t()
          | Codex.Events.ModelVerification.t()
          | Codex.Events.ModelProviderAuthRecoveryStarted.t()
          | Codex.Events.ModelProviderAuthRecoveryCompleted.t()
          | Codex.Events.TurnModerationMetadata.t()
          | Codex.Events.ModelSafetyBufferingUpdated.t()
          | Codex.Events.Warning.t()
          | Codex.Events.GuardianWarning.t()
          | Codex.Events.DeprecationNotice.t()
          | Codex.Events.ConfigWarning.t()
          | Codex.Events.FuzzyFileSearchSessionUpdated.t()
          | Codex.Events.FuzzyFileSearchSessionCompleted.t()
          | Codex.Events.ThreadRealtimeStarted.t()
          | Codex.Events.ThreadRealtimeItemAdded.t()
          | Codex.Events.ThreadRealtimeItemStarted.t()
          | Codex.Events.ThreadRealtimeItemTranscriptDelta.t()
          | Codex.Events.ThreadRealtimeItemCompleted.t()
          | Codex.Events.ThreadRealtimeTranscriptDelta.t()
          | Codex.Events.ThreadRealtimeTranscriptDone.t()
          | Codex.Events.ThreadRealtimeOutputAudioDelta.t()
          | Codex.Events.ThreadRealtimeSdp.t()
          | Codex.Events.ThreadRealtimeError.t()
          | Codex.Events.ThreadRealtimeClosed.t()
          | Codex.Events.WindowsWorldWritableWarning.t()
          | Codex.Events.WindowsSandboxSetupCompleted.t()
          | Codex.Events.AccountLoginCompleted.t()
          | Codex.Events.Unknown.t()
end

defmodule Codex.Protocol.ServerRequest do
  @moduledoc ~S"""
  Request initiated from the server and sent to the client.

  On the wire: `ServerRequest` of the app-server.
  """

  @type t ::
          Codex.Protocol.ServerRequest.ItemCommandExecutionRequestApproval.t()
          | Codex.Protocol.ServerRequest.ItemFileChangeRequestApproval.t()
          | Codex.Protocol.ServerRequest.ItemToolRequestUserInput.t()
          | Codex.Protocol.ServerRequest.McpServerElicitationRequest.t()
          | Codex.Protocol.ServerRequest.ItemPermissionsRequestApproval.t()
          | Codex.Protocol.ServerRequest.ItemToolCall.t()
          | Codex.Protocol.ServerRequest.AccountChatgptAuthTokensRefresh.t()
          | Codex.Protocol.ServerRequest.AttestationGenerate.t()
          | Codex.Protocol.ServerRequest.CurrentTimeRead.t()
          | Codex.Protocol.ServerRequest.ApplyPatchApproval.t()
          | Codex.Protocol.ServerRequest.ExecCommandApproval.t()
          | Codex.Protocol.ServerRequest.Unknown.t()
end

defmodule Codex.Protocol.SessionSource do
  @moduledoc ~S"""
  On the wire: `SessionSource` of the app-server.
  """

  @type t ::
          :cli
          | :vscode
          | :exec
          | :app_server
          | :unknown
          | Codex.Protocol.SessionSource.Custom.t()
          | Codex.Protocol.SessionSource.SubAgent.t()
          | String.t()
end

defmodule Codex.Protocol.SkillScope do
  @moduledoc ~S"""
  On the wire: `SkillScope` of the app-server.
  """

  @type t :: :user | :repo | :system | :admin | String.t()
end

defmodule Codex.Protocol.SortDirection do
  @moduledoc ~S"""
  On the wire: `SortDirection` of the app-server.
  """

  @type t :: :asc | :desc | String.t()
end

defmodule Codex.Protocol.SubAgentActivityKind do
  @moduledoc ~S"""
  On the wire: `SubAgentActivityKind` of the app-server.
  """

  @type t :: :started | :interacted | :interrupted | :completed | String.t()
end

defmodule Codex.Protocol.SubAgentSource do
  @moduledoc ~S"""
  On the wire: `SubAgentSource` of the app-server.
  """

  @type t ::
          :review
          | :compact
          | :memory_consolidation
          | Codex.Protocol.SubAgentSource.ThreadSpawn.t()
          | Codex.Protocol.SubAgentSource.Other.t()
          | String.t()
end

defmodule Codex.Protocol.ThreadActiveFlag do
  @moduledoc ~S"""
  On the wire: `ThreadActiveFlag` of the app-server.
  """

  @type t :: :waiting_on_approval | :waiting_on_user_input | String.t()
end

defmodule Codex.Protocol.ThreadAttachmentAddOutcome do
  @moduledoc ~S"""
  Result of attempting to associate an attachment with a thread.

  On the wire: `ThreadAttachmentAddOutcome` of the app-server.
  """

  @type t :: :created | :existing | String.t()
end

defmodule Codex.Protocol.ThreadAttachmentOperation do
  @moduledoc ~S"""
  The persisted attachment change represented by a notification.

  On the wire: `ThreadAttachmentOperation` of the app-server.
  """

  @type t :: :created | :deleted | String.t()
end

defmodule Codex.Protocol.ThreadEvent do
  @moduledoc ~S"""
  One line that `codex exec --json` prints.

  On the wire: `ThreadEvent` of exec.
  """

  @type t ::
          Codex.Events.ThreadStarted.t()
          | Codex.Events.TurnStarted.t()
          | Codex.Events.TurnCompleted.t()
          | Codex.Events.TurnFailed.t()
          | Codex.Events.ItemStarted.t()
          | Codex.Events.ItemUpdated.t()
          | Codex.Events.ItemCompleted.t()
          | Codex.Events.Error.t()
          | Codex.Events.Unknown.t()
end

defmodule Codex.Protocol.ThreadExtra do
  @moduledoc ~S"""
  Extra app-server data for a thread.

  On the wire: `ThreadExtra` of the app-server.
  """

  @type t :: %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.ThreadGoalMutationOrigin do
  @moduledoc ~S"""
  Distinguishes explicit user actions from automatic goal lifecycle mutations.

  On the wire: `ThreadGoalMutationOrigin` of the app-server.
  """

  @type t :: :user | :automatic | String.t()
end

defmodule Codex.Protocol.ThreadGoalStatus do
  @moduledoc ~S"""
  On the wire: `ThreadGoalStatus` of the app-server.
  """

  @type t ::
          :active | :paused | :blocked | :usage_limited | :budget_limited | :complete | String.t()
end

defmodule Codex.Protocol.ThreadHistoryMode do
  @moduledoc ~S"""
  On the wire: `ThreadHistoryMode` of the app-server.
  """

  @type t :: :legacy | :paginated | String.t()
end

defmodule Codex.Protocol.ThreadId do
  @moduledoc ~S"""
  On the wire: `ThreadId` of the app-server.
  """

  @type t :: String.t()
end

defmodule Codex.Protocol.ThreadItem do
  @moduledoc ~S"""
  A thread item and its recorded lifecycle times. The payload stays flat on the wire.

  On the wire: `ThreadItem` of the app-server, `ThreadItem` of exec.
  """

  @type t ::
          Codex.Items.UserMessage.t()
          | Codex.Items.HookPrompt.t()
          | Codex.Items.AgentMessage.t()
          | Codex.Items.FunctionCallOutput.t()
          | Codex.Items.Plan.t()
          | Codex.Items.Reasoning.t()
          | Codex.Items.CommandExecution.t()
          | Codex.Items.FileChange.t()
          | Codex.Items.McpToolCall.t()
          | Codex.Items.DynamicToolCall.t()
          | Codex.Items.CollabAgentToolCall.t()
          | Codex.Items.SubAgentActivity.t()
          | Codex.Items.WebSearch.t()
          | Codex.Items.ImageView.t()
          | Codex.Items.Sleep.t()
          | Codex.Items.ImageGeneration.t()
          | Codex.Items.EnteredReviewMode.t()
          | Codex.Items.ExitedReviewMode.t()
          | Codex.Items.ContextCompaction.t()
          | Codex.Items.Unknown.t()
          | Codex.Items.TodoList.t()
          | Codex.Items.Error.t()
end

defmodule Codex.Protocol.ThreadItemsListAnchor do
  @moduledoc ~S"""
  An exclusive item position within the requested visible turn.

  On the wire: `ThreadItemsListAnchor` of the app-server.
  """

  @type t ::
          Codex.Protocol.ThreadItemsListAnchor.Item.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.ThreadItemsListCursor do
  @moduledoc ~S"""
  Starting position for an item-history page.

  On the wire: `ThreadItemsListCursor` of the app-server.
  """

  @type t :: Codex.Protocol.ThreadItemsListAnchor.t() | String.t()
end

defmodule Codex.Protocol.ThreadListCwdFilter do
  @moduledoc ~S"""
  On the wire: `ThreadListCwdFilter` of the app-server.
  """

  @type t :: [String.t()] | String.t()
end

defmodule Codex.Protocol.ThreadMemoryMode do
  @moduledoc ~S"""
  On the wire: `ThreadMemoryMode` of the app-server.
  """

  @type t :: :enabled | :disabled | String.t()
end

defmodule Codex.Protocol.ThreadPredictionResult do
  @moduledoc ~S"""
  On the wire: `ThreadPredictionResult` of the app-server.
  """

  @type t ::
          Codex.Protocol.ThreadPredictionResult.Completed.t()
          | Codex.Protocol.ThreadPredictionResult.Failed.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.ThreadReadStateOperation do
  @moduledoc ~S"""
  On the wire: `ThreadReadStateOperation` of the app-server.
  """

  @type t ::
          Codex.Protocol.ThreadReadStateOperation.Read.t()
          | Codex.Protocol.ThreadReadStateOperation.Unread.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.ThreadRealtimeBemItemPresentation do
  @moduledoc ~S"""
  EXPERIMENTAL - how an existing agent item appears in a realtime conversation.

  On the wire: `ThreadRealtimeBemItemPresentation` of the app-server.
  """

  @type t ::
          Codex.Protocol.ThreadRealtimeBemItemPresentation.WholeItem.t()
          | Codex.Protocol.ThreadRealtimeBemItemPresentation.InlineMarkdown.t()
          | Codex.Protocol.ThreadRealtimeBemItemPresentation.InlineVisualization.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.ThreadRealtimeItem do
  @moduledoc ~S"""
  EXPERIMENTAL - a thread-scoped realtime item in the canonical timeline.

  On the wire: `ThreadRealtimeItem` of the app-server.
  """

  @type t ::
          Codex.Protocol.ThreadRealtimeItem.RealtimeSessionStarted.t()
          | Codex.Protocol.ThreadRealtimeItem.TranscriptSegment.t()
          | Codex.Protocol.ThreadRealtimeItem.BemItemPromoted.t()
          | Codex.Protocol.ThreadRealtimeItem.RealtimeSessionClosed.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.ThreadRealtimeSessionOutcome do
  @moduledoc ~S"""
  On the wire: `ThreadRealtimeSessionOutcome` of the app-server.
  """

  @type t :: :ended | :failed | String.t()
end

defmodule Codex.Protocol.ThreadRealtimeStartTransport do
  @moduledoc ~S"""
  EXPERIMENTAL - transport used by thread realtime.

  On the wire: `ThreadRealtimeStartTransport` of the app-server.
  """

  @type t ::
          Codex.Protocol.ThreadRealtimeStartTransport.Websocket.t()
          | Codex.Protocol.ThreadRealtimeStartTransport.Webrtc.t()
          | Codex.Protocol.ThreadRealtimeStartTransport.ExistingCall.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.ThreadRealtimeTranscriptRole do
  @moduledoc ~S"""
  On the wire: `ThreadRealtimeTranscriptRole` of the app-server.
  """

  @type t :: :user | :assistant | String.t()
end

defmodule Codex.Protocol.ThreadSearchSortKey do
  @moduledoc ~S"""
  On the wire: `ThreadSearchSortKey` of the app-server.
  """

  @type t :: :created_at | :updated_at | :recency_at | String.t()
end

defmodule Codex.Protocol.ThreadSortKey do
  @moduledoc ~S"""
  On the wire: `ThreadSortKey` of the app-server.
  """

  @type t :: :created_at | :updated_at | :recency_at | :section_position | String.t()
end

defmodule Codex.Protocol.ThreadSource do
  @moduledoc ~S"""
  On the wire: `ThreadSource` of the app-server.
  """

  @type t :: String.t()
end

defmodule Codex.Protocol.ThreadSourceKind do
  @moduledoc ~S"""
  On the wire: `ThreadSourceKind` of the app-server.
  """

  @type t ::
          :cli
          | :vscode
          | :exec
          | :app_server
          | :sub_agent
          | :sub_agent_review
          | :sub_agent_compact
          | :sub_agent_thread_spawn
          | :sub_agent_other
          | :unknown
          | String.t()
end

defmodule Codex.Protocol.ThreadStartSource do
  @moduledoc ~S"""
  On the wire: `ThreadStartSource` of the app-server.
  """

  @type t :: :startup | :clear | String.t()
end

defmodule Codex.Protocol.ThreadStatus do
  @moduledoc ~S"""
  On the wire: `ThreadStatus` of the app-server.
  """

  @type t ::
          Codex.Protocol.ThreadStatus.NotLoaded.t()
          | Codex.Protocol.ThreadStatus.Idle.t()
          | Codex.Protocol.ThreadStatus.SystemError.t()
          | Codex.Protocol.ThreadStatus.Active.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.ThreadTimelineEntry do
  @moduledoc ~S"""
  EXPERIMENTAL - one item or turn boundary in canonical rollout order.

  On the wire: `ThreadTimelineEntry` of the app-server.
  """

  @type t ::
          Codex.Protocol.ThreadTimelineEntry.Item.t()
          | Codex.Protocol.ThreadTimelineEntry.Realtime.t()
          | Codex.Protocol.ThreadTimelineEntry.TurnStarted.t()
          | Codex.Protocol.ThreadTimelineEntry.TurnCompleted.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.ThreadUnreadPosition do
  @moduledoc ~S"""
  On the wire: `ThreadUnreadPosition` of the app-server.
  """

  @type t ::
          Codex.Protocol.ThreadUnreadPosition.ThreadStart.t()
          | Codex.Protocol.ThreadUnreadPosition.Turn.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.ThreadUnsubscribeStatus do
  @moduledoc ~S"""
  On the wire: `ThreadUnsubscribeStatus` of the app-server.
  """

  @type t :: :not_loaded | :not_subscribed | :unsubscribed | String.t()
end

defmodule Codex.Protocol.ToolExposureSurface do
  @moduledoc ~S"""
  A model-facing surface on which a tool can be exposed.

  On the wire: `ToolExposureSurface` of the app-server.
  """

  @type t :: :code_mode | :deferred | :direct | String.t()
end

defmodule Codex.Protocol.TurnItemsView do
  @moduledoc ~S"""
  On the wire: `TurnItemsView` of the app-server.
  """

  @type t :: :not_loaded | :summary | :full | String.t()
end

defmodule Codex.Protocol.TurnPlanStepStatus do
  @moduledoc ~S"""
  On the wire: `TurnPlanStepStatus` of the app-server.
  """

  @type t :: :pending | :in_progress | :completed | String.t()
end

defmodule Codex.Protocol.TurnSettingsUpdateStatus do
  @moduledoc ~S"""
  On the wire: `TurnSettingsUpdateStatus` of the app-server.
  """

  @type t :: :applied | :target_unavailable | String.t()
end

defmodule Codex.Protocol.TurnStatus do
  @moduledoc ~S"""
  On the wire: `TurnStatus` of the app-server.
  """

  @type t :: :completed | :interrupted | :failed | :in_progress | String.t()
end

defmodule Codex.Protocol.UserInput do
  @moduledoc ~S"""
  On the wire: `UserInput` of the app-server.
  """

  @type t ::
          Codex.Protocol.UserInput.Text.t()
          | Codex.Protocol.UserInput.Image.t()
          | Codex.Protocol.UserInput.LocalImage.t()
          | Codex.Protocol.UserInput.Audio.t()
          | Codex.Protocol.UserInput.LocalAudio.t()
          | Codex.Protocol.UserInput.Skill.t()
          | Codex.Protocol.UserInput.Mention.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.UserVerificationCancellationReason do
  @moduledoc ~S"""
  On the wire: `UserVerificationCancellationReason` of the app-server.
  """

  @type t :: :user_cancelled | :interrupted | String.t()
end

defmodule Codex.Protocol.UserVerificationErrorDetails do
  @moduledoc ~S"""
  Closed error categories; native diagnostic payloads must not cross this boundary.

  On the wire: `UserVerificationErrorDetails` of the app-server.
  """

  @type t ::
          Codex.Protocol.UserVerificationErrorDetails.InvalidRequest.t()
          | Codex.Protocol.UserVerificationErrorDetails.Unavailable.t()
          | Codex.Protocol.UserVerificationErrorDetails.Cancelled.t()
          | Codex.Protocol.UserVerificationErrorDetails.Failed.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.UserVerificationFailureReason do
  @moduledoc ~S"""
  On the wire: `UserVerificationFailureReason` of the app-server.
  """

  @type t :: :authentication_failed | :timeout | :provider_error | :service_error | String.t()
end

defmodule Codex.Protocol.UserVerificationInvalidRequestReason do
  @moduledoc ~S"""
  On the wire: `UserVerificationInvalidRequestReason` of the app-server.
  """

  @type t :: :invalid_params | String.t()
end

defmodule Codex.Protocol.UserVerificationUnavailableReason do
  @moduledoc ~S"""
  On the wire: `UserVerificationUnavailableReason` of the app-server.
  """

  @type t :: :credential_missing | :biometrics_unavailable | :provider_unavailable | String.t()
end

defmodule Codex.Protocol.Verbosity do
  @moduledoc ~S"""
  Controls output length/detail on GPT-5 models via the Responses API. Serialized with lowercase values to match the OpenAI API.

  On the wire: `Verbosity` of the app-server.
  """

  @type t :: :low | :medium | :high | String.t()
end

defmodule Codex.Protocol.WebSearchAction do
  @moduledoc ~S"""
  What a web search did.

  On the wire: `WebSearchAction` of the app-server, `WebSearchAction` of exec.
  """

  @type t ::
          Codex.Protocol.WebSearchAction.Search.t()
          | Codex.Protocol.WebSearchAction.OpenPage.t()
          | Codex.Protocol.WebSearchAction.FindInPage.t()
          | Codex.Protocol.WebSearchAction.Other.t()
          | %{optional(String.t()) => Codex.JSON.value()}
end

defmodule Codex.Protocol.WebSearchContextSize do
  @moduledoc ~S"""
  On the wire: `WebSearchContextSize` of the app-server.
  """

  @type t :: :low | :medium | :high | String.t()
end

defmodule Codex.Protocol.WebSearchMode do
  @moduledoc ~S"""
  On the wire: `WebSearchMode` of the app-server.
  """

  @type t :: :disabled | :cached | :indexed | :live | String.t()
end

defmodule Codex.Protocol.WebSearchProvider do
  @moduledoc ~S"""
  Provider preference selected by the resolved model catalog entry.

  On the wire: `WebSearchProvider` of the app-server.
  """

  @type t :: :standalone | :search_mcp | String.t()
end

defmodule Codex.Protocol.WindowsSandboxImplementation do
  @moduledoc ~S"""
  On the wire: `WindowsSandboxImplementation` of the app-server.
  """

  @type t :: :elevated | :unelevated | :mxc | String.t()
end

defmodule Codex.Protocol.WindowsSandboxReadiness do
  @moduledoc ~S"""
  On the wire: `WindowsSandboxReadiness` of the app-server.
  """

  @type t :: :ready | :not_configured | :update_required | String.t()
end

defmodule Codex.Protocol.WindowsSandboxSetupMode do
  @moduledoc ~S"""
  On the wire: `WindowsSandboxSetupMode` of the app-server.
  """

  @type t :: :elevated | :unelevated | String.t()
end

defmodule Codex.Protocol.WorkspaceMessageType do
  @moduledoc ~S"""
  On the wire: `WorkspaceMessageType` of the app-server.
  """

  @type t :: :headline | :announcement | :unknown | String.t()
end

defmodule Codex.Protocol.WriteStatus do
  @moduledoc ~S"""
  On the wire: `WriteStatus` of the app-server.
  """

  @type t :: :ok | :ok_overridden | String.t()
end
