defmodule Codex.InputTest do
  use ExUnit.Case, async: true

  doctest Codex.Input

  alias Codex.{Input, OptionError}

  @moduletag :tmp_dir

  @png <<0x89, "PNG\r\n", 0x1A, "\n", "pixels">>
  @heads [
    {:image, @png, "image/png"},
    {:image, <<0xFF, 0xD8, 0xFF, 0xE0>>, "image/jpeg"},
    {:image, "GIF89a", "image/gif"},
    {:image, "RIFF1234WEBPVP8 ", "image/webp"},
    {:audio, "RIFF1234WAVEfmt ", "audio/wav"},
    {:audio, "ID3\x04", "audio/mpeg"},
    {:audio, <<0xFF, 0xFB, 0x90, 0>>, "audio/mpeg"},
    {:audio, <<0, 0, 0, 24, "ftypM4A ">>, "audio/mp4"},
    {:audio, <<0x1A, 0x45, 0xDF, 0xA3>>, "audio/webm"},
    {:audio, "OggS\0", "audio/ogg"}
  ]

  defp file(dir, name, content) do
    path = Path.join(dir, name)
    File.write!(path, content)
    path
  end

  test "one text, one part and a list of parts are the same", %{tmp_dir: dir} do
    image = file(dir, "a.png", @png)

    assert Input.new("hi") == {:ok, %Input{parts: [{:text, "hi", []}]}}
    assert Input.new({:text, "hi"}) == Input.new("hi")

    assert {:ok, input} =
             Input.new([
               {:text, "one"},
               {:local_image, image},
               {:text, "two"},
               {:local_image, image, detail: :low}
             ])

    assert input.parts == [
             {:text, "one", []},
             {:local_image, image, nil},
             {:text, "two", []},
             {:local_image, image, :low}
           ]

    assert Input.new(input) == {:ok, input}
  end

  test "paths become absolute", %{tmp_dir: dir} do
    path = file(dir, "a.png", @png)
    relative = Path.relative_to_cwd(path)
    assert relative != path

    for kind <- [:local_image] do
      assert {:ok, %Input{parts: [{^kind, ^path, nil}]}} = Input.new({kind, relative})
    end

    assert {:ok, %Input{parts: [{:skill, "s", ^path}]}} = Input.new({:skill, "s", relative})
    assert {:ok, %Input{parts: [{:mention, "m", ^path}]}} = Input.new({:mention, "m", relative})
    sound = file(dir, "a.OGG", "")

    assert Input.new({:local_audio, Path.relative_to_cwd(sound)}) ==
             {:ok, %Input{parts: [{:local_audio, sound}]}}
  end

  test "bytes are known by their beginning, and become a URL" do
    for {kind, bytes, mime} <- @heads do
      url = "data:#{mime};base64,#{Base.encode64(bytes)}"
      assert {:ok, %Input{parts: [part]}} = Input.new({kind, bytes})
      assert {elem(part, 0), elem(part, 1)} == {kind, url}
      # A URL stays as it is.
      assert Input.new({kind, url}) == Input.new({kind, bytes})

      other = if kind == :image, do: :audio, else: :image
      assert {:error, %OptionError{key: [0, ^other]}} = Input.new({other, bytes})
      assert {:error, %OptionError{key: [0, ^other]}} = Input.new({other, url})
    end
  end

  test "an image may say how closely it is looked at" do
    for detail <- [:auto, :low, :high, :original] do
      assert {:ok, %Input{parts: [{:image, "data:image/png;" <> _, ^detail}]}} =
               Input.new({:image, @png, detail: detail})
    end
  end

  test "a text may have spans" do
    elements = [{4, 7, "README.md"}, {0, 1, nil}]

    assert Input.new({:text, "see @readme", elements: elements}) ==
             {:ok, %Input{parts: [{:text, "see @readme", elements}]}}
  end

  test "an external message has a text or parts of its own" do
    assert Input.new({:external_message, "mail", "Hello"}) ==
             {:ok, %Input{parts: [{:external_message, "mail", "Hello", []}]}}

    assert {:ok, %Input{parts: [{:external_message, "mail", content, opts}]}} =
             Input.new(
               {:external_message, "mail", [{:text, "x"}, {:image, @png}, {:audio, "OggS"}],
                retain: true, namespace: "ns"}
             )

    assert [{:text, "x", []}, {:image, "data:" <> _, nil}, {:audio, "data:" <> _}] = content
    assert opts == [namespace: "ns", retain: true]
  end

  test "an external message begins a turn, and cannot steer one" do
    {:ok, message} = Input.new({:external_message, "mail", "Hello"})

    assert {:error, %OptionError{level: :input, key: [0, :external_message]} = error} =
             Input.check_steer(message)

    assert error.reason =~ "it cannot steer one"
    {:ok, text} = Input.new("Hello")
    assert Input.check_steer(text) == :ok
  end

  test "without a text there must be something else", %{tmp_dir: dir} do
    assert {:ok, _input} = Input.new({:image, @png})
    assert {:ok, _input} = Input.new([{:text, " "}, {:local_image, file(dir, "a.png", @png)}])
  end

  test "what the engine would silently drop is refused", %{tmp_dir: dir} do
    missing = Path.join(dir, "nope.png")
    text = file(dir, "text.png", "png")
    empty = file(dir, "empty.png", "")
    png = file(dir, "a.png", @png)

    for {parts, key, reason} <- [
          {[{:text, "x"}, {:local_image, missing}], [1, :local_image],
           "#{missing}: no such file"},
          {[{:text, "x"}, {:local_image, dir}], [1, :local_image], "is no file but a directory"},
          {[{:local_image, text}], [0, :local_image], "is no PNG, JPEG, GIF or WebP image"},
          {[{:local_image, empty}], [0, :local_image], "is no PNG, JPEG, GIF or WebP image"},
          {[{:local_image, ""}], [0, :local_image], "expected a path"},
          {[{:local_image, "a\0b"}], [0, :local_image], "NUL"},
          {[{:local_image, png, detail: :best}], [0, :local_image, :detail],
           "one of :auto, :low"},
          {[{:local_image, png, size: 1}], [0, :local_image, :size], "expected one of :detail"},
          {[{:local_image, png, :low}], [0, :local_image], "expected a keyword list"},
          {[{:image, "https://example.com/a.png"}], [0, :image], "the engine fetches nothing"},
          {[{:image, "file:///a.png"}], [0, :image], "the engine fetches nothing"},
          {[{:image, "a.png"}], [0, :image], "is no PNG, JPEG, GIF or WebP image"},
          {[{:image, ""}], [0, :image], "is no PNG, JPEG, GIF or WebP image"},
          {[{:image, 1}], [0, :image], "expected bytes or a data: URL, got: 1"},
          {[{:image, "data:image/png;base64,%%%"}], [0, :image],
           "expected data:TYPE;base64,DATA"},
          {[{:image, "data:image/png,x"}], [0, :image], "expected data:TYPE;base64,DATA"},
          {[{:image, "data:image/png;base64,QUJD"}], [0, :image],
           "the data is no PNG, JPEG, GIF or WebP image"},
          {[{:audio, "sound"}], [0, :audio], "is no WAV, MP3, M4A, WebM or Ogg sound"},
          {[{:local_audio, missing}], [0, :local_audio], "no such file"},
          {[{:local_audio, png}], [0, :local_audio], "ends in none of .wav, .mp3"},
          {[{:skill, "s", missing}], [0, :skill], "no such file"},
          {[{:skill, " ", png}], [0, :skill], "the name is empty"},
          {[{:skill, :s, png}], [0, :skill], "expected a string"},
          {[{:mention, "m", missing}], [0, :mention], "no such file"},
          {[{:mention, "m", 1}], [0, :mention], "expected a path"},
          {[{:external_message, "", "x"}], [0, :external_message], "the name is empty"},
          {[{:external_message, "t", []}], [0, :external_message], "expected a text or a list"},
          {[{:external_message, "t", "x", retain: 1}], [0, :external_message, :retain],
           "true or false"},
          {[{:external_message, "t", [{:skill, "s", png}]}], [0, :external_message, 0],
           ":skill cannot be part"},
          {[{:external_message, "t", [{:image, "x"}]}], [0, :external_message, 0, :image],
           "is no PNG"},
          {[{:external_message, "t", "x"}, {:text, "x"}], [0], "nothing stands beside it"},
          {[{:text, "abc", elements: [{1, 3, nil}]}], [0, :text, :elements],
           "reaches beyond the 3 bytes"},
          {[{:text, "abc", elements: [{1, 0, nil}]}], [0, :text, :elements, 0],
           "{first byte, bytes, placeholder or nil}"},
          {[{:text, 1}], [0, :text], "expected a string, got: 1"},
          {[{:text, <<0xFF>>}], [0, :text], "not valid UTF-8"},
          {[{:picture, "x"}], [0], "expected a part such as {:text, text}"},
          {["x"], [0], "got: \"x\""},
          {:text, nil, "expected a text or a list of parts"},
          {[{:text, "a"} | :b], nil, "expected a text or a list of parts"},
          {[], nil, "the prompt is empty"},
          {"", nil, "the prompt is empty"},
          {" \n\t", nil, "the prompt is empty"}
        ] do
      assert {:error, %OptionError{level: :input} = error} = Input.new(parts)
      assert {parts, error.key} == {parts, key}
      assert error.reason =~ reason
      assert Exception.message(error) =~ "see Codex.Input."
    end
  end

  test "what is mentioned may be something else than a file" do
    assert {:ok, %Input{parts: [{:mention, "m", "app://calendar"}]}} =
             Input.new({:mention, "m", "app://calendar"})
  end

  test "an error has no image in it" do
    bytes = String.duplicate("secret", 100)

    for part <- [{:image, bytes}, {:audio, bytes}, {:image, "data:x;base64," <> bytes}] do
      assert {:error, error} = Input.new(part)
      refute inspect(error) =~ "secret"
    end
  end

  test "the limit is the engine's, in code points of all texts" do
    assert {:ok, _} = Input.new(String.duplicate("é", 1_048_576))

    assert {:error, %OptionError{value: nil} = error} =
             Input.new(String.duplicate("é", 1_048_577))

    assert error.reason == "the prompt has more than 1048576 characters"
    assert {:error, %OptionError{}} = Input.new(String.duplicate("a", 1_048_577))

    half = String.duplicate("a", 524_289)
    assert {:error, %OptionError{}} = Input.new([{:text, half}, {:text, half}])
    assert {:error, %OptionError{}} = Input.new({:external_message, "t", half <> half})

    assert {:error, %OptionError{}} =
             Input.new({:external_message, "t", [{:text, half}, {:text, half}]})
  end
end
