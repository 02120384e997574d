defmodule Codex.Client.Call do
  @moduledoc false
  # One request on its way: what is sent but for its id, who gets the answer, and its time limit.

  alias Codex.JSON

  # What is sent may be a prompt: that is nobody's business in a crash report.
  @derive {Inspect, only: [:method, :timeout]}
  @enforce_keys [:method, :rest, :reply_to, :timeout]
  defstruct @enforce_keys ++ [:key, :timer, :generation]

  @type reply_to :: {:call, GenServer.from()} | {:message, pid(), reference()}
  @type t :: %__MODULE__{
          method: String.t(),
          # the message behind its id
          rest: iodata(),
          reply_to: reply_to() | nil,
          # in milliseconds
          timeout: timeout() | nil,
          key: reference() | nil,
          timer: reference() | nil,
          # the only connection on which it makes sense
          generation: pos_integer() | nil
        }

  # `params` is JSON, or nil for none.
  @spec new(String.t(), iodata() | nil, timeout: timeout(), generation: pos_integer()) :: t()
  def new(method, params, opts \\ []) do
    params = if params, do: [~s(,"params":), params], else: []

    # One binary, which is not copied from process to process.
    rest = IO.iodata_to_binary([~s(,"method":), JSON.encode!(method), params, ?}])

    %__MODULE__{
      method: method,
      rest: rest,
      reply_to: nil,
      timeout: opts[:timeout],
      generation: opts[:generation]
    }
  end

  # The clock runs from here on, also while it waits for its turn.
  @spec begin(t(), reply_to(), timeout()) :: t()
  def begin(%__MODULE__{} = call, reply_to, default_timeout) do
    key = make_ref()
    timeout = call.timeout || default_timeout

    timer =
      if timeout != :infinity, do: Process.send_after(self(), {:request_timeout, key}, timeout)

    %{call | reply_to: reply_to, timeout: timeout, key: key, timer: timer}
  end

  @spec message(t(), pos_integer()) :: iodata()
  def message(%__MODULE__{rest: rest}, id), do: [~s({"id":), Integer.to_string(id), rest]

  @spec reply(t(), {:ok, binary()} | {:error, Exception.t()}) :: :ok
  def reply(%__MODULE__{} = call, answer) do
    _ = call.timer && Process.cancel_timer(call.timer)

    case call.reply_to do
      {:call, from} -> GenServer.reply(from, answer)
      {:message, pid, ref} -> send(pid, {:codex_response, ref, answer})
    end

    :ok
  end
end
