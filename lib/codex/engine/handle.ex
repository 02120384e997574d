defmodule Codex.Engine.Handle do
  # What `Codex.Engine` and `Codex.Socket` do alike with their native resource: write to it, and take what was decoded, without
  # waiting or with. `exit` is the module whose struct an end becomes.
  @moduledoc false

  alias Codex.{Native, TransportError}

  @spec write(reference(), iodata()) ::
          :ok | {:error, TransportError.t() | :full | :not_owner}
  def write(resource, data) do
    case Native.engine_write(resource, IO.iodata_to_binary(data)) do
      {:error, :closed} ->
        {:error, %TransportError{reason: :closed, message: "nothing more can be written to it"}}

      result ->
        result
    end
  end

  @spec poll(reference(), reference(), module()) ::
          {:batch, [Codex.Engine.entry()]} | :wait | {:exit, struct()} | {:error, :not_owner}
  def poll(resource, ref, exit) do
    mark = make_ref()

    case Native.engine_take(resource, mark) do
      :batch ->
        # It is there already. As `mark` was made here, the VM does not look at messages that came before.
        receive do
          {^mark, entries} -> {:batch, entries}
        end

      :nothing ->
        {:batch, []}

      {:exit, report} ->
        flush(ref)
        {:exit, struct!(exit, report)}

      other ->
        other
    end
  end

  @spec next(reference(), reference(), module(), timeout()) ::
          {:batch, [Codex.Engine.entry()]} | {:exit, struct()} | :timeout | {:error, :not_owner}
  def next(resource, ref, exit, timeout),
    do: next_until({resource, ref, exit}, deadline(timeout))

  @spec stop_and_wait(reference(), reference(), module(), timeout()) ::
          {:ok, struct()} | {:error, :timeout | :not_owner}
  def stop_and_wait(resource, ref, exit, timeout) do
    :ok = Native.engine_stop(resource)
    drain({resource, ref, exit}, deadline(timeout))
  end

  defp next_until({resource, ref, exit} = handle, deadline) do
    with :wait <- poll(resource, ref, exit),
         :ok <- await_ready(ref, deadline),
         do: next_until(handle, deadline)
  end

  defp await_ready(ref, deadline) do
    receive do
      {:codex_engine, ^ref, :ready} -> :ok
    after
      remaining(deadline) -> :timeout
    end
  end

  defp drain(handle, deadline) do
    case next_until(handle, deadline) do
      {:batch, _dropped} -> drain(handle, deadline)
      {:exit, exit} -> {:ok, exit}
      :timeout -> {:error, :timeout}
      {:error, :not_owner} = error -> error
    end
  end

  defp flush(ref) do
    receive do
      {:codex_engine, ^ref, _notice} -> flush(ref)
    after
      0 -> :ok
    end
  end

  defp deadline(:infinity), do: :infinity
  defp deadline(timeout), do: now() + timeout

  defp remaining(:infinity), do: :infinity
  defp remaining(deadline), do: max(deadline - now(), 0)

  defp now, do: System.monotonic_time(:millisecond)
end
