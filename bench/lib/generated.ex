defmodule Bench.Generated do
  # Files of JSON lines that are made from a seed: the same bytes every time, on every machine. Made once, kept in the build
  # directory.
  @moduledoc false

  @seed 20_261_120

  @enforce_keys [:path, :facts]
  defstruct @enforce_keys

  @typedoc "`facts` has what was made of the lines, and `bytes` and `sha256` of the file."
  @type t :: %__MODULE__{path: Path.t(), facts: map()}

  @doc """
  The file with the lines that `generate` gives. `modules` are all that it comes from: another generator makes another file. What
  `facts` gives of the lines is kept beside it.
  """
  @spec file(Path.t(), String.t(), [module()], (() -> [iodata()]), ([iodata()] -> map())) :: t()
  def file(directory, name, modules, generate, facts) do
    generator = for module <- [__MODULE__ | modules], do: module.module_info(:md5)
    hash = :crypto.hash(:sha256, generator) |> Base.encode16(case: :lower) |> binary_part(0, 12)
    path = Path.join(directory, "#{name}-#{hash}.jsonl")
    kept = path <> ".facts"

    unless File.exists?(kept) do
      lines = generate.()
      content = Enum.map(lines, &[&1, ?\n])
      File.write!(path, content)
      sha256 = :crypto.hash(:sha256, content) |> Base.encode16(case: :lower)
      known = %{bytes: IO.iodata_length(content), sha256: sha256}
      File.write!(kept, lines |> facts.() |> Map.merge(known) |> :erlang.term_to_binary())
    end

    %__MODULE__{path: path, facts: kept |> File.read!() |> :erlang.binary_to_term()}
  end

  @doc "Chance begins anew, as it always does."
  @spec seed() :: :ok
  def seed do
    _ = :rand.seed(:exsss, @seed)
    :ok
  end

  @doc "Groups of lines until there are exactly so many; `group` gives one by its number, of at most so many lines."
  @spec groups(non_neg_integer(), (pos_integer(), pos_integer() -> [line])) :: [line]
        when line: iodata()
  def groups(lines, group), do: groups(1, lines, group, [])

  defp groups(_n, 0, _group, groups), do: groups |> Enum.reverse() |> Enum.concat()

  defp groups(n, room, group, groups) do
    lines = group.(n, room)
    groups(n + 1, room - length(lines), group, [lines | groups])
  end
end
