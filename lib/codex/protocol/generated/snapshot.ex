# Written by mix codex.gen.protocol from fixtures/schemas. Do not edit.

defmodule Codex.Protocol.Snapshot do
  @moduledoc false

  @spec version() :: String.t()
  def version, do: "0.169.0"

  @spec event_type(module()) :: atom()
  def event_type(Codex.Events.AccountLoginCompleted), do: :account_login_completed
  def event_type(Codex.Events.AccountRateLimitsUpdated), do: :account_rate_limits_updated
  def event_type(Codex.Events.AccountUpdated), do: :account_updated
  def event_type(Codex.Events.AgentMessageDelta), do: :agent_message_delta
  def event_type(Codex.Events.AppListUpdated), do: :app_list_updated
  def event_type(Codex.Events.CommandExecOutputDelta), do: :command_exec_output_delta
  def event_type(Codex.Events.CommandExecutionOutputDelta), do: :command_execution_output_delta
  def event_type(Codex.Events.ConfigWarning), do: :config_warning
  def event_type(Codex.Events.ContextCompacted), do: :context_compacted
  def event_type(Codex.Events.DeprecationNotice), do: :deprecation_notice
  def event_type(Codex.Events.Error), do: :error

  def event_type(Codex.Events.ExternalAgentConfigImportCompleted),
    do: :external_agent_config_import_completed

  def event_type(Codex.Events.ExternalAgentConfigImportProgress),
    do: :external_agent_config_import_progress

  def event_type(Codex.Events.FileChangeOutputDelta), do: :file_change_output_delta
  def event_type(Codex.Events.FileChangePatchUpdated), do: :file_change_patch_updated
  def event_type(Codex.Events.FsChanged), do: :fs_changed

  def event_type(Codex.Events.FuzzyFileSearchSessionCompleted),
    do: :fuzzy_file_search_session_completed

  def event_type(Codex.Events.FuzzyFileSearchSessionUpdated),
    do: :fuzzy_file_search_session_updated

  def event_type(Codex.Events.GatewayOAuthChanged), do: :gateway_o_auth_changed
  def event_type(Codex.Events.GuardianWarning), do: :guardian_warning
  def event_type(Codex.Events.HookCompleted), do: :hook_completed
  def event_type(Codex.Events.HookStarted), do: :hook_started
  def event_type(Codex.Events.ItemCompleted), do: :item_completed

  def event_type(Codex.Events.ItemGuardianApprovalReviewCompleted),
    do: :item_guardian_approval_review_completed

  def event_type(Codex.Events.ItemGuardianApprovalReviewStarted),
    do: :item_guardian_approval_review_started

  def event_type(Codex.Events.ItemStarted), do: :item_started
  def event_type(Codex.Events.ItemUpdated), do: :item_updated
  def event_type(Codex.Events.McpServerEventStream), do: :mcp_server_event_stream
  def event_type(Codex.Events.McpServerOauthLoginCompleted), do: :mcp_server_oauth_login_completed
  def event_type(Codex.Events.McpServerStatusUpdated), do: :mcp_server_status_updated
  def event_type(Codex.Events.McpToolCallProgress), do: :mcp_tool_call_progress

  def event_type(Codex.Events.ModelProviderAuthRecoveryCompleted),
    do: :model_provider_auth_recovery_completed

  def event_type(Codex.Events.ModelProviderAuthRecoveryStarted),
    do: :model_provider_auth_recovery_started

  def event_type(Codex.Events.ModelRerouted), do: :model_rerouted
  def event_type(Codex.Events.ModelSafetyBufferingUpdated), do: :model_safety_buffering_updated
  def event_type(Codex.Events.ModelVerification), do: :model_verification
  def event_type(Codex.Events.PlanDelta), do: :plan_delta
  def event_type(Codex.Events.ProcessExited), do: :process_exited
  def event_type(Codex.Events.ProcessOutputDelta), do: :process_output_delta
  def event_type(Codex.Events.ProjectChanged), do: :project_changed
  def event_type(Codex.Events.ReasoningSummaryPartAdded), do: :reasoning_summary_part_added
  def event_type(Codex.Events.ReasoningSummaryTextDelta), do: :reasoning_summary_text_delta
  def event_type(Codex.Events.ReasoningTextDelta), do: :reasoning_text_delta
  def event_type(Codex.Events.RemoteControlStatusChanged), do: :remote_control_status_changed
  def event_type(Codex.Events.ServerRequestResolved), do: :server_request_resolved
  def event_type(Codex.Events.SkillsChanged), do: :skills_changed
  def event_type(Codex.Events.StrictReviewRequired), do: :strict_review_required
  def event_type(Codex.Events.TerminalInteraction), do: :terminal_interaction
  def event_type(Codex.Events.ThreadArchived), do: :thread_archived
  def event_type(Codex.Events.ThreadAttachmentUpdated), do: :thread_attachment_updated
  def event_type(Codex.Events.ThreadClosed), do: :thread_closed
  def event_type(Codex.Events.ThreadDeleted), do: :thread_deleted
  def event_type(Codex.Events.ThreadEnvironmentConnected), do: :thread_environment_connected
  def event_type(Codex.Events.ThreadEnvironmentDisconnected), do: :thread_environment_disconnected
  def event_type(Codex.Events.ThreadGoalCleared), do: :thread_goal_cleared
  def event_type(Codex.Events.ThreadGoalUpdated), do: :thread_goal_updated
  def event_type(Codex.Events.ThreadNameUpdated), do: :thread_name_updated
  def event_type(Codex.Events.ThreadPredictionUpdated), do: :thread_prediction_updated
  def event_type(Codex.Events.ThreadProjectUpdated), do: :thread_project_updated
  def event_type(Codex.Events.ThreadQueueChanged), do: :thread_queue_changed
  def event_type(Codex.Events.ThreadReadStateChanged), do: :thread_read_state_changed
  def event_type(Codex.Events.ThreadRealtimeClosed), do: :thread_realtime_closed
  def event_type(Codex.Events.ThreadRealtimeError), do: :thread_realtime_error
  def event_type(Codex.Events.ThreadRealtimeItemAdded), do: :thread_realtime_item_added
  def event_type(Codex.Events.ThreadRealtimeItemCompleted), do: :thread_realtime_item_completed
  def event_type(Codex.Events.ThreadRealtimeItemStarted), do: :thread_realtime_item_started

  def event_type(Codex.Events.ThreadRealtimeItemTranscriptDelta),
    do: :thread_realtime_item_transcript_delta

  def event_type(Codex.Events.ThreadRealtimeOutputAudioDelta),
    do: :thread_realtime_output_audio_delta

  def event_type(Codex.Events.ThreadRealtimeSdp), do: :thread_realtime_sdp
  def event_type(Codex.Events.ThreadRealtimeStarted), do: :thread_realtime_started

  def event_type(Codex.Events.ThreadRealtimeTranscriptDelta),
    do: :thread_realtime_transcript_delta

  def event_type(Codex.Events.ThreadRealtimeTranscriptDone), do: :thread_realtime_transcript_done
  def event_type(Codex.Events.ThreadReverted), do: :thread_reverted
  def event_type(Codex.Events.ThreadSectionChanged), do: :thread_section_changed
  def event_type(Codex.Events.ThreadSettingsUpdated), do: :thread_settings_updated
  def event_type(Codex.Events.ThreadStarted), do: :thread_started
  def event_type(Codex.Events.ThreadStatusChanged), do: :thread_status_changed
  def event_type(Codex.Events.ThreadTokenUsageUpdated), do: :thread_token_usage_updated
  def event_type(Codex.Events.ThreadUnarchived), do: :thread_unarchived
  def event_type(Codex.Events.TurnCompleted), do: :turn_completed
  def event_type(Codex.Events.TurnDiffUpdated), do: :turn_diff_updated
  def event_type(Codex.Events.TurnFailed), do: :turn_failed
  def event_type(Codex.Events.TurnModerationMetadata), do: :turn_moderation_metadata
  def event_type(Codex.Events.TurnPlanUpdated), do: :turn_plan_updated
  def event_type(Codex.Events.TurnStarted), do: :turn_started
  def event_type(Codex.Events.Warning), do: :warning
  def event_type(Codex.Events.WindowsSandboxSetupCompleted), do: :windows_sandbox_setup_completed
  def event_type(Codex.Events.WindowsWorldWritableWarning), do: :windows_world_writable_warning

  @spec item_type(module()) :: atom()
  def item_type(Codex.Items.AgentMessage), do: :agent_message
  def item_type(Codex.Items.CollabAgentToolCall), do: :collab_agent_tool_call
  def item_type(Codex.Items.CommandExecution), do: :command_execution
  def item_type(Codex.Items.ContextCompaction), do: :context_compaction
  def item_type(Codex.Items.DynamicToolCall), do: :dynamic_tool_call
  def item_type(Codex.Items.EnteredReviewMode), do: :entered_review_mode
  def item_type(Codex.Items.Error), do: :error
  def item_type(Codex.Items.ExitedReviewMode), do: :exited_review_mode
  def item_type(Codex.Items.FileChange), do: :file_change
  def item_type(Codex.Items.FunctionCallOutput), do: :function_call_output
  def item_type(Codex.Items.HookPrompt), do: :hook_prompt
  def item_type(Codex.Items.ImageGeneration), do: :image_generation
  def item_type(Codex.Items.ImageView), do: :image_view
  def item_type(Codex.Items.McpToolCall), do: :mcp_tool_call
  def item_type(Codex.Items.Plan), do: :plan
  def item_type(Codex.Items.Reasoning), do: :reasoning
  def item_type(Codex.Items.Sleep), do: :sleep
  def item_type(Codex.Items.SubAgentActivity), do: :sub_agent_activity
  def item_type(Codex.Items.TodoList), do: :todo_list
  def item_type(Codex.Items.UserMessage), do: :user_message
  def item_type(Codex.Items.WebSearch), do: :web_search
end
