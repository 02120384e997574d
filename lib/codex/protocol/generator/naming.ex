defmodule Codex.Protocol.Generator.Naming do
  @moduledoc false
  # How names of the wire become names of Elixir: the only place that knows.

  # `threadId`, `_meta`, `otlp-http`, `ON_INSTALL` -> `thread_id`, `meta`, `otlp_http`, `on_install`
  @spec snake(String.t()) :: String.t()
  def snake(wire) do
    wire
    |> String.replace(~r/[^A-Za-z0-9]+/, "_")
    |> Macro.underscore()
    |> String.trim("_")
  end

  # As `snake/1`, for a struct's field: `extra` is a field of every struct, so that the wire's own gets another name.
  @spec field(String.t()) :: String.t()
  def field("extra"), do: "extra_data"
  def field(wire), do: snake(wire)

  # `item/agentMessage/delta`, `open_page` -> `ItemAgentMessageDelta`, `OpenPage`
  @spec camel(String.t()) :: String.t()
  def camel(wire) do
    wire
    |> String.split(~r/[^A-Za-z0-9]+/, trim: true)
    |> Enum.map_join(fn <<first::utf8, rest::binary>> ->
      String.upcase(<<first::utf8>>) <> rest
    end)
  end

  # Wire names with their snake names. Two that become one would lose one of them, so that is an error.
  @spec pairs([String.t()], String.t(), (String.t() -> String.t())) :: [{String.t(), String.t()}]
  def pairs(wires, where, name \\ &snake/1) do
    pairs = for wire <- wires, do: {wire, name.(wire)}

    case pairs |> Enum.frequencies_by(&elem(&1, 1)) |> Enum.find(&(elem(&1, 1) > 1)) do
      nil ->
        pairs

      {name, _count} ->
        raise ArgumentError, "#{where}: several wire names become #{inspect(name)}"
    end
  end
end
