defmodule Codex.Client.Answers.ResultTest do
  # Every kind of request: what each answer becomes, and what it gets where nobody answers.
  use ExUnit.Case, async: true

  alias Codex.Client.Answers.{Question, Reply}
  alias Codex.{JSON, Native, Protocol, RequestHandler}
  alias Codex.Protocol.ServerRequest

  @moduletag :capture_log

  @schema "fixtures/schemas/#{Codex.Protocol.Snapshot.version()}/experimental/codex_app_server_protocol.schemas.json"

  # What the engine sends, as small as its schema allows.
  @turn %{"threadId" => "thread", "turnId" => "turn"}
  @params %{
    "item/commandExecution/requestApproval" =>
      Map.merge(@turn, %{"itemId" => "call", "startedAtMs" => 0}),
    "item/fileChange/requestApproval" =>
      Map.merge(@turn, %{"itemId" => "call", "startedAtMs" => 0}),
    "item/permissions/requestApproval" =>
      Map.merge(@turn, %{
        "itemId" => "call",
        "startedAtMs" => 0,
        "cwd" => "/",
        "permissions" => %{
          "network" => %{"enabled" => true},
          "fileSystem" => %{"write" => ["/opt"]}
        }
      }),
    "item/tool/requestUserInput" =>
      Map.merge(@turn, %{"itemId" => "call", "isBlocking" => false, "questions" => []}),
    "mcpServer/elicitation/request" => %{
      "threadId" => "thread",
      "serverName" => "server",
      "mode" => "form",
      "message" => "Who?",
      "requestedSchema" => %{"type" => "object", "properties" => %{}}
    },
    "item/tool/call" =>
      Map.merge(@turn, %{"callId" => "call", "tool" => "weather", "arguments" => %{}}),
    "account/chatgptAuthTokens/refresh" => %{"reason" => "unauthorized"},
    "attestation/generate" => %{},
    "currentTime/read" => %{"threadId" => "thread"},
    "applyPatchApproval" => %{
      "callId" => "call",
      "conversationId" => "thread",
      "fileChanges" => %{}
    },
    "execCommandApproval" => %{
      "callId" => "call",
      "conversationId" => "thread",
      "command" => ["ls"],
      "cwd" => "/",
      "parsedCmd" => []
    }
  }

  defp question(method) do
    line = JSON.encode!(%{"id" => 7, "method" => method, "params" => @params[method]})
    {:ok, request} = Native.wire_decode("ServerRequest", line)
    Question.new(request)
  end

  # The message that goes to the engine for what a handler returns.
  defp message(method, handler) do
    question = question(method)
    context = %RequestHandler.Context{client: self(), method: method, request_id: 7}
    message = handler |> Reply.make(question, context) |> IO.iodata_to_binary()
    refute message =~ "\n"
    assert %{"id" => 7} = message = JSON.decode!(message)
    Map.delete(message, "id")
  end

  defp result(method, answer) do
    assert %{"result" => result} = message(method, fn _request -> answer end)
    result
  end

  defp methods do
    definitions = @schema |> File.read!() |> JSON.decode!() |> Map.fetch!("definitions")

    for %{"properties" => %{"method" => %{"enum" => [method]}}} <-
          definitions["ServerRequest"]["oneOf"],
        do: method
  end

  test "there are those of the snapshot" do
    assert length(methods()) == 11
    assert @params |> Map.keys() |> Enum.sort() == Enum.sort(methods())
  end

  test "each is known by its struct, and its parameters are read" do
    for method <- methods() do
      question = question(method)
      assert question.method == method
      assert is_struct(question.params), method
    end
  end

  test "each denial is what the engine's schema has for no" do
    denials =
      for method <- methods(), method != "currentTime/read", into: %{} do
        assert message(method, nil) == message(method, fn _request -> :decline end)

        case message(method, nil) do
          %{"result" => result} ->
            assert {:ok, _text} = Protocol.Params.answer(method, result)
            {method, result}

          %{"error" => error} ->
            {method, error}
        end
      end

    assert %{
             "item/commandExecution/requestApproval" => %{"decision" => "decline"},
             "item/fileChange/requestApproval" => %{"decision" => "decline"},
             "item/permissions/requestApproval" => %{"permissions" => permissions},
             "item/tool/requestUserInput" => %{"answers" => answers},
             "mcpServer/elicitation/request" => %{"action" => "decline"},
             "item/tool/call" => %{"success" => false, "contentItems" => [%{"text" => _}]},
             "account/chatgptAuthTokens/refresh" => %{"code" => -32_601, "message" => _},
             "attestation/generate" => %{"code" => -32_601, "message" => _},
             "applyPatchApproval" => %{"decision" => %{"denied" => %{"rejection" => _}}},
             "execCommandApproval" => %{"decision" => %{"denied" => %{"rejection" => _}}}
           } = denials

    assert {permissions, answers} == {%{}, %{}}
  end

  test "the time is the host's, whoever handles the rest" do
    for handler <- [nil, :accept_all, fn _request -> flunk("asked") end] do
      assert %{"result" => %{"currentTimeAt" => time}} = message("currentTime/read", handler)
      assert abs(time - System.os_time(:second)) < 60
    end
  end

  test "a request that the snapshot does not know is refused" do
    payload = %{"id" => "x", "method" => "moon/land", "params" => nil}
    question = Question.new(%ServerRequest.Unknown{type: "moon/land", payload: payload})
    context = %RequestHandler.Context{client: self(), method: "moon/land", request_id: "x"}
    handler = fn _request -> flunk("asked") end
    message = handler |> Reply.make(question, context) |> IO.iodata_to_binary() |> JSON.decode!()
    assert %{"id" => "x", "error" => %{"code" => -32_601, "message" => text}} = message
    assert text =~ "moon/land"
  end

  test "a request whose parameters cannot be read is denied" do
    {:ok, request} =
      Native.wire_decode("ServerRequest", ~s({"id":1,"method":"item/tool/call","params":[1]}))

    question = Question.new(request)
    context = %RequestHandler.Context{client: self(), method: question.method, request_id: 1}
    handler = fn _request -> flunk("asked") end
    message = handler |> Reply.make(question, context) |> IO.iodata_to_binary() |> JSON.decode!()
    assert %{"result" => %{"success" => false}} = message
  end

  describe "short answers become what the protocol has for them:" do
    test "commands" do
      method = "item/commandExecution/requestApproval"

      for {answer, decision} <- [
            {:accept, "accept"},
            {:accept_for_session, "acceptForSession"},
            {:cancel, "cancel"},
            {{:accept_with_amendment, ["git", "push"]},
             %{"acceptWithExecpolicyAmendment" => %{"execpolicy_amendment" => ["git", "push"]}}},
            {{:network_amendment, "example.com", :allow},
             %{
               "applyNetworkPolicyAmendment" => %{
                 "network_policy_amendment" => %{"host" => "example.com", "action" => "allow"}
               }
             }}
          ] do
        assert result(method, answer) == %{"decision" => decision}
      end
    end

    test "file changes" do
      method = "item/fileChange/requestApproval"
      assert result(method, :accept) == %{"decision" => "accept"}
      assert result(method, :accept_for_session) == %{"decision" => "acceptForSession"}
      assert result(method, :cancel) == %{"decision" => "cancel"}
    end

    test "permissions" do
      method = "item/permissions/requestApproval"
      asked = @params[method]["permissions"]
      assert result(method, :accept) == %{"permissions" => asked, "scope" => "turn"}

      assert result(method, :accept_for_session) == %{
               "permissions" => asked,
               "scope" => "session"
             }

      network = %{"network" => %{"enabled" => true}}

      for permissions <- [
            network,
            %Protocol.GrantedPermissionProfile{
              network: %Protocol.AdditionalNetworkPermissions{enabled: true}
            },
            %Protocol.RequestPermissionProfile{
              network: %Protocol.AdditionalNetworkPermissions{enabled: true}
            }
          ] do
        assert result(method, {:grant, permissions}) == %{
                 "permissions" => network,
                 "scope" => "turn"
               }

        assert result(method, {:grant, permissions, :session})["scope"] == "session"
      end
    end

    test "questions to the user" do
      method = "item/tool/requestUserInput"

      assert result(method, {:answers, %{"one" => "A", "two" => ["B", "C"], "none" => []}}) == %{
               "answers" => %{
                 "one" => %{"answers" => ["A"]},
                 "two" => %{"answers" => ["B", "C"]},
                 "none" => %{"answers" => []}
               }
             }
    end

    test "questions of MCP servers" do
      method = "mcpServer/elicitation/request"
      assert result(method, :accept) == %{"action" => "accept", "content" => %{}}

      assert result(method, {:accept, %{"name" => "Ada"}}) == %{
               "action" => "accept",
               "content" => %{"name" => "Ada"}
             }

      assert result(method, :cancel) == %{"action" => "cancel"}

      for {answer, scope} <- [accept_for_session: "session", accept_always: "always"] do
        assert result(method, answer) == %{
                 "action" => "accept",
                 "content" => %{},
                 "_meta" => %{"persist" => scope}
               }
      end
    end

    test "tools" do
      method = "item/tool/call"
      text = &%{"type" => "inputText", "text" => &1}

      assert result(method, {:ok, "sun"}) == %{
               "success" => true,
               "contentItems" => [text.("sun")]
             }

      assert result(method, {:error, "no"}) == %{
               "success" => false,
               "contentItems" => [text.("no")]
             }

      alias Protocol.DynamicToolCallOutputContentItem.{InputImage, InputText}
      items = [%InputText{text: "sun"}, %InputImage{image_url: "data:,"}]

      assert result(method, {:ok, items})["contentItems"] == [
               text.("sun"),
               %{"type" => "inputImage", "imageUrl" => "data:,"}
             ]
    end

    test "tokens and attestations" do
      tokens = %Protocol.ChatgptAuthTokensRefreshResponse{
        access_token: "token",
        chatgpt_account_id: "account"
      }

      method = "account/chatgptAuthTokens/refresh"

      assert result(method, tokens) == %{
               "accessToken" => "token",
               "chatgptAccountId" => "account"
             }

      assert %{"error" => %{"message" => "logged out"}} =
               message(method, fn _request -> {:error, "logged out"} end)

      assert result("attestation/generate", {:ok, "token"}) == %{"token" => "token"}
    end

    test "the requests of older engines" do
      for method <- ["applyPatchApproval", "execCommandApproval"],
          {answer, decision} <- [
            accept: "approved",
            accept_for_session: "approved_for_session",
            cancel: "abort"
          ] do
        assert result(method, answer) == %{"decision" => decision}
      end
    end
  end

  test "what does not fit is denied, and the log has its place but not its value" do
    method = "item/tool/requestUserInput"
    secret = 123_456_789

    log =
      ExUnit.CaptureLog.capture_log(fn ->
        assert result(method, {:answers, %{"pin" => secret}}) == %{"answers" => %{}}
      end)

    assert log =~ ~s([:answers, "pin", :answers, 0]: expected a string)
    refute log =~ "#{secret}"
  end

  test "accepting all accepts what a yes is an answer to" do
    accepted =
      for method <- methods(), message(method, :accept_all) != message(method, nil), do: method

    assert Enum.sort(accepted -- ["currentTime/read"]) == [
             "applyPatchApproval",
             "execCommandApproval",
             "item/commandExecution/requestApproval",
             "item/fileChange/requestApproval",
             "item/permissions/requestApproval"
           ]
  end
end
