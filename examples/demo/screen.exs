defmodule Demo.Screen do
  @moduledoc false
  # What an event looks like on the terminal. Colours only where there is a terminal.

  alias Codex.{Events, Items}
  alias Codex.Protocol.PatchChangeKind

  def title(text), do: put([:bright, "\n", text])
  def note(text), do: put([:faint, text])
  def good(text), do: put([:green, text])
  def bad(text), do: put([:red, text])
  def prompt(text), do: put([:cyan, "> ", text])
  def question(text), do: put([:yellow, "? ", text])
  def answer(text), do: put([:cyan, "! ", text])

  # A claim that was made good, or the end of the demo.
  def check(true, claim), do: good("✓ " <> claim)

  def check(false, claim) do
    bad("✗ not so: " <> claim)
    exit({:shutdown, 1})
  end

  # Text as it is written: the line is still open.
  def words(text), do: [:bright, text] |> IO.ANSI.format() |> IO.write()
  def line, do: IO.puts("")

  def event(%Events.ThreadStarted{thread_id: id}), do: put([:faint, "thread #{id}"])

  def event(%Events.ItemStarted{item: %Items.CommandExecution{command: command}}),
    do: put([:yellow, "$ ", command])

  def event(%Events.ItemCompleted{item: item}), do: item(item)
  def event(%Events.Error{message: message}), do: put([:red, message])

  def event(%Events.TurnCompleted{usage: usage}),
    do:
      put([
        :faint,
        "the thread so far, in tokens: #{usage.input_tokens} in (#{usage.cached_input_tokens} cached), #{usage.output_tokens} out"
      ])

  def event(_other), do: :ok

  defp item(%Items.Reasoning{text: text}), do: put([:magenta, "(thinks) ", text])
  defp item(%Items.AgentMessage{text: text}), do: put([:bright, text])
  defp item(%Items.Error{message: message}), do: put([:yellow, "warning: ", message])

  defp item(%Items.CommandExecution{aggregated_output: output, exit_code: code}),
    do: put([indent(output), :faint, "  exit code #{code}"])

  defp item(%Items.FileChange{changes: changes}),
    do: for(change <- changes, do: put([:yellow, kind(change.kind), Path.basename(change.path)]))

  defp item(_other), do: :ok

  defp kind(%PatchChangeKind.Add{}), do: "added "
  defp kind(%PatchChangeKind.Delete{}), do: "deleted "
  defp kind(%PatchChangeKind.Update{}), do: "updated "

  defp indent(""), do: ""

  defp indent(output),
    do: output |> String.trim_trailing() |> String.replace(~r/^/m, "  ") |> Kernel.<>("\n")

  defp put(text), do: text |> IO.ANSI.format() |> IO.puts()
end
