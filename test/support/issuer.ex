defmodule Codex.Issuer do
  @moduledoc """
  What an engine logs in to, on 127.0.0.1: the OAuth issuer, and the part of ChatGPT's backend that is asked afterwards.

      issuer = Codex.Issuer.start!()
      rig = rig!([[%{text: "Hello."}]], Codex.Issuer.configuration(issuer))
      client = [env: Map.merge(env, Codex.Issuer.environment(issuer))]

  It belongs to the test, which gets each request as `{:http_request, request}`. Who logs in is ada@example.com, with the
  plan `pro`, in the workspace `acc-1`. A device code waits for `approve/1` or `refuse/1`; for the browser's part there is `browse!/2`.
  """

  use GenServer

  alias Codex.{HTTPServer, JSON}
  alias Codex.Support.Eventually

  @enforce_keys [:url, :gate]
  defstruct [:url, :gate]

  @type t :: %__MODULE__{url: String.t(), gate: pid()}

  @account_id "acc-1"
  @user_code "ABCD-1234"
  @refresh_token "rt-of-the-issuer"

  @backend %{
    "/backend-api/wham/accounts/check" => %{
      accounts: [
        %{
          id: @account_id,
          name: "Acme",
          plan_type: "pro",
          structure: "workspace",
          # The engine takes no origin but one of https. Nothing listens there, and nothing is sent there either as long as the
          # model's provider is another one.
          workspace_backend_origin: "https://127.0.0.1:9",
          account_routing_override: "NO_CONSTRAINT"
        }
      ],
      account_ordering: [@account_id],
      default_account_id: @account_id
    },
    "/backend-api/wham/usage" => %{
      plan_type: "pro",
      rate_limit: %{
        allowed: true,
        limit_reached: false,
        primary_window: %{
          used_percent: 42,
          limit_window_seconds: 18_000,
          reset_after_seconds: 60,
          reset_at: 1_893_456_000
        },
        secondary_window: %{
          used_percent: 5,
          limit_window_seconds: 604_800,
          reset_after_seconds: 600,
          reset_at: 1_893_556_000
        }
      }
    },
    "/backend-api/wham/profiles/me" => %{
      stats: %{
        lifetime_tokens: 123,
        peak_daily_tokens: 45,
        daily_usage_buckets: [%{start_date: "2026-05-29", tokens: 10}]
      }
    }
  }

  @doc """
  Starts one. `replies` are answers of its own for some paths: a status and what becomes JSON.

      Codex.Issuer.start!(%{"/oauth/token" => {500, %{}}})
  """
  @spec start!(%{String.t() => {pos_integer(), term()}}) :: t()
  def start!(replies \\ %{}) do
    gate = ExUnit.Callbacks.start_supervised!(Supervisor.child_spec(__MODULE__, id: make_ref()))
    url = HTTPServer.start!(&answer(&1, replies, gate))
    %__MODULE__{url: url, gate: gate}
  end

  @doc "The variables that lead an engine's logins here."
  @spec environment(t()) :: %{String.t() => String.t()}
  def environment(issuer) do
    %{
      "CODEX_APP_SERVER_LOGIN_ISSUER" => issuer.url,
      "CODEX_REFRESH_TOKEN_URL_OVERRIDE" => issuer.url <> "/oauth/token",
      "CODEX_REVOKE_TOKEN_URL_OVERRIDE" => issuer.url <> "/oauth/revoke"
    }
  end

  @doc "What `config.toml` needs besides: the backend is asked for the workspace after each login with ChatGPT."
  @spec configuration(t()) :: String.t()
  def configuration(issuer) do
    """
    chatgpt_base_url = "#{issuer.url}/backend-api"
    cli_auth_credentials_store = "file"
    """
  end

  @doc """
  Plays the browser that has been sent to a login's `auth_url`: goes to the address that the URL asks to be sent back to, and follows
  where it leads. Without `answer` the login succeeds. Gives the status and the body of the last page.
  """
  @spec browse!(String.t(), %{String.t() => String.t()}) :: {pos_integer(), String.t()}
  def browse!(auth_url, answer \\ %{"code" => "code-of-the-issuer"}) do
    %{"redirect_uri" => redirect, "state" => state} =
      auth_url |> URI.parse() |> Map.fetch!(:query) |> URI.decode_query()

    get!(redirect <> "?" <> URI.encode_query(Map.put_new(answer, "state", state)))
  end

  @doc """
  Waits until no other test of this machine plays a login in the browser, and keeps them waiting until this one ends: engines listen
  at one port for the browser that comes back, and the newest one sends the others' logins away.
  """
  @spec alone!() :: :ok
  def alone! do
    Eventually.eventually(fn -> match?({:ok, _held}, lock()) end, 60_000)
    :ok
  end

  # A listening socket is a lock that nobody can forget to release.
  defp lock, do: :gen_tcp.listen(1454, ip: {127, 0, 0, 1})

  @doc "Lets the device code be accepted."
  @spec approve(t()) :: :ok
  def approve(issuer), do: GenServer.call(issuer.gate, {:open, :approved})

  @doc "Lets the device code be refused."
  @spec refuse(t()) :: :ok
  def refuse(issuer), do: GenServer.call(issuer.gate, {:open, :refused})

  @doc "The secrets that an engine gets here, and that nobody should read anywhere."
  @spec secrets() :: [String.t()]
  def secrets, do: [access_token(), @refresh_token]

  @doc "An access token of the issuer's: a JWT without a signature, which the engine takes. `id` makes it another one."
  @spec access_token(String.t()) :: String.t()
  def access_token(id \\ "first") do
    jwt(%{
      "jti" => id,
      "email" => "ada@example.com",
      "exp" => 4_000_000_000,
      "https://api.openai.com/auth" => %{
        "chatgpt_account_id" => @account_id,
        "chatgpt_user_id" => "user-1",
        "chatgpt_plan_type" => "pro"
      }
    })
  end

  defp answer(%{target: target} = request, replies, gate) do
    [path | _query] = String.split(target, "?")

    {status, body} =
      case replies do
        %{^path => reply} -> reply
        %{} -> reply(path, request, gate)
      end

    {status, [{"content-type", "application/json"}], JSON.encode!(body)}
  end

  defp reply("/api/accounts/deviceauth/usercode", _request, _gate) do
    # The engine waits that many seconds between two questions. The second one is held until there is an answer.
    {200, %{device_auth_id: "device-1", user_code: @user_code, interval: "0"}}
  end

  defp reply("/api/accounts/deviceauth/token", _request, gate) do
    case GenServer.call(gate, :wait, :infinity) do
      :pending ->
        {403, %{}}

      :approved ->
        {200, %{authorization_code: "code", code_challenge: "c", code_verifier: "v"}}

      :refused ->
        {400, %{error: "access_denied"}}
    end
  end

  defp reply("/oauth/token", _request, _gate) do
    token = access_token()
    {200, %{id_token: token, access_token: token, refresh_token: @refresh_token}}
  end

  defp reply("/oauth/revoke", _request, _gate), do: {200, %{}}

  defp reply(path, _request, _gate) do
    case @backend do
      %{^path => body} -> {200, body}
      %{} -> {404, %{detail: "Not Found"}}
    end
  end

  defp jwt(claims) do
    [%{alg: "none", typ: "JWT"}, claims]
    |> Enum.map_join(".", &(&1 |> JSON.encode!() |> Base.url_encode64(padding: false)))
    |> Kernel.<>("." <> Base.url_encode64("signature", padding: false))
  end

  defp get!(url) do
    %URI{host: host, port: port, path: path, query: query} = URI.parse(url)
    {:ok, socket} = :gen_tcp.connect(to_charlist(host), port, [:binary, active: false])

    request =
      "GET #{path}?#{query} HTTP/1.1\r\nhost: #{host}:#{port}\r\nconnection: close\r\n\r\n"

    :ok = :gen_tcp.send(socket, request)
    [head, body] = socket |> receive_all("") |> String.split("\r\n\r\n", parts: 2)
    ["HTTP/1.1 " <> <<status::binary-size(3), _::binary>> | headers] = String.split(head, "\r\n")

    case Enum.find_value(headers, &location/1) do
      nil -> {String.to_integer(status), body}
      next -> get!(next)
    end
  end

  defp location(header) do
    with [name, value] <- String.split(header, ":", parts: 2),
         "location" <- String.downcase(name),
         do: String.trim(value),
         else: (_other -> nil)
  end

  defp receive_all(socket, read) do
    case :gen_tcp.recv(socket, 0, 20_000) do
      {:ok, data} -> receive_all(socket, read <> data)
      {:error, :closed} -> read
    end
  end

  @doc false
  def start_link(_options), do: GenServer.start_link(__MODULE__, nil)

  @impl true
  def init(nil), do: {:ok, %{asked?: false, answer: nil, waiting: []}}

  @impl true
  def handle_call(:wait, _from, %{asked?: false, answer: nil} = state),
    do: {:reply, :pending, %{state | asked?: true}}

  def handle_call(:wait, from, %{answer: nil} = state),
    do: {:noreply, %{state | waiting: [from | state.waiting]}}

  def handle_call(:wait, _from, state), do: {:reply, state.answer, state}

  def handle_call({:open, answer}, _from, state) do
    Enum.each(state.waiting, &GenServer.reply(&1, answer))
    {:reply, :ok, %{state | answer: answer, waiting: []}}
  end
end
