defmodule Codex.Options do
  alias Codex.InstallError
  alias Codex.OptionError
  alias Codex.Options.{Executable, Levels, Schema}

  @options [
    codex_path: [
      type: :path,
      doc: "the engine's executable; without it, see `default_codex_path/0`."
    ],
    base_url: [
      type: :url,
      doc: "where the service is; without it, `CODEX_URL`, or what the configuration says."
    ],
    api_key: [
      type: :secret,
      doc:
        "the key for the service; without it, `CODEX_API_KEY`, or the engine's own login. It " <>
          "travels in the engine's environment, never among its arguments."
    ],
    config: [
      type: :config,
      doc:
        "values over the engine's `config.toml`. Keys are names, not paths: a key with a dot " <>
          "in it is one key."
    ],
    config_overrides: [
      type: :overrides,
      doc: "the same as text, handed to the engine as it is (dotted path, `=`, a TOML value)."
    ],
    env: [
      type: :env,
      doc: "variables of the engine's environment, on top of the inherited ones."
    ],
    inherit_env: [
      type: :inherit_env,
      default: true,
      doc: "which variables of this VM the engine inherits: all, none, or those named."
    ]
  ]

  @moduledoc """
  The options of the engine: which executable, which service, which configuration, which
  environment.

  They are the first argument of `Codex.start_thread/2` and `Codex.resume_thread/3`. See
  `Codex.Thread.Options` for those of a conversation and `Codex.Turn.Options` for those of a
  single turn; `split/1` tells the three apart.

  #{Schema.docs(@options)}

  ## The environment

  `env` extends what is inherited, as in `System.cmd/3`. The engine's commands see this
  environment too, so `inherit_env: false` (or a list such as `["PATH", "HOME"]`) keeps the
  host's secrets from them. `CODEX_API_KEY` and `CODEX_URL` are read from the environment
  that results, at the moment a turn starts; the options `api_key` and `base_url` win over
  them. Nothing inherited is dropped: with `RUST_BACKTRACE` set, for one, the engine's
  error texts carry stack traces.

  > #### Secrets {: .warning}
  >
  > `config` and `config_overrides` become arguments of the engine's process, which every user
  > of the machine can read. Keys and tokens belong into `api_key`, into `env` or into
  > `config.toml`.

      iex> options = Codex.Options.new!(api_key: "sk-secret", env: [LANG: "C", DEBUG: nil])
      iex> options.env
      %{"DEBUG" => nil, "LANG" => "C"}
      iex> inspect(options)
      ~s(#Codex.Options<api_key: "[redacted]", env: %{"DEBUG" => nil, "LANG" => "C"}>)

      iex> {:error, error} = Codex.Options.new(codex_pth: "/usr/bin/codex")
      iex> Exception.message(error)
      "client option :codex_pth: unknown option, did you mean :codex_path? What is accepted: see Codex.Options."
  """

  use Codex.Options.Schema,
    level: :client,
    options: @options,
    example: [base_url: "https://example.com/v1"]

  @typedoc "Where the engine's executable was found."
  @type source :: :option | :codex_path_env | :installed | :path

  @doc """
  Tells the options of the three levels apart.

      iex> {:ok, {client, thread, turn}} = Codex.Options.split(api_key: "sk-1", model: "gpt-5.5", timeout: 1_000)
      iex> {client.api_key, thread.model, turn.timeout}
      {"sk-1", "gpt-5.5", 1000}

      iex> {:error, error} = Codex.Options.split(modle: "gpt-5.5")
      iex> Exception.message(error)
      "option :modle: unknown option, did you mean the thread option :model? " <>
        "What is accepted: see Codex.Options, Codex.Thread.Options and Codex.Turn.Options."
  """
  @spec split(keyword() | map()) ::
          {:ok, {t(), Codex.Thread.Options.t(), Codex.Turn.Options.t()}}
          | {:error, OptionError.t()}
  def split(options) do
    with {:ok, pairs} <- Schema.pairs(options, nil),
         groups = Enum.group_by(pairs, fn {key, _value} -> Levels.level_of(key) end),
         :ok <- none_of(groups[nil]),
         :ok <- none_of(groups[:connection]),
         {:ok, client} <- new(groups[:client] || []),
         {:ok, thread} <- Codex.Thread.Options.new(groups[:thread] || []),
         {:ok, turn} <- Codex.Turn.Options.new(groups[:turn] || []) do
      {:ok, {client, thread, turn}}
    end
  end

  @doc """
  The engine's executable that is used where no option says otherwise, and where it comes
  from: the variable `CODEX_PATH`, the installed copy (`mix codex.install`), or the first
  `codex` in `PATH`.

  What `CODEX_PATH` names is not looked at: if it cannot be started, that is a
  `Codex.TransportError` that names it.

      {:ok, %{path: "/usr/local/bin/codex", source: :path}} = Codex.Options.default_codex_path()
  """
  @spec default_codex_path() ::
          {:ok, %{path: String.t(), source: source()}} | {:error, InstallError.t()}
  def default_codex_path do
    Executable.choose(
      System.get_env("CODEX_PATH"),
      Codex.Install.installed_path(),
      System.find_executable("codex")
    )
  end

  @doc """
  The engine's executable for these options: the option `codex_path`, or else
  `default_codex_path/0`.

      iex> Codex.Options.codex_path(Codex.Options.new!(codex_path: "/opt/codex"))
      {:ok, %{path: "/opt/codex", source: :option}}
  """
  @spec codex_path(t()) ::
          {:ok, %{path: String.t(), source: source()}} | {:error, InstallError.t()}
  def codex_path(%__MODULE__{codex_path: nil}), do: default_codex_path()
  def codex_path(%__MODULE__{codex_path: path}), do: {:ok, %{path: path, source: :option}}

  defp none_of(nil), do: :ok

  defp none_of([{key, value} | _rest]),
    do: {:error, Schema.error(nil, key, value, Levels.explain(key, nil))}

  defimpl Inspect do
    import Inspect.Algebra

    alias Codex.Options.Config
    alias Codex.Redaction

    def inspect(options, opts) do
      fields =
        for key <- @for.keys(), value = Map.fetch!(options, key), value != nil do
          {key, redact(key, value)}
        end

      field = fn {key, value}, opts -> concat("#{key}: ", to_doc(value, opts)) end
      container_doc("#Codex.Options<", fields, ">", opts, field)
    end

    # A struct that was not checked may hold anything.
    defp redact(:config, value), do: Config.redact(value)

    defp redact(:config_overrides, value) when is_list(value),
      do: Enum.map(value, &Config.redact_override/1)

    defp redact(key, value), do: [{key, value}] |> Redaction.term() |> Keyword.fetch!(key)
  end
end
