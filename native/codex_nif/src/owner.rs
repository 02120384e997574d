//! The Elixir process that owns an engine, and what it is told.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use codex_process::Notice;
use rustler::env::SavedTerm;
use rustler::{Encoder, Env, LocalPid, OwnedEnv, Reference};

use crate::report;

mod atoms {
    rustler::atoms! { codex_engine, started, failed, ready }
}

/// Whom to tell, and under which reference.
pub struct Owner {
    pub pid: LocalPid,
    state: Mutex<State>,
    /// The engine's number in the operating system, 0 as long as it has none.
    os_pid: AtomicU32,
}

struct State {
    /// Where the reference is kept between messages.
    env: OwnedEnv,
    reference: SavedTerm,
}

impl Owner {
    pub fn new(pid: LocalPid, reference: Reference) -> Self {
        let env = OwnedEnv::new();
        let reference = env.save(reference);
        Self {
            pid,
            state: Mutex::new(State { env, reference }),
            os_pid: AtomicU32::new(0),
        }
    }

    /// For the log.
    pub fn os_pid(&self) -> Option<u32> {
        Some(self.os_pid.load(Ordering::Relaxed)).filter(|&pid| pid != 0)
    }

    /// Whether the caller of a NIF is the owner.
    pub fn is(&self, env: Env) -> bool {
        env.pid() == self.pid
    }

    /// Sends `{:codex_engine, ref, what}`. Only for threads that are not the VM's: `codex_process` calls it from its own.
    pub fn tell(&self, notice: Notice) {
        let state = self.state();
        let message = OwnedEnv::new();
        message.run(|env| {
            let reference = state.env.run(|kept| state.reference.load(kept).in_env(env));
            let what = match &notice {
                Notice::Started { pid } => {
                    self.os_pid.store(*pid, Ordering::Relaxed);
                    tracing::debug!(
                        os_pid = pid,
                        owner = ?self.pid.encode(env),
                        engine = ?reference,
                        "the owner is told that its process runs"
                    );
                    (atoms::started(), pid).encode(env)
                }
                Notice::Failed(failure) => {
                    (atoms::failed(), report::spawn_failure(env, failure)).encode(env)
                }
                Notice::Ready => atoms::ready().encode(env),
            };
            // It fails when the owner is dead; then the monitor ends the process.
            let _ = env.send(&self.pid, (atoms::codex_engine(), reference, what));
        });
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
