defmodule Codex.Native do
  @moduledoc false
  @on_load :load

  @doc false
  def load do
    :codex_sdk
    |> :code.priv_dir()
    |> Path.join("native/codex_nif")
    |> to_charlist()
    |> :erlang.load_nif(0)
  end

  @spec version() :: binary()
  def version, do: :erlang.nif_error(:nif_not_loaded)

  # Codec: plain JSON. `{byte_offset, reason}` and `{path, reason}` are turned into exceptions by `Codex.JSON`.

  @spec json_decode(binary()) :: {:ok, term()} | {:error, {non_neg_integer(), binary()}}
  def json_decode(_text), do: :erlang.nif_error(:nif_not_loaded)

  @spec json_encode(term()) :: {:ok, binary()} | {:error, {[term()], binary()}}
  def json_encode(_term), do: :erlang.nif_error(:nif_not_loaded)

  # Codec: structs of the protocol. The root is "exec", "app_server", "line" (whichever it is), or a definition's name;
  # `ArgumentError` for any other.

  @spec wire_decode(binary(), binary()) ::
          {:ok, term()} | {:error, {non_neg_integer(), binary()}}
  def wire_decode(_root, _text), do: :erlang.nif_error(:nif_not_loaded)

  @spec wire_encode(binary(), term()) :: {:ok, binary()} | {:error, {[term()], binary()}}
  def wire_encode(_root, _term), do: :erlang.nif_error(:nif_not_loaded)
end
