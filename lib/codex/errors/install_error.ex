defmodule Codex.InstallError do
  @moduledoc """
  The engine is not installed, or could not be.

  * `reason` — `:not_found` (no engine anywhere), or what stopped an installation
    (`:offline`, `:checksum`, `:no_space` …)
  * `path` — the file or directory at fault, or `nil`
  * `message` — what happened, in a sentence
  * `remedy` — what to do about it; without one, the command that installs the engine

      iex> Exception.message(%Codex.InstallError{reason: :not_found, message: "the engine was not found"})
      "the engine was not found. Run `mix codex.install`, or set CODEX_PATH or the option `codex_path`."
  """

  alias Codex.Errors.Text

  defexception [:reason, :path, :message, :remedy]

  @type t :: %__MODULE__{
          reason: atom(),
          path: String.t() | nil,
          message: String.t(),
          remedy: String.t() | nil
        }

  @remedy "Run `mix codex.install`, or set CODEX_PATH or the option `codex_path`."

  @impl true
  def message(%__MODULE__{} = error) do
    (error.message |> Text.tail() |> Text.sentence()) <> " " <> (error.remedy || @remedy)
  end
end
