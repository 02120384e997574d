defmodule Codex.Transport.AppServer.Link do
  @moduledoc false
  # What a process that takes events has of its client: the route on which they come, requests, and the news that the
  # connection is lost. A turn's process has one for the events of its thread, a login's for those of logins.
  #
  # Every message of events is acknowledged at once, also while an answer is waited for: the client reads on only if its
  # messages are taken, and the answer may stand behind them.

  alias Codex.{Client, TransportError}
  alias Codex.Client.Retry

  @enforce_keys [:attached, :thread_id, :monitor]
  defstruct @enforce_keys ++ [:down, batches: :queue.new(), joined: 0, told: %{}]

  @type t :: %__MODULE__{
          attached: Client.attached(),
          # nil: its events are of no thread
          thread_id: String.t() | nil,
          # of the client's process, which tells everything but that it was killed
          monitor: reference(),
          down: Exception.t() | nil,
          batches: :queue.queue([struct(), ...]),
          # deltas that were joined since the last acknowledgement
          joined: non_neg_integer(),
          # what was told and not answered, with the moments that are left for an overloaded engine
          told: %{reference() => {String.t(), map(), Retry.delays()}}
        }

  @spec open(Client.client(), String.t() | {:feed, Client.Routes.filter()}) ::
          {:ok, t()} | {:error, Exception.t()}
  def open(client, events_of) do
    with {:ok, attached} <- Client.attach(client, events_of) do
      thread_id = if is_binary(events_of), do: events_of
      monitor = Process.monitor(attached.client)
      {:ok, %__MODULE__{attached: attached, thread_id: thread_id, monitor: monitor}}
    end
  end

  @spec close(t()) :: :ok
  def close(%__MODULE__{} = link) do
    Process.demonitor(link.monitor, [:flush])
    Client.detach(link.attached)
  end

  # Whatever came for the process that has the link.
  @spec notice(t(), term()) :: t()
  def notice(
        %__MODULE__{attached: %{route: route}} = link,
        {:codex_route, route, {:events, events}}
      ) do
    Client.ack(link.attached, link.joined)
    %{link | batches: :queue.in(events, link.batches), joined: 0}
  end

  def notice(
        %__MODULE__{attached: %{route: route}} = link,
        {:codex_route, route, {:down, error}}
      ),
      do: %{link | down: error}

  def notice(%__MODULE__{monitor: monitor} = link, {:DOWN, monitor, :process, _pid, _reason}),
    do: %{link | down: link.down || closed()}

  # Nobody waits for the answer, but an overloaded engine has not listened.
  def notice(%__MODULE__{told: told} = link, {:codex_response, ref, answer})
      when is_map_key(told, ref) do
    {{method, params, delays}, told} = Map.pop!(told, ref)

    case Retry.again(answer, delays) do
      {:after, delay, delays} ->
        _timer = Process.send_after(self(), {:codex_again, ref, method}, delay)
        %{link | told: Map.put(told, ref, {method, params, delays})}

      :enough ->
        %{link | told: told}
    end
  end

  def notice(%__MODULE__{told: told, down: nil} = link, {:codex_again, ref, _method})
      when is_map_key(told, ref) do
    {{method, params, delays}, told} = Map.pop!(told, ref)
    tell(%{link | told: told}, method, params, delays)
  end

  def notice(%__MODULE__{} = link, {:joined, count}), do: %{link | joined: link.joined + count}
  def notice(%__MODULE__{} = link, _other), do: link

  # The oldest batch of events that nobody took yet.
  @spec take(t()) :: {[struct(), ...] | nil, t()}
  def take(%__MODULE__{} = link) do
    case :queue.out(link.batches) do
      {{:value, events}, batches} -> {events, %{link | batches: batches}}
      {:empty, _batches} -> {nil, link}
    end
  end

  # All that came until now is of no interest.
  @spec forget(t()) :: t()
  def forget(%__MODULE__{} = link), do: %{link | batches: :queue.new()}

  # Sends a request whose answer is not waited for: whatever it leads to shows in the events. `notice/2` sends it again if
  # the engine is overloaded.
  @spec tell(t(), String.t(), map()) :: t()
  def tell(%__MODULE__{} = link, method, params), do: tell(link, method, params, Retry.delays())

  defp tell(link, method, params, delays) do
    case send_off(link, method, params) do
      {:ok, ref} -> %{link | told: Map.put(link.told, ref, {method, params, delays})}
      {:error, _gone} -> link
    end
  end

  # The next engine knows nothing of what this one does.
  defp send_off(
         %{attached: %{client: client, generation: generation}},
         method,
         params,
         opts \\ []
       ),
       do: Client.request_async(client, method, params, [generation: generation] ++ opts)

  # What the engine has not listened to need not be told any more.
  @spec untell(t()) :: t()
  def untell(%__MODULE__{} = link), do: %{link | told: %{}}

  # Asks for who has no link of his own, or none for much longer: one request after the other, by a process of their own.
  @spec post(Client.attached(), String.t(), [{String.t(), map()}]) :: :ok
  def post(%{client: client, generation: generation}, thread_id, requests) do
    {:ok, _pid} =
      Task.start(fn ->
        with {:ok, %{attached: %{generation: ^generation}} = link} <- open(client, thread_id) do
          requests
          |> Enum.reduce(link, fn {method, params}, link -> elem(ask(link, method, params), 1) end)
          |> close()
        end
      end)

    :ok
  end

  @spec ask(t(), String.t(), map(), timeout: timeout()) ::
          {{:ok, term()} | {:error, Exception.t()}, t()}
  def ask(%__MODULE__{} = link, method, params, opts \\ []),
    do: ask(link, method, params, opts, Retry.delays())

  defp ask(link, method, params, opts, delays) do
    {answer, link} =
      case send_off(link, method, params, opts) do
        {:ok, ref} -> await_answer(link, ref)
        error -> {error, link}
      end

    case Retry.again(answer, delays) do
      {:after, delay, delays} ->
        link
        |> pause(System.monotonic_time(:millisecond) + delay)
        |> ask(method, params, opts, delays)

      :enough ->
        {with({:ok, text} <- answer, do: Client.decode(method, text)), link}
    end
  end

  defp await_answer(%{down: error} = link, _ref) when error != nil, do: {{:error, error}, link}

  defp await_answer(%{attached: %{route: route}, monitor: monitor} = link, ref) do
    receive do
      {:codex_response, ^ref, answer} -> {answer, link}
      {:codex_route, ^route, _what} = message -> link |> notice(message) |> await_answer(ref)
      {:DOWN, ^monitor, _, _, _} = message -> link |> notice(message) |> await_answer(ref)
    end
  end

  defp pause(link, until) do
    case next(link, until) do
      {:ok, link} -> pause(link, until)
      {:timeout, link} -> link
    end
  end

  # Waits for the next message of the link, until a time (monotonic milliseconds).
  @spec next(t(), integer()) :: {:ok | :timeout, t()}
  def next(%__MODULE__{attached: %{route: route}, monitor: monitor, told: told} = link, until) do
    receive do
      {_answer_or_timer, ref, _} = message when is_map_key(told, ref) ->
        {:ok, notice(link, message)}

      {:codex_route, ^route, _what} = message ->
        {:ok, notice(link, message)}

      {:DOWN, ^monitor, _, _, _} = message ->
        {:ok, notice(link, message)}
    after
      max(until - System.monotonic_time(:millisecond), 0) -> {:timeout, link}
    end
  end

  defp closed, do: %TransportError{reason: :closed, message: "the client's process has ended"}
end
