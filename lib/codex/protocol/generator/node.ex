defmodule Codex.Protocol.Generator.Node do
  @moduledoc false
  # What the generator makes of a piece of schema: everything that the decoder and the Elixir types need, and no more.

  defmodule Field do
    @moduledoc false
    @enforce_keys [:wire, :name, :node, :required]
    defstruct [:wire, :name, :node, :required, :doc, experimental: false]

    @type t :: %__MODULE__{
            wire: String.t(),
            name: String.t(),
            node: Codex.Protocol.Generator.Node.t(),
            required: boolean(),
            # only ever true in what `Codex.Protocol.Generator.Methods` gives
            experimental: boolean(),
            doc: String.t() | nil
          }
  end

  defmodule Struct do
    @moduledoc false
    # `origin` names the piece of schema, so that two pieces that would become one module are noticed
    @enforce_keys [:module, :origin, :fields]
    defstruct [:module, :origin, :fields, :doc, :lift, consts: [], set: []]

    @type t :: %__MODULE__{
            module: String.t(),
            origin: String.t(),
            doc: String.t() | nil,
            fields: [Field.t()],
            # wire keys with a fixed string
            consts: [{String.t(), String.t()}],
            # struct fields with a fixed atom
            set: [{String.t(), String.t()}],
            # a wire key, and what stands below it, as fields of this struct
            lift: {String.t(), [Field.t()]} | nil
          }

    @spec all_fields(t()) :: [Field.t()]
    def all_fields(%__MODULE__{lift: nil, fields: fields}), do: fields
    def all_fields(%__MODULE__{lift: {_key, lifted}, fields: fields}), do: lifted ++ fields
  end

  @type t ::
          :any
          | :bool
          | :int
          | :uint
          | :float
          | :string
          # the text that the value is written as
          | :raw
          | {:ref, definition :: String.t()}
          | {:nullable, t()}
          | {:list, t()}
          | {:map, t()}
          | {:enum, [String.t()]}
          | {:tag, [{String.t(), Struct.t()}]}
          | {:struct, Struct.t()}
          | {:union, tag :: String.t(), [{String.t(), Struct.t()}], unknown :: String.t() | nil}
          | {:either, [t()]}

  # The definitions that a node refers to.
  @spec references(t()) :: [String.t()]
  def references({:ref, name}), do: [name]

  def references({:struct, struct}),
    do: struct |> Struct.all_fields() |> Enum.flat_map(&references(&1.node))

  def references({:union, _tag, variants, _unknown}),
    do: Enum.flat_map(variants, fn {_value, struct} -> references({:struct, struct}) end)

  def references({:either, nodes}), do: Enum.flat_map(nodes, &references/1)
  def references({wrapper, node}) when wrapper in [:nullable, :list, :map], do: references(node)
  def references(_leaf), do: []

  # Every struct in a node, itself included; references are not followed.
  @spec structs(t()) :: [Struct.t()]
  def structs({:struct, struct}) do
    [struct | Enum.flat_map(Struct.all_fields(struct), &structs(&1.node))]
  end

  def structs({:union, _tag, variants, _unknown}),
    do: Enum.flat_map(variants, fn {_value, struct} -> structs({:struct, struct}) end)

  def structs({:either, nodes}), do: Enum.flat_map(nodes, &structs/1)
  def structs({wrapper, node}) when wrapper in [:nullable, :list, :map], do: structs(node)
  def structs(_leaf), do: []
end
