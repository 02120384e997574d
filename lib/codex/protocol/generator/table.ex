defmodule Codex.Protocol.Generator.Table do
  @moduledoc false
  # Nodes -> the table that drives the decoder and the encoder of `codex_wire` (JSON; one node a line, so that a diff of
  # two engine versions is readable). Nodes refer to one another by their place in the list.

  alias Codex.Protocol.Generator.{Catalogue, Naming}
  alias Codex.Protocol.Generator.Node.{Field, Struct}

  # nodes: place -> line; places: definition or line -> place
  defstruct nodes: %{}, places: %{}

  @spec encode(Catalogue.t()) :: binary()
  def encode(%Catalogue{} = catalogue) do
    {definitions, table} =
      for {dialect, definitions} <- catalogue.dialects,
          {name, _node} <- definitions,
          reduce: {[], %__MODULE__{}} do
        {places, table} ->
          {place, table} = definition(table, catalogue, dialect, name)
          {[{key(dialect, name), place} | places], table}
      end

    roots =
      for {dialect, _definitions} <- catalogue.dialects,
          do: {dialect.name, key(dialect, dialect.events)}

    definitions = Map.new(definitions)
    {connection, table} = connection(table, catalogue)

    IO.iodata_to_binary([
      ~s({"version": ),
      string(catalogue.version),
      ~s(,\n"comment": "Written by mix codex.gen.protocol. Do not edit.",\n"roots": ),
      object(for {name, key} <- Enum.sort(roots), do: {Atom.to_string(name), definitions[key]}),
      ~s(,\n"connection": ),
      connection,
      ~s(,\n"definitions": {\n),
      definitions
      |> Enum.sort()
      |> Enum.map(fn {key, place} -> [string(key), ": ", "#{place}"] end)
      |> lines(),
      ~s(},\n"modules": {\n),
      catalogue |> modules() |> Enum.sort() |> Enum.map(&module/1) |> lines(),
      ~s(},\n"nodes": [\n),
      table.nodes |> Enum.sort() |> Enum.map(&elem(&1, 1)) |> lines(),
      "]}\n"
    ])
  end

  # The app-server's names as they are; those of exec behind a prefix, because most of them are the app-server's too.
  defp key(%{name: :app_server}, name), do: name
  defp key(%{name: :exec}, name), do: "exec/" <> name

  # What comes over a connection to an app-server beside its events: what it asks, and what it answers. How a result is to
  # be read, only who asked for it knows: until then it stays text.
  defp connection(table, catalogue) do
    {dialect, definitions} =
      Enum.find(catalogue.dialects, fn {dialect, _definitions} -> dialect.name == :app_server end)

    requests =
      if List.keymember?(definitions, "ServerRequest", 0),
        do: {:ref, "ServerRequest"},
        else: {:union, "method", [], "Codex.Protocol.ServerRequest.Unknown"}

    fields =
      for {key, node, required} <- [
            {"id", :any, true},
            {"result", :raw, false},
            {"error", :any, false}
          ],
          do: %Field{wire: key, name: key, node: node, required: required}

    response = %Struct{module: "Codex.Protocol.Response", origin: "Response", fields: fields}
    {requests, table} = place(requests, {catalogue, dialect}, table)
    {response, table} = place({:struct, response}, {catalogue, dialect}, table)
    {object([{"requests", requests}, {"response", response}]), table}
  end

  # The structs, and those for what the snapshot does not know, which are written by hand.
  defp modules(catalogue) do
    generated =
      for module <- catalogue.modules,
          module.kind != :type,
          do: {module.name, Catalogue.field_names(module)}

    [
      {"Codex.Events.Unknown", ["type", "payload", "wire"]},
      {"Codex.Items.Unknown", ["type", "payload"]},
      {"Codex.Protocol.Response", ["id", "result", "error"]},
      {"Codex.Protocol.ServerRequest.Unknown", ["type", "payload"]} | generated
    ]
  end

  defp module({name, fields}),
    do: [string(name), ": ", list(for field <- fields, do: string(field))]

  # A definition has its place before its content is known: definitions may refer to themselves.
  defp definition(table, catalogue, dialect, name) do
    key = {:definition, dialect.name, name}

    case table.places do
      %{^key => place} ->
        {place, table}

      places ->
        place = map_size(table.nodes)

        table = %{
          table
          | places: Map.put(places, key, place),
            nodes: Map.put(table.nodes, place, nil)
        }

        {_dialect, definitions} = List.keyfind(catalogue.dialects, dialect, 0)
        {_name, node} = List.keyfind(definitions, name, 0)
        {line, table} = line(node, {catalogue, dialect}, table)
        {place, %{table | nodes: Map.put(table.nodes, place, line)}}
    end
  end

  defp place({:ref, name}, {catalogue, dialect}, table),
    do: definition(table, catalogue, dialect, name)

  defp place({:nullable, node}, context, table), do: place(node, context, table)

  defp place(node, context, table) do
    {line, table} = line(node, context, table)
    line = IO.iodata_to_binary(line)

    case table.places do
      %{^line => place} ->
        {place, table}

      places ->
        place = map_size(table.nodes)

        {place,
         %{table | places: Map.put(places, line, place), nodes: Map.put(table.nodes, place, line)}}
    end
  end

  defp line({:nullable, node}, context, table), do: line(node, context, table)

  # a definition that is only another name for a definition
  defp line({:ref, name}, {catalogue, dialect} = context, table) do
    {_dialect, definitions} = List.keyfind(catalogue.dialects, dialect, 0)
    {_name, node} = List.keyfind(definitions, name, 0)
    line(node, context, table)
  end

  defp line(:uint, _context, table), do: {kind("int", []), table}

  defp line(leaf, _context, table) when is_atom(leaf),
    do: {leaf |> Atom.to_string() |> kind([]), table}

  defp line({:enum, values}, _context, table) do
    pairs =
      for {wire, name} <- Naming.pairs(values, "enum"), do: list([string(wire), string(name)])

    {kind("enum", [{"values", list(pairs)}]), table}
  end

  defp line({:tag, variants}, context, table) do
    {variants, table} = variants(variants, context, table)
    {kind("tag", [{"variants", variants}]), table}
  end

  defp line({wrapper, node}, context, table) when wrapper in [:list, :map] do
    {place, table} = place(node, context, table)
    {wrapper |> Atom.to_string() |> kind([{"of", "#{place}"}]), table}
  end

  # What fits none of them stays plain anyway.
  defp line({:either, nodes}, context, table) do
    case List.delete(nodes, :any) do
      [node] ->
        line(node, context, table)

      nodes ->
        {places, table} = Enum.map_reduce(nodes, table, &place(&1, context, &2))
        {kind("either", [{"of", places |> Enum.map(&"#{&1}") |> list()}]), table}
    end
  end

  defp line({:union, tag, variants, unknown}, context, table) do
    {variants, table} = variants(variants, context, table)
    unknown = if unknown, do: string(unknown), else: "null"

    {kind("union", [{"tag", string(tag)}, {"variants", variants}, {"unknown", unknown}]), table}
  end

  defp line({:struct, %Struct{} = struct}, context, table) do
    {fields, table} = Enum.map_reduce(struct.fields, table, &field(&1, context, &2))
    {lift, table} = lift(struct.lift, context, table)

    optional =
      for {name, [_ | _] = pairs} <- [{"consts", struct.consts}, {"set", struct.set}],
          do: {name, list(for {key, value} <- pairs, do: list([string(key), string(value)]))}

    {kind(
       "struct",
       [{"module", string(struct.module)}, {"fields", list(fields)}] ++ optional ++ lift
     ), table}
  end

  defp variants(variants, context, table) do
    {variants, table} =
      Enum.map_reduce(variants, table, fn {value, struct}, table ->
        {place, table} = place({:struct, struct}, context, table)
        {list([string(value), "#{place}"]), table}
      end)

    {list(variants), table}
  end

  defp lift(nil, _context, table), do: {[], table}

  defp lift({key, fields}, context, table) do
    {fields, table} = Enum.map_reduce(fields, table, &field(&1, context, &2))
    {[{"lift", list([string(key), list(fields)])}], table}
  end

  defp field(%Field{} = field, context, table) do
    {place, table} = place(field.node, context, table)
    {list([string(field.wire), string(field.name), "#{place}", "#{field.required}"]), table}
  end

  defp kind(name, members), do: object_raw([{"k", string(name)} | members])

  defp object(pairs), do: object_raw(for {key, value} <- pairs, do: {key, "#{value}"})

  defp object_raw(pairs) do
    [
      "{",
      pairs
      |> Enum.map(fn {key, value} -> [string(key), ":", value] end)
      |> Enum.intersperse(","),
      "}"
    ]
  end

  defp list(items), do: ["[", Enum.intersperse(items, ","), "]"]
  defp lines(lines), do: [Enum.intersperse(lines, ",\n"), "\n"]
  defp string(text), do: Codex.JSON.encode!(text)
end
