defmodule Codex.Events do
  @moduledoc """
  What the engine reports, line by line.

  One struct for one kind of event, the same for both transports: `item.completed` of exec and `item/completed` of the
  app-server are both `Codex.Events.ItemCompleted`. A field that the other transport has is `nil`. These make up a turn:

  | | |
  |---|---|
  | `Codex.Events.ThreadStarted` | the thread exists |
  | `Codex.Events.TurnStarted` | the model is about to be asked |
  | `Codex.Events.ItemStarted`, `Codex.Events.ItemUpdated`, `Codex.Events.ItemCompleted` | something happens, see `Codex.Items` |
  | `Codex.Events.TurnCompleted`, `Codex.Events.TurnFailed` | the turn is over |
  | `Codex.Events.Error` | a problem; ends nothing by itself |
  | `Codex.Events.Unknown` | what this version does not know |
  | `Codex.Events.Gap` | no event of the engine's: some are missing here, because nobody read them in time |

  The app-server has many more, most of all deltas such as `Codex.Events.AgentMessageDelta`.

  Every event has three fields beside its own: `wire`, the transport that it came from; `emitted_at_ms`, when the app-server
  sent it (Unix time in milliseconds; `nil` on exec); and `extra`, the keys that the protocol snapshot does not know.

      iex> event = Codex.Events.parse!(~s({"type":"thread.started","thread_id":"t1","region":"eu"}))
      iex> {event.thread_id, event.wire, event.extra}
      {"t1", :exec, %{"region" => "eu"}}
  """

  alias Codex.{Native, TransportError}
  alias Codex.Events.{Gap, Unknown}
  alias Codex.Protocol.Snapshot

  @type t :: Codex.Protocol.ThreadEvent.t() | Codex.Protocol.ServerNotification.t()

  # how much of a line that does not decode is shown
  @excerpt 200

  @doc """
  Parses one line of either transport.

  A line is told to be the app-server's by its key `method`, and exec's by its key `type`. What is in it that this version does
  not know is kept, never an error: an object with neither key is a `Codex.Events.Unknown` without a type.
  `Codex.TransportError` with reason `:protocol` is for a line that is no JSON object, with the byte `offset` in the line and an `excerpt`.

      iex> {:ok, event} = Codex.Events.parse(~s({"type":"turn.started"}))
      iex> event
      %Codex.Events.TurnStarted{wire: :exec}

      iex> {:error, error} = Codex.Events.parse(~s({"type":"turn.started"))
      iex> {error.reason, error.offset}
      {:protocol, 22}
  """
  @spec parse(binary()) :: {:ok, t()} | {:error, TransportError.t()}
  def parse(line) when is_binary(line) do
    case Native.wire_decode("line", line) do
      {:ok, event} -> {:ok, event}
      {:error, {offset, reason}} -> {:error, error(line, offset, reason)}
    end
  end

  @doc """
  Like `parse/1`, but raises `Codex.TransportError`.

      iex> Codex.Events.parse!(~s({"type":"error","message":"Reconnecting... 1/5"})).message
      "Reconnecting... 1/5"
  """
  @spec parse!(binary()) :: t()
  def parse!(line) do
    case parse(line) do
      {:ok, event} -> event
      {:error, error} -> raise error
    end
  end

  @doc """
  Writes an event as one line, without the line feed, in the dialect of its `wire`.

  The line that an event was parsed from comes back, up to the order of keys and absent keys written as `null` or left out.
  Raises `ArgumentError` if `wire` is none or a field holds what JSON cannot.

      iex> Codex.Events.serialize(%Codex.Events.ThreadStarted{thread_id: "t1", wire: :exec})
      ~s({"type":"thread.started","thread_id":"t1"})
  """
  @spec serialize(t()) :: binary()
  def serialize(%{wire: wire} = event) do
    case Native.wire_encode(root(wire), event) do
      {:ok, line} ->
        line

      {:error, {path, reason}} ->
        raise ArgumentError, "cannot write the event: #{reason}, at #{inspect(path)}"
    end
  end

  @doc """
  The event's type: the last part of its module's name as an atom, `:unknown` for `Codex.Events.Unknown`.

      iex> Codex.Events.type(%Codex.Events.TurnStarted{})
      :turn_started
  """
  @spec type(t()) :: atom()
  def type(%Unknown{}), do: :unknown
  def type(%Gap{}), do: :gap
  def type(%module{}), do: Snapshot.event_type(module)

  defp root(:exec), do: "exec"
  defp root(:app_server), do: "app_server"
  defp root({:app_server, _envelope}), do: "app_server"

  defp root(wire),
    do:
      raise(
        ArgumentError,
        "an event with the wire #{inspect(wire)} has no dialect to be written in: set :exec or :app_server"
      )

  defp error(line, offset, reason) do
    # A copy: a part of the line would keep the whole of it alive as long as the error.
    excerpt = line |> binary_part(0, min(byte_size(line), @excerpt)) |> :binary.copy()
    %TransportError{reason: :protocol, offset: offset, excerpt: excerpt, message: reason}
  end
end
