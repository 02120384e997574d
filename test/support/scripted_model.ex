defmodule Codex.ScriptedModel do
  @moduledoc """
  A scripted model for one test (or the demo): the real engine runs against it, without a network and without a key.

      model = Codex.ScriptedModel.start!([[%{exec_command: "ls"}], [%{text: "Done."}]])
      {:ok, thread} = Codex.start_thread(Codex.ScriptedModel.client_options(model))

  A script is a list of responses, or a map with the key `responses`; `docs/scripted-model.md` has the format. The model and its
  directories end with the process that started it (or earlier, by `stop/1`), so every `async: true` test has one of its own;
  starting takes a few milliseconds.
  """

  alias Codex.ScriptedModel.Server
  alias Codex.Support.Cargo

  @enforce_keys [:server, :url, :directory]
  defstruct [:server, :url, :directory]

  @type t :: %__MODULE__{server: pid(), url: String.t(), directory: Path.t()}
  @type script :: [term()] | %{optional(atom() | String.t()) => term()}

  @doc "Builds the executable. Called once, before any model is started."
  @spec build!() :: :ok
  def build!, do: Cargo.build!("scripted_model")

  @doc "Starts a model that plays `script` and lives as long as the calling process."
  @spec start!(script()) :: t()
  def start!(script) do
    directory = Path.join([Mix.Project.build_path(), "scripted_model", unique_name()])
    File.mkdir_p!(directory)
    path = Path.join(directory, "script.json")
    File.write!(path, encode(script))

    case GenServer.start(Server, {Cargo.executable("scripted_model"), path, directory, self()}) do
      {:ok, server} ->
        %__MODULE__{server: server, url: Server.url(server), directory: directory}

      {:error, {:shutdown, output}} ->
        raise ArgumentError, "the scripted model did not start: #{output}"
    end
  end

  @doc "Ends a model before its owner ends; its directories are gone when this returns."
  @spec stop(t()) :: :ok
  def stop(model), do: GenServer.stop(model.server)

  @doc """
  The requests so far, oldest first: maps with `"method"`, `"path"`, `"headers"`, `"body"`, `"thread_id"`, `"response"` (index in the
  script) and `"outcome"`.
  """
  @spec requests(t()) :: [map()]
  def requests(model), do: model |> http!("GET", "/control/requests") |> Codex.JSON.decode!()

  @doc "Opens a gate for good."
  @spec open_gate(t(), String.t()) :: :ok
  def open_gate(model, name) do
    _ = http!(model, "POST", "/control/gates/#{encode_name(name)}/open")
    :ok
  end

  @doc "Waits until `arrived` streams have come to a gate."
  @spec await_gate(t(), String.t(), pos_integer()) :: :ok
  def await_gate(model, name, arrived \\ 1) do
    _ = http!(model, "GET", "/control/gates/#{encode_name(name)}?arrived=#{arrived}")
    :ok
  end

  @doc "Starts over with another script; requests and gates stay."
  @spec replace_script(t(), script()) :: :ok
  def replace_script(model, script) do
    _ = http!(model, "PUT", "/control/script", encode(script))
    :ok
  end

  @doc """
  Makes a `CODEX_HOME` whose configuration leads to this model and nowhere else.

  `extra_toml` is appended: top-level keys first (`features.goals = false`), then tables.
  """
  @spec codex_home!(t(), String.t()) :: Path.t()
  def codex_home!(model, extra_toml \\ "") do
    home = directory!(model, "home")
    File.write!(Path.join(home, "config.toml"), configuration(model, extra_toml))
    home
  end

  @doc "The `config.toml` of `codex_home!/2`."
  @spec configuration(t(), String.t()) :: String.t()
  def configuration(model, extra_toml) do
    # Dotted keys throughout, so that what is appended may begin with top-level keys.
    """
    model = "gpt-5.5"
    model_provider = "scripted"
    model_providers.scripted.name = "scripted"
    model_providers.scripted.base_url = "#{model.url}/v1"
    model_providers.scripted.wire_api = "responses"
    model_providers.scripted.requires_openai_auth = false
    model_providers.scripted.request_max_retries = 0
    model_providers.scripted.stream_max_retries = 0
    analytics.enabled = false
    features.plugins = false
    features.unbounded_connection_retries = false
    #{extra_toml}
    """
  end

  @doc "Makes an empty directory that goes with the model: for an engine to work in."
  @spec directory!(t(), String.t()) :: Path.t()
  def directory!(model, name) do
    directory = Path.join(model.directory, "#{name}-#{System.unique_integer([:positive])}")
    File.mkdir_p!(directory)
    directory
  end

  @doc "Removes a directory that an engine worked in. One that ends just now may still be writing."
  @spec remove_directory(Path.t()) :: :ok
  def remove_directory(directory) do
    Enum.find(1..40, fn _ ->
      with {:error, _, _} <- File.rm_rf(directory), do: Process.sleep(50) != :ok
    end)

    :ok
  end

  @doc """
  The client's options for `Codex.start_thread/2`: a fresh `CODEX_HOME`, and none of the variables of this machine that change what
  the engine does.
  """
  @spec client_options(t(), String.t()) :: keyword()
  def client_options(model, extra_toml \\ "") do
    [env: environment(codex_home!(model, extra_toml))]
  end

  @doc "The changes to the environment for an engine with this `CODEX_HOME`; `nil` unsets."
  @spec environment(Path.t()) :: %{String.t() => String.t() | nil}
  def environment(codex_home) do
    unset = for {name, _} <- System.get_env(), disturbing?(name), into: %{}, do: {name, nil}
    Map.put(unset, "CODEX_HOME", codex_home)
  end

  defp disturbing?(name) do
    String.starts_with?(name, ["CODEX_", "OPENAI_"]) or
      String.ends_with?(String.downcase(name), "_proxy") or name == "RUST_BACKTRACE"
  end

  defp encode(responses) when is_list(responses), do: encode(%{responses: responses})
  defp encode(script) when is_map(script), do: Codex.JSON.encode!(script)

  defp encode_name(gate), do: URI.encode(gate, &URI.char_unreserved?/1)

  # Runs of several VMs may share a build.
  defp unique_name, do: "#{System.pid()}-#{System.unique_integer([:positive])}"

  # HTTP/1.0, because its answers end with the connection: no client library, nothing to start. A gate that nothing ever reaches
  # shows as a failure of the test and not as its time limit.
  defp http!(model, method, path, body \\ "") do
    %URI{host: host, port: port} = URI.parse(model.url)
    {:ok, socket} = :gen_tcp.connect(to_charlist(host), port, [:binary, active: false])
    head = "#{method} #{path} HTTP/1.0\r\ncontent-length: #{byte_size(body)}\r\n\r\n"
    :ok = :gen_tcp.send(socket, [head, body])

    case String.split(receive_all(socket, []), "\r\n\r\n", parts: 2) do
      ["HTTP/1." <> <<_, " 2", _::binary>>, answer] -> answer
      ["HTTP/1." <> _, problem] -> raise ArgumentError, "the scripted model refused: #{problem}"
      [_] -> raise "no answer from the scripted model to #{method} #{path} for 20 s"
    end
  end

  defp receive_all(socket, read) do
    case :gen_tcp.recv(socket, 0, 20_000) do
      {:ok, data} -> receive_all(socket, [read | data])
      {:error, _closed_or_timeout} -> IO.iodata_to_binary(read)
    end
  end
end

defmodule Codex.ScriptedModel.Server do
  @moduledoc false
  # Holds the executable and the directories of one model, and ends them with the owner. Not linked: a test that crashes shall still
  # have its directories removed.
  use GenServer

  alias Codex.ScriptedModel

  @spec url(pid()) :: String.t()
  def url(server), do: GenServer.call(server, :url)

  @impl true
  def init({executable, script, directory, owner}) do
    Process.flag(:trap_exit, true)
    Process.monitor(owner)

    port =
      Port.open({:spawn_executable, executable}, [
        :binary,
        :exit_status,
        :stderr_to_stdout,
        line: 16_384,
        args: ["--script", script]
      ])

    state = %{port: port, directory: directory, url: nil}

    case first_line(port, "") do
      {:ok, "listening on " <> url} ->
        {:ok, %{state | url: url}}

      {_, output} ->
        ScriptedModel.remove_directory(directory)
        {:stop, {:shutdown, output}}
    end
  end

  @impl true
  def handle_call(:url, _from, state), do: {:reply, state.url, state}

  @impl true
  def handle_info({:DOWN, _, :process, _owner, _reason}, state), do: {:stop, :normal, state}

  def handle_info({port, {:exit_status, status}}, %{port: port} = state),
    do: {:stop, {:scripted_model_ended, status}, state}

  def handle_info({port, _output}, %{port: port} = state), do: {:noreply, state}
  def handle_info({:EXIT, _, _}, state), do: {:noreply, state}

  @impl true
  def terminate(_reason, state) do
    # The executable ends with its stdin.
    if Port.info(state.port), do: Port.close(state.port)
    ScriptedModel.remove_directory(state.directory)
  end

  defp first_line(port, output) do
    receive do
      {^port, {:data, {_, "listening on " <> _ = line}}} -> {:ok, line}
      {^port, {:data, {_, line}}} -> first_line(port, output <> line <> "\n")
      {^port, {:exit_status, _status}} -> {:error, output}
    end
  end
end
