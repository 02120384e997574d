defmodule Codex.Thread.Id do
  @moduledoc false
  # What the id of a thread looks like. The engine takes anything else for a name that it
  # does not know, and silently begins a new conversation.

  alias Codex.OptionError
  alias Codex.Options.Type

  @doc false
  @spec check(term()) :: :ok | {:error, OptionError.t()}
  def check(id) do
    if is_binary(id) and id =~ ~r/\A[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\z/i do
      :ok
    else
      {:error,
       %OptionError{
         level: :thread,
         key: :thread_id,
         value: id,
         reason: "expected the id of a thread (a UUID), got: #{Type.show(id)}"
       }}
    end
  end
end
