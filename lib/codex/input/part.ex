defmodule Codex.Input.Part do
  @moduledoc false
  # One part of an input: checked, and in one form, which both transports translate. Images and sound in
  # memory are `data:` URLs from here on.

  alias Codex.Input
  alias Codex.Input.Media
  alias Codex.Options.{Details, Type}

  @type t ::
          {:text, String.t(), [{non_neg_integer(), pos_integer(), String.t() | nil}]}
          | {:local_image, Path.t(), Input.detail() | nil}
          | {:image, String.t(), Input.detail() | nil}
          | {:audio, String.t()}
          | {:local_audio, Path.t()}
          | {:skill, String.t(), Path.t()}
          | {:mention, String.t(), String.t()}
          | {:external_message, String.t(), String.t() | [t(), ...], keyword()}

  @type result :: {:ok, t()} | {:error, Codex.OptionError.t()}

  @detail [detail: {:enum, [:auto, :low, :high, :original]}]
  @external [namespace: :prose, retain: :boolean]

  # All parts, or the first error.
  @doc false
  @spec each([term()], (term(), [term()] -> result())) ::
          {:ok, [t()]} | {:error, Codex.OptionError.t()}
  def each(parts, fun) do
    parts
    |> Enum.with_index()
    |> Enum.reduce_while({:ok, []}, fn {part, index}, {:ok, done} ->
      case fun.(part, [index]) do
        {:ok, part} -> {:cont, {:ok, [part | done]}}
        error -> {:halt, error}
      end
    end)
    |> then(fn
      {:ok, done} -> {:ok, Enum.reverse(done)}
      error -> error
    end)
  end

  # `at` is the part's place in the input.
  @doc false
  @spec new(term(), [term()]) :: result()
  def new({:text, text}, at), do: new({:text, text, []}, at)

  def new({:text, text, opts}, at) do
    at = at ++ [:text]

    with {:ok, text} <- text(text, at),
         {:ok, opts} <- details(opts, [elements: {:list, {:of, Codex.Input.Element}}], at),
         elements = opts[:elements] || [],
         :ok <- within(elements, text, at),
         do: {:ok, {:text, text, elements}}
  end

  def new({:local_image, path}, at), do: new({:local_image, path, []}, at)

  def new({:local_image, path, opts}, at) do
    at = at ++ [:local_image]

    with {:ok, opts} <- details(opts, @detail, at),
         {:ok, path} <- file(path, at),
         :ok <- Media.check_image_file(path, at),
         do: {:ok, {:local_image, path, opts[:detail]}}
  end

  def new({:image, image}, at), do: new({:image, image, []}, at)

  def new({:image, image, opts}, at) do
    at = at ++ [:image]

    with {:ok, opts} <- details(opts, @detail, at),
         {:ok, url} <- Media.data_url(:image, image, at),
         do: {:ok, {:image, url, opts[:detail]}}
  end

  def new({:audio, audio}, at) do
    with {:ok, url} <- Media.data_url(:audio, audio, at ++ [:audio]), do: {:ok, {:audio, url}}
  end

  def new({:local_audio, path}, at) do
    at = at ++ [:local_audio]

    with {:ok, path} <- file(path, at),
         :ok <- Media.check_audio_name(path, at),
         do: {:ok, {:local_audio, path}}
  end

  def new({:skill, name, path}, at) do
    at = at ++ [:skill]

    with {:ok, name} <- name(name, at),
         {:ok, path} <- file(path, at),
         do: {:ok, {:skill, name, path}}
  end

  def new({:mention, name, path}, at) do
    at = at ++ [:mention]

    with {:ok, name} <- name(name, at),
         {:ok, path} <- mentioned(path, at),
         do: {:ok, {:mention, name, path}}
  end

  def new({:external_message, name, content}, at),
    do: new({:external_message, name, content, []}, at)

  def new({:external_message, name, content, opts}, at) do
    at = at ++ [:external_message]

    with {:ok, name} <- name(name, at),
         {:ok, opts} <- details(opts, @external, at),
         {:ok, content} <- content(content, at),
         do: {:ok, {:external_message, name, content, opts}}
  end

  def new(other, at),
    do: Input.error(at, other, "expected a part such as {:text, text}, got: #{Type.show(other)}")

  defp content(text, at) when is_binary(text), do: text(text, at)

  defp content(parts, at) when length(parts) > 0 do
    each(parts, fn part, [index] ->
      at = at ++ [index]

      case new(part, at) do
        {:ok, {kind, _value, _more} = part} when kind in [:text, :image] ->
          {:ok, part}

        {:ok, {:audio, _url} = part} ->
          {:ok, part}

        {:ok, part} ->
          Input.error(at, nil, "#{inspect(elem(part, 0))} cannot be part of a message")

        error ->
          error
      end
    end)
  end

  defp content(other, at),
    do: Input.error(at, other, "expected a text or a list of parts, got: #{Type.show(other)}")

  defp text(text, at) do
    cond do
      not is_binary(text) -> Input.error(at, text, "expected a string, got: #{Type.show(text)}")
      not String.valid?(text) -> Input.error(at, text, "the text is not valid UTF-8")
      true -> {:ok, text}
    end
  end

  defp name(name, at) do
    with {:ok, name} <- text(name, at) do
      if String.trim(name) == "",
        do: Input.error(at, name, "the name is empty"),
        else: {:ok, name}
    end
  end

  defp within(elements, text, at) do
    size = byte_size(text)

    Enum.find_value(elements, :ok, fn {start, length, _placeholder} = element ->
      if start + length > size,
        do:
          Input.error(at ++ [:elements], element, "reaches beyond the #{size} bytes of the text")
    end)
  end

  defp mentioned(path, at) when is_binary(path) do
    if path =~ ~r/\A[a-z][a-z0-9+.-]*:\/\//, do: text(path, at), else: there(path, at)
  end

  defp mentioned(path, at), do: there(path, at)

  defp file(path, at) do
    with {:ok, path, type} <- stat(path, at) do
      if type == :regular,
        do: {:ok, path},
        else: Input.error(at, path, "is no file but a #{type}: #{path}")
    end
  end

  defp there(path, at) do
    with {:ok, path, _type} <- stat(path, at), do: {:ok, path}
  end

  defp stat(path, at) do
    with {:ok, path} <- cast(:path, path, at) do
      case File.stat(path) do
        {:ok, %{type: type}} -> {:ok, path, type}
        {:error, posix} -> Input.error(at, path, "#{path}: #{:file.format_error(posix)}")
      end
    end
  end

  defp details(given, known, at), do: at(Details.cast(given, known), at)
  defp cast(type, value, at), do: type |> Type.cast(value) |> at(at)

  defp at({:ok, value}, _at), do: {:ok, value}
  defp at({:error, {path, value, reason}}, at), do: Input.error(at ++ path, value, reason)
end
