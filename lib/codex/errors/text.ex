defmodule Codex.Errors.Text do
  @moduledoc false
  # How errors put foreign text (stderr, a model's message) into their own.

  alias Codex.Redaction

  # The newest part of a text, at most `limit` bytes, printable and without secrets.
  # The cause of a failure stands at the end of what a program wrote.
  @doc false
  @spec tail(binary(), pos_integer()) :: String.t()
  def tail(text, limit \\ 2_000) do
    # Masked before it is cut: half a key does not look like one.
    masked = text |> Redaction.text() |> String.trim()
    size = byte_size(masked)

    if size <= limit do
      printable(masked)
    else
      "…" <> (masked |> binary_part(size - limit, limit) |> drop_continuation() |> printable())
    end
  end

  # What somebody else said, as it follows our own words.
  @doc false
  @spec detail(binary() | nil) :: String.t()
  def detail(nil), do: ""

  def detail(text) do
    case tail(text) do
      "" -> ""
      text -> ": " <> text
    end
  end

  # A sentence is ended by a full stop.
  @doc false
  @spec sentence(String.t()) :: String.t()
  def sentence(text) do
    if String.ends_with?(text, [".", "!", "?"]), do: text, else: text <> "."
  end

  defp drop_continuation(<<0b10::2, _::6, rest::binary>>), do: drop_continuation(rest)
  defp drop_continuation(text), do: text

  defp printable(text) do
    if String.valid?(text) do
      text
    else
      text
      |> String.chunk(:valid)
      |> Enum.map_join(&if(String.valid?(&1), do: &1, else: "\uFFFD"))
    end
  end
end
