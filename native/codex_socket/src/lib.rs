//! A connection to an app-server that already runs: a WebSocket over TCP, TLS or a unix socket, one message a line.
//!
//! Pure Rust: it knows neither the virtual machine nor JSON. A [`Socket`] never blocks its caller; one task a connection does
//! the work, on the runtime of `codex_lines`. What comes goes into the same bounded queue as the output of a process, and is
//! decoded ahead like it. While the queue is full nothing is read, so that the app-server is held up at its end.
//!
//! The end of a connection is a value, [`End`], which comes after the last message; so is why there was none, [`OpenError`].

mod connect;
mod error;
mod heard;
mod link;
mod socket;
mod spec;

pub use codex_lines::{Block, WriteError};
pub use error::{End, OpenError, Reason};
pub use socket::{Info, Next, Notice, Socket};
pub use spec::{Spec, Target, Token};
