defmodule Codex.EnginePackage do
  @moduledoc """
  Small archives that look like the engine's package, also such as no packer would write, and pins for them.
  """

  alias Codex.Install.{Job, Pin}

  @platform "linux-x64"
  @target "x86_64-unknown-linux-musl"
  @version "9.9.9"

  @doc """
  The prefix of what is installed.
  """
  @spec prefix() :: String.t()
  def prefix, do: "package/vendor/#{@target}/"

  @doc """
  The entries of a good package.
  """
  @spec entries() :: [tuple()]
  def entries do
    [
      {"package/package.json", "{}"},
      {prefix() <> "bin/codex", "#!/bin/sh\necho codex-cli #{@version}\n", mode: 0o755},
      {prefix() <> "codex-path/rg", "rg", mode: 0o755},
      {prefix() <> "codex-package.json", ~s({"version":"#{@version}"})}
    ]
  end

  @doc """
  A `.tgz` of `{path, content}` or `{path, content, mode: _, type: _, link: _}`.
  """
  @spec tgz([tuple()]) :: binary()
  def tgz(entries), do: :zlib.gzip(tar(entries))

  @doc """
  The same, not compressed.
  """
  @spec tar([tuple()]) :: binary()
  def tar(entries) do
    IO.iodata_to_binary([Enum.map(entries, &entry/1), :binary.copy(<<0>>, 1024)])
  end

  defp entry({path, content}), do: entry({path, content, []})

  defp entry({path, content, options}) do
    size = byte_size(content)
    padding = rem(512 - rem(size, 512), 512)
    [header(path, size, options), content, :binary.copy(<<0>>, padding)]
  end

  defp header(path, size, options) do
    fields = fn sum ->
      [
        field(path, 100),
        octal(Keyword.get(options, :mode, 0o644), 8),
        octal(0, 8),
        octal(0, 8),
        octal(size, 12),
        octal(0, 12),
        sum,
        Keyword.get(options, :type, "0"),
        field(Keyword.get(options, :link, ""), 100),
        "ustar\0",
        "00",
        field("", 80),
        field(Keyword.get(options, :prefix, ""), 155),
        field("", 12)
      ]
      |> IO.iodata_to_binary()
    end

    sum = for <<byte <- fields.("        ")>>, reduce: 0, do: (sum -> sum + byte)
    fields.(octal(sum, 8))
  end

  defp field(text, size), do: text <> :binary.copy(<<0>>, size - byte_size(text))

  defp octal(number, size),
    do: (number |> Integer.to_string(8) |> String.pad_leading(size - 1, "0")) <> "\0"

  @doc """
  A pin of this archive, for the one platform that the tests play.
  """
  @spec pin(binary(), keyword()) :: Pin.t()
  def pin(archive, fields \\ []) do
    struct!(
      %Pin{
        version: @version,
        tag: "v#{@version}",
        commit: String.duplicate("0", 40),
        repository: "http://release.invalid/engine",
        package: "@scope/engine",
        platforms: %{
          @platform => %{
            npm_version: "#{@version}-#{@platform}",
            target: @target,
            integrity: "sha512-" <> Base.encode64(:crypto.hash(:sha512, archive)),
            bytes: byte_size(archive)
          }
        }
      },
      fields
    )
  end

  @doc """
  A job that installs it below `directory`, where nothing of this machine's configuration counts; what it says and writes is
  sent to the caller as `{:said, text}`.
  """
  @spec job(Pin.t(), Path.t(), keyword()) :: Job.t()
  def job(pin, directory, fields \\ []) do
    test = self()
    {env, fields} = Keyword.pop(fields, :env, %{})

    Job.new(
      [
        pin: pin,
        platform: @platform,
        root: Path.join(directory, "priv/codex"),
        directory: directory,
        env: Map.merge(%{"HOME" => directory}, env),
        npm: fn -> nil end,
        say: &send(test, {:said, &1}),
        write: &send(test, {:said, IO.iodata_to_binary(&1)})
      ] ++ fields
    )
  end

  @doc """
  What the job has said since it was asked last, line by line.
  """
  @spec said([String.t()]) :: String.t()
  def said(lines \\ []) do
    receive do
      {:said, line} -> said([line | lines])
    after
      0 -> lines |> Enum.reverse() |> Enum.join("\n")
    end
  end

  @doc """
  How a registry with this archive answers, at the address that `Host` names. Options: `dist:` replaces parts of the metadata,
  `keys:` is what it publishes as its keys, `archive:` another answer for the archive.
  """
  @spec registry(binary(), Pin.t(), keyword()) ::
          (Codex.HTTPServer.request() -> Codex.HTTPServer.answer())
  def registry(archive, pin, options \\ []) do
    artifact = pin.platforms[@platform]
    metadata = "/" <> String.replace(pin.package, "/", "%2F") <> "/" <> artifact.npm_version

    fn %{target: target, headers: headers} ->
      # As a proxy sees it, a target is a whole address.
      case URI.parse(target).path do
        ^metadata ->
          dist =
            Map.merge(
              %{
                "integrity" => artifact.integrity,
                "tarball" => "http://#{headers["host"]}/engine.tgz"
              },
              Map.new(options[:dist] || %{})
            )

          {200, [], Codex.JSON.encode!(%{"dist" => dist})}

        "/engine.tgz" ->
          options[:archive] || {200, [], archive}

        "/-/npm/v1/keys" ->
          if options[:keys], do: {200, [], options[:keys]}, else: {404, [], ""}

        _other ->
          {404, [], ""}
      end
    end
  end
end
