defmodule Codex.Socket.Exit do
  # How a connection to an app-server ended. Given once all that came over it has been taken.
  @moduledoc false

  alias Codex.TransportError

  defstruct reason: :lost, code: nil, errno: nil, text: "", noise_lines: 0, panicked: nil

  @typedoc """
  * `reason`
    * `:closed` - the app-server has closed it, with a `code` and a `text` if it gave any
    * `:lost` - it broke off; `errno` and `text` are the operating system's
    * `:silent` - the app-server did not answer whether it is there
    * `:protocol` - the app-server broke the WebSocket protocol; `text` says how
    * `:stopped` - we have closed it
    * `:never_open` - it could not be opened
  * `noise_lines` - messages that were no JSON objects
  * `panicked` - a panic in a thread of ours, which ended this connection and nothing else
  """
  @type t :: %__MODULE__{
          reason: :closed | :lost | :silent | :protocol | :stopped | :never_open,
          code: non_neg_integer() | nil,
          errno: atom() | nil,
          text: String.t(),
          noise_lines: non_neg_integer(),
          panicked: String.t() | nil
        }

  @doc "The end as an error, for those who had not expected it."
  @spec to_error(t()) :: TransportError.t()
  def to_error(%__MODULE__{} = exit),
    do: %TransportError{reason: :disconnected, errno: exit.errno, message: message(exit)}

  defp message(%{panicked: text}) when text != nil,
    do: "a thread that served it panicked: " <> text

  defp message(%{reason: :closed, code: nil}), do: "the app-server closed it"

  defp message(%{reason: :closed} = exit),
    do: detailed("the app-server closed it with the code #{exit.code}", exit.text)

  defp message(%{reason: :silent}), do: "the app-server does not answer any more"
  defp message(%{reason: :stopped}), do: "it was closed here"
  defp message(%{reason: :never_open}), do: "it could not be opened"

  defp message(%{reason: :protocol, text: text}),
    do: detailed("the app-server broke the WebSocket protocol", text)

  defp message(%{reason: :lost, text: text}), do: text

  defp detailed(what, ""), do: what
  defp detailed(what, text), do: what <> ": " <> text
end
