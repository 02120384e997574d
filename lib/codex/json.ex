defmodule Codex.JSON do
  @moduledoc """
  Plain JSON, decoded and encoded natively.

  For what has no struct of its own: schemas, configuration, `extra` keys. Events have
  `Codex.Events.parse/1` and `Codex.Events.serialize/1`.

  | JSON | Elixir |
  |---|---|
  | object | map with string keys; of two equal keys the last one wins |
  | array | list |
  | string | binary (UTF-8) |
  | integer | integer of any size, up to 4300 digits |
  | number with a fraction or an exponent | float |
  | `true`, `false`, `null` | `true`, `false`, `nil` |

  Nothing from the text becomes an atom. A binary that is cut out of the text shares its memory only where it makes up
  at least half of it, so a kept string pins no more than twice its size.

  Both ways work on a dirty scheduler: a text of any size blocks no other process.
  """

  alias Codex.JSON.{DecodeError, EncodeError}
  alias Codex.Native

  @typedoc "A value as `decode/1` gives it."
  @type value ::
          nil | boolean() | number() | binary() | [value()] | %{optional(binary()) => value()}

  @doc """
  Decodes one JSON text.

  Strict: exactly one value, white space around it, nothing else. A float that does not fit 64 bits, a lone surrogate, a byte
  that is not UTF-8, or more than 256 levels of nesting is an error.

      iex> Codex.JSON.decode(~s({"id": 12345678901234567890, "tags": ["a", null]}))
      {:ok, %{"id" => 12345678901234567890, "tags" => ["a", nil]}}

      iex> {:error, error} = Codex.JSON.decode(~s({"id": }))
      iex> {error.offset, error.reason}
      {7, "expected value"}
  """
  @spec decode(binary()) :: {:ok, value()} | {:error, DecodeError.t()}
  def decode(text) when is_binary(text) do
    case Native.json_decode(text) do
      {:ok, value} -> {:ok, value}
      {:error, {offset, reason}} -> {:error, %DecodeError{offset: offset, reason: reason}}
    end
  end

  @doc """
  Like `decode/1`, but raises `Codex.JSON.DecodeError`.

      iex> Codex.JSON.decode!("[1, 2.5, true]")
      [1, 2.5, true]
  """
  @spec decode!(binary()) :: value()
  def decode!(text), do: text |> decode() |> unwrap!()

  @doc """
  Encodes a term as one line of JSON.

  Takes what `decode/1` gives, and atoms: `nil`, `true` and `false` are themselves, any other atom is a string. Keys may be
  strings or atoms. Structs, tuples (so keyword lists too), pids and the like have no JSON form: the error names the path
  to them. The order of keys is the map's own.

      iex> Codex.JSON.encode(%{"type" => :object, "required" => ["name"]})
      {:ok, ~s({"required":["name"],"type":"object"})}

      iex> {:error, error} = Codex.JSON.encode(%{"items" => [1, {:a, 1}]})
      iex> {error.path, error.reason}
      {["items", 1], "a tuple has no JSON form"}
  """
  @spec encode(term()) :: {:ok, binary()} | {:error, EncodeError.t()}
  def encode(term) do
    case Native.json_encode(term) do
      {:ok, text} -> {:ok, text}
      {:error, {path, reason}} -> {:error, %EncodeError{path: path, reason: reason}}
    end
  end

  @doc """
  Like `encode/1`, but raises `Codex.JSON.EncodeError`.

      iex> Codex.JSON.encode!("a \\"quote\\"")
      ~S("a \\"quote\\"")
  """
  @spec encode!(term()) :: binary()
  def encode!(term), do: term |> encode() |> unwrap!()

  defp unwrap!({:ok, value}), do: value
  defp unwrap!({:error, error}), do: raise(error)
end
