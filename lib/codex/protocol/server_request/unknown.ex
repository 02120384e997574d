defmodule Codex.Protocol.ServerRequest.Unknown do
  @moduledoc """
  A request of the app-server that the protocol snapshot does not know, from a newer engine for instance.

    * `type` - its `method`
    * `payload` - the whole request, as plain JSON, with its `id`
  """

  @type t :: %__MODULE__{
          type: String.t() | nil,
          payload: %{optional(String.t()) => Codex.JSON.value()},
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:type, :payload]
  defstruct [:type, :payload, extra: %{}]
end
