//! The threads on which output is decoded: a few for all processes, first come, first served.
//!
//! Not those of the [`crate::runtime`]: a single line can keep a thread busy for half a second, and pipes must not wait
//! for that.

use std::collections::VecDeque;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{Builder, available_parallelism};

/// A bounded piece of work. Whoever has more to do submits the next piece, which comes after everybody else's.
pub trait Job: Send + Sync {
    fn run(self: Arc<Self>);
}

struct Pool {
    state: Mutex<State>,
    submitted: Condvar,
}

struct State {
    jobs: VecDeque<Arc<dyn Job>>,
    threads: usize,
}

static POOL: Pool = Pool {
    state: Mutex::new(State {
        jobs: VecDeque::new(),
        threads: 0,
    }),
    submitted: Condvar::new(),
};

/// Starts the threads at the first call, one for each core. They stay. A failure is not remembered.
pub fn start() -> io::Result<()> {
    let mut state = POOL.state();
    if state.threads > 0 {
        return Ok(());
    }
    for _ in 0..available_parallelism().map_or(1, usize::from) {
        let thread = Builder::new().name("codex_decode".into());
        match thread.spawn(|| POOL.work()) {
            Ok(_) => state.threads += 1,
            Err(error) if state.threads == 0 => return Err(error),
            // Fewer do the same, only slower.
            Err(_) => break,
        }
    }
    Ok(())
}

/// Queues a job. Never waits.
pub fn submit(job: Arc<dyn Job>) {
    POOL.state().jobs.push_back(job);
    POOL.submitted.notify_one();
}

impl Pool {
    /// Never held while a job runs.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn work(&self) -> ! {
        loop {
            let job = self.next();
            // A job answers for its own panics. The thread is everybody's.
            let _ = catch_unwind(AssertUnwindSafe(|| job.run()));
        }
    }

    fn next(&self) -> Arc<dyn Job> {
        let mut state = self.state();
        loop {
            if let Some(job) = state.jobs.pop_front() {
                return job;
            }
            state = (self.submitted.wait(state)).unwrap_or_else(PoisonError::into_inner);
        }
    }
}
