defmodule Codex.AccountRig do
  @moduledoc false
  # An engine that needs a login, what it logs in to, and a client of it.

  alias Codex.{EngineCase, Issuer}

  @doc "`replies` are answers of the issuer's own, see `Codex.Issuer.start!/1`."
  def account_rig!(replies \\ %{}) do
    issuer = Issuer.start!(replies)
    script = [%{times: "always", steps: [%{text: "Hello."}]}]
    rig = EngineCase.rig!(script, Issuer.configuration(issuer))
    [env: env] = rig.client

    options = [
      env: Map.merge(env, Issuer.environment(issuer)),
      config: %{model_providers: %{scripted: %{requires_openai_auth: true}}}
    ]

    client = ExUnit.Callbacks.start_supervised!({Codex, options}, id: make_ref())
    %{issuer: issuer, rig: rig, client: client}
  end
end
