defmodule Codex.Install.Terminal do
  @moduledoc false
  # Is somebody there?

  # Can a bar be drawn, and colours be used?
  @spec output?() :: boolean()
  def output?, do: IO.ANSI.enabled?()

  # Can a question be asked and answered?
  @spec interactive?() :: boolean()
  def interactive?, do: output?() and input?()

  # Is the input a terminal?
  #
  # OTP 26 and newer can tell; before, Linux can. Elsewhere who reads the output is taken for who types.
  @spec input?() :: boolean()
  def input? do
    if function_exported?(:prim_tty, :isatty, 1) do
      apply(:prim_tty, :isatty, [:stdin]) == true
    else
      case File.read_link("/proc/self/fd/0") do
        {:ok, target} -> String.starts_with?(target, ["/dev/pts/", "/dev/tty", "/dev/console"])
        {:error, _no_proc} -> true
      end
    end
  end
end
