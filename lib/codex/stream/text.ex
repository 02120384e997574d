defmodule Codex.Stream.Text do
  @moduledoc false
  # What of the agent's words is to be said next, event by event. Said is said: what a second attempt or a gap brings
  # is held against it.

  alias Codex.Events
  alias Codex.Events.Gap
  alias Codex.Items.AgentMessage

  defstruct messages: %{}, after_gap?: false

  # Of each message: what was said of it, and that this is all there is so far, or all there is; or what a second
  # attempt has brought until now; or that a part of it is missing.
  @type message ::
          {:said, binary()}
          | {:done, binary()}
          | {:again, binary(), binary()}
          | {:missing, binary()}
  @type t :: %__MODULE__{
          messages: %{optional(String.t()) => message()},
          # No delta has come since a gap: what starts now may have had some in it.
          after_gap?: boolean()
        }

  @spec new() :: t()
  def new, do: %__MODULE__{}

  @spec next(term(), t()) :: {[String.t()], t()}
  def next(%Events.AgentMessageDelta{item_id: id, delta: delta}, text) do
    case {text.messages, text.after_gap?} do
      {%{^id => {:said, said}}, _any} ->
        {[delta], put(text, id, {:said, said <> delta})}

      {%{^id => {:again, said, heard}}, _any} ->
        again(text, id, said, heard <> delta)

      {%{^id => {:missing, _said}}, _any} ->
        {[], %{text | after_gap?: false}}

      {%{^id => {:done, said}}, _any} ->
        again(text, id, said, delta)

      {_unknown, true} ->
        {[], put(%{text | after_gap?: false}, id, {:missing, ""})}

      {_unknown, false} ->
        {[delta], put(text, id, {:said, delta})}
    end
  end

  def next(%Events.ItemStarted{item: %AgentMessage{id: id}}, text) do
    case text.messages do
      %{^id => {:missing, _said}} -> {[], text}
      %{^id => message} -> {[], put(text, id, {:again, elem(message, 1), ""})}
      _new when text.after_gap? -> {[], put(text, id, {:missing, ""})}
      _new -> {[], text}
    end
  end

  def next(%Events.ItemCompleted{item: %AgentMessage{id: id, text: whole}}, text) do
    said = elem(Map.get(text.messages, id, {:said, ""}), 1)
    {rest(whole, said), put(text, id, {:done, whole})}
  end

  # The model's answer has come in whole, so it will not be tried again; nor will what an earlier turn said.
  def next(%module{}, text)
      when module in [Events.ThreadTokenUsageUpdated, Events.TurnStarted] and
             text.messages != %{} do
    messages =
      for {id, message} <- text.messages, elem(message, 0) != :done, into: %{}, do: {id, message}

    {[], %{text | messages: messages}}
  end

  def next(%Gap{}, text) do
    messages = Map.new(text.messages, fn {id, message} -> {id, {:missing, elem(message, 1)}} end)
    {[], %{text | messages: messages, after_gap?: true}}
  end

  def next(_other, text), do: {[], text}

  # As long as it only repeats what was said, there is nothing to say.
  defp again(text, id, said, heard) do
    if byte_size(heard) <= byte_size(said) and String.starts_with?(said, heard),
      do: {[], put(text, id, {:again, said, heard})},
      else: {rest(heard, said), put(text, id, {:said, heard})}
  end

  defp rest(whole, said) do
    size = byte_size(said)

    case whole do
      ^said -> []
      <<^said::binary-size(size), rest::binary>> -> [rest]
      _something_else -> [whole]
    end
  end

  defp put(text, id, message), do: %{text | messages: Map.put(text.messages, id, message)}
end
