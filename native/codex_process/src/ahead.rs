//! Decoding ahead of the consumer: while he works on one batch, the next one is made on a thread of the [`pool`].
//!
//! A [`Line`] stands between the queue of a process and its consumer. It takes one block after the other, has each
//! decoded, and keeps at most [`AHEAD`] batches. Their text counts as queued until the consumer takes them, so one that
//! is slow holds the engine up at the same point as if nothing were decoded.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use codex_guard::protocol::Command;
use tokio::sync::mpsc::WeakUnboundedSender;

use crate::StartError;
use crate::error::panic_text;
use crate::pool::{self, Job};
use crate::process::{Process, Spec};
use crate::shared::{Block, ExitReport, Notice, Shared, Taken};

/// Batches that wait to be taken: one is enough, another evens out what a batch more or less costs.
const AHEAD: usize = 2;
/// Output of which nothing is handed over that is read on without the consumer asking for more.
const SKIPPED_BYTES: usize = 1024 * 1024;

/// A process whose output is decoded. Dropping it stops the process, and frees what was not taken.
pub struct Ahead<B> {
    process: Process,
    line: Arc<Line<B>>,
}

/// What [`Ahead::take`] gives.
#[derive(Debug)]
pub enum Next<B> {
    Batch(B),
    /// There was much output, and nothing of it to hand over. Ask again.
    Nothing,
    /// There is nothing now; one [`Notice::Ready`] will come.
    Wait,
    /// The process has ended, and all its output was taken.
    Exit(ExitReport),
}

impl<B: Send + 'static> Ahead<B> {
    /// Like [`Process::start`]. `decode` is called on threads of the pool, for one block at a time, in their order. It
    /// gives `None` for a block of which nothing is to be handed over.
    pub fn start(
        spec: Spec,
        decode: impl Fn(Block) -> Option<B> + Send + Sync + 'static,
        notify: impl Fn(Notice) + Send + Sync + 'static,
    ) -> Result<Ahead<B>, StartError> {
        pool::start().map_err(StartError::Runtime)?;
        let notify = Arc::new(notify);
        let told = notify.clone();
        let ears = Arc::new(Mutex::new(Ears::None));
        let heard = ears.clone();
        let process = Process::start(spec, move |notice| {
            let event = notice.clone();
            if notice != Notice::Ready {
                told(notice);
            }
            hear(&heard, &event);
        })?;
        let line = Arc::new(Line {
            shared: process.shared().clone(),
            orders: process.orders(),
            decode: Box::new(decode),
            ready: Box::new(move || notify(Notice::Ready)),
            state: Mutex::new(State::new()),
        });
        let before = std::mem::replace(&mut *lock(&ears), Ears::Line(Arc::downgrade(&line)));
        if matches!(before, Ears::Started) {
            line.clone().begin_if_resting();
        }
        Ok(Ahead { process, line })
    }

    /// The next batch, if there is one. Never waits for one that is being made.
    pub fn take(&self) -> Next<B> {
        self.line.clone().take()
    }
}

impl<B> Ahead<B> {
    /// The process itself, for everything but its output.
    pub fn process(&self) -> &Process {
        &self.process
    }
}

impl<B> Drop for Ahead<B> {
    fn drop(&mut self) {
        let mut state = self.line.state();
        state.closed = true;
        state.waiting = false;
        let batches = std::mem::take(&mut state.batches);
        drop(state);
        drop(batches);
    }
}

/// Who hears what the process tells. It may tell that it runs before there is a line.
enum Ears<B> {
    None,
    Started,
    /// Weak: the process must not keep its own consumer.
    Line(Weak<Line<B>>),
}

fn hear<B: Send + 'static>(ears: &Mutex<Ears<B>>, notice: &Notice) {
    let mut ears = lock(ears);
    let line = match &*ears {
        Ears::Line(line) => line.upgrade(),
        Ears::None | Ears::Started => None,
    };
    match (notice, line) {
        (Notice::Ready, Some(line)) => line.begin(),
        (Notice::Started { .. }, Some(line)) => line.begin_if_resting(),
        (Notice::Started { .. }, None) => *ears = Ears::Started,
        // Nobody asked, or nobody is there any more.
        (Notice::Ready | Notice::Failed(_), _) => {}
    }
}

/// What a poisoned lock guards is whole: nothing that could panic half-way runs under it.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What the handle and the jobs share. It does not keep the process alive.
struct Line<B> {
    shared: Arc<Shared>,
    orders: WeakUnboundedSender<Command>,
    decode: Box<dyn Fn(Block) -> Option<B> + Send + Sync>,
    ready: Box<dyn Fn() + Send + Sync>,
    state: Mutex<State<B>>,
}

struct State<B> {
    batches: VecDeque<Batch<B>>,
    /// There is no job, until the consumer asks: enough is decoded, or the process does not run yet. Otherwise there is
    /// one, or the process will say that there is something to decode.
    resting: bool,
    /// Bytes since the last batch.
    skipped: usize,
    /// The text of a panic while decoding. What comes after it is thrown away.
    panicked: Option<String>,
    exit: Option<ExitReport>,
    /// The consumer was told to wait: one `Ready` is due.
    waiting: bool,
    /// The handle is gone.
    closed: bool,
}

/// What was made of a block, and the bytes of the queue that it stands for.
struct Batch<B> {
    contents: Option<B>,
    bytes: usize,
}

impl<B> State<B> {
    fn new() -> State<B> {
        State {
            batches: VecDeque::new(),
            resting: true,
            skipped: 0,
            panicked: None,
            exit: None,
            waiting: false,
            closed: false,
        }
    }
}

impl<B> Line<B> {
    /// Held for moments, never while decoding.
    fn state(&self) -> MutexGuard<'_, State<B>> {
        lock(&self.state)
    }

    fn decode(&self, block: Block) -> Option<B> {
        if self.state().panicked.is_some() {
            return None;
        }
        catch_unwind(AssertUnwindSafe(|| (self.decode)(block))).unwrap_or_else(|panic| {
            tracing::error!(
                os_pid = self.shared.pid(),
                "decoding the output of the process panicked"
            );
            self.state().panicked = Some(panic_text(&*panic));
            // Without a sender the handle is gone, and the process is being stopped.
            if let Some(orders) = self.orders.upgrade() {
                let _ = orders.send(Command::Stop);
            }
            None
        })
    }

    /// Whether there is more to do now.
    fn add(&self, batch: Batch<B>) -> bool {
        let mut state = self.state();
        if state.closed {
            return false;
        }
        state.skipped += batch.bytes;
        if batch.contents.is_none() && state.skipped < SKIPPED_BYTES {
            drop(state);
            self.shared.release(batch.bytes);
            return true;
        }
        state.skipped = 0;
        state.batches.push_back(batch);
        state.resting = state.batches.len() >= AHEAD;
        let more = !state.resting;
        self.tell(state);
        more
    }

    /// There is something to take. The state stays locked meanwhile, so that nothing is told after the exit was taken.
    fn tell(&self, mut state: MutexGuard<'_, State<B>>) {
        if std::mem::take(&mut state.waiting) {
            (self.ready)();
        }
    }
}

impl<B: Send + 'static> Line<B> {
    fn begin(self: Arc<Self>) {
        pool::submit(self);
    }

    fn begin_if_resting(self: Arc<Self>) {
        let rested = std::mem::take(&mut self.state().resting);
        if rested {
            self.begin();
        }
    }

    fn take(self: Arc<Self>) -> Next<B> {
        let mut state = self.state();
        let next = match (state.batches.pop_front(), &state.exit) {
            (Some(batch), _) => {
                self.shared.release(batch.bytes);
                batch.contents.map_or(Next::Nothing, Next::Batch)
            }
            (None, Some(report)) => Next::Exit(report.clone()),
            (None, None) => {
                state.waiting = true;
                Next::Wait
            }
        };
        drop(state);
        self.begin_if_resting();
        next
    }
}

impl<B: Send + 'static> Job for Line<B> {
    /// One block. At most one job of a line is queued or runs.
    fn run(self: Arc<Self>) {
        match self.shared.take() {
            Taken::Block(block) => {
                let bytes = block.bytes.len();
                let contents = self.decode(block);
                if self.add(Batch { contents, bytes }) {
                    self.begin();
                }
            }
            // `Ready` begins the next job.
            Taken::Wait => {}
            Taken::Exit(report) => {
                let mut state = self.state();
                let panicked = report.panicked.or_else(|| state.panicked.take());
                state.exit = Some(ExitReport { panicked, ..report });
                self.tell(state);
            }
        }
    }
}
