defmodule Codex.RequestHandler.AcceptAll do
  @moduledoc false
  # `handler: :accept_all`. What needs more than a yes (a form to fill in, a question, a tool's result) cannot be accepted.

  @behaviour Codex.RequestHandler

  alias Codex.Protocol.{
    ApplyPatchApprovalParams,
    CommandExecutionRequestApprovalParams,
    ExecCommandApprovalParams,
    FileChangeRequestApprovalParams,
    PermissionsRequestApprovalParams
  }

  @impl true
  def handle_request(%module{}, _context)
      when module in [
             ApplyPatchApprovalParams,
             CommandExecutionRequestApprovalParams,
             ExecCommandApprovalParams,
             FileChangeRequestApprovalParams,
             PermissionsRequestApprovalParams
           ],
      do: :accept

  # The approval of a tool comes as a form without a field.
  def handle_request(%{meta: %{"codex_approval_kind" => "mcp_tool_call"}}, _context),
    do: :accept

  def handle_request(_request, _context), do: :decline
end
