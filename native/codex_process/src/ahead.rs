//! A process whose output is decoded ahead of its consumer.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use codex_guard::protocol::Command;
use codex_lines::Block;
use tokio::sync::mpsc;

use crate::StartError;
use crate::process::{Process, Spec};
use crate::shared::{ExitReport, Notice};

/// What [`Ahead::take`] gives.
pub type Next<B> = codex_lines::Next<ExitReport, B>;

/// A process whose output is decoded. Dropping it stops the process, and frees what was not taken.
pub struct Ahead<B> {
    // First: what is decoded is dropped before the process.
    decoded: codex_lines::Ahead<ExitReport, B>,
    process: Process,
}

impl<B: Send + 'static> Ahead<B> {
    /// Like [`Process::start`]. `decode` is called on threads of a pool, for several blocks at once. It gives `None`
    /// for a block of which nothing is to be handed over.
    pub fn start(
        spec: Spec,
        decode: impl Fn(Block) -> Option<B> + Send + Sync + 'static,
        notify: impl Fn(Notice) + Send + Sync + 'static,
    ) -> Result<Ahead<B>, StartError> {
        let notify = Arc::new(notify);
        let told = notify.clone();
        let pid = Arc::new(AtomicU32::new(0));
        let os_pid = pid.clone();
        let (sender, ordered) = mpsc::unbounded_channel();
        let orders = sender.downgrade();
        let decoding = codex_lines::Ahead::new(
            spec.queue_bytes,
            decode,
            move || told(Notice::Ready),
            move || {
                let os_pid = os_pid.load(Ordering::Relaxed);
                tracing::error!(os_pid, "decoding the output of the process panicked");
                // Without a sender the handle is gone, and the process is being stopped.
                if let Some(orders) = orders.upgrade() {
                    let _ = orders.send(Command::Stop);
                }
            },
        );
        let (decoded, queue) = decoding
            .map_err(StartError::Runtime)
            .inspect_err(|error| spec.give_up(error))?;
        let starter = decoded.starter();
        // Nothing is decoded before the owner was told that it runs, so that what the decoder logs has its number.
        let process = Process::start_with(spec, queue, (sender, ordered), move |notice| {
            let Notice::Started { pid: number } = notice else {
                return notify(notice);
            };
            pid.store(number, Ordering::Relaxed);
            notify(notice);
            starter.begin();
        })?;
        Ok(Ahead { decoded, process })
    }

    /// The next batch, if there is one. Never waits for one that is being made.
    pub fn take(&self) -> Next<B> {
        self.decoded.take()
    }
}

impl<B> Ahead<B> {
    /// The process itself, for everything but its output.
    pub fn process(&self) -> &Process {
        &self.process
    }
}
