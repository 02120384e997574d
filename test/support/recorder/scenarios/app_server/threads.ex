defmodule Codex.Recorder.Scenarios.AppServer.Threads do
  @moduledoc false
  # What can be done with a thread besides a turn.

  import Codex.Recorder.Scenario, only: [session: 3, session: 4]
  import Codex.Recorder.Script
  import Codex.Recorder.Steps

  @this %{threadId: "{{thread}}"}
  @two [[text("One.")], [text("Two.")]]
  @repository "git -c init.defaultBranch=main init -q . && echo x > a.txt"

  def all, do: reading() ++ going_on() ++ changing() ++ ending() ++ reviews()

  defp reading do
    [
      session(
        "thread_read",
        "A thread with its turns, at once and in pages.",
        [
          experimental(),
          thread(),
          turn(),
          turn("More."),
          ask("thread/read", Map.put(@this, :includeTurns, true)),
          ask("thread/read", @this),
          ask("thread/turns/list", Map.put(@this, :limit, 1), cursor: ~w(result nextCursor)),
          ask("thread/turns/list", Map.merge(@this, %{limit: 1, cursor: "{{cursor}}"})),
          ask("thread/items/list", @this),
          ask("thread/loaded/list", %{})
        ],
        responses: @two
      ),
      session(
        "thread_list",
        "Lists: a page, a filter, a search, what is archived.",
        [
          experimental(),
          thread(),
          turn(),
          ask("thread/list", %{}),
          ask("thread/list", %{cwd: "/nope"}),
          ask("thread/list", %{searchTerm: "Do it"}),
          ask("thread/list", %{archived: true}),
          ask("thread/search", %{searchTerm: "Do it"})
        ],
        responses: @two
      )
    ]
  end

  defp going_on do
    [
      session(
        "thread_resume",
        "A thread of an earlier engine goes on.",
        [
          handshake(),
          ask("turn/start", Map.put(@this, :input, [])),
          ask("thread/resume", Map.put(@this, :excludeTurns, true)),
          turn("Go on."),
          ask("thread/resume", @this)
        ],
        before: [["Begin."]],
        responses: @two
      ),
      session(
        "thread_fork",
        "A copy of a thread goes on without it.",
        [
          handshake(),
          thread(),
          turn(),
          ask("thread/fork", Map.put(@this, :excludeTurns, true), copy: ~w(result thread id)),
          turn("Go on.", %{}, :copy)
        ],
        responses: @two
      ),
      session("thread_unsubscribe", "Nothing more is told of a thread, twice.", [
        handshake(),
        thread(),
        ask("thread/unsubscribe", @this),
        ask("thread/unsubscribe", @this)
      ]),
      session(
        "ephemeral",
        "A thread that is not kept cannot be read.",
        [
          handshake(),
          thread(%{ephemeral: true}),
          turn(),
          ask("thread/read", Map.put(@this, :includeTurns, true)),
          ask("thread/list", %{})
        ],
        responses: @two
      )
    ]
  end

  defp changing do
    [
      session(
        "thread_name",
        "A thread gets a name.",
        [
          handshake(),
          thread(),
          turn(),
          ask("thread/name/set", Map.put(@this, :name, "Ein Name ☃")),
          await("thread/name/updated")
        ],
        responses: @two
      ),
      session(
        "thread_metadata",
        "A thread gets the marks of a repository.",
        [
          handshake(),
          thread(),
          turn(),
          ask("thread/metadata/update", Map.put(@this, :gitInfo, %{branch: "main"}))
        ],
        responses: @two
      ),
      session(
        "thread_revert",
        "The second turn is undone.",
        [
          experimental(),
          thread(),
          turn(),
          turn("More."),
          ask("thread/revert", Map.put(@this, :beforeTurnId, "{{thread_turn}}")),
          await("thread/reverted"),
          ask("thread/turns/list", @this)
        ],
        responses: @two
      ),
      session(
        "thread_inject",
        "Words are put into the model's mouth.",
        [
          handshake(),
          thread(),
          ask(
            "thread/inject_items",
            Map.put(@this, :items, [
              %{
                type: "message",
                role: "assistant",
                content: [%{type: "output_text", text: "I said so."}]
              }
            ])
          ),
          turn()
        ],
        responses: [%{when: %{contains: "I said so."}, steps: [text("Indeed.")]}]
      ),
      session(
        "thread_compact",
        "The history is compacted on request.",
        [
          handshake(),
          thread(),
          turn(),
          ask("thread/compact/start", @this),
          await("item/completed", %{item: %{type: "contextCompaction"}}),
          await("turn/completed"),
          turn("More.")
        ],
        responses: [[text("One.")], [text("In short.")], [text("Two.")]]
      )
    ]
  end

  defp ending do
    [
      session(
        "thread_archive",
        "A thread is archived, and must be taken out and resumed before it goes on.",
        [
          handshake(),
          thread(),
          turn(),
          ask("thread/archive", @this),
          await("thread/archived"),
          ask("turn/start", Map.put(@this, :input, [])),
          ask("thread/unarchive", @this),
          await("thread/unarchived"),
          ask("thread/resume", Map.put(@this, :excludeTurns, true)),
          turn("Go on.")
        ],
        responses: @two
      ),
      session(
        "thread_delete",
        "A thread is deleted.",
        [
          handshake(),
          thread(),
          turn(),
          ask("thread/delete", @this),
          await("thread/deleted"),
          ask("thread/read", @this)
        ],
        responses: @two
      )
    ]
  end

  defp reviews do
    [
      session(
        "review",
        "A review, which cannot be steered.",
        [
          handshake(),
          thread(),
          ask(
            "review/start",
            Map.merge(@this, %{target: %{type: "uncommittedChanges"}, delivery: "inline"}),
            thread_turn: ~w(result turn id)
          ),
          gate("reviewing"),
          steer("Rather this."),
          open("reviewing"),
          completed()
        ],
        setup: @repository,
        responses: [
          [%{gate: "reviewing"}, text(Codex.Recorder.Scenarios.Conversations.findings())]
        ]
      ),
      session(
        "review_custom",
        "A review with instructions that is answered in words.",
        [
          handshake(),
          thread(),
          ask(
            "review/start",
            Map.merge(@this, %{target: %{type: "custom", instructions: "Look at a.txt."}}),
            thread_turn: ~w(result turn id)
          ),
          completed()
        ],
        setup: @repository,
        responses: [[command("cat a.txt")], [text("Fine.")]]
      )
    ]
  end
end
