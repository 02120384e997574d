defmodule Codex.Thread do
  @moduledoc """
  A conversation with the agent.

  `Codex.start_thread/2` begins one, `Codex.resume_thread/3` goes on with an earlier one, `Codex.fork_thread/3` begins one
  with the history of another. Every turn on the same handle continues it, also after a turn that failed:

      {:ok, thread} = Codex.start_thread(MyApp.Codex, working_directory: "/path/to/project")
      {:ok, result} = Codex.Thread.run(thread, "What does this project do?")
      {:ok, result} = Codex.Thread.run(thread, "And who maintains it?")

  Three ways to run a turn, all with the same input and the same options (`Codex.Turn.Options`):

  | function | the turn runs | you get |
  |---|---|---|
  | `run/3`, `run!/3` | with the calling process | the result, at the end |
  | `run_streamed/3`, `run_streamed!/3` | with the process that enumerates | the events, as they come |
  | `start_turn/3` | by itself | a `Codex.Turn`: await, read, steer and interrupt it from anywhere |

  An input is a text, or a list such as `[{:text, "What is this?"}, {:local_image, "/path/to.png"}]`; see `Codex.Input`.

  What else there is, of which only the first line is for threads on exec too:

  | function | does |
  |---|---|
  | `id/1`, `usage/1`, `update/2`, `close/1` | what it is and has used; its model, sandbox, … from now on |
  | `opened/1`, `read/2` | what the engine says of it |
  | `turns/2`, `items/2`, `search/3`, `stream_turns/2`, `stream_items/2` | what was said and done |
  | `set_name/2`, `update_metadata/2`, `archive/1`, `unarchive/1`, `delete/1` | how it is kept |
  | `fork/2`, `revert/2`, `compact/2`, `inject_items/2` | its history |
  | `run_goal/3`, `start_goal/3`; `goal/1`, `set_goal/2`, `clear_goal/1` | goals |
  | `run_review/3`, `start_review/3` | reviews |
  | `unsubscribe/1` | lets the engine drop it from its memory |

  ## How long it lasts

  The handle is good as long as its owner lives: the process that made it, or the one given as
  the thread option `owner`. After that, or after `close/1`, every turn returns a
  `Codex.TransportError` with the reason `:closed`. The conversation itself stays on disk under
  its `id/1`.

  A thread runs one turn at a time. The turn option `on_busy` says what a second one gets. The
  handle may be used by many processes.
  """

  alias Codex.Threads
  alias Codex.Thread.{Asking, Goal, Review, Running, Server}
  alias Codex.Turn

  @enforce_keys [:server, :transport]
  defstruct [:server, :transport]

  @opaque t :: %__MODULE__{server: pid(), transport: module()}

  @typedoc "Options of a turn, see `Codex.Turn.Options`."
  @type turn_options :: keyword() | map() | Codex.Turn.Options.t()

  @doc """
  Runs one turn, and returns what came of it.

      {:ok, %Codex.Turn.Result{final_response: text}} = Codex.Thread.run(thread, "Say hello")

  Errors are described in `Codex.Error`. Where a turn had begun, the error's `result` has what
  there was until then. If the caller ends, the turn is stopped. On the exec transport the caller itself runs it, and when this returns
  the engine and everything that it started is gone.
  """
  @spec run(t(), Codex.Input.input(), turn_options()) :: Turn.outcome()
  def run(%__MODULE__{} = thread, input, opts \\ []), do: Running.run(thread, input, opts)

  @doc """
  Like `run/3`, but returns the result alone and raises the error.

      Codex.Thread.run!(thread, "Say hello").final_response
  """
  @spec run!(t(), Codex.Input.input(), turn_options()) :: Turn.Result.t()
  def run!(%__MODULE__{} = thread, input, opts \\ []), do: thread |> run(input, opts) |> unwrap!()

  @doc """
  Gives the events (`Codex.Events`) of one turn as an enumerable, as they happen.

      {:ok, events} = Codex.Thread.run_streamed(thread, "Fix the failing test")
      for %Codex.Events.ItemCompleted{item: item} <- events, do: IO.inspect(item)

  Input and options are checked at once; nothing else happens until the first element is asked
  for. `Codex.Stream` has helpers for what is wanted most.

    * When the enumeration ends early, for whatever reason, the turn is stopped, and the thread can be used again. On the exec
      transport the engine is gone then.
    * A failure is raised after the last event. With `on_error: :emit` it is the last element, an exception.
    * It can be enumerated once: a second time would run the turn again, so it raises `ArgumentError`.
    * A slow consumer costs bounded memory. On the exec transport it slows the engine down; on the app-server, where that would
      hold up the other turns, deltas that wait are joined, and beyond the turn option `log_bytes` the oldest are dropped, which a
      `Codex.Events.Gap` tells. Nothing that was an element is kept: the `result` in a failure is without items.

  An enumeration that is suspended (`Stream.zip/2`, `Enumerable.reduce/3`) and then forgotten ends with the
  process, and on the exec transport also when its garbage is collected. There the thread stays busy until the process ends; on the app-server the
  turn goes on, to its end.
  """
  @spec run_streamed(t(), Codex.Input.input(), turn_options()) ::
          {:ok, Enumerable.t()} | {:error, Exception.t()}
  def run_streamed(%__MODULE__{} = thread, input, opts \\ []),
    do: Running.stream(thread, input, opts)

  @doc """
  Like `run_streamed/3`, but returns the enumerable alone and raises the error.

      thread
      |> Codex.Thread.run_streamed!("Say hello")
      |> Codex.Stream.text()
      |> Enum.each(&IO.write/1)
  """
  @spec run_streamed!(t(), Codex.Input.input(), turn_options()) :: Enumerable.t()
  def run_streamed!(%__MODULE__{} = thread, input, opts \\ []),
    do: thread |> run_streamed(input, opts) |> unwrap!()

  @doc """
  Starts a turn that runs by itself, and returns its handle when the engine has started.

  Besides the turn options it takes `owner:`, the process with which the turn ends; without it
  that is the caller. With `owner: :client` (app-server only) it is the client, and the turn goes on also when this handle's
  owner ends. A turn that was joined (`on_busy: :join`) keeps the owner that it has. See `Codex.Turn`.

      {:ok, turn} = Codex.Thread.start_turn(thread, "Fix the failing test", timeout: 600_000)
      {:ok, result} = Codex.Turn.await(turn)

  What keeps a turn from starting (an engine that is not there, a thread that is busy) is the
  error here; what comes later is the turn's outcome.
  """
  @spec start_turn(t(), Codex.Input.input(), turn_options()) ::
          {:ok, Turn.t()} | {:error, Exception.t()}
  def start_turn(%__MODULE__{} = thread, input, opts \\ []),
    do: Running.start(thread, input, opts)

  @doc """
  Has the agent work on a goal until it is reached, and returns what came of it. App-server only.

  The engine begins one turn after the other by itself, until the agent declares the goal complete or blocked, or its
  `token_budget` is used up. All of them are one turn here: one stream of events, one result, whose `goal` tells how it ended
  (`status`: `:complete`, `:blocked`, `:paused`, `:usage_limited`, `:budget_limited`). A turn of it that fails ends it with its error.
  Interrupting it pauses the goal. Of the other options those are of use that do not change the thread.

      {:ok, result} = Codex.Thread.run_goal(thread, "All tests pass", token_budget: 500_000)
      result.goal.status
  """
  @spec run_goal(t(), String.t(), turn_options()) :: Turn.outcome()
  def run_goal(%__MODULE__{} = thread, objective, opts \\ []) do
    with {:ok, goal, opts} <- Goal.new(objective, opts),
         do: Running.run(thread, {:goal, goal}, opts)
  end

  @doc """
  Like `run_goal/3`, but as a turn that runs by itself: see `start_turn/3`.

      {:ok, turn} = Codex.Thread.start_goal(thread, "All tests pass", owner: :client)
      :ok = Codex.Turn.steer(turn, "Begin with test/engine")
  """
  @spec start_goal(t(), String.t(), turn_options()) :: {:ok, Turn.t()} | {:error, Exception.t()}
  def start_goal(%__MODULE__{} = thread, objective, opts \\ []) do
    with {:ok, goal, opts} <- Goal.new(objective, opts),
         do: Running.start(thread, {:goal, goal}, opts)
  end

  @doc """
  Has the agent review code, and returns what it found. App-server only.

  `target` is `:uncommitted_changes`, `{:base_branch, name}`, `{:commit, sha}` (or `{:commit, sha, title}`), or `{:custom, text}`.
  The findings are the `final_response`, and the `Codex.Items.ExitedReviewMode` among the items. Such a turn cannot be steered.

      {:ok, result} = Codex.Thread.run_review(thread, {:base_branch, "main"})
  """
  @spec run_review(t(), Review.target(), turn_options()) :: Turn.outcome()
  def run_review(%__MODULE__{} = thread, target, opts \\ []) do
    with {:ok, target} <- Review.target(target),
         do: Running.run(thread, {:review, target}, opts)
  end

  @doc """
  Like `run_review/3`, but as a turn that runs by itself: see `start_turn/3`.

      {:ok, turn} = Codex.Thread.start_review(thread, :uncommitted_changes)
  """
  @spec start_review(t(), Review.target(), turn_options()) ::
          {:ok, Turn.t()} | {:error, Exception.t()}
  def start_review(%__MODULE__{} = thread, target, opts \\ []) do
    with {:ok, target} <- Review.target(target),
         do: Running.start(thread, {:review, target}, opts)
  end

  @doc """
  The thread's id: what `Codex.resume_thread/3` takes.

  On exec it is `nil` until the first turn has begun. After the handle was closed it is `nil` too: take it before, or from a result.

      iex> {:ok, thread} = Codex.start_thread([])
      iex> Codex.Thread.id(thread)
      nil

      iex> {:ok, thread} = Codex.resume_thread([], "0199a213-81c0-7800-8aa1-bbab2a035a53")
      iex> Codex.Thread.id(thread)
      "0199a213-81c0-7800-8aa1-bbab2a035a53"
  """
  @spec id(t()) :: String.t() | nil
  def id(%__MODULE__{} = thread), do: Server.info(thread.server).thread_id

  @doc """
  The tokens of the whole thread, as the engine counted them at the end of the last completed turn.

  `nil` as long as no turn was completed on this handle.

      %Codex.Protocol.Usage{input_tokens: 350, output_tokens: 14} = Codex.Thread.usage(thread)
  """
  @spec usage(t()) :: Codex.Protocol.Usage.t() | nil
  def usage(%__MODULE__{} = thread), do: Server.info(thread.server).usage

  @doc """
  What the engine answered when the thread was started, resumed or forked: its model, directory, sandbox, instructions
  and so on, as they were then. `nil` on exec.

      %Codex.Protocol.ThreadStartResponse{model: "gpt-5.5", cwd: "/path/to/project"} = Codex.Thread.opened(thread)

      iex> {:ok, thread} = Codex.start_thread([])
      iex> Codex.Thread.opened(thread)
      nil
  """
  @spec opened(t()) :: struct() | nil
  def opened(%__MODULE__{} = thread), do: Server.info(thread.server).opened

  @doc """
  Changes options of the thread, from its next turn on; a turn in progress goes on as it is.

  These can be changed: `model`, `reasoning_effort`, `reasoning_summary`, `service_tier`, `personality`, `working_directory`, `sandbox`,
  `additional_directories`, `network_access`, `permission_profile`, `approval_policy` and `approvals_reviewer`. Another one is a
  `Codex.OptionError`. With a client the engine is told at once (it needs `experimental: true`).

      :ok = Codex.Thread.update(thread, model: "gpt-5.5", sandbox: {:workspace_write, network_access: true})

      iex> {:ok, thread} = Codex.start_thread([])
      iex> Codex.Thread.update(thread, sandbox: :read_only)
      :ok
      iex> {:error, error} = Codex.Thread.update(thread, ephemeral: true)
      iex> error.reason
      "is decided when the thread is started or resumed"
  """
  @spec update(t(), keyword() | map()) :: :ok | {:error, Exception.t()}
  def update(%__MODULE__{} = thread, changes), do: Asking.update(thread.server, changes)

  @doc """
  Begins another conversation with the history of this one: see `Codex.fork_thread/3`.

      {:ok, fork} = Codex.Thread.fork(thread, before_turn_id: result.turn_id)
  """
  @spec fork(t(), keyword() | map()) :: {:ok, t()} | {:error, Exception.t()}
  def fork(%__MODULE__{} = thread, opts \\ []),
    do: Asking.stored(thread.server, :fork, &Codex.Thread.Opening.fork(&1, &2, opts))

  @doc """
  What is known of the thread: see `Codex.Threads.read/3`.

      {:ok, %Codex.Protocol.Thread{name: "The flaky test"}} = Codex.Thread.read(thread)
  """
  @spec read(t(), Threads.filters()) :: {:ok, Codex.Protocol.Thread.t()} | {:error, Exception.t()}
  def read(%__MODULE__{} = thread, opts \\ []),
    do: Asking.stored(thread.server, :read, &Threads.read(&1, &2, opts))

  @doc """
  One page of the thread's turns: see `Codex.Threads.turns/3`.

      {:ok, %{data: turns}} = Codex.Thread.turns(thread, limit: 10)
  """
  @spec turns(t(), Threads.filters()) ::
          {:ok, Codex.Protocol.ThreadTurnsListResponse.t()} | {:error, Exception.t()}
  def turns(%__MODULE__{} = thread, opts \\ []),
    do: Asking.stored(thread.server, :turns, &Threads.turns(&1, &2, opts))

  @doc """
  All turns of the thread, as a lazy stream that raises what goes wrong: see `Codex.Threads.stream_turns/3`.

      thread |> Codex.Thread.stream_turns(sort_direction: :asc) |> Enum.map(& &1.status)
  """
  @spec stream_turns(t(), Threads.filters()) :: Enumerable.t()
  def stream_turns(%__MODULE__{} = thread, opts \\ []),
    do: stream(thread, :stream_turns, &Threads.stream_turns(&1, &2, opts))

  @doc """
  One page of the thread's items: see `Codex.Threads.items/3`.

      {:ok, %{data: entries}} = Codex.Thread.items(thread, turn_id: result.turn_id)
  """
  @spec items(t(), Threads.filters()) ::
          {:ok, Codex.Protocol.ThreadItemsListResponse.t()} | {:error, Exception.t()}
  def items(%__MODULE__{} = thread, opts \\ []),
    do: Asking.stored(thread.server, :items, &Threads.items(&1, &2, opts))

  @doc """
  All items of the thread, as a lazy stream that raises what goes wrong: see `Codex.Threads.stream_items/3`.

      for %{item: %Codex.Items.FileChange{changes: changes}} <- Codex.Thread.stream_items(thread), do: changes
  """
  @spec stream_items(t(), Threads.filters()) :: Enumerable.t()
  def stream_items(%__MODULE__{} = thread, opts \\ []),
    do: stream(thread, :stream_items, &Threads.stream_items(&1, &2, opts))

  @doc """
  One page of the places in the thread where something was said: see `Codex.Threads.occurrences/4`.

      {:ok, %{data: [%{snippet: snippet, turn_id: turn_id} | _]}} = Codex.Thread.search(thread, "flaky")
  """
  @spec search(t(), String.t(), Threads.filters()) ::
          {:ok, Codex.Protocol.ThreadSearchOccurrencesResponse.t()} | {:error, Exception.t()}
  def search(%__MODULE__{} = thread, term, opts \\ []),
    do: Asking.stored(thread.server, :search, &Threads.occurrences(&1, &2, term, opts))

  @doc """
  Gives the thread a name, which is its title in lists.

      :ok = Codex.Thread.set_name(thread, "The flaky test")
  """
  @spec set_name(t(), String.t()) :: :ok | {:error, Exception.t()}
  def set_name(%__MODULE__{} = thread, name),
    do: Asking.stored(thread.server, :set_name, &Threads.set_name(&1, &2, name))

  @doc """
  Changes what is kept about the thread: see `Codex.Threads.update_metadata/3`.

      {:ok, _thread} = Codex.Thread.update_metadata(thread, git_info: %{branch: "main"})
  """
  @spec update_metadata(t(), Threads.filters()) ::
          {:ok, Codex.Protocol.Thread.t()} | {:error, Exception.t()}
  def update_metadata(%__MODULE__{} = thread, changes),
    do: Asking.stored(thread.server, :update_metadata, &Threads.update_metadata(&1, &2, changes))

  @doc """
  Puts the thread into the archive; a turn in progress is ended. Its handle is of use again after `unarchive/1`.

      :ok = Codex.Thread.archive(thread)
  """
  @spec archive(t()) :: :ok | {:error, Exception.t()}
  def archive(%__MODULE__{} = thread),
    do: Asking.stored(thread.server, :archive, &Threads.archive/2)

  @doc """
  Takes the thread out of the archive, and tells what is known of it. The next turn on the handle loads it again.

      {:ok, %Codex.Protocol.Thread{}} = Codex.Thread.unarchive(thread)
  """
  @spec unarchive(t()) :: {:ok, Codex.Protocol.Thread.t()} | {:error, Exception.t()}
  def unarchive(%__MODULE__{} = thread),
    do: Asking.stored(thread.server, :unarchive, &Threads.unarchive/2)

  @doc """
  Deletes the thread for good: see `Codex.Threads.delete/2`.

      :ok = Codex.Thread.delete(thread)
  """
  @spec delete(t()) :: :ok | {:error, Exception.t()}
  def delete(%__MODULE__{} = thread),
    do: Asking.stored(thread.server, :delete, &Threads.delete/2)

  @doc """
  Sums the conversation up, so that it takes less of the model's context, and returns when that is done. App-server only.

  It is a turn like others, without a prompt: it asks the model, has a usage, and is bounded by the same options.

      {:ok, %Codex.Turn.Result{usage: usage}} = Codex.Thread.compact(thread, timeout: 120_000)
  """
  @spec compact(t(), turn_options()) :: Turn.outcome()
  def compact(%__MODULE__{} = thread, opts \\ []), do: Running.run(thread, {:compact, %{}}, opts)

  @doc """
  Takes a turn and all that follow it out of the conversation. What they did to files stays done; a turn in progress is ended.

      :ok = Codex.Thread.revert(thread, result.turn_id)
  """
  @spec revert(t(), String.t()) :: :ok | {:error, Exception.t()}
  def revert(%__MODULE__{} = thread, turn_id),
    do: Asking.done(thread.server, :revert, "thread/revert", before_turn_id: turn_id)

  @doc """
  Adds items to what the model sees of the conversation: maps, as the Responses API has them.

      :ok =
        Codex.Thread.inject_items(thread, [
          %{"type" => "message", "role" => "user", "content" => [%{"type" => "input_text", "text" => "By the way …"}]}
        ])
  """
  @spec inject_items(t(), [map(), ...]) :: :ok | {:error, Exception.t()}
  def inject_items(%__MODULE__{} = thread, items),
    do: Asking.done(thread.server, :inject_items, "thread/inject_items", items: items)

  @doc """
  The thread's goal, or `nil`.

      {:ok, %Codex.Protocol.ThreadGoal{status: :active, tokens_used: 1_200}} = Codex.Thread.goal(thread)
  """
  @spec goal(t()) :: {:ok, Codex.Protocol.ThreadGoal.t() | nil} | {:error, Exception.t()}
  def goal(%__MODULE__{} = thread) do
    with {:ok, answer} <- goal(thread, "thread/goal/get", []), do: {:ok, answer.goal}
  end

  @doc """
  Sets a goal, or changes it: `objective`, `status` (`:active`, `:paused`, `:complete` …), `token_budget`.

  As long as a goal is active, the engine starts turns by itself.

      {:ok, %Codex.Protocol.ThreadGoal{}} =
        Codex.Thread.set_goal(thread, objective: "All tests pass", token_budget: 200_000, status: :paused)
  """
  @spec set_goal(t(), Threads.filters()) ::
          {:ok, Codex.Protocol.ThreadGoal.t()} | {:error, Exception.t()}
  def set_goal(%__MODULE__{} = thread, changes) do
    with {:ok, answer} <- goal(thread, "thread/goal/set", changes), do: {:ok, answer.goal}
  end

  @doc """
  Takes the goal away. Tells whether there was one.

      {:ok, true} = Codex.Thread.clear_goal(thread)
  """
  @spec clear_goal(t()) :: {:ok, boolean()} | {:error, Exception.t()}
  def clear_goal(%__MODULE__{} = thread) do
    with {:ok, answer} <- goal(thread, "thread/goal/clear", []), do: {:ok, answer.cleared}
  end

  @doc """
  Tells the engine that nobody here follows the thread any more, so that it may drop it from its memory. What is next done with the handle
  loads it again.

      :ok = Codex.Thread.unsubscribe(thread)
  """
  @spec unsubscribe(t()) :: :ok | {:error, Exception.t()}
  def unsubscribe(%__MODULE__{} = thread), do: Asking.unsubscribe(thread.server)

  @doc """
  Ends the handle. A turn in progress is stopped; the conversation stays on disk. Closing twice is fine.

      iex> {:ok, thread} = Codex.start_thread([])
      iex> Codex.Thread.close(thread)
      :ok
      iex> {:error, error} = Codex.Thread.run(thread, "Say hello")
      iex> error.reason
      :closed
  """
  @spec close(t()) :: :ok
  def close(%__MODULE__{} = thread), do: Server.close(thread.server)

  @doc false
  # For `Codex` and for tests, which bring a transport of their own.
  @spec open(Server.setup()) :: {:ok, t()}
  def open(setup) do
    {:ok, server} = DynamicSupervisor.start_child(Codex.Thread.Supervisor, {Server, setup})
    {:ok, %__MODULE__{server: server, transport: setup.transport}}
  end

  defp goal(thread, method, params),
    do: Asking.loaded(thread.server, :goal, &Threads.about(&1, method, &2, params))

  # The client is looked up when the first element is asked for, as everything else.
  defp stream(thread, feature, pages) do
    Stream.flat_map([thread.server], fn server ->
      case Asking.stored(server, feature, &{:ok, pages.(&1, &2)}) do
        {:ok, stream} -> stream
        {:error, error} -> raise error
      end
    end)
  end

  defp unwrap!({:ok, value}), do: value
  defp unwrap!({:error, error}), do: raise(error)

  defimpl Inspect do
    import Inspect.Algebra

    def inspect(thread, opts), do: concat(["#Codex.Thread<", to_doc(thread.server, opts), ">"])
  end
end
