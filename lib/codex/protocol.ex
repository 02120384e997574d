defmodule Codex.Protocol do
  @moduledoc """
  The engine's messages as Elixir data.

  `Codex.Events` is what the engine reports, `Codex.Items` is what happens in a turn; everything that they are made of, and
  every request and answer of the app-server, is below this module under the name that the engine gives it. All of it is
  generated from the protocol snapshot of the pinned engine (`mix codex.gen.protocol`), from both transports at once: a
  field that the other transport has is `nil`.

  How the wire becomes data:

  | on the wire | here |
  |---|---|
  | an object of the snapshot | a struct |
  | an object tagged by its `type` | one struct a tag, below the union's name: `Codex.Protocol.UserInput.LocalImage` |
  | a key, `threadId` | a field, `:thread_id` |
  | a string out of a fixed set, `inProgress` | an atom, `:in_progress` |
  | anything else | plain JSON (`t:Codex.JSON.value/0`) |

  The snapshot is not trusted to be complete. A key that it does not know is kept in the struct's `extra`, a string that is
  not in the set stays a string, a value of another type than expected stays plain JSON, and what has a tag that is not known
  is a `Codex.Events.Unknown`, a `Codex.Items.Unknown`, or elsewhere a plain map. The types below say what the snapshot says.
  """

  @typedoc "Keys of an object that the snapshot does not know, as they came."
  @type extra :: %{optional(String.t()) => Codex.JSON.value()}

  @typedoc """
  The transport that an event came from, and whose dialect `Codex.Events.serialize/1` writes; `nil` in an event made by hand.
  Keys beside a notification's parameters that the snapshot does not know are kept with it.
  """
  @type wire :: nil | :exec | :app_server | {:app_server, extra()}
end
