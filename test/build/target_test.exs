defmodule Codex.Build.TargetTest do
  use ExUnit.Case, async: true

  alias Codex.Build.Target
  alias Codex.Support.NativeParts

  @moduletag :tmp_dir

  defp check(tmp, content, target) do
    path = Path.join(tmp, "codex_nif.so")
    File.write!(path, content)
    Target.check(path, target)
  end

  test "every known target accepts its own files, and no others", %{tmp_dir: tmp} do
    assert length(Target.known()) == 6

    for built <- Target.known(), wanted <- Target.known() do
      # glibc and musl look the same from here.
      same? = String.replace(built, "-musl", "-gnu") == String.replace(wanted, "-musl", "-gnu")
      result = check(tmp, NativeParts.binary(built), wanted)
      assert if(same?, do: result == :ok, else: match?({:error, _why}, result))
    end
  end

  test "says what a file is for, and what this is", %{tmp_dir: tmp} do
    assert {:error, why} =
             check(tmp, NativeParts.binary("aarch64-apple-darwin"), "x86_64-unknown-linux-gnu")

    assert why ==
             "#{tmp}/codex_nif.so is built for macOS on aarch64, but this is Linux on x86_64 (x86_64-unknown-linux-gnu)"

    assert {:error, why} = check(tmp, "version https://git-lfs", "x86_64-unknown-linux-gnu")
    assert why =~ "is no library or executable, but this is Linux on x86_64"
    assert {:error, why} = check(tmp, "", "x86_64-unknown-linux-gnu")
    assert why =~ "is no library or executable"
  end

  test "a processor that nobody builds for has its number", %{tmp_dir: tmp} do
    little = <<0x7F, "ELF", 2, 1, 1, 0::72, 3::16-little, 243::16-little>>
    big = <<0x7F, "ELF", 2, 2, 1, 0::72, 3::16-big, 21::16-big>>
    assert {:error, why} = check(tmp, little, "x86_64-unknown-linux-gnu")
    assert why =~ "Linux on processor 243"
    assert {:error, why} = check(tmp, big, "x86_64-unknown-linux-gnu")
    assert why =~ "Linux on processor 21"
  end

  test "a file for several processors fits each of them", %{tmp_dir: tmp} do
    both = NativeParts.universal([0x01000007, 0x0100000C])
    assert check(tmp, both, "x86_64-apple-darwin") == :ok
    assert check(tmp, both, "aarch64-apple-darwin") == :ok
    assert {:error, _why} = check(tmp, NativeParts.universal([7]), "aarch64-apple-darwin")
    # Java's classes begin with the same four bytes.
    assert {:error, why} = check(tmp, <<0xCAFEBABE::32, 61::32>>, "aarch64-apple-darwin")
    assert why =~ "no library"
  end

  test "nothing is claimed about other platforms", %{tmp_dir: tmp} do
    assert check(tmp, "anything", "x86_64-unknown-freebsd14") == :ok
  end

  test "this VM's target, by Rust's name" do
    assert Target.host("x86_64-pc-linux-gnu") == "x86_64-unknown-linux-gnu"
    assert Target.host("aarch64-unknown-linux-gnu") == "aarch64-unknown-linux-gnu"
    assert Target.host("x86_64-alpine-linux-musl") == "x86_64-unknown-linux-musl"
    assert Target.host("aarch64-apple-darwin23.1.0") == "aarch64-apple-darwin"
    assert Target.host("arm64-apple-darwin") == "aarch64-apple-darwin"
    assert Target.host("amd64-freebsd14") == "amd64-freebsd14"
    assert Target.current(%{}) in Target.known()
  end

  test "what cargo is told to build for counts for prebuilt files too" do
    assert Target.current(%{"CARGO_BUILD_TARGET" => "aarch64-unknown-linux-gnu"}) ==
             "aarch64-unknown-linux-gnu"

    assert Target.current(%{"CARGO_BUILD_TARGET" => ""}, ~c"x86_64-pc-linux-gnu") ==
             "x86_64-unknown-linux-gnu"
  end
end
