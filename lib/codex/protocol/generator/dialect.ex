defmodule Codex.Protocol.Generator.Dialect do
  @moduledoc false
  # One wire dialect of a protocol snapshot: its definitions, and what sets the two dialects apart.

  alias Codex.Protocol.Generator.{Bundle, Naming}

  @enforce_keys [:name, :definitions, :events]
  defstruct [:name, :definitions, :events, event_params: %{}]

  @type t :: %__MODULE__{
          name: :app_server | :exec,
          definitions: %{String.t() => map() | boolean()},
          # the definition whose variants are the events
          events: String.t(),
          # app-server: which definition holds the parameters of exactly one notification, and thus is that event
          event_params: %{String.t() => true}
        }

  # the definition whose variants are the items, in both dialects
  @items "Codex.Protocol.ThreadItem"
  # what the app-server asks of its client
  @server_requests "Codex.Protocol.ServerRequest"

  # Where two tags of one definition would get one name: the older one of them steps back.
  @variants %{
    {"McpServerElicitationRequestParams", "openai/form"} => "LegacyOpenaiForm"
  }

  @spec load!(Path.t()) :: [t()]
  def load!(directory) do
    app_server = directory |> Bundle.path(:experimental) |> Bundle.read!()
    exec = directory |> Path.join("exec_events.schema.json") |> Bundle.read!()
    [new(:app_server, app_server), new(:exec, exec)]
  end

  @spec new(:app_server | :exec, %{String.t() => map() | boolean()}) :: t()
  def new(:exec, definitions),
    do: %__MODULE__{name: :exec, definitions: definitions, events: "ThreadEvent"}

  def new(:app_server, definitions) do
    events = "ServerNotification"
    variants = get_in(definitions, [events, "oneOf"]) || []
    used = Enum.frequencies_by(variants, &params_definition/1)
    event_params = for {name, 1} <- used, into: %{}, do: {name, true}

    %__MODULE__{
      name: :app_server,
      definitions: definitions,
      events: events,
      event_params: event_params
    }
  end

  @spec params_definition(map()) :: String.t()
  def params_definition(%{"properties" => %{"params" => %{"$ref" => "#/definitions/" <> name}}}),
    do: name

  @spec definition_module(t(), String.t()) :: String.t()
  def definition_module(dialect, name) do
    if Map.has_key?(dialect.event_params, name),
      do: event_module(name),
      else: "Codex.Protocol." <> name
  end

  @spec event_module(String.t()) :: String.t()
  def event_module(name), do: "Codex.Events." <> String.replace_suffix(name, "Notification", "")

  # The module of one variant of the union that `definition` is, by the value of its tag. A title that is made the way
  # the engine makes them (variant, then definition) counts more: that is how a variant which the two dialects tag
  # differently gets one name.
  @spec variant_module(t(), String.t(), String.t(), map(), {String.t(), String.t()}) :: String.t()
  def variant_module(%{name: :exec, events: events}, _module, events, schema, _tag),
    do: event_module(schema["title"])

  def variant_module(%{events: events} = dialect, _module, events, schema, {_tag, method}) do
    params = params_definition(schema)

    if Map.has_key?(dialect.event_params, params),
      do: event_module(params),
      else: "Codex.Events." <> Naming.camel(method)
  end

  def variant_module(_dialect, module, definition, schema, {tag, value}) do
    name =
      @variants[{definition, value}] || title_stem(schema, definition, tag) || Naming.camel(value)

    if module == @items, do: "Codex.Items." <> name, else: "#{module}.#{name}"
  end

  # What the title says before the definition's name; `nil` where that is no name, or is only the tag's own.
  @spec title_stem(map(), String.t(), String.t() | nil) :: String.t() | nil
  def title_stem(schema, definition, tag) do
    title = Map.get(schema, "title", "")
    stem = String.replace_suffix(title, definition, "")

    if stem != title and stem =~ ~r/^[A-Z][A-Za-z0-9]*$/ and stem != Naming.camel(tag || ""),
      do: stem
  end

  # What a tag that the snapshot does not know becomes: a struct of its own for events, items and the engine's requests,
  # else a plain map.
  @spec unknown_module(t(), module :: String.t()) :: String.t() | nil
  def unknown_module(dialect, module) do
    cond do
      module == @items -> "Codex.Items.Unknown"
      module == @server_requests -> @server_requests <> ".Unknown"
      module == "Codex.Protocol." <> dialect.events -> "Codex.Events.Unknown"
      true -> nil
    end
  end
end
