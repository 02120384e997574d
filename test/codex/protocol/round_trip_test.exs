defmodule Codex.Protocol.RoundTripTest do
  use ExUnit.Case, async: true

  import Codex.SchemaInstances

  alias Codex.{JSON, Native}
  alias Codex.Protocol.Generator.Bundle
  alias Codex.Protocol.Snapshot

  # Random valid instances of every definition of both dialects, made from the schemas themselves: decoded to the structs that
  # the schema declares, with nothing left over, and written back as they were.

  @runs 20
  @app_server "experimental/codex_app_server_protocol.schemas.json"
  @exec "exec_events.schema.json"

  for {prefix, file} <- [{"", @app_server}, {"exec/", @exec}] do
    @tag timeout: :timer.minutes(5)
    test "every definition of #{file}" do
      definitions = definitions(unquote(file))

      for {name, schema} <- definitions do
        root = unquote(prefix) <> name

        Codex.Property.check(
          type(definitions, schema),
          @runs,
          &round_trip(definitions, schema, root, &1)
        )
      end
    end
  end

  test "the snapshot is the pinned engine's" do
    assert Snapshot.version() == Codex.Install.Pin.current().version
  end

  test "the snapshot has every definition" do
    assert @app_server |> definitions() |> map_size() == 939
  end

  test "an event of either dialect is recognised by its line alone" do
    for {name, file, wire} <- [
          {"ServerNotification", @app_server, :app_server},
          {"ThreadEvent", @exec, :exec}
        ] do
      definitions = definitions(file)

      Codex.Property.check(type(definitions, definitions[name]), 500, fn line ->
        event = Codex.Events.parse!(line)
        assert event.wire == wire
        assert_built(definitions, definitions[name], JSON.decode!(line), event)

        assert without_nulls(JSON.decode!(Codex.Events.serialize(event))) ==
                 without_nulls(JSON.decode!(line))
      end)
    end
  end

  defp round_trip(definitions, schema, root, text) do
    json = JSON.decode!(text)
    assert {:ok, term} = Native.wire_decode(root, text)
    assert_built(definitions, schema, json, term)
    assert {:ok, written} = Native.wire_encode(root, term)
    assert without_nulls(JSON.decode!(written)) == without_nulls(json)
  end

  defp definitions(file) do
    Bundle.read!(Path.join(["fixtures/schemas", Snapshot.version(), file]))
  end
end
