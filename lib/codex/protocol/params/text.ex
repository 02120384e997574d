defmodule Codex.Protocol.Params.Text do
  @moduledoc false
  # What is said about parameters that are refused.

  alias Codex.Protocol.Params.Nodes

  # How near a name has to be to be meant.
  @near 0.77

  @spec experimental() :: String.t()
  def experimental, do: "is experimental: it needs a client with experimental: true"

  @spec unknown(nearest :: atom() | String.t() | nil) :: String.t()
  def unknown(nil), do: "unknown key"
  def unknown(nearest), do: "unknown key, did you mean #{inspect(nearest)}?"

  # The field that was meant by a key, in the spelling that the key has itself.
  @spec nearest(term(), [Nodes.field()]) :: atom() | String.t() | nil
  def nearest(key, fields) when is_atom(key) or is_binary(key) do
    written = if is_atom(key), do: Atom.to_string(key), else: key

    if String.valid?(written) do
      {score, name} =
        fields
        |> Enum.map(fn {wire, name, _node, _required?, _experimental?} ->
          {String.jaro_distance(Macro.underscore(written), Atom.to_string(name)),
           if(is_atom(key), do: name, else: wire)}
        end)
        |> Enum.max_by(&elem(&1, 0), fn -> {0, nil} end)

      if score >= @near, do: name
    end
  end

  def nearest(_key, _fields), do: nil

  @spec one_of([atom()]) :: String.t()
  def one_of(words), do: "one of " <> Enum.map_join(words, ", ", &inspect/1)

  # As it reads after "expected".
  @spec describe(Nodes.t(), (String.t() -> Nodes.t())) :: String.t()
  def describe(node, definition)
  def describe(:string, _definition), do: "a string"
  def describe(:bool, _definition), do: "true or false"
  def describe(:int, _definition), do: "an integer"
  def describe(:uint, _definition), do: "an integer, not negative"
  def describe(:float, _definition), do: "a number"
  def describe({:list, _node}, _definition), do: "a list"
  def describe({:map, _node}, _definition), do: "a map"
  def describe({:enum, _words, atoms}, _definition), do: one_of(atoms)
  def describe({:nullable, node}, definition), do: describe(node, definition) <> ", or nil"
  def describe({:ref, name}, definition), do: name |> definition.() |> describe(definition)

  def describe({:struct, module, _keys, _fields, _consts}, _definition),
    do: "a map, a keyword list or #{inspect(module)}"

  def describe({:union, {name, _wire}, _by_tag, _by_module, words}, _definition),
    do: "a map with #{inspect(name)}, #{one_of(words)}"

  def describe({:either, nodes}, definition),
    do: Enum.map_join(nodes, ", or ", &describe(&1, definition))
end
