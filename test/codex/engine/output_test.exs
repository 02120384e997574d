defmodule Codex.Engine.OutputTest do
  # What a process may print, however odd or large. The stand-ins print JSON that is decoded as plain exec events.
  use ExUnit.Case, async: true

  import Codex.Support.Engines

  alias Codex.Engine
  alias Codex.Events
  alias Codex.Support.OtherVM

  @started ~s({"type":"thread.started","thread_id":"t1"})

  defp prints(bytes, overrides \\ []) do
    path =
      Path.join(
        System.tmp_dir!(),
        "codex-engine-#{System.pid()}-#{System.unique_integer([:positive])}"
      )

    File.write!(path, bytes)
    on_exit(fn -> File.rm(path) end)
    engine = start!(spec("/bin/cat", [path], Keyword.merge([wire: "exec"], overrides)))
    {entries, exit} = collect(engine)
    {entries, exit, Engine.info(engine)}
  end

  test "events are structs" do
    assert {[%Events.ThreadStarted{thread_id: "t1"}], exit, info} = prints(@started <> "\n")
    assert %{status: {:status, 0}, truncated_line: nil, noise_lines: 0} = exit
    assert %{lines: 1, blank_lines: 0, noise_lines: 0, queued_bytes: 0} = info
  end

  test "blank lines and noise are skipped and counted" do
    noise = "\n  \t\r\nWARNING: so hot\n[1]\n\"text\"\n" <> <<0xFF, 0xFE, "\n">>

    assert {[%Events.ThreadStarted{}], exit, info} =
             prints(noise <> " " <> @started <> "\r\n" <> "null\n")

    assert exit.noise_lines == 5
    assert %{blank_lines: 2, noise_lines: 5, lines: 8} = info
  end

  test "a broken line is an entry of its own, and the next one is read" do
    broken = ~s({"type":"thread.started","thread_id":)

    assert {[first, {:bad_line, bad}, last], exit, _} =
             prints([@started, ?\n, broken, ?\n, @started, ?\n])

    assert %Events.ThreadStarted{} = first
    assert %Events.ThreadStarted{} = last
    assert bad.offset == byte_size(@started) + 1
    assert bad.bytes == byte_size(broken)
    assert bad.excerpt == broken
    assert is_binary(bad.reason)
    assert exit.truncated_line == nil
  end

  test "broken UTF-8 in an event is a bad line" do
    line = ~s({"type":"thread.started","thread_id":") <> <<0xC3, 0x28>> <> ~s("})
    assert {[{:bad_line, %{offset: 0, excerpt: ^line}}], _, _} = prints([line, ?\n])
  end

  test "the excerpt of a bad line is short" do
    line = ["{", String.duplicate("x", 1_000_000)]
    assert {[{:bad_line, %{bytes: 1_000_001, excerpt: excerpt}}], _, _} = prints([line, ?\n])
    assert byte_size(excerpt) <= 1024
  end

  test "only a newline ends a line: U+2028 and the like are part of it" do
    line =
      ~s({"type":"item.completed","item":{"id":"i","type":"agent_message","text":"a\u2028b\u2029c\u0085\\u0000\\r"}})

    assert {[%Events.ItemCompleted{item: %{text: text}}, %Events.ThreadStarted{}], exit, _} =
             prints([line, ?\n, @started, ?\n])

    assert text == "a\u2028b\u2029c\u0085\0\r"
    assert exit.noise_lines == 0
  end

  test "a line cut by death is told in the exit and as a bad line" do
    cut = ~s({"type":"thread.star)
    assert {[%Events.ThreadStarted{}, {:bad_line, bad}], exit, _} = prints([@started, ?\n, cut])
    assert %{excerpt: ^cut, offset: offset} = bad
    assert offset == byte_size(@started) + 1
    assert bad.reason =~ "cut"
    assert exit.truncated_line == cut
  end

  test "noise cut by death is told in the exit alone" do
    assert {[], %{truncated_line: "half a sen", noise_lines: 1}, _} = prints("half a sen")
  end

  test "a last event that lacks only its newline is whole" do
    assert {[%Events.ThreadStarted{}], %{truncated_line: nil}, _} = prints(@started)
  end

  test "kept results pin no buffers" do
    line =
      ~s({"type":"item.completed","item":{"id":"item_1","type":"agent_message","text":"#{String.duplicate("w", 100)}"}}\n)

    {events, _, _} = prints(String.duplicate(line, 10_000))
    assert length(events) == 10_000

    for %Events.ItemCompleted{item: %{text: text}} <- events do
      assert :binary.referenced_byte_size(text) <= 2 * byte_size(text)
    end

    {lines, _, _} = prints(String.duplicate(line, 10_000), wire: :lines)
    assert length(lines) == 10_000
    for line <- lines, do: assert(:binary.referenced_byte_size(line) <= 2 * byte_size(line))
  end

  test "a line of 100 MB arrives, and pins no more than twice itself" do
    engine = start!(spec(fake("long_line.py"), ["100000000"], wire: "exec"))
    assert [%Events.ItemCompleted{item: %{text: text}}] = batch!(engine, 60_000)
    assert byte_size(text) == 100_000_000
    assert :binary.referenced_byte_size(text) <= 2 * byte_size(text)
    assert {[], %{status: {:status, 0}}} = collect(engine)
  end

  @tag :linux
  test "a line of 100 MB costs four times as much as one of 25 MB, not sixteen times" do
    # CPU time of a whole VM of its own: neither the load of the machine nor other tests change it much.
    cost = fn size ->
      [ticks] =
        OtherVM.run("""
        spec = %Codex.Engine.Spec{executable: #{inspect(fake("long_line.py"))}, args: ["#{size}"], env: [{"PATH", System.get_env("PATH")}], wire: "exec"}
        cpu = fn -> {:ok, stat} = File.read("/proc/self/stat"); [u, s] = stat |> String.split(")") |> List.last() |> String.split() |> Enum.slice(11, 2); String.to_integer(u) + String.to_integer(s) end
        before = cpu.()
        {:ok, engine} = Codex.Engine.start(spec)
        {:batch, [_]} = Codex.Engine.next(engine, 60_000)
        IO.puts(cpu.() - before)
        """)

      String.to_integer(ticks)
    end

    assert cost.(100_000_000) <= 8 * max(cost.(25_000_000), 5)
  end

  @tag :linux
  test "a consumer that sleeps while 1 GB is printed costs no memory, and neither does reading it" do
    event =
      ~s({"type":"item.completed","item":{"id":"item_1","type":"agent_message","text":"#{String.duplicate("w", 4_000)}"}})

    spec =
      sh("yes '#{event}' | head -c 1000000000",
        wire: "exec",
        env: [{"PATH", System.get_env("PATH")}]
      )

    lines =
      OtherVM.run(
        """
        alias Codex.Engine

        peak_kb = fn ->
          [_, kb] = Regex.run(~r/VmHWM:\\s+(\\d+) kB/, File.read!("/proc/self/status"))
          String.to_integer(kb)
        end

        defmodule Consumer do
          def take(engine) do
            case Engine.next(engine, 60_000) do
              {:batch, _} -> take(engine)
              {:exit, %{status: {:status, 0}}} -> Engine.info(engine).bytes
            end
          end

          # Until the queue has stopped growing for a while, and is as full as it gets.
          def sleep_until_full(engine, before \\\\ 0) do
            Process.sleep(200)
            queued = Engine.info(engine).queued_bytes
            if queued == before and queued > 0, do: queued, else: sleep_until_full(engine, queued)
          end
        end

        spec = #{inspect(spec, limit: :infinity, printable_limit: :infinity)}

        # Once around, so that what is loaded and started once and for all is there.
        {:ok, engine} = Engine.start(%{spec | args: ["-c", "yes | head -c 1000000"]})
        Consumer.take(engine)

        File.write!("/proc/self/clear_refs", "5")
        before = peak_kb.()
        {:ok, engine} = Engine.start(spec)
        IO.puts(Consumer.sleep_until_full(engine))
        IO.puts(peak_kb.() - before)
        IO.puts(Consumer.take(engine))
        IO.puts(peak_kb.() - before)
        """,
        120_000
      )

    assert [queued, asleep_kb, bytes, read_kb] = Enum.map(lines, &String.to_integer/1)
    assert queued in 1_000_000..1_200_000
    assert asleep_kb <= 32 * 1024
    assert bytes == 1_000_000_000
    assert read_kb <= 32 * 1024
  end
end
