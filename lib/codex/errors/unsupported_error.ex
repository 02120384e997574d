defmodule Codex.UnsupportedError do
  @moduledoc """
  The transport in use cannot do what was asked for.

  * `feature` — what was asked for, as an atom (`:steer`, or an option's name) or a tuple
    (`{:input, :image}`, `{:approval_policy, :untrusted}`)
  * `transport` — `:exec` or `:app_server`

      iex> Exception.message(%Codex.UnsupportedError{feature: :steer, transport: :exec})
      "the exec transport cannot do :steer. Start a client with `Codex.start_link/1`, and give it in the place of the options."
  """

  defexception [:feature, :transport]

  @type t :: %__MODULE__{feature: atom() | tuple(), transport: :exec | :app_server}

  @impl true
  def message(%__MODULE__{transport: :exec} = error) do
    "the exec transport cannot do #{inspect(error.feature)}. " <>
      "Start a client with `Codex.start_link/1`, and give it in the place of the options."
  end

  def message(%__MODULE__{transport: :app_server} = error) do
    "the app-server transport cannot do #{inspect(error.feature)}. " <>
      "Make the thread with options instead of a client: `Codex.start_thread(options, thread_options)`."
  end
end
