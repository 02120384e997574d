defmodule Codex.Support.NativeEvents do
  @moduledoc false
  # The events of the native code as a handler of the test's own gets them, in the process that logs.

  import ExUnit.Assertions
  import ExUnit.Callbacks

  # What the native code needs for an event, on a busy machine.
  @patience_ms 20_000

  @doc """
  For `setup`: every event comes to the test as `{:logged, event}`, the metadata with `message` and `level`. With the tag
  `:slow_logger` the handler says `:held` at the first and does not return before its process gets `:go_on`. The log is off before
  and after.
  """
  def receive_events(context) do
    config = %{test: self(), slow: context[:slow_logger] || false}
    :ok = :logger.add_handler(__MODULE__, __MODULE__, %{config: config})

    on_exit(fn ->
      :ok = Codex.NativeLog.disable()
      :ok = :logger.remove_handler(__MODULE__)
    end)
  end

  @doc "All events up to the first with this in its message."
  def logged_until(message, events \\ []) do
    assert_receive {:logged, event}, @patience_ms
    events = [event | events]
    if event.message =~ message, do: Enum.reverse(events), else: logged_until(message, events)
  end

  @doc "The one event with this message."
  def event!(events, message) do
    assert [event] = Enum.filter(events, &(&1.message == message)), inspect(events)
    event
  end

  # The callback of a `:logger` handler.
  @doc false
  def log(%{meta: %{domain: [:elixir, :codex_sdk, :native]}} = event, %{config: config}) do
    {:string, message} = event.msg
    message = IO.chardata_to_string(message)
    send(config.test, {:logged, Map.merge(event.meta, %{level: event.level, message: message})})

    if config.slow and Process.put(__MODULE__, :held) == nil do
      send(config.test, :held)
      receive do: (:go_on -> :ok)
    end
  end

  def log(_other, _config), do: :ok
end
