defmodule Bench.Contestant.Load do
  # What a fresh VM pays for the native library: loading it, and the first event.
  @moduledoc false

  @spec main([]) :: :ok
  def main([]) do
    {load_us, {:module, _}} = :timer.tc(fn -> Code.ensure_loaded(Codex.Native) end)
    # Not the loading of our own modules is measured here.
    {:module, _} = Code.ensure_loaded(Codex.Events)
    line = ~s({"type":"turn.started"})
    {first_us, _} = :timer.tc(fn -> Codex.Events.parse!(line) end)
    {second_us, _} = :timer.tc(fn -> Codex.Events.parse!(line) end)
    IO.puts(Codex.JSON.encode!(%{load_us: load_us, first_us: first_us, second_us: second_us}))
  end
end
