defmodule Codex.SchemaInstances do
  @moduledoc false
  # Random JSON texts that are valid for a JSON Schema, as PropEr types, and a check of what they were decoded to. Works from
  # the schema alone, so that it can judge what the generator made of the same schema.

  import ExUnit.Assertions

  # how deep a value may be nested before only its required parts are filled in
  @depth 5

  @spec type(map(), map() | boolean()) :: term()
  def type(definitions, schema), do: json(schema, definitions, @depth)

  # Values are texts throughout: a text is a constant for PropEr, and the order of keys and the choice between an absent key
  # and null can be tried out.

  defp json(true, _definitions, depth), do: any(min(depth, 2))

  defp json(%{"$ref" => _} = schema, definitions, depth),
    do: schema |> resolve(definitions) |> json(definitions, depth)

  defp json(%{"allOf" => [schema]}, definitions, depth), do: json(schema, definitions, depth)

  defp json(%{"enum" => values}, _definitions, _depth),
    do: oneof(Enum.map(values, &Codex.JSON.encode!/1))

  defp json(%{"type" => types} = schema, definitions, depth) when is_list(types) do
    lazy_oneof(
      for type <- types, do: fn -> json(%{schema | "type" => type}, definitions, depth) end
    )
  end

  defp json(%{"oneOf" => _} = schema, definitions, depth), do: branch(schema, definitions, depth)
  defp json(%{"anyOf" => _} = schema, definitions, depth), do: branch(schema, definitions, depth)

  defp json(%{"type" => "object", "properties" => _} = schema, definitions, depth),
    do: object(schema, definitions, depth)

  defp json(%{"type" => "object"} = schema, definitions, depth) do
    case schema do
      %{"additionalProperties" => %{} = values} ->
        map(fn -> json(values, definitions, depth - 1) end, depth)

      # a message without content: it may hold anything, but the schema means nothing
      %{"title" => _name} ->
        "{}"

      _open ->
        map(fn -> any(1) end, depth)
    end
  end

  defp json(%{"type" => "array", "items" => items}, definitions, depth) do
    list(fn -> json(items, definitions, depth - 1) end, depth)
  end

  defp json(%{"type" => "string"} = schema, _definitions, _depth),
    do: string(Map.get(schema, "minLength", 0))

  defp json(%{"type" => "boolean"}, _definitions, _depth), do: oneof(["true", "false"])
  defp json(%{"type" => "integer"} = schema, _definitions, _depth), do: integer(schema["format"])
  defp json(%{"type" => "number"}, _definitions, _depth), do: oneof(["0", "-1.5", "2.25e-3"])
  defp json(%{"type" => "null"}, _definitions, _depth), do: "null"
  defp json(%{}, _definitions, depth), do: any(min(depth, 2))

  # One branch together with what stands beside the branches.
  defp branch(schema, definitions, depth) do
    lazy_oneof(for branch <- branches(schema), do: fn -> json(branch, definitions, depth) end)
  end

  defp object(%{"properties" => properties} = schema, definitions, depth) do
    required = Map.get(schema, "required", [])

    members =
      for {key, property} <- properties do
        value = fn -> json(property, definitions, depth - 1) end
        if key in required, do: member(key, value), else: optional(key, value, depth)
      end

    members |> :proper_types.fixed_list() |> bind(&shuffled/1)
  end

  defp member(key, value), do: bind(lazy(value), &"#{Codex.JSON.encode!(key)}:#{&1}")
  defp optional(_key, _value, depth) when depth <= 0, do: ""

  defp optional(key, value, _depth), do: lazy_oneof([fn -> "" end, fn -> member(key, value) end])

  defp shuffled(members) do
    members = Enum.reject(members, &(&1 == ""))
    bind(:proper_types.vector(length(members), :proper_types.integer()), &in_order(members, &1))
  end

  defp in_order(members, places) do
    "{" <> (Enum.zip(places, members) |> Enum.sort() |> Enum.map_join(",", &elem(&1, 1))) <> "}"
  end

  defp map(_value, depth) when depth <= 0, do: "{}"

  defp map(value, _depth) do
    pair =
      bind(:proper_types.fixed_list([string(0), lazy(value)]), fn [key, value] -> {key, value} end)

    bind(few(pair), fn pairs ->
      "{" <>
        (pairs
         |> Enum.uniq_by(&elem(&1, 0))
         |> Enum.map_join(", ", fn {key, value} -> "#{key}: #{value}" end)) <> "}"
    end)
  end

  defp list(_item, depth) when depth <= 0, do: "[]"
  defp list(item, _depth), do: bind(few(lazy(item)), &"[#{Enum.join(&1, ",")}]")

  defp few(type), do: bind(:proper_types.integer(0, 2), &:proper_types.vector(&1, type))

  defp any(0), do: oneof(["null", "true", "0", "1.5", "-2.25e-3", ~s("any"), "[]", "{}"])

  defp any(depth),
    do:
      lazy_oneof([
        fn -> any(0) end,
        fn -> map(fn -> any(depth - 1) end, 1) end,
        fn -> list(fn -> any(depth - 1) end, 1) end
      ])

  defp string(0), do: lazy_oneof([fn -> ~s("") end, fn -> string(1) end])

  defp string(1) do
    oneof([
      ~s("a"),
      ~s("snow ☃ \\u2603 \\ud83d\\ude00 \\"quoted\\" \\\\ \\n \\u0000"),
      ~s("#{String.duplicate("long ", 30)}"),
      bind(:proper_types.integer(), &~s("s#{&1}"))
    ])
  end

  @bounds %{
    "int32" => {-0x8000_0000, 0x7FFF_FFFF},
    "int64" => {-0x8000_0000_0000_0000, 0x7FFF_FFFF_FFFF_FFFF},
    "uint16" => {0, 0xFFFF},
    "uint32" => {0, 0xFFFF_FFFF},
    "uint" => {0, 0xFFFF_FFFF_FFFF_FFFF},
    "uint64" => {0, 0xFFFF_FFFF_FFFF_FFFF}
  }

  # without a format: of any size
  defp integer(nil), do: oneof(["0", "-1", "123456789012345678901234567890"])

  defp integer(format) do
    {lowest, highest} = Map.fetch!(@bounds, format)

    bind(
      :proper_types.oneof([lowest, highest, :proper_types.integer(0, 1000)]),
      &Integer.to_string/1
    )
  end

  defp oneof(values), do: :proper_types.oneof(values)
  defp lazy(fun), do: :proper_types.lazy(fun)
  defp lazy_oneof(funs), do: funs |> Enum.map(&lazy/1) |> oneof()
  defp bind(type, fun), do: :proper_types.bind(type, fun, false)

  @doc "JSON as far as it has to come back: null and absent are the same."
  @spec without_nulls(term()) :: term()
  def without_nulls(%{} = object) do
    for {key, value} <- object, value != nil, into: %{}, do: {key, without_nulls(value)}
  end

  def without_nulls(list) when is_list(list), do: Enum.map(list, &without_nulls/1)
  def without_nulls(scalar), do: scalar

  # What a valid value was decoded to: every object of the schema a struct with nothing in `extra`, every string of a fixed
  # set an atom, and everything else as it was.
  @spec assert_built(map(), map() | boolean(), term(), term()) :: :ok
  def assert_built(definitions, schema, json, term)

  def assert_built(_definitions, _schema, nil, term), do: same(term, nil)
  def assert_built(_definitions, true, json, term), do: same(term, json)

  def assert_built(definitions, %{"$ref" => _} = schema, json, term),
    do: assert_built(definitions, resolve(schema, definitions), json, term)

  def assert_built(definitions, %{"allOf" => [schema]}, json, term),
    do: assert_built(definitions, schema, json, term)

  def assert_built(_definitions, %{"enum" => _}, json, term) do
    # an atom, or the struct that stands for the same tag in the other dialect
    name = if is_struct(term), do: term.__struct__ |> Module.split() |> List.last(), else: term
    assert is_atom(term) or is_struct(term), "#{inspect(json)} is still #{inspect(term)}"
    assert squash(to_string(name)) == squash(json)
    :ok
  end

  def assert_built(definitions, %{"type" => types} = schema, json, term) when is_list(types) do
    type = Enum.find(types, &kind?(&1, json))
    assert_built(definitions, %{schema | "type" => type}, json, term)
  end

  def assert_built(definitions, %{"oneOf" => _} = schema, json, term),
    do: assert_branch(definitions, schema, json, term)

  def assert_built(definitions, %{"anyOf" => _} = schema, json, term),
    do: assert_branch(definitions, schema, json, term)

  def assert_built(definitions, %{"properties" => properties}, json, term) do
    assert is_struct(term), "#{inspect(json)} is still plain"
    assert term.extra == %{}, "#{inspect(term.__struct__)} has #{inspect(term.extra)} in extra"

    fields =
      for {name, value} <- Map.from_struct(term),
          name != :extra,
          into: %{},
          do: {name |> Atom.to_string() |> squash() |> wire_key(), value}

    for {key, value} <- json do
      assert_field(
        definitions,
        properties[key],
        value,
        Map.fetch(fields, squash(key)),
        {key, term}
      )
    end

    :ok
  end

  def assert_built(
        definitions,
        %{"type" => "object", "additionalProperties" => %{} = values},
        json,
        term
      ) do
    refute is_struct(term)
    assert Map.keys(term) == Map.keys(json)
    for {key, value} <- json, do: assert_built(definitions, values, value, term[key])
    :ok
  end

  def assert_built(definitions, %{"type" => "array", "items" => items}, json, term) do
    assert length(json) == length(term)
    for {json, term} <- Enum.zip(json, term), do: assert_built(definitions, items, json, term)
    :ok
  end

  def assert_built(_definitions, %{"type" => "object", "title" => _}, json, term) do
    assert is_struct(term) and json == %{} and term.extra == %{}
    :ok
  end

  def assert_built(_definitions, _scalar_or_open, json, term), do: same(term, json)

  defp same(left, right) do
    assert left == right
    :ok
  end

  # The one field that has not the name of its key: every struct has an `extra` of its own.
  defp wire_key("extradata"), do: "extra"
  defp wire_key(name), do: name

  # A notification's parameters are fields of the event; a tag is not a field.
  defp assert_field(definitions, schema, value, :error, {"params", term}),
    do: assert_built(definitions, schema, value, term)

  defp assert_field(_definitions, %{"enum" => [tag]}, value, :error, _where),
    do: assert(value == tag)

  defp assert_field(definitions, schema, value, {:ok, field}, _where),
    do: assert_built(definitions, schema, value, field)

  defp assert_field(_definitions, _schema, _value, :error, {key, term}),
    do: flunk("#{key} is lost in #{inspect(term)}")

  defp assert_branch(definitions, schema, json, term) do
    branch = Enum.find(branches(schema), &fits?(&1, json, definitions))
    assert branch, "no branch for #{inspect(json)}"
    assert_built(definitions, branch, json, term)
  end

  @doc "Whether a value is valid, as far as types, words and keys go."
  @spec valid?(map(), map() | boolean(), term()) :: boolean()
  def valid?(definitions, schema, json), do: fits?(schema, json, definitions)

  defp fits?(true, _json, _definitions), do: true

  defp fits?(%{"$ref" => _} = schema, json, definitions),
    do: schema |> resolve(definitions) |> fits?(json, definitions)

  defp fits?(%{"allOf" => [schema]}, json, definitions), do: fits?(schema, json, definitions)

  defp fits?(%{"type" => types} = schema, json, definitions) when is_list(types),
    do: Enum.any?(types, &fits?(%{schema | "type" => &1}, json, definitions))

  defp fits?(%{"enum" => values}, json, _definitions), do: json in values

  defp fits?(%{"oneOf" => _} = schema, json, definitions),
    do: Enum.any?(branches(schema), &fits?(&1, json, definitions))

  defp fits?(%{"anyOf" => _} = schema, json, definitions),
    do: Enum.any?(branches(schema), &fits?(&1, json, definitions))

  defp fits?(%{"properties" => properties} = schema, %{} = json, definitions) do
    Enum.all?(Map.get(schema, "required", []), &Map.has_key?(json, &1)) and
      Enum.all?(json, fn {key, value} ->
        case properties do
          %{^key => property} -> fits?(property, value, definitions)
          _no_such_property -> schema["additionalProperties"] != false
        end
      end)
  end

  defp fits?(%{"type" => "object"} = schema, json, definitions) do
    values = Map.get(schema, "additionalProperties", true)
    is_map(json) and Enum.all?(Map.values(json), &fits?(values, &1, definitions))
  end

  defp fits?(%{"type" => "array", "items" => items}, json, definitions),
    do: is_list(json) and Enum.all?(json, &fits?(items, &1, definitions))

  defp fits?(%{"type" => type}, json, _definitions), do: kind?(type, json)
  defp fits?(%{}, _json, _definitions), do: true

  defp kind?("null", json), do: json == nil
  defp kind?("string", json), do: is_binary(json)
  defp kind?("boolean", json), do: is_boolean(json)
  defp kind?("integer", json), do: is_integer(json)
  defp kind?("number", json), do: is_number(json)
  defp kind?("array", json), do: is_list(json)
  defp kind?("object", json), do: is_map(json)

  # The branches of a schema, each together with the properties that stand beside them.
  defp branches(schema) do
    for branch <- schema["oneOf"] || schema["anyOf"] do
      case schema do
        %{"properties" => common} ->
          branch
          |> Map.put("type", "object")
          |> Map.update("properties", common, &Map.merge(common, &1))
          |> Map.update(
            "required",
            Map.get(schema, "required", []),
            &(&1 ++ Map.get(schema, "required", []))
          )

        _no_common ->
          branch
      end
    end
  end

  defp resolve(%{"$ref" => "#/definitions/" <> name}, definitions),
    do: Map.fetch!(definitions, name)

  defp squash(name), do: name |> String.downcase() |> String.replace(~r/[^a-z0-9]/, "")
end
