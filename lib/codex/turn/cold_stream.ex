defmodule Codex.Turn.ColdStream do
  @moduledoc false
  # The enumerable of `Codex.Thread.run_streamed/3`. Nothing starts before the first element is asked for, and
  # however the enumeration ends, what it started ends with it.
  #
  # Where the enumerating process can run the turn itself (`Codex.Turn.Run`), it does, batch by batch, as it asks for
  # more. Else the turn has a process, and is read (`Codex.Turn.Reading`).

  alias Codex.Turn.{Reading, Request, Run, Server}

  @type source :: {:run, Request.t()} | {:own, Reading.t()} | {:others, Reading.t()}

  # `start` gives the source when the first element is wanted.
  @spec new((() -> {:ok, source()} | {:error, Exception.t()}), :raise | :emit) :: Enumerable.t()
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

    case start.() do
      # The items have gone by as elements.
      {:ok, {:run, request}} -> Run.open(request, keep_items?: false)
      other -> other
    end
  end

  defp pull({:ok, %Run{} = run}, on_error) do
    case Run.next(run) do
      {:events, events, run} -> {events, {:ok, run}}
      {:done, outcome} -> ended(outcome, on_error)
    end
  end

  defp pull({:ok, {whose, reading}} = running, on_error) do
    case Reading.next(reading) do
      {:events, events} ->
        {events, running}

      {:done, outcome} ->
        if whose == :own, do: Server.release(reading.server)
        ended(outcome, on_error)
    end
  end

  defp pull({:error, error}, :emit), do: {[error], :over}
  defp pull({:error, error}, :raise), do: raise(error)
  defp pull(:over, _on_error), do: {:halt, :over}

  defp ended({:ok, _result}, _on_error), do: {:halt, :over}
  defp ended(error, on_error), do: pull(error, on_error)

  defp stop({:ok, %Run{} = run}), do: Run.close(run)
  # The turn that was in progress already goes on.
  defp stop({:ok, {:others, reading}}), do: Reading.stop(reading)

  defp stop({:ok, {:own, reading}}) do
    Reading.stop(reading)
    Server.close(reading.server)
  end

  defp stop(_cold_or_over), do: :ok
end
