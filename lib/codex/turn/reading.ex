defmodule Codex.Turn.Reading do
  @moduledoc false
  # A process reads a turn's events, batch after batch: what is behind every stream of a turn that has a process.
  #
  # The next batch is asked for when one has come, not when it has been used up: it is there when it is wanted, and
  # there is never more than this one in the mailbox.

  alias Codex.{TransportError, Turn}

  @enforce_keys [:server, :ref, :monitor]
  defstruct @enforce_keys

  @type t :: %__MODULE__{server: pid(), ref: Turn.ref(), monitor: reference()}

  # `ref` is a subscription of the calling process.
  @spec start(pid(), Turn.ref()) :: t()
  def start(server, ref) do
    Turn.next(ref)
    %__MODULE__{server: server, ref: ref, monitor: Process.monitor(server)}
  end

  # Waits for the next batch, or the end. After `:done` there is nothing to stop.
  @spec next(t()) :: {:events, [struct(), ...]} | {:done, Turn.outcome()}
  def next(%__MODULE__{ref: ref, monitor: monitor}) do
    receive do
      {:codex, ^ref, {:events, events}} ->
        Turn.next(ref)
        {:events, events}

      {:codex, ^ref, {:done, outcome}} ->
        Process.demonitor(monitor, [:flush])
        {:done, outcome}

      {:DOWN, ^monitor, :process, _pid, _reason} ->
        # What was sent before it ended is in the mailbox already.
        {:done, last_words(ref)}
    end
  end

  defp last_words(ref) do
    receive do
      {:codex, ^ref, {:done, outcome}} -> outcome
      {:codex, ^ref, {:events, _events}} -> last_words(ref)
    after
      0 -> {:error, closed()}
    end
  end

  # Nothing of it comes afterwards. The turn goes on.
  @spec stop(t()) :: :ok
  def stop(%__MODULE__{} = reading) do
    Process.demonitor(reading.monitor, [:flush])

    try do
      GenServer.call(reading.server, {:unsubscribe, reading.ref}, :infinity)
    catch
      :exit, _gone -> :ok
    end

    flush(reading.ref)
  end

  defp flush(ref) do
    receive do
      {:codex, ^ref, _message} -> flush(ref)
    after
      0 -> :ok
    end
  end

  @spec closed() :: TransportError.t()
  def closed do
    %TransportError{
      reason: :closed,
      message: "the turn is not kept any more, or its owner has ended"
    }
  end
end
