defmodule Codex.Transport.Exec.Prompt do
  @moduledoc false
  # Input as `codex exec` takes it: one text, on its stdin, and paths of images. Several texts are joined
  # by an empty line, as the TypeScript SDK does it.

  alias Codex.{Input, OptionError, UnsupportedError}

  @enforce_keys [:text]
  defstruct [:text, images: []]

  @type t :: %__MODULE__{text: String.t(), images: [Path.t()]}

  @doc false
  @spec new(Input.t()) :: {:ok, t()} | {:error, OptionError.t() | UnsupportedError.t()}
  def new(%Input{parts: parts} = input) do
    with :ok <- Enum.find_value(parts, :ok, &unsupported/1) do
      text = for({:text, text, _elements} <- parts, do: text) |> Enum.join("\n\n")

      # Without text there is no prompt, as the engine sees it.
      if String.trim(text) == "",
        do: Input.error(nil, text, "the prompt is empty"),
        else: checked(input, text)
    end
  end

  defp checked(input, text) do
    # What joins the texts counts too.
    with :ok <- Input.check_length(text) do
      images = for {:local_image, path, _detail} <- input.parts, do: path
      {:ok, %__MODULE__{text: text, images: images}}
    end
  end

  defp unsupported({:text, _text, []}), do: nil
  # Spans are for the user interfaces that show the text again.
  defp unsupported({:text, _text, _elements}), do: unsupported(:text_elements)
  defp unsupported({:local_image, _path, nil}), do: nil
  defp unsupported({:local_image, _path, _detail}), do: unsupported(:image_detail)
  defp unsupported(part) when is_tuple(part), do: unsupported(elem(part, 0))

  defp unsupported(kind),
    do: {:error, %UnsupportedError{feature: {:input, kind}, transport: :exec}}
end
