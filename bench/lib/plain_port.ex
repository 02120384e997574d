defmodule Bench.PlainPort do
  # A child behind an Erlang port, its lines cut and decoded in Elixir: how one does it without this library.
  @moduledoc false

  @doc "Folds `fun` over the decoded lines of one run of `program`."
  @spec reduce(Path.t(), acc, (map(), acc -> acc)) :: acc when acc: term()
  def reduce(program, acc, fun) do
    port =
      Port.open({:spawn_executable, program}, [:binary, :exit_status, args: ["exec", "--json"]])

    loop(port, "", acc, fun, decoder())
  end

  @doc "What JSON is read with: OTP's own decoder where there is one."
  @spec decoder() :: (binary() -> term())
  def decoder do
    if Code.ensure_loaded?(:json),
      do: &apply(:json, :decode, [&1]),
      else: &Bench.PlainJSON.decode!/1
  end

  defp loop(port, rest, acc, fun, decode) do
    receive do
      {^port, {:data, data}} ->
        {lines, rest} = lines(rest, data)
        acc = Enum.reduce(lines, acc, fn line, acc -> fun.(decode.(line), acc) end)
        loop(port, rest, acc, fun, decode)

      {^port, {:exit_status, 0}} ->
        acc
    end
  end

  # What there is of a line waits in pieces: a long one must not be copied whenever more of it comes.
  defp lines(rest, data) do
    case :binary.split(data, "\n", [:global]) do
      [piece] ->
        {[], [rest | piece]}

      [piece | more] ->
        {lines, [begun]} = Enum.split(more, -1)
        {[IO.iodata_to_binary([rest | piece]) | lines], begun}
    end
  end
end
