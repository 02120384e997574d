defmodule Codex.Client.Answers.Question do
  @moduledoc false
  # One request of the engine: what it asks, how an answer to it is written, and what it gets where nobody answers.

  alias Codex.Protocol.{Methods, ServerRequest}

  # What is asked is nobody's business in a crash report.
  @derive {Inspect, except: [:params]}
  @enforce_keys [:id, :kind, :method, :params]
  defstruct [:id, :kind, :method, :params, :thread_id, :turn_id, :item_id]

  @type kind ::
          :command
          | :file_change
          | :permissions
          | :user_input
          | :elicitation
          | :tool_call
          | :auth_tokens
          | :attestation
          | :current_time
          | :legacy
          | :unknown

  @type t :: %__MODULE__{
          id: Codex.Protocol.RequestId.t(),
          kind: kind(),
          method: String.t(),
          # the generated struct; of an unknown request the whole message, as plain JSON
          params: struct() | Codex.JSON.value(),
          thread_id: String.t() | nil,
          turn_id: String.t() | nil,
          item_id: String.t() | nil
        }

  @typedoc "JSON text that the answer's `result` is, or an error of JSON-RPC."
  @type outcome :: {:result, iodata()} | {:error, message :: String.t()}

  # A request that the snapshot has and this table has not does not compile.
  @kinds %{
    "account/chatgptAuthTokens/refresh" => :auth_tokens,
    "applyPatchApproval" => :legacy,
    "attestation/generate" => :attestation,
    "currentTime/read" => :current_time,
    "execCommandApproval" => :legacy,
    "item/commandExecution/requestApproval" => :command,
    "item/fileChange/requestApproval" => :file_change,
    "item/permissions/requestApproval" => :permissions,
    "item/tool/call" => :tool_call,
    "item/tool/requestUserInput" => :user_input,
    "mcpServer/elicitation/request" => :elicitation
  }

  # By the struct of the request.
  @known for %{kind: :server_request, module: struct, name: method} <- Methods.all(),
             into: %{},
             do: {struct, {method, Map.fetch!(@kinds, method)}}

  # What the client says of what it does not do. The code is JSON-RPC's for an unknown method; the engine acts on none.
  @error_code -32_601

  @spec new(struct()) :: t()
  def new(%struct{id: id, params: params}) do
    {method, kind} = Map.fetch!(@known, struct)

    %__MODULE__{
      id: id,
      kind: kind,
      method: method,
      params: params,
      thread_id: field(params, [:thread_id, :conversation_id, "threadId"]),
      turn_id: field(params, [:turn_id, "turnId"]),
      item_id: field(params, [:item_id, :call_id])
    }
  end

  # A request that the snapshot does not know.
  def new(%ServerRequest.Unknown{type: method, payload: %{"id" => id} = message}),
    do: %__MODULE__{id: id, kind: :unknown, method: method, params: message}

  # The message that carries an outcome, without a line feed.
  @spec message(t(), outcome()) :: iodata()
  def message(question, {:result, text}), do: [~s({"id":), id(question), ~s(,"result":), text, ?}]

  def message(question, {:error, message}) do
    error = Codex.JSON.encode!(%{"code" => @error_code, "message" => message})
    [~s({"id":), id(question), ~s(,"error":), error, ?}]
  end

  # What means no, for each kind: the turn goes on, without what was asked for.
  @spec denial(t()) :: outcome()
  def denial(%__MODULE__{kind: kind}) when kind in [:command, :file_change],
    do: {:result, ~s({"decision":"decline"})}

  def denial(%__MODULE__{kind: :permissions}), do: {:result, ~s({"permissions":{}})}
  def denial(%__MODULE__{kind: :user_input}), do: {:result, ~s({"answers":{}})}
  def denial(%__MODULE__{kind: :elicitation}), do: {:result, ~s({"action":"decline"})}

  def denial(%__MODULE__{kind: :tool_call}) do
    text = "The tool could not be run: the client refused the call or did not answer it."

    {:result, ~s({"success":false,"contentItems":[{"type":"inputText","text":"#{text}"}]})}
  end

  def denial(%__MODULE__{kind: :legacy}),
    do: {:result, ~s({"decision":{"denied":{"rejection":"The client refused."}}})}

  def denial(%__MODULE__{kind: kind, method: method})
      when kind in [:auth_tokens, :attestation, :current_time, :unknown],
      do: {:error, "this client does not answer #{method}"}

  # Parameters of a kind that the snapshot does not know stay as they came.
  defp field(%{} = params, names), do: Enum.find_value(names, &Map.get(params, &1))
  defp field(_params, _names), do: nil

  defp id(%__MODULE__{id: id}) when is_integer(id), do: Integer.to_string(id)
  defp id(%__MODULE__{id: id}), do: Codex.JSON.encode!(id)
end
