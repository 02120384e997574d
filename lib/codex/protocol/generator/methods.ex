defmodule Codex.Protocol.Generator.Methods do
  @moduledoc false
  # What can be asked and said over the app-server's wire: its methods, put together from the whole protocol and from its stable
  # part, and the nodes that parameters and answers are made of.

  alias Codex.Protocol.Generator.{Catalogue, Dialect, Naming, Node, Reader}
  alias Codex.Protocol.Generator.Node.{Field, Struct}

  @enforce_keys [:kind, :name, :stability]
  defstruct [
    :kind,
    :name,
    :stability,
    :doc,
    :params,
    :module,
    :response,
    given: :none,
    fields: []
  ]

  @type t :: %__MODULE__{
          kind: :request | :notification | :server_request,
          name: String.t(),
          stability: :stable | :experimental,
          doc: String.t() | nil,
          # a definition; and whether it has to be given
          params: String.t() | nil,
          given: :required | :optional | :none,
          # the struct that the wire's message becomes
          module: String.t(),
          # a definition
          response: String.t() | nil,
          # the fields of `params` that are experimental, by their names here
          fields: [String.t()]
        }

  @unions [
    request: "ClientRequest",
    notification: "ServerNotification",
    server_request: "ServerRequest"
  ]

  # The schema does not say which response belongs to which request. The name does, but for these.
  @responses %{
    "account/gatewayOAuth/cancel" => "GatewayOAuthCancelResponse",
    "account/logout" => "LogoutAccountResponse",
    "account/securitySetup/read" => "GetAccountSecuritySetupResponse",
    "account/workspaceMessages/read" => "GetWorkspaceMessagesResponse",
    "accountSession/list" => "AccountSessionsResponse",
    "config/batchWrite" => "ConfigWriteResponse",
    "config/mcpServer/reload" => "McpServerRefreshResponse",
    "config/value/write" => "ConfigWriteResponse",
    "externalAgentConfig/import/readHistories" => "ExternalAgentConfigImportHistoriesReadResponse"
  }

  @doc false
  # All methods, in the order of their kinds and names.
  @spec all(Catalogue.t(), stable :: Dialect.t()) :: [t()]
  def all(%Catalogue{} = catalogue, %Dialect{} = stable) do
    {_dialect, list} = app_server(catalogue)
    definitions = Map.new(list)
    stable = stable |> Reader.read() |> Map.new()
    known = fields_by_origin(stable)

    for {kind, union} <- @unions,
        {name, struct} <- definitions |> variants(union) |> Enum.sort_by(&elem(&1, 0)) do
      method = method(kind, name, struct, definitions)

      %{
        method
        | stability: stability(List.keymember?(variants(stable, union), name, 0)),
          fields: experimental_fields(method.params, definitions, known)
      }
    end
  end

  # The definitions that a client writes, parameters and answers, with all that they are made of. Each field says whether it is
  # experimental.
  @spec written(Catalogue.t(), Dialect.t(), [t()]) :: [{String.t(), Node.t()}]
  def written(catalogue, stable, methods) do
    {_dialect, list} = app_server(catalogue)
    definitions = Map.new(list)
    known = stable |> Reader.read() |> Map.new() |> fields_by_origin()

    roots =
      for method <- methods,
          name <- [
            method.kind == :request && method.params,
            method.kind == :server_request && method.response
          ],
          name,
          do: name

    for name <- roots |> reach(definitions, MapSet.new()) |> Enum.sort(),
        do: {name, mark(definitions[name], known)}
  end

  defp app_server(catalogue),
    do: Enum.find(catalogue.dialects, fn {dialect, _list} -> dialect.name == :app_server end)

  defp variants(definitions, union) do
    case definitions do
      %{^union => {:union, "method", variants, _unknown}} -> variants
      _none -> []
    end
  end

  # A notification's parameters are lifted into its struct, which is therefore what it is called by.
  defp method(:notification, name, struct, _definitions) do
    %__MODULE__{
      kind: :notification,
      name: name,
      module: struct.module,
      doc: struct.doc,
      stability: nil
    }
  end

  defp method(kind, name, %Struct{} = struct, definitions) do
    {params, given} = struct.fields |> Enum.find(&(&1.wire == "params")) |> params()

    %__MODULE__{
      kind: kind,
      name: name,
      module: struct.module,
      doc: struct.doc,
      params: params,
      given: given,
      response: response(name, params, definitions),
      stability: nil
    }
  end

  defp params(%Field{node: {:ref, name}, required: true}), do: {name, :required}
  defp params(%Field{node: {:nullable, {:ref, name}}, required: false}), do: {name, :optional}
  defp params(%Field{node: :any, required: false}), do: {nil, :none}
  defp params(nil), do: {nil, :none}

  defp response(method, params, definitions) do
    candidates =
      case @responses do
        %{^method => name} -> [name]
        _derived -> derived(method, params)
      end

    case candidates |> Enum.uniq() |> Enum.filter(&is_map_key(definitions, &1)) do
      [name] -> name
      names -> raise ArgumentError, "#{method}: which is its response? #{inspect(names)}"
    end
  end

  defp derived(method, params) do
    by_params =
      if params, do: [String.replace_suffix(params, "Params", "") <> "Response"], else: []

    by_params ++ [Naming.camel(method) <> "Response"]
  end

  defp stability(true), do: :stable
  defp stability(false), do: :experimental

  defp reach(names, definitions, reached) do
    for name <- names, reduce: reached do
      reached ->
        if name in reached do
          reached
        else
          definitions
          |> Map.fetch!(name)
          |> Node.references()
          |> reach(definitions, MapSet.put(reached, name))
        end
    end
  end

  # Where a struct is in the stable part -> its keys there.
  defp fields_by_origin(definitions) do
    for {_name, node} <- definitions,
        %Struct{} = struct <- Node.structs(node),
        into: %{},
        do: {struct.origin, MapSet.new(Struct.all_fields(struct), & &1.wire)}
  end

  defp experimental_fields(params, definitions, known) do
    case definitions[params] && mark(definitions[params], known) do
      {:struct, struct} -> for %Field{experimental: true, name: name} <- struct.fields, do: name
      _no_struct -> []
    end
  end

  # A field is experimental if the stable part has its struct without it. What the stable part has not at all can only be
  # reached by what is experimental already.
  defp mark({:struct, %Struct{} = struct}, known), do: {:struct, mark_struct(struct, known)}
  defp mark({:either, nodes}, known), do: {:either, Enum.map(nodes, &mark(&1, known))}

  defp mark({:union, tag, variants, unknown}, known) do
    {:union, tag, for({value, struct} <- variants, do: {value, mark_struct(struct, known)}),
     unknown}
  end

  defp mark({wrapper, node}, known) when wrapper in [:nullable, :list, :map],
    do: {wrapper, mark(node, known)}

  defp mark(leaf, _known), do: leaf

  defp mark_struct(struct, known) do
    stable = known[struct.origin]

    fields =
      for field <- struct.fields do
        experimental? = stable != nil and field.wire not in stable
        %{field | experimental: experimental?, node: mark(field.node, known)}
      end

    %{struct | fields: fields}
  end
end
