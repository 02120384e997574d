defmodule Codex.Engine.RequestsTest do
  # What the real engine asks, and what it does with each answer. All tests share one client: its handler looks up what the test wants
  # of the thread that asks. Those about the client's own options have one of their own.
  use Codex.EngineCase, async: true

  import ExUnit.CaptureLog

  alias Codex.{Client, Events, Items}

  alias Codex.Protocol.{
    CommandExecutionRequestApprovalParams,
    DynamicToolCallParams,
    FileChangeRequestApprovalParams,
    FileChangeRequestApprovalResponse,
    McpServerElicitationRequestParams,
    PermissionsRequestApprovalParams,
    ToolRequestUserInputParams
  }

  @moduletag :capture_log
  @moduletag timeout: 120_000

  @mcp_server Path.expand("../support/recorder/mcp_server.py", __DIR__)

  # Every way to be asked, switched on.
  @toml """
  features.request_permissions_tool = true
  features.default_mode_request_user_input = true
  features.exec_permission_approvals = true
  mcp_servers.tests.command = "python3"
  mcp_servers.tests.args = ["#{@mcp_server}"]
  """

  # Decides as the test says that owns the thread: `answers` maps it to a function.
  defmodule Desk do
    @behaviour Codex.RequestHandler

    @impl true
    def handle_request(request, %{argument: desk} = context) do
      [{_thread, handler}] = :ets.lookup(desk, context.thread_id)
      handler.(request, context)
    end
  end

  setup_all do
    rig = rig!([], @toml)
    desk = :ets.new(:desk, [:public])
    {:ok, client} = Codex.start_link(rig.client ++ [handler: {Desk, desk}])
    %{rig: rig, client: client, desk: desk}
  end

  # A tool call for each step, and a last word.
  defp script(%{rig: rig}, steps),
    do: ScriptedModel.replace_script(rig.model, Enum.map(steps, &[&1]) ++ [[%{text: "Done."}]])

  # Nothing may be done without asking; what was accepted runs outside of the sandbox, which not every machine has.
  defp thread(client, rig, params \\ %{}) do
    params =
      Map.merge(
        %{cwd: rig.directory, sandbox: "read-only", approvalPolicy: "on-request"},
        params
      )

    {:ok, %{thread: %{id: id}}} = Client.request(client, "thread/start", params)
    id
  end

  defp start(client, thread, prompt \\ "go") do
    {:ok, sink} = Client.attach(client, thread)
    input = [%{type: "text", text: prompt}]

    {:ok, %{turn: %{id: turn}}} =
      Client.request(client, "turn/start", %{threadId: thread, input: input})

    {sink, turn}
  end

  # All events of a turn, until it is over.
  defp finish({%{route: route} = sink, turn}, events \\ []) do
    assert_receive {:codex_route, ^route, {:events, more}}, 30_000
    Client.ack(sink)
    events = events ++ more

    case Enum.find(events, &match?(%Events.TurnCompleted{turn: %{id: ^turn}}, &1)) do
      nil -> finish({sink, turn}, events)
      _over -> events
    end
  end

  # A turn of a thread whose requests get the answers of `handler`.
  defp play(%{client: client, rig: rig, desk: desk}, handler, params \\ %{}) do
    thread = thread(client, rig, params)
    test = self()

    :ets.insert(
      desk,
      {thread,
       fn request, context ->
         send(test, {:asked, request, context})
         if is_function(handler, 2), do: handler.(request, context), else: handler
       end}
    )

    client |> start(thread) |> finish()
  end

  defp status(events),
    do: Enum.find_value(events, &(match?(%Events.TurnCompleted{}, &1) and &1.turn.status))

  defp completed(events, module),
    do: for(%Events.ItemCompleted{item: %^module{} = item} <- events, do: item)

  defp started(events, module),
    do: for(%Events.ItemStarted{item: %^module{} = item} <- events, do: item)

  # What the model was told about its last call.
  defp told(%{rig: rig}) do
    [request | _] = rig.model |> ScriptedModel.requests() |> Enum.reverse()
    request["body"]["input"] |> List.last() |> Map.fetch!("output")
  end

  defp escalated(command, more \\ %{}) do
    arguments = %{
      cmd: command,
      sandbox_permissions: "require_escalated",
      justification: "Need it?"
    }

    %{exec_command: Map.merge(arguments, more)}
  end

  defp patch(name),
    do: %{apply_patch: "*** Begin Patch\n*** Add File: #{name}\n+new\n*** End Patch\n"}

  defp call(name, arguments), do: %{function_call: %{name: name, arguments: arguments}}

  defp mcp(tool),
    do: %{function_call: %{name: tool, namespace: "mcp__tests", arguments: %{}}}

  describe "a command" do
    test "runs when it is accepted, and the handler knows what it is", context do
      script(context, [escalated("touch accepted")])
      events = play(context, :accept)

      assert [%{status: :completed}] = completed(events, Items.CommandExecution)
      assert File.exists?(Path.join(context.rig.directory, "accepted"))

      assert_received {:asked, %CommandExecutionRequestApprovalParams{} = request, asked}
      assert request.command =~ "touch accepted"
      assert request.reason == "Need it?"
      assert request.cwd == context.rig.directory
      assert %{client: client, method: "item/commandExecution/requestApproval", item: nil} = asked
      assert client == context.client

      assert {asked.thread_id, asked.turn_id, asked.item_id} ==
               {request.thread_id, request.turn_id, request.item_id}

      assert [%{id: item}] = started(events, Items.CommandExecution)
      assert item == asked.item_id

      resolved = for %Events.ServerRequestResolved{request_id: id} <- events, do: id
      assert resolved == [asked.request_id]
    end

    test "is not asked for again when it is accepted for the session", context do
      script(context, [escalated("touch again"), escalated("touch again")])
      events = play(context, :accept_for_session)

      assert [%{status: :completed}, %{status: :completed}] =
               completed(events, Items.CommandExecution)

      assert_received {:asked, _request, _context}
      refute_received {:asked, _request, _context}
    end

    test "is accepted with all that begin like it", context do
      script(context, [escalated("mkdir one"), escalated("mkdir two")])
      events = play(context, {:accept_with_amendment, ["mkdir"]})

      assert [%{status: :completed}, %{status: :completed}] =
               completed(events, Items.CommandExecution)

      assert_received {:asked, %{proposed_execpolicy_amendment: ["mkdir", "one"]}, _context}
      refute_received {:asked, _request, _context}

      rules = Path.wildcard(Path.join(context.rig.home, "rules/*"))
      assert Enum.map_join(rules, &File.read!/1) =~ ~s(prefix_rule(pattern=["mkdir"])
    end

    test "is declined, and the turn goes on", context do
      script(context, [escalated("touch declined")])
      events = play(context, :decline)
      assert [%{status: :declined}] = completed(events, Items.CommandExecution)
      assert [%{text: "Done."}] = completed(events, Items.AgentMessage)
      assert status(events) == :completed
      assert told(context) =~ "rejected by user"
    end

    test "is cancelled, and the turn with it", context do
      script(context, [escalated("touch cancelled")])
      events = play(context, :cancel)
      assert [%{status: :declined}] = completed(events, Items.CommandExecution)
      assert status(events) == :interrupted
    end
  end

  describe "a file change" do
    test "is made when it is accepted, and the handler sees what it is", context do
      script(context, [patch("accepted.txt")])
      events = play(context, %FileChangeRequestApprovalResponse{decision: :accept})
      assert [%{status: :completed}] = completed(events, Items.FileChange)
      assert File.read!(Path.join(context.rig.directory, "accepted.txt")) == "new\n"

      assert_received {:asked, %FileChangeRequestApprovalParams{}, %{item: item}}
      assert [^item] = started(events, Items.FileChange)
      assert [%{path: path, diff: "new\n"}] = item.changes
      assert Path.basename(path) == "accepted.txt"
    end

    test "is not asked for again when it is accepted for the session", context do
      again = "*** Begin Patch\n*** Update File: session.txt\n@@\n-new\n+newer\n*** End Patch\n"
      script(context, [patch("session.txt"), %{apply_patch: again}])
      events = play(context, :accept_for_session)
      assert [%{status: :completed}, %{status: :completed}] = completed(events, Items.FileChange)
      assert File.read!(Path.join(context.rig.directory, "session.txt")) == "newer\n"
      assert_received {:asked, _request, _context}
      refute_received {:asked, _request, _context}
    end

    test "is declined, and the turn goes on", context do
      script(context, [patch("declined.txt")])
      events = play(context, :decline)
      assert [%{status: :declined}] = completed(events, Items.FileChange)
      assert status(events) == :completed
      refute File.exists?(Path.join(context.rig.directory, "declined.txt"))
      assert told(context) =~ "patch rejected by user"
    end

    test "is cancelled, and the turn with it: the item never completes", context do
      script(context, [patch("cancelled.txt")])
      events = play(context, :cancel)
      assert [%{status: :in_progress}] = started(events, Items.FileChange)
      assert completed(events, Items.FileChange) == []
      assert status(events) == :interrupted
      refute File.exists?(Path.join(context.rig.directory, "cancelled.txt"))
    end
  end

  describe "permissions" do
    @permissions %{network: %{enabled: true}, file_system: %{write: ["/opt/data"]}}
    @ask %{reason: "To fetch it", permissions: @permissions}

    defp granted(context), do: context |> told() |> Codex.JSON.decode!()

    test "are granted as they were asked for", context do
      script(context, [call("request_permissions", @ask)])
      play(context, :accept, %{sandbox: "workspace-write"})

      assert_received {:asked, %PermissionsRequestApprovalParams{reason: "To fetch it"} = request,
                       _context}

      assert request.permissions.network.enabled
      assert %{"scope" => "turn", "permissions" => granted} = granted(context)
      assert granted["network"] == %{"enabled" => true}
      assert inspect(granted["file_system"]) =~ "/opt/data"
    end

    test "are granted in part, for the session", context do
      script(context, [call("request_permissions", @ask)])

      handler = fn request, _context ->
        {:grant, %{request.permissions | file_system: nil}, :session}
      end

      play(context, handler, %{sandbox: "workspace-write"})

      assert granted(context) == %{
               "scope" => "session",
               "permissions" => %{"network" => %{"enabled" => true}, "file_system" => nil}
             }
    end

    test "are granted as a map", context do
      script(context, [call("request_permissions", @ask)])
      play(context, {:grant, %{network: %{enabled: true}}}, %{sandbox: "workspace-write"})
      assert %{"permissions" => %{"network" => %{"enabled" => true}}} = granted(context)
    end

    test "are declined: nothing is granted", context do
      script(context, [call("request_permissions", @ask)])
      events = play(context, :decline, %{sandbox: "workspace-write"})
      assert %{"permissions" => %{"network" => nil, "file_system" => nil}} = granted(context)
      assert status(events) == :completed
    end
  end

  describe "a question to the user" do
    @question %{
      id: "color",
      header: "Color",
      question: "Which one?",
      options: [%{label: "Red", description: "r"}, %{label: "Blue", description: "b"}]
    }

    test "is answered", context do
      script(context, [call("request_user_input", %{questions: [@question]})])
      play(context, {:answers, %{"color" => "Blue"}})

      assert_received {:asked,
                       %ToolRequestUserInputParams{questions: [%{id: "color", options: [_, _]}]},
                       _context}

      assert told(context) == ~s({"answers":{"color":{"answers":["Blue"]}}})
    end

    test "is declined: no answers", context do
      script(context, [call("request_user_input", %{questions: [@question]})])
      events = play(context, :decline)
      assert told(context) == ~s({"answers":{}})
      assert status(events) == :completed
    end
  end

  describe "an MCP server" do
    test "asks, and gets what was filled in", context do
      script(context, [mcp("ask")])
      events = play(context, {:accept, %{"name" => "Ada"}})

      assert_received {:asked,
                       %McpServerElicitationRequestParams.Form{server_name: "tests"} = form,
                       asked}

      assert form.message == "Who are you?"
      assert Map.keys(form.requested_schema.properties) == ["name"]
      assert asked.turn_id != nil
      assert [%{result: %{content: [%{"text" => text}]}}] = completed(events, Items.McpToolCall)
      assert text == ~s(the answer: {"action": "accept", "content": {"name": "Ada"}})
    end

    test "is told no", context do
      for {answer, action} <- [decline: "decline", cancel: "cancel"] do
        script(context, [mcp("ask")])
        events = play(context, answer)
        assert [%{result: %{content: [%{"text" => text}]}}] = completed(events, Items.McpToolCall)
        assert text == ~s(the answer: {"action": "#{action}"})
        assert status(events) == :completed
      end
    end

    test "needs an approval for a tool that changes something", context do
      for {answer, status} <- [accept: :completed, decline: :failed, cancel: :failed] do
        script(context, [mcp("change")])
        events = play(context, answer)
        assert [%{status: ^status}] = completed(events, Items.McpToolCall)
        assert status(events) == :completed
        assert_received {:asked, %{meta: %{"codex_approval_kind" => "mcp_tool_call"}}, _context}
      end
    end

    test "needs it once when it is given for the session", context do
      script(context, [mcp("change"), mcp("change")])
      events = play(context, :accept_for_session)
      assert [%{status: :completed}, %{status: :completed}] = completed(events, Items.McpToolCall)
      assert_received {:asked, _request, _context}
      refute_received {:asked, _request, _context}
    end
  end

  test "a tool of an MCP server is approved for good" do
    rig = rig!([[mcp("change")], [%{text: "Done."}]], @toml)
    {:ok, client} = Codex.start_link(rig.client ++ [handler: fn _request -> :accept_always end])
    events = client |> start(thread(client, rig)) |> finish()
    assert [%{status: :completed}] = completed(events, Items.McpToolCall)
    assert File.read!(Path.join(rig.home, "config.toml")) =~ ~s(approval_mode = "approve")
    :ok = GenServer.stop(client)
  end

  describe "a tool of the client" do
    @tools %{
      dynamicTools: [
        %{
          type: :function,
          name: "weather",
          description: "The weather",
          inputSchema: %{type: "object"}
        }
      ]
    }

    test "is run, and gives text", context do
      script(context, [call("weather", %{city: "Oslo"})])

      events =
        play(
          context,
          fn request, _context -> {:ok, "rain in #{request.arguments["city"]}"} end,
          @tools
        )

      assert_received {:asked, %DynamicToolCallParams{tool: "weather"}, asked}

      assert [%{success: true, status: :completed, id: id}] =
               completed(events, Items.DynamicToolCall)

      assert asked.item_id == id
      assert inspect(told(context)) =~ "rain in Oslo"
    end

    test "gives several contents", context do
      alias Codex.Protocol.DynamicToolCallOutputContentItem.InputText
      script(context, [call("weather", %{})])
      events = play(context, {:ok, [%InputText{text: "rain"}, %InputText{text: "snow"}]}, @tools)
      assert [%{success: true, content_items: [_, _]}] = completed(events, Items.DynamicToolCall)
    end

    test "fails in its own words, or is refused", context do
      for {answer, text} <- [
            {{:error, "no such city"}, "no such city"},
            {:decline, "could not be run"}
          ] do
        script(context, [call("weather", %{})])
        events = play(context, answer, @tools)
        assert [%{success: false, status: :failed}] = completed(events, Items.DynamicToolCall)
        assert status(events) == :completed
        assert inspect(told(context)) =~ text
      end
    end

    test "ends with the turn that it was for", context do
      script(context, [call("weather", %{})])
      thread = thread(context.client, context.rig, @tools)
      :ets.insert(context.desk, {thread, waiting()})
      {_sink, turn} = running = start(context.client, thread)
      monitor = Process.monitor(asked(thread))

      {:ok, _} =
        Client.request(context.client, "turn/interrupt", %{threadId: thread, turnId: turn})

      assert running |> finish() |> status() == :interrupted
      assert_receive {:DOWN, ^monitor, :process, _pid, :killed}
    end
  end

  # A handler that says that it was asked, and answers what it is told.
  defp waiting do
    test = self()

    fn _request, context ->
      send(test, {:asked, context.thread_id, self()})
      receive do: ({:answer, answer} -> answer)
    end
  end

  defp asked(thread) do
    assert_receive {:asked, ^thread, pid}, 30_000
    pid
  end

  describe "requests that wait" do
    test "hold up nothing else: other turns, other requests of the turn, and our own", context do
      script = [
        %{when: %{last_contains: "slow"}, steps: [escalated("touch slow")]},
        %{when: %{last_contains: "quick"}, steps: [escalated("touch quick")]},
        %{times: "always", steps: [%{text: "Done."}]}
      ]

      ScriptedModel.replace_script(context.rig.model, script)
      slow = thread(context.client, context.rig)
      quick = thread(context.client, context.rig)

      :ets.insert(context.desk, [{slow, waiting()}, {quick, fn _request, _context -> :accept end}])

      held = start(context.client, slow, "slow")
      pid = asked(slow)
      assert {:ok, %{open_requests: 1}} = Client.info(context.client)

      # The numbers of the engine's requests begin at 0, ours are in the same range.
      for _ <- 1..10,
          do: assert({:ok, _} = Client.request(context.client, "thread/loaded/list", %{}))

      events = context.client |> start(quick, "quick") |> finish()
      assert [%{status: :completed}] = completed(events, Items.CommandExecution)

      send(pid, {:answer, :accept})

      assert [%{status: :completed}] = held |> finish() |> completed(Items.CommandExecution)

      assert {:ok, %{open_requests: 0}} = Client.info(context.client)
    end

    test "of one turn are answered in any order", context do
      tool = fn city -> %{function_call: %{name: "weather", arguments: %{city: city}}} end

      ScriptedModel.replace_script(context.rig.model, [
        [tool.("Oslo"), tool.("Rome")],
        [%{text: "Done."}]
      ])

      thread = thread(context.client, context.rig, @tools)
      test = self()

      :ets.insert(
        context.desk,
        {thread,
         fn request, _context ->
           send(test, {:asked, request.arguments["city"], self()})
           receive do: ({:answer, answer} -> answer)
         end}
      )

      running = start(context.client, thread)
      {oslo, rome} = {asked("Oslo"), asked("Rome")}
      send(rome, {:answer, {:ok, "sun"}})
      send(oslo, {:answer, {:ok, "rain"}})
      events = finish(running)
      assert [_, _] = completed(events, Items.DynamicToolCall)
      assert Enum.all?(completed(events, Items.DynamicToolCall), & &1.success)
    end

    test "are asked once, also if the thread is resumed meanwhile", context do
      script(context, [escalated("touch once")])
      thread = thread(context.client, context.rig)
      :ets.insert(context.desk, {thread, waiting()})
      running = start(context.client, thread)
      pid = asked(thread)

      {:ok, _} = Client.request(context.client, "thread/resume", %{threadId: thread})
      # Whatever the engine says at a resume has come when it answers the next request.
      {:ok, _} = Client.request(context.client, "thread/loaded/list", %{})
      refute_received {:asked, ^thread, _pid}
      assert {:ok, %{open_requests: 1}} = Client.info(context.client)

      send(pid, {:answer, :accept})
      assert [%{status: :completed}] = running |> finish() |> completed(Items.CommandExecution)
    end

    @tag :linux
    test "are closed when the engine dies", context do
      script(context, [escalated("touch lost")])
      test = self()

      handler = fn _request ->
        send(test, {:asked, self()})
        Process.sleep(:infinity)
      end

      {:ok, client} = Codex.start_link(context.rig.client ++ [handler: handler])
      {%{route: route}, _turn} = start(client, thread(client, context.rig))
      assert_receive {:asked, pid}, 30_000
      monitor = Process.monitor(pid)
      {:ok, %{connection: %{os_pid: engine}}} = Client.info(client)
      {_output, 0} = System.cmd("kill", ["-9", "#{engine}"])
      assert_receive {:DOWN, ^monitor, :process, _pid, :killed}, 10_000
      assert_receive {:codex_route, ^route, {:down, %Codex.TransportError{}}}, 10_000
      :ok = GenServer.stop(client)
    end

    test "are closed when the turn is interrupted, and a late answer is dropped", context do
      script(context, [escalated("touch never")])
      thread = thread(context.client, context.rig)
      :ets.insert(context.desk, {thread, waiting()})
      {_sink, turn} = running = start(context.client, thread)
      monitor = Process.monitor(asked(thread))

      {:ok, _} =
        Client.request(context.client, "turn/interrupt", %{threadId: thread, turnId: turn})

      assert running |> finish() |> status() == :interrupted
      assert_receive {:DOWN, ^monitor, :process, _pid, :killed}
      assert {:ok, %{open_requests: 0}} = Client.info(context.client)
    end
  end

  describe "a denial by itself" do
    defp denied(context, options) do
      script(context, [escalated("touch denied")])
      {:ok, client} = Codex.start_link(context.rig.client ++ options)
      {events, log} = with_log(fn -> client |> start(thread(client, context.rig)) |> finish() end)
      assert [%{status: :declined}] = completed(events, Items.CommandExecution)
      assert status(events) == :completed
      :ok = GenServer.stop(client)
      log
    end

    test "without a handler", context do
      assert denied(context, []) =~ "was denied: there is no handler"
    end

    test "after a crash", context do
      assert denied(context, handler: fn _request -> raise "boom" end) =~ "RuntimeError: boom"
    end

    test "at the time limit", context do
      handler = fn _request -> Process.sleep(:infinity) end
      assert denied(context, handler: handler, handler_timeout: 50) =~ "did not answer in time"
    end

    test "of an answer that is none", context do
      assert denied(context, handler: fn _request -> :sure end) =~ "no valid answer"
    end
  end

  test "accepting all is there by name", context do
    script(context, [escalated("touch accepted"), mcp("change"), mcp("ask")])
    {:ok, client} = Codex.start_link(context.rig.client ++ [handler: :accept_all])
    events = client |> start(thread(client, context.rig)) |> finish()
    assert [%{status: :completed}] = completed(events, Items.CommandExecution)

    assert [%{tool: "change", status: :completed}, %{tool: "ask"} = ask] =
             completed(events, Items.McpToolCall)

    assert inspect(ask.result) =~ "decline"
    :ok = GenServer.stop(client)
  end

  test "the time of day is told without a handler" do
    toml = """
    features.current_time_reminder.enabled = true
    features.current_time_reminder.clock_source = "external"
    """

    rig = rig!([[%{text: "Done."}]], toml)
    {:ok, client} = Codex.start_link(rig.client)
    {events, log} = with_log(fn -> client |> start(thread(client, rig)) |> finish() end)
    assert status(events) == :completed
    refute log =~ "denied"

    [request] = ScriptedModel.requests(rig.model)

    [_, time] =
      Regex.run(
        ~r/It is (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) UTC/,
        inspect(request["body"], limit: :infinity, printable_limit: :infinity)
      )

    assert time
           |> NaiveDateTime.from_iso8601!()
           |> NaiveDateTime.diff(NaiveDateTime.utc_now())
           |> abs() < 600

    :ok = GenServer.stop(client)
  end
end
