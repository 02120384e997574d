defmodule Codex.Options.Type do
  @moduledoc false
  # What an option's value may be: how it is checked and brought into its normal form,
  # how two values merge, how it reads in the docs, and its typespec. A type is data:
  #
  #   :text              a non-empty string that may stand in an argument list
  #   :prose             any non-empty text
  #   :url               where an http or https service is
  #   :secret            the same, without blanks or line breaks
  #   :path              a file's or directory's name; becomes absolute
  #   :boolean, :pid
  #   :count             a positive integer
  #   :name              what a process can be registered as
  #   :app_server_url    where an app-server listens
  #   :handler           who answers: a module, a module with an argument, or a function
  #   :milliseconds      a positive integer that a process can wait, or :infinity
  #   {:enum, atoms}
  #   {:list, type}
  #   {:either, type, type}
  #   :object            a map that becomes a JSON object
  #   :env               variables; nil unsets
  #   :inherit_env       true, false or the names to keep
  #   :config, :overrides  see `Codex.Options.Config`
  #   {:of, module}      what the module's `cast/1`, `describe/0` and `typespec/0` say
  #
  # Normal forms are fixed points: checking one again changes nothing.

  alias Codex.Options.Config
  alias Codex.Redaction

  # In a guard, `length/1` fails on a list with an improper tail, over which `Enum` would stumble;
  # and with it fails the whole guard, so alternatives take a `when` of their own.
  defguardp is_proper(list) when length(list) >= 0

  # What `receive` takes: 49 days.
  @longest_wait 0xFFFF_FFFF

  @type t :: atom() | tuple()
  @type problem :: {path :: [term()], value :: term(), reason :: String.t()}

  @doc false
  @spec cast(t(), term()) :: {:ok, term()} | {:error, problem()}
  def cast(:text, value), do: text(value, "a non-empty string")
  def cast(:prose, value), do: prose(value, "a non-empty string")

  def cast(:url, value) do
    with {:ok, url} <- text(value, "a non-empty string") do
      case URI.parse(url) do
        %URI{scheme: scheme, host: <<_, _::binary>>} when scheme in ["http", "https"] ->
          {:ok, url}

        _no_service ->
          wrong(url, "an http or https URL")
      end
    end
  end

  def cast(:path, value) when is_binary(value) and value != "", do: path(value)
  def cast(:path, value), do: wrong(value, "a path (a non-empty string)")
  def cast(:boolean, value) when is_boolean(value), do: {:ok, value}
  def cast(:boolean, value), do: wrong(value, "true or false")
  def cast(:pid, value) when is_pid(value), do: {:ok, value}
  def cast(:pid, value), do: wrong(value, "a pid")
  def cast(:count, value) when is_integer(value) and value > 0, do: {:ok, value}
  def cast(:count, value), do: wrong(value, "a positive integer")

  def cast(:name, value) when is_atom(value) and value not in [nil, true, false],
    do: {:ok, value}

  def cast(:name, {:global, _term} = value), do: {:ok, value}
  def cast(:name, {:via, module, _term} = value) when is_atom(module), do: {:ok, value}
  def cast(:name, value), do: wrong(value, describe(:name))

  def cast(:app_server_url, value) do
    with {:ok, url} <- text(value, describe(:app_server_url)) do
      case URI.parse(url) do
        %URI{scheme: "unix", path: "/" <> _, host: host} when host in [nil, ""] -> {:ok, url}
        %URI{scheme: scheme, host: <<_, _::binary>>} when scheme in ["ws", "wss"] -> {:ok, url}
        _other -> wrong(url, describe(:app_server_url))
      end
    end
  end

  def cast(:handler, value) do
    if handler?(value), do: {:ok, value}, else: wrong(value, describe(:handler))
  end

  def cast(:milliseconds, :infinity), do: {:ok, :infinity}
  def cast(:milliseconds, value) when value in 1..@longest_wait, do: {:ok, value}

  def cast(:milliseconds, value) when is_integer(value) and value > @longest_wait,
    do: wrong(value, "at most #{@longest_wait} milliseconds (49 days) or :infinity")

  def cast(:milliseconds, value),
    do: wrong(value, "a positive integer (milliseconds) or :infinity")

  def cast(:object, value) when is_map(value) and not is_struct(value), do: {:ok, value}
  def cast(:object, value), do: wrong(value, "a map (a JSON object)")
  def cast(:config, value), do: Config.cast(value)
  def cast(:overrides, value), do: Config.cast_overrides(value)
  def cast(:inherit_env, value) when is_boolean(value), do: {:ok, value}

  def cast(:inherit_env, value) when is_proper(value), do: each(value, &variable_name/1)
  def cast(:inherit_env, value), do: wrong(value, "true, false or a list of variable names")

  def cast(:secret, value) do
    # Neither the value nor its kind is shown: a charlist is a key too.
    with {:error, {[], _value, reason}} <- secret(value), do: problem(Redaction.mask(), reason)
  end

  def cast({:enum, atoms}, value) do
    if value in atoms, do: {:ok, value}, else: wrong(value, one_of(atoms))
  end

  def cast({:of, module}, value), do: module.cast(value)
  def cast({:list, type}, value) when is_proper(value), do: each(value, &cast(type, &1))
  def cast({:list, type}, value), do: wrong(value, "a list, each element #{describe(type)}")

  def cast({:either, first, second} = type, value) do
    with {:error, _problem} <- cast(first, value),
         {:error, _problem} <- cast(second, value) do
      wrong(value, describe(type))
    end
  end

  def cast(:env, value) when is_proper(value) when is_map(value) and not is_struct(value) do
    if is_map(value) or Enum.all?(value, &match?({_name, _value}, &1)) do
      value
      |> Enum.reduce_while({:ok, %{}}, fn {name, value}, {:ok, env} ->
        with {:ok, name} <- variable_name(name),
             {:ok, value} <- variable_value(name, value) do
          {:cont, {:ok, Map.put(env, name, value)}}
        else
          error -> {:halt, error}
        end
      end)
    else
      no_env(value)
    end
  end

  def cast(:env, value), do: no_env(value)

  # Associative and idempotent for every type, as `Codex.Options.Schema` promises.
  @doc false
  @spec merge(t(), term(), term()) :: term()
  def merge(_type, left, nil), do: left
  def merge(_type, nil, right), do: right
  def merge(:env, left, right), do: Map.merge(left, right)
  def merge(:config, left, right), do: Config.merge(left, right)
  def merge(:overrides, left, right), do: Config.merge_overrides(left, right)
  def merge(_type, _left, right), do: right

  # The one transport that can do this, where it is only one.
  @doc false
  @spec only(t(), term()) :: :exec | :app_server | nil
  def only({:of, module}, value), do: module.only(value)
  def only(_type, _value), do: nil

  # As it reads after "expected".
  @doc false
  @spec describe(t()) :: String.t()
  def describe(type) when type in [:text, :prose], do: "a string"
  def describe(:url), do: "an http or https URL"
  def describe(:secret), do: "a string"
  def describe(:path), do: "a path"
  def describe(:boolean), do: "true or false"
  def describe(:pid), do: "a pid"
  def describe(:count), do: "a positive integer"
  def describe(:name), do: "a name (an atom, {:global, term} or {:via, module, term})"
  def describe(:app_server_url), do: "a unix://, ws:// or wss:// URL"

  def describe(:handler),
    do:
      ":accept_all, a module with handle_request/2 (see Codex.RequestHandler), {module, argument}, " <>
        "or a function of one or two arguments"

  def describe(:milliseconds), do: "milliseconds or :infinity"
  def describe(:object), do: "a map"
  def describe(:env), do: "a map or keyword list of variables (a value of nil unsets)"
  def describe(:inherit_env), do: "true, false or a list of names"
  def describe(:config), do: "a map or keyword list, nested"
  def describe(:overrides), do: ~s(a list of "key=value")
  def describe({:enum, atoms}), do: one_of(atoms)
  def describe({:of, module}), do: module.describe()
  def describe({:list, type}), do: "a list, each element #{describe(type)}"
  def describe({:either, first, second}), do: "#{describe(first)}, or #{describe(second)}"

  # The type of the normal form.
  @doc false
  @spec typespec(t()) :: Macro.t()
  def typespec(type) when type in [:text, :prose, :url, :secret, :path], do: quote(do: String.t())
  def typespec(:app_server_url), do: quote(do: String.t())
  def typespec(:count), do: quote(do: pos_integer())
  def typespec(:name), do: quote(do: GenServer.name())
  def typespec(:handler), do: quote(do: Codex.RequestHandler.t())
  def typespec(:boolean), do: quote(do: boolean())
  def typespec(:pid), do: quote(do: pid())
  def typespec(:milliseconds), do: quote(do: pos_integer() | :infinity)
  def typespec(:object), do: quote(do: map())
  def typespec(:env), do: quote(do: %{optional(String.t()) => String.t() | nil})
  def typespec(:inherit_env), do: quote(do: boolean() | [String.t()])
  def typespec(:config), do: quote(do: Codex.Options.Config.t())
  def typespec(:overrides), do: quote(do: [String.t()])
  def typespec({:of, module}), do: module.typespec()
  def typespec({:list, type}), do: [typespec(type)]

  def typespec({:either, first, second}),
    do: {:|, [], [typespec(first), typespec(second)]}

  def typespec({:enum, atoms}) do
    [last | rest] = Enum.reverse(atoms)
    Enum.reduce(rest, last, &{:|, [], [&1, &2]})
  end

  defp handler?(handler) when is_function(handler, 1) or is_function(handler, 2), do: true
  defp handler?(:accept_all), do: true
  defp handler?({module, _argument}), do: handler_module?(module)
  defp handler?(module), do: handler_module?(module)

  # Told now: a module that is misspelt would be a denial each time.
  defp handler_module?(module) do
    is_atom(module) and Code.ensure_loaded?(module) and
      function_exported?(module, :handle_request, 2)
  end

  defp path(value) do
    if String.contains?(value, "\0"),
      do: problem(value, "has a NUL byte in it"),
      else: {:ok, Path.expand(value)}
  end

  defp secret(value) when is_binary(value) do
    if value =~ ~r/\s/ do
      problem(value, "has blanks or line breaks in it (`String.trim/1` what comes from a file)")
    else
      text(value, "a non-empty string")
    end
  end

  defp secret(_value), do: problem(nil, "expected a non-empty string")

  # It would be taken for a flag where it stands in the argument list.
  defp text("-" <> _rest = value, _expected), do: problem(value, "must not begin with a dash")
  defp text(value, expected), do: prose(value, expected)

  defp prose(value, expected) do
    cond do
      not is_binary(value) or value == "" -> wrong(value, expected)
      String.contains?(value, "\0") -> problem(value, "has a NUL byte in it")
      not String.valid?(value) -> problem(value, "is not valid UTF-8")
      true -> {:ok, value}
    end
  end

  # "NAME=value" as text is the usual mistake, and nobody knows what is secret in it.
  defp no_env(value) when is_list(value) or is_binary(value),
    do: wrong(Redaction.mask(), describe(:env))

  defp no_env(value), do: wrong(value, describe(:env))

  defp variable_name(name) when is_atom(name) and name not in [nil, true, false],
    do: name |> Atom.to_string() |> variable_name()

  defp variable_name(name) when is_binary(name) and name != "" do
    case String.split(name, ["=", "\0"], parts: 2) do
      [name] ->
        {:ok, name}

      # What follows may be the value.
      [name, _rest] ->
        problem(name, "a name has no \"=\" and no NUL byte, as after #{show(name)}")
    end
  end

  defp variable_name(name), do: wrong(name, "the name of a variable (a non-empty string)")

  defp variable_value(_name, nil), do: {:ok, nil}

  defp variable_value(name, value) do
    shown = if Redaction.secret_name?(name), do: Redaction.mask(), else: value

    cond do
      not is_binary(value) -> at([name], wrong(shown, "a string, or nil to unset it"))
      String.contains?(value, "\0") -> at([name], problem(shown, "has a NUL byte in it"))
      true -> {:ok, value}
    end
  end

  defp each(values, fun) do
    values
    |> Enum.with_index()
    |> Enum.reduce_while([], fn {value, index}, done ->
      case fun.(value) do
        {:ok, value} -> {:cont, [value | done]}
        error -> {:halt, at([index], error)}
      end
    end)
    |> case do
      done when is_list(done) -> {:ok, Enum.reverse(done)}
      error -> error
    end
  end

  defp one_of(atoms), do: "one of " <> Enum.map_join(atoms, ", ", &inspect/1)

  defp at(prefix, {:error, {path, value, reason}}),
    do: {:error, {prefix ++ path, value, reason}}

  defp problem(value, reason), do: {:error, {[], value, reason}}
  defp wrong(value, expected), do: problem(value, "expected #{expected}, got: #{show(value)}")

  @doc false
  @spec show(term()) :: String.t()
  def show(value) do
    value |> Redaction.term() |> inspect(limit: 8, printable_limit: 120)
  end
end
