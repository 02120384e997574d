//! Values that stay text: nobody looks into them but to find where they end.

use crate::cursor::Cursor;
use crate::decode::Decoder;
use crate::{Builder, DecodeError, Scratch};

/// Passes the value that begins with the byte `first`, inside `depth` arrays and objects, and gives its text. It is held to all
/// that decoding it would hold it to.
// Apart from the caller, so that what it needs of the stack is not taken once a level.
#[inline(never)]
pub(crate) fn text<'j>(
    cursor: &mut Cursor<'j>,
    first: u8,
    depth: usize,
) -> Result<&'j str, DecodeError> {
    let start = cursor.at();
    let mut decoder = Decoder {
        cursor: *cursor,
        builder: &mut Nothing,
        scratch: &mut Scratch::default(),
    };
    decoder.value(first, depth)?;
    *cursor = decoder.cursor;
    Ok(cursor.since(start))
}

/// Whether `text` is a value and nothing else, which can stand inside `depth` arrays and objects.
pub(crate) fn is_value(input: &[u8], depth: usize) -> bool {
    let read = || {
        let mut cursor = Cursor::new(input)?;
        let first = cursor.peek()?;
        text(&mut cursor, first, depth)?;
        cursor.finish()
    };
    read().is_ok()
}

/// Builds nothing, and takes no memory for it.
struct Nothing;

impl Builder for Nothing {
    type Term = ();

    fn null(&mut self) {}
    fn boolean(&mut self, _value: bool) {}
    fn integer(&mut self, _value: i64) {}
    fn big_integer(&mut self, _digits: &str) {}
    fn float(&mut self, _value: f64) {}
    fn string(&mut self, _text: &str, _at: Option<usize>) {}
    fn list(&mut self, _items: &[()]) {}
    fn map(&mut self, _keys: &[()], _values: &[()]) {}
}
