//! The Elixir process that owns an engine, and what it is told.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rustler::env::SavedTerm;
use rustler::{Encoder, Env, LocalPid, OwnedEnv, Reference, Term};

use crate::report;

mod atoms {
    rustler::atoms! { codex_engine, started, opened, failed, ready }
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

    /// What a process tells. Only for threads that are not the VM's: `codex_process` calls it from its own.
    pub fn tell(&self, notice: codex_process::Notice) {
        use codex_process::Notice;
        self.send(|env, reference| match &notice {
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
        });
    }

    /// What a connection tells. As above, of `codex_socket`.
    pub fn tell_of_socket(&self, notice: codex_socket::Notice) {
        use codex_socket::Notice;
        self.send(|env, _reference| match &notice {
            Notice::Opened => atoms::opened().encode(env),
            Notice::Failed(error) => {
                (atoms::failed(), report::open_failure(env, error)).encode(env)
            }
            Notice::Ready => atoms::ready().encode(env),
        });
    }

    /// Sends `{:codex_engine, ref, what}`.
    fn send(&self, what: impl for<'a> FnOnce(Env<'a>, Term<'a>) -> Term<'a>) {
        let state = self.state();
        let message = OwnedEnv::new();
        message.run(|env| {
            let reference = state.env.run(|kept| state.reference.load(kept).in_env(env));
            let what = what(env, reference);
            // It fails when the owner is dead; then the monitor ends what is at the other end.
            let _ = env.send(&self.pid, (atoms::codex_engine(), reference, what));
        });
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
