defmodule Codex.Chaos.ClientsTest do
  # Clients whose engine dies, or who die themselves, with much under way.
  use ExUnit.Case, async: false

  import Codex.EngineCase

  alias Codex.Support.OtherVM

  @moduletag :chaos
  @moduletag :engine
  @moduletag :linux
  @moduletag :tmp_dir
  @moduletag timeout: 300_000

  @requests String.to_integer(System.get_env("CODEX_CHAOS_REQUESTS", "1000"))
  @in_flight 64

  setup do
    {:ok, rig: rig!([%{times: "always", steps: [%{text: "Done."}]}])}
  end

  defp chaos!(call, timeout \\ 200_000) do
    found = OtherVM.eval!("Codex.Chaos." <> call, timeout)
    IO.puts("\n#{call |> String.split("(") |> hd()}: #{inspect(found)}")
    assert %{left: :nothing_left, processes: []} = found
    found
  end

  defp literal(rig, options \\ []) do
    rig
    |> Map.take([:client, :thread, :mark])
    |> Map.update!(:client, &(options ++ &1))
    |> inspect(limit: :infinity, printable_limit: :infinity)
  end

  test "#{@requests} requests at once are all answered, and never more than the bound are under way",
       %{rig: rig, tmp_dir: tmp} do
    {:ok, %{path: codex}} = Codex.Options.default_codex_path()
    counted = Path.join(tmp, "most")
    counting = Path.join(tmp, "codex")
    program = Path.expand("../support/fakes/counting_engine.py", __DIR__)
    File.write!(counting, "#!/bin/sh\nexec python3 '#{program}' '#{counted}' '#{codex}' \"$@\"\n")
    File.chmod!(counting, 0o755)

    found = chaos!("Clients.requests(#{literal(rig, codex_path: counting)}, #{@requests})")
    assert found.answers == %{ok: @requests}
    assert String.to_integer(File.read!(counted)) in 2..@in_flight
  end

  test "a client that is killed with #{@requests} requests pending leaves nobody waiting", %{
    rig: rig
  } do
    found = chaos!("Clients.killed_client(#{literal(rig)}, #{@requests})")
    assert found.answers == %{{Codex.TransportError, :closed} => @requests}
    assert found.ms < 5_000
  end

  test "an engine that dies at each start ends its client, and the supervisor sees why", %{
    rig: rig,
    tmp_dir: tmp
  } do
    found = chaos!("Clients.dying_engine(#{literal(rig)}, #{inspect(tmp)})")
    assert {{Codex.TransportError, :exit}, {:status, 74}, stderr} = found.client
    assert stderr =~ "the disk is full"
    assert found.supervisor == :shutdown
    # The first, and those that the budget allows.
    assert found.starts == 4
  end
end
