defmodule Codex.NativeLog.Server do
  # The one process that gets the events of the native code, and logs them. It lives while the log is on; its end, however
  # it comes, turns the native side off.
  #
  # It asks for a batch, logs it, and asks for the next: `Logger`'s handlers run in it, and while they take their time
  # events wait, or are dropped and counted, on the native side. Its mailbox holds one message at most.
  #
  # Temporary: a log that fails must not take down the supervisor of threads and turns.
  @moduledoc false
  use GenServer, restart: :temporary

  require Logger

  alias Codex.{Native, Redaction}

  @domain [:codex_sdk, :native]

  @spec start_link(Codex.NativeLog.level()) :: GenServer.on_start()
  def start_link(level), do: GenServer.start_link(__MODULE__, level, name: __MODULE__)

  @impl true
  def init(level) do
    ref = make_ref()

    case Native.log_start(level, ref) do
      {:ok, log} ->
        :ok = Native.log_next(log)
        {:ok, %{log: log, ref: ref}}

      # Too many threads, for example: no reason for a host not to boot.
      {:error, message} ->
        Logger.error("the native log cannot be turned on: #{message}", domain: @domain)
        :ignore
    end
  end

  @impl true
  def handle_info({:codex_log, ref, records, dropped}, %{ref: ref} = state) do
    Enum.each(records, &log/1)
    if dropped > 0, do: log_dropped(dropped)
    :ok = Native.log_next(state.log)
    {:noreply, state}
  end

  # Not the macros of `Logger`: these would add this module and this line.
  defp log({level, time, message, metadata}) do
    metadata = for {key, value} <- metadata, do: {key, value(key, value)}

    Logger.bare_log(
      logger_level(level),
      Redaction.text(message),
      [domain: @domain, time: time, native_level: level] ++ metadata
    )
  end

  defp log_dropped(count) do
    Logger.warning("#{count} events of the native code were not logged: Logger was too slow",
      domain: @domain,
      dropped: count
    )
  end

  defp logger_level(:trace), do: :debug
  defp logger_level(level), do: level

  # The native code knows these two as texts only.
  defp value(:owner, text), do: text |> to_charlist() |> :erlang.list_to_pid()
  defp value(:engine, text), do: text |> to_charlist() |> :erlang.list_to_ref()
  defp value(_key, text) when is_binary(text), do: Redaction.text(text)
  defp value(_key, value), do: value
end
