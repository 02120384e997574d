defmodule Codex.AccountRig do
  @moduledoc false
  # An engine that needs a login, what it logs in to, and a client of it.

  alias Codex.{EngineCase, Issuer}

  @doc """
  `replies` are answers of the issuer's own, see `Codex.Issuer.start!/1`; `script` is the model's; the rest are options of the client.
  """
  def account_rig!(options \\ []) do
    {replies, options} = Keyword.pop(options, :replies, %{})
    {script, options} = Keyword.pop(options, :script, [[%{text: "Hello."}]])
    issuer = Issuer.start!(replies)
    rig = EngineCase.rig!(script, Issuer.configuration(issuer))
    [env: env] = rig.client

    engine = [
      env: Map.merge(env, Issuer.environment(issuer)),
      config: %{model_providers: %{scripted: %{requires_openai_auth: true}}}
    ]

    client =
      ExUnit.Callbacks.start_supervised!({Codex, engine ++ options},
        id: make_ref(),
        restart: :temporary
      )

    %{issuer: issuer, rig: rig, client: client}
  end
end
