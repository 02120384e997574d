//! JSON to plain values, in one pass.

use jiter::{JiterErrorType, JsonErrorType, NumberAny, NumberInt, Peek};

use crate::cursor::{Cursor, Text};
use crate::{Builder, DecodeError, MAX_DEPTH, Reason};

/// Buffers that one call hands to the next, so that a line in steady state allocates nothing.
#[derive(Debug)]
pub struct Scratch<T> {
    pub(crate) keys: Vec<T>,
    pub(crate) values: Vec<T>,
    pub(crate) extra_keys: Vec<T>,
    pub(crate) extra_values: Vec<T>,
    pub(crate) tape: String,
}

impl<T> Default for Scratch<T> {
    fn default() -> Self {
        Self {
            keys: Vec::new(),
            values: Vec::new(),
            extra_keys: Vec::new(),
            extra_values: Vec::new(),
            tape: String::new(),
        }
    }
}

/// Decodes one JSON value that fills `input` but for white space.
///
/// Strict RFC 8259: no trailing comma, no comment, no NaN, no bare control character in a string, no lone surrogate, valid
/// UTF-8 throughout. Integers are exact up to 4300 digits; a float must fit a finite `f64`.
///
/// # Errors
/// [`DecodeError`] with the byte where it went wrong; bytes that are not UTF-8 are the first thing to be found.
pub fn decode<B: Builder>(
    input: &[u8],
    builder: &mut B,
    scratch: &mut Scratch<B::Term>,
) -> Result<B::Term, DecodeError> {
    let mut decoder = Decoder::new(input, builder, scratch)?;
    let first = decoder.cursor.peek()?;
    let term = decoder.value(first, 0)?;
    decoder.cursor.finish()?;
    Ok(term)
}

/// One line on its way to a value. `keys` and `values` are stacks: a list or a map takes what its parts have left there.
pub(crate) struct Decoder<'s, 'j, B: Builder> {
    pub cursor: Cursor<'j>,
    pub builder: &'s mut B,
    pub scratch: &'s mut Scratch<B::Term>,
}

impl<'s, 'j, B: Builder> Decoder<'s, 'j, B> {
    pub fn new(
        input: &'j [u8],
        builder: &'s mut B,
        scratch: &'s mut Scratch<B::Term>,
    ) -> Result<Self, DecodeError> {
        scratch.keys.clear();
        scratch.values.clear();
        scratch.extra_keys.clear();
        scratch.extra_values.clear();
        Ok(Self {
            cursor: Cursor::new(input)?,
            builder,
            scratch,
        })
    }

    /// The value that begins with the byte `first`, inside `depth` arrays and objects.
    pub fn value(&mut self, first: u8, depth: usize) -> Result<B::Term, DecodeError> {
        match first {
            b'"' => self.string(),
            b'{' => self.map(depth + 1),
            b'[' => self.list(depth + 1),
            b'n' if self.cursor.pass(b"null") => Ok(self.builder.null()),
            b't' if self.cursor.pass(b"true") => Ok(self.builder.boolean(true)),
            b'f' if self.cursor.pass(b"false") => Ok(self.builder.boolean(false)),
            b'0'..=b'9' | b'-' => match self.cursor.short_integer() {
                Some(value) => Ok(self.builder.integer(value)),
                None => self.number(Peek::new(first)),
            },
            _ => Err(self.no_value(Peek::new(first))),
        }
    }

    #[inline]
    pub fn string(&mut self) -> Result<B::Term, DecodeError> {
        let Text { text, at } = self.cursor.string(&mut self.scratch.tape)?;
        Ok(self.builder.string(text, at))
    }

    #[cold]
    fn no_value(&mut self, first: Peek) -> DecodeError {
        // It says where a literal goes wrong; infinities and the like are none here.
        let misspelt = self.cursor.slowly(|jiter| match first {
            Peek::Null | Peek::True | Peek::False => jiter.known_skip(first),
            _ => Ok(()),
        });
        misspelt.map_or_else(DecodeError::from, |()| {
            self.cursor.error(JsonErrorType::ExpectedSomeValue)
        })
    }

    #[inline(never)]
    fn number(&mut self, first: Peek) -> Result<B::Term, DecodeError> {
        let start = self.cursor.at();
        match self.cursor.slowly(|jiter| jiter.known_number(first)) {
            Ok(NumberAny::Int(NumberInt::Int(value))) => Ok(self.builder.integer(value)),
            Ok(NumberAny::Float(value)) if value.is_finite() => Ok(self.builder.float(value)),
            Ok(NumberAny::Float(_)) => Err(DecodeError::new(Reason::FloatOutOfRange, start)),
            Err(error) if error.error_type == OUT_OF_RANGE => self.big_integer(first, start),
            Err(error) => Err(error.into()),
        }
    }

    #[cold]
    fn big_integer(&mut self, first: Peek, start: usize) -> Result<B::Term, DecodeError> {
        let Self {
            cursor, builder, ..
        } = self;
        let number = cursor.slowly(|jiter| {
            let digits = jiter.known_number_bytes(first)?;
            // Just checked to be ASCII.
            let digits = std::str::from_utf8(digits).unwrap_or_default();
            Ok(builder.big_integer(digits))
        });
        number.map_err(|error| match error.error_type {
            OUT_OF_RANGE => DecodeError::new(Reason::IntegerTooLong, start),
            _ => error.into(),
        })
    }

    fn list(&mut self, depth: usize) -> Result<B::Term, DecodeError> {
        self.check_depth(depth)?;
        let mark = self.scratch.values.len();
        let mut next = self.cursor.open_list()?;
        while let Some(first) = next {
            let item = self.value(first, depth)?;
            self.scratch.values.push(item);
            next = self.cursor.next_item()?;
        }
        Ok(self.take_list(mark))
    }

    /// The list of the values since `mark`.
    pub fn take_list(&mut self, mark: usize) -> B::Term {
        let list = self.builder.list(&self.scratch.values[mark..]);
        self.scratch.values.truncate(mark);
        list
    }

    pub fn map(&mut self, depth: usize) -> Result<B::Term, DecodeError> {
        self.check_depth(depth)?;
        let mark = self.map_mark();
        let mut more = self.cursor.open_object()?;
        while more {
            let key = self.key()?;
            self.scratch.keys.push(key);
            let first = self.cursor.peek()?;
            let value = self.value(first, depth)?;
            self.scratch.values.push(value);
            more = self.cursor.next_member()?;
        }
        Ok(self.take_map(mark))
    }

    /// A key that stays a string.
    pub fn key(&mut self) -> Result<B::Term, DecodeError> {
        let Text { text, at } = self.cursor.key(&mut self.scratch.tape)?;
        Ok(self.builder.string(text, at))
    }

    pub fn map_mark(&self) -> (usize, usize) {
        (self.scratch.keys.len(), self.scratch.values.len())
    }

    /// The map of the keys and values since `mark`.
    pub fn take_map(&mut self, mark: (usize, usize)) -> B::Term {
        let keys = &self.scratch.keys[mark.0..];
        let map = self.builder.map(keys, &self.scratch.values[mark.1..]);
        self.scratch.keys.truncate(mark.0);
        self.scratch.values.truncate(mark.1);
        map
    }

    pub fn check_depth(&self, depth: usize) -> Result<(), DecodeError> {
        if depth > MAX_DEPTH {
            return Err(DecodeError::new(Reason::TooDeep, self.cursor.at()));
        }
        Ok(())
    }
}

const OUT_OF_RANGE: JiterErrorType = JiterErrorType::JsonError(JsonErrorType::NumberOutOfRange);
