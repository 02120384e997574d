defmodule Codex.Install.Job do
  @moduledoc false
  # One installation: what, where to, and what it may look at and say. Everything outside the installer's own modules
  # comes in through here.

  alias Codex.Install.{Layout, Pin, Platform}

  @enforce_keys [:pin, :platform, :root, :env, :directory]
  defstruct [
    :pin,
    :platform,
    :root,
    :env,
    :directory,
    :tree,
    :checkout,
    :cache,
    source: "npm",
    terminal?: false,
    npm: nil,
    say: &__MODULE__.ignore/1,
    write: &__MODULE__.ignore/1
  ]

  @type t :: %__MODULE__{
          pin: Pin.t(),
          platform: String.t(),
          # `priv/codex`, or what stands for it.
          root: Path.t(),
          env: %{String.t() => String.t()},
          # Where npm would look for the project's `.npmrc`.
          directory: Path.t(),
          # To build from source: codex_sdk's own source tree, a checkout of upstream's, and where what is built is kept. There is
          # nothing of it in a release.
          tree: Path.t() | nil,
          checkout: Path.t() | nil,
          cache: Path.t() | nil,
          source: String.t(),
          terminal?: boolean(),
          # Finds npm's executable.
          npm: (() -> Path.t() | nil),
          # Takes a line, and takes what is part of one.
          say: (String.t() -> any()),
          write: (iodata() -> any())
        }

  @spec new(keyword()) :: t()
  def new(fields \\ []) do
    struct!(
      %__MODULE__{
        pin: Pin.current(),
        platform: Platform.current(),
        root: Layout.root(),
        env: System.get_env(),
        directory: File.cwd!(),
        npm: fn -> System.find_executable("npm") end
      },
      fields
    )
  end

  @spec ignore(term()) :: :ok
  def ignore(_text), do: :ok

  @spec home(t()) :: Path.t()
  def home(%__MODULE__{root: root, platform: platform}), do: Layout.home(root, platform)
end
