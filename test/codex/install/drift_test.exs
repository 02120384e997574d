defmodule Codex.Install.DriftTest do
  # Not async: the shell is the whole VM's.
  use ExUnit.Case, async: false

  alias Codex.{EnginePackage, HTTPServer, JSON}
  alias Codex.Install.Drift
  alias Mix.Tasks.Codex.Engine.Drift, as: Task

  @moduletag :tmp_dir

  setup do
    shell = Mix.shell()
    Mix.shell(Mix.Shell.Process)
    on_exit(fn -> Mix.shell(shell) end)
  end

  # A registry whose newest version is this one, with the metadata of each platform's.
  defp job(tmp, newest, platforms) do
    registry =
      HTTPServer.start!(fn %{target: target} ->
        case target do
          "/@scope%2Fengine/latest" -> {200, [], JSON.encode!(metadata(newest, %{}))}
          "/@scope%2Fengine/" <> version -> answer(version, platforms)
        end
      end)

    pin = EnginePackage.pin("archive")
    linux = pin.platforms["linux-x64"]
    arm = %{linux | npm_version: "9.9.9-linux-arm64"}
    pin = %{pin | platforms: Map.put(pin.platforms, "linux-arm64", arm)}
    EnginePackage.job(pin, tmp, env: %{"npm_config_registry" => registry})
  end

  defp answer(version, platforms) do
    case platforms do
      %{^version => status} when is_integer(status) -> {status, [], ""}
      %{^version => dist} -> {200, [], JSON.encode!(metadata(version, dist))}
      %{} -> {404, [], ""}
    end
  end

  defp metadata(version, dist),
    do: %{"version" => version, "dist" => Map.put(dist, "tarball", "http://127.0.0.1:1/")}

  test "a pin that is the newest", %{tmp_dir: tmp} do
    job = job(tmp, "9.9.9", %{"9.9.9-linux-x64" => %{"integrity" => "sha512-old"}})
    assert {:ok, drift} = Drift.find(job)
    refute Drift.behind?(drift)
    assert Task.run([], job) == nil
    assert_received {:mix_shell, :info, ["The pinned engine is the newest.\n" <> _table]}
  end

  test "a pin that is behind ends with a status, and a report that says to what", %{tmp_dir: tmp} do
    job =
      job(tmp, "9.10.0", %{
        "9.10.0-linux-x64" => %{"integrity" => "sha512-new"},
        "9.10.0-linux-arm64" => %{"shasum" => "a sha1"}
      })

    output = Path.join(tmp, "drift.md")
    assert catch_exit(Task.run(["--output", output], job)) == {:shutdown, 2}
    assert_received {:mix_shell, :info, [said]}
    assert File.read!(output) == said

    nowhere = Path.join(tmp, "nowhere/drift.md")
    error = assert_raise Mix.Error, fn -> Task.run(["--output", nowhere], job) end
    assert error.message =~ "cannot write the report to #{nowhere}: no such file"

    assert said == """
           The pinned engine is behind.

           | engine | version |
           |---|---|
           | pinned | 9.9.9 |
           | newest | 9.10.0 |

           | platform | archive of 9.10.0 |
           |---|---|
           | linux-arm64 | published, without a SHA-512 |
           | linux-x64 | `sha512-new` |
           """
  end

  test "a platform for which the newest is not published", %{tmp_dir: tmp} do
    {:ok, drift} =
      Drift.find(job(tmp, "10.0.0", %{"10.0.0-linux-x64" => %{"integrity" => "sha512-new"}}))

    assert drift.platforms == [{"linux-arm64", nil}, {"linux-x64", "sha512-new"}]
    assert Drift.format(drift) =~ "| linux-arm64 | not published |"
  end

  test "a pin may be ahead", %{tmp_dir: tmp} do
    {:ok, drift} = Drift.find(job(tmp, "9.9.9-alpha.1", %{}))
    refute Drift.behind?(drift)
  end

  test "what is no answer is no drift", %{tmp_dir: tmp} do
    error = assert_raise Mix.Error, fn -> Task.run([], job(tmp, "newest", %{})) end
    assert error.message =~ ~s(the newest @scope/engine has no version: "newest")

    assert {:error, %{reason: :network}} =
             Drift.find(job(tmp, "10.0.0", %{"10.0.0-linux-arm64" => 503}))

    offline =
      EnginePackage.job(EnginePackage.pin("archive"), tmp,
        env: %{"npm_config_registry" => "http://127.0.0.1:1"}
      )

    assert_raise Mix.Error, ~r/cannot be reached/, fn -> Task.run([], offline) end
    assert_raise Mix.Error, ~r/Unknown: --outputs/, fn -> Task.run(["--outputs"], offline) end
  end
end
