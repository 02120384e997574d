defmodule Codex.Protocol.DiffTest do
  use ExUnit.Case, async: true

  alias Codex.Protocol.Diff
  alias Codex.Protocol.Diff.Printed

  @string %{"type" => "string"}

  defp tag(value), do: %{"type" => "string", "enum" => [value]}
  defp ref(name), do: %{"$ref" => "#/definitions/#{name}"}

  defp object(properties, required \\ []),
    do: %{"type" => "object", "properties" => properties, "required" => required}

  defp method(name, params),
    do: object(%{"method" => tag(name), "params" => ref(params)}, ["method", "params"])

  defp bundle do
    %{
      "ClientRequest" => %{"oneOf" => [method("turn/start", "TurnStartParams")]},
      "TurnStartParams" =>
        object(
          %{
            "threadId" => @string,
            "policy" => ref("Policy"),
            "limits" => %{
              "type" => "array",
              "items" => object(%{"max" => %{"type" => "integer"}})
            }
          },
          ["threadId"]
        ),
      "Policy" => %{"type" => "string", "enum" => ["never", "always"]},
      "Sandbox" => %{
        "oneOf" => [
          object(%{"type" => tag("readOnly")}, ["type"]),
          object(%{"type" => tag("write"), "roots" => @string}, ["type"])
        ]
      }
    }
  end

  defp printed(version, experimental, stable \\ nil),
    do: %Printed{version: version, stable: stable || experimental, experimental: experimental}

  defp lines(changed, stable \\ nil) do
    diff = Diff.new(printed("1", bundle()), printed("2", changed, stable))
    diff |> Diff.format() |> String.split("\n", trim: true) |> tl()
  end

  test "nothing differs from itself" do
    diff = Diff.new(printed("1", bundle()), printed("1", bundle()))
    assert Diff.same?(diff)
    assert Diff.format(diff) == "The protocol of 1 is that of 1, the snapshot's.\n"
  end

  test "a description is no difference" do
    assert Diff.same?(
             Diff.new(
               printed("1", bundle()),
               printed("2", put_in(bundle(), ["Policy", "description"], "When to ask."))
             )
           )
  end

  test "methods, with all that is new in them once" do
    changed =
      bundle()
      |> Map.put("TurnStopParams", object(%{"why" => @string}))
      |> update_in(["ClientRequest", "oneOf"], &[method("turn/stop", "TurnStopParams") | &1])
      |> Map.put("ServerNotification", %{"oneOf" => [method("turn/stopped", "TurnStopParams")]})
      |> Map.put("ServerRequest", %{"oneOf" => [object(%{"method" => tag("ask")}, ["method"])]})

    assert lines(changed) == [
             "Requests",
             "  + turn/stop: TurnStopParams, required",
             "Notifications",
             "  + turn/stopped: TurnStopParams, required",
             "Requests of the engine",
             "  + ask",
             "Definitions",
             "  + TurnStopParams: object"
           ]

    back = Diff.new(printed("2", changed), printed("1", bundle()))
    assert Diff.format(back) =~ "  - turn/stop: TurnStopParams, required\n"
    refute Diff.same?(back)
  end

  test "fields: new, gone, of another type, required" do
    changed =
      update_in(bundle(), ["TurnStartParams"], fn _params ->
        object(
          %{
            "threadId" => %{"type" => ["string", "null"]},
            "policy" => %{"anyOf" => [ref("Policy"), %{"type" => "null"}]},
            "limits" => %{
              "type" => "array",
              "items" => object(%{"max" => %{"type" => "integer", "format" => "uint8"}})
            },
            "seed" => object(%{"inner" => @string})
          },
          ["policy"]
        )
      end)

    assert lines(changed) == [
             "Fields",
             "  ~ TurnStartParams.limits.max: integer -> integer, format uint8",
             "  ~ TurnStartParams.policy: Policy -> Policy or null, required",
             "  + TurnStartParams.seed: object",
             "  ~ TurnStartParams.threadId: string, required -> string or null"
           ]

    assert lines(
             update_in(bundle(), ["TurnStartParams", "properties"], &Map.delete(&1, "limits"))
           ) ==
             ["Fields", "  - TurnStartParams.limits: list of object"]
  end

  test "words of a set, and variants of a choice" do
    changed =
      bundle()
      |> put_in(["Policy", "enum"], ["never", "sometimes"])
      |> update_in(["Sandbox", "oneOf"], fn [read, write] ->
        [
          read,
          put_in(write, ["properties", "net"], %{"type" => "boolean"}),
          object(%{"type" => tag("none"), "a" => @string}, ["type"])
        ]
      end)

    assert lines(changed) == [
             "Fields",
             "  + Sandbox.write.net: boolean",
             "Words and variants",
             "  - Policy.always",
             "  + Policy.sometimes",
             "  + Sandbox.none"
           ]
  end

  test "what becomes experimental or stable" do
    stable = update_in(bundle(), ["TurnStartParams", "properties"], &Map.delete(&1, "policy"))

    assert lines(bundle(), stable) == [
             "Fields",
             "  ~ TurnStartParams.policy: Policy -> Policy, experimental"
           ]
  end

  test "shapes that nobody knows are compared as they are" do
    assert lines(put_in(bundle(), ["Odd"], %{"not" => @string, "minimum" => 1})) ==
             ["Definitions", ~s(  + Odd: anything, minimum 1, not {"type":"string"})]

    assert lines(Map.put(bundle(), "Any", true)) == ["Definitions", "  + Any: anything"]
  end
end
