defmodule Codex.Install.ProgressTest do
  use ExUnit.Case, async: true

  alias Codex.Install.{Progress, Terminal}

  defp play(progress, steps) do
    {texts, progress} = Enum.map_reduce(steps, progress, &Progress.advance(&2, &1))
    IO.iodata_to_binary([texts, Progress.finish(progress)])
  end

  test "in a pipe there is a line for every ten percent" do
    text = play(Progress.new(false, 50_000_000), Enum.map(0..1000, &(&1 * 50_000)))

    assert String.split(text, "\n", trim: true) ==
             for(percent <- 0..100//10, do: String.pad_leading("#{percent}", 3) <> "% of 50 MB")
  end

  test "on a terminal there is one bar, drawn again for every percent" do
    text = play(Progress.new(true, 200_000_000), Enum.map(0..1000, &(&1 * 200_000)))
    bars = String.split(text, "\r", trim: true)
    assert length(bars) == 101
    assert List.first(bars) == "[" <> String.duplicate(".", 30) <> "]   0%  0 of 200 MB"
    assert Enum.at(bars, 50) == "[###############...............]  50%  100 of 200 MB"
    assert List.last(bars) == "[" <> String.duplicate("#", 30) <> "] 100%  200 of 200 MB\n"
  end

  test "more than was announced is not more than everything" do
    assert play(Progress.new(false, 10), [100]) == "100% of 1 MB\n"
  end

  test "nobody is asked where the output is no terminal" do
    assert is_boolean(Terminal.input?())
    assert Terminal.interactive?() == (Terminal.output?() and Terminal.input?())
  end
end
