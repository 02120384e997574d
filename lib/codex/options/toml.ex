defmodule Codex.Options.Toml do
  @moduledoc false
  # Configuration as arguments of `--config`: a dotted path, "=", a TOML value.
  #
  # The engine splits the path at every dot and knows no quotes there. So a name that is
  # not plain can only be given inside a value: as a key of an inline table that is
  # assigned to the table above it. The engine merges such a table with what its
  # `config.toml` has there, but one argument replaces what an earlier one assigned at
  # the same path; therefore all that belongs below that table goes into one argument.

  alias Codex.Options.Config

  @doc false
  @spec arguments(Config.t()) :: [String.t()]
  def arguments(config) do
    anchors = anchors(config)

    config
    |> Enum.map(fn {path, _value} = assignment -> {anchor(path, anchors), assignment} end)
    |> gather([])
    |> Enum.map(fn {path, value} -> Enum.join(path, ".") <> "=" <> value(value) end)
  end

  @doc false
  @spec value(Config.value()) :: String.t()
  def value(true), do: "true"
  def value(false), do: "false"
  def value(value) when is_integer(value), do: Integer.to_string(value)
  def value(value) when is_float(value), do: Float.to_string(value)
  def value(value) when is_binary(value), do: string(value)
  def value(value) when is_list(value), do: "[" <> Enum.map_join(value, ", ", &value/1) <> "]"

  def value(value) when is_map(value) do
    parts = for {key, value} <- Enum.sort(value), do: "#{key(key)} = #{value(value)}"
    "{" <> Enum.join(parts, ", ") <> "}"
  end

  # The paths of the tables that have to be given whole.
  defp anchors(config) do
    for {path, _value} <- config,
        plain = Enum.take_while(path, &Config.plain?/1),
        plain != path,
        uniq: true,
        do: plain
  end

  defp anchor(path, anchors) do
    anchors |> Enum.filter(&List.starts_with?(path, &1)) |> Enum.min_by(&length/1, fn -> nil end)
  end

  # A whole table stands where its first assignment stood.
  defp gather([], done), do: Enum.reverse(done)
  defp gather([{nil, assignment} | rest], done), do: gather(rest, [assignment | done])

  defp gather([{anchor, _assignment} | _] = assignments, done) do
    {same, rest} = Enum.split_with(assignments, fn {other, _assignment} -> other == anchor end)

    table =
      same
      |> Enum.map(fn {_anchor, {path, value}} -> {Enum.drop(path, length(anchor)), value} end)
      |> Config.nest()

    gather(rest, [{anchor, table} | done])
  end

  defp key(key), do: if(Config.plain?(key), do: key, else: string(key))

  defp string(text), do: IO.iodata_to_binary([?", escape(text), ?"])

  defp escape(<<>>), do: []
  defp escape(<<?", rest::binary>>), do: [~S(\") | escape(rest)]
  defp escape(<<?\\, rest::binary>>), do: [~S(\\) | escape(rest)]
  defp escape(<<?\n, rest::binary>>), do: [~S(\n) | escape(rest)]
  defp escape(<<?\r, rest::binary>>), do: [~S(\r) | escape(rest)]
  defp escape(<<?\t, rest::binary>>), do: [~S(\t) | escape(rest)]

  # TOML allows no other control character, and DEL is one.
  defp escape(<<byte, rest::binary>>) when byte < 0x20 or byte == 0x7F,
    do: [~S(\u00), Base.encode16(<<byte>>) | escape(rest)]

  defp escape(<<byte, rest::binary>>), do: [byte | escape(rest)]
end
