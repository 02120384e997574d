defmodule Codex.Install.CLITest do
  use ExUnit.Case, async: true

  alias Codex.{EnginePackage, HTTPServer}
  alias Codex.Install.{CLI, Layout}

  @moduletag :tmp_dir

  setup %{tmp_dir: tmp} do
    archive = EnginePackage.tgz(EnginePackage.entries())
    pin = EnginePackage.pin(archive)
    url = HTTPServer.start!(EnginePackage.registry(archive, pin))
    job = EnginePackage.job(pin, tmp, env: %{"npm_config_registry" => url})
    %{job: job, engine: Layout.engine(Path.join(tmp, "priv/codex/linux-x64"))}
  end

  # The status, what was said, and what was asked.
  defp run(arguments, job, answer \\ nil) do
    test = self()

    io = %{
      say: &send(test, {:said, &1}),
      error: &send(test, {:failed, &1}),
      ask:
        if answer do
          fn question ->
            send(test, {:asked, question})
            answer
          end
        end
    }

    status = CLI.run(arguments, job, io)
    {status, collect(:said), collect(:failed), collect(:asked)}
  end

  defp collect(kind, seen \\ []) do
    receive do
      {^kind, text} -> collect(kind, [text | seen])
    after
      0 -> seen |> Enum.reverse() |> Enum.join("\n")
    end
  end

  test "without a terminal it says which command to run, and fails", %{job: job, engine: engine} do
    assert {1, said, failed, ""} = run([], job)
    assert said == "Engine 9.9.9 is not installed."
    assert failed =~ "    mix codex.install --prebuilt\n"
    refute File.exists?(engine)
  end

  test "on a terminal it asks, and a yes is a yes", %{job: job, engine: engine} do
    for answer <- ["\n", "y\n", "Y", "yes\n"] do
      File.rm_rf!(job.root)
      assert {0, said, "", "Download 1 MB? [Y/n]"} = run([], job, answer)
      assert said =~ "Engine 9.9.9 is installed: " <> engine
      assert File.exists?(engine)
    end
  end

  test "and anything else is none", %{job: job, engine: engine} do
    for answer <- ["n\n", "no\n", "what?\n", :eof] do
      assert {1, _said, failed, "Download 1 MB? [Y/n]"} = run([], job, answer)
      assert failed =~ "mix codex.install --prebuilt"
      refute File.exists?(engine)
    end
  end

  test "--prebuilt does not ask, and --force asks for the same", %{job: job} do
    assert {0, said, "", ""} = run(["--prebuilt"], job, "n\n")
    assert said =~ "100% of"
    assert {0, said, "", ""} = run(["--prebuilt"], job)
    assert said =~ "is already installed"
    assert {0, said, "", ""} = run([], job)
    assert said =~ "is already installed"
    assert {0, said, "", ""} = run(["--force"], job)
    assert said =~ "Downloading"
  end

  test "--check tells by its status", %{job: job, engine: engine} do
    assert {1, "", failed, ""} = run(["--check"], job)
    assert failed =~ "is not installed"
    {0, _said, "", ""} = run(["--prebuilt"], job)
    assert {0, said, "", ""} = run(["--check"], job)
    assert said =~ "installed and intact: " <> engine
    File.write!(engine, "other")
    assert {1, "", failed, ""} = run(["--check"], job)
    assert failed =~ "bin/codex (changed)"
  end

  test "--path prints one line, installed or not", %{job: job, engine: engine} do
    assert run(["--path"], job) == {0, engine, "", ""}
  end

  test "a failure is one message with a remedy", %{job: job} do
    assert {1, _said, failed, ""} = run(["--prebuilt", "--source", "nowhere"], job)
    assert failed == "there is no source \"nowhere\". Use one of npm, github."
    # Also where it would not be asked.
    assert {1, "", ^failed, ""} = run(["--check", "--source", "nowhere"], job)
    assert {1, _said, failed, ""} = run([], %{job | platform: "plan9-mips"})
    assert failed =~ "not published for plan9-mips"
  end

  test "what it does not know it does not do", %{job: job, engine: engine} do
    assert {1, "", failed, ""} = run(["now", "--prebuild"], job)
    assert failed == "Unknown: --prebuild now. See `mix help codex.install`."
    refute File.exists?(engine)
  end
end
