Codex.ScriptedModel.build!()
ExUnit.start()
