defmodule Codex.Install.Source.GitHub do
  @moduledoc false
  # The asset of the upstream release that carries the platform's npm package: upstream's release workflow attaches these
  # files and publishes the very same ones to npm, so the one pinned checksum covers both.

  @behaviour Codex.Install.Source

  @impl true
  def locate(%{pin: pin, platform: platform, env: env}, _artifact) do
    asset = "codex-npm-#{platform}-#{pin.version}.tgz"
    {:ok, %{url: "#{pin.repository}/releases/download/#{pin.tag}/#{asset}", options: [env: env]}}
  end
end
