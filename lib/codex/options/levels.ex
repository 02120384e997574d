defmodule Codex.Options.Levels do
  @moduledoc false
  # The levels of options, for what concerns them all: a key that stands at the
  # wrong one, or that is misspelt.

  @levels [
    client: Codex.Options,
    connection: Codex.Client.Options,
    thread: Codex.Thread.Options,
    turn: Codex.Turn.Options,
    login: Codex.Account.Login.Options
  ]

  # Parameters of a request are options without a page.
  @type level :: :client | :connection | :thread | :turn | :login | :request

  @doc false
  @spec level_of(term()) :: level() | nil
  def level_of(key) do
    Enum.find_value(@levels, fn {level, module} -> key in module.keys() && level end)
  end

  # Why a key is not accepted at a level (nil: at any), and where it belongs.
  @doc false
  @spec explain(term(), level() | nil) :: String.t()
  def explain(key, level) do
    case level_of(key) do
      nil -> "unknown option" <> suggestion(key, level)
      other -> "this is a #{other} option: it belongs to #{inspect(@levels[other])}"
    end
  end

  defp suggestion(key, level) when is_atom(key) or is_binary(key) do
    {score, name, at} =
      for {at, module} <- @levels, name <- module.keys() do
        {String.jaro_distance(to_string(key), Atom.to_string(name)), name, at}
      end
      # Of two that are equally near, the one of this level.
      |> Enum.max_by(fn {score, _name, at} -> {score, at == level} end)

    cond do
      score < 0.77 -> ""
      at == level -> ", did you mean #{inspect(name)}?"
      true -> ", did you mean the #{at} option #{inspect(name)}?"
    end
  end

  defp suggestion(_key, _level), do: ""
end
