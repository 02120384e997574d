defmodule Codex.Turn.Joining do
  @moduledoc false
  # How input gets into a turn that runs already. The process that has the input asks the engine itself: the turn's
  # process has better things to do than to wait.

  alias Codex.{Client, Input}
  alias Codex.Transport.AppServer.TurnParams
  alias Codex.Turn
  alias Codex.Turn.{Options, Server}

  @spec steer(pid(), Input.t(), String.t() | nil) :: :ok | {:error, Exception.t()}
  def steer(server, input, message_id \\ nil) do
    with {:ok, target} <- Server.target(server) do
      params = TurnParams.steer(target.thread_id, target.running, input, message_id)

      with {:ok, _steered} <- Client.request(target.attached.client, "turn/steer", params),
           do: :ok
    end
  end

  # Makes the turn the caller's too: what it says, and what comes of it. That is arranged before the engine is told, so that
  # nothing of what follows is missed.
  @spec join(pid(), Input.t(), Options.t()) :: {:ok, Turn.t()} | {:error, Exception.t()}
  def join(server, %Input{parts: [{:external_message, _, _, _}]} = input, options) do
    with {:ok, target} <- Server.target(server),
         {:ok, turn} <- Server.share(server),
         params = TurnParams.turn(target.thread_id, input, options, %Codex.Thread.Options{}),
         {:ok, %{turn: %{id: id}}} <- Client.request(target.attached.client, "turn/start", params) do
      if id == target.running,
        do: {:ok, Turn.on_error(turn, Options.get(options, :on_error))},
        else: undo(target, id)
    end
  end

  def join(server, input, options) do
    with {:ok, turn} <- Server.share(server),
         :ok <- steer(server, input, options.client_user_message_id),
         do: {:ok, Turn.on_error(turn, Options.get(options, :on_error))}
  end

  # A message cannot steer, but only begin a turn or join one: too late for that, it has begun one that nobody follows.
  defp undo(target, id) do
    params = %{"threadId" => target.thread_id, "turnId" => id}
    _ = Client.request(target.attached.client, "turn/interrupt", params)
    {:error, Server.over()}
  end
end
