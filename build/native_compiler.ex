defmodule Mix.Tasks.Compile.CodexNative do
  @moduledoc false
  use Mix.Task.Compiler

  @impl true
  def run(_args) do
    root = Path.expand("..", __DIR__)
    target = Path.join(Mix.Project.build_path(), "native")

    args =
      ~w(build --release --locked --manifest-path #{root}/Cargo.toml --target-dir #{target} -p codex_nif -p codex_guard)

    {_, 0} = System.cmd("cargo", args, into: IO.stream(), stderr_to_stdout: true)
    priv = Path.join(root, "priv/native")
    File.mkdir_p!(priv)
    install(Path.join(target, "release/libcodex_nif.so"), Path.join(priv, "codex_nif.so"))
    install(Path.join(target, "release/codex_guard"), Path.join(priv, "codex_guard"))
    Mix.Project.build_structure()
    {:ok, []}
  end

  defp install(from, to) do
    File.cp!(from, to <> ".new")
    File.rename!(to <> ".new", to)
  end
end
