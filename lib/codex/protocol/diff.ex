defmodule Codex.Protocol.Diff do
  @moduledoc false
  # What one engine's protocol has that another's has not. Works on the schemas as they are printed: also on shapes that the
  # generator would refuse.

  alias Codex.Protocol.Diff.{Facts, Printed}

  @enforce_keys [:from, :to, :changes]
  defstruct [:from, :to, :changes]

  @type change ::
          {:added, Facts.key(), String.t()}
          | {:removed, Facts.key(), String.t()}
          | {:changed, Facts.key(), was :: String.t(), now :: String.t()}

  @type t :: %__MODULE__{from: String.t(), to: String.t(), changes: [change()]}

  @sections [
    request: "Requests",
    notification: "Notifications",
    server_request: "Requests of the engine",
    definition: "Definitions",
    field: "Fields",
    word: "Words and variants"
  ]

  @spec new(Printed.t(), Printed.t()) :: t()
  def new(%Printed{} = from, %Printed{} = to) do
    {old, new} = {facts(from), facts(to)}

    changed = for {key, was} <- old, now = new[key], now != was, do: {:changed, key, was, now}

    changes = only(new, old, :added) ++ only(old, new, :removed) ++ changed
    %__MODULE__{from: from.version, to: to.version, changes: Enum.sort_by(changes, &order/1)}
  end

  @spec same?(t()) :: boolean()
  def same?(%__MODULE__{changes: changes}), do: changes == []

  @spec format(t()) :: String.t()
  def format(%__MODULE__{} = diff) do
    sections =
      for {kind, title} <- @sections,
          changes = for(change <- diff.changes, elem(elem(change, 1), 0) == kind, do: change),
          changes != [],
          do: "\n#{title}\n" <> Enum.map_join(changes, &line/1)

    case sections do
      [] ->
        "The protocol of #{diff.to} is that of #{diff.from}, the snapshot's.\n"

      sections ->
        "The protocol of #{diff.to}, compared with #{diff.from}, the snapshot's:\n#{sections}"
    end
  end

  defp line({:added, {_kind, place}, text}), do: "  + #{Facts.show(place)}#{about(text)}\n"
  defp line({:removed, {_kind, place}, text}), do: "  - #{Facts.show(place)}#{about(text)}\n"

  defp line({:changed, {_kind, place}, was, now}),
    do: "  ~ #{Facts.show(place)}: #{was} -> #{now}\n"

  defp about(""), do: ""
  defp about(text), do: ": " <> text

  # What the stable part has not is experimental, and becoming stable is a change, too.
  defp facts(printed) do
    stable = Facts.of(printed.stable)

    Map.new(Facts.of(printed.experimental), fn {key, text} ->
      {key, if(is_map_key(stable, key), do: text, else: experimental(text))}
    end)
  end

  defp experimental(""), do: "experimental"
  defp experimental(text), do: text <> ", experimental"

  # Facts of the left that the right has not, but for what is inside of something that it has not.
  defp only(left, right, how) do
    missing = for {key, text} <- left, not is_map_key(right, key), do: {key, text}
    places = MapSet.new(missing, fn {{_kind, place}, _text} -> place end)

    for {{_kind, place} = key, text} <- missing,
        not Enum.any?(Facts.around(place), &(&1 in places)),
        do: {how, key, text}
  end

  defp order(change), do: elem(change, 1)
end
