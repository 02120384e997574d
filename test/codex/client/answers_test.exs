defmodule Codex.Client.AnswersTest do
  # The machinery alone: the test is the client. What the engine makes of the answers is in test/engine/requests_test.exs.
  use ExUnit.Case, async: true

  import ExUnit.CaptureLog

  alias Codex.Client.Answers
  alias Codex.{Events, Items, JSON}

  alias Codex.Protocol.{
    CommandExecutionRequestApprovalParams,
    DynamicToolCallParams,
    FileChangeRequestApprovalParams,
    ServerRequest,
    Turn
  }

  @moduletag :capture_log

  defp command(id, fields \\ []) do
    params = %CommandExecutionRequestApprovalParams{
      item_id: "call_1",
      thread_id: "thread",
      turn_id: "turn",
      started_at_ms: 0,
      command: "rm -rf secret-place"
    }

    %ServerRequest.ItemCommandExecutionRequestApproval{id: id, params: struct!(params, fields)}
  end

  defp file_change(id) do
    %ServerRequest.ItemFileChangeRequestApproval{
      id: id,
      params: %FileChangeRequestApprovalParams{
        item_id: "patch",
        thread_id: "thread",
        turn_id: "turn",
        started_at_ms: 0
      }
    }
  end

  defp tool_call(id) do
    %ServerRequest.ItemToolCall{
      id: id,
      params: %DynamicToolCallParams{
        arguments: %{},
        call_id: "call_2",
        thread_id: "thread",
        tool: "weather",
        turn_id: "turn"
      }
    }
  end

  # Takes what comes to the mailbox to the machinery, as a client does, until it has an answer.
  defp answer(answers) do
    message =
      receive do
        {ref, _line} = message when is_reference(ref) -> message
        {:DOWN, _ref, :process, _pid, _reason} = message -> message
        {:codex_answer_due, _ref} = message -> message
        {:codex_answer, _line} = message -> message
      after
        5_000 -> flunk("no answer")
      end

    case Answers.handle(answers, message) do
      {:answer, line, answers} -> {line |> IO.iodata_to_binary() |> JSON.decode!(), answers}
      {:ok, answers} -> answer(answers)
    end
  end

  defp ask(handler, request, timeout \\ :infinity) do
    {answer, answers} = handler |> Answers.new(timeout) |> Answers.ask(request) |> answer()
    assert Answers.count(answers) == 0
    answer
  end

  # A handler that tells the test of each request, and answers what the test says.
  defp slow_handler do
    test = self()

    fn _request, context ->
      send(test, {:asked, context.request_id, self()})
      receive do: ({:answer, answer} -> answer)
    end
  end

  defp asked(id) do
    assert_receive {:asked, ^id, pid}
    pid
  end

  @declined %{"decision" => "decline"}

  describe "a handler" do
    test "is a function of the request" do
      assert ask(fn %CommandExecutionRequestApprovalParams{} -> :accept end, command(0)) ==
               %{"id" => 0, "result" => %{"decision" => "accept"}}
    end

    test "is a function of the request and its context" do
      test = self()

      ask(
        fn request, context ->
          send(test, {request, context, self()})
          :accept
        end,
        command("seven")
      )

      assert_received {%{command: "rm -rf" <> _}, context, pid}
      assert pid != self()

      assert context == %Codex.RequestHandler.Context{
               client: self(),
               method: "item/commandExecution/requestApproval",
               request_id: "seven",
               thread_id: "thread",
               turn_id: "turn",
               item_id: "call_1"
             }
    end

    defmodule Says do
      @behaviour Codex.RequestHandler
      @impl true
      def handle_request(_request, %{argument: nil}), do: :cancel
      def handle_request(_request, %{argument: answer}), do: answer
    end

    test "is a module" do
      assert ask(Says, command(1))["result"] == %{"decision" => "cancel"}
    end

    test "is a module with an argument" do
      assert ask({Says, :accept}, command(1))["result"] == %{"decision" => "accept"}
    end

    test "may be a process elsewhere, and its end is a denial" do
      desk = spawn(fn -> receive do: ({:"$gen_call", from, _question} -> reply_later(from)) end)
      handler = &GenServer.call(desk, {:codex_request, &1, &2}, :infinity)
      assert ask(handler, command(1))["result"] == %{"decision" => "accept"}
      assert ask(handler, command(2))["result"] == @declined
    end

    defp reply_later(from), do: GenServer.reply(from, :accept)
  end

  describe "a denial" do
    test "is what there is without a handler, and is logged" do
      {answer, log} = with_log(fn -> ask(nil, command(3)) end)
      assert answer == %{"id" => 3, "result" => @declined}

      assert log =~
               "[warning] item/commandExecution/requestApproval was denied: there is no handler"
    end

    test "follows from a crash, and the log says where it was, but not what it was about" do
      handler = fn request -> String.to_integer(request.command) end
      {answer, log} = with_log(fn -> ask(handler, command(3)) end)
      assert answer["result"] == @declined

      assert log =~
               "[error] item/commandExecution/requestApproval was denied: the handler crashed"

      assert log =~ "ArgumentError"
      assert log =~ "answers_test.exs"
      refute log =~ "secret-place"
    end

    test "keeps the terms of an exception, a throw and an exit out of the log" do
      for handler <- [
            fn request -> :accept = request.command end,
            fn request -> throw(request.command) end,
            fn request -> exit({:shutdown, request.command}) end,
            fn request -> exit(request.command) end,
            fn %FileChangeRequestApprovalParams{} -> :accept end
          ] do
        {answer, log} = with_log(fn -> ask(handler, command(3)) end)
        assert answer["result"] == @declined
        assert log =~ "the handler crashed"
        refute log =~ "secret-place"
      end
    end

    test "masks keys in a crash" do
      handler = fn _request -> raise "no access with sk-abcdefghijklmnop" end
      log = capture_log(fn -> ask(handler, command(3)) end)
      assert log =~ "no access with [redacted]"
    end

    test "follows if the handler is ended from outside" do
      handler = fn _request -> Process.exit(self(), :kill) end
      assert ask(handler, command(3))["result"] == @declined
    end

    test "comes at the time limit, and the handler is ended" do
      answers = slow_handler() |> Answers.new(20) |> Answers.ask(command(3))
      monitor = Process.monitor(asked(3))
      {answer, answers} = answer(answers)
      assert answer["result"] == @declined
      assert Answers.count(answers) == 0
      assert_receive {:DOWN, ^monitor, :process, _pid, :killed}
    end

    test "is what an answer that is none comes to" do
      for answer <- [
            nil,
            :ok,
            :approved,
            "accept",
            {:accept, 1},
            {:grant, %{}},
            {:accept_with_amendment, "git"},
            {:accept_with_amendment, [1]},
            {:accept_with_amendment, [<<255>>]},
            {:network_amendment, "host", :perhaps},
            %Codex.Protocol.FileChangeRequestApprovalResponse{decision: :accept},
            %Codex.Protocol.CommandExecutionRequestApprovalResponse{decision: :yes},
            %Codex.Protocol.CommandExecutionRequestApprovalResponse{decision: nil},
            %Codex.Protocol.CommandExecutionRequestApprovalResponse{decision: self()}
          ] do
        {said, log} = with_log(fn -> ask(fn _request -> answer end, command(3)) end)
        assert said == %{"id" => 3, "result" => @declined}, inspect(answer)
        assert log =~ "the handler returned no valid answer"
      end
    end
  end

  describe "several requests at once" do
    test "are answered as their answers come" do
      answers = Answers.new(slow_handler(), :infinity)
      answers = answers |> Answers.ask(command(0)) |> Answers.ask(file_change("0"))
      assert Answers.count(answers) == 2
      {first, second} = {asked(0), asked("0")}

      send(second, {:answer, :cancel})
      {answer, answers} = answer(answers)
      assert answer == %{"id" => "0", "result" => %{"decision" => "cancel"}}
      assert Answers.count(answers) == 1

      send(first, {:answer, :accept})
      {answer, _answers} = answer(answers)
      assert answer == %{"id" => 0, "result" => %{"decision" => "accept"}}
    end

    test "are told apart by their ids: one that comes again is the same" do
      answers = slow_handler() |> Answers.new(:infinity) |> Answers.ask(command(1))
      pid = asked(1)
      assert Answers.ask(answers, command(1)) == answers

      send(pid, {:answer, :accept})
      {_answer, answers} = answer(answers)
      assert answers |> Answers.ask(command(1)) |> Answers.count() == 1
    end

    test "a crash of one leaves the other" do
      answers = Answers.new(slow_handler(), :infinity)
      answers = answers |> Answers.ask(command(1)) |> Answers.ask(command(2))
      Process.exit(asked(1), :kill)
      {answer, answers} = answer(answers)
      assert answer == %{"id" => 1, "result" => @declined}
      send(asked(2), {:answer, :accept})
      assert {%{"id" => 2, "result" => %{"decision" => "accept"}}, _answers} = answer(answers)
    end
  end

  test "a request beyond a thousand open ones is denied at once, and the log says so once" do
    answers = Answers.new(slow_handler(), :infinity)
    {answers, log} = with_log(fn -> flood(answers) end)
    assert Answers.count(answers) == 1_000
    assert [_before, _after] = String.split(log, "1000 requests wait for answers already")

    # One that is open is still known, and the first free place is the next one's.
    assert Answers.ask(answers, command(7)) == answers
    send(asked(7), {:answer, :accept})
    assert {%{"id" => 7, "result" => %{"decision" => "accept"}}, answers} = answer(answers)
    assert answers |> Answers.ask(command("new")) |> Answers.count() == 1_000
    _pid = asked("new")
  end

  # Two requests more than may be open.
  defp flood(answers) do
    answers = Enum.reduce(1..1_002, answers, &Answers.ask(&2, command(&1)))

    for id <- [1_001, 1_002] do
      assert {%{"id" => ^id, "result" => @declined}, ^answers} = answer(answers)
    end

    answers
  end

  describe "a request that needs no answer any more" do
    setup do
      answers = Answers.new(slow_handler(), 1_000)
      answers = answers |> Answers.ask(command(1)) |> Answers.ask(tool_call(2))
      monitors = for id <- [1, 2], do: {id, Process.monitor(asked(id))}
      %{answers: answers, monitors: Map.new(monitors)}
    end

    test "is closed when it is resolved", %{answers: answers, monitors: %{1 => first}} do
      event = %Events.ServerRequestResolved{request_id: 1, thread_id: "thread"}
      answers = Answers.notice(answers, event)
      assert Answers.count(answers) == 1
      assert_receive {:DOWN, ^first, :process, _pid, :killed}
    end

    test "is closed when its turn is over", %{answers: answers, monitors: monitors} do
      other = %Events.TurnCompleted{turn: %Turn{id: "other", status: :completed, items: []}}
      assert Answers.notice(answers, other) == answers

      over = %Events.TurnCompleted{turn: %Turn{id: "turn", status: :interrupted, items: []}}
      assert answers |> Answers.notice(over) |> Answers.count() == 0
      for {_id, monitor} <- monitors, do: assert_receive({:DOWN, ^monitor, _, _, :killed})
    end

    test "is closed when the connection is lost", %{answers: answers, monitors: monitors} do
      assert answers |> Answers.abandon_all() |> Answers.count() == 0
      for {_id, monitor} <- monitors, do: assert_receive({:DOWN, ^monitor, _, _, :killed})
    end

    test "is answered by nobody: neither its end nor its time limit says anything" do
      answers = Answers.new(slow_handler(), 10)
      answers = answers |> Answers.ask(command(7))
      task = asked(7)
      monitor = Process.monitor(task)
      send(task, {:answer, :accept})
      # Its answer is in the mailbox now.
      assert_receive {:DOWN, ^monitor, :process, ^task, :normal}
      answers = Answers.resolved(answers, 7)
      late = for _ <- 1..2, do: late(answers)
      assert Enum.all?(late, &(&1 in [:unknown, {:ok, answers}, :nothing]))
    end

    defp late(answers) do
      receive do
        message -> Answers.handle(answers, message)
      after
        30 -> :nothing
      end
    end
  end

  test "a message that is none of its own is left to the client" do
    answers = Answers.new(nil, :infinity)

    for message <- [:hello, {make_ref(), :ok}, {:DOWN, make_ref(), :process, self(), :normal}],
        do: assert(Answers.handle(answers, message) == :unknown)
  end

  test "the tasks end with the client, also when it is killed" do
    handler = slow_handler()

    test = self()

    client =
      spawn(fn ->
        answers = handler |> Answers.new(:infinity) |> Answers.ask(command(1))
        send(test, answers.supervisor)
        Process.sleep(:infinity)
      end)

    task = Process.monitor(asked(1))
    assert_receive supervisor when is_pid(supervisor)
    supervisor = Process.monitor(supervisor)
    Process.exit(client, :kill)
    for monitor <- [task, supervisor], do: assert_receive({:DOWN, ^monitor, _, _, _reason})
  end

  test "the loss of the tasks' supervisor is the loss of its tasks" do
    Process.flag(:trap_exit, true)
    answers = slow_handler() |> Answers.new(:infinity) |> Answers.ask(command(1))
    _task = asked(1)
    Process.exit(answers.supervisor, :kill)
    assert {%{"id" => 1, "result" => @declined}, answers} = answer(answers)
    assert_receive {:EXIT, supervisor, :killed} = message
    assert supervisor == answers.supervisor
    assert {:ok, answers} = Answers.handle(answers, message)

    answers = Answers.ask(answers, command(2))
    send(asked(2), {:answer, :accept})
    assert {%{"id" => 2, "result" => %{"decision" => "accept"}}, _answers} = answer(answers)
  end

  describe "the file change that a request is about" do
    setup do
      item = %Items.FileChange{id: "patch", changes: [], status: :in_progress}
      started = %Events.ItemStarted{item: item, thread_id: "thread", turn_id: "turn"}
      test = self()

      handler = fn _request, context ->
        send(test, {:item, context.item})
        :accept
      end

      %{item: item, answers: handler |> Answers.new(:infinity) |> Answers.notice(started)}
    end

    test "comes with it", %{item: item, answers: answers} do
      answers |> Answers.ask(file_change(0)) |> answer()
      assert_received {:item, ^item}
    end

    test "is forgotten when it is complete", %{item: item, answers: answers} do
      other = %Events.ItemStarted{item: %{item | id: "other"}, turn_id: "turn"}
      answers = Answers.notice(answers, other)

      answers = Answers.notice(answers, %Events.ItemCompleted{item: item, turn_id: "turn"})
      {_answer, answers} = answers |> Answers.ask(file_change(0)) |> answer()
      assert_received {:item, nil}

      answers = Answers.notice(answers, %Events.ItemCompleted{item: other.item, turn_id: "turn"})

      assert answers.patches == %{}

      assert Answers.notice(answers, %Events.ItemCompleted{item: item, turn_id: "turn"}) ==
               answers
    end

    test "is forgotten with its turn", %{answers: answers} do
      over = %Events.TurnCompleted{turn: %Turn{id: "turn", status: :interrupted, items: []}}
      assert Answers.notice(answers, over).patches == %{}
      assert Answers.abandon_all(answers).patches == %{}
    end
  end
end
