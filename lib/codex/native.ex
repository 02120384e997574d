defmodule Codex.Native do
  # Stubs for the functions of `native/codex_nif`, and nothing else.
  #
  # Each is dirty or O(1), and none waits; `docs/internals-nif.md` has the table with the reasons.
  #
  # The library can be loaded once in the life of a VM: there is no upgrade of running engines. Loading this module a second
  # time (a hot upgrade, `r Codex.Native` in IEx) fails with `:on_load_failure`, and what was loaded goes on working.
  @moduledoc false
  @on_load :load

  # `{path, errno, message}`
  @type failure :: {binary() | nil, atom() | nil, binary()}

  @typedoc "Why there is no connection: its kind, the operating system's word for it, the HTTP status, what happened."
  @type open_failure ::
          {kind :: atom(), errno :: atom() | nil, status :: non_neg_integer() | nil, binary()}

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

  # Raises `ErlangError` with `:nif_panicked`, as any panic in a NIF would: for the tests of that.
  @spec panic() :: no_return()
  def panic, do: :erlang.nif_error(:nif_not_loaded)

  # The log of the native code. `Codex.NativeLog.Server` is the only caller of the first two, and explains the terms.

  # dirty I/O
  @spec log_start(Codex.NativeLog.level(), reference()) ::
          {:ok, reference()} | {:error, binary()}
  def log_start(_level, _ref), do: :erlang.nif_error(:nif_not_loaded)

  # O(1)
  @spec log_next(reference()) :: :ok
  def log_next(_log), do: :erlang.nif_error(:nif_not_loaded)

  # O(1)
  @spec log_level() :: Codex.NativeLog.level() | false
  def log_level, do: :erlang.nif_error(:nif_not_loaded)

  # One process of the engine. Who may call: the owner (whoever started it) everything, others what gives no `:not_owner`.
  # `Codex.Engine` is the only caller, and explains the terms.

  # dirty I/O
  @spec engine_start(map(), reference()) :: {:ok, reference()} | {:error, failure()}
  def engine_start(_spec, _ref), do: :erlang.nif_error(:nif_not_loaded)

  # dirty I/O
  @spec socket_open(map(), reference()) :: {:ok, reference()} | {:error, open_failure()}
  def socket_open(_spec, _ref), do: :erlang.nif_error(:nif_not_loaded)

  # dirty CPU
  @spec engine_write(reference(), binary()) :: :ok | {:error, :closed | :full | :not_owner}
  def engine_write(_engine, _bytes), do: :erlang.nif_error(:nif_not_loaded)

  # O(1)
  @spec engine_close_stdin(reference()) :: :ok | {:error, :not_owner}
  def engine_close_stdin(_engine), do: :erlang.nif_error(:nif_not_loaded)

  # O(1). With `:batch`, `{mark, entries}` is in the caller's mailbox.
  @spec engine_take(reference(), reference()) ::
          :batch | :nothing | :wait | {:exit, map()} | {:error, :not_owner}
  def engine_take(_engine, _mark), do: :erlang.nif_error(:nif_not_loaded)

  # O(1)
  @spec engine_signal(reference(), :int | :term | :kill) :: :ok
  def engine_signal(_engine, _signal), do: :erlang.nif_error(:nif_not_loaded)

  # O(1)
  @spec engine_stop(reference()) :: :ok
  def engine_stop(_engine), do: :erlang.nif_error(:nif_not_loaded)

  # O(1)
  @spec engine_info(reference()) :: Codex.Engine.info()
  def engine_info(_engine), do: :erlang.nif_error(:nif_not_loaded)

  # Codec: plain JSON. `{byte_offset, reason}` and `{path, reason}` are turned into exceptions by `Codex.JSON`.

  @spec json_decode(binary()) :: {:ok, term()} | {:error, {non_neg_integer(), binary()}}
  def json_decode(_text), do: :erlang.nif_error(:nif_not_loaded)

  @spec json_encode(term()) :: {:ok, binary()} | {:error, {[term()], binary()}}
  def json_encode(_term), do: :erlang.nif_error(:nif_not_loaded)

  # Codec: structs of the protocol. The root is "exec", "app_server", "line" (whichever it is), "connection" (all that an
  # app-server sends), or a definition's name;
  # `ArgumentError` for any other.

  @spec wire_decode(binary(), binary()) ::
          {:ok, term()} | {:error, {non_neg_integer(), binary()}}
  def wire_decode(_root, _text), do: :erlang.nif_error(:nif_not_loaded)

  @spec wire_encode(binary(), term()) :: {:ok, binary()} | {:error, {[term()], binary()}}
  def wire_encode(_root, _term), do: :erlang.nif_error(:nif_not_loaded)
end
