defmodule Codex.RequestHandler do
  @moduledoc """
  Who answers the engine when it asks its client.

  While a turn runs the engine may ask: may this command run, may these files be changed, what does the user say, what does this
  tool give. A client whose `handler` is not set says no to all of it. So does one whose handler crashes, takes longer than
  `handler_timeout` or returns something that is no answer. Every one of these denials is logged, and the engine is never left
  waiting.

      defmodule MyApp.Approvals do
        @behaviour Codex.RequestHandler

        alias Codex.Protocol.{CommandExecutionRequestApprovalParams, FileChangeRequestApprovalParams}
        alias Codex.Protocol.PatchChangeKind.Update

        @impl true
        def handle_request(%CommandExecutionRequestApprovalParams{} = request, _context) do
          if request.proposed_execpolicy_amendment == ["mix", "format"], do: :accept, else: :decline
        end

        def handle_request(%FileChangeRequestApprovalParams{}, %{item: %{changes: changes}}) do
          if Enum.all?(changes, &inside?/1), do: :accept, else: :decline
        end

        def handle_request(_other, _context), do: :decline

        defp inside?(%{kind: %Update{move_path: path}}) when path != nil, do: false
        defp inside?(%{path: path}), do: String.starts_with?(Path.expand(path), "/srv/project/")
      end

      {:ok, client} = Codex.start_link(handler: MyApp.Approvals)

  A handler is a module with this behaviour; `{module, argument}`, where the argument comes as `context.argument`; a function of
  the request, or of the request and the context; or `:accept_all`.

  > #### `:accept_all` {: .warning}
  >
  > It lets the agent run every command and change every file that it wants to, and grants every permission that it asks for, with
  > the rights of this machine's user. Use it only where there is nothing to lose: in a container made for the turn.

  ## Requests and answers

  Requests are the structs that the protocol has for them, below `Codex.Protocol`:

  | request | is about | answers, besides `:decline` |
  |---|---|---|
  | `CommandExecutionRequestApprovalParams` | a command that shall run | `:accept`, `:accept_for_session`, `{:accept_with_amendment, ["git", "push"]}`, `{:network_amendment, host, :allow \\| :deny}`, `:cancel` |
  | `FileChangeRequestApprovalParams` | files that shall be changed: `context.item` says how | `:accept`, `:accept_for_session`, `:cancel` |
  | `PermissionsRequestApprovalParams` | more rights for the turn | `:accept`, `:accept_for_session`, `{:grant, permissions}`, `{:grant, permissions, :turn \\| :session}` |
  | `ToolRequestUserInputParams` | questions to the user | `{:answers, %{question_id => text or list of texts}}` |
  | `McpServerElicitationRequestParams.Form` and others of that name | a question of an MCP server, or the approval of one of its tools | `:accept`, `{:accept, content}`, `:accept_for_session`, `:accept_always`, `:cancel` |
  | `DynamicToolCallParams` | a tool of the client that shall run | `{:ok, text or content items}`, `{:error, text or content items}` |
  | `ChatgptAuthTokensRefreshParams` | fresh tokens for a login that the host manages | `Codex.Protocol.ChatgptAuthTokensRefreshResponse`, `{:error, text}` |
  | `AttestationGenerateParams` | an attestation | `{:ok, token}`, `{:error, text}` |
  | `ApplyPatchApprovalParams`, `ExecCommandApprovalParams` | as the first two, from older engines | `:accept`, `:accept_for_session`, `:cancel` |

    * `:decline` is a no to any of them, and the turn goes on: the command, the change or the call is marked as declined or failed,
      permissions and answers are empty, and tokens are refused with an error.
    * `:cancel` ends the turn as well, as interrupted. (Of an MCP server's question it is only another word for no.)
    * `:accept_for_session` is not asked again for the same command, the same files or the same tool, as long as the thread is
      loaded.
    * `{:accept_with_amendment, words}` allows every command that begins with these words, and `:accept_always` the tool, for good:
      the engine writes it to the rules or the configuration in its `CODEX_HOME`, for all who share that.
    * To grant permissions, give back a part of `request.permissions`. A map does as well, as in
      `{:grant, %{network: %{enabled: true}}}`.
    * Instead of a short form, the protocol's own struct may be returned: `%Codex.Protocol.FileChangeRequestApprovalResponse{}`.

  An answer that does not fit its request is not sent: the request is denied. Requests that this version does not know are refused
  with an error. The time of day (`currentTime/read`) is answered by the client itself.

  ## Where it runs

  Each request has a process of its own. A handler may wait for as long as the `handler_timeout` allows, and holds up nothing but
  what asked: neither the client nor other turns or other requests of the same turn. When nobody needs the answer any more (the turn
  was interrupted, the connection is lost, another client has answered, the client ends), its process is killed.

  At most 1,000 requests of a client wait for answers. What is asked beyond that is denied at once; the log says so once for each
  connection.

  Several clients of one app-server (`url`) are all asked about a thread that they have loaded, and the first answer counts. So give
  each of them a handler: one without would say no for the others.

  ## Letting somebody else decide

  A handler may wait for another process, such as a LiveView that shows a dialog. `GenServer.call/3` does all of it: the call waits
  without end, because the `handler_timeout` ends it (`handler_timeout: :infinity` where people may take their time), and if the
  other process dies the request is denied.

      handler = fn request, context ->
        GenServer.call(MyApp.dialog_of(context.thread_id), {:codex_request, request, context}, :infinity)
      end

      # In the LiveView, or any other GenServer: the answer is given later.
      def handle_call({:codex_request, request, context}, from, socket) do
        {:noreply, assign(socket, dialog: %{request: request, id: context.request_id, from: from})}
      end

      def handle_event("accept", _params, socket) do
        GenServer.reply(socket.assigns.dialog.from, :accept)
        {:noreply, assign(socket, dialog: nil)}
      end

  If the answer is not needed any more, it is dropped. The event `Codex.Events.ServerRequestResolved`, whose `request_id` is the
  context's, and the `Codex.Events.TurnCompleted` of the turn say so: time to close the dialog.
  """

  alias Codex.Protocol
  alias Codex.RequestHandler.Context

  @typedoc "What the engine asks."
  @type request ::
          Protocol.CommandExecutionRequestApprovalParams.t()
          | Protocol.FileChangeRequestApprovalParams.t()
          | Protocol.PermissionsRequestApprovalParams.t()
          | Protocol.ToolRequestUserInputParams.t()
          | Protocol.McpServerElicitationRequestParams.t()
          | Protocol.DynamicToolCallParams.t()
          | Protocol.ChatgptAuthTokensRefreshParams.t()
          | Protocol.AttestationGenerateParams.t()
          | Protocol.ApplyPatchApprovalParams.t()
          | Protocol.ExecCommandApprovalParams.t()

  @typedoc "What a tool gives."
  @type output :: String.t() | [Protocol.DynamicToolCallOutputContentItem.t()]

  @typedoc "Which answer fits which request: see the table above."
  @type answer ::
          :decline
          | :cancel
          | :accept
          | :accept_for_session
          | :accept_always
          | {:accept, content :: Codex.JSON.value()}
          | {:accept_with_amendment, [String.t()]}
          | {:network_amendment, host :: String.t(), :allow | :deny}
          | {:grant, permissions :: struct() | map()}
          | {:grant, permissions :: struct() | map(), :turn | :session}
          | {:answers, %{optional(String.t()) => String.t() | [String.t()]}}
          | {:ok, output()}
          | {:error, output()}
          | struct()

  @typedoc "What a client takes as its `handler`."
  @type t ::
          :accept_all
          | module()
          | {module(), argument :: term()}
          | (request() -> answer())
          | (request(), Context.t() -> answer())

  @doc """
  Answers one request. Runs in a process of its own.

      def handle_request(%Codex.Protocol.DynamicToolCallParams{tool: "weather", arguments: %{"city" => city}}, _context),
        do: {:ok, MyApp.Weather.report(city)}

      def handle_request(_other, _context), do: :decline
  """
  @callback handle_request(request(), Context.t()) :: answer()
end
