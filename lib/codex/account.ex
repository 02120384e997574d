defmodule Codex.Account do
  @moduledoc """
  Who the engine of a client is logged in as: logging in and out, and what the account may use.

  | function | does |
  |---|---|
  | `login_api_key/2` | logs in with an API key |
  | `login_chatgpt/2` | with ChatGPT, in a browser on the engine's machine |
  | `login_device_code/2` | with ChatGPT, on any device, by a code |
  | `login_tokens/2` | with tokens of ChatGPT that the application keeps itself |
  | `Codex.Account.Login.await/2`, `Codex.Account.Login.cancel/1` | waits for a login with ChatGPT, or gives it up |
  | `logout/1` | forgets the login |
  | `read/2` | who is logged in |
  | `rate_limits/1`, `usage/2` | what is left, and what was used, of a ChatGPT plan |

  A login belongs to the engine's `CODEX_HOME`, not to the client: it outlives both, and all
  engines with the same home share it. Without a login a turn is sent without credentials, which
  shows as a `Codex.AuthError` of the turn.

  Errors: `Codex.AuthError` if a login failed, or if there is none that would do;
  `Codex.OptionError` for what is refused before the engine is asked; `Codex.RPCError` for what
  the engine refuses; `Codex.TransportError` and `Codex.TimeoutError` as for every request. No key
  and no token stands in any of them.

  Logins are tested with the real engine and a scripted issuer on loopback, never against the real one.
  """

  alias Codex.{AuthError, Client, RPCError}
  alias Codex.Account.Login
  alias Codex.Account.Login.Server
  alias Codex.Options.{Schema, Type}
  alias Codex.Protocol.{GetAccountRateLimitsResponse, GetAccountResponse}
  alias Codex.Protocol.GetAccountTokenUsageResponse

  @type client :: GenServer.server()

  @tokens [
    access_token: [type: :secret],
    chatgpt_account_id: [type: :secret],
    chatgpt_plan_type: [type: :text]
  ]

  @doc """
  Logs in with an API key, which the engine writes to `auth.json` in its `CODEX_HOME`.

  A login in progress is cancelled. Whether the service accepts the key shows with the first turn.
  To use a key without keeping it on disk, give it as `api_key` to `Codex.start_link/1`.

      :ok = Codex.Account.login_api_key(client, System.fetch_env!("OPENAI_API_KEY"))

  An empty key, which the engine would take, is refused:

      iex> {:error, error} = Codex.Account.login_api_key(MyApp.Codex, "")
      iex> {error.key, error.reason}
      {:api_key, ~s(expected a non-empty string, got: "")}
  """
  @spec login_api_key(client(), String.t()) :: :ok | {:error, Exception.t()}
  def login_api_key(client, key) do
    with :ok <- secret(:api_key, key),
         do: log_in(client, %{"type" => "apiKey", "apiKey" => key})
  end

  @doc """
  Begins a login with ChatGPT in a browser. The options are in `Codex.Account.Login.Options`.

  The person opens `auth_url` in a browser on the machine of the engine; see `Codex.Account.Login`
  for what that means, and for `Codex.Account.Login.await/2` and `Codex.Account.Login.cancel/1`.

      {:ok, login} = Codex.Account.login_chatgpt(client)
      IO.puts("Open " <> login.auth_url)
      {:ok, _completed} = Codex.Account.Login.await(login)
  """
  @spec login_chatgpt(client(), keyword() | map() | Login.Options.t()) ::
          {:ok, Login.t()} | {:error, Exception.t()}
  def login_chatgpt(client, opts \\ []) do
    with {:ok, options} <- Login.Options.new(opts) do
      params = %{
        "type" => "chatgpt",
        "appBrand" => Atom.to_string(Login.Options.get(options, :brand)),
        "codexStreamlinedLogin" => Login.Options.get(options, :streamlined),
        "useHostedLoginSuccessPage" => Login.Options.get(options, :success_page) == :hosted
      }

      begin(:chatgpt, client, params, options)
    end
  end

  @doc """
  Begins a login with ChatGPT on any device. The options `owner` and `timeout` are in
  `Codex.Account.Login.Options`.

  The person opens `verification_url` anywhere and enters `user_code`.

      {:ok, login} = Codex.Account.login_device_code(client)
      IO.puts("Open \#{login.verification_url} and enter \#{login.user_code}")
      {:ok, _completed} = Codex.Account.Login.await(login)
  """
  @spec login_device_code(client(), keyword() | map() | Login.Options.t()) ::
          {:ok, Login.t()} | {:error, Exception.t()}
  def login_device_code(client, opts \\ []) do
    with {:ok, options} <- Login.Options.new(opts),
         :ok <- no_browser(options),
         do: begin(:device_code, client, %{"type" => "chatgptDeviceCode"}, options)
  end

  @doc """
  Logs in with tokens of ChatGPT that the application has and keeps: `access_token`,
  `chatgpt_account_id`, and `chatgpt_plan_type` if it is known.

      :ok = Codex.Account.login_tokens(client, access_token: token, chatgpt_account_id: account_id)

  Nothing is written to disk. When the service refuses the token, the engine asks for another: a
  `Codex.Protocol.ChatgptAuthTokensRefreshParams` comes to the client's `handler`
  (`Codex.RequestHandler`), and without one the turn fails. `:ok` says that the engine took the tokens; whether they lead to an account is
  what `read/2` then tells.

  > #### Experimental {: .warning}
  >
  > The engine calls this unstable and meant for OpenAI's own applications. The client needs
  > `experimental: true`, and while it lasts every other login is refused until `logout/1`.

      iex> {:error, error} = Codex.Account.login_tokens(MyApp.Codex, access_token: "two words", chatgpt_account_id: "acc")
      iex> {error.key, error.value}
      {:access_token, "[redacted]"}
  """
  @spec login_tokens(client(), keyword() | map()) :: :ok | {:error, Exception.t()}
  def login_tokens(client, tokens) do
    with {:ok, tokens} <- Schema.cast(@tokens, :request, tokens),
         :ok <- secret(:access_token, tokens[:access_token]),
         :ok <- secret(:chatgpt_account_id, tokens[:chatgpt_account_id]),
         do: log_in(client, Map.new([{:type, "chatgptAuthTokens"} | tokens]))
  end

  @doc """
  Forgets the login, and cancels one in progress. Without one it does nothing.

      :ok = Codex.Account.logout(client)
  """
  @spec logout(client()) :: :ok | {:error, Exception.t()}
  def logout(client) do
    with {:ok, _response} <- request(client, "account/logout", nil), do: :ok
  end

  @doc """
  Who is logged in: `account` is one of `Codex.Protocol.Account.ApiKey`,
  `Codex.Protocol.Account.Chatgpt` and others, or `nil`.

  It is `nil` also if the model provider needs no login with OpenAI (`requires_openai_auth` is
  false then), whatever the engine has stored. With `refresh: true` the tokens of ChatGPT are
  renewed first.

      {:ok, %{account: %Codex.Protocol.Account.Chatgpt{email: email}}} = Codex.Account.read(client)
  """
  @spec read(client(), keyword()) :: {:ok, GetAccountResponse.t()} | {:error, Exception.t()}
  def read(client, opts \\ []) do
    with {:ok, opts} <- Schema.cast([refresh: [type: :boolean]], :request, opts),
         do: request(client, "account/read", %{refresh_token: opts[:refresh] == true})
  end

  @doc """
  What is left of a ChatGPT plan: percentages of its windows, and when they begin anew.

  Only with a login by ChatGPT; else a `Codex.AuthError` with the reason `:not_logged_in`. As they
  change the engine reports them with `Codex.Events.AccountRateLimitsUpdated`, to which
  `Codex.subscribe/2` listens.

      {:ok, limits} = Codex.Account.rate_limits(client)
      limits.rate_limits.primary.used_percent
  """
  @spec rate_limits(client()) ::
          {:ok, GetAccountRateLimitsResponse.t()} | {:error, Exception.t()}
  def rate_limits(client), do: request(client, "account/rateLimits/read", nil)

  @doc """
  How many tokens the account has used, over its lifetime and by day; with `thread_id:` also an
  estimate of what that thread took of the plan.

  Only with a login by ChatGPT, as `rate_limits/1`.

      {:ok, usage} = Codex.Account.usage(client)
      usage.summary.lifetime_tokens
  """
  @spec usage(client(), keyword()) ::
          {:ok, GetAccountTokenUsageResponse.t()} | {:error, Exception.t()}
  def usage(client, opts \\ []) do
    with {:ok, opts} <- Schema.cast([thread_id: [type: :text]], :request, opts),
         do: request(client, "account/usage/read", Map.new(opts))
  end

  defp log_in(client, params) do
    with {:ok, _response} <- request(client, "account/login/start", params), do: :ok
  end

  defp begin(kind, client, params, options) do
    {:ok, server} =
      DynamicSupervisor.start_child(
        Codex.Client.Supervisor,
        {Server, {options.owner || self(), self()}}
      )

    with {:ok, response} <- Server.open(server, client, params, options.timeout) do
      shown = Map.take(response, [:login_id, :auth_url, :verification_url, :user_code])
      {:ok, struct!(Login, Map.merge(shown, %{kind: kind, server: server}))}
    end
  end

  # The engine has one code for everything that it refuses.
  defp request(client, method, params) do
    case Client.request(client, method, params) do
      {:error, %RPCError{message: message} = error} ->
        if message =~ "authentication required to read",
          do: {:error, %AuthError{reason: :not_logged_in, message: message}},
          else: {:error, error}

      answer ->
        answer
    end
  end

  defp secret(key, value) do
    with {:error, {_path, value, reason}} <- Type.cast(:secret, value),
         do: {:error, Schema.error(:request, key, value, reason)},
         else: ({:ok, _secret} -> :ok)
  end

  defp no_browser(options) do
    case Enum.find([:success_page, :brand, :streamlined], &Map.fetch!(options, &1)) do
      nil ->
        :ok

      key ->
        value = Map.fetch!(options, key)
        {:error, Schema.error(:login, key, value, "this is for a login in a browser")}
    end
  end
end
