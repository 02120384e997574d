defmodule Codex.Turn.ColdStream do
  @moduledoc false
  # The enumerable of `Codex.Thread.run_streamed/3`: a turn that the enumerating process
  # runs, batch by batch, as it asks for more. Nothing starts before the first element is
  # asked for, and however the enumeration ends, the turn ends with it.

  alias Codex.Turn.{Request, Run}

  # `start` gives the request when the first element is wanted.
  @spec new((() -> {:ok, Request.t()} | {:error, Exception.t()}), :raise | :emit) ::
          Enumerable.t()
  def new(start, on_error) do
    used = :atomics.new(1, [])

    Stream.resource(
      fn -> :cold end,
      fn
        :cold -> used |> claim!(start) |> pull(on_error)
        running -> pull(running, on_error)
      end,
      &stop/1
    )
  end

  # A second enumeration would run, and bill, the turn again.
  defp claim!(used, start) do
    if :atomics.exchange(used, 1, 1) == 1 do
      raise ArgumentError,
            "this stream of a turn was enumerated before, and a turn runs once. " <>
              "Collect it with Enum.to_list/1 to read it several times, " <>
              "or call Codex.Thread.run_streamed/3 again for another turn."
    end

    # The items have gone by as elements.
    with {:ok, request} <- start.(), do: Run.open(request, keep_items?: false)
  end

  defp pull({:ok, run}, on_error) do
    case Run.next(run) do
      {:events, events, run} -> {events, {:ok, run}}
      {:done, {:ok, _result}} -> {:halt, :over}
      {:done, error} -> pull(error, on_error)
    end
  end

  defp pull({:error, error}, :emit), do: {[error], :over}
  defp pull({:error, error}, :raise), do: raise(error)
  defp pull(:over, _on_error), do: {:halt, :over}

  defp stop({:ok, run}), do: Run.close(run)
  defp stop(_cold_or_over), do: :ok
end
