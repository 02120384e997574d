defmodule Codex.Protocol.Params.Nodes do
  @moduledoc false
  # The nodes of the snapshot (`Codex.Protocol.Data`) in the form in which values are checked against them: everything that is
  # looked up is a map. Made when `Codex.Protocol.Params.Cast` is compiled.

  @type t ::
          :any
          | :bool
          | :int
          | :uint
          | :float
          | :string
          | {:ref, String.t()}
          | {:nullable | :list | :map, t()}
          | {:enum, %{(atom() | String.t()) => wire :: String.t()}, words :: [atom()]}
          | struct_()
          | {:union, tag(), %{(atom() | String.t()) => struct_()}, %{module() => struct_()},
             words :: [atom()]}
          | {:either, [t()]}

  @type struct_ ::
          {:struct, module(), keys :: %{(atom() | String.t()) => field() | {:tag, [term()]}},
           fields :: [field()], consts :: %{String.t() => String.t()}}
  @type tag :: {atom(), wire :: [atom() | String.t()]}
  @type field ::
          {wire :: String.t(), atom(), t(), required :: boolean(), experimental :: boolean()}

  @spec prepare([{String.t(), Codex.Protocol.Data.node_()}]) :: %{String.t() => t()}
  def prepare(definitions),
    do: Map.new(definitions, fn {name, node} -> {name, prepared(node)} end)

  defp prepared({wrapper, node}) when wrapper in [:nullable, :list, :map],
    do: {wrapper, prepared(node)}

  defp prepared({:either, nodes}), do: {:either, Enum.map(nodes, &prepared/1)}

  defp prepared({:enum, pairs}) do
    words = for {wire, atom} <- pairs, word <- [atom | both(wire)], into: %{}, do: {word, wire}
    {:enum, words, for({_wire, atom} <- pairs, do: atom)}
  end

  defp prepared({:union, tag, variants}) do
    variants = for {value, struct} <- variants, do: {value, snake(value), prepared(struct)}

    by_tag =
      for {value, atom, struct} <- variants,
          word <- [atom | both(value)],
          into: %{},
          do: {word, struct}

    by_module = for {_value, _atom, struct} <- variants, into: %{}, do: {elem(struct, 1), struct}
    words = for {_value, atom, _struct} <- variants, do: atom
    {:union, {snake(tag), both(tag)}, by_tag, by_module, words}
  end

  defp prepared({:struct, module, fields, consts}) do
    fields =
      for {wire, name, node, required, experimental} <- fields,
          do: {wire, name, prepared(node), required, experimental}

    keys =
      for {wire, name, _node, _required, _experimental} = field <- fields,
          key <- [name | both(wire)],
          into: %{},
          do: {key, field}

    tags =
      for {wire, value} <- consts,
          key <- [snake(wire) | both(wire)],
          into: %{},
          do: {key, {:tag, both(value) ++ [snake(value)]}}

    {:struct, module, Map.merge(keys, tags), fields, Map.new(consts)}
  end

  defp prepared(leaf_or_reference), do: leaf_or_reference

  # These run while the library is compiled, over the names of the snapshot.
  defp both(wire), do: [wire, String.to_atom(wire)]
  defp snake(wire), do: wire |> Codex.Protocol.Generator.Naming.snake() |> String.to_atom()
end
