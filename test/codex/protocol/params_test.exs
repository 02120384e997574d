defmodule Codex.Protocol.ParamsTest do
  use ExUnit.Case, async: true

  alias Codex.{JSON, OptionError, Protocol}
  alias Codex.Protocol.Params

  doctest Params

  defp sent(method, params, opts \\ []) do
    assert {:ok, text} = Params.encode(method, params, opts)
    if text, do: JSON.decode!(text)
  end

  defp refused(method, params, opts \\ []) do
    assert {:error, %OptionError{level: :request} = error} = Params.encode(method, params, opts)
    assert is_binary(Exception.message(error))
    error
  end

  defp turn(more), do: [thread_id: "t", input: []] ++ more

  @text %{"threadId" => "t", "input" => [%{"type" => "text", "text" => "Hi"}]}

  describe "the same is sent" do
    test "whichever way it is written" do
      for params <- [
            [thread_id: "t", input: [[type: :text, text: "Hi"]]],
            %{thread_id: "t", input: [%{type: "text", text: "Hi"}]},
            %{"threadId" => "t", "input" => [%{"type" => "text", "text" => "Hi"}]},
            %{"threadId" => "t", input: [%{"type" => :text, text: "Hi"}]},
            %{threadId: "t", input: [%{type: :text, text: "Hi"}]},
            %Protocol.TurnStartParams{
              thread_id: "t",
              input: [%Protocol.UserInput.Text{text: "Hi"}]
            },
            [thread_id: "t", input: [%Protocol.UserInput.Text{text: "Hi"}]]
          ],
          do: assert(sent("turn/start", params) == @text)
    end

    test "of a key that stands twice in a list, the first" do
      assert sent("turn/interrupt", thread_id: "a", turn_id: "b", thread_id: "c") ==
               %{"threadId" => "a", "turnId" => "b"}
    end

    test "with words of the wire or their atoms" do
      for policy <- [:on_request, "on-request", :"on-request"] do
        assert %{"approvalPolicy" => "on-request"} =
                 sent("turn/start", turn(approval_policy: policy))
      end

      for policy <- [
            %{type: :workspace_write, network_access: true},
            %{"type" => "workspaceWrite", "networkAccess" => true},
            %Protocol.SandboxPolicy.WorkspaceWrite{network_access: true}
          ] do
        assert %{"sandboxPolicy" => %{"type" => "workspaceWrite", "networkAccess" => true}} =
                 sent("turn/start", turn(sandbox_policy: policy))
      end
    end

    test "with an atom for a string, such as an effort" do
      assert %{"effort" => "high"} = sent("turn/start", turn(effort: :high))
    end
  end

  describe "nil" do
    test "is null in a map and a list, nothing in a struct" do
      assert %{"model" => nil} = sent("turn/start", turn(model: nil))
      params = %Protocol.TurnStartParams{thread_id: "t", input: [], model: nil}
      assert sent("turn/start", params) == %{"threadId" => "t", "input" => []}
    end

    test "is refused where the engine takes no null" do
      assert %{key: [:thread_id], reason: "expected a string, got: nil"} =
               refused("turn/start", thread_id: nil, input: [])
    end

    test "as parameters: none, or an empty object where there has to be one" do
      assert Params.encode("account/logout", nil) == {:ok, nil}
      assert Params.encode("account/logout", %{}) == {:ok, nil}
      assert Params.encode("account/rateLimits/read", nil) == {:ok, nil}
      assert Params.encode("thread/loaded/list", nil) == {:ok, "{}"}

      assert %{key: nil, reason: "account/logout takes none"} =
               refused("account/logout", now: true)

      assert %{key: [:thread_id], reason: "is required"} = refused("thread/read", nil)
    end
  end

  describe "what is free" do
    test "passes" do
      schema = %{"type" => "object", required: ["a"]}

      assert %{"outputSchema" => %{"type" => "object", "required" => ["a"]}} =
               sent("turn/start", turn(output_schema: schema))

      assert %{"config" => %{"a.b" => [1, nil]}} =
               sent("thread/start", config: %{"a.b" => [1, nil]})

      assert %{"config" => %{"web_search" => true}} =
               sent("thread/start", config: [web_search: true])
    end

    test "is refused if it has no JSON form" do
      assert %{key: ["outputSchema", :a, 0], reason: "a pid has no JSON form"} =
               refused("turn/start", turn(output_schema: %{a: [self()]}))

      assert %{key: ["threadId"], reason: reason} =
               refused("turn/start", thread_id: <<255>>, input: [])

      assert reason =~ "UTF-8"
    end

    test "extra keys of a struct too" do
      params = %Protocol.ThreadReadParams{thread_id: "t", extra: %{"newer" => 1}}
      assert sent("thread/read", params) == %{"threadId" => "t", "newer" => 1}
    end
  end

  describe "refused with the path to it" do
    test "an unknown key" do
      for {params, key, meant} <- [
            {[thread_di: "t"], [:thread_di], ":thread_id"},
            {[threadID: "t"], [:threadID], ":thread_id"},
            {%{"thread_id" => "t"}, ["thread_id"], ~s("threadId")},
            {[input: [%{type: :text, txt: "a"}]], [:input, 0, :txt], ":text"},
            {turn(sandbox_policy: %{"type" => "workspaceWrite", "networkAcces" => true}),
             [:sandbox_policy, "networkAcces"], ~s("networkAccess")}
          ] do
        assert %{key: ^key, reason: reason} = refused("turn/start", params)
        assert reason == "unknown key, did you mean #{meant}?"
      end

      assert %{key: [:zzzz], reason: "unknown key"} = refused("turn/start", zzzz: 1)
      assert %{key: [{1, 2}], reason: "unknown key"} = refused("turn/start", %{{1, 2} => 1})
      assert %{key: [<<255>>], reason: "unknown key"} = refused("turn/start", %{<<255>> => 1})
    end

    test "a value of the wrong type" do
      for {params, key, reason} <- [
            {[thread_id: 1, input: []], [:thread_id], "expected a string, got: 1"},
            {[thread_id: "t", input: "Hi"], [:input], ~s(expected a list, got: "Hi")},
            {[thread_id: "t", input: ["Hi"]], [:input, 0],
             ~s(expected a map with :type, one of :text, :image, :local_image, :audio, :local_audio, :skill, :mention, got: "Hi")},
            {turn(approval_policy: %{granular: %{rules: 1}}),
             [:approval_policy, :granular, :rules], "expected true or false, got: 1"},
            {turn(sandbox_policy: [1]), [:sandbox_policy],
             "expected a map or a keyword list, got: [1]"},
            {turn(sandbox_policy: [1 | 2]), [:sandbox_policy], nil},
            {:all, nil, nil},
            {"all", nil, nil}
          ] do
        error = refused("turn/start", params)
        assert error.key == key
        if reason, do: assert(error.reason == reason)
      end

      assert %{key: [:limit], reason: "expected an integer, not negative, got: -1"} =
               refused("thread/list", limit: -1)

      assert %{key: [:cwd], reason: "expected a string, or a list, got: 1"} =
               refused("thread/list", cwd: 1)
    end

    test "a word that is none of the set" do
      assert %{key: [:approval_policy], value: :always, reason: reason} =
               refused("turn/start", turn(approval_policy: :always))

      assert reason =~ "expected one of :untrusted, :on_request, :never, or a map"

      assert %{key: [:input, 0, "type"], reason: "expected one of :text, " <> _} =
               refused("turn/start", thread_id: "t", input: [%{"type" => "txt"}])
    end

    test "a tag that is missing, or another than the struct's" do
      assert %{key: [:input, 0, :type], reason: "is required"} =
               refused("turn/start", thread_id: "t", input: [%{text: "Hi"}])

      assert %{key: [:input, 0]} =
               refused("turn/start",
                 thread_id: "t",
                 input: [%Protocol.ThreadReadParams{thread_id: "t"}]
               )
    end

    test "what is required" do
      assert %{key: [:input], reason: "is required"} = refused("turn/start", thread_id: "t")

      assert %{key: [:input, 0, :text], reason: "is required"} =
               refused("turn/start", thread_id: "t", input: [%{type: :text}])

      assert %{key: [:input, 0, :text]} =
               refused("turn/start", thread_id: "t", input: [%Protocol.UserInput.Text{text: nil}])
    end

    test "one thing under two names" do
      assert %{reason: ~s(given twice, as :thread_id and "threadId")} =
               refused("thread/read", %{:thread_id => "a", "threadId" => "b"})
    end

    test "without its secrets" do
      for {params, key} <- [
            {[type: :api_key, api_key: 'sk-secret'], [:api_key]},
            {[type: :api_key, api_ky: "sk-secret"], [:api_ky]},
            {%{"type" => "apiKey", "apiKey" => ["sk-secret"]}, ["apiKey"]},
            {[type: :chatgpt_auth_tokens, access_token: {:a, "sk-secret"}], [:access_token]}
          ] do
        error = refused("account/login/start", params)
        assert error.key == key
        refute inspect(error) =~ "secret"
        refute Exception.message(error) =~ "115"
      end
    end
  end

  describe "without the experimental part" do
    test "its methods are refused" do
      assert %{key: nil, value: "thread/search", reason: reason} =
               refused("thread/search", [search_term: "a"], experimental: false)

      assert reason ==
               "thread/search is experimental: it needs a client with experimental: true"

      assert %{"searchTerm" => "a"} = sent("thread/search", search_term: "a")
    end

    test "its fields are refused, at any depth, unless they are nil" do
      params = turn(multi_agent_mode: :proactive)
      assert %{"multiAgentMode" => "proactive"} = sent("turn/start", params)

      assert %{key: [:multi_agent_mode], reason: "is experimental: " <> _} =
               refused("turn/start", params, experimental: false)

      assert %{} = sent("turn/start", turn(multi_agent_mode: nil), experimental: false)

      struct = %Protocol.TurnStartParams{thread_id: "t", input: [], multi_agent_mode: :proactive}
      assert %{key: [:multi_agent_mode]} = refused("turn/start", struct, experimental: false)
    end
  end

  test "of a method that is not known are only encoded" do
    assert Params.encode("no/such", nil) == {:ok, nil}
    assert Params.encode("no/such", threadId: "a") == {:ok, ~s({"threadId":"a"})}
    assert Params.encode("no/such", %{a: [1]}) == {:ok, ~s({"a":[1]})}
    assert %{reason: "a struct has no JSON form"} = refused("no/such", __struct__: Any)
    assert %{reason: "a pid has no JSON form"} = refused("no/such", %{a: self()})
    assert %{key: [0], reason: "a tuple has no JSON form"} = refused("no/such", [{:a, 1}, 2])
  end

  test "answers to the engine are checked as well" do
    assert Params.answer("item/commandExecution/requestApproval",
             decision: %{
               apply_network_policy_amendment: %{
                 network_policy_amendment: %{host: "a", action: :allow}
               }
             }
           ) ==
             {:ok,
              ~s({"decision":{"applyNetworkPolicyAmendment":{"network_policy_amendment":{"action":"allow","host":"a"}}}})}

    assert {:error, %OptionError{key: [:decision], reason: "is required"}} =
             Params.answer("item/commandExecution/requestApproval", %{})

    assert Params.answer("no/such", %{a: 1}) == {:ok, ~s({"a":1})}
    assert Params.answer("no/such", nil) == {:ok, "null"}
  end
end
