defmodule Codex.Install.Progress do
  @moduledoc false
  # How far a download is: a bar that is drawn in place on a terminal, a line for every ten percent elsewhere.

  @width 30

  @type t :: %__MODULE__{terminal?: boolean(), total: pos_integer(), shown: integer()}
  @enforce_keys [:terminal?, :total]
  defstruct [:terminal?, :total, shown: -1]

  # `total` in bytes.
  @spec new(boolean(), pos_integer()) :: t()
  def new(terminal?, total), do: %__MODULE__{terminal?: terminal?, total: total}

  # What to print now, which is mostly nothing.
  @spec advance(t(), non_neg_integer()) :: {iodata(), t()}
  def advance(%__MODULE__{terminal?: true, total: total} = progress, received) do
    percent = percent(received, total)
    step(progress, percent, fn -> bar(percent, received, total) end)
  end

  def advance(%__MODULE__{terminal?: false, total: total} = progress, received) do
    percent = percent(received, total)

    step(progress, div(percent, 10), fn ->
      [pad(percent), "% of ", megabytes(total), " MB"]
    end)
  end

  # What ends the bar's line.
  @spec finish(t()) :: iodata()
  def finish(%__MODULE__{terminal?: true}), do: "\n"
  def finish(%__MODULE__{terminal?: false}), do: ""

  # Megabytes as people count them, rounded up.
  @spec megabytes(non_neg_integer()) :: String.t()
  def megabytes(bytes), do: bytes |> Kernel./(1_000_000) |> Float.ceil() |> trunc() |> to_string()

  defp step(%{shown: shown} = progress, step, _text) when step <= shown, do: {"", progress}

  defp step(progress, step, text) do
    line = if progress.terminal?, do: ["\r", text.()], else: [text.(), "\n"]
    {line, %{progress | shown: step}}
  end

  defp percent(received, total), do: min(div(received * 100, total), 100)

  defp bar(percent, received, total) do
    full = div(percent * @width, 100)

    [
      ["[", String.duplicate("#", full), String.duplicate(".", @width - full), "] "],
      [pad(percent), "%  ", megabytes(received), " of ", megabytes(total), " MB"]
    ]
  end

  defp pad(percent), do: percent |> Integer.to_string() |> String.pad_leading(3)
end
