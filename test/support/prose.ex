defmodule Codex.Support.Prose do
  @moduledoc false
  # The examples of the pages, run as they stand. They say nothing of a model or an engine, so the environment of the VM leads them: a
  # test that runs them runs alone.

  import ExUnit.Callbacks, only: [on_exit: 1]

  alias Codex.ScriptedModel

  @root Path.expand("../..", __DIR__)

  # The smallest PNG: one transparent pixel.
  @png Base.decode64!(
         "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
       )

  @doc "A model that plays `script`, to which the environment leads, and a project for the agent to work in."
  def project!(script) do
    model = ScriptedModel.start!(script)
    directory = ScriptedModel.directory!(model, "project")
    File.mkdir_p!(Path.join(directory, ".git"))
    File.write!(Path.join(directory, "screenshot.png"), @png)
    environment = ScriptedModel.environment(ScriptedModel.codex_home!(model))
    # The examples take the engine that the other tests take.
    change_environment(Map.delete(environment, "CODEX_PATH"))
    %{directory: directory, model: model}
  end

  @doc "The Elixir of a page, or of a section of one."
  def blocks(text) do
    for [_, block] <- Regex.scan(~r/```elixir\n(.*?)```/s, text),
        not (block =~ "mix.exs"),
        do: block
  end

  @doc "The sections of a page: titles and texts."
  def sections(page) do
    for section <- Regex.split(~r/^#+ /m, read(page), trim: true) do
      [title | _] = String.split(section, "\n", parts: 2)
      {title, section}
    end
  end

  @doc "Runs blocks one after the other in one scope, in a directory; gives the scope."
  def run(blocks, scope, directory) do
    File.cd!(directory, fn ->
      Enum.reduce(blocks, scope, fn block, scope ->
        block |> Code.eval_string(scope) |> elem(1)
      end)
    end)
  end

  @doc "A file of the repository."
  def read(path), do: File.read!(Path.join(@root, path))

  defp change_environment(changes) do
    before = Map.new(changes, fn {name, _} -> {name, System.get_env(name)} end)
    on_exit(fn -> put_environment(before) end)
    put_environment(changes)
  end

  defp put_environment(variables) do
    {unset, set} = Enum.split_with(variables, fn {_, value} -> value == nil end)
    for {name, _} <- unset, do: System.delete_env(name)
    System.put_env(set)
  end
end
