defmodule Codex.Application do
  @moduledoc false
  # A few supervisors and a small process, and nothing that starts an engine, reads a file or looks for an
  # executable: a host application boots with us as fast as without.
  #
  #   Codex.Supervisor            one_for_one: its children know nothing of each other
  #   ├─ Codex.NativeLog.Server   only while the native log is on
  #   ├─ Codex.Client.Supervisor  a process for each subscription to a client, and for each login
  #   ├─ Codex.Thread.Supervisor  a process for each thread handle
  #   ├─ Codex.Turn.Obituary      speaks for turns whose process was killed
  #   └─ Codex.Turn.Supervisor    a process for each turn that has one
  #
  # The log comes first, so that it is stopped last and sees how everything else ended.
  #
  # The processes below them are temporary. What they hold (a right to run, a running
  # engine) is gone when they crash, and nobody but their owner can say whether to begin
  # anew. Turns come last in the list, so that they are stopped first, while the threads
  # that they report to are still there.
  use Application

  @impl true
  def start(_type, _args) do
    children =
      Codex.NativeLog.children!() ++
        [
          {DynamicSupervisor, name: Codex.Client.Supervisor, strategy: :one_for_one},
          {DynamicSupervisor, name: Codex.Thread.Supervisor, strategy: :one_for_one},
          Codex.Turn.Obituary,
          {DynamicSupervisor, name: Codex.Turn.Supervisor, strategy: :one_for_one}
        ]

    Supervisor.start_link(children, strategy: :one_for_one, name: Codex.Supervisor)
  end
end
