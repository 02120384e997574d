defmodule Codex.Install.Tar do
  @moduledoc false
  # One header of a tar archive (ustar, with the extensions of GNU and pax that carry long names). Pure; `Archive` reads
  # and writes. OTP's `:erl_tar` wants a compressed archive's whole content in memory or a whole copy on disk, and can neither
  # count nor refuse on the way.

  @block 512
  @zeros :binary.copy(<<0>>, 512)

  @type header :: %{
          path: binary(),
          size: non_neg_integer(),
          kind:
            :file
            | :directory
            | :link
            | :device
            | :long_name
            | :pax
            | :ignored
            | {:unknown, byte()},
          executable?: boolean()
        }

  @spec block() :: pos_integer()
  def block, do: @block

  # How many bytes follow a content of this size until the next header.
  @spec padding(non_neg_integer()) :: non_neg_integer()
  def padding(size), do: rem(@block - rem(size, @block), @block)

  @spec header(binary()) :: {:ok, header()} | :end | :error
  def header(@zeros), do: :end

  def header(
        <<name::binary-size(100), mode::binary-size(8), _owners::binary-size(16),
          size::binary-size(12), _mtime::binary-size(12), sum::binary-size(8), type,
          _link::binary-size(100), magic::binary-size(5), _rest::binary-size(83),
          prefix::binary-size(155), _pad::binary-size(12)>> = block
      ) do
    with {:ok, sum} <- number(sum),
         true <- sum == checksum(block),
         {:ok, size} <- number(size),
         {:ok, mode} <- number(mode) do
      {:ok,
       %{
         path: path(magic, c_string(prefix), c_string(name)),
         size: size,
         kind: kind(type),
         executable?: Bitwise.band(mode, 0o111) != 0
       }}
    else
      _broken -> :error
    end
  end

  # The records of a pax header that we need: `LENGTH path=VALUE\n`.
  @spec pax_path(binary()) :: binary() | nil
  def pax_path(records), do: pax_path(records, nil)

  defp pax_path("", path), do: path

  defp pax_path(records, path) do
    with {length, " " <> _} <- Integer.parse(records),
         true <- length > 0 and length <= byte_size(records),
         [_length, pair] <- records |> binary_part(0, length) |> String.split(" ", parts: 2) do
      rest = binary_part(records, length, byte_size(records) - length)

      case pair do
        "path=" <> value -> pax_path(rest, String.trim_trailing(value, "\n"))
        _other -> pax_path(rest, path)
      end
    else
      _broken -> path
    end
  end

  @spec c_string(binary()) :: binary()
  def c_string(bytes), do: bytes |> :binary.split(<<0>>) |> hd()

  defp path("ustar", prefix, name) when prefix != "", do: prefix <> "/" <> name
  defp path(_magic, _prefix, name), do: name

  defp kind(type) when type in [0, ?0, ?7], do: :file
  defp kind(?5), do: :directory
  defp kind(type) when type in [?1, ?2], do: :link
  defp kind(type) when type in [?3, ?4, ?6], do: :device
  defp kind(?L), do: :long_name
  defp kind(?x), do: :pax
  defp kind(?g), do: :ignored
  defp kind(type), do: {:unknown, type}

  # Sizes of 8 GiB and more are binary; no file of ours is.
  defp number(field) do
    case field |> c_string() |> String.trim() |> Integer.parse(8) do
      {number, ""} when number >= 0 -> {:ok, number}
      _other -> :error
    end
  end

  # The sum of all bytes, with the sum's own field read as blanks.
  defp checksum(<<before::binary-size(148), _sum::binary-size(8), rest::binary>>) do
    sum(before) + 8 * ?\s + sum(rest)
  end

  defp sum(bytes), do: for(<<byte <- bytes>>, reduce: 0, do: (sum -> sum + byte))
end
