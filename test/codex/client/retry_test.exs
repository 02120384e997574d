defmodule Codex.Client.RetryTest do
  use ExUnit.Case, async: true

  alias Codex.Client.Retry
  alias Codex.RPCError

  @overloaded {:error, %RPCError{kind: :overloaded, code: -32_001, message: "later"}}

  test "an overloaded engine is asked again three times, after moments that double, give or take a fifth" do
    :rand.seed(:exsss, {1, 2, 3})
    rounds = for _ <- 1..1_000, do: delays(Retry.delays())

    for {moments, middle} <- rounds |> Enum.zip() |> Enum.zip([250, 500, 1_000]) do
      {least, most} = moments |> Tuple.to_list() |> Enum.min_max()
      assert least in round(middle * 0.8)..round(middle * 0.82)
      assert most in round(middle * 1.18)..round(middle * 1.2)
    end

    # Nobody comes again together with all others.
    assert rounds |> Enum.uniq() |> length() > 990
  end

  test "what is no overload is the answer" do
    for answer <- [
          {:ok, "{}"},
          {:error, %RPCError{kind: :internal, code: -32_603, message: "no"}}
        ] do
      assert Retry.again(answer, Retry.delays()) == :enough
    end
  end

  defp delays(left) do
    case Retry.again(@overloaded, left) do
      {:after, delay, left} -> [delay | delays(left)]
      :enough -> []
    end
  end
end
