defmodule Codex.ProcessLabelTest do
  use ExUnit.Case, async: true

  alias Codex.ProcessLabel

  # There are labels from OTP 27 on; before that, what sets one does nothing.
  defp label(pid) do
    if function_exported?(:proc_lib, :get_label, 1),
      do: {:labelled, apply(:proc_lib, :get_label, [pid])},
      else: :no_labels
  end

  defp expected(label) do
    if function_exported?(:proc_lib, :get_label, 1), do: {:labelled, label}, else: :no_labels
  end

  test "a process is called what it says, or runs on" do
    test = self()

    pid =
      spawn_link(fn ->
        send(test, {:set, ProcessLabel.set({Codex.Turn, "a turn"})})
        receive do: (:end -> :ok)
      end)

    assert_receive {:set, :ok}
    assert label(pid) == expected({Codex.Turn, "a turn"})
    send(pid, :end)
  end

  test "a thread's process is called by the thread's id" do
    id = "0199a213-81c0-7800-8aa1-bbab2a035a53"
    {:ok, thread} = Codex.resume_thread([], id)
    assert label(thread.server) == expected({Codex.Thread, id})
  end

  test "a turn's process is called a turn" do
    server = start_supervised!({Codex.Turn.Server, {self(), self()}})
    assert label(server) == expected(Codex.Turn)
  end
end
