//! The operating system's numbers as the atoms that Erlang calls them by. They differ between systems, so they are looked up here.

use rustler::{Atom, Env};

/// `:enoent` and the like; `None` for those that neither starting a process nor a connection gives.
pub fn errno(env: Env, number: i32) -> Option<Atom> {
    let name = match number {
        libc::E2BIG => "e2big",
        libc::EACCES => "eacces",
        libc::EADDRNOTAVAIL => "eaddrnotavail",
        libc::EAGAIN => "eagain",
        libc::ECONNABORTED => "econnaborted",
        libc::ECONNREFUSED => "econnrefused",
        libc::ECONNRESET => "econnreset",
        libc::EHOSTUNREACH => "ehostunreach",
        libc::EINVAL => "einval",
        libc::EIO => "eio",
        libc::EISDIR => "eisdir",
        libc::ELOOP => "eloop",
        libc::EMFILE => "emfile",
        libc::ENAMETOOLONG => "enametoolong",
        libc::ENFILE => "enfile",
        libc::ENOENT => "enoent",
        libc::ENOEXEC => "enoexec",
        libc::ENOMEM => "enomem",
        libc::ENOSPC => "enospc",
        libc::ENETUNREACH => "enetunreach",
        libc::ENOTDIR => "enotdir",
        libc::ENOTSOCK => "enotsock",
        libc::EPERM => "eperm",
        libc::EPIPE => "epipe",
        libc::ETIMEDOUT => "etimedout",
        libc::ETXTBSY => "etxtbsy",
        _ => return None,
    };
    Atom::from_str(env, name).ok()
}

/// `:term` and the like; `None` for those without a name of their own.
pub fn signal(env: Env, number: i32) -> Option<Atom> {
    let name = match number {
        libc::SIGABRT => "abrt",
        libc::SIGALRM => "alrm",
        libc::SIGBUS => "bus",
        libc::SIGFPE => "fpe",
        libc::SIGHUP => "hup",
        libc::SIGILL => "ill",
        libc::SIGINT => "int",
        libc::SIGKILL => "kill",
        libc::SIGPIPE => "pipe",
        libc::SIGQUIT => "quit",
        libc::SIGSEGV => "segv",
        libc::SIGSYS => "sys",
        libc::SIGTERM => "term",
        libc::SIGTRAP => "trap",
        libc::SIGUSR1 => "usr1",
        libc::SIGUSR2 => "usr2",
        libc::SIGXCPU => "xcpu",
        libc::SIGXFSZ => "xfsz",
        _ => return None,
    };
    Atom::from_str(env, name).ok()
}
