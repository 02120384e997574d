defmodule Codex.Account.Login.Options do
  alias Codex.Options.Schema

  @options [
    owner: [
      type: :pid,
      doc: "the process that the login ends with. Without it: the one that begins the login."
    ],
    timeout: [
      type: :milliseconds,
      doc:
        "how long the engine may take to begin the login. Without it: the client's " <>
          "`request_timeout`."
    ],
    success_page: [
      type: {:enum, [:local, :hosted]},
      default: :local,
      doc:
        "where the browser ends up: at a page of the engine's own, or at one of OpenAI's that " <>
          "leads back to an app. Only `Codex.Account.login_chatgpt/2`."
    ],
    brand: [
      type: {:enum, [:codex, :chatgpt]},
      default: :codex,
      doc: "the name that the hosted page carries. Only `Codex.Account.login_chatgpt/2`."
    ],
    streamlined: [
      type: :boolean,
      default: false,
      doc: "asks the issuer for its shorter sign-in. Only `Codex.Account.login_chatgpt/2`."
    ]
  ]

  @moduledoc """
  The options of a login that a person completes: `Codex.Account.login_chatgpt/2` and
  `Codex.Account.login_device_code/2`.

  #{Schema.docs(@options)}

      iex> {:error, error} = Codex.Account.Login.Options.new(brand: :gpt)
      iex> error.reason
      "expected one of :codex, :chatgpt, got: :gpt"
  """

  use Codex.Options.Schema, level: :login, options: @options, example: [timeout: 60_000]
end
