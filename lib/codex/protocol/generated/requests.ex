# Written by mix codex.gen.protocol from fixtures/schemas. Do not edit.

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
