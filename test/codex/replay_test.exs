defmodule Codex.ReplayTest do
  # Every recorded run once more, through the whole library: a stand-in prints the recording and ends as the engine did. What is to
  # come of it is told by the plain JSON. Nothing that failed may look like a success.
  use ExUnit.Case, async: true

  alias Codex.{AuthError, JSON, Recorder, Thread, TurnError}
  alias Codex.Recorder.Recording
  alias Codex.Turn.Result

  @moduletag :tmp_dir

  @stand_in ~S"""
  #!/bin/sh
  cat > /dev/null
  cat "$RECORDING.jsonl"
  cat "$RECORDING.stderr" >&2
  [ -z "$SIGNAL" ] || kill "-$SIGNAL" $$
  exit "$STATUS"
  """

  test "every recorded run ends as it did", %{tmp_dir: directory} do
    codex = Path.join(directory, "codex")
    File.write!(codex, @stand_in)
    File.chmod!(codex, 0o755)

    for "exec/" <> scenario = name <- Recorder.recorded() do
      recording = Recording.read!(Recorder.path(name))

      events =
        for line <- String.split(recording.printed, "\n", trim: true), do: JSON.decode!(line)

      outcome = replay(recording, Path.join(directory, scenario), codex)
      assert_outcome(outcome, List.last(events), recording.sidecar["exit"], name)
      assert_result(outcome, events, name)
    end
  end

  defp replay(recording, path, codex) do
    File.write!(path <> ".jsonl", recording.printed)
    File.write!(path <> ".stderr", recording.sidecar["stderr"])
    exit = recording.sidecar["exit"]

    env = %{
      "RECORDING" => Path.expand(path),
      "SIGNAL" => to_string(exit["signal"]),
      "STATUS" => to_string(exit["status"])
    }

    {:ok, thread} = Codex.start_thread(codex_path: codex, env: env)
    outcome = Thread.run(thread, "Do it.")
    Thread.close(thread)
    outcome
  end

  defp assert_outcome(outcome, %{"type" => "turn.completed"}, %{"status" => 0}, name),
    do: assert(match?({:ok, %Result{status: :completed}}, outcome), said(name, outcome))

  defp assert_outcome(outcome, %{"type" => "turn.failed"} = last, %{"status" => 1}, name) do
    assert {:error, %module{message: message}} = outcome
    assert module in [TurnError, AuthError], said(name, outcome)
    assert message == last["error"]["message"]
  end

  # Without a last word there is no success, whatever the status.
  defp assert_outcome(outcome, _last, _exit, name),
    do: assert(match?({:error, %{__exception__: true}}, outcome), said(name, outcome))

  defp said(name, outcome), do: "#{name} came to #{inspect(outcome)}"

  defp assert_result(outcome, events, name) do
    with %Result{} = result <- result(outcome) do
      assert Enum.map(result.items, & &1.id) == items(events), said(name, outcome)
      assert result.final_response == final_response(events), said(name, outcome)
      assert result.thread_id == List.first(events)["thread_id"], said(name, outcome)
    end
  end

  defp result({:ok, result}), do: result
  defp result({:error, error}), do: Map.get(error, :result)

  # The ids of the items as they began. A web search has two, of which plain JSON keeps the model's: its own is its place.
  defp items(events) do
    for(%{"item" => item} <- events, do: {item["type"], item["id"]})
    |> Enum.uniq()
    |> Enum.with_index(fn
      {"web_search", _id}, n -> "item_#{n}"
      {_type, id}, _n -> id
    end)
  end

  defp final_response(events) do
    for(%{"item" => %{"type" => "agent_message", "text" => text}} <- events, do: text)
    |> List.last()
  end
end
