defmodule Codex.Client.Retry do
  @moduledoc false
  # An overloaded engine has done nothing with a request, so it can be sent again: after a moment that doubles, and
  # differs from process to process, so that those who were refused together do not come again together.

  alias Codex.RPCError

  @type delays :: [pos_integer()]

  @delays_ms [250, 500, 1_000]

  @spec run((() -> {:ok, result} | {:error, Exception.t()})) ::
          {:ok, result} | {:error, Exception.t()}
        when result: term()
  def run(attempt), do: run(attempt, @delays_ms)

  defp run(attempt, delays) do
    answer = attempt.()

    case again(answer, delays) do
      {:after, delay, delays} ->
        Process.sleep(delay)
        run(attempt, delays)

      :enough ->
        answer
    end
  end

  # The same for who does its own waiting: the moments that are left, and in how many milliseconds to send it again.
  @spec delays() :: delays()
  def delays, do: @delays_ms

  @spec again({:ok, term()} | {:error, Exception.t()}, delays()) ::
          {:after, pos_integer(), delays()} | :enough
  def again({:error, %RPCError{kind: :overloaded}}, [delay | delays]),
    do: {:after, jitter(delay), delays}

  def again(_answer, _delays), do: :enough

  # A fifth more or less.
  defp jitter(delay), do: round(delay * (0.8 + 0.4 * :rand.uniform()))
end
