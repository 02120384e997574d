defmodule Codex.Recorder.Scenarios.AppServer.Control do
  @moduledoc false
  # Turns that are steered and interrupted, that run side by side, and that start by themselves.

  import Codex.Recorder.Scenario, only: [session: 4]
  import Codex.Recorder.Script
  import Codex.Recorder.Steps

  alias Codex.Recorder.Scenarios.Tools

  # Prints nothing while it waits, because how much of it would be told is a matter of time.
  @waiting "touch running; while [ ! -e go ]; do sleep 0.02; done; echo went"
  @running shell("while [ ! -e running ]; do sleep 0.02; done")
  @half %{text: %{deltas: ["Half", %{gate: "half"}, " and half."]}}

  def all, do: steering() ++ interrupting() ++ side_by_side() ++ by_themselves()

  defp steering do
    [
      session(
        "steer",
        "Steered while a message is written: its text is dropped, its item never completed.",
        [
          handshake(),
          thread(),
          begin(),
          gate("half"),
          await("item/agentMessage/delta"),
          steer("Rather this."),
          completed()
        ],
        responses: [[@half], [text("This.")]]
      ),
      session(
        "steer_later",
        "The same where a message is finished first.",
        [
          handshake(),
          thread(),
          begin(),
          gate("half"),
          await("item/agentMessage/delta"),
          steer("Rather this."),
          open("half"),
          completed()
        ],
        config: ["features.instant_interrupt=false"],
        responses: [[@half], [text("This.")]]
      ),
      session(
        "steer_command",
        "Steered while a command runs, which is awaited.",
        [
          handshake(),
          thread(),
          begin(),
          @running,
          steer("Rather this."),
          shell("touch go"),
          completed()
        ],
        responses: [[command(@waiting)], [text("This.")]]
      ),
      session(
        "steer_by_start",
        "A turn that is started while one runs is no new turn.",
        [
          handshake(),
          thread(),
          begin(),
          gate("half"),
          await("item/agentMessage/delta"),
          begin("Rather this."),
          completed()
        ],
        responses: [[@half], [text("This.")]]
      ),
      session(
        "steer_refused",
        "Another turn than the one that runs; no words.",
        [
          handshake(),
          thread(),
          begin(),
          gate("half"),
          await("item/agentMessage/delta"),
          steer("x", %{expectedTurnId: "{{thread}}"}),
          steer("x", %{input: []}),
          open("half"),
          completed(),
          steer("Too late.")
        ],
        responses: [[@half]]
      )
    ]
  end

  defp interrupting do
    [
      session(
        "interrupt",
        "Interrupted while a message is written; the next turn is as any.",
        [
          handshake(),
          thread(),
          begin(),
          gate("half"),
          await("item/agentMessage/delta"),
          interrupt(),
          completed(),
          interrupt(),
          turn()
        ],
        responses: [[@half], [text("Done.")]]
      ),
      session(
        "interrupt_command",
        "Interrupted while a command runs, which runs on until it is cleaned up.",
        [
          experimental(),
          thread(),
          begin(),
          @running,
          await("item/started", %{item: %{type: "commandExecution"}}),
          interrupt(),
          completed(),
          ask("thread/backgroundTerminals/list", %{threadId: "{{thread}}"}),
          ask("thread/backgroundTerminals/clean", %{threadId: "{{thread}}"}),
          await("item/completed", %{item: %{type: "commandExecution"}})
        ],
        responses: [[command(@waiting)]]
      )
    ]
  end

  defp side_by_side do
    [
      session(
        "threads_interleaved",
        "Two threads at once, whose messages are written in turns.",
        [
          handshake(),
          thread(%{}, :one),
          thread(%{}, :two),
          begin("First.", %{}, :one),
          gate("one"),
          begin("Second.", %{}, :two),
          gate("two"),
          open("one"),
          completed(:one),
          open("two"),
          completed(:two)
        ],
        responses: [
          %{
            when: %{contains: "First."},
            steps: [%{text: %{deltas: ["One", %{gate: "one"}, " more."], id: "msg_one"}}]
          },
          %{
            when: %{contains: "Second."},
            steps: [%{text: %{deltas: ["Two", %{gate: "two"}, " more."], id: "msg_two"}}]
          }
        ]
      ),
      session(
        "agent_interrupted",
        "The turn is interrupted while another agent works: the other works on.",
        [
          handshake(),
          thread(),
          begin(),
          gate("helper"),
          interrupt(),
          completed(),
          open("helper"),
          await("turn/completed")
        ],
        config: Tools.agents(),
        responses: [
          %{
            when: %{contains: "Do it."},
            steps: [call("multi_agent_v1", "spawn_agent", %{message: "Help."})]
          },
          %{when: %{contains: "Do it."}, steps: [%{gate: "never"}]},
          %{steps: [%{text: %{deltas: ["Hel", %{gate: "helper"}, "ped."], id: "helped"}}]}
        ]
      )
    ]
  end

  defp by_themselves do
    [
      session(
        "goal",
        "A goal starts turns by itself until the model says that it is reached.",
        [
          experimental(),
          thread(),
          ask("thread/goal/set", %{threadId: "{{thread}}", objective: "Win.", tokenBudget: 10_000}),
          await("thread/goal/updated", %{goal: %{status: "complete"}}),
          await("turn/completed"),
          await("turn/completed"),
          ask("thread/goal/get", %{threadId: "{{thread}}"}),
          ask("thread/goal/clear", %{threadId: "{{thread}}"}),
          ask("thread/goal/clear", %{threadId: "{{thread}}"})
        ],
        responses: [
          [text("Not yet.")],
          [call("update_goal", %{status: "complete"})],
          [text("Won.")]
        ]
      ),
      session(
        "queue",
        "A prompt that waits until the turn that runs has ended.",
        [
          experimental(),
          thread(),
          begin(),
          gate("half"),
          ask("thread/queue/add", %{
            threadId: "{{thread}}",
            clientUserMessageId: "mine",
            input: [%{type: "text", text: "Then this."}]
          }),
          ask("thread/queue/list", %{threadId: "{{thread}}"}),
          open("half"),
          completed(),
          await("turn/completed")
        ],
        responses: [[@half], [text("That, too.")]]
      )
    ]
  end
end
