defmodule Bench.Rounds do
  # Contestants take turns, each round beginning with another: noise that lasts longer than a round meets all of them, and falls
  # out of a ratio within it.
  @moduledoc false

  import Bench.Statistics, only: [decimals: 2, median: 1]

  @doc "What `run` gives for each of these, so many times, the first round first."
  @spec alternate([name], pos_integer(), (name -> result)) :: %{name => [result]}
        when name: term(), result: term()
  def alternate(names, rounds, run) do
    for round <- 1..rounds, name <- rotate(names, round), reduce: %{} do
      results ->
        result = run.(name)
        IO.puts(:stderr, "round #{round}, #{inspect(name)}: #{inspect(result)}")
        Map.update(results, name, [result], &(&1 ++ [result]))
    end
  end

  @doc "A list that begins with another element each round."
  @spec rotate([element], non_neg_integer()) :: [element] when element: term()
  def rotate(list, by) do
    {front, back} = Enum.split(list, rem(by, length(list)))
    back ++ front
  end

  @doc "The median of each round's ratio of these values, as it is written; nothing, if one of the two was not there."
  @spec ratio([map()] | nil, [map()] | nil, term()) :: String.t()
  def ratio(above, below, _key) when above == nil or below == nil, do: "–"

  def ratio(above, below, key) do
    above
    |> Enum.zip_with(below, &(Map.fetch!(&1, key) / Map.fetch!(&2, key)))
    |> median()
    |> decimals(2)
  end
end
