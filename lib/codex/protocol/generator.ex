defmodule Codex.Protocol.Generator do
  @moduledoc false
  # A protocol snapshot (`fixtures/schemas/VERSION/`) -> every generated file:
  #
  #     Dialect    one JSON Schema, and what sets the two dialects apart
  #     Reader     schema -> Node
  #     Catalogue  nodes of both dialects -> modules
  #     Source     modules -> Elixir source
  #     Table      nodes -> the decoder's table

  alias Codex.Protocol.Generator.{Catalogue, Dialect, Source, Table}

  @sources "lib/codex/protocol/generated"
  @table "native/codex_wire/src/protocol.json"

  # The generated files, by their path in the project `root`. The same snapshot gives the same bytes.
  @spec files(Path.t(), version :: String.t()) :: [{Path.t(), binary()}]
  def files(root, version) do
    catalogue =
      Catalogue.new(version, Dialect.load!(Path.join([root, "fixtures/schemas", version])))

    sources =
      for {name, source} <- Source.files(catalogue), do: {"#{@sources}/#{name}.ex", source}

    [{@table, Table.encode(catalogue)} | sources]
  end

  # What `write/2` would change: the paths of files that differ, are missing, or should not be there.
  @spec stale(Path.t(), version :: String.t()) :: [Path.t()]
  def stale(root, version) do
    {different, stray} = compare(root, files(root, version))
    Enum.map(different, &elem(&1, 0)) ++ stray
  end

  # Writes what differs and removes what is no longer generated; gives the paths.
  @spec write(Path.t(), version :: String.t()) :: [Path.t()]
  def write(root, version) do
    {different, stray} = compare(root, files(root, version))

    for {path, content} <- different do
      path = Path.join(root, path)
      File.mkdir_p!(Path.dirname(path))
      File.write!(path, content)
    end

    Enum.each(stray, &File.rm!(Path.join(root, &1)))
    Enum.map(different, &elem(&1, 0)) ++ stray
  end

  defp compare(root, files) do
    there =
      for path <- Path.wildcard(Path.join([root, @sources, "*.ex"])),
          do: Path.relative_to(path, root)

    different =
      for {path, content} <- files,
          File.read(Path.join(root, path)) != {:ok, content},
          do: {path, content}

    {different, there -- Enum.map(files, &elem(&1, 0))}
  end
end
