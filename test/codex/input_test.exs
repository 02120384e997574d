defmodule Codex.InputTest do
  use ExUnit.Case, async: true

  doctest Codex.Input

  alias Codex.{Input, OptionError, UnsupportedError}

  @moduletag :tmp_dir

  test "one text, one part and a list of parts are the same", %{tmp_dir: dir} do
    image = Path.join(dir, "a.png")
    File.write!(image, "png")

    assert Input.new("hi") == {:ok, %Input{text: "hi"}}
    assert Input.new({:text, "hi"}) == Input.new("hi")

    assert {:ok, input} =
             Input.new([
               {:text, "one"},
               {:local_image, image},
               {:text, "two"},
               {:local_image, image}
             ])

    assert input == %Input{text: "one\n\ntwo", images: [image, image]}
    assert Input.new(input) == {:ok, input}
  end

  test "an image's path becomes absolute" do
    assert {:ok, %Input{images: [path]}} = Input.new([{:text, "x"}, {:local_image, "mix.exs"}])
    assert path == Path.expand("mix.exs")
  end

  test "what the engine would silently drop is refused", %{tmp_dir: dir} do
    missing = Path.join(dir, "nope.png")

    for {parts, key, reason} <- [
          {[{:text, "x"}, {:local_image, missing}], [1, :local_image],
           "#{missing}: no such file"},
          {[{:text, "x"}, {:local_image, dir}], [1, :local_image], "is no file but a directory"},
          {[{:local_image, ""}], [0, :local_image], "expected a path"},
          {[{:local_image, "a\0b"}], [0, :local_image], "NUL"},
          {[{:text, 1}], [0, :text], "expected a string, got: 1"},
          {[{:text, <<0xFF>>}], [0, :text], "not valid UTF-8"},
          {[{:picture, "x"}], [0], "expected {:text, text} or {:local_image, path}"},
          {["x"], [0], "got: \"x\""},
          {:text, nil, "expected a text or a list of parts"},
          {[{:text, "a"} | :b], nil, "expected a text or a list of parts"},
          {[], nil, "the prompt is empty"},
          {"", nil, "the prompt is empty"},
          {" \n\t", nil, "the prompt is empty"},
          {[{:local_image, "mix.exs"}], nil, "the prompt is empty"}
        ] do
      assert {:error, %OptionError{level: :input, key: ^key} = error} = Input.new(parts)
      assert error.reason =~ reason
      assert Exception.message(error) =~ "see Codex.Input."
    end
  end

  test "the limit is the engine's, in code points" do
    assert {:ok, _} = Input.new(String.duplicate("é", 1_048_576))

    assert {:error, %OptionError{value: nil} = error} =
             Input.new(String.duplicate("é", 1_048_577))

    assert error.reason == "the prompt has more than 1048576 characters"
    assert {:error, %OptionError{}} = Input.new(String.duplicate("a", 1_048_577))
  end

  test "the kinds that only the app-server knows are named" do
    for part <- [{:image, "https://x"}, {:skill, "a", "b"}, {:mention, "a"}] do
      assert Input.new([{:text, "x"}, part]) ==
               {:error, %UnsupportedError{feature: {:input, elem(part, 0)}, transport: :exec}}
    end
  end
end
