defmodule Codex.ItemsTest do
  use ExUnit.Case, async: true
  doctest Codex.Items

  test "an item that is not known has a type of its own" do
    assert Codex.Items.type(%Codex.Items.Unknown{type: "hologram", payload: %{}}) == :unknown
  end
end
