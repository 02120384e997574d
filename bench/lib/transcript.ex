defmodule Bench.Transcript do
  # One long turn as `codex exec` would print it.
  @moduledoc false

  alias Bench.{Events, Generated, Measured}

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

  defp made(directory, name, generate) do
    modules = [__MODULE__, Events, Bench.Prose]
    %{path: path, facts: facts} = Generated.file(directory, name, modules, generate, &facts/1)
    codex = Measured.stand_in!(Path.join(Path.rootname(path), "codex"), "cat '#{path}'")
    %__MODULE__{path: path, codex: codex, facts: facts}
  end

  @doc "The lines of a turn of exactly so many events."
  @spec generate(pos_integer()) :: [iodata()]
  def generate(events) do
    Generated.seed()
    opening = Events.opening()
    ending = Events.ending()
    room = events - length(opening) - length(ending)
    opening ++ Generated.groups(room, &Events.group/2) ++ ending
  end

  defp facts(lines) do
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
      text_bytes: texts |> Enum.map(&byte_size/1) |> Enum.sum(),
      text_units: texts |> Enum.map(units) |> Enum.sum()
    }
  end
end
