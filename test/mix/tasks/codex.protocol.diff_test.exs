defmodule Mix.Tasks.Codex.Protocol.DiffTest do
  # Not async: the shell is the whole VM's.
  use ExUnit.Case, async: false

  alias Codex.Protocol.Generator.Bundle
  alias Codex.Protocol.Snapshot
  alias Mix.Tasks.Codex.Protocol.Diff

  @moduletag :tmp_dir

  setup do
    shell = Mix.shell()
    Mix.shell(Mix.Shell.Process)
    on_exit(fn -> Mix.shell(shell) end)
  end

  # A program that prints bundles as the engine does.
  defp stand_in(directory, change) do
    for {part, _arguments} <- Bundle.parts() do
      text = File.read!(Bundle.path("fixtures/schemas/#{Snapshot.version()}", part))
      target = Bundle.path(directory, part)
      File.mkdir_p!(Path.dirname(target))
      File.write!(target, change.(part, text))
    end

    script(directory, """
    [ "$1" = --version ] && echo codex-cli 9.9.9 && exit
    case "$*" in *--experimental) part=experimental ;; *) part=stable ;; esac
    cp "#{directory}/$part/"* "$4"
    """)
  end

  defp script(directory, text) do
    path = Path.join([directory, "#{System.unique_integer([:positive])}", "codex"])
    File.mkdir_p!(Path.dirname(path))
    File.write!(path, "#!/bin/sh\n" <> text)
    File.chmod!(path, 0o755)
    path
  end

  test "of an engine that prints the same", %{tmp_dir: tmp_dir} do
    Diff.run([stand_in(tmp_dir, fn _part, text -> text end)])
    assert_received {:mix_shell, :info, ["The protocol of 9.9.9 is that of " <> _]}
  end

  test "of an engine that prints something else: status 1", %{tmp_dir: tmp_dir} do
    path =
      stand_in(tmp_dir, fn _part, text ->
        text
        |> String.replace(~s("thread/archive"), ~s("thread/store"))
        |> String.replace(~s("expectedTurnId"), ~s("turnId"))
      end)

    assert catch_exit(Diff.run([path])) == {:shutdown, 1}
    assert_received {:mix_shell, :info, [report]}

    assert report == """
           The protocol of 9.9.9, compared with #{Snapshot.version()}, the snapshot's:

           Requests
             - thread/archive: ThreadArchiveParams, required
             + thread/store: ThreadArchiveParams, required

           Fields
             - ThreadSampleParams.expectedTurnId: string, required, experimental
             + ThreadSampleParams.turnId: string, required, experimental
             - TurnSteerParams.expectedTurnId: string, required
             + TurnSteerParams.turnId: string, required
           """
  end

  test "of what is no engine, or prints no schema: status 2", %{tmp_dir: tmp_dir} do
    readable = Path.join(tmp_dir, "readable")
    File.write!(readable, "")

    for {arguments, message} <- [
          {[], ~r/Expected one path/},
          {["a", "b"], ~r/Expected one path/},
          {[Path.join(tmp_dir, "nowhere")], ~r/nowhere: no such file or directory/},
          {[tmp_dir], ~r/is no file/},
          {[readable], ~r/cannot be run: :eacces/},
          {[script(tmp_dir, "echo oh no; exit 3")], ~r/`codex --version` ended with 3: oh no/},
          {[script(tmp_dir, "echo codex-cli 7")],
           ~r/the schema of 7 cannot be read: could not read/},
          {[script(tmp_dir, "echo {} > \"$4/codex_app_server_protocol.schemas.json\"")],
           ~r/the schema of codex cannot be read: key "definitions" not found/},
          {[script(tmp_dir, "echo no > \"$4/codex_app_server_protocol.schemas.json\"")],
           ~r/the schema of codex cannot be read: /}
        ] do
      error = assert_raise Mix.Error, message, fn -> Diff.run(arguments) end
      assert error.mix == 2
    end
  end

  @tag :engine
  test "of the pinned engine" do
    {:ok, %{path: path}} = Codex.Options.default_codex_path()
    Diff.run([path])
    version = Snapshot.version()
    assert_received {:mix_shell, :info, [report]}
    assert report == "The protocol of #{version} is that of #{version}, the snapshot's.\n"
  end
end
