defmodule Codex.Install.CLI do
  @moduledoc false
  # What `mix codex.install` does, without Mix: arguments in, lines and an exit status out.

  alias Codex.Install.{FromSource, Installer, Job, Layout, Pin, Progress, Source}

  @switches [
    prebuilt: :boolean,
    check: :boolean,
    path: :boolean,
    force: :boolean,
    source: :string,
    from_source: :boolean,
    source_dir: :string
  ]

  @type io :: %{
          # A line for the user, and one for what went wrong.
          say: (String.t() -> any()),
          error: (String.t() -> any()),
          # Asks, and gives the answer; `nil` where nobody can be asked.
          ask: (String.t() -> String.t() | :eof) | nil
        }

  @spec run([String.t()], Job.t(), io()) :: 0 | 1
  def run(arguments, job, io) do
    case OptionParser.parse(arguments, strict: @switches) do
      {options, [], []} ->
        options = Map.new(options)

        with :ok <- compatible(options, io), do: dispatch(options, configured(job, options), io)

      {_options, rest, invalid} ->
        wrong = Enum.map(invalid, &elem(&1, 0)) ++ rest
        io.error.("Unknown: #{Enum.join(wrong, " ")}. See `mix help codex.install`.")
        1
    end
  end

  # What would otherwise be passed over in silence.
  defp compatible(%{from_source: true, prebuilt: true}, io),
    do: contradiction("--from-source and --prebuilt are two ways: choose one.", io)

  defp compatible(%{from_source: true, source: _name}, io),
    do:
      contradiction(
        "--source is where to download from, and --from-source downloads nothing.",
        io
      )

  defp compatible(%{source_dir: _path} = options, io) when not is_map_key(options, :from_source),
    do: contradiction("--source-dir goes with --from-source.", io)

  # Said also where nothing is downloaded, because the engine is there.
  defp compatible(%{source: name}, io) do
    case Source.named(name) do
      {:ok, _source} -> :ok
      {:error, error} -> contradiction(Exception.message(error), io)
    end
  end

  defp compatible(_options, _io), do: :ok

  defp contradiction(message, io) do
    io.error.(message)
    1
  end

  defp configured(job, options) do
    checkout = options[:source_dir] && Path.expand(options[:source_dir], job.directory)
    %{job | source: options[:source] || job.source, checkout: checkout || job.checkout}
  end

  defp dispatch(%{path: true}, job, io) do
    io.say.(Layout.engine(Job.home(job)))
    0
  end

  defp dispatch(%{check: true}, job, io) do
    with :ok <- succeeded(Installer.check(job), io),
         :ok <- succeeded(FromSource.check(job), io) do
      done("is installed and intact", job, io)
    end
  end

  defp dispatch(%{from_source: true} = options, job, io),
    do: install(&FromSource.install/2, options, job, io)

  defp dispatch(%{prebuilt: true} = options, job, io), do: install(options, job, io)
  defp dispatch(%{force: true} = options, job, io), do: install(options, job, io)

  defp dispatch(options, job, io) do
    case {Installer.state(job), Pin.artifact(job.pin, job.platform)} do
      {:ready, _artifact} -> install(options, job, io)
      {_not_there, {:ok, artifact}} -> consider(artifact, options, job, io)
      {_not_there, failure} -> succeeded(failure, io)
    end
  end

  # A download of this size is nothing to begin unasked.
  defp consider(artifact, options, job, io) do
    io.say.("Engine #{job.pin.version} is not installed.")
    question = "Download #{Progress.megabytes(artifact.bytes)} MB? [Y/n]"

    if io.ask != nil and yes?(io.ask.(question)) do
      install(options, job, io)
    else
      io.error.("To download and install it, run:\n\n    mix codex.install --prebuilt\n")
      1
    end
  end

  defp yes?(answer) when is_binary(answer),
    do: String.downcase(String.trim(answer)) in ["", "y", "yes"]

  # The end of the input is no consent.
  defp yes?(_eof), do: false

  defp install(way \\ &Installer.install/2, options, job, io) do
    with {:ok, outcome} <- succeeded(way.(job, force: Map.get(options, :force, false)), io) do
      done(if(outcome == :installed, do: "is installed", else: "is already installed"), job, io)
    end
  end

  defp done(what, job, io) do
    origin = if FromSource.installed?(job), do: ", built from source", else: ""
    io.say.("Engine #{job.pin.version} #{what}#{origin}: #{Layout.engine(Job.home(job))}")
    0
  end

  defp succeeded({:error, error}, io) do
    io.error.(Exception.message(error))
    1
  end

  defp succeeded(success, _io), do: success
end
