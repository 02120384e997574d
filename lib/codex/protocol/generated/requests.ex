# Written by mix codex.gen.protocol from fixtures/schemas. Do not edit.

defmodule Codex.Protocol.ClientRequest.AccountBedrockCheckGovCloudRequirements do
  @moduledoc ~S"""
  On the wire: `ClientRequest/account/bedrock/checkGovCloudRequirements` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.BedrockCheckGovCloudRequirementsParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.AccountBedrockDiscover do
  @moduledoc ~S"""
  On the wire: `ClientRequest/account/bedrock/discover` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.BedrockDiscoverParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.AccountBedrockSetup do
  @moduledoc ~S"""
  On the wire: `ClientRequest/account/bedrock/setup` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.BedrockSetupParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.AccountGatewayOAuthCancel do
  @moduledoc ~S"""
  On the wire: `ClientRequest/account/gatewayOAuth/cancel` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.JSON.value() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.AccountGatewayOAuthLogin do
  @moduledoc ~S"""
  On the wire: `ClientRequest/account/gatewayOAuth/login` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.GatewayOAuthLoginParams.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.AccountGatewayOAuthRead do
  @moduledoc ~S"""
  On the wire: `ClientRequest/account/gatewayOAuth/read` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.GatewayOAuthReadParams.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.AccountGcpSetup do
  @moduledoc ~S"""
  On the wire: `ClientRequest/account/gcp/setup` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.GcpSetupParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.AccountLoginCancel do
  @moduledoc ~S"""
  On the wire: `ClientRequest/account/login/cancel` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.CancelLoginAccountParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.AccountLoginStart do
  @moduledoc ~S"""
  On the wire: `ClientRequest/account/login/start` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.LoginAccountParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.AccountLogout do
  @moduledoc ~S"""
  On the wire: `ClientRequest/account/logout` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.JSON.value() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.AccountRateLimitResetCreditConsume do
  @moduledoc ~S"""
  On the wire: `ClientRequest/account/rateLimitResetCredit/consume` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ConsumeAccountRateLimitResetCreditParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.AccountRateLimitsRead do
  @moduledoc ~S"""
  On the wire: `ClientRequest/account/rateLimits/read` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.GetAccountRateLimitsParams.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.AccountRead do
  @moduledoc ~S"""
  On the wire: `ClientRequest/account/read` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.GetAccountParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.AccountSecuritySetupRead do
  @moduledoc ~S"""
  On the wire: `ClientRequest/account/securitySetup/read` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.JSON.value() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.AccountSendAddCreditsNudgeEmail do
  @moduledoc ~S"""
  On the wire: `ClientRequest/account/sendAddCreditsNudgeEmail` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.SendAddCreditsNudgeEmailParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.AccountSessionList do
  @moduledoc ~S"""
  On the wire: `ClientRequest/accountSession/list` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.AccountSessionsListParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.AccountSessionSwitch do
  @moduledoc ~S"""
  On the wire: `ClientRequest/accountSession/switch` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.AccountSessionsSwitchParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.AccountUsageRead do
  @moduledoc ~S"""
  On the wire: `ClientRequest/account/usage/read` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.GetAccountTokenUsageParams.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.AccountWorkspaceMessagesRead do
  @moduledoc ~S"""
  On the wire: `ClientRequest/account/workspaceMessages/read` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.JSON.value() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.AppInstalled do
  @moduledoc ~S"""
  On the wire: `ClientRequest/app/installed` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.AppsInstalledParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.AppList do
  @moduledoc ~S"""
  On the wire: `ClientRequest/app/list` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.AppsListParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.AppRead do
  @moduledoc ~S"""
  On the wire: `ClientRequest/app/read` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.AppsReadParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.CollaborationModeList do
  @moduledoc ~S"""
  Lists collaboration mode presets.

  On the wire: `ClientRequest/collaborationMode/list` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.CollaborationModeListParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.CommandExec do
  @moduledoc ~S"""
  Execute a standalone command (argv vector) under the server's sandbox.

  On the wire: `ClientRequest/command/exec` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.CommandExecParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.CommandExecResize do
  @moduledoc ~S"""
  Resize a running PTY-backed `command/exec` session by client-supplied `processId`.

  On the wire: `ClientRequest/command/exec/resize` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.CommandExecResizeParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.CommandExecTerminate do
  @moduledoc ~S"""
  Terminate a running `command/exec` session by client-supplied `processId`.

  On the wire: `ClientRequest/command/exec/terminate` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.CommandExecTerminateParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.CommandExecWrite do
  @moduledoc ~S"""
  Write stdin bytes to a running `command/exec` session or close stdin.

  On the wire: `ClientRequest/command/exec/write` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.CommandExecWriteParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ConfigBatchWrite do
  @moduledoc ~S"""
  On the wire: `ClientRequest/config/batchWrite` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ConfigBatchWriteParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ConfigMcpServerReload do
  @moduledoc ~S"""
  On the wire: `ClientRequest/config/mcpServer/reload` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.JSON.value() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ConfigRead do
  @moduledoc ~S"""
  On the wire: `ClientRequest/config/read` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ConfigReadParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ConfigRequirementsRead do
  @moduledoc ~S"""
  On the wire: `ClientRequest/configRequirements/read` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.JSON.value() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ConfigValueWrite do
  @moduledoc ~S"""
  On the wire: `ClientRequest/config/value/write` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ConfigValueWriteParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.EnvironmentAdd do
  @moduledoc ~S"""
  Adds or replaces a remote environment by id for later selection.

  On the wire: `ClientRequest/environment/add` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.EnvironmentAddParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.EnvironmentInfo do
  @moduledoc ~S"""
  Reads information from a configured execution environment.

  On the wire: `ClientRequest/environment/info` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.EnvironmentInfoParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.EnvironmentStatus do
  @moduledoc ~S"""
  Reads the current status of a configured execution environment.

  On the wire: `ClientRequest/environment/status` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.EnvironmentStatusParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ExperimentalFeatureEnablementSet do
  @moduledoc ~S"""
  On the wire: `ClientRequest/experimentalFeature/enablement/set` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ExperimentalFeatureEnablementSetParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ExperimentalFeatureList do
  @moduledoc ~S"""
  On the wire: `ClientRequest/experimentalFeature/list` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ExperimentalFeatureListParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ExternalAgentConfigDetect do
  @moduledoc ~S"""
  On the wire: `ClientRequest/externalAgentConfig/detect` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ExternalAgentConfigDetectParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ExternalAgentConfigImport do
  @moduledoc ~S"""
  On the wire: `ClientRequest/externalAgentConfig/import` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ExternalAgentConfigImportParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ExternalAgentConfigImportReadHistories do
  @moduledoc ~S"""
  On the wire: `ClientRequest/externalAgentConfig/import/readHistories` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.JSON.value() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ExternalAgentConfigImportRecordHistory do
  @moduledoc ~S"""
  On the wire: `ClientRequest/externalAgentConfig/import/recordHistory` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ExternalAgentConfigImportHistoryRecordParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.FeedbackSave do
  @moduledoc ~S"""
  On the wire: `ClientRequest/feedback/save` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.FeedbackSaveParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.FeedbackUpload do
  @moduledoc ~S"""
  On the wire: `ClientRequest/feedback/upload` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.FeedbackUploadParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.FsCopy do
  @moduledoc ~S"""
  On the wire: `ClientRequest/fs/copy` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.FsCopyParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.FsCreateDirectory do
  @moduledoc ~S"""
  On the wire: `ClientRequest/fs/createDirectory` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.FsCreateDirectoryParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.FsGetMetadata do
  @moduledoc ~S"""
  On the wire: `ClientRequest/fs/getMetadata` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.FsGetMetadataParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.FsReadDirectory do
  @moduledoc ~S"""
  On the wire: `ClientRequest/fs/readDirectory` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.FsReadDirectoryParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.FsReadFile do
  @moduledoc ~S"""
  On the wire: `ClientRequest/fs/readFile` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.FsReadFileParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.FsRemove do
  @moduledoc ~S"""
  On the wire: `ClientRequest/fs/remove` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.FsRemoveParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.FsUnwatch do
  @moduledoc ~S"""
  On the wire: `ClientRequest/fs/unwatch` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.FsUnwatchParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.FsWatch do
  @moduledoc ~S"""
  On the wire: `ClientRequest/fs/watch` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.FsWatchParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.FsWriteFile do
  @moduledoc ~S"""
  On the wire: `ClientRequest/fs/writeFile` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.FsWriteFileParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.FuzzyFileSearch do
  @moduledoc ~S"""
  On the wire: `ClientRequest/fuzzyFileSearch` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.FuzzyFileSearchParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.FuzzyFileSearchSessionStart do
  @moduledoc ~S"""
  On the wire: `ClientRequest/fuzzyFileSearch/sessionStart` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.FuzzyFileSearchSessionStartParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.FuzzyFileSearchSessionStop do
  @moduledoc ~S"""
  On the wire: `ClientRequest/fuzzyFileSearch/sessionStop` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.FuzzyFileSearchSessionStopParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.FuzzyFileSearchSessionUpdate do
  @moduledoc ~S"""
  On the wire: `ClientRequest/fuzzyFileSearch/sessionUpdate` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.FuzzyFileSearchSessionUpdateParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.HooksList do
  @moduledoc ~S"""
  On the wire: `ClientRequest/hooks/list` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.HooksListParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.Initialize do
  @moduledoc ~S"""
  On the wire: `ClientRequest/initialize` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.InitializeParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.MarketplaceAdd do
  @moduledoc ~S"""
  On the wire: `ClientRequest/marketplace/add` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.MarketplaceAddParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.MarketplaceRemove do
  @moduledoc ~S"""
  On the wire: `ClientRequest/marketplace/remove` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.MarketplaceRemoveParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.MarketplaceUpgrade do
  @moduledoc ~S"""
  On the wire: `ClientRequest/marketplace/upgrade` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.MarketplaceUpgradeParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.McpServerEventStreamStart do
  @moduledoc ~S"""
  On the wire: `ClientRequest/mcpServer/event/stream/start` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.McpServerEventStreamStartParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.McpServerEventStreamStop do
  @moduledoc ~S"""
  On the wire: `ClientRequest/mcpServer/event/stream/stop` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.McpServerEventStreamStopParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.McpServerOauthLogin do
  @moduledoc ~S"""
  On the wire: `ClientRequest/mcpServer/oauth/login` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.McpServerOauthLoginParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.McpServerResourceRead do
  @moduledoc ~S"""
  On the wire: `ClientRequest/mcpServer/resource/read` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.McpResourceReadParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.McpServerStatusList do
  @moduledoc ~S"""
  On the wire: `ClientRequest/mcpServerStatus/list` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ListMcpServerStatusParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.McpServerToolCall do
  @moduledoc ~S"""
  On the wire: `ClientRequest/mcpServer/tool/call` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.McpServerToolCallParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.MemoryReset do
  @moduledoc ~S"""
  On the wire: `ClientRequest/memory/reset` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.JSON.value() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.MemoryStatus do
  @moduledoc ~S"""
  On the wire: `ClientRequest/memory/status` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.MemoryStatusParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.MockExperimentalMethod do
  @moduledoc ~S"""
  Test-only method used to validate experimental gating.

  On the wire: `ClientRequest/mock/experimentalMethod` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.MockExperimentalMethodParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ModelList do
  @moduledoc ~S"""
  On the wire: `ClientRequest/model/list` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ModelListParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ModelProviderCapabilitiesRead do
  @moduledoc ~S"""
  On the wire: `ClientRequest/modelProvider/capabilities/read` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ModelProviderCapabilitiesReadParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ModelProviderConfigWrite do
  @moduledoc ~S"""
  On the wire: `ClientRequest/modelProvider/config/write` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ModelProviderConfigWriteParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ModelProviderList do
  @moduledoc ~S"""
  On the wire: `ClientRequest/modelProvider/list` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ModelProviderListParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.PermissionProfileList do
  @moduledoc ~S"""
  On the wire: `ClientRequest/permissionProfile/list` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.PermissionProfileListParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.PluginInstall do
  @moduledoc ~S"""
  On the wire: `ClientRequest/plugin/install` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.PluginInstallParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.PluginInstalled do
  @moduledoc ~S"""
  On the wire: `ClientRequest/plugin/installed` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.PluginInstalledParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.PluginList do
  @moduledoc ~S"""
  On the wire: `ClientRequest/plugin/list` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.PluginListParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.PluginRead do
  @moduledoc ~S"""
  On the wire: `ClientRequest/plugin/read` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.PluginReadParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.PluginReconcile do
  @moduledoc ~S"""
  On the wire: `ClientRequest/plugin/reconcile` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.PluginReconcileParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.PluginSearch do
  @moduledoc ~S"""
  On the wire: `ClientRequest/plugin/search` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.PluginSearchParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.PluginShareCheckout do
  @moduledoc ~S"""
  On the wire: `ClientRequest/plugin/share/checkout` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.PluginShareCheckoutParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.PluginShareDelete do
  @moduledoc ~S"""
  On the wire: `ClientRequest/plugin/share/delete` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.PluginShareDeleteParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.PluginShareList do
  @moduledoc ~S"""
  On the wire: `ClientRequest/plugin/share/list` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.PluginShareListParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.PluginShareSave do
  @moduledoc ~S"""
  On the wire: `ClientRequest/plugin/share/save` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.PluginShareSaveParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.PluginShareUpdateTargets do
  @moduledoc ~S"""
  On the wire: `ClientRequest/plugin/share/updateTargets` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.PluginShareUpdateTargetsParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.PluginSkillRead do
  @moduledoc ~S"""
  On the wire: `ClientRequest/plugin/skill/read` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.PluginSkillReadParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.PluginUninstall do
  @moduledoc ~S"""
  On the wire: `ClientRequest/plugin/uninstall` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.PluginUninstallParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ProcessKill do
  @moduledoc ~S"""
  Terminate a running `process/spawn` session by client-supplied `processHandle`.

  On the wire: `ClientRequest/process/kill` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ProcessKillParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ProcessResizePty do
  @moduledoc ~S"""
  Resize a running PTY-backed `process/spawn` session by client-supplied `processHandle`.

  On the wire: `ClientRequest/process/resizePty` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ProcessResizePtyParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ProcessSpawn do
  @moduledoc ~S"""
  Spawn a standalone process (argv vector) without a Codex sandbox.

  On the wire: `ClientRequest/process/spawn` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ProcessSpawnParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ProcessWriteStdin do
  @moduledoc ~S"""
  Write stdin bytes to a running `process/spawn` session or close stdin.

  On the wire: `ClientRequest/process/writeStdin` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ProcessWriteStdinParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ProjectCreate do
  @moduledoc ~S"""
  On the wire: `ClientRequest/project/create` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ProjectCreateParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ProjectDelete do
  @moduledoc ~S"""
  On the wire: `ClientRequest/project/delete` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ProjectDeleteParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ProjectImport do
  @moduledoc ~S"""
  On the wire: `ClientRequest/project/import` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ProjectImportParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ProjectList do
  @moduledoc ~S"""
  On the wire: `ClientRequest/project/list` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ProjectListParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ProjectMove do
  @moduledoc ~S"""
  On the wire: `ClientRequest/project/move` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ProjectMoveParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ProjectRead do
  @moduledoc ~S"""
  On the wire: `ClientRequest/project/read` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ProjectReadParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ProjectUpdate do
  @moduledoc ~S"""
  On the wire: `ClientRequest/project/update` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ProjectUpdateParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.RemoteControlClientList do
  @moduledoc ~S"""
  On the wire: `ClientRequest/remoteControl/client/list` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.RemoteControlClientsListParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.RemoteControlClientRevoke do
  @moduledoc ~S"""
  On the wire: `ClientRequest/remoteControl/client/revoke` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.RemoteControlClientsRevokeParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.RemoteControlDisable do
  @moduledoc ~S"""
  On the wire: `ClientRequest/remoteControl/disable` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.RemoteControlDisableParams.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.RemoteControlEnable do
  @moduledoc ~S"""
  On the wire: `ClientRequest/remoteControl/enable` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.RemoteControlEnableParams.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.RemoteControlPairingStart do
  @moduledoc ~S"""
  On the wire: `ClientRequest/remoteControl/pairing/start` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.RemoteControlPairingStartParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.RemoteControlPairingStatus do
  @moduledoc ~S"""
  On the wire: `ClientRequest/remoteControl/pairing/status` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.RemoteControlPairingStatusParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.RemoteControlStatusRead do
  @moduledoc ~S"""
  On the wire: `ClientRequest/remoteControl/status/read` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.JSON.value() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ReviewStart do
  @moduledoc ~S"""
  On the wire: `ClientRequest/review/start` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ReviewStartParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.RolloutCompress do
  @moduledoc ~S"""
  Start a best-effort background compression pass for cold local rollouts.

  On the wire: `ClientRequest/rollout/compress` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.JSON.value() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ServerDiagnostics do
  @moduledoc ~S"""
  Read content-free, process-local diagnostics.

  On the wire: `ClientRequest/server/diagnostics` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ServerDiagnosticsParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.SkillsConfigWrite do
  @moduledoc ~S"""
  On the wire: `ClientRequest/skills/config/write` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.SkillsConfigWriteParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.SkillsExtraRootsSet do
  @moduledoc ~S"""
  On the wire: `ClientRequest/skills/extraRoots/set` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.SkillsExtraRootsSetParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.SkillsList do
  @moduledoc ~S"""
  On the wire: `ClientRequest/skills/list` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.SkillsListParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadApproveGuardianDeniedAction do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/approveGuardianDeniedAction` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadApproveGuardianDeniedActionParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadArchive do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/archive` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadArchiveParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadAttachmentAdd do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/attachment/add` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadAttachmentAddParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadAttachmentList do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/attachment/list` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadAttachmentListParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadAttachmentOwnerList do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/attachmentOwner/list` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadAttachmentOwnerListParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadAttachmentRemove do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/attachment/remove` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadAttachmentRemoveParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadBackgroundTerminalsClean do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/backgroundTerminals/clean` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadBackgroundTerminalsCleanParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadBackgroundTerminalsList do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/backgroundTerminals/list` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadBackgroundTerminalsListParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadBackgroundTerminalsTerminate do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/backgroundTerminals/terminate` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadBackgroundTerminalsTerminateParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadCompactStart do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/compact/start` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadCompactStartParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadDecrementElicitation do
  @moduledoc ~S"""
  Decrement the thread-local out-of-band elicitation counter.

  When the count reaches zero, timeout accounting resumes for the thread.

  On the wire: `ClientRequest/thread/decrement_elicitation` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadDecrementElicitationParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadDelete do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/delete` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadDeleteParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadFork do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/fork` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadForkParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadGoalClear do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/goal/clear` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadGoalClearParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadGoalGet do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/goal/get` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadGoalGetParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadGoalSet do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/goal/set` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadGoalSetParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadGuardianReview do
  @moduledoc ~S"""
  Review the idle thread's final injected exec_command without executing it.

  On the wire: `ClientRequest/thread/guardianReview` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadGuardianReviewParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadIncrementElicitation do
  @moduledoc ~S"""
  Increment the thread-local out-of-band elicitation counter.

  This is used by external helpers to pause timeout accounting while a user approval or other elicitation is pending outside the app-server request flow.

  On the wire: `ClientRequest/thread/increment_elicitation` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadIncrementElicitationParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadInjectItems do
  @moduledoc ~S"""
  Append raw Responses API items to the thread history without starting a user turn.

  On the wire: `ClientRequest/thread/inject_items` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadInjectItemsParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadItemsList do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/items/list` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadItemsListParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadItemsRead do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/items/read` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadItemsReadParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadList do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/list` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadListParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadLoadedList do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/loaded/list` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadLoadedListParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadMemoryModeSet do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/memoryMode/set` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadMemoryModeSetParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadMemoryRead do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/memory/read` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadMemoryReadParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadMetadataUpdate do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/metadata/update` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadMetadataUpdateParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadNameSet do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/name/set` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadSetNameParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadPredictionRequest do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/prediction/request` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadPredictionRequestParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadPrepareApprovedPlan do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/prepareApprovedPlan` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadPrepareApprovedPlanParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadQueueAdd do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/queue/add` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadQueueAddParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadQueueDelete do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/queue/delete` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadQueueDeleteParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadQueueList do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/queue/list` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadQueueListParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadQueueReorder do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/queue/reorder` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadQueueReorderParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadQueueStart do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/queue/start` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadQueueStartParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadQueueUpdate do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/queue/update` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadQueueUpdateParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadRead do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/read` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadReadParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadReadStateUpdate do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/readState/update` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadReadStateUpdateParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadRealtimeAppendAudio do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/realtime/appendAudio` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadRealtimeAppendAudioParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadRealtimeAppendSpeech do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/realtime/appendSpeech` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadRealtimeAppendSpeechParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadRealtimeAppendText do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/realtime/appendText` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadRealtimeAppendTextParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadRealtimeListVoices do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/realtime/listVoices` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadRealtimeListVoicesParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadRealtimeStart do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/realtime/start` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadRealtimeStartParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadRealtimeStop do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/realtime/stop` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadRealtimeStopParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadResume do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/resume` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadResumeParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadRevert do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/revert` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadRevertParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadSample do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/sample` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadSampleParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadSampleCancel do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/sample/cancel` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadSampleCancelParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadSearch do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/search` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadSearchParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadSearchOccurrences do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/searchOccurrences` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadSearchOccurrencesParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadSectionCreate do
  @moduledoc ~S"""
  On the wire: `ClientRequest/threadSection/create` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadSectionCreateParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadSectionDelete do
  @moduledoc ~S"""
  On the wire: `ClientRequest/threadSection/delete` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadSectionDeleteParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadSectionList do
  @moduledoc ~S"""
  On the wire: `ClientRequest/threadSection/list` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadSectionListParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadSectionMove do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/section/move` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadSectionMoveParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadSectionUpdate do
  @moduledoc ~S"""
  On the wire: `ClientRequest/threadSection/update` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadSectionUpdateParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadSettingsUpdate do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/settings/update` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadSettingsUpdateParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadShellCommand do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/shellCommand` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadShellCommandParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadStart do
  @moduledoc ~S"""
  NEW APIs

  On the wire: `ClientRequest/thread/start` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadStartParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadTimelineList do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/timeline/list` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadTimelineListParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadTurnsList do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/turns/list` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadTurnsListParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadUnarchive do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/unarchive` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadUnarchiveParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.ThreadUnsubscribe do
  @moduledoc ~S"""
  On the wire: `ClientRequest/thread/unsubscribe` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ThreadUnsubscribeParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.TurnInterrupt do
  @moduledoc ~S"""
  On the wire: `ClientRequest/turn/interrupt` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.TurnInterruptParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.TurnSettingsUpdate do
  @moduledoc ~S"""
  On the wire: `ClientRequest/turn/settings/update` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.TurnSettingsUpdateParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.TurnStart do
  @moduledoc ~S"""
  On the wire: `ClientRequest/turn/start` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.TurnStartParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.TurnSteer do
  @moduledoc ~S"""
  On the wire: `ClientRequest/turn/steer` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.TurnSteerParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.UserVerificationCancel do
  @moduledoc ~S"""
  On the wire: `ClientRequest/userVerification/cancel` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.UserVerificationCancelParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.UserVerificationDelete do
  @moduledoc ~S"""
  On the wire: `ClientRequest/userVerification/delete` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.UserVerificationDeleteParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.UserVerificationEnroll do
  @moduledoc ~S"""
  On the wire: `ClientRequest/userVerification/enroll` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.UserVerificationEnrollParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.UserVerificationStatus do
  @moduledoc ~S"""
  On the wire: `ClientRequest/userVerification/status` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.UserVerificationStatusParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.UserVerificationVerify do
  @moduledoc ~S"""
  On the wire: `ClientRequest/userVerification/verify` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.UserVerificationVerifyParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.WindowsSandboxReadiness do
  @moduledoc ~S"""
  On the wire: `ClientRequest/windowsSandbox/readiness` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.JSON.value() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ClientRequest.WindowsSandboxSetupStart do
  @moduledoc ~S"""
  On the wire: `ClientRequest/windowsSandbox/setupStart` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.WindowsSandboxSetupStartParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ServerRequest.AccountChatgptAuthTokensRefresh do
  @moduledoc ~S"""
  On the wire: `ServerRequest/account/chatgptAuthTokens/refresh` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ChatgptAuthTokensRefreshParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ServerRequest.ApplyPatchApproval do
  @moduledoc ~S"""
  DEPRECATED APIs below Request to approve a patch. This request is used for Turns started via the legacy APIs (i.e. SendUserTurn, SendUserMessage).

  On the wire: `ServerRequest/applyPatchApproval` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ApplyPatchApprovalParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ServerRequest.AttestationGenerate do
  @moduledoc ~S"""
  Generate a fresh upstream attestation result on demand.

  On the wire: `ServerRequest/attestation/generate` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.AttestationGenerateParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ServerRequest.CurrentTimeRead do
  @moduledoc ~S"""
  Read the current time from an external clock owned by the client.

  On the wire: `ServerRequest/currentTime/read` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.CurrentTimeReadParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ServerRequest.ExecCommandApproval do
  @moduledoc ~S"""
  Request to exec a command. This request is used for Turns started via the legacy APIs (i.e. SendUserTurn, SendUserMessage).

  On the wire: `ServerRequest/execCommandApproval` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ExecCommandApprovalParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ServerRequest.ItemCommandExecutionRequestApproval do
  @moduledoc ~S"""
  NEW APIs Sent when approval is requested for a specific command execution. This request is used for Turns started via turn/start.

  On the wire: `ServerRequest/item/commandExecution/requestApproval` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.CommandExecutionRequestApprovalParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ServerRequest.ItemFileChangeRequestApproval do
  @moduledoc ~S"""
  Sent when approval is requested for a specific file change. This request is used for Turns started via turn/start.

  On the wire: `ServerRequest/item/fileChange/requestApproval` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.FileChangeRequestApprovalParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ServerRequest.ItemPermissionsRequestApproval do
  @moduledoc ~S"""
  Request approval for additional permissions from the user.

  On the wire: `ServerRequest/item/permissions/requestApproval` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.PermissionsRequestApprovalParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ServerRequest.ItemToolCall do
  @moduledoc ~S"""
  Execute a dynamic tool call on the client.

  On the wire: `ServerRequest/item/tool/call` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.DynamicToolCallParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ServerRequest.ItemToolRequestUserInput do
  @moduledoc ~S"""
  EXPERIMENTAL - Request input from the user for a tool call.

  On the wire: `ServerRequest/item/tool/requestUserInput` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.ToolRequestUserInputParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end

defmodule Codex.Protocol.ServerRequest.McpServerElicitationRequest do
  @moduledoc ~S"""
  Request input for an MCP server elicitation.

  On the wire: `ServerRequest/mcpServer/elicitation/request` of the app-server.
  """

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          params: Codex.Protocol.McpServerElicitationRequestParams.t(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :params]
  defstruct [:id, :params, extra: %{}]
end
