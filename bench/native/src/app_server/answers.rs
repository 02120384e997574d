//! What the engine answers, in its words and order.

/// Stands in scripts for the thread and the turn that play them. The last digits are the number of a real one.
pub const A_THREAD: &str = "01a1f9b8-03f5-7b22-8f7e-000000000000";
pub const A_TURN: &str = "01a1f9b8-040a-7f00-9619-000000000000";

const DIGITS: usize = 12;

pub const INITIALIZE: &str = r#"{"userAgent":"codex_bench/0.169.0 (Debian 12.0.0; x86_64) xterm (codex_bench; 1.0.0)","codexHome":"/home/user/.codex","platformFamily":"unix","platformOs":"linux"}"#;

pub const UNSUBSCRIBED: &str = r#"{"status":"unsubscribed"}"#;

const THREAD: &str = r#"{"id":"THREAD","environments":[{"environmentId":"local","cwd":"/home/user/project","runtimeWorkspaceRoots":["/home/user/project"]}],"extra":null,"sessionId":"THREAD","forkedFromId":null,"attachedToThreadId":null,"parentThreadId":null,"preview":"","ephemeral":false,"section":null,"sectionEnteredAt":null,"projectId":null,"historyMode":"paginated","modelProvider":"openai","model":"gpt-5.5","reasoningEffort":null,"createdAt":1795190948,"updatedAt":1795190948,"recencyAt":1795190948,"status":{"type":"idle"},"path":"/home/user/.codex/sessions/2026/11/20/rollout-2026-11-20T16-09-08-THREAD.jsonl","cwd":"/home/user/project","cliVersion":"0.169.0","originator":"codex_bench","source":"vscode","canAcceptDirectInput":true,"threadSource":null,"agentNickname":null,"agentRole":null,"gitInfo":null,"name":null,"daybreakEnabled":null,"turns":[]}"#;

const SETTINGS: &str = r#""model":"gpt-5.5","modelProvider":"openai","serviceTier":null,"disabledPluginIds":[],"cwd":"/home/user/project","runtimeWorkspaceRoots":["/home/user/project"],"instructionSources":[],"approvalPolicy":"on-request","approvalsReviewer":"user","sandbox":{"type":"readOnly","networkAccess":false},"activePermissionProfile":{"id":":read-only","extends":null},"reasoningEffort":null,"multiAgentMode":"explicitRequestOnly""#;

const TURN: &str = r#"{"turn":{"id":"TURN","rootTurnId":"TURN","items":[],"itemsView":"notLoaded","status":"inProgress","error":null,"startedAt":null,"completedAt":null,"durationMs":null}}"#;

const INTERRUPTED: &str = r#"{"method":"turn/completed","params":{"threadId":"THREAD","turn":{"id":"TURN","rootTurnId":"TURN","items":[],"itemsView":"notLoaded","status":"interrupted","error":null,"startedAt":1795190948,"completedAt":1795190949,"durationMs":163}},"emittedAtMs":1795190949061}"#;

pub fn thread_id(number: u64) -> String {
    numbered(A_THREAD, number)
}

pub fn turn_id(number: u64) -> String {
    numbered(A_TURN, number)
}

fn numbered(id: &str, number: u64) -> String {
    format!("{}{number:0DIGITS$x}", &id[..id.len() - DIGITS])
}

/// The result of `thread/start`.
pub fn thread(id: &str) -> String {
    let thread = THREAD.replace("THREAD", id);
    format!(r#"{{"thread":{thread},{SETTINGS}}}"#)
}

pub fn thread_started(id: &str) -> String {
    let thread = THREAD.replace("THREAD", id);
    format!(
        r#"{{"method":"thread/started","params":{{"thread":{thread}}},"emittedAtMs":1795190948870}}"#
    )
}

/// The result of `turn/start`.
pub fn turn(id: &str) -> String {
    TURN.replace("TURN", id)
}

/// The end of a turn that was interrupted.
pub fn interrupted(thread: &str, turn: &str) -> String {
    INTERRUPTED.replace("THREAD", thread).replace("TURN", turn)
}

/// The error for a method that nobody sends in the bench.
pub fn unknown(method: &str) -> String {
    format!(
        r#"{{"code":-32600,"message":"Invalid request: unknown variant `{method}`, expected one of `initialize`, `thread/start`, `turn/start`"}}"#
    )
}
