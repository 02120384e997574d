defimpl Inspect,
  for: [
    Codex.Protocol.AttestationGenerateResponse,
    Codex.Protocol.ChatgptAuthTokensRefreshResponse,
    Codex.Protocol.EnvironmentAddParams,
    Codex.Protocol.LoginAccountParams.AmazonBedrock,
    Codex.Protocol.LoginAccountParams.AmazonBedrockAccessKeys,
    Codex.Protocol.LoginAccountParams.ApiKey,
    Codex.Protocol.LoginAccountParams.ChatgptAuthTokens
  ] do
  # What is sent to the engine with a secret in it, made by hand for `Codex.request/4` or as a handler's answer: shown without it.

  alias Codex.Redaction

  def inspect(params, opts) do
    params
    |> Map.from_struct()
    |> Redaction.term()
    |> Map.put(:__struct__, @for)
    |> Inspect.Any.inspect(opts)
  end
end
