defmodule Codex.Options.Details do
  @moduledoc false
  # A word with details: `:workspace_write`, or `{:workspace_write, network_access: true}`. The details
  # of a word are declared as `name: type`; their normal form is a keyword list in that order.

  alias Codex.Options.Type

  @type details :: [{atom(), Type.t()}]

  @doc false
  @spec cast(term(), details()) :: {:ok, keyword()} | {:error, Type.problem()}
  def cast(given, details) do
    if pairs?(given) do
      given
      |> Enum.uniq_by(&elem(&1, 0))
      |> Enum.reduce_while({:ok, %{}}, fn {key, value}, {:ok, done} ->
        case one(key, value, details) do
          {:ok, value} -> {:cont, {:ok, Map.put(done, key, value)}}
          error -> {:halt, error}
        end
      end)
      |> in_order(details)
    else
      {:error, {[], given, "expected a keyword list or a map, got: #{Type.show(given)}"}}
    end
  end

  defp one(key, value, details) do
    case List.keyfind(details, key, 0) do
      {_key, _type} when is_nil(value) ->
        {:ok, nil}

      {_key, type} ->
        with {:error, {path, value, reason}} <- Type.cast(type, value),
             do: {:error, {[key | path], value, reason}}

      nil ->
        {:error, {[key], value, unknown(details)}}
    end
  end

  defp unknown([]), do: "unknown: there are no details"

  defp unknown(details),
    do:
      "unknown, expected one of " <>
        Enum.map_join(details, ", ", fn {name, _} -> inspect(name) end)

  defp in_order({:ok, values}, details) do
    {:ok, for({key, _type} <- details, values[key] != nil, do: {key, values[key]})}
  end

  defp in_order(error, _details), do: error

  defp pairs?(given) when is_map(given), do: not is_struct(given)

  defp pairs?(given),
    do: is_list(given) and not List.improper?(given) and Enum.all?(given, &match?({_k, _v}, &1))
end
