defmodule Codex.Protocol.Diff.Facts do
  @moduledoc false
  # A bundle as a flat map: everything in it that has a name, and what is said of it in a few words. Two bundles differ where
  # their maps do.

  alias Codex.Protocol.Generator.Bundle

  @type kind :: :request | :notification | :server_request | :definition | :field | :word
  @type place :: [String.t()]
  @type key :: {kind(), place()}

  @methods %{
    "ClientRequest" => :request,
    "ServerNotification" => :notification,
    "ServerRequest" => :server_request
  }

  # Said in words below, or said of nothing that is sent.
  @known ~w($ref $schema additionalProperties allOf anyOf description enum items oneOf properties required title type)

  @spec of(Bundle.t()) :: %{key() => String.t()}
  def of(definitions) do
    definitions
    |> Enum.flat_map(fn
      {name, schema} when is_map_key(@methods, name) -> methods(@methods[name], schema)
      {name, schema} -> [{{:definition, [name]}, words(schema)} | inside(schema, [name])]
    end)
    |> Map.new()
  end

  @spec show(place()) :: String.t()
  def show(place), do: Enum.join(place, ".")

  # The places that a place is in.
  @spec around(place()) :: [place()]
  def around(place), do: for(count <- 1..(length(place) - 1)//1, do: Enum.take(place, count))

  defp methods(kind, schema) do
    for %{"properties" => %{"method" => %{"enum" => [name]}} = properties} = branch <-
          branches(schema) do
      text =
        case properties do
          %{"params" => params} -> words(params) <> need("params", branch)
          _none -> ""
        end

      {{kind, [name]}, text}
    end
  end

  # What has a name inside of a schema; references are not followed.
  defp inside(%{} = schema, place) do
    fields =
      for {key, property} <- Map.get(schema, "properties", %{}),
          fact <- [
            {{:field, place ++ [key]}, words(property) <> need(key, schema)}
            | inside(property, place ++ [key])
          ],
          do: fact

    values = for value <- Map.get(schema, "enum", []), do: {{:word, place ++ [word(value)]}, ""}
    nested = for key <- ["items", "additionalProperties"], inner = schema[key], do: inner

    fields ++
      values ++
      Enum.flat_map(nested, &inside(&1, place)) ++
      Enum.flat_map(branches(schema), &branch(&1, place))
  end

  defp inside(_any, _place), do: []

  # A branch is known by its tag; without one it has only what is inside of it.
  defp branch(schema, place) do
    case tags(schema) do
      [{tag, value}] ->
        place = place ++ [value]
        schema = Map.update!(schema, "properties", &Map.delete(&1, tag))
        [{{:word, place}, ""} | inside(schema, place)]

      _untagged ->
        inside(schema, place)
    end
  end

  defp tags(%{"properties" => properties} = schema) do
    for {key, %{"enum" => [value]}} <- properties,
        key in Map.get(schema, "required", []),
        do: {key, word(value)}
  end

  defp tags(_schema), do: []

  defp branches(%{} = schema) do
    for key <- ["oneOf", "anyOf", "allOf"], branch <- Map.get(schema, key, []), do: branch
  end

  defp need(key, schema),
    do: if(key in Map.get(schema, "required", []), do: ", required", else: "")

  # What a schema says of a value, but for what is inside of it.
  defp words(%{} = schema) do
    more = schema |> Map.drop(@known) |> Enum.sort()

    Enum.join(
      [kind(schema) | Enum.map(more, fn {key, value} -> "#{key} #{word(value)}" end)],
      ", "
    )
  end

  defp words(_any), do: "anything"

  defp kind(%{"$ref" => reference}), do: reference |> String.split("/") |> List.last()
  defp kind(%{"enum" => _values}), do: "a word"
  defp kind(%{"type" => "array", "items" => items}), do: "list of #{words(items)}"

  defp kind(%{"type" => "object", "additionalProperties" => %{} = values}),
    do: "map of #{words(values)}"

  defp kind(%{"type" => type} = schema) when is_list(type),
    do: Enum.map_join(type, " or ", &kind(%{schema | "type" => &1}))

  defp kind(%{"type" => type, "oneOf" => _branches}), do: "#{type}, one of several"
  defp kind(%{"type" => type}), do: type

  defp kind(schema) do
    case branches(schema) do
      [] ->
        "anything"

      branches ->
        branches |> Enum.map(&words/1) |> Enum.uniq() |> Enum.sort() |> Enum.join(" or ")
    end
  end

  defp word(value) when is_binary(value), do: value
  defp word(value), do: Codex.JSON.encode!(value)
end
