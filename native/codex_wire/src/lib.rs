//! Lines of JSON to values and back, for any kind of value: this crate knows neither a virtual machine nor I/O.
//!
//! What is built from a line is up to a [`Builder`], what a line is written from is read through a [`Reader`]; the NIF
//! crate implements both over Erlang terms, the tests over a small value type. All offsets are in bytes.
//!
//! JSON is asked for one piece after the other, and not read with serde, which calls back: so a tag that stands late is looked up
//! ahead and the object read again from its start, integers of any size are exact, and whatever is wrong has a byte offset. A
//! cursor reads what nearly every line consists of, jiter what is rare. serde only loads the protocol table.

mod builder;
mod connection;
mod cursor;
mod decode;
mod delta;
mod encode;
mod error;
mod name;
mod raw;
mod reader;
mod scan;
mod seen;
mod table;
#[cfg(test)]
mod tests;
mod typed_decode;
mod typed_encode;
#[cfg(test)]
mod typed_tests;
#[cfg(any(test, feature = "values"))]
pub mod value;
mod writer;

pub use builder::{Builder, StructBuilder};
pub use decode::{Scratch, decode};
pub use delta::join_deltas;
pub use encode::encode;
pub use error::{DecodeError, EncodeError, EncodeProblem, Failure, Reason, Step};
pub use reader::{Reader, StructReader, View};
pub use table::{AtomId, Connection, NodeId, Root, Shape, ShapeId, Table, TableError};
pub use typed_decode::decode_root;
pub use typed_encode::encode_root;

/// How deep arrays and objects may be nested, in both directions. A deeper value is a typed error: recursion has to end
/// well before the stack of the thread that runs it does, and a dirty scheduler of the BEAM has no more than 320 KiB. A level
/// takes about half a KiB; where a struct is part of another through an untagged choice, one and a half.
pub const MAX_DEPTH: usize = 256;
