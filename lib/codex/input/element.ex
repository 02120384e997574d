defmodule Codex.Input.Element do
  @moduledoc false
  # A span of a text that a user interface shows in another way: first byte, bytes, placeholder.

  alias Codex.Options.Type

  @doc false
  @spec cast(term()) ::
          {:ok, {non_neg_integer(), pos_integer(), String.t() | nil}} | {:error, Type.problem()}
  def cast({start, length, placeholder} = element)
      when is_integer(start) and start >= 0 and is_integer(length) and length > 0 and
             (is_nil(placeholder) or is_binary(placeholder)),
      do: {:ok, element}

  def cast(other),
    do: {:error, {[], other, "expected #{describe()}, got: #{Type.show(other)}"}}

  @doc false
  @spec describe() :: String.t()
  def describe, do: "{first byte, bytes, placeholder or nil}"
end
