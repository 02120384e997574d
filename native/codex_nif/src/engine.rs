//! One process of the engine, or one connection to an app-server, as a term: a resource, what may be done with it, and what
//! ends it.
//!
//! No function here waits. What has to wait, and decoding, is done by `codex_lines` on its own threads. These tell the
//! owner that there is something to take; what he takes he sends himself ([`crate::ahead`]).

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use codex_lines::{Next, WriteError};
use codex_process::{Ahead, Process};
use codex_socket::Socket;
use rustler::{
    Binary, Encoder, Env, Error, LocalPid, Monitor, NifResult, Reference, Resource, ResourceArc,
    Term,
};

use crate::ahead::Batch;
use crate::batch::{Reader, Wire};
use crate::owner::Owner;
use crate::report::{self, Traffic};
use crate::spec::{OpenSpec, SignalName, StartSpec};

mod atoms {
    rustler::atoms! { ok, error, not_owner, closed, full, batch, nothing, wait, exit }
}

/// The handle that Elixir holds.
pub struct Engine {
    /// `None` once the owner is dead: dropping it ends what is at the other end, and throws away what that has said and still says.
    link: Mutex<Option<Link>>,
    owner: Arc<Owner>,
    reader: Arc<Reader>,
    /// Nothing more is written; told apart here because the other end may not know yet that it has ended.
    over: AtomicBool,
}

#[rustler::resource_impl]
impl Resource for Engine {
    /// The owner died. Runs on a scheduler: dropping only leaves word for the threads of `codex_process`. The destructor
    /// of a handle that is garbage does the same by itself.
    fn down<'a>(&'a self, _env: Env<'a>, _pid: LocalPid, _monitor: Monitor) {
        if !self.over.load(Ordering::Relaxed) {
            let os_pid = self.owner.os_pid();
            tracing::debug!(os_pid, "the owner of the process is dead");
        }
        // Freed when the lock is free again: others may ask for it.
        let link = self.link().take();
        drop(link);
    }
}

/// What is at the other end.
enum Link {
    Process(Ahead<Batch>),
    Socket(Socket<Batch>),
}

/// How it ended.
enum Ended {
    Process(codex_process::ExitReport),
    Socket(codex_socket::End),
}

impl Link {
    fn take(&self) -> Next<Ended, Batch> {
        match self {
            Link::Process(process) => process.take().map_exit(Ended::Process),
            Link::Socket(socket) => socket.take().map_exit(Ended::Socket),
        }
    }
}

impl Engine {
    fn handle<'a>(env: Env<'a>, link: Link, owner: Arc<Owner>, reader: Arc<Reader>) -> Term<'a> {
        let pid = owner.pid;
        let engine = ResourceArc::new(Engine {
            link: Mutex::new(Some(link)),
            owner,
            reader,
            over: AtomicBool::new(false),
        });
        // Without a monitor the owner is dead already, and the handle is garbage.
        let _ = engine.monitor(Some(env), &pid);
        (atoms::ok(), engine).encode(env)
    }

    /// Held for the moment of one call that does not wait. A panic under it leaves nothing half done.
    fn link(&self) -> MutexGuard<'_, Option<Link>> {
        self.link.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Calls what only a process has.
    fn with_process(&self, call: impl FnOnce(&Process)) {
        if let Some(Link::Process(ahead)) = self.link().as_ref() {
            call(ahead.process());
        }
    }
}

/// `{:ok, handle}` or `{:error, {path, errno, message}}`. Then `{:codex_engine, ref, {:started, pid} | {:failed, failure}}` follows.
///
/// Dirty I/O: it makes pipes and starts the guard.
#[rustler::nif(schedule = "DirtyIo")]
fn engine_start<'a>(
    env: Env<'a>,
    spec: StartSpec<'a>,
    reference: Reference<'a>,
) -> NifResult<Term<'a>> {
    let wire = Wire::from_term(env, spec.wire)?;
    let owner = Arc::new(Owner::new(env.pid(), reference));
    let told = owner.clone();
    let reader = Arc::new(Reader::new(wire, owner.clone()));
    let reads = reader.clone();
    let started = Ahead::start(
        spec.into(),
        move |block| Batch::read(&reads, block),
        move |notice| told.tell(notice),
    );
    match started {
        Ok(process) => Ok(Engine::handle(env, Link::Process(process), owner, reader)),
        Err(error) => Ok((atoms::error(), report::start_error(env, &error)).encode(env)),
    }
}

/// `{:ok, handle}` or `{:error, failure}`. Then `{:codex_engine, ref, :opened | {:failed, failure}}` follows.
///
/// Dirty I/O: it may start threads. Connecting is done elsewhere.
#[rustler::nif(schedule = "DirtyIo")]
fn socket_open<'a>(
    env: Env<'a>,
    spec: OpenSpec<'a>,
    reference: Reference<'a>,
) -> NifResult<Term<'a>> {
    let wire = Wire::from_term(env, spec.wire)?;
    let owner = Arc::new(Owner::new(env.pid(), reference));
    let told = owner.clone();
    let reader = Arc::new(Reader::new(wire, owner.clone()));
    let reads = reader.clone();
    let opened = Socket::open(
        spec.into(),
        move |block| Batch::read(&reads, block),
        move |notice| told.tell_of_socket(notice),
    );
    match opened {
        Ok(socket) => Ok(Engine::handle(env, Link::Socket(socket), owner, reader)),
        Err(error) => Ok((atoms::error(), report::open_failure(env, &error)).encode(env)),
    }
}

/// `:ok`, `{:error, :closed}`, `{:error, :full}` (megabytes wait already) or `{:error, :not_owner}`.
///
/// To a connection it is one message, which must be UTF-8 (else `badarg`).
///
/// Dirty CPU: it copies the bytes, however many. The writing is done elsewhere.
#[rustler::nif(schedule = "DirtyCpu")]
fn engine_write<'a>(
    env: Env<'a>,
    engine: ResourceArc<Engine>,
    bytes: Binary<'a>,
) -> NifResult<Term<'a>> {
    if !engine.owner.is(env) {
        return Ok(failure(env, atoms::not_owner()));
    }
    if engine.over.load(Ordering::Relaxed) {
        return Ok(failure(env, atoms::closed()));
    }
    // Copied before the lock is taken: others may ask for it on a normal scheduler.
    let bytes = bytes.to_vec();
    let written = match engine.link().as_ref() {
        Some(Link::Process(ahead)) => ahead.process().write(bytes),
        Some(Link::Socket(socket)) => {
            socket.write(String::from_utf8(bytes).map_err(|_| Error::BadArg)?)
        }
        None => Err(WriteError::Closed),
    };
    Ok(match written {
        Ok(()) => atoms::ok().encode(env),
        Err(WriteError::Full { .. }) => failure(env, atoms::full()),
        Err(WriteError::Closed) => failure(env, atoms::closed()),
    })
}

/// `:ok` or `{:error, :not_owner}`. O(1): drops the sending end of a queue.
#[rustler::nif]
fn engine_close_stdin<'a>(env: Env<'a>, engine: ResourceArc<Engine>) -> Term<'a> {
    if !engine.owner.is(env) {
        return failure(env, atoms::not_owner());
    }
    engine.with_process(Process::close_stdin);
    atoms::ok().encode(env)
}

/// `:batch`, `:nothing`, `:wait`, `{:exit, report}` or `{:error, :not_owner}`. With `:batch`, `{mark, entries}` is in the
/// caller's mailbox.
///
/// O(1): what was decoded is moved there as it is.
#[rustler::nif]
fn engine_take<'a>(env: Env<'a>, engine: ResourceArc<Engine>, mark: Reference<'a>) -> Term<'a> {
    if !engine.owner.is(env) {
        return failure(env, atoms::not_owner());
    }
    let next = engine.link().as_ref().map(Link::take);
    match next {
        Some(Next::Batch(batch)) => {
            batch.hand_over(env, mark);
            atoms::batch().encode(env)
        }
        Some(Next::Nothing) => atoms::nothing().encode(env),
        Some(Next::Wait) => atoms::wait().encode(env),
        Some(Next::Exit(exit)) => {
            engine.over.store(true, Ordering::Relaxed);
            let report = match &exit {
                Ended::Process(exit) => report::exit(env, exit, &engine.reader),
                Ended::Socket(end) => report::end(env, end, &engine.reader),
            };
            (atoms::exit(), report).encode(env)
        }
        // Only a dead owner has nothing at the other end, and it does not call.
        None => failure(env, atoms::not_owner()),
    }
}

/// `:ok`. O(1): leaves word for a thread of `codex_lines`. A connection has no signals.
#[rustler::nif]
fn engine_signal(engine: ResourceArc<Engine>, signal: SignalName) -> rustler::Atom {
    engine.with_process(|process| process.signal(signal.into()));
    atoms::ok()
}

/// `:ok`. O(1): leaves word for a thread of `codex_lines`.
#[rustler::nif]
fn engine_stop(engine: ResourceArc<Engine>) -> rustler::Atom {
    match engine.link().as_ref() {
        Some(Link::Process(ahead)) => ahead.process().stop(),
        Some(Link::Socket(socket)) => socket.stop(),
        None => {}
    }
    atoms::ok()
}

/// A map of counters. O(1): reads them.
#[rustler::nif]
fn engine_info<'a>(env: Env<'a>, engine: ResourceArc<Engine>) -> Term<'a> {
    let traffic = match engine.link().as_ref() {
        Some(Link::Process(ahead)) => ahead.process().info().into(),
        Some(Link::Socket(socket)) => socket.info().into(),
        None => Traffic::default(),
    };
    report::info(env, &traffic, &engine.reader)
}

fn failure<'a>(env: Env<'a>, reason: rustler::Atom) -> Term<'a> {
    (atoms::error(), reason).encode(env)
}
