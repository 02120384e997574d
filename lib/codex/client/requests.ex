defmodule Codex.Client.Requests do
  @moduledoc false
  # Requests that the engine has not answered: those it has got, by their id, and those that wait
  # because it has got as many as it can take, in their order. Pure.

  alias Codex.Client.Call

  defstruct next_id: 1, limit: 64, sent: %{}, waiting: :queue.new()

  @type id :: pos_integer()
  @type t :: %__MODULE__{
          next_id: id(),
          limit: pos_integer(),
          sent: %{optional(id()) => Call.t()},
          waiting: :queue.queue(Call.t())
        }

  @spec new(pos_integer()) :: t()
  def new(limit), do: %__MODULE__{limit: limit}

  @spec add(t(), Call.t()) :: t()
  def add(%__MODULE__{} = requests, call),
    do: %{requests | waiting: :queue.in(call, requests.waiting)}

  # The next one that may be sent, counted as sent.
  @spec next(t()) :: {:send, id(), Call.t(), t()} | :none
  def next(%__MODULE__{sent: sent, limit: limit}) when map_size(sent) >= limit, do: :none

  def next(%__MODULE__{next_id: id} = requests) do
    case :queue.out(requests.waiting) do
      {{:value, call}, waiting} ->
        sent = Map.put(requests.sent, id, call)
        {:send, id, call, %{requests | sent: sent, waiting: waiting, next_id: id + 1}}

      {:empty, _waiting} ->
        :none
    end
  end

  # It could not be sent after all: it is the next one again.
  @spec put_back(t(), id()) :: t()
  def put_back(%__MODULE__{} = requests, id) do
    {call, sent} = Map.pop!(requests.sent, id)
    %{requests | sent: sent, waiting: :queue.in_r(call, requests.waiting)}
  end

  @spec answered(t(), term()) :: {Call.t(), t()} | :unknown
  def answered(%__MODULE__{} = requests, id) do
    case Map.pop(requests.sent, id) do
      {nil, _sent} -> :unknown
      {call, sent} -> {call, %{requests | sent: sent}}
    end
  end

  # Its time is up, wherever it is.
  @spec expired(t(), reference()) :: {Call.t(), t()} | :unknown
  def expired(%__MODULE__{} = requests, key) do
    with nil <- Enum.find(requests.sent, fn {_id, call} -> call.key == key end),
         {[call], others} <-
           requests.waiting |> :queue.to_list() |> Enum.split_with(&(&1.key == key)) do
      {call, %{requests | waiting: :queue.from_list(others)}}
    else
      {id, %Call{}} -> answered(requests, id)
      {[], _waiting} -> :unknown
    end
  end

  # The connection is lost: who had sent something will hear of it; who waits goes on waiting.
  @spec lost(t()) :: {[Call.t()], t()}
  def lost(%__MODULE__{} = requests), do: {Map.values(requests.sent), %{requests | sent: %{}}}

  @spec drop_waiting(t()) :: {[Call.t()], t()}
  def drop_waiting(%__MODULE__{} = requests),
    do: {:queue.to_list(requests.waiting), %{requests | waiting: :queue.new()}}

  @spec counts(t()) :: %{in_flight: non_neg_integer(), waiting: non_neg_integer()}
  def counts(%__MODULE__{} = requests),
    do: %{in_flight: map_size(requests.sent), waiting: :queue.len(requests.waiting)}
end
