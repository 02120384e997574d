defmodule Codex.Stream do
  @moduledoc """
  Picks things out of the events of a turn.

  Every function takes an enumerable of events, such as `Codex.Thread.run_streamed!/3` or
  `Codex.Turn.stream/1` give, and returns another one. They are lazy: nothing is asked for
  before it is needed, and what stops the one stops the other.

      thread
      |> Codex.Thread.run_streamed!("Tidy up the README")
      |> Codex.Stream.commands()
      |> Enum.each(&IO.puts(&1.command))

  Elements that are no events, such as the exception at the end of a stream with `on_error: :emit`, are
  passed over, as are events of other kinds.
  """

  alias Codex.Events
  alias Codex.Items

  @doc """
  The agent's words, piece by piece where the transport has pieces, else message by message.

  Nothing is said twice: a message of which there were pieces adds, when it is complete, only what was not in them. That is so
  too when the engine has lost its connection in the middle of a message and begins it anew; if it then says something else,
  that follows whole. Of a message with a `Codex.Events.Gap` in it the rest comes when it is complete.

      iex> message = %Codex.Items.AgentMessage{id: "item_0", text: "Hello."}
      iex> [%Codex.Events.TurnStarted{}, %Codex.Events.ItemCompleted{item: message}]
      ...> |> Codex.Stream.text()
      ...> |> Enum.to_list()
      ["Hello."]
  """
  @spec text(Enumerable.t()) :: Enumerable.t()
  def text(events),
    do: Stream.transform(events, Codex.Stream.Text.new(), &Codex.Stream.Text.next/2)

  @doc """
  The items, each when it is complete.

      iex> item = %Codex.Items.Reasoning{id: "item_0", text: "**Plan**"}
      iex> events = [%Codex.Events.ItemStarted{item: item}, %Codex.Events.ItemCompleted{item: item}]
      iex> Codex.Stream.items(events) |> Enum.to_list()
      [item]
  """
  @spec items(Enumerable.t()) :: Enumerable.t()
  def items(events) do
    Stream.flat_map(events, fn
      %Events.ItemCompleted{item: item} -> [item]
      _other -> []
    end)
  end

  @doc """
  The agent's complete messages, as `Codex.Items.AgentMessage`.

      iex> item = %Codex.Items.AgentMessage{id: "item_0", text: "Hello."}
      iex> events = [%Codex.Events.TurnStarted{}, %Codex.Events.ItemCompleted{item: item}]
      iex> Codex.Stream.messages(events) |> Enum.to_list()
      [item]
  """
  @spec messages(Enumerable.t()) :: Enumerable.t()
  def messages(events), do: items_of(events, Items.AgentMessage)

  @doc """
  What the model tells of its thinking, as `Codex.Items.Reasoning`.

      iex> item = %Codex.Items.Reasoning{id: "item_0", text: "**Plan**"}
      iex> events = [%Codex.Events.TurnStarted{}, %Codex.Events.ItemCompleted{item: item}]
      iex> Codex.Stream.reasoning(events) |> Enum.to_list()
      [item]
  """
  @spec reasoning(Enumerable.t()) :: Enumerable.t()
  def reasoning(events), do: items_of(events, Items.Reasoning)

  @doc """
  The shell commands that have ended, as `Codex.Items.CommandExecution`.

      iex> item = %Codex.Items.CommandExecution{id: "item_0", command: "ls", status: :completed}
      iex> events = [%Codex.Events.TurnStarted{}, %Codex.Events.ItemCompleted{item: item}]
      iex> Codex.Stream.commands(events) |> Enum.to_list()
      [item]
  """
  @spec commands(Enumerable.t()) :: Enumerable.t()
  def commands(events), do: items_of(events, Items.CommandExecution)

  @doc """
  The changes that were made to files, as `Codex.Items.FileChange`.

      iex> item = %Codex.Items.FileChange{id: "item_0", changes: [], status: :completed}
      iex> events = [%Codex.Events.TurnStarted{}, %Codex.Events.ItemCompleted{item: item}]
      iex> Codex.Stream.file_changes(events) |> Enum.to_list()
      [item]
  """
  @spec file_changes(Enumerable.t()) :: Enumerable.t()
  def file_changes(events), do: items_of(events, Items.FileChange)

  defp items_of(events, kind) do
    events |> items() |> Stream.filter(&is_struct(&1, kind))
  end
end
