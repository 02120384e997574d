defmodule Codex.NativeContractTest do
  # What the boundary promises to any caller, however it is misused.
  use ExUnit.Case, async: true

  import Codex.Support.Engines
  import Codex.Support.Eventually

  alias Codex.{Engine, Native}
  alias Codex.Support.{OtherVM, Processes}

  test "the library is the one that was built from this source" do
    assert Native.version() == to_string(Application.spec(:codex_sdk, :vsn))
  end

  test "only the owner may write, close and take; everybody may signal, stop and look" do
    engine = start!(spec("/bin/cat", []))

    Task.await(
      Task.async(fn ->
        assert {:error, :not_owner} = Engine.write(engine, "x")
        assert {:error, :not_owner} = Engine.close_stdin(engine)
        assert {:error, :not_owner} = Engine.poll(engine)
        assert {:error, :not_owner} = Engine.next(engine, 1_000)
        assert %{lines: 0} = Engine.info(engine)
        assert {:error, :not_owner} = Engine.stop_and_wait(engine, 1_000)
      end)
    )

    assert {[], %{status: {:signal, :int}}} = collect(engine)
  end

  test "a call with something else than a handle is an argument error" do
    for call <- [
          fn -> Native.engine_take(make_ref(), make_ref()) end,
          fn -> Native.engine_stop(:engine) end,
          fn -> Native.engine_write(nil, "x") end,
          fn -> Native.engine_start(%{}, make_ref()) end,
          fn -> Native.engine_start(%{executable: 1}, make_ref()) end
        ] do
      assert_raise ArgumentError, call
    end
  end

  test "use after the end is typed, in every call and as often as one likes" do
    engine = start!(sh("exit 1"))
    assert {[], exit} = collect(engine)

    for _ <- 1..3 do
      assert {:exit, ^exit} = Engine.poll(engine)
      assert {:error, %Codex.TransportError{reason: :closed}} = Engine.write(engine, "x")
      assert :ok = Engine.close_stdin(engine)
      assert :ok = Engine.signal(engine, :int)
      assert :ok = Engine.stop(engine)
      assert %{queued_bytes: 0} = Engine.info(engine)
    end
  end

  @tag :linux
  test "a handle kept by another process does not keep an engine whose owner died" do
    {spec, mark} = marked(spec("/bin/cat", []))
    test = self()

    owner =
      spawn(fn ->
        send(test, {:engine, start!(spec)})
        Process.sleep(:infinity)
      end)

    assert_receive {:engine, engine}, 5_000
    Process.exit(owner, :kill)
    eventually(fn -> Processes.with_mark(mark) == [] end)
    assert {:error, :not_owner} = Engine.poll(engine)
    assert :ok = Engine.stop(engine)
  end

  @tag :linux
  test "an owner that dies while it starts one leaves nothing" do
    {spec, mark} = marked(sh("exec sleep 60"))

    for _ <- 1..20 do
      owner = spawn(fn -> Engine.start(spec) end)
      # Sooner or later in the start, as the scheduler has it.
      for _ <- 1..:rand.uniform(2_000), do: :erlang.yield()
      Process.exit(owner, :kill)
    end

    eventually(fn -> Processes.with_mark(mark) == [] end)
  end

  test "many processes use engines at the same time" do
    1..40
    |> Task.async_stream(
      fn n ->
        engine = start!(sh("while read line; do echo \"$line $line\"; done"))
        for i <- 1..50, do: :ok = Engine.write(engine, "#{n}.#{i}\n")
        :ok = Engine.close_stdin(engine)
        assert {lines, %{status: {:status, 0}}} = collect(engine)
        assert lines == for(i <- 1..50, do: "#{n}.#{i} #{n}.#{i}")
      end,
      max_concurrency: 8,
      timeout: 60_000
    )
    |> Stream.run()
  end

  # In a VM of its own only because a panic says so on standard error.
  test "a panic in a NIF is an error of its caller, and of nobody else" do
    lines =
      OtherVM.run("""
      spec = #{inspect(spec("/bin/cat", []), limit: :infinity)}
      {:ok, engine} = Codex.Engine.start(spec)

      for _ <- 1..3 do
        try do
          Codex.Native.panic()
        rescue
          error in ErlangError -> IO.inspect(error.original)
        end
      end

      :ok = Codex.Engine.write(engine, "still here\n")
      {:batch, ["still here"]} = Codex.Engine.next(engine, 5_000)
      {:ok, %{status: {:signal, :int}}} = Codex.Engine.stop_and_wait(engine, 5_000)
      IO.puts("and so is the VM")
      """)

    assert Enum.count(lines, &(&1 == ":nif_panicked")) == 3
    assert List.last(lines) == "and so is the VM"
  end
end
