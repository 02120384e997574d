defmodule Codex.Thread.Compaction do
  @moduledoc false
  # The engine sums up a conversation in a turn of its own, of which the answer to the request says nothing: the
  # turn has begun when the events say so. The calling process waits, and holds the right to run a turn meanwhile.

  alias Codex.{Client, Events, Failure, Items, TimeoutError, Threads, TurnError}
  alias Codex.Thread.{Asking, Server}
  alias Codex.Turn.{Lease, Options}

  @doc false
  @spec run(pid(), Options.t()) :: :ok | {:error, Exception.t()}
  def run(server, %Options{} = options) do
    limit = Options.get(options, :timeout)

    with {:ok, :app_server} <-
           Asking.stored(server, :compact, fn _client, _id -> {:ok, :app_server} end),
         {:ok, %{lease: lease}} <- Server.checkout(server, nil, options) do
      try do
        with {:ok, outcome} <- Asking.loaded(server, :compact, &compact(&1, &2, limit)),
             do: outcome
      after
        Lease.return(lease, nil)
      end
    end
  end

  defp compact(client, thread_id, limit) do
    with {:ok, attached} <- Client.attach(client, thread_id) do
      timer =
        if limit != :infinity, do: Process.send_after(self(), {:limit, attached.route}, limit)

      try do
        with {:ok, _empty} <- Threads.about(client, "thread/compact/start", thread_id, []),
             do: {:ok, await(attached, thread_id, limit, nil)}
      after
        _ = timer && Process.cancel_timer(timer)
        Client.detach(attached)
        forget(attached.route)
      end
    end
  end

  defp await(%{route: route} = attached, thread_id, limit, turn_id) do
    receive do
      {:codex_route, ^route, {:events, events}} ->
        Client.ack(attached)

        case Enum.reduce_while(events, {:wait, turn_id}, &event/2) do
          {:wait, turn_id} -> await(attached, thread_id, limit, turn_id)
          {:done, outcome} -> outcome
        end

      {:codex_route, ^route, {:down, error}} ->
        {:error, error}

      {:limit, ^route} ->
        # Without a turn there is nothing to interrupt.
        _ =
          turn_id &&
            Client.request(attached.client, "turn/interrupt", %{
              "threadId" => thread_id,
              "turnId" => turn_id
            })

        {:error, %TimeoutError{kind: :total, limit_ms: limit}}
    end
  end

  defp event(%Events.ItemStarted{item: %Items.ContextCompaction{}, turn_id: id}, _state),
    do: {:cont, {:wait, id}}

  defp event(%Events.TurnStarted{turn: %{id: id}}, {:wait, nil}), do: {:cont, {:wait, id}}

  defp event(%Events.TurnCompleted{turn: %{id: id} = turn}, {:wait, id}),
    do: {:halt, {:done, outcome(turn)}}

  defp event(_other, state), do: {:cont, state}

  defp outcome(%{status: :completed}), do: :ok
  defp outcome(%{status: :interrupted}), do: {:error, %TurnError{kind: :interrupted}}
  defp outcome(%{error: %{message: message}}), do: {:error, Failure.turn(message)}
  defp outcome(_unexplained), do: {:error, %TurnError{kind: :failed}}

  defp forget(route) do
    receive do
      {:limit, ^route} -> :ok
    after
      0 -> :ok
    end
  end
end
