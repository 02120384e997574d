//! The log of the native code, as messages to one Elixir process.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::UNIX_EPOCH;

use codex_log::{Batch, Level, LevelFilter, Log, Record, Value};
use rustler::{
    Atom, Encoder, Env, LocalPid, Monitor, NifResult, NifUnitEnum, OwnedEnv, Reference, Resource,
    ResourceArc, Term,
};

mod atoms {
    rustler::atoms! { ok, error, codex_log, target, file, line }
}

/// As `Codex.NativeLog` calls them.
#[derive(NifUnitEnum, Clone, Copy)]
enum LevelName {
    Error,
    Warning,
    Info,
    Debug,
    Trace,
}

impl From<LevelName> for LevelFilter {
    fn from(name: LevelName) -> LevelFilter {
        match name {
            LevelName::Error => LevelFilter::ERROR,
            LevelName::Warning => LevelFilter::WARN,
            LevelName::Info => LevelFilter::INFO,
            LevelName::Debug => LevelFilter::DEBUG,
            LevelName::Trace => LevelFilter::TRACE,
        }
    }
}

impl From<Level> for LevelName {
    fn from(level: Level) -> LevelName {
        match level {
            Level::ERROR => LevelName::Error,
            Level::WARN => LevelName::Warning,
            Level::INFO => LevelName::Info,
            Level::DEBUG => LevelName::Debug,
            Level::TRACE => LevelName::Trace,
        }
    }
}

/// The handle that the receiving process holds. Dropping what is in it turns the log off.
struct Handle(Mutex<Option<Log>>);

#[rustler::resource_impl]
impl Resource for Handle {
    /// The receiver died. The destructor does the same, but somebody else may have the handle too.
    fn down<'a>(&'a self, _env: Env<'a>, _pid: LocalPid, _monitor: Monitor) {
        drop(self.log().take());
    }
}

impl Handle {
    fn log(&self) -> MutexGuard<'_, Option<Log>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// `{:ok, handle}` or `{:error, message}`. The caller gets the log, in place of whoever had it, until it dies.
///
/// Dirty I/O: starts a thread.
#[rustler::nif(schedule = "DirtyIo")]
fn log_start<'a>(env: Env<'a>, level: LevelName, reference: Reference<'a>) -> NifResult<Term<'a>> {
    let pid = env.pid();
    let kept = OwnedEnv::new();
    let reference = kept.save(reference);
    let deliver = move |batch: Batch| {
        OwnedEnv::new().run(|env| {
            let reference = kept.run(|kept| reference.load(kept).in_env(env));
            let message = (
                atoms::codex_log(),
                reference,
                records(env, &batch),
                batch.dropped,
            );
            // It fails when the receiver is dead; then the monitor ends the log.
            let _ = env.send(&pid, message);
        });
    };
    let log = match Log::start(level.into(), deliver) {
        Ok(log) => log,
        Err(error) => return Ok((atoms::error(), error.to_string()).encode(env)),
    };
    let handle = ResourceArc::new(Handle(Mutex::new(Some(log))));
    // Without a monitor the receiver is dead already, and the handle is garbage.
    let _ = handle.monitor(Some(env), &pid);
    Ok((atoms::ok(), handle).encode(env))
}

/// `:ok`. Then one `{:codex_log, ref, records, dropped}` comes, as soon as there is a record. O(1): wakes a thread.
#[rustler::nif]
fn log_next(handle: ResourceArc<Handle>) -> Atom {
    if let Some(log) = handle.log().as_ref() {
        log.ask();
    }
    atoms::ok()
}

/// The level of the log that is on, or `false`. O(1): reads it.
#[rustler::nif]
fn log_level(env: Env) -> Term {
    match codex_log::level().into_level() {
        Some(level) => LevelName::from(level).encode(env),
        None => false.encode(env),
    }
}

fn records<'a>(env: Env<'a>, batch: &Batch) -> Vec<Term<'a>> {
    let records = batch.records.iter();
    records.map(|entry| record(env, entry)).collect()
}

/// `{level, microseconds, message, metadata}`
fn record<'a>(env: Env<'a>, record: &Record) -> Term<'a> {
    let at = record.metadata;
    let time = record.time.duration_since(UNIX_EPOCH).unwrap_or_default();
    let microseconds = u64::try_from(time.as_micros()).unwrap_or(u64::MAX);
    let mut metadata = vec![
        (atoms::target(), at.target().encode(env)),
        (atoms::file(), at.file().encode(env)),
        (atoms::line(), at.line().encode(env)),
    ];
    for (name, value) in &record.fields {
        // The names stand in our own source, so these atoms are as few as they are.
        if let Ok(name) = Atom::from_str(env, name) {
            metadata.push((name, self::value(env, value)));
        }
    }
    let level = LevelName::from(*at.level());
    (level, microseconds, &record.message, metadata).encode(env)
}

fn value<'a>(env: Env<'a>, value: &Value) -> Term<'a> {
    match value {
        Value::Bool(value) => value.encode(env),
        Value::Integer(value) => value.encode(env),
        Value::Natural(value) => value.encode(env),
        Value::Float(value) => value.encode(env),
        Value::Text(value) => value.encode(env),
    }
}
