//! Lines on their way between the owner of a connection and whatever is at its other end.
//!
//! Pure Rust: it knows neither the virtual machine nor JSON, and not where lines come from either: `codex_process` reads them
//! from a pipe, `codex_socket` from a WebSocket. Nobody waits here but tasks on the shared [`runtime`].
//!
//! | | |
//! |---|---|
//! | [`Queue`] | lines that wait to be taken, bounded in bytes: whoever reads them asks for [`Queue::room`] first |
//! | [`Ahead`] | has them decoded while its consumer works on those before |
//! | [`outbox`] | bytes that wait to be written, bounded too |

mod ahead;
pub mod outbox;
mod panic;
mod pool;
mod queue;
pub mod runtime;

pub use ahead::{Ahead, Ends, Next, Starter};
pub use outbox::{Mail, Outbox, WriteError};
pub use panic::{panic_text, task_text};
pub use queue::{Block, Ending, Queue, Taken};
