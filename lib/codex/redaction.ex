defmodule Codex.Redaction do
  @moduledoc false
  # The one place that knows what a secret looks like. Errors and `Inspect`
  # implementations pass through here what a user or the engine may have put
  # a key into.

  @mask "[redacted]"

  # Whole words of a variable's or key's name, so that MONKEY and TOKENIZER stay readable.
  # An order is none, either.
  @plain_names [["sort", "key"]]
  @secret_words ~w(key apikey token secret password passwd passphrase credential credentials
                   authorization auth cookie bearer private jwt pat)

  # What a key looks like in running text: OpenAI's and GitHub's prefixes, and the
  # header or the JSON that carries one.
  defp patterns do
    [
      {~r/\b(sk|sess|ghp|gho|ghs|github_pat)[-_][A-Za-z0-9_\-*]{6,}/, @mask},
      {~r/(Bearer\s+)[A-Za-z0-9._~+\/=\-*]{6,}/i, "\\1" <> @mask},
      {~r/(:\/\/[^\s\/:@]*:)[^\s\/@]+@/, "\\1" <> @mask <> "@"}
    ]
  end

  # A shorter "secret" would mask ordinary text all over.
  @shortest_secret 6

  @doc false
  @spec mask() :: String.t()
  def mask, do: @mask

  # Does a value under this name (a variable, a configuration key) count as secret?
  @doc false
  @spec secret_name?(term()) :: boolean()
  def secret_name?(name) when is_atom(name), do: name |> Atom.to_string() |> secret_name?()

  def secret_name?(name) when is_binary(name) do
    words =
      name
      |> String.replace(~r/([a-z0-9])([A-Z])/, "\\1_\\2")
      |> String.downcase()
      |> String.split(~r/[^a-z0-9]+/, trim: true)

    words not in @plain_names and Enum.any?(words, &(&1 in @secret_words))
  end

  def secret_name?(_name), do: false

  # Masks what stands under a secret name, at any depth, and scrubs every other string.
  @doc false
  @spec term(term()) :: term()
  def term(value) when is_binary(value), do: text(value)
  def term(%module{} = value) when is_atom(module), do: value
  def term(value) when is_map(value), do: Map.new(value, &pair/1)
  def term([head | tail]), do: [term_or_pair(head) | term(tail)]
  def term(value), do: value

  # Masks the given secrets and everything that looks like one in a text.
  @doc false
  @spec text(binary(), [binary() | nil]) :: binary()
  def text(text, secrets \\ []) do
    known =
      secrets
      |> Enum.filter(&(is_binary(&1) and byte_size(&1) >= @shortest_secret))
      # The longest first: one secret may be the beginning of another.
      |> Enum.sort_by(&byte_size/1, :desc)

    masked = if known == [], do: text, else: :binary.replace(text, known, @mask, [:global])

    # Regular expressions without the `u` modifier work on bytes, so broken UTF-8 passes.
    Enum.reduce(patterns(), masked, fn {pattern, replacement}, text ->
      Regex.replace(pattern, text, replacement)
    end)
  end

  # The secrets among environment variables, for `text/2`.
  @doc false
  @spec secrets([{binary(), binary() | nil}] | %{binary() => binary() | nil}) :: [binary()]
  def secrets(env) do
    for {name, value} <- env, is_binary(value), secret_name?(name), do: value
  end

  defp term_or_pair({key, _value} = pair) when is_atom(key) or is_binary(key), do: pair(pair)
  defp term_or_pair(value), do: term(value)

  defp pair({key, nil}), do: {key, nil}
  defp pair({key, value}) when is_boolean(value) or is_integer(value), do: {key, value}
  defp pair({key, value}), do: {key, if(secret_name?(key), do: @mask, else: term(value))}
end
