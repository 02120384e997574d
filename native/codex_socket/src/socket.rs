//! The handle of a connection.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use codex_lines::{Ahead, Block, Ending, Outbox, Queue, WriteError, outbox, runtime, task_text};
use tokio::sync::mpsc;

use crate::connect::connect;
use crate::error::{End, OpenError, Reason};
use crate::heard::Traffic;
use crate::link::Link;
use crate::spec::Spec;

/// What [`Socket::take`] gives.
pub type Next<B> = codex_lines::Next<End, B>;

/// What the owner of a connection is told. Called from our own threads, which it must not block.
#[derive(Debug)]
pub enum Notice {
    /// It is open.
    Opened,
    /// It cannot be opened. [`Next::Exit`] follows.
    Failed(OpenError),
    /// After [`Next::Wait`]: there is something to take.
    Ready,
}

/// A snapshot of a connection, for people.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Info {
    /// Bytes that wait to be taken, decoded or not.
    pub queued_bytes: usize,
    /// Bytes that wait to be written.
    pub pending_bytes: usize,
    /// Bytes that have come.
    pub total: u64,
}

/// An open (or ended, or not yet open) connection whose messages are decoded. All calls return at once. Dropping it closes
/// the connection; nobody is told of the end then.
pub struct Socket<B> {
    decoded: Ahead<End, B>,
    queue: Arc<Queue<End>>,
    outbox: Outbox,
    /// Dropping it tells the task that the handle is gone.
    orders: mpsc::UnboundedSender<()>,
}

impl<B: Send + 'static> Socket<B> {
    /// Begins to connect: [`Notice::Opened`] or [`Notice::Failed`] follows. `decode` is called on threads of a pool, for
    /// several blocks at once, each message a line. It gives `None` for a block of which nothing is to be handed over.
    ///
    /// # Errors
    /// Only without threads to work with.
    pub fn open(
        spec: Spec,
        decode: impl Fn(Block) -> Option<B> + Send + Sync + 'static,
        notify: impl Fn(Notice) + Send + Sync + 'static,
    ) -> Result<Socket<B>, OpenError> {
        let runtime = runtime::handle().map_err(OpenError::Runtime)?;
        let notify = Arc::new(notify);
        let told = notify.clone();
        let (sender, mut orders) = mpsc::unbounded_channel();
        let stop = sender.downgrade();
        let decoding = Ahead::new(
            spec.queue_bytes,
            decode,
            move || told(Notice::Ready),
            move || {
                tracing::error!("decoding what an app-server sends panicked");
                // Without a sender the handle is gone, and the connection is being closed.
                if let Some(stop) = stop.upgrade() {
                    let _ = stop.send(());
                }
            },
        );
        let (decoded, queue) = decoding.map_err(OpenError::Runtime)?;
        let (outbox, mail) = outbox::new();
        let (begin, end) = (decoded.starter(), queue.clone());
        let link = queue.clone();
        // What waits to be written is dropped before the end is told: after it nothing is taken.
        runtime.spawn(async move {
            let traffic = Arc::new(Traffic::default());
            let peer = spec.target.to_string();
            let keep_alive = spec.keep_alive;
            let heard = traffic.clone();
            // Tasks of their own, so that a panic in them, too, becomes an end.
            let mut connecting = tokio::spawn(async move { connect(&spec, heard).await });
            let connected = tokio::select! {
                connected = &mut connecting => connected,
                _ = orders.recv() => {
                    connecting.abort();
                    drop(mail);
                    return end.finish(Reason::Stopped.into());
                }
            };
            let connected =
                connected.unwrap_or_else(|error| Err(OpenError::Panicked(task_text(error))));
            let stream = match connected {
                Ok(stream) => stream,
                Err(error) => {
                    let text = error.log_text();
                    tracing::warn!(peer, error = text, "no connection to the app-server");
                    notify(Notice::Failed(error));
                    drop(mail);
                    return end.finish(Reason::NeverOpen.into());
                }
            };
            tracing::info!(peer, "connected to the app-server");
            notify(Notice::Opened);
            begin.begin();
            let link = Link {
                queue: link,
                mail,
                orders,
                traffic,
                keep_alive,
            };
            let ended = tokio::spawn(link.run(stream)).await;
            let ended = ended
                .map(End::from)
                .unwrap_or_else(|error| End::from(Reason::Stopped).panicked(task_text(error)));
            tracing::info!(peer, reason = ?ended.reason, "the connection to the app-server ended");
            // What panicked may be the owner's callback, which is called here once more.
            let _ = catch_unwind(AssertUnwindSafe(|| end.finish(ended)));
        });
        Ok(Socket {
            decoded,
            queue,
            outbox,
            orders: sender,
        })
    }

    /// The next batch, if there is one. Never waits for one that is being made.
    pub fn take(&self) -> Next<B> {
        self.decoded.take()
    }
}

impl<B> Socket<B> {
    /// Sends one message, after those before. What the app-server has not read is lost when the connection ends.
    pub fn write(&self, text: String) -> Result<(), WriteError> {
        self.outbox.write(text.into_bytes())
    }

    /// Writes what waits, and closes the connection. What the app-server says meanwhile is lost.
    pub fn stop(&self) {
        // It has ended already.
        let _ = self.orders.send(());
    }

    /// The counters as they are now. Never waits.
    pub fn info(&self) -> Info {
        Info {
            queued_bytes: self.queue.queued(),
            pending_bytes: self.outbox.pending(),
            total: self.queue.total(),
        }
    }
}

impl<B> Drop for Socket<B> {
    fn drop(&mut self) {
        self.queue.abandon();
    }
}
