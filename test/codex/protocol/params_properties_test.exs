defmodule Codex.Protocol.ParamsPropertiesTest do
  use ExUnit.Case, async: true

  import Codex.SchemaInstances

  alias Codex.{JSON, Native, OptionError, Property}
  alias Codex.Protocol.Generator.Bundle
  alias Codex.Protocol.{Methods, Params, Snapshot}

  # Whatever comes as parameters: what the schema allows is sent as it is, what is sent the schema allows, and everything else
  # is a typed error.

  @definitions "fixtures/schemas/#{Snapshot.version()}"
               |> Bundle.path(:experimental)
               |> Bundle.read!()
  @requests for %{kind: :request, params: params} = method when params != nil <- Methods.all(),
                do: method

  defp schema(%{params: name}), do: %{"$ref" => "#/definitions/" <> name}

  @tag timeout: :timer.minutes(2)
  test "what is valid is sent as it is, written as JSON or as structs" do
    for method <- @requests do
      Property.check(type(@definitions, schema(method)), 20, fn text ->
        json = JSON.decode!(text)
        assert {:ok, sent} = Params.encode(method.name, json)
        assert JSON.decode!(sent) == json

        {:ok, term} = Native.wire_decode(method.params, text)
        assert {:ok, sent} = Params.encode(method.name, term)
        assert without_nulls(JSON.decode!(sent)) == without_nulls(json)
      end)
    end
  end

  @tag timeout: :timer.minutes(2)
  test "anything else is refused in words, and what is not refused is valid" do
    for method <- @requests do
      Property.check(hostile(method), 30, fn params ->
        case Params.encode(method.name, params, experimental: :erlang.phash2(params, 2) == 0) do
          {:ok, nil} ->
            assert params == nil and method.given == :optional

          {:ok, text} ->
            assert valid?(@definitions, schema(method), JSON.decode!(text))
            {:ok, term} = Native.wire_decode(method.params, text)
            assert extras(term) == []

          {:error, error} ->
            assert %OptionError{level: :request} = error
            assert is_list(error.key) or error.key == nil
            assert String.valid?(Exception.message(error))
        end
      end)
    end
  end

  defp extras(%{extra: extra} = struct) when is_struct(struct) do
    more = struct |> Map.from_struct() |> Map.delete(:extra) |> Map.values() |> extras()
    if extra == %{}, do: more, else: [struct | more]
  end

  defp extras(%{} = map), do: map |> Map.values() |> extras()
  defp extras(list) when is_list(list), do: Enum.flat_map(list, &extras/1)
  defp extras(_scalar), do: []

  # Valid parameters in which something was replaced, dropped or added; or anything at all.
  defp hostile(method) do
    valid = type(@definitions, schema(method))

    :proper_types.oneof([
      bind(valid, fn text -> text |> JSON.decode!() |> spoilt() end),
      bind(valid, fn text ->
        {:ok, term} = Native.wire_decode(method.params, text)
        spoilt(term)
      end),
      junk()
    ])
  end

  # What is in a struct's `extra` is sent as it is: that is what it is for.
  defp spoilt(%{} = map) do
    case Map.keys(map) -- [:extra] do
      [] ->
        added(map)

      keys ->
        bind(:proper_types.oneof(keys), &:proper_types.oneof([added(map) | changed(map, &1)]))
    end
  end

  defp spoilt(list) when is_list(list) and list != [] do
    bind(:proper_types.integer(0, length(list) - 1), fn index ->
      bind(spoilt(Enum.at(list, index)), &List.replace_at(list, index, &1))
    end)
  end

  defp spoilt(_scalar), do: junk()

  defp changed(map, key) do
    lazy = &:proper_types.lazy/1

    [
      Map.delete(map, key),
      lazy.(fn -> bind(spoilt(Map.get(map, key)), &Map.put(map, key, &1)) end),
      lazy.(fn -> bind(junk(), &Map.put(map, key, &1)) end),
      Map.to_list(map)
    ]
  end

  # A struct with a field that it does not have is none that anybody could have.
  defp added(%_module{} = struct), do: struct

  defp added(map),
    do: bind(:proper_types.fixed_list([junk(), junk()]), fn [k, v] -> Map.put(map, k, v) end)

  defp junk do
    :proper_types.oneof([
      :proper_types.any(),
      :proper_types.oneof([
        nil,
        :thread_id,
        "threadId",
        :type,
        "type",
        <<255>>,
        [1 | 2],
        [{:thread_id, "t"} | :tail],
        [{1, 2}],
        'charlist',
        1.5,
        -1,
        %{},
        [],
        self(),
        make_ref(),
        &Function.identity/1,
        %{type: nil},
        %{__struct__: nil},
        %{__struct__: No.Such.Module},
        MapSet.new([1]),
        ~D[2026-01-01]
      ])
    ])
  end

  defp bind(type, fun), do: :proper_types.bind(type, fun, false)
end
