defmodule Codex.PrebuiltHostTest do
  # A host on a machine without Rust: the native parts come out of an archive that `mix codex.native.package` made.
  use ExUnit.Case, async: false

  import Codex.Support.Host, only: [mix: 3, mix!: 3]

  alias Codex.{HTTPServer, ScriptedModel}
  alias Codex.Build.Target
  alias Codex.Support.Host

  @moduletag :host
  @moduletag timeout: 900_000

  @root Path.expand("../..", __DIR__)

  setup_all do
    # What somebody gets who gets codex_sdk: its sources, and nothing that was built from them here.
    sdk =
      Path.join(
        System.tmp_dir!(),
        "codex-sdk-#{System.pid()}-#{System.unique_integer([:positive])}"
      )

    on_exit(fn -> File.rm_rf!(sdk) end)
    File.mkdir_p!(sdk)

    for part <- Mix.Project.config()[:package][:files] do
      File.mkdir_p!(Path.dirname(Path.join(sdk, part)))
      File.cp_r!(Path.join(@root, part), Path.join(sdk, part))
    end

    # Nor does cargo miss anything, where there is one.
    {workspace, status} =
      System.cmd("cargo", ~w(metadata --no-deps --format-version 1),
        cd: sdk,
        stderr_to_stdout: true
      )

    assert status == 0, workspace

    archives = Path.join(sdk, "archives")
    output = mix!(@root, ["codex.native.package", "--output", archives], packing())
    [_, pin] = String.split(output, "Its pin:", parts: 2)

    dir = Host.create!(sdk)
    # The cache of downloads is the user's.
    home = Path.join(dir, "home")
    File.mkdir_p!(home)

    env =
      Host.without_cargo() ++ [{"HOME", home}, {"XDG_CACHE_HOME", nil}, {"NO_PROXY", "127.0.0.1"}]

    %{dir: dir, sdk: sdk, pin: pin, env: env, archives: archives}
  end

  # In the environment that is compiled already.
  defp packing, do: [{"MIX_ENV", "#{Mix.env()}"}, {"MIX_BUILD_PATH", Mix.Project.build_path()}]

  defp configure!(dir, pin),
    do: Host.configure!(dir, "config :codex_sdk, native_archives: %{#{pin}}\n")

  @tag :engine
  test "compiles and runs a turn, from the network or from a file", context do
    %{dir: dir, sdk: sdk, pin: pin, env: env, archives: archives} = context
    native = Path.join(sdk, "priv/native")

    # Not a thing on this machine could build them.
    assert {output, 1} = mix(dir, ["compile"], env)

    assert output =~
             "`cargo` was not found on this machine;\nno archive of them is pinned for #{Target.current()}"

    # Half a download.
    [archive] = archives |> Path.join("*.tar.gz") |> Path.wildcard() |> Enum.map(&File.read!/1)

    half =
      HTTPServer.start!(fn _ -> {200, [], binary_part(archive, 0, div(byte_size(archive), 2))} end)

    configure!(dir, published(pin, half))
    assert {output, 1} = mix(dir, ["compile"], env)
    assert output =~ "the download of #{half}/native.tar.gz broke off after"
    refute File.exists?(native)

    # A whole one.
    server = HTTPServer.start!(fn _ -> {200, [], archive} end)
    configure!(dir, published(pin, server))
    output = mix!(dir, ["compile"], env)

    assert output =~
             "Fetching the native parts for #{Target.current()} from #{server}/native.tar.gz"

    assert output =~ "Generated host app"
    refute output =~ "warning"
    assert native |> File.ls!() |> Enum.sort() == ["codex_guard", "codex_nif.so"]

    {model, engine} = Host.model("Hello, prebuilt.")

    assert mix!(dir, ["run", "-e", ~s|Host.answer("Hi")|], env ++ engine) ==
             "answer: Hello, prebuilt.\n"

    assert Enum.any?(ScriptedModel.requests(model), &(&1["path"] == "/v1/responses"))

    # Again, from what was cached, with the server's address out of reach; then from the file itself.
    File.rm_rf!(native)
    File.rm_rf!(Path.join(dir, "_build/prod/lib/codex_sdk/native"))
    configure!(dir, published(pin, "http://127.0.0.1:1"))
    assert mix!(dir, ["compile"], env) =~ "Fetching the native parts"

    File.rm_rf!(native)
    File.rm_rf!(Path.join(dir, "_build/prod/lib/codex_sdk/native"))
    File.rm_rf!(Path.join(dir, "home"))
    configure!(dir, pin)
    assert mix!(dir, ["compile"], env) =~ "from #{archives}/codex_sdk-native-"
    assert File.regular?(Path.join(native, "codex_nif.so"))
    assert mix!(dir, ["compile"], env) == ""
  end

  # The pin, as it is when the archive is on a server.
  defp published(pin, server),
    do: Regex.replace(~r/path:\s*"[^"]+"/, pin, ~s|url: "#{server}/native.tar.gz"|)
end
