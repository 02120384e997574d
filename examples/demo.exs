# Three turns of the real engine, on one thread. `scripts/demo` runs this; `--live` takes your own login and model.

defmodule Demo.Screen do
  @moduledoc false
  # What an event looks like on the terminal. Colours only where there is a terminal.

  alias Codex.{Events, Items}
  alias Codex.Protocol.PatchChangeKind

  def title(text), do: put([:bright, "\n", text])
  def note(text), do: put([:faint, text])
  def good(text), do: put([:green, text])
  def bad(text), do: put([:red, text])
  def prompt(text), do: put([:cyan, "> ", text])

  def event(%Events.ThreadStarted{thread_id: id}), do: put([:faint, "thread #{id}"])

  def event(%Events.ItemStarted{item: %Items.CommandExecution{command: command}}),
    do: put([:yellow, "$ ", command])

  def event(%Events.ItemCompleted{item: item}), do: item(item)
  def event(%Events.Error{message: message}), do: put([:red, message])

  def event(%Events.TurnCompleted{usage: usage}),
    do:
      put([
        :faint,
        "the thread so far, in tokens: #{usage.input_tokens} in (#{usage.cached_input_tokens} cached), #{usage.output_tokens} out"
      ])

  def event(_other), do: :ok

  defp item(%Items.Reasoning{text: text}), do: put([:magenta, "(thinks) ", text])
  defp item(%Items.AgentMessage{text: text}), do: put([:bright, text])
  defp item(%Items.Error{message: message}), do: put([:yellow, "warning: ", message])

  defp item(%Items.CommandExecution{aggregated_output: output, exit_code: code}),
    do: put([indent(output), :faint, "  exit code #{code}"])

  defp item(%Items.FileChange{changes: changes}),
    do: for(change <- changes, do: put([:yellow, kind(change.kind), Path.basename(change.path)]))

  defp item(_other), do: :ok

  defp kind(%PatchChangeKind.Add{}), do: "added "
  defp kind(%PatchChangeKind.Delete{}), do: "deleted "
  defp kind(%PatchChangeKind.Update{}), do: "updated "

  defp indent(""), do: ""

  defp indent(output),
    do: output |> String.trim_trailing() |> String.replace(~r/^/m, "  ") |> Kernel.<>("\n")

  defp put(text), do: text |> IO.ANSI.format() |> IO.puts()
end

defmodule Demo.Stage do
  @moduledoc false
  # Which model answers, and in which directory the engine works.

  def live(work) do
    directory = Path.join(System.tmp_dir!(), "codex-demo-#{System.pid()}")
    File.mkdir_p!(directory)

    try do
      work.([], directory)
    after
      File.rm_rf(directory)
    end
  end

  # The script knows neither the word nor the number: it takes both from what the engine sends, so its answers are a proof that the
  # engine sent them.
  @captured %{word: "Remember the word (\\w+)", number: "Output:\\n(\\d+)"}
  @patch "*** Begin Patch\n*** Add File: answer.txt\n+{{number}}\n*** End Patch\n"

  @script [
    [%{reasoning: "**I let the shell do the sum**"}, %{exec_command: "echo $((6 * 7))"}],
    %{capture: %{number: @captured.number}, steps: [%{apply_patch: @patch}]},
    %{
      capture: @captured,
      steps: [%{text: "The shell says {{number}}; it is in answer.txt. I keep {{word}} in mind."}]
    },
    %{capture: @captured, steps: [%{text: "The word is {{word}}."}]},
    %{capture: @captured, steps: [%{text: ~s({"word": "{{word}}", "number": {{number}}})}]}
  ]

  def scripted(work) do
    # Part of the tests only, so the compiler must not look for it.
    helper = Module.concat(Codex, ScriptedModel)

    for file <- ["cargo", "scripted_model"], not Code.ensure_loaded?(helper) do
      Code.require_file("../test/support/#{file}.ex", __DIR__)
    end

    helper.build!()
    model = helper.start!(@script)

    try do
      work.(helper.client_options(model), helper.directory!(model, "work"))
    after
      helper.stop(model)
    end
  end

  # The engine's own answer to whether it can sandbox a command here; containers often forbid user namespaces.
  def sandbox(directory) do
    engine = engine!()
    home = Path.join(directory, ".codex-home")
    File.mkdir_p!(home)

    {_, status} =
      System.cmd(engine, ["sandbox", "--", "true"],
        env: [{"CODEX_HOME", home}],
        stderr_to_stdout: true
      )

    File.rm_rf!(home)
    if status == 0, do: :workspace_write, else: :danger_full_access
  end

  # Said here, for the first to start it is not the library.
  defp engine! do
    case Codex.Options.default_codex_path() do
      {:ok, %{path: path}} ->
        System.find_executable(path) ||
          raise Codex.InstallError,
            reason: :not_found,
            path: path,
            message: "CODEX_PATH names no executable: #{path}"

      {:error, error} ->
        raise error
    end
  end
end

defmodule Demo do
  @moduledoc false
  alias Demo.{Screen, Stage}

  @schema %{
    type: :object,
    properties: %{word: %{type: :string}, number: %{type: :integer}},
    required: [:word, :number],
    additionalProperties: false
  }

  # A connection that never comes shall not keep the audience waiting for ever.
  @limits [idle_timeout: :timer.minutes(2)]

  def main(arguments) do
    if "--live" in arguments, do: Stage.live(&turns/2), else: Stage.scripted(&turns/2)
  rescue
    error in [
      Codex.TurnError,
      Codex.TimeoutError,
      Codex.AuthError,
      Codex.TransportError,
      Codex.InstallError
    ] ->
      Screen.bad(Exception.message(error))
      exit({:shutdown, 1})
  end

  defp turns(client, directory) do
    word = Enum.random(~w(moss fern pebble lantern harbour thistle))
    sandbox = Stage.sandbox(directory)

    if sandbox == :danger_full_access do
      Screen.note(
        "The engine's sandbox cannot start here (no user namespaces): going on without it, in a directory of its own."
      )
    end

    {:ok, thread} =
      Codex.start_thread(client,
        sandbox: sandbox,
        working_directory: directory,
        skip_git_repo_check: true
      )

    Screen.title("A turn, as it happens")

    stream(thread, """
    Remember the word #{word}. Then run `echo $((6 * 7))` in the shell and write the result, nothing else, to the new file answer.txt.\
    """)

    check(
      File.read(Path.join(directory, "answer.txt")) == {:ok, "42\n"},
      "answer.txt holds what the shell said"
    )

    Screen.title("A second turn on the same thread")
    message = stream(thread, "Which word did I ask you to remember?")
    check(message =~ word, "the thread remembers: the word was #{word}")

    Screen.title("A turn with structured output")
    question = "Give me the word, and the number that the shell said."
    Screen.prompt(question)
    result = Codex.Thread.run!(thread, question, [output_schema: @schema] ++ @limits)
    Screen.note(inspect(result.structured_output))
    check(result.structured_output == %{"word" => word, "number" => 42}, "the answer is data")
  end

  # Shows each event when it comes, and gives the last message.
  defp stream(thread, prompt) do
    Screen.prompt(prompt)

    thread
    |> Codex.Thread.run_streamed!(prompt, @limits)
    |> Stream.each(&Screen.event/1)
    |> Codex.Stream.text()
    |> Enum.to_list()
    |> List.last()
  end

  defp check(true, claim), do: Screen.good("✓ " <> claim)

  defp check(false, claim) do
    Screen.bad("✗ not so: " <> claim)
    exit({:shutdown, 1})
  end
end

Demo.main(System.argv())
