defmodule Codex.Options.Environment do
  @moduledoc false
  # The complete environment that an engine gets, and what is read from it.

  alias Codex.{OptionError, Options}
  alias Codex.Options.{Schema, Type}

  @type t :: %{optional(String.t()) => String.t()}

  @originator "CODEX_INTERNAL_ORIGINATOR_OVERRIDE"

  # `path_directories` go before what PATH has: the tools that come with the engine.
  @doc false
  @spec build(Options.t(), [Path.t()]) :: t()
  def build(%Options{} = options, path_directories \\ []) do
    options
    |> Options.get(:inherit_env)
    |> inherited()
    |> apply_changes(options.env || %{})
    |> Map.update(
      @originator,
      "codex_sdk_elixir",
      &if(&1 == "", do: "codex_sdk_elixir", else: &1)
    )
    |> put_key(options.api_key)
    |> prepend_path(path_directories)
  end

  # Where the service is: the option, or CODEX_URL.
  @doc false
  @spec base_url(t(), Options.t()) :: String.t() | nil
  def base_url(_env, %Options{base_url: url}) when is_binary(url), do: url
  def base_url(env, _options), do: present(env["CODEX_URL"])

  # The engine would try for ever to reach what is no URL. The option was checked before.
  @doc false
  @spec check_base_url(t(), Options.t()) :: :ok | {:error, OptionError.t()}
  def check_base_url(env, options) do
    with url when is_binary(url) <- base_url(env, options),
         {:error, {_path, value, reason}} <- Type.cast(:url, url) do
      {:error, Schema.error(:client, :base_url, value, "CODEX_URL: " <> reason)}
    else
      _none_or_good -> :ok
    end
  end

  # Where the engine keeps its threads: as the engine itself decides it.
  @doc false
  @spec codex_home(t()) :: Path.t() | nil
  def codex_home(env) do
    case {present(env["CODEX_HOME"]), present(env["HOME"])} do
      {nil, nil} -> nil
      {nil, home} -> Path.join(home, ".codex")
      {codex_home, _home} -> codex_home
    end
  end

  defp inherited(true), do: System.get_env()
  defp inherited(false), do: %{}
  defp inherited(names), do: Map.take(System.get_env(), names)

  defp apply_changes(env, changes) do
    Enum.reduce(changes, env, fn
      {name, nil}, env -> Map.delete(env, name)
      {name, value}, env -> Map.put(env, name, value)
    end)
  end

  defp put_key(env, nil), do: env
  defp put_key(env, key), do: Map.put(env, "CODEX_API_KEY", key)

  defp prepend_path(env, []), do: env

  defp prepend_path(env, directories) do
    rest =
      env
      |> Map.get("PATH", "")
      |> String.split(":")
      |> Enum.reject(&(&1 == "" or &1 in directories))

    Map.put(env, "PATH", Enum.join(directories ++ rest, ":"))
  end

  defp present(""), do: nil
  defp present(value), do: value
end
