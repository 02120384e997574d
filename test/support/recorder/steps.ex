defmodule Codex.Recorder.Steps do
  @moduledoc false
  # Short words for what a session with `codex app-server` consists of. Each is a list of steps; texts may hold `{{name}}`, the rig's
  # variables and what was captured from earlier messages, as `thread: ~w(result thread id)`.

  @turn_limits %{sandbox: "danger-full-access", approvalPolicy: "never"}

  @doc "The handshake; `capabilities` as on the wire."
  def handshake(capabilities \\ nil) do
    identity = %{clientInfo: %{name: "recorder", version: "1"}}
    params = if capabilities, do: Map.put(identity, :capabilities, capabilities), else: identity
    [ask("initialize", params), {:notify, "initialized"}]
  end

  @doc "The handshake of a client that knows the experimental part."
  def experimental, do: handshake(%{experimentalApi: true})

  @doc "A request and its response, whatever that is."
  def ask(method, params, captures \\ []),
    do: [request(method, params), response(method, captures)]

  @doc "A request; `name:` is what its response is asked by, `id:` its id."
  def request(method, params, options \\ []),
    do: [{:request, Keyword.get(options, :name, method), options[:id], method, params}]

  @doc "The response to a request."
  def response(name, captures \\ []), do: [{:response, name, captures}]

  @doc "A notification whose parameters have these among them."
  def await(method, params \\ %{}, captures \\ []), do: [{:await, method, params, captures}]

  @doc "Answers a request of the engine with a result."
  def answer(method, result, params \\ %{}),
    do: [{:answer, method, params, %{"result" => result}}]

  @doc "Answers a request of the engine with an error."
  def refuse(method, params \\ %{}),
    do: [{:answer, method, params, %{"error" => %{"code" => -32_000, "message" => "no"}}}]

  @doc "A thread in the project's directory, where everything is allowed unless `params` say otherwise."
  def thread(params \\ %{}, name \\ :thread) do
    params = @turn_limits |> Map.put(:cwd, "{{project}}") |> Map.merge(params)
    [ask("thread/start", params, [{name, ~w(result thread id)}]), started(name)]
  end

  defp started(name), do: await("thread/started", %{thread: %{id: "{{#{name}}}"}})

  @doc "Begins a turn. It has the thread's name and `_turn`."
  def begin(prompt \\ "Do it.", params \\ %{}, thread \\ :thread) do
    params =
      Map.merge(
        %{threadId: "{{#{thread}}}", input: [%{type: "text", text: prompt}]},
        params
      )

    ask("turn/start", params, [{:"#{thread}_turn", ~w(result turn id)}])
  end

  @doc "Waits for the end of the turn."
  def completed(thread \\ :thread) do
    await("turn/completed", %{
      threadId: "{{#{thread}}}",
      turn: %{id: "{{#{thread}_turn}}"}
    })
  end

  @doc "A turn from its beginning to its end."
  def turn(prompt \\ "Do it.", params \\ %{}, thread \\ :thread),
    do: [begin(prompt, params, thread), completed(thread)]

  @doc "Interrupts the turn."
  def interrupt(thread \\ :thread),
    do: ask("turn/interrupt", %{threadId: "{{#{thread}}}", turnId: "{{#{thread}_turn}}"})

  @doc "Steers the turn; `params` as on the wire."
  def steer(text, params \\ %{}, captures \\ []) do
    params =
      Map.merge(
        %{
          threadId: "{{thread}}",
          expectedTurnId: "{{thread_turn}}",
          input: [%{type: "text", text: text}]
        },
        params
      )

    ask("turn/steer", params, captures)
  end

  @doc "The session of a scenario that has none: one turn with these words."
  def turn_of_its_own([prompt]), do: [handshake(), thread(), turn(prompt)]

  @doc "Answers a request of which nobody knows any more."
  def answer_late(id, result), do: [{:late, %{"id" => id, "result" => result}}]

  @doc "Waits for a stream of the model to stand at a gate, or opens it."
  def gate(name), do: [{:gate, name}]
  def open(name), do: [{:open, name}]

  @doc "Bytes as they are."
  def bytes(bytes), do: [{:bytes, bytes}]

  @doc "A shell script, which may wait."
  def shell(script), do: [{:shell, script}]

  @doc "Waits for the engine to end by itself."
  def ended, do: [:ended]
end
