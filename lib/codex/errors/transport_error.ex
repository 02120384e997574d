defmodule Codex.TransportError do
  @moduledoc """
  The engine's process failed, or the way to it, or a line between it and us.

  * `reason`
    * `:spawn` — it could not be started; `errno` and `path` say why
    * `:exit` — it ended without finishing its work; `exit` and `stderr` say how
    * `:protocol` — it wrote a line that does not decode; `offset` and `excerpt` show it
    * `:closed` — it was closed already
    * `:connect` — there is no connection to the app-server that was asked for; `cause`, `errno` and `path` (its URL) say why
    * `:disconnected` — the connection to that app-server ended
  * `cause` — what the engine's own words mean, where we know them: `:bad_argument`,
    `:bad_config`, `:unknown_thread`, `:archived_thread`, `:untrusted_directory`,
    `:unknown_provider`, `:missing_directory`, `:codex_home`, `:output_schema`, `:mcp_server`, `:panic`; of a connection
    `:unauthorized`, `:certificate` or `:timeout`; else `nil`
  * `exit` — `{:status, code}` or `{:signal, name, number}`
  * `errno` — the operating system's error, as an atom (`:enoent`, `:eacces` …)
  * `path` — the executable or the directory at fault
  * `stderr` — the newest bytes that the engine wrote to stderr
  * `offset`, `excerpt` — where in the engine's output the bad line begins (bytes), and its beginning
  * `message` — what happened, in a sentence
  * `result` — where a turn was in progress: what there was of it until then, a `Codex.Turn.Result`

      iex> error = %Codex.TransportError{
      ...>   reason: :exit,
      ...>   exit: {:status, 1},
      ...>   cause: :untrusted_directory,
      ...>   stderr: "Not inside a trusted directory and --skip-git-repo-check was not specified."
      ...> }
      iex> Exception.message(error)
      "the engine exited with status 1: Not inside a trusted directory and --skip-git-repo-check was not specified. " <>
        "Give a `working_directory` inside a git repository, or `skip_git_repo_check: true`."
  """

  alias Codex.Errors.Text

  defexception [
    :reason,
    :cause,
    :exit,
    :errno,
    :path,
    :offset,
    :excerpt,
    :message,
    :result,
    stderr: ""
  ]

  @type cause ::
          :bad_argument
          | :bad_config
          | :unknown_thread
          | :archived_thread
          | :untrusted_directory
          | :unknown_provider
          | :missing_directory
          | :codex_home
          | :output_schema
          | :mcp_server
          | :panic
          | :unauthorized
          | :certificate
          | :timeout

  @type t :: %__MODULE__{
          reason: :spawn | :exit | :protocol | :closed | :connect | :disconnected,
          cause: cause() | nil,
          exit: {:status, non_neg_integer()} | {:signal, atom() | nil, pos_integer()} | nil,
          errno: atom() | nil,
          path: String.t() | nil,
          stderr: binary(),
          offset: non_neg_integer() | nil,
          excerpt: binary() | nil,
          message: String.t() | nil,
          result: Codex.Turn.Result.t() | nil
        }

  @impl true
  def message(%__MODULE__{} = error), do: Text.sentence(what(error)) <> " " <> advice(error)

  defp what(%{reason: :spawn} = error) do
    "the engine could not be started#{Text.detail(error.message)}#{place(error)}"
  end

  defp what(%{reason: :exit} = error) do
    "the engine #{ending(error.exit)}#{Text.detail(error.message || error.stderr)}"
  end

  defp what(%{reason: :protocol} = error) do
    "the engine wrote a line that cannot be decoded#{offset(error.offset)}" <>
      "#{Text.detail(error.message)}#{excerpt(error.excerpt)}"
  end

  defp what(%{reason: :closed} = error) do
    "the connection to the engine is closed#{Text.detail(error.message)}"
  end

  defp what(%{reason: :connect} = error) do
    "there is no connection to the app-server#{Text.detail(error.message)}#{place(error)}"
  end

  defp what(%{reason: :disconnected} = error) do
    "the connection to the app-server ended#{Text.detail(error.message)}"
  end

  defp ending({:status, code}), do: "exited with status #{code}"
  defp ending({:signal, nil, number}), do: "was killed by signal #{number}"
  defp ending({:signal, name, number}), do: "was killed by signal #{number} (#{name})"
  defp ending(nil), do: "ended"

  # Said only where the sentence does not name them already.
  defp place(error) do
    [error.path, error.errno && inspect(error.errno)]
    |> Enum.reject(&(is_nil(&1) or String.contains?(error.message || "", &1)))
    |> case do
      [] -> ""
      parts -> " (#{Enum.join(parts, ", ")})"
    end
  end

  defp offset(nil), do: ""
  defp offset(offset), do: " at byte #{offset}"

  defp excerpt(nil), do: ""
  defp excerpt(excerpt), do: ", in #{inspect(Text.tail(excerpt, 200))}"

  defp advice(%{cause: cause}) when not is_nil(cause), do: advice_for(cause)

  defp advice(%{reason: :spawn, errno: :enoent}) do
    "Check that the path exists, or install the engine with `mix codex.install`."
  end

  defp advice(%{reason: :spawn, errno: :eacces}) do
    "Make it an executable file that this user may run (`chmod +x`), in directories it may enter."
  end

  defp advice(%{reason: :spawn, errno: :enoexec}) do
    "It is no program for this machine: `mix codex.install` fetches the right one."
  end

  defp advice(%{reason: :spawn, errno: :e2big}) do
    "Move large values from `config` and `env` into `config.toml`: they travel as arguments."
  end

  defp advice(%{reason: :exit, exit: {:signal, _name, _number}}) do
    "Something outside ended it (often the kernel, when memory is short): look there, then run the turn again."
  end

  defp advice(%{reason: :closed}), do: "Start a new one."

  defp advice(%{reason: reason}) when reason in [:connect, :disconnected],
    do: "Check that the app-server runs there, and that `url` is the one it listens on."

  defp advice(_error) do
    "`mix codex.doctor` checks the engine and its surroundings."
  end

  defp advice_for(:bad_argument) do
    "The engine knows no such argument: correct the options, and check with `mix codex.doctor` " <>
      "that it is the version this library was made for."
  end

  defp advice_for(:bad_config) do
    "Correct `config`, `config_overrides` or the `config.toml` in CODEX_HOME."
  end

  defp advice_for(:unknown_thread) do
    "Check the id and that CODEX_HOME is the one the thread was made in, " <>
      "or begin a new conversation with `Codex.start_thread/2`."
  end

  defp advice_for(:archived_thread) do
    "Take it out of the archive with `codex unarchive`, and resume it again."
  end

  defp advice_for(:untrusted_directory) do
    "Give a `working_directory` inside a git repository, or `skip_git_repo_check: true`."
  end

  defp advice_for(:unknown_provider) do
    "Define it under `model_providers` in `config` or `config.toml`, or correct `model_provider`."
  end

  defp advice_for(:missing_directory) do
    "Create the directory, or correct `working_directory` and `additional_directories`."
  end

  defp advice_for(:codex_home), do: "Create the directory that CODEX_HOME names, or unset it."
  defp advice_for(:output_schema), do: "Give `output_schema` as a JSON Schema object."

  defp advice_for(:mcp_server) do
    "Start the server by hand to see why it fails, or take `required` off its configuration."
  end

  defp advice_for(:unauthorized),
    do: "Give the `token` that the app-server was started with (`--ws-token-file`)."

  defp advice_for(:certificate) do
    "Check that its certificate is for this host; if the system does not trust who signed it, name a file of " <>
      "certificates in SSL_CERT_FILE."
  end

  defp advice_for(:timeout),
    do: "Check that `url` is an app-server's, and that no firewall is between."

  defp advice_for(:panic) do
    "This is a fault in the engine: run the turn again, and report it with the text above."
  end
end
