//! What the tasks of a process and its handle share: the queue of its output, the newest stderr, its number.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use codex_guard::protocol::Status;
use codex_lines::{Ending, Queue};

use crate::SpawnFailure;

/// What [`crate::Process::take`] gives.
pub type Taken = codex_lines::Taken<ExitReport>;

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

impl Ending for ExitReport {
    fn panicked(mut self, text: String) -> Self {
        self.panicked.get_or_insert(text);
        self
    }
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
    pub queue: Arc<Queue<ExitReport>>,
    state: Mutex<State>,
    owner: Box<dyn Fn(Notice) + Send + Sync>,
}

struct State {
    stderr: Tail,
    pid: Option<u32>,
}

impl Shared {
    pub fn new(
        queue: Arc<Queue<ExitReport>>,
        stderr_limit: usize,
        owner: impl Fn(Notice) + Send + Sync + 'static,
    ) -> Shared {
        let state = State {
            stderr: Tail::new(stderr_limit),
            pid: None,
        };
        Shared {
            queue,
            state: Mutex::new(state),
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

    /// Ends the life: nothing comes after this. The first report stands.
    pub fn finish(&self, mut report: ExitReport) {
        let state = self.state();
        report.stderr = state.stderr.bytes();
        report.stderr_total = state.stderr.total;
        drop(state);
        self.queue.finish(report);
    }

    /// Returns when there is room in the queue. To be awaited by one task only.
    pub async fn room(&self) {
        if self.queue.has_room() {
            return;
        }
        let (os_pid, queued_bytes) = (self.pid(), self.queue.queued());
        tracing::trace!(os_pid, queued_bytes, "reading pauses: the queue is full");
        self.queue.room().await;
        tracing::trace!(os_pid, "reading goes on");
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

    pub fn info(&self) -> Info {
        let state = self.state();
        Info {
            pid: state.pid,
            queued_bytes: self.queue.queued(),
            pending_bytes: 0,
            stdout_total: self.queue.total(),
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
