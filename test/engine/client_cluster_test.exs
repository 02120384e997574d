defmodule Codex.Engine.ClientClusterTest do
  # A client on one node of a cluster, its turns followed and steered on another. Each node is a VM of its own, for
  # which the nodes of the cluster need a name and a cookie.
  use Codex.EngineCase

  alias Codex.Support.OtherVM

  defp node_up(name, cookie) do
    """
    epmd = Path.join([:code.root_dir(), "erts-\#{:erlang.system_info(:version)}", "bin", "epmd"])
    {_, 0} = System.cmd(epmd, ["-daemon"])
    {:ok, _} = :net_kernel.start(:"#{name}@127.0.0.1", %{name_domain: :longnames})
    Node.set_cookie(:#{cookie})
    {:ok, _} = Application.ensure_all_started(:codex_sdk)
    """
  end

  test "subscribe, stream, steer and run from another node" do
    rig =
      rig!([
        [%{text: %{deltas: ["One", %{gate: "far"}, " two"]}}],
        [%{text: "Left it is."}],
        [%{text: "From afar."}]
      ])

    unique = "#{System.pid()}x#{System.unique_integer([:positive])}"
    cookie = "cookie#{unique}"

    home =
      OtherVM.start(
        node_up("home#{unique}", cookie) <>
          """
          {:ok, client} = Codex.start_link(#{inspect(rig.client ++ [name: Home], limit: :infinity)})
          {:ok, thread} = Codex.start_thread(client, #{inspect(rig.thread, limit: :infinity)})
          {:ok, turn} = Codex.Thread.start_turn(thread, "hello")
          IO.puts(Codex.Turn.id(turn))
          {:ok, result} = Codex.Turn.await(turn)
          IO.puts(result.final_response)
          IO.gets("")
          """
      )

    _pid = OtherVM.line(home)
    id = OtherVM.line(home)
    ScriptedModel.await_gate(rig.model, "far")

    away =
      OtherVM.run(
        node_up("away#{unique}", cookie) <>
          """
          true = Node.connect(:"home#{unique}@127.0.0.1")
          client = {Home, :"home#{unique}@127.0.0.1"}
          {:ok, turn} = Codex.turn(client, #{inspect(id)})
          {:ok, ref} = Codex.Turn.subscribe(turn)
          :ok = Codex.Turn.next(ref)
          receive do: ({:codex, ^ref, {:events, [_ | _]}} -> IO.puts("subscribed"))
          reading = Task.async(fn -> turn |> Codex.Turn.stream() |> Codex.Stream.text() |> Enum.join() end)
          :ok = Codex.Turn.steer(turn, "to the left")
          {:ok, result} = Codex.Turn.await(turn)
          IO.puts(result.final_response)
          IO.puts(Task.await(reading))
          {:ok, thread} = Codex.start_thread(client, #{inspect(rig.thread, limit: :infinity)})
          IO.puts(Codex.Thread.run!(thread, "anybody there?").final_response)
          IO.puts(thread |> Codex.Thread.run_streamed!("nothing is left", on_error: :emit) |> Enum.at(-1) |> Map.get(:kind))
          """
      )

    assert ["subscribed", "Left it is.", "OneLeft it is.", "From afar.", "failed"] = away
    assert OtherVM.line(home) == "Left it is."
  end
end
