//! The engine's descendants where there is neither a subreaper nor `/proc` (macOS).
//!
//! Weaker than on Linux: what is ended is the engine's process group. A command that the engine started in a
//! session of its own is ended by the engine alone, on the first steps of the ladder; if the engine has to be
//! killed, or dies by itself, such a command survives. If the guard is killed, the engine lives on until it
//! sees the end of its standard input, or its owner kills it.

use std::io;
use std::os::fd::OwnedFd;
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::Pid;

use crate::children::{Children, Reaped};
use crate::protocol::Step;

/// How long the sweep may take.
const LIMIT: Duration = Duration::from_secs(2);

/// What a sweep did. How many processes a group had is not known here: `ended` stays 0.
pub struct Swept {
    pub ended: u32,
    pub left: u32,
}

/// Ties the engine's life to the guard's: not possible here.
pub struct Tie;

impl Tie {
    pub fn new(_ladder: &[Step]) -> Tie {
        Tie
    }

    pub fn fasten(&self) -> io::Result<()> {
        Ok(())
    }
}

/// No one call for it here.
pub fn keep_descriptors() {}

pub fn adopt_orphans() {}

/// Nothing is adopted here, and the engine is reaped by [`sweep`], so that its group's number stays taken.
pub fn reap_orphans(_children: &mut Children) {}

pub fn handle(_engine: Pid) -> Option<OwnedFd> {
    None
}

/// Kills the engine's process group and reaps the engine.
pub fn sweep(children: &mut Children) -> Swept {
    children.kill_group();
    let deadline = Instant::now() + LIMIT;
    while children.reap() == Reaped::Some {
        if Instant::now() >= deadline {
            return Swept { ended: 0, left: 1 };
        }
        thread::sleep(Duration::from_millis(1));
    }
    Swept { ended: 0, left: 0 }
}
