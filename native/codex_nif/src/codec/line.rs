//! Lines of an engine's output, one after the other.

use codex_wire::{DecodeError, Root, Scratch};
use rustler::sys::ErlNifTerm;
use rustler::{Binary, Env, NifResult, Term};

use super::protocol::Protocol;
use super::term::TermBuilder;

/// A line, and the binary that its strings may point into.
#[derive(Clone, Copy)]
pub struct Part<'b, 'a> {
    pub bytes: &'b [u8],
    /// What the line is a part of, if that is a binary that owns its memory.
    pub whole: Option<Binary<'a>>,
    /// Where the line begins in it, in bytes.
    pub start: usize,
}

/// Decodes the lines of one NIF call to event structs. Make one for all lines of the call: its buffers are used again.
pub struct LineDecoder<'a> {
    protocol: &'static Protocol,
    builder: TermBuilder<'a>,
    scratch: Scratch<ErlNifTerm>,
}

impl<'a> LineDecoder<'a> {
    /// # Errors
    /// Raises if the protocol table is broken.
    pub fn new(env: Env<'a>) -> NifResult<Self> {
        let protocol = Protocol::get(env)?;
        Ok(Self {
            protocol,
            builder: TermBuilder::new(env, protocol),
            scratch: Scratch::default(),
        })
    }

    /// The root of a name for `decode`: `exec`, `app_server`, `line`, `connection`, or a definition.
    ///
    /// # Errors
    /// `badarg` for any other name.
    pub fn root(&self, name: &str) -> NifResult<Root> {
        self.protocol.root(name)
    }

    /// # Errors
    /// [`DecodeError`], whose offset counts from the line's own start.
    pub fn decode(&mut self, root: Root, line: Part<'_, 'a>) -> Result<Term<'a>, DecodeError> {
        self.builder.point_into(line.whole, line.start);
        let (table, scratch) = (&self.protocol.table, &mut self.scratch);
        let word = codex_wire::decode_root(line.bytes, table, root, &mut self.builder, scratch)?;
        Ok(self.builder.to_term(word))
    }
}
