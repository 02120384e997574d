defmodule Codex.Protocol.Generator do
  @moduledoc false
  # A protocol snapshot (`fixtures/schemas/VERSION/`) -> every generated file:
  #
  #     Dialect    one JSON Schema, and what sets the two dialects apart
  #     Reader     schema -> Node
  #     Catalogue  nodes of both dialects -> modules
  #     Source     modules -> Elixir source
  #     Table      nodes -> the decoder's table
  #     Methods    nodes of the whole protocol and of its stable part -> methods
  #     Data       methods, and the nodes of what a client writes -> plain terms in Elixir source
  #     Page       methods -> documentation

  alias Codex.Protocol.Generator.{Bundle, Catalogue, Data, Dialect, Methods, Page, Source, Table}

  @sources "lib/codex/protocol/generated"
  @table "native/codex_wire/src/protocol.json"
  @page "docs/protocol-methods.md"

  # The generated files, by their path in the project `root`. The same snapshot gives the same bytes.
  @spec files(Path.t(), version :: String.t()) :: [{Path.t(), binary()}]
  def files(root, version) do
    directory = Path.join([root, "fixtures/schemas", version])
    catalogue = Catalogue.new(version, Dialect.load!(directory))
    stable = Dialect.new(:app_server, directory |> Bundle.path(:stable) |> Bundle.read!())
    methods = Methods.all(catalogue, stable)
    data = Data.source(methods, Methods.written(catalogue, stable, methods))

    sources =
      for {name, source} <- [{"data", data} | Source.files(catalogue)],
          do: {"#{@sources}/#{name}.ex", source}

    [
      {@table, Table.encode(catalogue)},
      {@page, Page.write(version, methods, definitions(catalogue))} | sources
    ]
  end

  # How many the app-server's schema has.
  defp definitions(catalogue) do
    [count] =
      for {%{name: :app_server} = dialect, _nodes} <- catalogue.dialects,
          do: map_size(dialect.definitions)

    count
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
