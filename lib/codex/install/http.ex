defmodule Codex.Install.HTTP do
  @moduledoc false
  # GET over OTP's own client, only for the installer. `:inets` and `:ssl` are started when it is used, and are no
  # applications of codex_sdk (`mix.exs` keeps the compiler quiet about that): a host that never installs from inside never runs them.
  #
  # Each request has a client of its own (a profile, as `:httpc` calls it), because a proxy is a setting of the whole client: that
  # of one URL is not that of another, and the host's own settings are left alone.

  alias Codex.Install.{Failure, Proxy, Trust}

  @redirects 10
  @connect_timeout 15_000
  @idle_timeout 60_000
  # Metadata is a few kilobytes; what is larger is something else.
  @longest_body 16_777_216

  @type options :: [
          env: %{String.t() => String.t()},
          npm: %{String.t() => String.t()},
          headers: (String.t() -> [{String.t(), String.t()}]),
          connect_timeout: timeout(),
          idle_timeout: timeout()
        ]
  # A fold over what has arrived so far, in bytes.
  @type on_progress(state) :: (non_neg_integer(), state -> state)

  @spec get(String.t(), options()) :: {:ok, binary()} | {:error, Codex.InstallError.t()}
  def get(url, options) do
    consume = fn
      {:begin, _total}, _state -> {:ok, {[], 0}}
      {:data, data}, {parts, size} -> keep(url, [parts | data], size + byte_size(data))
    end

    with {:ok, {parts, _size}} <- request(url, options, {[], 0}, consume) do
      {:ok, IO.iodata_to_binary(parts)}
    end
  end

  defp keep(url, _parts, size) when size > @longest_body do
    Failure.new(:http, "the answer of #{url} is longer than #{@longest_body} bytes",
      remedy: "Check that the registry is one."
    )
  end

  defp keep(_url, parts, size), do: {:ok, {parts, size}}

  # Writes the body into a new file, as it arrives; gives its size.
  @spec download(String.t(), Path.t(), options(), state, on_progress(state)) ::
          {:ok, non_neg_integer()} | {:error, Codex.InstallError.t()}
        when state: term()
  def download(url, path, options, progress, on_progress) do
    case :file.open(path, [:write, :raw, :binary, :exclusive]) do
      {:ok, io} ->
        try do
          save = &save(io, path, on_progress, &1, &2)

          with {:ok, {_progress, size, total}} <- request(url, options, {progress, 0, nil}, save) do
            if total in [nil, size], do: {:ok, size}, else: Failure.truncated(url, size, total)
          end
        after
          :file.close(io)
        end

      {:error, code} ->
        Failure.posix(code, "write", path)
    end
  end

  defp save(_io, _path, on_progress, {:begin, total}, {progress, 0, nil}) do
    {:ok, {on_progress.(0, progress), 0, total}}
  end

  defp save(io, path, on_progress, {:data, data}, {progress, size, total}) do
    case :file.write(io, data) do
      :ok ->
        size = size + byte_size(data)
        {:ok, {on_progress.(size, progress), size, total}}

      {:error, code} ->
        Failure.posix(code, "write", path)
    end
  end

  ## Requests

  defp request(url, options, state, consume) do
    with :ok <- start_applications() do
      follow(url, options, state, consume, @redirects)
    end
  end

  defp follow(url, _options, _state, _consume, 0) do
    Failure.new(:http, "too many redirects, the last one to #{url}",
      remedy: "Check the registry's address."
    )
  end

  defp follow(url, options, state, consume, redirects) do
    case hop(url, options, state, consume) do
      {:redirect, location} ->
        next = url |> URI.merge(location) |> to_string()

        if secure?(url) and not secure?(next) do
          Failure.new(:http, "#{url} redirects to #{next}, which is not encrypted",
            remedy: "Check the registry's address."
          )
        else
          follow(next, options, state, consume, redirects - 1)
        end

      result ->
        result
    end
  end

  defp secure?(url), do: URI.parse(url).scheme == "https"

  defp hop(url, options, state, consume) do
    uri = URI.parse(url)
    env = Keyword.fetch!(options, :env)
    npm = Keyword.get(options, :npm, %{})

    with :ok <- valid(uri, url),
         {:ok, proxy} <- Proxy.for_url(uri, env, npm),
         {:ok, tls} <- tls(uri, env, npm) do
      client = start_client(1)

      try do
        :ok = :httpc.set_options(proxy_options(proxy), client)
        headers = Keyword.get(options, :headers, fn _url -> [] end).(url)
        ask(url, headers, tls ++ authentication(proxy), client, options, state, consume)
      after
        :inets.stop(:httpc, client)
      end
    end
  end

  # Clients have names, and names are atoms: as many as there are downloads at the same time.
  defp start_client(number) do
    name = :"codex_install_#{number}"

    case :inets.start(:httpc, profile: name) do
      {:ok, _pid} -> name
      {:error, {:already_started, _pid}} -> start_client(number + 1)
      # One that is just being stopped.
      {:error, :already_present} -> start_client(number + 1)
    end
  end

  defp valid(%URI{scheme: scheme, host: host}, _url)
       when scheme in ["http", "https"] and host not in [nil, ""],
       do: :ok

  defp valid(_uri, url) do
    Failure.new(:http, "#{url} is no address of a web server",
      remedy: "Check npm's configuration: `npm config get registry`."
    )
  end

  defp tls(%URI{scheme: "http"}, _env, _npm), do: {:ok, []}

  defp tls(uri, env, npm) do
    with {:ok, ssl} <- Trust.options(uri.host, env, npm), do: {:ok, [ssl: ssl]}
  end

  defp proxy_options(nil), do: []

  defp proxy_options(%{host: host, port: port}) do
    address = {{String.to_charlist(host), port}, []}
    [proxy: address, https_proxy: address]
  end

  defp authentication(%{auth: {user, password}}) do
    [proxy_auth: {String.to_charlist(user), String.to_charlist(password)}]
  end

  defp authentication(_none), do: []

  defp ask(url, headers, http_options, client, options, state, consume) do
    headers =
      for {name, value} <- [{"user-agent", "codex_sdk"} | headers],
          do: {String.to_charlist(name), String.to_charlist(value)}

    http_options =
      [
        autoredirect: false,
        connect_timeout: Keyword.get(options, :connect_timeout, @connect_timeout)
      ] ++ http_options

    {:ok, ref} =
      :httpc.request(
        :get,
        {String.to_charlist(url), headers},
        http_options,
        # `:once`: the next part is fetched when the last one is on disk.
        [sync: false, stream: {:self, :once}, body_format: :binary],
        client
      )

    receive_answer(%{
      url: url,
      ref: ref,
      client: client,
      idle: Keyword.get(options, :idle_timeout, @idle_timeout),
      state: state,
      consume: consume,
      handler: nil
    })
  end

  defp receive_answer(%{ref: ref} = call) do
    receive do
      {:http, {^ref, :stream_start, headers, handler}} ->
        consume(%{call | handler: handler}, {:begin, content_length(headers)})

      {:http, {^ref, :stream, data}} ->
        consume(call, {:data, data})

      {:http, {^ref, :stream_end, _headers}} ->
        {:ok, call.state}

      {:http, {^ref, {:error, reason}}} ->
        failure(call, reason)

      {:http, {^ref, {{_version, status, _phrase}, headers, body}}} ->
        answer(call, status, headers, body)
    after
      call.idle ->
        :httpc.cancel_request(ref, call.client)

        Failure.new(:timeout, "nothing came from #{call.url} for #{div(call.idle, 1000)} s",
          remedy: "Run it again; behind a proxy set HTTPS_PROXY."
        )
    end
  end

  defp consume(call, part) do
    case call.consume.(part, call.state) do
      {:ok, state} ->
        :ok = :httpc.stream_next(call.handler)
        receive_answer(%{call | state: state})

      {:error, _error} = failure ->
        :httpc.cancel_request(call.ref, call.client)
        failure
    end
  end

  # Only answers with a body and status 200 are streamed.
  defp answer(call, 200, _headers, body) do
    with {:ok, state} <- call.consume.({:begin, byte_size(body)}, call.state) do
      call.consume.({:data, body}, state)
    end
  end

  defp answer(call, status, headers, _body) do
    case {status in [301, 302, 303, 307, 308], List.keyfind(headers, ~c"location", 0)} do
      {true, {_name, location}} -> {:redirect, List.to_string(location)}
      _error -> refused(call.url, status)
    end
  end

  defp refused(url, status) when status in [401, 403, 407] do
    Failure.new(:http, "#{url} refused the request with status #{status}",
      remedy: "Check the token that npm is configured with, and the proxy's user and password."
    )
  end

  defp refused(url, 404) do
    Failure.new(:missing, "#{url} does not exist (status 404)",
      remedy: "Check that the registry carries the package, or try the other `--source`."
    )
  end

  defp refused(url, status) do
    Failure.new(
      if(status >= 500, do: :network, else: :http),
      "#{url} answered with status #{status}",
      remedy: "Try again later, or try the other `--source`."
    )
  end

  defp content_length(headers) do
    with {_name, value} <- List.keyfind(headers, ~c"content-length", 0),
         {length, ""} <- value |> List.to_string() |> Integer.parse() do
      length
    else
      _unknown -> nil
    end
  end

  ## Failures of the connection

  # It had begun.
  defp failure(%{handler: handler} = call, _reason) when handler != nil do
    Failure.new(:truncated, "the download of #{call.url} broke off in the middle",
      remedy: "Run it again; if it stays, try the other `--source`."
    )
  end

  defp failure(call, reason) do
    cond do
      mentions?(reason, :tls_alert) or mentions?(reason, :options) ->
        Failure.new(:tls, "the connection to #{call.url} is not trusted: #{brief(reason)}",
          remedy: "If a proxy or a mirror has its own authority, set SSL_CERT_FILE to its bundle."
        )

      mentions?(reason, :timeout) ->
        Failure.new(:timeout, "#{call.url} did not answer in time",
          remedy: "Run it again; behind a proxy set HTTPS_PROXY."
        )

      match?({:failed_connect, _details}, reason) ->
        Failure.new(:offline, "#{host(call.url)} cannot be reached: #{brief(reason)}",
          remedy:
            "Check the network and HTTPS_PROXY. Without a network, copy the engine here and set CODEX_PATH."
        )

      true ->
        Failure.new(:network, "the connection to #{host(call.url)} broke: #{brief(reason)}",
          remedy: "Run it again; if it stays, check HTTPS_PROXY or try the other `--source`."
        )
    end
  end

  defp host(url), do: URI.parse(url).host

  # The client nests the cause in a way of its own.
  defp mentions?(atom, atom), do: true
  defp mentions?(term, atom) when is_tuple(term), do: term |> Tuple.to_list() |> mentions?(atom)
  defp mentions?([head | tail], atom), do: mentions?(head, atom) or mentions?(tail, atom)
  defp mentions?(_term, _atom), do: false

  defp brief({:failed_connect, details}) when is_list(details) do
    Enum.find_value(details, inspect(details), fn
      {family, _options, reason} when family in [:inet, :inet6] -> brief(reason)
      _other -> nil
    end)
  end

  defp brief({:tls_alert, {_name, text}}), do: to_string(text)
  defp brief(reason) when is_atom(reason), do: "#{reason}"
  defp brief(reason), do: inspect(reason, limit: 10, printable_limit: 200)

  ## Applications

  # The function of Mix does not exist before 1.15.
  @dialyzer {:nowarn_function, start_applications: 0}

  defp start_applications do
    # Mix hides the applications of OTP that a project does not list. It can be loaded where it does not run.
    if List.keymember?(Application.started_applications(), :mix, 0) and
         function_exported?(Mix, :ensure_application!, 1) do
      Enum.each([:inets, :ssl], Function.capture(Mix, :ensure_application!, 1))
    end

    with {:ok, _started} <- Application.ensure_all_started(:inets),
         {:ok, _started} <- Application.ensure_all_started(:ssl) do
      :ok
    else
      {:error, {application, _reason}} ->
        Failure.new(:unavailable, "Erlang's application #{application} is not available here",
          remedy:
            "Install it (Debian: erlang-#{application}), or list it in your release's applications."
        )
    end
  end
end
