defmodule Codex.Transport.Exec.Command do
  @moduledoc false
  # One run of `codex exec`: its arguments, in the order of the TypeScript SDK, its
  # environment, and what goes to its stdin.

  alias Codex.Engine.Spec
  alias Codex.{Options, Redaction}
  alias Codex.Options.{Config, Environment, Executable, Sandbox, Toml}
  alias Codex.Thread.Configuration
  alias Codex.Transport.Exec.{Files, Prompt}

  @enforce_keys [:spec, :prompt, :files, :codex_home, :secrets]
  defstruct [:spec, :prompt, :files, :codex_home, secrets: []]

  @typedoc """
  * `spec` - the process
  * `prompt` - what is written to its stdin, which is then closed
  * `files` - to be removed when it has ended
  * `codex_home` - where this engine keeps its threads, if that can be told
  * `secrets` - what must not be in any error about this run
  """
  @type t :: %__MODULE__{
          spec: Spec.t(),
          prompt: String.t(),
          files: Files.t(),
          codex_home: Path.t() | nil,
          secrets: [String.t()]
        }

  # Options of the thread that have no flag: the TypeScript SDK's, in its order, then ours.
  @configured [
    :reasoning_effort,
    :network_access,
    :web_search,
    :approval_policy,
    :approvals_reviewer,
    :model_provider,
    :reasoning_summary,
    :service_tier,
    :base_instructions,
    :developer_instructions,
    :personality,
    :permission_profile,
    :exclude_tmpdir_env_var,
    :exclude_slash_tmp
  ]

  # SIGINT ends the engine with all its commands; SIGTERM would leave them behind.
  @ladder [int: 400, term: 200]

  # Writes the files too: who gets `{:ok, command}` removes them.
  @doc false
  @spec build(
          Options.t(),
          Codex.Thread.Options.t(),
          Codex.Turn.Options.t(),
          Prompt.t(),
          String.t() | nil
        ) :: {:ok, t()} | {:error, Codex.Error.t()}
  def build(options, thread_options, turn_options, %Prompt{} = prompt, thread_id) do
    with :ok <- check(thread_id),
         {:ok, executable} <- Options.codex_path(options),
         env = Environment.build(options, Executable.tools(executable)),
         :ok <- Environment.check_base_url(env, options),
         {:ok, files} <- Files.create(turn_options.output_schema, prompt.images) do
      spec = %Spec{
        executable: executable.path,
        args: args(options, thread_options, turn_options, env, thread_id, files),
        env: Enum.sort(env),
        ladder: @ladder,
        cleanup: Files.cleanup(files)
      }

      {:ok,
       %__MODULE__{
         spec: spec,
         prompt: prompt.text,
         files: files,
         codex_home: Environment.codex_home(env),
         secrets: Redaction.secrets(env)
       }}
    end
  end

  @doc false
  @spec args(
          Options.t(),
          Codex.Thread.Options.t(),
          Codex.Turn.Options.t(),
          Environment.t(),
          String.t() | nil,
          Files.t()
        ) :: [String.t()]
  def args(options, thread, turn, env, thread_id, %Files{} = files) do
    List.flatten([
      ["exec", "--experimental-json"],
      repeated("--config", Toml.arguments(configuration(options, thread))),
      repeated("--config", options.config_overrides || []),
      config("openai_base_url", Environment.base_url(env, options)),
      flag("--model", thread.model),
      # A resumed thread has its source already.
      if(thread_id, do: [], else: flag("--thread-source", thread.thread_source)),
      flag("--sandbox", sandbox(thread.sandbox)),
      flag("--cd", thread.working_directory),
      repeated("--add-dir", Configuration.sandbox(thread)[:writable_roots] || []),
      if(thread.skip_git_repo_check, do: ["--skip-git-repo-check"], else: []),
      if(thread.ephemeral, do: ["--ephemeral"], else: []),
      flag("--output-schema", files.schema),
      flag("--cyber-access-program", text(turn.cyber_access_program)),
      repeated("--config", Toml.arguments(Configuration.assignments(thread, @configured))),
      if(thread_id, do: ["resume", thread_id], else: []),
      # Last, because `--image` takes all that follows it up to the next flag.
      repeated("--image", files.images)
    ])
  end

  defp check(nil), do: :ok
  defp check(thread_id), do: Codex.Thread.Id.check(thread_id)

  defp flag(_name, nil), do: []
  defp flag(name, value), do: [name, value]

  defp repeated(name, values), do: Enum.map(values, &[name, &1])

  defp config(_key, nil), do: []
  defp config(key, value), do: ["--config", "#{key}=#{Toml.value(value)}"]

  defp text(nil), do: nil
  defp text(value), do: to_string(value)

  defp sandbox(nil), do: nil
  defp sandbox(sandbox), do: Sandbox.word(sandbox)

  defp configuration(options, thread),
    do: Config.merge(options.config || [], thread.thread_config || [])
end
