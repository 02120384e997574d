defmodule Codex.Options.Config do
  @moduledoc false
  # The engine's configuration as the user gives it (nested), brought into the form in
  # which it is kept, merged and handed over: assignments in order, as `config.toml`
  # could be written in dotted keys.
  #
  # This form makes merging associative without exceptions. A deep merge of nested maps
  # is not: where a table meets a plain value, the result depends on the grouping. Of a
  # list of assignments it is enough to say that a later one undoes the earlier ones at or
  # below its own path.

  alias Codex.Redaction

  @type value ::
          String.t() | number() | boolean() | [value()] | %{optional(String.t()) => value()}
  @type t :: [{path :: [String.t(), ...], value()}]

  @integers -0x8000_0000_0000_0000..0x7FFF_FFFF_FFFF_FFFF

  @doc false
  @spec cast(term()) :: {:ok, t()} | {:error, Codex.Options.Type.problem()}
  def cast(config) do
    if table?(config) or config == [] do
      {:ok, config |> flatten([]) |> normalise()}
    else
      refuse([], config, "expected a map or a keyword list")
    end
  catch
    {:refused, path, value, reason} -> {:error, {path, value, reason}}
  end

  @doc false
  @spec cast_overrides(term()) :: {:ok, [String.t()]} | {:error, Codex.Options.Type.problem()}
  def cast_overrides(overrides) when length(overrides) >= 0 do
    case Enum.find_index(overrides, &(not override?(&1))) do
      nil ->
        {:ok, keep_last(overrides)}

      index ->
        value = redact_override(Enum.at(overrides, index))
        {:error, {[index], value, "expected \"key=value\", got: #{inspect(value)}"}}
    end
  end

  def cast_overrides(other) do
    other = redact_override(other)
    {:error, {[], other, "expected a list of \"key=value\", got: #{inspect(other)}"}}
  end

  @doc false
  @spec merge(t(), t()) :: t()
  def merge(left, right), do: normalise(left ++ right)

  # As one map, in which a later assignment below a plain value makes it a table.
  @doc false
  @spec nest(t()) :: %{optional(String.t()) => value()}
  def nest(config),
    do: Enum.reduce(config, %{}, fn {path, value}, table -> put(table, path, value) end)

  defp put(_table, [], value), do: value
  defp put(table, path, value) when not is_map(table), do: put(%{}, path, value)

  defp put(table, [key | path], value),
    do: Map.put(table, key, put(table[key] || %{}, path, value))

  @doc false
  @spec merge_overrides([String.t()], [String.t()]) :: [String.t()]
  def merge_overrides(left, right), do: keep_last(left ++ right)

  # For `Inspect`: what stands below a secret's name is masked.
  @doc false
  @spec redact(t() | term()) :: t() | term()
  def redact([{[_ | _], _value} | _rest] = config) do
    for {path, value} <- config do
      secret? = Enum.any?(path, &Redaction.secret_name?/1)
      {path, if(secret?, do: Redaction.mask(), else: Redaction.term(value))}
    end
  end

  # Not checked yet: as the user wrote it.
  def redact(config), do: Redaction.term(config)

  @doc false
  @spec redact_override(term()) :: term()
  def redact_override(override) when is_binary(override) do
    with [key, _value] <- String.split(override, "=", parts: 2),
         true <- Redaction.secret_name?(key) do
      key <> "=" <> Redaction.mask()
    else
      _other -> Redaction.text(override)
    end
  end

  # A pair is masked where it stands in a list.
  def redact_override(other), do: [other] |> Redaction.term() |> hd()

  # An assignment counts as long as no later one is made at its path or above it.
  defp normalise(assignments) do
    assignments
    |> Enum.reverse()
    |> Enum.reduce({[], MapSet.new()}, fn {path, _value} = assignment, {kept, seen} ->
      if Enum.any?(1..length(path), &MapSet.member?(seen, Enum.take(path, &1))) do
        {kept, seen}
      else
        {[assignment | kept], MapSet.put(seen, path)}
      end
    end)
    |> elem(0)
  end

  defp keep_last(list), do: list |> Enum.reverse() |> Enum.uniq() |> Enum.reverse()

  # Can the engine be told this name in a dotted key? It splits at every dot and at the
  # first "=", and knows no quotes there.
  @doc false
  @spec plain?(String.t()) :: boolean()
  def plain?(name), do: name =~ ~r/\A[A-Za-z0-9_-]+\z/

  defp flatten(table, path) do
    Enum.flat_map(entries(table), fn {key, value} ->
      path = path ++ keys(key, path)

      if not plain?(hd(path)) do
        refuse([], key, "the engine has no top-level key #{inspect(hd(path))} (nest the tables)")
      end

      if table?(value) and value != %{} do
        flatten(value, path)
      else
        [{path, value(value, path)}]
      end
    end)
  end

  # Maps have no order of their own: the same map gives the same arguments.
  defp entries(map) when is_map(map), do: Enum.sort_by(map, fn {key, _value} -> name(key) end)
  defp entries(keyword), do: keyword

  # A list of names is a path: the form in which assignments are kept is accepted too.
  defp keys([_ | _] = names, []), do: Enum.map(names, &key(&1, []))
  defp keys(name, path), do: [key(name, path)]

  defp key(key, path) do
    case name(key) do
      name when not is_binary(name) ->
        refuse(path, key, "expected a name (a string or an atom) as a key, got: #{inspect(key)}")

      "" ->
        refuse(path, key, "a key is empty")

      name ->
        printable(name, path, "a key")
    end
  end

  defp name(key) when is_atom(key) and key not in [nil, true, false], do: Atom.to_string(key)
  defp name(key), do: key

  defp value(value, _path) when is_boolean(value) or is_float(value), do: value
  defp value(value, _path) when is_integer(value) and value in @integers, do: value

  defp value(value, path) when is_integer(value),
    do: refuse(path, value, "is beyond the 64 bits that TOML allows")

  defp value(value, path) when is_binary(value), do: printable(value, path, "the value")
  defp value(nil, path), do: refuse(path, nil, "cannot be nil: leave the key out")

  defp value(value, path) when value in [:infinity, :neg_infinity, :nan],
    do: refuse(path, value, "must be a finite number, got: #{inspect(value)}")

  defp value(value, path) do
    cond do
      table?(value) ->
        Map.new(value, fn {key, value} ->
          key = key(key, path)
          {key, value(value, path ++ [key])}
        end)

      is_list(value) and not List.improper?(value) ->
        for {value, index} <- Enum.with_index(value), do: value(value, path ++ [index])

      Enum.any?(path, &Redaction.secret_name?/1) ->
        refuse(path, Redaction.mask(), "expected a string")

      is_atom(value) ->
        refuse(path, value, "expected a string, got: #{inspect(value)} (write it in quotes)")

      true ->
        refuse(
          path,
          value,
          "expected a string, a number, true, false, a list or a map, got: " <>
            inspect(value, limit: 8, printable_limit: 120)
        )
    end
  end

  defp table?(map) when is_map(map), do: not is_struct(map)
  defp table?(list) when length(list) > 0, do: Enum.all?(list, &match?({_key, _value}, &1))
  defp table?(_other), do: false

  defp printable(text, path, what) do
    cond do
      String.contains?(text, "\0") -> refuse(path, text, "#{what} has a NUL byte in it")
      not String.valid?(text) -> refuse(path, text, "#{what} is not valid UTF-8")
      true -> text
    end
  end

  # Before "=" there is a key that the argument parser does not take for a flag.
  defp override?(text) when is_binary(text) do
    String.valid?(text) and not String.contains?(text, "\0") and text =~ ~r/\A[^=\s-][^=]*=/
  end

  defp override?(_other), do: false

  @spec refuse([term()], term(), String.t()) :: no_return()
  defp refuse(path, value, reason), do: throw({:refused, path, value, reason})
end
