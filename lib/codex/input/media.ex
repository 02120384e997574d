defmodule Codex.Input.Media do
  @moduledoc false
  # Images and sound. The engine drops what it does not know, and tells only the model; so it is looked at
  # before: images by their first bytes, as the engine does, sound in files by the name, as the engine does too.

  alias Codex.Input
  alias Codex.OptionError
  alias Codex.Options.Type

  @kinds %{
    image: "no PNG, JPEG, GIF or WebP image",
    audio: "no WAV, MP3, M4A, WebM or Ogg sound"
  }

  @audio_names ~w(.wav .mp3 .m4a .webm .ogg)

  # What MIME type do these bytes have?
  @doc false
  @spec type(binary()) :: {:image | :audio, String.t()} | nil
  def type(<<0x89, "PNG\r\n", 0x1A, "\n", _::binary>>), do: {:image, "image/png"}
  def type(<<0xFF, 0xD8, 0xFF, _::binary>>), do: {:image, "image/jpeg"}
  def type(<<"GIF8", _::binary>>), do: {:image, "image/gif"}
  def type(<<"RIFF", _size::32, "WEBP", _::binary>>), do: {:image, "image/webp"}
  def type(<<"RIFF", _size::32, "WAVE", _::binary>>), do: {:audio, "audio/wav"}
  def type(<<"ID3", _::binary>>), do: {:audio, "audio/mpeg"}
  # A frame of MPEG audio: eleven bits that are set, and a layer that is not reserved.
  def type(<<0x7FF::11, _version::2, layer::2, _::1, _::binary>>) when layer != 0,
    do: {:audio, "audio/mpeg"}

  def type(<<_size::32, "ftyp", _::binary>>), do: {:audio, "audio/mp4"}
  def type(<<0x1A, 0x45, 0xDF, 0xA3, _::binary>>), do: {:audio, "audio/webm"}
  def type(<<"OggS", _::binary>>), do: {:audio, "audio/ogg"}
  def type(_other), do: nil

  # Bytes, or a `data:` URL with bytes, as a `data:` URL. An error never has the bytes in it.
  @doc false
  @spec data_url(:image | :audio, term(), [term()]) ::
          {:ok, String.t()} | {:error, OptionError.t()}
  def data_url(kind, given, at) when is_binary(given) do
    case {type(given), given} do
      {{^kind, mime}, bytes} -> {:ok, "data:#{mime};base64,#{Base.encode64(bytes)}"}
      {nil, "data:" <> rest} -> check_url(kind, rest, given, at)
      {nil, url} -> refuse_bytes(kind, url, at)
      {_other_kind, _bytes} -> Input.error(at, nil, "is #{@kinds[kind]}")
    end
  end

  def data_url(_kind, given, at),
    do: Input.error(at, given, "expected bytes or a data: URL, got: #{Type.show(given)}")

  defp check_url(kind, rest, url, at) do
    with [head, data] <- String.split(rest, ",", parts: 2),
         true <- String.ends_with?(head, ";base64"),
         {:ok, bytes} <- Base.decode64(data, padding: false) do
      # The engine goes by the bytes of an image, and by the name that the URL gives to a sound.
      case type(bytes) do
        {^kind, _mime} -> {:ok, url}
        _other -> Input.error(at, nil, "the data is #{@kinds[kind]}")
      end
    else
      _other -> Input.error(at, nil, "expected data:TYPE;base64,DATA")
    end
  end

  defp refuse_bytes(kind, url, at) do
    if String.valid?(url) and url =~ ~r/\A[a-zA-Z][a-zA-Z0-9+.-]*:/ do
      Input.error(at, url, "the engine fetches nothing: give the bytes, or a data: URL")
    else
      Input.error(at, nil, "is #{@kinds[kind]}")
    end
  end

  @doc false
  @spec check_image_file(Path.t(), [term()]) :: :ok | {:error, OptionError.t()}
  def check_image_file(path, at) do
    case File.open(path, [:read, :raw, :binary], &:file.read(&1, 12)) do
      {:ok, {:ok, head}} ->
        if match?({:image, _mime}, type(head)), do: :ok, else: no(:image, path, at)

      {:ok, :eof} ->
        no(:image, path, at)

      {:ok, {:error, posix}} ->
        unreadable(path, posix, at)

      {:error, posix} ->
        unreadable(path, posix, at)
    end
  end

  @doc false
  @spec check_audio_name(Path.t(), [term()]) :: :ok | {:error, OptionError.t()}
  def check_audio_name(path, at) do
    if String.downcase(Path.extname(path)) in @audio_names,
      do: :ok,
      else:
        Input.error(
          at,
          path,
          "the engine knows sound by the name of the file: #{path} ends in none of #{Enum.join(@audio_names, ", ")}"
        )
  end

  defp no(kind, path, at), do: Input.error(at, path, "is #{@kinds[kind]}: #{path}")

  defp unreadable(path, posix, at),
    do: Input.error(at, path, "#{path}: #{:file.format_error(posix)}")
end
