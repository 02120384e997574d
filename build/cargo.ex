defmodule Codex.Build.Cargo do
  # Runs cargo, says what it says, and keeps what it found wrong.
  @moduledoc false

  alias Codex.Build.Target

  @crates ~w(codex_nif codex_guard)

  # rustup installs to a directory that shells put on the path at the next login only.
  def find(program \\ "cargo") do
    home = System.get_env("CARGO_HOME") || Path.expand("~/.cargo")
    System.find_executable(program) || System.find_executable(Path.join([home, "bin", program]))
  end

  # How to get it; what else can be done is up to who asks.
  def how_to_get do
    """
    Install Rust (1.91 or newer), see https://rustup.rs:

        curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh
    """
  end

  # Builds both parts into `directory`, for `target` (`nil`: what cargo builds for by itself). Gives
  # `{status, [%{severity: _, message: _, file: _, line: _}]}`. What has to be told is given to `say` and `error`, line by line.
  def build(cargo, root, directory, target, %{say: _, error: _} = io) do
    # Always the release profile: an unoptimised decoder is twenty times slower and hides races, in dev and test as well.
    args =
      ~w(build --release --locked --message-format=short) ++
        Enum.flat_map(@crates, &["-p", &1]) ++
        ["--manifest-path", Path.join(root, "Cargo.toml"), "--target-dir", directory] ++
        if(target, do: ["--target", target], else: [])

    port =
      Port.open({:spawn_executable, cargo}, [
        :binary,
        :exit_status,
        :hide,
        :stderr_to_stdout,
        line: 8192,
        args: args,
        cd: root,
        env: environment(target)
      ])

    {status, found} = follow(port, root, io, [], [])
    {status, explained(status, found, root, io)}
  end

  # Where cargo leaves what it built.
  def release_directory(directory, target) do
    # With a target chosen, cargo puts one more directory between.
    Path.join([directory, target || System.get_env("CARGO_BUILD_TARGET") || "", "release"])
  end

  # Colours would have to be stripped again before a finding is recognised.
  defp environment(target),
    do: [{~c"CARGO_TERM_COLOR", ~c"never"} | shared(target || Target.current())]

  # For musl, Rust links everything statically unless told otherwise, and then cannot make a library.
  defp shared(target) do
    if String.ends_with?(target, "-musl") do
      name = "CARGO_TARGET_#{target |> String.upcase() |> String.replace("-", "_")}_RUSTFLAGS"
      [{String.to_charlist(name), ~c"-C target-feature=-crt-static"}]
    else
      []
    end
  end

  # Prints what cargo says as it says it, because a first build takes a minute; a build with nothing to do says only that
  # it has finished, and that is not printed.
  defp follow(port, root, io, part, found) do
    receive do
      {^port, {:data, {:noeol, chunk}}} ->
        follow(port, root, io, [part | chunk], found)

      {^port, {:data, {:eol, chunk}}} ->
        line = IO.iodata_to_binary([part | chunk])
        finding = finding(line, root)
        tell(line, finding, io)
        follow(port, root, io, [], List.wrap(finding) ++ found)

      {^port, {:exit_status, status}} ->
        {status, Enum.reverse(found)}
    end
  end

  defp tell(line, nil, io), do: unless(line =~ ~r/^\s*(Finished\b|$)/, do: io.say.(line))
  defp tell(line, _finding, io), do: io.error.(line)

  # What a line of cargo's found wrong, or `nil`.
  def finding(line, root) do
    located =
      ~r/^(?<file>[^\s:][^:]*):(?<line>\d+):\d+: (?<severity>error|warning)(\[\w+\])?: (?<message>.+)$/

    # Without a place: the manifest, the lock file, the linker. Cargo's own summaries are no findings.
    bare =
      ~r/^(?<severity>error|warning)(\[\w+\])?: (?!could not compile|.* generated \d+ warning)(?<message>.+)$/

    cond do
      found = Regex.named_captures(located, line) ->
        finding(found, Path.expand(found["file"], root), String.to_integer(found["line"]))

      found = Regex.named_captures(bare, line) ->
        finding(found, Path.join(root, "Cargo.toml"), 0)

      true ->
        nil
    end
  end

  defp finding(found, file, line) do
    %{severity: severity(found["severity"]), message: found["message"], file: file, line: line}
  end

  defp severity("error"), do: :error
  defp severity("warning"), do: :warning

  # Cargo can also end without a line that names an error (killed for lack of memory, a broken toolchain).
  defp explained(status, found, root, io) do
    if status == 0 or Enum.any?(found, &(&1.severity == :error)) do
      found
    else
      message = "cargo ended with status #{status}"
      io.error.("codex_sdk: " <> message)

      found ++
        [
          finding(
            %{"severity" => "error", "message" => message},
            Path.join(root, "Cargo.toml"),
            0
          )
        ]
    end
  end
end
