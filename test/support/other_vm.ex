defmodule Codex.Support.OtherVM do
  @moduledoc false
  # A second VM with this library on its code path: for what would disturb other tests, or end the VM.

  @doc """
  Starts a VM that evaluates `code`; its output comes line by line from `line/2`. Ends with the test process at the latest.

  `descriptors:` is how many files it may have open, as far as this machine lets it; what is usual suffices for little.
  """
  def start(code, options \\ []) do
    ebin = Application.app_dir(:codex_sdk, "ebin")
    elixir = System.find_executable("elixir")
    descriptors = Keyword.get(options, :descriptors, "$(ulimit -Sn)")

    limit = """
    ulimit -Sn #{descriptors} 2>/dev/null || ulimit -Sn "$(ulimit -Hn)"
    exec "$0" "$@"
    """

    Port.open({:spawn_executable, "/bin/sh"}, [
      :binary,
      :exit_status,
      :stderr_to_stdout,
      line: 65_536,
      env: [{~c"RUST_BACKTRACE", ~c"0"}],
      args: ["-c", limit, elixir, "-pa", ebin, "-e", "IO.puts(System.pid())\n" <> code]
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
  def eval!(expression, timeout, options \\ []) do
    shown = "inspect((#{expression}), limit: :infinity, printable_limit: :infinity)"
    lines = run("IO.puts(#{shown})", timeout, options)
    {value, _} = lines |> List.last() |> Code.eval_string()
    value
  end

  @doc "All lines up to its end, which must be a good one."
  def run(code, timeout \\ 60_000, options \\ []) do
    port = start(code, options)
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
