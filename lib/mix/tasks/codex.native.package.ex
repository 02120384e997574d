defmodule Mix.Tasks.Codex.Native.Package do
  @shortdoc "Packs the native parts, for hosts without a Rust toolchain"

  @moduledoc """
  Builds the native parts of codex_sdk (the NIF's library and the guard) for one target, and packs them into an archive, from which
  a host compiles without cargo.

      mix codex.native.package [--target TRIPLE] [--output DIRECTORY] [--base-url URL]

    * `--target` — what to build for, by Rust's name for it: `x86_64-unknown-linux-gnu`, `aarch64-apple-darwin` … By default this
      machine. For any other, Rust's standard library for it and a linker are needed.
    * `--output` — where the archive goes; by default the current directory.
    * `--base-url` — where the archive will be published. Without it the pin names the file on this machine.

  Beside the archive it writes its checksum (`.sha512`, for `sha512sum --check`) and its pin (`.pin`).

  It also prints the pin: what goes into `config/native.exs` of codex_sdk, or into a host's own configuration as
  `config :codex_sdk, native_archives: %{…}`. The pin holds the archive's SHA-512, its size, and a checksum of the sources that it
  was built of: for other sources it does not count.

  The same files give the same archive, byte for byte. See the page "Packaging the native parts".
  """

  use Mix.Task

  @requirements ["loadpaths"]

  @switches [target: :string, output: :string, base_url: :string]
  @build Path.expand("../../../build", __DIR__)

  @impl true
  def run(arguments) do
    options = parse!(arguments)
    shell = Mix.shell()

    # What builds is no part of the application: it has to be there before the application is. Nothing refers to it by name.
    _ = Code.require_file("package.ex", @build)
    {package, cargo} = {Module.concat(Codex.Build, Package), Module.concat(Codex.Build, Cargo)}

    packed =
      package.run(%{
        root: Path.dirname(@build),
        directory: Application.app_dir(:codex_sdk, "native"),
        output: options |> Keyword.get(:output, ".") |> Path.expand(),
        target: options[:target],
        base_url: options[:base_url],
        cargo: cargo.find("cargo"),
        rustc: cargo.find("rustc"),
        say: &shell.info/1,
        error: &shell.error/1
      })

    shell.info("Packed #{packed.archive}. Its pin:\n\n#{packed.pin}\n")
  end

  # The pin that would come of anything else is refused where it is used.
  defp base_url!(nil), do: :ok
  defp base_url!("http://" <> _), do: :ok
  defp base_url!("https://" <> _), do: :ok

  defp base_url!(other),
    do: Mix.raise("--base-url must begin with https:// or http://, got: #{inspect(other)}")

  defp parse!(arguments) do
    case OptionParser.parse(arguments, strict: @switches) do
      {options, [], []} ->
        base_url!(options[:base_url])
        options

      {_options, rest, invalid} ->
        wrong = Enum.map(invalid, &elem(&1, 0)) ++ rest
        Mix.raise("Unknown: #{Enum.join(wrong, " ")}. See `mix help codex.native.package`.")
    end
  end
end
