defmodule Codex do
  @moduledoc """
  Run the OpenAI Codex agent from Elixir.

      {:ok, result} = Codex.run("Say hello")
      result.final_response

  In an application, a client in the supervision tree: one engine for many conversations at once.

      children = [{Codex, name: MyApp.Codex}]

      {:ok, thread} = Codex.start_thread(MyApp.Codex, sandbox: :workspace_write, working_directory: "/path/to/project")

      thread
      |> Codex.Thread.run_streamed!("Fix the failing test")
      |> Codex.Stream.text()
      |> Enum.each(&IO.write/1)

  | function | does |
  |---|---|
  | `run/2` | one turn in a thread of its own |
  | `start_thread/2`, `resume_thread/3`, `fork_thread/3` | a conversation: new, an earlier one, or from where another one was |
  | `list_threads/2`, `stream_threads/2`, `read_thread/3` | the conversations on disk; `Codex.Threads` has more |
  | `archive_thread/2`, `unarchive_thread/2`, `delete_thread/2` | puts them away |
  | `start_link/1`, `stop/1` | a client; `{Codex, opts}` under a supervisor |
  | `metadata/1`, `info/1`, `models/2`, `supports?/2` | what its engine is, does, and can do |
  | `turn/2`, `turns/1` | turns of a client, wherever they were started |
  | `subscribe/2`, `next/1`, `unsubscribe/1` | what the engine reports, as messages |
  | `request/4`, `request!/4` | any request of the protocol |

  From there: `Codex.Thread` runs turns, `Codex.Turn` is a turn that runs by itself,
  `Codex.Turn.Result` is what comes of one, `Codex.Stream` picks things out of the events
  (`Codex.Events`, `Codex.Items`), `Codex.Input` is what can be said, `Codex.Account` logs in, and `Codex.Error` tells what can go wrong.

  ## The first argument

  It decides how the engine is reached; all else is the same.

  | first argument | the engine | besides |
  |---|---|---|
  | a client: a pid, a name, `{:via, …}`, `{:global, …}`, `{name, node}` | one process for all threads (`codex app-server`) | text as it is written, steering, approvals, reviews, goals, the threads on disk |
  | options: `[]`, `[codex_path: …]` | one process for each turn (`codex exec`), gone when the turn is over | nothing to start or supervise |

  What the second way cannot do is a `Codex.UnsupportedError` that names it, at once.

  ## Options

  They have levels, each with a page of its own: `Codex.Options` for the engine (which
  executable, key, configuration, environment), `Codex.Client.Options` for a client (its name, limits, who answers), `Codex.Thread.Options` for
  the conversation (model, sandbox, directory), `Codex.Turn.Options` for one turn (output schema, time limits). An option at the
  wrong level is told where it belongs.
  """

  alias Codex.{Client, Options, Thread, Threads}

  @typedoc "Options of the engine, see `Codex.Options`."
  @type options :: keyword() | map() | Options.t()

  @typedoc "A client: a pid, or the name that it was started with, also on another node."
  @type client :: GenServer.server()

  @typedoc "Options of a thread, see `Codex.Thread.Options`."
  @type thread_options :: keyword() | map() | Thread.Options.t()

  @doc """
  Runs one turn in a new thread, and closes the thread.

  `opts` are options of all three levels together.

      {:ok, result} = Codex.run("Summarise this project", working_directory: "/path/to/project", timeout: 60_000)

  To go on, give the result's `thread_id` to `resume_thread/3`.
  """
  @spec run(Codex.Input.input(), keyword() | map()) :: Codex.Turn.outcome()
  def run(prompt, opts \\ []) do
    with {:ok, {options, thread_options, turn_options}} <- Options.split(opts),
         {:ok, thread} <- start_thread(options, thread_options) do
      try do
        Thread.run(thread, prompt, turn_options)
      after
        Thread.close(thread)
      end
    end
  end

  @doc """
  Like `run/2`, but returns the result alone and raises the error.

      Codex.run!("Summarise this project", sandbox: :read_only).final_response

      iex> Codex.run!("Summarise this project", sandbx: :read_only)
      ** (Codex.OptionError) option :sandbx: unknown option, did you mean the thread option :sandbox? What is accepted: see Codex.Options, Codex.Thread.Options and Codex.Turn.Options.
  """
  @spec run!(Codex.Input.input(), keyword() | map()) :: Codex.Turn.Result.t()
  def run!(prompt, opts \\ []) do
    case run(prompt, opts) do
      {:ok, result} -> result
      {:error, error} -> raise error
    end
  end

  @doc """
  Begins a conversation: with a client as the first argument in its engine, at once; with options in engines of
  its own, one for each turn, and nothing is started before the first.

      {:ok, thread} = Codex.start_thread(MyApp.Codex, sandbox: :workspace_write)
      {:ok, thread} = Codex.start_thread([codex_path: "/opt/codex"], sandbox: :read_only)

  The handle ends with the calling process, or with the thread option `owner`.

      iex> {:error, error} = Codex.start_thread([model: "gpt-5.5"], [])
      iex> error.reason
      "this is a thread option: it belongs to Codex.Thread.Options"

      iex> {:error, error} = Codex.start_thread([], service_name: "my service")
      iex> {error.feature, error.transport}
      {:service_name, :exec}
  """
  @spec start_thread(client() | options(), thread_options()) ::
          {:ok, Thread.t()} | {:error, Exception.t()}
  def start_thread(client_or_options, thread_options \\ []) do
    Thread.Opening.start(client_or_options, thread_options)
  end

  @doc """
  Goes on with an earlier conversation.

  The id is that of `Codex.Thread.id/1` or of a result. What is no UUID is refused: on exec the engine would take it for
  a name and silently begin a new conversation. With a client the thread is loaded at once, and one that is not there
  is a `Codex.RPCError` with `kind: :unknown_thread`, or `:archived_thread`; on exec that shows with the first turn, as a
  `Codex.TransportError` with that `cause`.

  Options are in force from the next turn on; those that are not given stay as they were. The turns so far are not read: see
  `Codex.Threads.stream_turns/3`.

      {:ok, thread} = Codex.resume_thread(MyApp.Codex, "0199a213-81c0-7800-8aa1-bbab2a035a53", model: "gpt-5.5")

      iex> {:error, error} = Codex.resume_thread([], "the one of yesterday")
      iex> {error.level, error.key}
      {:thread, :thread_id}
  """
  @spec resume_thread(client() | options(), String.t(), thread_options()) ::
          {:ok, Thread.t()} | {:error, Exception.t()}
  def resume_thread(client_or_options, thread_id, thread_options \\ []) do
    Thread.Opening.resume(client_or_options, thread_id, thread_options)
  end

  @doc """
  Begins a conversation with the history of another one, which stays as it is.

  Takes the options of a thread, and of these one or none: `before_turn_id` (without that turn and those after it) and
  `last_turn_id` (that turn is the last). Besides: `attach_to_source: true` (the fork belongs to its source and stands
  in no list) and `defer_goal_continuation: true` (a goal is taken along, and waits for the first turn).

      {:ok, thread} = Codex.fork_thread(MyApp.Codex, id, before_turn_id: turn_id, model: "gpt-5.5")

  It needs a client:

      iex> {:error, error} = Codex.fork_thread([], "0199a213-81c0-7800-8aa1-bbab2a035a53")
      iex> error.feature
      :fork_thread
  """
  @spec fork_thread(client(), String.t(), keyword() | map()) ::
          {:ok, Thread.t()} | {:error, Exception.t()}
  def fork_thread(client, thread_id, opts \\ []),
    do: Thread.Opening.fork(client, thread_id, opts)

  @doc """
  One page of the threads on disk: see `Codex.Threads.list/2`, and `Codex.Threads` for what else can be done with them.

      {:ok, %{data: threads, next_cursor: cursor}} = Codex.list_threads(MyApp.Codex, limit: 20)
  """
  @spec list_threads(client(), Threads.filters()) ::
          {:ok, Codex.Protocol.ThreadListResponse.t()} | {:error, Exception.t()}
  defdelegate list_threads(client, filters \\ []), to: Threads, as: :list

  @doc """
  All threads on disk, as a lazy stream: see `Codex.Threads.stream/2`.

      MyApp.Codex |> Codex.stream_threads(archived: true) |> Enum.map(& &1.id)
  """
  @spec stream_threads(client(), Threads.filters()) :: Enumerable.t()
  defdelegate stream_threads(client, filters \\ []), to: Threads, as: :stream

  @doc """
  What is known of a thread: see `Codex.Threads.read/3`.

      {:ok, %Codex.Protocol.Thread{preview: "Fix the failing test"}} = Codex.read_thread(MyApp.Codex, id)
  """
  @spec read_thread(client(), String.t(), Threads.filters()) ::
          {:ok, Codex.Protocol.Thread.t()} | {:error, Exception.t()}
  defdelegate read_thread(client, thread_id, opts \\ []), to: Threads, as: :read

  @doc """
  Puts a thread into the archive: see `Codex.Threads.archive/2`.

      :ok = Codex.archive_thread(MyApp.Codex, id)
  """
  @spec archive_thread(client(), String.t()) :: :ok | {:error, Exception.t()}
  defdelegate archive_thread(client, thread_id), to: Threads, as: :archive

  @doc """
  Takes a thread out of the archive: see `Codex.Threads.unarchive/2`.

      {:ok, %Codex.Protocol.Thread{}} = Codex.unarchive_thread(MyApp.Codex, id)
  """
  @spec unarchive_thread(client(), String.t()) ::
          {:ok, Codex.Protocol.Thread.t()} | {:error, Exception.t()}
  defdelegate unarchive_thread(client, thread_id), to: Threads, as: :unarchive

  @doc """
  Deletes a thread for good: see `Codex.Threads.delete/2`.

      :ok = Codex.delete_thread(MyApp.Codex, id)
  """
  @spec delete_thread(client(), String.t()) :: :ok | {:error, Exception.t()}
  defdelegate delete_thread(client, thread_id), to: Threads, as: :delete

  @doc """
  Starts a client: one long-lived engine (`codex app-server`) for many threads and turns at once.

  `opts` are those of the engine (`Codex.Options`) and of the client (`Codex.Client.Options`) together. Usually
  it stands in a supervision tree:

      children = [{Codex, name: MyApp.Codex}]
      Supervisor.start_link(children, strategy: :one_for_one)

  and its name, or its pid, is the first argument of everything else:

      {:ok, thread} = Codex.start_thread(MyApp.Codex, sandbox: :workspace_write)

  When this returns the engine has answered; with `connect: :async` it is started in the background.
  If the engine dies, requests and turns in progress fail at once, and another one is started; threads go on
  with it. Lost too often (`max_restarts`), the client ends too, and its supervisor decides.

      iex> {:error, error} = Codex.start_link(codex_path: "/no/such/codex")
      iex> {error.reason, error.errno}
      {:spawn, :enoent}
  """
  @spec start_link(keyword() | map()) ::
          {:ok, pid()} | {:error, Exception.t() | {:already_started, pid()}}
  def start_link(opts \\ []) do
    with {:ok, split} <- Client.Options.split(opts), do: Client.Server.start_link(split)
  end

  @doc """
  The child specification of a client. Its id is the client's name, so several fit into one supervisor.

      iex> Codex.child_spec(name: MyApp.Codex).id
      MyApp.Codex
  """
  @spec child_spec(keyword() | map()) :: Supervisor.child_spec()
  def child_spec(opts) do
    name = if is_list(opts) or is_map(opts), do: opts[:name]
    # Its engine may take seconds to end by itself.
    %{id: name || __MODULE__, start: {__MODULE__, :start_link, [opts]}, shutdown: 10_000}
  end

  @doc """
  Stops a client: its turns end, its engine is gone when this returns.

      :ok = Codex.stop(MyApp.Codex)
  """
  @spec stop(client()) :: :ok
  def stop(client) do
    GenServer.stop(client)
  catch
    :exit, _gone -> :ok
  end

  @doc """
  What the engine told when the client connected.

      {:ok, %Codex.Metadata{version: "0.169.0"}} = Codex.metadata(MyApp.Codex)
  """
  @spec metadata(client()) :: {:ok, Codex.Metadata.t()} | {:error, Exception.t()}
  defdelegate metadata(client), to: Client

  @doc """
  What a client is doing now.

    * `status` — `:down`, `:initializing` or `:ready`
    * `connection` — `nil`, or of this connection: `os_pid` (`nil` over a socket), `bytes` and `lines` that were read, `blank_lines` and
      `noise_lines` among them, `joined_lines` (deltas joined before they were decoded), `queued_bytes` (read, and not taken by
      the client), `pending_bytes` (written by the client, and not taken by the engine)
    * `generation` — how many connections there were; `restarts` — how many were lost lately, as `max_restarts` counts
    * `in_flight`, `waiting` — requests that wait for their answers, or to be sent; `open_requests` — questions of the engine that
      wait for yours
    * `routes` — how many `threads` and `feeds` (subscriptions, logins) notifications go to; `turns` — how many turns run or are kept
    * `unacknowledged` — messages that these have not taken yet; the client reads on below 16
    * `joined_deltas` — `joined_lines`, and what the logs of turns have joined; `bad_lines` — lines that were no JSON

  Who reads a turn is that turn's matter, and not in it.

      {:ok, %{status: :ready, in_flight: 0}} = Codex.info(MyApp.Codex)
  """
  @spec info(client()) :: {:ok, map()} | {:error, Exception.t()}
  defdelegate info(client), to: Client

  @doc """
  Sends any request of the protocol, for what has no function of its own.

  `Codex.Protocol.Methods` lists the methods. Parameters are a map or a keyword list, checked before they are sent;
  the result is the struct that the method has. A method that this version does not know is sent as it is, and its result is plain JSON.

    * `timeout` — milliseconds until the answer has to be there; without it, the client's `request_timeout`
    * `retry` — `false`: do not send it again if the engine is overloaded (`kind: :overloaded`)

  For example:

      {:ok, %Codex.Protocol.ModelListResponse{data: models}} =
        Codex.request(MyApp.Codex, "model/list", %{limit: 10})
  """
  @spec request(client(), String.t(), map() | keyword() | nil, Client.request_options()) ::
          {:ok, term()} | {:error, Exception.t()}
  defdelegate request(client, method, params \\ nil, opts \\ []), to: Client

  @doc """
  Like `request/4`, but returns the result alone and raises the error.

      Codex.request!(MyApp.Codex, "model/list").data
  """
  @spec request!(client(), String.t(), map() | keyword() | nil, Client.request_options()) ::
          term()
  def request!(client, method, params \\ nil, opts \\ []) do
    case request(client, method, params, opts) do
      {:ok, result} -> result
      {:error, error} -> raise error
    end
  end

  @doc """
  Can this client make a request?

  It depends on the engine's version, and on `experimental`. A client that is not connected supports nothing.

      if Codex.supports?(MyApp.Codex, "thread/revert"), do: revert()
  """
  @spec supports?(client(), method :: String.t()) :: boolean()
  defdelegate supports?(client, method), to: Client.Support

  @doc """
  Subscribes the calling process to what the engine reports, whatever turn or thread it is about.

  `filter` narrows it down: `thread: id`, and `events: [modules]` such as `Codex.Events.ThreadStatusChanged`. The messages
  are those of `Codex.Turn.subscribe/1`, one for each `next/1`; the last one comes when the connection is lost. What
  nobody has subscribed to is not kept.

      {:ok, ref} = Codex.subscribe(MyApp.Codex, events: [Codex.Events.AccountRateLimitsUpdated])
      :ok = Codex.next(ref)
      receive do: ({:codex, ^ref, {:events, events}} -> events)
  """
  @spec subscribe(client(), thread: String.t(), events: [module()]) ::
          {:ok, reference()} | {:error, Exception.t()}
  defdelegate subscribe(client, filter \\ []), to: Client.Feed

  @doc """
  Asks for one more message of a subscription: the same as `Codex.Turn.next/1`.

      iex> Codex.next(make_ref())
      :ok
  """
  @spec next(reference()) :: :ok
  defdelegate next(ref), to: Codex.Turn

  @doc """
  Ends a subscription of `subscribe/2`. A message that was asked for before may still come.

      iex> Codex.unsubscribe(make_ref())
      :ok
  """
  @spec unsubscribe(reference()) :: :ok
  defdelegate unsubscribe(ref), to: Client.Feed

  @doc """
  A turn of this client by its id, wherever it was started: while it runs, and as long as it is kept.

      {:ok, turn} = Codex.turn(MyApp.Codex, turn_id)
      {:ok, ref} = Codex.Turn.subscribe(turn)
  """
  @spec turn(client(), String.t()) :: {:ok, Codex.Turn.t()} | {:error, Exception.t()}
  defdelegate turn(client, turn_id), to: Client

  @doc """
  The turns of this client that run or are still kept, by their ids.

      {:ok, turns} = Codex.turns(MyApp.Codex)
      map_size(turns)
  """
  @spec turns(client()) ::
          {:ok, %{optional(String.t()) => Codex.Turn.t()}} | {:error, Exception.t()}
  defdelegate turns(client), to: Client

  @doc """
  The models that the engine of a client knows; `Codex.Models` has the providers, too.

      {:ok, models} = Codex.models(MyApp.Codex)
      Enum.map(models, & &1.id)
  """
  @spec models(client(), include_hidden: boolean()) ::
          {:ok, [Codex.Protocol.Model.t()]} | {:error, Exception.t()}
  defdelegate models(client, opts \\ []), to: Codex.Models, as: :list
end
