defmodule Codex.Client.Connection do
  @moduledoc false
  # What a client is connected to: an engine process of its own, or a socket to an app-server
  # that already runs. Either gives batches of decoded lines, on demand.

  alias Codex.{Engine, Failure, Socket}
  alias Codex.Client.{Launch, Options}

  @enforce_keys [:link, :ref, :explain]
  defstruct @enforce_keys

  @typedoc """
  `explain` makes an error fit to be shown: what it quotes of stderr is understood, and the secrets of
  this run are masked. These stay inside the function: no crash report can print a key.
  """
  @type t :: %__MODULE__{
          link: {:engine, Engine.t()} | {:socket, Socket.t()},
          ref: reference(),
          explain: (Exception.t() -> Exception.t())
        }

  # How long an end may take before it is left to the guard.
  @close_ms 4_000

  @spec open(Codex.Options.t(), Options.t()) :: {:ok, t()} | {:error, Exception.t()}
  def open(options, %Options{url: nil}) do
    with {:ok, spec, secrets} <- Launch.build(options) do
      explain = &Failure.exit(&1, secrets)

      case Engine.start(spec) do
        {:ok, engine} ->
          {:ok, %__MODULE__{link: {:engine, engine}, ref: Engine.ref(engine), explain: explain}}

        {:error, error} ->
          {:error, explain.(error)}
      end
    end
  end

  def open(_options, %Options{url: url, token: token}) do
    explain = &Failure.exit(&1, List.wrap(token))

    case Socket.open(%Socket.Spec{url: url, token: token}) do
      {:ok, socket} ->
        {:ok, %__MODULE__{link: {:socket, socket}, ref: Socket.ref(socket), explain: explain}}

      {:error, error} ->
        {:error, error}
    end
  end

  # One message, without its line feed.
  @spec write(t(), iodata()) :: :ok | {:error, :full | :closed}
  def write(%__MODULE__{link: {:engine, engine}}, message),
    do: engine |> Engine.write([message, ?\n]) |> written()

  def write(%__MODULE__{link: {:socket, socket}}, message),
    do: socket |> Socket.write(message) |> written()

  defp written(:ok), do: :ok
  defp written({:error, :full}), do: {:error, :full}
  defp written({:error, _error}), do: {:error, :closed}

  # What there is, without waiting; after `:wait` one message comes that is marked with `ref`.
  @spec poll(t()) :: {:batch, [term()]} | :wait | {:lost, Exception.t()}
  def poll(%__MODULE__{link: {:engine, engine}} = connection) do
    case Engine.poll(engine) do
      {:batch, entries} -> {:batch, entries}
      :wait -> :wait
      {:exit, exit} -> {:lost, connection.explain.(Engine.Exit.to_error(exit))}
    end
  end

  def poll(%__MODULE__{link: {:socket, socket}} = connection) do
    case Socket.poll(socket) do
      {:batch, entries} -> {:batch, entries}
      :wait -> :wait
      {:exit, exit} -> {:lost, connection.explain.(Socket.Exit.to_error(exit))}
    end
  end

  # Ends it, and waits until nothing is left of it.
  @spec close(t()) :: :ok
  def close(%__MODULE__{link: {:engine, engine}}) do
    _ = Engine.stop_and_wait(engine, @close_ms)
    :ok
  end

  def close(%__MODULE__{link: {:socket, socket}}) do
    _ = Socket.stop_and_wait(socket, @close_ms)
    :ok
  end

  @spec info(t()) :: map()
  def info(%__MODULE__{link: {:engine, engine}}),
    do: engine |> Engine.info() |> Map.put(:os_pid, Engine.os_pid(engine))

  def info(%__MODULE__{link: {:socket, socket}}),
    do: socket |> Socket.info() |> Map.put(:os_pid, nil)
end
