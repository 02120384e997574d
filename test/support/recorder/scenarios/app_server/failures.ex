defmodule Codex.Recorder.Scenarios.AppServer.Failures do
  @moduledoc false
  # Turns on the app-server that fail, and those that are saved by another try.

  import Codex.Recorder.Scenario, only: [session: 4]
  import Codex.Recorder.Script
  import Codex.Recorder.Steps

  def all do
    [
      session(
        "failed_kinds",
        "A turn for every way in which a model fails. The thread goes on; its full context is compacted first.",
        [handshake(), thread() | List.duplicate(turn(), length(every_failure()) + 1)],
        responses: every_failure() ++ [[text("In short.")], [text("Done.")]]
      ),
      session("failed_connection", "Nobody listens.", [handshake(), thread(), turn()],
        config: [~s(model_providers.scripted.base_url="http://127.0.0.1:9/v1")]
      ),
      session(
        "reconnect_in_vain",
        "The stream ends early twice: the item begins again, and is never completed.",
        [handshake(), thread(), turn()],
        config: ["model_providers.scripted.stream_max_retries=1"],
        responses: [
          [%{text: %{text: "One half", id: "msg", deltas: 2}}, "cut"],
          [added("msg"), delta("msg", "Half"), "cut"]
        ]
      ),
      session(
        "reconnect_again",
        "A message is cut off and begins again under the same id.",
        [handshake(), thread(), turn()],
        config: ["model_providers.scripted.stream_max_retries=1"],
        responses: [
          [added("msg"), delta("msg", "Hel"), "cut"],
          [%{text: %{text: "Hello again.", id: "msg", deltas: 2}}]
        ]
      )
    ]
  end

  defp every_failure do
    statuses =
      for status <- [400, 401, 403, 404, 413, 429, 500, 502, 503],
          do: %{status: status, body: %{error: %{type: "some_error", message: "The reason."}}}

    limits =
      for type <- ["usage_limit_reached", "usage_not_included"],
          do: %{status: 429, body: %{error: %{type: type, message: "The reason."}}}

    answers =
      for code <-
            ~w(context_length_exceeded insufficient_quota rate_limit_exceeded server_error server_is_overloaded invalid_prompt cyber_policy),
          do: [text("Half"), %{failed: %{code: code, message: "The reason."}}]

    statuses ++
      limits ++
      answers ++ [[text("Half"), %{incomplete: "max_output_tokens"}], [text("Half"), "cut"]]
  end
end
