defmodule Codex.LiveTest do
  # The real service, with this machine's own login and model: it costs money, and runs only with CODEX_TEST_LIVE=true.
  use ExUnit.Case, async: false

  alias Codex.Thread
  alias Codex.Turn.Result

  @moduletag :live
  @moduletag :tmp_dir
  @moduletag timeout: 600_000

  setup %{tmp_dir: directory} do
    options = [sandbox: :read_only, skip_git_repo_check: true, working_directory: directory]
    {:ok, thread} = Codex.start_thread([], options)
    %{thread: thread}
  end

  test "a conversation: it streams, remembers, and counts", %{thread: thread} do
    words =
      thread
      |> Thread.run_streamed!("Remember the word 'heron'. Answer with the word OK.")
      |> Codex.Stream.text()
      |> Enum.join()

    assert words =~ "OK"
    before = Thread.usage(thread)

    assert %Result{final_response: answer, usage: usage} =
             Thread.run!(thread, "Which word was it? Answer with it alone.")

    assert String.downcase(answer) =~ "heron"
    assert usage.input_tokens > 0
    assert Thread.usage(thread).input_tokens == before.input_tokens + usage.input_tokens
  end

  test "structured output", %{thread: thread} do
    schema = %{
      type: :object,
      properties: %{sum: %{type: :integer}},
      required: [:sum],
      additionalProperties: false
    }

    assert %Result{structured_output: %{"sum" => 12}} =
             Thread.run!(thread, "What is 5 + 7?", output_schema: schema)
  end
end
