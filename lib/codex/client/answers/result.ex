defmodule Codex.Client.Answers.Result do
  @moduledoc false
  # What a handler returned -> what the engine gets. The short forms become what the protocol has for them first, so there is one
  # check for both: what does not fit the definition of the answer is not sent.

  alias Codex.Client.Answers.Question
  alias Codex.Protocol.{GrantedPermissionProfile, Params}

  @spec new(Question.t(), term()) :: {:ok, Question.outcome()} | {:error, reason :: String.t()}
  def new(%Question{kind: kind} = question, answer) do
    case long(kind, answer, question) do
      {:response, response} -> checked(question, response)
      {:refusal, message} -> {:ok, {:error, message}}
      :none -> {:error, "what it returned is no answer to this request"}
    end
  end

  defp long(_kind, %_struct{} = response, _question), do: {:response, response}

  defp long(kind, decision, _question)
       when kind in [:command, :file_change] and
              decision in [:accept, :accept_for_session, :cancel],
       do: decision(decision)

  defp long(:command, {:accept_with_amendment, words}, _question),
    do: decision(%{accept_with_execpolicy_amendment: %{execpolicy_amendment: words}})

  defp long(:command, {:network_amendment, host, action}, _question) do
    amendment = %{host: host, action: action}
    decision(%{apply_network_policy_amendment: %{network_policy_amendment: amendment}})
  end

  defp long(:permissions, :accept, question), do: grant(question.params.permissions, :turn)

  defp long(:permissions, :accept_for_session, question),
    do: grant(question.params.permissions, :session)

  defp long(:permissions, {:grant, permissions}, _question), do: grant(permissions, :turn)
  defp long(:permissions, {:grant, permissions, scope}, _question), do: grant(permissions, scope)

  defp long(:user_input, {:answers, answers}, _question)
       when is_map(answers) and not is_struct(answers) do
    answers = Map.new(answers, fn {id, texts} -> {id, %{answers: List.wrap(texts)}} end)
    {:response, %{answers: answers}}
  end

  defp long(:elicitation, :accept, _question), do: elicitation(:accept, %{content: %{}})

  defp long(:elicitation, {:accept, content}, _question),
    do: elicitation(:accept, %{content: content})

  # How long the approval of a tool holds. The request says which of the two are possible.
  defp long(:elicitation, :accept_for_session, _question), do: persist("session")
  defp long(:elicitation, :accept_always, _question), do: persist("always")
  defp long(:elicitation, :cancel, _question), do: elicitation(:cancel, %{})

  defp long(:tool_call, {status, output}, _question) when status in [:ok, :error],
    do: {:response, %{success: status == :ok, content_items: items(output)}}

  defp long(:attestation, {:ok, token}, _question), do: {:response, %{token: token}}

  defp long(kind, {:error, message}, _question)
       when kind in [:auth_tokens, :attestation] and is_binary(message),
       do: {:refusal, message}

  defp long(:legacy, :accept, _question), do: decision(:approved)
  defp long(:legacy, :accept_for_session, _question), do: decision(:approved_for_session)
  defp long(:legacy, :cancel, _question), do: decision(:abort)
  defp long(_kind, _answer, _question), do: :none

  defp decision(decision), do: {:response, %{decision: decision}}

  # What is asked for and what is granted have the same fields; either is taken.
  defp grant(%_profile{} = permissions, scope),
    do: GrantedPermissionProfile |> struct(Map.from_struct(permissions)) |> granted(scope)

  defp grant(permissions, scope), do: granted(permissions, scope)

  defp granted(permissions, scope),
    do: {:response, %{permissions: permissions, scope: scope}}

  defp elicitation(action, more), do: {:response, Map.put(more, :action, action)}

  defp persist(scope),
    do: elicitation(:accept, %{content: %{}, meta: %{"persist" => scope}})

  defp items(text) when is_binary(text), do: [%{type: :input_text, text: text}]
  defp items(items), do: items

  # A mistake is told by its place; what stands there may be a secret.
  defp checked(%Question{method: method}, response) do
    case Params.answer(method, response) do
      {:ok, text} ->
        {:ok, {:result, text}}

      {:error, error} ->
        [expectation | _value] = String.split(error.reason, ", got: ")
        {:error, "#{inspect(error.key)}: #{expectation}"}
    end
  end
end
