defmodule Codex.Options.Schema do
  @moduledoc false
  # An option is declared once, as `name: [type: ..., default: ..., doc: ...]`; the
  # struct, its typespec, the validation, the docs and the merge come out of that. With
  # `only: :app_server` (or `:exec`) the other transport cannot do it.
  #
  #     @options [timeout: [type: :milliseconds, default: :infinity, doc: "..."]]
  #     use Codex.Options.Schema, level: :turn, options: @options, example: [timeout: 60_000]
  #
  # The example is one option and a value in its normal form, for the doctests.
  #
  # In the struct an option that was not given is nil, so that merging can tell it from
  # one that was given its default's value. `get/2` answers with the default.

  alias Codex.{OptionError, Redaction, UnsupportedError}
  alias Codex.Options.{Levels, Type}

  @type transport :: :exec | :app_server
  @type declaration :: [type: Type.t(), default: term(), doc: String.t(), only: transport()]
  @type schema :: [{atom(), declaration()}]

  @doc false
  defmacro __using__(opts) do
    quote bind_quoted: [opts: opts, schema: __MODULE__] do
      @codex_level Keyword.fetch!(opts, :level)
      @codex_options Keyword.fetch!(opts, :options)
      @codex_example hd(Keyword.fetch!(opts, :example))
      @codex_name inspect(__MODULE__)
      @codex_key elem(@codex_example, 0)
      @codex_value inspect(elem(@codex_example, 1))

      defstruct Keyword.keys(@codex_options)

      @typedoc "Checked options, in their normal form; `nil` is an option that was not given."
      @type t :: %__MODULE__{unquote_splicing(schema.fields(@codex_options))}

      @doc """
      Checks options and brings them into their normal form.

      Takes a keyword list, a map with atom keys, or options that were checked before. An
      option whose value is `nil` counts as not given; of a key that stands twice, the first
      counts. Any problem is a `Codex.OptionError`.

          iex> {:ok, options} = #{@codex_name}.new(#{@codex_key}: #{@codex_value})
          iex> options.#{@codex_key}
          #{@codex_value}
      """
      @spec new(keyword() | map() | t()) :: {:ok, t()} | {:error, Codex.OptionError.t()}
      def new(options \\ []) do
        with {:ok, values} <- unquote(schema).cast(@codex_options, @codex_level, options) do
          {:ok, struct(__MODULE__, values)}
        end
      end

      @doc """
      As `new/1`, but raises the `Codex.OptionError`.

          iex> #{@codex_name}.new!(%{#{@codex_key}: #{@codex_value}}).#{@codex_key}
          #{@codex_value}
      """
      @spec new!(keyword() | map() | t()) :: t()
      def new!(options \\ []) do
        case new(options) do
          {:ok, options} -> options
          {:error, error} -> raise error
        end
      end

      @doc """
      Two sets of options in one: what is given on the right wins, environments and
      configuration merge key by key.

      Merging is associative and idempotent: groups of options can be put together in any
      grouping, and the same one twice changes nothing.

          iex> options = #{@codex_name}.new!(#{@codex_key}: #{@codex_value})
          iex> #{@codex_name}.merge(options, #{@codex_name}.new!([])) == options
          true
      """
      @spec merge(t(), t()) :: t()
      def merge(%__MODULE__{} = left, %__MODULE__{} = right) do
        unquote(schema).merge(@codex_options, left, right)
      end

      @doc """
      The value in force for an option: the one given, or else its default.

          iex> options = #{@codex_name}.new!(#{@codex_key}: #{@codex_value})
          iex> #{@codex_name}.get(options, #{inspect(@codex_key)})
          #{@codex_value}
      """
      @spec get(t(), atom()) :: term()
      def get(%__MODULE__{} = options, key) do
        case Map.fetch!(options, key) do
          nil -> @codex_options |> Keyword.fetch!(key) |> Keyword.get(:default)
          value -> value
        end
      end

      @doc """
      The names of the options.

          iex> #{inspect(@codex_key)} in #{@codex_name}.keys()
          true
      """
      @spec keys() :: [atom()]
      def keys, do: Keyword.keys(@codex_options)

      @doc """
      The options as a list in Markdown, for the docs.

          iex> #{@codex_name}.docs() =~ "* `#{inspect(@codex_key)}` ("
          true
      """
      @spec docs() :: String.t()
      def docs, do: unquote(schema).docs(@codex_options)

      @doc false
      @spec type(atom()) :: Codex.Options.Type.t()
      def type(key), do: @codex_options[key][:type]

      @doc false
      @spec check_transport(t(), :exec | :app_server) ::
              :ok | {:error, Codex.UnsupportedError.t()}
      def check_transport(%__MODULE__{} = options, transport),
        do: unquote(schema).check_transport(@codex_options, options, transport)
    end
  end

  @doc false
  @spec fields(schema()) :: [{atom(), Macro.t()}]
  def fields(schema) do
    for {key, declaration} <- schema do
      {key, {:|, [], [Type.typespec(declaration[:type]), nil]}}
    end
  end

  @doc false
  @spec docs(schema()) :: String.t()
  def docs(schema) do
    Enum.map_join(schema, "\n", fn {key, declaration} ->
      default =
        case declaration[:default] do
          nil -> ""
          default -> " Default: `#{inspect(default)}`."
        end

      "* `#{inspect(key)}` (#{Type.describe(declaration[:type])}): #{declaration[:doc]}#{default}" <>
        only(declaration[:only])
    end)
  end

  defp only(nil), do: ""
  defp only(:exec), do: " Exec transport only."
  defp only(:app_server), do: " App-server transport only."

  # Are there options that this transport cannot do?
  @doc false
  @spec check_transport(schema(), struct(), transport()) :: :ok | {:error, UnsupportedError.t()}
  def check_transport(schema, options, transport) do
    Enum.find_value(schema, :ok, fn {key, declaration} ->
      value = Map.fetch!(options, key)
      feature = unsupported(key, value, declaration, transport)
      if feature, do: {:error, %UnsupportedError{feature: feature, transport: transport}}
    end)
  end

  defp unsupported(_key, nil, _declaration, _transport), do: nil

  defp unsupported(key, value, declaration, transport) do
    cond do
      declaration[:only] not in [nil, transport] -> key
      Type.only(declaration[:type], value) not in [nil, transport] -> {key, value}
      true -> nil
    end
  end

  @doc false
  @spec cast(schema(), Levels.level(), term()) :: {:ok, keyword()} | {:error, OptionError.t()}
  def cast(schema, level, options) do
    with {:ok, pairs} <- pairs(options, level) do
      Enum.reduce_while(pairs, {:ok, []}, fn {key, value}, {:ok, done} ->
        case cast_one(schema, level, key, value) do
          {:ok, value} -> {:cont, {:ok, [{key, value} | done]}}
          error -> {:halt, error}
        end
      end)
    end
  end

  @doc false
  @spec merge(schema(), struct(), struct()) :: struct()
  def merge(schema, left, right) do
    Enum.reduce(schema, left, fn {key, declaration}, merged ->
      value = Type.merge(declaration[:type], Map.fetch!(left, key), Map.fetch!(right, key))
      Map.put(merged, key, value)
    end)
  end

  # A list of pairs, each key once. Also the first step of `Codex.Options.split/1`.
  @doc false
  @spec pairs(term(), Levels.level() | nil) ::
          {:ok, [{term(), term()}]} | {:error, OptionError.t()}
  def pairs(%_module{} = options, level), do: options |> Map.from_struct() |> pairs(level)
  def pairs(options, _level) when is_map(options), do: {:ok, Map.to_list(options)}

  def pairs(options, level) do
    if is_list(options) and not List.improper?(options) and
         Enum.all?(options, &match?({_key, _value}, &1)) do
      {:ok, Enum.uniq_by(options, &elem(&1, 0))}
    else
      {:error,
       %OptionError{
         level: level,
         value: Redaction.term(options),
         reason: "expected a keyword list or a map, got: #{Type.show(options)}"
       }}
    end
  end

  defp cast_one(schema, level, key, value) do
    case List.keyfind(schema, key, 0) do
      nil -> {:error, error(level, key, value, Levels.explain(key, level))}
      {_key, _declaration} when is_nil(value) -> {:ok, nil}
      {_key, declaration} -> cast_value(declaration[:type], level, key, value)
    end
  end

  defp cast_value(type, level, key, value) do
    with {:error, {path, value, reason}} <- Type.cast(type, value) do
      {:error, error(level, if(path == [], do: key, else: [key | path]), value, reason)}
    end
  end

  @doc false
  @spec error(Levels.level() | nil, term(), term(), String.t()) :: OptionError.t()
  def error(level, key, value, reason) do
    names = List.wrap(key)
    secret? = Enum.any?(names, &Redaction.secret_name?/1)
    value = if secret?, do: Redaction.mask(), else: Redaction.term(value)
    %OptionError{level: level, key: key, value: value, reason: reason}
  end
end
