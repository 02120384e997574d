defmodule Codex.Install.CLI do
  @moduledoc false
  # What `mix codex.install` does, without Mix: arguments in, lines and an exit status out.

  alias Codex.Install.{Installer, Job, Layout, Pin, Progress}

  @switches [
    prebuilt: :boolean,
    check: :boolean,
    path: :boolean,
    force: :boolean,
    source: :string
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
        job = %{job | source: Keyword.get(options, :source, job.source)}
        dispatch(Map.new(options), job, io)

      {_options, rest, invalid} ->
        wrong = Enum.map(invalid, &elem(&1, 0)) ++ rest
        io.error.("Unknown: #{Enum.join(wrong, " ")}. See `mix help codex.install`.")
        1
    end
  end

  defp dispatch(%{path: true}, job, io) do
    io.say.(Layout.engine(Job.home(job)))
    0
  end

  defp dispatch(%{check: true}, job, io) do
    with :ok <- succeeded(Installer.check(job), io) do
      io.say.(
        "Engine #{job.pin.version} is installed and intact: #{Layout.engine(Job.home(job))}"
      )

      0
    end
  end

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

  defp install(options, job, io) do
    with {:ok, outcome} <-
           succeeded(Installer.install(job, force: Map.get(options, :force, false)), io) do
      verb = if outcome == :installed, do: "is installed", else: "is already installed"
      io.say.("Engine #{job.pin.version} #{verb}: #{Layout.engine(Job.home(job))}")
      0
    end
  end

  defp succeeded({:error, error}, io) do
    io.error.(Exception.message(error))
    1
  end

  defp succeeded(success, _io), do: success
end
