//! What `codex_process` reports, as terms.

use std::io;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

use codex_process::{ExitReport, Info, SpawnFailure, StartError, Status};
use rustler::{Encoder, Env, NifMap, Term};

use crate::batch::Reader;
use crate::codec::binary;
use crate::names;

mod atoms {
    rustler::atoms! { status, signal, unknown }
}

/// `{path | nil, errno | nil, message}`
pub fn spawn_failure<'a>(env: Env<'a>, failure: &SpawnFailure) -> Term<'a> {
    let errno = failure.errno.and_then(|number| names::errno(env, number));
    (path(env, &failure.path), errno, failure.to_string()).encode(env)
}

/// The same, when not even the guard could be started.
pub fn start_error<'a>(env: Env<'a>, error: &StartError) -> Term<'a> {
    let (at, source) = match error {
        StartError::Guard { path, source } => (Some(path), source),
        StartError::Pipe(source) | StartError::Runtime(source) => (None, source),
    };
    let number = match source.raw_os_error() {
        // A NUL in an argument never gets as far as the operating system.
        None if source.kind() == io::ErrorKind::InvalidInput => Some(libc::EINVAL),
        number => number,
    };
    let errno = number.and_then(|number| names::errno(env, number));
    (at.map(|at| path(env, at)), errno, error.to_string()).encode(env)
}

/// The fields of `Codex.Engine.Exit`.
#[derive(NifMap)]
struct Exit<'a, 'r> {
    status: Term<'a>,
    signal: Option<i32>,
    stderr: Term<'a>,
    stderr_total: u64,
    truncated_line: Option<Term<'a>>,
    swept: u32,
    left: u32,
    noise_lines: u64,
    panicked: Option<&'r str>,
}

pub fn exit<'a>(env: Env<'a>, report: &ExitReport, reader: &Reader) -> Term<'a> {
    let (status, signal) = match report.status {
        Status::Code(code) => ((atoms::status(), code).encode(env), None),
        Status::Signal(number) => {
            let name = match names::signal(env, number) {
                Some(name) => name.encode(env),
                None => number.encode(env),
            };
            ((atoms::signal(), name).encode(env), Some(number))
        }
        Status::Unknown => (atoms::unknown().encode(env), None),
    };
    Exit {
        status,
        signal,
        stderr: binary(env, &report.stderr),
        stderr_total: report.stderr_total,
        truncated_line: reader.cut().as_deref().map(|line| binary(env, line)),
        swept: report.swept,
        left: report.left,
        noise_lines: reader.noise_lines(),
        panicked: report.panicked.as_deref(),
    }
    .encode(env)
}

#[derive(NifMap)]
struct Counters {
    queued_bytes: usize,
    pending_bytes: usize,
    bytes: u64,
    lines: u64,
    blank_lines: u64,
    noise_lines: u64,
}

pub fn info<'a>(env: Env<'a>, info: &Info, reader: &Reader) -> Term<'a> {
    Counters {
        queued_bytes: info.queued_bytes,
        pending_bytes: info.pending_bytes,
        bytes: info.stdout_total,
        lines: reader.lines(),
        blank_lines: reader.blank_lines(),
        noise_lines: reader.noise_lines(),
    }
    .encode(env)
}

fn path<'a>(env: Env<'a>, path: &Path) -> Term<'a> {
    binary(env, path.as_os_str().as_bytes())
}
