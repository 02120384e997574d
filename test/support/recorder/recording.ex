defmodule Codex.Recorder.Recording do
  @moduledoc false
  # What was recorded, as two files: `NAME.jsonl`, byte for byte what the engine printed, and `NAME.json`, which says how, and which
  # values in it are new in every run. With those values replaced by their names, two recordings of one scenario are equal.

  alias Codex.JSON
  alias Codex.Recorder.{Rig, Scenario, Transcript}

  @enforce_keys [:printed, :sidecar]
  defstruct [:printed, :sidecar]

  @type t :: %__MODULE__{printed: binary(), sidecar: %{String.t() => term()}}

  # Ids, and the versions of a configuration.
  @id ~r/(?<![0-9a-f-])[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f-])|sha256:[0-9a-f]{64}/
  # The shell of the user who records.
  @shell ~r/"command":"(\/\S*sh) -/
  # Numbers that only the app-server tells.
  @number ~r/"(\w+(?:At|Ms|Seconds)|tokensUsed|processId)":"?\d+"?/
  # What tells the machine's system, or the time.
  @text ~r/"(userAgent|nextCursor|backwardsCursor)":"[^"]*"/
  @time ~r/\d{4}\/\d\d\/\d\d(\/rollout-)\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d/

  @doc "What a run of the engine gave."
  @spec new(Scenario.t(), Scenario.transport(), Rig.t(), [String.t()], map()) :: t()
  def new(scenario, transport, rig, arguments, run) do
    volatile = volatile(rig, Enum.join(stable(run.stdout, transport), "\n") <> run.stderr)

    sidecar = %{
      "shows" => scenario.shows,
      "transport" => Atom.to_string(transport),
      "arguments" => arguments,
      "exit" => run.exit,
      "stderr" => name(run.stderr, volatile),
      "ordered" => transport not in scenario.unordered,
      "volatile" => volatile
    }

    %__MODULE__{printed: run.stdout, sidecar: sidecar}
  end

  # The values in a text that are new in every run, by name.
  defp volatile(rig, text) do
    known = Map.drop(rig.variables, ["mcp"])
    named = Map.values(known)

    ids = for [id | _] <- Regex.scan(@id, text), id not in named, uniq: true, do: id
    numbered = ids |> Enum.with_index(1) |> Map.new(fn {id, n} -> {"id #{n}", id} end)

    shell =
      for [_, path] <- Enum.take(Regex.scan(@shell, text), 1), into: %{}, do: {"shell", path}

    for {name, value} <- known |> Map.merge(numbered) |> Map.merge(shell),
        String.contains?(text, value),
        into: %{},
        do: {"{{#{name}}}", value}
  end

  @doc "What is compared: the lines with names in place of what is new in every run, and in a fixed order if the engine's is none."
  @spec normalised(t()) :: [String.t()]
  def normalised(%{sidecar: sidecar} = recording) do
    transport = String.to_existing_atom(sidecar["transport"])

    lines =
      for line <- stable(recording.printed, transport),
          do: line |> name(sidecar["volatile"]) |> sorted(transport)

    if sidecar["ordered"], do: lines, else: lines |> Enum.map(&unnumbered/1) |> Enum.sort()
  end

  defp stable(printed, :exec), do: String.split(printed, "\n")

  defp stable(printed, :app_server) do
    for line <- Transcript.stable(printed) do
      line
      |> String.replace(@number, ~S("\1":0))
      |> String.replace(@text, ~S("\1":""))
      |> String.replace(@time, ~S(\1))
    end
  end

  # The app-server writes some objects in another order every time.
  defp sorted(line, :exec), do: line

  defp sorted(line, :app_server) do
    case JSON.decode(line) do
      {:ok, json} -> json |> sorted() |> IO.iodata_to_binary()
      {:error, _no_json} -> line
    end
  end

  defp sorted(%{} = object) do
    members = for {key, value} <- Enum.sort(object), do: [JSON.encode!(key), ?:, sorted(value)]
    [?{, Enum.intersperse(members, ?,), ?}]
  end

  defp sorted(list) when is_list(list),
    do: [?[, list |> Enum.map(&sorted/1) |> Enum.intersperse(?,), ?]]

  defp sorted(scalar), do: JSON.encode!(scalar)

  # The longest first: a directory before the one that it is in.
  defp name(text, volatile) do
    volatile
    |> Enum.sort_by(fn {_name, value} -> -byte_size(value) end)
    |> Enum.reduce(text, fn {name, value}, text -> String.replace(text, value, name) end)
  end

  # Items are numbered as they begin, the engine's requests as they are made.
  defp unnumbered(line) do
    line
    |> String.replace(~r/"id":"item_\d+"/, ~S("id":"item_n"))
    |> String.replace(~r/^{"id":\d+/, ~S({"id":0))
  end

  @doc "Where two recordings of a scenario differ, in words; `nil` if they do not."
  @spec difference(t(), t()) :: String.t() | nil
  def difference(before, now) do
    compare("the arguments", before.sidecar["arguments"], now.sidecar["arguments"]) ||
      compare("the end", before.sidecar["exit"], now.sidecar["exit"]) ||
      lines(normalised(before), normalised(now)) ||
      compare("stderr", before.sidecar["stderr"], now.sidecar["stderr"]) ||
      compare("what is volatile", names(before), names(now))
  end

  defp names(recording), do: Map.keys(recording.sidecar["volatile"])

  defp lines(before, now) do
    length = max(length(before), length(now))
    pad = &Stream.concat(&1, Stream.cycle(["(nothing)"]))

    [1..length, pad.(before), pad.(now)]
    |> Enum.zip()
    |> Enum.find_value(fn {n, before, now} -> compare("line #{n}", before, now) end)
  end

  defp compare(_what, same, same), do: nil

  defp compare(what, before, now),
    do: "#{what} is not as recorded\n  recorded: #{text(before)}\n  now:      #{text(now)}"

  defp text(text) when is_binary(text), do: text
  defp text(term), do: JSON.encode!(term)

  @doc "Reads the two files whose common path this is, without their endings."
  @spec read!(Path.t()) :: t()
  def read!(path) do
    %__MODULE__{
      printed: File.read!(path <> ".jsonl"),
      sidecar: sidecar!(path <> ".json")
    }
  end

  # Here people write by hand, or merge.
  defp sidecar!(path) do
    case path |> File.read!() |> JSON.decode() do
      {:ok, sidecar} -> sidecar
      {:error, error} -> raise ArgumentError, "#{path}: #{Exception.message(error)}"
    end
  end

  @doc "Writes them."
  @spec write!(t(), Path.t()) :: :ok
  def write!(recording, path) do
    File.mkdir_p!(Path.dirname(path))
    File.write!(path <> ".jsonl", recording.printed)

    # A line for each key, so that a difference shows where it is.
    members =
      for key <- ~w(shows transport arguments exit stderr ordered volatile),
          do: ~s(  "#{key}": #{JSON.encode!(recording.sidecar[key])})

    File.write!(path <> ".json", ["{\n", Enum.intersperse(members, ",\n"), "\n}\n"])
  end
end
