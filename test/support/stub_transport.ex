defmodule Codex.StubTransport do
  # A transport whose engine is a process of the test: `push/2` is what the engine says, and what is
  # done to it comes to the test as `{:stub, feed, what}`.
  #
  # Like the real one it keeps what nobody asked for, wakes its owner once after `:wait`, and counts how often it was polled.
  @behaviour Codex.Transport

  use GenServer

  alias Codex.Turn.Request

  @type entry ::
          {:events, [struct(), ...]} | {:ended, Codex.Transport.ending()} | {:raise, String.t()}

  # A feed plays one turn after the other: each `open/1` begins with the next list of entries. More can be pushed to the turn
  # in progress. `:baseline` is what the transport knows of the thread's usage.
  @spec start!([[entry()]], keyword()) :: pid()
  def start!(turns \\ [[]], options \\ []) do
    ExUnit.Callbacks.start_supervised!({__MODULE__, {self(), turns, options}}, id: make_ref())
  end

  # Options of `Codex.Thread.open/1`.
  @spec setup(pid(), keyword()) :: Codex.Thread.Server.setup()
  def setup(feed, overrides \\ []) do
    Map.merge(
      %{owner: self(), transport: __MODULE__, options: fn -> feed end, thread_id: nil},
      Map.new(overrides)
    )
  end

  @spec thread!(pid(), keyword()) :: Codex.Thread.t()
  def thread!(feed, overrides \\ []) do
    {:ok, thread} = feed |> setup(overrides) |> Codex.Thread.open()
    thread
  end

  @spec push(pid(), entry() | [entry()]) :: :ok
  def push(feed, entries), do: GenServer.call(feed, {:push, List.wrap(entries)})

  # Entries that nobody took yet, and the number of polls so far.
  @spec info(pid()) :: %{
          left: non_neg_integer(),
          polls: non_neg_integer(),
          request: Request.t() | nil
        }
  def info(feed), do: GenServer.call(feed, :info)

  def start_link({test, turns, options}) do
    GenServer.start_link(__MODULE__, {test, turns, Map.new(options)})
  end

  @impl Codex.Transport
  def check(_input, _turn_options), do: :ok

  @impl Codex.Transport
  def open(%Request{} = request) do
    feed = request.options.()
    ref = make_ref()

    with {:ok, baseline} <- GenServer.call(feed, {:open, request, ref}),
         do: {:ok, {feed, ref}, baseline}
  end

  @impl Codex.Transport
  def ref({_feed, ref}), do: ref

  @impl Codex.Transport
  def poll({feed, _ref} = state) do
    case GenServer.call(feed, :poll) do
      :wait -> {:wait, state}
      {:raise, message} -> raise message
      {tag, what} -> {tag, what, state}
    end
  end

  @impl Codex.Transport
  def hosted?, do: false

  @impl Codex.Transport
  def notice(state, _message), do: state

  @impl Codex.Transport
  def target(_state), do: nil

  @impl Codex.Transport
  def interrupt({feed, _ref} = state, _terminals) do
    GenServer.call(feed, {:done, :interrupt})
    state
  end

  @impl Codex.Transport
  def stop({feed, _ref} = state) do
    GenServer.call(feed, {:done, :stop})
    state
  end

  @impl Codex.Transport
  def close({feed, ref}) do
    GenServer.call(feed, {:done, :close})

    receive do
      {:stub_engine, ^ref, :ready} -> :ok
    after
      0 -> :ok
    end
  end

  @impl GenServer
  def init({test, turns, options}) do
    {:ok,
     %{
       test: test,
       turns: turns,
       options: options,
       queue: [],
       armed: nil,
       ref: nil,
       request: nil,
       polls: 0
     }}
  end

  @impl GenServer
  def handle_call({:open, _request, _ref}, _from, %{options: %{open_error: error}} = state) do
    {:reply, {:error, error}, state}
  end

  def handle_call({:open, request, ref}, {owner, _tag}, state) do
    {queue, turns} = List.pop_at(state.turns, 0, [])
    say(state, {:open, owner})

    {:reply, {:ok, baseline(request, state.options)},
     %{state | queue: queue, turns: turns, ref: ref, request: request, armed: nil}}
  end

  def handle_call(:poll, {owner, _tag}, state) do
    state = %{state | polls: state.polls + 1}

    case state.queue do
      [] -> {:reply, :wait, %{state | armed: owner}}
      # the end stays the last answer
      [{:ended, _ending} = ended | _rest] -> {:reply, ended, state}
      [entry | rest] -> {:reply, entry, %{state | queue: rest}}
    end
  end

  def handle_call({:push, entries}, _from, state), do: {:reply, :ok, put(state, entries)}

  def handle_call({:done, what}, _from, state) do
    say(state, what)
    # `on_interrupt: entries` and so on: what the engine says to that.
    {:reply, :ok, put(state, List.wrap(state.options[:"on_#{what}"]))}
  end

  def handle_call(:info, _from, state) do
    {:reply, %{left: length(state.queue), polls: state.polls, request: state.request}, state}
  end

  defp baseline(_request, %{baseline: baseline}), do: baseline
  defp baseline(%{thread_id: nil}, _options), do: {:ok, Codex.TurnEvents.usage(0, 0)}
  defp baseline(%{usage: nil}, _options), do: :unknown
  defp baseline(%{usage: usage}, _options), do: {:ok, usage}

  defp put(state, []), do: state

  defp put(state, entries) do
    if state.armed, do: send(state.armed, {:stub_engine, state.ref, :ready})
    %{state | queue: state.queue ++ entries, armed: nil}
  end

  defp say(state, what), do: send(state.test, {:stub, self(), what})
end
