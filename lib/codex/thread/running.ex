defmodule Codex.Thread.Running do
  @moduledoc false
  # How a turn of a thread is run: by the process that wants it, where the transport allows that, or by a process of
  # its own; or not at all, because one is in progress that the input can join.

  alias Codex.{OptionError, RPCError, Turn, UnsupportedError}
  alias Codex.Thread.Server
  alias Codex.Turn.{ColdStream, Joining, Options, Reading, Request, Run}

  # The thread's process and its transport.
  @type thread :: %{:server => pid(), :transport => module(), optional(atom()) => term()}
  @type input :: Codex.Input.input() | {:goal | :review | :compact, map()}
  @type options :: keyword() | map() | Options.t()

  # When the engine says that a turn is over, its process will know in a moment.
  @over_ms 1_000

  @spec run(thread(), input(), options()) :: Turn.outcome()
  def run(thread, input, opts) do
    with {:ok, input, options} <- check(thread, input, opts),
         {:ok, source} <- take(thread, input, options) do
      case source do
        {:joined, turn} ->
          Turn.await(turn)

        {:request, request} ->
          if thread.transport.hosted?(), do: run_hosted(request), else: Run.run(request)
      end
    end
  end

  defp run_hosted(request) do
    with {:ok, turn, _no_reader} <- host(request, self()) do
      outcome = Turn.await(turn)
      Turn.Server.release(Turn.server(turn))
      outcome
    end
  end

  @spec stream(thread(), input(), options()) :: {:ok, Enumerable.t()} | {:error, Exception.t()}
  def stream(thread, input, opts) do
    with {:ok, input, options} <- check(thread, input, opts) do
      {:ok,
       ColdStream.new(
         fn -> source(thread, input, options) end,
         Options.get(options, :on_error)
       )}
    end
  end

  defp source(thread, input, options) do
    case take(thread, input, options) do
      {:ok, {:joined, turn}} ->
        with {:ok, ref} <- Turn.subscribe(turn),
             do: {:ok, {:others, Reading.start(Turn.server(turn), ref)}}

      {:ok, {:request, request}} ->
        if thread.transport.hosted?(), do: host_stream(request), else: {:ok, {:run, request}}

      error ->
        error
    end
  end

  defp host_stream(request) do
    with {:ok, turn, ref} <- host(request, self(), stream: self()),
         do: {:ok, {:own, Reading.start(Turn.server(turn), ref)}}
  end

  @spec start(thread(), input(), options()) :: {:ok, Turn.t()} | {:error, Exception.t()}
  def start(thread, input, opts) do
    {owner, opts} = pop_owner(opts)

    with :ok <- check_owner(owner, thread.transport),
         {:ok, input, options} <- check(thread, input, opts),
         {:ok, {:request, request}} <- take(thread, input, options),
         {:ok, turn, _no_reader} <- host(request, owner) do
      {:ok, turn}
    else
      {:ok, {:joined, turn}} -> {:ok, turn}
      error -> error
    end
  end

  # The right to run a turn; or somebody else's turn, which has the input now.
  defp take(thread, input, options) do
    with {:join, server} <- Server.checkout(thread.server, input, options) do
      case Joining.join(server, input, options) do
        {:ok, turn} ->
          {:ok, {:joined, turn}}

        # It ended in that very moment.
        {:error, %RPCError{kind: kind}} when kind in [:no_active_turn, :other_turn] ->
          _ = GenServer.call(server, :await, @over_ms)
          take(thread, input, options)

        error ->
          error
      end
    else
      {:ok, %Request{} = request} -> {:ok, {:request, request}}
      error -> error
    end
  catch
    :exit, _over_or_not_yet -> take(thread, input, options)
  end

  # A turn with the client as its owner needs its thread's process for as long as it runs.
  defp host(request, :client) do
    {client, _thread_options} = request.options.()
    host(request, GenServer.whereis(client), outlives: true)
  end

  defp host(request, owner), do: host(request, owner, [])

  defp host(request, owner, options) do
    child = {Turn.Server, {owner, self()}}

    with {:ok, server} <- DynamicSupervisor.start_child(Turn.Supervisor, child),
         do: Turn.Server.open(server, request, options)
  end

  defp check(thread, {what, _details} = input, opts) when what in [:goal, :review, :compact] do
    with {:ok, options} <- Options.new(opts),
         :ok <- thread.transport.check(input, options),
         :ok <- check_alone(options),
         do: {:ok, input, options}
  end

  defp check(thread, input, opts) do
    with {:ok, options} <- Options.new(opts),
         {:ok, input} <- Codex.Input.new(input),
         :ok <- thread.transport.check(input, options),
         do: {:ok, input, options}
  end

  defp check_alone(%Options{on_busy: :join}),
    do: refuse(:on_busy, :join, "what is no prompt cannot join a turn in progress")

  defp check_alone(_options), do: :ok

  defp pop_owner(opts) when is_list(opts) do
    if Keyword.keyword?(opts), do: Keyword.pop(opts, :owner, self()), else: {self(), opts}
  end

  defp pop_owner(opts) when is_map(opts) and not is_struct(opts),
    do: Map.pop(opts, :owner, self())

  defp pop_owner(opts), do: {self(), opts}

  defp check_owner(owner, _transport) when is_pid(owner), do: :ok

  defp check_owner(:client, transport) do
    if transport.hosted?(),
      do: :ok,
      else: {:error, %UnsupportedError{feature: {:owner, :client}, transport: :exec}}
  end

  defp check_owner(other, _transport),
    do: refuse(:owner, other, "expected a pid or :client, got: #{inspect(other)}")

  defp refuse(key, value, reason),
    do: {:error, %OptionError{level: :turn, key: key, value: value, reason: reason}}
end
