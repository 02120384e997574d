defmodule Codex.Protocol.Generator.Page do
  @moduledoc false
  # Methods -> the page of the documentation that lists them.

  alias Codex.Protocol.Generator.Methods

  # `definitions` is how many the schema has.
  @spec write(String.t(), [Methods.t()], non_neg_integer()) :: binary()
  def write(version, methods, definitions) do
    %{request: requests, notification: notifications, server_request: server_requests} =
      Map.merge(
        %{request: [], notification: [], server_request: []},
        Enum.group_by(methods, & &1.kind)
      )

    IO.iodata_to_binary([
      """
      <!-- Written by mix codex.gen.protocol from fixtures/schemas. Do not edit. -->

      # The methods of the app-server

      All that the pinned engine (#{version}) can be asked, says by itself, and asks. A name such as `ThreadStartParams` is the module
      `Codex.Protocol.ThreadStartParams`; `Codex.Protocol.Methods` knows all this at run time, and `Codex.Protocol.Params` checks
      parameters against it. What is experimental needs a client with `experimental: true`.

      | | stable | experimental |
      |---|---|---|
      #{count("requests", requests)}
      #{count("notifications", notifications)}
      #{count("requests of the engine", server_requests)}

      In all #{length(requests)} requests, #{length(notifications)} notifications and #{length(server_requests)} requests of the engine, of #{definitions} definitions in the schema.

      ## Requests

      Parameters in brackets may be left out.

      | method | parameters | result | |
      |---|---|---|---|
      """,
      Enum.map(requests, &request/1),
      """

      ### Experimental parameters of stable requests

      | method | parameters |
      |---|---|
      """,
      for(%{stability: :stable, fields: [_ | _]} = method <- requests, do: fields(method)),
      """

      ## Notifications

      | method | event |
      |---|---|
      """,
      for(method <- notifications, do: "| `#{method.name}` | `#{method.module}` |\n"),
      """

      ## Requests of the engine

      | method | request | parameters | answer | |
      |---|---|---|---|---|
      """,
      Enum.map(server_requests, &server_request/1)
    ])
  end

  defp count(what, methods) do
    {stable, experimental} = Enum.split_with(methods, &(&1.stability == :stable))
    "| #{what} | #{length(stable)} | #{length(experimental)} |"
  end

  defp request(method) do
    params =
      case method.given do
        :none -> ""
        :required -> "`#{method.params}`"
        :optional -> "[`#{method.params}`]"
      end

    "| `#{method.name}` | #{params} | `#{method.response}` | #{stability(method)} |\n"
  end

  defp fields(method),
    do: "| `#{method.name}` | #{Enum.map_join(method.fields, ", ", &"`:#{&1}`")} |\n"

  defp server_request(method) do
    "| `#{method.name}` | `#{method.module}` | `#{method.params}` | `#{method.response}` | #{stability(method)} |\n"
  end

  defp stability(%{stability: :stable}), do: ""
  defp stability(%{stability: :experimental}), do: "experimental"
end
