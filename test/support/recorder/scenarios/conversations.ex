defmodule Codex.Recorder.Scenarios.Conversations do
  @moduledoc false
  # Threads that go on, reviews, warnings, and runs that are ended from outside.

  import Codex.Recorder.Scenario, only: [new: 3]
  import Codex.Recorder.Script

  @repository "git -c init.defaultBranch=main init -q . && echo x > a.txt"

  def all, do: threads() ++ reviews() ++ warnings() ++ signals()

  defp threads do
    [
      again("resume", "A thread goes on: the same id, and the usage of both turns.", [
        "resume",
        "{{thread}}",
        "Go on."
      ]),
      again("resume_last", "The newest thread of the directory goes on.", [
        "resume",
        "--last",
        "Go on."
      ]),
      again("fork", "A thread goes on under a new id.", ["fork", "{{thread}}", "Go on."]),
      again("fork_without_prompt", "A thread is copied: no turn.", ["fork", "{{thread}}"]),
      new("resume_nothing", "The newest thread where there is none: a new one.",
        words: ["resume", "--last", "Go on."],
        responses: [[text("Done.")]]
      ),
      new("resume_failed", "The second turn of a thread fails.",
        before: [["Begin."]],
        words: ["resume", "{{thread}}", "Go on."],
        responses: [[text("One.")], %{status: 400, body: "no"}]
      ),
      new("ephemeral", "A thread that is not kept.",
        words: ["--ephemeral", "Do it."],
        responses: [[text("Done.")]]
      )
    ]
  end

  defp again(name, shows, words) do
    new(name, shows,
      before: [["Begin."]],
      words: words,
      responses: [[text("One.")], [text("Two.")]]
    )
  end

  defp reviews do
    [
      new("review", "A review with a finding: one message, and no usage.",
        setup: @repository,
        words: ["review", "--uncommitted"],
        responses: [[text(findings())]]
      ),
      new("review_instructed", "A review with instructions, a command in it, and no finding.",
        setup: @repository,
        words: ["review", "Look at a.txt."],
        responses: [[command("cat a.txt")], [text("Fine.")]]
      ),
      new("review_failed", "A review that the model refuses.",
        setup: @repository,
        words: ["review", "--uncommitted"],
        responses: [%{status: 400, body: "no"}]
      )
    ]
  end

  @doc "A review with a finding, as the model writes it."
  def findings do
    Codex.JSON.encode!(%{
      findings: [
        %{
          title: "Too short",
          body: "It has one line.",
          confidence_score: 0.9,
          priority: 1,
          code_location: %{
            absolute_file_path: "{{project}}/a.txt",
            line_range: %{start: 1, end: 2}
          }
        }
      ],
      overall_correctness: "patch is incorrect",
      overall_explanation: "One thing.",
      overall_confidence_score: 0.8
    })
  end

  defp warnings do
    done = [[text("Done.")]]

    [
      new("warning_model", "A model that the engine does not know.",
        config: [~s(model="unknown")],
        responses: done
      ),
      new("warning_setting", "A setting that the engine does not know: said twice.",
        toml: "nonsense = 1",
        responses: done
      ),
      new("warning_deprecated", "Settings that are deprecated.",
        config: ["features.web_search=true", "features.multi_agent=false"],
        responses: done
      ),
      new("warning_unstable", "A feature that is under development.",
        config: ["features.default_mode_request_user_input=true"],
        responses: done
      ),
      new("warning_rerouted", "The service answers with another model.",
        responses: [%{headers: %{"openai-model" => "other"}, steps: [text("Done.")]}]
      ),
      new("warning_transport", "The service speaks no WebSocket.",
        config: ["model_providers.scripted.supports_websockets=true"],
        responses: done
      )
    ]
  end

  defp signals do
    for {name, signal, shows} <- [
          {"ended_by_sigint", "INT",
           "SIGINT while a command runs: the engine's own way to end, status 1."},
          {"ended_by_sigterm", "TERM", "SIGTERM while a command runs."},
          {"ended_by_sigkill", "KILL", "SIGKILL while a command runs."}
        ] do
      new(name, shows, responses: [[command("sleep 60")]], signal: {signal, "item.started"})
    end
  end
end
