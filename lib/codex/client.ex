defmodule Codex.Client do
  @moduledoc false
  # A client, as its users in this library see it: one connection to an app-server, requests and their answers,
  # notifications. `Codex` is the front of it; `Codex.Client.Server` is the process.
  #
  # Parameters are checked and encoded, results decoded, and overload waited out in the process that asks: the
  # client itself only passes text on.

  alias Codex.{Native, OptionError, TransportError}
  alias Codex.Client.{Call, Retry, Routes, Server}
  alias Codex.Options.Type
  alias Codex.Protocol.{Methods, Params}

  @type client :: GenServer.server()

  @typedoc "A sink's place at a client, for `ack/2` and `detach/1`."
  @type attached :: %{route: Routes.route(), client: pid(), generation: non_neg_integer()}

  @typedoc """
  * `timeout` - milliseconds until the answer has to be there; without it, the client's `request_timeout`
  * `retry` - false: an overloaded engine is an error at once
  """
  @type request_options :: [timeout: timeout(), retry: boolean()]

  @doc "Sends a request and waits for its answer."
  @spec request(client(), String.t(), term(), request_options()) ::
          {:ok, term()} | {:error, Exception.t()}
  def request(client, method, params, opts \\ []) do
    with {:ok, opts} <- check(opts),
         {:ok, text} <- Params.encode(method, params),
         call = Call.new(method, text, opts),
         attempt = fn -> call(client, {:request, call}) end,
         {:ok, result} <- if(opts[:retry] == false, do: attempt.(), else: Retry.run(attempt)),
         do: decode(method, result)
  end

  @doc """
  Sends a request; one message `{:codex_response, ref, {:ok, text} | {:error, error}}` follows, for `decode/2`.

  With a `generation` it is sent on that connection or not at all: what is about a turn is nothing that the next
  engine should do.
  """
  @spec request_async(client(), String.t(), term(), timeout: timeout(), generation: pos_integer()) ::
          {:ok, reference()} | {:error, Exception.t()}
  def request_async(client, method, params, opts \\ []) do
    with {:ok, text} <- Params.encode(method, params) do
      ref = make_ref()
      call = Call.new(method, text, opts)
      with :ok <- call(client, {:request_async, call, self(), ref}), do: {:ok, ref}
    end
  end

  @doc "The result of a method as the struct that it is."
  @spec decode(String.t(), binary()) :: {:ok, term()} | {:error, TransportError.t()}
  def decode(method, text) do
    result =
      case Methods.response(method) do
        nil -> Native.json_decode(text)
        definition -> Native.wire_decode(definition, text)
      end

    with {:error, {offset, reason}} <- result do
      {:error,
       %TransportError{reason: :protocol, offset: offset, message: "#{method}: #{reason}"}}
    end
  end

  @doc """
  Makes the caller a sink of a thread's notifications, or of all that pass a filter.

  They come as `{:codex_route, route, {:events, events}}`, each of which has to be acknowledged; `{:codex_route, route, {:down,
  error}}` is the last message, when the connection is lost.
  """
  @spec attach(client(), String.t() | {:feed, Routes.filter()}) ::
          {:ok, attached()} | {:error, Exception.t()}
  def attach(client, {:feed, filter}), do: call(client, {:attach, self(), {:feed, filter}})
  def attach(client, thread_id), do: call(client, {:attach, self(), {:thread, thread_id}})

  @doc "One message of events was taken; `joined` deltas were joined to others since the last time."
  @spec ack(attached(), non_neg_integer()) :: :ok
  def ack(%{client: client, route: route}, joined \\ 0) do
    send(client, {:ack, route, joined})
    :ok
  end

  @doc "Ends what `attach/2` began; nothing of it is in the mailbox afterwards."
  @spec detach(attached()) :: :ok
  def detach(%{client: client, route: route}) do
    _ = call(client, {:detach, route})
    flush(route)
  end

  defp flush(route) do
    receive do
      {:codex_route, ^route, _message} -> flush(route)
    after
      0 -> :ok
    end
  end

  @doc "Lets `turn/2` find a turn, until the calling process ends."
  @spec name_turn(attached(), String.t(), Codex.Turn.t()) :: :ok
  def name_turn(%{client: client}, turn_id, turn),
    do: GenServer.cast(client, {:name_turn, turn_id, turn, self()})

  @doc "A turn of this client that is still kept, by its id."
  @spec turn(client(), String.t()) :: {:ok, Codex.Turn.t()} | {:error, Exception.t()}
  def turn(client, turn_id), do: call(client, {:turn, turn_id})

  @doc "The turns of this client that are still kept, by their ids."
  @spec turns(client()) ::
          {:ok, %{optional(String.t()) => Codex.Turn.t()}} | {:error, Exception.t()}
  def turns(client), do: call(client, :turns)

  @doc "Changes with every new connection: what an engine had loaded before, the next one has not."
  @spec generation(client()) :: {:ok, non_neg_integer()} | {:error, Exception.t()}
  def generation(client), do: call(client, :generation)

  @spec metadata(client()) :: {:ok, Codex.Metadata.t()} | {:error, Exception.t()}
  def metadata(client), do: call(client, :metadata)

  @spec info(client()) :: {:ok, map()} | {:error, Exception.t()}
  def info(client), do: call(client, :info)

  @doc "Can this be a client? Options cannot."
  @spec client?(term()) :: boolean()
  def client?(pid) when is_pid(pid), do: true
  def client?(name) when is_atom(name), do: name not in [nil, true, false]
  def client?({:global, _name}), do: true
  def client?({:via, module, _name}) when is_atom(module), do: true
  def client?({name, node}) when is_atom(name) and is_atom(node), do: true
  def client?(_other), do: false

  # Whatever takes its time has a limit of its own in the client.
  defp call(client, message) do
    if client?(client),
      do: GenServer.call(client, message, :infinity),
      else:
        wrong(:client, client, "expected a client (a pid or a name), got: #{Type.show(client)}")
  catch
    :exit, {reason, _call} -> {:error, Server.gone(reason)}
  end

  defp check(opts) do
    case Keyword.keyword?(opts) && Keyword.keys(opts) -- [:timeout, :retry] do
      [] -> check_timeout(opts)
      false -> wrong(nil, opts, "expected a keyword list, got: #{inspect(opts)}")
      [key | _] -> wrong(key, opts[key], "unknown option; there are :timeout and :retry")
    end
  end

  defp check_timeout(opts) do
    with timeout when timeout != nil <- opts[:timeout],
         {:error, {_path, value, reason}} <- Type.cast(:milliseconds, timeout),
         do: wrong(:timeout, value, reason),
         else: (_good -> {:ok, opts})
  end

  defp wrong(key, value, reason),
    do: {:error, %OptionError{level: :request, key: key, value: value, reason: reason}}
end
