//! The bounded queue between those who emit and the one who delivers.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use crate::Record;

/// Records that may wait; those that come after them are counted and dropped. About 300 KB as they are, and less than
/// 10 MB if every text in them is as long as it may be.
pub const WAITING: usize = 1024;
/// Records in one batch.
pub const BATCH: usize = 64;

/// What is delivered at once.
#[derive(Debug, Default)]
pub struct Batch {
    /// In the order in which they were emitted, as far as threads have one. At most 64.
    pub records: Vec<Record>,
    /// How many found no place since the last batch.
    pub dropped: u64,
}

#[derive(Default)]
pub struct Outbox {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    records: VecDeque<Record>,
    dropped: u64,
    asked: bool,
    closed: bool,
}

impl Outbox {
    pub fn push(&self, record: Record) {
        let mut state = self.state();
        if state.closed {
            return;
        }
        if state.records.len() == WAITING {
            state.dropped += 1;
            return;
        }
        state.records.push_back(record);
        self.wake(state);
    }

    pub fn ask(&self) {
        let mut state = self.state();
        state.asked = true;
        self.wake(state);
    }

    /// Frees what waits; [`Outbox::next`] ends.
    pub fn close(&self) {
        let mut state = self.state();
        state.closed = true;
        state.records = VecDeque::new();
        self.wake(state);
    }

    /// Waits until something was asked for and is there. `None` once it is closed.
    pub fn next(&self) -> Option<Batch> {
        let state = self.state();
        let mut state = self
            .changed
            .wait_while(state, |state| !state.is_ripe())
            .unwrap_or_else(PoisonError::into_inner);
        if state.closed {
            return None;
        }
        state.asked = false;
        let count = state.records.len().min(BATCH);
        Some(Batch {
            records: state.records.drain(..count).collect(),
            dropped: std::mem::take(&mut state.dropped),
        })
    }

    fn wake(&self, state: MutexGuard<'_, State>) {
        let ripe = state.is_ripe();
        drop(state);
        if ripe {
            self.changed.notify_one();
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Something can only have been dropped while the queue was full, so a count never waits alone.
    fn is_ripe(&self) -> bool {
        self.closed || (self.asked && !self.records.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn push(outbox: &Outbox, count: usize) {
        for _ in 0..count {
            outbox.push(Record::for_test());
        }
    }

    #[test]
    fn what_does_not_fit_is_counted_and_the_oldest_stay() {
        let outbox = Outbox::default();
        push(&outbox, WAITING + 7);
        outbox.ask();
        let first = outbox.next().unwrap();
        assert_eq!((first.records.len(), first.dropped), (BATCH, 7));
        outbox.ask();
        let second = outbox.next().unwrap();
        assert_eq!((second.records.len(), second.dropped), (BATCH, 0));
    }

    #[test]
    fn nothing_comes_unasked() {
        let outbox = Outbox::default();
        push(&outbox, 3);
        assert!(!outbox.state().is_ripe());
        outbox.ask();
        outbox.ask();
        assert_eq!(outbox.next().unwrap().records.len(), 3);
        push(&outbox, 1);
        assert!(!outbox.state().is_ripe());
    }

    #[test]
    fn closed_it_holds_nothing_and_takes_nothing() {
        let outbox = Outbox::default();
        push(&outbox, 3);
        outbox.close();
        push(&outbox, 3);
        outbox.ask();
        assert!(outbox.next().is_none());
        assert_eq!(outbox.state().records.capacity(), 0);
    }
}
