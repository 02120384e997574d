defmodule Codex.Install.Proxy do
  @moduledoc false
  # Which proxy a URL is asked through, from the variables that everybody else reads too. The lower case name wins, as with
  # curl; what npm was told comes last.

  alias Codex.Install.Failure

  @type t :: %{host: String.t(), port: 1..65_535, auth: {String.t(), String.t()} | nil}

  # `npm` holds npm's own settings: `"https-proxy"`, `"proxy"` and `"noproxy"`.
  @spec for_url(URI.t(), %{String.t() => String.t()}, %{String.t() => String.t()}) ::
          {:ok, t() | nil} | {:error, Codex.InstallError.t()}
  def for_url(%URI{} = uri, env, npm \\ %{}) do
    value =
      case uri.scheme do
        "https" -> first(env, ~w(https_proxy HTTPS_PROXY)) || npm["https-proxy"] || npm["proxy"]
        _plain -> first(env, ~w(http_proxy HTTP_PROXY)) || npm["proxy"]
      end || first(env, ~w(all_proxy ALL_PROXY))

    if value == nil or direct?(uri, first(env, ~w(no_proxy NO_PROXY)) || npm["noproxy"] || "") do
      {:ok, nil}
    else
      parse(value)
    end
  end

  defp first(env, names) do
    Enum.find_value(names, fn name ->
      case env do
        %{^name => value} when value != "" -> value
        %{} -> nil
      end
    end)
  end

  defp parse(value) do
    uri = URI.parse(if(value =~ "://", do: value, else: "http://" <> value))

    if uri.scheme == "http" and uri.host not in [nil, ""] do
      {:ok, %{host: uri.host, port: uri.port || 80, auth: auth(uri.userinfo)}}
    else
      Failure.new(:proxy, "the proxy #{value} cannot be used",
        remedy: "Set HTTPS_PROXY to http://HOST:PORT: other kinds of proxies are not supported."
      )
    end
  end

  defp auth(nil), do: nil

  defp auth(userinfo) do
    [user | rest] = String.split(userinfo, ":", parts: 2)
    {URI.decode(user), URI.decode(Enum.join(rest))}
  end

  # A list of names, each of which stands for its subdomains too; `*` is everything.
  defp direct?(uri, list) do
    list
    |> String.split([",", " "], trim: true)
    |> Enum.any?(fn entry ->
      {host, port} = split_port(entry)
      host = host |> String.trim_leading("*") |> String.trim_leading(".")

      (entry == "*" or uri.host == host or
         (host != "" and String.ends_with?(uri.host, "." <> host))) and
        (port == nil or port == uri.port)
    end)
  end

  defp split_port(entry) do
    with [host, port] <- String.split(entry, ":"), {number, ""} <- Integer.parse(port) do
      {host, number}
    else
      _no_port -> {entry, nil}
    end
  end
end
