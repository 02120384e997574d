defmodule Bench.Statistics do
  # Medians with their spread, and how they are written.
  @moduledoc false

  @doc "The value below which so much of all (0.0 to 1.0) lies; between two values, the lower one."
  @spec quantile([number(), ...], float()) :: number()
  def quantile(values, part) do
    sorted = Enum.sort(values)
    Enum.at(sorted, floor((length(sorted) - 1) * part))
  end

  @spec median([number(), ...]) :: number()
  def median(values), do: quantile(values, 0.5)

  @doc "The median, and how far the smallest and the largest value are from it."
  @spec spread([number(), ...], (number() -> String.t())) :: String.t()
  def spread(values, write) do
    {low, high} = Enum.min_max(values)
    "#{write.(median(values))} (#{write.(low)}–#{write.(high)})"
  end

  @doc "A Markdown table; all columns but the first stand right."
  @spec table([String.t()], [[String.t()]]) :: String.t()
  def table(heads, rows) do
    rule = ["---" | List.duplicate("---:", length(heads) - 1)]
    Enum.map_join([heads, rule | rows], "\n", &"| #{Enum.join(&1, " | ")} |") <> "\n"
  end

  @doc "So many decimals."
  @spec decimals(number(), non_neg_integer()) :: String.t()
  def decimals(number, decimals), do: :erlang.float_to_binary(number / 1, decimals: decimals)
end
