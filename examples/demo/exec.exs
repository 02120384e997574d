defmodule Demo.Exec do
  @moduledoc false
  # Three turns on one thread, each on an engine process of its own.

  alias Demo.Screen

  @schema %{
    type: :object,
    properties: %{word: %{type: :string}, number: %{type: :integer}},
    required: [:word, :number],
    additionalProperties: false
  }

  def turns(client, thread_options, limits) do
    word = Enum.random(~w(moss fern pebble lantern harbour thistle))
    {:ok, thread} = Codex.start_thread(client, thread_options)

    Screen.title("A turn, as it happens")

    stream(thread, limits, """
    Remember the word #{word}. Then run `echo $((6 * 7))` in the shell and write the result, nothing else, to the new file answer.txt.\
    """)

    Screen.check(
      File.read(Path.join(thread_options[:working_directory], "answer.txt")) == {:ok, "42\n"},
      "answer.txt holds what the shell said"
    )

    Screen.title("A second turn on the same thread")
    message = stream(thread, limits, "Which word did I ask you to remember?")
    Screen.check(message =~ word, "the thread remembers: the word was #{word}")

    Screen.title("A turn with structured output")
    question = "Give me the word, and the number that the shell said."
    Screen.prompt(question)
    result = Codex.Thread.run!(thread, question, [output_schema: @schema] ++ limits)
    Screen.note(inspect(result.structured_output))

    Screen.check(
      result.structured_output == %{"word" => word, "number" => 42},
      "the answer is data"
    )
  end

  # Shows each event when it comes, and gives the last message.
  defp stream(thread, limits, prompt) do
    Screen.prompt(prompt)

    thread
    |> Codex.Thread.run_streamed!(prompt, limits)
    |> Stream.each(&Screen.event/1)
    |> Codex.Stream.text()
    |> Enum.to_list()
    |> List.last()
  end
end
