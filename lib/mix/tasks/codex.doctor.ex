defmodule Mix.Tasks.Codex.Doctor do
  @shortdoc "Tells whether turns can run here, and what is missing"

  @moduledoc """
  Looks at the engine, the native parts, the login, the sandbox and the versions, and prints a line for each and, where something
  is not right, what to do.

      mix codex.doctor

  The exit status is 1 if turns cannot run. Warnings (no login, no sandbox) do not change it. See `Codex.Doctor`.
  """

  use Mix.Task

  alias Codex.Doctor

  @requirements ["loadpaths"]

  @impl true
  def run([]) do
    findings = Doctor.run()
    Mix.shell().info(Doctor.format(findings, colour: IO.ANSI.enabled?()))
    unless Doctor.healthy?(findings), do: exit({:shutdown, 1})
  end

  def run(arguments),
    do: Mix.raise("Unknown: #{Enum.join(arguments, " ")}. See `mix help codex.doctor`.")
end
