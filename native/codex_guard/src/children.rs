//! The guard's own children: the engine, and (Linux) what it was subreaper for.

use rustix::io::Errno;
use rustix::process::{
    Pid, WaitId, WaitIdOptions, WaitOptions, WaitStatus, kill_process, kill_process_group, wait,
    waitid,
};

use crate::protocol::{Signal, Status};

pub struct Children {
    engine: Pid,
    /// Set when the engine has been reaped.
    status: Option<Status>,
}

/// What [`Children::reap`] found.
#[derive(Debug, PartialEq, Eq)]
pub enum Reaped {
    /// Somebody is still running.
    Some,
    /// No child is left, and so no descendant either: an orphan would be a child.
    All,
}

impl Children {
    pub fn new(engine: Pid) -> Children {
        Children {
            engine,
            status: None,
        }
    }

    pub fn engine(&self) -> Pid {
        self.engine
    }

    /// How the engine ended, as far as it is known.
    pub fn status(&self) -> Status {
        self.status.unwrap_or(Status::Unknown)
    }

    /// Whether the engine has exited. Does not reap it, so its number stays taken.
    pub fn engine_exited(&self) -> bool {
        let options = WaitIdOptions::EXITED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT;
        self.status.is_some() || !matches!(waitid(WaitId::Pid(self.engine), options), Ok(None))
    }

    /// Signals the engine, unless it has been reaped.
    pub fn signal(&self, signal: Signal) {
        if self.status.is_none() {
            // It can only fail for an engine that changed its user.
            let _ = kill_process(self.engine, native(signal));
        }
    }

    /// Kills the engine's process group, unless the engine has been reaped: the number may be another's then.
    pub fn kill_group(&self) {
        if self.status.is_none() {
            let _ = kill_process_group(self.engine, rustix::process::Signal::KILL);
        }
    }

    /// Reaps all children that have exited.
    pub fn reap(&mut self) -> Reaped {
        loop {
            match wait(WaitOptions::NOHANG) {
                Ok(Some((pid, status))) if pid == self.engine => self.status = Some(decode(status)),
                Ok(Some(_)) | Err(Errno::INTR) => {}
                Ok(None) => return Reaped::Some,
                Err(_) => return Reaped::All,
            }
        }
    }
}

fn native(signal: Signal) -> rustix::process::Signal {
    match signal {
        Signal::Int => rustix::process::Signal::INT,
        Signal::Term => rustix::process::Signal::TERM,
        Signal::Kill => rustix::process::Signal::KILL,
    }
}

fn decode(status: WaitStatus) -> Status {
    match (status.exit_status(), status.terminating_signal()) {
        (Some(code), _) => Status::Code(code),
        (_, Some(signal)) => Status::Signal(signal),
        _ => Status::Unknown,
    }
}
