defmodule Codex.Protocol.Generator.Data do
  @moduledoc false
  # Methods and the nodes of what a client writes -> the module of plain terms that `Codex.Protocol.Methods` and
  # `Codex.Protocol.Params` are made from.

  alias Codex.Protocol.Generator.{Methods, Naming, Node, Source}
  alias Codex.Protocol.Generator.Node.{Field, Struct}

  @spec source([Methods.t()], [{String.t(), Node.t()}]) :: binary()
  def source(methods, written) do
    Source.format("""
    defmodule Codex.Protocol.Data do
      @moduledoc false

      @type node_ ::
              :any
              | :bool
              | :int
              | :uint
              | :float
              | :string
              | {:ref, String.t()}
              | {:nullable | :list | :map, node_}
              | {:enum, [{wire :: String.t(), atom()}]}
              | {:struct, module(), [field], consts :: [{String.t(), String.t()}]}
              | {:union, tag :: String.t(), [{String.t(), node_}]}
              | {:either, [node_]}

      @type field ::
              {wire :: String.t(), atom(), node_, required :: boolean(), experimental :: boolean()}

      @spec methods() :: [map()]
      def methods, do: #{methods |> Enum.map(&method/1) |> term()}

      # What parameters and answers are made of.
      @spec written() :: [{String.t(), node_}]
      def written, do: #{term(for {name, node} <- written, do: {name, plain(node)})}
    end
    """)
  end

  defp term(term), do: inspect(term, limit: :infinity, printable_limit: :infinity)

  defp method(%Methods{} = method) do
    %{
      kind: method.kind,
      name: method.name,
      stability: method.stability,
      params: method.params,
      given: method.given,
      module: Module.concat([method.module]),
      response: method.response,
      fields: Enum.map(method.fields, &String.to_atom/1)
    }
  end

  defp plain({:nullable, node}), do: {:nullable, plain(node)}
  defp plain({:list, node}), do: {:list, plain(node)}
  defp plain({:map, node}), do: {:map, plain(node)}
  defp plain({:either, nodes}), do: {:either, Enum.map(nodes, &plain/1)}
  defp plain({:ref, name}), do: {:ref, name}

  defp plain({:enum, values}) do
    {:enum, for({wire, name} <- Naming.pairs(values, "enum"), do: {wire, String.to_atom(name)})}
  end

  defp plain({:union, tag, variants, _unknown}),
    do: {:union, tag, for({value, struct} <- variants, do: {value, plain({:struct, struct})})}

  defp plain({:struct, %Struct{lift: nil, set: []} = struct}) do
    fields =
      for %Field{} = field <- struct.fields do
        {field.wire, String.to_atom(field.name), plain(field.node), field.required,
         field.experimental}
      end

    {:struct, Module.concat([struct.module]), fields, struct.consts}
  end

  defp plain(leaf) when leaf in [:any, :bool, :int, :uint, :float, :string], do: leaf
end
