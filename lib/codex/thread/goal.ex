defmodule Codex.Thread.Goal do
  @moduledoc false
  # A goal as `thread/goal/set` wants it. Its budget comes among the turn's options.

  alias Codex.OptionError
  alias Codex.Options.Type

  @spec new(String.t(), keyword() | map() | Codex.Turn.Options.t()) ::
          {:ok, map(), keyword() | map() | Codex.Turn.Options.t()} | {:error, OptionError.t()}
  def new(objective, opts) do
    {budget, opts} = pop_budget(opts)

    cond do
      not (is_binary(objective) and String.valid?(objective) and String.trim(objective) != "") ->
        wrong(:input, :objective, objective, "expected a non-empty string")

      budget != nil and not (is_integer(budget) and budget > 0) ->
        wrong(:turn, :token_budget, budget, "expected a positive integer")

      true ->
        goal = %{"objective" => objective, "status" => "active"}
        {:ok, if(budget, do: Map.put(goal, "tokenBudget", budget), else: goal), opts}
    end
  end

  defp pop_budget(opts) when is_list(opts),
    do: if(Keyword.keyword?(opts), do: Keyword.pop(opts, :token_budget), else: {nil, opts})

  defp pop_budget(opts) when is_map(opts) and not is_struct(opts),
    do: Map.pop(opts, :token_budget)

  defp pop_budget(opts), do: {nil, opts}

  defp wrong(level, key, value, expected) do
    reason = "#{expected}, got: #{Type.show(value)}"
    {:error, %OptionError{level: level, key: key, value: value, reason: reason}}
  end
end
