defmodule Codex.Transport.Exec.TmpdirTest do
  # Changes a variable of the VM.
  use ExUnit.Case, async: false

  alias Codex.TransportError
  alias Codex.Transport.Exec.Files

  @moduletag :tmp_dir

  setup %{tmp_dir: dir} do
    saved = System.get_env("TMPDIR")
    System.put_env("TMPDIR", dir)

    on_exit(fn ->
      if saved, do: System.put_env("TMPDIR", saved), else: System.delete_env("TMPDIR")
    end)
  end

  test "files go where TMPDIR says, and nothing stays after a failure", %{tmp_dir: dir} do
    assert {:ok, files} = Files.create(%{}, [])
    assert String.starts_with?(files.schema, dir)
    Files.remove(files)

    # A name that is too long for a link.
    image = "/" <> String.duplicate("x", 5_000) <> ",.png"

    assert {:error, %TransportError{reason: :spawn, errno: errno, path: path} = error} =
             Files.create(%{}, [image])

    assert errno in [:enametoolong, :enoent]
    assert Exception.message(error) =~ path
    assert File.ls!(dir) == []
  end
end
