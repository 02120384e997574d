defmodule Codex.Turn.Request do
  @moduledoc false
  # All that a turn is started with. What `options` gives belongs to the transport, and
  # is opaque to everybody else.

  alias Codex.Turn.Lease

  # A prompt is nobody's business in a crash report.
  @derive {Inspect, only: [:transport, :lease, :thread_id, :loaded]}
  @enforce_keys [:transport, :options, :lease, :input, :turn_options]
  defstruct [
    :transport,
    :lease,
    :input,
    :turn_options,
    :options,
    :thread_id,
    :loaded,
    usage: nil
  ]

  @typedoc "What the engine is asked to do: a prompt, or by name what is none."
  @type input :: Codex.Input.t() | {:goal | :review | :compact, map()}

  @type t :: %__MODULE__{
          transport: module(),
          lease: Lease.t(),
          # the client's and the thread's, behind a function: no crash report can print a key
          options: (() -> term()),
          turn_options: Codex.Turn.Options.t(),
          input: input(),
          thread_id: String.t() | nil,
          # app-server: the generation of the connection that has loaded the thread
          loaded: non_neg_integer() | nil,
          # the thread's cumulative usage, where the last turn of this handle told it
          usage: Codex.Protocol.Usage.t() | nil
        }
end
