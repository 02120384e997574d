//! What processes cost.

/// CPU seconds, and the largest memory of any one process in KiB.
pub struct Usage {
    pub cpu_s: f64,
    pub peak_kb: i64,
}

/// This process, all its threads.
pub fn own() -> Usage {
    usage(libc::RUSAGE_SELF)
}

/// The children that were waited for, with the children that they waited for.
pub fn children() -> Usage {
    usage(libc::RUSAGE_CHILDREN)
}

fn usage(who: libc::c_int) -> Usage {
    // SAFETY: integers only, so all zeros are a value; and getrusage does nothing but write to it.
    let usage = unsafe {
        let mut usage: libc::rusage = std::mem::zeroed();
        assert_eq!(libc::getrusage(who, &raw mut usage), 0);
        usage
    };
    let seconds = |time: libc::timeval| time.tv_sec as f64 + time.tv_usec as f64 / 1e6;
    Usage {
        cpu_s: seconds(usage.ru_utime) + seconds(usage.ru_stime),
        peak_kb: usage.ru_maxrss,
    }
}
