defmodule Codex.Engine.NativeLogTest do
  # What the native part tells of a turn of the real engine. The log is the whole VM's, so these run alone.
  use Codex.EngineCase, async: false

  import Codex.Support.NativeEvents

  alias Codex.{NativeLog, Thread}
  alias Codex.NativeLog.Server

  @moduletag :capture_log

  setup :receive_events

  test "by default nothing is logged, and nothing runs for it" do
    {_rig, thread} = rig_and_thread!([[%{text: "Hello."}]])
    assert NativeLog.level() == false
    Thread.run!(thread, "Say hello")
    refute_received {:logged, _event}
    assert Process.whereis(Server) == nil
  end

  test "a turn's process, from its start to its end" do
    {_rig, thread} = rig_and_thread!([[%{text: "Hello."}]])
    begun = System.system_time(:microsecond)
    :ok = NativeLog.enable(:debug)
    Thread.run!(thread, "Say hello")
    events = logged_until("process ended")
    {:ok, %{path: executable}} = Codex.Options.default_codex_path()

    assert %{
             level: :info,
             native_level: :info,
             domain: [:elixir, :codex_sdk, :native],
             target: "codex_process::supervisor",
             file: "native/codex_process/src/supervisor.rs",
             executable: ^executable,
             os_pid: os_pid,
             guard_pid: guard_pid,
             time: started
           } = started_event = event!(events, "process started")

    assert is_integer(os_pid) and is_integer(guard_pid) and is_integer(started_event.line)
    assert %{os_pid: ^os_pid, status: 0, swept: _, time: ended} = event!(events, "process ended")
    assert begun <= started and started < ended and ended <= System.system_time(:microsecond)

    assert %{level: :debug, os_pid: ^os_pid, owner: owner, engine: engine} =
             event!(events, "the owner is told that its process runs")

    assert owner == self() and is_reference(engine)
    assert %{os_pid: ^os_pid, bytes: bytes} = event!(events, "first output")
    assert bytes > 0
  end

  test "what nobody else may know is never logged" do
    rig = rig!([[%{exec_command: "echo answer-of-the-shell"}], [%{text: "answer-of-the-model"}]])
    env = Map.merge(rig.client[:env], %{"MY_TOKEN" => "value-of-a-secret", "X" => "value-of-x"})
    :ok = NativeLog.enable(:trace)

    {:ok, thread} =
      Codex.start_thread(
        [env: env, api_key: "sk-key-of-the-user", config: %{"a" => "value-of-an-argument"}],
        rig.thread
      )

    Thread.run!(thread, "prompt-of-the-user")
    events = inspect(logged_until("process ended"), limit: :infinity, printable_limit: :infinity)

    for text <- ~w(value-of answer-of prompt-of key-of), do: refute(events =~ text)
  end

  @tag :slow_logger
  test "a slow Logger holds up no turn" do
    {rig, thread} = rig_and_thread!([[%{text: "Hello."}], [%{text: "Again."}]])
    :ok = NativeLog.enable(:trace)
    assert Thread.run!(thread, "Say hello").final_response == "Hello."
    assert Thread.run!(thread, "And again").final_response == "Again."
    gone!(rig)
    assert_receive :held
    assert_received {:logged, _first}
    refute_received {:logged, _second}
    send(Server, :go_on)
    logged_until("process ended")
    logged_until("process ended")
  end
end
