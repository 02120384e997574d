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
end
