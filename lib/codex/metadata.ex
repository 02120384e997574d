defmodule Codex.Metadata do
  @moduledoc """
  What an app-server says of itself when a client connects: `Codex.metadata/1`.

  * `version` — the engine's, as `"0.169.0"`
  * `user_agent` — what it sends to the service, in which that version stands
  * `codex_home` — the directory where it keeps threads, configuration and logins
  * `platform_family`, `platform_os` — where it runs, as `"unix"` and `"linux"`
  * `experimental` — whether this client may use what the engine calls experimental
  """

  @enforce_keys [:version, :user_agent, :experimental]
  defstruct [:version, :user_agent, :codex_home, :platform_family, :platform_os, :experimental]

  @type t :: %__MODULE__{
          version: String.t(),
          user_agent: String.t(),
          codex_home: String.t() | nil,
          platform_family: String.t() | nil,
          platform_os: String.t() | nil,
          experimental: boolean()
        }
end
