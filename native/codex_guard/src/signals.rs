//! Signal dispositions, and signals as something to wait for. rustix has no call for either.

use std::mem::MaybeUninit;

/// A set of signals that the guard waits for instead of dying of them.
pub struct Endings(libc::sigset_t);

/// Gives every signal its default disposition, and blocks none: what is ignored or blocked is inherited over
/// `exec`, and the virtual machine ignores several. SIGPIPE is ignored again in the guard; `Command` gives the
/// engine the default.
pub fn restore_defaults() {
    for signal in 1..=64 {
        // SAFETY: no handler is installed; for numbers that are no signal, or cannot be changed, it fails.
        unsafe { libc::signal(signal, libc::SIG_DFL) };
    }
    // SAFETY: as above.
    unsafe { libc::signal(libc::SIGPIPE, libc::SIG_IGN) };
    unblock();
}

/// Blocks no signal in the calling thread. May be called between `fork` and `exec`.
pub fn unblock() {
    set_mask(libc::SIG_SETMASK, &set(&[]));
}

impl Endings {
    /// Blocks them in the calling thread, and so in those that it starts.
    pub fn block() -> Endings {
        let endings = set(&[libc::SIGTERM, libc::SIGINT, libc::SIGHUP, libc::SIGQUIT]);
        set_mask(libc::SIG_BLOCK, &endings);
        Endings(endings)
    }

    /// Waits until one of them comes.
    pub fn wait(&self) {
        let mut signal = 0;
        // SAFETY: both pointers are valid for the call.
        unsafe { libc::sigwait(&self.0, &mut signal) };
    }
}

fn set(signals: &[libc::c_int]) -> libc::sigset_t {
    let mut set = MaybeUninit::uninit();
    // SAFETY: `sigemptyset` initialises the set, which `sigaddset` changes.
    unsafe {
        libc::sigemptyset(set.as_mut_ptr());
        for &signal in signals {
            libc::sigaddset(set.as_mut_ptr(), signal);
        }
        set.assume_init()
    }
}

fn set_mask(how: libc::c_int, set: &libc::sigset_t) {
    // SAFETY: the set is valid for the call, and the old mask is not asked for.
    unsafe { libc::pthread_sigmask(how, set, std::ptr::null_mut()) };
}
