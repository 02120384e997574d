defmodule Codex.Options.Sandbox do
  @moduledoc false
  # What the model's commands may touch: a mode, or a mode with its details.

  alias Codex.Options.{Details, Type}

  @modes [:read_only, :workspace_write, :danger_full_access, :external_sandbox]

  @details [
    read_only: [network_access: :boolean],
    danger_full_access: [],
    workspace_write: [
      writable_roots: {:list, :path},
      network_access: :boolean,
      exclude_tmpdir_env_var: :boolean,
      exclude_slash_tmp: :boolean
    ],
    external_sandbox: [network_access: :boolean]
  ]

  @type mode :: :read_only | :workspace_write | :danger_full_access | :external_sandbox
  @type t :: mode() | {mode(), keyword()}

  @doc false
  @spec cast(term()) :: {:ok, t()} | {:error, Type.problem()}
  def cast(mode) when mode in @modes, do: {:ok, mode}

  def cast({mode, details} = value) do
    case List.keyfind(@details, mode, 0) do
      {mode, known} ->
        with {:ok, details} <- Details.cast(details, known),
             do: {:ok, if(details == [], do: mode, else: {mode, details})}

      nil ->
        refuse(value)
    end
  end

  def cast(value), do: refuse(value)

  defp refuse(value),
    do: {:error, {[], value, "expected #{describe()}, got: #{Type.show(value)}"}}

  # `codex exec` is told a mode, and details of `:workspace_write` as configuration.
  @doc false
  @spec only(t()) :: :app_server | nil
  def only(sandbox) do
    if mode(sandbox) == :external_sandbox or match?({:read_only, _details}, sandbox),
      do: :app_server
  end

  @doc false
  @spec describe() :: String.t()
  def describe, do: Type.describe({:enum, @modes}) <> ", or {mode, details}"

  @doc false
  @spec typespec() :: Macro.t()
  def typespec, do: quote(do: unquote(__MODULE__).t())

  @doc false
  @spec mode(t()) :: mode()
  def mode({mode, _details}), do: mode
  def mode(mode), do: mode

  # As the engine writes it among arguments and in `thread/start`.
  @doc false
  @spec word(t()) :: String.t()
  def word(sandbox), do: sandbox |> mode() |> Atom.to_string() |> String.replace("_", "-")

  @doc false
  @spec details(t()) :: keyword()
  def details({_mode, details}), do: details
  def details(_mode), do: []
end
