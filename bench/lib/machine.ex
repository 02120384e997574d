defmodule Bench.Machine do
  # On what the numbers were measured.
  @moduledoc false

  @doc "`before` is the load when the bench began."
  @spec facts(String.t()) :: String.t()
  def facts(before) do
    versions = [
      "Elixir #{System.version()}, Erlang/OTP #{System.otp_release()}",
      version("rustc", ~r/rustc (\S+)/, "Rust"),
      version("node", ~r/v(\S+)/, "Node.js"),
      version("python3", ~r/Python (\S+)/, "Python")
    ]

    """
    #{cpu()}, #{System.schedulers_online()} cores; #{system()}; #{versions |> Enum.reject(&is_nil/1) |> Enum.join(", ")};
    engine #{Codex.Protocol.Snapshot.version()}. Load average (1 minute) before and after: #{before}, #{load()}.
    """
  end

  @doc "How many processes wanted to run in the last minute."
  @spec load() :: String.t()
  def load, do: "/proc/loadavg" |> File.read!() |> String.split() |> hd()

  defp cpu do
    case Regex.run(~r/^model name\s*: (.*)$/m, File.read!("/proc/cpuinfo")) do
      [_, name] -> name
      nil -> to_string(:erlang.system_info(:system_architecture))
    end
  end

  defp system do
    {kernel, 0} = System.cmd("uname", ["-sr"])
    String.trim(kernel)
  end

  defp version(program, pattern, name) do
    with path when is_binary(path) <- System.find_executable(program),
         {output, 0} <- System.cmd(path, ["--version"]),
         [_, version] <- Regex.run(pattern, output) do
      "#{name} #{version}"
    else
      _ -> nil
    end
  end
end
