//! What waits to be written.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::mpsc;

/// What may wait to be written. One write goes over it, so that a single one may have any size.
const PENDING_LIMIT: usize = 8 * 1024 * 1024;

/// Why bytes were not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// The other end does not read as fast as this is written. Nothing of the bytes was taken.
    #[error("{pending} bytes wait to be written already (limit {limit})")]
    Full { pending: usize, limit: usize },
    /// The owner has closed it, or the other end has, or is gone.
    #[error("nothing more can be written")]
    Closed,
}

/// The owner's side.
pub struct Outbox {
    /// `None`: closed by the owner. The writer ends when it has written what came before.
    chunks: Mutex<Option<mpsc::UnboundedSender<Vec<u8>>>>,
    pending: Arc<AtomicUsize>,
}

/// The writer's side. Dropping it drops what was not written.
pub struct Mail {
    chunks: mpsc::UnboundedReceiver<Vec<u8>>,
    pending: Arc<AtomicUsize>,
}

pub fn new() -> (Outbox, Mail) {
    let (sender, chunks) = mpsc::unbounded_channel();
    let pending = Arc::new(AtomicUsize::new(0));
    let outbox = Outbox {
        chunks: Mutex::new(Some(sender)),
        pending: pending.clone(),
    };
    (outbox, Mail { chunks, pending })
}

impl Outbox {
    /// Never waits.
    pub fn write(&self, bytes: Vec<u8>) -> Result<(), WriteError> {
        // The lock makes looking and adding one step; nobody waits under it.
        let chunks = self.chunks.lock().unwrap_or_else(PoisonError::into_inner);
        let sender = chunks.as_ref().ok_or(WriteError::Closed)?;
        let pending = self.pending();
        if pending >= PENDING_LIMIT {
            return Err(WriteError::Full {
                pending,
                limit: PENDING_LIMIT,
            });
        }
        let length = bytes.len();
        self.pending.fetch_add(length, Ordering::Relaxed);
        sender.send(bytes).map_err(|_| {
            // Set, not taken away: the task that is ending may have set it already.
            self.pending.store(0, Ordering::Relaxed);
            WriteError::Closed
        })
    }

    /// Takes nothing more.
    pub fn close(&self) {
        drop(
            self.chunks
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .take(),
        );
    }

    /// Bytes that wait.
    pub fn pending(&self) -> usize {
        self.pending.load(Ordering::Relaxed)
    }
}

impl Mail {
    /// What is to be written next; `None` once the owner has closed and all was taken. May be dropped and called again.
    pub async fn next(&mut self) -> Option<Vec<u8>> {
        self.chunks.recv().await
    }

    /// The same, if there is something already.
    pub fn try_next(&mut self) -> Option<Vec<u8>> {
        self.chunks.try_recv().ok()
    }

    /// So many bytes do not wait any more.
    pub fn written(&self, bytes: usize) {
        self.pending.fetch_sub(bytes, Ordering::Relaxed);
    }
}

impl Drop for Mail {
    /// What was not written waits no longer.
    fn drop(&mut self) {
        self.chunks.close();
        while self.chunks.try_recv().is_ok() {}
        self.pending.store(0, Ordering::Relaxed);
    }
}
