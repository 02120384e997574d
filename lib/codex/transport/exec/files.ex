defmodule Codex.Transport.Exec.Files do
  @moduledoc false
  # The files that one run of the engine needs: the output schema, and links to images
  # whose own names it could not be told. They lie in a directory that only this user can
  # enter, and are removed by the turn and by the guard, whoever comes first.

  alias Codex.{JSON, OptionError, TransportError}

  @enforce_keys [:schema, :images]
  defstruct [:directory, :schema, images: [], links: []]

  @type t :: %__MODULE__{
          directory: Path.t() | nil,
          schema: Path.t() | nil,
          images: [Path.t()],
          links: [Path.t()]
        }

  # Writes what is needed; on an error nothing is left behind.
  @doc false
  @spec create(map() | nil, [Path.t()]) ::
          {:ok, t()} | {:error, OptionError.t() | TransportError.t()}
  def create(schema, images) do
    with {:ok, json} <- encode(schema) do
      if json == nil and not Enum.any?(images, &divided?/1) do
        {:ok, %__MODULE__{schema: nil, images: images}}
      else
        write(json, images)
      end
    end
  end

  # In the order in which they can be removed.
  @doc false
  @spec cleanup(t()) :: [Path.t()]
  def cleanup(%__MODULE__{directory: nil}), do: []

  def cleanup(%__MODULE__{} = files),
    do: List.wrap(files.schema) ++ files.links ++ [files.directory]

  @doc false
  @spec remove(t()) :: :ok
  def remove(%__MODULE__{directory: nil}), do: :ok

  def remove(%__MODULE__{directory: directory}) do
    # Gone already is as good: the guard removes them too.
    _ = File.rm_rf(directory)
    :ok
  end

  # The engine reads a comma in `--image` as the end of one path and the beginning of another.
  defp divided?(path), do: String.contains?(path, ",")

  defp encode(nil), do: {:ok, nil}

  defp encode(schema) do
    with {:error, error} <- JSON.encode(schema) do
      {:error,
       %OptionError{
         level: :turn,
         key: [:output_schema | error.path],
         value: schema,
         reason: error.reason
       }}
    end
  end

  defp write(json, images) do
    name = "codex-sdk-" <> Base.url_encode64(:crypto.strong_rand_bytes(12))

    with {:ok, parent} <- temporary(),
         directory = Path.join(parent, name),
         :ok <- at(File.mkdir(directory), directory) do
      files = %__MODULE__{directory: directory, schema: nil, images: []}

      # Closed before anything is in it.
      with :ok <- at(File.chmod(directory, 0o700), directory),
           {:ok, files} <- schema(files, json),
           {:ok, files} <- images(files, images) do
        {:ok, files}
      else
        error ->
          remove(files)
          error
      end
    end
  end

  defp temporary do
    case System.tmp_dir() do
      nil -> failure(nil, "there is no writable temporary directory (TMPDIR)")
      directory -> {:ok, directory}
    end
  end

  defp schema(files, nil), do: {:ok, files}

  defp schema(files, json) do
    path = Path.join(files.directory, "schema.json")

    with :ok <- at(File.write(path, "", [:exclusive]), path),
         :ok <- at(File.chmod(path, 0o600), path),
         :ok <- at(File.write(path, json), path) do
      {:ok, %{files | schema: path}}
    end
  end

  defp images(files, []), do: {:ok, %{files | images: Enum.reverse(files.images)}}

  defp images(files, [image | rest]) do
    if divided?(image) do
      link = Path.join(files.directory, "image-#{length(files.images)}#{extension(image)}")

      with :ok <- at(File.ln_s(image, link), link) do
        images(%{files | images: [link | files.images], links: [link | files.links]}, rest)
      end
    else
      images(%{files | images: [image | files.images]}, rest)
    end
  end

  defp extension(path) do
    extension = Path.extname(path)
    if divided?(extension), do: "", else: extension
  end

  defp at(:ok, _path), do: :ok

  defp at({:error, posix}, path) do
    failure(
      path,
      "a private file could not be made: #{path}: #{:file.format_error(posix)}",
      posix
    )
  end

  defp failure(path, message, errno \\ nil) do
    {:error, %TransportError{reason: :spawn, errno: errno, path: path, message: message}}
  end
end
