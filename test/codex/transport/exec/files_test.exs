defmodule Codex.Transport.Exec.FilesTest do
  use ExUnit.Case, async: true

  import Bitwise

  alias Codex.OptionError
  alias Codex.Transport.Exec.Files

  @moduletag :tmp_dir

  test "without a schema there is nothing to write" do
    assert {:ok, files} = Files.create(nil, ["/a.png"])
    assert files.images == ["/a.png"]
    assert Files.cleanup(files) == []
    assert Files.remove(files) == :ok
  end

  test "the schema lies in a directory and a file that only this user can read" do
    schema = %{"type" => "object", "properties" => %{"a" => %{type: "string"}}}
    assert {:ok, files} = Files.create(schema, [])
    on_exit(fn -> Files.remove(files) end)

    assert files.schema |> File.read!() |> Codex.JSON.decode!() ==
             %{"type" => "object", "properties" => %{"a" => %{"type" => "string"}}}

    assert (File.stat!(files.schema).mode &&& 0o777) == 0o600
    assert (File.stat!(Path.dirname(files.schema)).mode &&& 0o777) == 0o700
    assert Files.cleanup(files) == [files.schema, Path.dirname(files.schema)]

    assert Files.remove(files) == :ok
    refute File.exists?(Path.dirname(files.schema))
    assert Files.remove(files) == :ok
  end

  test "an image with a comma in its path goes by a link", %{tmp_dir: dir} do
    image = Path.join(dir, "a,b.png")
    odd = Path.join(dir, "c.p,g")
    for path <- [image, odd], do: File.write!(path, path)

    assert {:ok, files} = Files.create(nil, ["/1.png", image, odd])
    on_exit(fn -> Files.remove(files) end)
    assert ["/1.png", link, odd_link] = files.images
    refute Enum.any?([link, odd_link], &String.contains?(&1, ","))
    assert Path.extname(link) == ".png"
    assert File.read!(link) == image
    assert File.read!(odd_link) == odd

    # As the guard does it: files, then empty directories.
    {links, [directory]} = files |> Files.cleanup() |> Enum.split(-1)
    Enum.each(links, &File.rm!/1)
    File.rmdir!(directory)
    assert File.read!(image) == image
  end

  test "a schema that is no JSON is told where, and leaves nothing" do
    assert {:error, %OptionError{level: :turn, key: [:output_schema, "a", 1]} = error} =
             Files.create(%{"a" => [1, self()]}, [])

    assert Exception.message(error) =~ ~s(turn option :output_schema."a".[1]:)
  end
end
