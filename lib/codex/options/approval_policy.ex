defmodule Codex.Options.ApprovalPolicy do
  @moduledoc false
  # When the engine asks: a word, or `{:granular, details}`, which says for each kind of question
  # whether it is asked at all.

  alias Codex.Options.{Details, Type}

  @words [:never, :on_request, :on_failure, :untrusted]

  # The engine wants the first three. What is not said is not asked.
  @kinds [:sandbox_approval, :rules, :mcp_elicitations, :request_permissions, :skill_approval]

  @type t ::
          :never | :on_request | :on_failure | :untrusted | {:granular, [{atom(), boolean()}]}

  @doc false
  @spec cast(term()) :: {:ok, t()} | {:error, Type.problem()}
  def cast(word) when word in @words, do: {:ok, word}

  def cast({:granular, details}) do
    with {:ok, details} <- Details.cast(details, Enum.map(@kinds, &{&1, :boolean})) do
      {:ok, {:granular, Enum.map(@kinds, &{&1, Keyword.get(details, &1, false)})}}
    end
  end

  def cast(value), do: {:error, {[], value, "expected #{describe()}, got: #{Type.show(value)}"}}

  # Each transport has retired one of them.
  @doc false
  @spec only(t()) :: :exec | :app_server | nil
  def only(:on_failure), do: :exec
  def only(:untrusted), do: :app_server
  def only(_policy), do: nil

  @doc false
  @spec describe() :: String.t()
  def describe, do: Type.describe({:enum, @words}) <> ", or {:granular, details}"

  @doc false
  @spec typespec() :: Macro.t()
  def typespec, do: quote(do: unquote(__MODULE__).t())

  # As the engine writes it, in its configuration and on the wire.
  @doc false
  @spec wire(t()) :: String.t() | %{String.t() => %{String.t() => boolean()}}
  def wire({:granular, details}),
    do: %{"granular" => Map.new(details, fn {kind, asked?} -> {Atom.to_string(kind), asked?} end)}

  def wire(word), do: word |> Atom.to_string() |> String.replace("_", "-")
end
