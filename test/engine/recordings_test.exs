defmodule Codex.Engine.RecordingsTest do
  # The pinned engine still prints what was recorded from it. A change is accepted by recording anew: `docs/fixtures.md`.
  use ExUnit.Case, async: true

  alias Codex.Recorder

  @moduletag :engine
  # Elsewhere shells and their errors have other words.
  @moduletag :linux

  @tag timeout: :timer.minutes(10)
  test "every scenario gives what was recorded" do
    assert Recorder.takes() |> Recorder.record() |> Recorder.differences() == []
  end
end
