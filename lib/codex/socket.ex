defmodule Codex.Socket do
  # A connection to an app-server that already runs, over a WebSocket, owned by the Elixir process that opened it.
  #
  # The same as `Codex.Engine` where that makes sense, with the same messages: there is no process of ours behind it either; what
  # the app-server says waits in a queue that is bounded in bytes, decoded ahead, until the owner asks; when the queue is full the
  # socket is not read. One message is one line. When the owner dies, or the handle is garbage, the connection is closed; the
  # app-server and its turns go on without us.
  @moduledoc false

  alias Codex.{Native, OptionError, Redaction, TransportError}
  alias Codex.Engine.Handle
  alias Codex.Socket.{Address, Exit, Spec}

  @enforce_keys [:resource, :ref]
  defstruct @enforce_keys

  @opaque t :: %__MODULE__{resource: reference(), ref: reference()}

  # Beyond the time for connecting: the native side reports by itself.
  @report_ms 15_000

  @doc """
  Connects, and waits for it. The caller becomes the owner.

  `Codex.TransportError` with reason `:connect` says why there is no connection; `Codex.OptionError` is for a URL that is none,
  and for a token that would have to go to another machine in plain.
  """
  @spec open(Spec.t()) :: {:ok, t()} | {:error, TransportError.t() | OptionError.t()}
  def open(%Spec{} = spec) do
    certificates = spec.certificates || System.get_env("SSL_CERT_FILE")

    with :ok <- check_token(spec.token),
         {:ok, target} <- Address.parse(spec.url, certificates) do
      ref = make_ref()
      native = spec |> Map.from_struct() |> Map.put(:target, target)

      with {:ok, resource} <- Native.socket_open(native, ref),
           :ok <- await_report(resource, ref, spec.connect_timeout) do
        {:ok, %__MODULE__{resource: resource, ref: ref}}
      else
        {:error, failure} -> {:error, open_error(failure, spec)}
      end
    end
  end

  @doc """
  Queues one message, and returns at once.

  `{:error, :full}`: the app-server has not read megabytes of what was written before, and nothing of this was taken.
  """
  @spec write(t(), iodata()) :: :ok | {:error, TransportError.t() | :full | :not_owner}
  def write(%__MODULE__{resource: resource}, message), do: Handle.write(resource, message)

  @doc "As `Codex.Engine.poll/1`."
  @spec poll(t()) ::
          {:batch, [Codex.Engine.entry()]} | :wait | {:exit, Exit.t()} | {:error, :not_owner}
  def poll(%__MODULE__{resource: resource, ref: ref}), do: Handle.poll(resource, ref, Exit)

  @doc "Like `poll/1`, but waits up to so many milliseconds for something to come."
  @spec next(t(), timeout()) ::
          {:batch, [Codex.Engine.entry()]} | {:exit, Exit.t()} | :timeout | {:error, :not_owner}
  def next(%__MODULE__{resource: resource, ref: ref}, timeout),
    do: Handle.next(resource, ref, Exit, timeout)

  @doc "Writes what waits, closes the connection, and returns at once. Stopping twice is fine."
  @spec stop(t()) :: :ok
  def stop(%__MODULE__{resource: resource}), do: Native.engine_stop(resource)

  @doc "Stops, drops what has not been taken, and waits for the end. Nothing of it is left in the mailbox afterwards."
  @spec stop_and_wait(t(), timeout()) :: {:ok, Exit.t()} | {:error, :timeout | :not_owner}
  def stop_and_wait(%__MODULE__{resource: resource, ref: ref}, timeout),
    do: Handle.stop_and_wait(resource, ref, Exit, timeout)

  @doc "What the messages of this connection are marked with."
  @spec ref(t()) :: reference()
  def ref(%__MODULE__{ref: ref}), do: ref

  @doc "Counters, for tests and telemetry."
  @spec info(t()) :: Codex.Engine.info()
  def info(%__MODULE__{resource: resource}), do: Native.engine_info(resource)

  # Never let it come as far as a crash report, which shows arguments.
  defp check_token(token) do
    if token == nil or String.valid?(token),
      do: :ok,
      else: {:error, token_error("the token is no text")}
  end

  defp await_report(resource, ref, connect_timeout) do
    receive do
      {:codex_engine, ^ref, :opened} -> :ok
      {:codex_engine, ^ref, {:failed, failure}} -> {:error, failure}
    after
      connect_timeout + @report_ms ->
        :ok = Native.engine_stop(resource)
        {:error, {:internal, nil, nil, "there was no report of whether it is open"}}
    end
  end

  defp open_error({:token, _errno, _status, message}, _spec), do: token_error(message)

  defp open_error({kind, errno, status, message}, spec) do
    %TransportError{
      reason: :connect,
      cause: cause(kind, status),
      errno: errno,
      path: Address.shown(spec.url),
      # What refuses us may quote our own headers.
      message: Redaction.text(message, [spec.token])
    }
  end

  defp token_error(reason),
    do: %OptionError{
      level: :connection,
      key: :token,
      value: Redaction.mask(),
      reason: reason
    }

  defp cause(:http, status) when status in [401, 403], do: :unauthorized
  defp cause(:tls, _status), do: :certificate
  defp cause(:timeout, _status), do: :timeout
  defp cause(_kind, _status), do: nil
end
