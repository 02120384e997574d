defmodule Codex.Support.AppServer do
  @moduledoc false
  # A real app-server that listens, for connections from tests. It ends with the process that started it.

  alias Codex.Engine
  alias Codex.Engine.Spec
  alias Codex.Options.{Environment, Executable}

  @doc """
  Starts one on a rig's model, listening on `listen` (`ws://127.0.0.1:0`, `unix:///path`), and gives it with the URL that it is
  reached by once it is.
  """
  def start!(rig, listen, arguments \\ []) do
    {:ok, codex} = Codex.Options.new(rig.client)
    {:ok, executable} = Codex.Options.codex_path(codex)
    arguments = ["app-server", "--listen", listen | arguments]

    # What it says about itself is on stderr.
    {:ok, engine} =
      Engine.start(%Spec{
        executable: "/bin/sh",
        args: ["-c", ~s(exec "$0" "$@" 2>&1), executable.path | arguments],
        env: codex |> Environment.build(Executable.tools(executable)) |> Enum.sort(),
        wire: :lines,
        ladder: [term: 2_000]
      })

    # It would end as soon as nobody has its handle.
    Process.put({__MODULE__, make_ref()}, engine)
    {engine, url!(engine, listen)}
  end

  @doc "Ends one, as somebody else would."
  def stop!(engine) do
    {:ok, _exit} = Engine.stop_and_wait(engine, 10_000)
    :ok
  end

  @doc "A place for a socket: its path must be short."
  def socket_path! do
    directory =
      Path.join(System.tmp_dir!(), "codex_#{System.unique_integer([:positive])}_#{System.pid()}")

    File.mkdir_p!(directory)
    ExUnit.Callbacks.on_exit(fn -> File.rm_rf!(directory) end)
    Path.join(directory, "socket")
  end

  defp url!(_engine, "unix://" <> path = listen) do
    Codex.Support.Eventually.eventually(fn -> File.exists?(path) end, 20_000)
    listen
  end

  defp url!(engine, listen), do: engine |> listening("") |> url_or_raise!(listen)

  defp url_or_raise!(nil, listen), do: raise("the app-server does not listen on #{listen}")
  defp url_or_raise!(url, _listen), do: url

  defp listening(engine, said) do
    with nil <- Regex.run(~r{listening on: (ws://\S+:\d+)}, said),
         {:batch, lines} <- Engine.next(engine, 20_000) do
      listening(engine, said <> Enum.join(lines, "\n") <> "\n")
    else
      [_, url] -> url
      _over -> nil
    end
  end
end
