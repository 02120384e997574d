defmodule Codex.DocumentationTest do
  # The rule for what is public: a module says where it stands; a function has words, an example and a type.
  use ExUnit.Case, async: true

  # What is generated has the schemas' own words, and `Inspect` is nobody's to call.
  defp public_modules do
    {:ok, modules} = :application.get_key(:codex_sdk, :modules)

    for module <- modules,
        source = to_string(module.module_info(:compile)[:source]),
        source =~ ~r"/lib/(codex|mix)" and not (source =~ "/protocol/generated/"),
        not String.starts_with?(inspect(module), "Inspect."),
        {:docs_v1, _, _, _, moduledoc, _, docs} = Code.fetch_docs(module),
        moduledoc != :hidden,
        do: {module, moduledoc, docs}
  end

  # A callback without words of its own has those of its behaviour.
  defp public_functions do
    for {module, _moduledoc, docs} <- public_modules(),
        {{:function, name, arity}, _line, _signature, doc, _metadata} <- docs,
        doc != :hidden and {name, arity} not in callbacks(module),
        do: {module, {name, arity}, doc}
  end

  defp callbacks(module) do
    for {:behaviour, behaviours} <- module.module_info(:attributes),
        behaviour <- behaviours,
        callback <- behaviour.behaviour_info(:callbacks),
        do: callback
  end

  test "every public module has words" do
    assert length(public_modules()) > 20
    assert for({module, doc, _docs} <- public_modules(), not is_map(doc), do: module) == []
  end

  test "every public function has words and an example" do
    assert length(public_functions()) > 30
    example? = fn doc -> is_map(doc) and doc["en"] =~ ~r/^    \S/m end

    assert for({module, name, doc} <- public_functions(), not example?.(doc), do: {module, name}) ==
             []
  end

  test "every public function has a type" do
    typed =
      for {module, _moduledoc, _docs} <- public_modules(),
          {:ok, specs} <- [Code.Typespec.fetch_specs(module)],
          {name, _spec} <- specs,
          do: {module, name}

    assert for({module, name, _doc} <- public_functions(), do: {module, name}) -- typed == []
  end
end
