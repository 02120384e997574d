defmodule Codex.Doctor.Checks do
  @moduledoc false
  # One function a thing; each looks at what the probe offers and gives one finding.

  alias Codex.Doctor.{Finding, Probe}

  @install "Run `mix codex.install --prebuilt`, or set CODEX_PATH."

  @spec all() :: [(Probe.t() -> Finding.t())]
  def all do
    [
      &engine/1,
      &nif/1,
      &guard/1,
      &login/1,
      &sandbox/1,
      &user_namespaces/1,
      &versions/1
    ]
  end

  @spec engine(Probe.t()) :: Finding.t()
  def engine(%{versions: %{pin: pin}} = probe) do
    case probe.engine.() do
      {:ok, %{path: path, source: source}} ->
        answer(probe.command.(path, ["--version"]), "#{path} (#{origin(source)})", pin)

      {:error, _not_found} ->
        Finding.error(:engine, "not found", @install)
    end
  end

  defp answer({:error, reason}, place, _pin),
    do: Finding.error(:engine, "#{place} cannot be started (#{reason})", @install)

  defp answer({output, 0}, place, pin) do
    case output |> String.split() |> List.last() do
      ^pin -> Finding.ok(:engine, "#{pin} at #{place}")
      other -> Finding.warning(:engine, "#{other} at #{place}, but #{pin} is pinned", @install)
    end
  end

  defp answer({_output, status}, place, _pin),
    do: Finding.error(:engine, "#{place} ends with status #{status}", @install)

  defp origin(:codex_path_env), do: "CODEX_PATH"
  defp origin(:installed), do: "installed"
  defp origin(:path), do: "PATH"

  @spec nif(Probe.t()) :: Finding.t()
  def nif(%{versions: %{codex_sdk: version}} = probe) do
    case probe.nif_version.() do
      ^version ->
        Finding.ok(:nif, "#{version}, loaded")

      other ->
        Finding.error(
          :nif,
          "#{other} is loaded, and this is codex_sdk #{version}",
          "Run `mix compile --force`, and restart the VM: a library cannot be exchanged while it runs."
        )
    end
  rescue
    error in [ErlangError, UndefinedFunctionError] ->
      Finding.error(
        :nif,
        "not loaded (#{error |> Exception.message() |> String.split("\n") |> hd()})",
        "Run `mix compile`; it needs Rust's cargo, or CODEX_SDK_NATIVE_PATH."
      )
  end

  @spec guard(Probe.t()) :: Finding.t()
  def guard(%{guard: path}) do
    case File.stat(path) do
      {:ok, %{type: :regular, mode: mode}} when rem(div(mode, 64), 2) == 1 ->
        Finding.ok(:guard, path)

      {:ok, _stat} ->
        Finding.error(:guard, "#{path} is not executable", "Run `chmod +x #{path}`.")

      {:error, _code} ->
        Finding.error(:guard, "#{path} is missing", "Run `mix compile`; it needs Rust's cargo.")
    end
  end

  # Only whether there is something: what it says is nobody's business here.
  @spec login(Probe.t()) :: Finding.t()
  def login(%{env: env} = probe) do
    file = Path.join(codex_home(env), "auth.json")

    cond do
      env["CODEX_API_KEY"] not in [nil, ""] ->
        Finding.ok(:login, "CODEX_API_KEY is set")

      File.regular?(file) ->
        Finding.ok(:login, file)

      # It may lie in the system's keyring.
      logged_in?(probe) ->
        Finding.ok(:login, "the engine is logged in")

      true ->
        Finding.warning(
          :login,
          "neither CODEX_API_KEY nor #{file}",
          "Run `codex login`, or set CODEX_API_KEY. A provider of your own may need none."
        )
    end
  end

  defp codex_home(%{"CODEX_HOME" => home}) when home != "", do: home
  defp codex_home(env), do: Path.join(env["HOME"] || "/", ".codex")

  defp logged_in?(probe) do
    with {:ok, %{path: path}} <- probe.engine.() do
      match?({_output, 0}, probe.command.(path, ["login", "status"]))
    else
      {:error, _error} -> false
    end
  end

  @spec sandbox(Probe.t()) :: Finding.t()
  def sandbox(%{os: :darwin}), do: Finding.ok(:sandbox, "the system's own")

  def sandbox(probe) do
    case bwrap(probe) do
      {path, origin} ->
        Finding.ok(:sandbox, "bwrap at #{path} (#{origin})")

      nil ->
        Finding.warning(
          :sandbox,
          "no bwrap, neither on PATH nor beside the engine",
          "Install bubblewrap, or the pinned engine, which brings one: `mix codex.install --prebuilt`."
        )
    end
  end

  # In the order in which the engine looks.
  defp bwrap(probe) do
    case {probe.find.("bwrap"), probe.engine.()} do
      {path, _engine} when is_binary(path) ->
        {path, "PATH"}

      {nil, {:ok, %{path: engine}}} ->
        bundled = Path.expand("../../codex-resources/bwrap", engine)
        if File.regular?(bundled), do: {bundled, "bundled"}

      {nil, {:error, _error}} ->
        nil
    end
  end

  @spec user_namespaces(Probe.t()) :: Finding.t()
  def user_namespaces(%{os: :darwin}), do: Finding.ok(:user_namespaces, "not needed here")

  def user_namespaces(probe) do
    # The sandbox's own tool asks for what the sandbox asks for.
    command =
      case bwrap(probe) do
        {path, _origin} -> {path, ~w(--unshare-user --unshare-pid --ro-bind / / --dev /dev true)}
        nil -> {probe.find.("unshare"), ~w(--user --map-root-user true)}
      end

    case command do
      {nil, _arguments} ->
        Finding.warning(:user_namespaces, "cannot be tried", "Install bubblewrap.")

      {path, arguments} ->
        namespaces(probe.command.(path, arguments))
    end
  end

  defp namespaces({_output, 0}), do: Finding.ok(:user_namespaces, "an unprivileged one was made")

  defp namespaces(failure) do
    said =
      case failure do
        {:error, reason} -> to_string(reason)
        {output, status} -> first_line(output) || "status #{status}"
      end

    Finding.warning(
      :user_namespaces,
      "cannot be made (#{said}), so the sandbox cannot start",
      "Allow them (sysctl kernel.unprivileged_userns_clone=1, kernel.apparmor_restrict_unprivileged_userns=0, " <>
        "or the container's seccomp profile), or run with `sandbox: :danger_full_access`."
    )
  end

  defp first_line(output) do
    case output |> String.trim() |> String.split("\n") |> hd() do
      "" -> nil
      line -> line
    end
  end

  @spec versions(Probe.t()) :: Finding.t()
  def versions(%{versions: versions} = probe) do
    rust = with nil <- rust(probe), do: "no Rust"

    detail =
      "codex_sdk #{versions.codex_sdk}, Elixir #{versions.elixir}, OTP #{versions.otp}, #{rust}"

    if Version.match?(versions.elixir, ">= 1.14.0", allow_pre: true) and
         String.to_integer(versions.otp) >= 25 do
      Finding.ok(:versions, detail)
    else
      Finding.error(:versions, detail, "Use Elixir 1.14 or newer on OTP 25 or newer.")
    end
  end

  # Needed only where the native parts are built.
  defp rust(probe) do
    with path when is_binary(path) <- probe.find.("cargo"),
         {output, 0} <- probe.command.(path, ["--version"]) do
      output |> String.split() |> Enum.take(2) |> Enum.join(" ")
    else
      _none -> nil
    end
  end
end
