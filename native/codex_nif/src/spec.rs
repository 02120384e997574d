//! What to start or to connect to, from the maps that `Codex.Engine.start/1` and `Codex.Socket.open/1` make.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt;
use std::path::PathBuf;
use std::time::Duration;

use codex_process::{Action, Signal, Spec, Step};
use codex_socket::{Target, Token};
use rustler::{Binary, NifMap, NifTaggedEnum, NifUnitEnum, Term};

#[derive(NifMap)]
pub struct StartSpec<'a> {
    pub wire: Term<'a>,
    guard: Binary<'a>,
    executable: Binary<'a>,
    args: Vec<Binary<'a>>,
    env: Vec<(Binary<'a>, Binary<'a>)>,
    cwd: Option<Binary<'a>>,
    ladder: Vec<(StepName, u32)>,
    cleanup: Vec<Binary<'a>>,
    queue_bytes: usize,
    stderr_bytes: usize,
}

#[derive(NifMap)]
pub struct OpenSpec<'a> {
    pub wire: Term<'a>,
    target: TargetName<'a>,
    token: Option<&'a str>,
    connect_timeout: u64,
    keep_alive: u64,
    queue_bytes: usize,
}

/// `{:unix, path}`, `{:ws, {host, port, path}}`, `{:wss, {host, port, path}, certificates | nil}`
#[derive(NifTaggedEnum)]
enum TargetName<'a> {
    Unix(Binary<'a>),
    Ws((&'a str, u16, &'a str)),
    Wss((&'a str, u16, &'a str), Option<Binary<'a>>),
}

impl From<OpenSpec<'_>> for codex_socket::Spec {
    fn from(spec: OpenSpec) -> Self {
        Self {
            target: spec.target.into(),
            token: spec.token.map(|token| Token(token.to_owned())),
            connect_timeout: Duration::from_millis(spec.connect_timeout),
            keep_alive: Duration::from_millis(spec.keep_alive),
            queue_bytes: spec.queue_bytes,
        }
    }
}

impl From<TargetName<'_>> for Target {
    fn from(target: TargetName) -> Self {
        let (to, tls) = match target {
            TargetName::Unix(at) => return Self::Unix(path(at)),
            TargetName::Ws(to) => (to, None),
            TargetName::Wss(to, certificates) => (to, Some(certificates.map(path))),
        };
        Self::Tcp {
            host: to.0.to_owned(),
            port: to.1,
            path: to.2.to_owned(),
            tls,
        }
    }
}

#[derive(NifUnitEnum)]
enum StepName {
    Int,
    Term,
    Wait,
}

#[derive(NifUnitEnum)]
pub enum SignalName {
    Int,
    Term,
    Kill,
}

impl From<StartSpec<'_>> for Spec {
    fn from(spec: StartSpec) -> Spec {
        Spec {
            guard: path(spec.guard),
            program: path(spec.executable),
            args: spec.args.into_iter().map(text).collect(),
            env: spec
                .env
                .into_iter()
                .map(|(name, value)| (text(name), text(value)))
                .collect(),
            cwd: spec.cwd.map(path),
            ladder: spec.ladder.into_iter().map(step).collect(),
            cleanup: spec.cleanup.into_iter().map(path).collect(),
            queue_bytes: spec.queue_bytes,
            stderr_bytes: spec.stderr_bytes,
        }
    }
}

impl From<SignalName> for Signal {
    fn from(name: SignalName) -> Signal {
        match name {
            SignalName::Int => Signal::Int,
            SignalName::Term => Signal::Term,
            SignalName::Kill => Signal::Kill,
        }
    }
}

fn step((name, grace_ms): (StepName, u32)) -> Step {
    let action = match name {
        StepName::Int => Action::Int,
        StepName::Term => Action::Term,
        StepName::Wait => Action::Wait,
    };
    Step {
        action,
        grace: Duration::from_millis(grace_ms.into()),
    }
}

/// The bytes as they are: neither paths nor arguments have to be UTF-8.
fn text(bytes: Binary) -> OsString {
    OsStr::from_bytes(bytes.as_slice()).to_owned()
}

fn path(bytes: Binary) -> PathBuf {
    text(bytes).into()
}
