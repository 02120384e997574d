for module <- ~w(target parts cargo archives),
    do: Code.require_file("#{module}.ex", __DIR__)

defmodule Codex.Build.Package do
  # What `mix codex.native.package` does: both native parts of one target, in an archive, and the pin for it.
  @moduledoc false

  alias Codex.Build.{Archives, Cargo, Parts, Target}
  alias Codex.Install.NativeArchive

  # Compiled, and loaded, by the time that the task runs.
  @compile {:no_warn_undefined, NativeArchive}

  # `settings` are root, directory (cargo's), output, target (`nil`: this machine's), base_url (or `nil`), cargo, rustc and the
  # functions `say` and `error`. Gives the archive's path and the text of its pin.
  def run(settings) do
    here = Target.current()
    target = settings.target || here

    unless Target.known?(target) do
      Mix.raise(
        "Unknown target #{inspect(target)}. Known are: #{Enum.join(Target.known(), ", ")}."
      )
    end

    unless settings.cargo, do: Mix.raise("cargo was not found. " <> Cargo.how_to_get())

    # For this machine as cargo does it anyway, and has mostly done already.
    triple = if target == here, do: nil, else: target
    if triple, do: installed!(settings, triple)

    parts = build!(settings, triple)
    with {:error, why} <- Parts.check(parts, target), do: Mix.raise(why)
    pack!(settings, parts, target)
  end

  # Asked before: cargo would compile for a while and then miss `core` in some crate.
  defp installed!(%{rustc: rustc, root: root}, triple) do
    arguments = ["--print", "target-libdir", "--target", triple]

    with rustc when is_binary(rustc) <- rustc,
         {output, 0} <- System.cmd(rustc, arguments, cd: root, stderr_to_stdout: true),
         false <- output |> String.trim() |> File.dir?() do
      Mix.raise("""
      Rust's standard library for #{triple} is not installed. Run this, then try again:

          rustup target add #{triple}

      The C linker for it has to be there, too; set it with CARGO_TARGET_…_LINKER.
      """)
    end

    :ok
  end

  defp build!(settings, triple) do
    io = Map.take(settings, [:say, :error])
    {status, _found} = Cargo.build(settings.cargo, settings.root, settings.directory, triple, io)
    if status != 0, do: Mix.raise("cargo could not build the native parts (status #{status}).")

    case Parts.find(Cargo.release_directory(settings.directory, triple)) do
      {:ok, parts} -> parts
      {:error, missing} -> Mix.raise("cargo reported success, but there is #{missing}")
    end
  end

  defp pack!(settings, parts, target) do
    name = Archives.name(settings.root, target)
    archive = Path.join(settings.output, name <> ".tar.gz")

    with {:error, code} <- File.mkdir_p(settings.output),
         do: Mix.raise("cannot create #{settings.output}: #{:file.format_error(code)}")

    case NativeArchive.pack(parts, name, archive) do
      {:ok, packed} ->
        pin = pin(target, place(settings, archive), packed, Archives.sources(settings.root))
        # Beside it, for who has to check the one and paste the other on another machine.
        File.write!(archive <> ".sha512", "#{hex(packed.integrity)}  #{Path.basename(archive)}\n")
        File.write!(archive <> ".pin", pin <> "\n")
        %{archive: archive, pin: pin}

      {:error, error} ->
        Mix.raise(Exception.message(error))
    end
  end

  # As `sha512sum --check` wants it.
  defp hex("sha512-" <> digest), do: digest |> Base.decode64!() |> Base.encode16(case: :lower)

  defp place(%{base_url: nil}, archive), do: {"path", archive}

  defp place(%{base_url: base}, archive),
    do: {"url", String.trim_trailing(base, "/") <> "/" <> Path.basename(archive)}

  # As the formatter writes it, so that it can be pasted.
  defp pin(target, {kind, place}, packed, sources) do
    text = """
    %{
      #{inspect(target)} => %{
        #{kind}: #{inspect(place)},
        integrity: #{inspect(packed.integrity)},
        bytes: #{packed.bytes},
        sources: #{inspect(sources)}
      }
    }
    """

    text
    |> Code.format_string!()
    |> IO.iodata_to_binary()
    |> String.split("\n")
    |> Enum.slice(1..-2//1)
    |> Enum.join("\n")
  end
end
