defmodule Codex.Engine.ClientLifetimeTest do
  # How a client begins and ends, and what it does when its engine ends.
  use Codex.EngineCase

  import ExUnit.CaptureLog

  alias Codex.Client.Handshake
  alias Codex.{RPCError, TimeoutError, TransportError}

  @script [%{times: "always", steps: [%{text: "Hello."}]}]

  setup do
    {:ok, rig: rig!(@script)}
  end

  defp start!(rig, options \\ []) do
    {:ok, client} = Codex.start_link(rig.client ++ options)
    client
  end

  defp engine_pid(client) do
    {:ok, %{connection: %{os_pid: pid}}} = Codex.info(client)
    pid
  end

  defp kill_engine(client) do
    {_, 0} = System.cmd("kill", ["-9", "#{engine_pid(client)}"])
    :ok
  end

  # A program that reads, and never writes.
  defp silent(rig) do
    path = Path.join(rig.directory, "silent")
    File.write!(path, "#!/bin/sh\nexec cat >/dev/null\n")
    File.chmod!(path, 0o755)
    path
  end

  # One that begins as it should, and then hears neither the end of its stdin nor SIGTERM. Its child does not, either.
  defp deaf(rig) do
    path = Path.join(rig.directory, "deaf")

    answer =
      ~s|{"id":#{Handshake.id()},"result":{"userAgent":"codex_sdk_elixir/9.9.9 (Linux)","codexHome":"/"}}|

    File.write!(path, """
    #!/bin/sh
    trap '' TERM INT HUP
    read -r initialize
    echo '#{answer}'
    while :; do sleep 60; done
    """)

    File.chmod!(path, 0o755)
    path
  end

  # The end of a subscription, behind whatever it has to tell before.
  defp outcome(feed) do
    :ok = Codex.next(feed)

    receive do
      {:codex, ^feed, {:events, _events}} -> outcome(feed)
      {:codex, ^feed, {:done, outcome}} -> outcome
    after
      5_000 -> :nothing
    end
  end

  defp ready?(client), do: match?({:ok, %{status: :ready}}, Codex.info(client))

  @tag :linux
  test "nothing is left of a client that was stopped", %{rig: rig} do
    client = start!(rig)
    assert processes(rig) != []
    assert Codex.stop(client) == :ok
    assert Codex.stop(client) == :ok
    gone!(rig)
    assert {:error, %TransportError{reason: :closed}} = Codex.request(client, "model/list", %{})
    assert {:error, %TransportError{reason: :closed}} = Codex.metadata(client)
    assert {:error, %TransportError{reason: :closed}} = Codex.subscribe(client)
  end

  @tag :linux
  test "an engine that hears neither the end of its stdin nor SIGTERM is killed, with what it started",
       %{rig: rig} do
    client = start!(rig, codex_path: deaf(rig))
    # The guard, the shell, and its child.
    eventually(fn -> length(processes(rig)) >= 3 end)
    # Two seconds are what it has to end by itself.
    stopping = Task.async(fn -> Codex.stop(client) end)
    assert {:ok, :ok} = Task.yield(stopping, 3_000) || Task.shutdown(stopping)
    gone!(rig)
  end

  @tag :linux
  test "a client ends with its supervisor, and with the process that it is linked to", %{rig: rig} do
    test = self()

    {:ok, parent} =
      Task.start(fn ->
        send(test, {:client, start!(rig)})
        Process.sleep(:infinity)
      end)

    assert_receive {:client, client}, 10_000
    monitor = Process.monitor(client)
    Process.exit(parent, :kill)
    assert_receive {:DOWN, ^monitor, :process, _pid, :killed}, 5_000
    gone!(rig)
  end

  test "a client has a name", %{rig: rig} do
    name = :"client#{System.unique_integer([:positive])}"
    client = start!(rig, name: name)
    assert {:ok, metadata} = Codex.metadata(name)
    assert {:ok, ^metadata} = Codex.metadata({name, node()})
    assert {:error, {:already_started, ^client}} = Codex.start_link(rig.client ++ [name: name])
    global = {:global, make_ref()}
    start!(rig, name: global)
    assert {:ok, _metadata} = Codex.metadata(global)
    Codex.stop(global)
    Codex.stop(name)
    assert {:error, %TransportError{reason: :closed}} = Codex.metadata(name)
  end

  test "an engine that is not there is an error of start_link, which kills nobody" do
    assert {:error, %TransportError{reason: :spawn, errno: :enoent}} =
             Codex.start_link(codex_path: "/no/such/codex")
  end

  test "an engine that ends at once is an error with its words", %{rig: rig} do
    assert {:error, %TransportError{reason: :exit, cause: :bad_config} = error} =
             Codex.start_link(rig.client ++ [config_overrides: ["model_reasoning_effort = 5"]])

    assert error.stderr != ""
    gone!(rig)
  end

  test "an engine that says nothing is given up", %{rig: rig} do
    assert {:error, %TimeoutError{kind: :initialize, limit_ms: 200}} =
             Codex.start_link(rig.client ++ [codex_path: silent(rig), initialize_timeout: 200])

    gone!(rig)
  end

  test "a host boots without an engine, and is told so when it asks" do
    log =
      capture_log(fn ->
        client = start_supervised!({Codex, codex_path: "/no/such/codex", connect: :async})
        assert {:error, %TransportError{reason: :spawn}} = Codex.metadata(client)

        assert {:error, %TransportError{reason: :spawn}} =
                 Codex.request(client, "model/list", %{})

        assert {:ok, %{status: :down}} = Codex.info(client)
      end)

    assert log =~ "no connection, trying again"
  end

  test "a client that connects in the background lets callers wait for it", %{rig: rig} do
    client = start_supervised!({Codex, rig.client ++ [connect: :async]})
    assert {:ok, %Codex.Protocol.ModelListResponse{}} = Codex.request(client, "model/list", %{})
  end

  test "an engine that dies is replaced, and who waited hears of it", %{rig: rig} do
    log =
      capture_log(fn ->
        client = start!(rig)
        {:ok, feed} = Codex.subscribe(client)
        {:ok, 1} = Codex.Client.generation(client)
        # It sleeps, so it cannot have answered before it dies.
        task =
          Task.async(fn ->
            Codex.request(client, "command/exec", %{command: ["sleep", "60"]})
          end)

        eventually(fn -> match?({:ok, %{in_flight: 1}}, Codex.info(client)) end)
        kill_engine(client)

        assert {:error, %TransportError{reason: :exit, exit: {:signal, :kill, 9}}} =
                 Task.await(task)

        assert {:error, %TransportError{reason: :exit}} = outcome(feed)

        assert {:ok, %Codex.Protocol.ModelListResponse{}} =
                 Codex.request(client, "model/list", %{})

        assert {:ok, 2} = Codex.Client.generation(client)
        Codex.stop(client)
      end)

    assert log =~ "the connection is lost, making another"
    gone!(rig)
  end

  test "what was meant for an engine is not sent to the next one", %{rig: rig} do
    capture_log(fn ->
      client = start!(rig)
      {:ok, attached} = Codex.Client.attach(client, {:feed, []})
      kill_engine(client)
      eventually(fn -> match?({:ok, 2}, Codex.Client.generation(client)) end)

      for generation <- [attached.generation, 3] do
        {:ok, ref} = Codex.Client.request_async(client, "model/list", %{}, generation: generation)

        assert_receive {:codex_response, ^ref, {:error, %TransportError{reason: :exit}}}, 5_000
      end

      {:ok, ref} = Codex.Client.request_async(client, "model/list", %{}, generation: 2)
      assert_receive {:codex_response, ^ref, {:ok, _text}}, 5_000
      Codex.stop(client)
    end)
  end

  test "too many lost engines end the client, with the error as its reason", %{rig: rig} do
    Process.flag(:trap_exit, true)

    capture_log(fn ->
      client = start!(rig, max_restarts: 1, max_seconds: 600)
      kill_engine(client)
      eventually(fn -> match?({:ok, 2}, Codex.Client.generation(client)) end)
      kill_engine(client)
      assert_receive {:EXIT, ^client, {:shutdown, %TransportError{reason: :exit}}}, 10_000
    end)

    gone!(rig)
  end

  test "a request that is not answered in time is an error, and the next one is not", %{rig: rig} do
    client = start!(rig, request_timeout: 20_000)
    slow = %{command: ["sleep", "60"], processId: "slow"}

    assert {:error, %TimeoutError{kind: :request, limit_ms: 300}} =
             Codex.request(client, "command/exec", slow, timeout: 300)

    assert {:ok, _result} = Codex.request(client, "command/exec/terminate", %{processId: "slow"})
    assert {:ok, %{in_flight: 0, waiting: 0}} = Codex.info(client)
    Codex.stop(client)
  end

  test "more requests than may be in flight wait for their turn", %{rig: rig} do
    client = start!(rig, max_in_flight: 2)

    tasks =
      for _n <- 1..10 do
        Task.async(fn -> Codex.request(client, "command/exec", %{command: ["sleep", "0.1"]}) end)
      end

    eventually(fn -> match?({:ok, %{in_flight: 2, waiting: 8}}, Codex.info(client)) end)
    assert Enum.all?(Task.await_many(tasks, 30_000), &match?({:ok, _result}, &1))
    assert {:ok, %{in_flight: 0, waiting: 0}} = Codex.info(client)
    Codex.stop(client)
  end

  test "the engine's refusals have a kind", %{rig: rig} do
    client = start!(rig, experimental: false)
    id = "0199a213-81c0-7800-8aa1-bbab2a035a53"

    for {method, params, kind} <- [
          {"no/such", %{}, :unknown_method},
          {"thread/read", %{threadId: id}, :thread_not_loaded},
          {"thread/resume", %{threadId: id}, :unknown_thread},
          {"turn/interrupt", %{threadId: id, turnId: id}, :unknown_thread}
        ] do
      assert {:error, %RPCError{kind: ^kind, method: ^method} = error} =
               Codex.request(client, method, params)

      assert byte_size(Exception.message(error)) < 500
    end

    assert ready?(client)
    Codex.stop(client)
  end

  test "wrong options say which", %{rig: rig} do
    assert {:error, error} = Codex.start_link(rig.client ++ [nmae: MyApp.Codex])
    assert Exception.message(error) =~ "did you mean :name?"
    assert {:error, error} = Codex.start_link(model: "gpt-5.5")
    assert error.reason =~ "this is a thread option"
    assert {:error, error} = Codex.run("Hello", name: MyApp.Codex)
    assert error.reason =~ "this is a connection option"
  end
end
