defmodule Codex.Items do
  @moduledoc """
  What happens in a turn: messages, reasoning, commands, file changes, tool calls …

  `Codex.Events.ItemStarted`, `Codex.Events.ItemUpdated` and `Codex.Events.ItemCompleted` carry one item each. Both
  transports give the same structs; a field that the other transport has is `nil`.

  | | |
  |---|---|
  | `Codex.Items.AgentMessage` | what the agent says |
  | `Codex.Items.Reasoning` | a summary of what it thinks |
  | `Codex.Items.CommandExecution` | a shell command |
  | `Codex.Items.FileChange` | a patch to files |
  | `Codex.Items.McpToolCall` | a call of an MCP tool |
  | `Codex.Items.WebSearch` | a web search |
  | `Codex.Items.TodoList` | the agent's plan (exec) |
  | `Codex.Items.CollabAgentToolCall` | work with another agent |
  | `Codex.Items.Error` | a warning (exec) |
  | `Codex.Items.Unknown` | what this version does not know |

  The app-server has more: its own side of the conversation (`Codex.Items.UserMessage`), tools of the client
  (`Codex.Items.DynamicToolCall`), and others.
  """

  alias Codex.Protocol.Snapshot

  @type t :: Codex.Protocol.ThreadItem.t()

  @doc """
  The item's type: the last part of its module's name as an atom, `:unknown` for `Codex.Items.Unknown`.

      iex> Codex.Items.type(%Codex.Items.AgentMessage{id: "item_0", text: "Hello"})
      :agent_message
  """
  @spec type(t()) :: atom()
  def type(%Codex.Items.Unknown{}), do: :unknown
  def type(%module{}), do: Snapshot.item_type(module)
end
