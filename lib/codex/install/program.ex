defmodule Codex.Install.Program do
  @moduledoc false
  # Runs another program to its end, in exactly the environment that it is given, and hands on its lines as they come: a
  # build takes half an hour.

  @type option ::
          {:cd, Path.t()}
          | {:env, %{String.t() => String.t()}}
          | {:line, (String.t() -> any())}

  # The first executable of that name, in that environment.
  @spec find(String.t(), %{String.t() => String.t()}) :: Path.t() | nil
  def find(name, env) do
    # rustup installs to a directory that shells put on the path at the next login only.
    cargo_home = env["CARGO_HOME"] || Path.join(env["HOME"] || "/", ".cargo")
    path = "#{env["PATH"]}:#{Path.join(cargo_home, "bin")}"

    case :os.find_executable(to_charlist(name), to_charlist(path)) do
      false -> nil
      found -> to_string(found)
    end
  end

  # The status, and all lines of both outputs.
  @spec run(Path.t(), [String.t()], [option()]) :: {non_neg_integer(), [String.t()]}
  def run(program, arguments, options) do
    port =
      Port.open({:spawn_executable, to_charlist(program)}, [
        :binary,
        :exit_status,
        :hide,
        :stderr_to_stdout,
        line: 65_536,
        args: arguments,
        env: environment(options[:env] || %{}),
        cd: to_charlist(options[:cd] || File.cwd!())
      ])

    follow(port, options[:line] || (&Function.identity/1), [], [])
  end

  # Only what differs from what this VM has, which a child inherits; what the VM has and the given environment has not is
  # taken away.
  defp environment(env) do
    own = System.get_env()
    absent = for {name, _} <- own, not is_map_key(env, name), do: {to_charlist(name), false}

    changed =
      for {name, value} <- env, own[name] != value, do: {to_charlist(name), to_charlist(value)}

    absent ++ changed
  end

  defp follow(port, line, part, lines) do
    receive do
      {^port, {:data, {:noeol, chunk}}} ->
        follow(port, line, [part | chunk], lines)

      {^port, {:data, {:eol, chunk}}} ->
        whole = IO.iodata_to_binary([part | chunk])
        line.(whole)
        follow(port, line, [], [whole | lines])

      {^port, {:exit_status, status}} ->
        rest = IO.iodata_to_binary(part)
        {status, Enum.reverse(if(rest == "", do: lines, else: [rest | lines]))}
    end
  end
end
