defmodule Codex.Protocol.GeneratorTest do
  use ExUnit.Case, async: true

  alias Codex.Protocol.{Generator, Snapshot}
  alias Codex.Protocol.Generator.{Bundle, Catalogue, Dialect, Naming, Source, Table}

  defp string, do: %{"type" => "string"}
  defp tag(value), do: %{"type" => "string", "enum" => [value]}

  defp object(properties, required \\ [], more \\ %{}) do
    Map.merge(%{"type" => "object", "properties" => properties, "required" => required}, more)
  end

  defp catalogue(app_server, exec) do
    Catalogue.new("1.0.0", [
      Dialect.new(:app_server, with_events(app_server)),
      Dialect.new(:exec, with_events(exec))
    ])
  end

  # A dialect without events has empty unions of them.
  defp with_events(definitions) do
    none = %{"oneOf" => []}
    Map.merge(%{"ServerNotification" => none, "ThreadEvent" => none}, definitions)
  end

  defp table(app_server, exec \\ %{}),
    do: app_server |> catalogue(exec) |> Table.encode() |> Codex.JSON.decode!()

  defp node(table, definition), do: Enum.at(table["nodes"], table["definitions"][definition])

  defp source(app_server, exec \\ %{}) do
    app_server |> catalogue(exec) |> Source.files() |> Enum.map_join(&elem(&1, 1))
  end

  describe "the committed files" do
    test "are what the committed snapshot gives" do
      assert Generator.stale(".", Snapshot.version()) == []
    end

    test "are written only where they differ, and removed where they are no longer generated" do
      root =
        Path.join(Mix.Project.build_path(), "generator-#{System.unique_integer([:positive])}")

      on_exit(fn -> File.rm_rf!(root) end)
      schemas = Path.join(root, "fixtures/schemas/1.0.0")
      generated = Path.join(root, "lib/codex/protocol/generated")
      Enum.each([schemas, generated], &File.mkdir_p!/1)
      File.write!(Path.join(generated, "stray.ex"), "")

      for {file, definitions} <- [
            {"experimental/codex_app_server_protocol.schemas.json",
             %{"Thing" => object(%{"a" => string()})}},
            {"stable/codex_app_server_protocol.schemas.json", %{}},
            {"exec_events.schema.json", %{}}
          ] do
        path = Path.join(schemas, file)
        File.mkdir_p!(Path.dirname(path))
        File.write!(path, Codex.JSON.encode!(%{"definitions" => with_events(definitions)}))
      end

      changed = Generator.stale(root, "1.0.0")
      assert "native/codex_wire/src/protocol.json" in changed
      assert "lib/codex/protocol/generated/stray.ex" in changed
      assert Generator.write(root, "1.0.0") == changed
      assert Generator.write(root, "1.0.0") == []
      refute File.exists?(Path.join(generated, "stray.ex"))

      assert File.read!(Path.join(generated, "request_data.ex")) =~
               "defmodule Codex.Protocol.Thing do"
    end
  end

  describe "a bundle" do
    @ref "#/definitions/"

    test "is flat: namespaces are gone, from references too" do
      bundle = %{
        "definitions" => %{
          "Outer" => object(%{"inner" => %{"$ref" => @ref <> "v2/Inner"}}),
          "Both" => %{"type" => "string", "title" => "Both", "$schema" => "draft"},
          "v2" => %{
            "Inner" => object(%{"list" => %{"items" => [%{"$ref" => @ref <> "v2/Inner"}]}}),
            "Both" => string()
          }
        }
      }

      assert Bundle.parse!(Codex.JSON.encode!(bundle)) == %{
               "Outer" => object(%{"inner" => %{"$ref" => @ref <> "Inner"}}),
               "Inner" => object(%{"list" => %{"items" => [%{"$ref" => @ref <> "Inner"}]}}),
               "Both" => string()
             }
    end

    test "has the keys that the engine writes, where it prints others" do
      entry = %{
        "oneOf" => [
          object(%{"turn_id" => string(), "at" => string()}, ["turn_id"]),
          %{"type" => "null"}
        ]
      }

      definitions = %{"ThreadTimelineEntry" => entry, "Other" => object(%{"turn_id" => string()})}

      assert %{"ThreadTimelineEntry" => %{"oneOf" => [branch, %{"type" => "null"}]}} =
               flat = Bundle.parse!(Codex.JSON.encode!(%{"definitions" => definitions}))

      assert branch == object(%{"turnId" => string(), "at" => string()}, ["turnId"])
      assert flat["Other"] == definitions["Other"]
    end

    test "in which a name means two things is refused" do
      bundle = %{"definitions" => %{"Id" => string(), "v2" => %{"Id" => %{"type" => "integer"}}}}

      assert_raise ArgumentError, "Id means two things in one bundle", fn ->
        Bundle.parse!(Codex.JSON.encode!(bundle))
      end
    end
  end

  describe "names" do
    test "of fields and atoms" do
      for {wire, name} <- [
            {"threadId", "thread_id"},
            {"in_progress", "in_progress"},
            {"otlp-http", "otlp_http"},
            {"_meta", "meta"},
            {"ON_INSTALL", "on_install"},
            {"deltaBase64", "delta_base64"},
            {"PreToolUse", "pre_tool_use"}
          ],
          do: assert(Naming.snake(wire) == name)
    end

    test "of modules" do
      assert Naming.camel("thread/tokenUsage/updated") == "ThreadTokenUsageUpdated"
      assert Naming.camel("in_progress") == "InProgress"
    end

    test "two fields with one name are refused" do
      error =
        assert_raise ArgumentError, fn ->
          table(%{"Thing" => object(%{"aB" => string(), "a_b" => string()})})
        end

      assert error.message == ~s(Thing: several wire names become "a_b")
    end

    test "two values of an enum with one name are refused" do
      assert_raise ArgumentError, ~r/several wire names become "on_use"/, fn ->
        table(%{"Policy" => %{"type" => "string", "enum" => ["onUse", "ON_USE"]}})
      end
    end

    test "a key with the name of a field that every struct has gets another" do
      table = table(%{"Thing" => object(%{"extra" => string()})})
      assert [["extra", "extra_data", _string, false]] = node(table, "Thing")["fields"]
    end

    test "two fields for one place are refused" do
      assert_raise ArgumentError, ~r/several wire names become "extra_data"/, fn ->
        table(%{"Thing" => object(%{"extra" => string(), "extraData" => string()})})
      end

      thing = object(%{"wire" => string()}, [], %{"title" => "ThingNotification"})

      assert_raise ArgumentError, ~r/ThingNotification: a field's name is taken/, fn ->
        table(%{
          "ServerNotification" => %{"oneOf" => [notification("thing", "ThingNotification")]},
          "ThingNotification" => thing
        })
      end
    end

    test "two definitions with one module name are refused" do
      nested = object(%{"inner" => object(%{})})
      union = %{"oneOf" => [object(%{"type" => tag("inner")}, ["type"])]}

      assert_raise ArgumentError,
                   ~r/Codex.Protocol.Outer.Inner would be several definitions of app_server/,
                   fn ->
                     table(%{"Outer" => nested, "Outer.Inner" => object(%{})})
                   end

      assert_raise ArgumentError,
                   ~r/Codex.Protocol.Outer.Inner would be a struct and a type/,
                   fn ->
                     table(%{"Outer" => nested, "Outer.Inner" => union})
                   end
    end
  end

  describe "shapes" do
    test "scalars, lists, open maps and references" do
      table =
        table(%{
          "Id" => string(),
          "Thing" =>
            object(%{
              "any" => true,
              "nothing" => %{},
              "flag" => %{"type" => ["boolean", "null"]},
              "size" => %{"type" => "integer", "format" => "uint64"},
              "ratio" => %{"type" => "number"},
              "ids" => %{"type" => "array", "items" => %{"$ref" => "#/definitions/Id"}},
              "by_name" => %{
                "type" => "object",
                "additionalProperties" => %{"allOf" => [%{"$ref" => "#/definitions/Id"}]}
              },
              "open" => %{"type" => "object"},
              "mixed" => %{"type" => ["string", "object"]},
              "none" => %{"type" => "null"},
              "parent" => %{"anyOf" => [%{"$ref" => "#/definitions/Thing"}, %{"type" => "null"}]}
            })
        })

      thing = node(table, "Thing")

      kinds =
        for [wire, _name, place, false] <- thing["fields"],
            into: %{},
            do: {wire, Enum.at(table["nodes"], place)}

      id = table["definitions"]["Id"]

      assert kinds["any"] == %{"k" => "any"}
      assert kinds["nothing"] == %{"k" => "any"}
      assert kinds["none"] == %{"k" => "any"}
      assert kinds["mixed"] == %{"k" => "any"}
      assert kinds["flag"] == %{"k" => "bool"}
      assert kinds["size"] == %{"k" => "int"}
      assert kinds["ratio"] == %{"k" => "float"}
      assert kinds["ids"] == %{"k" => "list", "of" => id}
      assert kinds["by_name"] == %{"k" => "map", "of" => id}
      assert %{"k" => "map", "of" => any} = kinds["open"]
      assert Enum.at(table["nodes"], any) == %{"k" => "any"}
      assert kinds["parent"] == thing
    end

    test "a message without content is a struct, an object without properties else is an open map" do
      table =
        table(%{
          "Done" => %{"type" => "object", "title" => "Done"},
          "Bag" => %{"type" => "object"}
        })

      assert node(table, "Done") == %{
               "k" => "struct",
               "module" => "Codex.Protocol.Done",
               "fields" => []
             }

      assert %{"k" => "map"} = node(table, "Bag")
    end

    test "a definition that only refers to another" do
      table =
        table(%{
          "Alias" => %{"anyOf" => [%{"$ref" => "#/definitions/Id"}, %{"type" => "null"}]},
          "Id" => string()
        })

      assert node(table, "Alias") == %{"k" => "string"}
    end

    test "a string enum out of single values" do
      one = fn value, description ->
        %{"type" => "string", "enum" => [value], "description" => description}
      end

      table = table(%{"Mode" => %{"oneOf" => [one.("readOnly", "r"), one.("full-access", "f")]}})

      assert node(table, "Mode") == %{
               "k" => "enum",
               "values" => [["readOnly", "read_only"], ["full-access", "full_access"]]
             }
    end

    test "a union tagged by any key, with common properties beside the branches" do
      branch = fn value, more ->
        object(Map.put(more, "mode", tag(value)), ["mode" | Map.keys(more)])
      end

      branches = [branch.("one", %{}), branch.("two", %{"own" => string()})]

      table =
        table(%{
          "Auth" => %{
            "oneOf" => branches,
            "properties" => %{"id" => string()},
            "required" => ["id"]
          }
        })

      assert %{
               "k" => "union",
               "tag" => "mode",
               "unknown" => nil,
               "variants" => [["one", one], ["two", two]]
             } = node(table, "Auth")

      assert Enum.at(table["nodes"], one)["module"] == "Codex.Protocol.Auth.One"
      two = Enum.at(table["nodes"], two)
      assert [["id", "id", _string, true], ["own", "own", _same, true]] = two["fields"]
      assert two["consts"] == [["mode", "two"]]
    end

    test "a union with two possible tags is refused" do
      branch = fn value -> object(%{"a" => tag(value), "b" => tag(value)}, ["a", "b"]) end

      assert_raise ArgumentError, ~r/could be the tag/, fn ->
        table(%{"Auth" => %{"oneOf" => [branch.("x"), branch.("y")]}})
      end
    end

    test "an untagged union: one enum, structs by what they require, and anything else" do
      table =
        table(%{
          "Info" => %{
            "anyOf" => [
              %{"type" => "string", "enum" => ["overloaded"]},
              object(%{"failed" => object(%{"code" => %{"type" => "integer"}})}, ["failed"], %{
                "title" => "FailedInfo"
              }),
              object(%{"text" => string(), "uri" => string()}, ["text", "uri"]),
              object(%{"blob" => string(), "uri" => string()}, ["blob", "uri"]),
              %{"type" => "string", "enum" => ["other"]},
              %{"type" => ["string", "object"]}
            ]
          }
        })

      assert %{"k" => "either", "of" => [enum | structs]} = node(table, "Info")

      assert Enum.at(table["nodes"], enum)["values"] == [
               ["overloaded", "overloaded"],
               ["other", "other"]
             ]

      assert for(place <- structs, do: Enum.at(table["nodes"], place)["module"]) == [
               "Codex.Protocol.Info.Failed",
               "Codex.Protocol.Info.Text",
               "Codex.Protocol.Info.Blob"
             ]
    end

    test "untagged branches that nothing tells apart are refused; a single one is itself; none is anything" do
      same = object(%{"uri" => string()}, ["uri"])
      other = object(%{"uri" => string(), "n" => string()}, ["uri"])

      assert_raise ArgumentError, ~r/nothing tells this branch/, fn ->
        table(%{"X" => %{"anyOf" => [same, other]}})
      end

      assert node(table(%{"X" => %{"anyOf" => [string(), %{}]}}), "X") == %{"k" => "string"}

      assert node(table(%{"X" => %{"anyOf" => [%{}, %{"type" => ["string", "object"]}]}}), "X") ==
               %{"k" => "any"}
    end

    test "an object with branches beside its properties has all of them" do
      image =
        object(%{"detail" => string()}, [], %{
          "anyOf" => [
            object(%{"url" => string()}, ["url"]),
            object(%{"fileId" => string()}, ["fileId"])
          ]
        })

      assert for([wire | _] <- node(table(%{"Image" => image}), "Image")["fields"], do: wire) == [
               "detail",
               "fileId",
               "url"
             ]

      tagged =
        image |> put_in(["properties", "type"], tag("image")) |> Map.put("required", ["type"])

      table = table(%{"Input" => %{"oneOf" => [tagged]}})
      assert %{"variants" => [["image", place]]} = node(table, "Input")

      assert for([wire | _] <- Enum.at(table["nodes"], place)["fields"], do: wire) == [
               "detail",
               "fileId",
               "url"
             ]
    end

    test "a shape that is not known is refused" do
      assert_raise ArgumentError, ~r/Thing\/x: no node for/, fn ->
        table(%{"Thing" => object(%{"x" => %{"not" => string()}})})
      end
    end
  end

  describe "requests of the app-server" do
    test "are structs with id and parameters, and one for those that are not known" do
      request =
        object(
          %{
            "id" => string(),
            "method" => tag("time/read"),
            "params" => %{"$ref" => "#/definitions/TimeReadParams"}
          },
          ["id", "method", "params"]
        )

      table =
        table(%{
          "ServerRequest" => %{"oneOf" => [request]},
          "TimeReadParams" => object(%{"zone" => string()})
        })

      assert %{
               "tag" => "method",
               "unknown" => "Codex.Protocol.ServerRequest.Unknown",
               "variants" => [["time/read", place]]
             } = node(table, "ServerRequest")

      assert %{
               "module" => "Codex.Protocol.ServerRequest.TimeRead",
               "fields" => [["id", "id", _, true], ["params", "params", _same, true]],
               "consts" => [["method", "time/read"]]
             } = Enum.at(table["nodes"], place)

      assert table["modules"]["Codex.Protocol.ServerRequest.TimeRead"] == ["id", "params"]
    end
  end

  test "of two tags with one name the older one has a name of its own" do
    branch = fn value -> object(%{"mode" => tag(value)}, ["mode"]) end
    union = %{"oneOf" => [branch.("openai/form"), branch.("openaiForm")]}
    modules = table(%{"McpServerElicitationRequestParams" => union})["modules"]
    params = "Codex.Protocol.McpServerElicitationRequestParams."
    assert Map.has_key?(modules, params <> "OpenaiForm")
    assert Map.has_key?(modules, params <> "LegacyOpenaiForm")
  end

  describe "events" do
    defp notification(method, params) do
      object(%{"method" => tag(method), "params" => %{"$ref" => "#/definitions/#{params}"}}, [
        "method",
        "params"
      ])
    end

    defp app_server do
      %{
        "ServerNotification" => %{
          "oneOf" => [
            notification("thread/started", "ThreadStartedNotification"),
            notification("auth/began", "AuthNotification"),
            notification("auth/ended", "AuthNotification")
          ],
          "properties" => %{"emittedAtMs" => %{"type" => "integer"}}
        },
        "ThreadStartedNotification" =>
          object(%{"thread" => string()}, ["thread"], %{"description" => "It exists."}),
        "AuthNotification" => %{"type" => "object", "title" => "AuthNotification"}
      }
    end

    defp exec do
      started =
        object(
          %{"type" => tag("thread.started"), "thread_id" => string()},
          ["type", "thread_id"],
          %{"title" => "ThreadStartedNotification"}
        )

      %{"ThreadEvent" => %{"oneOf" => [started]}}
    end

    test "of the app-server: the parameters are fields" do
      table = table(app_server(), exec())

      assert %{"tag" => "method", "unknown" => "Codex.Events.Unknown", "variants" => variants} =
               Enum.at(table["nodes"], table["roots"]["app_server"])

      [started, began, ended] =
        for [_method, place] <- variants, do: Enum.at(table["nodes"], place)

      assert %{
               "module" => "Codex.Events.ThreadStarted",
               "fields" => [["emittedAtMs", "emitted_at_ms", _, false]],
               "consts" => [["method", "thread/started"]],
               "set" => [["wire", "app_server"]],
               "lift" => ["params", [["thread", "thread", _same, true]]]
             } = started

      # parameters that two methods share do not say which event it is
      assert began["module"] == "Codex.Events.AuthBegan"
      assert ended["module"] == "Codex.Events.AuthEnded"
      assert node(table, "AuthNotification")["module"] == "Codex.Protocol.AuthNotification"
      assert node(table, "ThreadStartedNotification")["module"] == "Codex.Events.ThreadStarted"
    end

    test "of both dialects are one struct with the fields of both" do
      table = table(app_server(), exec())

      assert table["modules"]["Codex.Events.ThreadStarted"] == [
               "thread",
               "thread_id",
               "emitted_at_ms",
               "wire"
             ]

      assert %{"set" => [["wire", "exec"]]} =
               Enum.at(table["nodes"], table["roots"]["exec"])["variants"]
               |> hd()
               |> then(fn [_, place] -> Enum.at(table["nodes"], place) end)

      source = source(app_server(), exec())
      assert source =~ "defstruct [:thread, :thread_id, :emitted_at_ms, :wire, extra: %{}]"
      assert source =~ "thread: String.t() | nil,"
      assert source =~ "It exists."
      refute source =~ "@enforce_keys"
    end
  end

  test "a title names a variant that the two dialects tag differently" do
    item = fn tag, title ->
      %{"oneOf" => [object(%{"type" => tag(tag)}, ["type"], %{"title" => title})]}
    end

    catalogue =
      catalogue(
        %{"ThreadItem" => item.("collabAgentToolCall", "CollabAgentToolCallThreadItem")},
        %{"ThreadItem" => item.("collab_tool_call", "CollabAgentToolCallThreadItem")}
      )

    assert "Codex.Items.CollabAgentToolCall" in Enum.map(catalogue.modules, & &1.name)

    assert catalogue |> Source.files() |> List.keyfind("snapshot", 0) |> elem(1) =~
             "do: :collab_agent_tool_call"
  end

  describe "a name that is a union in one dialect and an enum in the other" do
    defp kind(tags),
      do: %{"oneOf" => for(tag <- tags, do: object(%{"type" => tag(tag)}, ["type"]))}

    test "stands for the union's structs in both" do
      enum = %{"type" => "string", "enum" => ["add", "re_move"]}
      table = table(%{"Kind" => kind(["add", "reMove"])}, %{"Kind" => enum})

      assert %{"k" => "tag", "variants" => [["add", add], ["re_move", remove]]} =
               node(table, "exec/Kind")

      assert Enum.at(table["nodes"], add)["module"] == "Codex.Protocol.Kind.Add"

      assert Enum.at(table["nodes"], remove) == %{
               "k" => "struct",
               "module" => "Codex.Protocol.Kind.ReMove",
               "fields" => []
             }
    end

    test "must be the same names" do
      assert_raise ArgumentError, ~s(Kind: "move" is a tag in one dialect only), fn ->
        table(%{"Kind" => kind(["add"])}, %{"Kind" => %{"type" => "string", "enum" => ["move"]}})
      end
    end
  end

  test "the source has the schema's descriptions, and no more is enforced than both dialects require" do
    source =
      source(
        %{
          "Thing" =>
            object(
              %{"a" => Map.put(string(), "description", "First.\nSecond."), "b" => string()},
              ["a", "b"],
              %{"description" => "A thing."}
            )
        },
        %{"Thing" => object(%{"b" => %{"type" => ["string", "null"]}}, ["b"])}
      )

    assert source =~ "  A thing.\n\n  On the wire: `Thing` of the app-server, `Thing` of exec.\n"
    assert source =~ "  * `a` - First.\n    Second.\n"
    assert source =~ "@enforce_keys [:b]"
    assert source =~ "b: String.t() | nil,"
  end

  test "a description that would end its heredoc is refused" do
    assert_raise ArgumentError, ~r/ends its heredoc/, fn ->
      source(%{"Thing" => object(%{}, [], %{"description" => ~s(a """ b)})})
    end
  end
end
