defmodule Codex.Options.TomlTest do
  use ExUnit.Case, async: true

  import Codex.Property

  alias Codex.Options
  alias Codex.Options.Toml

  defp arguments(config), do: Options.new!(config: config).config |> Toml.arguments()

  test "tables become dotted paths, in the order in which they are given" do
    assert arguments(
             z: 1,
             model: "m",
             sandbox_workspace_write: [network_access: true, writable_roots: ["/a", "/b"]],
             empty: %{},
             none: [],
             ratio: 0.5,
             list: [[x: 1, "a b": [y: "z"]], 2, ["s"]]
           ) == [
             "z=1",
             ~s(model="m"),
             "sandbox_workspace_write.network_access=true",
             ~s(sandbox_workspace_write.writable_roots=["/a", "/b"]),
             "empty={}",
             "none=[]",
             "ratio=0.5",
             ~s(list=[{"a b" = {y = "z"}, x = 1}, 2, ["s"]])
           ]

    assert arguments([]) == []
    assert arguments(%{}) == []
    assert arguments(%{b: 1, a: false}) == ["a=false", "b=1"]
  end

  test "a name that is not plain goes into an inline table, with all that stands beside it" do
    assert arguments(
             model_provider: "my.provider",
             model_providers: [
               plain: [name: "p"],
               "my.provider": [name: "n", http_headers: %{"x=y" => "z"}]
             ],
             mcp_servers: %{"a b" => %{command: "c"}}
           ) == [
             ~s(model_provider="my.provider"),
             ~s(model_providers={"my.provider" = {http_headers = {"x=y" = "z"}, name = "n"}, ) <>
               ~s(plain = {name = "p"}}),
             ~s(mcp_servers={"a b" = {command = "c"}})
           ]
  end

  test "only the table above such a name is given whole" do
    assert arguments(a: [x: 1, b: ["c.d": 2, e: 3]], f: 4) ==
             ["a.x=1", ~s(a.b={"c.d" = 2, e = 3}), "f=4"]

    # The outermost of nested ones.
    assert arguments(a: ["b.c": [d: ["e.f": 1]], g: ["h.i": 2]]) ==
             [~s(a={"b.c" = {d = {"e.f" = 1}}, g = {"h.i" = 2}})]
  end

  test "a table that replaced a plain value stays a table" do
    merged =
      Options.merge(
        Options.new!(config: [a: 1, b: [c: 1]]),
        Options.new!(config: [a: ["x.y": 2], b: [c: ["x.y": [z: 3]]]])
      )

    assert Toml.arguments(merged.config) == [~s(a={"x.y" = 2}), ~s(b.c={"x.y" = {z = 3}})]
  end

  test "every string is written so that it is read back" do
    # TOML's basic strings with these escapes are JSON strings too.
    check(:proper_types.list(:proper_types.integer(0, 0x2FF)), fn codepoints ->
      text = List.to_string(codepoints)
      toml = Toml.value(text)
      Codex.JSON.decode!(toml) == text and not (toml =~ ~r/[\x00-\x1f\x7f]/)
    end)
  end

  test "numbers are TOML" do
    assert Enum.map([1.0e20, -0.0, 1.0e-7, -5, 0x7FFF_FFFF_FFFF_FFFF], &Toml.value/1) ==
             ["1.0e20", "-0.0", "1.0e-7", "-5", "9223372036854775807"]
  end
end
