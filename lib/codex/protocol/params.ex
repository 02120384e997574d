defmodule Codex.Protocol.Params do
  @moduledoc """
  Parameters of a request as JSON, checked before they are sent.

  An engine ignores a key that it does not know, and answers everything else that is wrong with the same code. Here a mistake
  is a `Codex.OptionError` with the path to it.

      iex> alias Codex.Protocol.Params
      iex> Params.encode("turn/interrupt", thread_id: "th_1", turn_id: "tu_1")
      {:ok, ~s({"threadId":"th_1","turnId":"tu_1"})}
      iex> {:error, error} = Params.encode("turn/start", thread_id: "th_1", input: [%{type: :text, txt: "Hi"}])
      iex> {error.key, error.reason}
      {[:input, 0, :txt], "unknown key, did you mean :text?"}

  Parameters are a keyword list or a map, with the names of the struct's fields (`:thread_id`) or those of the wire
  (`"threadId"`, `:threadId`), or the struct itself (`Codex.Protocol.TurnStartParams`). What is nested in them is written in the same ways:

  | in the snapshot | here |
  |---|---|
  | a struct | a keyword list, a map, or the struct |
  | one of several structs | the same, with the tag: `%{type: :local_image, path: path}` or `%{"type" => "localImage", ...}` |
  | a fixed set of words | the atom, `:workspace_write`, or the word of the wire, `"workspace-write"` |
  | a string | a string, or an atom that stands for one |
  | anything, such as a schema or a configuration | what `Codex.JSON.encode/1` takes, unchecked |

  `nil` in a map or a list of keywords is sent as `null`, which to the engine is not always the same as nothing. In a struct `nil` is a
  field that was not given. A struct's `extra` is sent as it is: the way to send a key that the snapshot does not know.
  """

  alias Codex.{JSON, OptionError}
  alias Codex.Options.Schema
  alias Codex.Protocol.Methods
  alias Codex.Protocol.Params.{Cast, Text}

  @doc """
  The parameters of a request as JSON text; `nil` if there are none to send.

  With `experimental: false` also refuses what needs a client with `experimental: true`. The parameters of a method that the
  snapshot does not know are only encoded.

      iex> Codex.Protocol.Params.encode("account/logout", nil)
      {:ok, nil}

      iex> {:error, error} = Codex.Protocol.Params.encode("thread/start", [project_id: "p"], experimental: false)
      iex> Exception.message(error)
      "the request's parameter :project_id: is experimental: it needs a client with experimental: true. What is accepted: see Codex.Protocol.Methods."
  """
  @spec encode(String.t(), params :: term(), experimental: boolean()) ::
          {:ok, String.t() | nil} | {:error, OptionError.t()}
  def encode(method, params, opts \\ []) do
    all? = Keyword.get(opts, :experimental, true)

    case Methods.fetch(method) do
      {:ok, %{kind: :request, stability: :experimental}} when not all? ->
        error([], method, "#{method} #{Text.experimental()}")

      {:ok, %{kind: :request} = known} ->
        known(known, params, all?)

      _unknown ->
        unknown(params)
    end
  end

  @doc """
  The answer to a request of the engine as JSON text, checked in the same way.

      iex> Codex.Protocol.Params.answer("item/fileChange/requestApproval", decision: :accept)
      {:ok, ~s({"decision":"accept"})}

      iex> {:error, error} = Codex.Protocol.Params.answer("item/fileChange/requestApproval", decision: :yes)
      iex> error.reason
      "expected one of :accept, :accept_for_session, :decline, :cancel, got: :yes"
  """
  @spec answer(String.t(), term()) :: {:ok, String.t()} | {:error, OptionError.t()}
  def answer(method, answer) do
    case Methods.fetch(method) do
      {:ok, %{kind: :server_request, response: definition}} -> cast(definition, answer, true)
      _unknown -> json(plain(answer))
    end
  end

  defp known(%{given: :none}, params, _all?) when params in [nil, []] or params == %{},
    do: {:ok, nil}

  defp known(%{given: :none, name: name}, params, _all?),
    do: error([], params, "#{name} takes none")

  defp known(%{given: :optional}, nil, _all?), do: {:ok, nil}
  defp known(%{params: definition}, nil, all?), do: cast(definition, [], all?)
  defp known(%{params: definition}, params, all?), do: cast(definition, params, all?)

  defp unknown(nil), do: {:ok, nil}
  defp unknown(params), do: json(plain(params))

  defp plain(params), do: if(Keyword.keyword?(params), do: Map.new(params), else: params)

  defp cast(definition, value, all?) do
    case Cast.cast(definition, value, all?) do
      {:ok, term} -> json(term)
      {:error, {path, value, reason}} -> error(path, value, reason)
    end
  end

  defp json(term) do
    case JSON.encode(term) do
      {:ok, text} -> {:ok, text}
      {:error, error} -> error(error.path, nil, error.reason)
    end
  end

  defp error(path, value, reason) do
    {:error, Schema.error(:request, if(path != [], do: path), value, reason)}
  end
end
