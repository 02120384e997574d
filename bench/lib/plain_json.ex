defmodule Bench.PlainJSON do
  # A JSON decoder in plain Elixir, as fast as one can be made with little code: what a port would be used with where neither
  # Hex nor OTP 27's `:json` is at hand. Tail calls with a stack of its own, so that the VM reads on in one binary; strings
  # without escapes are parts of the line and are not copied.
  @moduledoc false

  # Objects are maps with strings for keys. Raises `ArgumentError`.
  @spec decode!(binary()) :: term()
  def decode!(text), do: value(text, text, 0, [:end])

  defp value(<<c, rest::bits>>, text, at, stack) when c in ~c" \t\r\n",
    do: value(rest, text, at + 1, stack)

  defp value(<<?", rest::bits>>, text, at, stack), do: string(rest, text, at + 1, 0, stack)
  defp value(<<?{, rest::bits>>, text, at, stack), do: first_key(rest, text, at + 1, stack)
  defp value(<<?[, rest::bits>>, text, at, stack), do: first_element(rest, text, at + 1, stack)
  defp value(<<"true", rest::bits>>, text, at, stack), do: next(rest, text, at + 4, stack, true)
  defp value(<<"false", rest::bits>>, text, at, stack), do: next(rest, text, at + 5, stack, false)
  defp value(<<"null", rest::bits>>, text, at, stack), do: next(rest, text, at + 4, stack, nil)

  defp value(<<c, rest::bits>>, text, at, stack) when c in ?0..?9 or c == ?-,
    do: number(rest, text, at, 1, stack, :integer)

  defp value(_rest, _text, at, _stack), do: bad(at)

  defp number(<<c, rest::bits>>, text, at, length, stack, kind) when c in ?0..?9,
    do: number(rest, text, at, length + 1, stack, kind)

  defp number(<<c, rest::bits>>, text, at, length, stack, _kind) when c in ~c".eE+-",
    do: number(rest, text, at, length + 1, stack, :float)

  defp number(rest, text, at, length, stack, kind) do
    digits = binary_part(text, at, length)

    number =
      if kind == :integer,
        do: String.to_integer(digits),
        else: String.to_float(with_point(digits))

    next(rest, text, at + length, stack, number)
  end

  # `1e5` is no float to Erlang.
  defp with_point(digits) do
    if String.contains?(digits, "."), do: digits, else: String.replace(digits, ~r/[eE]/, ".0e")
  end

  defp string(<<?", rest::bits>>, text, at, length, stack),
    do: next(rest, text, at + length + 1, stack, binary_part(text, at, length))

  defp string(<<?\\, rest::bits>>, text, at, length, stack),
    do: escape(rest, text, at + length + 1, stack, binary_part(text, at, length))

  defp string(<<c, rest::bits>>, text, at, length, stack) when c in 0x20..0x7F,
    do: string(rest, text, at, length + 1, stack)

  defp string(<<c::utf8, rest::bits>>, text, at, length, stack) when c > 0x7F,
    do: string(rest, text, at, length + utf8_size(c), stack)

  defp string(_rest, _text, at, length, _stack), do: bad(at + length)

  # The same for a string with escapes: `done` is what was read of it.
  defp string(<<?", rest::bits>>, text, at, length, stack, done),
    do:
      next(
        rest,
        text,
        at + length + 1,
        stack,
        IO.iodata_to_binary([done | binary_part(text, at, length)])
      )

  defp string(<<?\\, rest::bits>>, text, at, length, stack, done),
    do: escape(rest, text, at + length + 1, stack, [done | binary_part(text, at, length)])

  defp string(<<c, rest::bits>>, text, at, length, stack, done) when c in 0x20..0x7F,
    do: string(rest, text, at, length + 1, stack, done)

  defp string(<<c::utf8, rest::bits>>, text, at, length, stack, done) when c > 0x7F,
    do: string(rest, text, at, length + utf8_size(c), stack, done)

  defp string(_rest, _text, at, length, _stack, _done), do: bad(at + length)

  for {letter, character} <- [
        {?n, "\n"},
        {?", "\""},
        {?\\, "\\"},
        {?t, "\t"},
        {?r, "\r"},
        {?/, "/"},
        {?b, "\b"},
        {?f, "\f"}
      ] do
    defp escape(<<unquote(letter), rest::bits>>, text, at, stack, done),
      do: string(rest, text, at + 1, 0, stack, [done | unquote(character)])
  end

  defp escape(
         <<?u, high::binary-size(4), "\\u", low::binary-size(4), rest::bits>>,
         text,
         at,
         stack,
         done
       ) do
    case {String.to_integer(high, 16), String.to_integer(low, 16)} do
      {high, low} when high in 0xD800..0xDBFF and low in 0xDC00..0xDFFF ->
        character = 0x10000 + (high - 0xD800) * 0x400 + low - 0xDC00
        string(rest, text, at + 11, 0, stack, [done | <<character::utf8>>])

      {one, _other} ->
        string("\\u" <> low <> rest, text, at + 5, 0, stack, [done | <<one::utf8>>])
    end
  end

  defp escape(<<?u, digits::binary-size(4), rest::bits>>, text, at, stack, done),
    do: string(rest, text, at + 5, 0, stack, [done | <<String.to_integer(digits, 16)::utf8>>])

  defp escape(_rest, _text, at, _stack, _done), do: bad(at)

  defp utf8_size(c) when c < 0x800, do: 2
  defp utf8_size(c) when c < 0x10000, do: 3
  defp utf8_size(_c), do: 4

  # What follows a value, by what it stands in.
  defp next(rest, text, at, [:key | stack], key), do: colon(rest, text, at, [key | stack])

  defp next(rest, text, at, [{:list, list} | stack], value),
    do: after_element(rest, text, at, stack, [value | list])

  defp next(rest, _text, at, [:end], value) do
    if String.trim(rest) == "", do: value, else: bad(at)
  end

  defp next(rest, text, at, [key, pairs | stack], value),
    do: after_pair(rest, text, at, stack, [{key, value} | pairs])

  defp first_element(<<c, rest::bits>>, text, at, stack) when c in ~c" \t\r\n",
    do: first_element(rest, text, at + 1, stack)

  defp first_element(<<?], rest::bits>>, text, at, stack), do: next(rest, text, at + 1, stack, [])
  defp first_element(rest, text, at, stack), do: value(rest, text, at, [{:list, []} | stack])

  defp after_element(<<?,, rest::bits>>, text, at, stack, list),
    do: value(rest, text, at + 1, [{:list, list} | stack])

  defp after_element(<<?], rest::bits>>, text, at, stack, list),
    do: next(rest, text, at + 1, stack, Enum.reverse(list))

  defp after_element(<<c, rest::bits>>, text, at, stack, list) when c in ~c" \t\r\n",
    do: after_element(rest, text, at + 1, stack, list)

  defp after_element(_rest, _text, at, _stack, _list), do: bad(at)

  defp first_key(<<c, rest::bits>>, text, at, stack) when c in ~c" \t\r\n",
    do: first_key(rest, text, at + 1, stack)

  defp first_key(<<?}, rest::bits>>, text, at, stack), do: next(rest, text, at + 1, stack, %{})
  defp first_key(rest, text, at, stack), do: key(rest, text, at, [[] | stack])

  defp key(<<?", rest::bits>>, text, at, stack), do: string(rest, text, at + 1, 0, [:key | stack])

  defp key(<<c, rest::bits>>, text, at, stack) when c in ~c" \t\r\n",
    do: key(rest, text, at + 1, stack)

  defp key(_rest, _text, at, _stack), do: bad(at)

  defp colon(<<?:, rest::bits>>, text, at, stack), do: value(rest, text, at + 1, stack)

  defp colon(<<c, rest::bits>>, text, at, stack) when c in ~c" \t\r\n",
    do: colon(rest, text, at + 1, stack)

  defp colon(_rest, _text, at, _stack), do: bad(at)

  defp after_pair(<<?,, rest::bits>>, text, at, stack, pairs),
    do: key(rest, text, at + 1, [pairs | stack])

  defp after_pair(<<?}, rest::bits>>, text, at, stack, pairs),
    do: next(rest, text, at + 1, stack, :maps.from_list(pairs))

  defp after_pair(<<c, rest::bits>>, text, at, stack, pairs) when c in ~c" \t\r\n",
    do: after_pair(rest, text, at + 1, stack, pairs)

  defp after_pair(_rest, _text, at, _stack, _pairs), do: bad(at)

  defp bad(at), do: raise(ArgumentError, "no JSON at byte #{at}")
end
