defmodule Codex.Recorder.Script do
  @moduledoc false
  # Short words for what the scenarios let the model say.

  def text(text), do: %{text: %{text: text, deltas: 2}}
  def command(command), do: %{exec_command: command}
  def patch(body), do: %{apply_patch: "*** Begin Patch\n#{body}\n*** End Patch\n"}

  @doc "A command that shall run without the sandbox."
  def escalated(command),
    do: command(%{cmd: command, sandbox_permissions: "require_escalated", justification: "why"})

  def call(name, arguments), do: %{function_call: %{name: name, arguments: arguments}}

  def call(namespace, name, arguments),
    do: %{function_call: %{name: name, namespace: namespace, arguments: arguments}}

  @doc "The automatic reviewer's word on an escalation."
  def verdict(outcome) do
    verdict = %{risk_level: "high", user_authorization: "low", outcome: outcome, rationale: "why"}
    [text(Codex.JSON.encode!(verdict))]
  end

  @doc "Parts of a message that never becomes whole: its beginning, and a piece of it."
  def added(id) do
    item = %{type: "message", role: "assistant", id: id, content: []}
    %{event: %{type: "response.output_item.added", output_index: 0, item: item}}
  end

  def delta(id, text) do
    place = %{item_id: id, output_index: 0, content_index: 0}
    %{event: Map.merge(place, %{type: "response.output_text.delta", delta: text})}
  end
end
