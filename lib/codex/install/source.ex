defmodule Codex.Install.Source do
  @moduledoc false
  # Where an archive comes from. A source only says where; what comes is checked against the pin by `Installer`.

  alias Codex.Install.{Failure, HTTP, Job, Pin}

  @type location :: %{url: String.t(), options: HTTP.options()}

  @callback locate(Job.t(), Pin.artifact()) ::
              {:ok, location()} | {:error, Codex.InstallError.t()}

  @sources %{"npm" => __MODULE__.Npm, "github" => __MODULE__.GitHub}

  @spec named(String.t()) :: {:ok, module()} | {:error, Codex.InstallError.t()}
  def named(name) do
    with :error <- Map.fetch(@sources, name) do
      Failure.new(:usage, "there is no source #{inspect(name)}",
        remedy: "Use one of #{@sources |> Map.keys() |> Enum.sort(:desc) |> Enum.join(", ")}."
      )
    end
  end
end
