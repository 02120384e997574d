defmodule Codex.Install.Trust do
  @moduledoc false
  # Whom an HTTPS connection trusts: SSL_CERT_FILE and SSL_CERT_DIR where they are set, as everywhere; then npm's `cafile`;
  # then the system's store.

  alias Codex.Install.Failure

  # Options for `:ssl.connect/3`.
  @spec options(String.t(), %{String.t() => String.t()}, %{String.t() => String.t()}) ::
          {:ok, keyword()} | {:error, Codex.InstallError.t()}
  def options(host, env, npm \\ %{}) do
    with {:ok, certificates} <- certificates(env, npm) do
      {:ok,
       [
         verify: :verify_peer,
         cacerts: certificates,
         depth: 10,
         # A refusal is our error, with a remedy; the log would only say it twice.
         log_level: :error,
         customize_hostname_check: [
           match_fun: :public_key.pkix_verify_hostname_match_fun(:https)
         ]
       ] ++ name_indication(host)}
    end
  end

  # Behind a proxy `:ssl` does not know the name it should check, so it is always told; an address is no name.
  defp name_indication(host) do
    host = String.to_charlist(host)

    case :inet.parse_address(host) do
      {:ok, _address} -> []
      {:error, _no_address} -> [server_name_indication: host]
    end
  end

  defp certificates(env, npm) do
    files = given(env["SSL_CERT_FILE"]) ++ directory(given(env["SSL_CERT_DIR"]))
    files = if files == [], do: given(npm["cafile"]), else: files

    case Enum.uniq(Enum.flat_map(files, &read/1)) do
      [] when files == [] -> system()
      [] -> none(Enum.join(files, ", "))
      certificates -> {:ok, certificates}
    end
  end

  defp given(value) when value in [nil, "", "null"], do: []
  defp given(path), do: [path]

  defp directory([]), do: []

  # Like OpenSSL, several directories may be named.
  defp directory([directories]) do
    for directory <- String.split(directories, ":", trim: true),
        {:ok, names} <- [File.ls(directory)],
        name <- Enum.sort(names),
        path = Path.join(directory, name),
        File.regular?(path),
        do: path
  end

  defp read(path) do
    with {:ok, pem} <- File.read(path) do
      for {:Certificate, der, :not_encrypted} <- :public_key.pem_decode(pem), do: der
    else
      {:error, _unreadable} -> []
    end
  end

  defp system do
    {:ok, :public_key.cacerts_get()}
  rescue
    # It raises when it finds none, and does not exist before OTP 25.
    _error in [ErlangError, MatchError, UndefinedFunctionError, FunctionClauseError] ->
      none("the system's store")
  end

  defp none(where) do
    Failure.new(:tls, "no certificate authorities were found in #{where}",
      remedy: "Install the system's CA certificates, or set SSL_CERT_FILE to a bundle."
    )
  end
end
