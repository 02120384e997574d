defmodule Codex.Protocol.Generator.Reader do
  @moduledoc false
  # JSON Schema -> nodes: the shapes that occur in a protocol snapshot. What it does not know, it refuses.

  alias Codex.Protocol.Generator.{Dialect, Naming, Node}
  alias Codex.Protocol.Generator.Node.{Field, Struct}

  # `module`: what an object that is found here is called; `origin`: where "here" is
  defmodule Place do
    @moduledoc false
    @enforce_keys [:dialect, :definition, :module, :origin]
    defstruct [:dialect, :definition, :module, :origin]
  end

  @spec read(Dialect.t()) :: [{definition :: String.t(), Node.t()}]
  def read(%Dialect{} = dialect) do
    for name <- dialect.definitions |> Map.keys() |> Enum.sort(),
        do: {name, definition(dialect, name)}
  end

  defp definition(dialect, name) do
    place = %Place{
      dialect: dialect,
      definition: name,
      module: Dialect.definition_module(dialect, name),
      origin: name
    }

    case Map.fetch!(dialect.definitions, name) do
      # a message without content is still told apart by its name; anything else without properties is an open map
      %{"type" => "object", "title" => ^name} = schema ->
        node(Map.put_new(schema, "properties", %{}), place)

      schema ->
        node(schema, place)
    end
  end

  defp node(true, _place), do: :any
  defp node(%{"$ref" => "#/definitions/" <> name}, _place), do: {:ref, name}
  defp node(%{"allOf" => [schema]}, place), do: node(schema, place)
  defp node(%{"enum" => values, "type" => "string"}, place), do: enum(values, place)
  defp node(%{"oneOf" => branches} = schema, place), do: branches(branches, schema, place)
  defp node(%{"anyOf" => branches} = schema, place), do: branches(branches, schema, place)

  defp node(%{"type" => types} = schema, place) when is_list(types) do
    case List.delete(types, "null") do
      [type] -> {:nullable, node(%{schema | "type" => type}, place)}
      _several -> :any
    end
  end

  defp node(%{"type" => "object", "properties" => _properties} = schema, place),
    do: {:struct, struct(schema, [], place)}

  defp node(%{"type" => "object", "additionalProperties" => %{} = values}, place),
    do: {:map, node(values, place)}

  defp node(%{"type" => "object"}, _place), do: {:map, :any}
  defp node(%{"type" => "array", "items" => items}, place), do: {:list, node(items, place)}
  defp node(%{"type" => "integer", "format" => "uint" <> _bits}, _place), do: :uint
  defp node(%{"type" => "integer"}, _place), do: :int
  defp node(%{"type" => "number"}, _place), do: :float
  defp node(%{"type" => "boolean"}, _place), do: :bool
  defp node(%{"type" => "string"}, _place), do: :string
  defp node(%{"type" => "null"}, _place), do: :any

  defp node(%{} = schema, place) do
    if Enum.any?(["type", "enum", "allOf", "not", "if", "const"], &Map.has_key?(schema, &1)),
      do: raise(ArgumentError, "#{place.origin}: no node for #{inspect(schema)}"),
      else: :any
  end

  defp enum(values, place) do
    _unique = Naming.pairs(values, place.origin)
    {:enum, values}
  end

  defp branches(branches, schema, place) do
    {nulls, branches} = Enum.split_with(branches, &(&1 == %{"type" => "null"}))

    cond do
      nulls != [] and length(branches) == 1 ->
        {:nullable, node(hd(branches), place)}

      nulls != [] ->
        {:nullable, branches(branches, schema, place)}

      Enum.all?(branches, &enum?/1) ->
        branches |> Enum.flat_map(& &1["enum"]) |> enum(place)

      tag = tag(branches, place) ->
        union(tag, branches, schema, place)

      Map.has_key?(schema, "properties") ->
        {:struct, struct(with_optional(schema, branches), [], place)}

      true ->
        either(branches, place)
    end
  end

  defp enum?(schema), do: match?(%{"enum" => _values, "type" => "string"}, schema)

  # The property that has one fixed string in every branch and tells the branches apart.
  defp tag(branches, place) do
    constants =
      Enum.map(branches, fn branch ->
        branch |> constants() |> Enum.map(&elem(&1, 0)) |> MapSet.new()
      end)

    case constants |> Enum.reduce(&MapSet.intersection/2) |> MapSet.to_list() do
      [] ->
        nil

      [tag] ->
        tag

      several ->
        raise ArgumentError, "#{place.origin}: any of #{inspect(several)} could be the tag"
    end
  end

  defp constants(%{"properties" => properties, "required" => required}) do
    for {key, %{"enum" => [value]}} <- properties, key in required, do: {key, value}
  end

  defp constants(_schema), do: []

  defp union(tag, branches, schema, place) do
    variants =
      for branch <- branches do
        {^tag, value} = branch |> constants() |> List.keyfind(tag, 0)

        module =
          Dialect.variant_module(
            place.dialect,
            place.module,
            place.definition,
            branch,
            {tag, value}
          )

        place = %{place | module: module, origin: "#{place.origin}/#{value}"}

        {value,
         branch |> with_common(schema) |> flat() |> struct([{tag, value}], place) |> event(place)}
      end

    {:union, tag, variants, Dialect.unknown_module(place.dialect, place.module)}
  end

  defp event(struct, %{definition: events, dialect: %{name: name, events: events}} = place) do
    event = %{struct | set: [{"wire", Atom.to_string(name)}]}
    if name == :app_server, do: lift(event, place), else: checked(event)
  end

  defp event(struct, _place), do: struct

  # A notification's envelope is no struct of its own: its parameters are the event's fields.
  defp lift(%Struct{fields: fields} = event, place) do
    {[%{node: {:ref, name}}], envelope} = Enum.split_with(fields, &(&1.wire == "params"))
    shared? = not Map.has_key?(place.dialect.event_params, name)
    params = %{place | definition: name, origin: if(shared?, do: place.origin, else: name)}
    schema = place.dialect.definitions |> Map.fetch!(name) |> Map.put_new("properties", %{})
    {:struct, lifted} = node(schema, params)

    checked(%{
      event
      | origin: lifted.origin,
        fields: envelope,
        lift: {"params", lifted.fields},
        doc: lifted.doc
    })
  end

  # An object with branches of its own inside a variant: `{type, url or fileId}`.
  defp flat(%{"anyOf" => branches} = schema), do: with_optional(schema, branches)
  defp flat(schema), do: schema

  defp with_common(branch, %{"properties" => common} = schema) do
    branch
    |> Map.update!("properties", &Map.merge(common, &1))
    |> Map.update!("required", &(Map.get(schema, "required", []) ++ &1))
  end

  defp with_common(branch, _schema), do: branch

  defp with_optional(schema, branches) do
    optional = branches |> Enum.map(& &1["properties"]) |> Enum.reduce(&Map.merge/2)
    schema |> Map.drop(["anyOf", "oneOf"]) |> Map.update!("properties", &Map.merge(optional, &1))
  end

  # Untagged. One string enum out of several, structs told apart by what they require, and last of all "anything else".
  defp either(branches, place) do
    {enums, others} = Enum.split_with(branches, &enum?/1)
    enums = if enums == [], do: [], else: [enums |> Enum.flat_map(& &1["enum"]) |> enum(place)]

    others =
      for branch <- others do
        place =
          if Map.has_key?(branch, "properties"),
            do: branch_place(branch, others, place),
            else: place

        node(branch, place)
      end

    {open, closed} = Enum.split_with(others, &(&1 == :any))

    case enums ++ closed ++ Enum.take(open, 1) do
      [node] -> node
      nodes -> {:either, nodes}
    end
  end

  defp branch_place(branch, branches, place) do
    name =
      Dialect.title_stem(branch, place.definition, nil) ||
        branch |> distinct_key(branches, place) |> Naming.camel()

    %{place | module: "#{place.module}.#{name}", origin: "#{place.origin}/#{name}"}
  end

  defp distinct_key(branch, branches, place) do
    others =
      for other <- branches, other != branch, key <- Map.get(other, "required", []), do: key

    case Map.get(branch, "required", []) -- others do
      [key | _] ->
        key

      [] ->
        raise ArgumentError,
              "#{place.origin}: nothing tells this branch from the others: #{inspect(branch)}"
    end
  end

  # `constants` are wire keys whose value says which struct this is: they are no fields.
  defp struct(schema, constants, place) do
    required = Map.get(schema, "required", [])
    properties = schema |> Map.fetch!("properties") |> Map.drop(Enum.map(constants, &elem(&1, 0)))

    fields =
      for {wire, name} <-
            properties |> in_order(required) |> Naming.pairs(place.origin, &Naming.field/1) do
        inner = %{
          place
          | module: "#{place.module}.#{Naming.camel(wire)}",
            origin: "#{place.origin}/#{wire}"
        }

        schema = properties[wire]
        doc = if is_map(schema), do: schema["description"]

        %Field{
          wire: wire,
          name: name,
          node: node(schema, inner),
          required: wire in required,
          doc: doc
        }
      end

    checked(%Struct{
      module: place.module,
      origin: place.origin,
      doc: schema["description"],
      fields: fields,
      consts: constants
    })
  end

  # What must be there first, as the schema names it; what may be there after it.
  defp in_order(properties, required) do
    {must, may} = properties |> Map.keys() |> Enum.split_with(&(&1 in required))
    Enum.sort_by(must, fn key -> Enum.find_index(required, &(&1 == key)) end) ++ Enum.sort(may)
  end

  defp checked(%Struct{} = struct) do
    reserved = ["extra"] ++ Enum.map(struct.set, &elem(&1, 0))
    names = struct |> Struct.all_fields() |> Enum.map(& &1.name)

    if Enum.any?(names, &(&1 in reserved)) or names != Enum.uniq(names),
      do: raise(ArgumentError, "#{struct.origin}: a field's name is taken: #{inspect(names)}"),
      else: struct
  end
end
