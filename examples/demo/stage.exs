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

  @pause %{delay_ms: 150}
  @poem %{
    text: %{
      deltas: [
        "A {{thing}} ",
        @pause,
        "sits in the rain ",
        @pause,
        "and waits, ",
        @pause,
        "unhurried."
      ]
    }
  }

  @script [
    [%{reasoning: "**I let the shell do the sum**"}, %{exec_command: "echo $((6 * 7))"}],
    %{capture: %{number: @captured.number}, steps: [%{apply_patch: @patch}]},
    %{
      capture: @captured,
      steps: [%{text: "The shell says {{number}}; it is in answer.txt. I keep {{word}} in mind."}]
    },
    %{capture: @captured, steps: [%{text: "The word is {{word}}."}]},
    %{capture: @captured, steps: [%{text: ~s({"word": "{{word}}", "number": {{number}}})}]},
    %{capture: %{thing: "about an? (\\w+)"}, steps: [@poem]},
    # These two never get to their end: what comes in between is the point.
    [%{text: %{deltas: ["One, two, three, ", %{gate: "never"}, "a thousand."]}}],
    %{capture: %{word: "say only (\\w+)"}, steps: [%{text: "{{word}}"}]},
    [%{text: %{deltas: ["Once upon a time, ", %{gate: "never"}, "and they lived."]}}],
    [%{exec_command: "touch unwanted.txt"}],
    %{capture: %{why: "(rejected by user)"}, steps: [%{text: "I could not: {{why}}."}]}
  ]

  def scripted(work) do
    # Part of the tests only, so the compiler must not look for it.
    helper = Module.concat(Codex, ScriptedModel)

    for file <- ["cargo", "scripted_model"], not Code.ensure_loaded?(helper) do
      Code.require_file("../../test/support/#{file}.ex", __DIR__)
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
