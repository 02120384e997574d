defmodule Codex.Transport.AppServer.TurnParams do
  @moduledoc false
  # The options and the input of a turn as parameters of requests: maps with the wire's own keys and words, in which
  # what was not given does not stand.

  alias Codex.Input
  alias Codex.Options.{ApprovalPolicy, Sandbox}
  alias Codex.Thread.Configuration

  @type params :: %{String.t() => term()}

  # `turn/start`. What a turn changes (all but the last six) stays so for the turns after it.
  @spec turn(String.t(), Input.t(), Codex.Turn.Options.t(), Codex.Thread.Options.t()) :: params()
  def turn(thread_id, input, options, thread_options) do
    input
    |> input()
    |> Map.merge(
      given(%{
        "threadId" => thread_id,
        "model" => options.model,
        "effort" => word(options.reasoning_effort),
        "summary" => word(options.reasoning_summary),
        "personality" => word(options.personality),
        "serviceTier" => options.service_tier,
        "cwd" => options.working_directory,
        "permissions" => options.permission_profile,
        "sandboxPolicy" => options.sandbox && sandbox(options.sandbox, thread_options),
        "approvalPolicy" =>
          options.approval_policy && ApprovalPolicy.wire(options.approval_policy),
        "approvalsReviewer" => word(options.approvals_reviewer),
        "outputSchema" => options.output_schema,
        "serviceTierForTurn" => options.turn_service_tier,
        "turnTrigger" => options.turn_trigger,
        "clientUserMessageId" => options.client_user_message_id,
        "parentTurnId" => options.parent_turn_id,
        "rootTurnId" => options.root_turn_id,
        "cyberAccessProgram" => camel(options.cyber_access_program)
      })
    )
  end

  # `turn/steer`.
  @spec steer(String.t(), String.t(), Input.t(), String.t() | nil) :: params()
  def steer(thread_id, turn_id, input, message_id \\ nil) do
    given(%{
      "threadId" => thread_id,
      "expectedTurnId" => turn_id,
      "input" => Enum.map(input.parts, &part/1),
      "clientUserMessageId" => message_id
    })
  end

  @doc "The keys `input`, and `toolOutput` for a message from elsewhere."
  @spec input(Input.t()) :: params()
  def input(%Input{parts: [{:external_message, name, content, opts}]}) do
    output = if is_binary(content), do: content, else: Enum.map(content, &content/1)

    message = %{
      "name" => name,
      "output" => output,
      "namespace" => opts[:namespace],
      "retain" => opts[:retain]
    }

    %{"input" => [], "toolOutput" => given(message)}
  end

  def input(%Input{parts: parts}), do: %{"input" => Enum.map(parts, &part/1)}

  @doc "The object `SandboxPolicy`. Details that a turn does not name are those of its thread."
  @spec sandbox(Sandbox.t(), Codex.Thread.Options.t()) :: params()
  def sandbox(sandbox, thread_options) do
    mode = Sandbox.mode(sandbox)
    sandbox = Configuration.inherit(sandbox, thread_options)

    details =
      if mode == :workspace_write,
        do: Configuration.sandbox(%{thread_options | sandbox: sandbox}),
        else: Sandbox.details(sandbox)

    Map.new([{"type", camel(mode)} | Enum.map(details, &detail(&1, mode))])
  end

  defp detail({:network_access, allowed?}, :external_sandbox),
    do: {"networkAccess", if(allowed?, do: "enabled", else: "restricted")}

  defp detail({key, value}, _mode), do: {camel(key), value}

  defp part({:text, text, []}), do: %{"type" => "text", "text" => text}

  defp part({:text, text, elements}),
    do: %{"type" => "text", "text" => text, "text_elements" => Enum.map(elements, &element/1)}

  defp part({:image, url, detail}),
    do: given(%{"type" => "image", "url" => url, "detail" => word(detail)})

  defp part({:local_image, path, detail}),
    do: given(%{"type" => "localImage", "path" => path, "detail" => word(detail)})

  defp part({:audio, url}), do: %{"type" => "audio", "url" => url}
  defp part({:local_audio, path}), do: %{"type" => "localAudio", "path" => path}
  defp part({:skill, name, path}), do: %{"type" => "skill", "name" => name, "path" => path}
  defp part({:mention, name, path}), do: %{"type" => "mention", "name" => name, "path" => path}

  defp element({start, length, placeholder}) do
    given(%{
      "byteRange" => %{"start" => start, "end" => start + length},
      "placeholder" => placeholder
    })
  end

  defp content({:text, text, _elements}), do: %{"type" => "input_text", "text" => text}

  defp content({:image, url, detail}),
    do: given(%{"type" => "input_image", "image_url" => url, "detail" => word(detail)})

  defp content({:audio, url}), do: %{"type" => "input_audio", "audio_url" => url}

  @doc "Without what was not given."
  @spec given(params()) :: params()
  def given(params), do: for({key, value} <- params, value != nil, into: %{}, do: {key, value})

  @doc "A word as the engine writes most of them."
  @spec word(atom() | String.t() | nil) :: String.t() | nil
  def word(nil), do: nil
  def word(word), do: to_string(word)

  defp camel(nil), do: nil

  defp camel(word) do
    [first | rest] = word |> Atom.to_string() |> String.split("_")
    Enum.join([first | Enum.map(rest, &String.capitalize/1)])
  end
end
