defmodule Codex.RequestHandler.Context do
  @moduledoc """
  What a request is about, beside its own parameters: the second argument of a `Codex.RequestHandler`.

  * `client` - the client that it came to, good for every function that takes one
  * `method` - the request's name on the wire, such as `"item/fileChange/requestApproval"`
  * `request_id` - its number; the `Codex.Events.ServerRequestResolved` that follows has the same one
  * `thread_id`, `turn_id`, `item_id` - what asks, as far as the request says so
  * `item` - the item that it is about, in requests for the approval of a file change: the request itself does not say what
    would be changed, the item's `changes` do. Otherwise `nil`, also if the change began before the client was connected.
  * `argument` - of a handler `{module, argument}`; otherwise `nil`
  """

  alias Codex.Items

  @type t :: %__MODULE__{
          client: pid(),
          method: String.t(),
          request_id: Codex.Protocol.RequestId.t(),
          thread_id: String.t() | nil,
          turn_id: String.t() | nil,
          item_id: String.t() | nil,
          item: Items.FileChange.t() | nil,
          argument: term()
        }

  @enforce_keys [:client, :method, :request_id]
  defstruct [
    :client,
    :method,
    :request_id,
    :thread_id,
    :turn_id,
    :item_id,
    :item,
    :argument
  ]
end
