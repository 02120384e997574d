defmodule Codex.Account.Login do
  @moduledoc """
  A login that waits for a person: `Codex.Account.login_chatgpt/2` and
  `Codex.Account.login_device_code/2` make one.

      {:ok, login} = Codex.Account.login_device_code(client)
      IO.puts("Open \#{login.verification_url} and enter \#{login.user_code}")
      {:ok, _completed} = Codex.Account.Login.await(login)

  * `kind` — `:chatgpt` or `:device_code`
  * `login_id` — the engine's name for it
  * `auth_url` — the address to open in a browser (`:chatgpt`)
  * `verification_url`, `user_code` — the address to open on any device, and the code to enter
    there (`:device_code`)

  Whoever has the address or the code can take part in the login, so neither is shown by
  `inspect/2`: show them to the person, and to nobody else.

  ## How long it lasts

  The engine gives up after some minutes (in this version 10 for the browser, 15 for a device
  code). The login is cancelled when its owner ends: the process that began it, or the option
  `owner`. The handle itself can be given to any process; the outcome is kept for 15 minutes.

  An engine has one login in progress: a newer one, `Codex.Account.login_api_key/2` or
  `Codex.Account.logout/1` cancel it. The browser comes back to a port of the engine's
  machine (1455, or 1457 if that one is taken), so the browser must run there too, and of two
  engines on a machine the newer one's login cancels the older one's. A device code has
  neither limit.
  """

  alias Codex.{TimeoutError, TransportError}

  @enforce_keys [:kind, :login_id, :server]
  defstruct [:kind, :login_id, :auth_url, :verification_url, :user_code, :server]

  @type t :: %__MODULE__{
          kind: :chatgpt | :device_code,
          login_id: String.t(),
          auth_url: String.t() | nil,
          verification_url: String.t() | nil,
          user_code: String.t() | nil,
          server: pid()
        }

  @typedoc "What a login comes to."
  @type outcome :: {:ok, Codex.Events.AccountLoginCompleted.t()} | {:error, Exception.t()}

  # What `receive` takes, in milliseconds.
  @waits 0..0xFFFF_FFFF

  @doc """
  Waits until the person has logged in, or the login has failed.

  `timeout` is in milliseconds, 49 days at most, or `:infinity`. When it is over,
  `{:error, %Codex.TimeoutError{kind: :login}}` comes back and the login goes on: await it again,
  or `cancel/1` it. Any number of processes may wait, and also after the end.

  A login that was refused is a `Codex.AuthError` with the reason `:login_failed`; one that was
  cancelled, or that gave way to another, has the reason `:login_cancelled`. If the client or its
  engine ends, it is the `Codex.TransportError` that says how.

      case Codex.Account.Login.await(login, :timer.minutes(5)) do
        {:ok, _completed} -> Codex.Account.read(client)
        {:error, %Codex.TimeoutError{}} -> Codex.Account.Login.cancel(login)
        {:error, error} -> {:error, error}
      end
  """
  @spec await(t(), timeout()) :: outcome()
  def await(%__MODULE__{server: server}, timeout \\ :infinity)
      when timeout == :infinity or timeout in @waits do
    GenServer.call(server, :await, timeout)
  catch
    :exit, {:timeout, _call} -> {:error, %TimeoutError{kind: :login, limit_ms: timeout}}
    :exit, _gone -> {:error, closed()}
  end

  @doc """
  Cancels the login. Any process may ask.

  Who awaits it gets a `Codex.AuthError` with the reason `:login_cancelled`. Asking twice, or
  after the end, does nothing. An error is what the request to the engine came to.

      :ok = Codex.Account.Login.cancel(login)
      {:error, %Codex.AuthError{reason: :login_cancelled}} = Codex.Account.Login.await(login)
  """
  @spec cancel(t()) :: :ok | {:error, Exception.t()}
  def cancel(%__MODULE__{server: server}) do
    GenServer.call(server, :cancel, :infinity)
  catch
    :exit, _gone -> :ok
  end

  defp closed do
    %TransportError{
      reason: :closed,
      message: "the login is not kept any more, or its owner has ended"
    }
  end

  defimpl Inspect do
    def inspect(login, _opts), do: "#Codex.Account.Login<#{login.kind} #{login.login_id}>"
  end
end
