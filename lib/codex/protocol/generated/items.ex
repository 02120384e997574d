# Written by mix codex.gen.protocol from fixtures/schemas. Do not edit.

defmodule Codex.Items.AgentMessage do
  @moduledoc ~S"""
  A message of the agent: prose, or JSON when structured output was asked for.

  On the wire: `ThreadItem/agentMessage` of the app-server, `ThreadItem/agent_message` of exec.
  """

  @typedoc ~S"""
  * `id` - Identifier of the item. On exec it counts up within one run of the engine (`item_0`, `item_1`, ...) and is not unique across turns.
  * `text` - The complete text.
  * `completed_at_ms` - Unix timestamp in milliseconds when the item completed, if recorded.
  * `started_at_ms` - Unix timestamp in milliseconds when the item started, if recorded.
  """

  @type t :: %__MODULE__{
          id: String.t(),
          text: String.t(),
          completed_at_ms: integer() | nil,
          delivery: Codex.Protocol.AgentMessageDelivery.t() | nil,
          memory_citation: Codex.Protocol.MemoryCitation.t() | nil,
          moderation: Codex.Protocol.AgentMessageModeration.t() | nil,
          phase: Codex.Protocol.MessagePhase.t() | nil,
          questions: [Codex.Protocol.AsyncUserInputQuestion.t()] | nil,
          started_at_ms: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :text]
  defstruct [
    :id,
    :text,
    :completed_at_ms,
    :delivery,
    :memory_citation,
    :moderation,
    :phase,
    :questions,
    :started_at_ms,
    extra: %{}
  ]
end

defmodule Codex.Items.CollabAgentToolCall do
  @moduledoc ~S"""
  A call of a tool that starts, messages, awaits or ends another agent.

  On the wire: `ThreadItem/collabAgentToolCall` of the app-server, `ThreadItem/collab_tool_call` of exec.
  """

  @typedoc ~S"""
  * `agents_states` - Last known status of the target agents, when available.
  * `id` - Unique identifier for this collab tool call.
  * `receiver_thread_ids` - Thread ID of the receiving agent, when applicable. In case of spawn operation, this corresponds to the newly spawned agent.
  * `sender_thread_id` - Thread ID of the agent issuing the collab request.
  * `status` - Current status of the collab tool call.
  * `tool` - Name of the collab tool that was invoked.
  * `completed_at_ms` - Unix timestamp in milliseconds when the item completed, if recorded.
  * `model` - Model requested for the spawned agent, when applicable.
  * `prompt` - Prompt text sent as part of the collab tool call, when available.
  * `reasoning_effort` - Reasoning effort requested for the spawned agent, when applicable.
  * `started_at_ms` - Unix timestamp in milliseconds when the item started, if recorded.
  """

  @type t :: %__MODULE__{
          agents_states: %{optional(String.t()) => Codex.Protocol.CollabAgentState.t()},
          id: String.t(),
          receiver_thread_ids: [String.t()],
          sender_thread_id: String.t(),
          status: Codex.Protocol.CollabAgentToolCallStatus.t(),
          tool: Codex.Protocol.CollabAgentTool.t(),
          completed_at_ms: integer() | nil,
          model: String.t() | nil,
          prompt: String.t() | nil,
          reasoning_effort: Codex.Protocol.ReasoningEffort.t() | nil,
          started_at_ms: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:agents_states, :id, :receiver_thread_ids, :sender_thread_id, :status, :tool]
  defstruct [
    :agents_states,
    :id,
    :receiver_thread_ids,
    :sender_thread_id,
    :status,
    :tool,
    :completed_at_ms,
    :model,
    :prompt,
    :reasoning_effort,
    :started_at_ms,
    extra: %{}
  ]
end

defmodule Codex.Items.CommandExecution do
  @moduledoc ~S"""
  A shell command that the agent runs.

  On the wire: `ThreadItem/commandExecution` of the app-server, `ThreadItem/command_execution` of exec.
  """

  @typedoc ~S"""
  * `command` - The command to be executed.
  * `command_actions` - A best-effort parsing of the command to understand the action(s) it will perform. This returns a list of CommandAction objects because a single shell command may be composed of many commands piped together.
  * `cwd` - The command's working directory.
  * `id` - Identifier of the item. On exec it counts up within one run of the engine (`item_0`, `item_1`, ...) and is not unique across turns.
  * `status` - Where the command stands.
  * `aggregated_output` - The command's output, aggregated from stdout and stderr.
  * `completed_at_ms` - Unix timestamp in milliseconds when the item completed, if recorded.
  * `duration_ms` - The duration of the command execution in milliseconds.
  * `exit_code` - The command's exit code.
  * `plugin_id` - Trusted first-party plugin id when this command resolves to one plugin script.
  * `process_id` - Identifier for the underlying PTY process (when available).
  * `script_path` - Safe plugin-relative path when this command resolves to one plugin script.
  * `started_at_ms` - Unix timestamp in milliseconds when the item started, if recorded.
  """

  @type t :: %__MODULE__{
          command: String.t(),
          command_actions: [Codex.Protocol.CommandAction.t()] | nil,
          cwd: Codex.Protocol.LegacyAppPathString.t() | nil,
          id: String.t(),
          status: Codex.Protocol.CommandExecutionStatus.t(),
          aggregated_output: String.t() | nil,
          completed_at_ms: integer() | nil,
          duration_ms: integer() | nil,
          exit_code: integer() | nil,
          plugin_id: String.t() | nil,
          process_id: String.t() | nil,
          script_path: String.t() | nil,
          source: Codex.Protocol.CommandExecutionSource.t() | nil,
          started_at_ms: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:command, :id, :status]
  defstruct [
    :command,
    :command_actions,
    :cwd,
    :id,
    :status,
    :aggregated_output,
    :completed_at_ms,
    :duration_ms,
    :exit_code,
    :plugin_id,
    :process_id,
    :script_path,
    :source,
    :started_at_ms,
    extra: %{}
  ]
end

defmodule Codex.Items.ContextCompaction do
  @moduledoc ~S"""
  On the wire: `ThreadItem/contextCompaction` of the app-server.
  """

  @typedoc ~S"""
  * `completed_at_ms` - Unix timestamp in milliseconds when the item completed, if recorded.
  * `started_at_ms` - Unix timestamp in milliseconds when the item started, if recorded.
  """

  @type t :: %__MODULE__{
          id: String.t(),
          completed_at_ms: integer() | nil,
          started_at_ms: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id]
  defstruct [:id, :completed_at_ms, :started_at_ms, extra: %{}]
end

defmodule Codex.Items.DynamicToolCall do
  @moduledoc ~S"""
  On the wire: `ThreadItem/dynamicToolCall` of the app-server.
  """

  @typedoc ~S"""
  * `completed_at_ms` - Unix timestamp in milliseconds when the item completed, if recorded.
  * `duration_ms` - The duration of the dynamic tool call in milliseconds.
  * `started_at_ms` - Unix timestamp in milliseconds when the item started, if recorded.
  """

  @type t :: %__MODULE__{
          arguments: Codex.JSON.value(),
          id: String.t(),
          status: Codex.Protocol.DynamicToolCallStatus.t(),
          tool: String.t(),
          completed_at_ms: integer() | nil,
          content_items: [Codex.Protocol.DynamicToolCallOutputContentItem.t()] | nil,
          duration_ms: integer() | nil,
          namespace: String.t() | nil,
          started_at_ms: integer() | nil,
          success: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:arguments, :id, :status, :tool]
  defstruct [
    :arguments,
    :id,
    :status,
    :tool,
    :completed_at_ms,
    :content_items,
    :duration_ms,
    :namespace,
    :started_at_ms,
    :success,
    extra: %{}
  ]
end

defmodule Codex.Items.EnteredReviewMode do
  @moduledoc ~S"""
  On the wire: `ThreadItem/enteredReviewMode` of the app-server.
  """

  @typedoc ~S"""
  * `completed_at_ms` - Unix timestamp in milliseconds when the item completed, if recorded.
  * `started_at_ms` - Unix timestamp in milliseconds when the item started, if recorded.
  """

  @type t :: %__MODULE__{
          id: String.t(),
          review: String.t(),
          completed_at_ms: integer() | nil,
          started_at_ms: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :review]
  defstruct [:id, :review, :completed_at_ms, :started_at_ms, extra: %{}]
end

defmodule Codex.Items.Error do
  @moduledoc ~S"""
  A warning. Not a failure: the turn goes on.

  On the wire: `ThreadItem/error` of exec.
  """

  @typedoc ~S"""
  * `id` - Identifier of the item. On exec it counts up within one run of the engine (`item_0`, `item_1`, ...) and is not unique across turns.
  * `message` - What the engine warns of, for a human.
  """

  @type t :: %__MODULE__{id: String.t(), message: String.t(), extra: Codex.Protocol.extra()}

  @enforce_keys [:id, :message]
  defstruct [:id, :message, extra: %{}]
end

defmodule Codex.Items.ExitedReviewMode do
  @moduledoc ~S"""
  On the wire: `ThreadItem/exitedReviewMode` of the app-server.
  """

  @typedoc ~S"""
  * `completed_at_ms` - Unix timestamp in milliseconds when the item completed, if recorded.
  * `started_at_ms` - Unix timestamp in milliseconds when the item started, if recorded.
  """

  @type t :: %__MODULE__{
          id: String.t(),
          review: String.t(),
          completed_at_ms: integer() | nil,
          started_at_ms: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :review]
  defstruct [:id, :review, :completed_at_ms, :started_at_ms, extra: %{}]
end

defmodule Codex.Items.FileChange do
  @moduledoc ~S"""
  A patch that the agent applies to files.

  On the wire: `ThreadItem/fileChange` of the app-server, `ThreadItem/file_change` of exec.
  """

  @typedoc ~S"""
  * `changes` - The files that the patch touches.
  * `id` - Identifier of the item. On exec it counts up within one run of the engine (`item_0`, `item_1`, ...) and is not unique across turns.
  * `status` - Where the patch stands.
  * `completed_at_ms` - Unix timestamp in milliseconds when the item completed, if recorded.
  * `started_at_ms` - Unix timestamp in milliseconds when the item started, if recorded.
  """

  @type t :: %__MODULE__{
          changes: [Codex.Protocol.FileUpdateChange.t()],
          id: String.t(),
          status: Codex.Protocol.PatchApplyStatus.t(),
          completed_at_ms: integer() | nil,
          started_at_ms: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:changes, :id, :status]
  defstruct [:changes, :id, :status, :completed_at_ms, :started_at_ms, extra: %{}]
end

defmodule Codex.Items.FunctionCallOutput do
  @moduledoc ~S"""
  On the wire: `ThreadItem/functionCallOutput` of the app-server.
  """

  @typedoc ~S"""
  * `completed_at_ms` - Unix timestamp in milliseconds when the item completed, if recorded.
  * `started_at_ms` - Unix timestamp in milliseconds when the item started, if recorded.
  """

  @type t :: %__MODULE__{
          id: String.t(),
          name: String.t(),
          output: Codex.Protocol.FunctionCallOutputBody.t(),
          completed_at_ms: integer() | nil,
          namespace: String.t() | nil,
          started_at_ms: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :name, :output]
  defstruct [:id, :name, :output, :completed_at_ms, :namespace, :started_at_ms, extra: %{}]
end

defmodule Codex.Items.HookPrompt do
  @moduledoc ~S"""
  On the wire: `ThreadItem/hookPrompt` of the app-server.
  """

  @typedoc ~S"""
  * `completed_at_ms` - Unix timestamp in milliseconds when the item completed, if recorded.
  * `started_at_ms` - Unix timestamp in milliseconds when the item started, if recorded.
  """

  @type t :: %__MODULE__{
          fragments: [Codex.Protocol.HookPromptFragment.t()],
          id: String.t(),
          completed_at_ms: integer() | nil,
          started_at_ms: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:fragments, :id]
  defstruct [:fragments, :id, :completed_at_ms, :started_at_ms, extra: %{}]
end

defmodule Codex.Items.ImageGeneration do
  @moduledoc ~S"""
  Either inline generated-image data or its durable attachment-store identity.

  `File` must remain first so rollouts written during the migration, which contain both an empty `result` and a `fileId`, retain the file reference when deserialized.

  On the wire: `ThreadItem/imageGeneration` of the app-server.
  """

  @typedoc ~S"""
  * `completed_at_ms` - Unix timestamp in milliseconds when the item completed, if recorded.
  * `generation_id` - Image generation identifier for the generated image, when provided by the image backend.
  * `input_images` - Observed local inputs for a completed generation, absent on older items.
  * `started_at_ms` - Unix timestamp in milliseconds when the item started, if recorded.
  """

  @type t :: %__MODULE__{
          id: String.t(),
          status: String.t(),
          completed_at_ms: integer() | nil,
          failure: Codex.Protocol.ImageGenerationFailure.t() | nil,
          file_id: String.t() | nil,
          generation_id: String.t() | nil,
          input_images: [Codex.Protocol.ImageGenerationInputImage.t()] | nil,
          result: String.t() | nil,
          revised_prompt: String.t() | nil,
          saved_path: Codex.Protocol.AbsolutePathBuf.t() | nil,
          started_at_ms: integer() | nil,
          transparent_background: boolean() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :status]
  defstruct [
    :id,
    :status,
    :completed_at_ms,
    :failure,
    :file_id,
    :generation_id,
    :input_images,
    :result,
    :revised_prompt,
    :saved_path,
    :started_at_ms,
    :transparent_background,
    extra: %{}
  ]
end

defmodule Codex.Items.ImageView do
  @moduledoc ~S"""
  On the wire: `ThreadItem/imageView` of the app-server.
  """

  @typedoc ~S"""
  * `completed_at_ms` - Unix timestamp in milliseconds when the item completed, if recorded.
  * `started_at_ms` - Unix timestamp in milliseconds when the item started, if recorded.
  """

  @type t :: %__MODULE__{
          id: String.t(),
          path: Codex.Protocol.LegacyAppPathString.t(),
          completed_at_ms: integer() | nil,
          started_at_ms: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :path]
  defstruct [:id, :path, :completed_at_ms, :started_at_ms, extra: %{}]
end

defmodule Codex.Items.McpToolCall do
  @moduledoc ~S"""
  A call of a tool of an MCP server.

  On the wire: `ThreadItem/mcpToolCall` of the app-server, `ThreadItem/mcp_tool_call` of exec.
  """

  @typedoc ~S"""
  * `arguments` - Arguments of the call: any JSON.
  * `id` - Identifier of the item. On exec it counts up within one run of the engine (`item_0`, `item_1`, ...) and is not unique across turns.
  * `server` - Name of the MCP server, as configured.
  * `status` - Where the call stands.
  * `tool` - Name of the tool.
  * `completed_at_ms` - Unix timestamp in milliseconds when the item completed, if recorded.
  * `duration_ms` - The duration of the MCP tool call in milliseconds.
  * `error` - Why there is no answer.
  * `mcp_app_resource_uri` - Legacy compatibility field; prefer `mcpAppUi.resourceUri` when available.
  * `mcp_app_ui` - Presentation captured from the invoked descriptor; absent in older history.
  * `result` - What the tool answered; also filled when the tool itself reports a failure.
  * `started_at_ms` - Unix timestamp in milliseconds when the item started, if recorded.
  """

  @type t :: %__MODULE__{
          arguments: Codex.JSON.value(),
          id: String.t(),
          server: String.t(),
          status: Codex.Protocol.McpToolCallStatus.t(),
          tool: String.t(),
          app_context: Codex.Protocol.McpToolCallAppContext.t() | nil,
          completed_at_ms: integer() | nil,
          duration_ms: integer() | nil,
          error: Codex.Protocol.McpToolCallError.t() | nil,
          mcp_app_resource_uri: String.t() | nil,
          mcp_app_ui: Codex.Protocol.McpAppUi.t() | nil,
          plugin_id: String.t() | nil,
          read_only_hint: boolean() | nil,
          result: Codex.Protocol.McpToolCallResult.t() | nil,
          started_at_ms: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:arguments, :id, :server, :status, :tool]
  defstruct [
    :arguments,
    :id,
    :server,
    :status,
    :tool,
    :app_context,
    :completed_at_ms,
    :duration_ms,
    :error,
    :mcp_app_resource_uri,
    :mcp_app_ui,
    :plugin_id,
    :read_only_hint,
    :result,
    :started_at_ms,
    extra: %{}
  ]
end

defmodule Codex.Items.Plan do
  @moduledoc ~S"""
  EXPERIMENTAL - proposed plan item content. The completed plan item is authoritative and may not match the concatenation of `PlanDelta` text.

  On the wire: `ThreadItem/plan` of the app-server.
  """

  @typedoc ~S"""
  * `completed_at_ms` - Unix timestamp in milliseconds when the item completed, if recorded.
  * `started_at_ms` - Unix timestamp in milliseconds when the item started, if recorded.
  """

  @type t :: %__MODULE__{
          id: String.t(),
          text: String.t(),
          completed_at_ms: integer() | nil,
          started_at_ms: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :text]
  defstruct [:id, :text, :completed_at_ms, :started_at_ms, extra: %{}]
end

defmodule Codex.Items.Reasoning do
  @moduledoc ~S"""
  A summary of the agent's reasoning.

  On the wire: `ThreadItem/reasoning` of the app-server, `ThreadItem/reasoning` of exec.
  """

  @typedoc ~S"""
  * `id` - Identifier of the item. On exec it counts up within one run of the engine (`item_0`, `item_1`, ...) and is not unique across turns.
  * `completed_at_ms` - Unix timestamp in milliseconds when the item completed, if recorded.
  * `started_at_ms` - Unix timestamp in milliseconds when the item started, if recorded.
  * `text` - The parts of the summary, joined by line feeds.
  """

  @type t :: %__MODULE__{
          id: String.t(),
          completed_at_ms: integer() | nil,
          content: [String.t()] | nil,
          started_at_ms: integer() | nil,
          summary: [String.t()] | nil,
          text: String.t() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id]
  defstruct [:id, :completed_at_ms, :content, :started_at_ms, :summary, :text, extra: %{}]
end

defmodule Codex.Items.Sleep do
  @moduledoc ~S"""
  Display item emitted by the interruptible `clock.sleep` tool.

  On the wire: `ThreadItem/sleep` of the app-server.
  """

  @typedoc ~S"""
  * `completed_at_ms` - Unix timestamp in milliseconds when the item completed, if recorded.
  * `started_at_ms` - Unix timestamp in milliseconds when the item started, if recorded.
  """

  @type t :: %__MODULE__{
          duration_ms: non_neg_integer(),
          id: String.t(),
          completed_at_ms: integer() | nil,
          started_at_ms: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:duration_ms, :id]
  defstruct [:duration_ms, :id, :completed_at_ms, :started_at_ms, extra: %{}]
end

defmodule Codex.Items.SubAgentActivity do
  @moduledoc ~S"""
  On the wire: `ThreadItem/subAgentActivity` of the app-server.
  """

  @typedoc ~S"""
  * `completed_at_ms` - Unix timestamp in milliseconds when the item completed, if recorded.
  * `model` - Resolved model at sub-agent creation; absent from older records and other activities.
  * `reasoning_effort` - Resolved reasoning effort at sub-agent creation, when known.
  * `started_at_ms` - Unix timestamp in milliseconds when the item started, if recorded.
  """

  @type t :: %__MODULE__{
          agent_path: String.t(),
          agent_thread_id: String.t(),
          id: String.t(),
          kind: Codex.Protocol.SubAgentActivityKind.t(),
          completed_at_ms: integer() | nil,
          model: String.t() | nil,
          reasoning_effort: Codex.Protocol.ReasoningEffort.t() | nil,
          started_at_ms: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:agent_path, :agent_thread_id, :id, :kind]
  defstruct [
    :agent_path,
    :agent_thread_id,
    :id,
    :kind,
    :completed_at_ms,
    :model,
    :reasoning_effort,
    :started_at_ms,
    extra: %{}
  ]
end

defmodule Codex.Items.TodoList do
  @moduledoc ~S"""
  The agent's plan. Changes while the turn runs and is completed just before the turn.

  On the wire: `ThreadItem/todo_list` of exec.
  """

  @typedoc ~S"""
  * `id` - Identifier of the item. On exec it counts up within one run of the engine (`item_0`, `item_1`, ...) and is not unique across turns.
  * `items` - The steps, in their order.
  """

  @type t :: %__MODULE__{
          id: String.t(),
          items: [Codex.Protocol.TodoItem.t()],
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :items]
  defstruct [:id, :items, extra: %{}]
end

defmodule Codex.Items.UserMessage do
  @moduledoc ~S"""
  On the wire: `ThreadItem/userMessage` of the app-server.
  """

  @typedoc ~S"""
  * `completed_at_ms` - Unix timestamp in milliseconds when the item completed, if recorded.
  * `started_at_ms` - Unix timestamp in milliseconds when the item started, if recorded.
  """

  @type t :: %__MODULE__{
          content: [Codex.Protocol.UserInput.t()],
          id: String.t(),
          client_id: String.t() | nil,
          completed_at_ms: integer() | nil,
          started_at_ms: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:content, :id]
  defstruct [:content, :id, :client_id, :completed_at_ms, :started_at_ms, extra: %{}]
end

defmodule Codex.Items.WebSearch do
  @moduledoc ~S"""
  A web search that the model ran. The engine prints the key `id` twice: first the item's, then the model's.

  On the wire: `ThreadItem/webSearch` of the app-server, `ThreadItem/web_search` of exec.
  """

  @typedoc ~S"""
  * `id` - Identifier of the item. On exec it counts up within one run of the engine (`item_0`, `item_1`, ...) and is not unique across turns.
  * `query` - The query in one line, for a human.
  * `action` - What the search did.
  * `completed_at_ms` - Unix timestamp in milliseconds when the item completed, if recorded.
  * `results` - Structured search results returned out-of-band by standalone web search.

    These stay as opaque JSON at the extension/app-server boundary so new result fields and result types can pass through without a Codex release.
  * `started_at_ms` - Unix timestamp in milliseconds when the item started, if recorded.
  """

  @type t :: %__MODULE__{
          id: String.t(),
          query: String.t(),
          action: Codex.Protocol.WebSearchAction.t() | nil,
          completed_at_ms: integer() | nil,
          results: [Codex.JSON.value()] | nil,
          started_at_ms: integer() | nil,
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id, :query]
  defstruct [:id, :query, :action, :completed_at_ms, :results, :started_at_ms, extra: %{}]
end
