defmodule Codex.Protocol.MethodsTest do
  use ExUnit.Case, async: true

  alias Codex.Protocol.{Data, Methods, Snapshot}
  alias Codex.Protocol.Generator.Bundle

  doctest Methods

  defp bundle(part),
    do: Path.join("fixtures/schemas", Snapshot.version()) |> Bundle.path(part) |> Bundle.read!()

  defp methods(definitions, union) do
    for %{"properties" => %{"method" => %{"enum" => [name]}}} <- definitions[union]["oneOf"],
        do: name
  end

  defp named(kind), do: for(%{kind: ^kind, name: name} <- Methods.all(), do: name)

  @unions [
    request: "ClientRequest",
    notification: "ServerNotification",
    server_request: "ServerRequest"
  ]

  test "are all that the schema has, with the part that it has them in" do
    {stable, all} = {bundle(:stable), bundle(:experimental)}

    for {kind, union} <- @unions do
      assert Enum.sort(methods(all, union)) == Enum.sort(named(kind))

      for name <- methods(all, union) do
        assert {:ok, %{stability: stability}} = Methods.fetch(name)
        assert stability == if(name in methods(stable, union), do: :stable, else: :experimental)
      end
    end
  end

  # What the documentation promises of this version; a newer one changes the numbers.
  test "are so many" do
    counts = Enum.frequencies_by(Methods.all(), &{&1.kind, &1.stability})

    assert counts == %{
             {:request, :stable} => 109,
             {:request, :experimental} => 75,
             {:notification, :stable} => 86,
             {:server_request, :stable} => 10,
             {:server_request, :experimental} => 1
           }

    assert map_size(bundle(:experimental)) == 939

    assert File.read!("docs/protocol-methods.md") =~
             "In all 184 requests, 86 notifications and 11 requests of the engine, of 939 definitions"
  end

  test "have names of their own" do
    names = for method <- Data.methods(), do: method.name
    assert names == Enum.uniq(names)
  end

  test "every request has its answer, and every answer its request" do
    definitions = bundle(:experimental)

    responses =
      for %{kind: kind, response: response} when kind != :notification <- Methods.all() do
        assert is_map_key(definitions, response)
        response
      end

    answers = for name <- Map.keys(definitions), String.ends_with?(name, "Response"), do: name
    assert Enum.sort(Enum.uniq(responses)) == Enum.sort(answers -- ["JSONRPCResponse"])
  end

  test "have modules that exist" do
    for %{module: module} <- Methods.all(), do: assert({:module, _} = Code.ensure_loaded(module))
  end

  test "beside methods, the experimental part only adds fields to what a client writes" do
    {stable, all} = {bundle(:stable), bundle(:experimental)}

    for {name, _node} <- Data.written(), schema = stable[name] do
      assert same_but_for_fields(schema, all[name]), name
    end
  end

  defp same_but_for_fields(%{"properties" => few} = left, %{"properties" => many} = right) do
    Map.delete(left, "properties") == Map.delete(right, "properties") and
      Enum.all?(few, fn {key, value} -> same_but_for_fields(value, many[key]) end)
  end

  defp same_but_for_fields(left, right), do: left == right

  test "experimental fields are those that the stable part has not" do
    assert {:ok, %{stability: :stable, fields: fields}} = Methods.fetch("turn/steer")

    assert fields ==
             [
               :additional_context,
               :responsesapi_client_metadata,
               :responsesapi_client_metadata_patch
             ]

    assert {:ok, %{stability: :experimental, fields: []}} = Methods.fetch("thread/search")
  end

  test "what is no request is not supported" do
    for name <- ["no/such", "turn/completed", "item/tool/call", nil, 1] do
      refute Methods.known?(name)
      refute Methods.supported?(name, true)
    end

    assert Methods.response("no/such") == nil
    assert Methods.response("turn/completed") == nil
    assert Methods.response("item/tool/call") == "DynamicToolCallResponse"
  end
end
