defmodule Codex.Turn.Obituary do
  @moduledoc false
  # Tells the subscribers of a turn whose process was killed, and could not say so itself. A subscriber is promised a last
  # message, and need not watch the turn's process.

  use GenServer

  alias Codex.Turn.Reading

  @spec start_link(term()) :: GenServer.on_start()
  def start_link(_none), do: GenServer.start_link(__MODULE__, nil, name: __MODULE__)

  # The calling process, a turn's, has this reader; until `forget/1`.
  @spec remember(reference(), pid()) :: :ok
  def remember(reader, pid), do: GenServer.cast(__MODULE__, {:remember, self(), reader, pid})

  @spec forget(reference()) :: :ok
  def forget(reader), do: GenServer.cast(__MODULE__, {:forget, self(), reader})

  # Of each turn's process its monitor and its readers.
  @impl true
  def init(nil), do: {:ok, %{}}

  @impl true
  def handle_cast({:remember, turn, reader, pid}, turns) do
    turns = Map.put_new_lazy(turns, turn, fn -> {Process.monitor(turn), %{}} end)

    {:noreply,
     update_in(turns, [turn], fn {monitor, readers} ->
       {monitor, Map.put(readers, reader, pid)}
     end)}
  end

  def handle_cast({:forget, turn, reader}, turns) do
    case turns do
      %{^turn => {monitor, %{^reader => _pid} = readers}} when map_size(readers) == 1 ->
        Process.demonitor(monitor, [:flush])
        {:noreply, Map.delete(turns, turn)}

      %{^turn => {monitor, readers}} ->
        {:noreply, %{turns | turn => {monitor, Map.delete(readers, reader)}}}

      _none ->
        {:noreply, turns}
    end
  end

  @impl true
  def handle_info({:DOWN, _monitor, :process, turn, _reason}, turns) do
    {{_monitor, readers}, turns} = Map.pop(turns, turn, {nil, %{}})

    # Those whom it has told itself it has made us forget before.
    for {reader, pid} <- readers,
        do: send(pid, {:codex, reader, {:done, {:error, Reading.closed()}}})

    {:noreply, turns}
  end
end
