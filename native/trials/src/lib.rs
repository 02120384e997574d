//! What the library is put through: lines that no engine would print, and what must hold of them all the same.
//!
//! The properties are functions over bytes, called by the fuzz targets (`fuzz/`), by the replay of their corpus and by a million
//! mutations of recorded lines (`tests/`). They panic if they do not hold.

pub mod decoding;
pub mod framing;
pub mod mutation;
pub mod recorded;
pub mod stream;
