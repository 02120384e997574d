defmodule Codex.ScriptedModelTest do
  use ExUnit.Case, async: true

  alias Codex.ScriptedModel

  test "plays, records, and holds at gates" do
    model = ScriptedModel.start!([[%{text: "a"}, %{gate: "the gate/1"}], [%{text: "b"}, :cut]])
    stream = Task.async(fn -> post(model, %{input: []}) end)
    assert :ok = ScriptedModel.await_gate(model, "the gate/1")

    assert [%{"outcome" => "streaming", "body" => %{"input" => []}}] =
             ScriptedModel.requests(model)

    assert :ok = ScriptedModel.open_gate(model, "the gate/1")
    assert Task.await(stream) =~ "response.completed"
    refute post(model, %{}) =~ "response.completed"

    assert [%{"response" => 0}, %{"response" => 1, "outcome" => "cut"}] =
             ScriptedModel.requests(model)

    assert :ok = ScriptedModel.replace_script(model, %{responses: [[%{text: "c"}]]})
    assert post(model, %{}) =~ "c"
  end

  test "says what is wrong with a script" do
    assert_raise ArgumentError, ~r/responses\[0\]\[0\]`: unknown variant `txt`/, fn ->
      ScriptedModel.start!([[%{txt: "a"}]])
    end

    model = ScriptedModel.start!([])

    assert_raise ArgumentError, ~r/nothing may follow/, fn ->
      ScriptedModel.replace_script(model, [[:cut, :cut]])
    end
  end

  test "ends with its owner, and its directories too" do
    test = self()

    {owner, monitor} =
      spawn_monitor(fn ->
        model = ScriptedModel.start!([])
        home = ScriptedModel.codex_home!(model, "features.goals = false")
        send(test, {model, File.read!(home <> "/config.toml")})
        receive do: (:end -> :ok)
      end)

    assert_receive {model, config}, 5000
    assert config =~ model.url and config =~ "\nfeatures.goals = false\n"
    server = Process.monitor(model.server)
    send(owner, :end)
    assert_receive {:DOWN, ^monitor, _, _, :normal}
    assert_receive {:DOWN, ^server, _, _, :normal}, 5000
    refute File.exists?(model.directory)
  end

  test "keeps the machine's own settings away from the engine" do
    model = ScriptedModel.start!([])
    assert [env: %{"CODEX_HOME" => home}] = ScriptedModel.client_options(model)
    assert String.starts_with?(home, model.directory)
    assert :ok = ScriptedModel.stop(model)
    refute File.exists?(home)
  end

  defp post(model, body) do
    %URI{port: port} = URI.parse(model.url)
    {:ok, socket} = :gen_tcp.connect(~c"127.0.0.1", port, [:binary, active: false])
    body = Codex.JSON.encode!(body)
    head = "POST /v1/responses HTTP/1.1\r\nhost: x\r\nconnection: close\r\n"
    :ok = :gen_tcp.send(socket, [head, "content-length: #{byte_size(body)}\r\n\r\n", body])
    read(socket, "")
  end

  defp read(socket, answer) do
    case :gen_tcp.recv(socket, 0, 5000) do
      {:ok, data} -> read(socket, answer <> data)
      {:error, :closed} -> answer
    end
  end
end
