defmodule Codex.Support.LiveView do
  @moduledoc false
  # A LiveView without Phoenix, for the pages that show one: the callbacks as Phoenix calls them, in a plain process. `mount/3` is the
  # browser that opens the page, or loads it again.

  use GenServer

  defmodule Socket do
    @moduledoc false
    defstruct [:patch, assigns: %{}, flash: %{}, connected?: true]
  end

  @doc "What `use Phoenix.LiveView` imports, as far as the pages use it."
  defmacro __using__(_options) do
    quote do
      import Codex.Support.LiveView, only: [assign: 2, connected?: 1, push_patch: 2, put_flash: 3]
    end
  end

  def assign(socket, assigns), do: %{socket | assigns: Enum.into(assigns, socket.assigns)}
  def connected?(socket), do: socket.connected?
  def push_patch(socket, to: address), do: %{socket | patch: address}
  def put_flash(socket, kind, text), do: put_in(socket.flash[kind], text)

  @doc "Opens the page at an address: once to render it, then as a process of its own."
  @spec open(module(), String.t()) :: pid()
  def open(module, address) do
    # The first rendering, without a connection, is thrown away.
    _ = mount(module, address, %Socket{connected?: false})
    {:ok, pid} = GenServer.start(__MODULE__, {module, address})
    pid
  end

  @doc "The user does something."
  def event(view, name, params \\ %{}), do: GenServer.call(view, {:event, name, params}, 20_000)

  @doc "What the page shows."
  def socket(view), do: GenServer.call(view, :socket, 20_000)

  @doc "Where the page is."
  def address(view), do: GenServer.call(view, :address, 20_000)

  @impl true
  def init({module, address}),
    do: {:ok, {module, address, mount(module, address, %Socket{})}}

  @impl true
  def handle_call({:event, name, params}, _from, {module, address, socket}) do
    {:noreply, socket} = module.handle_event(name, params, socket)
    {:reply, :ok, patched({module, address, socket})}
  end

  def handle_call(:socket, _from, {_module, _address, socket} = state),
    do: {:reply, socket, state}

  def handle_call(:address, _from, {_module, address, _socket} = state),
    do: {:reply, address, state}

  @impl true
  def handle_info(message, {module, address, socket}) do
    {:noreply, socket} = module.handle_info(message, socket)
    {:noreply, patched({module, address, socket})}
  end

  defp mount(module, address, socket) do
    {:ok, socket} = module.mount(params(address), %{}, socket)
    parameters(module, address, socket)
  end

  defp patched({_module, _address, %{patch: nil}} = state), do: state

  defp patched({module, _address, %{patch: address} = socket}),
    do: {module, address, parameters(module, address, %{socket | patch: nil})}

  defp parameters(module, address, socket) do
    {:noreply, socket} = module.handle_params(params(address), address, socket)
    socket
  end

  defp params(address), do: URI.decode_query(URI.parse(address).query || "")
end
