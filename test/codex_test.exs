defmodule CodexTest do
  use ExUnit.Case, async: true
  doctest Codex

  alias Codex.{OptionError, Thread, TransportError, UnsupportedError}

  test "what is neither options nor a server's name is refused as options" do
    for options <- [nil, "codex", 1, true] do
      assert {:error, %OptionError{level: :client} = error} = Codex.start_thread(options)
      assert Exception.message(error) =~ "expected a keyword list or a map, got: "
    end
  end

  @id "0199a213-81c0-7800-8aa1-bbab2a035a53"

  test "options of each level are checked, and told where they belong" do
    assert {:error, %OptionError{level: :client, key: :sandbox}} =
             Codex.start_thread(sandbox: :read_only)

    assert {:error, %OptionError{level: :thread, key: :timeout}} =
             Codex.start_thread([], timeout: 1)

    assert {:error, %OptionError{key: :modle}} = Codex.run("x", modle: "y")
    assert_raise OptionError, fn -> Codex.run!("x", modle: "y") end
  end

  test "a thread is made without anything being started" do
    assert {:ok, %Thread{} = thread} =
             Codex.start_thread([codex_path: "/nowhere/codex"], sandbox: :read_only)

    assert Thread.id(thread) == nil
    assert {:ok, %Thread{} = thread} = Codex.resume_thread(%{}, @id)
    assert Thread.id(thread) == @id
    assert Thread.usage(thread) == nil
    assert {:ok, _thread} = Codex.resume_thread(Codex.Options.new!(), String.upcase(@id))
  end

  test "what is no id is refused: the engine would begin a new conversation" do
    for id <- ["", "last", @id <> "\n", " " <> @id, nil, 7, String.slice(@id, 1..-1//1)] do
      assert {:error, %OptionError{key: :thread_id}} = Codex.resume_thread([], id)
    end
  end

  test "a client that is not there is told, whatever form its name has" do
    gone = spawn(fn -> :ok end)

    for client <- [
          gone,
          MyApp.NoCodex,
          {:global, :no_codex},
          {:via, :global, :no_codex},
          {:no_codex, node()}
        ] do
      assert {:error, %TransportError{reason: :closed}} = Codex.start_thread(client)
      assert {:error, %TransportError{reason: :closed}} = Codex.resume_thread(client, @id)
      assert {:error, %TransportError{reason: :closed}} = Codex.fork_thread(client, @id)
      assert {:error, %TransportError{reason: :closed}} = Codex.list_threads(client)
      assert {:error, %TransportError{reason: :closed}} = Codex.read_thread(client, @id)
      assert {:error, %TransportError{reason: :closed}} = Codex.archive_thread(client, @id)
      assert_raise TransportError, fn -> client |> Codex.stream_threads() |> Enum.take(1) end
    end
  end

  test "what only a client can do is said so" do
    for {feature, result} <- [
          {:fork_thread, Codex.fork_thread([], @id)},
          {:threads, Codex.list_threads([])},
          {:threads, Codex.read_thread(%{}, @id)},
          {:threads, Codex.archive_thread(Codex.Options.new!(), @id)},
          {:threads, Codex.unarchive_thread([], @id)},
          {:threads, Codex.delete_thread([], @id)}
        ] do
      assert result == {:error, %UnsupportedError{feature: feature, transport: :exec}}
    end
  end

  test "what is no id is refused before anybody is asked" do
    for fun <- [
          &Codex.fork_thread(MyApp.NoCodex, &1),
          &Codex.read_thread(MyApp.NoCodex, &1),
          &Codex.archive_thread(MyApp.NoCodex, &1),
          &Codex.unarchive_thread(MyApp.NoCodex, &1),
          &Codex.delete_thread(MyApp.NoCodex, &1),
          &Codex.Threads.turns(MyApp.NoCodex, &1),
          &Codex.Threads.items(MyApp.NoCodex, &1)
        ] do
      assert {:error, %OptionError{level: :thread, key: :thread_id}} = fun.("last")
    end
  end

  test "no process of a thread shows a key" do
    {:ok, thread} = Codex.start_thread(api_key: "sk-very-secret-value")
    refute inspect(:sys.get_status(thread.server), limit: :infinity) =~ "sk-very-secret"

    refute inspect(:sys.get_state(thread.server), limit: :infinity, structs: false) =~
             "sk-very-secret"
  end

  test "a thread ends with its owner" do
    owner = spawn(fn -> receive do: (:stop -> :ok) end)
    {:ok, thread} = Codex.start_thread([], owner: owner)
    monitor = Process.monitor(thread.server)
    send(owner, :stop)
    assert_receive {:DOWN, ^monitor, :process, _pid, :normal}
  end
end
