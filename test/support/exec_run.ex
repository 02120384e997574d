defmodule Codex.ExecRun do
  @moduledoc false
  # Runs the real engine with the arguments, the environment and the files of the exec
  # transport, but through a shell: so that nothing else of the library is under test.

  import ExUnit.Assertions
  import ExUnit.Callbacks

  alias Codex.{Failure, Input, Options, ScriptedModel, TransportError}
  alias Codex.Transport.Exec.{Command, Files, Prompt}

  @doc false
  def setup_model(_context) do
    model = ScriptedModel.start!([%{times: "always", steps: [%{text: "Hello."}]}])
    home = ScriptedModel.codex_home!(model)
    {:ok, model: model, home: home, work: ScriptedModel.directory!(model, "work")}
  end

  @doc false
  def command(context, opts \\ []) do
    client = [env: ScriptedModel.environment(context.home)] ++ Keyword.get(opts, :client, [])
    client = Keyword.update!(client, :env, &Map.merge(&1, Map.new(opts[:env] || [])))

    thread =
      [working_directory: context.work, skip_git_repo_check: true, sandbox: :danger_full_access]
      |> Keyword.merge(opts[:thread] || [])

    {:ok, command} =
      Command.build(
        Options.new!(client),
        Codex.Thread.Options.new!(thread),
        Codex.Turn.Options.new!(opts[:turn] || []),
        prompt(opts[:input] || "hi"),
        opts[:id]
      )

    on_exit(fn -> Files.remove(command.files) end)
    command
  end

  # What is a prompt already was not checked.
  defp prompt(%Prompt{} = prompt), do: prompt

  defp prompt(input) do
    {:ok, input} = Input.new(input)
    {:ok, prompt} = Prompt.new(input)
    prompt
  end

  # The whole environment is the command's, the prompt comes from a file, and the two
  # outputs are kept apart.
  @doc false
  def run(context, opts \\ []) do
    command = command(context, opts)
    arguments = opts[:arguments] || command.spec.args
    directory = ScriptedModel.directory!(context.model, "run")
    [prompt, stderr] = Enum.map(["prompt", "stderr"], &Path.join(directory, &1))
    File.write!(prompt, command.prompt)

    script = ~s(exec env -i "$@" < "$PROMPT" 2> "$STDERR")
    variables = Enum.map(command.spec.env, fn {name, value} -> "#{name}=#{value}" end)

    {stdout, status} =
      System.cmd("sh", ["-c", script, "sh"] ++ variables ++ [command.spec.executable | arguments],
        env: [{"PROMPT", prompt}, {"STDERR", stderr}]
      )

    lines = for "{" <> _ = line <- String.split(stdout, "\n"), do: Codex.JSON.decode!(line)
    %{lines: lines, status: status, stderr: File.read!(stderr), command: command}
  end

  @doc false
  def of_type(run, type), do: Enum.filter(run.lines, &(&1["type"] == type))
  @doc false
  def thread_id(run), do: run |> of_type("thread.started") |> hd() |> Map.fetch!("thread_id")

  @doc false
  def exit_error(run) do
    assert of_type(run, "turn.completed") == []
    error = %TransportError{reason: :exit, exit: {:status, run.status}, stderr: run.stderr}
    Failure.exit(error, run.command.secrets)
  end
end
