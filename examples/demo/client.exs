defmodule Demo.Client do
  @moduledoc false
  # One client: an engine that stays. Text as it is written, a word in between, an end before the end, and a question.

  alias Codex.{Events, Items, Thread, Turn}
  alias Codex.Protocol.CommandExecutionRequestApprovalParams
  alias Demo.Screen

  def turns(options, thread_options, limits) do
    {:ok, client} = Codex.start_link(options ++ [handler: &refuse/1])
    {:ok, thread} = Codex.start_thread(client, thread_options)

    Screen.title("On a client: text as it is written")
    deltas(thread, limits)
    Screen.title("A word in between")
    steer(thread, limits)
    Screen.title("An end before the end")
    interrupt(thread, limits)
    Screen.title("A question of the engine")
    deny(client, thread_options, limits)

    GenServer.stop(client)
  end

  defp deltas(thread, limits) do
    prompt = "Write one line of poetry about a #{Enum.random(~w(gate boat lamp stone))}."
    {turn, said} = follow(thread, prompt, limits, fn _turn -> :ok end)
    {:ok, result} = Turn.await(turn)

    Screen.check(
      length(said) > 1 and String.ends_with?(Enum.join(said), result.final_response),
      "it came in #{length(said)} pieces, which are the whole answer"
    )
  end

  defp steer(thread, limits) do
    word = Enum.random(~w(otter heron badger lynx))

    {turn, _said} =
      follow(thread, "Count to a thousand, in words.", limits, fn turn ->
        request = "That is enough. Now say only #{word}, nothing else."
        Screen.line()
        Screen.prompt(request)
        :ok = Turn.steer(turn, request)
      end)

    {:ok, result} = Turn.await(turn)
    Screen.check(result.final_response =~ word, "the same turn went on with: #{word}")
  end

  defp interrupt(thread, limits) do
    {turn, _said} =
      follow(thread, "Tell me a long fairy tale.", limits, fn turn ->
        :ok = Turn.interrupt(turn)
      end)

    {:error, error} = Turn.await(turn)
    Screen.check(error.kind == :interrupted, "the turn was stopped after its first words")
  end

  # `:untrusted`: whatever is not known to be harmless has to be asked for.
  defp deny(client, thread_options, limits) do
    {:ok, thread} = Codex.start_thread(client, thread_options ++ [approval_policy: :untrusted])

    prompt =
      "Run `touch unwanted.txt` in the shell. If you may not, do not try another way: just tell me."

    {turn, _said} = follow(thread, prompt, limits, fn _turn -> :ok end)
    {:ok, result} = Turn.await(turn)
    declined = for %Items.CommandExecution{status: :declined} = item <- result.items, do: item

    Screen.check(
      declined != [] and
        not File.exists?(Path.join(thread_options[:working_directory], "unwanted.txt")),
      "the command was denied, did not run, and the turn went on"
    )
  end

  # In a process of its own: it could ask a person, and take as long as that takes.
  defp refuse(%CommandExecutionRequestApprovalParams{command: command}) do
    Screen.question("May this run? #{command}")
    Screen.answer("No.")
    :decline
  end

  defp refuse(_other), do: :decline

  # Shows a turn, and does something at its first words. Gives the pieces of text.
  defp follow(thread, prompt, limits, at_first) do
    Screen.prompt(prompt)
    {:ok, turn} = Thread.start_turn(thread, prompt, [on_error: :emit] ++ limits)
    said = turn |> Turn.stream() |> Enum.reduce([], &show(&1, &2, turn, at_first))
    Screen.line()
    {turn, Enum.reverse(said)}
  end

  defp show(%Events.AgentMessageDelta{delta: words}, said, turn, at_first) do
    Screen.words(words)
    if said == [], do: at_first.(turn)
    [words | said]
  end

  defp show(_other, said, _turn, _at_first), do: said
end
