defmodule Codex.WorkflowsTest do
  # What runs elsewhere only (GitHub's workflows, the Dockerfile) calls what runs here. That it can be read, and that what it
  # names is there, is all that can be said here.
  use ExUnit.Case, async: true

  alias Codex.JSON

  @root Path.expand("..", __DIR__)
  @workflows Path.wildcard(Path.join(@root, ".github/workflows/*.yml"))
  @actions Path.wildcard(Path.join(@root, ".github/actions/*/action.yml"))

  defp yaml!(path) do
    program = "import json, sys, yaml; json.dump(yaml.safe_load(open(sys.argv[1])), sys.stdout)"
    {output, status} = System.cmd("python3", ["-c", program, path], stderr_to_stdout: true)
    assert status == 0, output
    JSON.decode!(output)
  end

  defp steps(workflow), do: for({_name, job} <- workflow["jobs"], step <- job["steps"], do: step)

  defp all_steps do
    Enum.flat_map(@workflows, &steps(yaml!(&1))) ++
      Enum.flat_map(@actions, &yaml!(&1)["runs"]["steps"])
  end

  # Every script and every task that a text of shell commands calls.
  defp assert_exists(commands) do
    for [script] <- Regex.scan(~r/\bscripts\/[\w-]+/, commands) do
      assert %{type: :regular, mode: mode} = File.stat!(Path.join(@root, script))
      assert Bitwise.band(mode, 0o111) != 0, "#{script} is not executable"
    end

    for [_, task] <- Regex.scan(~r/\bmix ([a-z.]+)/, commands),
        do: assert(Mix.Task.get(task), "mix #{task}")
  end

  describe "GitHub's workflows" do
    @describetag :yaml

    test "can be read, and call what exists" do
      assert Enum.map(@workflows, &Path.basename/1) == ["ci.yml", "drift.yml", "release.yml"]
      commands = for %{"run" => commands} <- all_steps(), do: commands
      assert length(commands) > 5
      Enum.each(commands, &assert_exists/1)
    end

    test "every job has an end, and no more rights than it says" do
      for path <- @workflows, workflow = yaml!(path) do
        assert is_map(workflow["permissions"]), path

        for {name, job} <- workflow["jobs"],
            length(job["steps"]) > 1,
            do: assert(job["timeout-minutes"] <= 60, "#{path}: #{name}")
      end
    end

    test "use actions by their major version, and our own where it lies" do
      for %{"uses" => action} <- all_steps() do
        case action do
          "./" <> own -> assert File.regular?(Path.join([@root, own, "action.yml"]))
          other -> assert other =~ ~r/^[\w-]+\/[\w-]+@v\d+$/
        end
      end
    end

    test "CI runs scripts/test on both systems, with the oldest versions that are supported and the newest" do
      %{"jobs" => %{"test" => job}} = yaml!(Path.join(@root, ".github/workflows/ci.yml"))
      assert Enum.any?(job["steps"], &(&1["run"] == "scripts/test"))

      matrix = job["strategy"]["matrix"]
      assert [_linux, _macos] = for(os <- matrix["os"], os =~ ~r/^(ubuntu|macos)-/, do: os)
      [oldest, "> 0"] = matrix["elixir"]
      assert Mix.Project.config()[:elixir] == "~> #{oldest}"

      assert [%{"elixir" => ^oldest, "otp" => otp}, %{"otp" => "> 0"}] = matrix["include"]
      assert File.read!(Path.join(@root, "scripts/setup")) =~ "at_least #{otp} \"$otp_version\""
    end

    test "a release has the native parts of every platform that the engine is pinned for" do
      %{"jobs" => %{"package" => job}} = yaml!(Path.join(@root, ".github/workflows/release.yml"))
      {pin, _binding} = Code.eval_file(Path.join(@root, "config/native.exs"))
      assert length(job["strategy"]["matrix"]["os"]) == map_size(pin.platforms)
    end
  end

  test "the Dockerfile calls what exists" do
    dockerfile = File.read!(Path.join(@root, "Dockerfile"))
    assert_exists(dockerfile)
    assert dockerfile =~ ~r/^RUN scripts\/setup --for-tests$/m
    assert dockerfile =~ ~r/^RUN scripts\/test$/m
  end

  test "what is not committed does not go into the container" do
    [ignored, left_out] =
      for name <- [".gitignore", ".dockerignore"] do
        for line <- File.stream!(Path.join(@root, name)),
            line = String.trim(line),
            line != "" and not String.starts_with?(line, "#"),
            do: String.trim(line, "/")
      end

    directories = Enum.reject(ignored, &String.contains?(&1, ["*", "."]))
    assert directories -- left_out == []
  end
end
