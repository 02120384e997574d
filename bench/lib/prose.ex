defmodule Bench.Prose do
  # Text as agents and commands write it, in JSON's escaped form: words, lines, quotes, code; in some texts characters beyond
  # ASCII. All chance comes from `:rand` of the calling process.
  @moduledoc false

  @words ~w"""
  the a and of to in is it that for with as was on this from by not but are we can file function test error value line code
  change module name type list index parser buffer returns reads writes checks fails passes because while src/main.rs
  lib/parser.ex README.md Cargo.toml tests/run_test.py 0 1 42 404 1024 0.25 `mix` `git` refactor implementation
  configuration documentation synchronisation drwxr-xr-x -rw-r--r-- -> => == != |> fn() self.state map[key] foo(bar) // TODO:
  # **note** - * 2026-11-20 12:34:56 INFO WARN warning: error[E0308]:
  """
  @escapes [~S(\n), ~S(\n), ~S(\n    ), ~S(\n\n), ~S(\"quoted\"), ~S(\t), ~S(C:\\temp)]
  @beyond ["naïve", "✓", "—", "日本語", "☃"]

  # One word in so many is not a plain one; one text in so many goes beyond ASCII.
  @plain_words 11
  @plain_texts 8

  mix = fn words, others ->
    others = Stream.cycle(others)

    words
    |> List.duplicate(@plain_words)
    |> Enum.concat()
    |> Enum.chunk_every(@plain_words)
    |> Enum.zip_with(others, &[&2 | &1])
    |> Enum.concat()
  end

  @ascii List.to_tuple(mix.(@words, @escapes))
  @unicode List.to_tuple(mix.(@words, @escapes ++ @beyond))

  @doc "About so many bytes of text, escaped for a JSON string, without the quotes."
  @spec text(non_neg_integer()) :: String.t()
  def text(bytes), do: pool() |> words(bytes, []) |> IO.iodata_to_binary()

  @doc "So many words of one text, with the spaces behind them: about what a model gives at a time."
  @spec words(pos_integer()) :: [String.t()]
  def words(count) do
    pool = pool()
    for _ <- 1..count, do: word(pool) <> " "
  end

  @doc "The number of bytes for a text, `few` much more often than `many`."
  @spec size(pos_integer(), pos_integer()) :: pos_integer()
  def size(few, many) do
    chance = :rand.uniform()
    round(few + (many - few) * chance * chance * chance * chance)
  end

  @doc "One of these, each as likely as the others."
  @spec pick([value, ...]) :: value when value: term()
  def pick(values), do: Enum.at(values, :rand.uniform(length(values)) - 1)

  defp words(_pool, bytes, text) when bytes <= 0, do: text

  defp words(pool, bytes, text) do
    word = word(pool)
    words(pool, bytes - byte_size(word) - 1, [text, word, " "])
  end

  defp pool, do: if(:rand.uniform(@plain_texts) == 1, do: @unicode, else: @ascii)
  defp word(pool), do: elem(pool, :rand.uniform(tuple_size(pool)) - 1)
end
