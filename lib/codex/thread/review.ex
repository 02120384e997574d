defmodule Codex.Thread.Review do
  @moduledoc false
  # What a review looks at, as `review/start` wants it.

  alias Codex.OptionError
  alias Codex.Options.Type

  @type target ::
          :uncommitted_changes
          | {:base_branch, String.t()}
          | {:commit, String.t()}
          | {:commit, String.t(), String.t()}
          | {:custom, String.t()}

  @spec target(target()) :: {:ok, map()} | {:error, OptionError.t()}
  def target(:uncommitted_changes), do: {:ok, %{"type" => "uncommittedChanges"}}
  def target({:base_branch, branch}), do: named("baseBranch", "branch", branch)
  def target({:commit, sha}), do: named("commit", "sha", sha)
  def target({:custom, text}), do: named("custom", "instructions", text)

  def target({:commit, sha, title}) when is_binary(title) do
    with {:ok, target} <- target({:commit, sha}), do: {:ok, Map.put(target, "title", title)}
  end

  def target(other), do: wrong(other)

  defp named(type, key, text) do
    if is_binary(text) and String.trim(text) != "",
      do: {:ok, %{"type" => type, key => text}},
      else: wrong(text)
  end

  defp wrong(value) do
    expected =
      "expected :uncommitted_changes, {:base_branch, name}, {:commit, sha}, {:commit, sha, title} or {:custom, text}"

    reason = "#{expected}, got: #{Type.show(value)}"
    {:error, %OptionError{level: :input, key: :target, value: value, reason: reason}}
  end
end
