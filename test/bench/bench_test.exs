defmodule Codex.BenchTest do
  # The bench is not part of what must be fast; that it runs, and measures what it says, must hold.
  use ExUnit.Case, async: true

  alias Codex.Recorder.Transcript

  @root Path.expand("../..", __DIR__)
  # It compiles, and starts a VM or two for each row.
  @moduletag timeout: 300_000

  @recordings Path.join(@root, "fixtures/engine/*/exec/*.jsonl")
  @notifications Path.join(@root, "fixtures/engine/*/app_server/*.jsonl")

  # It looks into /proc.
  @tag :linux
  test "the throughput bench runs, and nobody in it loses an event" do
    {output, status} = bench(~w(throughput --events 2000 --rounds 1))
    assert status == 0, output
    assert output =~ "2000 events,"

    for row <- [
          "`run_streamed`",
          "the same in batches",
          "Erlang port",
          "floor: JSON",
          "floor: pipe"
        ],
        do: assert(output =~ ~r/^\| #{row}.* \| \d+ \(\d+–\d+\) \|/m)
  end

  @tag :linux
  test "the app-server's bench runs, and nobody in it loses a notification" do
    {output, status} = bench(~w(app_server --events 2000 --rounds 1))
    assert status == 0, output
    assert output =~ "2000 notifications,"

    for row <- ["`run_streamed` on a client", "the lines alone", "`run_streamed`, two items"],
        do: assert(output =~ ~r/^\| #{row}.* \| \d+ \(\d+–\d+\) \|/m)

    for table <- ["100 turns at the same time", "nobody reads them"],
        do: assert(output =~ ~r/^\| #{table}.*\n.*\n\| `run_streamed` on a client \| \S+ \(/m)
  end

  @tag :linux
  test "what it does not know it says, with what there is" do
    for {arguments, message} <- [
          {["--event", "5"], "--event : Unknown option"},
          {["nonsense"], "no part is named nonsense"},
          {["--rounds", "0"], "--rounds must be at least 1, got: 0"}
        ] do
      {output, status} = bench(arguments)
      assert status == 1
      assert output =~ message and output =~ "usage: bench/run"
      refute output =~ ".ex:"
    end
  end

  # A build other than the tests' has none of their modules: `bench/run` compiles what it takes of them.
  test "what it takes of the tests' support is all that this needs" do
    script = File.read!(Path.join(@root, "bench/run"))
    [_, names] = Regex.run(~r"test/support/\{([\w,]+)\}\.ex", script)

    sources =
      for name <- String.split(names, ","), do: Path.join(@root, "test/support/#{name}.ex")

    defined =
      for path <- sources,
          [_, module] <- Regex.scan(~r/^\s*defmodule ([\w.]+)/m, File.read!(path)),
          do: module

    used =
      for path <- sources,
          [_, module] <- Regex.scan(~r/(Codex\.Support\.\w+)/, File.read!(path)),
          do: module

    assert Enum.uniq(used) -- defined == []
  end

  describe "the transcript" do
    setup :generate

    test "is one whole turn, the same every time", %{lines: lines} do
      assert length(lines) == 2_000

      assert lines == lines(Bench.Transcript)

      assert ["thread.started", "turn.started" | _] = Enum.map(lines, &type/1)
      assert Enum.count(lines, &(type(&1) == "turn.completed")) == 1
      assert type(List.last(lines)) == "turn.completed"
    end

    test "has the size that the figures are about", %{lines: lines} do
      assert_in_delta Enum.sum(Enum.map(lines, &byte_size/1)) / 2_000, 352, 30
    end

    test "has the shapes that were recorded, and all of their items", %{lines: lines} do
      recorded = @recordings |> Path.wildcard() |> Enum.flat_map(&File.stream!/1)
      shapes = MapSet.new(recorded, &shape/1)
      assert MapSet.new(lines, &shape/1) |> MapSet.difference(shapes) |> MapSet.to_list() == []
      assert MapSet.new(recorded, &item/1) == MapSet.new(lines, &item/1)
    end

    test "is all known to the decoder", %{lines: lines} do
      for line <- lines, event = Codex.Events.parse!(line) do
        refute is_struct(event, Codex.Events.Unknown), line
        refute is_struct(Map.get(event, :item), Codex.Items.Unknown), line
        assert event.extra == %{}, line
      end
    end
  end

  describe "what the stand-in for the app-server plays" do
    setup :generate

    test "is one whole turn, the same every time", %{notifications: lines} do
      assert length(lines) == 2_000
      assert lines == lines(Bench.Script)

      assert ["thread/status/changed", "turn/started" | _] = Enum.map(lines, &method/1)
      assert Enum.count(lines, &(method(&1) == "turn/completed")) == 1
      assert method(List.last(lines)) == "turn/completed"
    end

    test "has the size that the figures are about, and is mostly deltas", %{notifications: lines} do
      assert_in_delta Enum.sum(Enum.map(lines, &byte_size/1)) / 2_000, 265, 30
      assert_in_delta Enum.count(lines, &(method(&1) =~ ~r/delta$/i)) / 2_000, 0.87, 0.05
    end

    test "has the shapes that were recorded", %{notifications: lines} do
      shapes =
        for path <- Path.wildcard(@notifications),
            text <- path |> File.read!() |> Transcript.read() |> Transcript.received(),
            %{"method" => _, "params" => _} = event <- [Codex.JSON.decode!(text)],
            into: MapSet.new(),
            do: notification_shape(event)

      others = for _ <- 1..50, do: bench_line(Bench.Notifications, :client_wide, [])

      assert (lines ++ others)
             |> MapSet.new(&notification_shape(Codex.JSON.decode!(&1)))
             |> MapSet.difference(shapes)
             |> MapSet.to_list() == []
    end

    test "is all known to the decoder", %{notifications: lines} do
      for line <- lines, event = Codex.Events.parse!(line) do
        refute is_struct(event, Codex.Events.Unknown), line
        refute is_struct(Map.get(event, :item), Codex.Items.Unknown), line
        assert event.extra == %{}, line
        assert Map.get(Map.get(event, :item) || %{}, :extra, %{}) == %{}, line
      end
    end
  end

  defp bench(arguments) do
    System.cmd(Path.join(@root, "bench/run"), arguments,
      env: [{"MIX_ENV", "test"}, {"CODEX_BENCH_PROFILE", "dev"}],
      stderr_to_stdout: true
    )
  end

  # The bench is no part of the library, so its modules are there only now.
  defp generate(_context) do
    for file <- ~w(measured prose generated events transcript notifications script),
        do: Code.require_file("bench/lib/#{file}.ex", @root)

    %{lines: lines(Bench.Transcript), notifications: lines(Bench.Script)}
  end

  defp lines(module) do
    for line <- apply(module, :generate, [2_000]), do: IO.iodata_to_binary(line)
  end

  defp bench_line(module, function, arguments),
    do: module |> apply(function, arguments) |> IO.iodata_to_binary()

  defp method(line), do: Codex.JSON.decode!(line)["method"]

  defp type(line), do: Codex.JSON.decode!(line)["type"]
  defp item(line), do: Codex.JSON.decode!(line)["item"]["type"]

  # Which keys an event of this type has, and its item.
  defp shape(line) do
    event = Codex.JSON.decode!(line)
    item = event["item"]
    {event["type"], Map.keys(event), item["type"], item && Map.keys(item)}
  end

  # The same of a notification, with the turn that some have.
  defp notification_shape(%{"params" => params} = event) do
    %{"item" => item, "turn" => turn} = Map.merge(%{"item" => nil, "turn" => nil}, params)
    keys = &(&1 && Map.keys(&1))
    {event["method"], keys.(event), keys.(params), item["type"], keys.(item), keys.(turn)}
  end
end
