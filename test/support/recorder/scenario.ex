defmodule Codex.Recorder.Scenario do
  @moduledoc false
  # What is recorded: what the model answers, how the engine is run, and what is to happen meanwhile.
  #
  # Texts may hold `{{project}}` (where the agent works), `{{home}}` (`CODEX_HOME`), `{{model}}` (the model's host and port), `{{mcp}}`
  # (the MCP server) and, after the first run of `before`, `{{thread}}`. Other names in braces are captures of the scripted model.

  @project ["--skip-git-repo-check", "--cd", "{{project}}"]

  @enforce_keys [:name, :shows]
  defstruct [
    :name,
    :shows,
    # The model's script.
    responses: [],
    # Settings, as `-c` takes them; and lines for the end of config.toml.
    config: [],
    toml: "",
    # Options of `codex exec`, and what follows them: a prompt, or a subcommand.
    options: ["--sandbox", "danger-full-access" | @project],
    words: ["Do it."],
    stdin: "",
    env: %{},
    # Files of the project, and a shell script that makes the rest.
    files: %{},
    setup: "true",
    # The words of runs of the engine before the one that is recorded.
    before: [],
    # `{signal, text}`: the engine gets the signal once it has printed the text.
    signal: nil,
    # `{reached, opened}`: when a stream of the model stands at the one gate, the other opens.
    gates: [],
    # The transports on which the engine reports in another order every time: it does so of what runs side by side.
    unordered: [],
    # On the app-server: the steps of `Codex.Recorder.Steps`; `nil` is one turn with `words`.
    session: nil,
    # Whether it needs the engine's sandbox, which not every machine can have.
    sandboxed: false,
    transports: [:exec]
  ]

  @type t :: %__MODULE__{}
  @type transport :: :exec | :app_server

  @doc "The scenarios of one file: a name and what it shows, then the fields."
  @spec new(String.t(), String.t(), keyword()) :: t()
  def new(name, shows, fields), do: struct!(%__MODULE__{name: name, shows: shows}, fields)

  @doc "The same of a session with the app-server."
  @spec session(String.t(), String.t(), list(), keyword()) :: t()
  def session(name, shows, steps, fields \\ []),
    do: new(name, shows, [session: steps, transports: [:app_server]] ++ fields)

  @doc "The options of `codex exec` with these beside the project's."
  @spec options([String.t()]) :: [String.t()]
  def options(options), do: options ++ @project
end
