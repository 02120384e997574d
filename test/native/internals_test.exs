defmodule Codex.Native.InternalsTest do
  # The page for maintainers says what the code does.
  use ExUnit.Case, async: true

  alias Codex.Support.OtherVM

  @root Path.expand("../..", __DIR__)
  @page File.read!(Path.join(@root, "docs/internals-nif.md"))

  @kinds %{"" => "O(1)", "DirtyCpu" => "dirty CPU", "DirtyIo" => "dirty I/O"}

  defp documented do
    for [_, name, kind] <- Regex.scan(~r/^\| `(\w+\/\d)` \| ([^|]+) \|/m, @page),
        into: %{},
        do: {name, kind}
  end

  test "every function is in the table" do
    stubs =
      for {name, arity} <- Codex.Native.__info__(:functions),
          name != :load,
          do: "#{name}/#{arity}"

    assert Enum.sort(Map.keys(documented())) == Enum.sort(stubs)
  end

  test "and runs where the table says" do
    nif = ~r/#\[rustler::nif(?:\(schedule = "(\w+)"\))?\]\s*(?:pub )?fn (\w+)/

    source =
      for path <- Path.wildcard(Path.join(@root, "native/codex_nif/src/**/*.rs")),
          [_, schedule, name] <- Regex.scan(nif, File.read!(path)),
          into: %{},
          do: {name, Map.fetch!(@kinds, schedule)}

    assert source ==
             Map.new(documented(), fn {name, kind} ->
               {name |> String.split("/") |> hd(), kind}
             end)
  end

  test "a second load fails, and the first goes on working" do
    assert [":on_load_failure", "0." <> _] =
             OtherVM.run("""
             Logger.configure(level: :none)
             Codex.Native.version()
             {:error, reason} = :code.load_file(Codex.Native)
             IO.inspect(reason)
             IO.puts(Codex.Native.version())
             """)
  end
end
