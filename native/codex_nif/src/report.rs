//! What `codex_process` and `codex_socket` report, as terms.

use std::io;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

use codex_process::{ExitReport, SpawnFailure, StartError, Status};
use codex_socket::{End, OpenError, Reason};
use rustler::{Encoder, Env, NifMap, Term};

use crate::batch::Reader;
use crate::codec::binary;
use crate::names;

mod atoms {
    rustler::atoms! {
        status, signal, unknown,
        never_open, stopped, closed, lost, silent, protocol,
        token, address, connect, tls, http, timeout, internal,
    }
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

/// `{kind, errno | nil, http_status | nil, message}`
pub fn open_failure<'a>(env: Env<'a>, error: &OpenError) -> Term<'a> {
    let (kind, status) = match error {
        OpenError::TokenInPlain { .. } | OpenError::TokenCharacters => (atoms::token(), None),
        OpenError::Address { .. } => (atoms::address(), None),
        OpenError::Connect { .. } => (atoms::connect(), None),
        OpenError::Certificates(_) | OpenError::Tls { .. } => (atoms::tls(), None),
        OpenError::Refused { status, .. } => (atoms::http(), Some(*status)),
        OpenError::Protocol(_) => (atoms::protocol(), None),
        OpenError::Timeout(_) => (atoms::timeout(), None),
        OpenError::Runtime(_) | OpenError::Panicked(_) => (atoms::internal(), None),
    };
    let errno = error.errno().and_then(|number| names::errno(env, number));
    (kind, errno, status, error.to_string()).encode(env)
}

/// The fields of `Codex.Socket.Exit`.
#[derive(NifMap)]
struct SocketExit<'a, 'r> {
    reason: rustler::Atom,
    code: Option<u16>,
    errno: Option<rustler::Atom>,
    text: Term<'a>,
    noise_lines: u64,
    panicked: Option<&'r str>,
}

pub fn end<'a>(env: Env<'a>, end: &End, reader: &Reader) -> Term<'a> {
    let (reason, code, errno, text) = match &end.reason {
        Reason::NeverOpen => (atoms::never_open(), None, None, String::new()),
        Reason::Stopped => (atoms::stopped(), None, None, String::new()),
        Reason::Closed { code, text } => (atoms::closed(), *code, None, text.clone()),
        Reason::Lost { errno, text } => (atoms::lost(), None, *errno, text.clone()),
        Reason::Silent(_) => (atoms::silent(), None, None, String::new()),
        Reason::Protocol(text) => (atoms::protocol(), None, None, text.clone()),
    };
    SocketExit {
        reason,
        code,
        errno: errno.and_then(|number| names::errno(env, number)),
        text: text.encode(env),
        noise_lines: reader.noise_lines(),
        panicked: end.panicked.as_deref(),
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
    joined_lines: u64,
}

/// What has come and waits, of whatever is at the other end.
#[derive(Default)]
pub struct Traffic {
    queued_bytes: usize,
    pending_bytes: usize,
    total: u64,
}

impl From<codex_process::Info> for Traffic {
    fn from(info: codex_process::Info) -> Self {
        Self {
            queued_bytes: info.queued_bytes,
            pending_bytes: info.pending_bytes,
            total: info.stdout_total,
        }
    }
}

impl From<codex_socket::Info> for Traffic {
    fn from(info: codex_socket::Info) -> Self {
        Self {
            queued_bytes: info.queued_bytes,
            pending_bytes: info.pending_bytes,
            total: info.total,
        }
    }
}

pub fn info<'a>(env: Env<'a>, traffic: &Traffic, reader: &Reader) -> Term<'a> {
    Counters {
        queued_bytes: traffic.queued_bytes,
        pending_bytes: traffic.pending_bytes,
        bytes: traffic.total,
        lines: reader.lines(),
        blank_lines: reader.blank_lines(),
        noise_lines: reader.noise_lines(),
        joined_lines: reader.joined_lines(),
    }
    .encode(env)
}

fn path<'a>(env: Env<'a>, path: &Path) -> Term<'a> {
    binary(env, path.as_os_str().as_bytes())
}
