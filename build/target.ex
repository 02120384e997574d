defmodule Codex.Build.Target do
  # The platforms that the native parts are built for, under the names that Rust gives them, and which of them this is.
  #
  # What a file is built for can be read in its first bytes. Asked there, a library for another machine is an answer in words;
  # asked of the dynamic linker, it is a riddle in the log of a host's production.
  @moduledoc false

  @targets %{
    "x86_64-unknown-linux-gnu" => {:elf, :x86_64},
    "x86_64-unknown-linux-musl" => {:elf, :x86_64},
    "aarch64-unknown-linux-gnu" => {:elf, :aarch64},
    "aarch64-unknown-linux-musl" => {:elf, :aarch64},
    "x86_64-apple-darwin" => {:macho, :x86_64},
    "aarch64-apple-darwin" => {:macho, :aarch64}
  }

  @elf %{0x3E => :x86_64, 0xB7 => :aarch64}
  @macho %{0x01000007 => :x86_64, 0x0100000C => :aarch64}

  def known, do: @targets |> Map.keys() |> Enum.sort()

  def known?(target), do: is_map_key(@targets, target)

  # What is built for: what cargo was told, which is how others are built for, or else the machine of this VM.
  def current(env \\ System.get_env(), architecture \\ :erlang.system_info(:system_architecture)) do
    case env["CARGO_BUILD_TARGET"] do
      target when target in [nil, ""] -> host(to_string(architecture))
      target -> target
    end
  end

  # `x86_64-pc-linux-gnu` and `aarch64-apple-darwin23.1.0` are what Erlang calls them.
  def host(architecture) do
    [cpu | rest] = String.split(architecture, "-")
    system = Enum.join(rest, "-")

    cond do
      system =~ "darwin" -> "#{cpu(cpu)}-apple-darwin"
      system =~ "linux" and system =~ "musl" -> "#{cpu(cpu)}-unknown-linux-musl"
      system =~ "linux" -> "#{cpu(cpu)}-unknown-linux-gnu"
      true -> architecture
    end
  end

  defp cpu("amd64"), do: "x86_64"
  defp cpu("arm64"), do: "aarch64"
  defp cpu(cpu), do: cpu

  # Whether a file is built for a target; `{:error, what is wrong with it}` if not. Of a target that is not in the table nothing is
  # known, and nothing is claimed.
  def check(path, target) do
    with {:ok, expected} <- Map.fetch(@targets, target),
         {:error, found} <- built_for?(path, expected) do
      {:error, "#{path} is #{found}, but this is #{describe(expected)} (#{target})"}
    else
      _fits_or_unknown -> :ok
    end
  end

  defp built_for?(path, {format, cpu}) do
    case header(path) do
      {^format, cpus} ->
        if cpu in cpus, do: :ok, else: {:error, "built for " <> describe({format, hd(cpus)})}

      {other, cpus} ->
        {:error, "built for " <> describe({other, hd(cpus)})}

      :neither ->
        {:error, "no library or executable"}
    end
  end

  defp header(path) do
    path |> File.open!([:read, :binary], &IO.binread(&1, 4096)) |> parse()
  end

  defp parse(<<0x7F, "ELF", _class, 1, _::binary-size(12), cpu::16-little, _::binary>>),
    do: {:elf, [Map.get(@elf, cpu, "processor #{cpu}")]}

  defp parse(<<0x7F, "ELF", _class, 2, _::binary-size(12), cpu::16-big, _::binary>>),
    do: {:elf, ["processor #{cpu}"]}

  defp parse(<<0xFEEDFACF::32-little, cpu::32-little, _::binary>>), do: {:macho, [macho(cpu)]}

  # One file for several processors: a table of 20 bytes each.
  defp parse(<<0xCAFEBABE::32, count::32, table::binary>>) when count in 1..16 do
    cpus = for <<cpu::32, _rest::binary-size(16) <- table>>, do: macho(cpu)
    if cpus == [], do: :neither, else: {:macho, Enum.take(cpus, count)}
  end

  defp parse(_other), do: :neither

  defp macho(cpu), do: Map.get(@macho, cpu, "processor #{cpu}")

  defp describe({:elf, cpu}), do: "Linux on #{cpu}"
  defp describe({:macho, cpu}), do: "macOS on #{cpu}"
end
