defmodule Bench.Script do
  # What the stand-in for the app-server plays in a turn: the notifications of the turn, and some that belong to nobody.
  @moduledoc false

  alias Bench.{Generated, Measured, Notifications}
  alias Codex.Events
  alias Codex.Events.{AgentMessageDelta, ItemCompleted}
  alias Codex.Items.AgentMessage

  @typedoc """
  `facts` has the number of `lines`, of those `of_turn` and of `deltas`, and what everybody must find: the SHA-256 of all `text` of
  the agent in order, in pieces and as the completed items have it.
  """
  @type t :: Generated.t()

  @doc "A turn of exactly so many mixed notifications."
  @spec mixed(Path.t(), pos_integer()) :: t()
  def mixed(directory, lines), do: made(directory, "mixed-#{lines}", fn -> generate(lines) end)

  @doc "The same with two items at a time: no delta is of the same text as the one before it."
  @spec braided(Path.t(), pos_integer()) :: t()
  def braided(directory, lines),
    do: made(directory, "braided-#{lines}", fn -> generate(lines, &braid/1) end)

  @doc "A turn that says little, while so many notifications come that nobody asked for."
  @spec idle(Path.t(), non_neg_integer()) :: t()
  def idle(directory, lines) do
    made(directory, "idle-#{lines}", fn ->
      Generated.seed()
      noise = for _ <- 1..lines//1, do: Notifications.client_wide()
      Notifications.opening() ++ noise ++ Notifications.ending(1)
    end)
  end

  @doc "A stand-in for the engine that plays these scripts; see `prompt/2`."
  @spec stand_in!(Path.t(), [t()]) :: Path.t()
  def stand_in!(path, scripts) do
    files = Enum.map_join(scripts, " ", &"'#{&1.path}'")
    Measured.stand_in!(path, ~s('#{Measured.tool()}' app_server #{files} "$@"))
  end

  @doc "The lines of a turn of exactly so many mixed notifications."
  @spec generate(pos_integer(), ([iodata()] -> [iodata()])) :: [iodata()]
  def generate(lines, arrange \\ & &1) do
    Generated.seed()
    opening = Notifications.opening()
    ending = Notifications.ending(lines)
    room = lines - length(opening) - length(ending)
    opening ++ arrange.(Generated.groups(room, &Notifications.group/2)) ++ ending
  end

  defp braid(lines) do
    {one, other} = Enum.split(lines, div(length(lines), 2))
    braided = Enum.zip_with(one, other, &[&1, &2]) |> Enum.concat()
    braided ++ Enum.drop(other, length(one))
  end

  defp made(directory, name, generate) do
    modules = [__MODULE__, Notifications, Bench.Prose]
    Generated.file(directory, name, modules, generate, &facts/1)
  end

  defp facts(lines) do
    events = Enum.map(lines, &Events.parse!(IO.iodata_to_binary(&1)))
    texts = for %ItemCompleted{item: %AgentMessage{text: text}} <- events, do: text
    deltas = for %AgentMessageDelta{delta: delta} <- events, do: delta
    # What is played says the same in its pieces and as a whole.
    bytes = IO.iodata_length(texts)
    ^bytes = IO.iodata_length(deltas)

    %{
      lines: length(lines),
      of_turn: Enum.count(events, &of_turn?/1),
      deltas: Enum.count(events, &is_map_key(&1, :delta)),
      text: [sha256(deltas), sha256(texts)]
    }
  end

  @doc "Whether an event belongs to a turn."
  @spec of_turn?(Codex.Events.t()) :: boolean()
  def of_turn?(%{turn_id: _}), do: true
  def of_turn?(%{turn: _}), do: true
  def of_turn?(_event), do: false

  @doc "How texts are compared."
  @spec sha256(iodata()) :: String.t()
  def sha256(text), do: :crypto.hash(:sha256, text) |> Base.encode16(case: :lower)
end
