//! One process of the engine as a term: a resource, what may be done with it, and what ends it.
//!
//! No function here waits. What has to wait is done by `codex_process` on its own threads, and these alone send messages:
//! the VM forbids it on a scheduler (dirty ones too) to anybody but the calling process.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use codex_process::{Process, Taken, WriteError};
use rustler::{
    Binary, Encoder, Env, LocalPid, Monitor, NifResult, Reference, Resource, ResourceArc, Term,
};

use crate::batch::{Reader, Wire};
use crate::owner::Owner;
use crate::report;
use crate::spec::{SignalName, StartSpec};

mod atoms {
    rustler::atoms! { ok, error, not_owner, closed, full, batch, wait, exit }
}

/// Output without an entry (noise, blank lines) that one call reads past before it gives the scheduler back.
const SKIPPED_BYTES: usize = 1024 * 1024;

/// The handle that Elixir holds.
pub struct Engine {
    /// `None` once the owner is dead: dropping it stops the process and throws away what it still prints.
    process: Mutex<Option<Process>>,
    owner: Arc<Owner>,
    reader: Reader,
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
        drop(self.process().take());
    }
}

impl Engine {
    /// Held for the moment of one call that does not wait. A panic under it leaves nothing half done.
    fn process(&self) -> MutexGuard<'_, Option<Process>> {
        self.process.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn with<R>(&self, call: impl FnOnce(&Process) -> R) -> Option<R> {
        self.process().as_ref().map(call)
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
    let process = match Process::start(spec.into(), move |notice| told.tell(notice)) {
        Ok(process) => process,
        Err(error) => return Ok((atoms::error(), report::start_error(env, &error)).encode(env)),
    };
    let pid = owner.pid;
    let engine = ResourceArc::new(Engine {
        process: Mutex::new(Some(process)),
        reader: Reader::new(wire, owner.clone()),
        owner,
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

/// `{:batch, entries}`, `:wait`, `{:exit, report}` or `{:error, :not_owner}`.
///
/// Dirty CPU: decodes one block (about 128 KiB, or one longer line) to terms of the caller.
#[rustler::nif(schedule = "DirtyCpu")]
fn engine_take<'a>(env: Env<'a>, engine: ResourceArc<Engine>) -> NifResult<Term<'a>> {
    if !engine.owner.is(env) {
        return Ok(failure(env, atoms::not_owner()));
    }
    let mut skipped = 0;
    loop {
        match engine.owner.asking(|| engine.with(Process::take)) {
            Some(Taken::Block(block)) => {
                skipped += block.bytes.len();
                let entries = engine.reader.entries(env, block)?;
                if !entries.is_empty() || skipped > SKIPPED_BYTES {
                    return Ok((atoms::batch(), entries).encode(env));
                }
            }
            Some(Taken::Wait) => return Ok(atoms::wait().encode(env)),
            Some(Taken::Exit(exit)) => {
                engine.owner.hush();
                engine.over.store(true, Ordering::Relaxed);
                let report = report::exit(env, &exit, &engine.reader);
                return Ok((atoms::exit(), report).encode(env));
            }
            // Only a dead owner has no process, and it does not call.
            None => return Ok(failure(env, atoms::not_owner())),
        }
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
