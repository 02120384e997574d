defmodule Codex.Support.NativeParts do
  @moduledoc false
  # Files that look like the native parts of a platform, as far as their first bytes go; and archives of them.

  alias Codex.Build.Archives
  alias Codex.Install.NativeArchive

  @doc "The first bytes of a library or an executable for a target, and a text."
  def binary(target, text \\ "")

  def binary("x86_64-unknown-linux-" <> _, text), do: elf(0x3E) <> text
  def binary("aarch64-unknown-linux-" <> _, text), do: elf(0xB7) <> text
  def binary("x86_64-apple-darwin", text), do: macho(0x01000007) <> text
  def binary("aarch64-apple-darwin", text), do: macho(0x0100000C) <> text

  @doc "A file for several processors of macOS."
  def universal(cpus) do
    table = for cpu <- cpus, into: "", do: <<cpu::32, 0::128>>
    <<0xCAFEBABE::32, length(cpus)::32, table::binary>>
  end

  defp elf(cpu), do: <<0x7F, "ELF", 2, 1, 1, 0::72, 3::16-little, cpu::16-little, 0::128>>
  defp macho(cpu), do: <<0xFEEDFACF::32-little, cpu::32-little, 0::128>>

  @doc "Both parts for a target, in a directory; gives it."
  def write!(directory, target, text \\ "") do
    File.mkdir_p!(directory)

    for name <- ["codex_guard", "codex_nif.so"],
        do: File.write!(Path.join(directory, name), binary(target, text))

    directory
  end

  @doc "An archive of both parts of the sources below `root`, in `directory`, and the pin for it, without its place."
  def archive!(directory, root, target, text \\ "") do
    parts =
      for name <- ["codex_guard", "codex_nif.so"],
          do: {name, Path.join(write!(Path.join(directory, "parts"), target, text), name)}

    name = Archives.name(root, target)
    archive = Path.join(directory, name <> ".tar.gz")
    {:ok, pin} = NativeArchive.pack(parts, name, archive)
    {archive, Map.put(pin, :sources, Archives.sources(root))}
  end

  @doc """
  Nothing of this machine's for the rest of the test: a home of its own, where downloads are cached, and no proxy.
  """
  def private_home!(directory) do
    proxies =
      for name <- ~w(http_proxy https_proxy all_proxy ssl_cert_file ssl_cert_dir),
          name <- [name, String.upcase(name)],
          do: {name, nil}

    home = [{"HOME", directory}, {"XDG_CACHE_HOME", Path.join(directory, "cache")}]

    for {name, value} <- home ++ proxies do
      before = System.get_env(name)
      put(name, value)
      ExUnit.Callbacks.on_exit(fn -> put(name, before) end)
    end

    :ok
  end

  defp put(name, nil), do: System.delete_env(name)
  defp put(name, value), do: System.put_env(name, value)
end
