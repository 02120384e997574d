defmodule Codex.Transport.Exec.Rollout do
  @moduledoc false
  # What a thread has used so far, from the file in which the engine keeps the thread.
  #
  # The engine's usage is cumulative for the thread and goes on after a resume, so a
  # resumed thread's first turn needs a baseline. The newest count stands near the end of a
  # file that may be large (images are in it): it is read backwards, block by block.

  alias Codex.JSON
  alias Codex.Protocol.Usage

  @block 65_536

  # Live threads lie under their date, archived ones (which must be taken out of the
  # archive before they can be resumed) flat. The engine may compress old ones; of those
  # nothing is known here.
  @places ["sessions/*/*/*", "archived_sessions"]

  @fields [
    :input_tokens,
    :cached_input_tokens,
    :cache_write_input_tokens,
    :output_tokens,
    :reasoning_output_tokens
  ]

  @doc false
  @spec usage(Path.t() | nil, String.t()) :: {:ok, Usage.t()} | :unknown
  def usage(codex_home, thread_id) do
    with path when is_binary(path) <- find(codex_home, thread_id),
         {:ok, file} <- :file.open(path, [:read, :raw, :binary]) do
      try do
        {:ok, size} = :file.position(file, :eof)
        backwards(file, size, [])
      after
        :file.close(file)
      end
    else
      _not_there -> :unknown
    end
  end

  defp find(nil, _thread_id), do: nil

  defp find(codex_home, thread_id) do
    # The home's own name is no pattern, whatever is in it.
    home = codex_home |> Path.expand() |> String.to_charlist()
    name = "rollout-*-#{String.downcase(thread_id)}.jsonl"

    @places
    |> Enum.flat_map(&:filelib.wildcard(String.to_charlist("#{&1}/#{name}"), home))
    # The names begin with the time at which they were made.
    |> Enum.map(&Path.join(codex_home, to_string(&1)))
    |> Enum.max_by(&Path.basename/1, fn -> nil end)
  end

  # `rest` is what follows the block, up to the next line that was looked at: the end of
  # a line whose beginning has not been read yet. It is put together once per line, so a
  # line of many blocks costs no more than its length.
  defp backwards(_file, 0, rest) do
    # The whole file, and nothing was counted yet: the thread's turns all failed early.
    with :error <- count(IO.iodata_to_binary(rest)), do: {:ok, usage(&zero/1)}
  end

  defp backwards(file, position, rest) do
    size = min(@block, position)

    case :file.pread(file, position - size, size) do
      {:ok, block} when byte_size(block) == size ->
        [first | lines] = :binary.split(block, "\n", [:global])

        case whole_lines(lines, rest) do
          [] -> backwards(file, position - size, [first | rest])
          lines -> newest(lines) || backwards(file, position - size, [first])
        end

      _cut_short ->
        :unknown
    end
  end

  # Newest first.
  defp whole_lines([], _rest), do: []

  defp whole_lines(lines, rest) do
    [last | older] = Enum.reverse(lines)
    [IO.iodata_to_binary([last | rest]) | older]
  end

  defp newest(lines) do
    Enum.find_value(lines, fn line ->
      with :error <- count(line), do: nil
    end)
  end

  # Only lines that can be it are decoded.
  defp count(line) do
    with true <- String.contains?(line, "\"token_count\""),
         {:ok, %{"type" => "event_msg", "payload" => %{"type" => "token_count"} = payload}} <-
           JSON.decode(line),
         %{"info" => %{"total_token_usage" => %{} = total}} <- payload do
      {:ok, usage(&(total[Atom.to_string(&1)] || 0))}
    else
      _other -> :error
    end
  end

  defp usage(value), do: struct!(Usage, Map.new(@fields, &{&1, value.(&1)}))

  defp zero(_field), do: 0
end
