defmodule Codex.Client.AnsweringTest do
  # A client and an engine that makes answering difficult.
  use ExUnit.Case, async: true

  import Codex.Support.Eventually

  alias Codex.{Client, Events}
  alias Codex.Support.Engines

  @moduletag :tmp_dir

  test "a handler that cannot be one is told before anything is started" do
    for handler <- [String, NoSuchModule, {String, 1}, fn -> :accept end, "accept", {:a, 1, 2}] do
      assert {:error, %Codex.OptionError{key: :handler} = error} =
               Codex.start_link(codex_path: "/no/such/codex", handler: handler)

      assert Exception.message(error) =~ "handle_request/2"
    end
  end

  test "answers that find no room in the pipe are sent when there is some", %{tmp_dir: tmp} do
    go = Path.join(tmp, "go")
    engine = Path.join(tmp, "codex")
    program = "exec python3 '#{Engines.fake("asking_engine.py")}' 6 '#{go}'"
    File.write!(engine, "#!/bin/sh\n#{program}\n")
    File.chmod!(engine, 0o755)

    # More than twice what may wait before the engine.
    megabytes = String.duplicate("x", 3_000_000)
    {:ok, client} = Codex.start_link(codex_path: engine, handler: fn _ -> {:ok, megabytes} end)
    {:ok, %{route: route}} = Client.attach(client, {:feed, []})
    eventually(fn -> match?({:ok, %{open_requests: 0}}, Client.info(client)) end, 10_000)
    refute_received {:codex_route, _route, _events}

    File.write!(go, "")
    assert_receive {:codex_route, ^route, {:events, [%Events.Warning{message: message}]}}, 10_000
    assert message == "6 answers, complete: True"
    :ok = GenServer.stop(client)
  end
end
