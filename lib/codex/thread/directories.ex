defmodule Codex.Thread.Directories do
  @moduledoc false
  # The directories that a thread's options name. The engine takes one that is not there without a word, and fails
  # later, or works elsewhere.

  alias Codex.Thread.{Configuration, Options}

  @doc false
  @spec check(Options.t()) :: :ok | {:missing, atom(), Path.t(), posix :: atom()}
  def check(%Options{} = options) do
    roots = Configuration.sandbox(options)[:writable_roots] || []

    options.working_directory
    |> List.wrap()
    |> Enum.map(&{:working_directory, &1})
    |> Enum.concat(Enum.map(roots, &{:additional_directories, &1}))
    |> Enum.find_value(:ok, fn {key, path} ->
      case File.stat(path) do
        {:ok, %{type: :directory}} -> nil
        {:ok, _file} -> {:missing, key, path, :enotdir}
        {:error, posix} -> {:missing, key, path, posix}
      end
    end)
  end
end
