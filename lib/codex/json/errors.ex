defmodule Codex.JSON.DecodeError do
  @moduledoc """
  A text that is not JSON.

  Fields: `offset`, where it went wrong (in bytes), and `reason`, what was wrong there.
  """

  @type t :: %__MODULE__{offset: non_neg_integer(), reason: String.t()}

  @enforce_keys [:offset, :reason]
  defexception [:offset, :reason]

  @impl true
  def message(error) do
    "invalid JSON at byte #{error.offset}: #{error.reason}; pass one complete JSON value in UTF-8"
  end
end

defmodule Codex.JSON.EncodeError do
  @moduledoc """
  A term without a JSON form.

  Fields: `path`, the keys and list indices that lead to it from the outermost term, and `reason`. The term itself is not
  kept: it may be a secret.
  """

  @type t :: %__MODULE__{path: [term()], reason: String.t()}

  @enforce_keys [:path, :reason]
  defexception [:path, :reason]

  @impl true
  def message(error) do
    "cannot write JSON at path #{inspect(error.path)}: #{error.reason}; " <>
      "use maps with string or atom keys, lists, UTF-8 strings, atoms and numbers"
  end
end
