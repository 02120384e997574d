defmodule Codex.Recorder.Transcript do
  @moduledoc false
  # A session with `codex app-server`, in both directions and in the order in which whoever recorded it wrote and read. Each line is
  # `{"sent":TEXT}` or `{"received":TEXT}`, where TEXT is what went over the wire, byte for byte; what was sent and is no JSON is
  # `{"sent_bytes":BASE64}`.

  alias Codex.JSON

  @type entry :: {:sent | :received | :sent_bytes, binary()}

  @doc "Entries as a file."
  @spec write([entry()]) :: binary()
  def write(entries), do: entries |> Enum.map(&line/1) |> IO.iodata_to_binary()

  defp line({:sent, text}), do: [~s({"sent":), text, "}\n"]
  defp line({:received, text}), do: [~s({"received":), text, "}\n"]
  defp line({:sent_bytes, bytes}), do: [~s({"sent_bytes":"), Base.encode64(bytes), ~s("}\n)]

  @doc "A file as entries."
  @spec read(binary()) :: [entry()]
  def read(file), do: for(line <- String.split(file, "\n", trim: true), do: entry(line))

  defp entry(~s({"sent":) <> text), do: {:sent, String.replace_suffix(text, "}", "")}
  defp entry(~s({"received":) <> text), do: {:received, String.replace_suffix(text, "}", "")}

  defp entry(~s({"sent_bytes":) <> text),
    do:
      {:sent_bytes, text |> String.replace_suffix("}", "") |> JSON.decode!() |> Base.decode64!()}

  @doc "The texts that the engine wrote."
  @spec received([entry()]) :: [binary()]
  def received(entries), do: for({:received, text} <- entries, do: text)

  # What comes in the same words and order every time, within a thread: the rest comes as it comes.
  @stable ["turn/started", "turn/completed", "turn/plan/updated", "error"]
  @lossy ["item/commandExecution/outputDelta", "item/fileChange/outputDelta"]

  @doc """
  What two recordings of a session have in common, in an order that does not depend on time: what was sent, then the responses by
  their ids, then thread by thread what is stable about it.
  """
  @spec stable(binary()) :: [binary()]
  def stable(file) do
    entries = read(file)
    sent = for {direction, text} <- entries, direction != :received, do: text
    messages = for text <- received(entries), do: {JSON.decode!(text), text}

    responses =
      for {%{"id" => id} = message, text} <- messages, !message["method"], do: {id, text}

    lanes =
      messages
      |> Enum.filter(fn {message, _text} -> stable?(message) end)
      |> Enum.group_by(fn {message, _text} -> thread(message["params"]) end, &elem(&1, 1))

    client = sent ++ (responses |> Enum.sort() |> Enum.map(&elem(&1, 1)))
    in_order(client, lanes)
  end

  defp stable?(%{"method" => _, "id" => _}), do: true
  defp stable?(%{"method" => "item/" <> _ = method}), do: method not in @lossy
  defp stable?(%{"method" => method}), do: method in @stable
  defp stable?(_response), do: false

  defp thread(%{"threadId" => thread}) when is_binary(thread), do: thread
  defp thread(_no_thread), do: ""

  # The thread that is named first comes first: its own id is a new one every time.
  defp in_order(lines, lanes) when lanes == %{}, do: lines

  defp in_order(lines, lanes) do
    text = Enum.join(lines)

    {thread, lane} = Enum.min_by(lanes, fn {thread, _lane} -> place(text, thread) end)
    in_order(lines ++ lane, Map.delete(lanes, thread))
  end

  # No number is greater than an atom.
  defp place(_text, ""), do: :last

  defp place(text, thread) do
    case :binary.match(text, thread) do
      {place, _length} -> place
      :nomatch -> :last
    end
  end
end
