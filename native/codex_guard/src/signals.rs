//! Signal dispositions, and signals as something to wait for. rustix has no call for either.

use std::mem::MaybeUninit;

/// A set of signals that the guard waits for instead of dying of them.
pub struct Endings(libc::sigset_t);

/// Gives every signal its default disposition: ignored ones are inherited over `exec`, and the virtual machine
/// ignores several. SIGPIPE is ignored again in the guard; `Command` gives the engine the default.
pub fn restore_defaults() {
    for signal in 1..=64 {
        // SAFETY: no handler is installed; for numbers that are no signal, or cannot be changed, it fails.
        unsafe { libc::signal(signal, libc::SIG_DFL) };
    }
    // SAFETY: as above.
    unsafe { libc::signal(libc::SIGPIPE, libc::SIG_IGN) };
}

impl Endings {
    /// Blocks them in the calling thread, and so in those that it starts.
    pub fn block() -> Endings {
        let mut set = MaybeUninit::uninit();
        // SAFETY: `sigemptyset` initialises the set, the other calls only use it.
        let set = unsafe {
            libc::sigemptyset(set.as_mut_ptr());
            for signal in [libc::SIGTERM, libc::SIGINT, libc::SIGHUP, libc::SIGQUIT] {
                libc::sigaddset(set.as_mut_ptr(), signal);
            }
            libc::pthread_sigmask(libc::SIG_BLOCK, set.as_ptr(), std::ptr::null_mut());
            set.assume_init()
        };
        Endings(set)
    }

    /// Waits until one of them comes.
    pub fn wait(&self) {
        let mut signal = 0;
        // SAFETY: both pointers are valid for the call.
        unsafe { libc::sigwait(&self.0, &mut signal) };
    }
}
