defmodule Codex.Input do
  @moduledoc """
  What is said to the agent: a text, or a list of texts and images.

      "Fix the failing test"
      [{:text, "What is wrong here?"}, {:local_image, "screenshot.png"}]

  Several texts are joined by an empty line; images follow the text. Input is checked
  before anything is started: a prompt without text, one above #{1_048_576} characters (code
  points), or an image that is not there is a `Codex.OptionError`. The engine itself would
  silently go on without the image.

  The other kinds that the app-server knows (`{:image, url}`, `{:skill, …}`, `{:mention, …}`)
  are a `Codex.UnsupportedError` on the exec transport.

      iex> {:ok, input} = Codex.Input.new([{:text, "Hello"}, {:text, "world"}])
      iex> {input.text, input.images}
      {"Hello\\n\\nworld", []}

      iex> {:error, error} = Codex.Input.new("  ")
      iex> error.reason
      "the prompt is empty"
  """

  alias Codex.OptionError
  alias Codex.Options.Type
  alias Codex.UnsupportedError

  @enforce_keys [:text]
  defstruct [:text, images: []]

  @typedoc "Checked input: one text, and the absolute paths of the images."
  @type t :: %__MODULE__{text: String.t(), images: [Path.t()]}

  @typedoc "What the functions that run a turn take."
  @type input :: String.t() | part() | [part()] | t()
  @type part :: {:text, String.t()} | {:local_image, Path.t()}

  # The engine's own limit.
  @max_characters 1_048_576

  @app_server_only [:image, :skill, :mention, :audio, :local_audio]

  @doc """
  Checks input and brings it into one form.

  Paths of images become absolute, seen from the current directory.

      iex> Codex.Input.new("Fix the failing test")
      {:ok, %Codex.Input{text: "Fix the failing test", images: []}}

      iex> {:error, error} = Codex.Input.new([{:text, "What is this?"}, {:local_image, "/no/such.png"}])
      iex> {error.level, error.key}
      {:input, [1, :local_image]}
  """
  @spec new(input()) :: {:ok, t()} | {:error, OptionError.t() | UnsupportedError.t()}
  def new(%__MODULE__{} = input), do: {:ok, input}
  def new(text) when is_binary(text), do: new([{:text, text}])
  def new(part) when is_tuple(part), do: new([part])

  def new(parts) when length(parts) > 0 do
    parts
    |> Enum.with_index()
    |> Enum.reduce_while({[], []}, fn {part, index}, {texts, images} ->
      case part(part, index) do
        {:text, text} -> {:cont, {[text | texts], images}}
        {:image, path} -> {:cont, {texts, [path | images]}}
        error -> {:halt, error}
      end
    end)
    |> assemble()
  end

  def new([]), do: error(nil, [], "the prompt is empty")

  def new(other),
    do: error(nil, other, "expected a text or a list of parts, got: #{Type.show(other)}")

  defp assemble({:error, _error} = error), do: error

  defp assemble({texts, images}) do
    text = texts |> Enum.reverse() |> Enum.join("\n\n")

    cond do
      # What the engine takes for no prompt at all.
      String.trim(text) == "" ->
        error(nil, text, "the prompt is empty")

      too_long?(text) ->
        # The value is left out: nobody wants a megabyte in a log.
        error(nil, nil, "the prompt has more than #{@max_characters} characters")

      true ->
        {:ok, %__MODULE__{text: text, images: Enum.reverse(images)}}
    end
  end

  # A code point has one byte at least, so most texts need no counting.
  defp too_long?(text) when byte_size(text) <= @max_characters, do: false
  defp too_long?(text), do: count(text, 0) > @max_characters

  defp count(<<_::utf8, rest::binary>>, count), do: count(rest, count + 1)
  defp count(<<>>, count), do: count

  defp part({:text, text}, index) do
    cond do
      not is_binary(text) ->
        error([index, :text], text, "expected a string, got: #{Type.show(text)}")

      not String.valid?(text) ->
        error([index, :text], text, "the text is not valid UTF-8")

      true ->
        {:text, text}
    end
  end

  defp part({:local_image, path}, index) do
    case Type.cast(:path, path) do
      {:ok, path} -> image(path, [index, :local_image])
      {:error, {_path, value, reason}} -> error([index, :local_image], value, reason)
    end
  end

  defp part(part, _index)
       when is_tuple(part) and tuple_size(part) > 1 and elem(part, 0) in @app_server_only do
    {:error, %UnsupportedError{feature: {:input, elem(part, 0)}, transport: :exec}}
  end

  defp part(other, index) do
    error(
      [index],
      other,
      "expected {:text, text} or {:local_image, path}, got: #{Type.show(other)}"
    )
  end

  defp image(path, key) do
    case File.stat(path) do
      {:ok, %{type: :regular}} -> {:image, path}
      {:ok, %{type: type}} -> error(key, path, "is no file but a #{type}: #{path}")
      {:error, posix} -> error(key, path, "#{path}: #{:file.format_error(posix)}")
    end
  end

  defp error(key, value, reason),
    do: {:error, %OptionError{level: :input, key: key, value: value, reason: reason}}
end
