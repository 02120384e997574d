defmodule Codex.Install.Platform do
  @moduledoc false
  # The name that upstream gives to a platform: `linux-x64`, `darwin-arm64` …

  # The platform of this virtual machine. One that nobody publishes for has a name too: the pin knows which exist.
  @spec current() :: String.t()
  def current do
    architecture = :erlang.system_info(:system_architecture)
    name(:os.type(), to_string(architecture))
  end

  @spec name({atom(), atom()}, String.t()) :: String.t()
  def name({_family, os}, architecture), do: "#{os(os)}-#{cpu(architecture)}"

  defp os(:nt), do: "win32"
  defp os(os), do: os

  defp cpu(architecture) do
    case architecture |> String.split("-") |> hd() do
      cpu when cpu in ["x86_64", "amd64"] -> "x64"
      cpu when cpu in ["aarch64", "arm64"] -> "arm64"
      other -> other
    end
  end
end
