defmodule Codex.Transport.Exec.RolloutTest do
  use ExUnit.Case, async: true

  import Codex.Property

  alias Codex.JSON
  alias Codex.Protocol.Usage
  alias Codex.Transport.Exec.Rollout

  @moduletag :tmp_dir

  @id "0199a213-81c0-7800-8aa1-bbab2a035a53"

  defp write(home, lines, options \\ []) do
    place = Keyword.get(options, :place, "sessions/2026/11/20")
    time = Keyword.get(options, :time, "2026-11-20T13-26-50")
    path = Path.join([home, place, "rollout-#{time}-#{@id}.jsonl"])
    File.mkdir_p!(Path.dirname(path))
    File.write!(path, Enum.map(lines, &[if(is_binary(&1), do: &1, else: JSON.encode!(&1)), "\n"]))
    path
  end

  # As the engine writes it (0.169.0), with what follows a count.
  defp count(input) do
    %{
      type: "event_msg",
      payload: %{
        type: "token_count",
        info: %{
          total_token_usage: %{
            input_tokens: input,
            cached_input_tokens: 10,
            cache_write_input_tokens: 1,
            output_tokens: 5,
            reasoning_output_tokens: 2,
            total_tokens: 0
          },
          last_token_usage: %{input_tokens: 1}
        },
        rate_limits: nil
      }
    }
  end

  defp message(text), do: %{type: "response_item", payload: %{type: "message", text: text}}

  defp usage(input) do
    %Usage{
      input_tokens: input,
      cached_input_tokens: 10,
      cache_write_input_tokens: 1,
      output_tokens: 5,
      reasoning_output_tokens: 2
    }
  end

  test "is the newest count", %{tmp_dir: home} do
    write(home, [message("a"), count(100), message("b"), count(200), message("c")])
    assert Rollout.usage(home, @id) == {:ok, usage(200)}
    assert Rollout.usage(home, String.upcase(@id)) == {:ok, usage(200)}
  end

  test "is found in the archive, and in a home whose name looks like a pattern", %{tmp_dir: dir} do
    home = Path.join(dir, "a[b]{c}*")
    write(home, [count(7)], place: "archived_sessions")
    assert Rollout.usage(home, @id) == {:ok, usage(7)}
  end

  test "of several files the latest counts", %{tmp_dir: home} do
    write(home, [count(1)], time: "2026-11-20T13-00-00")
    write(home, [count(2)], time: "2026-11-20T14-00-00")
    assert Rollout.usage(home, @id) == {:ok, usage(2)}
  end

  test "what only looks like a count is none", %{tmp_dir: home} do
    write(home, [
      count(100),
      message(~s(say "token_count")),
      %{type: "event_msg", payload: %{type: "token_count", info: nil, rate_limits: %{}}},
      ~s({"type":"event_msg","payload":{"type":"token_count","info":{"total_tok),
      ~s("token_count")
    ])

    assert Rollout.usage(home, @id) == {:ok, usage(100)}
  end

  test "an older engine's count lacks a field", %{tmp_dir: home} do
    line = put_in(count(3).payload.info.total_token_usage[:cache_write_input_tokens], nil)
    write(home, [line])
    assert {:ok, %Usage{cache_write_input_tokens: 0}} = Rollout.usage(home, @id)
  end

  test "a thread that never got an answer has used nothing", %{tmp_dir: home} do
    write(home, [message("a")])
    assert {:ok, %Usage{input_tokens: 0, output_tokens: 0}} = Rollout.usage(home, @id)
  end

  test "where there is no such file nothing is known", %{tmp_dir: home} do
    assert Rollout.usage(home, @id) == :unknown
    assert Rollout.usage(nil, @id) == :unknown
    assert Rollout.usage(Path.join(home, "nope"), @id) == :unknown

    # The engine may compress what is old.
    path = write(home, [count(1)])
    File.rename!(path, path <> ".zst")
    assert Rollout.usage(home, @id) == :unknown
  end

  test "is found however lines and blocks fall", %{tmp_dir: home} do
    # Lines of up to a few blocks before and after the count.
    sizes = :proper_types.list(:proper_types.elements([0, 1, 65_300, 65_536, 70_000, 200_000]))

    check({sizes, sizes}, 40, fn {before, behind} ->
      filler = &Enum.map(&1, fn size -> message(String.duplicate("x", size)) end)
      write(home, [count(1)] ++ filler.(before) ++ [count(2)] ++ filler.(behind))
      Rollout.usage(home, @id) == {:ok, usage(2)}
    end)
  end
end
