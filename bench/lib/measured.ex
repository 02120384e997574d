defmodule Bench.Measured do
  # Runs one contestant as an operating-system process of its own, and knows what it cost.
  @moduledoc false

  @root Path.expand("../..", __DIR__)

  @doc "Where the bench keeps what it makes."
  @spec directory(String.t()) :: Path.t()
  def directory(name) do
    directory = Path.join([@root, "_build/bench", name])
    File.mkdir_p!(directory)
    directory
  end

  @doc "The program in Rust that comes with the bench."
  @spec tool() :: Path.t()
  def tool, do: System.fetch_env!("CODEX_BENCH_TOOL")

  @doc "Flags of Elixir for a VM whose schedulers sleep when they have nothing to do."
  @spec quiet() :: [String.t()]
  def quiet, do: ["--erl", "+sbwt none +sbwtdcpu none +sbwtdio none"]

  @doc "Of these contestants those that can be measured."
  @spec available([name]) :: [name] when name: atom()
  def available(names),
    do: names -- Enum.reject([:typescript, :python], &installed?/1)

  defp installed?(:typescript),
    do: System.find_executable("node") != nil and File.dir?(Path.join(packages(), "node_modules"))

  defp installed?(:python), do: File.exists?(Path.join(python(), "requirements.txt"))

  @doc """
  The command for `main/1` of a module in a stock VM, with the code where this one has it, that ends when the function returns.
  `flags` are Elixir's.
  """
  @spec elixir(module(), [String.t()], [String.t()]) :: [String.t()]
  def elixir(module, arguments, flags \\ []) do
    code =
      for path <- :code.get_path(), path = to_string(path), path =~ "/_build/", do: ["-pa", path]

    ["elixir" | flags] ++
      List.flatten(code) ++
      ["-e", "#{inspect(module)}.main(System.argv()); System.halt()" | arguments]
  end

  @doc "The command for a script of the bench in Node.js."
  @spec node(String.t(), [String.t()]) :: [String.t()]
  def node(script, arguments),
    do: ["node", Path.join([@root, "bench/typescript", script]), packages() | arguments]

  @doc "The command for a script of the bench in Python."
  @spec python(String.t(), [String.t()]) :: [String.t()]
  def python(script, arguments),
    do: [
      Path.join(python(), "bin/python"),
      Path.join([@root, "bench/python", script]) | arguments
    ]

  @doc "What it found, as it printed it, and what it cost: CPU seconds with all its children, and its peak memory in KiB."
  @spec run([String.t()]) :: {found :: map(), cost :: map()}
  def run(command) do
    {output, status} = System.cmd(tool(), ["measure" | command])
    unless status == 0, do: raise("#{inspect(command)} ended with status #{status}: #{output}")
    [found, cost] = output |> String.split("\n", trim: true) |> Enum.map(&Codex.JSON.decode!/1)
    {found, cost}
  end

  @doc "Writes an executable that stands in for the engine, and ignores all arguments."
  @spec stand_in!(Path.t(), String.t()) :: Path.t()
  def stand_in!(path, command) do
    File.mkdir_p!(Path.dirname(path))
    File.write!(path, "#!/bin/sh\nexec #{command}\n")
    File.chmod!(path, 0o755)
    path
  end

  defp packages, do: System.fetch_env!("CODEX_BENCH_PACKAGES")
  defp python, do: System.fetch_env!("CODEX_BENCH_PYTHON")
end
