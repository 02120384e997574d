defmodule Codex.Threads do
  @moduledoc """
  The threads that an engine keeps: to list, search, read, archive and delete them, by their ids.

  All functions take a client (`Codex.start_link/1`). None of them loads a thread into the engine; to go on with one, use
  `Codex.resume_thread/3`. `Codex.Thread` has the same for a handle.

      for thread <- Codex.Threads.stream(MyApp.Codex, search_term: "release"), do: IO.puts(thread.name || thread.preview)

  | function | does |
  |---|---|
  | `list/2`, `stream/2`, `loaded/2` | the threads on disk; those in the engine's memory |
  | `search/3`, `stream_search/3` | those in which something was said |
  | `read/3` | what is known of one |
  | `turns/3`, `stream_turns/3`, `items/3`, `stream_items/3`, `occurrences/4` | what was said and done in it |
  | `set_name/3`, `update_metadata/3` | its name, and what else is kept about it |
  | `archive/2`, `unarchive/2`, `delete/2` | puts it away |

  ## Pages

  `list/2` and its like give one page: a struct whose `data` is a list and whose `next_cursor` is given as `cursor:` to get the next page,
  `nil` after the last. The streams (`stream/2`, `stream_turns/3` …) do that by themselves: a page is asked for when its first
  element is. They raise what goes wrong.

  Filters are the engine's parameters, as a keyword list or a map; unknown ones are a `Codex.OptionError`. Words out of a fixed
  set are atoms, times are Unix seconds.

  ## Errors

  An id that is none is a `Codex.OptionError`. What the engine refuses is a `Codex.RPCError` whose `kind` says why: `:unknown_thread`,
  `:archived_thread` …; besides, whatever ends a connection (`Codex.TransportError`, `Codex.TimeoutError`).
  """

  alias Codex.{Client, RPCError, UnsupportedError}
  alias Codex.Protocol.{ThreadItemsListResponse, ThreadTurnsListResponse}
  alias Codex.Thread

  @typedoc "Parameters of the engine's request, by their names in snake case."
  @type filters :: keyword() | %{optional(atom()) => term()}

  @type error :: {:error, Exception.t()}

  @doc """
  One page of the threads on disk, newest first.

    * `archived` — `true`: those in the archive, instead of the others
    * `cwd` — only of this working directory, or of one out of a list
    * `search_term` — only those with this in their titles
    * `model_providers`, `source_kinds` — lists; without `source_kinds` only interactive ones: not those of `codex exec` (`:exec`)
      and of sub-agents
    * `section_id`, `project_id`, `parent_thread_id` … — the others of the engine
    * `sort_key` — `:created_at`, `:updated_at`, `:recency_at` or `:section_position`; `sort_direction` — `:asc` or `:desc`
    * `limit`, `cursor` — the size of a page, and where it begins
    * `use_state_db_only` — `true`: without a look at the files, which is faster

  A thread is on disk from its first turn on.

      {:ok, page} = Codex.Threads.list(MyApp.Codex, limit: 20, cwd: "/path/to/project")
      [%Codex.Protocol.Thread{id: id, preview: "Fix the failing test"} | _] = page.data
      {:ok, next} = Codex.Threads.list(MyApp.Codex, limit: 20, cwd: "/path/to/project", cursor: page.next_cursor)
  """
  @spec list(Codex.client(), filters()) ::
          {:ok, Codex.Protocol.ThreadListResponse.t()} | error()
  def list(client, filters \\ []), do: request(client, "thread/list", filters)

  @doc """
  All threads that `list/2` has, as a lazy stream over its pages.

      client |> Codex.Threads.stream(limit: 50) |> Stream.map(& &1.id) |> Enum.take(120)
  """
  @spec stream(Codex.client(), filters()) :: Enumerable.t()
  def stream(client, filters \\ []), do: pages(filters, &list(client, &1))

  @doc """
  One page of the ids of the threads that the engine has loaded.

      {:ok, %{data: ids}} = Codex.Threads.loaded(MyApp.Codex)
  """
  @spec loaded(Codex.client(), filters()) ::
          {:ok, Codex.Protocol.ThreadLoadedListResponse.t()} | error()
  def loaded(client, filters \\ []), do: request(client, "thread/loaded/list", filters)

  @doc """
  One page of the threads in which something was said, each with a snippet. Filters are those of `list/2`.

  It needs a client with `experimental: true`.

      {:ok, %{data: [%{thread: thread, snippet: snippet} | _]}} = Codex.Threads.search(MyApp.Codex, "flaky")
  """
  @spec search(Codex.client(), String.t(), filters()) ::
          {:ok, Codex.Protocol.ThreadSearchResponse.t()} | error()
  def search(client, term, filters \\ []),
    do: request(client, "thread/search", filters, search_term: term)

  @doc """
  All that `search/3` finds, as a lazy stream over its pages.

      MyApp.Codex |> Codex.Threads.stream_search("flaky") |> Enum.map(& &1.snippet)
  """
  @spec stream_search(Codex.client(), String.t(), filters()) :: Enumerable.t()
  def stream_search(client, term, filters \\ []),
    do: pages(filters, &search(client, term, &1))

  @doc """
  What is known of a thread; with `include_turns: true` all its turns too, which may be much (see `stream_turns/3`).

      {:ok, %Codex.Protocol.Thread{name: name, cwd: directory}} = Codex.Threads.read(MyApp.Codex, id)
  """
  @spec read(Codex.client(), String.t(), filters()) ::
          {:ok, Codex.Protocol.Thread.t()} | error()
  def read(client, thread_id, opts \\ []) do
    with {:ok, answer} <- stored(client, "thread/read", thread_id, opts), do: {:ok, answer.thread}
  end

  @doc """
  One page of a thread's turns, newest first.

    * `items_view` — how much of their items they have: `:not_loaded`, `:summary` (the default: what you said and the answer) or `:full`
    * `sort_direction`, `limit`, `cursor`

  For example:

      {:ok, %{data: [%Codex.Protocol.Turn{status: :completed} | _]}} = Codex.Threads.turns(MyApp.Codex, id, items_view: :full)
  """
  @spec turns(Codex.client(), String.t(), filters()) ::
          {:ok, ThreadTurnsListResponse.t()} | error()
  def turns(client, thread_id, opts \\ []) do
    with {:error, %RPCError{message: message}} = error <-
           stored(client, "thread/turns/list", thread_id, opts) do
      # Until something was said there is no list, which is to say: an empty one.
      if message =~ "is not materialized yet",
        do: {:ok, %ThreadTurnsListResponse{data: []}},
        else: error
    end
  end

  @doc """
  All turns of a thread, as a lazy stream over pages; in their order with `sort_direction: :asc`.

      MyApp.Codex |> Codex.Threads.stream_turns(id) |> Enum.find(&(&1.status == :failed))
  """
  @spec stream_turns(Codex.client(), String.t(), filters()) :: Enumerable.t()
  def stream_turns(client, thread_id, opts \\ []), do: pages(opts, &turns(client, thread_id, &1))

  @doc """
  One page of a thread's items, oldest first, each with the id of its turn.

    * `turn_id` — only of this turn
    * `sort_direction`, `limit`, `cursor`

  For example:

      {:ok, %{data: [%{turn_id: turn, item: %Codex.Items.UserMessage{}} | _]}} = Codex.Threads.items(MyApp.Codex, id)
  """
  @spec items(Codex.client(), String.t(), filters()) ::
          {:ok, ThreadItemsListResponse.t()} | error()
  def items(client, thread_id, opts \\ []) do
    with {:error, %RPCError{code: -32_601}} = error <-
           stored(client, "thread/items/list", thread_id, opts),
         # What it says of a thread of an old format, of one that is not there, and of one without a turn.
         {:ok, page} <- turns(client, thread_id, limit: 1) do
      if page.data == [], do: {:ok, %ThreadItemsListResponse{data: []}}, else: error
    end
  end

  @doc """
  All items of a thread, as a lazy stream over pages.

      for %{item: %Codex.Items.CommandExecution{command: command}} <- Codex.Threads.stream_items(MyApp.Codex, id), do: command
  """
  @spec stream_items(Codex.client(), String.t(), filters()) :: Enumerable.t()
  def stream_items(client, thread_id, opts \\ []), do: pages(opts, &items(client, thread_id, &1))

  @doc """
  One page of the places in a thread where something was said, oldest first, each with a snippet and the turn. `limit`, `cursor`.

  It needs a client with `experimental: true`.

      {:ok, %{data: [%{snippet: snippet, turn_id: turn} | _]}} = Codex.Threads.occurrences(MyApp.Codex, id, "flaky")
  """
  @spec occurrences(Codex.client(), String.t(), String.t(), filters()) ::
          {:ok, Codex.Protocol.ThreadSearchOccurrencesResponse.t()} | error()
  def occurrences(client, thread_id, term, opts \\ []),
    do: stored(client, "thread/searchOccurrences", thread_id, merge(opts, search_term: term))

  @doc """
  Puts a thread into the archive: it cannot be resumed until it is taken out again. A turn in progress is ended.

      :ok = Codex.Threads.archive(MyApp.Codex, id)
  """
  @spec archive(Codex.client(), String.t()) :: :ok | error()
  def archive(client, thread_id), do: done(client, "thread/archive", thread_id)

  @doc """
  Takes a thread out of the archive.

      {:ok, %Codex.Protocol.Thread{}} = Codex.Threads.unarchive(MyApp.Codex, id)
      {:ok, thread} = Codex.resume_thread(MyApp.Codex, id)
  """
  @spec unarchive(Codex.client(), String.t()) :: {:ok, Codex.Protocol.Thread.t()} | error()
  def unarchive(client, thread_id) do
    with {:ok, answer} <- about(client, "thread/unarchive", thread_id, []),
         do: {:ok, answer.thread}
  end

  @doc """
  Deletes a thread for good. One that others were forked from is refused as long as they are there.

      :ok = Codex.Threads.delete(MyApp.Codex, id)
  """
  @spec delete(Codex.client(), String.t()) :: :ok | error()
  def delete(client, thread_id), do: done(client, "thread/delete", thread_id)

  @doc """
  Gives a thread a name, which is its title in lists.

      :ok = Codex.Threads.set_name(MyApp.Codex, id, "The flaky test")
  """
  @spec set_name(Codex.client(), String.t(), String.t()) :: :ok | error()
  def set_name(client, thread_id, name),
    do: done(client, "thread/name/set", thread_id, name: name)

  @doc """
  Changes what is kept about a thread: `git_info` (`%{branch: _, sha: _, origin_url: _}`), `project_id`.

      {:ok, %Codex.Protocol.Thread{}} =
        Codex.Threads.update_metadata(MyApp.Codex, id, git_info: %{branch: "main"})
  """
  @spec update_metadata(Codex.client(), String.t(), filters()) ::
          {:ok, Codex.Protocol.Thread.t()} | error()
  def update_metadata(client, thread_id, changes) do
    with {:ok, answer} <- about(client, "thread/metadata/update", thread_id, changes),
         do: {:ok, answer.thread}
  end

  @doc false
  # A request about a thread.
  @spec about(Codex.client(), String.t(), String.t(), filters()) :: {:ok, term()} | error()
  def about(client, method, thread_id, params) do
    with :ok <- Thread.Id.check(thread_id),
         do: request(client, method, params, thread_id: thread_id)
  end

  @doc false
  # One whose answer says no more than that it was done.
  @spec done(Codex.client(), String.t(), String.t(), filters()) :: :ok | error()
  def done(client, method, thread_id, params \\ []) do
    with {:ok, _empty} <- about(client, method, thread_id, params), do: :ok
  end

  # What reads a thread needs it on disk, not loaded.
  defp stored(client, method, thread_id, params) do
    with {:error, %RPCError{kind: :thread_not_loaded} = error} <-
           about(client, method, thread_id, params),
         do: {:error, %{error | kind: :unknown_thread}}
  end

  defp request(client, method, params, more \\ []) do
    if Client.client?(client) or not options?(client),
      do: Client.request(client, method, merge(params, more)),
      else: {:error, %UnsupportedError{feature: :threads, transport: :exec}}
  end

  defp options?(%Codex.Options{}), do: true
  defp options?(other), do: is_list(other) or (is_map(other) and not is_struct(other))

  defp merge(params, more) when is_map(params) and not is_struct(params),
    do: Map.merge(params, Map.new(more))

  defp merge(params, more) when is_list(params), do: more ++ params
  defp merge(other, _more), do: other

  # Nothing is asked for before it is needed.
  defp pages(opts, fetch) do
    Stream.resource(
      fn -> {:more, opts} end,
      fn
        {:more, opts} ->
          case fetch.(opts) do
            {:ok, %{data: data, next_cursor: nil}} ->
              {data, :over}

            {:ok, %{data: data, next_cursor: cursor}} ->
              {data, {:more, merge(opts, cursor: cursor)}}

            {:error, error} ->
              raise error
          end

        :over ->
          {:halt, :over}
      end,
      fn _state -> :ok end
    )
  end
end
