//! The runtime that all connections share.

use std::io;
use std::sync::OnceLock;

use tokio::runtime::{Builder, Handle, Runtime};

/// Two threads serve hundreds of connections: they only move bytes.
const THREADS: usize = 2;

static RUNTIME: OnceLock<Runtime> = OnceLock::new();

/// The runtime, started at the first use. A failure is not remembered.
pub fn handle() -> io::Result<&'static Handle> {
    if let Some(runtime) = RUNTIME.get() {
        return Ok(runtime.handle());
    }
    let runtime = Builder::new_multi_thread()
        .worker_threads(THREADS)
        // Only the removal of files runs there.
        .max_blocking_threads(THREADS)
        .thread_name("codex_io")
        .enable_io()
        .enable_time()
        .build()?;
    // Whoever comes second drops the runtime that he has built.
    Ok(RUNTIME.get_or_init(|| runtime).handle())
}
