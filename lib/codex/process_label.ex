defmodule Codex.ProcessLabel do
  @moduledoc false
  # What Observer and crash reports call a process. There are labels from OTP 27 on.

  @spec set(term()) :: :ok
  def set(label) do
    if function_exported?(:proc_lib, :set_label, 1), do: apply(:proc_lib, :set_label, [label])
    :ok
  end
end
