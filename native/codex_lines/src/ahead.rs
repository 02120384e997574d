//! Decoding ahead of the consumer: while he works on one batch, the next ones are made on the threads of the [`pool`].
//!
//! A [`Line`] stands between a queue and its consumer. It takes one block after the other and has each
//! decoded, on several threads at once where there are any to spare. Each block has its place in the line from the
//! beginning, so batches come in the order of the blocks, whichever is ready first. At most [`AHEAD`] blocks have a place,
//! and their text counts as queued until the consumer takes them: one that is slow holds the source up at the same point as
//! if nothing were decoded.

use std::collections::VecDeque;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak};

use crate::panic::panic_text;
use crate::pool::{self, Job};
use crate::queue::{Block, Ending, Queue, Taken};

/// Batches that are made or wait to be taken: as many as keep a few threads and the consumer from waiting for each other.
const AHEAD: usize = 4;
/// Bytes of which nothing is handed over that are read on without the consumer asking for more.
const SKIPPED_BYTES: usize = 1024 * 1024;

/// The end of a queue where what is in it comes out decoded. Dropping it frees what was not taken.
pub struct Ahead<E, B> {
    line: Arc<Line<E, B>>,
}

/// Both ends of a queue: where what is in it comes out decoded, and where it goes in.
pub type Ends<E, B> = (Ahead<E, B>, Arc<Queue<E>>);

/// What [`Ahead::take`] gives.
#[derive(Debug)]
pub enum Next<E, B> {
    Batch(B),
    /// There was much, and nothing of it to hand over. Ask again.
    Nothing,
    /// There is nothing now; the consumer will be called once.
    Wait,
    /// The source has ended, and all that it gave was taken.
    Exit(E),
}

impl<E, B> Next<E, B> {
    /// The same, with another end.
    pub fn map_exit<F>(self, of: impl FnOnce(E) -> F) -> Next<F, B> {
        match self {
            Next::Batch(batch) => Next::Batch(batch),
            Next::Nothing => Next::Nothing,
            Next::Wait => Next::Wait,
            Next::Exit(exit) => Next::Exit(of(exit)),
        }
    }
}

/// Has decoding begin, before the consumer asks for the first time. It does not keep the queue.
pub struct Starter<E, B>(Weak<Line<E, B>>);

impl<E: Ending, B: Send + 'static> Ahead<E, B> {
    /// A queue of so many bytes, and its decoded end. `decode` is called on threads of the pool, for several blocks at once.
    /// It gives `None` for a block of which nothing is to be handed over. `ready` is called once after each [`Next::Wait`];
    /// `broken` when `decode` has panicked: whatever fills the queue is to end then.
    ///
    /// # Errors
    /// Without any thread to decode.
    pub fn new(
        queue_bytes: usize,
        decode: impl Fn(Block) -> Option<B> + Send + Sync + 'static,
        ready: impl Fn() + Send + Sync + 'static,
        broken: impl Fn() + Send + Sync + 'static,
    ) -> io::Result<Ends<E, B>> {
        pool::start()?;
        let ear: Arc<OnceLock<Weak<Line<E, B>>>> = Arc::default();
        let heard = ear.clone();
        let queue = Arc::new(Queue::new(queue_bytes, move || {
            if let Some(line) = heard.get().and_then(Weak::upgrade) {
                line.begin();
            }
        }));
        let line = Arc::new(Line {
            queue: queue.clone(),
            decode: Box::new(decode),
            ready: Box::new(ready),
            broken: Box::new(broken),
            state: Mutex::new(State::new()),
        });
        // Weak: the queue must not keep its own consumer. Set once, here.
        let _ = ear.set(Arc::downgrade(&line));
        Ok((Ahead { line }, queue))
    }

    /// The next batch, if there is one. Never waits for one that is being made.
    pub fn take(&self) -> Next<E, B> {
        self.line.clone().take()
    }

    pub fn starter(&self) -> Starter<E, B> {
        Starter(Arc::downgrade(&self.line))
    }
}

impl<E: Ending, B: Send + 'static> Starter<E, B> {
    pub fn begin(&self) {
        if let Some(line) = self.0.upgrade() {
            line.begin_if_resting();
        }
    }
}

impl<E, B> Drop for Ahead<E, B> {
    fn drop(&mut self) {
        let mut state = lock(&self.line.state);
        state.closed = true;
        state.waiting = false;
        let places = std::mem::take(&mut state.places);
        drop(state);
        drop(places);
    }
}

/// What a poisoned lock guards is whole: nothing that could panic half-way runs under it.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What the handle and the jobs share. It does not keep the source alive.
struct Line<E, B> {
    queue: Arc<Queue<E>>,
    decode: Box<dyn Fn(Block) -> Option<B> + Send + Sync>,
    ready: Box<dyn Fn() + Send + Sync>,
    broken: Box<dyn Fn() + Send + Sync>,
    state: Mutex<State<E, B>>,
}

struct State<E, B> {
    /// One for each block, in their order, from when it is taken from the queue until its batch is taken or dropped.
    places: VecDeque<Place<B>>,
    /// Which block of the queue has the first place.
    first: u64,
    /// There is no job, until the consumer asks: enough is decoded, or nobody has begun. Otherwise there is one, or the queue
    /// will say that there is something to decode.
    resting: bool,
    /// Bytes since the last batch.
    skipped: usize,
    /// The first block that made the decoder panic, and its words. Nothing from there on is handed over.
    panicked: Option<(u64, String)>,
    exit: Option<E>,
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

impl<E: Ending, B> State<E, B> {
    fn new() -> State<E, B> {
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
    fn over(&self) -> Next<E, B> {
        match (self.exit.clone(), &self.panicked) {
            (Some(exit), Some((_, text))) => Next::Exit(exit.panicked(text.clone())),
            (Some(exit), None) => Next::Exit(exit),
            (None, _) => Next::Nothing,
        }
    }

    fn pop(&mut self) -> Option<Place<B>> {
        let place = self.places.pop_front()?;
        self.first += 1;
        Some(place)
    }
}

impl<E: Ending, B> Line<E, B> {
    /// Held for moments, never while decoding.
    fn state(&self) -> MutexGuard<'_, State<E, B>> {
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
        let mut state = self.state();
        if state
            .panicked
            .as_ref()
            .is_none_or(|(first, _)| number < *first)
        {
            state.panicked = Some((number, text));
        }
        (self.broken)();
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
        self.queue.release(dropped);
        if state.has_next() {
            self.tell(state);
        }
    }

    /// There is something to take. The state stays locked meanwhile, so that nothing is told after the exit was taken.
    fn tell(&self, mut state: MutexGuard<'_, State<E, B>>) {
        if std::mem::take(&mut state.waiting) {
            (self.ready)();
        }
    }
}

impl<E: Ending, B: Send + 'static> Line<E, B> {
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

    fn take(self: Arc<Self>) -> Next<E, B> {
        let mut state = self.state();
        let next = if !state.has_next() {
            state.waiting = true;
            Next::Wait
        } else if let Some(Place { bytes, made }) = state.pop() {
            self.queue.release(bytes + state.settle());
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
        match self.queue.take() {
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
            // The queue begins the next job.
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

impl<E: Ending, B: Send + 'static> Job for Line<E, B> {
    /// One block. Before it is decoded the next job is submitted, for another thread if there is one to spare.
    fn run(self: Arc<Self>) {
        if let Some((number, block)) = self.next_block() {
            let made = self.decode(number, block);
            self.put(number, made);
            self.begin_if_resting();
        }
    }
}
