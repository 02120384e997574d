defmodule Codex.Transport.ExecTest do
  # What the real engine cannot be made to do: a shell script in its place.
  use ExUnit.Case, async: true

  import Codex.Support.Eventually

  alias Codex.{Events, Items, Thread, TimeoutError, TransportError, Turn, TurnError}
  alias Codex.Support.Processes
  alias Codex.Turn.Result

  @moduletag :tmp_dir
  @moduletag :linux

  @started ~S"""
  cat > "$0.stdin"
  echo '{"type":"thread.started","thread_id":"0199a213-81c0-7800-8aa1-bbab2a035a53"}'
  echo '{"type":"turn.started"}'
  """
  @message ~S"""
  echo '{"type":"item.completed","item":{"id":"item_0","type":"agent_message","text":"Hello."}}'
  """
  @completed ~S"""
  echo '{"type":"turn.completed","usage":{"input_tokens":3,"cached_input_tokens":0,"output_tokens":1}}'
  """

  # A thread whose engine is this script, and the mark of its processes.
  defp thread!(%{tmp_dir: directory}, script, options \\ []) do
    path = Path.join(directory, "codex")
    File.write!(path, "#!/bin/sh\n" <> script)
    File.chmod!(path, 0o755)
    {env, mark} = Processes.marked_env()
    {:ok, thread} = Codex.start_thread([codex_path: path, env: Map.new(env)] ++ options)
    %{thread: thread, mark: mark, path: path}
  end

  defp gone?(mark), do: Processes.with_mark(mark) == []
  defp gone!(mark), do: eventually(fn -> gone?(mark) end, 1_000)

  test "a turn, and the prompt on stdin", context do
    %{thread: thread, mark: mark, path: path} =
      thread!(context, @started <> @message <> @completed)

    assert {:ok, %Result{final_response: "Hello.", usage: usage}} =
             Thread.run(thread, "Say hello")

    assert {usage.input_tokens, usage.output_tokens} == {3, 1}
    assert File.read!(path <> ".stdin") == "Say hello"
    gone!(mark)
  end

  test "blank lines, noise and events of a later version end nothing", context do
    noise = ~S"""
    echo; echo '   '; echo 'Welcome to the shell!'; printf '\033[1mANSI\033[0m\n'
    echo '{"type":"something.new","n":1}'
    echo '{"type":"item.completed","item":{"id":"item_9","type":"hologram","depth":3}}'
    """

    %{thread: thread} = thread!(context, @started <> noise <> @message <> @completed)
    events = thread |> Thread.run_streamed!("x") |> Enum.to_list()
    assert Enum.any?(events, &match?(%Events.Unknown{type: "something.new"}, &1))

    assert [%Items.Unknown{type: "hologram"}, %Items.AgentMessage{}] =
             events |> Codex.Stream.items() |> Enum.to_list()
  end

  test "a key that the service sends back is in no event", context do
    refused = ~S"""
    echo "{\"type\":\"item.completed\",\"item\":{\"id\":\"item_0\",\"type\":\"error\",\"message\":\"0 $CODEX_API_KEY\"}}"
    echo "{\"type\":\"error\",\"message\":\"1 $CODEX_API_KEY\"}"
    echo "{\"type\":\"turn.failed\",\"error\":{\"message\":\"2 $CODEX_API_KEY\"}}"
    """

    %{thread: thread} = thread!(context, @started <> refused, api_key: "no-usual-key")
    events = thread |> Thread.run_streamed!("x", on_error: :emit) |> Enum.to_list()

    assert [
             %Events.ItemCompleted{item: %Items.Error{message: "0 [redacted]"}},
             %Events.Error{message: "1 [redacted]"},
             %Events.TurnFailed{error: %{message: "2 [redacted]"}},
             %TurnError{message: "2 [redacted]"}
           ] = Enum.drop(events, 2)

    assert {:error, %TurnError{result: %Result{items: [%Items.Error{message: "0 [redacted]"}]}}} =
             Thread.run(thread, "x")
  end

  test "a usage that is none leaves the numbers open", context do
    completed = ~s(echo '{"type":"turn.completed","usage":7}'\n)
    %{thread: thread} = thread!(context, @started <> completed)

    assert {:ok, %Result{status: :completed, usage: nil, thread_usage: nil}} =
             Thread.run(thread, "x")
  end

  test "a resumed thread whose file is not there: the turn's usage is not known, never the total",
       context do
    %{path: path} = thread!(context, @started <> @message <> @completed)
    home = Path.join(context.tmp_dir, "home")
    File.mkdir!(home)
    options = [codex_path: path, env: %{"CODEX_HOME" => home}]
    {:ok, thread} = Codex.resume_thread(options, "0199a213-81c0-7800-8aa1-bbab2a035a53")

    assert {:ok, %Result{usage: nil, thread_usage: %{input_tokens: 3}}} = Thread.run(thread, "x")
    # From here on it is.
    assert {:ok, %Result{usage: %{input_tokens: 0}}} = Thread.run(thread, "y")
  end

  test "a broken line is an error of its turn, with its place", context do
    broken = ~s(echo '{"type":"item.completed","item":'\nsleep 60\n)
    %{thread: thread, mark: mark} = thread!(context, @started <> broken)

    assert [%Events.ThreadStarted{}, %Events.TurnStarted{}, error] =
             thread |> Thread.run_streamed!("x", on_error: :emit) |> Enum.to_list()

    assert %TransportError{
             reason: :protocol,
             offset: offset,
             excerpt: ~s({"type":"item.completed") <> _
           } = error

    assert offset > 80
    assert Exception.message(error) =~ "at byte #{offset}"
    gone!(mark)
  end

  test "what comes after a broken line is dropped", context do
    %{thread: thread} = thread!(context, @started <> "echo '{oops}'\n" <> @message <> @completed)
    assert {:error, %TransportError{reason: :protocol}} = Thread.run(thread, "x")
  end

  test "a line that is cut by death is that death", context do
    %{thread: thread} =
      thread!(context, @started <> ~s(printf '{"type":"item.comp'\nkill -9 $$\n))

    assert {:error, %TransportError{reason: :exit, exit: {:signal, _name, 9}} = error} =
             Thread.run(thread, "x")

    assert error.excerpt =~ "item.comp"
  end

  test "an exit without last words is an error, also with status 0", context do
    %{thread: thread} = thread!(context, @started <> @message)
    assert {:error, %TransportError{reason: :exit, exit: {:status, 0}}} = Thread.run(thread, "x")
  end

  test "the newest of a long stderr is kept", context do
    stderr = ~s(head -c 300000 /dev/zero | tr '\\0' x >&2\necho 'the cause' >&2\nexit 3\n)
    %{thread: thread} = thread!(context, @started <> stderr)

    assert {:error, %TransportError{exit: {:status, 3}, stderr: stderr} = error} =
             Thread.run(thread, "x")

    assert byte_size(stderr) < 100_000
    assert Exception.message(error) =~ "the cause"
  end

  test "what was complete stays complete, whatever the exit", context do
    %{thread: thread} =
      thread!(context, @started <> @message <> @completed <> "echo '{oops}'\nexit 3\n")

    assert {:ok, %Result{status: :completed}} = Thread.run(thread, "x")
  end

  test "of two last words the first counts", context do
    failed = ~s(echo '{"type":"turn.failed","error":{"message":"no"}}'\n)
    %{thread: thread} = thread!(context, @started <> failed <> @completed)
    assert {:error, %TurnError{kind: :failed, message: "no"}} = Thread.run(thread, "x")

    %{thread: thread} =
      thread!(context, @started <> ~s(echo '{"type":"turn.failed","error":[1]}'\n))

    assert {:error, %TurnError{kind: :failed, message: "[1]"}} = Thread.run(thread, "x")
  end

  test "an engine that does not listen to signals is ended all the same", context do
    stubborn = ~s(trap '' INT TERM\n) <> @started <> ~s(while :; do sleep 0.1; done\n)
    %{thread: thread, mark: mark} = thread!(context, stubborn)
    assert [%Events.ThreadStarted{}] = thread |> Thread.run_streamed!("x") |> Enum.take(1)
    gone!(mark)

    {:ok, turn} = Thread.start_turn(thread, "x", timeout: 300)
    assert {:error, %TimeoutError{kind: :total}} = Turn.await(turn)
    gone!(mark)
  end

  test "an engine that reads no prompt does not hold us up", context do
    %{thread: thread, mark: mark} = thread!(context, "sleep 60\n")
    prompt = String.duplicate("x", 1_000_000)
    assert {:error, %TimeoutError{kind: :total}} = Thread.run(thread, prompt, timeout: 300)
    gone!(mark)
  end

  test "an engine that closes its output and stays is out of time some day", context do
    %{thread: thread, mark: mark} = thread!(context, @started <> "exec 1>&-\nexec sleep 60\n")

    assert {:error, %TimeoutError{kind: :total, result: %Result{thread_id: "0199" <> _}}} =
             Thread.run(thread, "x", timeout: 500)

    gone!(mark)
  end

  test "a suspended enumeration is forgotten: it ends with its garbage", context do
    %{thread: thread, mark: mark} = thread!(context, @started <> "exec sleep 60\n")
    test = self()

    pid =
      spawn_link(fn ->
        suspend(thread)
        send(test, :suspended)
        receive do: (:collect -> :erlang.garbage_collect())
        receive do: (:stop -> :ok)
      end)

    assert_receive :suspended
    refute gone?(mark)
    send(pid, :collect)
    gone!(mark)
    send(pid, :stop)
  end

  # In a function of its own, so that nothing of it is left on the stack.
  defp suspend(thread) do
    stream = Thread.run_streamed!(thread, "x")

    {:suspended, [_event], _continue} =
      Enumerable.reduce(stream, {:cont, []}, &{:suspend, [&1 | &2]})

    :ok
  end

  test "no key is in an error, nor in what a crash would print", context do
    key = "sk-proj-0123456789abcdefghijklmnop"

    script =
      @started <>
        ~s(echo "bad key $CODEX_API_KEY" >&2\nwhile [ ! -e "$0.go" ]; do sleep 0.02; done\nexit 1\n)

    %{thread: thread, path: path} = thread!(context, script, api_key: key)
    {:ok, turn} = Thread.start_turn(thread, "x")
    state = :sys.get_state(turn.server)
    assert %{run: %Turn.Run{}} = state
    refute inspect(state, limit: :infinity, structs: false, printable_limit: :infinity) =~ key
    refute to_string(:io_lib.format("~p", [state])) =~ key

    File.write!(path <> ".go", "")
    assert {:error, %TransportError{exit: {:status, 1}} = error} = Turn.await(turn)
    refute inspect(error, structs: false) =~ key
    assert Exception.message(error) =~ "bad key"
  end
end
