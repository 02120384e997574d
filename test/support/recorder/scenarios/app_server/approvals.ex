defmodule Codex.Recorder.Scenarios.AppServer.Approvals do
  @moduledoc false
  # Commands and file changes for which the app-server asks, and every way to answer.

  import Codex.Recorder.Scenario, only: [session: 4]
  import Codex.Recorder.Script
  import Codex.Recorder.Steps

  @command "item/commandExecution/requestApproval"
  @file_change "item/fileChange/requestApproval"
  # Every command is asked for.
  @untrusted %{approvalPolicy: "untrusted"}
  # What is to be written is asked for.
  @read_only %{approvalPolicy: "on-request", sandbox: "read-only"}

  def all, do: commands() ++ files()

  defp commands do
    accept = answer(@command, %{decision: "accept"})
    decline = answer(@command, %{decision: "decline"})

    [
      approval("approval_accept", "A command is allowed.", [begin(), accept, completed()]),
      approval("approval_decline", "A command is declined; the turn goes on.", [
        begin(),
        decline,
        completed()
      ]),
      approval("approval_cancel", "A command is cancelled, and the turn with it.", [
        begin(),
        answer(@command, %{decision: "cancel"}),
        completed()
      ]),
      approval(
        "approval_for_session",
        "A command is allowed for the session: the second time nobody asks.",
        [begin(), answer(@command, %{decision: "acceptForSession"}), completed(), turn()],
        List.duplicate([command("touch a")], 2)
      ),
      approval(
        "approval_amended",
        "A command is allowed together with a rule for those to come.",
        [begin(), amend(), completed(), turn()],
        [[escalated("touch a")], [escalated("touch b")]],
        %{approvalPolicy: "on-request", sandbox: "workspace-write"}
      ),
      approval(
        "approval_answered_wrong",
        "A decision that is none, and an error: the command fails.",
        [
          begin(),
          answer(@command, %{decision: "nope"}),
          completed(),
          begin(),
          refuse(@command),
          completed()
        ],
        [[command("touch a")], [command("touch b")]]
      ),
      approval(
        "approval_interrupted",
        "The turn is interrupted while it waits for an answer, which comes too late.",
        [
          begin(),
          await(@command),
          interrupt(),
          completed(),
          await("serverRequest/resolved"),
          answer_late(0, %{decision: "accept"}),
          ask("thread/loaded/list", %{})
        ]
      )
    ]
  end

  defp amend do
    decision = %{acceptWithExecpolicyAmendment: %{execpolicy_amendment: ["touch"]}}
    answer(@command, %{decision: decision})
  end

  defp approval(name, shows, steps, calls \\ [[command("touch a")]], thread \\ @untrusted) do
    responses = Enum.flat_map(calls, &[&1, [text("Done.")]])
    session(name, shows, [handshake(), thread(thread), steps], responses: responses)
  end

  defp files do
    [
      file("approval_file_accept", "A file change is allowed.", [
        begin(),
        answer(@file_change, %{decision: "accept"}),
        completed()
      ]),
      file("approval_file_decline", "A file change is declined; the turn goes on.", [
        begin(),
        answer(@file_change, %{decision: "decline"}),
        completed()
      ]),
      file(
        "approval_file_cancel",
        "A file change is cancelled: the turn ends, the item is never completed.",
        [
          begin(),
          answer(@file_change, %{decision: "cancel"}),
          completed()
        ]
      ),
      session(
        "approval_file_for_session",
        "A file's changes are allowed for the session: the second time nobody asks.",
        [
          handshake(),
          thread(@read_only),
          begin(),
          answer(@file_change, %{decision: "acceptForSession"}),
          completed(),
          turn()
        ],
        responses: [
          [patch("*** Add File: a.txt\n+x")],
          [text("One.")],
          [patch("*** Update File: a.txt\n@@\n-x\n+y")],
          [text("Two.")]
        ]
      )
    ]
  end

  defp file(name, shows, steps),
    do:
      session(name, shows, [handshake(), thread(@read_only), steps],
        responses: [[patch("*** Add File: a.txt\n+x")], [text("Done.")]]
      )
end
