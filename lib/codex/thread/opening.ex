defmodule Codex.Thread.Opening do
  @moduledoc false
  # How a handle comes about, on either transport: the first argument decides which.

  alias Codex.{Client, OptionError, Options, Thread, UnsupportedError}
  alias Codex.Transport.{AppServer, Exec}
  alias Codex.Transport.AppServer.Loading

  @type opened :: {:ok, Thread.t()} | {:error, Exception.t()}

  # Where a fork cuts its history, and the like: of use with this one request only.
  @fork [
    before_turn_id: "beforeTurnId",
    last_turn_id: "lastTurnId",
    attach_to_source: "attachToSource",
    defer_goal_continuation: "deferGoalContinuation"
  ]

  @fork_keys Keyword.keys(@fork)

  @doc false
  @spec start(Codex.options() | Codex.client(), Codex.thread_options()) :: opened()
  def start(client_or_options, thread_options) do
    if Client.client?(client_or_options),
      do: load(client_or_options, thread_options, &Loading.start(client_or_options, &1)),
      else: exec(client_or_options, nil, thread_options)
  end

  @doc false
  @spec resume(Codex.options() | Codex.client(), String.t(), Codex.thread_options()) :: opened()
  def resume(client_or_options, thread_id, thread_options) do
    with :ok <- Thread.Id.check(thread_id) do
      if Client.client?(client_or_options),
        do:
          load(
            client_or_options,
            thread_options,
            &Loading.resume(client_or_options, thread_id, &1)
          ),
        else: exec(client_or_options, thread_id, thread_options)
    end
  end

  @doc false
  @spec fork(Codex.options() | Codex.client(), String.t(), keyword() | map()) :: opened()
  def fork(client_or_options, thread_id, opts) do
    with :ok <- Thread.Id.check(thread_id),
         {:ok, more, thread_options} <- split(opts) do
      if Client.client?(client_or_options),
        do:
          load(
            client_or_options,
            thread_options,
            &Loading.fork(client_or_options, thread_id, &1, more)
          ),
        else: {:error, %UnsupportedError{feature: :fork_thread, transport: :exec}}
    end
  end

  defp load(client, thread_options, loading) do
    with {:ok, options} <- Thread.Options.new(thread_options),
         :ok <- Thread.Options.check_transport(options, :app_server),
         {:ok, %{answer: answer, generation: generation}} <- loading.(options) do
      Thread.open(%{
        owner: options.owner || self(),
        transport: AppServer,
        options: fn -> {client, options} end,
        thread_id: answer.thread.id,
        loaded: generation,
        opened: answer
      })
    end
  end

  defp exec(options, thread_id, thread_options) do
    with {:ok, options} <- Options.new(options),
         {:ok, thread_options} <- Thread.Options.new(thread_options),
         :ok <- Thread.Options.check_transport(thread_options, :exec) do
      Thread.open(%{
        owner: thread_options.owner || self(),
        transport: Exec,
        options: fn -> {options, thread_options} end,
        thread_id: thread_id
      })
    end
  end

  defp split(%Thread.Options{} = options), do: {:ok, %{}, options}

  defp split(opts) when is_map(opts) and not is_struct(opts), do: opts |> Map.to_list() |> split()

  defp split(opts) when is_list(opts) do
    {more, options} = Enum.split_with(opts, &match?({key, _value} when key in @fork_keys, &1))

    with :ok <- Enum.find_value(more, :ok, &wrong/1),
         do: {:ok, Map.new(more, fn {key, value} -> {@fork[key], value} end), options}
  end

  # `Codex.Thread.Options` says what is wrong with it.
  defp split(other), do: {:ok, %{}, other}

  defp wrong({key, value})
       when key in [:before_turn_id, :last_turn_id] and (not is_binary(value) or value == ""),
       do: wrong(key, value, "expected the id of a turn")

  defp wrong({key, value})
       when key in [:attach_to_source, :defer_goal_continuation] and not is_boolean(value),
       do: wrong(key, value, "expected true or false")

  defp wrong(_good), do: nil

  defp wrong(key, value, expected) do
    reason = "#{expected}, got: #{Codex.Options.Type.show(value)}"
    {:error, %OptionError{level: :thread, key: key, value: value, reason: reason}}
  end
end
