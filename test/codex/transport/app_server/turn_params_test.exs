defmodule Codex.Transport.AppServer.TurnParamsTest do
  use ExUnit.Case, async: true

  alias Codex.{Input, Thread, Turn}
  alias Codex.Protocol.Params
  alias Codex.Transport.AppServer.TurnParams

  defp turn(input, options, thread_options \\ []) do
    {:ok, input} = Input.new(input)

    params =
      TurnParams.turn("t", input, Turn.Options.new!(options), Thread.Options.new!(thread_options))

    # The engine's definitions know all of it.
    assert {:ok, _text} = Params.encode("turn/start", params)
    params
  end

  test "a prompt, and nothing that was not given" do
    assert turn("hello", timeout: 1, on_busy: :wait) == %{
             "threadId" => "t",
             "input" => [%{"type" => "text", "text" => "hello"}]
           }
  end

  test "every option" do
    options = [
      model: "m",
      reasoning_effort: :xhigh,
      reasoning_summary: :concise,
      personality: :none,
      service_tier: "flex",
      turn_service_tier: "default",
      working_directory: "/w",
      approval_policy: :on_request,
      approvals_reviewer: :auto_review,
      output_schema: %{"type" => "object"},
      turn_trigger: "mail",
      client_user_message_id: "c",
      parent_turn_id: "p",
      root_turn_id: "r",
      cyber_access_program: :daybreak_blue
    ]

    assert Map.drop(turn("x", options), ["input", "threadId"]) == %{
             "model" => "m",
             "effort" => "xhigh",
             "summary" => "concise",
             "personality" => "none",
             "serviceTier" => "flex",
             "serviceTierForTurn" => "default",
             "cwd" => "/w",
             "approvalPolicy" => "on-request",
             "approvalsReviewer" => "auto_review",
             "outputSchema" => %{"type" => "object"},
             "turnTrigger" => "mail",
             "clientUserMessageId" => "c",
             "parentTurnId" => "p",
             "rootTurnId" => "r",
             "cyberAccessProgram" => "daybreakBlue"
           }

    assert turn("x", permission_profile: ":workspace")["permissions"] == ":workspace"
  end

  test "a sandbox takes from the thread what the turn does not say" do
    policy =
      &turn("x", [sandbox: &1], network_access: true, additional_directories: ["/a"])[
        "sandboxPolicy"
      ]

    assert policy.(:read_only) == %{"type" => "readOnly"}
    assert policy.(:danger_full_access) == %{"type" => "dangerFullAccess"}

    assert policy.(:workspace_write) == %{
             "type" => "workspaceWrite",
             "networkAccess" => true,
             "writableRoots" => ["/a"]
           }

    assert %{"networkAccess" => false} = policy.({:workspace_write, network_access: false})
  end

  test "a message from elsewhere has no input, and cannot steer" do
    assert %{"input" => [], "toolOutput" => %{"name" => "mail", "output" => "Hi"}} =
             turn({:external_message, "mail", "Hi"}, [])
  end

  test "a steer" do
    {:ok, input} = Input.new("left")
    params = TurnParams.steer("t", "1", input)

    assert params == %{
             "threadId" => "t",
             "expectedTurnId" => "1",
             "input" => [%{"type" => "text", "text" => "left"}]
           }

    assert {:ok, _text} = Params.encode("turn/steer", params)
  end
end
