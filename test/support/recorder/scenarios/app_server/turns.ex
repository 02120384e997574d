defmodule Codex.Recorder.Scenarios.AppServer.Turns do
  @moduledoc false
  # What a turn on the app-server tells while it runs.

  import Codex.Recorder.Scenario, only: [session: 3, session: 4]
  import Codex.Recorder.Script
  import Codex.Recorder.Steps

  @pixel "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
  @image %{"pixel.png" => Base.decode64!(@pixel)}

  def all, do: messages() ++ work() ++ settings()

  defp messages do
    [
      session(
        "message_deltas",
        "A message in many pieces: a line separator, NUL, an escape, an emoji, combining marks.",
        [handshake(), thread(), turn()],
        responses: [
          [
            %{
              text: %{
                deltas: [
                  "a\u2028b\u0000c",
                  "\u001b[31m\r\n\t\"",
                  "quoted\" \\ ",
                  "\u{1F600} ",
                  "\u00e9 e\u0301"
                ]
              }
            }
          ]
        ]
      ),
      session(
        "message_phases",
        "Commentary before a command, then the final answer.",
        [handshake(), thread(), turn()],
        responses: [
          [%{text: %{text: "I look.", phase: "commentary"}}, command("true")],
          [%{text: %{text: "All is well.", phase: "final_answer"}}]
        ]
      ),
      session(
        "message_large",
        "A message of 16 KiB, in large pieces.",
        [handshake(), thread(), turn()],
        responses: [[%{large_text: %{bytes: 16_384, delta_bytes: 4096}}]]
      ),
      session(
        "message_structured",
        "An answer in the shape of an output schema.",
        [
          handshake(),
          thread(),
          turn("Do it.", %{outputSchema: %{type: "object", properties: %{a: %{type: "string"}}}})
        ],
        responses: [[text(~s({"a":"b"}))]]
      ),
      session(
        "inputs",
        "Every kind of input but sounds.",
        [handshake(), thread(), turn("Look.", %{input: inputs(), clientUserMessageId: "mine"})],
        files: @image,
        responses: [[text("A pixel.")]]
      ),
      session("turn_empty", "The model answers with nothing.", [handshake(), thread(), turn()],
        responses: [[]]
      ),
      session(
        "reasoning_raw",
        "The reasoning itself beside its summary.",
        [handshake(), thread(), turn()],
        config: ["show_raw_agent_reasoning=true"],
        responses: [[%{reasoning: %{summary: ["**One**", "**Two**"], raw: "Hm."}}, text("Done.")]]
      ),
      session(
        "raw_events",
        "The model's own items, as they are in no schema.",
        [experimental(), thread(%{experimentalRawEvents: true}), turn()],
        responses: [[text("Done.")]]
      ),
      session(
        "plan",
        "Plan mode: the proposed plan is an item, and comes in pieces.",
        [
          experimental(),
          thread(),
          turn("Plan it.", %{collaborationMode: %{mode: "plan", settings: %{model: "gpt-5.5"}}})
        ],
        responses: [
          [
            %{
              text: %{
                deltas: ["<proposed_plan>\n", "# First\n", "Then more.\n", "</proposed_plan>"]
              }
            }
          ]
        ]
      )
    ]
  end

  defp inputs do
    [
      %{type: "text", text: "Look at this, "},
      %{type: "image", url: "data:image/png;base64,#{@pixel}"},
      %{type: "localImage", path: "{{project}}/pixel.png"},
      %{type: "localImage", path: "{{project}}/nope.png"},
      %{type: "skill", name: "nope", path: "{{project}}/SKILL.md"},
      %{type: "mention", name: "pixel", path: "{{project}}/pixel.png"}
    ]
  end

  defp work do
    [
      session(
        "command_output",
        "Output while a command runs. What it prints before its item begins comes only with the end.",
        [
          handshake(),
          thread(),
          begin(),
          await("item/started", %{item: %{type: "commandExecution"}}),
          shell("touch go"),
          await("item/commandExecution/outputDelta"),
          shell("touch end"),
          completed()
        ],
        responses: [
          [
            command(
              "echo early; while [ ! -e go ]; do sleep 0.02; done; echo late; while [ ! -e end ]; do sleep 0.02; done"
            )
          ],
          [text("Done.")]
        ]
      ),
      session(
        "command_terminal",
        "A command on a terminal, to which the model writes.",
        [handshake(), thread(), turn()],
        responses: [
          [command(%{cmd: "read name; echo hello $name", tty: true, yield_time_ms: 250})],
          %{
            capture: %{session: "session ID (\\d+)"},
            steps: [
              call("write_stdin", %{
                session_id: "{{session}}",
                chars: "bob\n",
                yield_time_ms: 10_000
              })
            ]
          },
          [text("Done.")]
        ]
      ),
      session("command_parallel", "Three commands at once.", [handshake(), thread(), turn()],
        responses: [for(n <- 1..3, do: command("sleep 0.2; echo #{n}")), [text("Done.")]],
        unordered: [:app_server]
      ),
      session("command_by_user", "A command of the user's own is a turn of its own.", [
        handshake(),
        thread(),
        ask("thread/shellCommand", %{threadId: "{{thread}}", command: "echo mine"}),
        await("turn/completed")
      ]),
      session("file_streamed", "A patch as the model writes it.", [handshake(), thread(), turn()],
        config: ["features.apply_patch_streaming_events=true"],
        responses: [streamed_patch(), [text("Done.")]]
      ),
      session("image_view", "The model looks at an image.", [handshake(), thread(), turn()],
        files: @image,
        responses: [[call("view_image", %{path: "{{project}}/pixel.png"})], [text("A pixel.")]]
      ),
      session(
        "silent_tools",
        "Calls that show nothing: a tool that is not there, arguments that are no JSON.",
        [handshake(), thread(), turn()],
        responses: [[call("nope", %{})], [call("exec_command", "no JSON")], [text("Done.")]]
      )
    ]
  end

  defp streamed_patch do
    patch = "*** Begin Patch\n*** Add File: a.txt\n+x\n*** End Patch\n"

    item = %{
      type: "custom_tool_call",
      id: "ctc_1",
      call_id: "call_p",
      name: "apply_patch",
      input: "",
      status: "in_progress"
    }

    added = %{event: %{type: "response.output_item.added", output_index: 0, item: item}}

    pieces =
      for piece <- String.split(patch, ~r/(?<=\n)/, trim: true),
          do: %{
            event: %{
              type: "response.custom_tool_call_input.delta",
              item_id: "ctc_1",
              call_id: "call_p",
              output_index: 0,
              delta: piece
            }
          }

    [added] ++ pieces ++ [%{item: %{item | input: patch, status: "completed"}}]
  end

  defp settings do
    [
      session(
        "usage",
        "Two turns: the last request's tokens, and the thread's.",
        [handshake(), thread(), turn(), turn("More.")],
        responses: [
          [text("One.")],
          %{usage: %{input_tokens: 200, output_tokens: 7}, steps: [text("Two.")]}
        ]
      ),
      session(
        "rate_limits",
        "How much of the limits is used, from the headers of the answer.",
        [handshake(), thread(), turn()],
        responses: [%{headers: limits(), steps: [text("Done.")]}]
      ),
      session(
        "rerouted",
        "The service answers with another model.",
        [handshake(), thread(), turn()],
        responses: [%{headers: %{"openai-model" => "other"}, steps: [text("Done.")]}]
      ),
      session(
        "warning_model",
        "A model that the engine does not know.",
        [handshake(), thread(%{model: "unknown"}), turn()],
        responses: [[text("Done.")]]
      ),
      session(
        "settings",
        "Effort and summary change with a turn, and between turns.",
        [
          experimental(),
          thread(),
          turn("Do it.", %{effort: "high", summary: "detailed"}),
          ask("thread/settings/update", %{threadId: "{{thread}}", effort: "low"}),
          turn("More.")
        ],
        responses: [[text("One.")], [text("Two.")]]
      ),
      session(
        "compaction_automatic",
        "The history is compacted in the middle of a turn.",
        [handshake(), thread(), turn()],
        config: ["model_auto_compact_token_limit=1000"],
        responses: [
          %{usage: %{input_tokens: 5000}, steps: [command("true")]},
          [text("In short.")],
          [text("Done.")]
        ]
      )
    ]
  end

  defp limits do
    %{
      "x-codex-primary-used-percent" => "42.5",
      "x-codex-primary-window-minutes" => "300",
      "x-codex-primary-reset-at" => "1800000000",
      "x-codex-secondary-used-percent" => "5",
      "x-codex-secondary-window-minutes" => "10080",
      "x-codex-secondary-reset-at" => "1800000000"
    }
  end
end
