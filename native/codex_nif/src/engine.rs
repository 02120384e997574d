//! One process of the engine as a term: a resource, what may be done with it, and what ends it.
//!
//! No function here waits. What has to wait, and decoding, is done by `codex_process` on its own threads. These tell the
//! owner that there is something to take; what he takes he sends himself ([`crate::ahead`]).

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use codex_process::{Ahead, Next, Process, WriteError};
use rustler::{
    Binary, Encoder, Env, LocalPid, Monitor, NifResult, Reference, Resource, ResourceArc, Term,
};

use crate::ahead::Batch;
use crate::batch::{Reader, Wire};
use crate::owner::Owner;
use crate::report;
use crate::spec::{SignalName, StartSpec};

mod atoms {
    rustler::atoms! { ok, error, not_owner, closed, full, batch, nothing, wait, exit }
}

/// The handle that Elixir holds.
pub struct Engine {
    /// `None` once the owner is dead: dropping it stops the process and throws away what it has printed and still prints.
    process: Mutex<Option<Ahead<Batch>>>,
    owner: Arc<Owner>,
    reader: Arc<Reader>,
    /// Nothing more is written; told apart here because the process may not know yet that it has ended.
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
        let process = self.process().take();
        drop(process);
    }
}

impl Engine {
    /// Held for the moment of one call that does not wait. A panic under it leaves nothing half done.
    fn process(&self) -> MutexGuard<'_, Option<Ahead<Batch>>> {
        self.process.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn with<R>(&self, call: impl FnOnce(&Process) -> R) -> Option<R> {
        self.process().as_ref().map(|ahead| call(ahead.process()))
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
    let process = match started {
        Ok(process) => process,
        Err(error) => return Ok((atoms::error(), report::start_error(env, &error)).encode(env)),
    };
    let pid = owner.pid;
    let engine = ResourceArc::new(Engine {
        process: Mutex::new(Some(process)),
        owner,
        reader,
        over: AtomicBool::new(false),
    });
    // Without a monitor the owner is dead already, and the handle is garbage.
    let _ = engine.monitor(Some(env), &pid);
    Ok((atoms::ok(), engine).encode(env))
}

/// `:ok`, `{:error, :closed}`, `{:error, :full}` (megabytes wait already) or `{:error, :not_owner}`.
///
/// Dirty CPU: it copies the bytes, however many. The writing is done elsewhere.
#[rustler::nif(schedule = "DirtyCpu")]
fn engine_write<'a>(env: Env<'a>, engine: ResourceArc<Engine>, bytes: Binary<'a>) -> Term<'a> {
    if !engine.owner.is(env) {
        return failure(env, atoms::not_owner());
    }
    if engine.over.load(Ordering::Relaxed) {
        return failure(env, atoms::closed());
    }
    // Copied before the lock is taken: others may ask for it on a normal scheduler.
    let bytes = bytes.to_vec();
    match engine.with(|process| process.write(bytes)) {
        Some(Ok(())) => atoms::ok().encode(env),
        Some(Err(WriteError::Full { .. })) => failure(env, atoms::full()),
        Some(Err(WriteError::Closed)) | None => failure(env, atoms::closed()),
    }
}

/// `:ok` or `{:error, :not_owner}`. O(1): drops the sending end of a queue.
#[rustler::nif]
fn engine_close_stdin<'a>(env: Env<'a>, engine: ResourceArc<Engine>) -> Term<'a> {
    if !engine.owner.is(env) {
        return failure(env, atoms::not_owner());
    }
    engine.with(Process::close_stdin);
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
    let next = engine.process().as_ref().map(Ahead::take);
    match next {
        Some(Next::Batch(batch)) => {
            batch.hand_over(env, mark);
            atoms::batch().encode(env)
        }
        Some(Next::Nothing) => atoms::nothing().encode(env),
        Some(Next::Wait) => atoms::wait().encode(env),
        Some(Next::Exit(exit)) => {
            engine.over.store(true, Ordering::Relaxed);
            let report = report::exit(env, &exit, &engine.reader);
            (atoms::exit(), report).encode(env)
        }
        // Only a dead owner has no process, and it does not call.
        None => failure(env, atoms::not_owner()),
    }
}

/// `:ok`. O(1): leaves word for a thread of `codex_process`.
#[rustler::nif]
fn engine_signal(engine: ResourceArc<Engine>, signal: SignalName) -> rustler::Atom {
    engine.with(|process| process.signal(signal.into()));
    atoms::ok()
}

/// `:ok`. O(1): leaves word for a thread of `codex_process`.
#[rustler::nif]
fn engine_stop(engine: ResourceArc<Engine>) -> rustler::Atom {
    engine.with(Process::stop);
    atoms::ok()
}

/// A map of counters. O(1): reads them.
#[rustler::nif]
fn engine_info<'a>(env: Env<'a>, engine: ResourceArc<Engine>) -> Term<'a> {
    let info = engine.with(Process::info).unwrap_or_default();
    report::info(env, &info, &engine.reader)
}

fn failure<'a>(env: Env<'a>, reason: rustler::Atom) -> Term<'a> {
    (atoms::error(), reason).encode(env)
}
