//! What the tasks of a process and its handle share: the queue of blocks, the newest stderr, the end.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use codex_guard::protocol::Status;
use tokio::sync::Notify;

use crate::SpawnFailure;

/// Blocks that are smaller are filled up while they wait.
pub const BLOCK_BYTES: usize = 128 * 1024;

/// Whole lines of the engine's standard output, each ended by a newline. Only the last block of a life may lack
/// the last newline: the engine died in the middle of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// About 128 KiB at most, or one longer line.
    pub bytes: Vec<u8>,
    /// Where in the stream the first byte stood.
    pub offset: u64,
}

/// What [`crate::Process::take`] gives.
#[derive(Debug)]
pub enum Taken {
    Block(Block),
    /// There is nothing now; one [`Notice::Ready`] will come.
    Wait,
    /// The process has ended, and all its output was taken.
    Exit(ExitReport),
}

/// How a process ended. The status is unknown if the guard was killed, or the engine never ran.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExitReport {
    pub status: Status,
    /// How many descendants of the engine were still running and were killed.
    pub swept: u32,
    /// How many could not be ended.
    pub left: u32,
    /// The newest part of the standard error output.
    pub stderr: Vec<u8>,
    /// How many bytes there were in all.
    pub stderr_total: u64,
    /// The text of a panic in one of our own tasks, after which the process was stopped: a defect of this library.
    pub panicked: Option<String>,
}

impl ExitReport {
    /// Nobody saw the end.
    pub(crate) const UNKNOWN: ExitReport = ExitReport {
        status: Status::Unknown,
        swept: 0,
        left: 0,
        stderr: Vec::new(),
        stderr_total: 0,
        panicked: None,
    };
}

/// What the owner of a process is told. Called from our own threads, without a lock held; only [`crate::Ahead`] holds one
/// for `Ready`, so that none comes after the exit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The engine runs.
    Started { pid: u32 },
    /// It could not be started. [`Taken::Exit`] follows.
    Failed(SpawnFailure),
    /// After [`Taken::Wait`]: there is something to take.
    Ready,
}

/// A snapshot of a process, for people.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Info {
    /// The engine's, once it runs.
    pub pid: Option<u32>,
    /// Bytes of output that wait to be taken, decoded or not.
    pub queued_bytes: usize,
    /// Bytes that wait to be written to the standard input.
    pub pending_bytes: usize,
    pub stdout_total: u64,
    pub stderr_total: u64,
}

pub struct Shared {
    state: Mutex<State>,
    /// Permits the reader to look whether there is room again.
    room: Notify,
    owner: Box<dyn Fn(Notice) + Send + Sync>,
}

struct State {
    queue: VecDeque<Block>,
    queued: usize,
    queue_limit: usize,
    stdout_total: u64,
    stderr: Tail,
    pid: Option<u32>,
    exit: Option<ExitReport>,
    /// The consumer was told to wait, and has not been told otherwise.
    waiting: bool,
    /// The handle is gone: output is read, so that the engine can end in peace, and thrown away.
    abandoned: bool,
}

impl Shared {
    pub fn new(
        queue_limit: usize,
        stderr_limit: usize,
        owner: impl Fn(Notice) + Send + Sync + 'static,
    ) -> Shared {
        let state = State {
            queue: VecDeque::new(),
            queued: 0,
            queue_limit,
            stdout_total: 0,
            stderr: Tail::new(stderr_limit),
            pid: None,
            exit: None,
            waiting: false,
            abandoned: false,
        };
        Shared {
            state: Mutex::new(state),
            room: Notify::new(),
            owner: Box::new(owner),
        }
    }

    /// No code that could panic half-way runs under the lock, so what a poisoned one guards is whole.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn tell(&self, notice: Notice) {
        (self.owner)(notice);
    }

    /// What there is. A block counts as queued until its bytes are released.
    pub fn take(&self) -> Taken {
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
        let offset = state.stdout_total;
        state.stdout_total += bytes.len() as u64;
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
    pub fn finish(&self, mut report: ExitReport) {
        let mut state = self.state();
        report.stderr = state.stderr.bytes();
        report.stderr_total = state.stderr.total;
        state.exit.get_or_insert(report);
        self.wake(state);
    }

    fn wake(&self, mut state: MutexGuard<'_, State>) {
        let waiting = std::mem::take(&mut state.waiting);
        drop(state);
        if waiting {
            self.tell(Notice::Ready);
        }
    }

    /// Returns when there is room in the queue. To be awaited by one task only.
    pub async fn room(&self) {
        let mut paused = false;
        loop {
            let asked = self.room.notified();
            if self.has_room() {
                break;
            }
            if !paused {
                paused = true;
                tracing::trace!(
                    os_pid = self.pid(),
                    queued_bytes = self.info().queued_bytes,
                    "reading pauses: the queue is full"
                );
            }
            asked.await;
        }
        if paused {
            tracing::trace!(os_pid = self.pid(), "reading goes on");
        }
    }

    fn has_room(&self) -> bool {
        let state = self.state();
        state.queued < state.queue_limit || state.queued == 0
    }

    pub fn push_stderr(&self, bytes: &[u8]) {
        self.state().stderr.push(bytes);
    }

    pub fn set_pid(&self, pid: u32) {
        self.state().pid = Some(pid);
    }

    /// The engine's, once it runs. For the log, which asks only while it is on.
    pub fn pid(&self) -> Option<u32> {
        self.state().pid
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

    pub fn info(&self) -> Info {
        let state = self.state();
        Info {
            pid: state.pid,
            queued_bytes: state.queued,
            pending_bytes: 0,
            stdout_total: state.stdout_total,
            stderr_total: state.stderr.total,
        }
    }
}

/// The newest bytes of a stream.
struct Tail {
    bytes: VecDeque<u8>,
    limit: usize,
    total: u64,
}

impl Tail {
    fn new(limit: usize) -> Tail {
        Tail {
            bytes: VecDeque::new(),
            limit,
            total: 0,
        }
    }

    fn push(&mut self, bytes: &[u8]) {
        self.total += bytes.len() as u64;
        let newest = &bytes[bytes.len().saturating_sub(self.limit)..];
        let excess = (self.bytes.len() + newest.len()).saturating_sub(self.limit);
        self.bytes.drain(..excess);
        self.bytes.extend(newest);
    }

    fn bytes(&self) -> Vec<u8> {
        self.bytes.iter().copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    fn shared() -> (Shared, Arc<AtomicUsize>) {
        let told = Arc::new(AtomicUsize::new(0));
        let count = told.clone();
        (
            Shared::new(10, 4, move |_| {
                count.fetch_add(1, Ordering::Relaxed);
            }),
            told,
        )
    }

    #[test]
    fn one_ready_for_each_wait() {
        let (shared, told) = shared();
        shared.push(b"a\n".to_vec());
        assert_eq!(told.load(Ordering::Relaxed), 0);
        assert!(matches!(shared.take(), Taken::Block(_)));
        assert!(matches!(shared.take(), Taken::Wait));
        assert!(matches!(shared.take(), Taken::Wait));
        shared.push(b"b\n".to_vec());
        shared.push(b"c\n".to_vec());
        assert_eq!(told.load(Ordering::Relaxed), 1);
        let Taken::Block(block) = shared.take() else {
            panic!("no block")
        };
        assert_eq!((block.bytes.as_slice(), block.offset), (&b"b\nc\n"[..], 2));
        assert!(matches!(shared.take(), Taken::Wait));
        shared.finish(ExitReport::UNKNOWN);
        assert_eq!(told.load(Ordering::Relaxed), 2);
        assert!(matches!(shared.take(), Taken::Exit(_)));
    }

    #[test]
    fn small_blocks_are_filled_up_and_large_ones_stand_alone() {
        let (shared, _) = shared();
        for length in [BLOCK_BYTES - 1, 1, 1, BLOCK_BYTES * 3] {
            shared.push(vec![b'x'; length]);
        }
        let mut seen = Vec::new();
        while let Taken::Block(block) = shared.take() {
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
        let queued = || shared.info().queued_bytes;
        assert_eq!(queued(), BLOCK_BYTES * 4 + 1, "taken is not released");
        shared.release(BLOCK_BYTES * 4);
        assert_eq!((queued(), shared.has_room()), (1, true));
        shared.release(1);
        assert_eq!(queued(), 0);
    }

    #[test]
    fn an_abandoned_queue_swallows_everything() {
        let (shared, told) = shared();
        shared.push(vec![b'x'; 20]);
        assert!(!shared.has_room());
        shared.abandon();
        shared.push(vec![b'x'; 20]);
        assert!(shared.has_room());
        assert_eq!(
            (shared.info().queued_bytes, shared.info().stdout_total),
            (0, 40)
        );
        assert_eq!(told.load(Ordering::Relaxed), 0);
    }

    #[test]
    fn the_tail_keeps_the_newest() {
        let mut tail = Tail::new(4);
        for bytes in ["ab", "cd", "e", "", "0123456789"] {
            tail.push(bytes.as_bytes());
            assert!(tail.bytes.len() <= 4);
            if bytes == "e" {
                assert_eq!(tail.bytes(), b"bcde");
            }
        }
        assert_eq!((tail.bytes(), tail.total), (b"6789".to_vec(), 15));
    }
}
