//! Decoding ahead of the consumer: while he works on one batch, the next ones are made on the threads of the [`pool`].
//!
//! A [`Line`] stands between the queue of a process and its consumer. It takes one block after the other and has each
//! decoded, on several threads at once where there are any to spare. Each block has its place in the line from the
//! beginning, so batches come in the order of the blocks, whichever is ready first. At most [`AHEAD`] blocks have a place,
//! and their text counts as queued until the consumer takes them: one that is slow holds the engine up at the same point as
//! if nothing were decoded.

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

/// Batches that are made or wait to be taken: as many as keep a few threads and the consumer from waiting for each other.
const AHEAD: usize = 4;
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
    /// Like [`Process::start`]. `decode` is called on threads of the pool, for several blocks at once. It gives `None`
    /// for a block of which nothing is to be handed over.
    pub fn start(
        spec: Spec,
        decode: impl Fn(Block) -> Option<B> + Send + Sync + 'static,
        notify: impl Fn(Notice) + Send + Sync + 'static,
    ) -> Result<Ahead<B>, StartError> {
        pool::start()
            .map_err(StartError::Runtime)
            .inspect_err(|error| spec.give_up(error))?;
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
        let places = std::mem::take(&mut state.places);
        drop(state);
        drop(places);
    }
}

/// Who hears what the process tells. Nothing is decoded before the owner was told that it runs, so that what the decoder logs
/// has its number; and it may tell that before there is a line.
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
    /// One for each block, in their order, from when it is taken from the queue until its batch is taken or dropped.
    places: VecDeque<Place<B>>,
    /// Which block of the process has the first place.
    first: u64,
    /// There is no job, until the consumer asks: enough is decoded, or the process does not run yet. Otherwise there is
    /// one, or the process will say that there is something to decode.
    resting: bool,
    /// Bytes since the last batch.
    skipped: usize,
    /// The first block that made the decoder panic, and its words. Nothing from there on is handed over.
    panicked: Option<(u64, String)>,
    exit: Option<ExitReport>,
    /// The consumer was told to wait: one `Ready` is due.
    waiting: bool,
    /// The handle is gone.
    closed: bool,
}

/// A block, and the bytes of the queue that it stands for.
struct Place<B> {
    bytes: usize,
    made: Made<B>,
}

/// What was made of a block.
enum Made<B> {
    /// A thread is at it.
    NotYet,
    /// Nothing that is to be handed over.
    Nothing,
    /// What the consumer gets next: a batch, or word that there was much without one.
    Ready(Option<B>),
}

impl<B> State<B> {
    fn new() -> State<B> {
        State {
            places: VecDeque::new(),
            first: 0,
            resting: true,
            skipped: 0,
            panicked: None,
            exit: None,
            waiting: false,
            closed: false,
        }
    }

    /// Whether the consumer would get something.
    fn has_next(&self) -> bool {
        match self.places.front() {
            Some(place) => matches!(place.made, Made::Ready(_)),
            None => self.exit.is_some(),
        }
    }

    /// Drops what nobody is to get before the next batch, and returns its bytes. To be called when something was made or taken.
    fn settle(&mut self) -> usize {
        let mut dropped = 0;
        while let Some(place) = self.places.front_mut() {
            let broken = matches!(self.panicked, Some((number, _)) if number <= self.first);
            match place.made {
                Made::NotYet => break,
                Made::Ready(_) if !broken => {
                    self.skipped = 0;
                    break;
                }
                Made::Ready(_) | Made::Nothing => {}
            }
            if self.skipped >= SKIPPED_BYTES {
                place.made = Made::Ready(None);
                self.skipped = 0;
                break;
            }
            self.skipped += place.bytes;
            dropped += place.bytes;
            self.pop();
        }
        dropped
    }

    /// How it ended, with what went wrong here.
    fn over(&self) -> Next<B> {
        let Some(report) = self.exit.clone() else {
            return Next::Nothing;
        };
        let panicked = report
            .panicked
            .or_else(|| self.panicked.as_ref().map(|(_, text)| text.clone()));
        Next::Exit(ExitReport { panicked, ..report })
    }

    fn pop(&mut self) -> Option<Place<B>> {
        let place = self.places.pop_front()?;
        self.first += 1;
        Some(place)
    }
}

impl<B> Line<B> {
    /// Held for moments, never while decoding.
    fn state(&self) -> MutexGuard<'_, State<B>> {
        lock(&self.state)
    }

    fn decode(&self, number: u64, block: Block) -> Made<B> {
        let decoded = catch_unwind(AssertUnwindSafe(|| (self.decode)(block)));
        match decoded {
            Ok(Some(batch)) => Made::Ready(Some(batch)),
            Ok(None) => Made::Nothing,
            Err(panic) => {
                self.panicked(number, panic_text(&*panic));
                Made::Nothing
            }
        }
    }

    fn panicked(&self, number: u64, text: String) {
        tracing::error!(
            os_pid = self.shared.pid(),
            "decoding the output of the process panicked"
        );
        let mut state = self.state();
        if state
            .panicked
            .as_ref()
            .is_none_or(|(first, _)| number < *first)
        {
            state.panicked = Some((number, text));
        }
        // Without a sender the handle is gone, and the process is being stopped.
        if let Some(orders) = self.orders.upgrade() {
            let _ = orders.send(Command::Stop);
        }
    }

    /// Puts what was made of a block into its place.
    fn put(&self, number: u64, made: Made<B>) {
        let mut state = self.state();
        let at = (number - state.first) as usize;
        // Of a closed line all places are gone.
        if let Some(place) = state.places.get_mut(at) {
            place.made = made;
        }
        let dropped = state.settle();
        self.shared.release(dropped);
        if state.has_next() {
            self.tell(state);
        }
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
        let mut state = self.state();
        if state.resting && state.places.len() < AHEAD {
            state.resting = false;
            drop(state);
            self.begin();
        }
    }

    fn take(self: Arc<Self>) -> Next<B> {
        let mut state = self.state();
        let next = if !state.has_next() {
            state.waiting = true;
            Next::Wait
        } else if let Some(Place { bytes, made }) = state.pop() {
            self.shared.release(bytes + state.settle());
            match made {
                Made::Ready(Some(batch)) => Next::Batch(batch),
                _ => Next::Nothing,
            }
        } else {
            state.over()
        };
        drop(state);
        self.begin_if_resting();
        next
    }

    /// Takes a block out of the queue, and a place for what comes of it.
    fn next_block(self: &Arc<Self>) -> Option<(u64, Block)> {
        let mut state = self.state();
        if state.closed {
            return None;
        }
        // Under the lock: places are in the order of the blocks.
        match self.shared.take() {
            Taken::Block(block) => {
                let number = state.first + state.places.len() as u64;
                state.places.push_back(Place {
                    bytes: block.bytes.len(),
                    made: Made::NotYet,
                });
                state.resting = state.places.len() >= AHEAD;
                let more = !state.resting;
                drop(state);
                if more {
                    self.clone().begin();
                }
                Some((number, block))
            }
            // `Ready` begins the next job.
            Taken::Wait => None,
            Taken::Exit(report) => {
                state.exit = Some(report);
                if state.has_next() {
                    self.tell(state);
                }
                None
            }
        }
    }
}

impl<B: Send + 'static> Job for Line<B> {
    /// One block. Before it is decoded the next job is submitted, for another thread if there is one to spare.
    fn run(self: Arc<Self>) {
        if let Some((number, block)) = self.next_block() {
            let made = self.decode(number, block);
            self.put(number, made);
            self.begin_if_resting();
        }
    }
}
