//! A stream in which every line that an engine could not have printed stands between two that it could.

use fastrand::Rng;

use crate::mutation::mutate;
use crate::recorded;

/// The lines between which the mutated ones stand, by number, and what they are.
pub fn before(number: u64) -> String {
    format!(r#"{{"type":"thread.started","thread_id":"before-{number}"}}"#)
}

/// As [`before`].
pub fn after(number: u64) -> String {
    format!(
        r#"{{"type":"item.completed","item":{{"id":"after-{number}","type":"agent_message","text":"{number}"}}}}"#
    )
}

/// Mutations of the recorded lines, the same for the same seed.
pub struct Hostile {
    lines: Vec<Vec<u8>>,
    rng: Rng,
}

impl Hostile {
    pub fn new(seed: u64) -> Self {
        Self {
            lines: recorded::lines(),
            rng: Rng::with_seed(seed),
        }
    }

    /// The next one. It may have newlines in it, so it may be several lines.
    pub fn next_line(&mut self) -> Vec<u8> {
        mutate(&self.lines, &mut self.rng)
    }
}
