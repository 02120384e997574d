defmodule Codex.Options.EnvironmentTest do
  use ExUnit.Case, async: true

  alias Codex.Options
  alias Codex.Options.Environment

  defp build(options, directories \\ []),
    do: options |> Options.new!() |> Environment.build(directories)

  test "extends what is inherited, and nil unsets" do
    assert %{"PATH" => path, "A" => "1"} = build(env: %{"A" => "1"})
    assert path == System.get_env("PATH")
    refute Map.has_key?(build(env: %{"PATH" => nil, "NEVER_SET" => nil}), "PATH")
  end

  test "inherits all, nothing, or what is named" do
    originator = %{"CODEX_INTERNAL_ORIGINATOR_OVERRIDE" => "codex_sdk_elixir"}
    assert build([]) == Map.merge(System.get_env(), originator)
    assert build(inherit_env: false) == originator

    assert build(inherit_env: ["PATH", "NEVER_SET"]) |> Map.keys() |> Enum.sort() ==
             ["CODEX_INTERNAL_ORIGINATOR_OVERRIDE", "PATH"]
  end

  test "names us as the originator unless somebody else does" do
    name = "CODEX_INTERNAL_ORIGINATOR_OVERRIDE"
    assert build(inherit_env: false, env: %{name => "mine"})[name] == "mine"
    assert build(inherit_env: false, env: %{name => ""})[name] == "codex_sdk_elixir"
  end

  test "the option's key wins over the variable, which is read at that moment" do
    name = "CODEX_API_KEY"
    assert build(env: %{name => "from-env"})[name] == "from-env"
    assert build(env: %{name => "from-env"}, api_key: "from-option")[name] == "from-option"
    assert build(env: %{name => nil})[name] == nil
  end

  test "the service's address is the option's, or that of CODEX_URL" do
    url = fn options ->
      options = Options.new!(options)
      Environment.base_url(Environment.build(options), options)
    end

    assert url.(base_url: "http://option", env: %{"CODEX_URL" => "http://env"}) == "http://option"
    assert url.(env: %{"CODEX_URL" => "http://env"}) == "http://env"
    assert url.(env: %{"CODEX_URL" => ""}) == nil
    assert url.(env: %{"CODEX_URL" => nil}) == nil
  end

  test "a CODEX_URL that is none is refused, and named" do
    check = fn options ->
      options = Options.new!(options)
      options |> Environment.build() |> Environment.check_base_url(options)
    end

    assert check.(env: %{"CODEX_URL" => "http://env"}) == :ok
    assert check.(env: %{"CODEX_URL" => nil}) == :ok

    assert {:error, %Codex.OptionError{key: :base_url, value: "no url"} = error} =
             check.(env: %{"CODEX_URL" => "no url"})

    assert Exception.message(error) =~ "CODEX_URL: expected an http or https URL"
  end

  test "the installed engine's tools come first in PATH, once" do
    path = &build([inherit_env: false, env: %{"PATH" => &1}], ["/tools"])["PATH"]
    assert path.("/bin:/tools:/usr/bin") == "/tools:/bin:/usr/bin"
    assert path.("::/bin:") == "/tools:/bin"
    assert path.(nil) == "/tools"
  end

  test "the engine's home is CODEX_HOME, or .codex in HOME" do
    assert Environment.codex_home(%{"CODEX_HOME" => "/c", "HOME" => "/h"}) == "/c"
    assert Environment.codex_home(%{"CODEX_HOME" => "", "HOME" => "/h"}) == "/h/.codex"
    assert Environment.codex_home(%{"HOME" => ""}) == nil
  end
end
