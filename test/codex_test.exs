defmodule CodexTest do
  use ExUnit.Case, async: true
  doctest Codex

  alias Codex.{OptionError, Thread, UnsupportedError}

  test "what is neither options nor a server's name is refused as options" do
    for options <- [nil, "codex", 1, true] do
      assert {:error, %OptionError{level: :client} = error} = Codex.start_thread(options)
      assert Exception.message(error) =~ "expected a keyword list or a map, got: "
    end

    for client <- [self(), MyApp.Codex, {:global, :codex}] do
      assert {:error, %UnsupportedError{}} = Codex.start_thread(client)
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

  test "a client is for the other transport" do
    for client <- [
          self(),
          MyApp.Codex,
          {:global, :codex},
          {:via, Registry, :codex},
          {:codex, :node@host}
        ] do
      assert {:error, %UnsupportedError{feature: :start_thread, transport: :app_server}} =
               Codex.start_thread(client)

      assert {:error, %UnsupportedError{feature: :resume_thread}} =
               Codex.resume_thread(client, @id)
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
