defmodule Codex.Support.StandIn do
  @moduledoc """
  A program in the place of `codex app-server`: it plays a recorded session, or a script, for what the real one cannot be made to do.

      stand_in =
        StandIn.new!([
          StandIn.handshake(),
          {:take, "thread/loaded/list"},
          {:bytes, "no JSON\\n"},
          {:answer, "thread/loaded/list", %{data: []}}
        ])

      client = start_supervised!({Codex, StandIn.options(stand_in)})

  A script is a list of steps, nested at will, which are done one after the other:

  | step | does |
  |---|---|
  | `{:take, method}`, `{:take, method, name}` | waits for a request or a notification of the client; others wait until they are asked for |
  | `{:answer, name, result}` | answers the request of this name, by default its method |
  | `{:refuse, name, error}` | the same with an error |
  | `{:say, message}`, `{:say, message, times}` | writes a line: a notification, a request, whatever |
  | `{:bytes, bytes}` | writes bytes as they are |
  | `{:ask, id, method, params}` | asks the client; in place of the id there may be the name of a request, whose id it gets |
  | `{:take_answer, id}` | waits for the client's answer to that, or to any other request that was written |
  | `{:gate, name}` | waits for `open/2` |
  | `{:exit, status}`, `:kill` | ends, or is killed |

  After the last step it reads on without a word, and ends with its stdin, as the engine does.
  """

  import ExUnit.Callbacks

  alias Codex.{JSON, Recorder}
  alias Codex.Support.Engines

  @enforce_keys [:directory]
  defstruct [:directory]

  @type step :: tuple() | atom() | [step()]
  @type t :: %__MODULE__{directory: Path.t()}

  @doc "A program that plays a script each time when it is started; with `new!(scripts: [first, second])` another the second time."
  @spec new!([step()] | [scripts: [[step()]]]) :: t()
  def new!(scripts: scripts) do
    directory =
      Path.join(
        System.tmp_dir!(),
        "stand-in-#{System.pid()}-#{System.unique_integer([:positive])}"
      )

    File.mkdir_p!(Path.join(directory, "gates"))
    on_exit(fn -> File.rm_rf!(directory) end)
    File.write!(Path.join(directory, "scripts.json"), JSON.encode!(Enum.map(scripts, &steps/1)))
    %__MODULE__{directory: directory}
  end

  def new!(script), do: new!(scripts: [script])

  @doc "The client's options for a program."
  @spec options(t()) :: keyword()
  def options(stand_in),
    do: [codex_path: Engines.fake("stand_in.py"), env: %{"STAND_IN" => stand_in.directory}]

  @doc "Opens a gate for good."
  @spec open(t(), String.t()) :: :ok
  def open(stand_in, gate), do: File.write!(Path.join([stand_in.directory, "gates", gate]), "")

  @doc "What clients have written so far, the oldest first."
  @spec read(t()) :: [map()]
  def read(stand_in) do
    case File.read(Path.join(stand_in.directory, "read")) do
      {:ok, lines} -> lines |> String.split("\n", trim: true) |> Enum.map(&JSON.decode!/1)
      {:error, :enoent} -> []
    end
  end

  @doc "How often it was started."
  @spec starts(t()) :: non_neg_integer()
  def starts(stand_in) do
    case File.stat(Path.join(stand_in.directory, "starts")) do
      {:ok, %{size: size}} -> size
      {:error, :enoent} -> 0
    end
  end

  @doc "The steps of a connection's beginning."
  @spec handshake() :: [step()]
  def handshake do
    identity = %{
      userAgent: "stand_in/#{Codex.Protocol.Snapshot.version()} (none)",
      codexHome: "/nowhere",
      platformFamily: "unix",
      platformOs: "linux"
    }

    [{:take, "initialize"}, {:answer, "initialize", identity}, {:take, "initialized"}]
  end

  @doc "The steps of a recorded session: what was sent is waited for, by its method; what was received is written."
  @spec replay(String.t()) :: [step()]
  def replay(session) do
    for entry <- Recorder.session("app_server/#{session}"), do: played(entry)
  end

  defp played({:sent_bytes, _bytes}), do: []

  defp played({direction, text}) do
    case {direction, JSON.decode!(text)} do
      {:sent, %{"method" => method} = message} -> {:take, method, name(message["id"])}
      {:sent, %{"id" => id}} -> {:take_answer, id}
      {:received, %{"method" => _method}} -> {:bytes, text <> "\n"}
      {:received, %{"id" => id, "result" => result}} -> {:answer, name(id), result}
      {:received, %{"id" => id, "error" => error}} -> {:refuse, name(id), error}
    end
  end

  # A notification has no answer, so its name is never asked for.
  defp name(id), do: "request #{id}"

  defp steps(script), do: script |> List.flatten() |> Enum.map(&step/1)

  defp step({:take, method}), do: ["take", method, method]
  defp step({:take, method, name}), do: ["take", method, name]
  defp step({:answer, name, result}), do: ["answer", name, %{result: result}]
  defp step({:refuse, name, error}), do: ["answer", name, %{error: error}]
  defp step({:say, message}), do: ["say", message, 1]
  defp step({:say, message, times}), do: ["say", message, times]
  defp step({:bytes, bytes}), do: ["bytes", Base.encode64(bytes)]
  defp step({:ask, id, method, params}), do: ["ask", id, method, params]
  defp step({:take_answer, id}), do: ["take_answer", id]
  defp step({:gate, name}), do: ["gate", name]
  defp step({:exit, status}), do: ["exit", status]
  defp step(:kill), do: ["kill"]
end
