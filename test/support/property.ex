defmodule Codex.Property do
  @moduledoc false
  # Properties with PropEr, which comes with OTP's packages, without its macros.

  @doc false
  # A property holds if it is true; one that raises (an assertion) does not, and its own error is what the test shows.
  def check(type, runs \\ 200, property) do
    holds? = fn value ->
      try do
        property.(value)
      rescue
        _error -> false
      end
    end

    case :proper.counterexample(:proper.forall(type, holds?), [:quiet, numtests: runs]) do
      true ->
        :ok

      [value | _] = counterexample ->
        _false = property.(value)
        raise ExUnit.AssertionError, "fails for #{inspect(counterexample)}"
    end
  end
end
