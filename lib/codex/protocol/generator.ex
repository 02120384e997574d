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

  # The generated files, by their path in the project. The same snapshot gives the same bytes.
  @spec files(Path.t()) :: [{Path.t(), binary()}]
  def files(snapshot) do
    catalogue = Catalogue.new(Path.basename(snapshot), Dialect.load!(snapshot))

    sources =
      for {name, source} <- Source.files(catalogue),
          do: {"lib/codex/protocol/generated/#{name}.ex", source}

    [{"native/codex_wire/src/protocol.json", Table.encode(catalogue)} | sources]
  end
end
