defmodule Codex.Chaos.ClientsTest do
  # Clients whose engine dies, or who die themselves, with much under way.
  use ExUnit.Case, async: false

  import Codex.EngineCase

  alias Codex.Recorder.Transcript
  alias Codex.Support.{Cargo, OtherVM}

  @moduletag :chaos
  @moduletag :engine
  @moduletag :linux
  @moduletag :tmp_dir
  @moduletag timeout: 300_000

  @root Path.expand("../..", __DIR__)
  @requests String.to_integer(System.get_env("CODEX_CHAOS_REQUESTS", "1000"))
  @in_flight 64

  @turns 50
  @dying String.to_integer(System.get_env("CODEX_CHAOS_READERS", "1000"))
  @living 200
  @read_turns 10

  # A text of which the first half comes at once.
  @words for n <- 1..400, do: "word #{n} "
  @text %{
    text: %{
      deltas:
        Enum.intersperse(Enum.chunk_every(@words, 200), [%{gate: "middle"}]) |> Enum.concat()
    }
  }

  setup do
    {:ok, rig: rig!([%{times: "always", steps: [@text]}])}
  end

  defp chaos!(call, timeout \\ 200_000) do
    found = OtherVM.eval!("Codex.Chaos." <> call, timeout)
    shown = inspect(found, printable_limit: 40)
    IO.puts("\n#{call |> String.split("(") |> hd()}: #{shown}")
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

  test "#{@turns} turns whose engine is killed fail at once, and their threads go on with the next one",
       %{rig: rig} do
    rig = put_in(rig, [:client, :env, "RUST_LOG"], "info")
    found = chaos!("Clients.killed_engine(#{literal(rig)}, #{inspect(rig.model.url)}, #{@turns})")
    # With what the engine had written to stderr.
    assert found.turns == %{
             {{Codex.TransportError, :exit}, {:signal, :kill, 9}, true} => @turns
           }

    assert found.ms < 5_000
    assert found.again == %{{:ok, Enum.join(@words)} => @turns}
    assert found.generation == {:ok, 2}
  end

  test "#{@dying} readers of #{@read_turns} turns die: #{@living} others read everything",
       %{rig: rig} do
    %{seed: seed} = Map.new(ExUnit.configuration())
    url = inspect(rig.model.url)

    readers = inspect({@dying, @living})
    found = chaos!("Readers.dying(#{literal(rig)}, #{url}, #{@read_turns}, #{readers}, #{seed})")

    text = Enum.join(@words)
    # The prompt and the answer.
    assert found.found == %{{:ok, byte_size(text), :erlang.phash2(text), 2, 2} => @living}
    assert found.turns == %{ok: @read_turns}
    # Of the owner and the thread.
    assert found.monitors <= 2
  end

  test "a reader that stalls costs what its turn may keep, and holds up nobody",
       %{tmp_dir: tmp} = context do
    Cargo.build!("codex_bench")
    {script, facts} = script(tmp)
    player = Path.join(tmp, "codex")

    File.write!(
      player,
      "#!/bin/sh\nexec '#{Cargo.executable("codex_bench")}' app_server '#{script}' \"$@\"\n"
    )

    File.chmod!(player, 0o755)
    rig = literal(context.rig, codex_path: player)
    found = chaos!("Readers.stalled(#{rig}, 100, 262_144)")

    # Who is slow now and then may have missed deltas, but no item.
    others = for {counts, n} <- found.others, _ <- 1..n, do: counts
    assert length(others) == 99
    assert Enum.all?(others, &(&1.items == facts.items and &1.text + &1.missing == facts.text))

    assert %{gaps: 1, items: items, text: text, missing: missing} = found.stalled
    assert items == facts.items
    assert text + missing == facts.text
    assert text <= 262_144
    assert found.kept.binary < 1_000_000
    assert found.kept.total < 16_000_000
    assert found.of_client < 4_000_000
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

  # What each turn says: deltas of 2 MB, after every hundredth the next item. Made from the lines of a turn that was recorded.
  defp script(directory) do
    recorded = @root |> Path.join("fixtures/engine/*/app_server/message.jsonl") |> Path.wildcard()

    session = recorded |> List.last() |> File.read!() |> Transcript.read()
    notifications = for text <- Transcript.received(session), do: Codex.JSON.decode!(text)

    line = fn method, type ->
      Enum.find(notifications, &(&1["method"] == method and &1["params"]["item"]["type"] == type))
    end

    item = fn n ->
      id = "msg_#{n}"
      begun = put_in(line.("item/started", "agentMessage"), ["params", "item", "id"], id)
      ended = put_in(line.("item/completed", "agentMessage"), ["params", "item", "id"], id)
      delta = line.("item/agentMessage/delta", nil)

      delta =
        update_in(
          delta["params"],
          &%{&1 | "itemId" => id, "delta" => String.duplicate("x", 1_000)}
        )

      [begun, List.duplicate(delta, 100), ended]
    end

    lines =
      List.flatten([
        line.("turn/started", nil),
        Enum.map(1..20, item),
        line.("turn/completed", nil)
      ])

    %{"params" => %{"threadId" => thread, "turn" => %{"id" => turn}}} = hd(lines)
    path = Path.join(directory, "script.jsonl")

    # The stand-in puts the ids of those that play in the place of these.
    text =
      lines
      |> Enum.map_join(&(Codex.JSON.encode!(&1) <> "\n"))
      |> String.replace(thread, "01a1f9b8-03f5-7b22-8f7e-000000000000")
      |> String.replace(turn, "01a1f9b8-040a-7f00-9619-000000000000")

    File.write!(path, text)
    {path, %{items: 40, text: 2_000_000}}
  end
end
