defmodule Codex.Input do
  @moduledoc """
  What is said to the agent: a text, or a list of parts.

      "Fix the failing test"
      [{:text, "What is wrong here?"}, {:local_image, "screenshot.png"}]

  | part | is | exec |
  |---|---|---|
  | `{:text, text}` | what you say | yes |
  | `{:local_image, path}` | an image, in a file | yes |
  | `{:image, bytes}`, `{:image, url}` | an image in memory, or as a `data:` URL | |
  | `{:audio, bytes}`, `{:audio, url}` | sound in memory, or as a `data:` URL | |
  | `{:local_audio, path}` | sound, in a file | |
  | `{:skill, name, path}` | a skill that shall be used: its name and its `SKILL.md` | |
  | `{:mention, name, path}` | something that is mentioned: a file, or an `app://` or `plugin://` address | |
  | `{:external_message, tool, content}` | a message that a tool of yours delivers; always alone | |

  What the last column does not promise needs a client (`Codex.start_link/1`): with options as the first argument it is a
  `Codex.UnsupportedError`.

  Images are PNG, JPEG, GIF or WebP, whatever their names say; sound is WAV, MP3, M4A, WebM or Ogg. Paths are seen from
  the current directory. A last element, a keyword list, says more about a part:

    * `{:local_image, path, detail: :low}`, `{:image, bytes, detail: :high}`: how closely the model looks: `:auto`,
      `:low`, `:high` or `:original`.
    * `{:text, "see @readme", elements: [{4, 7, "README.md"}]}`: spans of the text that a user interface shows in
      another way: first byte, bytes, and a placeholder or `nil`. The model does not see them.
    * `{:external_message, tool, content, namespace: "mail", retain: true}`.

  An external message has the authority of a tool's output, which is below that of the user: give what others wrote (a mail, a
  page) in this form, and nothing in it can pass for your approval. Its content is a text, or a list of `{:text, _}`,
  `{:image, _}` and `{:audio, _}`. It begins a turn or joins one, and cannot steer one.

  Everything is checked before anything is started, because the engine itself would silently go on without it: a file that is not
  there or is no image is a `Codex.OptionError`; so is a prompt without text on exec, and one with more than #{1_048_576}
  characters (code points, all texts together). On exec, several texts are joined by an empty line, and images come first.

      iex> {:ok, input} = Codex.Input.new([{:text, "Hello"}, {:text, "world"}])
      iex> input.parts
      [{:text, "Hello", []}, {:text, "world", []}]

      iex> {:error, error} = Codex.Input.new("  ")
      iex> error.reason
      "the prompt is empty"
  """

  alias Codex.Input.Part
  alias Codex.OptionError
  alias Codex.Options.Type

  @enforce_keys [:parts]
  defstruct [:parts]

  @typedoc "Checked input: its parts, each in one form."
  @type t :: %__MODULE__{parts: [Part.t(), ...]}

  @typedoc "What the functions that run a turn take."
  @type input :: String.t() | part() | [part()] | t()

  @typedoc "How closely the model looks at an image."
  @type detail :: :auto | :low | :high | :original

  @type part ::
          {:text, String.t()}
          | {:text, String.t(), elements: [{non_neg_integer(), pos_integer(), String.t() | nil}]}
          | {:local_image, Path.t()}
          | {:local_image, Path.t(), detail: detail()}
          | {:image, binary()}
          | {:image, binary(), detail: detail()}
          | {:audio, binary()}
          | {:local_audio, Path.t()}
          | {:skill, String.t(), Path.t()}
          | {:mention, String.t(), String.t()}
          | {:external_message, String.t(), content()}
          | {:external_message, String.t(), content(), namespace: String.t(), retain: boolean()}

  @typedoc "What an external message says."
  @type content :: String.t() | [part(), ...]

  # The engine's own limit.
  @max_characters 1_048_576

  @doc """
  Checks input and brings it into one form.

  Paths become absolute, seen from the current directory.

      iex> Codex.Input.new("Fix the failing test")
      {:ok, %Codex.Input{parts: [{:text, "Fix the failing test", []}]}}

      iex> {:error, error} = Codex.Input.new([{:text, "What is this?"}, {:local_image, "/no/such.png"}])
      iex> {error.level, error.key}
      {:input, [1, :local_image]}
  """
  @spec new(input()) :: {:ok, t()} | {:error, OptionError.t()}
  def new(%__MODULE__{} = input), do: {:ok, input}
  def new(text) when is_binary(text), do: new([{:text, text}])
  def new(part) when is_tuple(part), do: new([part])
  def new([]), do: error(nil, [], "the prompt is empty")

  def new(parts) when length(parts) > 0 do
    with {:ok, parts} <- Part.each(parts, &Part.new/2),
         :ok <- alone(parts),
         :ok <- something(parts),
         input = %__MODULE__{parts: parts},
         :ok <- input |> texts() |> check_length(),
         do: {:ok, input}
  end

  def new(other),
    do: error(nil, other, "expected a text or a list of parts, got: #{Type.show(other)}")

  @doc false
  # Can this be said to a turn that runs?
  @spec check_steer(t()) :: :ok | {:error, OptionError.t()}
  def check_steer(%__MODULE__{parts: [{:external_message, name, _content, _opts}]}) do
    error([0, :external_message], name, "an external message begins a turn, it cannot steer one")
  end

  def check_steer(%__MODULE__{}), do: :ok

  @doc false
  @spec check_length([String.t()] | String.t()) :: :ok | {:error, OptionError.t()}
  def check_length(texts) do
    # The value is left out: nobody wants a megabyte in a log.
    if too_long?(List.wrap(texts)),
      do: error(nil, nil, "the prompt has more than #{@max_characters} characters"),
      else: :ok
  end

  @doc false
  @spec error([term()] | nil, term(), String.t()) :: {:error, OptionError.t()}
  def error(key, value, reason),
    do: {:error, %OptionError{level: :input, key: key, value: value, reason: reason}}

  defp alone([_one]), do: :ok

  defp alone(parts) do
    case Enum.find_index(parts, &match?({:external_message, _, _, _}, &1)) do
      nil ->
        :ok

      index ->
        error([index], nil, "an external message is the whole input: nothing stands beside it")
    end
  end

  # What the engine takes for no prompt at all.
  defp something(parts) do
    if Enum.all?(parts, &match?({:text, _text, _elements}, &1)) and
         Enum.all?(parts, fn {:text, text, _elements} -> String.trim(text) == "" end),
       do: error(nil, parts |> hd() |> elem(1), "the prompt is empty"),
       else: :ok
  end

  defp texts(%__MODULE__{parts: [{:external_message, _name, text, _opts}]}) when is_binary(text),
    do: [text]

  defp texts(%__MODULE__{parts: [{:external_message, _name, parts, _opts}]}), do: texts(parts)
  defp texts(%__MODULE__{parts: parts}), do: texts(parts)
  defp texts(parts), do: for({:text, text, _elements} <- parts, do: text)

  # A code point has one byte at least, so most texts need no counting.
  defp too_long?(texts) do
    Enum.sum(Enum.map(texts, &byte_size/1)) > @max_characters and
      Enum.sum(Enum.map(texts, &count(&1, 0))) > @max_characters
  end

  defp count(<<_::utf8, rest::binary>>, count), do: count(rest, count + 1)
  defp count(<<>>, count), do: count
end
