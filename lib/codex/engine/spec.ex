defmodule Codex.Engine.Spec do
  # What to start, and how it is ended: everything that `Codex.Engine` needs to know about one process.
  @moduledoc false

  @enforce_keys [:executable]
  defstruct executable: nil,
            args: [],
            env: [],
            cwd: nil,
            wire: "exec",
            ladder: [int: 400, term: 200],
            cleanup: [],
            queue_bytes: 1_048_576,
            stderr_bytes: 65_536

  @type step :: :int | :term | :wait

  @typedoc """
  * `executable`, `cwd` - paths; relative ones are taken from the VM's working directory
  * `env` - the complete environment: nothing is inherited
  * `wire` - the root of the protocol table that lines are decoded with; `:lines` gives each line as a binary
  * `ladder` - how it is ended: each step, and the milliseconds it is given. KILL always comes last. `:wait` sends nothing:
    closing its stdin is the request
  * `cleanup` - what the guard removes at the very end, also when the VM is gone: files, then (empty) directories
  * `queue_bytes` - how much output may wait to be asked for before the process is held up at its pipe
  * `stderr_bytes` - how much of the newest standard error is kept
  """
  @type t :: %__MODULE__{
          executable: Path.t(),
          args: [String.t()],
          env: [{String.t(), String.t()}],
          cwd: Path.t() | nil,
          wire: String.t() | :lines,
          ladder: [{step(), non_neg_integer()}],
          cleanup: [Path.t()],
          queue_bytes: pos_integer(),
          stderr_bytes: non_neg_integer()
        }
end
