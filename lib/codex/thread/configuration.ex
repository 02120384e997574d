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

  # Other options from now on. A sandbox and a permission profile exclude each other.
  @doc false
  @spec change(Options.t(), Options.t()) :: Options.t()
  def change(%Options{} = options, %Options{} = changes) do
    options =
      cond do
        changes.permission_profile -> %{options | sandbox: nil}
        changes.sandbox -> %{options | permission_profile: nil}
        true -> options
      end

    Options.merge(options, changes)
  end

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

  # A turn's sandbox, with the details that its thread has for this mode and the turn does not name.
  @doc false
  @spec inherit(Sandbox.t(), Options.t()) :: Sandbox.t()
  def inherit(sandbox, %Options{sandbox: before}) do
    mode = Sandbox.mode(sandbox)
    inherited = if before && Sandbox.mode(before) == mode, do: Sandbox.details(before), else: []
    {:ok, sandbox} = Sandbox.cast({mode, Keyword.merge(inherited, Sandbox.details(sandbox))})
    sandbox
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
