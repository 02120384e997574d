defmodule Bench.Transcript do
  # One long turn as `codex exec` would print it, made from a seed: the same bytes every time, on every machine. Made once,
  # kept in the build directory.
  @moduledoc false

  alias Bench.{Events, Measured}

  @seed 20_261_120

  @enforce_keys [:path, :codex, :facts]
  defstruct @enforce_keys

  @typedoc """
  * `codex` - a stand-in for the engine that ignores what it is told and prints the transcript as fast as it is read
  * `facts` - `events`, `bytes`, and what everybody must find when it adds up the texts of all agent messages: `text_bytes`, or
    `text_units` where text is counted in UTF-16
  """
  @type t :: %__MODULE__{path: Path.t(), codex: Path.t(), facts: map()}

  @doc "The transcript of exactly so many mixed events."
  @spec prepare(Path.t(), pos_integer()) :: t()
  def prepare(directory, events), do: made(directory, "#{events}", fn -> generate(events) end)

  @doc """
  A short one, for what is slower the first time. More than a pipe holds: the TypeScript SDK fails when the child is gone before
  the prompt was written.
  """
  @spec warm_up(Path.t()) :: t()
  def warm_up(directory), do: prepare(directory, 2_000)

  @doc "A turn whose items are so many messages, each on a line of so many bytes."
  @spec of_messages(Path.t(), pos_integer(), pos_integer()) :: t()
  def of_messages(directory, count, bytes) do
    made(directory, "#{count}x#{bytes}", fn ->
      messages = for n <- 1..count, do: Events.message(n, bytes)
      Events.opening() ++ messages ++ Events.ending()
    end)
  end

  # Another generator makes another transcript.
  defp made(directory, name, generate) do
    generator = for module <- [__MODULE__, Events, Bench.Prose], do: module.module_info(:md5)
    name = name <> "-" <> short_hash([generator, Integer.to_string(@seed)])
    path = Path.join([directory, name <> ".jsonl"])
    codex = Path.join([directory, name, "codex"])
    facts = path <> ".facts"

    unless File.exists?(facts) do
      lines = generate.()
      File.write!(path, Enum.map(lines, &[&1, ?\n]))
      Measured.stand_in!(codex, "cat '#{path}'")
      File.write!(facts, :erlang.term_to_binary(facts(lines, path)))
    end

    %__MODULE__{
      path: path,
      codex: codex,
      facts: facts |> File.read!() |> :erlang.binary_to_term()
    }
  end

  @doc "The lines of a turn of exactly so many events."
  @spec generate(pos_integer()) :: [iodata()]
  def generate(events) do
    :rand.seed(:exsss, @seed)
    opening = Events.opening()
    ending = Events.ending()
    opening ++ middle(1, events - length(opening) - length(ending)) ++ ending
  end

  defp middle(first, room), do: first |> groups(room, []) |> Enum.reverse() |> Enum.concat()

  defp groups(_n, 0, groups), do: groups

  defp groups(n, room, groups) do
    group = Events.group(n, room)
    groups(n + 1, room - length(group), [group | groups])
  end

  defp facts(lines, path) do
    texts =
      for line <- lines,
          %Codex.Events.ItemCompleted{item: %Codex.Items.AgentMessage{text: text}} <-
            [Codex.Events.parse!(IO.iodata_to_binary(line))],
          do: text

    units = fn text ->
      text |> :unicode.characters_to_binary(:utf8, :utf16) |> byte_size() |> div(2)
    end

    %{
      events: length(lines),
      bytes: File.stat!(path).size,
      text_bytes: texts |> Enum.map(&byte_size/1) |> Enum.sum(),
      text_units: texts |> Enum.map(units) |> Enum.sum(),
      sha256: :crypto.hash(:sha256, File.read!(path)) |> Base.encode16(case: :lower)
    }
  end

  defp short_hash(data) do
    :crypto.hash(:sha256, data) |> Base.encode16(case: :lower) |> binary_part(0, 12)
  end
end
