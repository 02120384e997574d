defmodule Codex.Install.Signature do
  @moduledoc false
  # The registry's own signature: ECDSA over `name@version:integrity`, by one of the keys that the registry publishes.
  #
  # When a key expires is not looked at: what counts is whether it was valid when the package was published, and that is not
  # among what a registry says about one version. What binds is the pinned checksum anyway; the signature adds that the
  # registry, too, means this file.

  alias Codex.Install.Failure

  @type signature :: %{optional(String.t()) => term()}
  @type key :: %{optional(String.t()) => term()}

  # `{:ok, :unknown_key}` where no signature is by a key that is among these.
  @spec verify([signature()], [key()], String.t()) ::
          {:ok, :verified | :unknown_key} | {:error, Codex.InstallError.t()}
  def verify(signatures, keys, message) do
    known =
      for %{"keyid" => id, "sig" => signature} <- signatures,
          %{"keyid" => ^id, "key" => key} <- keys,
          do: {id, valid?(message, signature, key)}

    case {known, List.keyfind(known, false, 1)} do
      {[], nil} ->
        {:ok, :unknown_key}

      {_some, nil} ->
        {:ok, :verified}

      {_some, {id, false}} ->
        Failure.new(:signature, "the registry's signature of #{message} by key #{id} is wrong",
          remedy: "Nothing was downloaded. Do not use that registry."
        )
    end
  end

  defp valid?(message, signature, key) do
    with {:ok, signature} <- Base.decode64(signature),
         {:ok, der} <- Base.decode64(key) do
      # The PEM frame makes OTP decode the key together with its curve.
      [entry] = :public_key.pem_decode(pem(Base.encode64(der)))
      :public_key.verify(message, :sha256, signature, :public_key.pem_entry_decode(entry))
    else
      :error -> false
    end
  rescue
    # What is no key or no signature at all.
    _error in [ErlangError, ArgumentError, MatchError, FunctionClauseError] -> false
  end

  defp pem(key), do: "-----BEGIN PUBLIC KEY-----\n#{key}\n-----END PUBLIC KEY-----\n"
end
