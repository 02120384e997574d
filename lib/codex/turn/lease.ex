defmodule Codex.Turn.Lease do
  @moduledoc false
  # The right to run a turn on a thread, and the way back to who gave it.
  #
  # The keeper (`Codex.Thread.Server`) monitors the holder, the holder monitors the
  # keeper. A turn knows its thread through this module only.

  @enforce_keys [:keeper, :ref]
  defstruct [:keeper, :ref]

  @type t :: %__MODULE__{keeper: pid(), ref: reference()}

  # The engine named the thread: from now on it can be resumed, also if the holder dies.
  @spec named(t(), String.t()) :: :ok
  def named(%__MODULE__{} = lease, thread_id) do
    send(lease.keeper, {:lease, lease.ref, {:named, thread_id}})
    :ok
  end

  # Where the turn can be given up, if its holder cannot do it any more.
  @spec running(t(), Codex.Transport.target()) :: :ok
  def running(%__MODULE__{} = lease, target) do
    send(lease.keeper, {:lease, lease.ref, {:running, target}})
    :ok
  end

  # The connection of this generation has loaded the thread.
  @spec loaded(t(), non_neg_integer()) :: :ok
  def loaded(%__MODULE__{} = lease, generation),
    do: GenServer.cast(lease.keeper, {:loaded, generation})

  # What the turn changed of the thread's options stays so after it.
  @spec configure(t(), Codex.Thread.Options.t()) :: :ok
  def configure(%__MODULE__{} = lease, changes),
    do: GenServer.cast(lease.keeper, {:configure, changes})

  # Gives the lease back, with the thread's cumulative usage where the turn told it.
  # A call: when it has returned, whoever asks for a lease next can get it.
  @spec return(t(), Codex.Protocol.Usage.t() | nil) :: :ok
  def return(%__MODULE__{} = lease, usage) do
    GenServer.call(lease.keeper, {:return, lease.ref, usage}, :infinity)
  catch
    :exit, _keeper_is_gone -> :ok
  end

  # Hands the lease on to the process that will run the turn. With `outlives?` the keeper stays until the turn is over,
  # also if its own owner ends.
  @spec pass(t(), pid(), outlives? :: boolean()) :: :ok | {:error, :closed}
  def pass(%__MODULE__{} = lease, holder, outlives?) do
    GenServer.call(lease.keeper, {:pass, lease.ref, holder, outlives?}, :infinity)
  catch
    :exit, _keeper_is_gone -> {:error, :closed}
  end
end
