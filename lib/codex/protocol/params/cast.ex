defmodule Codex.Protocol.Params.Cast do
  @moduledoc false
  # A value as JSON in plain terms, checked against its definition on the way.

  alias Codex.Options.Type
  alias Codex.Protocol.Data
  alias Codex.Protocol.Params.{Nodes, Text}
  alias Codex.Redaction

  # On an improper list `length/1` fails, and with it the guard.
  defguardp is_proper(list) when length(list) >= 0

  @definitions Nodes.prepare(Data.written())

  @type problem :: {path :: [term()], value :: term(), reason :: String.t()}

  # `all?`: with what is experimental
  @spec cast(String.t(), term(), boolean()) :: {:ok, term()} | {:error, problem()}
  def cast(definition, value, all?) do
    {:ok, node(definition(definition), value, [], all?)}
  catch
    {:refused, path, value, reason} -> {:error, {Enum.reverse(path), value, reason}}
  end

  defp definition(name), do: Map.fetch!(@definitions, name)

  # `path` leads to the value, the last step first.
  defp node(:any, value, _path, _all?), do: value
  defp node(:string, value, _path, _all?) when is_binary(value), do: value
  defp node(:bool, value, _path, _all?) when is_boolean(value), do: value
  defp node(:int, value, _path, _all?) when is_integer(value), do: value
  defp node(:uint, value, _path, _all?) when is_integer(value) and value >= 0, do: value
  defp node(:float, value, _path, _all?) when is_number(value), do: value

  defp node(:string, value, _path, _all?) when is_atom(value) and value not in [nil, true, false],
    do: Atom.to_string(value)

  defp node({:ref, name}, value, path, all?), do: node(definition(name), value, path, all?)
  defp node({:nullable, _node}, nil, _path, _all?), do: nil
  defp node({:nullable, node}, value, path, all?), do: node(node, value, path, all?)

  defp node({:list, node}, values, path, all?) when is_proper(values) do
    {values, _count} =
      Enum.map_reduce(values, 0, fn value, index ->
        {node(node, value, [index | path], all?), index + 1}
      end)

    values
  end

  defp node({:map, node}, %{} = values, path, all?) when not is_struct(values),
    do: Map.new(values, fn {key, value} -> entry(node, key, value, path, all?) end)

  defp node({:map, node}, pairs, path, all?) when is_proper(pairs),
    do: node({:map, node}, object(pairs, path), path, all?)

  defp node({:enum, words, _atoms} = node, value, path, _all?)
       when is_atom(value) or is_binary(value) do
    case words do
      %{^value => word} -> word
      _unknown -> wrong(node, value, path)
    end
  end

  defp node({:struct, module, _keys, fields, consts}, %module{} = struct, path, all?) do
    fields
    |> Enum.reduce(consts, &from_struct(&1, struct, &2, path, all?))
    |> with_extra(struct, path)
  end

  defp node({:struct, _module, _keys, _fields, _consts} = node, %{} = map, path, all?)
       when not is_struct(map),
       do: from_map(node, map, path, all?)

  defp node({:struct, _module, _keys, _fields, _consts} = node, pairs, path, all?)
       when is_proper(pairs),
       do: from_map(node, object(pairs, path), path, all?)

  defp node({:union, _tag, _by_tag, by_module, _words} = node, %module{} = struct, path, all?) do
    case by_module do
      %{^module => variant} -> node(variant, struct, path, all?)
      _other -> wrong(node, struct, path)
    end
  end

  defp node({:union, _tag, _by_tag, _by_module, _words} = node, %{} = map, path, all?),
    do: variant(node, map, path, all?)

  defp node({:union, _tag, _by_tag, _by_module, _words} = node, pairs, path, all?)
       when is_proper(pairs),
       do: variant(node, object(pairs, path), path, all?)

  defp node({:either, nodes} = node, value, path, all?) do
    attempts = Stream.map(nodes, &attempt(&1, value, path, all?))

    case Enum.find(attempts, &match?({:ok, _term}, &1)) do
      {:ok, term} -> term
      nil -> throw(Enum.max_by([refusal(node, value, path) | refusals(attempts)], &depth/1))
    end
  end

  defp node(node, value, path, _all?), do: wrong(node, value, path)

  defp attempt(node, value, path, all?) do
    {:ok, node(node, value, path, all?)}
  catch
    {:refused, _path, _value, _reason} = refusal -> refusal
  end

  # Of several refusals the one that came furthest says most; where all stay at the beginning, that it is none of them.
  defp refusals(attempts), do: Enum.to_list(attempts)
  defp depth({:refused, path, _value, _reason}), do: length(path)

  # A list of pairs as a map. Of a key that stands twice the first counts, as elsewhere.
  defp object(pairs, path) do
    if Enum.all?(pairs, &(match?({_key, _value}, &1) and elem(&1, 0) != :__struct__)),
      do: pairs |> Enum.reverse() |> Map.new(),
      else: refuse(path, pairs, "expected a map or a keyword list", pairs)
  end

  defp entry(node, key, value, path, all?) when is_atom(key) or is_binary(key),
    do: {to_string(key), node(node, value, [key | path], all?)}

  defp entry(_node, key, value, path, _all?),
    do: throw({:refused, [key | path], value, "a key is a string or an atom"})

  defp from_struct({wire, name, node, required?, experimental?}, struct, done, path, all?) do
    case Map.get(struct, name) do
      nil when not required? -> done
      nil -> if nullable?(node), do: Map.put(done, wire, nil), else: missing(name, path)
      value -> put(done, wire, node, value, experimental?, [name | path], all?)
    end
  end

  defp nullable?(:any), do: true
  defp nullable?({:nullable, _node}), do: true
  defp nullable?({:ref, name}), do: name |> definition() |> nullable?()
  defp nullable?(_node), do: false

  defp with_extra(done, %{extra: %{} = extra}, _path) when not is_struct(extra),
    do: Map.merge(extra, done)

  defp with_extra(done, _struct, _path), do: done

  defp from_map({:struct, _module, keys, fields, consts}, map, path, all?) do
    done =
      Enum.reduce(map, consts, fn {key, value}, done ->
        case keys do
          %{^key => {:tag, words}} -> tag(done, words, value, [key | path])
          %{^key => field} -> given(done, field, key, value, path, all?)
          _unknown -> unknown_key(key, value, Text.nearest(key, fields), path)
        end
      end)

    Enum.each(fields, fn {wire, name, _node, required?, _experimental?} ->
      if required? and not is_map_key(done, wire), do: missing(name, path)
    end)

    done
  end

  # A misspelt secret is a secret.
  @spec unknown_key(term(), term(), atom() | String.t() | nil, list()) :: no_return()
  defp unknown_key(key, value, nearest, path) do
    value = if Redaction.secret_name?(nearest), do: Redaction.mask(), else: value
    throw({:refused, [key | path], value, Text.unknown(nearest)})
  end

  defp given(done, {wire, name, _node, _, _}, key, _value, path, _all?)
       when is_map_key(done, wire),
       do:
         throw(
           {:refused, [key | path], nil, "given twice, as #{inspect(name)} and #{inspect(wire)}"}
         )

  defp given(done, {wire, _name, node, _required?, experimental?}, key, value, path, all?),
    do: put(done, wire, node, value, experimental?, [key | path], all?)

  defp put(_done, _wire, _node, value, true, path, false) when value != nil,
    do: throw({:refused, path, value, Text.experimental()})

  defp put(done, wire, node, value, _experimental?, path, all?),
    do: Map.put(done, wire, node(node, value, path, all?))

  defp tag(done, words, value, path) do
    if value in words,
      do: done,
      else: refuse(path, value, "expected #{inspect(List.last(words))}", value)
  end

  defp variant({:union, {name, wire}, by_tag, _by_module, words}, map, path, all?) do
    key = Enum.find([name | wire], &is_map_key(map, &1)) || missing(name, path)
    value = Map.fetch!(map, key)

    case by_tag do
      %{^value => variant} -> node(variant, map, path, all?)
      _unknown -> refuse([key | path], value, "expected " <> Text.one_of(words), value)
    end
  end

  @spec missing(atom(), list()) :: no_return()
  defp missing(name, path), do: throw({:refused, [name | path], nil, "is required"})

  @spec wrong(Nodes.t(), term(), list()) :: no_return()
  defp wrong(node, value, path), do: throw(refusal(node, value, path))

  defp refusal(node, value, path),
    do: refused(path, value, "expected #{Text.describe(node, &definition/1)}", value)

  @spec refuse(list(), term(), String.t(), term()) :: no_return()
  defp refuse(path, value, expected, got), do: throw(refused(path, value, expected, got))

  # What is under a secret's name is not shown, of whatever kind it is.
  defp refused(path, value, expected, got) do
    secret? = Enum.any?(path, &Redaction.secret_name?/1)
    got = if secret?, do: Redaction.mask(), else: Type.show(got)
    {:refused, path, value, "#{expected}, got: #{got}"}
  end
end
