Codex.ScriptedModel.build!()

# The real service costs money and needs a login: only when asked for.
live = if System.get_env("CODEX_TEST_LIVE") == "true", do: [], else: [:live]

engine =
  case Codex.Options.default_codex_path() do
    {:ok, _engine} ->
      []

    {:error, error} ->
      IO.puts(:stderr, """
      The tests on the real engine are left out: #{Exception.message(error)}
      """)

      [:engine]
  end

# What looks into /proc, or needs a subreaper.
linux = if :os.type() == {:unix, :linux}, do: [], else: [:linux]

# A full disk is made with a mount. Tried in a namespace of its own, so that nothing stays mounted.
mount =
  with unshare when is_binary(unshare) <- System.find_executable("unshare"),
       arguments = ["--mount", "mount", "-t", "tmpfs", "tmpfs", System.tmp_dir!()],
       {_output, 0} <- System.cmd(unshare, arguments, stderr_to_stdout: true) do
    []
  else
    _cannot ->
      IO.puts(:stderr, "The test of a full disk is left out: nothing can be mounted here.\n")
      [:mount]
  end

# Workflows are YAML, which neither Elixir nor the crates read. Only on Debian does scripts/setup install what does.
yaml =
  case System.cmd("python3", ["-c", "import yaml"], stderr_to_stdout: true) do
    {_output, 0} ->
      []

    _cannot ->
      IO.puts(
        :stderr,
        "The tests of the workflows are left out: Python has no module yaml here.\n"
      )

      [:yaml]
  end

# Two cores and a test run that fills them: a tenth of a second is not always enough for a message.
ExUnit.start(exclude: live ++ engine ++ linux ++ mount ++ yaml, assert_receive_timeout: 2_000)
