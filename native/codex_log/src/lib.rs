//! The `tracing` events of our crates on their way to somebody's log.
//!
//! Pure Rust: it does not know the virtual machine. A [`Log`] takes the events of all threads into a bounded queue, and a
//! thread of its own delivers them in batches, each of which was asked for with [`Log::ask`]. So emitting an event never
//! waits, a slow reader costs bounded memory, and what found no place is counted.
//!
//! The subscriber is our own and knows only events. A log can be turned on in the middle of a process's life, when a span
//! would have been opened long ago and be missing: every event carries what it is about itself. Spans and their registry,
//! which is what `tracing-subscriber` is for, would be dead weight.
//!
//! While no log is on, an event costs one relaxed read of `tracing`'s maximum level.

mod outbox;
mod panics;
mod record;
mod subscriber;

use std::io;
use std::sync::Arc;
use std::thread;

pub use outbox::Batch;
pub use record::{Record, Value};
pub use subscriber::level;
pub use tracing::Level;
pub use tracing::level_filters::LevelFilter;

use outbox::Outbox;

/// The log that is on, until it is dropped or another is started.
pub struct Log(Arc<Outbox>);

impl Log {
    /// Turns the log on, in place of the one that is. `deliver` is called on a thread of its own, which ends with the log.
    ///
    /// # Errors
    /// The thread cannot be started, or somebody else in this library receives the events.
    pub fn start(
        level: LevelFilter,
        mut deliver: impl FnMut(Batch) + Send + 'static,
    ) -> io::Result<Log> {
        subscriber::install()?;
        panics::install();
        let outbox = Arc::new(Outbox::default());
        let source = outbox.clone();
        thread::Builder::new()
            .name("codex_log".into())
            .spawn(move || {
                while let Some(batch) = source.next() {
                    deliver(batch);
                }
            })?;
        subscriber::turn_on(level, outbox.clone());
        Ok(Log(outbox))
    }

    /// Asks for one batch: it comes as soon as there is something in it. Asking twice before it came is asking once.
    pub fn ask(&self) {
        self.0.ask();
    }
}

impl Drop for Log {
    /// Waits for nobody: the thread ends after the batch that it is delivering.
    fn drop(&mut self) {
        subscriber::turn_off(&self.0);
    }
}
