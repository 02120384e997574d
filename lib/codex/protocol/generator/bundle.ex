defmodule Codex.Protocol.Generator.Bundle do
  @moduledoc false
  # The bundle that `codex app-server generate-json-schema` writes, as one flat set of definitions. The engine keeps some
  # definitions in a namespace of their own (`#/definitions/v2/Thread`), which means nothing but when they were made.

  @file_name "codex_app_server_protocol.schemas.json"
  @reference "#/definitions/"

  # Definitions whose keys the engine prints in another spelling than it writes them: `turn_id` for `turnId`. That it does
  # is tested with the engine itself.
  @misspelt ["ThreadTimelineEntry"]

  @type schema :: %{String.t() => Codex.JSON.value()} | boolean()
  @type t :: %{String.t() => schema()}

  # The parts of the protocol that the engine prints, by the name of the directory in a snapshot, and how it is asked.
  @spec parts() :: [{:stable | :experimental, arguments :: [String.t()]}]
  def parts, do: [stable: [], experimental: ["--experimental"]]

  @spec path(Path.t(), :stable | :experimental) :: Path.t()
  def path(directory, part), do: Path.join([directory, Atom.to_string(part), @file_name])

  @spec read!(Path.t()) :: t()
  def read!(path), do: path |> File.read!() |> parse!()

  @spec parse!(binary()) :: t()
  def parse!(text) do
    {namespaces, definitions} =
      text
      |> Codex.JSON.decode!()
      |> Map.fetch!("definitions")
      |> Enum.split_with(fn {name, _content} -> namespace?(name) end)

    names = for {name, _content} <- namespaces, do: name

    [{nil, Map.new(definitions)} | namespaces]
    |> Enum.reduce(%{}, fn {_name, content}, flat -> Map.merge(flat, content, &same!/3) end)
    |> resolve(names)
    |> Map.new(fn {name, schema} ->
      {name, if(name in @misspelt, do: spelt(schema), else: schema)}
    end)
  end

  defp spelt(%{"oneOf" => branches} = schema),
    do: %{schema | "oneOf" => Enum.map(branches, &spelt/1)}

  defp spelt(%{"properties" => properties, "required" => required} = schema) do
    properties = Map.new(properties, fn {key, value} -> {camel(key), value} end)
    %{schema | "properties" => properties, "required" => Enum.map(required, &camel/1)}
  end

  defp spelt(schema), do: schema

  defp camel(key),
    do: Regex.replace(~r/_([a-z])/, key, fn _all, letter -> String.upcase(letter) end)

  defp namespace?(name), do: name =~ ~r/^v[0-9]+$/

  # Some definitions stand in both places, the outer one with a title.
  defp same!(name, outer, inner) do
    if Map.drop(outer, ["$schema", "title"]) == Map.drop(inner, ["$schema", "title"]),
      do: inner,
      else: raise(ArgumentError, "#{name} means two things in one bundle")
  end

  defp resolve(%{"$ref" => @reference <> name} = schema, namespaces) do
    case String.split(name, "/", parts: 2) do
      [namespace, inner] ->
        true = namespace in namespaces
        %{schema | "$ref" => @reference <> inner}

      [_name] ->
        schema
    end
  end

  defp resolve(%{} = schema, namespaces),
    do: Map.new(schema, fn {key, value} -> {key, resolve(value, namespaces)} end)

  defp resolve(list, namespaces) when is_list(list), do: Enum.map(list, &resolve(&1, namespaces))
  defp resolve(scalar, _namespaces), do: scalar
end
