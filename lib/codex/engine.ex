defmodule Codex.Engine do
  # One operating-system process of the engine (or of a stand-in for it), owned by the Elixir process that started it.
  #
  # There is no process of ours behind it: the handle is a NIF resource. What the engine prints waits in a queue that is
  # bounded in bytes until the owner asks, the next of it decoded already; when the queue is full the engine is held up at
  # its pipe. When the owner dies, the handle is garbage or the VM is gone, the guard ends the engine and all its descendants.
  #
  # Only the owner may write and take; everybody else is told `{:error, :not_owner}`. Anybody may `signal/2`, `stop/1` and ask
  # for `info/1`.
  @moduledoc false

  alias Codex.Engine.{Exit, Handle, Spec}
  alias Codex.{Native, TransportError}

  @enforce_keys [:resource, :ref, :os_pid]
  defstruct @enforce_keys

  @opaque t :: %__MODULE__{resource: reference(), ref: reference(), os_pid: pos_integer()}

  @typedoc """
  A decoded line, a line as it came (`wire: :lines`), or a line that should have been decodable and is not: `offset` is where it
  begins in the output, `bytes` its length, `excerpt` its beginning.
  """
  @type entry ::
          struct()
          | binary()
          | {:bad_line,
             %{
               offset: non_neg_integer(),
               bytes: non_neg_integer(),
               excerpt: binary(),
               reason: String.t()
             }}

  @type info :: %{
          queued_bytes: non_neg_integer(),
          pending_bytes: non_neg_integer(),
          bytes: non_neg_integer(),
          lines: non_neg_integer(),
          blank_lines: non_neg_integer(),
          noise_lines: non_neg_integer(),
          joined_lines: non_neg_integer()
        }

  # The guard answers within milliseconds; only a machine in great need takes longer than this.
  @report_ms 15_000

  @doc """
  Starts the process and waits for the guard's word that it runs. The caller becomes its owner.

  The error's `path` names what is at fault: the executable, the working directory, or a part of this library.
  """
  @spec start(Spec.t()) :: {:ok, t()} | {:error, TransportError.t()}
  def start(%Spec{} = spec) do
    ref = make_ref()
    executable = Path.expand(spec.executable)
    cwd = spec.cwd && Path.expand(spec.cwd)

    native =
      spec
      |> Map.from_struct()
      |> Map.merge(%{executable: executable, cwd: cwd, guard: guard()})

    with {:ok, resource} <- Native.engine_start(native, ref),
         {:ok, os_pid} <- await_report(resource, ref) do
      {:ok, %__MODULE__{resource: resource, ref: ref, os_pid: os_pid}}
    else
      {:error, failure} -> {:error, spawn_error(failure, executable)}
    end
  end

  @doc """
  Queues bytes for the process's standard input, in order, and returns at once.

  `{:error, :full}`: the process has not read megabytes of what was written before, and nothing of this was taken.
  """
  @spec write(t(), iodata()) :: :ok | {:error, TransportError.t() | :full | :not_owner}
  def write(%__MODULE__{resource: resource}, data), do: Handle.write(resource, data)

  @doc "Closes the standard input after what was written. Closing twice is fine."
  @spec close_stdin(t()) :: :ok | {:error, :not_owner}
  def close_stdin(%__MODULE__{resource: resource}), do: Native.engine_close_stdin(resource)

  @doc """
  What there is, without waiting for more.

  After `:wait` exactly one message `{:codex_engine, ref, :ready}` comes to the owner, with `ref/1`. A batch can be empty, when
  all there was to take was noise. Once everything has been taken, every call gives the `:exit`.
  """
  @spec poll(t()) :: {:batch, [entry()]} | :wait | {:exit, Exit.t()} | {:error, :not_owner}
  def poll(%__MODULE__{resource: resource, ref: ref}), do: Handle.poll(resource, ref, Exit)

  @doc "Like `poll/1`, but waits up to so many milliseconds for something to come."
  @spec next(t(), timeout()) ::
          {:batch, [entry()]} | {:exit, Exit.t()} | :timeout | {:error, :not_owner}
  def next(%__MODULE__{resource: resource, ref: ref}, timeout),
    do: Handle.next(resource, ref, Exit, timeout)

  @doc "Sends one signal to the process itself, not to its descendants."
  @spec signal(t(), :int | :term | :kill) :: :ok
  def signal(%__MODULE__{resource: resource}, signal) when signal in [:int, :term, :kill],
    do: Native.engine_signal(resource, signal)

  @doc "Begins the ladder that ends the process and all its descendants, and returns at once. Stopping twice is fine."
  @spec stop(t()) :: :ok
  def stop(%__MODULE__{resource: resource}), do: Native.engine_stop(resource)

  @doc "Stops, drops what has not been taken, and waits for the end. Nothing of it is left in the mailbox afterwards."
  @spec stop_and_wait(t(), timeout()) :: {:ok, Exit.t()} | {:error, :timeout | :not_owner}
  def stop_and_wait(%__MODULE__{resource: resource, ref: ref}, timeout),
    do: Handle.stop_and_wait(resource, ref, Exit, timeout)

  @doc "What the messages of this engine are marked with."
  @spec ref(t()) :: reference()
  def ref(%__MODULE__{ref: ref}), do: ref

  @doc "The operating system's id of the process."
  @spec os_pid(t()) :: pos_integer()
  def os_pid(%__MODULE__{os_pid: os_pid}), do: os_pid

  @doc "Counters, for tests and telemetry."
  @spec info(t()) :: info()
  def info(%__MODULE__{resource: resource}), do: Native.engine_info(resource)

  ## Starting

  # `priv_dir/1` rather than a path from compile time: a release is built elsewhere than it runs.
  defp guard, do: :codex_sdk |> :code.priv_dir() |> Path.join("native/codex_guard")

  defp await_report(resource, ref) do
    receive do
      {:codex_engine, ^ref, {:started, os_pid}} -> {:ok, os_pid}
      {:codex_engine, ^ref, {:failed, failure}} -> {:error, failure}
    after
      @report_ms ->
        :ok = Native.engine_stop(resource)
        {:error, {guard(), nil, "the guard did not report within #{@report_ms} ms"}}
    end
  end

  # The guard gets the arguments first: if they are too many, that is not the guard's fault.
  defp spawn_error({_path, errno, message}, executable) when errno in [:e2big, :einval],
    do: %TransportError{reason: :spawn, errno: errno, path: executable, message: message}

  defp spawn_error({path, errno, message}, _executable),
    do: %TransportError{reason: :spawn, errno: errno, path: path, message: message}
end
