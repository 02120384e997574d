//! What to start, from the map that `Codex.Engine.start/1` makes.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt;
use std::path::PathBuf;
use std::time::Duration;

use codex_process::{Action, Signal, Spec, Step};
use rustler::{Binary, NifMap, NifUnitEnum, Term};

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
