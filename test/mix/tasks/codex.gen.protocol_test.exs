defmodule Mix.Tasks.Codex.Gen.ProtocolTest do
  use ExUnit.Case

  alias Mix.Tasks.Codex.Gen.Protocol

  setup do
    shell = Mix.shell()
    Mix.shell(Mix.Shell.Process)
    on_exit(fn -> Mix.shell(shell) end)
  end

  test "there is nothing to write" do
    Protocol.run([])
    refute_received {:mix_shell, :info, _}
  end

  test "--check is content" do
    Protocol.run(["--check"])
    assert_received {:mix_shell, :info, ["The generated protocol files are up to date."]}
  end

  test "what it does not know it does not do" do
    for {arguments, message} <- [
          {["--chek"], ~r/Unknown: --chek/},
          {["now"], ~r/Unknown: now/},
          {["--version", "9.9"], ~r"no fixtures/schemas/9.9"}
        ],
        do: assert_raise(Mix.Error, message, fn -> Protocol.run(arguments) end)
  end

  test "--check names what is stale" do
    version = "0.0.0-stale-#{System.unique_integer([:positive])}"
    directory = Path.join("fixtures/schemas", version)
    on_exit(fn -> File.rm_rf!(directory) end)
    File.cp_r!(Path.join("fixtures/schemas", Codex.Protocol.Snapshot.version()), directory)

    error = assert_raise Mix.Error, fn -> Protocol.run(["--check", "--version", version]) end
    assert error.message =~ "run mix codex.gen.protocol:"
    assert error.message =~ "lib/codex/protocol/generated/snapshot.ex"
    refute error.message =~ "lib/codex/protocol/generated/events.ex"
  end
end
