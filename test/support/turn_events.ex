defmodule Codex.TurnEvents do
  @moduledoc false
  # Events as the engine would send them, for tests that have no engine.

  alias Codex.{Events, Items}
  alias Codex.Protocol.{TurnError, Usage}

  @spec thread_started(String.t()) :: struct()
  def thread_started(id), do: struct(Events.ThreadStarted, thread_id: id)

  @spec turn_started() :: struct()
  def turn_started, do: struct(Events.TurnStarted)

  @spec started(struct()) :: struct()
  def started(item), do: struct(Events.ItemStarted, item: item)

  @spec updated(struct()) :: struct()
  def updated(item), do: struct(Events.ItemUpdated, item: item)

  @spec completed(struct()) :: struct()
  def completed(item), do: struct(Events.ItemCompleted, item: item)

  @spec message(String.t(), String.t()) :: struct()
  def message(id, text), do: struct(Items.AgentMessage, id: id, text: text)

  @spec command(String.t(), keyword()) :: struct()
  def command(id, fields \\ []), do: struct(Items.CommandExecution, [id: id] ++ fields)

  @spec delta(String.t(), String.t(), keyword()) :: struct()
  def delta(id, text, fields \\ []),
    do: struct(Events.AgentMessageDelta, [item_id: id, delta: text, wire: :app_server] ++ fields)

  @spec diff(String.t()) :: struct()
  def diff(text), do: struct(Events.TurnDiffUpdated, diff: text, wire: :app_server)

  @spec error(String.t()) :: struct()
  def error(message), do: struct(Events.Error, message: message)

  @spec turn_completed(struct() | nil) :: struct()
  def turn_completed(usage \\ usage(100, 5)), do: struct(Events.TurnCompleted, usage: usage)

  @spec turn_failed(String.t()) :: struct()
  def turn_failed(message),
    do: struct(Events.TurnFailed, error: struct(TurnError, message: message))

  @spec usage(non_neg_integer(), non_neg_integer()) :: struct()
  def usage(input, output) do
    struct(Usage,
      input_tokens: input,
      cached_input_tokens: 0,
      cache_write_input_tokens: 0,
      output_tokens: output,
      reasoning_output_tokens: 0
    )
  end
end
