defmodule Codex.Protocol.Generator.Source do
  @moduledoc false
  # Modules of a snapshot -> Elixir source, formatted, in a few files by the part that they play.

  alias Codex.Protocol.Generator.{Catalogue, Dialect, Naming}
  alias Codex.Protocol.Generator.Catalogue.{Member, Module}

  @header "# Written by mix codex.gen.protocol from fixtures/schemas. Do not edit.\n\n"

  @spec files(Catalogue.t()) :: [{name :: String.t(), source :: binary()}]
  def files(%Catalogue{modules: modules} = catalogue) do
    reported = Catalogue.reported(catalogue)

    grouped =
      for {file, modules} <- modules |> Enum.group_by(&file(&1, reported)) |> Enum.sort(),
          do: {file, modules |> Enum.map(&module/1) |> Enum.intersperse("\n")}

    for {file, source} <- [{"snapshot", snapshot(catalogue)} | grouped],
        do: {file, format(source)}
  end

  @spec format(iodata()) :: binary()
  def format(source) do
    formatted = [@header, source] |> IO.iodata_to_binary() |> Code.format_string!()
    IO.iodata_to_binary([formatted, "\n"])
  end

  defp file(%Module{kind: :event}, _reported), do: "events"
  defp file(%Module{kind: :item}, _reported), do: "items"
  defp file(%Module{kind: :type}, _reported), do: "types"

  defp file(%Module{kind: :struct, name: "Codex.Protocol." <> name}, reported) do
    definition = name |> String.split(".") |> hd()

    cond do
      definition in ["ClientRequest", "ServerRequest"] -> "requests"
      String.ends_with?(definition, "Params") -> "params"
      String.ends_with?(definition, "Response") -> "responses"
      definition in reported -> "event_data"
      true -> "request_data"
    end
  end

  defp module(%Module{kind: :type} = module) do
    """
    defmodule #{module.name} do
      @moduledoc #{doc(about(module))}

      @type t :: #{type(module.nodes)}
    end
    """
  end

  defp module(%Module{} = module) do
    required = for %Member{required: true, name: name} <- module.members, do: name
    fields = for name <- Catalogue.field_names(module), do: [":", name, ", "]

    """
    defmodule #{module.name} do
      @moduledoc #{doc(about(module))}

      #{typedoc(module.members)}
      @type t :: %__MODULE__{#{Enum.map(module.members, &[member(&1), ", "])} #{wire(module)} extra: Codex.Protocol.extra()}

      #{if required != [], do: ["@enforce_keys [", Enum.map_join(required, ", ", &":#{&1}"), "]"]}
      defstruct [#{fields} extra: %{}]
    end
    """
  end

  defp wire(%Module{kind: :event}), do: "wire: Codex.Protocol.wire(),"
  defp wire(%Module{}), do: ""

  defp member(%Member{name: name, nodes: []}), do: [name, ": integer() | nil"]
  defp member(%Member{name: name, required: true, nodes: nodes}), do: [name, ": ", type(nodes)]

  defp member(%Member{name: name, nodes: nodes}),
    do: [name, ": ", nodes |> types() |> Kernel.++(["nil"]) |> join()]

  # A type is a list of alternatives: the dialects', one after the other.
  defp type(nodes), do: nodes |> types() |> join()

  defp types(nodes),
    do: Enum.flat_map(nodes, fn {dialect, node} -> alternatives(node, dialect) end)

  defp alternatives(:any, _dialect), do: ["Codex.JSON.value()"]
  defp alternatives(:bool, _dialect), do: ["boolean()"]
  defp alternatives(:int, _dialect), do: ["integer()"]
  defp alternatives(:uint, _dialect), do: ["non_neg_integer()"]
  defp alternatives(:float, _dialect), do: ["float()"]
  defp alternatives(:string, _dialect), do: ["String.t()"]

  defp alternatives({:ref, name}, dialect),
    do: [Dialect.definition_module(dialect, name) <> ".t()"]

  defp alternatives({:nullable, node}, dialect), do: alternatives(node, dialect) ++ ["nil"]
  defp alternatives({:list, node}, dialect), do: ["[#{type([{dialect, node}])}]"]

  defp alternatives({:map, node}, dialect),
    do: ["%{optional(String.t()) => #{type([{dialect, node}])}}"]

  defp alternatives({:struct, struct}, _dialect), do: [struct.module <> ".t()"]

  defp alternatives({:either, nodes}, dialect),
    do: Enum.flat_map(nodes, &alternatives(&1, dialect))

  defp alternatives({:enum, values}, _dialect) do
    for({_wire, name} <- Naming.pairs(values, "enum"), do: inspect(String.to_atom(name))) ++
      ["String.t()"]
  end

  defp alternatives({:tag, variants}, _dialect) do
    for({_value, struct} <- variants, do: struct.module <> ".t()") ++ ["String.t()"]
  end

  defp alternatives({:union, _tag, variants, unknown}, _dialect) do
    variants = for {_value, struct} <- variants, do: struct.module <> ".t()"

    variants ++
      [if(unknown, do: unknown <> ".t()", else: "%{optional(String.t()) => Codex.JSON.value()}")]
  end

  # `nil` and the open alternatives last: one dialect's may stand before the other's closed ones.
  defp join(alternatives) do
    {last, first} = alternatives |> Enum.uniq() |> Enum.split_with(&(&1 in ["String.t()", "nil"]))
    Enum.join(first ++ Enum.sort(last), " | ")
  end

  defp about(%Module{doc: doc, wire_names: wire_names}) do
    places =
      for {dialect, name} <- wire_names do
        case dialect do
          :app_server -> "`#{name}` of the app-server"
          :exec -> "`#{name}` of exec"
        end
      end

    [if(doc, do: [doc, "\n\n"], else: []), "On the wire: ", Enum.join(places, ", "), "."]
  end

  defp typedoc(members) do
    case for(
           %Member{doc: doc} = member when doc != nil <- members,
           do: ["* `", member.name, "` - ", indent(doc), "\n"]
         ) do
      [] -> ""
      docs -> ["@typedoc ", doc(docs)]
    end
  end

  defp indent(doc), do: String.replace(doc, "\n", "\n  ")

  # A heredoc takes the text as it is, so that it must not hold what ends it.
  defp doc(text) do
    text =
      text
      |> IO.iodata_to_binary()
      |> String.split("\n")
      |> Enum.map_join("\n", &String.trim_trailing/1)

    if text =~ ~s("""), do: raise(ArgumentError, "a description ends its heredoc: #{text}")
    ["~S\"\"\"\n", String.trim(text), "\n\"\"\"\n"]
  end

  # What hand-written modules need to know of the generated ones.
  defp snapshot(catalogue) do
    """
    defmodule Codex.Protocol.Snapshot do
      @moduledoc false

      @spec version() :: String.t()
      def version, do: #{inspect(catalogue.version)}

      #{clauses(catalogue, :event)}

      #{clauses(catalogue, :item)}
    end
    """
  end

  defp clauses(catalogue, kind) do
    clauses =
      for %Module{kind: ^kind, name: name} <- catalogue.modules do
        type = name |> String.split(".") |> List.last() |> Naming.snake() |> String.to_atom()
        "def #{kind}_type(#{name}), do: #{inspect(type)}\n"
      end

    ["@spec #{kind}_type(module()) :: atom()\n" | clauses]
  end
end
