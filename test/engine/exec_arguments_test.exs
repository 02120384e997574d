defmodule Codex.Engine.ExecArgumentsTest do
  # What the exec transport relies on: our arguments mean to the real engine what we think.
  use ExUnit.Case, async: true

  import Codex.ExecRun

  alias Codex.{Input, Options, ScriptedModel, TransportError}
  alias Codex.Protocol.Usage
  alias Codex.Transport.Exec.Rollout

  @moduletag :engine

  @uuid "0199a213-81c0-7800-8aa1-bbab2a035a53"

  setup :setup_model

  defp last_request(context), do: context.model |> ScriptedModel.requests() |> List.last()

  # What the user said last, as the model got it.
  defp last_message(context) do
    context
    |> last_request()
    |> get_in(["body", "input"])
    |> Enum.filter(&(&1["role"] == "user"))
    |> List.last()
    |> Map.fetch!("content")
  end

  describe "configuration" do
    test "strings, and names that are not plain, arrive as they are", context do
      nasty = "a \"quoted\" \\ 'text'\n\ttabs, DEL \d, é, 日本, \u2028, #no comment, =, {x}, 1e5"
      provider = %{name: "n", base_url: context.model.url <> "/v1", wire_api: "responses"}

      run =
        run(context,
          client: [
            config: [
              developer_instructions: nasty,
              model_provider: "my own.provider=1",
              model_providers: %{
                "my own.provider=1" => Map.put(provider, :http_headers, %{"x-a.b" => "c=d"})
              }
            ]
          ]
        )

      assert %{status: 0} = run
      request = last_request(context)
      assert request["headers"]["x-a.b"] == "c=d"

      texts =
        for entry <- request["body"]["input"], part <- entry["content"] || [], do: part["text"]

      assert Enum.any?(texts, &(is_binary(&1) and String.contains?(&1, nasty)))
    end

    test "an inline table adds to what config.toml has there", context do
      run = run(context, client: [config: [model_providers: %{"x.y" => %{name: "n"}}]])
      assert %{status: 0} = run
    end

    test "the engine knows no quotes in a dotted key, which is why tables are needed", context do
      run =
        run(context,
          client: [
            config: [model_provider: "x.y"],
            config_overrides: [~s(model_providers."x.y"={name="n"})]
          ]
        )

      assert %TransportError{cause: :bad_config} = exit_error(run)
    end

    test "a plain value and then a table at the same path give the table", context do
      merged =
        Options.merge(
          Options.new!(config: [model_providers: [p: 1]]),
          Options.new!(
            config: [model_providers: [p: [name: "n", base_url: "http://127.0.0.1:9"]]]
          )
        )

      assert %{status: 0} = run(context, client: Map.to_list(Map.take(merged, [:config])))
    end

    test "every value of every knob is accepted", context do
      thread = fn options -> run(context, thread: options).status end

      assert thread.(reasoning_effort: :high, network_access: true, web_search: :cached) == 0
      assert thread.(sandbox: :read_only, approval_policy: :on_failure, ephemeral: true) == 0

      assert thread.(sandbox: :workspace_write, approval_policy: :on_request, thread_source: "x") ==
               0

      assert thread.(additional_directories: [context.work], web_search: :live, model: "gpt-5.5") ==
               0

      assert thread.(approval_policy: :never, web_search: :disabled, network_access: false) == 0

      assert thread.(approvals_reviewer: :auto_review, reasoning_summary: :concise) == 0
      assert thread.(personality: :friendly, service_tier: "flex", web_search: :indexed) == 0
      assert thread.(approval_policy: {:granular, rules: true}, model_provider: "scripted") == 0

      assert thread.(sandbox: {:workspace_write, network_access: true, exclude_slash_tmp: true}) ==
               0

      for program <- [:standard, :daybreak_blue, :daybreak_red] do
        assert run(context, turn: [cyber_access_program: program]).status == 0
      end

      assert exit_error(run(context, thread: [approval_policy: :untrusted])).cause == :bad_config
    end

    test "the service sees who we are, and the key", context do
      run(context,
        client: [
          api_key: "sk-a-key",
          config: [model_providers: [scripted: [requires_openai_auth: true]]]
        ]
      )

      headers = last_request(context)["headers"]
      assert headers["originator"] == "codex_sdk_elixir"
      assert headers["authorization"] == "Bearer sk-a-key"
    end

    test "instructions reach the model: besides the engine's, or in their place", context do
      instructions = fn thread ->
        run(context, thread: thread)
        input = last_request(context)["body"]["input"]
        for %{"role" => "developer", "content" => [%{"text" => text} | _]} <- input, do: text
      end

      assert ["You are Codex" <> _ | rest] = instructions.(developer_instructions: "Be brief.")
      assert "Be brief." in rest
      assert ["-- My own." | _rest] = instructions.(base_instructions: "-- My own.")
    end

    test "the schema reaches the model", context do
      schema = %{
        "type" => "object",
        "properties" => %{"a" => %{"type" => "string"}},
        "required" => ["a"],
        "additionalProperties" => false
      }

      assert %{status: 0} = run(context, turn: [output_schema: schema])
      assert last_request(context)["body"]["text"]["format"]["schema"] == schema
    end
  end

  describe "input" do
    # The smallest image there is: one pixel.
    @png Base.decode64!(
           "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"
         )

    test "images arrive, whatever their paths hold, and swallow nothing", context do
      images = Enum.map(["a.png", "b,c.png", "-d e.png"], &Path.join(context.work, &1))
      Enum.each(images, &File.write!(&1, @png))
      input = [{:text, "look"} | Enum.map(images, &{:local_image, &1})]

      first = run(context, input: input)
      second = run(context, input: input, id: thread_id(first))
      assert thread_id(second) == thread_id(first)

      for _run <- [first, second] do
        content = last_message(context)
        assert Enum.count(content, &(&1["type"] == "input_image")) == 3
        assert List.last(content)["text"] == "look"
      end
    end

    test "a missing image is no error of the engine, which is why we look first", context do
      image = Path.join(context.work, "gone.png")
      File.write!(image, @png)
      {:ok, input} = Input.new([{:text, "look"}, {:local_image, image}])
      File.rm!(image)

      assert %{status: 0} = run(context, input: input)
      assert inspect(last_message(context)) =~ "could not read the local image"
    end
  end

  describe "threads" do
    test "the baseline of a resumed thread is in its file", context do
      first = run(context)
      home = first.command.codex_home
      assert Rollout.usage(home, @uuid) == :unknown

      assert {:ok, %Usage{input_tokens: 100, output_tokens: 5}} =
               Rollout.usage(home, thread_id(first))

      second = run(context, id: thread_id(first))
      # The engine's usage is that of the whole thread.
      assert [%{"usage" => %{"input_tokens" => 200}}] = of_type(second, "turn.completed")

      assert Rollout.usage(home, thread_id(first)) ==
               {:ok,
                %Usage{
                  input_tokens: 200,
                  cached_input_tokens: 20,
                  cache_write_input_tokens: 0,
                  output_tokens: 10,
                  reasoning_output_tokens: 4
                }}
    end

    test "what is no id silently begins a new thread, which is why we refuse it", context do
      args = command(context).spec.args
      assert %{status: 0} = run = run(context, arguments: args ++ ["resume", "not-a-uuid"])
      assert thread_id(run) != "not-a-uuid"
    end

    test "an unknown and an archived thread are told", context do
      assert %TransportError{cause: :unknown_thread} = error = exit_error(run(context, id: @uuid))
      assert error.message =~ @uuid

      id = context |> run() |> thread_id()
      run(context, arguments: ["archive", id])
      assert %TransportError{cause: :archived_thread} = exit_error(run(context, id: id))
      assert {:ok, %Usage{input_tokens: 100}} = Rollout.usage(context.home, id)
    end
  end
end
