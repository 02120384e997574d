defmodule Codex.Client.Options do
  alias Codex.Options.Schema

  @options [
    name: [
      type: :name,
      doc: "a name for the client, as for any `GenServer`."
    ],
    connect: [
      type: {:enum, [:sync, :async]},
      default: :sync,
      doc:
        "whether `Codex.start_link/1` waits until the engine has answered, or returns at once and " <>
          "connects by itself, again and again if it must: so an application boots without an engine."
    ],
    url: [
      type: :app_server_url,
      doc:
        "an app-server that already runs, `unix:///path/to/socket`, `ws://…` or `wss://…`; without it " <>
          "the client starts an engine of its own."
    ],
    token: [
      type: :secret,
      doc: "the bearer token for that app-server; over plain `ws://` to this machine only."
    ],
    client_name: [type: :text, default: "codex_sdk_elixir", doc: "who we say we are."],
    client_title: [type: :text, default: "Codex SDK for Elixir", doc: "the same, for people."],
    client_version: [
      type: :text,
      doc: "the version of who we say we are; without it, this library's."
    ],
    experimental: [
      type: :boolean,
      default: true,
      doc: "whether requests and fields that the engine calls experimental may be used."
    ],
    opt_out_notifications: [
      type: {:list, :text},
      doc:
        ~s(methods of notifications that the engine shall not send, as `"thread/status/changed"`.)
    ],
    handler: [
      type: :handler,
      doc:
        "who answers the engine's questions (approvals, tool calls …), see `Codex.RequestHandler`; " <>
          "without it they are denied."
    ],
    handler_timeout: [
      type: :milliseconds,
      default: 300_000,
      doc: "how long an answer may take before it is a denial."
    ],
    initialize_timeout: [
      type: :milliseconds,
      default: 30_000,
      doc: "the longest that the engine may take to start and answer for the first time."
    ],
    request_timeout: [
      type: :milliseconds,
      default: 60_000,
      doc: "the longest that the engine may take to answer a request."
    ],
    max_in_flight: [
      type: :count,
      default: 64,
      doc:
        "how many requests may wait for the engine at once; more are sent as answers come. (Above about " <>
          "128 the engine refuses some, above 1,000 it forgets some.)"
    ],
    max_restarts: [
      type: :count,
      default: 3,
      doc:
        "how many connections may be lost within `max_seconds`; with one more the client ends, with the " <>
          "last error as its reason."
    ],
    max_seconds: [
      type: :count,
      default: 60,
      doc:
        "the time that `max_restarts` is about, in seconds; with `url`, also how long the app-server may be " <>
          "away before the client ends."
    ]
  ]

  @moduledoc """
  The options of a client: how it reaches the engine, who it says it is, and its limits.

  `Codex.start_link/1` takes them together with those of the engine that it starts (`Codex.Options`).

  #{Schema.docs(@options)}

      iex> {:ok, options} = Codex.Client.Options.new(name: MyApp.Codex, request_timeout: 10_000)
      iex> {options.name, Codex.Client.Options.get(options, :max_in_flight)}
      {MyApp.Codex, 64}

      iex> {:error, error} = Codex.Client.Options.new(url: "http://localhost:1234")
      iex> error.reason
      ~s(expected a unix://, ws:// or wss:// URL, got: "http://localhost:1234")
  """

  use Codex.Options.Schema,
    level: :connection,
    options: @options,
    example: [request_timeout: 10_000]

  alias Codex.OptionError
  alias Codex.Options.Levels

  @doc """
  Tells the options of the engine and those of the client apart.

      iex> {:ok, {engine, client}} = Codex.Client.Options.split(codex_path: "/opt/codex", name: MyApp.Codex)
      iex> {engine.codex_path, client.name}
      {"/opt/codex", MyApp.Codex}

      iex> {:error, error} = Codex.Client.Options.split(model: "gpt-5.5")
      iex> error.reason
      "this is a thread option: it belongs to Codex.Thread.Options"

      iex> {:error, error} = Codex.Client.Options.split(url: "unix:///run/codex.sock", api_key: "sk-0123456789")
      iex> {error.key, error.value, error.reason}
      {:api_key, "[redacted]", "is for an engine that the client starts; with `url` it starts none"}
  """
  @spec split(keyword() | map()) ::
          {:ok, {Codex.Options.t(), t()}} | {:error, OptionError.t()}
  def split(options) do
    with {:ok, pairs} <- Schema.pairs(options, :connection) do
      {engine, rest} =
        Enum.split_with(pairs, fn {key, _value} -> Levels.level_of(key) == :client end)

      with {:ok, checked} <- Codex.Options.new(engine),
           {:ok, client} <- new(rest),
           :ok <- no_engine(client.url, engine),
           do: {:ok, {checked, client}}
    end
  end

  # They would be of no effect, and some of them are about what the agent may do.
  defp no_engine(nil, _engine), do: :ok

  defp no_engine(_url, engine) do
    case Enum.find(engine, fn {_key, value} -> value != nil end) do
      nil ->
        :ok

      {key, value} ->
        reason = "is for an engine that the client starts; with `url` it starts none"
        {:error, Schema.error(:client, key, value, reason)}
    end
  end

  defimpl Inspect do
    import Inspect.Algebra

    def inspect(options, opts) do
      fields =
        for key <- @for.keys(), value = Map.fetch!(options, key), value != nil do
          {key, if(key == :token, do: Codex.Redaction.mask(), else: value)}
        end

      field = fn {key, value}, opts -> concat("#{key}: ", to_doc(value, opts)) end
      container_doc("#Codex.Client.Options<", fields, ">", opts, field)
    end
  end
end
