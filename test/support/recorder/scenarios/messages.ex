defmodule Codex.Recorder.Scenarios.Messages do
  @moduledoc false
  # What the agent says: messages, reasoning, plans, web searches; and what it can do without a word on stdout.

  import Codex.Recorder.Scenario, only: [new: 3]
  import Codex.Recorder.Script

  @both [:exec, :app_server]
  @pixel "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
  @image %{"pixel.png" => Base.decode64!(@pixel)}

  def all do
    [
      new("message", "Reasoning with a summary of two parts, and a message.",
        responses: [[%{reasoning: %{summary: ["**Plan**", "Then act"]}}, text("Hello world")]],
        transports: @both
      ),
      new("message_phases", "Commentary before and after a command, then the final answer.",
        responses: [
          [%{text: %{text: "I look.", phase: "commentary"}}, command("true")],
          [
            %{text: %{text: "I have looked.", phase: "commentary"}},
            %{text: %{text: "All is well.", phase: "final_answer"}}
          ]
        ]
      ),
      new(
        "message_characters",
        "A line separator, NUL, an escape, quotes, an emoji, combining marks.",
        responses: [
          [text("a\u2028b\u0000c\u001b[31m\r\n\t\"quoted\" \\ \u{1F600} \u00e9 e\u0301")]
        ]
      ),
      new("message_empty", "A message without a text.", responses: [[text("")]]),
      new("message_large", "A message of 64 KiB.",
        responses: [[%{large_text: %{bytes: 65_536, delta_bytes: 4096}}]]
      ),
      new("message_structured", "An answer in the shape of an output schema.",
        files: %{"schema.json" => ~s({"type":"object","properties":{"a":{"type":"string"}}})},
        words: ["--output-schema", "schema.json", "Do it."],
        responses: [[text(~s({"a":"b"}))]]
      ),
      new("message_on_image", "A prompt with an image.",
        files: @image,
        words: ["--image", "pixel.png", "--", "What is it?"],
        responses: [[text("A pixel.")]]
      ),
      new("message_on_stdin", "The prompt comes on stdin.",
        stdin: "Do it.",
        words: ["-"],
        responses: [[text("Done.")]]
      ),
      new("turn_empty", "The model answers with nothing.", responses: [[]]),
      new("reasoning_raw", "The reasoning itself is asked for: exec shows its summary alone.",
        config: ["show_raw_agent_reasoning=true"],
        responses: [
          [%{reasoning: %{summary: ["**One**", "**Two**"], raw: "Hm."}}, text("Done.")]
        ]
      ),
      new("todo_list", "A plan that is begun, changed and left.",
        config: ["tools.update_plan.enabled=true"],
        responses: [
          [plan("in_progress", "pending")],
          [plan("completed", "in_progress")],
          [text("done")]
        ],
        transports: @both
      ),
      new("todo_list_failed", "The turn fails while there is a plan.",
        config: ["tools.update_plan.enabled=true"],
        responses: [[plan("in_progress", "pending")], %{status: 400, body: "no"}]
      ),
      new("web_search", "Searches, a page opened, a page searched, and what has no name yet.",
        responses: [
          [
            %{web_search: "q"},
            search(%{type: "open_page", url: "http://example.invalid/"}),
            search(%{type: "find_in_page", url: "http://example.invalid/", pattern: "p"}),
            search(%{type: "search", queries: ["a", "b"]}),
            search(%{type: "of_the_future"}),
            text("done")
          ]
        ],
        transports: @both
      ),
      new("web_search_begun", "A search that the model announces before it knows what for.",
        responses: [
          [
            %{
              event: %{
                type: "response.output_item.added",
                output_index: 0,
                item: %{type: "web_search_call", id: "ws_1", status: "in_progress"}
              }
            },
            %{web_search: %{id: "ws_1", action: %{type: "search", query: "weather"}}},
            text("Rain.")
          ]
        ]
      ),
      new(
        "silent_tools",
        "Tools that exec shows nothing of: images, goals, questions, searches for tools, unknown ones.",
        files: @image,
        responses: [
          [call("view_image", %{path: "{{project}}/pixel.png"})],
          [call("create_goal", %{objective: "win"})],
          [call("update_goal", %{status: "complete"})],
          [call("request_user_input", %{questions: [question()]})],
          [%{item: tool_search()}],
          [call("nope", %{})],
          [call("exec_command", "no JSON")],
          [text("Done.")]
        ]
      ),
      new("silent_items", "Items and events of the model that exec shows nothing of.",
        responses: [
          [
            %{frame: "data: {broken\n\n"},
            %{event: %{type: "response.of_the_future"}},
            %{item: %{type: "of_the_future", id: "f_1"}},
            %{
              item: %{
                type: "image_generation_call",
                id: "ig_1",
                status: "completed",
                result: @pixel
              }
            },
            text("Done.")
          ]
        ]
      ),
      new("silent_compaction", "The history is compacted in the middle of a turn.",
        config: ["model_auto_compact_token_limit=1000"],
        responses: [
          %{usage: %{input_tokens: 5000}, steps: [command("true")]},
          [text("In short.")],
          [text("Done.")]
        ]
      )
    ]
  end

  defp search(action), do: %{web_search: %{action: action}}

  defp plan(one, two) do
    %{
      update_plan: %{
        explanation: "why",
        plan: [%{step: "one", status: one}, %{step: "two", status: two}]
      }
    }
  end

  defp question do
    options = for label <- ["A", "B"], do: %{label: label, description: label}
    %{id: "q", header: "Q", question: "Which?", options: options}
  end

  defp tool_search do
    %{
      type: "tool_search_call",
      call_id: "ts_1",
      status: "completed",
      execution: "client",
      arguments: %{query: "echo"}
    }
  end
end
