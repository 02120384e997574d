defmodule Codex.DocsTest do
  # What the prose says is run, or looked up. Changes the environment and the directory of the VM, so it runs alone.
  use ExUnit.Case, async: false

  import Codex.Support.Prose
  import ExUnit.CaptureIO

  alias Codex.ScriptedModel

  @root Path.expand("..", __DIR__)
  @pages ["README.md", "CHANGELOG.md", "bench/README.md"] ++
           (@root
            |> Path.join("docs/*.md")
            |> Path.wildcard()
            |> Enum.map(&Path.relative_to(&1, @root)))

  describe "examples run:" do
    setup do
      project!([
        %{
          times: "always",
          when: %{last_contains: "Which files are tests?"},
          steps: [%{text: ~s({"files": ["a_test.exs"]})}]
        },
        %{times: "always", steps: [%{exec_command: "true"}], when: %{last_contains: "Tidy up"}},
        %{times: "always", steps: [%{text: "Done."}]}
      ])
    end

    @tag :engine
    test "README", %{directory: directory} do
      output = run_sections("README.md", directory)
      assert output["codex_sdk"] =~ "Done."
    end

    @tag :engine
    @tag :capture_log
    test "getting started", %{directory: directory, model: model} do
      output = run_sections("docs/getting-started.md", directory)
      assert output["One turn"] == "Done.\n"
      assert output["As it happens"] =~ ~r/^\$ .*true.*\nDone\.\n$/
      said = inspect(ScriptedModel.requests(model), limit: :infinity, printable_limit: :infinity)

      for prompt <- ["Fix the first", "And now the second", "input_image", "Try again"],
          do: assert(said =~ prompt)
    end
  end

  @tag :engine
  test "the demo proves what it claims" do
    # Where it fails it says why, and exits.
    output =
      capture_io(fn ->
        try do
          Code.require_file("examples/demo.exs", @root)
        catch
          :exit, _reason -> :ok
        end
      end)

    assert length(Regex.scan(~r/^✓/m, output)) == 7, output

    for part <- ["$ /bin/", "exit code 0", "added answer.txt", "tokens", "May this run? /bin/"],
        do: assert(output =~ part)
  end

  for page <- @pages do
    test "the links of #{page} lead somewhere" do
      path = Path.join(@root, unquote(page))

      for [_, link] <- Regex.scan(~r/\]\(([^)#]+)[^)]*\)/, File.read!(path)),
          not (link =~ ~r/^https?:/) do
        assert File.exists?(Path.expand(link, Path.dirname(path))),
               "#{unquote(page)} links to #{link}"
      end
    end

    test "the functions that #{page} names exist" do
      text = File.read!(Path.join(@root, unquote(page)))

      for [_, module, function, arity] <-
            Regex.scan(~r/\b(Codex(?:\.[A-Z]\w*)*)\.([a-z_]+[!?]?)\/(\d)/, text) do
        module = Module.concat([module])
        Code.ensure_loaded!(module)
        name = String.to_atom(function)

        assert {name, String.to_integer(arity)} in module.__info__(:functions),
               "#{inspect(module)}.#{function}/#{arity}"
      end

      for [_, module] <- Regex.scan(~r/`(Codex(?:\.[A-Z]\w*)*)`/, text) do
        assert Code.ensure_loaded?(Module.concat([module])), "#{unquote(page)} names #{module}"
      end

      for [_, task] <- Regex.scan(~r/\bmix (codex\.[a-z.]+[a-z])/, text) do
        assert Mix.Task.get(task), "#{unquote(page)} names mix #{task}"
      end
    end
  end

  # Of the repository, or of a crate; what else has such a name is the engine's, or a host's.
  @rooms ~w(bench build config docs examples fixtures fuzz lib native patches scripts test codex_[a-z]+)

  test "the files that the pages name exist" do
    for page <- @pages,
        [_, path] <- Regex.scan(~r"`((?:#{Enum.join(@rooms, "|")})/[\w/.-]+\.\w+)`", read(page)) do
      places = for room <- [".", "native"], do: Path.join([@root, room, path])
      assert Enum.any?(places, &File.exists?/1), "#{page} names #{path}"
    end
  end

  test "README leads to every page" do
    for page <- @pages -- ["README.md"], do: assert(read("README.md") =~ "](#{page})", page)
  end

  test "versions agree" do
    {pin, _} = Code.eval_file(Path.join(@root, "config/native.exs"))
    version = Mix.Project.config()[:version]
    [heading | _] = Regex.run(~r/^## .*$/m, read("CHANGELOG.md"))
    assert heading == "## #{version} (codex #{pin.version})"
    assert read("README.md") =~ "(#{pin.version})"
  end

  test "the licence is the one that the crates name" do
    assert read("Cargo.toml") =~ ~s(license = "Apache-2.0")
    assert read("LICENSE") =~ "Version 2.0, January 2004"
  end

  # Runs the Elixir blocks of each section in one scope that has a thread, and gives what each section printed.
  defp run_sections(page, directory) do
    for {title, section} <- sections(page), into: %{} do
      {title, capture_io(fn -> run_section(blocks(section), directory) end)}
    end
  end

  defp run_section([], _directory), do: :ok

  defp run_section(blocks, directory) do
    {:ok, thread} = Codex.start_thread([], [])
    _scope = run(blocks, [thread: thread], directory)
    Codex.Thread.close(thread)
  end
end
