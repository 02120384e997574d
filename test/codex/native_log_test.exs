defmodule Codex.NativeLogTest do
  # The log is the whole VM's, so these run alone.
  use ExUnit.Case, async: false

  import Codex.Support.{Engines, Eventually, NativeEvents}

  alias Codex.{Engine, NativeLog, OptionError}
  alias Codex.NativeLog.Server
  alias Codex.Support.{OtherVM, Processes}

  @moduletag :capture_log

  setup :receive_events

  doctest NativeLog

  defp run_to_end(spec) do
    engine = start!(spec)
    {_entries, _exit} = collect(engine)
    engine
  end

  test "lines that were skipped or do not decode: where, not what" do
    :ok = NativeLog.enable(:debug)
    engine = run_to_end(sh(~s(echo noise-text; echo '{"a": line-text}'), wire: "exec"))
    os_pid = Engine.os_pid(engine)
    # The reader and the supervisor are two threads: the end may be logged before the lines.
    events = logged_until("does not decode")

    assert %{level: :debug, os_pid: ^os_pid, offset: 0, bytes: 10} =
             event!(events, "a line is no JSON object, and is skipped")

    assert %{os_pid: ^os_pid, offset: 11, bytes: 16, cut: false, reason: reason} =
             event!(events, "a line does not decode")

    assert reason =~ "at byte"
    refute inspect(events, limit: :infinity) =~ "-text"
  end

  test "a process that cannot be started" do
    :ok = NativeLog.enable(:warning)
    assert {:error, error} = Engine.start(spec("/nonexistent", []))
    assert_receive {:logged, %{level: :warning, failure: failure}}
    assert failure == error.message
    guard = Application.app_dir(:codex_sdk, "priv/native/codex_guard")
    huge = String.duplicate("x", 4_000_000)
    assert {:error, %{errno: :e2big}} = Engine.start(spec("/usr/bin/true", [huge]))
    assert_receive {:logged, %{level: :warning, error: error}}
    assert error =~ guard
  end

  test "an app-server that refuses: its status, not its words" do
    :ok = NativeLog.enable(:warning)
    "http" <> rest = Codex.HTTPServer.start!(&{401, [], inspect(&1.headers)})
    spec = %Codex.Socket.Spec{url: "ws" <> rest, token: "geheim"}
    assert {:error, %{cause: :unauthorized}} = Codex.Socket.open(spec)
    assert_receive {:logged, %{level: :warning, error: "the HTTP status 401"} = event}
    refute inspect(event, limit: :infinity) =~ "geheim"
  end

  @tag :linux
  test "what ends a process: signals, requests, dead owners, dead guards" do
    :ok = NativeLog.enable(:debug)
    engine = start!(sh("trap '' TERM; echo ready; exec sleep 60"))
    os_pid = Engine.os_pid(engine)
    assert batch!(engine) == ["ready"]
    :ok = Engine.signal(engine, :term)
    {:ok, _exit} = Engine.stop_and_wait(engine, 5_000)
    events = logged_until("process ended")
    assert %{signal: "Term"} = event!(events, "the guard is asked to send a signal")

    assert %{ladder: "int=400,term=200"} =
             event!(events, "the guard is asked to stop the process")

    assert %{os_pid: ^os_pid, signal: 2} = event!(events, "process ended")

    spawn(fn -> start!(spec("/bin/cat", [])) end)
    events = logged_until("process ended")
    %{os_pid: os_pid} = event!(events, "process started")
    assert %{os_pid: ^os_pid} = event!(events, "the owner of the process is dead")
    assert %{os_pid: ^os_pid} = event!(events, "nobody holds the process any more")

    engine = start!(spec("/bin/cat", []))
    %{guard_pid: guard_pid} = event!(logged_until("the owner is told"), "process started")
    Processes.kill(guard_pid)
    {[], %{status: :unknown}} = collect(engine)

    assert %{level: :warning, guard_pid: ^guard_pid} =
             event!(logged_until("process ended"), "the guard ended without a report")
  end

  test "reading pauses and goes on: the most talkative level, for which Logger has no name" do
    :ok = NativeLog.enable(:trace)
    engine = start!(sh("head -c 300000 /dev/zero | tr '\\0' '\\n'", queue_bytes: 1_000))
    events = logged_until("reading pauses")
    {_lines, _exit} = collect(engine)
    assert %{level: :debug, native_level: :trace, queued_bytes: queued} = List.last(events)
    assert queued >= 1_000
    assert %{native_level: :trace} = List.last(logged_until("reading goes on"))
  end

  describe "a slow Logger" do
    @describetag :slow_logger

    test "costs bounded memory, and what was lost is counted" do
      :ok = NativeLog.enable(:debug)
      lines = 5_000
      run_to_end(sh("yes noise | head -n #{lines}", wire: "exec"))
      assert_receive :held

      assert {:message_queue_len, waiting} =
               Process.info(Process.whereis(Server), :message_queue_len)

      assert waiting <= 1
      send(Server, :go_on)

      events = logged_until("were not logged")
      assert %{level: :warning, dropped: dropped} = List.last(events)

      # It stands with the first batch that was taken after the loss: the rest of the queue follows, and then what is new.
      {:error, _} = Engine.start(spec("/nonexistent", []))
      events = events ++ logged_until("cannot be started")
      noise = Enum.count(events, &(&1.message =~ "is skipped"))
      assert noise in 1_000..1_200
      # Beside the lines, the few events of the process itself.
      assert dropped in (lines - noise)..(lines - noise + 10)
      assert length(events) <= 1_024 + 64 + 10
    end

    test "can be turned off while it hangs" do
      :ok = NativeLog.enable(:debug)
      run_to_end(sh("true"))
      assert_receive :held
      assert NativeLog.disable() == :ok
      assert NativeLog.level() == false
    end
  end

  describe "turning on and off" do
    test "at run time, and the level" do
      for level <- [:error, :warning, :info, :debug, :trace] do
        assert NativeLog.enable(level) == :ok
        assert NativeLog.level() == level
      end

      assert NativeLog.enable(:info) == :ok
      run_to_end(sh("true"))

      assert ["process started", "process ended"] =
               "process ended" |> logged_until() |> Enum.map(& &1.message)

      assert NativeLog.disable() == :ok
      assert NativeLog.level() == false
      run_to_end(sh("true"))
      refute_received {:logged, _event}
      assert NativeLog.disable() == :ok
    end

    test "in the middle of a process's life" do
      engine = start!(spec("/bin/cat", []))
      os_pid = Engine.os_pid(engine)
      :ok = NativeLog.enable(:info)
      {:ok, _exit} = Engine.stop_and_wait(engine, 5_000)
      assert [%{os_pid: ^os_pid}] = logged_until("process ended")
    end

    test "from many processes at once" do
      1..20
      |> Task.async_stream(fn n -> NativeLog.enable(Enum.at([:info, :debug], rem(n, 2))) end)
      |> Enum.each(fn result -> assert result == {:ok, :ok} end)

      assert NativeLog.level() in [:info, :debug]
      run_to_end(sh("true"))
      events = logged_until("process ended")
      event!(events, "process started")
    end

    @tag :linux
    test "leaves no thread behind" do
      threads = fn ->
        for path <- Path.wildcard("/proc/self/task/*/comm"),
            {:ok, "codex_log\n"} <- [File.read(path)],
            do: path
      end

      for _ <- 1..50, do: :ok = NativeLog.enable(:debug)
      eventually(fn -> length(threads.()) == 1 end)
      :ok = NativeLog.disable()
      eventually(fn -> threads.() == [] end)
    end

    test "the log's process is killed: it is off, nothing else suffers, and it can be turned on again" do
      :ok = NativeLog.enable(:debug)
      supervisor = Process.whereis(Codex.Supervisor)

      for _ <- 1..5 do
        server = Process.whereis(Server)
        monitor = Process.monitor(server)
        Process.exit(server, :kill)
        assert_receive {:DOWN, ^monitor, :process, _pid, :killed}
        eventually(fn -> Codex.Native.log_level() == false end)
        assert NativeLog.level() == false
        assert NativeLog.enable(:info) == :ok
      end

      assert Process.whereis(Codex.Supervisor) == supervisor
      run_to_end(sh("true"))
      logged_until("process ended")
    end

    test "a level that is none is a typed error, and changes nothing" do
      :ok = NativeLog.enable(:warning)

      for bad <- [:loud, :warn, :none, "debug", 7, nil, true, false, [:debug]] do
        assert {:error, %OptionError{level: :application, key: :native_log, value: ^bad} = error} =
                 NativeLog.enable(bad)

        assert Exception.message(error) =~ "got: #{inspect(bad)}."
      end

      assert NativeLog.level() == :warning
    end
  end

  describe "configuration" do
    # In a VM of its own, which boots with it.
    defp boot(setting, code) do
      OtherVM.run("""
      defmodule Handler do
        def log(%{msg: {:string, message}, meta: %{domain: [:elixir, :codex_sdk | _]} = meta}, %{config: test}),
          do: send(test, {IO.chardata_to_string(message), meta})

        def log(_event, _config), do: :ok
      end

      :ok = :logger.add_handler(:test, Handler, %{config: self()})
      {:ok, _} = Application.ensure_all_started(:logger)
      :ok = Application.put_env(:codex_sdk, :native_log, #{inspect(setting)})
      #{code}
      """)
    end

    test "turns it on for the life of the application, panics included" do
      lines =
        boot(:error, """
        {:ok, _} = Application.ensure_all_started(:codex_sdk)
        IO.inspect(Codex.NativeLog.level())
        try do Codex.Native.panic() rescue _ in ErlangError -> :ok end
        receive do
          {"a panic in the native code", %{at: "native/codex_nif/src/lib.rs:" <> _, text: text}} -> IO.puts(text)
        after 10_000 -> IO.puts("no event") end
        :ok = Application.stop(:codex_sdk)
        IO.inspect(Codex.Native.log_level())
        """)

      assert ":error" in lines
      assert "asked for by Codex.Native.panic/0" in lines
      assert "false" in lines
    end

    test "of something else is refused at the start, by name and value" do
      lines =
        boot(:loud, """
        {:error, {:codex_sdk, reason}} = Application.ensure_all_started(:codex_sdk)
        IO.puts(Application.format_error(reason))
        """)

      assert Enum.join(lines, "\n") =~
               "application option :native_log: expected :error, :warning, :info, :debug or :trace, got: :loud."
    end
  end
end
