defmodule Codex.Protocol.Generator.Catalogue do
  @moduledoc false
  # The Elixir modules of a snapshot: what both dialects say about a name, put together.

  alias Codex.Protocol.Generator.{Dialect, Naming, Node, Reader}
  alias Codex.Protocol.Generator.Node.{Field, Struct}

  defmodule Module do
    @moduledoc false
    # `kind` is `:type` for a name that only stands for a type
    @enforce_keys [:name, :kind, :wire_names]
    defstruct [:name, :kind, :wire_names, :doc, members: [], nodes: []]

    @type t :: %__MODULE__{
            name: String.t(),
            kind: :event | :item | :struct | :type,
            # where it is in the snapshot, by dialect
            wire_names: [{:app_server | :exec, String.t()}],
            doc: String.t() | nil,
            members: [Codex.Protocol.Generator.Catalogue.Member.t()],
            nodes: [{Dialect.t(), Node.t()}]
          }
  end

  defmodule Member do
    @moduledoc false
    # A struct's field: `required` where every dialect that has the struct requires it
    @enforce_keys [:name, :required, :nodes]
    defstruct [:name, :required, :nodes, :doc]

    @type t :: %__MODULE__{
            name: String.t(),
            required: boolean(),
            nodes: [{Dialect.t(), Node.t()}],
            doc: String.t() | nil
          }
  end

  @enforce_keys [:version, :dialects, :modules]
  defstruct [:version, :dialects, :modules]

  @type t :: %__MODULE__{
          version: String.t(),
          dialects: [{Dialect.t(), [{definition :: String.t(), Node.t()}]}],
          modules: [Module.t()]
        }

  @spec new(String.t(), [Dialect.t()]) :: t()
  def new(version, dialects) do
    read = for(dialect <- dialects, do: {dialect, Reader.read(dialect)}) |> with_tags()
    modules = Enum.sort_by(structs(read) ++ types(read), & &1.name)
    %__MODULE__{version: version, dialects: read, modules: unique(modules)}
  end

  # What one dialect writes as an object with a tag, the other may write as the tag alone: still the same structs.
  defp with_tags(read) do
    unions =
      for {_dialect, definitions} <- read,
          {name, {:union, _tag, variants, _unknown}} <- definitions,
          into: %{},
          do: {name, variants}

    for {dialect, definitions} <- read do
      {dialect, for({name, node} <- definitions, do: {name, with_tags(node, name, unions)})}
    end
  end

  defp with_tags({:enum, values}, name, unions) when is_map_key(unions, name) do
    {:tag,
     for value <- values do
       same = fn {tag, _struct} -> Naming.snake(tag) == Naming.snake(value) end

       case Enum.find(unions[name], same) do
         {_tag, struct} ->
           {value, %Struct{module: struct.module, origin: struct.origin, fields: []}}

         nil ->
           raise ArgumentError, "#{name}: #{inspect(value)} is a tag in one dialect only"
       end
     end}
  end

  defp with_tags(node, _name, _unions), do: node

  # The names of a struct's fields, without `extra`, which every struct has.
  @spec field_names(Module.t()) :: [String.t()]
  def field_names(%Module{kind: :event, members: members}),
    do: Enum.map(members, & &1.name) ++ ["wire"]

  def field_names(%Module{members: members}), do: Enum.map(members, & &1.name)

  # The definitions that events are made of, directly or not.
  @spec reported(t()) :: MapSet.t(String.t())
  def reported(%__MODULE__{dialects: dialects}) do
    for {dialect, definitions} <- dialects, reduce: MapSet.new() do
      names -> reach(dialect.events, Map.new(definitions), names)
    end
  end

  defp reach(name, definitions, names) do
    if name in names,
      do: names,
      else:
        definitions
        |> Map.fetch!(name)
        |> Node.references()
        |> Enum.reduce(MapSet.put(names, name), &reach(&1, definitions, &2))
  end

  defp structs(read) do
    kinds = kinds(read)

    found =
      for {dialect, definitions} <- read,
          {_name, node} <- definitions,
          struct <- Node.structs(node),
          do: {dialect, struct}

    for {name, occurrences} <- Enum.group_by(found, fn {_dialect, struct} -> struct.module end) do
      wire_names =
        occurrences
        |> Enum.map(fn {dialect, struct} -> {dialect.name, struct.origin} end)
        |> Enum.uniq()

      same_origin!(name, wire_names)

      %Module{
        name: name,
        kind: Map.get(kinds, name, :struct),
        wire_names: wire_names,
        doc: first(occurrences, fn {_dialect, struct} -> struct.doc end),
        members: occurrences |> members() |> with_time(kinds[name])
      }
    end
  end

  # What the variants of a union are, by what an unknown one becomes.
  defp kinds(read) do
    for {_dialect, definitions} <- read,
        {_name, {:union, _tag, variants, unknown}} <- definitions,
        kind = kind(unknown),
        {_value, struct} <- variants,
        into: %{},
        do: {struct.module, kind}
  end

  defp kind("Codex.Events.Unknown"), do: :event
  defp kind("Codex.Items.Unknown"), do: :item
  defp kind(_unknown), do: nil

  # Every event says when it was sent, last of all, also those that only the dialect without a clock has. What that
  # means is said once, in `Codex.Events`.
  defp with_time(members, :event) do
    time = %Member{name: "emitted_at_ms", required: false, nodes: []}
    {known, members} = Enum.split_with(members, &(&1.name == time.name))
    members ++ [%{List.first(known, time) | doc: nil}]
  end

  defp with_time(members, _kind), do: members

  # A name may stand once for each dialect.
  defp same_origin!(name, wire_names) do
    wire_names
    |> Enum.group_by(&elem(&1, 0), &elem(&1, 1))
    |> Enum.each(fn {dialect, several} ->
      if match?([_, _ | _], several) do
        raise ArgumentError,
              "#{name} would be several definitions of #{dialect}: #{Enum.join(several, ", ")}"
      end
    end)
  end

  defp members(occurrences) do
    fields =
      for {dialect, struct} <- occurrences,
          field <- Struct.all_fields(struct),
          do: {dialect, field}

    names = fields |> Enum.map(fn {_dialect, field} -> field.name end) |> Enum.uniq()

    for name <- names do
      same = Enum.filter(fields, fn {_dialect, field} -> field.name == name end)

      %Member{
        name: name,
        required:
          length(same) == length(occurrences) and
            Enum.all?(same, fn {_dialect, field} -> field.required end),
        nodes: for({dialect, %Field{node: node}} <- same, do: {dialect, node}),
        doc: first(same, fn {_dialect, field} -> field.doc end)
      }
    end
  end

  # Definitions that are no struct: unions, enums and names for scalars and lists.
  defp types(read) do
    found =
      for {dialect, definitions} <- read,
          {name, node} <- definitions,
          not match?({:struct, _}, node),
          do: {name, dialect, node}

    for {name, occurrences} <- Enum.group_by(found, &elem(&1, 0)) do
      %Module{
        name: "Codex.Protocol." <> name,
        kind: :type,
        wire_names: for({_name, dialect, _node} <- occurrences, do: {dialect.name, name}),
        doc:
          first(occurrences, fn {_name, dialect, _node} ->
            description(dialect.definitions[name])
          end),
        nodes: for({_name, dialect, node} <- occurrences, do: {dialect, node})
      }
    end
  end

  defp description(%{} = schema), do: schema["description"]
  defp description(true), do: nil

  defp unique(modules) do
    case modules |> Enum.frequencies_by(& &1.name) |> Enum.find(&(elem(&1, 1) > 1)) do
      nil -> modules
      {name, _count} -> raise ArgumentError, "#{name} would be a struct and a type"
    end
  end

  defp first(occurrences, get), do: Enum.find_value(occurrences, get)
end
