defmodule Codex.Transport.Exec.PromptTest do
  use ExUnit.Case, async: true

  alias Codex.{Input, OptionError, UnsupportedError}
  alias Codex.Transport.Exec.Prompt

  @moduletag :tmp_dir

  defp prompt(parts) do
    {:ok, input} = Input.new(parts)
    Prompt.new(input)
  end

  test "texts are joined by an empty line, images are paths", %{tmp_dir: dir} do
    image = Path.join(dir, "a.png")
    File.write!(image, <<0x89, "PNG\r\n", 0x1A, "\n">>)

    assert prompt([{:text, "one"}, {:local_image, image}, {:text, "two"}]) ==
             {:ok, %Prompt{text: "one\n\ntwo", images: [image]}}

    assert {:error, %OptionError{level: :input, key: nil, reason: "the prompt is empty"}} =
             prompt({:local_image, image})

    assert {:error, %UnsupportedError{feature: {:input, :image_detail}}} =
             prompt([{:text, "x"}, {:local_image, image, detail: :low}])
  end

  test "what joins the texts counts" do
    half = String.duplicate("a", 524_288)
    assert {:error, %OptionError{reason: reason}} = prompt([{:text, half}, {:text, half}])
    assert reason =~ "more than 1048576 characters"
  end

  test "the kinds that only the app-server knows are named" do
    for {part, feature} <- [
          {{:image, "GIF89a"}, :image},
          {{:audio, "OggS"}, :audio},
          {{:skill, "a", "mix.exs"}, :skill},
          {{:mention, "a", "mix.exs"}, :mention},
          {{:text, "x", elements: [{0, 1, nil}]}, :text_elements}
        ] do
      assert prompt([{:text, "x"}, part]) ==
               {:error, %UnsupportedError{feature: {:input, feature}, transport: :exec}}
    end

    assert prompt({:external_message, "t", "x"}) ==
             {:error, %UnsupportedError{feature: {:input, :external_message}, transport: :exec}}
  end
end
