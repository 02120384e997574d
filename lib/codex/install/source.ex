defmodule Codex.Install.Source do
  @moduledoc false
  # Where an archive comes from. A source only says where; what comes is checked against the pin by `Installer`.

  alias Codex.Install.{HTTP, Job, Pin}

  @type location :: %{url: String.t(), options: HTTP.options()}

  @callback locate(Job.t(), Pin.artifact()) ::
              {:ok, location()} | {:error, Codex.InstallError.t()}

  @sources %{"npm" => __MODULE__.Npm, "github" => __MODULE__.GitHub}

  @spec names() :: [String.t()]
  def names, do: @sources |> Map.keys() |> Enum.sort(:desc)

  @spec fetch(String.t()) :: {:ok, module()} | :error
  def fetch(name), do: Map.fetch(@sources, name)
end
