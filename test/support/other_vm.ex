defmodule Codex.Support.OtherVM do
  @moduledoc false
  # A second VM with this library on its code path: for what would disturb other tests, or end the VM.

  @doc "Starts a VM that evaluates `code`; its output comes line by line from `line/2`. Ends with the test process at the latest."
  def start(code) do
    ebin = Application.app_dir(:codex_sdk, "ebin")
    elixir = System.find_executable("elixir")

    Port.open({:spawn_executable, elixir}, [
      :binary,
      :exit_status,
      :stderr_to_stdout,
      line: 65_536,
      env: [{~c"RUST_BACKTRACE", ~c"0"}],
      args: ["-pa", ebin, "-e", "IO.puts(System.pid())\n" <> code]
    ])
  end

  @doc "The next line that it prints, or `{:exit, status}`."
  def line(port, timeout \\ 30_000) do
    receive do
      {^port, {:data, {:eol, line}}} -> line
      {^port, {:exit_status, status}} -> {:exit, status}
    after
      timeout ->
        raise ExUnit.AssertionError, message: "the other VM printed nothing for #{timeout} ms"
    end
  end

  @doc "What `expression` gives in a VM of its own: a term that can be written as a literal."
  def eval!(expression, timeout) do
    lines =
      run(
        "IO.puts(inspect(#{expression}, limit: :infinity, printable_limit: :infinity))",
        timeout
      )

    {value, _} = lines |> List.last() |> Code.eval_string()
    value
  end

  @doc "All lines up to its end, which must be a good one."
  def run(code, timeout \\ 60_000) do
    port = start(code)
    _pid = line(port, timeout)
    collect(port, timeout, [])
  end

  defp collect(port, timeout, lines) do
    case line(port, timeout) do
      {:exit, 0} ->
        Enum.reverse(lines)

      {:exit, status} ->
        raise ExUnit.AssertionError,
          message: "the other VM ended with #{status}: #{inspect(lines)}"

      line ->
        collect(port, timeout, [line | lines])
    end
  end
end
