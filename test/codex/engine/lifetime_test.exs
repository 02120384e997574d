defmodule Codex.Engine.LifetimeTest do
  # Nothing survives its owner. Not async: the second that everything has to be gone in is measured.
  use ExUnit.Case, async: false

  import Codex.Support.Engines
  import Codex.Support.Eventually

  alias Codex.Engine
  alias Codex.Support.{OtherVM, Processes}

  @moduletag :linux

  # The promise: an engine and all its descendants are gone within a second.
  @gone_ms 1_000

  # Guard, engine, and three descendants in two sessions of their own.
  @tree 5

  defp gone(mark), do: eventually(fn -> Processes.with_mark(mark) == [] end, @gone_ms)

  defp tree(args \\ []), do: marked(spec(fake("tree.py"), args))

  # An owner that starts the tree, tells when it stands, and then does as it is told.
  defp owner(spec, then) do
    test = self()

    pid =
      spawn(fn ->
        engine = start!(spec)
        send(test, {:ready, self(), batch!(engine)})
        then.(engine)
      end)

    assert_receive {:ready, ^pid, ["{" <> _]}, 10_000
    pid
  end

  defp sleep(_engine), do: Process.sleep(:infinity)

  for {name, args} <- [{"obedient", []}, {"stubborn", ["--stubborn"]}] do
    test "owner killed: #{name} engine and descendants, in whatever session, are gone" do
      {spec, mark} = tree(unquote(args))
      pid = owner(spec, &sleep/1)
      assert length(Processes.with_mark(mark)) == @tree
      Process.exit(pid, :kill)
      gone(mark)
    end
  end

  test "owner ends by itself: the same" do
    {spec, mark} = tree()
    owner(spec, fn _engine -> :ok end)
    gone(mark)
  end

  test "stopped: the same, and the exit tells how many were swept" do
    {spec, mark} = tree(["--stubborn"])
    engine = start!(spec)
    assert ["{" <> _] = batch!(engine)
    assert :ok = Engine.stop(engine)
    gone(mark)
    assert {[], %{status: {:signal, :kill}, swept: 3}} = collect(engine)
  end

  test "engine ends by itself: what it left behind is swept" do
    {spec, mark} = marked(sh("#{fake("tree.py")} & read line; exit 2"))
    engine = start!(spec)
    assert ["{" <> _] = batch!(engine)
    :ok = Engine.write(engine, "\n")
    assert {[], %{status: {:status, 2}, swept: 4}} = collect(engine)
    gone(mark)
  end

  test "the handle is garbage: the same, though the owner lives on" do
    {spec, mark} = tree()

    owner(spec, fn engine ->
      _ = Engine.os_pid(engine)
      Process.hibernate(__MODULE__, :idle, [])
    end)

    gone(mark)
  end

  def idle, do: Process.sleep(:infinity)

  test "the VM is killed: the same, a shell command in a session of its own among them" do
    {spec, mark} = tree(["--stubborn"])

    port =
      OtherVM.start("""
      {:ok, engine} = Codex.Engine.start(#{inspect(spec, limit: :infinity)})
      {:batch, [line]} = Codex.Engine.next(engine, 10_000)
      IO.puts(line)
      Process.sleep(:infinity)
      """)

    vm = String.to_integer(OtherVM.line(port))
    assert "{" <> _ = OtherVM.line(port)
    assert length(Processes.with_mark(mark)) == @tree
    Processes.kill(vm)
    gone(mark)
    assert {:exit, 137} = OtherVM.line(port)
  end

  test "the VM is halted while engines print and their output is decoded: it ends at once, as it was told to" do
    port =
      OtherVM.start("""
      spec = %Codex.Engine.Spec{
        executable: "/bin/sh",
        args: ["-c", ~S(yes '{"type":"thread.started","thread_id":"t"}')],
        env: [{"PATH", System.get_env("PATH")}]
      }

      take = fn take, engine, parent ->
        {:batch, [_ | _]} = Codex.Engine.next(engine, 10_000)
        send(parent, :taken)
        take.(take, engine, parent)
      end

      parent = self()

      for _ <- 1..8 do
        spawn(fn ->
          {:ok, engine} = Codex.Engine.start(spec)
          take.(take, engine, parent)
        end)
      end

      for _ <- 1..50, do: receive(do: (:taken -> :ok))
      System.halt(3)
      """)

    _vm = OtherVM.line(port)
    assert {:exit, 3} = OtherVM.line(port)
  end

  test "the guard is killed: the engine is gone, and its exit is unknown" do
    {spec, mark} = tree(["--stubborn"])
    engine = start!(spec)
    assert ["{" <> _] = batch!(engine)
    os_pid = Engine.os_pid(engine)
    guard = Processes.parent(os_pid)

    Processes.kill(guard)
    eventually(fn -> not Processes.alive?(os_pid) end, @gone_ms)
    assert {[], %{status: :unknown}} = collect(engine)

    # What is left is what the engine had started, and nothing else: nobody is there any more who knows of it.
    left = Processes.with_mark(mark)
    assert length(left) == 3
    Enum.each(left, &Processes.kill/1)
    gone(mark)
  end

  @tag :tmp_dir
  test "a tree that forks while it is being killed is killed", %{tmp_dir: tmp} do
    counter = Path.join(tmp, "counter")
    {spec, mark} = marked(spec(fake("fork_storm.py"), [counter, "400"], ladder: []))
    engine = start!(spec)
    assert ["{" <> _] = batch!(engine)
    started = File.stat!(counter).size
    assert :ok = Engine.stop(engine)
    # A storm on a small machine: the second is for the living, not for what forks against us.
    eventually(fn -> Processes.with_mark(mark) == [] end, 5_000)
    assert {[], %{status: {:signal, :kill}, swept: swept}} = collect(engine)
    assert swept >= 20
    assert started < 400
  end

  test "200 starts leave no file descriptor, thread or process behind" do
    count = fn ->
      %{
        descriptors: length(File.ls!("/proc/self/fd")),
        threads: length(File.ls!("/proc/self/task")),
        children: length(Processes.children(String.to_integer(System.pid())))
      }
    end

    once = fn ->
      engine = start!(sh("echo up; echo err >&2; exec cat"))
      assert ["up"] = batch!(engine)
      assert {:ok, _} = Engine.stop_and_wait(engine, 5_000)
    end

    # The first ones start what is there once and for all.
    for _ <- 1..5, do: once.()
    :erlang.garbage_collect()
    before = count.()
    for _ <- 1..200, do: once.()
    :erlang.garbage_collect()

    eventually(fn ->
      now = count.()

      Enum.all?(before, fn {what, n} -> now[what] <= n end)
    end)
  end
end
