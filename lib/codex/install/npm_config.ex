defmodule Codex.Install.NpmConfig do
  @moduledoc false
  # The registry that npm is configured for, and what else of npm's configuration a download needs. In npm's order: the
  # environment, the project's `.npmrc`, the user's. What they leave open npm itself is asked, because only it knows its
  # global files and its default; this library brings no registry of its own.

  alias Codex.Install.Failure

  @enforce_keys [:registry, :settings]
  defstruct @enforce_keys

  @type t :: %__MODULE__{registry: String.t(), settings: %{String.t() => String.t()}}
  @type place :: %{
          env: %{String.t() => String.t()},
          directory: Path.t(),
          npm: (() -> Path.t() | nil)
        }

  # `scope` is that of the package, such as `@openai`.
  @spec load(place(), String.t()) :: {:ok, t()} | {:error, Codex.InstallError.t()}
  def load(place, scope) do
    settings = settings(place)

    case settings[scope <> ":registry"] || settings["registry"] || ask_npm(place, scope) do
      nil ->
        Failure.new(:no_registry, "npm is not installed, and no registry is configured",
          remedy:
            "Install npm, or set the variable npm_config_registry to the address of a registry, " <>
              "or take the upstream release: `mix codex.install --prebuilt --source github`."
        )

      registry ->
        {:ok, %__MODULE__{registry: String.trim_trailing(registry, "/"), settings: settings}}
    end
  end

  # The headers for a URL: a token goes only where it was meant for.
  @spec headers(t(), String.t()) :: [{String.t(), String.t()}]
  def headers(%__MODULE__{settings: settings}, url) do
    uri = URI.parse(url)
    address = "//" <> authority(uri) <> (uri.path || "/")

    settings
    |> Enum.filter(fn {key, _value} -> String.starts_with?(key, "//") end)
    # The longest prefix is the closest.
    |> Enum.sort_by(fn {key, _value} -> -byte_size(key) end)
    |> Enum.find_value([], fn {key, value} ->
      with [prefix, kind] <- split_key(key), true <- String.starts_with?(address, prefix) do
        authorization(kind, value)
      else
        _elsewhere -> nil
      end
    end)
  end

  defp authority(%URI{host: host, port: port, scheme: scheme}) do
    if port == URI.default_port(scheme), do: host, else: "#{host}:#{port}"
  end

  # `//host:port/path/:_authToken`; the host may contain a colon too.
  defp split_key(key) do
    case :binary.matches(key, ":") do
      [] ->
        nil

      matches ->
        {at, 1} = List.last(matches)
        prefix = key |> binary_part(0, at) |> String.trim_trailing("/")
        [prefix <> "/", binary_part(key, at + 1, byte_size(key) - at - 1)]
    end
  end

  defp authorization("_authToken", token), do: [{"authorization", "Bearer " <> token}]
  defp authorization("_auth", basic), do: [{"authorization", "Basic " <> basic}]
  defp authorization(_kind, _value), do: nil

  ## Reading

  defp settings(%{env: env, directory: directory}) do
    user =
      env["npm_config_userconfig"] || env["NPM_CONFIG_USERCONFIG"] ||
        Path.join(env["HOME"] || "", ".npmrc")

    [Path.join(directory, ".npmrc"), user]
    |> Enum.map(&npmrc(&1, env))
    |> Enum.reduce(from_env(env), fn file, settings -> Map.merge(file, settings) end)
    |> then(fn settings -> Map.reject(settings, fn {_key, value} -> value in ["", "null"] end) end)
  end

  # `npm_config_https_proxy` is the key `https-proxy`; the names are read without regard to case.
  defp from_env(env) do
    for {name, value} <- env,
        "npm_config_" <> key <- [String.downcase(name)],
        value != "",
        into: %{},
        do: {key |> String.replace("_", "-") |> String.replace_prefix("-", "_"), value}
  end

  defp npmrc(path, env) do
    case File.read(path) do
      {:ok, text} ->
        for line <- String.split(text, "\n"), pair = pair(line, env), into: %{}, do: pair

      {:error, _none} ->
        %{}
    end
  end

  defp pair(line, env) do
    with line = String.trim(line),
         false <- String.starts_with?(line, ["#", ";"]),
         [key, value] <- String.split(line, "=", parts: 2) do
      value = value |> String.trim() |> String.trim("\"")

      {String.trim(key),
       Regex.replace(~r/\$\{(\w+)\}/, value, fn _all, name -> env[name] || "" end)}
    else
      _no_pair -> nil
    end
  end

  defp ask_npm(%{npm: find, directory: directory, env: env}, scope) do
    with npm when is_binary(npm) <- find.() do
      Enum.find_value([scope <> ":registry", "registry"], fn key ->
        # Its warnings would stand among our own lines.
        env = Map.put(env, "npm_config_loglevel", "silent")

        case System.cmd(npm, ["config", "get", key], cd: directory, env: env) do
          {answer, 0} -> address(String.trim(answer))
          _failed -> nil
        end
      end)
    end
  end

  # npm answers `undefined` for what is not configured.
  defp address("http" <> _ = answer), do: answer
  defp address(_other), do: nil
end
