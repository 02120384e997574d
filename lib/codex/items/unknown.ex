defmodule Codex.Items.Unknown do
  @moduledoc """
  An item of a type that the protocol snapshot does not know, from a newer engine for instance.

    * `type` - its type on the wire
    * `payload` - the whole item, as plain JSON
  """

  @type t :: %__MODULE__{
          type: String.t() | nil,
          payload: %{optional(String.t()) => Codex.JSON.value()},
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:type, :payload]
  defstruct [:type, :payload, extra: %{}]
end
