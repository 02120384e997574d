defmodule Codex.EngineTest do
  use ExUnit.Case, async: true

  import Codex.Support.Engines
  import Codex.Support.Eventually

  alias Codex.Engine
  alias Codex.Engine.Exit
  alias Codex.TransportError

  describe "a run from start to exit" do
    test "gives the lines in their order, then the exit" do
      engine = start!(sh("echo one; echo two; echo three >&2; exit 7"))
      assert is_integer(Engine.os_pid(engine))
      assert is_reference(Engine.ref(engine))
      assert {["one", "two"], exit} = collect(engine)
      assert %Exit{status: {:status, 7}, stderr: "three\n", stderr_total: 6, swept: 0} = exit
      assert exit.truncated_line == nil
      assert exit.panicked == nil
    end

    test "the exit is given again to whoever asks again, and nothing is left in the mailbox" do
      engine = start!(sh("echo one"))
      assert {["one"], exit} = collect(engine)
      assert {:exit, ^exit} = Engine.poll(engine)
      assert {:exit, ^exit} = Engine.next(engine, 0)
      refute_received _
    end

    test "has the environment that it is given, and nothing else" do
      engine = start!(sh("env", env: [{"ONLY", "this=one"}]))
      assert {lines, %Exit{status: {:status, 0}}} = collect(engine)
      # Shells add a few of their own.
      assert lines -- ["ONLY=this=one"] ==
               Enum.filter(lines, &String.starts_with?(&1, ["PWD=", "SHLVL=", "_="]))
    end

    test "runs in the working directory, with arguments as they are" do
      dir = System.tmp_dir!() |> Path.join("codex engine #{System.unique_integer([:positive])}")
      File.mkdir_p!(dir)
      on_exit(fn -> File.rm_rf!(dir) end)

      engine =
        start!(
          spec("/bin/sh", ["-c", ~s(pwd; printf '%s\\n' "$@"), "sh", "a b", "", "--ladder", "-"],
            cwd: dir
          )
        )

      assert {[^dir, "a b", "", "--ladder", "-"], %Exit{}} = collect(engine)
    end

    @tag :linux
    test "has default signal dispositions and nothing of ours among its file descriptors" do
      engine = start!(spec("/bin/cat", ["/proc/self/status"]))
      {lines, _} = collect(engine)
      assert masks(lines) == %{"SigBlk" => 0, "SigIgn" => 0}

      engine = start!(spec("/bin/ls", ["/proc/self/fd"]))
      # The fourth is the directory that ls reads.
      assert {~w(0 1 2 3), _} = collect(engine)
    end

    test "names the signal that ended it" do
      engine = start!(sh("kill -TERM $$"))
      assert {[], %Exit{status: {:signal, :term}, signal: 15} = exit} = collect(engine)
      assert %TransportError{reason: :exit, exit: {:signal, :term, 15}} = Exit.to_error(exit)
    end

    test "an exit becomes an error with all that is known" do
      engine = start!(sh("echo 'no luck' >&2; exit 3"))
      {[], exit} = collect(engine)

      assert %TransportError{reason: :exit, exit: {:status, 3}, stderr: "no luck\n"} =
               error = Exit.to_error(exit)

      assert Exception.message(error) =~ "no luck"

      assert %TransportError{exit: {:signal, nil, 42}} =
               Exit.to_error(%Exit{status: {:signal, 42}, signal: 42})

      assert %TransportError{exit: nil} = Exit.to_error(%Exit{})
    end
  end

  # Blocked and ignored signals, but for the two that the C library keeps for its threads.
  defp masks(lines) do
    for line <- lines,
        [name, mask] = String.split(line, ":\t"),
        name in ["SigBlk", "SigIgn"],
        into: %{} do
      {name, Bitwise.band(String.to_integer(mask, 16), 0x7FFFFFFF)}
    end
  end

  describe "what cannot be started is a typed error that names the path" do
    @describetag :tmp_dir

    test "missing", %{tmp_dir: tmp} do
      path = Path.join(tmp, "no/codex")

      assert {:error, %TransportError{reason: :spawn, errno: :enoent, path: ^path} = error} =
               Engine.start(spec(path, []))

      assert Exception.message(error) =~ path
      refute_received _
    end

    test "not executable", %{tmp_dir: tmp} do
      path = Path.join(tmp, "codex")
      File.write!(path, "#!/bin/sh\n")

      assert {:error, %TransportError{reason: :spawn, errno: :eacces, path: ^path}} =
               Engine.start(spec(path, []))

      assert {:error, %TransportError{reason: :spawn, errno: :eacces, path: ^tmp}} =
               Engine.start(spec(tmp, []))
    end

    test "wrong format", %{tmp_dir: tmp} do
      path = Path.join(tmp, "codex")
      File.write!(path, <<0x7F, "ELF nothing of the kind">>)
      File.chmod!(path, 0o755)

      assert {:error, %TransportError{reason: :spawn, errno: :enoexec, path: ^path}} =
               Engine.start(spec(path, []))
    end

    test "its working directory missing, or no directory", %{tmp_dir: tmp} do
      cwd = Path.join(tmp, "gone")

      assert {:error, %TransportError{reason: :spawn, errno: :enoent, path: ^cwd} = error} =
               Engine.start(sh(":", cwd: cwd))

      assert Exception.message(error) =~ "directory"

      File.write!(cwd, "")

      assert {:error, %TransportError{errno: :enotdir, path: ^cwd}} =
               Engine.start(sh(":", cwd: cwd))
    end

    test "arguments that no system takes" do
      assert {:error, %TransportError{reason: :spawn, errno: :e2big}} =
               Engine.start(
                 spec("/usr/bin/true", List.duplicate(String.duplicate("x", 100_000), 100))
               )

      assert {:error, %TransportError{reason: :spawn, errno: :einval} = error} =
               Engine.start(spec("/bin/echo", ["a\0b"]))

      assert error.message =~ "nul byte"
    end

    @tag :linux
    test "and nothing stays behind", %{tmp_dir: tmp} do
      {spec, mark} = marked(spec(Path.join(tmp, "codex"), []))
      for _ <- 1..5, do: assert({:error, _} = Engine.start(spec))
      eventually(fn -> Codex.Support.Processes.with_mark(mark) == [] end)
      refute_received _
    end
  end

  describe "standard input" do
    test "what is written arrives in order, and ends with close_stdin" do
      engine = start!(spec("/bin/cat", []))
      for n <- 1..1000, do: assert(:ok = Engine.write(engine, [Integer.to_string(n), ?\n]))
      assert :ok = Engine.close_stdin(engine)
      assert {lines, %Exit{status: {:status, 0}}} = collect(engine)
      assert lines == Enum.map(1..1000, &Integer.to_string/1)
    end

    test "stays open until then" do
      engine = start!(spec("/bin/cat", []))
      assert :ok = Engine.write(engine, "one\n")
      assert ["one"] = batch!(engine)
      assert :wait = Engine.poll(engine)
      assert :ok = Engine.write(engine, "two\n")
      assert ["two"] = batch!(engine)
      assert {:ok, _} = Engine.stop_and_wait(engine, 5_000)
    end

    test "10 MB go through without a deadlock, though the process answers before it has read all" do
      prompt = :binary.copy(String.duplicate("x", 1023) <> "\n", 10 * 1024)
      engine = start!(spec("/bin/cat", []))
      assert :ok = Engine.write(engine, prompt)
      assert :ok = Engine.close_stdin(engine)
      assert {lines, %Exit{status: {:status, 0}}} = collect(engine)
      assert length(lines) == 10 * 1024
      assert Engine.info(engine).bytes == byte_size(prompt)
    end

    test "a process that never reads is no obstacle to its end" do
      engine = start!(sh("echo up; exec sleep 60"))
      assert ["up"] = batch!(engine)
      assert :ok = Engine.write(engine, :binary.copy("x", 10_000_000))
      assert :ok = Engine.close_stdin(engine)
      assert {:ok, %Exit{status: {:signal, :int}}} = Engine.stop_and_wait(engine, 5_000)
    end

    test "what it does not read is not taken without end" do
      engine = start!(sh("echo up; exec sleep 60"))
      assert ["up"] = batch!(engine)
      assert :ok = Engine.write(engine, :binary.copy("x", 10_000_000))
      assert {:error, :full} = Engine.write(engine, "y")
      assert Engine.info(engine).pending_bytes > 9_000_000
      assert {:ok, _} = Engine.stop_and_wait(engine, 5_000)
    end

    test "writing after the close, or after the end, is a typed error" do
      engine = start!(spec("/bin/cat", []))
      assert :ok = Engine.close_stdin(engine)
      assert :ok = Engine.close_stdin(engine)
      assert {:error, %TransportError{reason: :closed} = error} = Engine.write(engine, "late")
      assert Exception.message(error) =~ "closed"
      assert {[], %Exit{}} = collect(engine)
      assert {:error, %TransportError{reason: :closed}} = Engine.write(engine, "later")
      assert :ok = Engine.close_stdin(engine)
    end
  end

  describe "taking" do
    test "after :wait exactly one message comes" do
      engine = start!(sh("read line; echo one; read line; echo two"))
      ref = Engine.ref(engine)
      assert :wait = Engine.poll(engine)
      assert :wait = Engine.poll(engine)
      :ok = Engine.write(engine, "\n")
      assert_receive {:codex_engine, ^ref, :ready}, 5_000
      assert ["one"] = batch!(engine)
      assert :wait = Engine.poll(engine)
      :ok = Engine.write(engine, "\n")
      assert {["two"], _} = collect(engine)
      refute_received _
    end

    test "a :ready that nobody received does not outlive the exit" do
      engine = start!(sh("read line"))
      assert :wait = Engine.poll(engine)
      :ok = Engine.write(engine, "\n")
      eventually(fn -> match?({:exit, _}, Engine.poll(engine)) end)
      refute_received _
    end

    test "leaves the owner's other messages alone, whatever they look like" do
      others = [{:codex_engine, make_ref(), :ready}, {make_ref(), ["one"]}, "one"]
      Enum.each(others, &send(self(), &1))
      engine = start!(sh("echo one; echo two >&2; read line; echo three"))
      assert ["one"] = batch!(engine)
      :ok = Engine.close_stdin(engine)
      assert {["three"], _} = collect(engine)
      assert {:messages, ^others} = Process.info(self(), :messages)
    end

    test "next/2 gives up in time" do
      engine = start!(sh("exec sleep 60"))
      assert :timeout = Engine.next(engine, 0)
      assert :timeout = Engine.next(engine, 20)
      assert {:ok, _} = Engine.stop_and_wait(engine, 5_000)
      refute_received _
    end

    test "blocks are bounded, whatever is waiting" do
      engine =
        start!(
          sh("i=0; while [ $i -lt 20000 ]; do echo $i-0123456789; i=$((i+1)); done; echo end >&2")
        )

      eventually(fn -> Engine.info(engine).queued_bytes > 200_000 end)
      assert {:batch, batch} = Engine.poll(engine)
      assert batch |> Enum.map(&byte_size/1) |> Enum.sum() < 200_000
      assert {rest, _} = collect(engine)
      assert length(batch) + length(rest) == 20_000
    end
  end

  describe "standard error" do
    test "is always drained, and the newest part is kept" do
      engine =
        start!(
          sh("yes 0123456789 | head -c 5000000 >&2; echo the end >&2; echo out",
            stderr_bytes: 1000
          )
        )

      assert {["out"], exit} = collect(engine)
      assert exit.stderr_total == 5_000_008
      assert byte_size(exit.stderr) <= 1000
      assert String.ends_with?(exit.stderr, "the end\n")
    end
  end

  describe "ending it" do
    test "signal/2 reaches the process itself" do
      engine = start!(sh("trap 'echo caught; exit 4' INT; echo up; while :; do sleep 0.01; done"))
      assert ["up"] = batch!(engine)
      assert :ok = Engine.signal(engine, :int)
      assert {["caught"], %Exit{status: {:status, 4}}} = collect(engine)
      assert :ok = Engine.signal(engine, :kill)
    end

    test "signal/2 knows three signals" do
      engine = start!(sh("exec sleep 60"))
      assert :ok = Engine.signal(engine, :term)
      assert {[], %Exit{status: {:signal, :term}}} = collect(engine)

      engine = start!(sh("exec sleep 60"))
      assert :ok = Engine.signal(engine, :kill)
      assert {[], %Exit{status: {:signal, :kill}}} = collect(engine)
      assert_raise FunctionClauseError, fn -> Engine.signal(engine, :hup) end
    end

    test "stop/1 climbs the ladder: INT, TERM, KILL" do
      polite = start!(sh("trap 'exit 5' INT; echo up; while :; do sleep 0.01; done"))
      assert ["up"] = batch!(polite)
      assert {:ok, %Exit{status: {:status, 5}}} = Engine.stop_and_wait(polite, 5_000)

      deaf =
        start!(
          sh("trap '' INT; trap 'exit 6' TERM; echo up; while :; do sleep 0.01; done",
            ladder: [int: 50, term: 2_000]
          )
        )

      assert ["up"] = batch!(deaf)
      assert {:ok, %Exit{status: {:status, 6}}} = Engine.stop_and_wait(deaf, 5_000)

      stubborn =
        start!(
          sh("trap '' INT TERM; echo up; while :; do sleep 0.01; done",
            ladder: [int: 50, term: 50]
          )
        )

      assert ["up"] = batch!(stubborn)
      assert {:ok, %Exit{status: {:signal, :kill}}} = Engine.stop_and_wait(stubborn, 5_000)
    end

    test "the app-server's ladder closes stdin and waits first" do
      engine = start!(sh("echo up; cat; exit 8", ladder: [wait: 2_000, term: 100]))
      assert ["up"] = batch!(engine)
      assert {:ok, %Exit{status: {:status, 8}}} = Engine.stop_and_wait(engine, 5_000)
    end

    test "stopping twice, or after the end, is fine" do
      engine = start!(sh("exec sleep 60"))
      assert :ok = Engine.stop(engine)
      assert :ok = Engine.stop(engine)
      assert {:ok, exit} = Engine.stop_and_wait(engine, 5_000)
      assert {:ok, ^exit} = Engine.stop_and_wait(engine, 0)
      assert :ok = Engine.stop(engine)
      refute_received _
    end

    test "stop_and_wait/2 drops what is queued and tells when the end does not come" do
      engine = start!(sh("yes"))
      eventually(fn -> Engine.info(engine).queued_bytes > 500_000 end)
      assert {:ok, %Exit{}} = Engine.stop_and_wait(engine, :infinity)

      slow =
        start!(sh("trap '' INT TERM; echo up; while :; do sleep 0.01; done", ladder: [int: 300]))

      assert ["up"] = batch!(slow)
      assert {:error, :timeout} = Engine.stop_and_wait(slow, 0)
      assert {:ok, %Exit{status: {:signal, :kill}}} = Engine.stop_and_wait(slow, 5_000)
      refute_received _
    end

    @tag :tmp_dir
    test "the guard removes what it was given, at the very end", %{tmp_dir: tmp} do
      dir = Path.join(tmp, "private")
      file = Path.join(dir, "schema.json")
      File.mkdir_p!(dir)
      File.write!(file, "{}")
      engine = start!(sh("cat '#{file}'; echo; read line", cleanup: [file, dir]))
      assert ["{}"] = batch!(engine)
      :ok = Engine.close_stdin(engine)
      assert {[], _} = collect(engine)
      eventually(fn -> not File.exists?(dir) end)
    end
  end
end
