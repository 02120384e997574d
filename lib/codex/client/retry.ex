defmodule Codex.Client.Retry do
  @moduledoc false
  # An overloaded engine has done nothing with a request, so it can be sent again: after a moment that doubles, and
  # differs from process to process, so that those who were refused together do not come again together.

  alias Codex.RPCError

  @delays_ms [250, 500, 1_000]

  @spec run((() -> {:ok, result} | {:error, Exception.t()})) ::
          {:ok, result} | {:error, Exception.t()}
        when result: term()
  def run(attempt), do: run(attempt, @delays_ms)

  defp run(attempt, delays) do
    case {attempt.(), delays} do
      {{:error, %RPCError{kind: :overloaded}}, [delay | delays]} ->
        Process.sleep(jitter(delay))
        run(attempt, delays)

      {answer, _delays} ->
        answer
    end
  end

  # A fifth more or less.
  defp jitter(delay), do: round(delay * (0.8 + 0.4 * :rand.uniform()))
end
