//! JSON to plain values, in one pass.

use jiter::{Jiter, JiterErrorType, JsonErrorType, NumberAny, NumberInt, Peek};

use crate::{Builder, DecodeError, MAX_DEPTH, Reason};

/// Buffers that one call hands to the next, so that a line in steady state allocates nothing.
#[derive(Debug)]
pub struct Scratch<T> {
    pub(crate) keys: Vec<T>,
    pub(crate) values: Vec<T>,
    pub(crate) extra_keys: Vec<T>,
    pub(crate) extra_values: Vec<T>,
    tape: Vec<u8>,
}

impl<T> Default for Scratch<T> {
    fn default() -> Self {
        Self {
            keys: Vec::new(),
            values: Vec::new(),
            extra_keys: Vec::new(),
            extra_values: Vec::new(),
            tape: Vec::new(),
        }
    }
}

/// Decodes one JSON value that fills `input` but for white space.
///
/// Strict RFC 8259: no trailing comma, no comment, no NaN, no bare control character in a string, no lone surrogate, valid
/// UTF-8 throughout. Integers are exact up to 4300 digits; a float must fit a finite `f64`.
///
/// # Errors
/// [`DecodeError`] with the byte where it went wrong.
pub fn decode<B: Builder>(
    input: &[u8],
    builder: &mut B,
    scratch: &mut Scratch<B::Term>,
) -> Result<B::Term, DecodeError> {
    let mut decoder = Decoder::new(input, builder, scratch);
    let result = decoder.document();
    decoder.finish();
    result
}

/// One line on its way to a value. `keys` and `values` are stacks: a list or a map takes what its parts have left there.
pub(crate) struct Decoder<'s, 'j, B: Builder> {
    pub input: &'j [u8],
    pub jiter: Jiter<'j>,
    pub builder: &'s mut B,
    pub scratch: &'s mut Scratch<B::Term>,
}

impl<'s, 'j, B: Builder> Decoder<'s, 'j, B> {
    pub fn new(input: &'j [u8], builder: &'s mut B, scratch: &'s mut Scratch<B::Term>) -> Self {
        scratch.keys.clear();
        scratch.values.clear();
        scratch.extra_keys.clear();
        scratch.extra_values.clear();
        let tape = std::mem::take(&mut scratch.tape);
        Self {
            input,
            jiter: Jiter::with_tape(input, tape),
            builder,
            scratch,
        }
    }

    /// Gives the buffers back.
    pub fn finish(self) {
        self.scratch.tape = self.jiter.into_tape();
    }

    fn document(&mut self) -> Result<B::Term, DecodeError> {
        let peek = self.jiter.peek()?;
        let term = self.value(peek, 0)?;
        self.jiter.finish()?;
        Ok(term)
    }

    /// The value that begins with `peek`, inside `depth` arrays and objects.
    pub fn value(&mut self, peek: Peek, depth: usize) -> Result<B::Term, DecodeError> {
        match peek {
            Peek::String => self.string(),
            Peek::Object => self.map(depth + 1),
            Peek::Array => self.list(depth + 1),
            Peek::Null => {
                self.jiter.known_null()?;
                Ok(self.builder.null())
            }
            Peek::True | Peek::False => {
                let value = self.jiter.known_bool(peek)?;
                Ok(self.builder.boolean(value))
            }
            peek if peek.is_num() => self.number(peek),
            _ => Err(DecodeError::syntax(
                JsonErrorType::ExpectedSomeValue,
                self.jiter.current_index(),
            )),
        }
    }

    pub fn string(&mut self) -> Result<B::Term, DecodeError> {
        let text = self.jiter.known_str()?;
        let at = offset_in(self.input, text);
        Ok(self.builder.string(text, at))
    }

    fn number(&mut self, peek: Peek) -> Result<B::Term, DecodeError> {
        let start = self.jiter.current_index();
        match self.jiter.known_number(peek) {
            Ok(NumberAny::Int(NumberInt::Int(value))) => Ok(self.builder.integer(value)),
            Ok(NumberAny::Float(value)) if value.is_finite() => Ok(self.builder.float(value)),
            Ok(NumberAny::Float(_)) => Err(DecodeError::new(Reason::FloatOutOfRange, start)),
            Err(error) if error.error_type == OUT_OF_RANGE => self.big_integer(peek, start),
            Err(error) => Err(error.into()),
        }
    }

    #[cold]
    fn big_integer(&mut self, peek: Peek, start: usize) -> Result<B::Term, DecodeError> {
        match self.jiter.known_number_bytes(peek) {
            // The digits were just checked to be ASCII.
            Ok(digits) => match std::str::from_utf8(digits) {
                Ok(digits) => Ok(self.builder.big_integer(digits)),
                Err(_) => Err(DecodeError::syntax(JsonErrorType::InvalidNumber, start)),
            },
            Err(error) if error.error_type == OUT_OF_RANGE => {
                Err(DecodeError::new(Reason::IntegerTooLong, start))
            }
            Err(error) => Err(error.into()),
        }
    }

    fn list(&mut self, depth: usize) -> Result<B::Term, DecodeError> {
        self.check_depth(depth)?;
        let mark = self.scratch.values.len();
        let mut next = self.jiter.known_array()?;
        while let Some(peek) = next {
            let item = self.value(peek, depth)?;
            self.scratch.values.push(item);
            next = self.jiter.array_step()?;
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
        let mut next = self.jiter.known_object()?;
        while let Some(key) = next {
            let at = offset_in(self.input, key);
            let key = self.builder.string(key, at);
            self.scratch.keys.push(key);
            let peek = self.jiter.peek()?;
            let value = self.value(peek, depth)?;
            self.scratch.values.push(value);
            next = self.jiter.next_key()?;
        }
        Ok(self.take_map(mark))
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
            return Err(DecodeError::new(
                Reason::TooDeep,
                self.jiter.current_index(),
            ));
        }
        Ok(())
    }
}

const OUT_OF_RANGE: JiterErrorType = JiterErrorType::JsonError(JsonErrorType::NumberOutOfRange);

/// Where `text` stands in `input`; `None` if it was unescaped into a buffer.
pub(crate) fn offset_in(input: &[u8], text: &str) -> Option<usize> {
    let offset = (text.as_ptr() as usize).wrapping_sub(input.as_ptr() as usize);
    (offset < input.len()).then_some(offset)
}
