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

# Two cores and a test run that fills them: a tenth of a second is not always enough for a message.
ExUnit.start(exclude: live ++ engine ++ linux, assert_receive_timeout: 2_000)
