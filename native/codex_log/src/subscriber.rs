//! Where `tracing` hands over its events.

use std::io;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};

use tracing::callsite::rebuild_interest_cache;
use tracing::level_filters::LevelFilter;
use tracing::span::{Attributes, Id, Record as SpanRecord};
use tracing::subscriber::set_global_default;
use tracing::{Event, Metadata, Subscriber};

use crate::outbox::Outbox;
use crate::record::Record;

/// Ours have it in common. Other libraries say what their makers want to know.
const TARGETS: &str = "codex_";

struct Current {
    level: LevelFilter,
    outbox: Arc<Outbox>,
}

/// The log that is on. Read by whoever emits, for a moment; never held while something is formatted, which may panic, and
/// a panic is an event too.
static CURRENT: RwLock<Option<Current>> = RwLock::new(None);

/// Held while the log changes and `tracing` is told of it, so that what `tracing` is told last is how it is.
static CHANGE: Mutex<()> = Mutex::new(());

/// The level of the log that is on.
pub fn level() -> LevelFilter {
    current(|current| current.level).unwrap_or(LevelFilter::OFF)
}

/// Makes this library's events ours, for the rest of its life: `tracing` has no way back. Without a log they stop at the
/// maximum level, before they get here.
pub fn install() -> io::Result<()> {
    static OURS: OnceLock<bool> = OnceLock::new();
    if *OURS.get_or_init(|| set_global_default(Events).is_ok()) {
        Ok(())
    } else {
        Err(io::Error::other("somebody else receives the events"))
    }
}

pub fn turn_on(level: LevelFilter, outbox: Arc<Outbox>) {
    change(|current| current.replace(Current { level, outbox }));
}

/// Turns the log of this outbox off, unless another has taken its place.
pub fn turn_off(outbox: &Arc<Outbox>) {
    change(|current| current.take_if(|current| Arc::ptr_eq(&current.outbox, outbox)));
    outbox.close();
}

fn change(change: impl FnOnce(&mut Option<Current>) -> Option<Current>) {
    let _guard = CHANGE.lock().unwrap_or_else(PoisonError::into_inner);
    let replaced = change(&mut CURRENT.write().unwrap_or_else(PoisonError::into_inner));
    rebuild_interest_cache();
    if let Some(replaced) = replaced {
        replaced.outbox.close();
    }
}

fn current<R>(get: impl FnOnce(&Current) -> R) -> Option<R> {
    let current = CURRENT.read().unwrap_or_else(PoisonError::into_inner);
    current.as_ref().map(get)
}

struct Events;

impl Subscriber for Events {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.is_event()
            && metadata.target().starts_with(TARGETS)
            && *metadata.level() <= level()
    }

    fn max_level_hint(&self) -> Option<LevelFilter> {
        Some(level())
    }

    fn event(&self, event: &Event<'_>) {
        if let Some(outbox) = current(|current| current.outbox.clone()) {
            outbox.push(Record::new(event));
        }
    }

    // No span is enabled, so nobody asks.
    fn new_span(&self, _span: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _span: &Id, _values: &SpanRecord<'_>) {}

    fn record_follows_from(&self, _span: &Id, _follows: &Id) {}

    fn enter(&self, _span: &Id) {}

    fn exit(&self, _span: &Id) {}
}
