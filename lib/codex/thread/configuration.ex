defmodule Codex.Thread.Configuration do
  @moduledoc false
  # The options of a thread that are values of the engine's configuration, whichever way they
  # travel: as `--config` arguments of `codex exec`, or as `config` of `thread/start`.

  alias Codex.Options.{ApprovalPolicy, Config, Sandbox}
  alias Codex.Thread.Options

  @paths [
    reasoning_effort: ["model_reasoning_effort"],
    network_access: ["sandbox_workspace_write", "network_access"],
    writable_roots: ["sandbox_workspace_write", "writable_roots"],
    exclude_tmpdir_env_var: ["sandbox_workspace_write", "exclude_tmpdir_env_var"],
    exclude_slash_tmp: ["sandbox_workspace_write", "exclude_slash_tmp"],
    web_search: ["web_search"],
    approval_policy: ["approval_policy"],
    approvals_reviewer: ["approvals_reviewer"],
    model_provider: ["model_provider"],
    reasoning_summary: ["model_reasoning_summary"],
    service_tier: ["service_tier"],
    base_instructions: ["instructions"],
    developer_instructions: ["developer_instructions"],
    personality: ["personality"],
    permission_profile: ["default_permissions"]
  ]

  @type key :: atom()

  # In the order of the keys; what was not given is left out.
  @doc false
  @spec assignments(Options.t(), [key()]) :: Config.t()
  def assignments(%Options{} = options, keys) do
    for key <- keys, value <- [value(key, options)], value != nil, do: {@paths[key], value}
  end

  # All that was said about the sandbox's details, in whichever form.
  @doc false
  @spec sandbox(Options.t()) :: keyword()
  def sandbox(%Options{} = options) do
    details = if options.sandbox, do: Sandbox.details(options.sandbox), else: []
    roots = (details[:writable_roots] || []) ++ (options.additional_directories || [])

    details
    |> put(:writable_roots, if(roots != [], do: Enum.uniq(roots)))
    |> put(:network_access, Keyword.get(details, :network_access, options.network_access))
  end

  defp put(details, _key, nil), do: details
  defp put(details, key, value), do: Keyword.put(details, key, value)

  defp value(:approval_policy, options) do
    if options.approval_policy, do: ApprovalPolicy.wire(options.approval_policy)
  end

  defp value(key, options)
       when key in [:network_access, :writable_roots, :exclude_tmpdir_env_var, :exclude_slash_tmp],
       do: sandbox(options)[key]

  defp value(key, options) do
    case Map.fetch!(options, key) do
      word when is_atom(word) and word != nil -> Atom.to_string(word)
      other -> other
    end
  end
end
