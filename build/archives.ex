defmodule Codex.Build.Archives do
  # Archives of the native parts, prebuilt: which one is pinned for a target, and its files.
  #
  # There are two places for pins: `config/native.exs` of codex_sdk, for what its releases publish, and the host's own
  # configuration, `config :codex_sdk, native_archives: %{target => pin}`. Both hold what `mix codex.native.package` prints.
  @moduledoc false

  alias Codex.Build.{Parts, Target}

  @fetch Path.expand("fetch_archive.exs", __DIR__)
  @config "config :codex_sdk, :native_archives"
  @keys [:url, :path, :integrity, :bytes, :sources]

  # `{:ok, pin}`, or why there is none.
  #
  # A pin says which sources its archive was built of. If codex_sdk's own does not fit, somebody works on the crates, and they
  # have to be built. If the host's does not, the host has upgraded codex_sdk and forgotten its archive.
  def pinned(root, target, ours, hosts) do
    targets!(hosts)

    case {hosts[target], ours[target]} do
      {nil, nil} ->
        {:none, "no archive of them is pinned for #{target}"}

      {nil, ours} ->
        pin = validate!(ours, "config/native.exs", target)

        if pin.sources == sources(root),
          do: {:ok, pin},
          else: {:none, "the archive that is pinned for #{target} was built of other sources"}

      {hosts, _ours} ->
        pin = validate!(hosts, @config, target)
        if pin.sources == sources(root), do: {:ok, pin}, else: outdated!(pin, target)
    end
  end

  defp outdated!(pin, target) do
    Mix.raise("""
    codex_sdk: the archive that `#{@config}` names for #{target}
    (#{place(pin)}) was built of the sources of another codex_sdk.

    Build it anew, with `mix codex.native.package`, and configure what that prints.
    """)
  end

  # The files of a pinned archive are below `directory`, each in a directory of its own, where they stay: a host that compiles
  # again needs no network. Gives that directory.
  def unpacked!(root, target, pin, directory) do
    home = Path.join(directory, digest(pin))

    case Parts.find(home) do
      {:ok, _parts} -> :ok
      {:error, _missing} -> fetch!(root, target, pin, home)
    end

    home
  end

  # The installer that downloads, verifies and unpacks is codex_sdk's own, in `lib/`. At this point `lib/` is not compiled, and
  # loaded here from source it would be in the way of its own compilation: it gets a VM of its own, for this one moment.
  defp fetch!(root, target, pin, home) do
    Mix.shell().info("Fetching the native parts for #{target} from #{place(pin)}")
    kind = if pin[:url], do: "url", else: "path"
    argv = [kind, place(pin), pin.integrity, "#{pin.bytes}", name(root, target), home]

    case System.cmd(elixir(), [@fetch | argv], stderr_to_stdout: true) do
      {_output, 0} -> :ok
      {output, _status} -> Mix.raise("codex_sdk: #{String.trim(output)}")
    end
  end

  # That of this VM; the first on the path may be another.
  defp elixir do
    own = :elixir |> :code.lib_dir() |> Path.join("../../bin/elixir") |> Path.expand()
    if File.regular?(own), do: own, else: System.find_executable("elixir")
  end

  defp place(%{url: url}), do: url
  defp place(%{path: path}), do: path

  defp digest(pin),
    do: :crypto.hash(:sha256, pin.integrity) |> Base.encode16(case: :lower) |> binary_part(0, 16)

  ## What an archive is called, and what it is made of

  # Also the one directory inside it, so that one for another version or platform holds nothing that could be taken for ours.
  def name(root, target) do
    manifest = root |> Path.join("Cargo.toml") |> File.read!()
    [_, version] = Regex.run(~r/^version = "(.+)"$/m, manifest)
    [_, major, minor] = Regex.run(~r/"nif_version_(\d+)_(\d+)"/, manifest)
    "codex_sdk-native-#{version}-nif-#{major}.#{minor}-#{target}"
  end

  # One checksum of all that the native parts are built of.
  def sources(root) do
    lines =
      for pattern <- [
            "Cargo.{toml,lock}",
            "native/*/{Cargo.toml,build.rs}",
            "native/*/src/**/*.{rs,json}"
          ],
          path <- root |> Path.join(pattern) |> Path.wildcard() |> Enum.sort() do
        [Path.relative_to(path, root), 0, :crypto.hash(:sha256, File.read!(path))]
      end

    "sha256-" <> Base.encode64(:crypto.hash(:sha256, lines))
  end

  ## Pins as they were written

  # A name that is nobody's would be passed over in silence.
  defp targets!(hosts) do
    unless is_map(hosts) do
      Mix.raise("codex_sdk: #{@config} must be a map, target => pin, got: #{inspect(hosts)}")
    end

    for target <- Map.keys(hosts), not Target.known?(target) do
      known = Enum.join(Target.known(), ", ")
      Mix.raise("codex_sdk: #{@config} names #{inspect(target)}, which is none of #{known}")
    end
  end

  defp validate!(pin, where, target) do
    pin =
      if is_list(pin) or is_map(pin),
        do: Map.new(pin),
        else: bad!(where, target, "must be a map, got: #{inspect(pin)}")

    for key <- Map.keys(pin),
        key not in @keys,
        do: bad!(where, target, "has an unknown key #{inspect(key)}")

    unless match?("sha512-" <> _, pin[:integrity]),
      do:
        bad!(where, target, "needs an integrity, \"sha512-…\", got: #{inspect(pin[:integrity])}")

    unless is_integer(pin[:bytes]) and pin.bytes > 0,
      do: bad!(where, target, "needs bytes, the archive's size, got: #{inspect(pin[:bytes])}")

    unless match?("sha256-" <> _, pin[:sources]),
      do: bad!(where, target, "needs sources, \"sha256-…\", got: #{inspect(pin[:sources])}")

    located!(pin, where, target)
    pin
  end

  defp located!(pin, where, target) do
    case {pin[:url], pin[:path]} do
      {"http" <> _, nil} ->
        :ok

      {nil, path} when is_binary(path) ->
        # A dependency is compiled in its own directory: a relative path would mean another place there.
        unless Path.type(path) == :absolute,
          do:
            bad!(
              where,
              target,
              "needs an absolute path (Path.expand(…, __DIR__)), got: #{inspect(path)}"
            )

      {url, path} ->
        bad!(
          where,
          target,
          "needs either a url (http or https) or a path, got: #{inspect(url: url, path: path)}"
        )
    end
  end

  defp bad!(where, target, what), do: Mix.raise("codex_sdk: #{where}: #{inspect(target)} #{what}")
end
