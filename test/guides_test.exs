defmodule Codex.GuidesTest do
  # The pages about the client, run from beginning to end. They change the environment and the directory of the VM, and the client in
  # them has a name, so they run alone.
  use ExUnit.Case, async: false

  import Codex.Support.{Eventually, Prose}
  import ExUnit.CaptureIO

  alias Codex.Items.AgentMessage
  alias Codex.ScriptedModel
  alias Codex.Support.LiveView

  @moduletag :engine

  # The supervisor that the pages start ends with the test, a moment later; and the next test needs the client's name.
  setup do
    on_exit(fn -> eventually(fn -> Process.whereis(MyApp.Codex) == nil end, 10_000) end)
  end

  describe "the app-server client" do
    setup do
      unfinished = [%{text: %{deltas: ["One moment", %{gate: "never"}]}}]

      project!([
        %{times: "always", when: %{last_contains: "Tidy up"}, steps: unfinished},
        %{times: "always", when: %{last_contains: "Leave its tables"}, steps: unfinished},
        %{
          when: %{last_contains: "Delete what"},
          steps: [%{exec_command: %{cmd: "rm -rf build"}}]
        },
        %{times: "always", steps: [%{text: "Done."}]}
      ])
    end

    test "every example, in its order", %{directory: directory} do
      output =
        capture_io(fn ->
          "docs/app-server.md" |> read() |> blocks() |> run([], directory)
        end)

      assert output =~ ~r/^engine \d+\.\d+\.\d+\nDone\.\nDone\.Done\.\nasks for .*rm -rf build/
    end
  end

  describe "a LiveView" do
    setup do
      project =
        project!([
          %{
            when: %{last_contains: "Tell a story"},
            steps: [%{text: %{deltas: ["Once upon ", "a time", %{gate: "middle"}, "."]}}]
          },
          %{
            when: %{last_contains: "Another"},
            steps: [%{text: %{deltas: ["There", %{gate: "another"}, " was"]}}]
          },
          %{
            when: %{last_contains: "a dragon"},
            steps: [%{text: %{deltas: ["A dragon", %{gate: "dragon"}, "."]}}]
          }
        ])

      {callbacks, supervision} =
        "docs/phoenix-liveview.md" |> read() |> blocks() |> Enum.split_with(&(&1 =~ ~r/^defp? /m))

      run(supervision, [], project.directory)
      Map.put(project, :view, compile!(callbacks))
    end

    test "shows a turn, finds it again, steers and stops it", %{view: view, model: model} do
      page = LiveView.open(view, "/chat")
      assert %{status: :idle} = assigns(page)
      :ok = LiveView.event(page, "ask", %{"prompt" => "Tell a story"})
      shows!(page, "Once upon a time")

      # Loaded again, in the middle of the turn.
      address = LiveView.address(page)
      assert address =~ ~r"^/chat\?thread=[-0-9a-f]{36}&turn=[-0-9a-f]{36}$"
      Process.exit(page, :kill)
      page = LiveView.open(view, address)
      shows!(page, "Once upon a time")

      # A second window, and the end.
      second = LiveView.open(view, address)
      :ok = ScriptedModel.open_gate(model, "middle")

      for page <- [page, second] do
        shows!(page, "Once upon a time.")
        eventually(fn -> assigns(page).status == :done end)
      end

      # Loaded again when it is over: the turn is still kept.
      page = reopen(page, view)
      shows!(page, "Once upon a time.")

      # The next turn of the conversation.
      :ok = LiveView.event(page, "ask", %{"prompt" => "Another"})
      shows!(page, "There")
      :ok = LiveView.event(page, "steer", %{"text" => "with a dragon"})
      shows!(page, "A dragon")
      :ok = LiveView.event(page, "stop")
      eventually(fn -> assigns(page).status == :stopped end)
      assert LiveView.socket(page).flash == %{}

      said = inspect(ScriptedModel.requests(model), limit: :infinity, printable_limit: :infinity)
      for prompt <- ["Tell a story", "Another", "with a dragon"], do: assert(said =~ prompt)
    end

    @tag :linux
    @tag :capture_log
    test "goes on when the engine has died", %{view: view} do
      page = LiveView.open(view, "/chat")
      :ok = LiveView.event(page, "ask", %{"prompt" => "Tell a story"})
      shows!(page, "Once upon a time")
      {:ok, %{connection: %{os_pid: os_pid}}} = Codex.info(MyApp.Codex)
      {_output, 0} = System.cmd("kill", ["-9", "#{os_pid}"])
      eventually(fn -> assigns(page).status == :failed end, 20_000)
      assert LiveView.socket(page).flash[:error] =~ "signal 9"

      # Another engine, and the same conversation.
      %{thread_id: thread_id} = assigns(page)
      :ok = LiveView.event(page, "ask", %{"prompt" => "Another"})
      shows!(page, "There")
      assert assigns(page).thread_id == thread_id
    end

    test "says what is wrong", %{view: view} do
      page = LiveView.open(view, "/chat?turn=0199a213-81c0-7800-8aa1-bbab2a035a53")
      assert assigns(page).status == :gone

      page = LiveView.open(view, "/chat")
      :ok = LiveView.event(page, "ask", %{"prompt" => "What is in no script"})
      eventually(fn -> assigns(page).status == :failed end, 20_000)
      assert LiveView.socket(page).flash[:error] =~ "the turn failed"
    end
  end

  defp compile!(callbacks) do
    module = Module.concat(__MODULE__, "ChatLive#{System.unique_integer([:positive])}")
    body = Enum.join(["use Codex.Support.LiveView" | callbacks], "\n")
    Code.compile_string("defmodule #{inspect(module)} do\n#{body}\nend")
    module
  end

  defp reopen(page, view) do
    address = LiveView.address(page)
    Process.exit(page, :kill)
    LiveView.open(view, address)
  end

  defp assigns(page), do: LiveView.socket(page).assigns

  defp shows!(page, text), do: eventually(fn -> text(page) == text end, 20_000)

  # The agent's newest message, as the page shows it.
  defp text(page) do
    %{items: items, order: order} = assigns(page)
    messages = for id <- order, %AgentMessage{text: text} <- [items[id]], do: text
    List.last(messages)
  end
end
