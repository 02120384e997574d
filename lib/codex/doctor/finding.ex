defmodule Codex.Doctor.Finding do
  @moduledoc """
  What `Codex.Doctor` found out about one thing.

    * `name` — what was looked at: `:engine`, `:nif`, `:guard`, `:login`, `:sandbox`, `:user_namespaces`, `:versions`
    * `status` — `:ok`; `:warning`: something will not work, but turns do; `:error`: no turn can run
    * `detail` — one line, without secrets
    * `remedy` — what to do about it, one line; `nil` if nothing has to be done
  """

  @enforce_keys [:name, :status, :detail]
  defstruct [:name, :status, :detail, :remedy]

  @type status :: :ok | :warning | :error
  @type t :: %__MODULE__{
          name: atom(),
          status: status(),
          detail: String.t(),
          remedy: String.t() | nil
        }

  @doc false
  @spec ok(atom(), String.t()) :: t()
  def ok(name, detail), do: %__MODULE__{name: name, status: :ok, detail: detail}

  @doc false
  @spec warning(atom(), String.t(), String.t()) :: t()
  def warning(name, detail, remedy) do
    %__MODULE__{name: name, status: :warning, detail: detail, remedy: remedy}
  end

  @doc false
  @spec error(atom(), String.t(), String.t()) :: t()
  def error(name, detail, remedy) do
    %__MODULE__{name: name, status: :error, detail: detail, remedy: remedy}
  end
end
