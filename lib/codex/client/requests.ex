defmodule Codex.Client.Requests do
  @moduledoc false
  # Requests that the engine has not answered: those it has got, by their id, and those that wait
  # because it has got as many as it can take, in their order. Pure.
  #
  # A call has a key of its own, under which its time limit finds it wherever it is.

  alias Codex.Client.Call

  defstruct next_id: 1, limit: 64, calls: %{}, sent: %{}, waiting: :queue.new()

  @type id :: pos_integer()
  @type t :: %__MODULE__{
          next_id: id(),
          limit: pos_integer(),
          # with the id of those that were sent
          calls: %{optional(reference()) => {Call.t(), id() | nil}},
          sent: %{optional(id()) => reference()},
          # keys, some of calls that there are no more
          waiting: :queue.queue(reference())
        }

  @spec new(pos_integer()) :: t()
  def new(limit), do: %__MODULE__{limit: limit}

  @spec add(t(), Call.t()) :: t()
  def add(%__MODULE__{} = requests, %Call{key: key} = call) do
    calls = Map.put(requests.calls, key, {call, nil})
    %{requests | calls: calls, waiting: :queue.in(key, requests.waiting)}
  end

  # The next one that may be sent, counted as sent.
  @spec next(t()) :: {:send, id(), Call.t(), t()} | :none
  def next(%__MODULE__{sent: sent, limit: limit}) when map_size(sent) >= limit, do: :none

  def next(%__MODULE__{next_id: id} = requests) do
    with {{:value, key}, waiting} <- :queue.out(requests.waiting) do
      requests = %{requests | waiting: waiting}

      case requests.calls do
        %{^key => {call, nil}} ->
          calls = %{requests.calls | key => {call, id}}
          sent = Map.put(requests.sent, id, key)
          {:send, id, call, %{requests | calls: calls, sent: sent, next_id: id + 1}}

        _gone ->
          next(requests)
      end
    else
      {:empty, _waiting} -> :none
    end
  end

  # It could not be sent after all: it is the next one again.
  @spec put_back(t(), id()) :: t()
  def put_back(%__MODULE__{} = requests, id) do
    {key, sent} = Map.pop!(requests.sent, id)
    {call, ^id} = Map.fetch!(requests.calls, key)
    calls = %{requests.calls | key => {call, nil}}
    %{requests | calls: calls, sent: sent, waiting: :queue.in_r(key, requests.waiting)}
  end

  @spec answered(t(), term()) :: {Call.t(), t()} | :unknown
  def answered(%__MODULE__{} = requests, id) do
    case requests.sent do
      %{^id => key} -> expired(requests, key)
      _unknown -> :unknown
    end
  end

  # Its time is up, or it has its answer, wherever it is.
  @spec expired(t(), reference()) :: {Call.t(), t()} | :unknown
  def expired(%__MODULE__{} = requests, key) do
    case Map.pop(requests.calls, key) do
      {nil, _calls} ->
        :unknown

      {{call, id}, calls} ->
        {call, %{requests | calls: calls, sent: Map.delete(requests.sent, id)}}
    end
  end

  # The connection is lost: who had sent something on it, or would only on this one, will hear of it;
  # who waits for any goes on waiting.
  @spec lost(t()) :: {[Call.t()], t()}
  def lost(%__MODULE__{} = requests) do
    {lost, calls} =
      Enum.split_with(requests.calls, fn {_key, {call, id}} ->
        id != nil or call.generation != nil
      end)

    {for({_key, {call, _id}} <- lost, do: call), %{requests | calls: Map.new(calls), sent: %{}}}
  end

  @spec drop_waiting(t()) :: {[Call.t()], t()}
  def drop_waiting(%__MODULE__{} = requests) do
    {waiting, sent} = Enum.split_with(requests.calls, &match?({_key, {_call, nil}}, &1))
    requests = %{requests | calls: Map.new(sent), waiting: :queue.new()}
    {for({_key, {call, nil}} <- waiting, do: call), requests}
  end

  @spec counts(t()) :: %{in_flight: non_neg_integer(), waiting: non_neg_integer()}
  def counts(%__MODULE__{calls: calls, sent: sent}),
    do: %{in_flight: map_size(sent), waiting: map_size(calls) - map_size(sent)}
end
