defmodule Codex.Support.Eventually do
  @moduledoc false
  # Waiting for the outside world: asks again and again, up to a deadline. No test sleeps and hopes.

  @pause_ms 5

  @doc "Calls `fun` until it gives something truthy, and returns that; fails the test after `timeout` milliseconds."
  def eventually(fun, timeout \\ 5_000) when is_function(fun, 0) do
    started = System.monotonic_time(:millisecond)
    poll(fun, started, timeout)
  end

  defp poll(fun, started, timeout) do
    result = fun.()
    waited = System.monotonic_time(:millisecond) - started

    cond do
      result ->
        result

      waited > timeout ->
        raise ExUnit.AssertionError, message: "still #{inspect(result)} after #{waited} ms"

      true ->
        pause(fun, started, timeout)
    end
  end

  defp pause(fun, started, timeout) do
    receive do
    after
      @pause_ms -> poll(fun, started, timeout)
    end
  end
end
