defmodule Codex.Options.MergeTest do
  use ExUnit.Case, async: true

  import Codex.Property

  # Few names and shallow depths, so that the sets of options overlap and collide.
  defp name, do: :proper_types.elements(["a", "b", "c.d"])
  defp text, do: :proper_types.elements(["x", "y", "z"])

  defp config(0),
    do: :proper_types.oneof([:proper_types.integer(), text(), :proper_types.boolean(), %{}])

  defp config(depth) do
    :proper_types.oneof([config(0), table(depth - 1)])
  end

  defp table(depth) do
    :proper_types.list({name(), config(depth)})
  end

  # A set of options of a level in which any key may be missing.
  defp options(module, generators) do
    pairs = for {key, type} <- generators, do: {key, :proper_types.oneof([nil, type])}

    # As a generator of the finished struct, so that a counterexample shows it.
    :proper_types.bind(
      :proper_types.fixed_list(Enum.map(pairs, &elem(&1, 1))),
      fn values ->
        :proper_types.exactly(module.new!(Enum.zip(Keyword.keys(pairs), values)))
      end,
      false
    )
  end

  defp client do
    options(Codex.Options,
      codex_path: text(),
      base_url: :proper_types.elements(["http://a", "https://b/v1"]),
      api_key: text(),
      config: :proper_types.list({:proper_types.elements(["a", "b"]), config(2)}),
      config_overrides: :proper_types.list(:proper_types.elements(["a=1", "b=2", "c=3"])),
      env:
        :proper_types.list(
          {:proper_types.elements([:A, :B, :C]), :proper_types.oneof([nil, text()])}
        ),
      inherit_env: :proper_types.oneof([true, false, :proper_types.list(text())])
    )
  end

  defp thread do
    options(Codex.Thread.Options,
      model: text(),
      sandbox: :proper_types.elements([:read_only, :workspace_write]),
      additional_directories: :proper_types.list(text()),
      network_access: :proper_types.boolean(),
      ephemeral: :proper_types.boolean()
    )
  end

  defp turn do
    options(Codex.Turn.Options,
      timeout: :proper_types.elements([1, 2, :infinity]),
      output_schema: :proper_types.elements([%{"a" => 1}, %{"b" => 2}]),
      on_error: :proper_types.elements([:raise, :emit])
    )
  end

  for {level, module} <- [
        client: Codex.Options,
        thread: Codex.Thread.Options,
        turn: Codex.Turn.Options
      ] do
    @module module
    @level level

    test "merging #{level} options is associative and idempotent, and empty ones change nothing" do
      level = apply_level(@level)

      check({level, level, level}, 300, fn {a, b, c} ->
        @module.merge(@module.merge(a, b), c) == @module.merge(a, @module.merge(b, c)) and
          @module.merge(a, a) == a and
          @module.merge(a, %@module{}) == a and
          @module.merge(%@module{}, a) == a
      end)
    end

    test "checking #{level} options again changes nothing" do
      check(apply_level(@level), fn options -> @module.new(options) == {:ok, options} end)
    end
  end

  defp apply_level(:client), do: client()
  defp apply_level(:thread), do: thread()
  defp apply_level(:turn), do: turn()

  test "the right side wins, environments and configuration merge key by key" do
    merge = fn a, b -> Codex.Options.merge(Codex.Options.new!(a), Codex.Options.new!(b)) end

    assert merge.([env: [A: "1", B: "2"]], env: [B: nil, C: "3"]).env ==
             %{"A" => "1", "B" => nil, "C" => "3"}

    assert merge.([config: [t: [a: 1, b: 2], u: 1]], config: [t: [b: 3]]).config ==
             [{["t", "a"], 1}, {["u"], 1}, {["t", "b"], 3}]

    # A plain value over a table, and a table over a plain value.
    assert merge.([config: [t: [a: 1]]], config: [t: 2]).config == [{["t"], 2}]
    assert merge.([config: [t: 2]], config: [t: [a: 1]]).config == [{["t"], 2}, {["t", "a"], 1}]

    assert merge.([inherit_env: false, base_url: "http://a"], base_url: "http://b") ==
             Codex.Options.new!(inherit_env: false, base_url: "http://b")
  end
end
