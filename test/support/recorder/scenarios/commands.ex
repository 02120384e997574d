defmodule Codex.Recorder.Scenarios.Commands do
  @moduledoc false
  # Shell commands and file changes, in all the ways in which they go and do not go.

  import Codex.Recorder.Scenario, only: [new: 3, options: 1]
  import Codex.Recorder.Script

  @both [:exec, :app_server]
  @reviewed options(["--approve-for-me"])
  @files %{"old.txt" => "one\ntwo\n", "gone.txt" => "x\n"}

  def all, do: commands() ++ file_changes()

  defp commands do
    [
      new("command", "A command that succeeds, one that fails, a slow one.",
        responses: [
          [command(~S(echo hi; printf "\342\230\203"))],
          [command("exit 3")],
          [command("sleep 0.3; echo slow")],
          [text("done")]
        ],
        transports: @both
      ),
      one("command_not_found", "A program that is not there.", "no-such-program"),
      one("command_killed", "A command that dies of a signal.", "kill -9 $$"),
      one("command_no_directory", "A command whose directory is not there: it does not start.", %{
        cmd: "ls",
        workdir: "/nope"
      }),
      one("command_stderr", "A command that writes to stderr.", "echo err >&2"),
      one(
        "command_bytes",
        "Output that is no text: a byte that is no UTF-8, NUL, colours, a line separator.",
        ~S(printf 'a\377\000b\033[31mred\r\n\342\200\250end')
      ),
      one(
        "command_long",
        "More output than the engine keeps: cut in the middle.",
        "yes 0123456789 | head -c 1500000"
      ),
      one("command_login", "A command in a login shell, as the model runs them by default.", %{
        cmd: "echo hi",
        login: true
      }),
      new("command_parallel", "Three commands at once: they begin and end in any order.",
        responses: [for(n <- 1..3, do: command("sleep 0.2; echo #{n}")), [text("Done.")]],
        unordered: [:exec]
      ),
      new("command_terminal", "A command on a terminal, to which the model writes.",
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
      one(
        "command_left",
        "A command that still runs when the turn ends: it is never completed.",
        %{
          cmd: "sleep 60",
          yield_time_ms: 250
        }
      ),
      new("command_denied", "A command that the sandbox stops.",
        options: options(["--sandbox", "read-only"]),
        responses: [[command("sleep 0.4; touch file")], [text("Done.")]],
        sandboxed: true
      ),
      new(
        "command_declined",
        "A command that asks to leave the sandbox; the automatic reviewer declines.",
        options: @reviewed,
        responses: [[escalated("touch file")], verdict("deny"), [text("Done.")]]
      ),
      new(
        "command_approved",
        "A command that asks to leave the sandbox; the automatic reviewer approves.",
        options: @reviewed,
        responses: [[escalated("touch file")], verdict("allow"), [text("Done.")]]
      ),
      new(
        "command_refused",
        "A command that asks to leave the sandbox with nobody to ask: no item.",
        responses: [[escalated("touch file")], [text("Done.")]]
      ),
      new("command_forbidden", "A command that a rule forbids: no item.",
        setup: """
        mkdir "$CODEX_HOME/rules"
        echo 'prefix_rule(pattern=["touch"], decision="forbidden")' > "$CODEX_HOME/rules/default.rules"
        """,
        responses: [[command("touch file")], [text("Done.")]]
      ),
      new("command_in_code", "A model that writes code runs a command, changes a file, throws.",
        config: [~s(model="gpt-5.6-sol")],
        responses: [
          [code(~S|text(await tools.exec_command({cmd: "echo hi", login: false}))|)],
          [
            code(
              ~S|await tools.apply_patch("*** Begin Patch\n*** Add File: a.txt\n+x\n*** End Patch")|
            )
          ],
          [code("throw new Error('no')")],
          [text("Done.")]
        ]
      )
    ]
  end

  defp one(name, shows, command),
    do: new(name, shows, responses: [[command(command)], [text("Done.")]])

  defp code(code), do: %{custom_tool_call: %{name: "exec", input: code}}

  defp file_changes do
    [
      new(
        "file_change",
        "Files added, updated and deleted at once; a patch that fails; a file moved.",
        files: @files,
        setup: "mkdir occupied",
        responses: [
          [
            patch(
              "*** Add File: a.txt\n+x\n*** Update File: old.txt\n@@\n-one\n+uno\n two\n*** Delete File: gone.txt"
            )
          ],
          [patch("*** Add File: occupied\n+x")],
          [patch("*** Update File: old.txt\n*** Move to: moved.txt\n@@\n-uno\n+eins\n two")],
          [text("done")]
        ],
        transports: @both
      ),
      changed(
        "file_add",
        "A file in a directory that is not there yet.",
        "*** Add File: a/b/c.txt\n+x"
      ),
      changed(
        "file_add_over",
        "A file is added where there is one.",
        "*** Add File: old.txt\n+x"
      ),
      changed(
        "file_update",
        "A file is updated.",
        "*** Update File: old.txt\n@@\n one\n-two\n+dos"
      ),
      changed("file_delete", "A file is deleted.", "*** Delete File: gone.txt"),
      changed(
        "file_move",
        "A file is moved: listed as an update of the old path.",
        "*** Update File: old.txt\n*** Move to: new/place.txt\n@@\n one\n-two\n+dos"
      ),
      changed(
        "file_half_failed",
        "A patch of two files, of which one cannot be written.",
        "*** Add File: a.txt\n+x\n*** Add File: occupied\n+x"
      ),
      changed(
        "file_unverified",
        "A patch that does not fit its file: no item.",
        "*** Update File: old.txt\n@@\n-nine\n+ten"
      ),
      new("file_two_patches", "Two patches in one answer of the model.",
        responses: [
          [patch("*** Add File: a.txt\n+x"), patch("*** Add File: b.txt\n+x")],
          [text("Done.")]
        ]
      ),
      new("file_by_command", "A patch that is a shell command.",
        responses: [
          [
            command(
              "apply_patch <<'EOF'\n*** Begin Patch\n*** Add File: a.txt\n+x\n*** End Patch\nEOF\n"
            )
          ],
          [text("Done.")]
        ]
      ),
      new("file_declined", "A file outside the project; the automatic reviewer declines.",
        options: @reviewed,
        responses: [[patch("*** Add File: /nope/a.txt\n+x")], verdict("deny"), [text("Done.")]]
      ),
      new("file_refused", "A file that the sandbox forbids, with nobody to ask: no item.",
        options: options(["--sandbox", "read-only"]),
        responses: [[patch("*** Add File: a.txt\n+x")], [text("Done.")]]
      )
    ]
  end

  defp changed(name, shows, body) do
    new(name, shows,
      files: @files,
      setup: "mkdir occupied",
      responses: [[patch(body)], [text("Done.")]]
    )
  end
end
