defmodule Codex.Client.Support do
  @moduledoc false
  # Which requests a client can make. Of the pinned engine the snapshot knows it; any other is asked: it answers a
  # method that it does not know with a list of all that it knows.

  alias Codex.{Client, RPCError}
  alias Codex.Protocol.{Methods, Snapshot}

  @unknown "codex_sdk/none"

  @spec supports?(Client.client(), String.t()) :: boolean()
  def supports?(client, method) do
    case Client.metadata(client) do
      {:ok, %{experimental: experimental?} = metadata} ->
        if metadata.version == Snapshot.version(),
          do: Methods.supported?(method, experimental?),
          else: allowed?(method, experimental?) and method in names(client)

      {:error, _gone} ->
        false
    end
  end

  # Of what the snapshot does not know, nobody can tell whether it is experimental.
  defp allowed?(method, experimental?),
    do: Methods.supported?(method, experimental?) or not Methods.known?(method)

  defp names(client) do
    case Client.request(client, @unknown, %{}) do
      {:error, %RPCError{kind: :unknown_method, message: message}} ->
        for [_, name] <- Regex.scan(~r/`([^`]+)`/, message), name != @unknown, do: name

      _says_nothing ->
        []
    end
  end
end
