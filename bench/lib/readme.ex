defmodule Bench.Readme do
  # The numbers in bench/README.md stand between `<!-- NAME -->` and `<!-- end of NAME -->`.
  @moduledoc false

  @path Path.expand("../README.md", __DIR__)

  @spec write([{atom(), String.t()}]) :: :ok
  def write(sections) do
    text = Enum.reduce(sections, File.read!(@path), &put/2)
    File.write!(@path, text)
  end

  defp put({name, section}, text) do
    pattern = ~r/(<!-- #{name} -->\n).*?(<!-- end of #{name} -->)/s
    unless text =~ pattern, do: raise(ArgumentError, "#{@path} has no place for #{name}")

    Regex.replace(pattern, text, fn _, before, rest ->
      "#{before}\n#{section}\n#{rest}"
    end)
  end
end
