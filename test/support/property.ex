defmodule Codex.Property do
  @moduledoc false
  # Properties with PropEr, which comes with OTP's packages, without its macros.

  @doc false
  def check(type, runs \\ 200, property) do
    case :proper.counterexample(:proper.forall(type, property), [:quiet, numtests: runs]) do
      true -> :ok
      counterexample -> raise ExUnit.AssertionError, "fails for #{inspect(counterexample)}"
    end
  end
end
