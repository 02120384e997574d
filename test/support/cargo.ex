defmodule Codex.Support.Cargo do
  @moduledoc false
  # Executables of the workspace that only the tests (and the demo) need. They are built below `target/`, where cargo builds by
  # itself: the library's own build must not know them.

  @root Path.expand("../..", __DIR__)

  @doc "Builds a package; takes a fraction of a second where nothing changed."
  @spec build!(String.t()) :: :ok
  def build!(package) do
    arguments = ["build", "--quiet", "--locked", "-p", package, "--target-dir", "target"]

    case System.cmd("cargo", arguments, cd: @root, stderr_to_stdout: true) do
      {_, 0} -> :ok
      {output, status} -> raise "cargo ended with status #{status}:\n#{output}"
    end
  end

  @doc "The path of an executable of a package that was built."
  @spec executable(String.t()) :: Path.t()
  def executable(name), do: Path.join([@root, "target/debug", name])
end
