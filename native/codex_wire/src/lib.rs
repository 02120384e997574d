//! Lines of JSON to values and back, for any kind of value: this crate knows neither a virtual machine nor I/O.
//!
//! What is built from a line is up to a [`Builder`], what a line is written from is read through a [`Reader`]; the NIF
//! crate implements both over Erlang terms, the tests over a small value type. All offsets are in bytes.

mod builder;
mod decode;
mod encode;
mod error;
mod reader;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod value;
mod writer;

pub use builder::Builder;
pub use decode::{Scratch, decode};
pub use encode::encode;
pub use error::{DecodeError, EncodeError, EncodeProblem, Reason, Step};
pub use reader::{Reader, View};

/// How deep arrays and objects may be nested, in both directions. A deeper value is a typed error: recursion has to end
/// well before the stack of the thread that runs it does (a dirty scheduler of the BEAM has 320 KiB by default).
pub const MAX_DEPTH: usize = 512;
