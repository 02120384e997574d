defmodule Codex.Protocol.Response do
  @moduledoc """
  What an app-server answers to a request, as it comes over the connection.

    * `id` - the request's
    * `result` - the answer as JSON text: which definition it is to be read as depends on the request. `nil` if there is none
    * `error` - what went wrong, as plain JSON: a map with `"code"` and `"message"`, and `"data"` at times; `nil` if nothing did
  """

  @type t :: %__MODULE__{
          id: integer() | String.t() | nil,
          result: binary() | nil,
          error: Codex.JSON.value(),
          extra: Codex.Protocol.extra()
        }

  @enforce_keys [:id]
  defstruct [:id, :result, :error, extra: %{}]
end
