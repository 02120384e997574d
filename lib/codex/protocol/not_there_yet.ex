# Placeholders for rooms that are being built. Whoever brings the real module removes its placeholder here.
defmodule Codex.Protocol.Methods do
  @moduledoc false
  @irregular %{
    "account/login/start" => "LoginAccountResponse",
    "account/login/cancel" => "CancelLoginAccountResponse",
    "account/logout" => "LogoutAccountResponse",
    "account/rateLimits/read" => "GetAccountRateLimitsResponse",
    "account/read" => "GetAccountResponse",
    "account/usage/read" => "GetAccountTokenUsageResponse"
  }

  def response(method) when is_map_key(@irregular, method), do: @irregular[method]

  def response(method) do
    name = Codex.Protocol.Generator.Naming.camel(method) <> "Response"
    _ = Codex.Native.wire_decode(name, "{}")
    name
  rescue
    ArgumentError -> nil
  end
end

defmodule Codex.Protocol.Params do
  @moduledoc false
  def encode(_method, nil), do: {:ok, nil}
  def encode(_method, params), do: {:ok, params |> wire() |> Codex.JSON.encode!()}

  defp wire(%{} = map), do: Map.new(map, fn {key, value} -> {key(key), wire(value)} end)
  defp wire([{key, _} | _] = pairs) when is_atom(key), do: pairs |> Map.new() |> wire()
  defp wire(list) when is_list(list), do: Enum.map(list, &wire/1)
  defp wire(other), do: other

  defp key(key) do
    [first | rest] = key |> to_string() |> String.split("_")
    Enum.join([first | Enum.map(rest, &String.capitalize/1)])
  end
end
