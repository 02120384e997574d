defmodule Codex.Install.Layout do
  @moduledoc false
  # Where things lie. Below the root (`priv/codex` of codex_sdk) there is one directory per platform, with the upstream
  # package as it is, because the engine finds its helpers relative to itself:
  #
  #     linux-x64/bin/codex, bin/codex-code-mode-host      the engine and the host of its code mode
  #     linux-x64/codex-path/rg                            what the engine puts on the PATH of its commands
  #     linux-x64/codex-resources/bwrap, …                 its sandbox
  #     linux-x64/codex-package.json                       upstream's own description
  #     linux-x64/installed.manifest                       ours: version, archive, one checksum per file

  @spec root() :: Path.t()
  def root, do: Application.app_dir(:codex_sdk, "priv/codex")

  @spec home(Path.t(), String.t()) :: Path.t()
  def home(root, platform), do: Path.join(root, platform)

  @spec engine(Path.t()) :: Path.t()
  def engine(home), do: Path.join(home, "bin/codex")

  @spec manifest(Path.t()) :: Path.t()
  def manifest(home), do: Path.join(home, "installed.manifest")
end
