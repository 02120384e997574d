defmodule Codex.Build.Parts do
  # The two files that the native parts are: found where somebody built or unpacked them, and put where the VM looks for them.
  @moduledoc false

  alias Codex.Build.Target

  # What is installed, and the names under which cargo (or who prepared a directory) may have left it. The library is
  # called `.so` on macOS too: that is what `:erlang.load_nif/2` looks for.
  @files [
    {"codex_nif.so", ["codex_nif.so", "libcodex_nif.so", "libcodex_nif.dylib"]},
    {"codex_guard", ["codex_guard"]}
  ]

  def names, do: Enum.map(@files, &elem(&1, 0))

  # `{:ok, [{name, path}]}`, or what is missing.
  def find(directory) do
    found = for {name, candidates} <- @files, do: {name, candidates, first(directory, candidates)}

    case List.keyfind(found, nil, 2) do
      nil -> {:ok, for({name, _candidates, path} <- found, do: {name, path})}
      {_name, candidates, nil} -> {:error, "no #{Enum.join(candidates, " or ")} in #{directory}"}
    end
  end

  defp first(directory, candidates) do
    Enum.find_value(candidates, fn name ->
      path = Path.join(directory, name)
      if File.regular?(path), do: path
    end)
  end

  # Whether all of them are built for the target.
  def check(parts, target) do
    Enum.find_value(parts, :ok, fn {_name, path} ->
      with :ok <- Target.check(path, target), do: nil
    end)
  end

  # Whether anything has changed by it.
  def install(parts, directory) do
    File.mkdir_p!(directory)
    changed = for {name, source} <- parts, put(source, Path.join(directory, name)), do: name
    changed != []
  end

  # Written beside and renamed: copying over a library that a running VM has mapped would crash that VM.
  defp put(source, path) do
    if same?(source, path) do
      false
    else
      beside = "#{path}.#{System.pid()}.new"
      File.cp!(source, beside)
      # A directory of prebuilt files may have travelled through something that drops modes.
      File.chmod!(beside, 0o755)
      File.rename!(beside, path)
      true
    end
  end

  defp same?(source, path) do
    with {:ok, %{size: size}} <- File.stat(source),
         {:ok, %{size: ^size}} <- File.stat(path),
         do: File.read!(source) == File.read!(path),
         else: (_ -> false)
  end
end
