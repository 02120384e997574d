defmodule Codex.JSONTest do
  use ExUnit.Case, async: true
  doctest Codex.JSON

  alias Codex.JSON
  alias Codex.JSON.{DecodeError, EncodeError}

  describe "decode/1" do
    test "knows every kind of value" do
      assert JSON.decode!(~s( {"a":[1,-2.5e3,"x",true,false,null,{}],"b":[]} )) ==
               %{"a" => [1, -2500.0, "x", true, false, nil, %{}], "b" => []}
    end

    test "reads escapes, and takes NUL and U+2028 as they are" do
      assert JSON.decode!(~S("\"\\\/\b\f\n\r\t\u0000\u00e9\ud83d\ude00")) ==
               "\"\\/\b\f\n\r\t\0é😀"

      assert JSON.decode!(~s("\u2028é😀")) == "\u2028é😀"
    end

    test "keeps integers exact at any size" do
      for n <- [0, -1, 2 ** 31, 2 ** 59, -(2 ** 63), 2 ** 63, 2 ** 64, -(10 ** 200), 10 ** 4299] do
        assert JSON.decode!(Integer.to_string(n)) === n
      end
    end

    test "the last of two equal keys wins, in small and in large maps" do
      assert JSON.decode!(~s({"a":1,"b":2,"a":3})) == %{"a" => 3, "b" => 2}

      body = Enum.map_join(1..100, ",", &~s("k#{&1}":#{&1}))
      assert %{"k1" => "last"} = map = JSON.decode!(~s({#{body},"k1":"last"}))
      assert map_size(map) == 100
    end

    test "names the byte and the reason of an error" do
      for {text, offset, reason} <- [
            {"", 0, "EOF while parsing a value"},
            {"{\"a\":1", 6, "EOF while parsing an object"},
            {"[1,]", 3, "trailing comma"},
            {"[1] x", 4, "trailing characters"},
            {"01", 1, "invalid number"},
            {"NaN", 0, "expected value"},
            {"nul", 3, "EOF while parsing a value"},
            {"{a:1}", 1, "key must be a string"},
            {"\"a\nb\"", 2, "control character (\\u0000-\\u001F) found while parsing a string"},
            {"[\"\xff\"]", 2, "invalid unicode code point"},
            {"1e999", 0, "number is outside the range of a 64-bit float"},
            {String.duplicate("1", 4301), 0, "integer has more than 4300 digits"}
          ] do
        assert {:error, %DecodeError{offset: ^offset, reason: ^reason}} = JSON.decode(text)
      end
    end

    test "refuses lone surrogates" do
      for text <- [~S("\ud800"), ~S("\udc00"), ~S("\ud800\u0041"), ~S("\ud800x")] do
        assert {:error, %DecodeError{}} = JSON.decode(text)
      end
    end

    test "takes 256 levels and refuses more" do
      assert nested = JSON.decode!(nest(256))
      assert JSON.encode!(nested) == nest(256)

      # Objects take more of the stack than arrays.
      objects = String.duplicate(~s({"a":), 255) <> "{}" <> String.duplicate("}", 255)
      assert objects |> JSON.decode!() |> JSON.encode!() == objects

      assert {:error, %DecodeError{offset: 256, reason: reason}} = JSON.decode(nest(257))
      assert reason == "nested deeper than 256 levels"
      assert {:error, %DecodeError{offset: 256}} = JSON.decode(String.duplicate("[", 1_000_000))
    end

    test "makes no atom" do
      # One round first, so that what the test itself needs is there.
      text = fn n -> "{" <> Enum.map_join(1..n, ",", &~s("never_seen_#{&1}":"x#{&1}")) <> "}" end
      JSON.decode!(text.(1))
      before = :erlang.system_info(:atom_count)
      assert map_size(JSON.decode!(text.(10_000))) == 10_000
      # Other tests run beside this one and may load modules; 10,000 keys would show.
      assert :erlang.system_info(:atom_count) - before < 5_000
    end

    test "a kept string pins at most twice its size" do
      large = String.duplicate("x", 10_000)
      small = String.duplicate("y", 1_000)

      [kept, copied] = JSON.decode!(~s(["#{large}","#{small}"]))
      assert :binary.referenced_byte_size(kept) <= 2 * byte_size(kept)
      assert :binary.referenced_byte_size(copied) <= 2 * byte_size(copied)

      file = ~s(["#{large}"]) <> String.duplicate("z", 1_000_000)
      [kept] = file |> binary_part(0, byte_size(large) + 4) |> JSON.decode!()
      assert :binary.referenced_byte_size(kept) <= 2 * byte_size(kept)
    end

    test "raises with a message that says what to do" do
      error = assert_raise DecodeError, fn -> JSON.decode!("[1") end

      assert Exception.message(error) ==
               "invalid JSON at byte 2: EOF while parsing a list; pass one complete JSON value in UTF-8"
    end
  end

  describe "encode/1" do
    test "writes every kind of value" do
      assert JSON.encode!([nil, true, false, :atom, "s", 1, -(2 ** 70), 1.5, 1.0e300, [], %{}]) ==
               ~s([null,true,false,"atom","s",1,-1180591620717411303424,1.5,1e300,[],{}])
    end

    test "takes strings and atoms as keys" do
      assert JSON.encode!(%{"a" => 1}) == ~s({"a":1})
      assert JSON.encode!(%{:a => 1}) == ~s({"a":1})
      assert JSON.encode!(%{nil => 1}) == ~s({"nil":1})
      assert JSON.encode!([:é, :漢字]) == ~s(["é","漢字"])
    end

    test "escapes what must be, and nothing else" do
      assert JSON.encode!("\"\\/\b\f\n\r\t\0\x1f\x7fé\u2028😀") ==
               "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\x7fé\u2028😀\""
    end

    test "names the path and the reason of an error" do
      for {term, path, reason} <- [
            {{:a, 1}, [], "a tuple has no JSON form"},
            {[a: 1], [0], "a tuple has no JSON form"},
            {%{"a" => [1, %{b: self()}]}, ["a", 1, :b], "a pid has no JSON form"},
            {[make_ref()], [0], "a reference has no JSON form"},
            {[fn -> :ok end], [0], "a function has no JSON form"},
            {[hd(Port.list())], [0], "a port has no JSON form"},
            {%{d: %URI{}}, [:d], "a struct has no JSON form"},
            {[<<1::3>>], [0], "a bitstring has no JSON form"},
            {[1 | 2], [], "an improper list has no JSON form"},
            {%{1 => 2}, [1], "the key of a map must be a string or an atom"},
            {%{a: "ok\xff"}, [:a], "the string is not UTF-8 (byte 2)"},
            {%{"\xff" => 1}, ["\xff"], "the string is not UTF-8 (byte 0)"}
          ] do
        assert {:error, %EncodeError{path: ^path, reason: ^reason}} = JSON.encode(term)
      end
    end

    test "takes 256 levels and refuses more" do
      deep = fn levels -> Enum.reduce(2..levels, [], fn _, inner -> [inner] end) end
      assert JSON.encode!(deep.(256)) == nest(256)
      assert {:error, %EncodeError{path: path, reason: reason}} = JSON.encode(deep.(257))
      assert {length(path), reason} == {256, "nested deeper than 256 levels"}
      assert {:error, %EncodeError{}} = JSON.encode(deep.(1_000_000))
    end

    test "raises with a message that says what to do, and does not show the term" do
      error = assert_raise EncodeError, fn -> JSON.encode!(%{"key" => {:secret, "sk-123"}}) end

      assert Exception.message(error) ==
               "cannot write JSON at path [\"key\"]: a tuple has no JSON form; " <>
                 "use maps with string or atom keys, lists, UTF-8 strings, atoms and numbers"
    end
  end

  test "decode(encode(value)) is the value" do
    property =
      :proper.forall(value(), fn value -> JSON.decode!(JSON.encode!(value)) === value end)

    assert :proper.quickcheck(property, [:quiet, :long_result, numtests: 100, max_size: 20]) ==
             true
  end

  defp nest(levels), do: String.duplicate("[", levels) <> String.duplicate("]", levels)

  defp value, do: :proper_types.sized(&value/1)

  defp value(size) when size <= 1 do
    :proper_types.oneof([
      :proper_types.integer(),
      :proper_types.largeint(),
      :proper_types.float(),
      :proper_types.boolean(),
      nil,
      text()
    ])
  end

  defp value(size) do
    inner = :proper_types.lazy(fn -> value(div(size, 3)) end)
    :proper_types.oneof([value(0), :proper_types.list(inner), map(text(), inner)])
  end

  defp map(key, value) do
    entries = :proper_types.list(:proper_types.tuple([key, value]))
    :proper_types.bind(entries, &Map.new/1, false)
  end

  defp text, do: :proper_unicode.utf8()
end
