defmodule Codex.Engine.InputsTest do
  # What reaches the model of every kind of input, and what the engine does with what we refuse.
  use Codex.EngineCase

  alias Codex.{Client, RPCError, Thread}

  @png Base.decode64!(
         "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
       )
  @url "data:image/png;base64," <> Base.encode64(@png)

  setup_all do
    rig = rig!([%{times: "always", steps: [%{text: "Hello."}]}])
    client = start_supervised!({Codex, rig.client})
    image = Path.join(rig.directory, "a, b.png")
    File.write!(image, @png)
    {:ok, rig: rig, client: client, image: image}
  end

  setup context do
    {:ok, thread} = Codex.start_thread(context.client, working_directory: context.rig.directory)

    {:ok, thread: thread}
  end

  # The newest entry of what the model was sent.
  defp sent(context, input) do
    assert %{status: :completed} = Thread.run!(context.thread, input)
    seen(context)
  end

  defp seen(context) do
    context.rig.model
    |> ScriptedModel.requests()
    |> Enum.filter(&(&1["thread_id"] == Thread.id(context.thread)))
    |> List.last()
    |> get_in(["body", "input"])
    |> List.last()
  end

  defp texts(entry), do: for(%{"text" => text} <- entry["content"], do: text)
  defp images(entry), do: for(%{"image_url" => url} <- entry["content"], do: url)

  test "texts", context do
    assert texts(sent(context, "one")) == ["one"]
    # They stay apart here.
    assert texts(sent(context, [{:text, "one"}, {:text, "two"}])) == ["one", "two"]

    assert %{items: [%{content: [%{text_elements: [element]}]} | _]} =
             Thread.run!(context.thread, {:text, "see @readme", elements: [{4, 7, "README"}]})

    assert %{byte_range: %{start: 4, end: 11}, placeholder: "README"} = element
  end

  test "images: bytes, a URL and a file", context do
    assert images(sent(context, [{:text, "look"}, {:image, @png}])) == [@url]
    assert images(sent(context, {:image, @url, detail: :low})) == [@url]
    assert images(sent(context, [{:local_image, context.image, detail: :high}])) == [@url]
  end

  test "sound reaches the engine, which knows what its model can hear", context do
    sound = Path.join(context.rig.directory, "a.wav")
    File.write!(sound, "RIFF\x24\0\0\0WAVEfmt ")
    deaf = "audio content omitted because you do not support audio input"
    assert deaf in texts(sent(context, [{:text, "listen"}, {:local_audio, sound}]))

    for bytes <- ["RIFF\x24\0\0\0WAVEfmt ", "ID3", "\0\0\0\x18ftypM4A ", "OggS"] do
      assert texts(sent(context, {:audio, bytes})) == [deaf]
    end
  end

  test "a skill and a mention", context do
    skill = Path.join(context.rig.directory, "SKILL.md")
    File.write!(skill, "---\nname: greet\ndescription: greets\n---\nSay good morning.")

    result =
      Thread.run!(context.thread, [
        {:text, "go"},
        {:skill, "greet", skill},
        {:mention, "readme", skill},
        {:mention, "calendar", "app://calendar"}
      ])

    assert [%{content: [_text, said_skill, said_file, said_app]} | _] = result.items
    assert %{name: "greet", path: ^skill} = said_skill
    assert %{name: "readme", path: ^skill} = said_file
    assert %{name: "calendar", path: "app://calendar"} = said_app
  end

  test "a message of others has the authority of a tool", context do
    assert %{"type" => "function_call_output", "name" => "mail", "output" => "Hello"} =
             sent(context, {:external_message, "mail", "Hello"})

    assert %{"namespace" => "post", "output" => [%{"text" => "x"}, %{"image_url" => @url}]} =
             sent(
               context,
               {:external_message, "mail", [{:text, "x"}, {:image, @png}],
                namespace: "post", retain: true}
             )
  end

  test "what we refuse the engine would drop, and tell only the model", context do
    raw = fn part ->
      id = Thread.id(context.thread)

      {:ok, ref} =
        Codex.subscribe(context.client, thread: id, events: [Codex.Events.TurnCompleted])

      with {:ok, _turn} <-
             Client.request(context.client, "turn/start", %{"threadId" => id, "input" => [part]}) do
        :ok = Codex.next(ref)
        assert_receive {:codex, ^ref, {:events, [_completed]}}, 20_000
        texts(seen(context))
      end
    end

    missing = raw.(%{"type" => "localImage", "path" => "/no/such.png"})
    assert Enum.any?(missing, &(&1 =~ "could not read the local image"))

    for url <- ["data:image/bmp;base64,Qk0=", "data:image/png;base64,QUJD"] do
      assert ["image content omitted because it could not be processed"] =
               raw.(%{"type" => "image", "url" => url})
    end

    assert Enum.any?(
             raw.(%{"type" => "localAudio", "path" => context.image}),
             &(&1 =~ "unsupported audio format")
           )

    assert raw.(%{"type" => "skill", "name" => "s", "path" => "/no/such"}) == []

    assert {:error, %RPCError{message: "remote image URLs are not supported" <> _}} =
             raw.(%{"type" => "image", "url" => "https://example.com/a.png"})
  end

  test "the limit is the engine's", context do
    text = String.duplicate("é", 1_048_576)
    assert [^text] = texts(sent(context, text))

    assert {:error, %RPCError{kind: :input_too_large}} =
             Client.request(context.client, "turn/start", %{
               "threadId" => Thread.id(context.thread),
               "input" => [%{"type" => "text", "text" => text <> "é"}]
             })
  end

  test "what was checked once may be sent again",
       context do
    {:ok, input} = Codex.Input.new({:local_image, context.image})
    assert images(sent(context, input)) == [@url]
    assert images(sent(context, input)) == [@url]
  end
end
