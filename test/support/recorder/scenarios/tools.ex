defmodule Codex.Recorder.Scenarios.Tools do
  @moduledoc false
  # Calls of MCP tools, and of the tools that work with other agents.

  import Codex.Recorder.Scenario, only: [new: 3, options: 1]
  import Codex.Recorder.Script

  @both [:exec, :app_server]
  # Only for a server that is required the engine waits before it asks the model.
  @server [
    ~s(mcp_servers.recorder.command="python3"),
    ~s(mcp_servers.recorder.args=["{{mcp}}"]),
    "mcp_servers.recorder.required=true"
  ]
  # A model that the engine does not know has the tools of the first multi-agent version, and is warned of.
  @agents [~s(model="unknown")]
  @helped [%{text: %{text: "helped", id: "helped"}}]
  @nobody "01890a5d-ac96-774b-bcce-b302099a8057"

  def all, do: mcp() ++ with_agents()

  @doc "The settings with which there are other agents."
  def agents, do: @agents

  defp mcp do
    [
      calls(
        "mcp",
        "A call that succeeds, one with structured content, one that fails, one that the protocol refuses.",
        tools: ~w(echo structured fail rpc_fail),
        transports: @both
      ),
      calls("mcp_image", "An image beside a text.", tools: ~w(image)),
      calls("mcp_content", "Nothing, a sound, a link and a resource, a text with annotations.",
        tools: ~w(nothing audio resources annotated)
      ),
      calls("mcp_slow", "A call that reports its progress: exec shows none of it.",
        tools: ~w(slow)
      ),
      calls("mcp_asks", "A server that asks the user: exec declines for them.", tools: ~w(ask)),
      calls("mcp_timeout", "A call that takes longer than it may.",
        tools: ~w(hang),
        config: @server ++ ["mcp_servers.recorder.tool_timeout_sec=1"]
      ),
      calls("mcp_crash", "A server that dies of a call, and a call after that.",
        tools: ~w(crash echo)
      ),
      calls("mcp_unapproved", "A tool that changes things, with nobody to ask.",
        tools: ~w(change),
        options: options(["--sandbox", "workspace-write"])
      ),
      new("mcp_no_arguments", "A call without arguments.",
        config: @server,
        responses: [[call("mcp__recorder", "echo", "")], [text("Done.")]]
      ),
      new("mcp_parallel", "Two calls at once.",
        config: @server,
        responses: [[mcp_call("echo"), mcp_call("image")], [text("Done.")]],
        unordered: [:exec]
      ),
      new(
        "mcp_resources",
        "The engine's own tools for resources; on all servers it is the server itself.",
        config: @server,
        responses: [
          [call("list_mcp_resources", %{})],
          [call("list_mcp_resource_templates", %{server: "recorder"})],
          [call("read_mcp_resource", %{server: "recorder", uri: "note://one"})],
          [text("Done.")]
        ]
      ),
      new("mcp_no_server", "A server that does not start, and a call of it: nothing is said.",
        config: [~s(mcp_servers.recorder.command="/nope")],
        responses: [[mcp_call("echo")], [text("Done.")]]
      )
    ]
  end

  defp calls(name, shows, fields) do
    {tools, fields} = Keyword.pop!(fields, :tools)
    responses = Enum.map(tools, &[mcp_call(&1)]) ++ [[text("done")]]
    new(name, shows, Keyword.merge([config: @server, responses: responses], fields))
  end

  defp mcp_call(tool), do: call("mcp__recorder", tool, %{q: "hi"})

  defp with_agents do
    [
      agents(
        "collab",
        "An agent is started, awaited, told more, awaited, closed; a warning before all that.",
        steps: [
          spawn_agent(),
          wait(),
          agent("send_input", %{target: "{{agent}}", message: "More."}),
          wait(),
          close()
        ],
        helper: @helped,
        transports: @both,
        unordered: [:app_server]
      ),
      agents("agent_failed", "An agent whose model refuses.",
        steps: [spawn_agent(), wait()],
        helper: %{status: 400, body: "no"}
      ),
      agents(
        "agent_interrupted",
        "An agent is interrupted while it works, and closed while it works on.",
        steps: [
          spawn_agent(),
          [
            %{gate: "first run seen"}
            | agent("send_input", %{target: "{{agent}}", message: "Stop.", interrupt: true})
          ],
          [%{gate: "second run seen"} | close()],
          wait()
        ],
        helpers: [[%{gate: "first run"}], [%{gate: "second run"}]],
        gates: [{"first run", "first run seen"}, {"second run", "second run seen"}]
      ),
      agents("agent_reopened", "An agent is closed, is no longer there, and is opened again.",
        steps: [spawn_agent(), wait(), close(), wait(), agent("resume_agent", %{id: "{{agent}}"})],
        helper: @helped
      ),
      agents("agent_unknown", "An agent that never was is awaited, told and closed.",
        steps: [
          agent("wait_agent", %{targets: [@nobody], timeout_ms: 10_000}),
          agent("send_input", %{target: @nobody, message: "More."}),
          agent("close_agent", %{target: @nobody})
        ]
      ),
      agents("agent_too_many", "One agent more than there may be.",
        config: @agents ++ ["agents.max_threads=1"],
        steps: [spawn_agent(), spawn_agent()],
        helper: [%{gate: "never"}]
      ),
      agents(
        "agent_of_no_type",
        "An agent of a type that is not there: the call is never completed.",
        steps: [agent("spawn_agent", %{message: "Help.", agent_type: "nope"})]
      )
    ]
  end

  # The requests of the other agent do not hold the first one's prompt.
  defp agents(name, shows, fields) do
    {steps, fields} = Keyword.pop!(fields, :steps)
    {helper, fields} = Keyword.pop(fields, :helper, @helped)
    {helpers, fields} = Keyword.pop(fields, :helpers, [])

    # Ids of their own: the model's count the requests, and those of the two agents come in any order.
    ours =
      for {step, n} <- Enum.with_index(steps ++ [[%{text: %{text: "done", id: "done"}}]], 1),
          do: step |> identified("call_#{n}") |> response(%{when: %{contains: "Do it."}})

    theirs = Enum.map(helpers, &response(&1, %{}))
    always = response(helper, %{times: "always"})

    new(
      name,
      shows,
      [responses: ours ++ theirs ++ [always]] ++ Keyword.put_new(fields, :config, @agents)
    )
  end

  defp identified(steps, id) do
    for step <- steps do
      with %{function_call: call} <- step, do: %{function_call: Map.put(call, :call_id, id)}
    end
  end

  defp response(%{} = failure, more), do: Map.merge(failure, more)

  defp response(steps, more) do
    # Only what names the agent can be filled in with it.
    if inspect(steps) =~ "{{agent}}",
      do: Map.merge(more, %{steps: steps, capture: %{agent: ~S{agent_id\W+([0-9a-f-]+)}}}),
      else: Map.put(more, :steps, steps)
  end

  defp agent(name, arguments), do: [call("multi_agent_v1", name, arguments)]
  defp spawn_agent, do: agent("spawn_agent", %{message: "Help."})
  defp wait, do: agent("wait_agent", %{targets: ["{{agent}}"], timeout_ms: 10_000})
  defp close, do: agent("close_agent", %{target: "{{agent}}"})
end
