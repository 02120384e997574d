defmodule Codex.Transport.AppServer.Loading do
  @moduledoc false
  # How a thread comes into an engine, with all of its options. An engine knows the threads that it has started or
  # resumed; the next one (another generation of the connection) has to be told again.

  alias Codex.{BusyError, Client, OptionError, RPCError}
  alias Codex.Protocol.{AskForApproval, SandboxPolicy}
  alias Codex.Thread.{Directories, Options}
  alias Codex.Transport.AppServer.{ThreadParams, TurnParams}

  @type loaded :: %{answer: struct(), generation: non_neg_integer()}

  @doc false
  @spec start(Client.client(), Options.t()) :: {:ok, loaded()} | {:error, Exception.t()}
  def start(client, options),
    do: load(client, "thread/start", ThreadParams.start(options), options)

  @doc false
  @spec resume(Client.client(), String.t(), Options.t()) ::
          {:ok, loaded()} | {:error, Exception.t()}
  def resume(client, thread_id, options) do
    # The engine does not say which one another engine has.
    with {:error, %BusyError{elsewhere: true} = error} <-
           load(client, "thread/resume", ThreadParams.resume(thread_id, options), options),
         do: {:error, %{error | thread_id: thread_id}}
  end

  # `more` says where the history is cut.
  @doc false
  @spec fork(Client.client(), String.t(), Options.t(), ThreadParams.params()) ::
          {:ok, loaded()} | {:error, Exception.t()}
  def fork(client, thread_id, options, more) do
    params = thread_id |> ThreadParams.fork(options) |> Map.merge(more)
    load(client, "thread/fork", params, options)
  end

  # The generation that has the thread loaded: `loaded`, if that is still the one.
  @doc false
  @spec ensure(Client.client(), String.t(), non_neg_integer() | nil, Options.t()) ::
          {:ok, non_neg_integer()} | {:error, Exception.t()}
  def ensure(client, thread_id, loaded, options) do
    with {:ok, generation} when generation != loaded <- Client.generation(client),
         {:ok, %{generation: generation}} <- resume(client, thread_id, options),
         do: {:ok, generation}
  end

  # Runs something that needs the thread loaded. The engine may have dropped it (nobody used it for half an hour; it was
  # in the archive, or unsubscribed from): then it is resumed, once.
  @doc false
  @spec with_loaded(
          Client.client(),
          String.t(),
          non_neg_integer() | nil,
          Options.t(),
          (() -> result)
        ) ::
          {result | {:error, Exception.t()}, non_neg_integer() | nil}
        when result: {:ok, term()} | {:error, Exception.t()}
  def with_loaded(client, thread_id, loaded, options, fun) do
    case ensure(client, thread_id, loaded, options) do
      {:ok, generation} ->
        case fun.() do
          {:error, %RPCError{kind: kind}} when kind in [:unknown_thread, :thread_not_loaded] ->
            again(client, thread_id, options, fun)

          result ->
            {result, generation}
        end

      error ->
        {error, nil}
    end
  end

  defp again(client, thread_id, options, fun) do
    case resume(client, thread_id, options) do
      {:ok, %{generation: generation}} -> {fun.(), generation}
      error -> {error, nil}
    end
  end

  # The generation is asked for first: if the connection is lost in between, the thread counts as not loaded.
  defp load(client, method, params, options) do
    with :ok <- directories(client, options),
         {:ok, generation} <- Client.generation(client),
         {:ok, answer} <- Client.request(client, method, params),
         :ok <- settle(client, method, answer, options),
         do: {:ok, %{answer: answer, generation: generation}}
  end

  # Of those of an engine on another machine nothing is known.
  @doc false
  @spec directories(Client.client(), Options.t()) :: :ok | {:error, Exception.t()}
  def directories(client, options) do
    with {:missing, key, path, posix} <- Directories.check(options),
         {:ok, info} <- Client.info(client) do
      if here?(client) and is_map_key(info.connection || %{}, :os_pid) do
        reason = "#{path}: #{:file.format_error(posix)}"
        {:error, %OptionError{level: :thread, key: key, value: path, reason: reason}}
      else
        :ok
      end
    end
  end

  defp here?(client) do
    case GenServer.whereis(client) do
      pid when is_pid(pid) -> node(pid) == node()
      {_name, node} -> node == node()
      nil -> false
    end
  end

  defp settle(client, method, answer, options) do
    case unsaid(method, answer, options) do
      [] ->
        :ok

      keys ->
        params = options |> ThreadParams.settings(keys) |> Map.put("threadId", answer.thread.id)
        with {:ok, _empty} <- Client.request(client, "thread/settings/update", params), do: :ok
    end
  end

  # A thread that the engine has loaded already is resumed without any of the options. It does not tell, but its
  # answer shows it.
  defp unsaid("thread/resume", answer, options) do
    given = for key <- ThreadParams.settings_keys(), Map.fetch!(options, key) != nil, do: key
    if taken?(answer, options), do: [], else: with_sandbox(given, options)
  end

  # `thread/start` and its like cannot say everything.
  defp unsaid(_method, _answer, options),
    do: if(ThreadParams.needs_settings?(options), do: [:sandbox], else: [])

  # Details of a sandbox that nobody named cannot be said.
  defp with_sandbox(keys, %Options{sandbox: nil}),
    do: keys -- [:network_access, :additional_directories]

  defp with_sandbox(keys, _options), do: keys

  defp taken?(answer, options) do
    Enum.all?(
      [
        {options.model, answer.model},
        {options.working_directory, answer.cwd},
        {options.approvals_reviewer, answer.approvals_reviewer},
        {options.service_tier && tier(options.service_tier), answer.service_tier},
        {options.reasoning_effort && to_string(options.reasoning_effort),
         answer.reasoning_effort},
        {options.approval_policy && policy(options.approval_policy),
         policy(answer.approval_policy)}
      ],
      fn {wanted, is} -> wanted == nil or wanted == is end
    ) and
      (options.sandbox == nil or
         sandbox?(TurnParams.sandbox(options.sandbox, options), answer.sandbox))
  end

  # The engine's other name for it.
  defp tier("fast"), do: "priority"
  defp tier(tier), do: tier

  defp policy(%AskForApproval.Granular{granular: granular}),
    do: granular |> Map.from_struct() |> Map.delete(:extra)

  defp policy({:granular, details}), do: Map.new(details)
  defp policy(word), do: word

  defp sandbox?(wanted, %SandboxPolicy.WorkspaceWrite{} = is) do
    wanted["type"] == "workspaceWrite" and network?(wanted, is.network_access) and
      Map.get(wanted, "writableRoots", []) -- (is.writable_roots || []) == []
  end

  defp sandbox?(wanted, %SandboxPolicy.ReadOnly{network_access: network}),
    do: wanted["type"] == "readOnly" and network?(wanted, network)

  defp sandbox?(wanted, %SandboxPolicy.ExternalSandbox{network_access: network}),
    do: wanted["type"] == "externalSandbox" and network?(wanted, to_string(network))

  defp sandbox?(wanted, %SandboxPolicy.DangerFullAccess{}),
    do: wanted["type"] == "dangerFullAccess"

  defp sandbox?(_wanted, _unknown), do: false

  defp network?(wanted, is), do: Map.get(wanted, "networkAccess", is) == is
end
