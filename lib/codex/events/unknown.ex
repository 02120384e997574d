defmodule Codex.Events.Unknown do
  @moduledoc """
  An event that the protocol snapshot does not know, from a newer engine for instance.

    * `type` - its `type` (exec) or `method` (app-server)
    * `payload` - the whole line, as plain JSON
    * `wire` - which of the two it was
  """

  @type t :: %__MODULE__{
          type: String.t() | nil,
          payload: %{optional(String.t()) => Codex.JSON.value()},
          wire: Codex.Protocol.wire(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:type, :payload]
  defstruct [:type, :payload, :wire, extra: %{}]
end
