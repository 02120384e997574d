defmodule Codex.RedactionTest do
  use ExUnit.Case, async: true

  alias Codex.Redaction

  @mask Redaction.mask()

  test "names of secrets are whole words" do
    for name <- [
          "OPENAI_API_KEY",
          "CODEX_API_KEY",
          "githubToken",
          :password,
          "X-Auth",
          "AWS_SECRET"
        ] do
      assert Redaction.secret_name?(name), inspect(name)
    end

    for name <- ["MONKEY", "TOKENIZER", "PATH", "KEYBOARD", :sort_key, "sortKey", :model, 3, nil] do
      refute Redaction.secret_name?(name), inspect(name)
    end
  end

  test "a term keeps its shape, whatever is masked in it" do
    term = %{
      "http_headers" => %{"Authorization" => "Basic xyz", "Accept" => "json"},
      list: [api_key: "abc", model: "m", empty: nil],
      plain: [1, "two", {:three, 3}],
      token: true,
      url: "https://me:pass@host/v1"
    }

    assert Redaction.term(term) == %{
             "http_headers" => %{"Authorization" => @mask, "Accept" => "json"},
             list: [api_key: @mask, model: "m", empty: nil],
             plain: [1, "two", {:three, 3}],
             token: true,
             url: "https://me:#{@mask}@host/v1"
           }
  end

  test "known secrets go first the longest, and short ones stay" do
    text = "a=hunter2hunter2 b=hunter2 c=abc"

    assert Redaction.text(text, ["hunter2", "hunter2hunter2", "abc", nil]) ==
             "a=#{@mask} b=#{@mask} c=abc"
  end

  test "what looks like a key is masked in any bytes" do
    assert Redaction.text(<<0xFF, "key sk-abcdefgh123 end">>) == <<0xFF, "key #{@mask} end">>
    assert Redaction.text("authorization: bearer abc.def-ghi") == "authorization: bearer #{@mask}"

    assert Redaction.text("a desk-top and a task-list-of-things") ==
             "a desk-top and a task-list-of-things"
  end

  test "the secrets of an environment are found by name" do
    assert Enum.sort(
             Redaction.secrets(%{"A_KEY" => "1", "B_TOKEN" => "2", "C" => "3", "D_KEY" => nil})
           ) ==
             ["1", "2"]
  end
end
