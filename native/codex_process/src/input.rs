//! Writing to the engine's standard input.

use std::io::{self, PipeWriter};
use std::os::fd::OwnedFd;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::AsyncWriteExt;
use tokio::net::unix::pipe;
use tokio::sync::{mpsc, watch};

use crate::WriteError;
use crate::shared::Shared;
use crate::supervisor::Phase;

/// What may wait to be written. One write goes over it, so that a single one may have any size.
const PENDING_LIMIT: usize = 8 * 1024 * 1024;

/// The writing end as the owner sees it.
pub struct Input {
    /// `None`: closed by the owner. The task closes the pipe when it has written what came before.
    chunks: Mutex<Option<mpsc::UnboundedSender<Vec<u8>>>>,
    pending: Arc<AtomicUsize>,
}

/// The task's side.
pub struct Feed {
    pipe: pipe::Sender,
    chunks: mpsc::UnboundedReceiver<Vec<u8>>,
    pending: Arc<AtomicUsize>,
    phase: watch::Receiver<Phase>,
}

/// To be called within the runtime.
pub fn new(pipe: PipeWriter, phase: watch::Receiver<Phase>) -> io::Result<(Input, Feed)> {
    let pipe = pipe::Sender::from_owned_fd(OwnedFd::from(pipe))?;
    let (sender, chunks) = mpsc::unbounded_channel();
    let pending = Arc::new(AtomicUsize::new(0));
    let input = Input {
        chunks: Mutex::new(Some(sender)),
        pending: pending.clone(),
    };
    Ok((
        input,
        Feed {
            pipe,
            chunks,
            pending,
            phase,
        },
    ))
}

impl Input {
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

    pub fn close(&self) {
        drop(
            self.chunks
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .take(),
        );
    }

    pub fn pending(&self) -> usize {
        self.pending.load(Ordering::Relaxed)
    }
}

/// Writes until the owner closes, the engine does, or we hang up. That the engine does not read is no failure of
/// its own: how it ends tells.
pub async fn feed(mut feed: Feed, shared: Arc<Shared>) {
    let mut phase = feed.phase.clone();
    tokio::select! {
        // The sender ends after this task, so this says that the phase is reached.
        _ = phase.wait_for(|phase| *phase >= Phase::HangUp) => {}
        result = feed.write_all() => {
            if let Err(error) = result {
                tracing::debug!(os_pid = shared.pid(), %error, "the process does not read its standard input");
            }
        }
    }
}

impl Feed {
    async fn write_all(&mut self) -> io::Result<()> {
        while let Some(chunk) = self.chunks.recv().await {
            self.pipe.write_all(&chunk).await?;
            self.pending.fetch_sub(chunk.len(), Ordering::Relaxed);
        }
        Ok(())
    }
}

impl Drop for Feed {
    /// What was not written waits no longer.
    fn drop(&mut self) {
        self.chunks.close();
        while self.chunks.try_recv().is_ok() {}
        self.pending.store(0, Ordering::Relaxed);
    }
}
