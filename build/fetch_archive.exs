# Fetches an archive of native parts before codex_sdk is compiled: `Codex.Build.Archives` runs this in a VM of its own.
# What the installer is made of is loaded from source; everything else of codex_sdk is not there.
[kind, place, integrity, bytes, name, home] = System.argv()

installer = ~w(archive failure http integrity native_archive proxy tar trust)

sources =
  for path <-
        ~w(redaction errors/text errors/install_error) ++ Enum.map(installer, &"install/#{&1}"),
      do: Path.expand("../lib/codex/#{path}.ex", __DIR__)

# OTP's client and Mix, which are looked for when they are needed.
Code.put_compiler_option(:no_warn_undefined, :all)
{:ok, _modules, _warnings} = Kernel.ParallelCompiler.require(sources)

pin = %{String.to_atom(kind) => place, integrity: integrity, bytes: String.to_integer(bytes)}

case Codex.Install.NativeArchive.fetch(pin, name, home) do
  :ok ->
    :ok

  {:error, error} ->
    IO.puts(Exception.message(error))
    System.halt(1)
end
