//! One process of the engine: pipes, framing, a bounded queue, the shutdown ladder.
//!
//! Pure Rust: it knows neither the virtual machine nor JSON. The engine is started through the guard
//! (`codex_guard`), which lets nothing survive. A [`Process`] never blocks its caller; the work is done by a few
//! tasks a process on the runtime of `codex_lines`, which also has the queue:
//!
//! | task | does |
//! |---|---|
//! | stdout | frames whole lines into blocks; stops reading while the queue is full, so the engine waits on its pipe |
//! | stderr | always reads; keeps the newest part |
//! | stdin | writes in order what was given to [`Process::write`] |
//! | supervisor | talks with the guard, watches the other tasks, and writes the [`ExitReport`] |
//!
//! The consumer asks with [`Process::take`]; [`Notice::Ready`] comes once after each [`Taken::Wait`]. [`Ahead`] does so
//! on behalf of a consumer who wants the blocks decoded: while he works on one, the threads of a pool decode the next ones.

mod ahead;
mod control;
mod error;
mod input;
mod output;
mod process;
mod shared;
mod supervisor;

pub use ahead::{Ahead, Next};
pub use codex_guard::protocol::{Action, Signal, Status, Step};
pub use codex_lines::{Block, WriteError};
pub use error::{SpawnFailure, Stage, StartError};
pub use output::Framer;
pub use process::{Process, Spec};
pub use shared::{ExitReport, Info, Notice, Taken};
