//! Lines that wait to be taken, and the end that comes after them.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

/// Blocks that are smaller are filled up while they wait.
pub const BLOCK_BYTES: usize = 128 * 1024;

/// Whole lines, each ended by a newline. Only the last block of a life may lack the last newline: the source has died in the
/// middle of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// About 128 KiB at most, or one longer line.
    pub bytes: Vec<u8>,
    /// Where in the stream the first byte stood.
    pub offset: u64,
}

/// What there is.
#[derive(Debug)]
pub enum Taken<E> {
    Block(Block),
    /// There is nothing now; the consumer will be called once.
    Wait,
    /// The source has ended, and all that it gave was taken.
    Exit(E),
}

/// How a source of lines has ended.
pub trait Ending: Clone + Send + 'static {
    /// The same, with a panic of ours that ended it. Of several the first stands.
    fn panicked(self, text: String) -> Self;
}

/// The queue. One reader fills it, one consumer empties it.
pub struct Queue<E> {
    state: Mutex<State<E>>,
    /// Permits the reader to look whether there is room again.
    room: Notify,
    ready: Box<dyn Fn() + Send + Sync>,
}

struct State<E> {
    queue: VecDeque<Block>,
    queued: usize,
    queue_limit: usize,
    total: u64,
    exit: Option<E>,
    /// The consumer was told to wait, and has not been told otherwise.
    waiting: bool,
    /// The handle is gone: output is read, so that the engine can end in peace, and thrown away.
    abandoned: bool,
}

impl<E: Ending> Queue<E> {
    /// `ready` is called without a lock held, once after each [`Taken::Wait`].
    pub fn new(queue_limit: usize, ready: impl Fn() + Send + Sync + 'static) -> Queue<E> {
        let state = State {
            queue: VecDeque::new(),
            queued: 0,
            queue_limit,
            total: 0,
            exit: None,
            waiting: false,
            abandoned: false,
        };
        Queue {
            state: Mutex::new(state),
            room: Notify::new(),
            ready: Box::new(ready),
        }
    }

    /// No code that could panic half-way runs under the lock, so what a poisoned one guards is whole.
    fn state(&self) -> MutexGuard<'_, State<E>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What there is. A block counts as queued until its bytes are released.
    pub fn take(&self) -> Taken<E> {
        let mut state = self.state();
        if let Some(block) = state.queue.pop_front() {
            return Taken::Block(block);
        }
        match &state.exit {
            Some(report) => Taken::Exit(report.clone()),
            None => {
                state.waiting = true;
                Taken::Wait
            }
        }
    }

    /// So many bytes of taken blocks do not wait any more.
    pub fn release(&self, bytes: usize) {
        let mut state = self.state();
        // After `abandon` nothing counts as queued.
        state.queued = state.queued.saturating_sub(bytes);
        drop(state);
        self.room.notify_one();
    }

    /// Queues whole lines (or the last, cut one).
    pub fn push(&self, mut bytes: Vec<u8>) {
        // The bound is in bytes of memory, not only of text; but what is nearly full is not moved for the rest. Before the
        // lock: a long line may be moved by it.
        if bytes.capacity() > bytes.len() + bytes.len() / 8 {
            bytes.shrink_to_fit();
        }
        let mut state = self.state();
        let offset = state.total;
        state.total += bytes.len() as u64;
        if state.abandoned {
            return;
        }
        state.queued += bytes.len();
        match state.queue.back_mut() {
            Some(last) if last.bytes.len() + bytes.len() <= BLOCK_BYTES => {
                last.bytes.extend_from_slice(&bytes)
            }
            _ => state.queue.push_back(Block { bytes, offset }),
        }
        self.wake(state);
    }

    /// Ends the life: nothing comes after this. The first report stands.
    pub fn finish(&self, report: E) {
        let mut state = self.state();
        state.exit.get_or_insert(report);
        self.wake(state);
    }

    fn wake(&self, mut state: MutexGuard<'_, State<E>>) {
        let waiting = std::mem::take(&mut state.waiting);
        drop(state);
        if waiting {
            (self.ready)();
        }
    }

    /// Returns when there is room in the queue. To be awaited by one task only.
    pub async fn room(&self) {
        loop {
            let asked = self.room.notified();
            if self.has_room() {
                return;
            }
            asked.await;
        }
    }

    /// Whether more may be read.
    pub fn has_room(&self) -> bool {
        let state = self.state();
        state.queued < state.queue_limit || state.queued == 0
    }

    /// Nobody will take anything any more.
    pub fn abandon(&self) {
        let mut state = self.state();
        state.abandoned = true;
        state.waiting = false;
        state.queued = 0;
        let queue = std::mem::take(&mut state.queue);
        drop(state);
        drop(queue);
        self.room.notify_one();
    }

    /// Bytes that wait to be taken, decoded or not.
    pub fn queued(&self) -> usize {
        self.state().queued
    }

    /// Bytes that have come.
    pub fn total(&self) -> u64 {
        self.state().total
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    impl Ending for &'static str {
        fn panicked(self, _text: String) -> Self {
            self
        }
    }

    fn queue() -> (Queue<&'static str>, Arc<AtomicUsize>) {
        let told = Arc::new(AtomicUsize::new(0));
        let count = told.clone();
        (
            Queue::new(10, move || {
                count.fetch_add(1, Ordering::Relaxed);
            }),
            told,
        )
    }

    #[test]
    fn one_ready_for_each_wait() {
        let (queue, told) = queue();
        queue.push(b"a\n".to_vec());
        assert_eq!(told.load(Ordering::Relaxed), 0);
        assert!(matches!(queue.take(), Taken::Block(_)));
        assert!(matches!(queue.take(), Taken::Wait));
        assert!(matches!(queue.take(), Taken::Wait));
        queue.push(b"b\n".to_vec());
        queue.push(b"c\n".to_vec());
        assert_eq!(told.load(Ordering::Relaxed), 1);
        let Taken::Block(block) = queue.take() else {
            panic!("no block")
        };
        assert_eq!((block.bytes.as_slice(), block.offset), (&b"b\nc\n"[..], 2));
        assert!(matches!(queue.take(), Taken::Wait));
        queue.finish("over");
        assert_eq!(told.load(Ordering::Relaxed), 2);
        assert!(matches!(queue.take(), Taken::Exit(_)));
    }

    #[test]
    fn small_blocks_are_filled_up_and_large_ones_stand_alone() {
        let (queue, _) = queue();
        for length in [BLOCK_BYTES - 1, 1, 1, BLOCK_BYTES * 3] {
            queue.push(vec![b'x'; length]);
        }
        let mut seen = Vec::new();
        while let Taken::Block(block) = queue.take() {
            seen.push((block.offset as usize, block.bytes.len()));
        }
        assert_eq!(
            seen,
            [
                (0, BLOCK_BYTES),
                (BLOCK_BYTES, 1),
                (BLOCK_BYTES + 1, BLOCK_BYTES * 3)
            ]
        );
        let queued = || queue.queued();
        assert_eq!(queued(), BLOCK_BYTES * 4 + 1, "taken is not released");
        queue.release(BLOCK_BYTES * 4);
        assert_eq!((queued(), queue.has_room()), (1, true));
        queue.release(1);
        assert_eq!(queued(), 0);
    }

    #[test]
    fn an_abandoned_queue_swallows_everything() {
        let (queue, told) = queue();
        queue.push(vec![b'x'; 20]);
        assert!(!queue.has_room());
        queue.abandon();
        queue.push(vec![b'x'; 20]);
        assert!(queue.has_room());
        assert_eq!((queue.queued(), queue.total()), (0, 40));
        assert_eq!(told.load(Ordering::Relaxed), 0);
    }
}
